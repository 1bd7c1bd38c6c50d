import { connectedComponents } from 'graphology-components'
import type { RelationshipKind } from '../facts/vocabulary.ts'
import { MOST_RELATIONSHIPS, project } from '../graph/projection.ts'
import type { View } from '../graph/view.ts'
import { analysis } from './analysis.ts'

/** Entities that can be reached from each other, and from nowhere else. */
export interface Component {
  /** Counted from 1, the largest first; equally large ones by the first id in them. */
  readonly number: number
  /** The ids of its entities, in order. */
  readonly members: readonly string[]
}

export interface ComponentParameters {
  readonly kinds?: readonly RelationshipKind[] | null | undefined
}

function components(view: View, { kinds }: ComponentParameters): readonly Component[] {
  return connectedComponents(project(view, { kinds }))
    .map((members) => members.sort())
    .sort((a, b) => b.length - a.length || ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1))
    .map((members, index) => ({ number: index + 1, members }))
}

export default analysis({
  id: 'components',
  description: 'What are the connected components of the network?',
  parameters: {
    kinds:
      'Limits the network to relationships of these kinds, taken as undirected. Default: all kinds, derived ones included.',
  },
  result:
    'A partition of all entities into connected components, largest first. An isolated entity is a component of its own.',
  bounds: { relationships: MOST_RELATIONSHIPS },
  fn: components,
})
