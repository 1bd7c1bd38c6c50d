import { usePages } from '../api.ts'
import { useExplorer } from '../explorer.ts'
import { graphql } from '../generated/gql.ts'
import { More } from '../more.tsx'
import { Answer, EntityLink, Named, OpenInGraphiQL, StateLink, words } from '../parts.tsx'
import { Acts, UndoChange } from '../record/act.tsx'
import { useRecord } from '../record/change.ts'
import { Propose } from '../record/propose.tsx'
import { lensOf } from '../state.ts'
import { text } from '../text.ts'

const changesDocument = graphql(`
  query RecordedChanges($lens: LensInput, $first: Int!, $after: String) {
    graph(lens: $lens) {
      changes(first: $first, after: $after, orderBy: { field: REVISION, direction: DESC }) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes {
          revision
          kind
          recordedAt
          author
          reason
          undoes { revision }
          claimKeys
          claims { id: key summary }
          entities { id: key name kind }
          documents { id: key title }
        }
      }
    }
  }
`)

/** The record of changes: what waits for review, what was changed, and a form for a new claim. */
export function RecordPanel() {
  const { state } = useExplorer()
  const record = useRecord()
  const variables = { lens: lensOf(state), first: 20 }
  const changes = usePages(changesDocument, variables, ({ graph }) => graph.changes)
  return (
    <>
      <Answer of={record}>
        {({ record }) => {
          if (!record) return <p className="empty">{text.record.none}</p>
          const { author, refusal, proposals } = record
          return (
            <>
              <p>{refusal ?? text.record.writes(author ?? '')}</p>
              {refusal === null && <Propose />}
              <section>
                <h3>{text.record.waiting(proposals.totalCount)}</h3>
                <ul className="changes">
                  {proposals.nodes.map(({ claimKey, summary, subjectKey, predicate, objectKey, ...of }) => (
                    <li key={claimKey}>
                      <p>{summary}</p>
                      <p className="some">
                        <Named id={subjectKey} /> {words(predicate)} {objectKey && <Named id={objectKey} />}
                      </p>
                      <small>{text.record.proposed(of.author, of.acceptedBy.length, of.needed)}</small>
                      <Acts names={['accept', 'reject', 'askForChange']} claim={claimKey} />
                    </li>
                  ))}
                </ul>
              </section>
            </>
          )
        }}
      </Answer>
      <Answer of={changes}>
        {({ items, totalCount }) => (
          <section>
            <h3>{text.record.changes(totalCount)}</h3>
            <ul className="changes">
              {items.map((change) => (
                <li key={change.revision}>
                  <p>
                    <strong>
                      {change.revision} {words(change.kind)}
                    </strong>
                    {change.undoes && ` ${text.record.of(change.undoes.revision)}`}
                  </p>
                  <p className="some">
                    {change.entities.map((entity) => (
                      <EntityLink key={entity.id} {...entity} />
                    ))}
                    {[...change.claims.map(({ id, summary }) => [id, summary] as const)]
                      .concat(change.documents.map(({ id, title }) => [id, title] as const))
                      .map(([id, name]) => (
                        <StateLink key={id} change={{ selected: id, panel: 'evidence' }} label={name}>
                          {name}
                        </StateLink>
                      ))}
                  </p>
                  {change.reason !== null && <blockquote>{change.reason}</blockquote>}
                  <small>
                    {change.author}, <time dateTime={change.recordedAt}>{change.recordedAt.slice(0, 16)}</time>
                  </small>
                  <UndoChange revision={change.revision} />
                </li>
              ))}
            </ul>
          </section>
        )}
      </Answer>
      <More of={changes} />
      <OpenInGraphiQL document={changesDocument} variables={variables} />
    </>
  )
}
