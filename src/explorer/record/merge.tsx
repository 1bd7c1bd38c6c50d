import { useState } from 'react'
import { useAnswer, usePages } from '../api.ts'
import { graphql } from '../generated/gql.ts'
import type { Verdict } from '../generated/graphql.ts'
import { More } from '../more.tsx'
import { Named } from '../parts.tsx'
import { Search } from '../search.tsx'
import { text } from '../texts/text.ts'
import { Acts, Previewed, takeApartOf } from './act.tsx'
import { useChange, usePreview, useRecord } from './change.ts'
import { Outcome } from './outcome.tsx'

const mergeDocument = graphql(`
  mutation Merge(
    $entity: ID!
    $into: ID!
    $reason: String
    $expectedRevision: Int!
    $key: String!
    $preview: Boolean
  ) {
    done: merge(
      entity: $entity, into: $into, reason: $reason, expectedRevision: $expectedRevision, key: $key, preview: $preview
    ) { ...Done }
  }
`)
const judgeDocument = graphql(`
  mutation Judge($entities: [ID!]!, $verdict: Verdict!, $reason: String, $expectedRevision: Int!, $key: String!) {
    done: judge(
      entities: $entities, verdict: $verdict, reason: $reason, expectedRevision: $expectedRevision, key: $key
    ) { ...Done }
  }
`)
const bothDocument = graphql(`
  query ToMerge($ids: [ID!]!) {
    nodes(ids: $ids) {
      ... on Entity { id: key name aliases names { text } claims(first: 0) { totalCount } }
    }
  }
`)
const mergedDocument = graphql(`
  query MergedInto($into: ID!, $first: Int!, $after: String) {
    record {
      merged(into: $into, first: $first, after: $after) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes { entityKey name revision }
      }
    }
  }
`)

const ways = ['MERGE', 'SAME', 'DIFFERENT', 'UNDECIDED'] as const satisfies readonly ('MERGE' | Verdict)[]

/** Says whether an entity and another are the same: merges them, with a preview, or records a verdict. */
export function Same({ id }: { id: string }) {
  const [other, setOther] = useState<string>()
  const [way, setWay] = useState<(typeof ways)[number]>('MERGE')
  const [staying, setStaying] = useState(id)
  const [reason, setReason] = useState('')
  const { send, ...outcome } = useChange()
  const choose = (chosen: string) => {
    setOther(chosen === id ? undefined : chosen)
    setStaying(id)
  }
  const said = reason.trim() === '' ? null : reason.trim()
  const submit = async () => {
    if (other === undefined || outcome.isBusy) return
    const into = staying
    const isDone =
      way === 'MERGE'
        ? await send(mergeDocument, { entity: into === id ? other : id, into, reason: said })
        : await send(judgeDocument, { entities: [id, other], verdict: way, reason: said })
    if (!isDone) return
    setOther(undefined)
    setReason('')
  }
  return (
    <form
      className="own-note"
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <p>
        {text.record.other}:{' '}
        {other === undefined ? (
          text.record.notChosen
        ) : (
          <strong>
            <Named id={other} />
          </strong>
        )}
      </p>
      <Search choose={choose} label={text.record.chooseOther} hint={text.record.chooseOther} />
      {other !== undefined && (
        <>
          <fieldset>
            <legend>{text.record.verdict}</legend>
            {ways.map((one) => (
              <label key={one}>
                <input type="radio" name="way" checked={way === one} onChange={() => setWay(one)} />
                {text.record.ways[one]}
              </label>
            ))}
          </fieldset>
          {way === 'MERGE' && (
            <>
              <fieldset>
                <legend>{text.record.stays}</legend>
                {[id, other].map((one) => (
                  <label key={one}>
                    <input type="radio" name="stays" checked={staying === one} onChange={() => setStaying(one)} />
                    <Named id={one} /> <code>{one}</code>
                  </label>
                ))}
              </fieldset>
              <MergePreview entity={staying === id ? other : id} into={staying} />
            </>
          )}
          <label>
            {text.record.reasonOrNone}
            <textarea rows={2} value={reason} onChange={({ target }) => setReason(target.value)} />
          </label>
          <button type="submit" aria-disabled={outcome.isBusy}>
            {text.record.confirm(text.record.ways[way])}
          </button>
        </>
      )}
      <Outcome {...outcome} />
    </form>
  )
}

/** The claims, names and relationships that would move. */
function MergePreview({ entity, into }: { entity: string; into: string }) {
  const { data, error } = usePreview(mergeDocument, { entity, into, reason: null })
  const { data: both } = useAnswer(bothDocument, { ids: [entity, into] })
  const now = both?.nodes.flatMap((node) => (node && 'claims' in node ? [node] : []))
  const [moving, staying] = [entity, into].map((id) => now?.find((node) => node.id === id))
  const after = data?.done.entities.find(({ id }) => id === into)
  const before = new Set(staying && [staying.name, ...staying.aliases, ...staying.names.map(({ text }) => text)])
  const names = after
    ? [...after.aliases, ...after.names.map(({ text }) => text)].filter((name) => !before.has(name))
    : []
  return (
    <Previewed data={data} error={error}>
      {moving && staying && (
        <p>
          {text.record.moves(moving.name, moving.claims.totalCount, staying.name)}
          {names.length > 0 && ` ${text.record.getsNames(staying.name, names)}`}
        </p>
      )}
    </Previewed>
  )
}

/** The entities that are merged into one, each of which can be taken out again. */
export function MergedInto({ id }: { id: string }) {
  const hasRecord = useRecord().data?.record != null
  const answer = usePages(mergedDocument, { into: id, first: 20 }, ({ record }) => record?.merged, {
    enabled: hasRecord,
  })
  const { items = [], totalCount = 0 } = answer.data ?? {}
  if (totalCount === 0) return null
  return (
    <section>
      <h3>{text.record.merged(totalCount)}</h3>
      <ul className="changes">
        {items.map(({ entityKey, name, revision }) => (
          <li key={entityKey}>
            <p>
              {name} <code>{entityKey}</code> <small>{text.record.inChange(revision)}</small>
            </p>
            <Acts of={[takeApartOf(entityKey)]} />
          </li>
        ))}
      </ul>
      <More of={answer} />
    </section>
  )
}
