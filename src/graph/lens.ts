import { didYouMean, EntenteError, shortened } from '../errors.ts'
import { type EdtfTime, parseDate, parseTime, today } from '../facts/date.ts'
import type { Facts } from '../facts/facts.ts'
import { type Compartments, isCleared, type Label } from '../facts/label.ts'
import { type Clearance, keysOf, type Rank, type Stance, stances } from '../facts/vocabulary.ts'
import { getOrInsert } from './caches/get-or-insert.ts'

/** A lens as a viewer asks for it; fields that are left out do not narrow the view. */
export interface LensRequest {
  readonly asOf?: string | null | undefined
  readonly knownAt?: string | null | undefined
  readonly documents?:
    | { readonly in?: readonly string[] | null | undefined; readonly notIn?: readonly string[] | null | undefined }
    | null
    | undefined
  readonly minCorroboration?: number | null | undefined
  readonly minRank?: Rank | null | undefined
  readonly stances?: readonly Stance[] | null | undefined
  readonly presumed?: boolean | null | undefined
  readonly recordedAt?: string | null | undefined
  readonly revision?: number | null | undefined
}

/** The point of view that every answer is computed through. */
export interface Lens {
  /** The world at the end of this date: whatever had begun by then and had not ended. */
  readonly asOf: EdtfTime
  /** True if no date was asked for: the lens looks at today, and ids carry no date. */
  readonly followsToday: boolean
  /** Only documents published by the end of this date; null for all, also those of unknown date. */
  readonly knownAt: EdtfTime | null
  /** The documents that count; null for all. */
  readonly documents: ReadonlySet<string> | null
  /** Only statements by at least this many independent documents. */
  readonly minCorroboration: number
  /** Only claims of at least this rank. */
  readonly minRank: Rank
  /** Only claims of these stances. */
  readonly stances: ReadonlySet<Stance>
  /** Also relationships that are possible, presumed or disputed at the date; each says so. */
  readonly presumed: boolean
  /** Only facts that the record held at this time, or after the change with this number; null for all that it holds. */
  readonly recordedAt: string | null
  readonly revision: number | null
  /** The clearance of the viewer; the server sets it and no query can. */
  readonly clearance: Clearance
  /** The compartments of the viewer; the graph that the lens looks at is without all others (known-to.ts). */
  readonly compartments?: Compartments | undefined
}

/**
 * Makes a lens of a request. The graph that it looks at has only what the record held then.
 * @throws EntenteError BAD_LENS when it contradicts itself or names something unknown; BAD_DATE for an invalid date
 */
export function toLens(request: LensRequest, seen: Clearance | Label, facts: Facts): Lens {
  const { clearance, compartments } = typeof seen === 'string' ? { clearance: seen } : (seen as Label)
  const { asOf, knownAt, documents, minCorroboration, minRank, stances: wanted } = request
  if (minCorroboration != null && minCorroboration < 1)
    throw new EntenteError('BAD_LENS', `minCorroboration is ${minCorroboration}; give 1 or more`)
  if (wanted?.length === 0)
    throw new EntenteError(
      'BAD_LENS',
      `stances is empty, so nothing could match; name some of ${keysOf(stances).join(', ')}, or leave it out`,
    )
  return {
    asOf: asOf == null ? today() : dayOf('asOf', asOf),
    followsToday: asOf == null,
    knownAt: knownAt == null ? null : dayOf('knownAt', knownAt),
    documents: documentsThatCount(documents ?? {}, clearance, facts),
    minCorroboration: minCorroboration ?? 1,
    minRank: minRank ?? 'normal',
    stances: wanted ? new Set(wanted) : allStances,
    presumed: request.presumed ?? false,
    recordedAt: request.recordedAt ?? null,
    revision: request.revision ?? null,
    clearance,
    ...(compartments && { compartments }),
  }
}

/** The same lens at another date. */
export const atDate = (lens: Lens, asOf: EdtfTime): Lens => ({ ...lens, asOf, followsToday: false })

/** A date with a last day; the lens looks from the end of that day. */
function dayOf(name: 'asOf' | 'knownAt', text: string): EdtfTime {
  const date = parseDate(text)
  if (!Number.isFinite(date.latest))
    throw new EntenteError('BAD_LENS', `${name} is '${text}', which has no last day; give a date like 2024-06-30`)
  return date
}

function documentsThatCount(
  asked: NonNullable<LensRequest['documents']>,
  clearance: Clearance,
  facts: Facts,
): ReadonlySet<string> | null {
  if (asked.in == null && asked.notIn == null) return null
  const visible = new Set<string>()
  for (const document of facts.documents.values())
    if (isCleared(document.clearance, clearance)) visible.add(document.id)
  const [only, without] = [asked.in ?? visible, new Set(asked.notIn)]
  for (const id of [...(asked.in ?? []), ...without]) {
    if (!visible.has(id)) throw new EntenteError('BAD_LENS', `no document '${shortened(id)}'${didYouMean(id, visible)}`)
  }
  const both = asked.in?.find((id) => without.has(id))
  if (both !== undefined)
    throw new EntenteError('BAD_LENS', `the document '${both}' is both in and notIn; take it out of one`)
  return new Set([...only].filter((id) => !without.has(id)))
}

/** Equal lenses have equal keys. Two spellings of one day differ, because a view reports its lens as it was given. */
export const lensKey = (lens: Lens): string =>
  `${lens.followsToday ? 'today ' : ''}${lens.asOf.edtf} ${lens.knownAt?.edtf} ${lens.minCorroboration} ` +
  `${lens.recordedAt} ${lens.revision} ${visibilityKey(lens)}`

/** Equal for lenses that differ only in `asOf` or `minCorroboration`. */
export function visibilityKey({
  knownAt,
  documents,
  minRank,
  stances: wanted,
  presumed,
  clearance,
  compartments,
}: Lens): string {
  let shown = ''
  for (const stance of stanceOrder) shown += wanted.has(stance) ? '1' : '0'
  const chosen = documents ? JSON.stringify([...documents].sort()) : ''
  return `${knownAt?.latest} ${minRank} ${shown} ${Number(presumed)} ${clearance} ${compartments ?? ''} ${chosen}`
}
const stanceOrder = keysOf(stances)
const allStances: ReadonlySet<Stance> = new Set(stanceOrder)

/** The lens that shows everything that a clearance allows; the same for each request. */
export const widestLens = (clearance: Clearance): Lens => getOrInsert(widest, clearance, makeWidest)
const widest = new Map<Clearance, Lens>()
const makeWidest = (clearance: Clearance): Lens => ({
  asOf: parseTime('9999'),
  followsToday: false,
  knownAt: null,
  documents: null,
  minCorroboration: 1,
  minRank: 'deprecated',
  stances: allStances,
  presumed: true,
  recordedAt: null,
  revision: null,
  clearance,
})
