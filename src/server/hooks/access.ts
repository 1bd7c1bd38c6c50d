import type { Context } from '../../api/context.ts'
import type { Hook } from '../hook.ts'

/**
 * Gives every request its graph, as it is now, and its viewer's clearance. Both come from the server; nothing in a
 * request can set them.
 */
export const access = (now: { readonly context: Context }): Hook => ({
  requestBegins(state) {
    state.context = now.context
  },
})
