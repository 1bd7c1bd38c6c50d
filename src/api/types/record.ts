import { changeBetween } from '../../analysis/revision-change.ts'
import { Problems } from '../../errors.ts'
import { type Label, sees } from '../../facts/label.ts'
import { memoize } from '../../graph/caches/get-or-insert.ts'
import { toLens } from '../../graph/lens.ts'
import { type View, viewThrough } from '../../graph/view.ts'
import { knownTo } from '../../graph/visible/known-to.ts'
import { namesGiven } from '../../store/record/entities.ts'
import type { reviews } from '../../store/record/kinds.ts'
import type { RecordedGraph } from '../../store/record/recorded-graph.ts'
import type { Proposal as ProposalRecord } from '../../store/record/tables.ts'
import { claimAsItIs } from '../as-it-is.ts'
import { atLeastRevision, checkAtLeast } from '../at-least.ts'
import { builder, connectionOf, enumOf } from '../builder.ts'
import type { Context, ContextRecord } from '../context.ts'
import { PredicateEnum } from '../enums.ts'
import { pageOf } from '../lists/connection.ts'
import { Claim } from '../refs.ts'
import { shownTo } from '../viewer.ts'
import { Comparison } from './comparison.ts'
import { lensOf } from './lens.ts'

const ReviewEnum = enumOf('Review', 'Rules of review.', {
  none: 'Nobody else has to accept a claim.',
  one: 'Another person must accept a claim before it holds.',
  two: 'Two other people must accept a claim before it holds.',
} satisfies Record<keyof typeof reviews, string>)

const ProposalStatusEnum = enumOf('ProposalStatus', 'States of a proposed claim.', {
  proposed: 'It waits for review.',
  accepted: 'It holds.',
  rejected: 'It was rejected.',
  'change-asked': 'Its author was asked for a change.',
} satisfies Record<ProposalRecord['status'], string>)

interface Proposed extends ProposalRecord {
  readonly revision: number
  readonly recorded: RecordedGraph
}

/** Undefined for a claim that does not wait, or that cannot hold. */
const graphIfHeld = memoize(({ claim, recorded }: Proposed) => {
  try {
    return recorded.ifAccepted(claim.id)
  } catch (error) {
    if (error instanceof Problems) return undefined
    throw error
  }
})

function viewIfHeld(proposed: Proposed, context: Context): View | undefined {
  const whole = graphIfHeld(proposed)
  const graph = whole && knownTo(whole, context.compartments)
  return graph && viewThrough(graph, toLens({}, context, graph.facts))
}

/** In points: a copy of what the record holds, and a graph that shares the rest with the present one. */
const complexity = { field: 300 }

const Proposal = builder.objectRef<Proposed>('Proposal').implement({
  description: 'A claim that was proposed, and the state of its review.',
  fields: (t) => ({
    revision: t.exposeInt('revision', { description: 'The number of the change that proposed it.' }),
    claimKey: t.id({ description: 'The key of the claim, such as `document#key`.', resolve: ({ claim }) => claim.id }),
    documentKey: t.id({ description: 'The key of its document.', resolve: ({ claim }) => claim.document }),
    summary: t.string({ description: 'The statement in our own words.', resolve: ({ claim }) => claim.summary }),
    subjectKey: t.id({ description: 'The key of its subject.', resolve: ({ claim }) => claim.subject }),
    predicate: t.field({
      type: PredicateEnum,
      description: 'Its predicate.',
      resolve: ({ claim }) => claim.predicate,
    }),
    objectKey: t.id({
      nullable: true,
      description: 'The key of its object; null if its predicate is a property.',
      resolve: ({ claim }) => claim.object,
    }),
    author: t.exposeString('author', { description: 'The author of the proposal.' }),
    acceptedBy: t.stringList({
      description: 'The people who have accepted it.',
      resolve: ({ acceptedBy }) => [...acceptedBy],
    }),
    needed: t.exposeInt('needed', { description: 'The number of other people who must accept it.' }),
    status: t.field({ type: ProposalStatusEnum, description: 'Its state.', resolve: ({ status }) => status }),
    corrects: t.field({
      type: [Claim],
      description: 'The claims that it corrects: they are retracted as soon as it holds.',
      resolve: ({ corrects }, _, context) =>
        (corrects?.claims ?? []).flatMap((id) => claimAsItIs(lensOf(context), id) ?? []),
    }),
    claim: t.field({
      type: Claim,
      nullable: true,
      complexity,
      description:
        'While it waits for review or a change: the claim with its evidence, as it would show if it held. Null ' +
        'after that, and if a merge stands against it.',
      resolve: (proposed, _, context) => {
        const view = viewIfHeld(proposed, context)
        return view && claimAsItIs(view, proposed.claim.id)
      },
    }),
    altered: t.field({
      type: Comparison,
      nullable: true,
      complexity,
      description:
        'While it waits for review or a change: the differences that it would make in the graph if it held, through ' +
        'the default lens. They are a preview, and nothing is recorded. Null as `claim` is.',
      resolve: (proposed, _, context) => {
        const view = viewIfHeld(proposed, context)
        return view && changeBetween(lensOf(context), view)
      },
    }),
  }),
})

interface Merged {
  readonly entity: string
  readonly into: string
  readonly name: string
  readonly names: readonly string[]
  readonly revision: number
}
const MergedEntity = builder.objectRef<Merged>('MergedEntity').implement({
  description: 'An entity that is merged into another. `takeApart` takes it out again.',
  fields: (t) => ({
    entityKey: t.exposeID('entity', { description: 'Its key.' }),
    intoKey: t.exposeID('into', { description: 'The key of the entity that has its claims now.' }),
    name: t.exposeString('name', { description: 'Its own name.' }),
    names: t.exposeStringList('names', {
      description: 'The names that the entity it is merged into has by it alone, and loses when it is taken apart.',
    }),
    revision: t.exposeInt('revision', { description: 'The number of the change that merged it.' }),
  }),
})

const MergedEntityConnection = connectionOf(MergedEntity, 'merged entities')
const ProposalConnection = connectionOf(Proposal, 'proposals')

interface Seen extends ContextRecord, Label {}
const ChangeRecord = builder.objectRef<Seen>('ChangeRecord').implement({
  description: 'The record of changes beside the data folders.',
  fields: (t) => ({
    revision: t.int({
      description:
        'The number of the last change that the viewer may see; 0 without one. A mutation takes it as ' +
        '`expectedRevision`.',
      resolve: ({ shown }) => shown,
    }),
    author: t.string({
      nullable: true,
      description: 'The author of what the viewer changes; null if the record is read only.',
      resolve: ({ writing }) => writing.author,
    }),
    refusal: t.string({
      nullable: true,
      description: 'The reason why it is read only, in one sentence; null if it can be written.',
      resolve: ({ writing }) => writing.refusal,
    }),
    review: t.field({
      type: ReviewEnum,
      description: 'The rule of review for claims that are proposed.',
      resolve: ({ writing }) => writing.review,
    }),
    merged: t.connection(
      {
        type: MergedEntity,
        complexity: { field: 50 },
        args: { into: t.arg.id({ description: 'Only those merged into this entity. Default: all.' }) },
        description: 'The entities that are merged into others now, in the order of the changes that did so.',
        resolve: (seen, { into, ...args }) => {
          const { recorded, shown } = seen
          const { state } = recorded
          const changes = shownTo(seen, recorded)
          const merged = [...state.merged.keys()].flatMap((entity): Merged[] => {
            const entry = changes
              .upTo(shown, entity)
              .findLast(({ kind, entities: [one] }) => kind === 'merge' && one === entity)
            const target = state.resolve(entity)
            const [own, other] = [state.ownEntity(entity), state.ownEntity(target)]
            if (!entry || !own || !other || (into != null && into !== target)) return []
            const names = namesGiven(other, own)
            return [{ entity, into: target, name: own.name, names, revision: entry.change.seq }]
          })
          return pageOf(merged, args, {
            name: 'revision',
            key: ({ revision }) => revision,
            descending: false,
            id: ({ entity }) => entity,
            list: 'merged',
          })
        },
      },
      MergedEntityConnection,
    ),
    proposals: t.connection(
      {
        type: Proposal,
        complexity: { field: 50 },
        args: {
          status: t.arg({
            type: ProposalStatusEnum,
            required: true,
            defaultValue: 'proposed',
            description: 'The state of those that are listed.',
          }),
        },
        description: 'Claims that were proposed, the first one first.',
        resolve: (seen, { status, ...args }) => {
          const { recorded } = seen
          const { state, history } = recorded
          const changes = shownTo(seen, recorded)
          const revisionOf = (claim: string) => changes.numberOf(history.proposedIn(claim)?.change.seq ?? 0) ?? 0
          const shown = [...state.proposals.values()]
            .filter((one) => one.status === status && sees(seen, history.labelOf(one.claim.id)))
            .map((one): Proposed => ({ ...one, recorded, revision: revisionOf(one.claim.id) }))
          return pageOf(shown, args, {
            name: 'revision',
            key: ({ revision }) => revision,
            descending: false,
            id: ({ claim }) => claim.id,
            list: 'proposals',
          })
        },
      },
      ProposalConnection,
    ),
  }),
})

builder.queryField('record', (t) =>
  t.field({
    type: ChangeRecord,
    nullable: true,
    complexity: { field: 10 },
    args: atLeastRevision,
    description: 'The record of changes; null on a server without one.',
    resolve: (_, { atLeastRevision }, context) => {
      checkAtLeast(context, atLeastRevision)
      const { record, clearance, compartments } = context
      return record && { ...record, clearance, compartments }
    },
  }),
)
