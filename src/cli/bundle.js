import { createHash, randomUUID } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, utimesSync } from 'node:fs'
import { readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const cache = join(root, 'node_modules/.cache/entente/program')

/** What npm has installed, in which versions. */
const LIBRARIES = 'node_modules/.package-lock.json'
/** How many bundles are left: one that runs may still load parts of its own. */
const KEPT = 3
/** What is loaded by few, or is large and of one piece. */
const EXTERNAL = ['@graphql-yoga/render-graphiql', '@vitejs/plugin-react', 'esbuild', 'tsx', 'vite']

/**
 * The program in a few files of JavaScript, kept for the next start: its own files and those of its libraries, several hundred, take four times as long to
 * find and load as to run.
 * @returns the address of its beginning; undefined where none can be made or kept, and it is to be run from its sources
 */
export async function bundle() {
  try {
    // Without it nobody knows which libraries there are.
    if (!existsSync(join(root, LIBRARIES))) return undefined
    const sources = digest()
    const folder = join(cache, sources)
    const main = join(folder, 'main.mjs')
    if (!existsSync(main) && !(await make(folder, sources))) return undefined
    if (statSync(main).size === 0) return undefined
    // Told from those that nobody asks for any more.
    utimesSync(folder, new Date(), new Date())
    return pathToFileURL(main).href
  } catch {
    return undefined
  }
}

/** Of all that it is made of, and of where, since it names its files by their places. */
function digest() {
  const hash = createHash('sha256').update(root)
  const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter(
    (path) => /\.[jt]s$/.test(path) && !path.startsWith('explorer'),
  )
  const paths = [...files.map((path) => join('src', path)).sort(), 'package.json', 'tsconfig.json', LIBRARIES]
  for (const path of paths.filter((path) => existsSync(join(root, path))))
    hash.update(path).update(readFileSync(join(root, path)))
  return hash.digest('hex').slice(0, 16)
}

/**
 * Whether it was made. What it is of is read anew at the end: sources that change while they are read are of no digest.
 * @param {string} folder
 * @param {string} sources
 */
async function make(folder, sources) {
  const { build } = await import('esbuild')
  const temporary = `${folder}.${randomUUID()}`
  await build({
    entryPoints: [join(root, 'src/cli/main.ts')],
    outdir: temporary,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    logLevel: 'silent',
    // As if nothing were bundled: edtf tells its dates by the names of classes, and what can be left out of a library is not always so said of it.
    keepNames: true,
    ignoreAnnotations: true,
    external: EXTERNAL,
    // Libraries in CommonJS ask for Node's own modules so.
    banner: {
      js: "import { createRequire as requirer } from 'node:module'; const require = requirer(import.meta.url);",
    },
    plugins: [{ name: 'places', setup: ({ onLoad }) => onLoad({ filter: /[/\\]src[/\\].*\.ts$/ }, placed) }],
  })
  const isOfThem = digest() === sources
  // Another start may have made it meanwhile; what is there without its beginning was never whole.
  if (isOfThem && !existsSync(join(folder, 'main.mjs'))) await rm(folder, { recursive: true, force: true })
  await (isOfThem ? rename(temporary, folder) : Promise.reject()).catch(() => rm(temporary, { recursive: true }))
  const aged = readdirSync(cache).map((name) => ({ path: join(cache, name), at: statSync(join(cache, name)).mtimeMs }))
  for (const { path } of aged.sort((a, b) => b.at - a.at).slice(KEPT)) await rm(path, { recursive: true, force: true })
  return isOfThem
}

/** A file of ours knows where it lies: the bundle lies elsewhere, and what it reads lies with the file. */
async function placed(/** @type {{ path: string }} */ { path }) {
  const text = await readFile(path, 'utf8')
  return {
    loader: /** @type {const} */ ('ts'),
    contents: text.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href)),
  }
}
