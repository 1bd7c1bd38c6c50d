import type { Plugin } from 'graphql-yoga'
import type { Context } from '../../api/context.ts'
import { runInWorker } from '../worker.ts'

/** Gives every operation its graph and its viewer's clearance: both are the server's, nothing in a request can set them. What takes long is worked out aside, for as long as the client waits. */
export function useAccess(context: Context): Plugin<Context> {
  return {
    onContextBuilding({ context: { request }, extendContext }) {
      extendContext({ ...context, runInWorker: (module, job) => runInWorker(module, job, request.signal) })
    },
  }
}
