import { EntenteError } from '../../errors.ts'
import { itemsOf } from './json-items.ts'
import type { Reader, ReadRow } from './reader.ts'

/**
 * Reads a JSON array of objects, which may lie under a path, such as `data.results`. The line of a row is its position
 * in the array, counted from 1.
 */
export async function* jsonRows(text: AsyncIterable<string>, path: string, { read }: Reader): AsyncGenerator<ReadRow> {
  let line = 0
  let begin = ''
  async function* begun() {
    for await (const chunk of text) {
      if (begin === '') begin = chunk.trimStart().slice(0, 1)
      yield chunk
    }
  }
  try {
    for await (const { value, fault } of itemsOf(begun(), new Set([read.path ?? '']))) {
      line += 1
      if (fault !== undefined) yield { line, raw: JSON.stringify(value), reason: fault }
      else if (typeof value !== 'object' || value === null || Array.isArray(value))
        yield { line, raw: JSON.stringify(value), reason: 'no object; a row is an object of columns' }
      else yield { line, data: { ...value } }
    }
  } catch (error) {
    if (error instanceof EntenteError) throw error
    const why = error instanceof Error ? error.message : String(error)
    throw new EntenteError(
      'BAD_DATA',
      `'${path}' is not a readable JSON array${line === 0 ? '' : ` after row ${line}`}: ${why}`,
    )
  }
  if (line > 0) return
  if (read.path !== undefined)
    throw new EntenteError('BAD_DATA', `'${path}' has no rows in an array under '${read.path}'`)
  if (begin !== '[')
    throw new EntenteError(
      'BAD_DATA',
      `'${path}' is not a readable JSON array; if the array lies within an object, ` +
        'give its key under read: { path: … } in the mapping',
    )
}
