import type { Facts } from '../../facts/facts.ts'
import type { Certainty } from '../../facts/vocabulary.ts'
import type { Extent } from './extent.ts'
import { preferredValue } from './preferred-value.ts'

/** Facts that bound an episode, besides the claims that say that it holds. */
interface Bounds {
  /** True if it lasts until something ends it; if not, it is certain only between sightings. */
  readonly lasts: boolean
  /** The first day on which a denial or the next holder says that it is over; Infinity without one. */
  readonly overFrom: number
}

/**
 * The certainty of an episode on a day (in days since 1970-01-01); undefined before it began. Documents may say that it
 * held on that day, while others give an earlier end or a later start. The better documents decide; if neither side is
 * better, it is disputed.
 */
export function certaintyAt(
  extents: readonly Extent[],
  { lasts, overFrom }: Bounds,
  day: number,
  facts: Facts,
): Certainty | undefined {
  const only = extents[0]
  if (only && extents.length === 1) return ofOne(only, lasts, overFrom, day)
  if (day >= overFrom) return 'ended'
  const inside = extents.filter(({ from, to }) => from <= day && day <= to)
  const before = extents.filter(({ to, ends }) => to < day && !ends)
  const against = opposing(extents, lasts, day)
  const isAfter = against.some(({ latest }) => latest < day)
  // A later sighting contradicts an earlier end, and an earlier sighting contradicts a later start.
  const carried = before.filter(({ to }) => against.every(({ latest }) => latest >= day || to > latest))
  const saying = inside.length > 0 ? inside : carried
  if (against.length > 0) {
    if (saying.length === 0) return isAfter ? 'ended' : undefined
    const [yes, no] = [saying, against].map((ones) => ({ value: ones, claims: ones.map(({ claim }) => claim) }))
    const preference = yes && no && preferredValue([yes, no], facts)
    if (!preference || preference.undecided) return 'disputed'
    if (preference.best === no) return isAfter ? 'ended' : undefined
  }
  if (inside.length > 0 || (lasts && saying.length > 0)) return 'certain'
  if (before.length > 0 && extents.some(({ from }) => from > day)) return 'certain'
  if (extents.some(({ earliest, latest }) => earliest <= day && day <= latest)) return 'possible'
  if (saying.length > 0) return 'presumed'
  return extents.some(({ latest }) => latest < day) ? 'ended' : undefined
}

function ofOne({ from, to, earliest, latest, ends }: Extent, lasts: boolean, overFrom: number, day: number) {
  if (day < earliest) return undefined
  if (day >= overFrom) return 'ended'
  if (ends && day > latest) return 'ended'
  if (from <= day && day <= to) return 'certain'
  if (day < from || ends) return 'possible'
  return lasts ? 'certain' : 'presumed'
}

/** The extents that exclude a day, from documents of which no claim says that it held or can have held on that day. */
function opposing(extents: readonly Extent[], lasts: boolean, day: number): Extent[] {
  const hasJoined = extents.some(({ isStep, to }) => isStep && to <= day)
  const outside = extents.filter(
    ({ starts, ends, earliest, latest }) => (starts && day < earliest && !hasJoined) || (ends && day > latest),
  )
  if (outside.length === 0) return outside
  const covers = ({ earliest, latest, open }: Extent) => earliest <= day && (day <= latest || (lasts && open))
  const silent = new Set(extents.filter(covers).map(({ claim }) => claim.document))
  return outside.filter(({ claim }) => !silent.has(claim.document))
}
