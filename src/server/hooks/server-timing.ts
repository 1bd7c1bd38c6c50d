import type { Hook } from '../hook.ts'

/** Names the way of each answer, and the milliseconds that it took, where developer tools of browsers show them. */
export const serverTiming: Hook = {
  answerReady({ headers, way, begun }) {
    headers.push('server-timing', `way;desc="${way}", total;dur=${(performance.now() - begun).toFixed(2)}`)
  },
}
