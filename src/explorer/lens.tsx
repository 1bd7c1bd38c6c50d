import type { UseQueryResult } from '@tanstack/react-query'
import { useEffect, useId, useMemo, useState } from 'react'
import { useAnswer } from './api.ts'
import { DocumentMenu } from './documents.tsx'
import { graphql } from './generated/gql.ts'
import type { DatesQuery } from './generated/graphql.ts'
import { Progress } from './parts.tsx'
import { useExplorer } from './state/explorer.ts'
import { noLens } from './state/state.ts'
import { captionOf, lastStop, stopsOf } from './state/stops.ts'
import { readDate } from './texts/dates.ts'
import { text } from './texts/text.ts'

const datesDocument = graphql(`
  query Dates {
    graph {
      documents(first: 1) { totalCount }
      earliest: timeline(first: 1, kinds: [STAGE, EVENT]) { nodes { time { latest } } }
      timeline(last: 200, kinds: [STAGE, EVENT]) { nodes { what time { latest } } }
    }
  }
`)

/** The milliseconds that each date is shown while the dates play. */
const BEAT = 900

/** The controls of the lens: `asOf`, `knownAt`, documents, corroboration and presumed relationships. */
export function LensBar() {
  const { state, set } = useExplorer()
  const dates = useAnswer(datesDocument, {})
  const isNarrowed =
    state.asOf !== null ||
    state.knownAt !== null ||
    state.without.length > 0 ||
    state.only !== null ||
    state.minCorroboration > 1 ||
    state.presumed
  return (
    <section className="lens" aria-label={text.lens.label}>
      <DateOfWorld dates={dates} />
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
      <DocumentMenu all={dates.data?.graph.documents.totalCount} />
      <label title={text.lens.presumedHelp}>
        <input type="checkbox" checked={state.presumed} onChange={({ target }) => set({ presumed: target.checked })} />
        {text.lens.presumed}
      </label>
      <button type="button" aria-disabled={!isNarrowed} onClick={() => set(noLens)}>
        {text.lens.clear}
      </button>
    </section>
  )
}

/** The date of the world, as a field and as a slider through the days with changes, which can play. */
function DateOfWorld({ dates }: { dates: UseQueryResult<DatesQuery> }) {
  const { state, set } = useExplorer()
  const { data } = dates
  const stops = useMemo(() => (data ? stopsOf(data.graph) : []), [data])
  const { asOf } = state
  // The position after the last stop is today.
  const at = asOf === null ? stops.length : lastStop(stops, asOf)
  const turn = (index: number) => set({ asOf: stops[index]?.day ?? null }, { replace: true })
  const [isPlaying, play] = useState(false)

  useEffect(() => {
    if (!isPlaying) return
    const timer = setTimeout(() => {
      if (at >= stops.length) play(false)
      else turn(at + 1)
    }, BEAT)
    return () => clearTimeout(timer)
  })

  const caption = asOf === null || !data ? '' : captionOf(stops, asOf)
  return (
    <div className="when">
      <button
        type="button"
        aria-label={isPlaying ? text.lens.pause : text.lens.play}
        disabled={stops.length === 0}
        onClick={() => {
          if (!isPlaying && at >= stops.length) turn(0)
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
          aria-valuetext={caption || (asOf ?? text.lens.today)}
          min={0}
          max={stops.length}
          value={Math.max(0, at)}
          disabled={stops.length === 0}
          onChange={({ target }) => turn(Number(target.value))}
        />
        <div className="ticks" aria-hidden="true">
          {stops.map(({ day, what }, index) => (
            <i
              key={day}
              title={`${day}: ${what.join(', ')}`}
              style={{ left: `${(100 * index) / Math.max(1, stops.length)}%` }}
            />
          ))}
        </div>
        <output>{asOf !== null ? caption : stops[0] && text.lens.range(stops[0].day, stops.length)}</output>
        <Progress of={dates} what={text.parts.dates} />
      </div>
    </div>
  )
}

/** A field for a date in any usual notation. What it cannot read it refuses with a sentence, and nothing changes. */
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
  const [problem, setProblem] = useState<string | null>(null)
  const id = useId()
  useEffect(() => {
    setTyped(value ?? '')
    setProblem(null)
  }, [value])
  const take = () => {
    const read = typed.trim() === '' ? { date: null } : readDate(typed)
    if ('problem' in read) return setProblem(`${read.problem} ${text.lens.still(value)}`)
    setProblem(null)
    setTyped(read.date ?? '')
    change(read.date)
  }
  return (
    <span className="dated">
      <label title={title}>
        {label}
        <input
          className="date"
          placeholder={placeholder}
          value={typed}
          aria-invalid={problem !== null}
          aria-describedby={problem === null ? undefined : id}
          onChange={({ target }) => {
            setTyped(target.value)
            setProblem(null)
          }}
          onBlur={take}
          onKeyDown={({ key }) => key === 'Enter' && take()}
        />
      </label>
      {problem !== null && (
        <span id={id} className="problem" role="alert">
          {problem}
        </span>
      )}
    </span>
  )
}
