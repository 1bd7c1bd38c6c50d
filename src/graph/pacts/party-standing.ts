import type { PartyStep, Standing } from '../relationships/relationship.ts'

/** A standing whose history is made on request, because most readers of many standings want none. */
export class PartyStanding implements Standing {
  readonly status: Standing['status']
  readonly consents: Standing['consents']
  readonly since: Standing['since']
  readonly claims: Standing['claims']
  readonly corroboration: number
  readonly named: Standing['named']
  readonly reason: string
  readonly undecided: boolean
  readonly stage: Standing['stage']
  readonly path: Standing['path']
  readonly #makeHistory: () => readonly PartyStep[]
  #history: readonly PartyStep[] | undefined

  constructor(
    { status, consents, since, claims, corroboration, named, reason, undecided }: Position,
    { stage, path }: Pick<Standing, 'stage' | 'path'>,
    makeHistory: () => readonly PartyStep[],
  ) {
    this.status = status
    this.consents = consents
    this.since = since
    this.claims = claims
    this.corroboration = corroboration
    this.named = named
    this.reason = reason
    this.undecided = undecided
    this.stage = stage
    this.path = path
    this.#makeHistory = makeHistory
  }

  get history(): readonly PartyStep[] {
    this.#history ??= this.#makeHistory()
    return this.#history
  }
}

/** A position that a party reached, with its evidence. */
export type Position = Omit<Standing, 'history' | 'stage' | 'path'>
