import { type EdtfTime, soFrom } from '../../facts/date.ts'
import { type Claim, type Facts, knownFrom } from '../../facts/facts.ts'
import { isProperty, leavingKinds, relationshipKind } from '../../facts/vocabulary.ts'

/**
 * The days that one claim covers, in days since 1970-01-01. A date is a sighting: certain on its last day, possible
 * from its first. An interval is certain from the last day of its start to the first day of its end.
 */
export interface Extent {
  readonly claim: Claim
  /** First and last day on which it certainly held, by the claim; empty if `from` is after `to`. */
  readonly from: number
  readonly to: number
  /** First and last day on which it can have held, by the claim. */
  readonly earliest: number
  readonly latest: number
  /** The first and the last date on which the claim sees it, as precise as its source. */
  readonly firstSeen: EdtfTime | undefined
  readonly lastSeen: EdtfTime | undefined
  /** True if the claim gives a start, and so says that it did not hold before. */
  readonly starts: boolean
  /** True if the claim gives an end, and so says that it did not hold after. */
  readonly ends: boolean
  /** True if the claim says that it has no end. */
  readonly open: boolean
  /** True if the claim tells of a step, such as a signature: a membership that begins later does not contradict it. */
  readonly isStep: boolean
}

export const extentsOf = (claims: readonly Claim[], facts: Facts): readonly Extent[] =>
  claims.map((claim) => extentOf(claim, facts))

export function extentOf(claim: Claim, facts: Facts): Extent {
  const { time, predicate } = claim
  const isStep = !isProperty(predicate) && relationshipKind(predicate).step !== undefined
  if (time?.interval && !isStep) return ofInterval(claim, time, facts)
  const seen = time ?? knownDateOf(claim, facts)
  if (isStep && leavingKinds.has(predicate)) return ofLeaving(claim, seen)
  const day = seen && Number.isFinite(seen.latest) ? seen.latest : -Infinity
  return {
    claim,
    from: day,
    to: day,
    earliest: time && Number.isFinite(time.earliest) ? time.earliest : day,
    latest: day,
    firstSeen: seen,
    lastSeen: seen,
    starts: false,
    ends: false,
    open: false,
    isStep,
  }
}

/** A withdrawal: from that day on it is no party any more. */
function ofLeaving(claim: Claim, seen: EdtfTime | undefined): Extent {
  const { earliest, latest } = seen ?? { earliest: -Infinity, latest: -Infinity }
  return {
    claim,
    from: latest,
    to: earliest - 1,
    earliest,
    latest: latest - 1,
    firstSeen: seen,
    lastSeen: seen,
    starts: false,
    ends: true,
    open: false,
    isStep: true,
  }
}

function ofInterval(claim: Claim, time: EdtfTime, facts: Facts): Extent {
  const { since, until } = time.interval ?? { since: null, until: null }
  const from = soFrom(time)
  const ends = until !== null && until !== 'open'
  // An open end says that it had not ended on the day of publication; an unknown end says nothing.
  const known = until === 'open' ? knownDateOf(claim, facts) : undefined
  const to = ends ? until.earliest : Math.max(from, known && Number.isFinite(known.latest) ? known.latest : -Infinity)
  const firstSeen = since === null || since === 'open' ? undefined : since
  return {
    claim,
    from,
    to,
    earliest: since === null ? from : since === 'open' ? -Infinity : since.earliest,
    latest: ends ? until.latest : to,
    firstSeen,
    lastSeen: ends ? until : known && known.latest === to ? known : firstSeen,
    starts: since !== null,
    ends,
    open: until === 'open',
    isStep: false,
  }
}

/** The date by which the document was published or read. */
function knownDateOf(claim: Claim, facts: Facts): EdtfTime | undefined {
  const document = facts.documents.get(claim.document)
  return document && knownFrom(claim, document)
}
