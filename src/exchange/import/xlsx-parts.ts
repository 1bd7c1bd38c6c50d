import { SaxesParser } from 'saxes'
import { SharedTexts } from './shared-texts.ts'
import { Unreadable } from './template.ts'

/** The files within an Excel workbook, each parsed while it is unzipped. */

type Attributes = Readonly<Record<string, string>>

/** Receives the text of a file in the archive. */
export interface Part {
  write(chunk: string): void
  end(): void
}

/** More than a workbook has: elements within each other, attributes of one, formats, signs of a text, and rows. */
const MOST = { depth: 100, attributes: 1000, formats: 100_000, text: 100_000, rows: 1_048_576 }
const bounded = (number: number, what: keyof typeof MOST) => {
  if (number > MOST[what]) throw new Error(`it has more than ${MOST[what]} ${wordsOf[what]}`)
}
const wordsOf = {
  depth: 'elements within each other',
  attributes: 'attributes in one element',
  formats: 'formats of cells',
  text: 'characters in one text',
  rows: 'rows, which is all that Excel has',
}

/** A parser that tells elements by their names without prefixes, and texts. */
export function xmlParser(
  begin: (name: string, attributes: Attributes) => void,
  finish: (name: string) => void = () => {},
  said: (text: string) => void = () => {},
): Part {
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  let [depth, attributes] = [0, 0]
  parser.on('attribute', () => bounded(++attributes, 'attributes'))
  parser.on('opentag', (tag) => {
    bounded(++depth, 'depth')
    attributes = 0
    begin(localName(tag.name), tag.attributes)
  })
  parser.on('closetag', ({ name }) => {
    depth -= 1
    finish(localName(name))
  })
  parser.on('text', said)
  parser.on('cdata', said)
  return { write: (chunk: string) => void parser.write(chunk), end: () => void parser.close() }
}
const localName = (name: string) => name.slice(name.indexOf(':') + 1)

/** The texts that cells refer to by number. Readings of Japanese (`rPh`) are no part of a text. */
export function sharedTexts() {
  const all = new SharedTexts()
  let [text, isText, isReading] = ['', false, false]
  const part = xmlParser(
    (name) => {
      if (name === 'si') text = ''
      if (name === 'rPh') isReading = true
      isText = name === 't' && !isReading
    },
    (name) => {
      if (name === 'si') all.add(text)
      if (name === 'rPh') isReading = false
      isText = false
    },
    (said) => {
      if (isText) text += said
      bounded(text.length, 'text')
    },
  )
  return { part, all }
}

/** For each style of cells, true if it shows a date. */
export function styles() {
  const [codes, all] = [new Map<string, string>(), [] as boolean[]]
  let isOfCells = false
  const part = xmlParser(
    (name, { numFmtId = '', formatCode = '' }) => {
      if (name === 'numFmt') codes.set(numFmtId, formatCode)
      bounded(codes.size + all.length, 'formats')
      if (name === 'cellXfs') isOfCells = true
      if (name === 'xf' && isOfCells) all.push(isDate(Number(numFmtId), codes.get(numFmtId)))
    },
    (name) => {
      if (name === 'cellXfs') isOfCells = false
    },
  )
  return { part, all }
}

/** By the number of a format that Excel has, or the code of one of the workbook, such as `dd/mm/yyyy`. */
function isDate(id: number, code: string | undefined): boolean {
  if (code === undefined) return (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)
  const signs = code.replace(/"[^"]*"|\[[^\]]*\]|[\\_*]./g, '').toLowerCase()
  return /[yd]/.test(signs) || (/m/.test(signs) && !/[hs0#?]/.test(signs))
}

/** The text of a cell; empty if it has none. An error of a formula is no text. */
type Cell = string | Unreadable
export interface SheetRow {
  readonly line: number
  readonly cells: readonly Cell[]
}
interface Formats {
  readonly texts: SharedTexts
  readonly areDates: readonly boolean[]
  readonly is1904: boolean
}

/** The rows of a sheet, each told once it is complete. `merged` counts the ranges of cells that are shown as one. */
export function sheetRows({ texts, areDates, is1904 }: Formats, tell: (row: SheetRow) => void) {
  let [line, cells]: [number, Cell[]] = [0, []]
  let [column, type, style, text, isText, isReading] = [0, '', 0, '', false, false]
  const value = (): Cell => {
    if (type === 's') return sharedText()
    if (type === 'b') return text === '1' ? 'true' : text === '0' ? 'false' : text
    if (type === 'd') return text.replace(/T00:00:00(\.0+)?Z?$/, '')
    if (type === 'e') return new Unreadable(text, 'an error of a formula')
    if (text === '' || (type !== '' && type !== 'n')) return text
    return areDates[style] ? dateOf(text, is1904) : numberText(text)
  }
  const sharedText = () => {
    const shared = text === '' ? '' : texts.at(Number(text))
    if (shared === undefined) throw new Error(`row ${line} has the shared text ${text}, and there are ${texts.size}`)
    return shared
  }
  const finishCell = () => {
    const cell = value()
    // A cell may have a style and no value, far beyond the last column.
    if (cell !== '') {
      if (cells[column]) throw new Error(`row ${line} has two values in column ${column + 1}`)
      while (cells.length < column) cells.push('')
      cells[column] = cell
    }
    column += 1
  }
  const part = xmlParser(
    (name, { r, t = '', s = '0' }) => {
      if (name === 'row') [line, cells, column] = [r === undefined ? line + 1 : Number(r), [], 0]
      if (name === 'row' && !(line > 0)) throw new Error(`there is no row '${r}'`)
      if (name === 'row') bounded(line, 'rows')
      if (name === 'mergeCell') rows.merged += 1
      if (name === 'c') {
        if (r !== undefined) column = columnAt(r)
        if (column >= COLUMNS) throw new Error(`row ${line} has more than ${COLUMNS} cells`)
        ;[type, style, text] = [t, Number(s), '']
      }
      if (name === 'rPh') isReading = true
      isText = (name === 'v' || name === 't') && !isReading
    },
    (name) => {
      isText = false
      if (name === 'rPh') isReading = false
      if (name === 'c') finishCell()
      if (name === 'row') tell({ line, cells })
    },
    (said) => {
      if (isText) text += said
    },
  )
  const rows = { ...part, merged: 0 }
  return rows
}

/** The place of a column, counted from 0: that of `AB12` is 27. */
function columnAt(reference: string): number {
  let place = 0
  for (const letter of reference.replace(/\d+$/, '')) place = 26 * place + letter.charCodeAt(0) - 64
  if (!(place > 0 && place <= COLUMNS)) throw new Error(`there is no cell '${reference}'`)
  return place - 1
}
/** The most columns that Excel has. */
const COLUMNS = 16_384

/** Excel computes with 15 digits, and a file may have 17: 1.1000000000000001 is shown as 1.1. */
function numberText(text: string): string {
  const number = Number(Number(text).toPrecision(15))
  return Number.isFinite(number) && Math.abs(number) < 1e15 ? String(number) : text
}

const DAY = 86_400_000
/** Excel shows dates up to the end of the year 9999. */
const LAST = 2_958_466
/**
 * A day of Excel in ISO 8601, with the time if there is one. Excel has a 29 February 1900, which never was. It shows a
 * day 0 of that year, which programs fill into empty cells.
 */
function dateOf(text: string, is1904: boolean): Cell {
  const serial = Number(Number(text).toPrecision(15))
  if (Number.isNaN(serial)) return text
  if (serial < (is1904 ? 0 : 1) || serial >= LAST) return new Unreadable(text, 'a number that is no date of Excel')
  if (!is1904 && Math.floor(serial) === 60) return '1900-02-29'
  const first = is1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, serial < 60 ? 31 : 30)
  const at = new Date(first + Math.floor(Math.round(serial * DAY) / 1_000) * 1_000)
  const said = at.toISOString()
  return at.getTime() % DAY === 0 ? said.slice(0, 10) : said.slice(0, 19)
}
