import { between, type EdtfTime } from '../../facts/date.ts'
import type { Claim, Facts, Qualifiers } from '../../facts/facts.ts'
import {
  type Certainty,
  type PartyStatus,
  type RelationshipKind,
  relationshipKind,
  type Stage,
  type Stance,
} from '../../facts/vocabulary.ts'
import type { ClaimGroup } from '../graph.ts'
import type { StageStep } from '../pacts/stage.ts'
import { momentOf } from './dates.ts'
import { claimOf, closingDenials, decisiveOf, endOf, firstDayOf, holds, lastSeenOf, startOf } from './episodes.ts'
import type { Extent } from './extent.ts'
import { type Candidate, corroborationOf, groupBy, preferredValue } from './preferred-value.ts'

/** An edge of the graph as a lens shows it: the claims that say the same thing of the same episode. */
export interface Relationship {
  /** The id of its claim group; from the second episode on with `~2`, `~3`. */
  readonly id: string
  readonly kind: RelationshipKind
  readonly source: string
  readonly target: string
  /** The best stance among its claims. It holds if asserted or reported. */
  readonly stance: Stance
  /** The certainty at the date of the lens. */
  readonly certainty: Certainty
  /**
   * The start: the date that the best claim gives, or the range in which it must lie; undefined if nothing bounds it.
   */
  readonly since: EdtfTime | undefined
  /** The end; undefined while it lasts, and for an event. */
  readonly until: EdtfTime | undefined
  /** The first and the last date on which a document says that it held; undefined if none gives one. */
  readonly firstSeen: EdtfTime | undefined
  readonly lastSeen: EdtfTime | undefined
  readonly corroboration: number
  readonly claims: readonly Claim[]
  readonly qualifiers: Qualifiers
  /** The stage of the pact at the edge's end, or of the pact that it is derived from, and the date of that stage. */
  readonly stage?: Stage | undefined
  readonly stageSince?: EdtfTime | undefined
  /** The standing of the party, of a membership of a pact, or of an applicant, of its application. */
  readonly standing?: Standing | undefined
  /** For a derived edge: the pact, and the relationships that it rests on. */
  readonly derivedFrom?: { readonly pact: string; readonly relationships: readonly Relationship[] } | undefined
  /** For an edge that an export folds from several: its weight, and every claim behind it. */
  readonly folded?: { readonly weight: number; readonly claims: readonly Claim[] } | undefined
}

/** The id of the claim group of a relationship. */
export const groupOf = (id: string): string => id.replace(/~\d+$/, '')

/** A step in the history of a party: its own, or one of the pact as a whole that counts for each party. */
export interface PartyStep {
  readonly relationship: Relationship | undefined
  readonly stage: StageStep | undefined
  readonly since: EdtfTime | undefined
  readonly claims: readonly Claim[]
  readonly corroboration: number
  /** The status to which it leads; undefined if it leads to none, or is only planned, possible or denied. */
  readonly leadsTo: PartyStatus | undefined
  /** The status of the party after it. */
  readonly status: PartyStatus | undefined
}

/** The standing of one party to a pact. */
export interface Standing {
  /** Undefined if documents name it as a party without any step. */
  readonly status: PartyStatus | undefined
  readonly since: EdtfTime | undefined
  readonly claims: readonly Claim[]
  readonly corroboration: number
  /** The ways to consent that documents name for it, the best first, and why; one where they agree. */
  readonly named: readonly Candidate<PartyStatus>[]
  readonly reason: string
  readonly undecided: boolean
  /** The ways to consent that documents name for it since it last left; several are a disagreement. */
  readonly consents: readonly Candidate<PartyStatus>[]
  readonly history: readonly PartyStep[]
  /** The stage to which its own steps and those of the pact have brought it. */
  readonly stage: Stage | undefined
  /** The stages that it reached on the way, in order. */
  readonly path: readonly Reached[]
}

/** A stage that a party had reached, since when, and by which claims. */
export interface Reached {
  readonly stage: Stage
  /** True if the party took no step before, as one that acceded did not sign. */
  readonly isFirst?: boolean
  readonly since: EdtfTime | undefined
  readonly claims: readonly Claim[]
  readonly corroboration: number
}

/**
 * The claims of an episode as extents. Start and end follow from all known claims, because a later one tells of the
 * days before.
 */
interface EpisodeExtents {
  readonly known: readonly Extent[]
  readonly visible: readonly Extent[]
  /** Of other holders of the same thing, who end it. */
  readonly others: readonly Extent[]
}

/** The statement that the visible claims of an episode make together. */
interface Saying {
  readonly claims: readonly Claim[]
  readonly stance: Stance
  /** The claims of this stance. */
  readonly supporting: readonly Claim[]
  /** The denials that end it. */
  readonly closing: readonly Extent[]
}

export function sayingOf({ kind, claims: all }: ClaimGroup, extents: EpisodeExtents, facts: Facts): Saying {
  const { known, visible } = extents
  const closing = relationshipKind(kind).time === 'state' ? closingDenials(known) : []
  // Mostly the list of the group, so that there is one of them.
  const isAll = visible.length === all.length && visible.every(({ claim }, at) => claim === all[at])
  const claims = isAll ? all : visible.map(claimOf)
  const saying = closing.length > 0 ? visible.filter((extent) => !closing.includes(extent)).map(claimOf) : claims
  const isOne = saying.every(({ stance }) => stance === saying[0]?.stance)
  if (isOne && saying[0]) return { claims, closing, stance: saying[0].stance, supporting: saying }
  const best = preferredValue(
    groupBy(saying, ({ stance }) => stance),
    facts,
  )?.best
  return { claims, closing, stance: best?.value ?? 'asserted', supporting: best?.claims ?? claims }
}

export function sinceOf({ kind }: ClaimGroup, saying: Saying, extents: EpisodeExtents, facts: Facts) {
  if (relationshipKind(kind).time !== 'state') return momentOf(saying.supporting, facts)
  return startOf(datingOf(saying, extents), facts)
}

/** The fields of a relationship that take longer to work out, and that few readers want. */
export type Rest = Pick<Relationship, 'until' | 'firstSeen' | 'lastSeen' | 'corroboration' | 'qualifiers'>

export function restOf({ kind }: ClaimGroup, saying: Saying, extents: EpisodeExtents, facts: Facts): Rest {
  const { known, visible, others } = extents
  const { supporting, closing } = saying
  const decisive = decisiveOf(known)
  const seen = decisiveOf(visible)
  return {
    until:
      relationshipKind(kind).time === 'state'
        ? (endOf(datingOf(saying, extents), facts) ?? endBefore(decisive, closing) ?? successionOf(decisive, others))
        : undefined,
    firstSeen: seen.reduce((a, b) => (b.from < a.from ? b : a)).firstSeen,
    lastSeen: seen.reduce((a, b) => (b.to > a.to ? b : a)).lastSeen,
    corroboration: corroborationOf(supporting, facts),
    qualifiers: qualifiersOf(supporting.filter(({ predicate }) => predicate === kind)),
  }
}

/** A plan of a later date does not change the plan before it. */
const datingOf = ({ stance }: Saying, { known, visible }: EpisodeExtents): readonly Extent[] =>
  holds({ stance }) ? decisiveOf(known) : visible.filter(({ claim }) => claim.stance === stance)

const qualifiersOf = (claims: readonly Claim[]): Qualifiers =>
  claims.length === 1 && claims[0]
    ? claims[0].qualifiers
    : Object.assign({}, ...claims.map(({ qualifiers }) => qualifiers).reverse())

/** The end that denials imply: between the last certain sighting and the first denial. */
function endBefore(decisive: readonly Extent[], denials: readonly Extent[]): EdtfTime | undefined {
  if (denials.length === 0) return undefined
  const last = Math.min(...denials.map(firstDayOf)) - 1
  return between(seenUntil(decisive, last), last)
}

/** The end that a successor implies: between the last certain sighting and the first sighting of the next holder. */
function successionOf(decisive: readonly Extent[], others: readonly Extent[]): EdtfTime | undefined {
  if (others.length === 0) return undefined
  const later = successorsOf(decisive, others)
  if (later.length === 0) return undefined
  const last = Math.min(...later.map(firstDayOf)) - 1
  const seen = seenUntil(decisive, last)
  return Number.isFinite(seen) ? between(seen, last) : undefined
}

/**
 * The last day, up to a given one, on which it was certainly seen. A vague date counts with its first day, and so does
 * the publication of a claim without an end.
 */
const seenUntil = (decisive: readonly Extent[], last: number) =>
  Math.max(
    ...decisive.map(({ claim, earliest, from, ends, to, lastSeen }) => {
      if (!claim.time?.interval) return earliest <= last ? earliest : -Infinity
      const open = lastSeen?.earliest ?? -Infinity
      return Math.max(from, ends ? to : open <= last ? open : from)
    }),
  )

/** The claims by which others hold it after the last sighting of this holder. */
export function successorsOf(decisive: readonly Extent[], others: readonly Extent[]): readonly Extent[] {
  if (others.length === 0) return others
  const seen = lastSeenOf(decisive)
  // Only certainly later claims: a sighting on some day of a month may be of its first day.
  return others.filter((other) => other.earliest > seen)
}
