import { randomBytes } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { Viewer } from '../../api/viewer.ts'
import { digest } from '../../facts/digest.ts'

/** The seconds for which a session lasts, and the most of them at once; the oldest is forgotten for a new one. */
const LIFETIME = 12 * 3_600
const MOST = 10_000

const COOKIE = 'entente-session'
const FORM = new RegExp(`(?:^|; *)${COOKIE}=([0-9a-f]{64})(?:;|$)`)

interface Session {
  /** The viewer as he or she is now. @throws once the credential is not valid any more */
  readonly viewer: () => Viewer
  readonly ends: number
}

/**
 * The sessions of people who logged in on the page. They are in the memory of the server, by the hashes of their
 * cookies. Logging out ends one at once, and so does a new start.
 */
export class Sessions {
  readonly #sessions = new Map<string, Session>()
  readonly #now: () => Date

  constructor(now: () => Date) {
    this.#now = now
  }

  /** Begins a session, and returns the text of its cookie. */
  begin(viewer: () => Viewer, ends = Infinity): string {
    const [oldest] = this.#sessions.keys()
    if (this.#sessions.size >= MOST && oldest !== undefined) this.#sessions.delete(oldest)
    const text = randomBytes(32).toString('hex')
    const latest = this.#now().getTime() + 1_000 * LIFETIME
    this.#sessions.set(digest(text), { viewer, ends: Math.min(latest, ends) })
    return text
  }

  /** The viewer of a session; undefined without a cookie, or with one that is not valid any more. */
  viewerOf(request: Pick<IncomingMessage, 'headers'>): Viewer | undefined {
    const key = keyIn(request)
    const session = key === undefined ? undefined : this.#sessions.get(key)
    if (!session) return undefined
    try {
      if (session.ends > this.#now().getTime()) return session.viewer()
    } catch {
      // Its token was revoked, or has expired.
    }
    this.#sessions.delete(key ?? '')
    return undefined
  }

  end(request: Pick<IncomingMessage, 'headers'>): void {
    this.#sessions.delete(keyIn(request) ?? '')
  }
}

function keyIn({ headers }: Pick<IncomingMessage, 'headers'>): string | undefined {
  const [, text] = FORM.exec(headers.cookie ?? '') ?? []
  return text && digest(text)
}

/** Gives a browser a cookie, or takes it away. No script can read it, and no other site makes a browser send it. */
export const cookieOf = (text: string, { base, isSecure }: { base: string; isSecure: boolean }): string =>
  `${COOKIE}=${text}; Path=${base}/; HttpOnly; SameSite=Strict; Max-Age=${text === '' ? 0 : LIFETIME}` +
  (isSecure ? '; Secure' : '')
