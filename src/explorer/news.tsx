import { useEffect, useRef } from 'react'
import { useAnswer } from './api.ts'
import { graphql } from './generated/gql.ts'
import type { ChangePartsFragment } from './generated/graphql.ts'
import { closeNews, listen, pause, tell, useLive } from './live.ts'
import { StateLink } from './parts.tsx'
import { useExplorer } from './state/explorer.ts'
import { lensOf } from './state/state.ts'
import { text } from './texts/text.ts'

const headDocument = graphql(`
  query RecordHead { record { revision } }
`)
const throughLens = graphql(`
  subscription GraphChanged($lens: LensInput, $after: Int) {
    graphChanged(lens: $lens, after: $after) { revision changes { ...ChangeParts } }
  }
`)
const everyChange = graphql(`
  subscription Recorded($after: Int) { changes(after: $after) { ...ChangeParts } }
`)

/**
 * Listens to the changes of others. One that alters what the lens shows moves the network, and is said once, with a
 * link and a way to pause. In the panel of the record, every change is told.
 */
export function News() {
  const { state } = useExplorer()
  const { news, isPaused, shown } = useLive()
  const { data } = useAnswer(headDocument, {})
  const revision = data?.record?.revision
  const last = useRef<number>(undefined)
  last.current ??= revision
  const hasRecord = revision !== undefined
  const lens = JSON.stringify(lensOf(state))
  const isRecord = state.panel === 'record'
  useEffect(() => {
    if (!hasRecord) return
    return listen(throughLens, { lens: JSON.parse(lens) }, last.current ?? 0, ({ graphChanged }) => {
      last.current = graphChanged.revision
      void tell(graphChanged.changes)
    })
  }, [hasRecord, lens])
  useEffect(() => {
    if (hasRecord && isRecord) return listen(everyChange, {}, last.current ?? 0, ({ changes }) => void tell([changes]))
  }, [hasRecord, isRecord])
  const first = news[0]
  return (
    <aside className="news" aria-label={text.news.label} hidden={!hasRecord}>
      <p role="status" className={first ? '' : 'unseen'}>
        {first && (isPaused ? text.news.waiting(news.length) : sentenceOf(news))}
      </p>
      {first && (
        <p className="actions">
          {!isPaused && shown > 0 && <small>{text.news.marked}</small>}
          <StateLink change={targetOf(first)} label={text.news.see}>
            {text.news.see}
          </StateLink>
          <button type="button" onClick={() => pause(!isPaused)}>
            {isPaused ? text.news.show : text.news.pause}
          </button>
          <button type="button" onClick={closeNews}>
            {text.news.close}
          </button>
        </p>
      )}
    </aside>
  )
}

/** The last change in one sentence, and how many others came with it. */
function sentenceOf(news: readonly ChangePartsFragment[]): string {
  const last = news.at(-1)
  if (!last) return ''
  const { kind, author, claims, entities, documents } = last
  const names = [
    ...claims.map(({ summary }) => summary),
    ...entities.map(({ name }) => name),
    ...(claims.length > 0 ? [] : documents.map(({ title }) => title)),
  ]
  const [name] = names
  const about = name === undefined ? '' : `: ${name}${names.length > 1 ? ` ${text.news.more(names.length - 1)}` : ''}`
  return `${author} ${text.news.did[kind]}${about}${news.length > 1 ? ` ${text.news.others(news.length - 1)}` : ''}`
}

/** The place on the page that shows a change. */
function targetOf({ claims, entities, documents, kind }: ChangePartsFragment) {
  const id = kind === 'RETRACT' ? undefined : (claims[0]?.id ?? entities[0]?.id ?? documents[0]?.id)
  return id === undefined ? ({ panel: 'record' } as const) : ({ selected: id, panel: 'evidence' } as const)
}
