import { readFile, stat } from 'node:fs/promises'
import { createLocalJWKSet, errors, type JWTPayload, jwtVerify } from 'jose'
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
  #keys: Keys['keys']
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
    const read = await readKeys(settings.keys)
    if (!(await hasKeyFor(settings.algorithms, read.keys)))
      throw keysRefused(
        settings.keys,
        `have none for ${settings.algorithms.join(' or ')}; put those of the issuer there, or name their algorithms`,
      )
    return new OidcViewers(settings, most, now, read)
  }

  /** The viewer of a JWT, and the time at which it ends. @throws GraphQLError UNAUTHENTICATED */
  async find(jwt: string): Promise<{ readonly viewer: Viewer; readonly ends: number }> {
    await this.#reload()
    const { issuer, audience, algorithms, leeway } = this.#settings
    const checks = {
      ...{ issuer, audience, algorithms: [...algorithms], clockTolerance: leeway },
      ...{ requiredClaims: ['exp', 'iss', 'aud'], currentDate: this.#now() },
    }
    const payload = await jwtVerify(jwt, this.#keys, checks).then(
      (verified) => verified.payload,
      (error: unknown) => byAnyKey(error, (key) => jwtVerify(jwt, key, checks)),
    )
    const viewer = payload && this.#viewerOf(payload)
    // JSON reads 1e400 as infinite, which is no end.
    if (!viewer || !Number.isFinite(payload.exp)) throw unauthenticated(REFUSED, ', error="invalid_token"')
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

/** The claims of a JWT that names no key, by the first of several keys that fits. Undefined if none does. */
async function byAnyKey(
  error: unknown,
  verify: (key: CryptoKey) => ReturnType<typeof jwtVerify>,
): Promise<JWTPayload | undefined> {
  if (!(error instanceof errors.JWKSMultipleMatchingKeys)) return undefined
  for await (const key of error) {
    const verified = await verify(key).catch(() => undefined)
    if (verified) return verified.payload
  }
  return undefined
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
  readonly keys: ReturnType<typeof createLocalJWKSet>
  readonly stamp: string
}

const stampOf = async (path: string) => {
  const { mtimeMs, size, ino } = await stat(path)
  return `${mtimeMs} ${size} ${ino}`
}

const keysRefused = (path: string, sentence: string) => new EntenteError('UNREADABLE', `the keys '${path}' ${sentence}`)

/** True if a JWT with one of the algorithms could be checked at all. */
async function hasKeyFor(algorithms: readonly string[], keys: Keys['keys']): Promise<boolean> {
  for (const alg of algorithms) {
    const fault = await keys({ alg }, { payload: '', signature: '' }).then(
      () => undefined,
      (error: unknown) => error,
    )
    if (!(fault instanceof errors.JWKSNoMatchingKey)) return true
  }
  return false
}

async function readKeys(path: string): Promise<Keys> {
  const refuse = (sentence: string) => keysRefused(path, sentence)
  const stamp = await stampOf(path).catch(() => undefined)
  const text = stamp && (await readFile(path, 'utf8').catch(() => undefined))
  if (!stamp || text === undefined) throw refuse('cannot be read')
  try {
    return { keys: createLocalJWKSet(JSON.parse(text.replace(/^\ufeff/, ''))), stamp }
  } catch {
    throw refuse('are not a JWKS file, like {"keys": […]}')
  }
}
