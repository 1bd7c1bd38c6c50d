import { memoize } from '../../graph/caches/get-or-insert.ts'
import { possibleStages } from '../../graph/pacts/possible-stages.ts'
import { isEnded } from '../../graph/pacts/stage.ts'
import { documentsOf } from '../../graph/relationships/preferred-value.ts'
import { bestValue } from '../../graph/relationships/property.ts'
import type { View } from '../../graph/view.ts'
import { allInView, builder, listInView, oneInView } from '../builder.ts'
import { ClassificationLevelEnum, PactKindEnum, PartyStatusEnum, StageEnum } from '../enums.ts'
import { growingClaims, growingDocuments, growingRelationships } from '../lists/growing.ts'
import { PactConnection, pacts, parties } from '../lists/lists.ts'
import { kindsOf } from '../lists/related.ts'
import {
  Entity,
  edgesOfKind,
  Graph,
  NamedStage,
  Node,
  Pact,
  PartyStep,
  PlannedStage,
  StageStep,
  Standing,
} from '../refs.ts'
import { endConnection, toEnds } from './entity.ts'
import { Time } from './time.ts'

export const PartyConnection = endConnection('Party', 'parties', (edge) =>
  builder.objectFields(edge, (t) => ({
    status: t.field({
      type: PartyStatusEnum,
      nullable: true,
      description: 'The status of the party; null if documents name it as a party without any step.',
      resolve: ({ edge }) => edge.record.standing?.status,
    }),
    statusSince: t.field({
      type: Time,
      nullable: true,
      description: 'The date of the step that led to the status; null if no document gives it.',
      resolve: ({ edge }) => edge.record.standing?.since,
    }),
    standing: t.field({
      type: Standing,
      nullable: true,
      description: 'The status with its evidence; null if no document tells a step.',
      resolve: ({ edge }) => oneInView(edge.view, edge.record.standing),
    }),
    history: t.field({
      type: [PartyStep],
      description: 'The steps of the party in chronological order, planned, possible and denied ones too.',
      resolve: ({ edge }) => allInView(edge.view, edge.record.standing?.history ?? []),
    }),
  })),
)

builder.objectType(NamedStage, {
  description: 'A stage that documents name for one point in time.',
  fields: (t) => ({
    stage: t.field({ type: StageEnum, description: 'The stage.', resolve: ({ record }) => record.value }),
    ...growingClaims(t, 'claims', {
      description: 'The claims that name it. The qualifier WORDING holds the words of each document.',
      items: ({ view, record }) => allInView(view, record.claims),
    }),
    ...growingDocuments(t, 'documents', {
      description: 'The documents that name it.',
      items: ({ view, record }) => allInView(view, documentsOf(record.claims, view.graph.facts)),
    }),
  }),
})

builder.objectType(StageStep, {
  description: 'A step in the history of a pact.',
  fields: (t) => ({
    stage: t.field({
      type: StageEnum,
      description: 'The stage that the pact reached; the preferred one if documents disagree.',
      resolve: ({ record }) => record.stage,
    }),
    since: t.field({
      type: Time,
      nullable: true,
      description: 'The date on which the pact reached the stage; null if no document gives it.',
      resolve: ({ record }) => record.since,
    }),
    corroboration: t.int({
      description: 'Number of independent documents behind the step.',
      resolve: ({ record }) => record.corroboration,
    }),
    ...growingClaims(t, 'claims', {
      description: 'The claims behind the step.',
      items: ({ view, record }) => allInView(view, record.claims),
    }),
    undecided: t.boolean({
      description:
        'True if no criterion decides between the stages that documents name; the least advanced then counts.',
      resolve: ({ record }) => record.undecided,
    }),
    episode: t.int({
      description: 'Number of the episode, from 1. A pact that ended and was signed again is in its second episode.',
      resolve: ({ record }) => record.episode,
    }),
    instrument: t.string({
      nullable: true,
      description: 'The instrument, if several succeeded each other as this pact; null if no document names one.',
      resolve: ({ record }) => record.instrument,
    }),
    ...growingRelationships(t, 'derivedFrom', {
      description: 'The steps of parties that it follows from, if no document names the stage; else empty.',
      items: ({ view, record }) =>
        allInView(
          view,
          (record.derivedFrom ?? []).flatMap((id) => view.relationship(id) ?? []),
        ),
    }),
    disputed: t.boolean({
      description:
        'True if documents name different stages for this point in time, or if its date contradicts that of a step ' +
        'before it, such as a signature after the entry into force.',
      resolve: ({ record }) => record.named.length > 1 || record.against !== undefined,
    }),
    named: t.field({
      type: [NamedStage],
      description: 'All stages that documents name for this point in time, the preferred one first.',
      resolve: ({ view, record }) => allInView(view, record.named),
    }),
    reason: t.string({
      description:
        'The reason for preferring the first of them; where its date contradicts that of a step before it, that step.',
      resolve: ({ record }) => record.reason,
    }),
  }),
})

builder.objectType(PlannedStage, {
  description: 'A stage that documents announce, or that the pact may have reached by the date of the lens.',
  fields: (t) => ({
    stage: t.field({ type: StageEnum, description: 'The stage.', resolve: ({ record }) => record.stage }),
    time: t.field({
      type: Time,
      nullable: true,
      description: 'The date that documents give it; null if none does.',
      resolve: ({ record }) => record.time,
    }),
    ...growingClaims(t, 'claims', {
      description: 'The claims that tell of it.',
      items: ({ view, record }) => allInView(view, record.claims),
    }),
  }),
})

builder.objectType(Pact, {
  description: 'An agreement between parties, at any stage.',
  interfaces: [Node, Entity],
  fields: (t) => ({
    pactKind: t.field({
      type: PactKindEnum,
      description: 'The kind of pact; the first of `pactKinds`.',
      resolve: (pact) => kindsOf(pact)[0] ?? 'other',
    }),
    pactKinds: t.field({
      type: [PactKindEnum],
      description:
        'All its kinds: those that the preferred documents give, or the default of the data if none gives any. ' +
        'If the documents differ and no criterion decides, the kinds that each of them gives.',
      resolve: (pact) => [...kindsOf(pact)],
    }),
    stage: t.field({
      type: StageEnum,
      nullable: true,
      description:
        'The stage at the date of the lens. If no document names it, it follows from the parties. It is signed or ' +
        'ratified once all have done so, in force once it is for two, and terminated once fewer than two are left. ' +
        'Null if neither gives one.',
      resolve: ({ view, record }) => view.stageOf(record.id)?.stage,
    }),
    stageSince: t.field({
      type: Time,
      nullable: true,
      description: 'The date on which it reached its stage; null if unknown.',
      resolve: ({ view, record }) => view.stageOf(record.id)?.since,
    }),
    stageHistory: t.field({
      type: [StageStep],
      description: 'The stages reached by the date of the lens, in chronological order.',
      resolve: ({ view, record }) => allInView(view, view.stagesOf(record.id)),
    }),
    plannedStages: t.field({
      type: [PlannedStage],
      description:
        'The stages that documents known through the lens announce, in the order of the stages. `stageHistory` lists ' +
        'those reached.',
      resolve: ({ view, record }) => allInView(view, view.plannedStagesOf(record.id)),
    }),
    possibleStages: t.field({
      type: [PlannedStage],
      description:
        'The stages that it may have reached: the date of the lens is within the range of their date, such as ' +
        '`[2025-11-16..2026-02-16]` or `2025`. From the last day of the range on, `stageHistory` lists them.',
      resolve: ({ view, record }) => allInView(view, possibleStages(view, record.id)),
    }),
    classificationLevel: t.field({
      type: ClassificationLevelEnum,
      nullable: true,
      description:
        'The highest level of classified information that may be exchanged under the pact; null if no document gives ' +
        'one, or if no criterion decides between several.',
      resolve: ({ view, record }) => {
        const value = bestValue(view, record.id, 'classification-level')
        return value?.type === 'level' ? value.level : undefined
      },
    }),
    parties: t.connection(
      {
        type: Entity,
        args: {
          ...parties.args,
          ended: t.arg.boolean({
            defaultValue: false,
            description: 'If true, includes parties that had left before the lens date.',
          }),
        },
        description:
          'Parties at the date of the lens. Asserted and reported only, unless `where.edge` filters by stance.',
        resolve: (pact, args) =>
          toEnds(
            parties.page(
              pact.view,
              `${pact.record.id} parties`,
              edgesOfKind(pact, 'party-to', args.ended === true),
              args,
            ),
          ),
      },
      PartyConnection,
    ),
  }),
})

/** The pacts that have not ended, in the order of all pacts. */
const standingPacts = memoize((view: View) =>
  view.entitiesOf('pact').filter(({ id }) => {
    const step = view.stageOf(id)
    return step === undefined || !isEnded(step.stage)
  }),
)

builder.objectField(Graph, 'pacts', (t) =>
  t.connection(
    {
      type: Pact,
      args: {
        ...pacts.args,
        ended: t.arg.boolean({
          defaultValue: true,
          description: 'If false, leaves out pacts that were replaced, terminated or expired by the lens date.',
        }),
      },
      description: 'Pacts that the lens shows, at any stage.',
      resolve: (view, args) =>
        pacts.page(
          view,
          'pacts',
          listInView(view, args.ended === false ? standingPacts(view) : view.entitiesOf('pact')),
          args,
        ),
    },
    PactConnection,
  ),
)
