import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { Script } from 'node:vm'

/**
 * Runs the script of all modules that `npm run build` makes (build-program.js). This file lies beside it in dist/.
 *
 * Compiling the script takes a third of a start. The build leaves what V8 compiled for the first answers. That code
 * fits one version of Node on one kind of machine. With other options V8 does not use it, and compiles anew.
 */
const url = new URL('program.js', import.meta.url)
/** The file of the code for this Node. */
export const codePath = fileURLToPath(url).replace(/js$/, `${process.platform}-${process.arch}-${process.version}.code`)

// The name is that in traces. V8 keeps it with the code, so it is the same wherever the program lies.
const script = new Script(readFileSync(url, 'latin1'), { filename: 'entente/program.js', cachedData: codeOf() })
/** False if there is no code for this Node, or V8 did not use it. */
export const isCompiled = script.cachedDataRejected === false

/**
 * The modules by which the program is entered, by their paths in src/; each is evaluated at the first call.
 * @type {Record<string, () => Promise<any>>}
 */
export const modules = {}
script.runInThisContext()(modules, createRequire(import.meta.url), import.meta.url)

/** The code that V8 has compiled by now. */
export const compiled = () => script.createCachedData()

function codeOf() {
  try {
    return readFileSync(codePath)
  } catch {
    return undefined
  }
}
