import { createHash, randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { brotliCompress } from 'node:zlib'
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
  for (const path of ['package.json', 'package-lock.json', 'src/build.js', 'src/sbom.js', ...fitting])
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
      ...(isStale.program ? [buildProgram(made), writeExamples(made)] : []),
      ...(isStale.page ? [buildPage(made)] : []),
    ])
    await writeSbom(made)
    await writeFile(join(made, MARK), JSON.stringify(wanted))
    if (isStale.facts) await writeSnapshot(made)
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
 * Bundles the server and the command with all libraries into a few JavaScript files, loaded on demand.
 * @param {string} made
 */
async function buildProgram(made) {
  const esbuild = await import('esbuild')
  const folder = join(root, 'src')
  const sources = (await readdir(folder, { recursive: true })).map((path) => path.replaceAll('\\', '/'))
  const workers = sources.filter((path) => path.endsWith('.worker.ts') && !path.startsWith('explorer/'))
  const { metafile } = await esbuild.build({
    entryPoints: [
      { in: join(folder, 'cli/start.ts'), out: 'cli/entente' },
      { in: join(folder, 'store/open.ts'), out: 'store/open' },
      ...workers.map((path) => ({ in: join(folder, path), out: path.replace(/\.ts$/, '') })),
    ],
    outdir: made,
    // At the depth of the entry points, so that `..` leads from each chunk to dist/.
    chunkNames: 'chunks/[name]-[hash]',
    bundle: true,
    splitting: true,
    // A database in machine code, which npm installs for each system; and one that `pg` can do without.
    external: ['libsql', 'pg-native'],
    format: 'esm',
    platform: 'node',
    target: 'node20',
    logLevel: 'warning',
    metafile: true,
    // Some libraries wrongly declare that they have no side effects.
    ignoreAnnotations: true,
    // Production mode of graphql, without its checks for developers; fixed here, so that no setting of a user changes
    // it.
    define: { 'process.env.NODE_ENV': '"production"' },
    // CommonJS libraries call `require` for Node's own modules.
    banner: {
      js: "import { createRequire as requirer } from 'node:module'; const require = requirer(import.meta.url);",
    },
    plugins: [
      { name: 'places', setup: ({ onLoad }) => onLoad({ filter: /[/\\]src[/\\].*\.ts$/ }, placed) },
      { name: 'english', setup: inEnglish },
      { name: 'names', setup: ({ onLoad }) => onLoad({ filter: /[/\\]edtf[/\\]src[/\\].*\.js$/ }, named) },
    ],
  })
  // Data files such as mappings have the same path in dist/ as in src/.
  for (const path of sources.filter((path) => path.endsWith('.yaml')))
    await cp(join(folder, path), join(made, path), { recursive: true })
  await writeLicenses(made, Object.keys(metafile.inputs))
}

/**
 * Rewrites `import.meta.url` for esbuild. A source names files beside it by that URL, but its code is bundled
 * elsewhere. It therefore gets the URL of its own path in dist/, where the build puts those files.
 * @param {{ path: string }} source
 */
async function placed({ path }) {
  const place = path.slice(join(root, 'src/').length).replaceAll('\\', '/').replace(/\.ts$/, '.js')
  const contents = (await readFile(path, 'utf8')).replaceAll(
    'import.meta.url',
    `new URL('../${place}', import.meta.url).href`,
  )
  return { loader: /** @type {const} */ ('ts'), contents }
}

/**
 * Keeps the names of classes that a bundle renames, because edtf distinguishes dates by them. Not for other code: it
 * would name each function that a request makes, at run time.
 * @param {{ path: string }} source
 */
async function named({ path }) {
  const { transform } = await import('esbuild')
  const { code } = await transform(await readFile(path, 'utf8'), { keepNames: true })
  return { contents: code }
}

/**
 * Loads only the English sentences of zod, because 50 languages would make each start longer.
 * @param {import('esbuild').PluginBuild} build
 */
function inEnglish({ onLoad }) {
  onLoad({ filter: /[/\\]zod[/\\]v4[/\\]locales[/\\]index\.js$/ }, () => ({
    contents: "export { default as en } from './en.js'",
  }))
}

/**
 * Collects the license of every library in the program, as most licenses require.
 * @param {string} made
 * @param {readonly string[]} inputs
 */
async function writeLicenses(made, inputs) {
  const folders = new Set(inputs.flatMap((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? []))
  const texts = await Promise.all(
    [...folders].sort().map(async (folder) => {
      const { name, version, license } = JSON.parse(await readFile(join(root, folder, 'package.json'), 'utf8'))
      const file = (await readdir(join(root, folder))).find((file) => /^licen[cs]e(\.\w+)?$/i.test(file))
      const text = file ? `\n\n${(await readFile(join(root, folder, file), 'utf8')).trim()}` : ''
      return `## ${name} ${version} (${license})${text}`
    }),
  )
  await writeFile(
    join(made, 'LICENSES.md'),
    `# Licenses\n\nLibraries in the program; those of the page are in explorer/LICENSES.md.\n\n${texts.join('\n\n')}\n`,
  )
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
 * Writes the curated facts as a snapshot, so that the first start is as quick as later ones.
 * @param {string} made
 */
async function writeSnapshot(made) {
  const { openGraph } = await import(pathToFileURL(join(made, 'store/open.js')).href)
  try {
    await (await openGraph([join(root, 'graph-data')], join(made, FACTS))).saveSnapshot()
  } catch {
    // Facts with problems have no snapshot; the program reports every problem when it starts.
  }
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
