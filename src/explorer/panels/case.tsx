import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { client, drawnAnswers, useAnswer } from '../api.ts'
import { cameraNow, placesNow } from '../canvas/scene.ts'
import { type Case, namedIn, stateOf } from '../cases/case.ts'
import { forget, keep, keptCases, openCase, take } from '../cases/cases.ts'
import { Note } from '../cases/note.tsx'
import { graphql } from '../generated/gql.ts'
import type { CaseNamesQuery } from '../generated/graphql.ts'
import { save } from '../sharing/save.ts'
import { reduce } from '../state/actions.ts'
import { useExplorer } from '../state/explorer.ts'
import { initial } from '../state/state.ts'
import { text } from '../texts/text.ts'
import { nameOf } from '../texts/title.ts'
import { Briefs } from './brief.tsx'
import { Differences } from './differences.tsx'

const namesDocument = graphql(`
  query CaseNames($ids: [ID!]!) {
    nodes(ids: $ids) {
      __typename
      ... on Entity { id: key name }
      ... on Relationship { id: key label source { name } target { name } }
      ... on Claim { id: key summary }
      ... on Document { id: key title }
    }
  }
`)
const KEPT = ['cases']

/** Work that is kept: the case that is open, its notes and choices, and the cases of this browser. */
export function CasePanel() {
  const { state, act } = useExplorer()
  const open = state.case === null ? undefined : openCase(state.case)
  const ids = namedIn(state)
  const { data } = useAnswer(namesDocument, { ids }, ids.length > 0)
  const names = { ...open?.names, ...namesOf(data) }
  const [problem, setProblem] = useState<string>()
  const [name, setName] = useState(open?.name ?? '')
  const file = useRef<HTMLInputElement>(null)

  /** The case of what is seen now; the case that is open gets its new content. */
  const current = async () => {
    const { toCase } = await import('../cases/case-file.ts')
    return toCase(reduce(state, { type: 'camera', camera: cameraNow() }), {
      id: open?.id ?? crypto.randomUUID(),
      name: name.trim() || text.case.unnamed,
      kept: new Date().toISOString(),
      places: placesNow(),
      names,
      answers: drawnAnswers(),
    })
  }
  const attempt = (work: () => Promise<void>) => {
    setProblem(undefined)
    work().catch((error: Error) => setProblem(error.message))
  }
  const show = (one: Case) => {
    take(one)
    setName(one.name)
    act({ type: 'visit', state: { ...stateOf(one), panel: 'case' } })
  }
  const keepNow = async () => {
    const one = await current()
    await keep(one).catch(() => {
      throw new Error(text.case.noStorage)
    })
    act({ type: 'set', change: { case: one.id, asKept: true } })
    await client.invalidateQueries({ queryKey: KEPT })
  }
  const saveFile = async () => {
    const { caseText } = await import('../cases/case-file.ts')
    const one = await current()
    save(new Blob([caseText(one)], { type: 'application/json' }), `${fileNameOf(one.name)}.entente-case.json`)
  }
  const openFile = async (chosen: File) => {
    const { readCase } = await import('../cases/case-file.ts')
    show(readCase(await chosen.text()))
  }

  return (
    <div className="case">
      {problem && (
        <p className="problems" role="alert">
          {problem}
        </p>
      )}
      <p className="lead">{text.case.lead}</p>
      <label>
        {text.case.name}
        <input
          value={name}
          maxLength={200}
          placeholder={text.case.unnamed}
          onChange={(event) => setName(event.target.value)}
        />
      </label>
      <p className="actions">
        <button type="button" onClick={() => attempt(keepNow)}>
          {open ? text.case.keepAgain : text.case.keep}
        </button>
        <button type="button" onClick={() => attempt(saveFile)}>
          {text.case.file}
        </button>
        <button type="button" onClick={() => file.current?.click()}>
          {text.case.openFile}
        </button>
        <input
          ref={file}
          type="file"
          hidden
          accept=".json,application/json"
          aria-label={text.case.openFile}
          onChange={({ target }) => {
            const [chosen] = target.files ?? []
            if (chosen) attempt(() => openFile(chosen))
            target.value = ''
          }}
        />
        {open && (
          <button type="button" onClick={() => act({ type: 'visit', state: { ...initial, panel: 'case' } })}>
            {text.case.close}
          </button>
        )}
      </p>
      {open && <Differences of={open} />}
      <Briefs name={name.trim() || text.case.unnamed} names={names} attempt={attempt} />
      <Noted ids={ids} names={names} isGone={(id) => data !== undefined && !namesOf(data)[id]} />
      {state.hidden.length > 0 && (
        <p>
          {text.case.hidden(state.hidden.length)}{' '}
          <button type="button" onClick={() => act({ type: 'show' })}>
            {text.case.showAll}
          </button>
        </p>
      )}
      <KeptCases open={show} />
    </div>
  )
}

/** All that the case has notes on, or has chosen. */
function Noted({
  ids,
  names,
  isGone,
}: {
  ids: readonly string[]
  names: Readonly<Record<string, string>>
  isGone: (id: string) => boolean
}) {
  const { act } = useExplorer()
  if (ids.length === 0) return null
  return (
    <section>
      <h3>{text.case.notes}</h3>
      <ul className="plain">
        {ids.map((id) => (
          <li key={id}>
            <button type="button" className="link" onClick={() => act({ type: 'select', id })}>
              {names[id] ?? id}
            </button>
            {isGone(id) && <em className="tag warn">{text.case.gone}</em>}
            <Note on={id} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The cases of this browser. */
function KeptCases({ open }: { open: (one: Case) => void }) {
  const { state } = useExplorer()
  const { data } = useQuery({ queryKey: KEPT, queryFn: keptCases, retry: false })
  if (!data || data.length === 0) return null
  return (
    <section>
      <h3>{text.case.inBrowser}</h3>
      <ul className="plain">
        {data.map((one) => (
          <li key={one.id}>
            <button type="button" className="link" aria-current={one.id === state.case} onClick={() => open(one)}>
              {one.name}
            </button>{' '}
            <small>
              <time dateTime={one.kept}>{one.kept.slice(0, 10)}</time>
            </small>{' '}
            <button
              type="button"
              aria-label={text.case.forget(one.name)}
              onClick={() => void forget(one.id).then(() => client.invalidateQueries({ queryKey: KEPT }))}
            >
              {text.case.remove}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** A name that every system allows for a file. */
const fileNameOf = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, 60) || 'case'

const namesOf = (data: CaseNamesQuery | undefined): Record<string, string> =>
  Object.fromEntries((data?.nodes ?? []).flatMap((node) => (node && 'id' in node ? [[node.id, nameOf(node)]] : [])))
