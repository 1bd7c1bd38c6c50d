import coverage, {
  type Coverage as CoverageRecord,
  type CoverageRow as CoverageRowRecord,
  lacking,
  standingAs,
} from '../../analysis/coverage.ts'
import { coverageCost } from '../../analysis/prices.ts'
import { EntenteError } from '../../errors.ts'
import { useInstead } from '../../facts/deprecation.ts'
import type { Standing } from '../../graph/relationships/relationship.ts'
import { allInView, builder, type InView, oneInView } from '../builder.ts'
import { sizesFor } from '../context.ts'
import { PactKindEnum, StageEnum } from '../enums.ts'
import { partyStatus } from '../filters/enum-filters.ts'
import { keysThrough, keyThrough } from '../identity.ts'
import { Entity, Graph } from '../refs.ts'
import { CoverageCell } from './coverage-cell.ts'

const onStatus = partyStatus<Standing | undefined>(
  'The status of the nation, such as `{ atLeast: SIGNED, atMost: RATIFIED }`.',
  (standing) => standing?.status,
)

const CoverageRow = builder.objectRef<InView<CoverageRowRecord>>('CoverageRow').implement({
  description: 'A row of the matrix.',
  fields: (t) => ({
    nation: t.field({
      type: Entity,
      nullable: true,
      description: 'The nation or organization; null if the lens hides it.',
      resolve: ({ view, record }) => oneInView(view, view.entity(record.nation)),
    }),
    cells: t.field({
      type: [CoverageCell],
      complexity: { field: 1, multiplier: 1 },
      description: 'The cells by partner, then by kind of pact. A nation has no cell with itself.',
      resolve: ({ view, record }) => allInView(view, record.cells),
    }),
  }),
})

const Coverage = builder.objectRef<InView<CoverageRecord>>('Coverage').implement({
  description: 'A matrix of nations, partners and kinds of pact.',
  fields: (t) => {
    // The matrix counts the cost of its cells, because it knows their number.
    const priced = { field: 1, multiplier: 1 }
    return {
      nations: t.field({
        type: [Entity],
        complexity: priced,
        description: 'The nations or organizations of the rows, in order, without those that the lens hides.',
        resolve: ({ view, record }) =>
          allInView(
            view,
            record.nations.flatMap((id) => view.entity(id) ?? []),
          ),
      }),
      partners: t.field({
        type: [Entity],
        complexity: priced,
        description: 'The partners, in order, without those that the lens hides.',
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
        description: 'One row for each nation, blank cells included.',
        resolve: ({ view, record }) => allInView(view, record.rows),
      }),
      lacking: t.field({
        type: [CoverageCell],
        args: {
          atLeast: t.arg({
            type: StageEnum,
            description:
              'Adds the cells in which the two have not both reached this stage. Stages later than ' +
              'IN_FORCE are BAD_FILTER.',
          }),
        },
        complexity: priced,
        description: 'The missing pacts: cells that are blank or whose pact has ended.',
        resolve: ({ view, record }, { atLeast }) => allInView(view, lacking(record, atLeast)),
      }),
      standing: t.field({
        type: [CoverageCell],
        args: {
          status: t.arg({
            type: onStatus.type,
            required: true,
            description: onStatus.description,
          }),
        },
        complexity: priced,
        description:
          'One cell for every pact to which the nation of the row has this status, also where another pact leads. ' +
          'With APPLIED these are the pacts of the partner that the nation has applied to join.',
        resolve: ({ view, record }, { status }) => {
          const test = onStatus.compile([status], { view, path: 'status' })
          return allInView(view, standingAs(record, test))
        },
      }),
    }
  },
})

/** The number of members assumed for an organization when the cost is predicted. */
const USUAL_MEMBERS = 30

const EntityChoice = builder.inputType('EntityChoice', {
  isOneOf: true,
  description: 'Choice of entities: give exactly one of its fields.',
  fields: (t) => ({
    in: t.idList({ description: 'These nations or organizations.' }),
    membersOf: t.id({ description: 'The members of this organization at the date of the lens.' }),
  }),
})
type Choice = typeof EntityChoice.$inferInput

/** One side of the matrix, under its present argument or a former one. @throws EntenteError BAD_FILTER if not one is */
function chosen(name: string, choice: Choice | null | undefined, former: Readonly<Record<string, unknown>>) {
  const [also] = Object.entries(former).flatMap(([former, value]) => (value == null ? [] : [former]))
  if (choice && also)
    throw new EntenteError(
      'BAD_FILTER',
      `${name} and ${also} are both given, and ${also} is its former name; leave it out`,
    )
  if (!choice && !also)
    throw new EntenteError('BAD_FILTER', `${name} is not given; give { in: [ids] } or { membersOf: id }`)
  if (choice?.in?.length === 0)
    throw new EntenteError('BAD_FILTER', `${name}.in is empty; name a nation or an organization`)
  return choice ?? undefined
}

builder.objectField(Graph, 'coverage', (t) =>
  t.field({
    type: Coverage,
    args: {
      rows: t.arg({ type: EntityChoice, description: 'The rows: nations or organizations.' }),
      columns: t.arg({ type: EntityChoice, description: 'The columns: the partners, nations or organizations.' }),
      nations: t.arg.idList({
        description: 'The rows: nations or organizations.',
        deprecationReason: useInstead('rows'),
      }),
      membersOf: t.arg.id({
        description: 'The rows: the members of this organization at the date of the lens.',
        deprecationReason: useInstead('rows'),
      }),
      partners: t.arg.idList({
        description: 'The columns: nations or organizations.',
        deprecationReason: useInstead('columns'),
      }),
      pactKinds: t.arg({ type: [PactKindEnum], required: true, description: 'Kinds of pact.' }),
    },
    complexity: ({ rows, columns, nations, partners, pactKinds }, context) =>
      coverageCost(
        sizesFor(context),
        Math.max(
          1,
          ((rows?.in ?? nations)?.length ?? USUAL_MEMBERS) *
            ((columns?.in ?? partners)?.length ?? USUAL_MEMBERS) *
            pactKinds.length,
        ),
      ),
    description:
      'A matrix of the pacts between nations and partners, with dates and evidence: one cell for every nation, ' +
      'partner and kind of pact. A cell is blank if the documents show no pact. More than 2,000 cells are ' +
      'TOO_COSTLY.',
    resolve: (view, asked) => {
      const rows = chosen('rows', asked.rows, { nations: asked.nations, membersOf: asked.membersOf })
      const columns = chosen('columns', asked.columns, { partners: asked.partners })
      const organization = rows ? rows.membersOf : asked.membersOf
      const record = coverage.fn(view, {
        nations: keysThrough(view, rows ? rows.in : asked.nations),
        membersOf: organization && keyThrough(view, organization),
        partners: keysThrough(view, columns ? columns.in : asked.partners),
        partnersOf: columns?.membersOf && keyThrough(view, columns.membersOf),
        pactKinds: asked.pactKinds,
      })
      return { view, record }
    },
  }),
)
