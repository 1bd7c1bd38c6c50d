import { readdir, readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { etagOf } from './etag.ts'

/** A file of the explorer page, with its encodings. */
export interface PageFile {
  readonly type: string
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly packed: Uint8Array<ArrayBuffer>
  readonly etag: string
}
/** The files by their path: `/`, `/assets/index-abc.js`. */
export type Page = ReadonlyMap<string, PageFile>

const folder = fileURLToPath(new URL('../../dist/explorer', import.meta.url))
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
}

let page: Promise<Page> | undefined

/** The explorer page that `npm run build` made, read on first use. */
export function explorerPage(): Promise<Page> {
  page ??= readPage()
  return page
}

async function readPage(): Promise<Page> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => extname(name) in types)
  const files = await Promise.all(names.map((name) => readPageFile(name)))
  return new Map(files.map((file, place) => [addressOf(names[place] ?? ''), file]))
}

const addressOf = (name: string) => (name === 'index.html' ? '/' : `/${name.replaceAll('\\', '/')}`)

async function readPageFile(name: string): Promise<PageFile> {
  const [bytes, packed] = await Promise.all([readFile(join(folder, name)), readFile(join(folder, `${name}.br`))])
  return {
    type: types[extname(name)] ?? '',
    bytes: new Uint8Array(bytes),
    packed: new Uint8Array(packed),
    etag: etagOf(bytes),
  }
}
