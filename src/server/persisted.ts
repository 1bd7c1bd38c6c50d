import { EntenteError } from '../errors.ts'
import { digest } from '../facts/digest.ts'
import { type Budget, Cache, Size } from '../graph/caches/budget.ts'
import { refuse } from './refuse.ts'

type Json = Readonly<Record<string, unknown>>

interface PersistedOptions {
  /** Of the texts that clients register. */
  readonly budget: Budget
  /** Texts of operations by their ids. */
  readonly operations?: ReadonlyMap<string, string> | undefined
  /** Runs these and no others. */
  readonly isOnly?: boolean | undefined
  /** Texts that also run: the operations of the explorer. */
  readonly trusted?: readonly string[] | undefined
}

/** Approximate bytes of a registered operation, besides its text. */
const ENTRY = 500

/**
 * Operations that clients name instead of sending them. `documentId`, from GraphQL over HTTP, is an id in the folder,
 * or `sha256:` and a hash. `extensions.persistedQuery` is Apollo's form, which can also register an operation. The
 * error codes, and the messages that clients compare, are Apollo's.
 */
export class PersistedOperations {
  readonly #byId: ReadonlyMap<string, string>
  readonly #byHash: ReadonlyMap<string, string>
  readonly #isOnly: boolean
  readonly #registered: Cache<string, string>

  constructor({ budget, operations = new Map(), isOnly = false, trusted = [] }: PersistedOptions) {
    this.#registered = new Cache(budget, 'operations', ({ length }) => new Size(ENTRY + 2 * length))
    this.#byId = operations
    this.#byHash = new Map([...operations.values(), ...trusted].map((text) => [digest(text), text]))
    this.#isOnly = isOnly
  }

  /**
   * The request with the text of its operation.
   * @throws EntenteError or GraphQLError if it names no known operation, or may not send its own
   */
  resolve(request: Json): Json {
    const named = isObject(request.extensions) ? request.extensions.persistedQuery : undefined
    // Most requests send their operation, and a copy of each would cost as much as finding its plan.
    if (request.documentId == null && named == null) return this.#checked(request)
    const { documentId, extensions, ...rest } = request
    const { persistedQuery, ...others } = isObject(extensions) ? extensions : {}
    const { query } = request
    const found =
      documentId == null ? this.#automatic(persistedQuery, query) : this.#named(documentId, query ?? persistedQuery)
    return { ...rest, query: found, ...(Object.keys(others).length > 0 && { extensions: others }) }
  }

  #checked(request: Json): Json {
    if (!this.#isOnly || typeof request.query !== 'string' || this.#byHash.has(digest(request.query))) return request
    throw new EntenteError(
      'PERSISTED_QUERY_ID_REQUIRED',
      'this server runs only its persisted operations; name one by documentId or extensions.persistedQuery',
    )
  }

  #named(id: unknown, other: unknown): string {
    if (typeof id !== 'string')
      throw refuse(400, 'BAD_REQUEST', 'documentId is not a text; give the id of an operation')
    if (other != null)
      throw refuse(400, 'BAD_REQUEST', 'the request has documentId beside query or persistedQuery; give one of them')
    const hash = /^sha256:(?<hash>[0-9a-f]{64})$/i.exec(id)?.groups?.hash?.toLowerCase()
    const text = this.#byId.get(id) ?? (hash && (this.#byHash.get(hash) ?? this.#registered.get(hash)))
    if (text) return text
    const shown = id.length > 80 ? `${id.slice(0, 80)}…` : id
    throw new EntenteError(
      'PERSISTED_QUERY_NOT_FOUND',
      `no operation has the documentId '${shown}'; send its text as query`,
    )
  }

  #automatic(asked: unknown, query: unknown): string {
    if (!isObject(asked) || asked.version !== 1 || typeof asked.sha256Hash !== 'string')
      throw new EntenteError('PERSISTED_QUERY_NOT_SUPPORTED', 'PersistedQueryNotSupported')
    const hash = asked.sha256Hash.toLowerCase()
    const known = this.#byHash.get(hash) ?? this.#registered.get(hash)
    if (query == null) {
      if (known !== undefined) return known
      throw this.#isOnly
        ? new EntenteError('PERSISTED_QUERY_NOT_IN_LIST', `no persisted operation has the hash '${hash.slice(0, 80)}'`)
        : new EntenteError('PERSISTED_QUERY_NOT_FOUND', 'PersistedQueryNotFound')
    }
    if (typeof query !== 'string') throw refuse(400, 'BAD_REQUEST', 'query is not a text; send an operation')
    if (query === known) return query
    this.#checked({ query })
    if (digest(query) !== hash)
      throw refuse(
        400,
        'BAD_REQUEST',
        'provided sha does not match query; sha256Hash is the SHA-256 of its text in UTF-8',
      )
    this.#registered.set(hash, query)
    return query
  }
}

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)
