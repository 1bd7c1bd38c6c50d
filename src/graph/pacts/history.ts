import { parseTime } from '../../facts/date.ts'
import { isStanding } from './derive.ts'
import { countsForParties, namesBoundParties, type Progress, progressOf, wasOfTwo } from './party.ts'
import { followsFromParties, presentStep, type StageStep } from './stage.ts'
import { type Change, type RuledStage, reasonOf, type StepsOfParty, withStagesOfParties } from './stage-of-parties.ts'

/** The stages of a pact up to a date, and the one at which it stands. */
export interface History {
  readonly steps: readonly StageStep[]
  readonly present: StageStep | undefined
  /** Its progress for the parties; undefined if no document tells a step, of the pact or of a party. */
  readonly progress: Progress | undefined
}

/** The history that documents tell of a pact. */
export function statedHistory(steps: readonly StageStep[]): History {
  const present = presentStep(steps)
  return { steps, present, progress: present && progressOf(steps, present) }
}

/** True if a pact connects its parties: its stage follows from theirs, or enough documents tell it. */
export function connectsParties({ progress, present }: History, minCorroboration: number): boolean {
  const { stage, corroboration = Infinity } = present ?? {}
  const isShown = (present && followsFromParties(present)) || corroboration >= minCorroboration
  return progress !== undefined && isStanding(stage) && isShown
}

/** The same with the stages that follow from its parties, worked out when they are first read. */
export class HistoryOfParties implements History {
  readonly #stated: History
  #parties: readonly StepsOfParty[]
  #changes: readonly Change[] | undefined
  #steps: readonly StageStep[] | undefined
  #progress: Progress | undefined

  /** @param changes those of the parties in their order, if they are at hand */
  constructor(stated: History, parties: readonly StepsOfParty[], changes?: readonly Change[]) {
    this.#stated = stated
    this.#parties = parties
    this.#changes = changes
  }

  get isRead(): boolean {
    return this.#progress !== undefined
  }

  get steps(): readonly StageStep[] {
    this.#steps ??= withStagesOfParties(this.#stated.steps, this.#parties, this.#changes)
    return this.#steps
  }

  get present(): StageStep | undefined {
    return this.progress.present
  }

  get progress(): Progress {
    if (this.#progress) return this.#progress
    const { steps } = this
    const entry = steps.find(({ stage }) => stage === 'in-force')?.since
    const isBoundByParty = namesBoundParties(entry, this.#parties)
    const entryOfTwo = isBoundByParty && wasOfTwo(entry, this.#parties) ? entry : undefined
    this.#progress = {
      ...progressOf(steps, this.#stated.present, isBoundByParty, entryOfTwo),
      present: presentStep(steps),
    }
    this.#parties = none
    this.#changes = undefined
    return this.#progress
  }

  /** True if the steps of other parties lead to the same stages. */
  isSame({ steps, progress }: HistoryOfParties): boolean {
    const { isBoundByParty, entryOfTwo } = this.progress
    return (
      progress.isBoundByParty === isBoundByParty &&
      progress.entryOfTwo?.edtf === entryOfTwo?.edtf &&
      isEqual(this.steps, steps, isSameStep)
    )
  }
}

const none: readonly StepsOfParty[] = []

/** The stages of a pact that follow from its parties, without the claims that they follow from. */
export interface KeptStages {
  readonly isBoundByParty: boolean
  readonly isOfTwo: boolean
  /** Each with its place among all steps. */
  readonly derived: readonly (Pick<StageStep, 'corroboration' | 'episode'> & {
    readonly at: number
    readonly stage: RuledStage
    readonly since: string | null
  })[]
}

/** The part of a history that can be kept; undefined if its parties need the claims of such a stage. */
export function keptStagesOf({ steps, progress }: History): KeptStages | undefined {
  const derived = [...steps.entries()].filter(([, step]) => followsFromParties(step))
  if (!progress || derived.some(([, step]) => countsForParties(step))) return undefined
  return {
    isBoundByParty: progress.isBoundByParty,
    isOfTwo: progress.entryOfTwo !== undefined,
    derived: derived.map(([at, { stage, since, corroboration, episode }]) => {
      // A cast, because only such stages follow from parties.
      return { at, stage: stage as RuledStage, since: since?.edtf ?? null, corroboration, episode }
    }),
  }
}

/** A history whose stages that follow from parties are kept. Their claims are worked out when they are read. */
export class KeptHistory implements History {
  readonly steps: readonly StageStep[]
  readonly progress: Progress

  /** @param make the history as it is worked out */
  constructor(stated: History, { isBoundByParty, isOfTwo, derived }: KeptStages, make: () => History) {
    let whole: History | undefined
    const steps = [...stated.steps]
    for (const { at, stage, since, corroboration, episode } of derived) {
      const made = () => {
        whole ??= make()
        return whole.steps[at] as StageStep
      }
      steps.splice(at, 0, {
        ...{ stage, since: since === null ? undefined : parseTime(since), corroboration, episode },
        ...{ instrument: undefined, reason: reasonOf(stage), undecided: false, dates: [], forBoth: false },
        get claims() {
          return made().claims
        },
        get named() {
          return made().named
        },
        get derivedFrom() {
          return made().derivedFrom
        },
      })
    }
    const entryOfTwo = isOfTwo ? steps.find(({ stage }) => stage === 'in-force')?.since : undefined
    const progress = progressOf(steps, stated.present, isBoundByParty, entryOfTwo)
    this.steps = steps
    this.progress = { ...progress, present: presentStep(steps) }
  }

  get present(): StageStep | undefined {
    return this.progress.present
  }
}

export function isEqual<T>(one: readonly T[], other: readonly T[], isSame: (a: T, b: T) => boolean): boolean {
  return one.length === other.length && one.every((item, at) => isSame(item, other[at] as T))
}

/** True for two steps of a pact that are one object, or follow from the same claims on its parties. */
const isSameStep = (one: StageStep, other: StageStep) =>
  one === other ||
  (one.derivedFrom !== undefined &&
    other.derivedFrom !== undefined &&
    one.stage === other.stage &&
    one.episode === other.episode &&
    one.since?.edtf === other.since?.edtf &&
    one.corroboration === other.corroboration &&
    one.forBoth === other.forBoth &&
    isEqual(one.derivedFrom, other.derivedFrom, (a, b) => a === b) &&
    isEqual(one.claims, other.claims, (a, b) => a === b))
