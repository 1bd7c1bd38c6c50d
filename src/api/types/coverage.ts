import coverage, {
  type CoverageCell as CoverageCellRecord,
  type Coverage as CoverageRecord,
  type CoverageRow as CoverageRowRecord,
  hasEnded,
  lacking,
} from '../../analysis/coverage.ts'
import { documentsOf } from '../../graph/preferred-value.ts'
import type { View } from '../../graph/view.ts'
import { allInView, builder, type InView, oneInView } from '../builder.ts'
import { PactKindEnum, StageEnum } from '../enums.ts'
import { Claim, Document, Entity, Graph, Pact, Relationship, StageStep } from '../refs.ts'
import { Time } from './time.ts'

const pactOf = (view: View, id: string | null) => {
  const pact = id === null ? undefined : view.entity(id)
  return pact?.kind === 'pact' ? { view, record: pact } : undefined
}
/** The claims behind a cell, each once: those on the stage, then those on the parties. */
const claimsOf = ({ step, relationships }: CoverageCellRecord) => [
  ...new Set([...(step?.claims ?? []), ...relationships.flatMap(({ claims }) => claims)]),
]

const CoverageCell = builder.objectRef<InView<CoverageCellRecord>>('CoverageCell').implement({
  description: 'What stands between a nation and a partner, of one kind of pact.',
  fields: (t) => ({
    nation: t.field({
      type: Entity,
      nullable: true,
      description: 'The nation, or organization, of the row; null when the lens leaves it out.',
      resolve: ({ view, record }) => oneInView(view, view.entity(record.nation)),
    }),
    partner: t.field({
      type: Entity,
      nullable: true,
      description: 'With whom; null when the lens leaves it out.',
      resolve: ({ view, record }) => oneInView(view, view.entity(record.partner)),
    }),
    pactKind: t.field({
      type: PactKindEnum,
      description: 'Of which kind of pact.',
      resolve: ({ record }) => record.pactKind,
    }),
    blank: t.boolean({
      description:
        'Whether there is none: the documents show no pact of the kind between the two, which is not to say that none exists.',
      resolve: ({ record }) => record.pact === null,
    }),
    ended: t.boolean({
      description: 'Whether there was one, and it is suspended, replaced, terminated or expired.',
      resolve: ({ record }) => hasEnded(record),
    }),
    pact: t.field({
      type: Pact,
      nullable: true,
      description:
        'The best of the pacts of the kind between the two: one that stands before one that ended, then the one that has come furthest. Null in a blank.',
      resolve: ({ view, record }) => pactOf(view, record.pact),
    }),
    otherPacts: t.field({
      type: [Pact],
      description: 'The other pacts of the kind between them.',
      resolve: ({ view, record }) => record.others.flatMap((id) => pactOf(view, id) ?? []),
    }),
    stage: t.field({
      type: StageEnum,
      nullable: true,
      description: 'The stage at which it stands; null in a blank, and where no document says.',
      resolve: ({ record }) => record.step?.stage,
    }),
    since: t.field({
      type: Time,
      nullable: true,
      description: 'When it reached that stage.',
      resolve: ({ record }) => record.step?.since,
    }),
    step: t.field({
      type: StageStep,
      nullable: true,
      description: 'That stage with its evidence, and the other stages that documents name for the same time.',
      resolve: ({ view, record }) => oneInView(view, record.step ?? undefined),
    }),
    relationships: t.field({
      type: [Relationship],
      complexity: { field: 1, multiplier: 2 },
      description: 'That the nation and that the partner is a party to the pact.',
      resolve: ({ view, record }) => allInView(view, record.relationships),
    }),
    claims: t.field({
      type: [Claim],
      description: 'The evidence: the claims on the stage, then those on the parties.',
      resolve: ({ view, record }) => allInView(view, claimsOf(record)),
    }),
    documents: t.field({
      type: [Document],
      description: 'The documents behind those claims, in the order of publication.',
      resolve: ({ view, record }) => allInView(view, documentsOf(claimsOf(record), view.graph.facts)),
    }),
  }),
})

const CoverageRow = builder.objectRef<InView<CoverageRowRecord>>('CoverageRow').implement({
  description: 'A row of the matrix.',
  fields: (t) => ({
    nation: t.field({
      type: Entity,
      nullable: true,
      description: 'The nation, or organization; null when the lens leaves it out.',
      resolve: ({ view, record }) => oneInView(view, view.entity(record.nation)),
    }),
    cells: t.field({
      type: [CoverageCell],
      complexity: { field: 1, multiplier: 1 },
      description: 'Partner by partner, and for each of them kind by kind; none for the nation itself.',
      resolve: ({ view, record }) => allInView(view, record.cells),
    }),
  }),
})

const Coverage = builder.objectRef<InView<CoverageRecord>>('Coverage').implement({
  description: 'A matrix of nations, partners and kinds of pact.',
  fields: (t) => {
    // The price of the cells is the matrix's own, which knows how many there are.
    const priced = { field: 1, multiplier: 1 }
    return {
      nations: t.field({
        type: [Entity],
        complexity: priced,
        description: 'The rows, in order; without those that the lens leaves out.',
        resolve: ({ view, record }) =>
          allInView(
            view,
            record.nations.flatMap((id) => view.entity(id) ?? []),
          ),
      }),
      partners: t.field({
        type: [Entity],
        complexity: priced,
        description: 'With whom, in order; without those that the lens leaves out.',
        resolve: ({ view, record }) =>
          allInView(
            view,
            record.partners.flatMap((id) => view.entity(id) ?? []),
          ),
      }),
      pactKinds: t.field({
        type: [PactKindEnum],
        complexity: priced,
        description: 'The kinds of pact, in order.',
        resolve: ({ record }) => [...record.pactKinds],
      }),
      rows: t.field({
        type: [CoverageRow],
        complexity: priced,
        description: 'A row for every nation, blanks included.',
        resolve: ({ view, record }) => allInView(view, record.rows),
      }),
      lacking: t.field({
        type: [CoverageCell],
        args: {
          atLeast: t.arg({
            type: StageEnum,
            description: 'Also those whose pact is not known to have come so far; a stage up to IN_FORCE.',
          }),
        },
        complexity: priced,
        description: 'Who lacks what with whom: the cells that are blank, or whose pact has ended.',
        resolve: ({ view, record }, { atLeast }) => allInView(view, lacking(record, atLeast)),
      }),
    }
  },
})

/** How many members an organization is taken to have when the price is told before it is looked up. */
const USUAL_MEMBERS = 30

builder.objectField(Graph, 'coverage', (t) =>
  t.field({
    type: Coverage,
    args: {
      nations: t.arg.idList({ description: 'The rows: nations, or organizations. Either these or `membersOf`.' }),
      membersOf: t.arg.id({
        description: 'The rows: the members of this organization, at the date of the lens. Either this or `nations`.',
      }),
      partners: t.arg.idList({ required: true, description: 'With whom: nations or organizations.' }),
      pactKinds: t.arg({ type: [PactKindEnum], required: true, description: 'Which kinds of pact.' }),
    },
    complexity: ({ nations, partners, pactKinds }) => ({
      field: 10,
      multiplier: Math.max(1, (nations?.length ?? USUAL_MEMBERS) * partners.length * pactKinds.length),
    }),
    description:
      'Who has which kind of pact with whom, since when and on what evidence, and who lacks it: a cell for every nation, partner and kind, blanks included. Over 2,000 cells are TOO_COSTLY. What the documents do not show is blank; it may exist all the same.',
    resolve: (view, args) => ({ view, record: coverage.fn(view, args) }),
  }),
)
