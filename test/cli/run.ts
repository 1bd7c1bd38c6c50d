import { type ChildProcess, spawn } from 'node:child_process'
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

/** The built command, as a process of its own; its snapshots stay out of the user's cache. */
export const start = (args: readonly string[], env: Record<string, string> = {}): ChildProcess =>
  spawn(process.execPath, [bin, ...args], {
    cwd: root,
    env: { ...inherited, XDG_CACHE_HOME: join(tmpdir(), 'entente-test-cache'), ...env },
  })

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
