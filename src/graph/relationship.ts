import { between, canMeet, compareTimes, type EdtfTime, type IntervalEnd, overAfter, soFrom } from '../facts/date.ts'
import type { Claim, Facts, Qualifiers } from '../facts/facts.ts'
import { type RelationshipKind, relationshipKind, type Stage, type Stance } from '../facts/vocabulary.ts'
import type { ClaimGroup } from './graph.ts'
import { type Candidate, corroborationOf, preferredValue } from './preferred-value.ts'

/** An edge of the graph as a lens shows it: the claims that say the same thing of the same episode. */
export interface Relationship {
  /** The claim group's id; from the second episode on with `~2`, `~3`. */
  readonly id: string
  readonly kind: RelationshipKind
  readonly source: string
  readonly target: string
  /** Whether it holds (asserted, reported), is planned, or is denied; the best of what the claims say. */
  readonly stance: Stance
  /** When it came about: the date the best claim gives, or the range in which it must have; undefined where nothing bounds it. */
  readonly since: EdtfTime | undefined
  /** When it ended; undefined while it lasts, and for what happens at a moment. */
  readonly until: EdtfTime | undefined
  readonly corroboration: number
  readonly claims: readonly Claim[]
  readonly qualifiers: Qualifiers
  /** The stage of the pact at the edge's end, or of the pact that it is derived from. */
  readonly stage?: Stage | undefined
  /** For an edge that a rule made: the pact, and the relationships it rests on. */
  readonly derivedFrom?: { readonly pact: string; readonly relationships: readonly Relationship[] } | undefined
}

export const holds = ({ stance }: { stance: Stance }): boolean => stance === 'asserted' || stance === 'reported'

/**
 * The episodes of a claim group, made of the claims that count; in the order of time. Where only one can hold it at a time, the claims
 * that see others hold it, `others`, end its episodes.
 */
export function toRelationships(
  group: ClaimGroup,
  claims: readonly Claim[],
  facts: Facts,
  others: readonly Claim[] = [],
): Relationship[] {
  const { time, recurs } = relationshipKind(group.kind)
  const [only] = claims
  if (only && claims.length === 1) return [ofOne(group, only, time === 'state', others)]
  const inOrder = [...claims].sort(byTime)
  const episodes = time === 'state' ? statesOf(inOrder, others) : momentsOf(inOrder, recurs === true)
  return episodes.map((episode, index) => {
    const closing = time === 'state' ? closingDenials(episode) : []
    const best = preferredValue(
      groupBy(
        episode.filter((claim) => !closing.includes(claim)),
        ({ stance }) => stance,
      ),
      facts,
    )?.best
    const { value: stance, claims: telling } = best ?? { value: 'asserted' as const, claims: episode }
    return {
      id: index === 0 ? group.id : `${group.id}~${index + 1}`,
      kind: group.kind,
      source: group.source,
      target: group.target,
      stance,
      since: time === 'state' ? startOf(telling) : momentOf(telling, facts),
      until:
        time === 'state'
          ? (endOf(telling, heldOf(episode), closing) ?? successionOf(heldOf(episode), others))
          : undefined,
      corroboration: corroborationOf(telling, facts),
      claims: episode,
      qualifiers: Object.assign({}, ...telling.map(({ qualifiers }) => qualifiers).reverse()),
    }
  })
}

/** What the general way makes of a single claim, which most claim groups have, at a tenth of its cost. */
function ofOne(
  { id, kind, source, target }: ClaimGroup,
  claim: Claim,
  isState: boolean,
  others: readonly Claim[],
): Relationship {
  const claims = [claim]
  return {
    id,
    kind,
    source,
    target,
    stance: claim.stance,
    since: isState ? startOf(claims) : claim.time,
    until: isState ? (endOf(claims, heldOf(claims), []) ?? successionOf(heldOf(claims), others)) : undefined,
    corroboration: 1,
    claims,
    qualifiers: claim.qualifiers,
  }
}

const byTime = (a: Claim, b: Claim) =>
  (a.time && b.time ? compareTimes(a.time, b.time) : a.time ? 1 : b.time ? -1 : 0) || (a.id < b.id ? -1 : 1)

/** What happens at a moment: once for all, or again where the kind may recur and the dates cannot be the same day. */
function momentsOf(claims: readonly Claim[], recurs: boolean): Claim[][] {
  if (!recurs) return claims.length > 0 ? [[...claims]] : []
  const episodes: Claim[][] = []
  for (const claim of claims) {
    const last = episodes.at(-1)
    if (last?.every(({ time }) => !time || !claim.time || canMeet(time, claim.time))) last.push(claim)
    else episodes.push([claim])
  }
  return episodes
}

/**
 * What lasts: a claim opens a new episode where the last had ended, by a known end, by a denial or by another's holding it, before
 * the claim begins.
 */
function statesOf(claims: readonly Claim[], others: readonly Claim[]): Claim[][] {
  const episodes: Claim[][] = []
  for (const claim of claims) {
    const last = episodes.at(-1)
    const passedOn =
      last && others.some((other) => earliest(other) > lastSeen(heldOf(last)) && latest(other) < earliest(claim))
    if (last && (claim.stance === 'denied' || (earliest(claim) <= lastDayOf(last) && !passedOn))) last.push(claim)
    else episodes.push([claim])
  }
  return episodes
}

/** The claims that say it holds; plans count only where nothing more is said. */
function heldOf(episode: readonly Claim[]): readonly Claim[] {
  const held = episode.filter(holds)
  return held.length > 0 ? held : episode.filter(({ stance }) => stance === 'planned')
}

/** The last day on which an episode can still have held; Infinity while nothing ends it. */
function lastDayOf(episode: readonly Claim[]): number {
  const denials = closingDenials(episode)
  const held = heldOf(episode)
  if (held.length === 0) return Math.max(...episode.map(latest))
  const ends = held.map(({ time }) => (time ? overAfter(time) : Infinity)).filter(Number.isFinite)
  return Math.min(ends.length > 0 ? Math.max(...ends) : Infinity, ...denials.map((claim) => earliest(claim) - 1))
}

/** The denials that say it was over after the last that says it held; other denials contradict. */
export function closingDenials(episode: readonly Claim[]): Claim[] {
  const held = heldOf(episode)
  if (held.length === 0) return []
  return episode.filter((claim) => claim.stance === 'denied' && earliest(claim) > lastSeen(held))
}

/** The last day on which claims see it to hold. */
const lastSeen = (held: readonly Claim[]) =>
  Math.max(...held.map(({ time }) => (time ? (time.interval ? soFrom(time) : time.latest) : -Infinity)))

/** Where nobody gives an end: between the last day on which it is seen to hold and the first on which another is. */
function successionOf(held: readonly Claim[], others: readonly Claim[]): EdtfTime | undefined {
  const seen = lastSeen(held)
  const later = others.filter((other) => earliest(other) > seen)
  return later.length > 0 && Number.isFinite(seen) ? between(seen, Math.min(...later.map(earliest)) - 1) : undefined
}

const earliest = ({ time }: Claim) => time?.earliest ?? -Infinity
const latest = ({ time }: Claim) => time?.latest ?? Infinity

/** The start that a claim gives, or else the range that ends with the first day on which it is seen to hold. */
function startOf(claims: readonly Claim[]): EdtfTime | undefined {
  const given = sharpest(claims.map(({ time }) => time?.interval?.since).filter(isDate))
  const seen = claims.map(({ time }) => (time && Number.isFinite(soFrom(time)) ? soFrom(time) : Infinity))
  return given ?? between(-Infinity, Math.min(...seen))
}

/** The end that the best claims give, or else the range from the last day on which any sees it to hold to the first denial. */
function endOf(telling: readonly Claim[], held: readonly Claim[], denials: readonly Claim[]): EdtfTime | undefined {
  const given = sharpest(telling.map(({ time }) => time?.interval?.until).filter(isDate))
  if (given || denials.length === 0) return given
  const seen = held.map(({ time }) => (time?.interval ? soFrom(time) : (time?.earliest ?? -Infinity)))
  return between(Math.max(...seen), Math.min(...denials.map(earliest)) - 1)
}

const isDate = (end: IntervalEnd | undefined): end is EdtfTime => end !== undefined && end !== null && end !== 'open'

/** When a moment was: the sharpest of the dates that can all be right; where they cannot, of the best among them. */
export function momentOf(claims: readonly Claim[], facts: Facts): EdtfTime | undefined {
  const dated = claims.filter(({ time }) => time !== undefined)
  return sharpest(
    (preferredValue(datesOf(dated), facts)?.best.claims ?? [])
      .map(({ time }) => time)
      .filter((time) => time !== undefined),
  )
}

/**
 * Claims gathered by dates that can mean the same day; more than one group is a disagreement. A vague date that can mean any of
 * several sharp ones stands behind each of them.
 */
export function datesOf(claims: readonly Claim[]): Candidate<EdtfTime>[] {
  const groups: { value: EdtfTime; claims: Claim[] }[] = []
  const dated = claims.flatMap((claim) => (claim.time ? [{ claim, time: claim.time }] : []))
  for (const { claim, time } of dated.sort((a, b) => bySharpness(a.time, b.time))) {
    const fitting = groups.filter(({ claims }) => claims.every((other) => other.time && canMeet(other.time, time)))
    for (const group of fitting) group.claims.push(claim)
    if (fitting.length === 0) groups.push({ value: time, claims: [claim] })
  }
  return groups.sort((a, b) => compareTimes(a.value, b.value))
}

/** The time that can mean the fewest days; the earlier of two that can mean as many. */
export function sharpest(times: readonly EdtfTime[]): EdtfTime | undefined {
  return times.toSorted(bySharpness)[0]
}

const bySharpness = (a: EdtfTime, b: EdtfTime) =>
  compare(a.latest - a.earliest, b.latest - b.earliest) || compareTimes(a, b)
// The difference of two infinities tells nothing.
const compare = (a: number, b: number) => (a === b ? 0 : a < b ? -1 : 1)

export function groupBy<T>(claims: readonly Claim[], key: (claim: Claim) => T): Candidate<T>[] {
  const groups = new Map<T, Claim[]>()
  for (const claim of claims) {
    const group = groups.get(key(claim))
    if (group) group.push(claim)
    else groups.set(key(claim), [claim])
  }
  return [...groups].map(([value, claims]) => ({ value, claims }))
}
