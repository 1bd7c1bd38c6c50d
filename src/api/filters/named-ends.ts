import type { Entity } from '../../facts/facts.ts'
import type { RelationshipKind } from '../../facts/vocabulary.ts'
import type { View } from '../../graph/view.ts'
import type { InView } from '../builder.ts'
import { keysThrough } from '../identity.ts'
import type { EqualInput } from '../scalars.ts'
import type { EndShape } from './filter-shapes.ts'
import type { ListInput } from './list-where.ts'
import { conjunctionOf, type Filter } from './where.ts'

/**
 * A filter on ends that is quick where it names one by its id. Only items that claims relate to that entity can have it
 * as an end, so the ends of all others are not read.
 */
export const quickIfNamed = <Item extends InView<Entity>>(
  filter: Filter<ListInput<EndShape>, Item>,
  kind: RelationshipKind,
): Filter<ListInput<EndShape>, Item> => ({
  ...filter,
  compile(inputs, scope) {
    // First, because it refuses ids that do not exist.
    const test = filter.compile(inputs, scope)
    const named = inputs
      .flatMap(({ some, single }) => [...conjunctionOf(some), ...conjunctionOf(single)])
      .flatMap(({ node }) => conjunctionOf(node))
      .find(({ id }) => id?.eq != null || id?.in != null)?.id
    if (!named) return test
    const related = relatedTo(named, kind, scope.view)
    return (item) => related.has(item.record.id) && test(item)
  },
})

/** The entities that a claim of one kind, whether it shows or not, relates to any of the named ones. */
function relatedTo({ eq, in: list }: EqualInput<string>, kind: RelationshipKind, view: View): ReadonlySet<string> {
  const keys = keysThrough(view, eq == null ? (list ?? []) : [eq])
  const groups = keys.flatMap((key) => view.graph.claimGroupsAt.get(key) ?? [])
  return new Set(groups.flatMap((group) => (group.kind === kind ? [group.source, group.target] : [])))
}
