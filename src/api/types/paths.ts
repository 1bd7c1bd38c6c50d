import paths, {
  type PathStep as PathStepRecord,
  type Paths as PathsRecord,
  pathDefaults,
  pathOutcomes,
} from '../../analysis/paths.ts'
import { allInView, builder, enumOf, type InView, oneInView } from '../builder.ts'
import { RelationshipWhere } from '../filters.ts'
import { Entity, Graph, Relationship } from '../refs.ts'
import { compileFilter } from '../where.ts'

const PathOutcomeEnum = enumOf('PathOutcome', 'What became of the search for a path.', pathOutcomes)

const PathStep = builder.objectRef<InView<PathStepRecord>>('PathStep').implement({
  description: 'A step of a path, from one entity to the next.',
  fields: (t) => ({
    from: t.field({
      type: Entity,
      nullable: true,
      description: 'Where it starts.',
      resolve: ({ view, record }) => oneInView(view, view.entity(record.from)),
    }),
    to: t.field({
      type: Entity,
      nullable: true,
      description: 'Where it ends.',
      resolve: ({ view, record }) => oneInView(view, view.entity(record.to)),
    }),
    relationships: t.field({
      type: [Relationship],
      complexity: { field: 1, multiplier: 2 },
      description: 'Every relationship that makes it, with its evidence.',
      resolve: ({ view, record }) => allInView(view, record.relationships),
    }),
  }),
})

const Path = builder.objectRef<InView<readonly PathStepRecord[]>>('Path').implement({
  description: 'A way from one entity to another that passes none twice.',
  fields: (t) => ({
    length: t.int({ description: 'How many steps it has.', resolve: ({ record }) => record.length }),
    entities: t.field({
      type: [Entity],
      description: 'The entities on the way, both ends included.',
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
      description: 'The steps, in order.',
      resolve: ({ view, record }) => allInView(view, record),
    }),
  }),
})

export const Paths = builder.objectRef<InView<PathsRecord>>('Paths').implement({
  description: 'The paths that were found, and how far the search went.',
  fields: (t) => ({
    outcome: t.field({
      type: PathOutcomeEnum,
      description: 'Whether there are such paths, none at all, or none within the bounds.',
      resolve: ({ record }) => record.outcome,
    }),
    paths: t.field({
      type: [Path],
      // The field itself costs as many times as it may give paths.
      complexity: { field: 0, multiplier: 1 },
      description: 'The paths, the shortest first; of equal length by the ids on the way.',
      resolve: ({ view, record }) => allInView(view, record.paths),
    }),
    explored: t.int({ description: 'How many entities were looked at.', resolve: ({ record }) => record.explored }),
    truncated: t.boolean({
      description: 'Whether the search stopped at its bound, so that further paths may exist.',
      resolve: ({ record }) => record.truncated,
    }),
  }),
})

const { count, maxLength, ends, expansions } = paths.bounds

builder.objectField(Graph, 'paths', (t) =>
  t.field({
    type: Paths,
    args: {
      from: t.arg.idList({ required: true, description: `Where the paths begin: any of these, at most ${ends}.` }),
      to: t.arg.idList({ required: true, description: `Where they end: any of these, at most ${ends}.` }),
      count: t.arg.int({ defaultValue: pathDefaults.count, description: `How many paths, at most ${count}.` }),
      maxLength: t.arg.int({
        defaultValue: pathDefaults.maxLength,
        description: `How many steps a path may have, at most ${maxLength}.`,
      }),
      where: t.arg({
        type: RelationshipWhere.ref,
        description: 'Which relationships a step may take: by kind, pact, stage, date, corroboration.',
      }),
      directed: t.arg.boolean({
        defaultValue: false,
        description: 'Only along the direction of relationships that have one.',
      }),
      timeRespecting: t.arg.boolean({
        defaultValue: false,
        description: 'No step came about before the one before it.',
      }),
      throughHubs: t.arg.boolean({
        defaultValue: false,
        description: 'Also through hubs: a path through what is tied to everything says little.',
      }),
      hubDegree: t.arg.int({
        defaultValue: pathDefaults.hubDegree,
        description: 'An entity with more neighbors than this is a hub; the ends of a path are none.',
      }),
    },
    complexity: ({ count }) => ({ field: 2_000, multiplier: Math.max(1, count ?? pathDefaults.count) }),
    description: `How entities are connected: the shortest simple paths, by number of steps. Never through documents. At most ${expansions} steps are tried.`,
    resolve: (view, { where, ...parameters }) => {
      const fits = compileFilter(RelationshipWhere, where, { view, path: 'where' })
      return { view, record: paths.fn(view, { ...parameters, relationship: fits }) }
    },
  }),
)
