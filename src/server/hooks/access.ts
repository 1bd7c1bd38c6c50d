import type { Context } from '../../api/context.ts'
import type { Viewer } from '../../api/viewer.ts'
import type { Hook } from '../hook.ts'

/**
 * Gives every request its graph, as it is now, and its viewer's clearance. Both come from the server; nothing in a
 * request can set them.
 */
export const access = (
  contextFor: (viewer: Viewer | undefined) => Context,
  prepareFor: (viewer: Viewer | undefined) => Promise<void> | undefined,
): Hook => ({
  name: 'access',
  requestBegins(state) {
    const preparing = prepareFor(state.viewer)
    if (preparing)
      return preparing.then(() => {
        state.context = contextFor(state.viewer)
      })
    state.context = contextFor(state.viewer)
    return undefined
  },
})
