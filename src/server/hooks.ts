import type { Context } from '../api/context.ts'
import type { Viewer } from '../api/viewer.ts'
import type { Following } from '../store/record/following.ts'
import type { Authenticator } from './auth/authenticator.ts'
import type { Hook } from './hook.ts'
import { access } from './hooks/access.ts'
import { atLeast, type Waiting, waitFor } from './hooks/at-least.ts'
import { authentication } from './hooks/authentication.ts'
import { cors } from './hooks/cors.ts'
import { knownHosts } from './hooks/known-hosts.ts'
import { ownChanges } from './hooks/own-changes.ts'
import { proxies } from './hooks/proxies.ts'
import { readable } from './hooks/readable.ts'
import { requestId } from './hooks/request-id.ts'
import { securityHeaders } from './hooks/security-headers.ts'
import { serverTiming } from './hooks/server-timing.ts'
import type { Reach } from './plugins/at-least.ts'

export interface HookOptions {
  /** The context of a request that no credential tells; read for each one, so that it can change. */
  readonly context: Context
  /** Makes what the context of a viewer needs, or of one whom no credential tells, if it takes long. */
  readonly prepareFor?: ((viewer: Viewer | undefined) => Promise<void> | undefined) | undefined
  /** The contexts of the viewers that an authenticator finds. */
  readonly contextFor?: ((viewer: Viewer) => Context) | undefined
  /** Finds out who asks; without one, all viewers are the same. */
  readonly authenticator?: Authenticator | undefined
  /** The path prefix at which the server is. */
  readonly base?: string | undefined
  /** The record, if the server has one. */
  readonly following?: Following | undefined
  /** The most milliseconds that a request waits for a change that it names. */
  readonly patience?: number | undefined
  /** The address on which the server listens; by default this machine only. */
  readonly host?: string | undefined
  /** Further names by which requests may call the server. */
  readonly hostNames?: readonly string[] | undefined
  /** The proxies that are trusted to name the client: their number or their addresses; none by default. */
  readonly trustProxy?: readonly string[] | undefined
  /** Names the way of each answer in its headers. */
  readonly debug?: boolean | undefined
  /** The other origins whose pages may read answers; none by default. */
  readonly cors?: readonly string[] | undefined
  /** Sends each request's id back, because the log has it. */
  readonly isLogged?: boolean | undefined
  /** Limits each viewer; none by default. */
  readonly viewerLimits?: Hook | undefined
  /** Further hooks. */
  readonly more?: readonly Hook[] | undefined
}

const contextOf = (options: HookOptions, viewer: Viewer | undefined) =>
  viewer && options.contextFor ? options.contextFor(viewer) : options.context
const accessBy = (options: HookOptions) =>
  access(
    (viewer) => contextOf(options, viewer),
    (viewer) => options.prepareFor?.(viewer),
  )
const waitingBy = (options: HookOptions): Waiting => ({
  shownTo: ({ viewer }) => contextOf(options, viewer).record?.shown ?? 0,
  patience: options.patience ?? 5_000,
})

/** Waits for a change that an operation names. The request then has the graph as it is by then. */
export const reachOf =
  (following: Following, options: HookOptions): Reach =>
  async (state, seq) => {
    await waitFor(following, seq, state, waitingBy(options))
    await accessBy(options).requestBegins?.(state)
  }

/** The one ordered list of hooks. Every request passes all of them, whichever way it is answered. */
export const hookList = (options: HookOptions): readonly Hook[] => {
  const {
    host = '127.0.0.1',
    hostNames = [],
    trustProxy = [],
    debug = false,
    cors: origins = [],
    isLogged = false,
    more = [],
  } = options
  const { authenticator, base, viewerLimits } = options
  return [
    ...(trustProxy.length > 0 ? [proxies(trustProxy)] : []),
    readable,
    knownHosts(host, hostNames),
    ...(authenticator ? [authentication(authenticator, base, origins.length > 0)] : []),
    ...(viewerLimits ? [viewerLimits] : []),
    atLeast(options.following, waitingBy(options)),
    accessBy(options),
    ownChanges,
    securityHeaders,
    requestId(isLogged),
    ...(origins.length > 0 ? [cors(origins)] : []),
    ...more,
    ...(debug ? [serverTiming] : []),
  ]
}
