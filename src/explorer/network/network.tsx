import { useMemo } from 'react'
import { useAnswer } from '../api.ts'
import { Canvas } from '../canvas/canvas.tsx'
import { hulled } from '../canvas/ground.ts'
import { Legend, vocabularyDocument } from '../canvas/legend.tsx'
import { Chosen } from '../chosen.tsx'
import { Failure, OpenInGraphiQL, Progress } from '../parts.tsx'
import { Share } from '../sharing/share.tsx'
import { useExplorer } from '../state/explorer.ts'
import { colorings, lensOf, MOST_LINES, mostSteps, noLens, type State, sizings, views } from '../state/state.ts'
import { text } from '../texts/text.ts'
import { draw } from './drawing.ts'
import { useLayout } from './layout.ts'
import { onMap } from './map.ts'
import { networkDocument, networkVariables } from './network-data.ts'
import { useLook } from './network-look.ts'
import { useParts } from './network-parts.ts'
import { useWorld } from './world.ts'

/** On a map nothing is pinned. */
const noPins: State['pins'] = {}

/** The drawn network of the lens, with the choice of its colors and sizes, and its legend. */
export function Network() {
  const { state, set } = useExplorer()
  const { data: words } = useAnswer(vocabularyDocument, {})
  const { all, now, base, shown, before, since } = useParts(state, words)
  const { groups, coloring, pending } = useLook(state, words)
  const laid = useLayout(all.isPlaceholderData ? undefined : base, shown, state)
  const isMap = state.view === 'map'
  const world = useWorld(isMap)
  const map = useMemo(
    () => (isMap && world.data && base && shown ? onMap(base, shown, world.data.world, world.data.codes) : undefined),
    [isMap, world.data, base, shown],
  )
  const { places, isDone } = isMap ? { places: map?.places, isDone: true } : laid
  const ground = useMemo(
    () => ({
      ...(map ? { world: world.data?.world } : {}),
      groups: state.hulls && groups && base ? hulled(groups, base, map && new Set(map.rest.map(({ id }) => id))) : [],
    }),
    [map, world.data, state.hulls, groups, base],
  )
  const pins = isMap ? noPins : state.pins
  const drawing = useMemo(
    () =>
      base && shown && places
        ? draw(base, shown, before, new Map([...places, ...Object.entries(pins)]), coloring, new Set(Object.keys(pins)))
        : undefined,
    [base, shown, before, places, coloring, pins],
  )
  const error = all.error ?? now.error ?? (isMap ? world.error : null)
  return (
    <section className="network" aria-label={text.network.label}>
      <Controls isDrawn={drawing !== undefined} />
      <div className="stage">
        {error && !drawing ? (
          <Failure
            error={error}
            retry={() => void Promise.all([all.refetch(), now.refetch(), isMap && world.refetch()])}
          />
        ) : drawing && shown ? (
          <>
            <Canvas drawing={drawing} beneath={ground} extent={map?.extent} isBusy={!isDone} />
            <Chosen />
            <div className="pending">
              {Object.entries({ [text.parts.network]: now, ...pending }).map(
                ([what, of]) => of && <Progress key={what} of={of} what={what} />,
              )}
            </div>
            {shown.nodes.length === 0 && <Empty />}
          </>
        ) : (
          <p className="empty" role="status">
            {text.loading}
          </p>
        )}
      </div>
      {!(base && shown && now.data) ? (
        <div className="legend" />
      ) : (
        <Legend
          all={base}
          now={shown}
          network={now.data.graph.subgraph}
          more={
            now.data.graph.subgraph.foldedEdgesTruncated && state.lines < MOST_LINES
              ? () => set({ lines: Math.min(MOST_LINES, 2 * state.lines) })
              : undefined
          }
          groups={ground.groups}
          aside={map?.rest.length}
          isNarrowed={Object.keys(lensOf(state)).length > 0}
          since={since}
        />
      )}
    </section>
  )
}

function Empty() {
  const { set } = useExplorer()
  return (
    <p className="empty" role="status">
      {text.network.empty}{' '}
      <button type="button" onClick={() => set(noLens)}>
        {text.lens.clear}
      </button>
    </p>
  )
}

/** The choices of the drawing, and its files and links. */
function Controls({ isDrawn }: { isDrawn: boolean }) {
  const { state, set } = useExplorer()
  return (
    <div className="controls">
      <Choice
        label={text.network.view}
        value={state.view}
        options={views.map((value) => [value, text.network.views[value]])}
        choose={(view) => set({ view, camera: null })}
      />
      <Choice
        label={text.network.color}
        value={state.color}
        options={colorings.map((value) => [value, text.network.colorings[value]])}
        choose={(color) => set({ color })}
      />
      <Choice
        label={text.network.size}
        value={state.size}
        options={sizings.map((value) => [value, text.network.sizings[value]])}
        choose={(size) => set({ size })}
      />
      {state.around !== null && (
        <>
          <label>
            {text.network.steps}
            <input
              type="number"
              min={1}
              max={mostSteps}
              value={state.steps}
              onChange={({ target }) => set({ steps: Math.min(mostSteps, Math.max(1, Number(target.value))) })}
            />
          </label>
          <button type="button" onClick={() => set({ around: null, steps: 1 })}>
            {text.network.whole}
          </button>
        </>
      )}
      <label>
        <input type="checkbox" checked={state.hulls} onChange={({ target }) => set({ hulls: target.checked })} />
        {text.network.hulls}
      </label>
      <button type="button" disabled={state.view === 'map'} onClick={() => set({ seed: (state.seed + 1) % 1000 })}>
        {text.network.shuffle}
      </button>
      <Share isDrawn={isDrawn} />
      <OpenInGraphiQL document={networkDocument} variables={networkVariables(state)} />
    </div>
  )
}

function Choice<T extends string>({
  label,
  value,
  options,
  choose,
}: {
  label: string
  value: T
  options: readonly (readonly [T, string])[]
  choose: (value: T) => void
}) {
  return (
    <label>
      {label}
      <select
        value={value}
        onChange={({ target }) => choose(options.find(([key]) => key === target.value)?.[0] ?? value)}
      >
        {options.map(([key, name]) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}
