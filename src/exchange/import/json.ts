import { type Readable, Transform } from 'node:stream'
import { streamArray } from 'stream-json/streamers/stream-array.js'
import { EntenteError } from '../../errors.ts'
import type { Reader, ReadRow } from './reader.ts'

/** Reads a JSON array of objects. The line of a row is its position in the array, counted from 1. */
export async function* jsonRows(source: Readable, path: string, _: Reader): AsyncGenerator<ReadRow> {
  const rows = source.pipe(withoutMark()).pipe(streamArray.withParserAsStream())
  source.on('error', (error) => rows.destroy(error))
  try {
    for await (const { key, value } of rows as AsyncIterable<{ key: number; value: unknown }>) {
      if (typeof value === 'object' && value !== null && !Array.isArray(value))
        yield { line: key + 1, data: { ...value } }
      else yield { line: key + 1, raw: JSON.stringify(value), reason: 'no object; a row is an object of columns' }
    }
  } catch (error) {
    throw new EntenteError(
      'BAD_DATA',
      `'${path}' is not a readable JSON array: ${error instanceof Error ? error.message : String(error)}`,
    )
  }
}

/** Removes a byte order mark, which is not JSON. */
function withoutMark(): Transform {
  let begun = false
  return new Transform({
    decodeStrings: false,
    encoding: 'utf8',
    transform(chunk, _, done) {
      done(null, begun ? chunk : String(chunk).replace(/^\uFEFF/, ''))
      begun = true
    },
  })
}
