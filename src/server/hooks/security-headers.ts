import type { Hook } from '../hook.ts'

/**
 * Tells browsers to trust the content type of each answer, and to tell other hosts nothing about where the reader comes
 * from.
 */
export const securityHeaders: Hook = {
  answerReady({ headers }) {
    headers.push('x-content-type-options', 'nosniff', 'referrer-policy', 'no-referrer')
  },
}
