// Measures the size of the package and the time to its first answer: `npm run bench:package`.
import { execFileSync, spawn } from 'node:child_process'
import { readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ask } from './answers.ts'
import { median } from './load.ts'
import { scratchFolder } from './scratch.ts'
import { number, type Verdict } from './verdict.ts'

const ROUNDS = 7
const query = JSON.stringify({ query: '{ graph { nation(id: "japan") { name } } }' })

/**
 * The sizes of the package, and the time from its start to its first answer: from texts, and from the snapshot in it.
 */
export async function packageVerdicts(): Promise<Verdict[]> {
  const folder = scratchFolder()
  const run = (cwd: string, ...args: string[]) => execFileSync('npm', args, { cwd, encoding: 'utf8' })
  const [{ filename, size }] = JSON.parse(run('.', 'pack', '--json', '--pack-destination', folder))
  writeFileSync(join(folder, 'package.json'), '{}')
  run(folder, 'install', '--offline', '--no-audit', '--no-fund', `./${filename}`)
  const installed = sizeOf(join(folder, 'node_modules'))
  const answered = async (goal: string, most: number, args: readonly string[]): Promise<Verdict> => {
    const times: number[] = []
    for (let round = 0; round < ROUNDS; round++) times.push(await firstAnswer(folder, args))
    const measured = `${number(median(times))} ms`
    return { goal: `${goal}: at most ${most} ms`, measured, reached: median(times) <= most }
  }
  const fromTexts = await answered('start to first answer of the package, from texts', 600, ['--no-snapshots'])
  return [
    { goal: 'tarball', measured: `${number(size / 1e6)} MB`, reached: true },
    { goal: 'installed: under 60 MB', measured: `${number(installed / 1e6)} MB`, reached: installed < 60e6 },
    fromTexts,
    await answered('start to first answer of the package, from a snapshot', 400, []),
  ]
}

/** Starts the installed program, asks it once, and stops it. */
async function firstAnswer(folder: string, args: readonly string[]): Promise<number> {
  const begin = performance.now()
  const server = spawn('node_modules/.bin/entente', ['serve', '--port', '0', ...args], {
    cwd: folder,
    env: { ...process.env, XDG_CACHE_HOME: join(folder, 'cache') },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  try {
    let output = ''
    for await (const chunk of server.stdout) {
      output += chunk
      const url = /http:\S+\/graphql/.exec(output)?.[0]
      if (!url) continue
      await ask(url, query)
      return performance.now() - begin
    }
    throw new Error(`the package did not start: ${output}`)
  } finally {
    server.kill('SIGKILL')
  }
}

function sizeOf(folder: string): number {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0)
}

if (process.argv[1] === import.meta.filename)
  for (const { goal, measured, reached } of await packageVerdicts())
    console.log(`${goal}: ${measured}${reached ? '' : ', not reached'}`)
