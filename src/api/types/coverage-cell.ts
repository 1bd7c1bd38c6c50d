import { type CoverageCell as CoverageCellRecord, hasEnded } from '../../analysis/coverage.ts'
import { documentsOf } from '../../graph/relationships/preferred-value.ts'
import type { View } from '../../graph/view.ts'
import { allInView, builder, type InView, oneInView } from '../builder.ts'
import { CertaintyEnum, PactKindEnum, PartyStatusEnum, StageEnum } from '../enums.ts'
import { growingClaims, growingDocuments, growingPacts } from '../lists/growing.ts'
import { Entity, Pact, Relationship, StageStep } from '../refs.ts'
import { Time } from './time.ts'

const pactOf = (view: View, id: string | null) => {
  const pact = id === null ? undefined : view.entity(id)
  return pact?.kind === 'pact' ? { view, record: pact } : undefined
}
/** The claims behind a cell, each once: those on the stage, then those on the parties. */
const claimsOf = ({ stage, step, derived, relationships }: CoverageCellRecord) => [
  ...new Set([
    ...(step && step.stage === stage ? step.claims : (derived?.claims ?? [])),
    ...relationships.flatMap(({ claims }) => claims),
  ]),
]

export const CoverageCell = builder.objectRef<InView<CoverageCellRecord>>('CoverageCell').implement({
  description: 'A cell of the matrix: the pacts of one kind between a nation and a partner.',
  fields: (t) => ({
    nation: t.field({
      type: Entity,
      nullable: true,
      description: 'The nation or organization of the row; null if the lens hides it.',
      resolve: ({ view, record }) => oneInView(view, view.entity(record.nation)),
    }),
    partner: t.field({
      type: Entity,
      nullable: true,
      description: 'The partner, a nation or an organization; null if the lens hides it.',
      resolve: ({ view, record }) => oneInView(view, view.entity(record.partner)),
    }),
    pactKind: t.field({
      type: PactKindEnum,
      description: 'The kind of pact.',
      resolve: ({ record }) => record.pactKind,
    }),
    blank: t.boolean({
      description: 'True if the documents show no pact of this kind between the two. One may exist all the same.',
      resolve: ({ record }) => record.pact === null,
    }),
    ended: t.boolean({
      description: 'True if `pact` is suspended, replaced, terminated or expired.',
      resolve: ({ record }) => hasEnded(record),
    }),
    pact: t.field({
      type: Pact,
      nullable: true,
      description:
        'The leading pact of this kind between the two; null in a blank cell. Pacts that have not ended lead, then ' +
        'those at a later stage.',
      resolve: ({ view, record }) => pactOf(view, record.pact),
    }),
    ...growingPacts(t, 'otherPacts', {
      description: 'The other pacts of this kind between the two.',
      items: ({ view, record }) => record.others.flatMap((id) => pactOf(view, id) ?? []),
    }),
    stage: t.field({
      type: StageEnum,
      nullable: true,
      description:
        'The stage of `pact` that both have reached; null in a blank cell, and if no document gives it. A pact in ' +
        'force need not be in force for both.',
      resolve: ({ record }) => record.stage,
    }),
    since: t.field({
      type: Time,
      nullable: true,
      description: 'The date from which both were at the stage; null if unknown.',
      resolve: ({ record }) => record.since,
    }),
    certainty: t.field({
      type: CertaintyEnum,
      nullable: true,
      description: 'The certainty that both are parties to `pact`: that of the less certain; null in a blank cell.',
      resolve: ({ record: { relationships } }) =>
        (relationships.find(({ certainty }) => certainty !== 'certain') ?? relationships[0])?.certainty,
    }),
    status: t.field({
      type: PartyStatusEnum,
      nullable: true,
      description: 'The status of the nation to `pact`; null in a blank cell, and if no document tells a step.',
      resolve: ({ record }) => record.relationships[0]?.standing?.status,
    }),
    statusSince: t.field({
      type: Time,
      nullable: true,
      description: 'The date of the step that led to the status; null if unknown.',
      resolve: ({ record }) => record.relationships[0]?.standing?.since,
    }),
    partnerStatus: t.field({
      type: PartyStatusEnum,
      nullable: true,
      description: 'The status of the partner to `pact`; null in a blank cell, and if no document tells a step.',
      resolve: ({ record }) => record.relationships[1]?.standing?.status,
    }),
    step: t.field({
      type: StageStep,
      nullable: true,
      description:
        'The stage of `pact` as a whole, with its evidence, and other stages that documents name for the same time. ' +
        'Null in a blank cell.',
      resolve: ({ view, record }) => oneInView(view, record.step ?? undefined),
    }),
    relationships: t.field({
      type: [Relationship],
      complexity: { field: 1, multiplier: 2 },
      description:
        'The two relationships that make the nation and the partner parties to `pact`; empty in a blank cell. For ' +
        'the status APPLIED, the first is the application.',
      resolve: ({ view, record }) => allInView(view, record.relationships),
    }),
    ...growingClaims(t, 'claims', {
      description: 'The evidence: the claims on the stage, then the claims on the parties.',
      items: ({ view, record }) => allInView(view, claimsOf(record)),
    }),
    ...growingDocuments(t, 'documents', {
      description: 'The documents behind those claims, in order of publication.',
      items: ({ view, record }) => allInView(view, documentsOf(claimsOf(record), view.graph.facts)),
    }),
  }),
})
