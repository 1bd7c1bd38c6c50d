import { largestConnectedComponentSubgraph } from 'graphology-components'
import type { RelationshipKind } from '../facts/vocabulary.ts'
import { MOST_RELATIONSHIPS, project } from '../graph/networks/projection.ts'
import type { View } from '../graph/view.ts'
import { analysis } from './analysis.ts'
import { longestPath } from './searches.ts'

interface DiameterParameters {
  readonly kinds?: readonly RelationshipKind[] | null | undefined
}

const bounds = {
  relationships: MOST_RELATIONSHIPS,
  /** Entities times (entities plus connected pairs) of the largest component. */
  steps: 5_000_000,
} as const

/** Measured on the largest component, because the diameter of a disconnected network is infinite. */
function diameter(view: View, { kinds }: DiameterParameters): number | null {
  const part = largestConnectedComponentSubgraph(project(view, { kinds }))
  if (part.order * (part.order + part.size) > bounds.steps) return null
  return longestPath(part)
}

export default analysis({
  id: 'diameter',
  description: 'What is the diameter of the largest connected component?',
  parameters: {
    kinds:
      'Limits the network to relationships of these kinds, taken as undirected. Default: all kinds, ' +
      'derived ones included.',
  },
  result:
    'The length of the longest shortest path in the largest connected component, in steps; null if that ' +
    'component is too large to compute.',
  bounds,
  fn: diameter,
})
