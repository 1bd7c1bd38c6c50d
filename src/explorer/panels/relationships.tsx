import { useState } from 'react'
import { useAnswer, usePages } from '../api.ts'
import { graphql } from '../generated/gql.ts'
import type { Direction, RelationshipKind, RelationshipsOfQuery, TiesQuery } from '../generated/graphql.ts'
import { More } from '../more.tsx'
import { isInDoubt } from '../network/drawing.ts'
import { Answer, EntityLink, words } from '../parts.tsx'
import { useExplorer } from '../state/explorer.ts'
import { lensOf } from '../state/state.ts'
import { dateWords } from '../texts/dates.ts'
import { text } from '../texts/text.ts'

const tiesDocument = graphql(`
  query Ties($lens: LensInput, $id: ID!) {
    vocabulary { relationshipKinds { kind label inverseLabel derived leadsTo } }
    graph(lens: $lens) {
      node(id: $id) {
        ... on Entity {
          relationships(first: 0) { totalCount }
          out: relationships(first: 0, where: { direction: { eq: OUT } }) { ...KindCounts }
          in: relationships(first: 0, where: { direction: { eq: IN } }) { ...KindCounts }
          both: relationships(first: 0, where: { direction: { eq: BOTH } }) { ...KindCounts }
        }
      }
    }
  }
`)
graphql(`
  fragment KindCounts on EntityRelationshipConnection {
    aggregate(by: [KIND], limit: 100) { counts { value count } }
  }
`)
const relationshipsDocument = graphql(`
  query RelationshipsOf(
    $lens: LensInput, $id: ID!, $where: EntityRelationshipWhere!, $first: Int!, $after: String
  ) {
    graph(lens: $lens) {
      node(id: $id) {
        ... on Entity {
          relationships(where: $where, first: $first, after: $after, orderBy: { field: OTHER }) {
            totalCount
            pageInfo { hasNextPage endCursor }
            edges {
              other { id: key name kind }
              node {
                id: key
                stage
                stageSince { edtf }
                certainty
                since { edtf }
                until { edtf }
                lastSeen { edtf }
              }
            }
          }
        }
      }
    }
  }
`)

/** The lengths of a page, and of all groups that are open from the start together. */
const [PAGE, OPEN] = [30, 40]

interface Group {
  readonly kind: RelationshipKind
  readonly direction: Direction
  readonly label: string
  readonly count: number
}

/** The relationships of an entity in groups by kind, those that say most first. */
export function Relationships({ id }: { id: string }) {
  const { state } = useExplorer()
  const answer = useAnswer(tiesDocument, { lens: lensOf(state), id })
  return (
    <Answer of={answer}>
      {(data) => {
        const groups = groupsOf(data)
        const [{ totalCount }] = [relationshipsIn(data)?.relationships ?? { totalCount: 0 }]
        if (totalCount === 0) return null
        let listed = 0
        return (
          <section>
            <h3>{text.evidence.relationships(totalCount)}</h3>
            {groups.map((group) => {
              listed += group.count
              return (
                <Listed
                  key={`${id} ${group.kind} ${group.direction}`}
                  id={id}
                  group={group}
                  isOpenAtFirst={listed <= OPEN}
                />
              )
            })}
          </section>
        )
      }}
    </Answer>
  )
}

const relationshipsIn = ({ graph: { node } }: TiesQuery) => (node && 'both' in node ? node : undefined)

/**
 * Groups with their counts. Statements come first. Then comes what the table of pacts shows already: relationships that
 * follow from pacts, and steps of parties.
 */
function groupsOf(data: TiesQuery): Group[] {
  const node = relationshipsIn(data)
  if (!node) return []
  const all = { OUT: node.out, IN: node.in, BOTH: node.both }
  const kinds = data.vocabulary.relationshipKinds
  const rank = ({ kind }: Group) => {
    const { derived, leadsTo } = kinds.find((one) => one.kind === kind) ?? {}
    return derived ? 1 : kind === 'PARTY_TO' ? 2 : leadsTo ? 3 : 0
  }
  const groups = kinds.flatMap(({ kind, label, inverseLabel }) =>
    (['OUT', 'IN', 'BOTH'] as const).flatMap((direction): Group[] => {
      const count = all[direction].aggregate[0]?.counts.find(({ value }) => value === kind)?.count ?? 0
      return count === 0 ? [] : [{ kind, direction, label: direction === 'IN' ? inverseLabel : label, count }]
    }),
  )
  return groups.sort((a, b) => rank(a) - rank(b))
}

const pageOf = ({ graph: { node } }: RelationshipsOfQuery) => {
  if (!node || !('relationships' in node)) return undefined
  const { edges, ...rest } = node.relationships
  return { ...rest, nodes: edges }
}
type Edge = NonNullable<ReturnType<typeof pageOf>>['nodes'][number]

function Listed({ id, group, isOpenAtFirst }: { id: string; group: Group; isOpenAtFirst: boolean }) {
  const { state, select } = useExplorer()
  const [isOpen, setOpen] = useState(isOpenAtFirst)
  const { kind, direction, label, count } = group
  const where = { kind: { eq: kind }, direction: { eq: direction } }
  const variables = { lens: lensOf(state), id, where, first: PAGE }
  const answer = usePages(relationshipsDocument, variables, pageOf, { enabled: isOpen })
  return (
    <details className="relationships" open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        <h4>
          {label} <small>· {count.toLocaleString('en')}</small>
        </h4>
      </summary>
      {isOpen && (
        <Answer of={answer}>
          {({ items }) => (
            <ul>
              {items.map(({ other, node }) => (
                <li key={node.id}>
                  <EntityLink {...other} />
                  <button type="button" className="link why" title={text.evidence.why} onClick={() => select(node.id)}>
                    {inShort(node)}
                  </button>
                </li>
              ))}
            </ul>
          )}
        </Answer>
      )}
      {isOpen && <More of={answer} />}
    </details>
  )
}

/** A relationship in one line. A stage has its own date; a relationship in doubt has the date of its last sighting. */
function inShort({ stage, stageSince, since, until, certainty, lastSeen }: Edge['node']): string {
  const from = stage ? stageSince : since
  const facts = [
    stage && words(stage),
    from && text.evidence.sinceOr(dateWords(from.edtf)),
    until && `${text.evidence.until} ${dateWords(until.edtf)}`,
    isInDoubt(certainty) && text.certainties[certainty],
    isInDoubt(certainty) && lastSeen && `${text.evidence.lastSeen} ${dateWords(lastSeen.edtf)}`,
  ]
  return facts.filter(Boolean).join(', ') || text.evidence.undated
}
