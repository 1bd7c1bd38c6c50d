import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { type ImportReport, importFile } from '../../../src/exchange/import/import.ts'
import { readMapping } from '../../../src/exchange/import/mapping.ts'
import type { Document, Entity } from '../../../src/facts/facts.ts'
import { buildGraph } from '../../../src/graph/graph.ts'
import { toLens } from '../../../src/graph/lens.ts'
import { type View, viewThrough } from '../../../src/graph/view.ts'
import { readData } from '../../../src/store/folder.ts'

export const nation = (id: string, name: string, rest: object = {}): Entity => ({
  id,
  kind: 'nation',
  name,
  names: [],
  aliases: [],
  ...rest,
})

/** A new folder, into which files are imported, each given as text. */
export async function importing(known: readonly Entity[] = [], knownDocuments: readonly Document[] = []) {
  const folder = await mkdtemp(join(tmpdir(), 'entente-import-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const into = join(folder, 'imported')
  const write = async (name: string, text: string) => {
    await writeFile(join(folder, name), text)
    return join(folder, name)
  }
  return {
    into,
    write,
    /** Imports a text by an included mapping, or by a mapping given as YAML, as a part beside earlier ones. */
    async take(file: string, text: string, mapping: string): Promise<ImportReport> {
      const path = mapping.includes('\n')
        ? await write('mapping.yaml', mapping)
        : `src/exchange/mappings/${mapping}.yaml`
      const mapped = await readMapping(path)
      return importFile({
        file: await write(file, text),
        mapping: mapped,
        name: 'test',
        into,
        known,
        knownDocuments: new Map(knownDocuments.map((document) => [document.id, document])),
        adds: true,
      })
    },
    async view(asOf = '2030'): Promise<View> {
      const graph = buildGraph(await readData([into]))
      return viewThrough(graph, toLens({ asOf }, 'public', graph.facts))
    },
    async rejected(): Promise<{ line: number; outcome: string; reasons: string[] }[]> {
      const text = await readFile(join(into, 'rejected', 'test.ndjson'), 'utf8').catch(() => '')
      return text.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line)]))
    },
  }
}
