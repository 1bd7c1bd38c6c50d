import { useState } from 'react'
import { useAnswer, usePages } from '../api.ts'
import { graphql } from '../generated/gql.ts'
import type { RelationshipKind } from '../generated/graphql.ts'
import { More } from '../more.tsx'
import { Answer, EntityLink, InDoubt, OpenInGraphiQL, RelationshipLink, words } from '../parts.tsx'
import { useExplorer } from '../state/explorer.ts'
import { lensOf } from '../state/state.ts'
import { text } from '../texts/text.ts'

const entitiesDocument = graphql(`
  query ListedEntities($lens: LensInput, $where: EntityWhere, $first: Int!, $after: String) {
    graph(lens: $lens) {
      entities(where: $where, first: $first, after: $after) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes { id: key name kind }
      }
    }
  }
`)
const relationshipsDocument = graphql(`
  query ListedRelationships($lens: LensInput, $where: RelationshipWhere, $first: Int!, $after: String) {
    graph(lens: $lens) {
      relationships(where: $where, first: $first, after: $after) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes { stage certainty ...RelationshipLinkParts }
      }
    }
  }
`)
const kindsDocument = graphql(`
  query ListedKinds($lens: LensInput) {
    graph(lens: $lens) {
      relationships(first: 0) { aggregate(by: [KIND], limit: 100) { counts { value label count } } }
    }
  }
`)
const PAGE = 100

/** Everything that the lens shows, as text, for keyboards and screen readers. */
export function List() {
  const { state } = useExplorer()
  const [typed, setTyped] = useState('')
  const lens = lensOf(state)
  const name = typed.trim() === '' ? null : { contains: typed.trim() }
  const [kind, setKind] = useState<RelationshipKind | ''>('')
  const kinds = useAnswer(kindsDocument, { lens }).data?.graph.relationships.aggregate[0]?.counts ?? []
  const entities = usePages(
    entitiesDocument,
    { lens, where: name && { name }, first: PAGE },
    ({ graph }) => graph.entities,
  )
  const where = {
    ...(name ? { OR: [{ source: { name } }, { target: { name } }] } : {}),
    ...(kind ? { kind: { eq: kind } } : {}),
  }
  const relationships = usePages(
    relationshipsDocument,
    { lens, where, first: PAGE },
    ({ graph }) => graph.relationships,
  )
  return (
    <>
      <div className="fields">
        <label>
          {text.list.filter}
          <input type="search" value={typed} onChange={({ target }) => setTyped(target.value)} />
        </label>
        <label>
          {text.list.kind}
          <select value={kind} onChange={({ target }) => setKind(target.value as RelationshipKind | '')}>
            <option value="">{text.list.anyKind}</option>
            {kinds.map(({ value, label, count }) => (
              <option key={value} value={value}>
                {label} ({count.toLocaleString('en')})
              </option>
            ))}
          </select>
        </label>
      </div>
      <Answer of={entities}>
        {({ items, totalCount }) => (
          <>
            <h3>{text.list.entities(totalCount)}</h3>
            <ul className="plain">
              {items.map((entity) => (
                <li key={entity.id}>
                  <EntityLink {...entity} />
                </li>
              ))}
            </ul>
          </>
        )}
      </Answer>
      <More of={entities} />
      <Answer of={relationships}>
        {({ items, totalCount }) => (
          <>
            <h3>{text.list.relationships(totalCount)}</h3>
            <ul className="plain">
              {items.map(({ stage, certainty, ...relationship }) => (
                <li key={relationship.id}>
                  <RelationshipLink {...relationship} /> {stage && <small>{words(stage)}</small>}{' '}
                  <InDoubt certainty={certainty} />
                </li>
              ))}
            </ul>
          </>
        )}
      </Answer>
      <More of={relationships} />
      <OpenInGraphiQL document={relationshipsDocument} variables={{ lens, where, first: PAGE }} />
    </>
  )
}
