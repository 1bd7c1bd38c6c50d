import type { Comparison as ComparisonRecord } from '../../analysis/compare.ts'
import { changeBetween, isEmpty, withRelationships } from '../../analysis/revision-change.ts'
import type { Price } from '../../analysis/shape.ts'
import { EntenteError } from '../../errors.ts'
import type { Relationship } from '../../graph/relationships/relationship.ts'
import type { View } from '../../graph/view.ts'
import { allInView, builder } from '../builder.ts'
import { ChangeWhere } from '../changes/changes.ts'
import { entriesIn } from '../changes/recorded.ts'
import { eventsAfter } from '../events.ts'
import { RelationshipWhere } from '../filters/filters.ts'
import { Change, type ChangeInView } from './change.ts'
import { Comparison } from './comparison.ts'
import { LensInput, lensOf } from './lens.ts'

builder.subscriptionType({
  description:
    'Changes as they happen, by server-sent events. The id of an event is the number of the last change in it: pass ' +
    'it as `after`, or in the header `Last-Event-ID`, to go on from there.',
})

/** The most changes that one event names. */
const MOST_CHANGES = 200

interface GraphChangeRecord {
  readonly changes: readonly ChangeInView[]
  readonly difference: ComparisonRecord
  readonly revision: number
}
const GraphChange = builder.objectRef<GraphChangeRecord>('GraphChange').implement({
  description: 'A difference in the graph through a lens, and the changes to the record that made it.',
  fields: (t) => ({
    revision: t.exposeInt('revision', {
      description: 'The number of the last change in it, and the revision that it made.',
    }),
    changes: t.field({
      type: [Change],
      description:
        'The changes since the event before: one, or those that came while the client was busy or away. Of more than ' +
        '200 it has the last; `Graph.changes` has all.',
      resolve: ({ changes }) => changes.slice(-MOST_CHANGES),
    }),
    difference: t.field({
      type: Comparison,
      complexity: { field: 100 } as Price,
      description: 'All that was added, is gone or changed since the event before.',
      resolve: ({ difference }) => difference,
    }),
  }),
})

const afterArgument = {
  description:
    'The number of the last change that the client has. Default: the last one now. The header `Last-Event-ID` goes ' +
    'before it.',
}

const changesAfter = (view: View, from: number) =>
  allInView(
    view,
    entriesIn(view).filter(({ change }) => change.seq > from),
  )

builder.subscriptionFields((t) => ({
  changes: t.field({
    type: Change,
    args: {
      after: t.arg.int(afterArgument),
      where: t.arg({ type: ChangeWhere.ref, description: 'Only changes that match. Default: all.' }),
    },
    complexity: { field: 10 } as Price,
    description: 'Each change to the record that the viewer may see, in turn.',
    subscribe: (_, { after, where }, context) => {
      ChangeWhere.test(where, { view: lensOf(context), path: 'where' })
      return eventsAfter(context, after, function* (from, _to, now) {
        const view = lensOf(now)
        const fits = ChangeWhere.test(where, { view, path: 'where' })
        for (const value of changesAfter(view, from))
          if (fits(value)) yield { revision: value.record.change.seq, value }
      })
    },
    resolve: (change: ChangeInView) => change,
  }),

  graphChanged: t.field({
    type: GraphChange,
    args: {
      lens: t.arg({ type: LensInput, description: 'The lens to look through. Default: everything, as of today.' }),
      where: t.arg({
        type: RelationshipWhere.ref,
        description: 'Only relationships that match, and the entities at their ends. Default: everything.',
      }),
      after: t.arg.int(afterArgument),
    },
    complexity: { field: 50, lenses: 1 } as Price,
    description:
      'Each difference that changes to the record make in the graph through a lens; none if it shows the same. What ' +
      'a claim showed that is raised above the clearance of the viewer is gone, for streams that are open then.',
    subscribe: (_, { lens, where, after }, context) => {
      if (lens?.revision != null || lens?.recordedAt != null)
        throw new EntenteError('BAD_LENS', 'what the record held once never changes; leave revision and recordedAt out')
      RelationshipWhere.test(where, { view: lensOf(context, lens ?? {}), path: 'where' })
      return eventsAfter(context, after, function* (from, to, now, graphBefore) {
        const view = lensOf(now, lens ?? {})
        const before = lensOf({ ...now, graph: graphBefore() }, lens ?? {})
        const whole = changeBetween(before, view)
        const fits = (view: View) => {
          const test = RelationshipWhere.test(where, { view, path: 'where' })
          return (record: Relationship) => test({ view, record })
        }
        const difference = where ? withRelationships(whole, fits(before), fits(view)) : whole
        if (!isEmpty(difference))
          yield { revision: to, value: { revision: to, changes: changesAfter(view, from), difference } }
      })
    },
    resolve: (change: GraphChangeRecord) => change,
  }),
}))
