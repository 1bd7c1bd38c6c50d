import { useMemo, useRef } from 'react'
import { useAnswer } from '../api.ts'
import type { LegendQuery } from '../generated/graphql.ts'
import { useLive } from '../live.ts'
import { comparedWith, lensOf, type State } from '../state/state.ts'
import { everything, type Network, networkDocument, networkVariables, type Part, partOf } from './network-data.ts'

/** The parts of the network that a state draws, and the answers that they are from. */
export function useParts(state: State, words: LegendQuery | undefined) {
  const lens = lensOf(state)
  const all = useAnswer(networkDocument, networkVariables(state, {}))
  const now = useAnswer(networkDocument, networkVariables(state))
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
  const compared = usePart(
    since === undefined || earlier.isPlaceholderData ? undefined : earlier.data?.graph.subgraph,
    state,
    colors,
  )
  const last = usePart(useBefore(now.isPlaceholderData ? undefined : now.data?.graph.subgraph, lens), state, colors)
  // The whole network of today lacks what went.
  const base = useMemo(() => whole && (compared ? everything(whole, compared) : whole), [whole, compared])
  return { all, now, base, shown, before: compared ?? last, since: compared && since }
}

/** The part of a network that the filters leave. */
function usePart(
  network: Network | undefined,
  { withoutKinds, withoutStages, withoutCertainties, hidden }: State,
  colors: ReadonlyMap<string, string>,
): Part | undefined {
  return useMemo(
    () => network && partOf(network, { withoutKinds, withoutStages, withoutCertainties, hidden }, colors),
    [network, withoutKinds, withoutStages, withoutCertainties, hidden, colors],
  )
}

/**
 * The network of the previous lens, or before the changes of others; undefined without either. A filter or a fold
 * changes no lens.
 */
function useBefore(now: Network | undefined, lens: object): Network | undefined {
  const { shown } = useLive()
  const key = `${JSON.stringify(lens)}${shown || ''}`
  const seen = useRef<{ key?: string; now?: Network; before?: Network }>({})
  const last = seen.current
  if (now && (now !== last.now || key !== last.key))
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
