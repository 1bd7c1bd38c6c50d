import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'

/** A file of the explorer page, as it goes over the wire. */
export interface PageFile {
  readonly type: string
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly packed: Uint8Array<ArrayBuffer>
  readonly etag: string
}
/** The files by their address: `/`, `/assets/index-abc.js`. */
export type Page = ReadonlyMap<string, PageFile>

const root = fileURLToPath(new URL('../..', import.meta.url))
const source = join(root, 'src/explorer')
const cache = join(root, 'node_modules/.cache/entente/explorer')
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
}
const pack = promisify(brotliCompress)

let made: Promise<Page> | undefined

/** The explorer page, built by Vite where the build at hand is not of this source; every caller shares the one. */
export function explorerPage(): Promise<Page> {
  made ??= build()
  // A build that failed is tried anew by whoever asks next.
  made.catch(() => {
    made = undefined
  })
  return made
}

async function build(): Promise<Page> {
  const folder = join(cache, await fingerprint())
  const files = await readFolder(folder)
  if (files.size > 0) return files
  // Only where it is needed: Vite takes longer to load than the server to start.
  const vite = await import('vite')
  await vite.build({ configFile: join(source, 'vite.config.ts'), build: { outDir: folder } })
  return readFolder(folder)
}

/** What the page is built of, as the name of a folder. */
async function fingerprint(): Promise<string> {
  const hash = createHash('sha256').update(await readFile(join(root, 'package.json')))
  const paths = await readdir(source, { recursive: true, withFileTypes: true })
  for (const path of paths
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort())
    hash.update(path.slice(root.length)).update(await readFile(path))
  return hash.digest('hex').slice(0, 16)
}

async function readFolder(folder: string): Promise<Page> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  // Vite writes the page last: without it a build was cut short.
  if (!paths.includes(join(folder, 'index.html'))) return new Map()
  return new Map(
    await Promise.all(
      paths.map(async (path): Promise<[string, PageFile]> => {
        const bytes = new Uint8Array(await readFile(path))
        const name = path.slice(folder.length).replaceAll('\\', '/')
        const packed = new Uint8Array(await pack(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }))
        const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`
        return [
          name === '/index.html' ? '/' : name,
          { type: types[extname(path)] ?? 'application/octet-stream', bytes, packed, etag },
        ]
      }),
    ),
  )
}
