import { Option } from 'commander'
import { type LogLevel, logLevels } from '../server/monitoring/logs.ts'
import type { ServerOptions } from '../server/server-options.ts'
import { toLimit, toMegabytes, toPause, toPort } from './values.ts'

/** The settings of `entente serve` for those who operate it. */
export interface OperatorOptions {
  readonly metricsPort?: number
  readonly metricsHost: string
  readonly log: 'text' | 'json'
  readonly logLevel?: LogLevel
  readonly audit?: 'reads' | 'strict'
  readonly auditFile: string
  readonly auditMb: number
  readonly auth?: boolean
  readonly openToAll?: boolean
  readonly viewerPoints?: number
  readonly viewerRequests?: number
  readonly viewerSubscriptions?: number
  readonly drain: number
  readonly grace: number
}

/** The limits where viewers are not one local person. The points are six minutes of a processor. */
const ofOpen = { points: 36_000_000, requests: 16, subscriptions: 100 }
const noLimits = { points: Infinity, requests: Infinity, subscriptions: Infinity }
const open = 'by default any number, but with --auth or --open-to-all'

export const operatorOptions: readonly Option[] = [
  new Option(
    '--metrics-port <number>',
    'the port of /metrics for Prometheus; without it, nothing is measured',
  ).argParser(toPort),
  new Option('--metrics-host <host>', 'the address on which that port listens').default('127.0.0.1'),
  new Option('--log <form>', 'what goes to stderr: text for faults only, json for a line of each request')
    .choices(['text', 'json'])
    .default('text'),
  new Option('--log-level <level>', 'the least level of the lines of --log json; by default info').choices(logLevels),
  new Option(
    '--audit <rule>',
    'writes who asked what before each answer goes out; with strict, nothing is answered that cannot be written',
  ).choices(['reads', 'strict']),
  new Option('--audit-file <file>', 'the file of --audit').default('.entente/audit.ndjson'),
  new Option('--audit-mb <megabytes>', 'the size in megabytes at which a new file of --audit begins')
    .default(100)
    .argParser(toMegabytes),
  new Option(
    '--viewer-points <number>',
    `the points that each viewer may use in an hour, or 0 for any number; ${open} ${ofOpen.points}`,
  ).argParser(toLimit),
  new Option(
    '--viewer-requests <number>',
    'the requests of each viewer that run at one time, while further ones wait, or 0 for any number; ' +
      `${open} ${ofOpen.requests}`,
  ).argParser(toLimit),
  new Option(
    '--viewer-subscriptions <number>',
    `the subscriptions that each viewer may have open, or 0 for any number; ${open} ${ofOpen.subscriptions}`,
  ).argParser(toLimit),
  new Option('--drain <seconds>', 'the seconds after SIGTERM in which it answers as before, but is not ready')
    .default(0)
    .argParser(toPause),
  new Option('--grace <seconds>', 'the seconds in which requests can finish after that').default(5).argParser(toPause),
]

/** The same as options of a server. */
export const operatorSettings = (options: OperatorOptions) => {
  const { metricsPort, metricsHost, log, logLevel = 'info', audit, auditFile, auditMb, drain, grace } = options
  const { viewerPoints: points, viewerRequests: requests, viewerSubscriptions: subscriptions } = viewerLimitsOf(options)
  // Without limits, requests need not even be counted.
  const allowances = [points, requests, subscriptions]
  return {
    metrics: metricsPort === undefined ? undefined : { host: metricsHost, port: metricsPort },
    logLevel: log === 'json' ? logLevel : undefined,
    audit: audit && { file: auditFile, maxBytes: 1_000_000 * auditMb, isStrict: audit === 'strict' },
    allowances: allowances.some((limit) => limit < Infinity) ? { points, requests, subscriptions } : undefined,
    drain: 1_000 * drain,
    grace: 1_000 * grace,
  } satisfies Partial<ServerOptions>
}

/** The limits of each viewer as they hold, by the attributes of their options. */
export function viewerLimitsOf(options: Partial<OperatorOptions>) {
  const { auth = false, openToAll = false, viewerPoints, viewerRequests, viewerSubscriptions } = options
  const { points, requests, subscriptions } = auth || openToAll ? ofOpen : noLimits
  return {
    viewerPoints: viewerPoints ?? points,
    viewerRequests: viewerRequests ?? requests,
    viewerSubscriptions: viewerSubscriptions ?? subscriptions,
  }
}
