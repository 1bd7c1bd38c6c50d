import type { Compartments } from '../facts/label.ts'
import type { Clearance } from '../facts/vocabulary.ts'
import type { Review } from '../store/record/kinds.ts'
import type { Hook } from './hook.ts'
import type { Limits } from './limits.ts'
import type { LogLevel } from './monitoring/logs.ts'
import type { OperatorOptions } from './operator-hooks.ts'

export interface ServerOptions extends OperatorOptions {
  readonly data: readonly string[]
  readonly host: string
  readonly port: number
  /** Names in the Host header that are answered, besides those of this machine and the address listened on. */
  readonly hostNames?: readonly string[] | undefined
  /** The proxies before the server, by number or addresses, that tell the addresses of clients; none by default. */
  readonly trustProxy?: readonly string[] | undefined
  /** A path prefix, such as `/entente`, under which everything is served. */
  readonly base?: string | undefined
  /**
   * The clearance of all viewers of this server, and public by default. With `auth` it is the highest that a viewer
   * can have, and no bound by default.
   */
  readonly clearance?: Clearance | undefined
  /** The compartments of all viewers, and none by default. With `auth` those that any can be in, and all by default. */
  readonly compartments?: Compartments | undefined
  /** Viewers are told apart by credentials, and all others are refused. */
  readonly auth?: boolean | undefined
  /** A YAML file that says how the JWTs of an issuer of OpenID Connect tell viewers. */
  readonly oidc?: string | undefined
  /** Viewers without a credential read what is public; on an address that others reach this must be said. */
  readonly openToAll?: boolean | undefined
  readonly cors?: readonly string[] | undefined
  /** The origins whose pages may show the picture of the explorer in a frame; none by default. */
  readonly embedOrigins?: readonly string[] | undefined
  readonly limits?: Partial<Limits> | undefined
  /** The bytes of all caches of all threads together; by default they grow with the number of claims. */
  readonly cacheBytes?: number | undefined
  /** A folder of local copies of documents, of which cited paragraphs can be read. */
  readonly documents?: string | undefined
  /** A folder of persisted operations. */
  readonly operations?: string | undefined
  /** Runs only persisted operations, and those of the explorer. */
  readonly onlyPersisted?: boolean | undefined
  /** The most threads for heavy requests; with 0 the thread of the server answers them. By default 1. */
  readonly heavyWorkers?: number | undefined
  /** The folder for snapshots, which make the next start faster; without it none are written. */
  readonly snapshots?: string | undefined
  /** The file or address of a record, whose changes count beside the data. */
  readonly record?: string | undefined
  /** The milliseconds between looks for changes of other servers. */
  readonly recordPoll?: number | undefined
  /** The most milliseconds that a request waits for a change that it names; by default 5,000. */
  readonly patience?: number | undefined
  /** The milliseconds in which a server that closes still answers, so that load balancers notice; by default 0. */
  readonly drain?: number | undefined
  /** The milliseconds in which requests can finish when it closes after that; by default 5,000. */
  readonly grace?: number | undefined
  /** The author of every change through this server; without one, nobody writes. */
  readonly author?: string | undefined
  /** The number of other people who must accept what is proposed; none by default. */
  readonly review?: Review | undefined
  /** Names the way of each answer in a `Server-Timing` header. */
  readonly debug?: boolean | undefined
  /** Logs each request in a line of JSON, from this level on; by default only faults are logged, as text. */
  readonly logLevel?: LogLevel | undefined
  /** A further address, at which only `/metrics` is answered; none by default. */
  readonly metrics?: { readonly host: string; readonly port: number } | undefined
  /** Further hooks for every request, after those of the server. */
  readonly hooks?: readonly Hook[] | undefined
}

/** The options with their defaults. */
export const withDefaults = ({
  auth = false,
  openToAll = false,
  clearance = auth ? 'secret' : 'public',
  compartments,
  oidc,
  record,
  base = '',
  cors = [],
  limits = {},
  onlyPersisted = false,
  heavyWorkers = 1,
  drain = 0,
  hooks = [],
  ...others
}: ServerOptions) => ({
  ...others,
  auth,
  openToAll,
  clearance,
  compartments,
  oidc,
  record,
  base,
  cors,
  limits,
  onlyPersisted,
  heavyWorkers,
  drain,
  hooks,
})
export type Settings = ReturnType<typeof withDefaults>
