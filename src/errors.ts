import { distance } from 'fastest-levenshtein'

/** Every code a user can meet, with what it means. The codes are part of the contract: they are never renamed. */
export const errorCodes = {
  NOT_FOUND: 'Nothing that you may see has this id or name.',
  AMBIGUOUS: 'The name fits several things; pick one by its id.',
  BAD_DATE: 'The date is not EDTF of a form that Entente reads.',
  BAD_LENS: 'The lens asks for something that cannot be, or names something unknown.',
  BAD_FILTER: 'The filter contradicts itself or names something unknown.',
  BAD_CURSOR: 'The cursor was not given out by this list.',
  BAD_PAGE: 'first, last, after and before do not fit together, or ask for too many at once.',
  BAD_REQUEST: 'The request could not be read.',
  GRAPHQL_PARSE_FAILED: 'The operation is not GraphQL.',
  GRAPHQL_VALIDATION_FAILED: 'The operation or its variables do not fit the schema.',
  BAD_DATA: 'A record of the data folder is wrong; each problem has its own file, line and column.',
  BAD_USAGE: 'The command was called with words it does not know.',
  TOO_COSTLY: 'The predicted cost of the operation is over the limit.',
  TOO_DEEP: 'The operation nests deeper than the limit.',
  TOO_LARGE: 'The request body is over the limit.',
  UNREADABLE: 'A file or folder could not be read.',
  PORT_IN_USE: 'Something else listens on the port.',
  INTERNAL: 'A fault of Entente; the reference finds it in the log.',
} as const

export type ErrorCode = keyof typeof errorCodes

/** Where in a text something stands; lines and columns count from 1. */
export interface SourceLocation {
  readonly file: string
  readonly line: number
  readonly column: number
}

/** The one error a user can cause: a stable code and a sentence that says what was wrong and what would be right. */
export class EntenteError extends Error {
  override readonly name = 'EntenteError'
  readonly code: ErrorCode
  readonly location: SourceLocation | undefined

  constructor(code: ErrorCode, sentence: string, place?: SourceLocation) {
    super(sentence)
    this.code = code
    this.location = place
  }

  /** `file:line:column: CODE sentence`, the form that editors and terminals turn into a link. */
  toLine(): string {
    const at = this.location ? `${this.location.file}:${this.location.line}:${this.location.column}: ` : ''
    return `${at}${this.code} ${this.message}`
  }
}

/** A data folder with problems: all of them at once, never only the first. */
export class Problems extends EntenteError {
  readonly problems: readonly EntenteError[]

  constructor(problems: readonly EntenteError[]) {
    super('BAD_DATA', `${problems.length} ${problems.length === 1 ? 'problem' : 'problems'} in the data`)
    this.problems = problems
  }
}

/**
 * `; did you mean 'japan'?` when a known word is near enough to be a slip of the hand, otherwise nothing.
 * Near is a Levenshtein distance of at most a third of the word, and at least 1.
 */
export function didYouMean(word: string, known: Iterable<string>): string {
  const lower = word.toLowerCase()
  let best: string | undefined
  let least = Math.max(1, Math.floor(lower.length / 3)) + 1
  for (const candidate of known) {
    const far = distance(lower, candidate.toLowerCase())
    if (far < least) [best, least] = [candidate, far]
  }
  return best === undefined ? '' : `; did you mean '${best}'?`
}
