import type { ClaimGroup, Graph } from '../graph.ts'

/** The claim groups of the parties to a pact. */
export const partyGroupsOf = ({ claimGroupsAt }: Graph, pact: string): readonly ClaimGroup[] =>
  (claimGroupsAt.get(pact) ?? []).filter(({ kind }) => kind === 'party-to')
