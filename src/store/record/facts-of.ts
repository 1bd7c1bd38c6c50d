import { type Claim, type Entity, entityQualifiers, mentions, type Passage } from '../../facts/facts.ts'
import { plainClaim } from '../../facts/plain.ts'
import type { EntityKind } from '../../facts/vocabulary.ts'
import { getOrInsert } from '../../graph/caches/get-or-insert.ts'
import { type ChangedFacts, changeable, editedFacts } from '../../graph/changes/next-graph.ts'
import { mergedEntity } from './entities.ts'
import { claimsNaming, officesOf, waits } from './naming.ts'
import type { Tables } from './tables.ts'

/** The facts that the tables of a record make of its base, where a folder would have them. */
export function factsOf(tables: Tables): ChangedFacts {
  const accepted = [...tables.proposals.values()].flatMap(({ claim, status }) => (status === 'accepted' ? claim : []))
  const merged = new Set(tables.merged.keys())
  return factsAfter(changeable(tables.base), tables, {
    documents: tables.documents.keys(),
    entities: [
      ...tables.entities.keys(),
      ...merged,
      ...[...merged].map((id) => tables.resolve(id)),
      ...officesOf(tables, merged),
    ],
    passages: accepted.flatMap(({ passages }) => passages),
    claims: [
      ...accepted.map(({ id }) => id),
      ...tables.retractions.keys(),
      ...tables.clearances.keys(),
      ...tables.compartments.keys(),
      ...claimsNaming(tables, merged),
    ],
  })
}

/** The ids of records that a change may alter. */
export interface Touched {
  readonly documents: Iterable<string>
  readonly entities: Iterable<string>
  readonly passages: Iterable<string>
  readonly claims: Iterable<string>
}

/** Facts with some of their records as the tables leave them now. */
export function factsAfter(facts: ChangedFacts, tables: Tables, touched: Touched): ChangedFacts {
  const records = new RecordsOf(tables)
  return editedFacts(facts, {
    documents: editsOf(touched.documents, (id) => tables.document(id)),
    entities: editsOf(touched.entities, (id) => records.entity(id)),
    passages: editsOf(touched.passages, (id) => records.passage(id)),
    claims: editsOf(touched.claims, (id) => records.claim(id)),
  })
}

const editsOf = <T>(ids: Iterable<string>, of: (id: string) => T | undefined): Map<string, T | undefined> =>
  new Map(Array.from(ids, (id) => [id, of(id)]))

/** The files of entities. */
export const fileOf: Readonly<Record<EntityKind, string>> = {
  event: 'events',
  leader: 'leaders',
  nation: 'nations',
  office: 'offices',
  organization: 'organizations',
  pact: 'pacts',
  person: 'persons',
}

/** The records that tables leave, by their ids; undefined for one that is gone. */
class RecordsOf {
  readonly #tables: Tables
  #parts: ReadonlyMap<string, readonly Entity[]> | undefined

  constructor(tables: Tables) {
    this.#tables = tables
  }

  /** An entity as it was amended, with those that are merged into it. */
  entity(id: string): Entity | undefined {
    const tables = this.#tables
    const own = tables.entity(id)
    if (!own) return undefined
    this.#parts ??= partsIn(tables)
    const merged = mergedEntity(own, this.#parts.get(id) ?? [])
    if (merged.kind !== 'office') return merged
    const of = tables.resolve(merged.of)
    return of === merged.of ? merged : { ...merged, of }
  }

  /** A claim with its retraction and its clearance, of the entities that others are merged into. */
  claim(id: string): Claim | undefined {
    const tables = this.#tables
    const own = tables.claim(id)
    if (!own) return undefined
    const retracted = tables.retractions.has(id) ? { ...copyOf(own), retracted: tables.retraction(id) } : own
    const isGiven = tables.clearances.has(id) || tables.compartments.has(id)
    const claim = isGiven ? { ...copyOf(retracted), ...tables.labelled(own) } : retracted
    if (!this.#isOfMerged(claim)) return claim
    return waits(tables, claim) ? undefined : resolved(tables, claim)
  }

  /** A passage that the record starts from, or that an accepted claim cites. */
  passage(id: string): Passage | undefined {
    const { base, passages } = this.#tables
    const isCited = () => this.#tables.citing(id).some(({ status }) => status === 'accepted')
    const given = passages.get(id)
    return given && isCited() ? given : base.passages.get(id)
  }

  #isOfMerged(claim: Claim): boolean {
    const { merged } = this.#tables
    return merged.size > 0 && mentions(claim).some((id) => merged.has(id))
  }
}

function partsIn(tables: Tables): ReadonlyMap<string, readonly Entity[]> {
  const parts = new Map<string, Entity[]>()
  for (const id of tables.merged.keys())
    getOrInsert(parts, tables.resolve(id), (): Entity[] => []).push(tables.ownEntity(id) as Entity)
  return parts
}

/** A claim of a snapshot has its fields on a prototype, so that it cannot be copied by them. */
export const copyOf = (claim: Claim): Claim => ({ ...plainClaim(claim), time: claim.time, retracted: claim.retracted })

function resolved(tables: Tables, claim: Claim): Claim {
  const to = (id: string) => tables.resolve(id)
  const { subject, object, value, speakers, about, qualifiers } = claim
  const changed = {
    ...copyOf(claim),
    subject: to(subject),
    object: object === undefined ? undefined : to(object),
    value: value?.type === 'entity' ? { ...value, entity: to(value.entity) } : value,
    speakers: [...new Set(speakers.map(to))],
    about: [...new Set(about.map(to))],
  }
  const named = entityQualifiers.flatMap((key) => {
    const id = qualifiers[key]
    return id === undefined ? [] : [[key, to(id)] as const]
  })
  return { ...changed, qualifiers: { ...qualifiers, ...Object.fromEntries(named) } }
}
