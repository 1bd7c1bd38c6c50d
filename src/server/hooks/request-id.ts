import type { Hook } from '../hook.ts'
import { ID_HEADER, idIn } from '../request-id.ts'

/**
 * Sends the id of a request back, so that a client can name it to the operator.
 * @param isLogged true if each request has an id in the log; else only one that a client gave goes out
 */
export const requestId = (isLogged: boolean): Hook => ({
  name: 'request id',
  answerReady(state) {
    if (isLogged || idIn(state.request.headers) !== undefined) state.headers.push(ID_HEADER, state.id)
  },
})
