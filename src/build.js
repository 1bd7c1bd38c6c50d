import { spawnSync } from 'node:child_process'
import { createHash, randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { brotliCompress } from 'node:zlib'
import { buildProgram } from './build-program.js'
import { sbomOf } from './sbom.js'

/**
 * `npm run build`: makes dist/, everything that a user runs, from src/, the examples and a snapshot of the facts. With
 * `--stale` it makes only parts that are missing or out of date. That check must be quick, so esbuild and Vite are
 * imported late.
 *
 * It is JavaScript, because `prestart` runs it with Node 20, which reads no TypeScript.
 */
const root = fileURLToPath(new URL('..', import.meta.url))
const dist = join(root, 'dist')
/** The digests of the sources that a build was made from. They are also part of the keys of snapshots. */
const MARK = 'built.json'

/** Folders in dist/ that are built separately; the rest is the program. */
const PAGE = 'explorer'
const FACTS = 'snapshots'

const program = digest(/^(src\/(?!explorer\/)|test\/examples\/[^/]+\.graphql$)/)
const wanted = { program, page: digest(/^src\/explorer\//), facts: program + digest(/^graph-data\//) }
const built = process.argv.includes('--stale') ? readMark() : {}
const isStale = {
  program: built.program !== wanted.program,
  page: built.page !== wanted.page,
  facts: built.facts !== wanted.facts,
}
if (isStale.program || isStale.page || isStale.facts) await build()

/**
 * A digest of the sources that match, and of the versions of all libraries.
 * @param {RegExp} fits
 */
function digest(fits) {
  const hash = createHash('sha256')
  const paths = ['src', 'test/examples', 'graph-data'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(root.length).replaceAll('\\', '/')),
  )
  const fitting = paths.filter((path) => fits.test(path)).sort()
  for (const path of [
    'package.json',
    'package-lock.json',
    'src/build.js',
    'src/build-program.js',
    'src/sbom.js',
    ...fitting,
  ])
    hash.update(`${path}\n`).update(readFileSync(join(root, path)))
  return hash.digest('hex').slice(0, 32)
}

/** @returns {Partial<typeof wanted>} */
function readMark() {
  try {
    return JSON.parse(readFileSync(join(dist, MARK), 'utf8'))
  } catch {
    return {}
  }
}

async function build() {
  const begin = performance.now()
  // Built beside dist/ and renamed when complete, so that nobody runs half a build.
  const made = `${dist}-${randomUUID()}`
  try {
    await mkdir(made)
    await copyFresh(made)
    await Promise.all([
      ...(isStale.program ? [buildProgram(root, made), writeExamples(made)] : []),
      ...(isStale.page ? [buildPage(made)] : []),
    ])
    await writeSbom(made)
    await writeFile(join(made, MARK), JSON.stringify(wanted))
    // A new program makes another snapshot, so the facts are stale, too.
    if (isStale.facts && (await writeSnapshot(made)) && isStale.program) writeCode(made)
    await replace(made)
  } finally {
    await rm(made, { recursive: true, force: true })
  }
  console.error(`dist/ built in ${Math.round(performance.now() - begin)} ms`)
}

/**
 * Copies the parts of the last build that are still up to date.
 * @param {string} made
 */
async function copyFresh(made) {
  for (const name of await readdir(dist).catch(() => [])) {
    const part = name === PAGE ? 'page' : name === FACTS ? 'facts' : 'program'
    if (!isStale[part]) await cp(join(dist, name), join(made, name), { recursive: true })
  }
}

/**
 * Lists all libraries of the program and of the page for scanners.
 * @param {string} made
 */
async function writeSbom(made) {
  const read = (path) => readFile(path, 'utf8')
  const [about, lock] = (
    await Promise.all(['package.json', 'package-lock.json'].map((path) => read(join(root, path))))
  ).map((text) => JSON.parse(text))
  const licenses = await Promise.all(['.', PAGE].map((part) => read(join(made, part, 'LICENSES.md'))))
  await writeFile(join(made, 'sbom.cdx.json'), JSON.stringify(sbomOf(about, lock, licenses, about.dependencies)))
}

/**
 * Builds the explorer: the page, its scripts and styles, each also compressed.
 * @param {string} made
 */
async function buildPage(made) {
  // As users get it, also where the tests build it: with another mode, React checks more and takes longer.
  process.env.NODE_ENV = 'production'
  const vite = await import('vite')
  const folder = join(made, PAGE)
  await vite.build({ configFile: join(root, 'src/explorer/vite.config.ts'), build: { outDir: folder } })
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || entry.name.endsWith('.md')) continue
    const path = join(entry.parentPath, entry.name)
    await writeFile(`${path}.br`, await promisify(brotliCompress)(await readFile(path)))
  }
  await writePageOperations(folder)
}

/**
 * Writes the operations that the explorer sends, which a server runs even where it runs only persisted ones.
 * @param {string} folder
 */
async function writePageOperations(folder) {
  const { transform } = await import('esbuild')
  const source = await readFile(join(root, 'src/explorer/generated/graphql.ts'), 'utf8')
  const { code } = await transform(source, { loader: 'ts', format: 'esm' })
  const documents = Object.values(await import(`data:text/javascript,${encodeURIComponent(code)}`))
  const texts = documents.filter((document) => document instanceof String).map(String)
  await writeFile(join(folder, 'operations.json'), JSON.stringify(texts))
}

/**
 * Writes the operations that GraphiQL opens as tabs.
 * @param {string} made
 */
async function writeExamples(made) {
  const folder = join(root, 'test/examples')
  const names = (await readdir(folder)).filter((name) => name.endsWith('.graphql')).sort()
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')))
  await writeFile(join(made, 'examples.json'), JSON.stringify(texts))
}

/**
 * Writes the curated facts as a snapshot, so that the first start is as quick as later ones. False if they have
 * problems, all of which the program reports when it starts.
 * @param {string} made
 */
async function writeSnapshot(made) {
  const { openGraph } = await import(pathToFileURL(join(made, 'store/open.js')).href)
  try {
    await (await openGraph([join(root, 'graph-data')], join(made, FACTS))).saveSnapshot()
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'BAD_DATA') return false
    throw error
  }
}

/**
 * Writes what V8 compiles for the first answers, so that no start compiles it again. A process of its own, because
 * building compiles much else.
 * @param {string} made
 */
function writeCode(made) {
  const program = [join(root, 'src/compile.js'), made, join(root, 'graph-data')]
  const { status } = spawnSync(process.execPath, program, { stdio: ['ignore', 'ignore', 'inherit'] })
  if (status !== 0) throw new Error('the program was built, but did not answer; its own message is above')
}

/**
 * Replaces the last build. If another process was quicker, its build stays: it is made from the same sources.
 * @param {string} made
 */
async function replace(made) {
  const old = `${made}-old`
  await rename(dist, old).catch(() => {})
  await rename(made, dist).catch(() => {})
  await rm(old, { recursive: true, force: true })
}
