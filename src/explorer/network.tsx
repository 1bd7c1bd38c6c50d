import { useEffect, useMemo, useRef, useState } from 'react'
import { useAnswer } from './api.ts'
import { Canvas } from './canvas.tsx'
import { openCase } from './cases.ts'
import { Chosen } from './chosen.tsx'
import { type Coloring, draw } from './drawing.ts'
import { useExplorer } from './explorer.ts'
import { graphql } from './generated/gql.ts'
import type { LayoutAnswer, LayoutRequest } from './layout.worker.ts'
import { Legend, vocabularyDocument } from './legend.tsx'
import {
  FEW_LINES,
  MOST_LINES,
  type Network as NetworkData,
  networkDocument,
  networkVariables,
  type Part,
  partOf,
} from './network-data.ts'
import { Failure, OpenInGraphiQL } from './parts.tsx'
import { aside, beside, type Laid, start } from './places.ts'
import { Share } from './share.tsx'
import { colorings, lensOf, mostSteps, noLens, type State, sizings } from './state.ts'
import { text } from './text.ts'

const communitiesDocument = graphql(`
  query Communities($lens: LensInput) {
    graph(lens: $lens) {
      communities {
        communities(first: 60) { edges { node { number color members(first: 200) { edges { node { id: key } } } } } }
      }
    }
  }
`)
const sizesDocument = graphql(`
  query Sizes($lens: LensInput, $by: Measure!) {
    graph(lens: $lens) { ranking(by: $by, first: 200) { edges { node { score entity { id: key } } } } }
  }
`)

/** The drawn network of the lens, with the choice of its colors and sizes. */
export function Network() {
  const { state, set } = useExplorer()
  const [most, setMost] = useState(FEW_LINES)
  const lens = lensOf(state)
  const all = useAnswer(networkDocument, networkVariables(state, most, {}))
  const now = useAnswer(networkDocument, networkVariables(state, most))
  const communities = useAnswer(communitiesDocument, { lens }, state.color === 'community')
  const sizes = useAnswer(sizesDocument, { lens, by: state.size }, state.size !== 'DEGREE')
  const { data: words } = useAnswer(vocabularyDocument, {})
  const colors = useMemo(
    () => new Map<string, string>(words?.vocabulary.stages.map(({ stage, color }) => [stage, color])),
    [words],
  )
  const base = usePart(all.data?.graph.subgraph, state, colors)
  const shown = usePart(now.data?.graph.subgraph, state, colors)
  const before = useBefore(now.isPlaceholderData ? undefined : now.data?.graph.subgraph, lens)
  const beforePart = usePart(before, state, colors)
  const { places, isDone } = useLayout(all.isPlaceholderData ? undefined : base, shown, state)

  const coloring = useMemo((): Coloring => {
    const groups = communities.data?.graph.communities.communities.edges.map(({ node }) => node)
    const scores = sizes.data?.graph.ranking.edges.map(({ node }) => node)
    const most = Math.max(...(scores ?? []).map(({ score }) => score), 1e-9)
    return {
      ...(state.color === 'community' && groups
        ? {
            color: new Map(
              groups.flatMap(({ color, members }) => members.edges.map(({ node }) => [node.id, color] as const)),
            ),
          }
        : {}),
      ...(state.size !== 'DEGREE' && scores
        ? { size: new Map(scores.flatMap(({ entity, score }) => (entity ? [[entity.id, score / most] as const] : []))) }
        : {}),
    }
  }, [state.color, state.size, communities.data, sizes.data])

  const { pins } = state
  const drawing = useMemo(
    () =>
      base && shown && places
        ? draw(
            base,
            shown,
            beforePart,
            new Map([...places, ...Object.entries(pins)]),
            coloring,
            new Set(Object.keys(pins)),
          )
        : undefined,
    [base, shown, beforePart, places, coloring, pins],
  )
  const error = all.error ?? now.error
  return (
    <section className="network" aria-label={text.network.label}>
      <div className="controls">
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
        <button type="button" onClick={() => set({ seed: (state.seed + 1) % 1000 })}>
          {text.network.shuffle}
        </button>
        <Share isDrawn={drawing !== undefined} />
        <OpenInGraphiQL document={networkDocument} variables={networkVariables(state, most)} />
      </div>
      <div className="stage">
        {error && !shown ? (
          <Failure error={error} retry={() => void Promise.all([all.refetch(), now.refetch()])} />
        ) : drawing && shown ? (
          <>
            <Canvas drawing={drawing} isBusy={!isDone} />
            <Chosen />
            {shown.nodes.length === 0 && (
              <p className="empty" role="status">
                {text.network.empty}{' '}
                <button type="button" onClick={() => set(noLens)}>
                  {text.lens.clear}
                </button>
              </p>
            )}
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
            now.data.graph.subgraph.foldedEdgesTruncated && most < MOST_LINES
              ? () => setMost(Math.min(MOST_LINES, 2 * most))
              : undefined
          }
          isNarrowed={Object.keys(lens).length > 0}
        />
      )}
    </section>
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

/** The part of a network that the filters leave. */
function usePart(
  network: NetworkData | undefined,
  { withoutKinds, withoutStages, withoutCertainties, hidden }: State,
  colors: ReadonlyMap<string, string>,
): Part | undefined {
  return useMemo(
    () => network && partOf(network, { withoutKinds, withoutStages, withoutCertainties, hidden }, colors),
    [network, withoutKinds, withoutStages, withoutCertainties, hidden, colors],
  )
}

/** The network of the previous lens; undefined until the lens changes. A filter or a fold changes no lens. */
function useBefore(now: NetworkData | undefined, lens: object): NetworkData | undefined {
  const key = JSON.stringify(lens)
  const seen = useRef<{ key?: string; now?: NetworkData; before?: NetworkData }>({})
  const last = seen.current
  if (now && now !== last.now)
    seen.current = {
      key,
      now,
      // Without a lens nothing is new.
      ...(key === '{}'
        ? {}
        : last.key === key
          ? last.before
            ? { before: last.before }
            : {}
          : last.now
            ? { before: last.now }
            : {}),
    }
  return seen.current.before
}

/** The share of nodes with a place from which on the others are placed beside these, and nothing moves. */
const MOSTLY = 0.6

/** The positions of the nodes: those of the API, until a worker has improved them. */
function useLayout(
  base: Part | undefined,
  now: Part | undefined,
  { seed, around, case: caseId, asKept }: State,
): { places?: Laid; isDone: boolean } {
  const [layout, setLayout] = useState<{ places?: Laid; isDone: boolean; of?: string }>({ isDone: false })
  const last = useRef(layout)
  last.current = layout
  useEffect(() => {
    if (!base) return
    // A case that is shown as it was kept has its own places.
    const kept = asKept && caseId !== null ? openCase(caseId)?.places : undefined
    if (kept && base.nodes.every(({ id }) => kept[id])) {
      setLayout({ places: new Map(Object.entries(kept)), isDone: true })
      return
    }
    const of = `${seed} ${around}`
    const { places, of: before } = last.current
    const known = base.nodes.filter(({ id }) => places?.has(id)).length
    if (places && of === before && known >= MOSTLY * base.nodes.length) {
      setLayout({ places: beside(places, base), isDone: true, of })
      return
    }
    const worker = new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module' })
    setLayout({ places: aside(new Map(base.nodes.map(({ id, x, y }) => [id, { x, y }])), base), isDone: false, of })
    worker.onmessage = ({ data }: MessageEvent<LayoutAnswer>) =>
      setLayout({ places: aside(new Map(data.map(({ id, ...place }) => [id, place])), base), isDone: true, of })
    const request: LayoutRequest = {
      nodes: start(base, seed),
      edges: base.lines.map(({ source, target, strength }) => [source, target, strength]),
    }
    worker.postMessage(request)
    return () => worker.terminate()
  }, [base, seed, around, caseId, asKept])
  const { places, isDone } = layout
  // Past entities are in no layout.
  const placed = useMemo(() => places && now && beside(places, now), [places, now])
  return { ...(placed ? { places: placed } : {}), isDone }
}
