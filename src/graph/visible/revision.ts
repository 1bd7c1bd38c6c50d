import { hash } from 'node:crypto'
import type { Claim, Document, Facts } from '../../facts/facts.ts'
import { plainClaim, plainDocument } from '../../facts/plain.ts'
import { type Clearance, clearanceOrder } from '../../facts/vocabulary.ts'
import { atOnce, inSteps, type Steps } from './steps.ts'

/**
 * The version of the graph for each clearance: 16 digits that follow from the records that it shows, and not from
 * their order. A change to a hidden record leaves it as it is.
 */
export type Revisions = Readonly<Record<Clearance, string>>

/** The records of a graph, and the claims that name an entity or cite a passage, the least hidden first. */
interface Content {
  readonly facts: Facts
  readonly claimsNaming: ReadonlyMap<string, readonly Claim[]>
  readonly claimsCiting: ReadonlyMap<string, readonly Claim[]>
}

/**
 * For each level of clearance, the sum modulo 2^256 of the SHA-256 of every record that needs it and no higher one. A
 * change adds and subtracts those of the records that it alters.
 */
export type Sums = readonly bigint[]

export const sumsOf = (content: Content): Sums => atOnce(sumsInSteps(content))

export function* sumsInSteps({ facts, claimsNaming, claimsCiting }: Content): Steps<Sums> {
  const sums = new RunningSums(clearanceOrder.map(() => 0n))
  for (const document of facts.documents.values()) sums.add(levelOfDocument(document), digestOfDocument(document))
  yield* inSteps(facts.entities.values(), (entity) =>
    sums.add(levelOfFirst(claimsNaming.get(entity.id), facts), digestOf(entity)),
  )
  yield* inSteps(facts.passages.values(), (passage) =>
    sums.add(levelOfFirst(claimsCiting.get(passage.id), facts), digestOf(passage)),
  )
  yield* inSteps(facts.claims.values(), (claim) => sums.add(levelOf(claim, facts), digestOfClaim(claim)))
  return sums.end()
}

export class RunningSums {
  readonly #sums: bigint[]

  constructor(sums: Sums) {
    this.#sums = [...sums]
  }

  /** @param level of clearance; Infinity for a record that nobody sees */
  add(level: number, digest: bigint): void {
    const sum = this.#sums[level]
    if (sum !== undefined) this.#sums[level] = BigInt.asUintN(256, sum + digest)
  }

  end(): Sums {
    return this.#sums
  }
}

export function revisionsOf(sums: Sums): Revisions {
  let shown = 0n
  const revisions = sums.map((sum) => {
    shown = BigInt.asUintN(256, shown + sum)
    return hash('sha256', shown.toString(16)).slice(0, 16)
  })
  // A cast, because TypeScript does not compute the keys.
  return Object.fromEntries(clearanceOrder.map((clearance, level) => [clearance, revisions[level]])) as Revisions
}

export const digestOf = (record: object): bigint => BigInt(`0x${hash('sha256', JSON.stringify(record))}`)
export const digestOfClaim = (claim: Claim): bigint => digestOf(plainClaim(claim))
export const digestOfDocument = (document: Document): bigint => digestOf(plainDocument(document))

/** The lowest clearance that shows as much of a graph as this one, because no record needs those between. */
export function leastClearance({ sums }: { readonly sums: Sums }, clearance: Clearance): Clearance {
  let level = clearanceOrder.indexOf(clearance)
  while (level > 0 && sums[level] === 0n) level--
  return clearanceOrder[level] ?? clearance
}

/** The version of everything that the viewer of a view may see. */
export const revisionOf = ({ graph, lens }: Seen): string => graph.revisions[lens.clearance]
interface Seen {
  readonly graph: { readonly revisions: Revisions }
  readonly lens: { readonly clearance: Clearance }
}

/** The place in the order of clearances of the lowest one that shows a claim: its own, or that of its document. */
export const levelOf = ({ clearance, document }: Claim, { documents }: Facts): number =>
  Math.max(clearanceOrder.indexOf(clearance), clearanceOrder.indexOf(documents.get(document)?.clearance ?? 'public'))

export const levelOfDocument = ({ clearance }: Document): number => clearanceOrder.indexOf(clearance)

/** The level of the first of some claims, the least hidden; Infinity without any. */
export const levelOfFirst = ([claim]: readonly Claim[] = [], facts: Facts): number =>
  claim ? levelOf(claim, facts) : Infinity
