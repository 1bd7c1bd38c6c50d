import { appendFile, cp, mkdir, mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { execute, parse } from 'graphql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { schema } from '../../src/api/schema.ts'
import { type FormatName, formats } from '../../src/exchange/formats.ts'
import { Selection } from '../../src/exchange/selection.ts'
import { clearanceOrder } from '../../src/facts/vocabulary.ts'
import { buildGraph, type Graph } from '../../src/graph/graph.ts'
import { toLens } from '../../src/graph/lens.ts'
import { contestableIn } from '../../src/graph/relationships/contestable.ts'
import { viewThrough } from '../../src/graph/view.ts'
import { areCounted, sizesOf } from '../../src/graph/visible/sizes.ts'
import { openGraph } from '../../src/store/open.ts'
import { readSections, shareSections, writeSections } from '../../src/store/sections.ts'
import { graphIn, sectionsOf } from '../../src/store/snapshot.ts'
import { curated } from '../fixtures/curated.ts'
import { graphOf, tiny } from '../fixtures/data.ts'
import { small, writeFolder } from '../fixtures/folder.ts'
import { facts } from '../fixtures/random.ts'
import { runs } from '../fixtures/runs.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'entente-snapshot-'))
})
afterAll(() => rm(folder, { recursive: true }))

/** All that a graph holds, as plain values: a record is a plain object, or an instance that reads its fields. */
const contents = (graph: Graph) => {
  const { facts, revisions, claimGroups, claimGroupsAt, propertiesOf, claimsNaming, claimsIn, claimsCiting } = graph
  const { documents, entities, passages, claims } = facts
  const { groups, ...contestable } = contestableIn(graph)
  const maps = { claimGroups, claimGroupsAt, propertiesOf, claimsNaming, claimsIn, claimsCiting, documents, entities }
  const sizes = clearanceOrder.map((clearance) => sizesOf(graph, clearance))
  return [revisions, sizes, contestable.entities, plain(groups), plain([...contestable.terms])].concat(
    Object.entries({ ...maps, passages, claims }).map(([name, map]) => [name, plain([...map])]),
  )
}

function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value !== 'object' || value === null) return value
  const prototype = Object.getPrototypeOf(value)
  const names = prototype === Object.prototype ? [] : Object.getOwnPropertyNames(prototype)
  const fields = [...Object.keys(value), ...names.filter((name) => name !== 'constructor')]
  return Object.fromEntries(fields.map((name) => [name, plain(Reflect.get(value, name))]))
}

/** As `toEqual`, which takes seconds for so many values. */
const expectEqual = (found: unknown, wanted: unknown) => {
  if (!isDeepStrictEqual(found, wanted)) expect(found).toEqual(wanted)
}

async function throughFile(graph: Graph): Promise<Graph | undefined> {
  const path = join(folder, 'one.snapshot')
  await writeSections(path, 'key', sectionsOf(graph))
  const sections = await readSections(path, 'key')
  return sections && graphIn(sections)
}

describe('a graph', () => {
  test('survives a snapshot unchanged', async () => {
    await fc.assert(
      fc.asyncProperty(facts, async (facts) => {
        const graph = buildGraph(facts)
        const again = await throughFile(graph)
        const wanted = contents(graph)
        expectEqual(again && contents(again), wanted)
        expectEqual(contents(graphIn(await shareSections(sectionsOf(graph)))), wanted)
      }),
      { numRuns: runs(25) },
    )
  })

  test('of the curated facts survives, and a look-up by id gives the record of the list', async () => {
    const again = await throughFile(curated)
    expectEqual(again && contents(again), contents(curated))
    expect(again?.facts.entities.get('japan')).toBe(
      [...(again?.facts.entities.values() ?? [])].find(({ id }) => id === 'japan'),
    )
    expect(again?.claimsNaming.get('japan')?.[0]).toBe(
      again?.facts.claims.get(again.claimsNaming.get('japan')?.[0]?.id ?? ''),
    )
    expect([again?.facts.entities.get('atlantis'), again?.claimGroupsAt.has('atlantis')]).toEqual([undefined, false])
  })
})

test('a snapshot with a bit changed falls back to the texts, and is written again', async () => {
  const snapshots = join(folder, 'flipped')
  const data = await writeFolder(small)
  const first = await openGraph([data], snapshots)
  await first.saveSnapshot()
  const [name = ''] = await readdir(snapshots)
  const path = join(snapshots, name)
  const bytes = await readFile(path)
  const at = bytes.indexOf('Arden')
  bytes[at] = (bytes[at] ?? 0) ^ 1
  await writeFile(path, bytes)
  const opened = await openGraph([data], snapshots)
  expect([opened.fromSnapshot, opened.graph.facts.entities.get('arden')?.name]).toEqual([false, 'Arden'])
  await opened.saveSnapshot()
  expect((await openGraph([data], snapshots)).fromSnapshot).toBe(true)
})

// The server predicts the cost of an operation, and knows the viewer.
test('a snapshot gives the same answers as the texts for every example', async () => {
  const again = await throughFile(curated)
  const names = (await readdir('test/examples')).filter((name) => /^(?!cost|viewer).*\.graphql$/.test(name))
  for (const name of names) {
    const document = parse(await readFile(join('test/examples', name), 'utf8'))
    const answer = await execute({ schema, document, contextValue: { graph: again, clearance: 'public' } })
    // The server made the recorded answers from the texts.
    const recorded = JSON.parse(await readFile(join('test/examples', name.replace(/graphql$/, 'json')), 'utf8'))
    expect(JSON.parse(JSON.stringify(answer)).data, name).toEqual(recorded.data)
  }
})

test('a snapshot gives the same exports as the texts', async () => {
  await fc.assert(
    fc.asyncProperty(facts, async (facts) => {
      const graph = buildGraph(facts)
      const again = graphIn(await shareSections(sectionsOf(graph)))
      const lens = toLens({ presumed: true }, 'restricted', facts)
      const exported = (from: Graph, format: (typeof formats)[FormatName]) =>
        [...format.write(new Selection(viewThrough(from, lens), { ended: true }))].join('')
      for (const [name, format] of Object.entries(formats))
        expect(exported(again, format), name).toBe(exported(graph, format))
    }),
    { numRuns: runs(3) },
  )
})

describe('opening', () => {
  /** Small, because a test above covers the curated facts. */
  let texts = ''
  beforeAll(async () => {
    texts = await writeFolder(small)
  })
  afterAll(() => rm(texts, { recursive: true }))

  test('uses only the snapshot of the same texts', async () => {
    const [data, snapshots] = [join(folder, 'data'), join(folder, 'snapshots')]
    await cp(texts, data, { recursive: true })
    const first = await openGraph([data], snapshots)
    expect(first.fromSnapshot).toBe(false)
    await first.saveSnapshot()
    const second = await openGraph([data], snapshots)
    expect([second.fromSnapshot, second.graph.revisions]).toEqual([true, first.graph.revisions])
    expect(contents(second.graph)).toEqual(contents(first.graph))
    await appendFile(join(data, 'documents.yaml'), '\n# another text\n')
    const changed = await openGraph([data], snapshots)
    expect([changed.fromSnapshot, changed.graph.revisions]).toEqual([false, first.graph.revisions])
    expect((await openGraph([data])).fromSnapshot).toBe(false)
  })

  test('falls back to the texts if the snapshot is invalid or incomplete', async () => {
    const snapshots = join(folder, 'broken')
    await (await openGraph([texts], snapshots)).saveSnapshot()
    const [name = ''] = await readdir(snapshots)
    const path = join(snapshots, name)
    const whole = await readFile(path)
    for (const bytes of [
      whole.subarray(0, whole.byteLength / 2),
      Buffer.alloc(0),
      Buffer.from('no snapshot'),
      Buffer.alloc(64),
    ]) {
      await writeFile(path, bytes)
      expect((await openGraph([texts], snapshots)).fromSnapshot).toBe(false)
    }
    await writeFile(path, whole)
    expect((await openGraph([texts], snapshots)).fromSnapshot).toBe(true)
  })

  test('removes unfinished files of other processes', async () => {
    const snapshots = join(folder, 'abandoned')
    await mkdir(snapshots)
    for (const name of ['old.tmp', 'new.tmp', 'old.txt']) await writeFile(join(snapshots, name), '')
    for (const name of ['old.tmp', 'old.txt']) await utimes(join(snapshots, name), 0, 0)
    await (await openGraph([texts], snapshots)).saveSnapshot()
    const left = (await readdir(snapshots)).filter((name) => !name.endsWith('.snapshot'))
    expect(left.sort()).toEqual(['new.tmp', 'old.txt'])
  })

  test('keeps at most three snapshots', async () => {
    const [data, snapshots] = [join(folder, 'changing'), join(folder, 'few')]
    await cp(texts, data, { recursive: true })
    for (let round = 0; round < 5; round++) {
      await appendFile(join(data, 'documents.yaml'), `\n# ${round}\n`)
      await (await openGraph([data], snapshots)).saveSnapshot()
    }
    expect(await readdir(snapshots)).toHaveLength(3)
    expect((await openGraph([data], snapshots)).fromSnapshot).toBe(true)
  })

  test.skipIf(process.platform === 'win32')('keeps snapshots for their owner alone', async () => {
    const snapshots = join(folder, 'private')
    await (await openGraph([texts], snapshots)).saveSnapshot()
    const [name = ''] = await readdir(snapshots)
    const modes = await Promise.all([snapshots, join(snapshots, name)].map(async (path) => (await stat(path)).mode))
    expect(modes.map((mode) => (mode & 0o777).toString(8))).toEqual(['700', '600'])
  })

  test('reports a snapshot that cannot be written, and continues', async () => {
    await writeFile(join(folder, 'file'), '')
    const { graph, saveSnapshot } = await openGraph([texts], join(folder, 'file', 'in-a-file'))
    expect(graph.facts.claims.size).toBe(3)
    await expect(saveSnapshot()).rejects.toThrow('ENOTDIR')
  })
})

test('sizes are counted once for all clearances that show the same', () => {
  const graph = graphOf(tiny)
  for (const { bytes } of sectionsOf(graph)) for (const _ of bytes);
  expect(clearanceOrder.filter((clearance) => areCounted(graph, clearance))).toEqual(['public'])
})
