import type { EdtfTime } from '../../facts/date.ts'
import type { Facts, Pact } from '../../facts/facts.ts'
import { fold } from '../../facts/fold.ts'
import type { Stage } from '../../facts/vocabulary.ts'

/** A pact as one source tells of it. */
interface ToldPact {
  readonly id: string
  readonly name: string
  readonly kinds: Pact['pactKinds']
  readonly parties: ReadonlySet<string>
  /** Dates on which it was signed or began. */
  readonly dates: readonly EdtfTime[]
  readonly words: ReadonlySet<string>
}

/** Two pacts, and how far they agree. */
export interface Compared {
  readonly one: string
  readonly other: string
  readonly score: number
  /** True if parties, dates and titles all agree. */
  readonly agrees: boolean
  /** True if both sources name parties. */
  readonly isTold: boolean
  readonly reasons: readonly string[]
}

const beginnings: readonly Stage[] = ['signed', 'ratified', 'in-force']

/** The pacts that the claims of a document tell of. */
export function pactsOf({ claims, entities }: Facts, document: string): ToldPact[] {
  const told = new Map<string, { parties: Set<string>; dates: EdtfTime[] }>()
  for (const claim of claims.values()) {
    const { subject, object, predicate, value, time } = claim
    const id = predicate === 'stage' ? subject : (object ?? '')
    if (claim.document !== document || entities.get(id)?.kind !== 'pact') continue
    const pact = told.get(id) ?? { parties: new Set<string>(), dates: [] }
    told.set(id, pact)
    if (predicate !== 'stage') pact.parties.add(subject)
    else if (time && value?.type === 'stage' && beginnings.includes(value.stage)) pact.dates.push(time)
  }
  return [...told].flatMap(([id, { parties, dates }]) => {
    const entity = entities.get(id)
    if (entity?.kind !== 'pact') return []
    return [{ id, name: entity.name, kinds: entity.pactKinds, parties, dates, words: wordsOf(entity.name) }]
  })
}

/** Words of a title in one form, without those that any title has. */
function wordsOf(name: string): Set<string> {
  const words = fold(name)
    .replace(/\bunited kingdom\b/g, 'uk')
    .replace(/\bunited states(?: of america)?\b/g, 'us')
    .replace(/\btrans pacific\b|\btrans-pacific\b/g, 'transpacific')
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => (word === 'eec' ? 'ec' : word))
    .filter((word) => word.length > 1 && !empty.has(word) && !/^\d+$/.test(word))
  // A name such as `COW alliance 105` is a number, and no title; nor is an id.
  if (/^\S*_\S*$/.test(name)) return new Set()
  return new Set(
    words.length > 0 &&
      /\d$/.test(name) &&
      words.length <= 2 &&
      !/\b(?:1[5-9]|20)\d\d$/.test(name) &&
      words.includes('alliance')
      ? []
      : words,
  )
}
const empty = new Set('the and of on for to in between concerning regarding agreement treaty convention'.split(' '))

/** The weight of each word: the rarer in all titles, the more it tells. */
export function wordWeights(pacts: readonly ToldPact[]): (word: string) => number {
  const counted = new Map<string, number>()
  for (const { words } of pacts) for (const word of words) counted.set(word, (counted.get(word) ?? 0) + 1)
  return (word) => Math.log(1 + pacts.length / (counted.get(word) ?? 1))
}

const DAYS_OF_A_YEAR = 365
/** So many common parties suggest a pact without its date and title. */
const ENOUGH_PARTIES = 5

/** A month: titles alone suggest a pact only if it begins in it. */
const NEAR = 31
/** The titles of two pacts must agree so far, if one source names no parties. */
const ALIKE = 0.8
/** The most that titles and dates can say without parties. */
const WITHOUT_PARTIES = 0.85

/**
 * Undefined if both name parties and none in common, if they begin years apart, or have neither dates nor titles to
 * compare.
 */
export function comparePacts(a: ToldPact, b: ToldPact, weigh: (word: string) => number): Compared | undefined {
  const days = daysApart(a, b)
  if (days !== undefined && days > DAYS_OF_A_YEAR) return undefined
  const common = [...a.parties].filter((party) => b.parties.has(party)).length
  const isTold = a.parties.size > 0 && b.parties.size > 0
  if (common === 0 && (isTold || days === undefined || days > NEAR)) return undefined
  const parties = common / (a.parties.size + b.parties.size - common)
  const date = days === undefined ? 0 : Math.max(0, 1 - Math.log(1 + days) / Math.log(1 + DAYS_OF_A_YEAR))
  const title = a.words.size > 0 && b.words.size > 0 ? alike(a.words, b.words, weigh) : undefined
  if (common === 0 && (title === undefined || title < ALIKE)) return undefined
  if (days === undefined && title === undefined && common < ENOUGH_PARTIES) return undefined
  const kinds = a.kinds.some((kind) => b.kinds.includes(kind))
  const kind = kinds ? 1 : 0
  const score = !isTold
    ? (WITHOUT_PARTIES * (0.25 * date + 0.3 * (title ?? 0) + 0.1 * kind)) / 0.65
    : title !== undefined
      ? 0.35 * parties + 0.25 * date + 0.3 * title + 0.1 * kind
      : (days === undefined ? 0.6 : 0.5) * parties + 0.4 * date + 0.1 * kind
  // With other words in the titles, more of the parties must be the same.
  const isAlike = title !== undefined && (title > 0.99 ? parties >= 0.6 : title >= 0.8 && parties >= 0.75)
  const agrees = isAlike && days !== undefined && days <= NEAR && kinds
  const reasons = [
    !isTold ? 'one source names no parties' : `${common} of ${a.parties.size} and ${b.parties.size} parties in common`,
    dateReason(days),
    ...(title === undefined ? [] : [`titles alike by ${Math.round(title * 100)} %`]),
    kinds ? 'a kind in common' : 'of other kinds',
  ]
  return { one: a.id, other: b.id, score: Math.round(score * 1000) / 1000, agrees, isTold, reasons }
}

function dateReason(days: number | undefined): string {
  if (days === undefined) return 'no dates to compare'
  return days === 0 ? 'the same date, as far as both give it' : `${days} days apart`
}

/**
 * The fewest days between a beginning of one and of the other; none if the vaguer can mean the more precise. Undefined
 * if either has no date.
 */
function daysApart(a: ToldPact, b: ToldPact): number | undefined {
  let least: number | undefined
  for (const one of a.dates)
    for (const other of b.dates)
      least = Math.min(least ?? Infinity, Math.max(0, other.earliest - one.latest, one.earliest - other.latest))
  return least
}

/** The share of the weight of their words that two titles have in common. */
function alike(a: ReadonlySet<string>, b: ReadonlySet<string>, weigh: (word: string) => number): number {
  const sum = (words: Iterable<string>) => [...words].reduce((total, word) => total + weigh(word), 0)
  const common = sum([...a].filter((word) => b.has(word)))
  return common === 0 ? 0 : (2 * common) / (sum(a) + sum(b))
}
