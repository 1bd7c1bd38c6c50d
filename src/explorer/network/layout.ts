import { useEffect, useMemo, useRef, useState } from 'react'
import { type Case, stateOf } from '../cases/case.ts'
import { openCase } from '../cases/cases.ts'
import type { State } from '../state/state.ts'
import type { LayoutAnswer, LayoutRequest } from './layout.worker.ts'
import type { Part } from './network-data.ts'
import { aside, beside, type Laid, start } from './places.ts'

/** The places in the network that a case keeps; those on a map follow from the map. */
const placesOf = (kept: Case | undefined) => (kept && stateOf(kept).view === 'network' ? kept.places : undefined)

/** The share of nodes with a place from which on the others are placed beside these, and nothing moves. */
const MOSTLY = 0.6

/** The positions of the nodes: those of the API, until a worker has improved them. */
export function useLayout(
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
    const kept = asKept && caseId !== null ? placesOf(openCase(caseId)) : undefined
    if (kept && base.nodes.every(({ id }) => kept[id])) {
      setLayout({ places: new Map(Object.entries(kept)), isDone: true })
      return
    }
    const of = `${seed} ${around}`
    const { places, of: before, isDone } = last.current
    const known = base.nodes.filter(({ id }) => places?.has(id)).length
    if (places && isDone && of === before && known >= MOSTLY * base.nodes.length) {
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
