import { readFileSync } from 'node:fs'

/**
 * Runs commands of the build for `call`, one after another. Each evaluates the program anew, over libraries that are
 * loaded, and has its own variables, output and exit code.
 */

const start = new URL('../../dist/cli/entente.js', import.meta.url)
const [, program = ''] = /import\("(.*\/main-\w+\.js)"\)/.exec(readFileSync(start, 'utf8')) ?? []
let commands = 0

process.on('message', async (/** @type {{ args: string[], env: Record<string, string> }} */ { args, env }) => {
  for (const name of Object.keys(process.env)) delete process.env[name]
  Object.assign(process.env, env)
  process.argv.splice(2, Infinity, ...args)
  process.exitCode = undefined
  const written = { stdout: '', stderr: '' }
  for (const name of /** @type {const} */ (['stdout', 'stderr']))
    process[name].write = (/** @type {string | Uint8Array} */ chunk, ...[encoding, done = encoding]) => {
      written[name] += typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString()
      if (typeof done === 'function') process.nextTick(done)
      return true
    }
  await import(`${new URL(program, start)}?command=${commands++}`)
  // Each program listens for errors of its output.
  process.stdout.removeAllListeners('error')
  process.send?.({ code: process.exitCode ?? 0, out: written.stdout, err: written.stderr })
})
