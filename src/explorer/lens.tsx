import { useEffect, useMemo, useState } from 'react'
import { useAnswer } from './api.ts'
import { DocumentMenu } from './documents.tsx'
import { useExplorer } from './explorer.ts'
import { graphql } from './generated/gql.ts'
import { noLens } from './state.ts'
import { text } from './text.ts'

const datesDocument = graphql(`
  query Dates {
    graph {
      documents(first: 1) { totalCount }
      timeline(last: 200, kinds: [STAGE, EVENT]) { edges { node { what time { latest } } } }
    }
  }
`)
/** The milliseconds that each date is shown while the dates play. */
const BEAT = 900

/** The controls of the lens: `asOf`, `knownAt`, documents, corroboration and presumed relationships. */
export function LensBar() {
  const { state, set } = useExplorer()
  const { data } = useAnswer(datesDocument, {})
  const moments = useMemo(() => {
    const days = new Map<string, string[]>()
    for (const { node } of data?.graph.timeline.edges ?? []) {
      const day = node.time.latest
      if (day) days.set(day, [...(days.get(day) ?? []), node.what])
    }
    return [...days].sort(([a], [b]) => (a < b ? -1 : 1)).map(([day, what]) => ({ day, what }))
  }, [data])
  const found = moments.findIndex(({ day }) => state.asOf !== null && day >= state.asOf)
  // The position after the last mark is today.
  const at = state.asOf === null || found < 0 ? moments.length : found
  const turn = (index: number) => set({ asOf: moments[index]?.day ?? null }, { replace: true })
  const [isPlaying, play] = useState(false)

  useEffect(() => {
    if (!isPlaying) return
    const timer = setTimeout(() => {
      if (at >= moments.length) play(false)
      else turn(at + 1)
    }, BEAT)
    return () => clearTimeout(timer)
  })

  const isNarrowed =
    state.asOf !== null ||
    state.knownAt !== null ||
    state.without.length > 0 ||
    state.minCorroboration > 1 ||
    state.presumed
  const now = moments[at]
  return (
    <section className="lens" aria-label={text.lens.label}>
      <div className="when">
        <button
          type="button"
          aria-label={isPlaying ? text.lens.pause : text.lens.play}
          disabled={moments.length === 0}
          onClick={() => {
            if (!isPlaying && at >= moments.length) turn(0)
            play(!isPlaying)
          }}
        >
          {isPlaying ? '❚❚' : '▶'}
        </button>
        <DateField
          label={text.lens.asOf}
          value={state.asOf}
          placeholder={text.lens.today}
          change={(asOf) => set({ asOf })}
        />
        <div className="slider">
          <input
            type="range"
            aria-label={text.lens.slider}
            aria-valuetext={now ? `${now.day}: ${now.what.join(', ')}` : text.lens.today}
            min={0}
            max={moments.length}
            value={at}
            disabled={moments.length === 0}
            onChange={({ target }) => turn(Number(target.value))}
          />
          <div className="ticks" aria-hidden="true">
            {moments.map(({ day, what }, index) => (
              <i
                key={day}
                title={`${day}: ${what.join(', ')}`}
                style={{ left: `${(100 * index) / Math.max(1, moments.length)}%` }}
              />
            ))}
          </div>
          <output>
            {now && state.asOf !== null
              ? now.what.slice(0, 2).join(' · ')
              : moments[0] && text.lens.range(moments[0].day, moments.length)}
          </output>
        </div>
      </div>
      <DateField
        label={text.lens.knownAt}
        title={text.lens.knownAtHelp}
        value={state.knownAt}
        placeholder={text.lens.today}
        change={(knownAt) => set({ knownAt })}
      />
      <label title={text.lens.minCorroborationHelp}>
        {text.lens.minCorroboration}
        <input
          type="number"
          min={1}
          max={9}
          value={state.minCorroboration}
          onChange={({ target }) => set({ minCorroboration: Math.max(1, Math.min(9, Number(target.value))) })}
        />
      </label>
      <DocumentMenu all={data?.graph.documents.totalCount ?? 0} />
      <label title={text.lens.presumedHelp}>
        <input type="checkbox" checked={state.presumed} onChange={({ target }) => set({ presumed: target.checked })} />
        {text.lens.presumed}
      </label>
      <button type="button" disabled={!isNarrowed} onClick={() => set(noLens)}>
        {text.lens.clear}
      </button>
    </section>
  )
}

/** A field for a date of any precision, such as 2024-06-19, 2024-06 or 2024. It takes the date when it is complete. */
export function DateField({
  label,
  title,
  value,
  placeholder,
  change,
}: {
  label: string
  title?: string
  value: string | null
  placeholder: string
  change: (date: string | null) => void
}) {
  const [typed, setTyped] = useState(value ?? '')
  useEffect(() => setTyped(value ?? ''), [value])
  const isWhole = /^\d{4}(-\d\d){0,2}$/.test(typed) && !Number.isNaN(Date.parse(typed))
  const take = () => {
    if (typed === '') change(null)
    else if (isWhole) change(typed)
  }
  return (
    <label title={title}>
      {label}
      <input
        className="date"
        inputMode="numeric"
        placeholder={placeholder}
        value={typed}
        aria-invalid={typed !== '' && !isWhole}
        onChange={({ target }) => setTyped(target.value)}
        onBlur={take}
        onKeyDown={({ key }) => key === 'Enter' && take()}
      />
    </label>
  )
}
