import { useState } from 'react'
import { usePages } from '../api.ts'
import { graphql } from '../generated/gql.ts'
import type { ChangePartsFragment } from '../generated/graphql.ts'
import { More } from '../more.tsx'
import { Answer, EntityLink, StateLink } from '../parts.tsx'
import { useExplorer } from '../state/explorer.ts'
import { lensOf } from '../state/state.ts'
import { text } from '../texts/text.ts'
import { Acts, actOnClaim, undoOf } from './act.tsx'
import { useRecord } from './change.ts'

graphql(`
  fragment ChangeParts on Change {
    revision
    kind
    recordedAt
    author
    reason
    undoes { revision }
    claims { id: key summary rank }
    claimKeys
    entityKeys
    entities { id: key name kind }
    documents { id: key title }
  }
`)
const historyDocument = graphql(`
  query HistoryOf($lens: LensInput, $id: ID!, $first: Int!, $after: String) {
    graph(lens: $lens) {
      node(id: $id) {
        ... on Entity {
          history(first: $first, after: $after, orderBy: { direction: DESC }) { ...HistoryPage }
        }
        ... on Claim {
          history(first: $first, after: $after, orderBy: { direction: DESC }) { ...HistoryPage }
        }
        ... on Document {
          history(first: $first, after: $after, orderBy: { direction: DESC }) { ...HistoryPage }
        }
      }
    }
  }
`)
graphql(`
  fragment HistoryPage on ChangeConnection {
    totalCount
    pageInfo { hasNextPage endCursor }
    nodes { ...ChangeParts }
  }
`)

/** The changes to the record about an entity, a claim or a document: who, when and why, the last one first. */
export function HistoryOf({ id }: { id: string }) {
  const { state } = useExplorer()
  const record = useRecord()
  const [isOpen, setOpen] = useState(false)
  // A claim that is retracted has a history, too.
  const lens = id.includes('#') ? { ...lensOf(state), minRank: 'DEPRECATED' as const } : lensOf(state)
  const answer = usePages(
    historyDocument,
    { lens, id, first: 10 },
    ({ graph: { node } }) => (node && 'history' in node ? node.history : undefined),
    { enabled: isOpen },
  )
  if (!record.data?.record) return null
  return (
    <details className="history" open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{text.record.history}</summary>
      {isOpen && (
        <>
          <Answer of={answer}>
            {({ items }) => (items.length === 0 ? <p>{text.record.noHistory}</p> : <ChangeList changes={items} />)}
          </Answer>
          <More of={answer} />
        </>
      )}
    </details>
  )
}

/** Changes with author, time and reason, each of which can be undone. */
export function ChangeList({ changes }: { changes: readonly ChangePartsFragment[] }) {
  return (
    <ul className="changes">
      {changes.map((change) => (
        <li key={change.revision}>
          <p>
            <small>{change.revision}</small>{' '}
            <strong>
              {change.author} {text.news.did[change.kind]}
              {change.undoes && ` ${text.record.of(change.undoes.revision)}`}
            </strong>
          </p>
          <p className="some">
            {change.entityKeys.map((key) => {
              const entity = change.entities.find(({ id }) => id === key)
              return entity ? <EntityLink key={key} {...entity} /> : <code key={key}>{key}</code>
            })}
            {change.claimKeys
              .filter((key) => change.claims.every(({ id }) => id !== key))
              .map((key) => (
                <code key={key}>{key}</code>
              ))}
            {[
              ...change.claims.map(({ id, summary }) => [id, summary] as const),
              ...change.documents.map(({ id, title }) => [id, title] as const),
            ].map(([id, name]) => (
              <StateLink key={id} change={{ selected: id, panel: 'evidence' }} label={name}>
                {name}
              </StateLink>
            ))}
          </p>
          {change.reason !== null && <blockquote>{change.reason}</blockquote>}
          <small>
            <time dateTime={change.recordedAt}>{change.recordedAt.slice(0, 16).replace('T', ' ')}</time>
          </small>
          <Acts
            of={[
              undoOf(change.revision),
              ...(change.kind === 'RETRACT' && change.claimKeys.length === 1
                ? [actOnClaim('restore', change.claimKeys[0] ?? '')]
                : []),
            ]}
          />
        </li>
      ))}
    </ul>
  )
}
