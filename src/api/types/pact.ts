import { documentsOf } from '../../graph/preferred-value.ts'
import { allInView, builder } from '../builder.ts'
import { pageCost } from '../connection.ts'
import { ClassificationLevelEnum, PactKindEnum, StageEnum } from '../enums.ts'
import { parties } from '../lists.ts'
import { Claim, Document, Entity, NamedStage, Node, Pact, PlannedStage, StageStep, tiesOf } from '../refs.ts'
import { endConnection, toEnds } from './entity.ts'
import { Time } from './time.ts'

const PartyConnection = endConnection('Party', 'parties')

builder.objectType(NamedStage, {
  description: 'A stage that documents name for one time.',
  fields: (t) => ({
    stage: t.field({ type: StageEnum, description: 'The stage.', resolve: ({ record }) => record.value }),
    claims: t.field({
      type: [Claim],
      description: 'The claims that name it; their WORDING is how each document puts it.',
      resolve: ({ view, record }) => allInView(view, record.claims),
    }),
    documents: t.field({
      type: [Document],
      description: 'The documents that name it.',
      resolve: ({ view, record }) => allInView(view, documentsOf(record.claims, view.graph.facts)),
    }),
  }),
})

builder.objectType(StageStep, {
  description: 'A step in the history of a pact.',
  fields: (t) => ({
    stage: t.field({
      type: StageEnum,
      description: 'The stage that the pact reached; the best, where documents differ.',
      resolve: ({ record }) => record.stage,
    }),
    since: t.field({
      type: Time,
      nullable: true,
      description: 'When it reached the stage.',
      resolve: ({ record }) => record.since,
    }),
    corroboration: t.int({
      description: 'How many independent documents say so.',
      resolve: ({ record }) => record.corroboration,
    }),
    claims: t.field({
      type: [Claim],
      description: 'The claims that say so.',
      resolve: ({ view, record }) => allInView(view, record.claims),
    }),
    episode: t.int({
      description: 'Signed, lapsed and signed again is two episodes, counted from 1.',
      resolve: ({ record }) => record.episode,
    }),
    instrument: t.string({
      nullable: true,
      description:
        'Which of the instruments that followed each other as this pact; null where no document tells them apart.',
      resolve: ({ record }) => record.instrument,
    }),
    disputed: t.boolean({
      description: 'Whether documents name different stages for this time.',
      resolve: ({ record }) => record.named.length > 1,
    }),
    named: t.field({
      type: [NamedStage],
      description: 'Every stage that documents name for this time, the best first.',
      resolve: ({ view, record }) => allInView(view, record.named),
    }),
    reason: t.string({ description: 'Why the first of them is the best.', resolve: ({ record }) => record.reason }),
  }),
})

builder.objectType(PlannedStage, {
  description: 'A stage that documents announce for later. It is not reached by being announced.',
  fields: (t) => ({
    stage: t.field({ type: StageEnum, description: 'The stage.', resolve: ({ record }) => record.stage }),
    time: t.field({
      type: Time,
      nullable: true,
      description: 'When the pact is to reach it; null where no document says.',
      resolve: ({ record }) => record.time,
    }),
    claims: t.field({
      type: [Claim],
      description: 'The claims that announce it.',
      resolve: ({ view, record }) => allInView(view, record.claims),
    }),
  }),
})

builder.objectType(Pact, {
  description: 'What parties agree on with each other, at whatever stage it stands.',
  interfaces: [Node, Entity],
  fields: (t) => ({
    pactKind: t.field({
      type: PactKindEnum,
      description: 'What kind of pact it is.',
      resolve: ({ record }) => record.pactKind,
    }),
    stage: t.field({
      type: StageEnum,
      nullable: true,
      description: 'The stage it stands at, at the date of the lens; null where no document says.',
      resolve: ({ view, record }) => view.stageOf(record.id)?.stage,
    }),
    stageHistory: t.field({
      type: [StageStep],
      description: 'The stages it went through up to the date of the lens, in order.',
      resolve: ({ view, record }) => allInView(view, view.stagesOf(record.id)),
    }),
    plannedStages: t.field({
      type: [PlannedStage],
      description:
        'What documents known at the date of the lens announce of it, in the order of the stages; what came of that is in `stageHistory`.',
      resolve: ({ view, record }) => allInView(view, view.plannedStagesOf(record.id)),
    }),
    classificationLevel: t.field({
      type: ClassificationLevelEnum,
      nullable: true,
      description: 'The highest level of information that may pass under it.',
      resolve: ({ view, record }) => {
        const value = view.bestOf(record.id, 'classification-level')
        return value?.type === 'level' ? value.level : undefined
      },
    }),
    parties: t.connection(
      {
        type: Entity,
        args: parties.args,
        complexity: pageCost,
        description:
          'Its parties at the date of the lens. Those that are, unless `where.edge` says something of the stance.',
        resolve: (pact, args) =>
          toEnds(
            parties.page(
              pact.view,
              tiesOf(pact).filter((tie) => tie.record.kind === 'party-to'),
              args,
            ),
          ),
      },
      PartyConnection,
    ),
  }),
})
