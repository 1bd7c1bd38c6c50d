import type { Entity, Facts } from '../../facts/facts.ts'
import { foldName } from '../import/codes.ts'
import { type Compared, comparePacts, pactsOf, wordWeights } from './pacts.ts'

/** Two entities that may be the same: one that a first source names, and one that a second source names. */
export interface Proposal {
  readonly one: string
  readonly other: string
  /** From 0 to 1. */
  readonly score: number
  /** True if nothing in the two sources speaks against it, and no other entity comes near. */
  readonly certain: boolean
  readonly reasons: readonly string[]
}

/** Proposals below are not worth a look. */
const LEAST = 0.55
/** The distance to the next best proposal of a certain one. */
const MARGIN = 0.05
/** The distance to the best from which a proposal is left out. */
const FAR = 0.1
const MOST_OF_ONE = 3

/**
 * Proposes which pacts, persons and nations of two sources are the same, the best first. Nothing is merged by it.
 * @param one, other ids of documents
 */
export function propose(facts: Facts, one: string, other: string): Proposal[] {
  const [ours, theirs] = [one, other].map((document) => namedBy(facts, document))
  const found = [...pactProposals(facts, one, other), ...sameNames(ours ?? new Set(), theirs ?? new Set(), facts)]
  return found.sort((a, b) => b.score - a.score || (a.one < b.one ? -1 : 1))
}

function pactProposals(facts: Facts, one: string, other: string): Proposal[] {
  const [ours, theirs] = [pactsOf(facts, one), pactsOf(facts, other)]
  const weigh = wordWeights([...ours, ...theirs])
  const all = ours.flatMap((a) => {
    const compared = theirs.flatMap((b) => (a.id === b.id ? [] : (comparePacts(a, b, weigh) ?? [])))
    const scored = compared.filter(({ score }) => score >= LEAST).sort(byScore)
    // Dates and titles alone tell less, so they count only if no parties agree.
    const told = scored.filter(({ isTold }) => isTold)
    const [first, ...others] = told.length > 0 ? told : scored
    return first ? [first, ...others.filter(({ score }) => score >= first.score - FAR).slice(0, MOST_OF_ONE - 1)] : []
  })
  const best = new Map<string, Compared[]>()
  for (const pair of all) for (const id of [pair.one, pair.other]) best.set(id, [...(best.get(id) ?? []), pair])
  const isAlone = (pair: Compared, id: string) =>
    (best.get(id) ?? []).every((rival) => rival === pair || rival.score < pair.score - MARGIN)
  return all.map((pair) => {
    const { agrees, isTold: _, ...rest } = pair
    return { ...rest, certain: agrees && isAlone(pair, pair.one) && isAlone(pair, pair.other) }
  })
}

const byScore = (a: { score: number }, b: { score: number }) => b.score - a.score

/** The entities that the claims of a document name, besides pacts. */
function namedBy({ claims, entities }: Facts, document: string): Set<Entity> {
  const named = new Set<Entity>()
  for (const claim of claims.values())
    if (claim.document === document)
      for (const id of [claim.subject, claim.object, claim.qualifiers.representing]) {
        const entity = id === undefined ? undefined : entities.get(id)
        if (entity && entity.kind !== 'pact') named.add(entity)
      }
  return named
}

/** Persons, nations and organizations with the same code, the same id in Wikidata, or the same name. */
function sameNames(ours: ReadonlySet<Entity>, theirs: ReadonlySet<Entity>, facts: Facts): Proposal[] {
  const index = new Map<string, Entity[]>()
  for (const entity of theirs)
    for (const key of keysOf(entity).keys()) index.set(key, [...(index.get(key) ?? []), entity])
  const found = new Map<string, Proposal>()
  for (const entity of ours)
    for (const [key, reason] of keysOf(entity))
      for (const other of index.get(key) ?? []) {
        const pair = `${entity.id} ${other.id}`
        // One that both sources name by its id is one already.
        if (entity.id === other.id || ours.has(other) || theirs.has(entity)) continue
        const before = found.get(pair)
        const isCode = !key.startsWith('name')
        const contradicts = contradiction(entity, other)
        const score = contradicts ? 0.3 : isCode ? 1 : Math.max(before?.score ?? 0, 0.7)
        const reasons = [...(before?.reasons ?? []), reason, ...(contradicts ? [contradicts] : [])]
        const certain = !contradicts && (isCode || before?.certain === true)
        found.set(pair, { one: entity.id, other: other.id, score, certain, reasons: [...new Set(reasons)] })
      }
  return [...found.values()].filter(({ score }) => score >= LEAST && facts.entities.size > 0)
}

const peopled = (kind: Entity['kind']) => (kind === 'leader' || kind === 'person' ? 'person' : kind)

/** The keys by which an entity can be the same as another, with the reason that each gives. */
function keysOf(entity: Entity): Map<string, string> {
  const kind = peopled(entity.kind)
  const keys = new Map<string, string>()
  if (entity.wikidata) keys.set(`wikidata ${entity.wikidata}`, `both are ${entity.wikidata} in Wikidata`)
  if (entity.kind === 'nation' && entity.alpha3)
    keys.set(`alpha3 ${entity.alpha3}`, `both have the code ${entity.alpha3}`)
  for (const name of [entity.name, ...entity.aliases, ...entity.names.map(({ text }) => text)])
    if (foldName(name) !== '') keys.set(`name ${kind} ${foldName(name)}`, `both are named ‘${name}’`)
  return keys
}

function contradiction(one: Entity, other: Entity): string | undefined {
  if (peopled(one.kind) !== peopled(other.kind)) return `one is a ${one.kind}, the other a ${other.kind}`
  if (one.wikidata && other.wikidata && one.wikidata !== other.wikidata) return 'their ids in Wikidata differ'
  const codes = [one, other].map((entity) => (entity.kind === 'nation' ? entity.alpha3 : undefined))
  return codes[0] && codes[1] && codes[0] !== codes[1] ? 'their codes differ' : undefined
}
