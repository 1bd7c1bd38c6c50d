import type { Context } from '../api/context.ts'
import type { Hook } from './hook.ts'
import { access } from './hooks/access.ts'
import { cors } from './hooks/cors.ts'
import { securityHeaders } from './hooks/security-headers.ts'
import { serverTiming } from './hooks/server-timing.ts'

export interface HookOptions {
  readonly context: Context
  /** Names the way of each answer in its headers. */
  readonly debug?: boolean | undefined
  /** The other origins whose pages may read answers; none by default. */
  readonly cors?: readonly string[] | undefined
  /** Further hooks. */
  readonly more?: readonly Hook[] | undefined
}

/** The one ordered list of hooks. Every request passes all of them, whichever way it is answered. */
export const hookList = ({ context, debug = false, cors: origins = [], more = [] }: HookOptions): readonly Hook[] => [
  access(context),
  securityHeaders,
  ...(origins.length > 0 ? [cors(origins)] : []),
  ...more,
  ...(debug ? [serverTiming] : []),
]
