import type { Hook } from '../hook.ts'

/**
 * Makes browsers trust the content type of each answer, send no referrer, isolate the page from other origins, and deny
 * it devices.
 */
export const securityHeaders: Hook = {
  name: 'security headers',
  answerReady({ request, headers, client }) {
    headers.push(...always)
    // A proxy that speaks TLS says so; browsers ignore the header over plain HTTP.
    if (client.isSecure || request.headers['x-forwarded-proto'] === 'https') headers.push(...overTls)
  },
}

const overTls = ['strict-transport-security', 'max-age=31536000']
const always = [
  ...['x-content-type-options', 'nosniff'],
  ...['referrer-policy', 'no-referrer'],
  ...['cross-origin-opener-policy', 'same-origin'],
  ...['cross-origin-resource-policy', 'same-origin'],
  ...['permissions-policy', 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()'],
]
