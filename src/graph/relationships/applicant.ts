import type { Facts } from '../../facts/facts.ts'
import type { ClaimGroup, Graph } from '../graph.ts'
import { partyGroupsOf } from '../pacts/party-groups.ts'
import { standingOf } from '../pacts/party-status.ts'
import { AtCertainty } from './at-certainty.ts'
import { holds } from './episodes.ts'
import type { Relationship } from './relationship.ts'

/** Nothing that happens to a pact as a whole changes the standing of an applicant. */
const noProgress = { present: undefined, shared: [], episode: undefined, isBoundByParty: false, entryOfTwo: undefined }

/** The claims that the source of an application is a party to its pact. */
export const membershipsFor = ({ source, target }: ClaimGroup, graph: Graph): readonly ClaimGroup[] =>
  partyGroupsOf(graph, target).filter((one) => one.source === source)

/**
 * The applications of a nation or organization to join a pact. The last has its standing while it has only applied;
 * that of a party is in its membership.
 */
export function applicationsOf(
  applications: readonly Relationship[],
  own: readonly Relationship[],
  memberships: readonly Relationship[],
  facts: Facts,
): readonly Relationship[] {
  if (memberships.some((one) => holds(one) && one.certainty !== 'ended')) return applications
  const standing = standingOf(noProgress, undefined, own, facts)
  if (standing.status !== 'applied') return applications
  const last = standing.history.findLast(({ leadsTo }) => leadsTo === 'applied')?.relationship?.id
  return applications.map((one) => (one.id === last ? new AtCertainty(one, one.certainty, standing) : one))
}
