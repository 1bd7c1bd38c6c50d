import { useQuery } from '@tanstack/react-query'
import { ApiError, askAll } from '../api.ts'
import { graphql } from '../generated/gql.ts'
import { text } from '../texts/text.ts'
import type { World } from './map.ts'

const codesDocument = graphql(`
  query NationCodes($after: String) {
    graph {
      nations(first: 200, after: $after) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes { id: key numeric }
      }
    }
  }
`)

/** The map and the codes of all nations; they are loaded once, when a map is first shown. */
export function useWorld(isShown: boolean) {
  return useQuery({
    queryKey: ['world'],
    queryFn: async () => {
      const [world, nations] = await Promise.all([
        (import('../generated/world.json') as Promise<{ default: World }>).catch(() => {
          throw new ApiError('NO_MAP', text.network.noMap)
        }),
        askAll(codesDocument, {}, ({ graph }) => graph.nations),
      ])
      return { world: world.default, codes: new Map(nations.map(({ id, numeric }) => [id, numeric])) }
    },
    enabled: isShown,
  })
}
