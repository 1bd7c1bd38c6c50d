import { type ChildProcess, fork, spawn } from 'node:child_process'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const bin = fileURLToPath(new URL('../../dist/cli/entente.js', import.meta.url))
const root = fileURLToPath(new URL('../..', import.meta.url))

export interface Ended {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

// Variables of the surrounding shell must not change a test.
const { PORT: _port, DEBUG: _debug, ...inherited } = process.env

// The snapshots of tests stay out of the user's cache.
const variables = (env: Record<string, string> = {}) => ({
  ...inherited,
  XDG_CACHE_HOME: join(tmpdir(), 'entente-test-cache'),
  ...env,
})

/** The built command, as a process of its own. */
export const start = (args: readonly string[], env?: Record<string, string>): ChildProcess =>
  spawn(process.execPath, [bin, ...args], { cwd: root, env: variables(env) })

/** The output of the command, and its exit code. */
export function ended(command: ChildProcess): Promise<Ended> {
  let [out, err] = ['', '']
  command.stdout?.on('data', (chunk) => (out += chunk))
  command.stderr?.on('data', (chunk) => (err += chunk))
  return new Promise((resolve, reject) => {
    command.on('error', reject)
    command.on('close', (code) => resolve({ code, out, err }))
  })
}

export const run = (args: readonly string[], env?: Record<string, string>): Promise<Ended> => ended(start(args, env))

let warm: ChildProcess | undefined
let last: Promise<unknown> = Promise.resolve()

/**
 * The same of the built command in a process that has run others, which takes a tenth of the time. Only `run` tells
 * whether the process of the command ends.
 */
export function call(args: readonly string[], env?: Record<string, string>): Promise<Ended> {
  const answer = last.then(async () => {
    warm ??= fork(fileURLToPath(new URL('warm.mjs', import.meta.url)), { cwd: root })
    // The worker that runs the tests may end before it.
    warm.unref()
    warm.channel?.unref()
    const waits = new AbortController()
    const heard = (event: string) => once(warm as ChildProcess, event, waits)
    warm.send({ args, env: variables(env) })
    const [ended] = await Promise.race([heard('message'), heard('exit')]).finally(() => waits.abort())
    if (typeof ended === 'object' && ended) return ended as Ended
    warm = undefined
    throw new Error(`the process ended during entente ${args.join(' ')}`)
  })
  last = answer.catch(() => {})
  return answer
}

/** The address that `entente serve` says it listens at. */
export function urlOf(command: ChildProcess): Promise<string> {
  let said = ''
  return new Promise((resolve, reject) => {
    command.stdout?.on('data', (chunk) => {
      said += chunk
      const url = /(http:\S+)\/graphql\n/.exec(said)?.[1]
      if (url) resolve(url)
    })
    command.on('error', reject)
    command.on('close', () => reject(new Error(`the server ended: ${said}`)))
  })
}
