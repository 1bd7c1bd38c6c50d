import { compareTimes } from '../../facts/date.ts'
import { type Claim, type Document, type Facts, originOf } from '../../facts/facts.ts'
import { byText, sorted } from '../check-point.ts'

/** One of several values, with the claims that state it. */
export interface Candidate<T> {
  readonly value: T
  readonly claims: readonly Claim[]
}

export type Several<T> = readonly [Candidate<T>, Candidate<T>, ...Candidate<T>[]]
export const isSeveral = <T>(values: readonly Candidate<T>[]): values is Several<T> => values.length > 1

/** The number of independent documents behind claims: reprints of one wire report count once. */
export function corroborationOf(claims: Iterable<Claim>, facts: Facts): number {
  let first: string | undefined
  let origins: Set<string> | undefined
  for (const { document: id } of claims) {
    const document = facts.documents.get(id)
    if (!document) continue
    const origin = originOf(document)
    first ??= origin
    // Most claims on one thing are of one document.
    if (origin !== first) origins ??= new Set([first])
    origins?.add(origin)
  }
  return origins?.size ?? (first === undefined ? 0 : 1)
}

/** The documents behind claims, each once, in the order of publication. */
export function documentsOf(claims: Iterable<Claim>, facts: Facts): Document[] {
  const documents = new Set<Document>()
  for (const { document: id } of claims) {
    const document = facts.documents.get(id)
    if (document) documents.add(document)
  }
  return sorted([...documents], (a, b) => byPublication(a, b) || byText(a.id, b.id))
}

/** Documents without a date come last. */
const byPublication = ({ published: a }: Document, { published: b }: Document) =>
  a && b ? compareTimes(a, b) : Number(!a) - Number(!b)

interface Criterion {
  readonly reason: string
  /** True if `a` is better than `b`. */
  readonly before: (a: readonly Claim[], b: readonly Claim[], facts: Facts) => boolean
}

const has = (claims: readonly Claim[], test: (claim: Claim) => boolean) => claims.some(test)
const isPrimary = (facts: Facts) => (claim: Claim) => facts.documents.get(claim.document)?.primary === true

const isDated = (facts: Facts) => (claim: Claim) => facts.documents.get(claim.document)?.published !== undefined

/** In order: the first criterion by which one value is better than all others decides. */
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
// "2024-06" is neither before nor after "2024-06-19", so only a document that is certainly later is better.
const earliestOfLast = (claims: readonly Claim[], facts: Facts) =>
  claims.reduce((last, claim) => Math.max(last, publishedOf(claim, facts)?.earliest ?? -Infinity), -Infinity)
const latestOfAll = (claims: readonly Claim[], facts: Facts) =>
  claims.reduce((last, claim) => Math.max(last, publishedOf(claim, facts)?.latest ?? Infinity), -Infinity)
const publishedOf = ({ document }: Claim, facts: Facts) => facts.documents.get(document)?.published

interface Preference<T> {
  /** The best value; if nothing decides, the first of `left`. */
  readonly best: Candidate<T>
  readonly reason: string
  /** True if no criterion separates the best value from another. */
  readonly undecided: boolean
  /** The values that no criterion separates; only the best if one is. */
  readonly left: readonly Candidate<T>[]
}

/** The best of several values that cannot all hold, and the reason; undefined for an empty list. */
export function preferredValue<T>(values: Several<T>, facts: Facts): Preference<T>
export function preferredValue<T>(values: readonly Candidate<T>[], facts: Facts): Preference<T> | undefined
export function preferredValue<T>(values: readonly Candidate<T>[], facts: Facts): Preference<T> | undefined {
  const [first] = values
  if (first === undefined) return undefined
  if (values.length === 1) return { best: first, reason: 'the documents agree', undecided: false, left: values }
  // Claims behind all of the values do not count.
  const shared = new Set(first.claims.filter((claim) => values.every(({ claims }) => claims.includes(claim))))
  let left = values.map((value) => ({ value, own: value.claims.filter((claim) => !shared.has(claim)) }))
  for (const { reason, before } of criteria) {
    left = left.filter((one) => !left.some((other) => before(other.own, one.own, facts)))
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

/** The same values with the best first, and the reason. */
export function bestFirst<T>(
  values: Several<T>,
  facts: Facts,
): Pick<Preference<T>, 'reason' | 'undecided'> & {
  readonly values: readonly Candidate<T>[]
} {
  const { best, reason, undecided } = preferredValue(values, facts)
  return { values: [best, ...values.filter((value) => value !== best)], reason, undecided }
}

/** Groups claims by value, in the order in which each value first occurs. */
export function groupBy<T>(claims: readonly Claim[], key: (claim: Claim) => T): Candidate<T>[] {
  const groups = new Map<T, Claim[]>()
  for (const claim of claims) {
    const group = groups.get(key(claim))
    if (group) group.push(claim)
    else groups.set(key(claim), [claim])
  }
  return [...groups].map(([value, claims]) => ({ value, claims }))
}
