import type { EpisodesByDay } from '../caches/episodes-by-day.ts'
import { ValidityInterval } from '../caches/validity.ts'
import type { ClaimGroup } from '../graph.ts'
import type { View } from '../view.ts'
import { type History, isEqual, type KeptStages, keptStagesOf } from './history.ts'
import type { PactDerivations } from './pact-derivations.ts'
import type { Progress } from './party.ts'
import { partyGroupsOf } from './party-groups.ts'
import { PARTY_DATES, type PartyOfPact, partyOf } from './party-of-pact.ts'
import type { StepsOfParty } from './stage-of-parties.ts'

/** The parties to a pact and the stages that follow from them, as they are from a day on. */
export interface FromDay {
  readonly from: number
  /** By claim group, then by episode. What is equal to that of later days is the same object. */
  readonly parties: readonly PartyOfPact[]
  readonly stages: KeptStages | undefined
}

/** The parties of a claim group from a day on, as they were last worked out. */
interface OfGroup {
  readonly steps: StepsOfParty | undefined
  readonly from: number
  /** Undefined until they are worked out for it. */
  progress: Progress | null | undefined
  parties: readonly PartyOfPact[]
}

const LAST_DAY = Number.MAX_SAFE_INTEGER

/**
 * A pact on all days, the last first, through a lens that looks for one document. From one day to the one before, only
 * the parties are worked out anew that changed.
 */
export function* pactOverTime({ graph, episodes }: View, id: string): Generator<FromDay> {
  const pact = episodes.derivations.pact(id)
  const groups = partyGroupsOf(graph, id)
  const all = new Map<ClaimGroup, OfGroup>()
  let progress: Progress | null | undefined
  let later: { readonly history: History; readonly time: FromDay } | undefined
  for (let day = LAST_DAY; ; ) {
    const validity = new ValidityInterval(day)
    const steps: StepsOfParty[] = []
    for (const group of groups) {
      const last = all.get(group)
      const one = last && last.from <= day ? last : readOn(day, episodes, pact, group, last)
      if (one !== last) all.set(group, one)
      validity.from = Math.max(validity.from, one.from)
      if (one.steps) steps.push(one.steps)
    }
    const history = pact.history(episodes.stated(pact, validity), () => steps)
    const now = history.progress ?? null
    if (!isSameProgress(progress, now)) progress = now
    const parties: PartyOfPact[] = []
    for (const one of all.values()) {
      if (one.progress !== progress) workOut(one, progress ?? null)
      for (const party of one.parties) parties.push(party)
    }
    const { from } = validity
    // Histories of other claims are kept apart, because these are read when somebody asks for them.
    const isSame = later?.history === history && isEqual(later.time.parties, parties, (a, b) => a === b)
    const time: FromDay = isSame && later ? { ...later.time, from } : { from, parties, stages: keptStagesOf(history) }
    later = { history, time }
    yield time
    if (from === -Infinity) return
    day = from - 1
  }
}

function readOn(
  day: number,
  episodes: EpisodesByDay,
  pact: PactDerivations,
  group: ClaimGroup,
  last: OfGroup | undefined,
): OfGroup {
  const validity = new ValidityInterval(day)
  const steps = episodes.stepsOfParty(pact, group, validity)
  return { steps, from: validity.from, progress: undefined, parties: last?.parties ?? [] }
}

/** Works out the parties of a group. Those that are as they were stay the same objects. */
function workOut(one: OfGroup, progress: Progress | null): void {
  const { memberships, own } = one.steps ?? { memberships: [], own: [] }
  const before = one.parties
  one.progress = progress
  one.parties = memberships.map((membership) => {
    const party = partyOf(membership, progress ?? undefined, own)
    return before.find((other) => isSameParty(other, party)) ?? party
  })
}

/** True if the two mean the same for a party. */
function isSameProgress(one: Progress | null | undefined, other: Progress | null): boolean {
  if (!one || !other) return one === other
  return (
    one.episode === other.episode &&
    one.isBoundByParty === other.isBoundByParty &&
    one.entryOfTwo?.edtf === other.entryOfTwo?.edtf &&
    one.present?.stage === other.present?.stage &&
    one.present?.since?.edtf === other.present?.since?.edtf &&
    isEqual(one.shared, other.shared, (a, b) => a === b)
  )
}

function isSameParty(one: PartyOfPact, other: PartyOfPact): boolean {
  if (one.id !== other.id || one.certaintyAt !== other.certaintyAt || one.stageAt !== other.stageAt) return false
  for (let place = 0; place < PARTY_DATES; place++)
    if (one.dateIn(place)?.edtf !== other.dateIn(place)?.edtf) return false
  return true
}
