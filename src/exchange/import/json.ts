import { pipeline, Readable, Transform } from 'node:stream'
import { parser } from 'stream-json'
import { pick } from 'stream-json/filters/pick.js'
import { streamArray } from 'stream-json/streamers/stream-array.js'
import { EntenteError } from '../../errors.ts'
import { isExact } from './exact-numbers.ts'
import type { Reader, ReadRow } from './reader.ts'

/**
 * Reads a JSON array of objects, which may lie under a path, such as `data.results`. The line of a row is its position
 * in the array, counted from 1.
 */
export async function* jsonRows(text: AsyncIterable<string>, path: string, { read }: Reader): AsyncGenerator<ReadRow> {
  const tokens = pipeline(Readable.from(text), parser.asStream(), exactly(), () => {})
  const picked = read.path === undefined ? tokens : pipeline(tokens, pick.asStream({ filter: read.path }), () => {})
  const rows = pipeline(picked, streamArray.asStream(), () => {})
  let count = 0
  try {
    for await (const { key, value } of rows as AsyncIterable<{ key: number; value: unknown }>) {
      count = key + 1
      if (typeof value === 'object' && value !== null && !Array.isArray(value))
        yield { line: count, data: { ...value } }
      else yield { line: count, raw: JSON.stringify(value), reason: 'no object; a row is an object of columns' }
    }
  } catch (error) {
    if (error instanceof EntenteError) throw error
    const why = error instanceof Error ? error.message : String(error)
    const at = count === 0 ? '' : ` after row ${count}`
    const advice =
      count === 0 && read.path === undefined
        ? '; if the array lies within an object, give its key under read: { path: … } in the mapping'
        : ''
    throw new EntenteError('BAD_DATA', `'${path}' is not a readable JSON array${at}: ${why}${advice}`)
  }
  if (count === 0 && read.path !== undefined)
    throw new EntenteError('BAD_DATA', `'${path}' has no rows in an array under '${read.path}'`)
}

/** Makes texts of numbers that have more digits than a number of JavaScript holds. */
export const exactly = () =>
  new Transform({
    objectMode: true,
    transform(token: { name: string; value: string }, _, done) {
      const isLong = token.name === 'numberValue' && !isExact(token.value)
      done(null, isLong ? { ...token, name: 'stringValue' } : token)
    },
  })
