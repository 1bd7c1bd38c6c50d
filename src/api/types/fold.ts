import type { FoldedEdge as FoldedEdgeRecord, SharedPact as SharedPactRecord } from '../../analysis/folded-edge.ts'
import { foldBounds } from '../../analysis/folded-part.ts'
import { relationshipKind, stageEntry } from '../../facts/vocabulary.ts'
import { allInView, builder, connectionOf, type Drawn, type InView } from '../builder.ts'
import { CertaintyEnum, EntityKindEnum, StageEnum } from '../enums.ts'
import { growing, growingEntities, growingRelationships } from '../lists/growing.ts'
import { Pact, Relationship } from '../refs.ts'
import { PactKindFacet, StageFacet } from './facets.ts'
import { pairOf } from './pair.ts'
import { Time } from './time.ts'

export const FoldInput = builder.inputType('FoldInput', {
  description:
    'The way to fold a network. Entities of some kinds stay nodes. Pacts, leaders and events between them become ' +
    'edges: one for each pair.',
  fields: (t) => ({
    keep: t.field({
      type: [EntityKindEnum],
      description: 'The kinds of entity that stay nodes. Default: NATION and ORGANIZATION.',
    }),
    open: t.idList({
      description:
        `The parts to unfold, at most ${foldBounds.open} ids. A folded entity becomes a node. Of one that stays, and ` +
        'of an edge by its key, all that is folded into it becomes nodes. Edges count it nevertheless.',
    }),
  }),
})

const SharedPact = builder.objectRef<InView<SharedPactRecord>>('SharedPact').implement({
  description: 'A pact that two entities share.',
  fields: (t) => ({
    pact: t.field({
      type: Pact,
      description: 'The pact.',
      resolve: ({ view, record }) => ({ view, record: record.pact }),
    }),
    stage: t.field({
      type: StageEnum,
      nullable: true,
      description: 'The stage that both have reached; null if no document tells.',
      resolve: ({ record }) => record.stage,
    }),
    since: t.field({
      type: Time,
      nullable: true,
      description: 'The date by which it connected the two; null if it is unknown.',
      resolve: ({ record }) => record.since,
    }),
    certainty: t.field({
      type: CertaintyEnum,
      description: 'Certainty that both are parties at the date of the lens.',
      resolve: ({ record }) => record.certainty,
    }),
    memberships: t.field({
      type: [Relationship],
      complexity: { field: 1, multiplier: 2 },
      description: 'The memberships of the two, with their evidence: first of the source of the edge.',
      resolve: ({ view, record }) => allInView(view, record.relationships),
    }),
  }),
})
/** The price of finding the pacts of a pair, of which there may be some hundred. */
const SHARED = { field: 50, multiplier: 20 }
const SharedPactConnection = connectionOf(SharedPact, 'shared pacts')

export const FoldedEdge = builder.objectRef<Drawn<FoldedEdgeRecord>>('FoldedEdge').implement({
  description: 'Everything that connects two entities which stay nodes, as one edge, ready to draw.',
  fields: (t) => ({
    ...pairOf(t),
    key: t.id({
      description: 'The keys of both ends, joined by a point; `fold: { open: … }` takes it.',
      resolve: ({ record }) => record.id,
    }),
    pactCount: t.int({
      description:
        'Number of pacts to which both are parties, of any number of parties. With `ended`, also pacts that ended.',
      resolve: ({ record }) => record.pactCount,
    }),
    relationshipCount: t.int({
      description: 'Number of `relationships`.',
      resolve: ({ record }) => record.relationships.length,
    }),
    eventCount: t.int({ description: 'Number of `events`.', resolve: ({ record }) => record.events.length }),
    strength: t.float({
      description:
        'The strength for drawing. A relationship adds 1; a pact or an event that n entities share adds 1 / (n - 1), ' +
        'as by Newman (2001). The strengths at a node add up to the number of its pacts, relationships and events.',
      resolve: ({ record }) => record.strength,
    }),
    stage: t.field({
      type: StageEnum,
      nullable: true,
      description: 'The furthest stage of the pacts that stand, or if none stands, of all; null if there is none.',
      resolve: ({ record }) => record.stage,
    }),
    color: t.string({
      description: 'The color of the stage, or if there is none, of the first relationship, as #rrggbb.',
      resolve: ({ record }) => colorOf(record),
    }),
    stages: t.field({
      type: [StageFacet],
      complexity: { field: 1, multiplier: 3 },
      description: 'Number of the pacts at each stage, in the order of stages.',
      resolve: ({ record }) => record.stages,
    }),
    pactKinds: t.field({
      type: [PactKindFacet],
      complexity: { field: 1, multiplier: 5 },
      description: 'Number of the pacts of each kind, in the order of the vocabulary. A pact can be of several kinds.',
      resolve: ({ record }) => record.pactKinds,
    }),
    earliest: t.field({
      type: Time,
      nullable: true,
      description: 'The date of the first pact that has one; null if none has.',
      resolve: ({ record }) => record.earliest,
    }),
    latest: t.field({
      type: Time,
      nullable: true,
      description: 'The date of the last pact that has one; null if none has.',
      resolve: ({ record }) => record.latest,
    }),
    certainty: t.field({
      type: CertaintyEnum,
      description: 'The best certainty among its pacts and relationships.',
      resolve: ({ record }) => record.certainty,
    }),
    ...growing(t, 'pacts', {
      type: SharedPact,
      connection: SharedPactConnection,
      idOf: ({ pact }: SharedPactRecord) => pact.id,
      complexity: SHARED,
      description: 'The pacts to which both are parties, ordered by key, with the memberships behind each.',
      items: ({ view, record }) => allInView(view, record.pacts),
    }),
    ...growingRelationships(t, 'relationships', {
      complexity: { field: 1 },
      description:
        'The relationships between the two, and between one of them and a leader of the other who is folded into it.',
      items: ({ view, record }) => allInView(view, record.relationships),
    }),
    ...growingEntities(t, 'events', {
      complexity: { field: 1 },
      description: 'The events in which both took part.',
      items: ({ view, record }) =>
        allInView(
          view,
          record.events.flatMap((id) => view.entity(id) ?? []),
        ),
    }),
  }),
})

function colorOf({ stage, relationships: [first] }: FoldedEdgeRecord): string {
  if (stage) return stageEntry(stage).color
  return first ? relationshipKind(first.kind).color : '#8A8F98'
}
