import { digest } from '../../facts/digest.ts'
import { canonical, type Json, type JsonObject } from './canonical.ts'

/** A change before the record has it. */
export interface NewChange {
  /** Chosen by its author: a change that is sent again with the same key is not written twice. */
  readonly key: string
  readonly author: string
  readonly reason?: string | undefined
  /** The kind of the change and its fields; a store does not look into it. */
  readonly content: JsonObject
}

/** A change in the record. It is never altered. */
export interface Change extends NewChange {
  /** Its place in the record, from 1 without gaps. */
  readonly seq: number
  /** In UTC to the millisecond; never before that of an earlier change. */
  readonly recordedAt: string
  /** The hash of the change before it; of the first one, `GENESIS`. */
  readonly previous: string
}

/** A change as a store holds it: its canonical text, and the SHA-256 of that text. */
export interface Sealed {
  readonly seq: number
  readonly key: string
  readonly text: string
  readonly hash: string
}

/** The place and the hash of the last change; those of an empty record are 0 and `GENESIS`. */
export interface Head {
  readonly seq: number
  readonly hash: string
}

export const GENESIS = '0'.repeat(64)
export const EMPTY: Head = { seq: 0, hash: GENESIS }

/** A change after the last one. */
export function seal({ key, author, reason, content }: NewChange, { seq, hash }: Head, recordedAt: string): Sealed {
  const text = canonical({ author, content, key, previous: hash, reason, recordedAt, seq: seq + 1 })
  return { seq: seq + 1, key, text, hash: digest(text) }
}

/** The last change, with its time. */
export interface LastChange extends Head {
  readonly at: string | undefined
}

/**
 * The changes after the last one. Each gets the time now, or that of the one before if the clock was set back since. A
 * change of another record keeps its time, so that it has the same hash in both.
 */
export function sealAll(
  changes: readonly (NewChange | Change)[],
  last: LastChange,
  now: () => Date,
): { readonly sealed: Sealed[]; readonly last: LastChange } {
  const sealed: Sealed[] = []
  let { seq, hash, at } = last
  for (const change of changes) {
    const time = 'recordedAt' in change ? change.recordedAt : now().toISOString()
    at = at !== undefined && at > time ? at : time
    const one = seal(change, { seq, hash }, at)
    sealed.push(one)
    ;({ seq, hash } = one)
  }
  return { sealed, last: { seq, hash, at } }
}

/** True if a change in the record is the one that is sent again. */
export const isSame = ({ text }: Sealed, { author, reason, content }: NewChange): boolean => {
  const { author: by, reason: why, content: what } = changeOf({ text })
  return canonical({ author, reason, content }) === canonical({ author: by, reason: why, content: what })
}

/** The change that a sealed text says. Read only from a chain that was checked. */
export const changeOf = ({ text }: Pick<Sealed, 'text'>): Change => JSON.parse(text)

/** Checks that changes follow each other without a gap, and that none was altered. */
export class ChainCheck {
  /** The last change that was read. */
  head: Head = EMPTY
  /** The same with its content; undefined before the first, and if it is torn. */
  change: Change | undefined

  /** The problems of the next change, in sentences that name it. */
  next({ seq, key, text, hash }: Sealed): string[] {
    const problems: string[] = []
    const { head } = this
    if (seq > head.seq + 1) problems.push(missing(head.seq + 1, seq - 1))
    const change = parse(text)
    if (digest(text) !== hash) problems.push(`change ${seq} was altered: its text does not fit its hash ${hash}`)
    if (!change) problems.push(`change ${seq} is torn: its text is not the canonical JSON of a change`)
    else if (change.seq !== seq || change.key !== key)
      problems.push(`change ${seq} was altered: its text is of change ${change.seq} with the key '${change.key}'`)
    else if (seq === head.seq + 1 && change.previous !== head.hash)
      problems.push(
        head.seq === 0
          ? 'change 1 was altered: it does not begin a record'
          : `change ${seq} does not follow change ${head.seq}: one of them was altered`,
      )
    this.head = { seq, hash }
    this.change = change
    return problems
  }

  /** The problems after the last change: the record must end at its head. */
  end(head: Head): string[] {
    if (head.seq > this.head.seq) return [missing(this.head.seq + 1, head.seq)]
    if (head.seq < this.head.seq) return [`the record ends at change ${head.seq}, but change ${this.head.seq} follows`]
    return head.hash === this.head.hash
      ? []
      : [`change ${head.seq} was altered: the record ends at the hash ${head.hash}`]
  }
}

const missing = (from: number, to: number) =>
  from === to ? `change ${from} is missing` : `changes ${from} to ${to} are missing`

function parse(text: string): Change | undefined {
  try {
    const value: Json & Change = JSON.parse(text)
    return canonical(value) === text && typeof value === 'object' && value !== null && 'previous' in value
      ? value
      : undefined
  } catch {
    return undefined
  }
}
