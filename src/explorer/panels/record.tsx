import { usePages } from '../api.ts'
import { graphql } from '../generated/gql.ts'
import type { RecordStateQuery } from '../generated/graphql.ts'
import { pause, useLive } from '../live.ts'
import { More } from '../more.tsx'
import { Answer, OpenInGraphiQL, words } from '../parts.tsx'
import { Add } from '../record/add.tsx'
import { useRecord } from '../record/change.ts'
import { ChangeList } from '../record/changes.tsx'
import { Review } from '../record/review.tsx'
import { useExplorer } from '../state/explorer.ts'
import { lensOf } from '../state/state.ts'
import { text } from '../texts/text.ts'

const changesDocument = graphql(`
  query RecordedChanges($lens: LensInput, $first: Int!, $after: String) {
    graph(lens: $lens) {
      changes(first: $first, after: $after, orderBy: { field: REVISION, direction: DESC }) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes { ...ChangeParts }
      }
    }
  }
`)

/** The author of changes from this page, or that its viewer only reads. */
function whoWrites({ may, role, isKnown }: RecordStateQuery['viewer'], author: string | null): string {
  if (may.length === 0) return text.record.reads(words(role))
  return text.record.writes(author ?? '', isKnown ? words(role) : undefined)
}

/** The record of changes: what waits for review, what was changed, and forms for what is to be added. */
export function RecordPanel() {
  const { state } = useExplorer()
  const record = useRecord()
  const { isPaused } = useLive()
  const variables = { lens: lensOf(state), first: 20 }
  const changes = usePages(changesDocument, variables, ({ graph }) => graph.changes)
  return (
    <>
      <Answer of={record}>
        {({ record, viewer }) => {
          if (!record) return <p className="empty">{text.record.none}</p>
          const { author, refusal } = record
          return (
            <>
              <p>{refusal ?? whoWrites(viewer, author)}</p>
              <label className="check">
                <input type="checkbox" checked={!isPaused} onChange={({ target }) => pause(!target.checked)} />
                {text.news.atOnce}
              </label>
              {refusal === null && <Add />}
              <Review />
            </>
          )
        }}
      </Answer>
      <section>
        <h3>{text.record.changes(changes.data?.totalCount ?? 0)}</h3>
        <Answer of={changes}>{({ items }) => <ChangeList changes={items} />}</Answer>
        <More of={changes} />
      </section>
      <OpenInGraphiQL document={changesDocument} variables={variables} />
    </>
  )
}
