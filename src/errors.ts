import { distance } from 'fastest-levenshtein'

/** Every error code, with its meaning. The codes are part of the contract and never renamed. */
export const errorCodes = {
  NOT_FOUND: 'Nothing visible to you has this id or name.',
  AMBIGUOUS: 'The name matches several entities; choose one by its id.',
  BAD_DATE: 'The date is not in a form of EDTF that Entente reads.',
  BAD_LENS: 'The lens contradicts itself or names something unknown.',
  LENS_UNKNOWN: 'The server no longer has the documents that a digest in an id stands for; ask again through the lens.',
  BAD_FILTER: 'The filter contradicts itself or names something unknown.',
  BAD_CURSOR: 'The cursor does not belong to this list.',
  BAD_PAGE: 'first and last contradict each other or are out of range.',
  BAD_HOST: 'The server does not answer to the host that the request names.',
  BAD_REQUEST: 'The request is malformed.',
  GRAPHQL_PARSE_FAILED: 'The operation is not valid GraphQL syntax.',
  GRAPHQL_VALIDATION_FAILED: 'The operation or its variables do not match the schema.',
  PERSISTED_QUERY_NOT_FOUND: 'No operation is known by this id or hash; send its text.',
  PERSISTED_QUERY_NOT_SUPPORTED: 'The form of the persisted query is unknown; send the text of the operation.',
  PERSISTED_QUERY_NOT_IN_LIST: 'The server runs only its persisted operations, and this is none of them.',
  PERSISTED_QUERY_ID_REQUIRED: 'The server runs only its persisted operations; name one by its id.',
  BAD_DATA: 'A record in a data folder or a change is invalid; each problem has its place in the file or the input.',
  UNAUTHENTICATED: 'The request has no credential that the server takes; send a token, or log in.',
  FORBIDDEN: 'The role of the viewer does not allow it; the sentence names the one that does.',
  BAD_USAGE: 'The command has unknown or invalid arguments.',
  TOO_COSTLY: 'The request costs more than a limit allows.',
  TOO_DEEP: 'The operation or its variables nest deeper than the limit.',
  TOO_LARGE: 'The request body, the operation or the answer is larger than the limit.',
  TIMED_OUT: 'The request took more processor time than the deadline.',
  BUSY: 'Too many heavy requests wait; send it again later.',
  RATE_LIMITED: 'The viewer has too few points left in this hour, or too many requests or subscriptions at one time.',
  CONFLICT: 'The record has changed since the change that this one was to follow; look at it, and send yours again.',
  READ_ONLY: 'The record cannot be written through this server, or by this request; the sentence says why.',
  BAD_RECORD: 'The record of changes was altered, is damaged, or is no record.',
  RECORD_IN_USE: 'Another program writes to the record of changes.',
  RECORD_UNWRITABLE: 'The record of changes cannot be written.',
  AUDIT_UNWRITABLE: 'The server answers nothing that it cannot write to its audit, and now it cannot.',
  NOT_READY: 'The server answers, but load balancers should ask another one for now.',
  STALE: 'The server does not have the change yet that the request names; send it again in a second.',
  UNAVAILABLE: 'The database of the record does not answer; send the request again in some seconds.',
  UNREADABLE: 'A file or folder could not be read.',
  PORT_IN_USE: 'Another program uses the port.',
  INTERNAL: 'An error in Entente; the log has details under the reference.',
} as const

export type ErrorCode = keyof typeof errorCodes

/** A position in a text file; lines and columns count from 1. */
export interface SourceLocation {
  readonly file: string
  readonly line: number
  readonly column: number
  /** The path in the input of a mutation, which has no file. */
  readonly path?: readonly PropertyKey[]
}

/** The only error that a user can cause: a stable code, and a sentence that names the mistake and the remedy. */
export class EntenteError extends Error {
  override readonly name = 'EntenteError'
  readonly code: ErrorCode
  readonly location: SourceLocation | undefined

  constructor(code: ErrorCode, sentence: string, place?: SourceLocation) {
    super(sentence)
    this.code = code
    this.location = place
  }

  /** Further parts of it, which an answer has beside the code. */
  get details(): Readonly<Record<string, unknown>> {
    return {}
  }

  /** `file:line:column: CODE sentence`, the form that editors and terminals turn into a link. */
  toLine(): string {
    const at = this.location ? `${this.location.file}:${this.location.line}:${this.location.column}: ` : ''
    return `${at}${this.code} ${this.message}`
  }
}

/** A bound that only the run of a request can tell; the answer has its figures. */
export class Exceeded extends EntenteError {
  readonly figures: Readonly<Record<string, number>>

  constructor(code: 'TIMED_OUT' | 'TOO_LARGE', sentence: string, figures: Readonly<Record<string, number>>) {
    super(code, sentence)
    this.figures = figures
  }

  override get details(): Readonly<Record<string, unknown>> {
    return this.figures
  }
}

/** All problems of a data folder, or of something else that is named, at once, never only the first. */
export class Problems extends EntenteError {
  readonly problems: readonly EntenteError[]

  constructor(problems: readonly EntenteError[], where = 'the data') {
    super('BAD_DATA', `${problems.length} ${problems.length === 1 ? 'problem' : 'problems'} in ${where}`)
    this.problems = problems
  }

  /** Each problem with its path in the input of a mutation. */
  override get details(): Readonly<Record<string, unknown>> {
    const of = ({ code, message, location }: EntenteError) => ({ message, code, path: location?.path })
    return { problems: this.problems.map(of) }
  }
}

/** The changes that the record has got since the one that another was to follow. */
export class Conflicting extends EntenteError {
  readonly #since: Readonly<Record<string, unknown>>

  /** @param since the changes that it does not know, and the revision that they made */
  constructor(sentence: string, since: Readonly<Record<string, unknown>>) {
    super('CONFLICT', sentence)
    this.#since = since
  }

  override get details(): Readonly<Record<string, unknown>> {
    return this.#since
  }
}

/** The most characters of a name, a key or an id in a request. */
export const MAX_NAME = 200
/** The most characters of what a request names that an error repeats, and that suggestions are looked for. */
const MAX_REPEATED = 100

/** A text of a request as errors repeat it: its beginning, if it is long. */
export const shortened = (text: string): string =>
  text.length > MAX_REPEATED ? `${text.slice(0, MAX_REPEATED)}…` : text

/**
 * `; did you mean 'japan'?` if a known word is near enough to be a typing error, else nothing. Near is a Levenshtein
 * distance of at most a third of the word, and at least 1. A word that is too long gets its limit instead.
 */
export function didYouMean(word: string, known: Iterable<string>): string {
  if (word.length > MAX_NAME) return `; it has ${word.length} characters; give at most ${MAX_NAME}`
  if (word.length > MAX_REPEATED) return ''
  const lower = word.toLowerCase()
  let best: string | undefined
  let least = Math.max(1, Math.floor(lower.length / 3)) + 1
  for (const candidate of known) {
    // The distance is at least the difference of the lengths, which costs nothing to compare.
    if (Math.abs(candidate.length - lower.length) >= least) continue
    const far = distance(lower, candidate.toLowerCase())
    if (far < least) [best, least] = [candidate, far]
  }
  return best === undefined ? '' : `; did you mean '${best}'?`
}
