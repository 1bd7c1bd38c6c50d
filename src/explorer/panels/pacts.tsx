import { askAll, useAnswer, usePages } from '../api.ts'
import { graphql } from '../generated/gql.ts'
import type {
  EntityRelationshipOrderBy,
  EntityRelationshipWhere,
  PactStatusesQuery,
  PactsOfQuery,
  PartyStatus,
  Stage,
} from '../generated/graphql.ts'
import { More } from '../more.tsx'
import { Answer, EntityLink, InDoubt, OpenInGraphiQL, SourceLink, statusWords, When, words } from '../parts.tsx'
import { FileButton } from '../sharing/file-button.tsx'
import { save, toCsv } from '../sharing/save.ts'
import { useExplorer } from '../state/explorer.ts'
import { lensOf } from '../state/state.ts'
import { text } from '../texts/text.ts'
import { Column } from './column.tsx'

const pactsDocument = graphql(`
  query PactsOf(
    $lens: LensInput
    $id: ID!
    $where: EntityRelationshipWhere!
    $field: EntityRelationshipOrderBy!
    $direction: Sort!
    $first: Int!
    $after: String
    $partners: Int!
  ) {
    graph(lens: $lens) {
      node(id: $id) {
        ... on Entity {
          relationships(
            where: $where, orderBy: { field: $field, direction: $direction }, first: $first, after: $after
          ) {
            totalCount
            pageInfo { hasNextPage endCursor }
            nodes {
              id: key
              stage
              certainty
              corroboration
              standing {
                status
                since { edtf }
                signed { edtf }
                inForce { edtf }
                documents { ...SourceParts }
              }
              documents { ...SourceParts }
              pact {
                id: key
                name
                kind
                parties(first: $partners, where: { NOT: { node: { id: { eq: $id } } } }) {
                  totalCount
                  nodes { id: key name kind }
                }
              }
            }
          }
        }
      }
    }
  }
`)
graphql(`
  fragment SourceParts on Document { id: key title publisher url clearance compartments published { edtf } }
`)
const statusesDocument = graphql(`
  query PactStatuses($lens: LensInput, $id: ID!) {
    graph(lens: $lens) {
      node(id: $id) {
        ... on Entity {
          relationships(first: 0, where: { kind: { eq: PARTY_TO } }) {
            totalCount
            aggregate(by: [STATUS, STAGE]) { attribute counts { value count } }
          }
        }
      }
    }
  }
`)
/** The stages of a pact that has no parties with a status yet. */
const unsigned: readonly Stage[] = [
  'EXPLORATORY',
  'TALKS_AGREED',
  'NEGOTIATING',
  'AGREED_IN_PRINCIPLE',
  'INITIALLED',
  'CONCLUDED',
]
const FIRST = 50
const MOST = 200

const countsIn = ({ graph: { node } }: PactStatusesQuery) =>
  node && 'relationships' in node ? node.relationships : undefined

type Row = NonNullable<ReturnType<typeof pageOf>>['nodes'][number]

const pageOf = ({ graph: { node } }: PactsOfQuery) => (node && 'relationships' in node ? node.relationships : undefined)

/** The memberships that the words and the status leave. Words are sought in pacts and in their other parties. */
function whereOf(id: string, words: string, status: string | null): EntityRelationshipWhere {
  const name = { contains: words }
  const stage = unsigned.find((one) => one === status)
  return {
    kind: { eq: 'PARTY_TO' },
    ...(stage ? { stage: { eq: stage } } : status ? { status: { eq: status as PartyStatus } } : {}),
    ...(words ? { pact: { OR: [{ name }, { parties: { some: { node: { name, NOT: { id: { eq: id } } } } } }] } } : {}),
  }
}

/** The pacts of a nation or an organization: with whom, since when, how firmly, and who says so. */
export function Pacts({ id, name }: { id: string; name: string }) {
  const { state, set } = useExplorer()
  const { find, order, status } = state
  const lens = lensOf(state)
  const direction = order.startsWith('-') ? ('DESC' as const) : ('ASC' as const)
  const field = order.replace('-', '') as EntityRelationshipOrderBy
  const variables = { lens, id, where: whereOf(id, find.trim(), status), field, direction, first: FIRST, partners: 3 }
  const answer = usePages(pactsDocument, variables, pageOf)
  // The choice of a status waits for the table, which needs none of it.
  const statuses = useAnswer(statusesDocument, { lens, id }, answer.data !== undefined)
  const all = statuses.data && !statuses.isPlaceholderData ? countsIn(statuses.data) : undefined
  const isWhole = find.trim() === '' && status === null && !answer.isPlaceholderData
  const total = isWhole && answer.data ? answer.data.totalCount : all?.totalCount
  if (total === 0) return null
  const toFile = async () => {
    const rows = await askAll(pactsDocument, { ...variables, first: MOST, partners: MOST }, pageOf)
    save(new Blob([toCsv([text.pacts.columns, ...rows.map(cellsOf)])], { type: 'text/csv' }), `${id}-pacts.csv`)
  }
  return (
    <section>
      <h3>{total === undefined ? text.pacts.all : text.pacts.title(total)}</h3>
      <div className="fields">
        <input
          type="search"
          aria-label={text.pacts.find}
          placeholder={text.pacts.find}
          value={find}
          onChange={({ target }) => set({ find: target.value }, { replace: true })}
        />
        <select
          aria-label={text.pacts.status}
          value={status ?? ''}
          onChange={({ target }) => set({ status: target.value || null })}
        >
          <option value="">{text.pacts.anyStatus}</option>
          {all?.aggregate.flatMap(({ attribute, counts }) =>
            counts
              .filter(({ value }) => attribute === 'STATUS' || unsigned.some((stage) => stage === value))
              .map(({ value, count }) => (
                <option key={value} value={value}>
                  {attribute === 'STATUS' ? statusWords(value as PartyStatus) : words(value)} ({count})
                </option>
              )),
          )}
        </select>
        <FileButton label={text.pacts.csv} title={text.pacts.csvHelp} make={toFile} />
      </div>
      <Answer of={answer}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="empty">{text.pacts.none}</p>
          ) : (
            <table className="pacts" aria-label={name}>
              <thead>
                <tr>
                  <Column
                    span={4}
                    names={[
                      ['PARTNER', text.pacts.partner],
                      ['OTHER', text.pacts.pact],
                    ]}
                  />
                </tr>
                <tr>
                  <Column names={[['SIGNED', text.pacts.signed]]} />
                  <Column names={[['IN_FORCE', text.pacts.inForce]]} />
                  <Column names={[['STATUS', text.pacts.status]]} />
                  <Column names={[['CORROBORATION', text.pacts.sources]]} title={text.pacts.sourcesHelp} />
                </tr>
              </thead>
              {items.map((row) => (
                <PactRow key={row.id} row={row} />
              ))}
            </table>
          )
        }
      </Answer>
      <More of={answer} />
      <OpenInGraphiQL document={pactsDocument} variables={variables} label={text.pacts.graphiql} />
    </section>
  )
}

/** The documents behind a membership and behind its status, each once. */
const sourcesOf = ({ documents, standing }: Row) => [
  ...new Map([...(standing?.documents ?? []), ...documents].map((document) => [document.id, document])).values(),
]

/** The status of the party or, before it has one, the stage of the pact. */
const statusOf = ({ standing, stage }: Row): string =>
  standing?.status ? statusWords(standing.status) : stage ? words(stage) : text.evidence.noStatus

function PactRow({ row }: { row: Row }) {
  const { select } = useExplorer()
  const { id, pact, standing, certainty, corroboration } = row
  const sources = sourcesOf(row)
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={4}>
          {pact?.parties.nodes.map((partner) => (
            <EntityLink key={partner.id} {...partner} />
          ))}
          {pact && pact.parties.totalCount > pact.parties.nodes.length && (
            <small>{text.pacts.others(pact.parties.totalCount - pact.parties.nodes.length)}</small>
          )}
          {pact?.parties.totalCount === 0 && <small>{text.pacts.noPartner}</small>}
          {pact && <EntityLink {...pact} />}
        </th>
      </tr>
      <tr>
        <td>{standing?.signed && <When edtf={standing.signed.edtf} />}</td>
        <td>{standing?.inForce && <When edtf={standing.inForce.edtf} />}</td>
        <td>
          {statusOf(row)}
          <InDoubt certainty={certainty} />
        </td>
        <td>{corroboration}</td>
      </tr>
      <tr>
        <td colSpan={4}>
          <p className="origin">
            {sources.slice(0, 2).map((document) => (
              <SourceLink key={document.id} document={document} />
            ))}
            {sources.length > 2 && ` ${text.pacts.others(sources.length - 2)}`}{' '}
            <button type="button" className="link why" title={text.evidence.why} onClick={() => select(id)}>
              {text.pacts.evidence}
            </button>
          </p>
        </td>
      </tr>
    </tbody>
  )
}

/** The cells of a row in the file, in the order of `text.pacts.columns`. */
function cellsOf(row: Row): (string | number)[] {
  const { pact, standing, corroboration } = row
  const { totalCount, nodes } = pact?.parties ?? { totalCount: 0, nodes: [] }
  const partners = nodes.map(({ name }) => name)
  if (totalCount > nodes.length) partners.push(text.pacts.others(totalCount - nodes.length))
  return [
    partners.join('; '),
    pact?.name ?? '',
    pact?.id ?? '',
    standing?.signed?.edtf ?? '',
    standing?.inForce?.edtf ?? '',
    statusOf(row),
    standing?.since?.edtf ?? '',
    corroboration,
    sourcesOf(row)
      .map(({ title, publisher, url }) => [title, publisher, url].filter(Boolean).join(', '))
      .join('; '),
  ]
}
