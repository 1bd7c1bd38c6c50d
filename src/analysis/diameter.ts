import { largestConnectedComponentSubgraph } from 'graphology-components'
import { graph as whole } from 'graphology-metrics'
import type { RelationshipKind } from '../facts/vocabulary.ts'
import { MOST_RELATIONSHIPS, project } from '../graph/projection.ts'
import type { View } from '../graph/view.ts'
import { analysis } from './analysis.ts'

export interface DiameterParameters {
  readonly kinds?: readonly RelationshipKind[] | null | undefined
}

const bounds = {
  relationships: MOST_RELATIONSHIPS,
  /** Entities times (entities plus tied pairs) of the largest part. */
  steps: 5_000_000,
} as const

/** Only parts that hang together have one: graphology calls that of others infinite. */
function diameter(view: View, { kinds }: DiameterParameters): number | null {
  const part = largestConnectedComponentSubgraph(project(view, { kinds }))
  if (part.order * (part.order + part.size) > bounds.steps) return null
  return part.size === 0 ? 0 : whole.diameter(part)
}

export default analysis({
  id: 'diameter',
  description: 'How many steps apart are the two that are farthest from each other?',
  parameters: {
    kinds: 'Only relationships of these kinds count, in either direction. Left out: all, derived ones included.',
  },
  result:
    'The longest of the shortest paths within the largest part of the network, in steps; null where that part is too large to tell.',
  bounds,
  fn: diameter,
})
