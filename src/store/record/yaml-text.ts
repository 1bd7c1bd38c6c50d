import { isMap, isScalar, parseDocument, stringify } from 'yaml'

/** Texts of YAML that read like those written by hand, and edits that leave the rest of a file as it is. */

type Fields = Readonly<Record<string, unknown>>

const WIDTH = 120

/** A record under its key: one field a line, lists and tables on one line, long texts folded. */
export function block(key: string, fields: Fields, indent = ''): string {
  const lines = Object.entries(fields).flatMap(([name, value]) =>
    value === undefined ? [] : [field(name, value, `${indent}  `)],
  )
  return `${indent}${key}:\n${lines.join('')}`
}

function field(name: string, value: unknown, indent: string): string {
  const line = `${indent}${name}: ${flow(value)}`
  if (line.length <= WIDTH || typeof value !== 'string' || !/^\S+( \S+)+$/.test(value)) return `${line}\n`
  const lines = [`${indent}${name}: >-`]
  let filled = ''
  for (const word of value.split(' ')) {
    if (filled !== '' && indent.length + 2 + filled.length + 1 + word.length > WIDTH) {
      lines.push(`${indent}  ${filled}`)
      filled = word
    } else filled = filled === '' ? word : `${filled} ${word}`
  }
  return `${lines.join('\n')}\n${indent}  ${filled}\n`
}

/** A value on one line. */
export function flow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`
  if (typeof value === 'object' && value !== null) {
    const parts = Object.entries(value).flatMap(([key, part]) => (part === undefined ? [] : [`${key}: ${flow(part)}`]))
    return parts.length > 0 ? `{ ${parts.join(', ')} }` : '{}'
  }
  // In a list, so that signs that separate its parts are quoted.
  const text = stringify([value], { collectionStyle: 'flow', flowCollectionPadding: false, lineWidth: 0 })
  return text.trimEnd().slice(1, -1)
}

/** Records by key: they take the place of the one with their key, or are added at the end; null removes one. */
export type Edits = ReadonlyMap<string, Fields | null>

/** Edits the table at the top of a text, or the one under a key of it. */
export function edit(text: string, under: 'passages' | 'claims' | undefined, edits: Edits): string {
  if (edits.size === 0) return text
  const { start, end, entries } = tableOf(text, under)
  const indent = under === undefined ? '' : '  '
  const known = new Set(entries.map(({ key }) => key))
  const kept = entries.flatMap(({ key, text }) => {
    const fields = edits.get(key)
    if (fields === null) return []
    return [{ key, text: fields ? block(key, fields, indent) + tailOf(text) : text }]
  })
  const added = [...edits].flatMap(([key, fields]) =>
    fields && !known.has(key) ? [{ key, text: block(key, fields, indent) }] : [],
  )
  const heading = start === end && under !== undefined ? `${under}:\n` : ''
  const body = added.length > 0 ? joined(kept, added, under) + (end < text.length ? '\n' : '') : textsOf(kept)
  return text.slice(0, start) + heading + body + text.slice(end)
}

const textsOf = (entries: readonly Entry[]) => entries.map(({ text }) => text).join('')

/** Passages are in the order of their numbers, closely; other records have an empty line between them. */
function joined(kept: readonly Entry[], added: readonly Entry[], under: string | undefined): string {
  if (under === 'passages')
    return textsOf(
      [...kept, ...added]
        .sort((a, b) => Number(a.key) - Number(b.key))
        .map(({ key, text }) => ({ key, text: `${text.trimEnd()}\n` })),
    )
  const before = textsOf(kept).trimEnd()
  return `${before === '' ? '' : `${before}\n\n`}${added.map(({ text }) => text).join('\n')}`
}

/** Replaces the retractions of a file of claims. */
export function editRetractions(text: string, retractions: readonly Fields[]): string {
  const { start, end } = rangeOf(text, 'retractions')
  const rest = `${(text.slice(0, start) + text.slice(end)).trimEnd()}\n`
  if (retractions.length === 0) return rest
  const items = retractions.map((fields) => block('-', fields, '  ').replace(/^( *)-:\n {4}/, '$1- '))
  return `${rest}\nretractions:\n${items.join('')}`
}

interface Entry {
  readonly key: string
  readonly text: string
}

/** The lines of a table, each entry with the empty lines and comments after it. */
function tableOf(text: string, under: string | undefined): { start: number; end: number; entries: Entry[] } {
  const outer = parseDocument(text, { uniqueKeys: false }).contents
  const table = under === undefined ? outer : isMap(outer) ? outer.get(under) : undefined
  if (!isMap(table) || table.flow || table.items.length === 0) {
    const at = under === undefined ? text.length : rangeOf(text, under, 'claims').start
    return { start: at, end: at, entries: [] }
  }
  const starts = table.items.map(({ key }) => lineStart(text, isScalar(key) ? (key.range?.[0] ?? 0) : 0))
  const end = under === undefined ? text.length : rangeOf(text, under).end
  const entries = table.items.map(({ key }, index) => ({
    key: isScalar(key) ? String(key.value) : '',
    text: text.slice(starts[index], starts[index + 1] ?? end),
  }))
  return { start: starts[0] ?? end, end, entries }
}

/** The lines from a key at the top of a text to the next. If it is missing: the place before another, or the end. */
function rangeOf(text: string, key: string, before?: string): { start: number; end: number } {
  const lineOf = (name: string) => new RegExp(`^${name}:`, 'm').exec(text)?.index
  const start = lineOf(key)
  if (start === undefined) {
    const place = (before === undefined ? undefined : lineOf(before)) ?? text.length
    return { start: place, end: place }
  }
  const body = text.indexOf('\n', start) + 1 || text.length
  const next = /^[^\s#]/m.exec(text.slice(body))
  return { start, end: next ? body + next.index : text.length }
}

const lineStart = (text: string, offset: number) => text.lastIndexOf('\n', offset - 1) + 1
const tailOf = (text: string) => /\n((?:[ \t]*(?:#.*)?\n)*)$/.exec(text)?.[1] ?? ''
