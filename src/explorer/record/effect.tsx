import type { ReactNode } from 'react'
import { graphql } from '../generated/gql.ts'
import type { AlteredFragment } from '../generated/graphql.ts'
import { valueWords, words } from '../parts.tsx'
import { text } from '../texts/text.ts'
import { type Altered, alteredName } from './altered-name.ts'

graphql(`
  fragment Altered on Comparison {
    entitiesAdded: entitiesAddedConnection(first: 5) { totalCount nodes { id: key name } }
    entitiesGone: entitiesGoneConnection(first: 5) { totalCount nodes { id: key name } }
    entitiesChanged: entitiesChangedConnection(first: 5) {
      totalCount
      nodes { entity { id: key name } changes { attribute before after } }
    }
    relationshipsAdded: relationshipsAddedConnection(first: 5) { totalCount nodes { ...AlteredRelationship } }
    relationshipsGone: relationshipsGoneConnection(first: 5) { totalCount nodes { ...AlteredRelationship } }
    relationshipsChanged: relationshipsChangedConnection(first: 5) {
      totalCount
      nodes { after { ...AlteredRelationship } changes { attribute before after } }
    }
  }
`)
graphql(`
  fragment AlteredRelationship on Relationship {
    id: key
    label
    stance
    source { name }
    target { name }
  }
`)

interface Item {
  readonly id: string
  readonly name: string
  readonly changes: readonly {
    readonly attribute: string
    readonly before: string | null
    readonly after: string | null
  }[]
}

const plain = (nodes: readonly Altered[]): Item[] =>
  nodes.map((node) => ({ id: node.id, name: alteredName(node), changes: [] }))

/** The parts of a comparison that are not empty, each with the names of its first items. */
function partsOf(altered: AlteredFragment) {
  const { entitiesAdded, entitiesGone, entitiesChanged } = altered
  const { relationshipsAdded, relationshipsGone, relationshipsChanged } = altered
  const parts: { readonly part: keyof typeof text.record.altered; readonly count: number; readonly items: Item[] }[] = [
    { part: 'entitiesAdded', count: entitiesAdded.totalCount, items: plain(entitiesAdded.nodes) },
    { part: 'entitiesGone', count: entitiesGone.totalCount, items: plain(entitiesGone.nodes) },
    {
      part: 'entitiesChanged',
      count: entitiesChanged.totalCount,
      items: entitiesChanged.nodes.flatMap(({ entity, changes }) =>
        entity ? [{ id: entity.id, name: entity.name, changes }] : [],
      ),
    },
    { part: 'relationshipsAdded', count: relationshipsAdded.totalCount, items: plain(relationshipsAdded.nodes) },
    { part: 'relationshipsGone', count: relationshipsGone.totalCount, items: plain(relationshipsGone.nodes) },
    {
      part: 'relationshipsChanged',
      count: relationshipsChanged.totalCount,
      items: relationshipsChanged.nodes.map(({ after, changes }) => ({
        id: after.id,
        name: alteredName(after),
        changes,
      })),
    },
  ]
  return parts.filter(({ count }) => count > 0)
}

/** The differences that a change makes in the graph, or would make: what is added, gone and changed. */
export function Effect({
  of,
  title,
  nothing = text.record.nothingAltered,
  children,
}: {
  of: AlteredFragment
  title?: string
  /** The words for no difference. */
  nothing?: string | undefined
  children?: ReactNode
}) {
  const parts = partsOf(of)
  return (
    <div className="effect">
      {title !== undefined && <p className="note">{title}</p>}
      {children}
      {parts.length === 0 && nothing !== '' && <p>{nothing}</p>}
      {parts.length > 0 && (
        <dl>
          {parts.map(({ part, count, items }) => (
            <div key={part}>
              <dt>
                {count} {text.record.altered[part](count)}
              </dt>
              <dd>
                <ul>
                  {items.map(({ id, name, changes }) => (
                    <li key={id}>
                      {name}
                      {changes.map(({ attribute, before, after }) => (
                        <small key={attribute}>
                          {' '}
                          {words(attribute)}: {before === null ? text.record.nothing : valueWords(before)} →{' '}
                          {after === null ? text.record.nothing : valueWords(after)}
                        </small>
                      ))}
                    </li>
                  ))}
                  {count > items.length && <li>{text.evidence.more(count - items.length)}</li>}
                </ul>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  )
}
