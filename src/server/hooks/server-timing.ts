import type { Hook } from '../hook.ts'

/** Adds the way of each answer and its milliseconds, which the developer tools of browsers show. */
export const serverTiming: Hook = {
  name: 'server timing',
  answerReady({ headers, way, begun }) {
    headers.push('server-timing', `way;desc="${way}", total;dur=${(performance.now() - begun).toFixed(2)}`)
  },
}
