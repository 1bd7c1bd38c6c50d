import { connectedComponents } from 'graphology-components'
import { type RelationshipKind, relationshipKinds } from '../facts/vocabulary.ts'
import { byText, sorted } from '../graph/check-point.ts'
import { MOST_RELATIONSHIPS, project } from '../graph/networks/projection.ts'
import type { View } from '../graph/view.ts'
import { analysis } from './analysis.ts'
import { networkCost } from './prices.ts'
import { answer, entities, field, int, list, optional, page, record, words } from './shape.ts'

/** A connected component: entities that can reach each other, and no others. */
interface Component {
  /** From 1, the largest first; components of equal size are ordered by their first id. */
  readonly number: number
  /** The ids of its entities, sorted. */
  readonly members: readonly string[]
}

interface ComponentParameters {
  readonly kinds?: readonly RelationshipKind[] | null | undefined
}

function components(view: View, { kinds }: ComponentParameters): readonly Component[] {
  const parts = connectedComponents(project(view, { kinds })).map((members) => sorted(members, byText))
  return sorted(parts, (a, b) => b.length - a.length || byText(a[0] ?? '', b[0] ?? '')).map((members, index) => ({
    number: index + 1,
    members,
  }))
}

const component = record<Component>(
  'Component',
  'A connected component: a maximal set of entities that can be reached from each other.',
  {
    number: field('Number of the component, from 1, in order of size, largest first.', int, ({ number }) => number),
    size: field('Number of members.', int, ({ members }) => members.length),
    members: field('The members.', entities, ({ members }) => members),
  },
)

export default analysis({
  id: 'components',
  description: 'What are the connected components of the network?',
  parameters: {
    kinds: optional(
      'Limits the network to relationships of these kinds, taken as undirected. Default: all kinds, derived ones ' +
        'included.',
      list(words(relationshipKinds)),
    ),
  },
  result: answer(
    'A partition of all entities into connected components, largest first. An isolated entity is a component of its ' +
      'own.',
    page(component, {
      plural: 'components',
      by: 'number',
      key: ({ number }) => number,
      id: ({ members }) => members[0] ?? '',
    }),
    (sizes) => networkCost(sizes, 0.05),
  ),
  bounds: { relationships: MOST_RELATIONSHIPS },
  fn: components,
})
