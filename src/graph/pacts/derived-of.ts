import { holds } from '../relationships/episodes.ts'
import type { Relationship } from '../relationships/relationship.ts'
import type { View } from '../view.ts'

/** The relationships derived between a party and the others, one wanted pact after the other. */
export function* derivedOf(view: View, party: string, isWanted: (pact: string) => boolean): Generator<Relationship> {
  const { graph, episodes, day } = view
  for (const group of graph.claimGroupsAt.get(party) ?? []) {
    if (group.kind !== 'party-to' || group.source !== party || !isWanted(group.target)) continue
    if (view.withoutStanding(group).some((one) => holds(one) && episodes.isListed(one)))
      yield* episodes.derivedBy(group.target, day, party).value
  }
}
