import { mkdir, readdir, readFile, rm, stat, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { digest, digestOf } from '../facts/digest.ts'
import type { TextFile } from '../facts/yaml.ts'
import { collectEarly, collectGarbage, collectIfMuch } from '../graph/caches/garbage.ts'
import type { Graph } from '../graph/graph.ts'
import { ClaimColumns } from './claim-columns.ts'
import { orderOf } from './claim-order.ts'
import { readFiles } from './folder.ts'
import { readSections, type SharedSections, sectionIn, sectionsIn, shareSections, writeSections } from './sections.ts'
import { claimsIn, graphIn, sectionsBeside } from './snapshot.ts'
import { keepPacts, pactSections } from './stored-pacts.ts'

export interface Opened {
  readonly graph: Graph
  /** True if the graph came from a snapshot of these texts. */
  readonly fromSnapshot: boolean
  /**
   * Writes a snapshot for the next start, if one is wanted and missing, and frees what a start from texts has left.
   * @param pause lets others run meanwhile
   */
  saveSnapshot(pause?: () => Promise<unknown>): Promise<void>
  /** The sections of the graph, from which another thread makes the same graph. */
  shared(): Promise<SharedSections>
}

/**
 * The graph of data folders. With a folder for snapshots, a snapshot of the same texts saves reading and checking them.
 * @param isUsed false if an existing snapshot is not to be read
 * @throws EntenteError UNREADABLE if a folder or a file in it cannot be read, Problems if the content is invalid
 */
export async function openGraph(folders: readonly string[], snapshots?: string, isUsed = true): Promise<Opened> {
  let files: readonly TextFile[] = await readFiles(folders)
  const key = snapshots === undefined ? '' : `${digestOf(files)} ${await codeDigest()}`
  const name = `${digest(key, 32)}${ENDING}`
  for (const folder of snapshots === undefined || !isUsed ? [] : [snapshots, shippedSnapshots]) {
    const path = join(folder, name)
    // Without a snapshot, the texts are not read twice.
    if (!(await stat(path).catch(() => undefined))) continue
    // Freed before, because the snapshot is about as large.
    files = []
    const sections = await readSections(path, key)
    // The texts may have changed since they were read, so they are read again, and have a new key.
    if (!sections) return openGraph(folders, snapshots, false)
    // The time of last use, so that `leaveNewest` removes snapshots that nobody uses.
    if (folder === snapshots) await utimes(path, new Date(), new Date()).catch(() => {})
    const graph = graphIn(sections)
    return { graph, fromSnapshot: true, saveSnapshot: async () => {}, shared: async () => sections }
  }
  let sections = await sectionsFrom(files)
  const graph = graphIn(sections)
  const save = async (snapshots: string, pause: () => Promise<unknown>) => {
    // Worked out only now, because it takes seconds and nobody should wait for it.
    sections = { ...sections, ...(await pactSections(graph, pause)) }
    keepPacts(graph, (name) => sectionIn(sections, name))
    await mkdir(snapshots, { recursive: true, mode: 0o700 })
    await writeSections(join(snapshots, name), key, sectionsIn(sections))
    await leaveNewest(snapshots)
  }
  const saveSnapshot = async (pause: () => Promise<unknown> = setImmediate) => {
    if (snapshots !== undefined) await save(snapshots, pause)
    // Reading texts has left several times what lives, and a server at rest would keep it.
    collectIfMuch()
  }
  return { graph, fromSnapshot: false, saveSnapshot, shared: async () => sections }
}

/**
 * The graph of texts as sections. Claims become columns while they are read. The objects of the graph are freed at
 * once, because V8 would wait until as much again is allocated.
 */
async function sectionsFrom(files: readonly TextFile[]): Promise<SharedSections> {
  // Imported only here, because loading the parser takes longer than reading a snapshot of some thousand claims.
  const { parseInto } = await import('../facts/parse.ts')
  const { buildGraph } = await import('../graph/graph.ts')
  const isLarge = files.reduce((sum, { text, pieces }) => sum + (pieces ? Infinity : text.length), 0) > SMALL
  // The graph lives until its last section is written, and is most of the memory.
  const free = isLarge ? collectEarly() : () => {}
  try {
    const columns: ClaimColumns[] = []
    const named = parseInto(files, (records) => {
      const claims = new ClaimColumns(records)
      columns.push(claims)
      return claims
    })
    const claims = await shareSections(columns.pop()?.sections() ?? [])
    if (isLarge) collectGarbage()
    const read = claimsIn(claims, named)
    const order = orderOf(read)
    const graph = buildGraph({ ...named, claims: read.inOrder(order) })
    const others = await shareSections(sectionsBeside(graph, order))
    if (isLarge) collectGarbage()
    return { ...claims, ...others }
  } finally {
    free()
  }
}

/** The characters of texts up to which collecting their garbage takes more time than the memory is worth. */
const SMALL = 10_000_000

/** The snapshot of the curated facts in the package. */
const shippedSnapshots = fileURLToPath(new URL('../snapshots', import.meta.url))
const ENDING = '.snapshot'
/** The number of snapshots left in their folder. */
const MOST_SNAPSHOTS = 3
/** In milliseconds: a temporary file of this age is left from a process that died. */
const ABANDONED = 3_600_000

/** The digest of the code that makes graphs, and of its libraries. A snapshot made by other code is not used. */
export async function codeDigest(): Promise<string> {
  // A build records the digest of its sources; the sources themselves have no such file.
  const built = await readFile(new URL('../built.json', import.meta.url), 'utf8').catch(() => undefined)
  if (built !== undefined) return JSON.parse(built).program
  const sources = [await readFile(new URL('../../package-lock.json', import.meta.url))]
  for (const layer of ['facts', 'graph', 'store']) {
    const folder = fileURLToPath(new URL(`../${layer}`, import.meta.url))
    const names = await scriptsIn(folder)
    sources.push(...(await Promise.all(names.map((name) => readFile(join(folder, name))))))
  }
  return digest(sources)
}

/** The source files in a folder and in those within it. */
export const scriptsIn = async (folder: string): Promise<string[]> =>
  (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.ts')).sort()

/** Removes all but the last files of a kind, and what processes that died have left. */
export async function leaveNewest(folder: string, ending = ENDING): Promise<void> {
  const aged: { path: string; at: number }[] = []
  for (const name of await readdir(folder)) {
    const path = join(folder, name)
    // Another process may have removed the file.
    const at = (await stat(path).catch(() => undefined))?.mtimeMs
    if (at === undefined) continue
    if (name.endsWith(ending)) aged.push({ path, at })
    else if (name.endsWith('.tmp') && Date.now() - at > ABANDONED) await rm(path, { force: true })
  }
  for (const { path } of aged.sort((a, b) => b.at - a.at).slice(MOST_SNAPSHOTS)) await rm(path, { force: true })
}
