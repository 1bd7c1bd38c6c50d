import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const path = (name: string) => fileURLToPath(new URL(name, import.meta.url))

/** The arguments of each server, besides its data. */
const commands = {
  static: [path('peers/static.ts')],
  entente: [`${root}dist/cli/entente.js`, 'serve', '--port', '0'],
  mercurius: [path('peers/mercurius.ts')],
  yoga: [path('peers/yoga.ts')],
  apollo: [path('peers/apollo.ts')],
} as const
export type ServerName = keyof typeof commands
export const serverNames = Object.keys(commands) as ServerName[]

export interface Running {
  readonly name: ServerName
  /** Its process. */
  readonly pid: number
  /** The address at which it answers GraphQL. */
  readonly url: string
  /** From its start until it listened. */
  readonly milliseconds: number
  stop(): Promise<void>
}

// One core for the servers and the other for all threads of the load, if there are two and `taskset` is installed.
const canPin = spawnSync('taskset', ['-c', '1', 'true']).status === 0
if (canPin) spawnSync('taskset', ['-acp', '0', String(process.pid)])
export const pinning = canPin ? 'servers on core 1, load on core 0' : 'processes on whatever core is free'

/** Starts a server in a process of its own, and waits until it listens. */
export async function start(
  name: ServerName,
  args: readonly string[],
  patience = 120_000,
  environment: Readonly<Record<string, string>> = {},
): Promise<Running> {
  const begin = performance.now()
  // Entente as its users start it.
  const node = [
    process.execPath,
    '--max-old-space-size=12000',
    ...(name === 'entente' ? [] : ['--import', 'tsx']),
    ...commands[name],
    ...args,
  ]
  const [program = '', ...rest] = canPin ? ['taskset', '-c', '1', ...node] : node
  const child = spawn(program, rest, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_ENV: 'production', ...environment },
  })
  const url = await listening(child, name, patience)
  return {
    name,
    pid: child.pid ?? 0,
    url,
    milliseconds: performance.now() - begin,
    async stop() {
      const ended = once(child, 'exit')
      child.kill('SIGKILL')
      await ended
    },
  }
}

async function listening(child: ChildProcess, name: string, patience: number): Promise<string> {
  let output = ''
  const timer = setTimeout(() => child.kill('SIGKILL'), patience)
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', (part) => {
      output += part
      const url = /http:\/\/\S+\/graphql/.exec(output)?.[0]
      if (!url) return
      clearTimeout(timer)
      resolve(url)
    })
    child.once('exit', (code) => reject(new Error(`${name} ended with ${code} before it listened`)))
  })
}
