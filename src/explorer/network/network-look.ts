import { useMemo } from 'react'
import { useAnswer } from '../api.ts'
import type { Group } from '../canvas/ground.ts'
import { graphql } from '../generated/gql.ts'
import type { LegendQuery } from '../generated/graphql.ts'
import { lensOf, type State } from '../state/state.ts'
import { text } from '../texts/text.ts'
import type { Coloring } from './drawing.ts'

const communitiesDocument = graphql(`
  query Communities($lens: LensInput, $kinds: [RelationshipKind!]) {
    graph(lens: $lens) {
      communities(kinds: $kinds) {
        communities(first: 60) {
          edges {
            node {
              number
              color
              nations(first: 200) { edges { node { id: key } } }
              organizations(first: 200) { edges { node { id: key } } }
              members(first: 200) { edges { node { id: key } } }
            }
          }
        }
      }
    }
  }
`)
const sizesDocument = graphql(`
  query Sizes($lens: LensInput, $by: Measure!) {
    graph(lens: $lens) { ranking(by: $by, first: 200) { edges { node { score entity { id: key } } } } }
  }
`)

/**
 * The kinds of relationship that follow from no others. The steps of a party repeat its membership. Derived ones join
 * all parties of a pact, which are too many to analyze in large graphs.
 */
const ownKinds = ({ vocabulary: { relationshipKinds } }: LegendQuery) =>
  relationshipKinds.flatMap(({ kind, derived, leadsTo }) => (derived || leadsTo ? [] : kind))

/** The colors and sizes that a state chooses, the groups of communities, and the answers that they wait for. */
export function useLook(state: State, words: LegendQuery | undefined) {
  const lens = lensOf(state)
  const kinds = useMemo(() => words && ownKinds(words), [words])
  const areGrouped = state.hulls || state.color === 'community'
  const communities = useAnswer(communitiesDocument, { lens, kinds: kinds ?? null }, areGrouped && kinds !== undefined)
  const isSized = state.size !== 'DEGREE'
  const sizes = useAnswer(sizesDocument, { lens, by: state.size }, isSized)
  const groups = useMemo(
    () =>
      communities.data?.graph.communities.communities.edges.map(
        ({ node: { number, color, nations, organizations, members } }): Group => ({
          number,
          color,
          members: [
            // A case that was kept before has the members only.
            ...new Set(
              [nations, organizations, members].flatMap((part) => part?.edges.map(({ node }) => node.id) ?? []),
            ),
          ],
        }),
      ),
    [communities.data],
  )
  const coloring = useMemo((): Coloring => {
    const scores = sizes.data?.graph.ranking.edges.map(({ node }) => node)
    const most = Math.max(...(scores ?? []).map(({ score }) => score), 1e-9)
    return {
      ...(state.color === 'community' && groups
        ? {
            color: new Map(groups.flatMap(({ color, members }) => members.map((id) => [id, color] as const))),
          }
        : {}),
      ...(state.size !== 'DEGREE' && scores
        ? { size: new Map(scores.flatMap(({ entity, score }) => (entity ? [[entity.id, score / most] as const] : []))) }
        : {}),
    }
  }, [state.color, state.size, groups, sizes.data])
  const pending = {
    [text.parts.communities]: areGrouped && communities,
    [text.parts.sizes]: isSized && sizes,
  }
  return { groups, coloring, pending }
}
