import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** The modules by which the program is entered, with the names that each exports to those who enter. */
const entries = { 'cli/main': ['main'], 'store/open': ['openGraph'] }
/** The page of GraphiQL is larger than the rest of the program, so it is a file of its own. */
const GRAPHIQL = '@graphql-yoga/render-graphiql'

/**
 * Bundles the server and the commands with all libraries into one script, `program.js`, which `load.js` runs. A module
 * that is imported late is evaluated late. It is a script and not a module, because V8 in Node 20 keeps compiled code
 * only for scripts.
 * @param {string} root the folder of the repository
 * @param {string} made
 */
export async function buildProgram(root, made) {
  const esbuild = await import('esbuild')
  const folder = join(root, 'src')
  const sources = (await readdir(folder, { recursive: true })).map((path) => path.replaceAll('\\', '/'))
  const workers = sources.filter((path) => path.endsWith('.worker.ts') && !path.startsWith('explorer/'))
  const entered = { ...entries, ...Object.fromEntries(workers.map((path) => [path.replace(/\.ts$/, ''), []])) }
  /** @type {import('esbuild').BuildOptions & { metafile: true }} */
  const options = {
    bundle: true,
    // A database in machine code, which npm installs for each system; and one that `pg` can do without.
    external: ['libsql', 'pg-native'],
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    // A script has no importer, so what is imported late is required late.
    supported: { 'dynamic-import': false },
    logLevel: 'warning',
    metafile: true,
    // Some libraries wrongly declare that they have no side effects.
    ignoreAnnotations: true,
    // Production mode of graphql, without its checks for developers; fixed here, so that no setting of a user changes
    // it.
    define: { 'process.env.NODE_ENV': '"production"' },
  }
  const names = Object.keys(entered)
  const program = await esbuild.build({
    ...options,
    stdin: {
      contents: names.map((name) => `exports['${name}'] = () => import('./${name}.ts')`).join('\n'),
      resolveDir: folder,
    },
    write: false,
    plugins: [
      {
        name: 'places',
        setup: ({ onLoad }) => onLoad({ filter: /[/\\]src[/\\].*\.ts$/ }, (file) => placed(root, file)),
      },
      { name: 'english', setup: inEnglish },
      { name: 'names', setup: ({ onLoad }) => onLoad({ filter: /[/\\]edtf[/\\]src[/\\].*\.js$/ }, named) },
      { name: 'graphiql', setup: besideProgram },
    ],
  })
  const text = program.outputFiles[0]?.text ?? ''
  await writeFile(join(made, 'program.js'), `(function (exports, require, __dist) {\n${inAscii(text)}})\n`)
  const graphiql = await esbuild.build({
    ...options,
    stdin: { contents: `export * from '${GRAPHIQL}'`, resolveDir: root },
    outfile: join(made, 'graphiql.cjs'),
  })
  await esbuild.build({
    bundle: true,
    entryPoints: [join(folder, 'cli/start.ts')],
    outfile: join(made, 'cli/entente.js'),
    format: 'esm',
    platform: 'node',
    target: 'node20',
    plugins: [{ name: 'main', setup: besideStart }],
  })
  // Data files such as mappings have the same path in dist/ as in src/.
  for (const path of ['load.js', ...sources.filter((path) => path.endsWith('.yaml'))])
    await cp(join(folder, path), join(made, path), { recursive: true })
  for (const [name, exported] of Object.entries(entered)) await writeEntry(made, name, exported)
  await writeLicenses(
    root,
    made,
    [program, graphiql].flatMap(({ metafile }) => Object.keys(metafile.inputs)),
  )
}

/**
 * Writes a module at the place of the source, from which others import.
 * @param {string} made
 * @param {string} name
 * @param {readonly string[]} exported
 */
async function writeEntry(made, name, exported) {
  const path = join(made, `${name}.js`)
  await mkdir(dirname(path), { recursive: true })
  const names = exported.length > 0 ? `export const { ${exported.join(', ')} } = ` : ''
  await writeFile(path, `import { modules } from '../load.js'\n${names}await modules['${name}']()\n`)
}

/**
 * Rewrites `import.meta.url` for esbuild. A source names files beside it by that URL, but its code is bundled
 * elsewhere. It therefore gets the URL of its own path in dist/, where the build puts those files.
 * @param {string} root
 * @param {{ path: string }} source
 */
async function placed(root, { path }) {
  const place = path.slice(join(root, 'src/').length).replaceAll('\\', '/').replace(/\.ts$/, '.js')
  const contents = (await readFile(path, 'utf8')).replaceAll('import.meta.url', `new URL('${place}', __dist).href`)
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

/** @param {import('esbuild').PluginBuild} build */
function besideProgram({ onResolve }) {
  onResolve({ filter: new RegExp(`^${GRAPHIQL}$`) }, () => ({ path: './graphiql.cjs', external: true }))
}

/** @param {import('esbuild').PluginBuild} build */
function besideStart({ onResolve }) {
  onResolve({ filter: /^\.\/main\.ts$/ }, () => ({ path: './main.js', external: true }))
}

/**
 * The same script without other letters, which would double the memory of all its text. Strings have none already;
 * these are in comments and regular expressions.
 * @param {string} script
 */
const inAscii = (script) =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are all that ASCII has.
  script.replace(/[^\x00-\x7f]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`)

/**
 * Collects the license of every library in the program, as most licenses require.
 * @param {string} root
 * @param {string} made
 * @param {readonly string[]} inputs
 */
async function writeLicenses(root, made, inputs) {
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
