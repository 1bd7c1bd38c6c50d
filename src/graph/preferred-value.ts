import { compareTimes } from '../facts/date.ts'
import { type Claim, type Document, type Facts, originOf } from '../facts/facts.ts'

/** Claims that say the same, as against others that say something else. */
export interface Candidate<T> {
  readonly value: T
  readonly claims: readonly Claim[]
}

/** How many independent documents stand behind claims: reprints of one wire report count once. */
export function corroborationOf(claims: Iterable<Claim>, facts: Facts): number {
  return new Set(documentsOf(claims, facts).map(originOf)).size
}

/** The documents behind claims, each once, in the order of publication. */
export function documentsOf(claims: Iterable<Claim>, facts: Facts): Document[] {
  const ids = new Set([...claims].map(({ document }) => document))
  const documents = [...ids].map((id) => facts.documents.get(id)).filter((document) => document !== undefined)
  return documents.sort((a, b) => byPublication(a, b) || (a.id < b.id ? -1 : 1))
}

/** What nobody dates stands last. */
const byPublication = ({ published: a }: Document, { published: b }: Document) =>
  a && b ? compareTimes(a, b) : Number(!a) - Number(!b)

interface Criterion {
  readonly reason: string
  /** Whether a goes before b. */
  readonly before: (a: readonly Claim[], b: readonly Claim[], facts: Facts) => boolean
}

const has = (claims: readonly Claim[], test: (claim: Claim) => boolean) => claims.some(test)
const isPrimary = (facts: Facts) => (claim: Claim) => facts.documents.get(claim.document)?.primary === true

const isDated = (facts: Facts) => (claim: Claim) => facts.documents.get(claim.document)?.published !== undefined

/** The criteria, in order: the first by which one value goes before all others decides. */
const criteria: readonly Criterion[] = [
  { reason: 'a claim of preferred rank says so', before: (a, b) => has(a, isPreferred) && !has(b, isPreferred) },
  {
    reason: 'a primary document says so, and only secondary ones say otherwise',
    before: (a, b, facts) => has(a, isPrimary(facts)) && !has(b, isPrimary(facts)),
  },
  { reason: 'the latest document says so', before: (a, b, facts) => earliestOfLast(a, facts) > latestOfAll(b, facts) },
  {
    reason: 'more independent documents say so',
    before: (a, b, facts) => corroborationOf(a, facts) > corroborationOf(b, facts),
  },
  {
    reason: 'a dated document says so, and only undated ones say otherwise',
    before: (a, b, facts) => has(a, isDated(facts)) && !has(b, isDated(facts)),
  },
]

const isPreferred = (claim: Claim) => claim.rank === 'preferred'
// A document of June goes neither before nor after one of the 19th: only what is certainly later goes first.
const earliestOfLast = (claims: readonly Claim[], facts: Facts) =>
  Math.max(...documentsOf(claims, facts).map(({ published }) => published?.earliest ?? -Infinity))
const latestOfAll = (claims: readonly Claim[], facts: Facts) =>
  Math.max(...documentsOf(claims, facts).map(({ published }) => published?.latest ?? Infinity))

export interface Preference<T> {
  /** The best value; where nothing decides, the first of those left in the given order. */
  readonly best: Candidate<T>
  readonly reason: string
  /** Whether no criterion tells the best value from another. */
  readonly undecided: boolean
  /** The values that no criterion sets apart; the best alone where one does. */
  readonly left: readonly Candidate<T>[]
}

/**
 * The best of several values that cannot all hold, and the reason. Nothing is thrown away: the caller keeps them all.
 */
export function preferredValue<T>(values: readonly Candidate<T>[], facts: Facts): Preference<T> | undefined {
  const [first] = values
  if (first === undefined) return undefined
  if (values.length === 1) return { best: first, reason: 'the documents agree', undecided: false, left: values }
  // What stands behind each of them tells none from the others.
  const shared = new Set(first.claims.filter((claim) => values.every(({ claims }) => claims.includes(claim))))
  let left = values.map((value) => ({ value, own: value.claims.filter((claim) => !shared.has(claim)) }))
  for (const { reason, before } of criteria) {
    left = left.filter((one) => !left.some((other) => other !== one && before(other.own, one.own, facts)))
    const [best] = left
    if (left.length === 1 && best) return { best: best.value, reason, undecided: false, left: [best.value] }
  }
  const undecided = left.map(({ value }) => value)
  return {
    best: undecided[0] ?? first,
    reason: 'undecided: no criterion tells the values apart',
    undecided: true,
    left: undecided,
  }
}

/** Claims gathered by what they say, in the order in which each value is first met. */
export function groupBy<T>(claims: readonly Claim[], key: (claim: Claim) => T): Candidate<T>[] {
  const groups = new Map<T, Claim[]>()
  for (const claim of claims) {
    const group = groups.get(key(claim))
    if (group) group.push(claim)
    else groups.set(key(claim), [claim])
  }
  return [...groups].map(([value, claims]) => ({ value, claims }))
}
