import { EntenteError, Problems } from '../../errors.ts'
import type { Located } from '../../facts/shape.ts'
import type { Said } from './apply.ts'
import type { Change } from './change.ts'
import { type Content, contentShape } from './content.ts'
import { needReason } from './kinds.ts'
import { readAsFar } from './read-as-far.ts'

/** A change that is checked, written or not. */
export type NewChange = Omit<Change, 'previous' | 'key'>

/** A change with its content checked for its shape. */
export interface Read extends Said {
  readonly seq: number
  readonly content: Content
}

/** A change with its content as far as its shape allows, and the problems of that. */
export function shaped({ seq, author, reason, recordedAt, content }: NewChange, at: At) {
  const { data, problems, ...rest } = readAsFar(contentShape, content, at)
  const found = [...problems]
  if (author.trim() === '') found.push(problemAt(at, ['author'], 'a change has an author'))
  if (needReason.has(String(content.kind)) && (reason ?? '').trim() === '')
    found.push(problemAt(at, ['reason'], `to ${String(content.kind).replaceAll('-', ' ')} takes a reason`))
  const read = data && isReadable(data) ? { seq, author, reason, recordedAt, content: data } : undefined
  return { ...rest, read, problems: found }
}

/** Fields without which the rules can be asked. */
const optionalForRules: ReadonlySet<string> = new Set(['review', 'verdict', 'corrects', 'as', 'holds'])
/** True if the rules can be asked. */
const isReadable = (content: Content) =>
  Object.entries(content).every(([field, value]) => value !== undefined || optionalForRules.has(field))

/** @throws Problems */
export function readChange(change: NewChange, at: Located): Read {
  const { read, problems } = shaped(change, at)
  if (!read || problems.length > 0) throw new Problems(problems, 'the change')
  return read
}

export const problemAt = (at: Located, path: readonly PropertyKey[], sentence: string) =>
  new EntenteError(
    'BAD_DATA',
    [...(path.length > 0 ? [path.map(String).join('.')] : []), sentence].join(': '),
    at.locate(path),
  )

/** The positions of the parts of a change, and the numbers by which its author knows other changes. */
export interface At extends Located {
  /** Without it, they are those of the record. */
  readonly numberOf?: ((seq: number) => number | undefined) | undefined
}

/** A change in the words of an author. */
export const called = (seq: number, { numberOf }: At): string =>
  `change ${numberOf ? (numberOf(seq) ?? 'of this number') : seq}`

/** The place of a change of a record that is read again. */
export const placesIn = ({ seq }: Pick<Change, 'seq'>): Located => ({
  locate: () => ({ file: `change ${seq}`, line: 1, column: 1 }),
})
