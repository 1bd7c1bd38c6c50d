import { readFileSync } from 'node:fs'
import { readdir, realpath, stat } from 'node:fs/promises'
import { join, relative, resolve, sep } from 'node:path'
import { EntenteError } from '../errors.ts'
import type { Facts } from '../facts/facts.ts'
import { piecesOf, readable } from '../facts/pieces.ts'
import type { TextFile } from '../facts/yaml.ts'

/**
 * Reads the facts of one or several data folders, from YAML and NDJSON files.
 * @throws EntenteError UNREADABLE if a folder or a file in it cannot be read, Problems if the content is invalid
 */
export async function readData(folders: readonly string[]): Promise<Facts> {
  const { parseFacts } = await import('../facts/parse.ts')
  return parseFacts(await readFiles(folders))
}

/** The documents and entities of data folders, without reading their claims. @throws as `readData` does */
export async function readWithoutClaims(folders: readonly string[]): Promise<Pick<Facts, 'documents' | 'entities'>> {
  const { parseWithoutClaims } = await import('../facts/parse.ts')
  return parseWithoutClaims(await readFiles(folders))
}

/** The files of data folders, not yet parsed. @throws EntenteError UNREADABLE */
export async function readFiles(folders: readonly string[]): Promise<TextFile[]> {
  return (await Promise.all(folders.map(readFolder))).flat()
}

async function readFolder(folder: string): Promise<TextFile[]> {
  const paths = await listFiles(folder)
  if (!paths.some((path) => path === 'documents.yaml' || path.endsWith('.ndjson'))) {
    throw new EntenteError(
      'UNREADABLE',
      `'${folder}' is not a data folder: it has no documents.yaml; name a folder like graph-data`,
    )
  }
  return paths.map((path) => {
    const file = { path, name: relative('.', join(folder, path)), folder: resolve(folder) }
    if (path.endsWith('.ndjson')) return { ...file, text: '', pieces: piecesOf(join(folder, path)) }
    return { ...file, text: readText(join(folder, path)) }
  })
}

/** Lists YAML and NDJSON files, without the rejected rows that an import leaves for people to read. */
async function listFiles(folder: string): Promise<string[]> {
  try {
    if (!(await stat(folder)).isDirectory())
      throw new EntenteError('UNREADABLE', `'${folder}' is a file; give the data folder that holds documents.yaml`)
    return (await walk(await realpath(folder), '')).sort()
  } catch (error) {
    throw readable(error, folder)
  }
}

/**
 * The data files below a place in a folder. A link to a file within the data folder counts. A link to a folder within
 * it is skipped, because its files are read there. A link that leads out is refused, unread.
 */
async function walk(root: string, below: string): Promise<string[]> {
  const paths: string[] = []
  for (const entry of await readdir(join(root, below), { withFileTypes: true })) {
    const path = join(below, entry.name)
    if (entry.isSymbolicLink()) {
      const target = await realpath(join(root, path)).catch((error) => {
        throw readable(error, join(root, path))
      })
      if (!target.startsWith(root + sep) && target !== root)
        throw new EntenteError(
          'UNREADABLE',
          `'${path}' is a link that leads out of its data folder; copy what it leads to, or name it with --data`,
        )
      if ((await stat(target)).isDirectory()) continue
    } else if (entry.isDirectory() && !isData(entry.name)) {
      if (entry.name !== 'rejected') paths.push(...(await walk(root, path)))
      continue
    }
    if (isData(entry.name)) paths.push(path)
  }
  return paths
}
// A folder with such a name is no data file, and reading it says so.
const isData = (name: string) => /\.(ya?ml|ndjson)$/.test(name)

/** At once, because threads take three times as long for hundreds of small files, and nobody is served yet. */
function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    throw readable(error, path)
  }
}
