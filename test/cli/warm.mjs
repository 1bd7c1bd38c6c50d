import { main } from '../../dist/cli/main.js'

/** Runs commands of the build for `call`, one after another, each with its own variables, output and exit code. */

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
  await main()
  // Each command listens for errors of its output.
  process.stdout.removeAllListeners('error')
  process.send?.({ code: process.exitCode ?? 0, out: written.stdout, err: written.stderr })
})
