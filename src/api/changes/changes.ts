import { parseDate } from '../../facts/date.ts'
import type { Entry } from '../../store/record/entry.ts'
import { type ChangeKind, changeKinds } from '../../store/record/kinds.ts'
import { enumOf, type InView } from '../builder.ts'
import type { Maybe } from '../filters/filter-shapes.ts'
import { oneText, type StringInput } from '../filters/text-filters.ts'
import { Where } from '../filters/where.ts'
import { listing, ordering } from '../lists/lists.ts'
import { type DateInput, date, enumWhere, int, type RangeInput } from '../scalars.ts'

/** The list of changes: its filter and its orders. */

export const ChangeKindEnum = enumOf('ChangeKind', 'Kinds of changes.', changeKinds)

interface ChangeShape {
  readonly revision?: Maybe<RangeInput<number>>
  readonly kind?: Maybe<RangeInput<ChangeKind>>
  readonly author?: Maybe<StringInput>
  readonly reason?: Maybe<StringInput>
  readonly recordedAt?: Maybe<DateInput>
}

const changeKind = enumWhere('ChangeKindWhere', ChangeKindEnum)
export const ChangeWhere: Where<ChangeShape, InView<Entry>> = new Where('ChangeWhere', 'changes', () => ({
  revision: int('Its number in the record.', ({ record }) => record.change.seq),
  kind: changeKind('Its kind.', ({ record }) => record.kind),
  author: oneText('The name of its author.', ({ record }) => record.change.author),
  reason: oneText('The reason that its author gave.', ({ record }) => record.change.reason),
  recordedAt: date('The day, in UTC, on which it was recorded.', ({ record }) =>
    parseDate(record.change.recordedAt.slice(0, 10)),
  ),
}))

const changeOrder = ordering<InView<Entry>>('Change', {
  revision: { description: 'By number in the record.', key: ({ record }) => record.change.seq },
  author: { description: 'By the name of the author.', key: ({ record }) => record.change.author },
})

export const changes = listing(ChangeWhere, changeOrder, ({ record }) => String(record.change.seq))
