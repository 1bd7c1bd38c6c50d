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
  readonly line: number

  constructor(file: string, line: number) {
    this.#file = file
    this.line = line
  }

  locate(): SourceLocation {
    return { file: this.#file, line: this.line, column: 1 }
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
  for (const raw of file.pieces ? linesIn(file.pieces()) : file.text.replace(/^\uFEFF/, '').split('\n')) {
    number += 1
    const at = new Line(file.name, number)
    if (what === 'others' && typeof raw !== 'string' && !isUtf8(raw))
      problems.push(new EntenteError('BAD_DATA', 'the line is not UTF-8; save the file as UTF-8', at.locate()))
    const begins = (typeof raw === 'string' ? raw : raw.toString('latin1', 0, CLAIM.length)).startsWith(CLAIM)
    if (begins && what === 'others') continue
    const text = raw.toString()
    if (text === '' || text.trim() === '') continue
    const line = parse(text, at)
    if (line instanceof EntenteError) {
      // Reported once: unreadable claims in the pass over claims, anything else in the other pass.
      if (begins === (what === 'claims')) problems.push(line)
      continue
    }
    const name = recordName(line)
    if (begins && name !== 'claim') {
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

/** The lines of a file that is read piece by piece, without the byte order mark. Each is used before the next. */
function* linesIn(pieces: Iterable<Buffer>): Generator<Buffer> {
  let [begun, isFirst]: [Buffer[], boolean] = [[], true]
  const finish = (end: Buffer) => {
    const line = begun.length === 0 ? end : Buffer.concat([...begun, end])
    const from = isFirst && line[0] === 0xef && line[1] === 0xbb && line[2] === 0xbf ? 3 : 0
    ;[begun, isFirst] = [[], false]
    return line.subarray(from)
  }
  for (const piece of pieces) {
    let start = 0
    for (let end = piece.indexOf(10); end >= 0; end = piece.indexOf(10, start)) {
      yield finish(piece.subarray(start, end))
      start = end + 1
    }
    // Copied, because the next piece overwrites it.
    if (start < piece.length) begun.push(Buffer.from(piece.subarray(start)))
  }
  if (begun.length > 0) yield finish(Buffer.alloc(0))
}
