import { EntenteError } from '../errors.ts'
import { builder } from './builder.ts'
import type { Context } from './context.ts'

/**
 * The argument by which a client of several servers reads what it wrote. `Query.node` has none, because Relay refuses
 * a second argument there.
 */
export const AT_LEAST = 'atLeastRevision'

export const atLeastRevision = builder.args((t) => ({
  [AT_LEAST]: t.int({
    description:
      'Waits until this server has the change with this number, 0 or more, such as the `revision` of a mutation ' +
      'that another server answered. If it does not come within some seconds, the error is STALE, with both numbers.',
  }),
}))

/**
 * Checks that the graph of a request has a change. The server has waited for it.
 * @throws EntenteError STALE, or BAD_LENS below 0 or without a record
 */
export function checkAtLeast({ record }: Context, seq: number | null | undefined): void {
  if (seq != null && seq < 0) throw new EntenteError('BAD_LENS', `${AT_LEAST} is ${seq}; give 0 or more`)
  if (seq == null || seq <= (record?.shown ?? 0)) return
  if (record) throw stale(record.shown, seq)
  throw new EntenteError('BAD_LENS', `there is no record, so no change will come; leave ${AT_LEAST} out`)
}

export const stale = (has: number, asked: number): EntenteError =>
  new EntenteError(
    'STALE',
    `this server has the record up to change ${has}, not yet to ${asked}; send the request again`,
  )
