import type { EpisodesByDay } from '../caches/episodes-by-day.ts'
import { ValidityInterval } from '../caches/validity.ts'
import type { ClaimGroup } from '../graph.ts'
import type { View } from '../view.ts'
import { type History, isEqual, type KeptStages, keptStagesOf } from './history.ts'
import { isSameParty, type PactDerivations } from './pact-derivations.ts'
import { isBefore, type Progress } from './party.ts'
import { partyGroupsOf } from './party-groups.ts'
import { PARTY_DATES, type PartyOfPact, partyOf } from './party-of-pact.ts'
import type { StageStep } from './stage.ts'
import { type Change, changedBy, type StepsOfParty } from './stage-of-parties.ts'

/** The parties to a pact and the stages that follow from them, as they are from a day on. */
export interface FromDay {
  readonly from: number
  /** By the places of the claim groups, then by episode. What is equal to that of later days is the same object. */
  readonly parties: readonly (readonly PartyOfPact[])[]
  readonly stages: KeptStages | undefined
}

const LAST_DAY = Number.MAX_SAFE_INTEGER

/** A pact on all days, the last first, through a lens that looks for one document. */
export function* pactOverTime(view: View, id: string): Generator<FromDay> {
  const pact = new PactBackwards(view, id)
  for (let day = LAST_DAY; ; ) {
    const time = pact.on(day)
    yield time
    if (time.from === -Infinity) return
    day = time.from - 1
  }
}

/**
 * A pact from one day to the one before. Only what changed is worked out anew, because some pacts have two hundred
 * parties and change on a thousand days.
 */
class PactBackwards {
  readonly #episodes: EpisodesByDay
  readonly #pact: PactDerivations
  readonly #groups: readonly ClaimGroup[]
  /** Of each claim group, the steps of its party and the day from which on they are these. */
  readonly #steps: (StepsOfParty | undefined)[]
  readonly #from: Float64Array
  #changes: readonly Change[] = []
  #stated: History | undefined
  #history: History | undefined
  #progress: Progress | null | undefined
  readonly #parties: (readonly PartyOfPact[])[]
  #last: FromDay | undefined

  constructor({ graph, episodes }: View, id: string) {
    this.#episodes = episodes
    this.#pact = episodes.derivations.pact(id)
    this.#groups = partyGroupsOf(graph, id)
    this.#steps = this.#groups.map(() => undefined)
    this.#from = new Float64Array(this.#groups.length).fill(Infinity)
    this.#parties = this.#groups.map(() => none)
  }

  /** @param day one before those that were asked for */
  on(day: number): FromDay {
    const touched = this.#read(day)
    const validity = new ValidityInterval(day)
    const stated = this.#episodes.stated(this.#pact, validity)
    let { from } = validity
    for (const one of this.#from) if (one > from) from = one
    const isChanged = (touched.length > 0 || stated !== this.#stated) && this.#workOut(stated, touched)
    this.#last =
      isChanged || !this.#last
        ? { from, parties: [...this.#parties], stages: this.#history && keptStagesOf(this.#history) }
        : { ...this.#last, from }
    return this.#last
  }

  /**
   * Reads the steps of the parties anew that may be others before the last day.
   * @returns the places of those that are
   */
  #read(day: number): number[] {
    const touched: number[] = []
    const gone = new Set<StepsOfParty>()
    for (let place = 0; place < this.#from.length; place++) {
      if ((this.#from[place] as number) <= day) continue
      const validity = new ValidityInterval(day)
      const before = this.#steps[place]
      const steps = this.#episodes.stepsOfParty(this.#pact, this.#groups[place] as ClaimGroup, validity)
      this.#from[place] = validity.from
      if (steps === before || (steps && before && isSameParty(steps, before))) continue
      this.#steps[place] = steps
      touched.push(place)
      if (before) gone.add(before)
    }
    const come = touched.flatMap((place) => this.#steps[place] ?? [])
    if (touched.length > 0) this.#changes = changedBy(this.#changes, gone, come)
    return touched
  }

  /** @returns true if the stages or any party changed */
  #workOut(stated: History, touched: readonly number[]): boolean {
    const steps = () => this.#steps.filter((one) => one !== undefined)
    const history = this.#pact.history(stated, steps, this.#changes)
    // Histories of other claims are kept apart, because these are read when somebody asks for them.
    let isChanged = history !== this.#history
    this.#stated = stated
    this.#history = history
    const progress = history.progress ?? null
    const isSame = isSameProgress(this.#progress, progress)
    if (!isSame) this.#progress = progress
    for (const place of isSame ? touched : this.#parties.keys()) {
      const before = this.#parties[place] ?? none
      const parties = partiesOf(this.#steps[place], this.#progress ?? null, before)
      isChanged ||= parties !== before
      this.#parties[place] = parties
    }
    return isChanged
  }
}

/** The parties of a claim group. Those that are as they were stay the same objects, and so does a list of these. */
function partiesOf(
  steps: StepsOfParty | undefined,
  progress: Progress | null,
  before: readonly PartyOfPact[],
): readonly PartyOfPact[] {
  if (!steps) return none
  const all = steps.memberships.map((membership) => {
    const party = partyOf(membership, progress ?? undefined, steps.own)
    return before.find((other) => isAsBefore(other, party)) ?? party
  })
  return isEqual(all, before, (a, b) => a === b) ? before : all
}
const none: readonly PartyOfPact[] = []

/** True if the two mean the same for a party. */
function isSameProgress(one: Progress | null | undefined, other: Progress | null): boolean {
  if (!one || !other) return one === other
  return (
    one.episode === other.episode &&
    one.isBoundByParty === other.isBoundByParty &&
    one.entryOfTwo?.edtf === other.entryOfTwo?.edtf &&
    isSameEnd(one.present, other.present) &&
    isEqual(one.shared, other.shared, (a, b) => a === b)
  )
}

/** A present stage counts for a party only once the pact is suspended or over. */
function isSameEnd(one: StageStep | undefined, other: StageStep | undefined): boolean {
  const [end, otherEnd] = [one, other].map((step) => (step && !isBefore(step.stage, 'suspended') ? step : undefined))
  return end?.stage === otherEnd?.stage && end?.since?.edtf === otherEnd?.since?.edtf
}

function isAsBefore(one: PartyOfPact, other: PartyOfPact): boolean {
  if (one.id !== other.id || one.certaintyAt !== other.certaintyAt || one.stageAt !== other.stageAt) return false
  for (let place = 0; place < PARTY_DATES; place++)
    if (one.dateIn(place)?.edtf !== other.dateIn(place)?.edtf) return false
  return true
}
