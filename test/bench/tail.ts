/**
 * `npx tsx test/bench/tail.ts FOLDER...`: the p99 of two steps that were never asked before, for each data folder. The
 * server starts from a snapshot. It is written before the first time, which takes half a minute for a million claims.
 */

import { createReadStream } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { Claim, Entity } from '../../src/facts/facts.ts'
import { bodyOf } from './answers.ts'
import { burst, median, quantile } from './load.ts'
import { operationsOn } from './operations.ts'
import { type Running, start } from './servers.ts'

/** The requests of a burst, and the bursts of which the median counts. */
const [REQUESTS, BURSTS] = [1_000, 3]
const PATIENCE = 240_000

export interface Tail {
  /** Milliseconds: medians of the bursts. */
  readonly p50: number
  readonly p99: number
}

/** @param cache a folder for snapshots that no other server uses */
export async function tailOf(folder: string, cache: string): Promise<Tail> {
  const serve = () => start('entente', ['--data', folder, '--no-record'], PATIENCE, { XDG_CACHE_HOME: cache })
  const begin = Date.now()
  let server = await serve()
  if (!(await hasSnapshot(cache, begin))) {
    await written(cache, begin)
    await server.stop()
    server = await serve()
  }
  try {
    return await measured(server, await twoStepsOn(folder))
  } finally {
    await server.stop()
  }
}

async function measured({ url }: Running, body: (i: number) => string): Promise<Tail> {
  const from = (first: number) =>
    burst({ url, connections: 1, requests: REQUESTS, milliseconds: 20_000, body: (i) => body(first + i) })
  // The first ones are compiled as they run.
  await from(0)
  const bursts: Float64Array[] = []
  for (let round = 1; round <= BURSTS; round++) bursts.push((await from(round * REQUESTS)).latencies)
  const at = (share: number) => median(bursts.map((latencies) => quantile(latencies, share)))
  return { p50: at(0.5), p99: at(0.99) }
}

/** True if a snapshot was read or written since a time. One of other code is neither. */
async function hasSnapshot(cache: string, since: number): Promise<boolean> {
  const folder = join(cache, 'entente')
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.snapshot'))
  const times = await Promise.all(names.map(async (name) => (await stat(join(folder, name))).mtimeMs))
  return times.some((time) => time >= since)
}

async function written(cache: string, since: number): Promise<void> {
  while (!(await hasSnapshot(cache, since))) {
    if (Date.now() - since > PATIENCE) throw new Error(`no snapshot in ${cache} after ${PATIENCE / 1_000} s`)
    await setTimeout(200)
  }
}

/** The bodies of such requests. They take only the ids in the data, so a million claims are not checked for them. */
async function twoStepsOn(folder: string): Promise<(i: number) => string> {
  const [entities, claims] = [new Map<string, Entity>(), new Map<string, Claim>()]
  for (const name of (await readdir(folder)).filter((name) => name.endsWith('.ndjson')))
    for await (const line of createInterface({ input: createReadStream(join(folder, name)) })) {
      const { record, id, kind, name = '', subject, object } = JSON.parse(line)
      // Casts, because these operations read nothing else of them.
      if (record === 'entity') entities.set(id, { id, kind, name } as Entity)
      if (record === 'claim') claims.set(id, { id, subject, object } as Claim)
    }
  const operation = operationsOn({ entities, claims, documents: new Map(), passages: new Map() }).find(
    ({ name }) => name === 'two-steps',
  )
  if (!operation) throw new RangeError('there is no operation of two steps')
  return (i) => bodyOf(operation, operation.variables(i))
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  for (const folder of process.argv.slice(2)) {
    const { p50, p99 } = await tailOf(folder, join(tmpdir(), 'entente-tail', basename(folder)))
    console.log(`${folder}: p50 ${p50.toFixed(2)} ms, p99 ${p99.toFixed(2)} ms`)
  }
