import { isoDay, parseDate, possibleFrom, soFrom } from '../../facts/date.ts'
import type { Claim } from '../../facts/facts.ts'
import { atDate } from '../lens.ts'
import { holds } from '../relationships/episodes.ts'
import { View } from '../view.ts'
import { type PlannedStage, plannedStages, stageOf } from './stage.ts'

/**
 * The stages that a pact may have reached: the date of the lens lies within the range of their date. From the last day
 * of that range on, they are steps of its history.
 */
export function possibleStages(view: View, pact: string): readonly PlannedStage[] {
  const day = view.lens.asOf.latest
  const groups = view.graph.propertiesOf.get(pact)?.filter(({ property }) => property === 'stage') ?? []
  const within = groups
    .flatMap(({ claims }) => claims)
    .filter((claim) => holds(claim) && claim.time && possibleFrom(claim.time) <= day && day < soFrom(claim.time))
  if (within.length === 0) return []
  const reached = new Set(view.stagesOf(pact).map(({ stage }) => stage))
  return plannedStages(
    within.filter((claim) => !reached.has(stageOf(claim) ?? 'exploratory') && showsLater(view, claim)),
  )
}

/** True if the lens shows a claim from the day on which it is certain. */
function showsLater({ graph, lens }: View, claim: Claim): boolean {
  const day = claim.time && isoDay(soFrom(claim.time))
  return day != null && new View(graph, atDate(lens, parseDate(day))).shows(claim)
}
