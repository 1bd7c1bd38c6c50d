import paths, {
  type PathStep as PathStepRecord,
  type Paths as PathsRecord,
  pathDefaults,
  pathOutcomes,
} from '../../analysis/paths.ts'
import { pathsCost } from '../../analysis/prices.ts'
import { allInView, builder, enumOf, type InView, oneInView } from '../builder.ts'
import { long, sizesFor } from '../context.ts'
import { RelationshipWhere } from '../filters/filters.ts'
import { recordTest } from '../filters/where.ts'
import { keysThrough } from '../identity.ts'
import { growingRelationships } from '../lists/growing.ts'
import { Entity, Graph } from '../refs.ts'

const PathOutcomeEnum = enumOf('PathOutcome', 'Outcomes of a search for paths.', pathOutcomes)

const PathStep = builder.objectRef<InView<PathStepRecord>>('PathStep').implement({
  description: 'A step of a path, from one entity to the next.',
  fields: (t) => ({
    from: t.field({
      type: Entity,
      nullable: true,
      description: 'The entity at which the step starts.',
      resolve: ({ view, record }) => oneInView(view, view.entity(record.from)),
    }),
    to: t.field({
      type: Entity,
      nullable: true,
      description: 'The entity at which the step ends.',
      resolve: ({ view, record }) => oneInView(view, view.entity(record.to)),
    }),
    ...growingRelationships(t, 'relationships', {
      complexity: { field: 1, multiplier: 2 },
      description: 'All relationships that connect the two, with their evidence.',
      items: ({ view, record }) => allInView(view, record.relationships),
    }),
  }),
})

const Path = builder.objectRef<InView<readonly PathStepRecord[]>>('Path').implement({
  description: 'A simple path between two entities: it passes no entity twice.',
  fields: (t) => ({
    length: t.int({ description: 'Number of steps.', resolve: ({ record }) => record.length }),
    entities: t.field({
      type: [Entity],
      description: 'The entities on the path in order, both ends included.',
      resolve: ({ view, record }) =>
        allInView(
          view,
          [...record.slice(0, 1).map(({ from }) => from), ...record.map(({ to }) => to)].flatMap(
            (id) => view.entity(id) ?? [],
          ),
        ),
    }),
    steps: t.field({
      type: [PathStep],
      complexity: { field: 1, multiplier: 4 },
      description: 'The steps in order.',
      resolve: ({ view, record }) => allInView(view, record),
    }),
  }),
})

export const Paths = builder.objectRef<InView<PathsRecord>>('Paths').implement({
  description: 'Paths and the extent of the search.',
  fields: (t) => ({
    outcome: t.field({
      type: PathOutcomeEnum,
      description: 'The outcome: paths found, none at all, or none within the bounds.',
      resolve: ({ record }) => record.outcome,
    }),
    paths: t.field({
      type: [Path],
      // The field above already multiplies the cost by its number of paths.
      complexity: { field: 0, multiplier: 1 },
      description: 'The paths, shortest first. Paths of equal length are ordered by the ids on them.',
      resolve: ({ view, record }) => allInView(view, record.paths),
    }),
    hubs: t.field({
      type: [Entity],
      // A path has few of them.
      complexity: { field: 0, multiplier: 2 },
      description:
        'Hubs that the paths go through, ordered by id. Such paths say little, since a hub is connected to almost ' +
        'everything.',
      resolve: ({ view, record }) =>
        allInView(
          view,
          record.hubs.flatMap((id) => view.entity(id) ?? []),
        ),
    }),
    explored: t.int({ description: 'Number of entities explored.', resolve: ({ record }) => record.explored }),
    truncated: t.boolean({
      description: 'True if the search stopped at its bound, so that further paths may exist.',
      resolve: ({ record }) => record.truncated,
    }),
  }),
})

const { count, maxLength, ends, expansions } = paths.bounds

builder.objectField(Graph, 'paths', (t) =>
  t.field({
    type: Paths,
    args: {
      from: t.arg.idList({
        required: true,
        description: `Ids of entities at which a path can start, at most ${ends}.`,
      }),
      to: t.arg.idList({ required: true, description: `Ids of entities at which a path can end, at most ${ends}.` }),
      count: t.arg.int({ defaultValue: pathDefaults.count, description: `Maximum number of paths, 1 to ${count}.` }),
      maxLength: t.arg.int({
        defaultValue: pathDefaults.maxLength,
        description: `Maximum number of steps in a path, 1 to ${maxLength}.`,
      }),
      where: t.arg({
        type: RelationshipWhere.ref,
        description: 'Filter on the relationships that a step can follow.',
      }),
      directed: t.arg.boolean({
        defaultValue: false,
        description: 'If true, follows directed relationships only from source to target.',
      }),
      timeRespecting: t.arg.boolean({
        defaultValue: false,
        description: 'If true, no step may predate the step before it.',
      }),
      throughHubs: t.arg.boolean({
        defaultValue: false,
        description:
          'If true, paths pass through hubs like through any other entity. If false, they do so only if there is no ' +
          'other path within the bounds. `Paths.hubs` names the hubs on the paths.',
      }),
      hubDegree: t.arg.int({
        defaultValue: pathDefaults.hubDegree,
        description:
          'An entity with more neighbors than this is a hub, 0 or more. The ends of a path never count as hubs.',
      }),
      ended: t.arg.boolean({
        defaultValue: false,
        description: 'If true, also follows relationships that ended before the lens date.',
      }),
    },
    complexity: ({ count, ended }, context) =>
      pathsCost(sizesFor(context), Math.max(1, count ?? pathDefaults.count), ended === true),
    description:
      'Shortest simple paths between entities, by number of steps. Paths never pass through documents. The search ' +
      `tries at most ${expansions} steps, and as many again through hubs if it finds no other path.`,
    resolve: (view, { where, ...parameters }, context) =>
      long(context, () => {
        const [from, to] = [keysThrough(view, parameters.from), keysThrough(view, parameters.to)]
        const fits = recordTest(RelationshipWhere, where, { view, path: 'where' })
        return { view, record: paths.fn(view, { ...parameters, from, to, relationship: fits }) }
      }),
  }),
)
