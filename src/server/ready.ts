import { setTimeout as delay } from 'node:timers/promises'
import type { Following } from '../store/record/following.ts'

/** The most changes that a server may lack and still be ready. */
const LAG = 1_000
/** The milliseconds after which a database that does not answer counts as away. */
const PATIENCE = 1_000

/**
 * The reason for which a load balancer should send no requests to a server with a record. A server whose database is
 * away is ready, because it reads as before, and all others are as blind.
 */
export async function notReady(following: Following): Promise<string | undefined> {
  if (following.problem) return `the record is not followed any more: ${following.problem.message}`
  const ending = new AbortController()
  const away = delay(PATIENCE, 0, { signal: ending.signal })
  const missing = await Promise.race([following.missing(), away]).catch(() => 0)
  ending.abort()
  return missing > LAG ? `this server lacks ${missing} changes of the record, more than ${LAG}` : undefined
}
