import { isUtf8 } from 'node:buffer'
import { EntenteError, type SourceLocation } from '../errors.ts'
import { parseCommonRecord } from './common-record.ts'
import { type LineRecord, type RecordName, recordShapes } from './schema.ts'
import { type Located, shapeProblems } from './shape.ts'
import { keysOf } from './vocabulary.ts'
import type { TextFile } from './yaml.ts'

/** A record of an NDJSON file, with its position. */
export type ReadLine = {
  [R in RecordName]: { readonly name: R; readonly data: LineRecord<R>; readonly at: Located }
}[RecordName]

/** A line; every part of a record is reported at its beginning. */
class Line implements Located {
  readonly #file: string
  readonly #line: number

  constructor(file: string, line: number) {
    this.#file = file
    this.#line = line
  }

  locate(): SourceLocation {
    return { file: this.#file, line: this.#line, column: 1 }
  }
}

// Exports and imports write claims with this beginning; any other line is parsed to know its record.
const CLAIM = '{"record":"claim"'

/**
 * The records of an NDJSON file, one per line: either the claims or all others. Problems go into `problems`. A
 * generator, because a file may have a million lines.
 */
export function* readLines(file: TextFile, what: 'claims' | 'others', problems: EntenteError[]): Generator<ReadLine> {
  let number = 0
  const isReadable = !file.bytes || what === 'claims' || isUtf8(file.bytes)
  for (const text of linesOf(file, what === 'others' && isReadable)) {
    number += 1
    if (text === '' || text.trim() === '') continue
    const at = new Line(file.name, number)
    const begins = text.startsWith(CLAIM)
    if (!isReadable && text.includes('\uFFFD'))
      problems.push(new EntenteError('BAD_DATA', 'the line is not UTF-8; save the file as UTF-8', at.locate()))
    const line = parse(text, at)
    if (line instanceof EntenteError) {
      // Reported once: unreadable claims in the pass over claims, anything else in the other pass.
      if (begins === (what === 'claims')) problems.push(line)
      continue
    }
    const name = recordName(line)
    if (begins && name !== 'claim') {
      if (what === 'claims')
        problems.push(new EntenteError('BAD_DATA', "the line has two 'record'; leave the right one", at.locate()))
      continue
    }
    if (name === undefined) {
      if (what === 'others')
        problems.push(
          new EntenteError('BAD_DATA', `a line has a 'record', one of ${recordNames.join(', ')}`, at.locate()),
        )
      continue
    }
    if ((name === 'claim') !== (what === 'claims')) continue
    const read = checkRecord(name, line, at, problems)
    if (read) yield read
  }
}

function parse(text: string, line: Line): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    return new EntenteError(
      'BAD_DATA',
      `not valid JSON: ${error instanceof Error ? error.message : String(error)}; write one record per line`,
      line.locate(),
    )
  }
}

const recordNames = keysOf(recordShapes)

function recordName(line: unknown): RecordName | undefined {
  const name: unknown = typeof line === 'object' && line !== null && 'record' in line ? line.record : undefined
  return recordNames.find((known) => known === name)
}

function checkRecord(name: RecordName, line: unknown, at: Located, problems: EntenteError[]): ReadLine | undefined {
  const common = parseCommonRecord(name, line)
  if (common) return { name, data: common, at } as ReadLine
  const checked = recordShapes[name].safeParse(line, { reportInput: true })
  if (checked.success) return { name, data: checked.data, at } as ReadLine
  problems.push(...checked.error.issues.flatMap((issue) => shapeProblems(issue, at)))
  return undefined
}

/**
 * Decodes one line at a time, so that a large file is in memory once, as bytes. A line that is surely a claim comes out
 * empty if claims are skipped.
 */
function* linesOf({ text, bytes }: TextFile, passesClaims: boolean): Generator<string> {
  if (!bytes) {
    for (const line of text.replace(/^\uFEFF/, '').split('\n')) yield passesClaims && line.startsWith(CLAIM) ? '' : line
    return
  }
  let start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
  while (start < bytes.length) {
    const found = bytes.indexOf(10, start)
    const end = found < 0 ? bytes.length : found
    yield passesClaims && bytes.toString('latin1', start, start + CLAIM.length) === CLAIM
      ? ''
      : bytes.toString('utf8', start, end)
    start = end + 1
  }
}
