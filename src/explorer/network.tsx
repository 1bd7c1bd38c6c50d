import { useMemo } from 'react'
import { useAnswer } from './api.ts'
import { Canvas } from './canvas.tsx'
import { Chosen } from './chosen.tsx'
import { type Coloring, draw } from './drawing.ts'
import { useExplorer } from './explorer.ts'
import { graphql } from './generated/gql.ts'
import type { LegendQuery } from './generated/graphql.ts'
import { type Group, hulled } from './ground.ts'
import { useBefore, useLayout, usePart } from './layout.ts'
import { Legend, vocabularyDocument } from './legend.tsx'
import { onMap } from './map.ts'
import { everything, networkDocument, networkVariables } from './network-data.ts'
import { Failure, OpenInGraphiQL, Progress } from './parts.tsx'
import { Share } from './share.tsx'
import { colorings, comparedWith, lensOf, MOST_LINES, mostSteps, noLens, type State, sizings, views } from './state.ts'
import { text } from './text.ts'
import { useWorld } from './world.ts'

const communitiesDocument = graphql(`
  query Communities($lens: LensInput, $kinds: [RelationshipKind!]) {
    graph(lens: $lens) {
      communities(kinds: $kinds) {
        communities(first: 60) {
          edges {
            node {
              number
              color
              nations(first: 200) { edges { node { id: key } } }
              organizations(first: 200) { edges { node { id: key } } }
              members(first: 200) { edges { node { id: key } } }
            }
          }
        }
      }
    }
  }
`)
const sizesDocument = graphql(`
  query Sizes($lens: LensInput, $by: Measure!) {
    graph(lens: $lens) { ranking(by: $by, first: 200) { edges { node { score entity { id: key } } } } }
  }
`)

/**
 * The kinds of relationship that follow from no others. The steps of a party repeat its membership. Derived ones join
 * all parties of a pact, which are too many to analyze in large graphs.
 */
const ownKinds = ({ vocabulary: { relationshipKinds } }: LegendQuery) =>
  relationshipKinds.flatMap(({ kind, derived, leadsTo }) => (derived || leadsTo ? [] : kind))

/** On a map nothing is pinned. */
const noPins: State['pins'] = {}

/** The drawn network of the lens, with the choice of its colors and sizes. */
export function Network() {
  const { state, set } = useExplorer()
  const lens = lensOf(state)
  const all = useAnswer(networkDocument, networkVariables(state, {}))
  const now = useAnswer(networkDocument, networkVariables(state))
  const { data: words } = useAnswer(vocabularyDocument, {})
  const kinds = useMemo(() => words && ownKinds(words), [words])
  const areGrouped = state.hulls || state.color === 'community'
  const communities = useAnswer(communitiesDocument, { lens, kinds: kinds ?? null }, areGrouped && kinds !== undefined)
  const isSized = state.size !== 'DEGREE'
  const sizes = useAnswer(sizesDocument, { lens, by: state.size }, isSized)
  const colors = useMemo(
    () => new Map<string, string>(words?.vocabulary.stages.map(({ stage, color }) => [stage, color])),
    [words],
  )
  const whole = usePart(all.data?.graph.subgraph, state, colors)
  const shown = usePart(now.data?.graph.subgraph, state, colors)
  // The panel of changes draws what came and what went between its dates.
  const since = state.panel === 'changes' ? comparedWith(state) : undefined
  const earlier = useAnswer(
    networkDocument,
    networkVariables(state, { ...lens, ...(since ? { asOf: since } : {}) }),
    since !== undefined,
  )
  const compared = since === undefined || earlier.isPlaceholderData ? undefined : earlier.data?.graph.subgraph
  const comparedPart = usePart(compared, state, colors)
  const before = useBefore(now.isPlaceholderData ? undefined : now.data?.graph.subgraph, lens)
  // The whole network of today lacks what went.
  const base = useMemo(() => whole && (comparedPart ? everything(whole, comparedPart) : whole), [whole, comparedPart])
  const lastPart = usePart(before, state, colors)
  const beforePart = comparedPart ?? lastPart
  const laid = useLayout(all.isPlaceholderData ? undefined : base, shown, state)
  const isMap = state.view === 'map'
  const world = useWorld(isMap)
  const map = useMemo(
    () => (isMap && world.data && base && shown ? onMap(base, shown, world.data.world, world.data.codes) : undefined),
    [isMap, world.data, base, shown],
  )
  const { places, isDone } = isMap ? { places: map?.places, isDone: true } : laid
  const groups = useMemo(
    () =>
      communities.data?.graph.communities.communities.edges.map(
        ({ node: { number, color, nations, organizations, members } }): Group => ({
          number,
          color,
          members: [
            // A case that was kept before has the members only.
            ...new Set(
              [nations, organizations, members].flatMap((part) => part?.edges.map(({ node }) => node.id) ?? []),
            ),
          ],
        }),
      ),
    [communities.data],
  )
  const ground = useMemo(
    () => ({
      ...(map ? { world: world.data?.world } : {}),
      groups: state.hulls && groups && base ? hulled(groups, base, map && new Set(map.rest.map(({ id }) => id))) : [],
    }),
    [map, world.data, state.hulls, groups, base],
  )

  const coloring = useMemo((): Coloring => {
    const scores = sizes.data?.graph.ranking.edges.map(({ node }) => node)
    const most = Math.max(...(scores ?? []).map(({ score }) => score), 1e-9)
    return {
      ...(state.color === 'community' && groups
        ? {
            color: new Map(groups.flatMap(({ color, members }) => members.map((id) => [id, color] as const))),
          }
        : {}),
      ...(state.size !== 'DEGREE' && scores
        ? { size: new Map(scores.flatMap(({ entity, score }) => (entity ? [[entity.id, score / most] as const] : []))) }
        : {}),
    }
  }, [state.color, state.size, groups, sizes.data])

  const pins = isMap ? noPins : state.pins
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
  const error = all.error ?? now.error ?? (isMap ? world.error : null)
  const pending = {
    [text.parts.network]: now,
    [text.parts.communities]: areGrouped && communities,
    [text.parts.sizes]: isSized && sizes,
  }
  return (
    <section className="network" aria-label={text.network.label}>
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
        <button type="button" disabled={isMap} onClick={() => set({ seed: (state.seed + 1) % 1000 })}>
          {text.network.shuffle}
        </button>
        <Share isDrawn={drawing !== undefined} />
        <OpenInGraphiQL document={networkDocument} variables={networkVariables(state)} />
      </div>
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
              {Object.entries(pending).map(([what, of]) => of && <Progress key={what} of={of} what={what} />)}
            </div>
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
            now.data.graph.subgraph.foldedEdgesTruncated && state.lines < MOST_LINES
              ? () => set({ lines: Math.min(MOST_LINES, 2 * state.lines) })
              : undefined
          }
          groups={ground.groups}
          aside={map?.rest.length}
          isNarrowed={Object.keys(lens).length > 0}
          since={comparedPart && since}
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
