import { InputObjectRef } from '@pothos/core'
import { shortened } from '../../errors.ts'
import { fold } from '../../facts/fold.ts'
import { builder } from '../builder.ts'
import { type EqualInput, emptyIn, noValue } from '../scalars.ts'
import { badFilter, type Filter, type Scope } from './where.ts'

/** Filters on texts: on any of several, or on the one that an item has. */

export interface StringInput extends EqualInput<string> {
  readonly contains?: string | null | undefined
  readonly startsWith?: string | null | undefined
}
const StringWhere = new InputObjectRef<typeof builder.$inferSchemaTypes, StringInput>('StringWhere')
builder.inputType(StringWhere, {
  description: 'Filter on a text; conditions are combined with AND. Case and accents are ignored.',
  fields: (t) => ({
    eq: t.string({ description: 'Equals this value.' }),
    in: t.stringList({ description: 'Equals one of these values.' }),
    contains: t.string({ description: 'Contains this text.' }),
    startsWith: t.string({ description: 'Starts with this text.' }),
  }),
})

/** The tests of the inputs, and the values that each of them names. */
function textTests(inputs: readonly StringInput[], scope: Scope) {
  return inputs.map(({ eq, in: list, contains, startsWith }) => {
    if (list?.length === 0) throw badFilter(scope, emptyIn)
    const [equal, part, start] = [eq, contains, startsWith].map((asked) => (asked == null ? undefined : fold(asked)))
    const among = list && new Set(list.map(fold))
    const fits = (value: string) =>
      (equal === undefined || value === equal) &&
      (among?.has(value) ?? true) &&
      value.includes(part ?? '') &&
      value.startsWith(start ?? '')
    const named = equal === undefined ? among && [...among] : [equal]
    if (named && !named.some(fits)) {
      const misfit =
        equal === undefined
          ? 'nothing that in names fits contains and startsWith'
          : `eq '${shortened(eq ?? '')}' does not fit in, contains or startsWith`
      throw badFilter(scope, `${misfit}, so nothing could match; leave one of them out`)
    }
    return { fits, named }
  })
}

/** A filter on a text, or on any of several, such as a name and its aliases: each condition must match one of them. */
export const text = <Item>(
  description: string,
  textsOf: (item: Item) => readonly string[],
): Filter<StringInput, Item> => ({
  type: StringWhere,
  description,
  compile(inputs, scope) {
    const tests = textTests(inputs, scope)
    return (item) => {
      const values = textsOf(item).map(fold)
      return tests.every(({ fits }) => values.some(fits))
    }
  },
})

/** A filter on the one text of an item: conditions from several places must match it together. */
export const oneText = <Item>(
  description: string,
  textOf: (item: Item) => string | undefined,
): Filter<StringInput, Item> => ({
  type: StringWhere,
  description,
  compile(inputs, scope) {
    const tests = textTests(inputs, scope)
    const fitsAll = (value: string) => tests.every(({ fits }) => fits(value))
    const named = tests.flatMap((test) => test.named ?? [])
    if (named.length > 0 && !named.some(fitsAll)) throw badFilter(scope, noValue)
    return (item) => {
      const value = textOf(item)
      return value !== undefined && fitsAll(fold(value))
    }
  },
})
