import type { Context } from '../../api/context.ts'
import type { Hook } from '../hook.ts'

/**
 * Gives every request its graph and its viewer's clearance. Both come from the server; nothing in a request can set
 * them.
 */
export const access = (context: Context): Hook => ({
  requestBegins(state) {
    state.context = context
  },
})
