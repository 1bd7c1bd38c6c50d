import { readFile, stat } from 'node:fs/promises'
import { createLocalJWKSet, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose'
import type { Viewer } from '../../api/viewer.ts'
import { EntenteError } from '../../errors.ts'
import { clearanceOrder } from '../../facts/vocabulary.ts'
import { roleOrder } from '../../store/record/roles.ts'
import { atMost, type Most } from './at-most.ts'
import { unauthenticated } from './authenticator.ts'
import { type OidcSettings, readOidc } from './oidc-file.ts'
import { REFUSED } from './tokens.ts'

/** The most viewers that are kept as objects, so that their contexts are, too. */
const MOST = 1_000

/** Viewers by the JWTs of an issuer. Its keys are in a file, so nothing is asked of another host. */
export class OidcViewers {
  readonly #settings: OidcSettings
  readonly #most: Most
  readonly #now: () => Date
  readonly #viewers = new Map<string, Viewer>()
  #keys: JWTVerifyGetKey
  #stamp: string

  private constructor(settings: OidcSettings, most: Most, now: () => Date, { keys, stamp }: Keys) {
    this.#settings = settings
    this.#most = most
    this.#now = now
    this.#keys = keys
    this.#stamp = stamp
  }

  /** @throws EntenteError UNREADABLE or BAD_DATA, Problems */
  static async open(file: string, most: Most, now: () => Date = () => new Date()): Promise<OidcViewers> {
    const settings = await readOidc(file)
    return new OidcViewers(settings, most, now, await readKeys(settings.keys))
  }

  /** The viewer of a JWT, and the time at which it ends. @throws GraphQLError UNAUTHENTICATED */
  async find(jwt: string): Promise<{ readonly viewer: Viewer; readonly ends: number }> {
    await this.#reload()
    const { issuer, audience, algorithms, leeway } = this.#settings
    const payload = await jwtVerify(jwt, this.#keys, {
      ...{ issuer, audience, algorithms: [...algorithms], clockTolerance: leeway },
      ...{ requiredClaims: ['exp', 'iss', 'aud'], currentDate: this.#now() },
    }).then(
      (verified) => verified.payload,
      () => undefined,
    )
    const viewer = payload && this.#viewerOf(payload)
    if (!viewer) throw unauthenticated(REFUSED, ', error="invalid_token"')
    return { viewer, ends: 1_000 * ((payload.exp ?? 0) + leeway) }
  }

  /** Reads the keys again if their file has changed. One that is half written leaves them as they are. */
  async #reload(): Promise<void> {
    const stamp = await stampOf(this.#settings.keys).catch(() => this.#stamp)
    if (stamp === this.#stamp) return
    const read = await readKeys(this.#settings.keys).catch(() => undefined)
    if (read) [this.#keys, this.#stamp] = [read.keys, read.stamp]
  }

  /** Undefined for someone without a name or a role. */
  #viewerOf(claims: JWTPayload): Viewer | undefined {
    const { name, person, role, clearance, compartments } = this.#settings
    const valuesOf = ({ claim, values }: { claim?: string | undefined; values: Readonly<Record<string, string>> }) =>
      wordsIn(claims, claim).flatMap((word) => (Object.hasOwn(values, word) ? (values[word] ?? []) : []))
    const [who] = wordsIn(claims, person)
    const has = highest(roleOrder, [...valuesOf(role), role.default])
    if (!isName(who) || !has) return undefined
    const sees = highest(clearanceOrder, [...valuesOf(clearance), clearance.default]) ?? 'public'
    const [called = who] = wordsIn(claims, name).filter(isName)
    return this.#same({
      ...{ name: called, person: who, role: has },
      ...atMost(this.#most, { clearance: sees, ...(compartments && { compartments: valuesOf(compartments) }) }),
      isKnown: true,
    })
  }

  #same(viewer: Viewer): Viewer {
    const key = JSON.stringify(viewer)
    const known = this.#viewers.get(key)
    if (known) return known
    if (this.#viewers.size >= MOST) this.#viewers.clear()
    this.#viewers.set(key, viewer)
    return viewer
  }
}

const isName = (text: string | undefined): text is string =>
  text !== undefined && /^[^\p{Cc}\p{Surrogate}]{1,200}$/u.test(text) && text.trim() === text

const highest = <T extends string>(order: readonly T[], values: readonly (string | undefined)[]): T | undefined =>
  order.findLast((one) => values.includes(one))

/** The texts of a claim; the names of nested ones are joined by dots, as in `realm_access.roles`. */
function wordsIn(claims: JWTPayload, claim: string | undefined): string[] {
  if (claim === undefined) return []
  const whole: unknown = Object.hasOwn(claims, claim)
    ? claims[claim]
    : claim.split('.').reduce<unknown>((part, name) => (part === undefined ? part : Object(part)[name]), claims)
  return [whole].flat().filter((word) => typeof word === 'string')
}

interface Keys {
  readonly keys: JWTVerifyGetKey
  readonly stamp: string
}

const stampOf = async (path: string) => {
  const { mtimeMs, size, ino } = await stat(path)
  return `${mtimeMs} ${size} ${ino}`
}

async function readKeys(path: string): Promise<Keys> {
  const refuse = (sentence: string) => new EntenteError('UNREADABLE', `the keys '${path}' ${sentence}`)
  const stamp = await stampOf(path).catch(() => undefined)
  const text = stamp && (await readFile(path, 'utf8').catch(() => undefined))
  if (!stamp || text === undefined) throw refuse('cannot be read')
  try {
    return { keys: createLocalJWKSet(JSON.parse(text)), stamp }
  } catch {
    throw refuse('are not a JWKS file, like {"keys": […]}')
  }
}
