import { useEffect, useMemo, useRef, useState } from 'react'
import { useAnswer } from './api.ts'
import { openCase } from './cases.ts'
import { type Coloring, type Drawing, draw, type Network as NetworkData, type Position, start } from './drawing.ts'
import { useExplorer } from './explorer.ts'
import { graphql } from './generated/gql.ts'
import type { LayoutAnswer, LayoutRequest } from './layout.worker.ts'
import { Legend } from './legend.tsx'
import { Failure, OpenInGraphiQL } from './parts.tsx'
import { isOutOfSight, makeRenderer, motion, type Renderer } from './renderer.ts'
import { setRenderer } from './scene.ts'
import { Share } from './share.tsx'
import { colorings, lensOf, mostSteps, noLens, type State, sizings } from './state.ts'
import { text } from './text.ts'

export const networkDocument = graphql(`
  query Network($lens: LensInput, $around: [ID!], $steps: Int, $limit: Int) {
    graph(lens: $lens) {
      revision
      subgraph(around: $around, steps: $steps, limit: $limit) {
        truncated
        totalNodes
        edgesTruncated
        totalEdges
        nodes { id: key label kind color size x y }
        edges { id: key source: sourceKey target: targetKey label color stage certainty directed }
      }
    }
  }
`)
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

/** The most nodes that are drawn; beyond it the least important are left out. */
const LIMIT = 1500

/** The drawn network of the lens, with the choice of its colors and sizes. */
export function Network() {
  const { state, set, select } = useExplorer()
  const place = { around: state.around === null ? null : [state.around], steps: state.steps, limit: LIMIT }
  const lens = lensOf(state)
  const all = useAnswer(networkDocument, { lens: {}, ...place })
  const now = useAnswer(networkDocument, { lens, ...place })
  const communities = useAnswer(communitiesDocument, { lens }, state.color === 'community')
  const sizes = useAnswer(sizesDocument, { lens, by: state.size }, state.size !== 'DEGREE')
  const before = useBefore(now.isPlaceholderData ? undefined : now.data?.graph.subgraph)
  const base = all.data?.graph.subgraph
  const { places, isDone } = useLayout(all.isPlaceholderData ? undefined : base, state)

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

  const shown = now.data?.graph.subgraph
  const drawing = useMemo(
    () => (base && shown && places ? draw(base, shown, before, places, coloring) : undefined),
    [base, shown, before, places, coloring],
  )
  const error = all.error ?? now.error
  return (
    <section className="network" aria-label={text.network.label}>
      {error && !shown ? (
        <Failure error={error} retry={() => void Promise.all([all.refetch(), now.refetch()])} />
      ) : drawing && shown ? (
        <>
          <Canvas drawing={drawing} isBusy={!isDone} selected={state.selected} select={select} />
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
        <OpenInGraphiQL document={networkDocument} variables={{ lens, ...place }} />
      </div>
      <Legend all={base} network={shown} isByKind={state.color === 'kind'} isNarrowed={Object.keys(lens).length > 0} />
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

/** The network of the previous lens; undefined until the lens changes. */
function useBefore(now: NetworkData | undefined): NetworkData | undefined {
  const seen = useRef<{ now?: NetworkData; before?: NetworkData }>({})
  if (now && now !== seen.current.now) seen.current = { now, ...(seen.current.now ? { before: seen.current.now } : {}) }
  return seen.current.before
}

/** The positions of the nodes: those of the API, until a worker has improved them. */
function useLayout(
  network: NetworkData | undefined,
  { seed, case: caseId, asKept }: State,
): { places?: ReadonlyMap<string, Position>; isDone: boolean } {
  const [layout, setLayout] = useState<{ places?: ReadonlyMap<string, Position>; isDone: boolean }>({ isDone: false })
  useEffect(() => {
    if (!network) return
    // A case that is shown as it was kept has its own places.
    const kept = asKept && caseId !== null ? openCase(caseId)?.places : undefined
    if (kept && network.nodes.every(({ id }) => kept[id])) {
      setLayout({ places: new Map(Object.entries(kept)), isDone: true })
      return
    }
    const worker = new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module' })
    setLayout(({ places }) => ({
      places: places ?? new Map(network.nodes.map(({ id, x, y }) => [id, { x, y }])),
      isDone: false,
    }))
    worker.onmessage = ({ data }: MessageEvent<LayoutAnswer>) =>
      setLayout({ places: new Map(data.map(({ id, ...place }) => [id, place])), isDone: true })
    const request: LayoutRequest = {
      nodes: start(network, seed),
      edges: network.edges.map(({ source, target }) => [source, target]),
    }
    worker.postMessage(request)
    return () => worker.terminate()
  }, [network, seed, caseId, asKept])
  return layout
}

/**
 * Draws the network, and reports which node or line was clicked. Hovering over a node highlights its neighbors;
 * dragging moves it.
 */
function Canvas({
  drawing,
  isBusy,
  selected,
  select,
}: {
  drawing: Drawing
  isBusy: boolean
  selected: string | null
  select: (id: string | null) => void
}) {
  const container = useRef<HTMLDivElement>(null)
  const sigma = useRef<Renderer | undefined>(undefined)
  const chosen = useRef(selected)
  chosen.current = selected
  const pick = useRef(select)
  pick.current = select

  // biome-ignore lint/correctness/useExhaustiveDependencies: one renderer for the page; later drawings are set below
  useEffect(() => {
    if (!container.current) return
    const made = makeRenderer(container.current, drawing, chosen, pick)
    sigma.current = made
    setRenderer(made)
    return () => {
      setRenderer(undefined)
      made.kill()
    }
  }, [])
  useEffect(() => {
    if (sigma.current && sigma.current.getGraph() !== drawing) sigma.current.setGraph(drawing)
  }, [drawing])
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new drawing moves what is selected
  useEffect(() => {
    const made = sigma.current
    if (!made) return
    made.refresh({ skipIndexation: true })
    const place = selected === null ? undefined : made.getNodeDisplayData(selected)
    if (place && isOutOfSight(made, place))
      void made.getCamera().animate({ x: place.x, y: place.y }, { duration: motion(300) })
  }, [selected, drawing])

  return (
    <>
      <div
        ref={container}
        className="canvas"
        role="img"
        aria-label={text.network.help}
        aria-busy={isBusy}
        data-nodes={drawing.order}
        data-edges={drawing.size}
      />
      <div className="zoom">
        <button
          type="button"
          aria-label={text.network.zoomIn}
          onClick={() => void sigma.current?.getCamera().animatedZoom({ duration: motion(200) })}
        >
          +
        </button>
        <button
          type="button"
          aria-label={text.network.zoomOut}
          onClick={() => void sigma.current?.getCamera().animatedUnzoom({ duration: motion(200) })}
        >
          −
        </button>
        <button
          type="button"
          aria-label={text.network.fit}
          onClick={() => void sigma.current?.getCamera().animatedReset({ duration: motion(300) })}
        >
          ⤢
        </button>
      </div>
    </>
  )
}
