import { useEffect, useRef } from 'react'
import { useAnswer } from './api.ts'
import { Boundary } from './boundary.tsx'
import { vocabularyDocument } from './canvas/legend.tsx'
import { lift } from './canvas/tones.ts'
import { useKeptFocus } from './focus.tsx'
import { LensBar } from './lens.tsx'
import { Network } from './network/network.tsx'
import { News } from './news.tsx'
import { CasePanel } from './panels/case.tsx'
import { Changes } from './panels/changes.tsx'
import { Coverage } from './panels/coverage.tsx'
import { Evidence } from './panels/evidence.tsx'
import { List } from './panels/list.tsx'
import { Paths } from './panels/paths.tsx'
import { Rankings } from './panels/rankings.tsx'
import { RecordPanel } from './panels/record.tsx'
import { Timeline } from './panels/timeline.tsx'
import { Search } from './search.tsx'
import { Embed } from './sharing/embed.tsx'
import { useExplorer } from './state/explorer.ts'
import { usePlace } from './state/place.ts'
import { initial, panels, type State } from './state/state.ts'
import { Undo } from './state/undo.tsx'
import { text } from './texts/text.ts'
import { usePageTitle } from './texts/title.ts'
import { Login, needsLogin, Who } from './who.tsx'

const components: Record<State['panel'], () => React.ReactNode> = {
  evidence: Evidence,
  changes: Changes,
  paths: Paths,
  coverage: Coverage,
  timeline: Timeline,
  rankings: Rankings,
  list: List,
  case: CasePanel,
  record: RecordPanel,
}

/** The page: search and lens above, the network, and the panel beside it. */
export function App() {
  const { state, problems, set } = useExplorer()
  useEffect(() => {
    if (state.theme === 'system') document.documentElement.removeAttribute('data-theme')
    else document.documentElement.setAttribute('data-theme', state.theme)
  }, [state.theme])
  usePageTitle()
  const { data, error } = useAnswer(vocabularyDocument, {})
  // The dots beside names have the colors of the network, from the vocabulary.
  useEffect(() => {
    const { style } = document.documentElement
    for (const { kind, color } of data?.vocabulary.entityKinds ?? []) {
      style.setProperty(`--${kind.toLowerCase()}`, color)
      style.setProperty(`--${kind.toLowerCase()}-lifted`, lift(color))
    }
  }, [data])
  const Panel = components[state.panel]
  const panel = useRef<HTMLDivElement>(null)
  usePlace(panel, state, problems.length > 0)
  useKeptFocus(() => panel.current, `${state.panel} ${state.selected}`)
  if (needsLogin(error)) return <Login />
  if (state.embed) return <Embed />
  return (
    <>
      <a className="skip" href="#answers">
        {text.skip}
      </a>
      <Header />
      <Boundary>
        <LensBar />
      </Boundary>
      {problems.length > 0 && (
        <div className="problems" role="alert">
          <strong>{text.removed}</strong> {problems.join(' ')}{' '}
          <button type="button" onClick={() => set({ ...initial })}>
            {text.reset}
          </button>
        </div>
      )}
      <News />
      <main>
        <Boundary>
          <Network />
        </Boundary>
        <section className="answers" id="answers" aria-label={text.panel.label} tabIndex={-1}>
          <Tabs />
          <div
            ref={panel}
            id="panel"
            className="panel"
            role="tabpanel"
            aria-labelledby={`tab-${state.panel}`}
            // biome-ignore lint/a11y/noNoninteractiveTabindex: a panel that scrolls is scrolled by keyboard
            tabIndex={0}
          >
            <h2 className="unseen">{text.panel[state.panel]}</h2>
            <Boundary key={`${state.panel} ${state.selected}`}>
              <Panel />
            </Boundary>
          </div>
        </section>
      </main>
    </>
  )
}

function Header() {
  const { state, set, select } = useExplorer()
  return (
    <header>
      <h1 title={text.tagline}>{text.name}</h1>
      <Search
        choose={(id) => {
          select(id)
          document.getElementById('panel')?.focus({ preventScroll: true })
        }}
        shortcut
        claims
      />
      <nav>
        <Who />
        <Undo />
        <a href="graphql">{text.graphiql}</a>
        <label>
          <span className="unseen">{text.theme.label}</span>
          <select
            value={state.theme}
            onChange={({ target }) => set({ theme: target.value as State['theme'] }, { replace: true })}
          >
            {(['system', 'light', 'dark'] as const).map((theme) => (
              <option key={theme} value={theme}>
                {text.theme[theme]}
              </option>
            ))}
          </select>
        </label>
      </nav>
    </header>
  )
}

/** The tabs of the panels; the arrow keys go from one to the next. */
function Tabs() {
  const { state, set } = useExplorer()
  const go = (key: string, tab: HTMLElement) => {
    const step = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0
    if (step === 0) return
    const at = (panels.indexOf(state.panel) + step + panels.length) % panels.length
    const next = panels[at]
    if (next) set({ panel: next })
    const other = tab.parentElement?.children[at]
    if (other instanceof HTMLElement) other.focus()
  }
  return (
    <div role="tablist" aria-label={text.panel.label}>
      {panels.map((panel) => (
        <button
          key={panel}
          type="button"
          role="tab"
          id={`tab-${panel}`}
          aria-selected={panel === state.panel}
          aria-controls="panel"
          tabIndex={panel === state.panel ? 0 : -1}
          onClick={() => set({ panel })}
          onKeyDown={({ key, currentTarget }) => go(key, currentTarget)}
        >
          {text.panel[panel]}
        </button>
      ))}
    </div>
  )
}
