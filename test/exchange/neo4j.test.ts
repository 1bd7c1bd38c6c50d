import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Selection } from '../../src/exchange/selection.ts'
import { entityKinds, relationshipKinds } from '../../src/facts/vocabulary.ts'
import { toLens } from '../../src/graph/lens.ts'
import { viewThrough } from '../../src/graph/view.ts'
import { curated } from '../fixtures/curated.ts'
import { written } from '../fixtures/exported.ts'

/**
 * The files of the guide for Neo4j, checked by the rules of its manual ("CSV file header format"). Neo4j itself is in
 * no registry that tests can use. A field of the header is `name:type`; without a type it is a text.
 */

const roles = { nodes: ['ID', 'LABEL'], edges: ['START_ID', 'END_ID', 'TYPE'] } as const
/** The types that the files use, and how the importer reads a value of each; an empty field is no value. */
const types: Readonly<Record<string, RegExp>> = {
  string: /^/,
  long: /^-?\d+$/,
  double: /^-?\d+(\.\d+)?$/,
  // Anything else would silently be false.
  boolean: /^(true|false)$/,
  date: /^-?\d{4}-\d\d-\d\d$/,
}

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'entente-neo4j-'))
  const view = viewThrough(curated, toLens({}, 'public', curated.facts))
  const part = new Selection(view, { ended: true })
  await writeFile(join(folder, 'nodes.csv'), written('csv-nodes', part))
  await writeFile(join(folder, 'edges.csv'), written('csv-edges', part))
  const guide = await readFile(new URL('../../src/exchange/README.md', import.meta.url), 'utf8')
  const commands = guide.match(/^sed -i -e '1s.*?(nodes|edges)\.csv$/gms) ?? []
  expect(commands).toHaveLength(2)
  for (const command of commands) await promisify(execFile)('sh', ['-c', command], { cwd: folder })
})
afterAll(() => rm(folder, { recursive: true }))

interface Field {
  readonly name: string
  readonly type: string
}

async function read(file: 'nodes' | 'edges') {
  const [head = [], ...rows]: string[][] = parse(await readFile(join(folder, `${file}.csv`), 'utf8'))
  const fields = head.map((field): Field => {
    const [name = '', type = 'string'] = field.split(':')
    return { name, type }
  })
  const column = (type: string) => rows.map((row) => row[fields.findIndex((field) => field.type === type)] ?? '')
  return { fields, rows, column }
}

test('each field of the headers has a name of its own or a role, and every value is one of its type', async () => {
  for (const file of ['nodes', 'edges'] as const) {
    const { fields, rows } = await read(file)
    for (const role of roles[file]) expect(fields.filter(({ type }) => type === role)).toHaveLength(1)
    const others = fields.filter(({ type }) => !roles[file].some((role) => role === type))
    const wrong = others.filter(({ name, type }) => name === '' || !(type in types))
    expect(wrong).toEqual([])
    expect(new Set(others.map(({ name }) => name)).size).toBe(others.length)
    const isRead = (value: string, at: number) => value === '' || (types[fields[at]?.type ?? ''] ?? /./).test(value)
    expect(rows.flatMap((row) => row.filter((value, at) => !isRead(value, at)))).toEqual([])
    // Without --multiline-fields, a line break would end a record.
    expect(rows.flat().filter((value) => /[\r\n]/.test(value))).toEqual([])
    expect(rows.every((row) => row.length === fields.length)).toBe(true)
  }
})

test('ids are unique, every end exists, and kinds are labels and types', async () => {
  const [nodes, edges] = [await read('nodes'), await read('edges')]
  const ids = new Set(nodes.column('ID'))
  expect(ids.size).toBe(nodes.rows.length)
  expect(nodes.rows.length).toBeGreaterThan(100)
  expect(edges.rows.length).toBeGreaterThan(500)
  expect([...edges.column('START_ID'), ...edges.column('END_ID')].filter((id) => !ids.has(id))).toEqual([])
  expect(nodes.column('LABEL').filter((kind) => !(kind in entityKinds))).toEqual([])
  expect(edges.column('TYPE').filter((kind) => !(kind in relationshipKinds))).toEqual([])
})

test('numbers, dates and flags are no texts', async () => {
  const typed = async (file: 'nodes' | 'edges') =>
    (await read(file)).fields.filter(({ type }) => type === type.toLowerCase() && type !== 'string')
  const names = (await typed('edges')).map(({ name, type }) => `${name}:${type}`)
  expect(names).toEqual(
    expect.arrayContaining(['sinceEarliest:date', 'corroboration:long', 'weight:double', 'symmetric:boolean']),
  )
  expect((await typed('nodes')).map(({ name, type }) => `${name}:${type}`)).toEqual(
    expect.arrayContaining(['stageSinceLatest:date', 'size:double', 'x:double']),
  )
})
