import type { Hook } from '../hook.ts'

/**
 * Tells browsers to trust the content type of each answer, to tell other hosts nothing about where the reader comes
 * from, to keep the page apart from those of other origins, and to give it no device.
 */
export const securityHeaders: Hook = {
  answerReady({ headers }) {
    headers.push(...always)
  },
}

const always = [
  ...['x-content-type-options', 'nosniff'],
  ...['referrer-policy', 'no-referrer'],
  ...['cross-origin-opener-policy', 'same-origin'],
  ...['cross-origin-resource-policy', 'same-origin'],
  ...['permissions-policy', 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()'],
]
