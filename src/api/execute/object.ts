import type { GraphQLObjectType, GraphQLResolveInfo } from 'graphql'
import { checkSize } from '../../graph/check-point.ts'
import { areMet, type Condition } from './flags.ts'
import { Bailout, isPromise } from './leaf.ts'
import type { Write } from './run.ts'

/** Fewer lists may be in one object before its size is checked; aliases could make very many. */
const MANY = 10

interface Field {
  readonly name: string
  readonly conditions: readonly Condition[]
  readonly write: Write
}

/** Writes an object, without the fields that flags leave out. */
export function objectWriter(fields: readonly Field[]): Write {
  if (fields.length === 0) return (text) => `${text}{}`
  const isLong = fields.length > MANY
  if (fields.some(({ conditions }) => conditions.length > 0)) return flaggedWriter(fields, isLong)
  const parts = fields.map(({ name, write }, place) => ({ head: `${place === 0 ? '{' : ','}${named(name)}`, write }))
  return (before, value, run) => {
    let text = before
    for (const { head, write } of parts) {
      text = write(text + head, value, run)
      if (isLong) checkSize(run.bytes.length + text.length)
    }
    return `${text}}`
  }
}

function flaggedWriter(fields: readonly Field[], isLong: boolean): Write {
  const parts = fields.map(({ name, conditions, write }) => ({ head: named(name), conditions, write }))
  return (before, value, run) => {
    let text = `${before}{`
    let isFirst = true
    for (const { head, conditions, write } of parts) {
      if (conditions.length > 0 && !areMet(conditions, run)) continue
      text = write(text + (isFirst ? head : `,${head}`), value, run)
      isFirst = false
      if (isLong) checkSize(run.bytes.length + text.length)
    }
    return `${text}}`
  }
}

const named = (name: string) => `${JSON.stringify(name)}:`

/** Gives up a value that is no object of its type. */
export function checkingType({ isTypeOf }: GraphQLObjectType, write: Write): Write {
  return (text, value, run) => {
    if (value instanceof Error || isPromise(value)) throw new Bailout('no object')
    if (isTypeOf && isTypeOf(value, run.context, {} as GraphQLResolveInfo) !== true)
      throw new Bailout('an object of another type')
    return write(text, value, run)
  }
}
