import type { Plugin } from 'graphql-yoga'
import type { Context } from '../../api/context.ts'

/** Gives every operation its graph and its viewer's clearance: both are the server's, nothing in a request can set them. */
export function useAccess(context: Context): Plugin<Context> {
  return {
    onContextBuilding({ extendContext }) {
      extendContext(context)
    },
  }
}
