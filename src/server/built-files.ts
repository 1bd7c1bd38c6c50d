import { readdir, readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { etagOf } from './etag.ts'

/** The folder that `npm run build` makes: that of this program, or dist/ if it runs from its sources. */
const dist = fileURLToPath(new URL(import.meta.url.endsWith('.ts') ? '../../dist' : '..', import.meta.url))
const pageFolder = join(dist, 'explorer')

/** The example operations, by name, each with its question as a comment. */
export const readExamples = (): Promise<string[]> => readTexts(join(dist, 'examples.json'))

/** The operations that the explorer sends. */
export const readPageOperations = (): Promise<string[]> => readTexts(join(pageFolder, 'operations.json'))

const readTexts = async (path: string) => JSON.parse(await readFile(path, 'utf8'))

/** A file of the explorer page, with its encodings. */
interface PageFile {
  readonly type: string
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly packed: Uint8Array<ArrayBuffer>
  readonly etag: string
}
/** The files by their path: `/`, `/assets/index-abc.js`. */
type Page = ReadonlyMap<string, PageFile>

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
}

let page: Promise<Page> | undefined

/** The explorer page, read on first use. */
export function explorerPage(): Promise<Page> {
  page ??= readPage()
  return page
}

async function readPage(): Promise<Page> {
  const names = (await readdir(pageFolder, { recursive: true })).filter((name) => extname(name) in types)
  const files = await Promise.all(names.map((name) => readPageFile(name)))
  return new Map(files.map((file, place) => [addressOf(names[place] ?? ''), file]))
}

const addressOf = (name: string) => (name === 'index.html' ? '/' : `/${name.replaceAll('\\', '/')}`)

async function readPageFile(name: string): Promise<PageFile> {
  const [bytes, packed] = await Promise.all([
    readFile(join(pageFolder, name)),
    readFile(join(pageFolder, `${name}.br`)),
  ])
  return {
    type: types[extname(name)] ?? '',
    bytes: new Uint8Array(bytes),
    packed: new Uint8Array(packed),
    etag: etagOf(bytes),
  }
}
