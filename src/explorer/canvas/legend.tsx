import { type CSSProperties, type ReactNode, useState } from 'react'
import { useAnswer } from '../api.ts'
import { publishersDocument } from '../documents.tsx'
import { graphql } from '../generated/gql.ts'
import { isInDoubt, kindsIn } from '../network/drawing.ts'
import type { Network, Part } from '../network/network-data.ts'
import { Progress } from '../parts.tsx'
import { useExplorer } from '../state/explorer.ts'
import type { Filter, State } from '../state/state.ts'
import { text } from '../texts/text.ts'
import type { Group } from './ground.ts'
import { lift } from './tones.ts'

export const vocabularyDocument = graphql(`
  query Legend {
    vocabulary {
      entityKinds { kind label color description }
      stages { stage label color description }
      pactKinds { kind label description }
      relationshipKinds { kind label color description derived leadsTo }
    }
  }
`)

/** The publishers that are listed: those with the most documents. */
const MOST_PUBLISHERS = 40

/** The kinds that are folded into lines unless the reader draws them as nodes. */
const folded = ['PACT', 'LEADER', 'EVENT'] as const

/** The meaning of colors, sizes and lines in the network, in the words of the vocabulary. Each entry filters. */
export function Legend({
  all,
  now,
  network,
  more,
  groups,
  aside,
  isNarrowed,
  since,
}: {
  /** The part without a lens, whose nodes stay in the drawing, and the part of the lens. */
  all: Part
  now: Part
  network: Network
  /** Draws more lines; undefined if there are no more. */
  more: (() => void) | undefined
  /** The communities with hulls. */
  groups: readonly Group[]
  /** The number of entities below the map; undefined without a map. */
  aside: number | undefined
  isNarrowed: boolean
  /** The date after which came and went what the drawing marks; undefined if it compares nothing. */
  since: string | undefined
}) {
  const { state, act, set } = useExplorer()
  const vocabulary = useAnswer(vocabularyDocument, {})
  const words = vocabulary.data?.vocabulary
  const [isOpen, setOpen] = useState(false)
  const sources = useAnswer(publishersDocument, {}, isOpen || state.withoutPublishers.length > 0)
  const publishers =
    sources.data?.graph.documents.aggregate.flatMap(({ counts }) => counts).slice(0, MOST_PUBLISHERS) ?? []
  const kinds = kindsIn(all, now)
  const stages = new Set<string>(now.lines.flatMap(({ stage }) => stage ?? []))
  const pactKinds = new Set<string>(
    now.lines.flatMap(({ folded }) => folded?.pactKinds.map(({ kind }) => kind as string) ?? []),
  )
  const doubtful = now.lines.filter(({ certainty }) => isInDoubt(certainty)).map(({ certainty }) => certainty)
  const inDoubt = [...new Set<string>([...doubtful, ...state.withoutCertainties])]
  const entry = (by: Filter, value: string, label: ReactNode, description?: string) => (
    <Entry key={value} by={by} value={value} label={label} description={description} />
  )
  const unfold = (kind: string, isUnfolded: boolean) => {
    const others = state.unfolded.filter((one) => one !== kind)
    set({ unfolded: isUnfolded ? [...others, kind] : others })
  }
  const shown = <T,>(
    list: readonly T[] | undefined,
    keyOf: (one: T) => string,
    found: ReadonlySet<string>,
    by: Filter,
  ) => list?.filter((one) => found.has(keyOf(one)) || state[by].includes(keyOf(one))) ?? []
  return (
    <section className="legend" aria-label={text.network.legend}>
      <Progress of={vocabulary} what={text.parts.legend} />
      {state.color === 'kind' ? (
        <ul>
          {shown(words?.entityKinds, ({ kind }) => kind, kinds, 'withoutKinds').map(
            ({ kind, label, color, description }) =>
              entry('withoutKinds', kind, <Swatch color={color} label={label} />, description),
          )}
        </ul>
      ) : (
        <p>{text.network.communities}</p>
      )}
      <ul className="lines">
        {shown(words?.stages, ({ stage }) => stage, stages, 'withoutStages').map(
          ({ stage, label, color, description }) =>
            entry('withoutStages', stage, <Swatch color={color} label={label} />, description),
        )}
        {inDoubt.map((certainty) =>
          entry(
            'withoutCertainties',
            certainty,
            <>
              <i className="dashes" aria-hidden="true" />
              {text.certainties[certainty as keyof typeof text.certainties]}
            </>,
          ),
        )}
      </ul>
      <p className={network.truncated || network.foldedEdgesTruncated ? 'cut' : undefined}>
        {network.truncated
          ? text.network.cut(network.nodes.length, network.totalNodes)
          : text.network.nodes(now.nodes.length)}
        {'; '}
        {network.foldedEdgesTruncated
          ? text.network.cutLines(network.foldedEdges.length, network.totalFoldedEdges)
          : text.network.lines(now.lines.length)}
        {more && (
          <>
            {' '}
            <button type="button" className="link" onClick={more}>
              {text.network.more}
            </button>
          </>
        )}
      </p>
      <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>{text.network.narrow}</summary>
        <fieldset>
          <legend>{text.network.unfold}</legend>
          {folded.map((kind) => (
            <label key={kind}>
              <input
                type="checkbox"
                checked={state.unfolded.includes(kind)}
                onChange={({ target }) => unfold(kind, target.checked)}
              />
              {words?.entityKinds.find((one) => one.kind === kind)?.label ?? kind}
            </label>
          ))}
        </fieldset>
        <p>{text.network.pactKinds}</p>
        <ul>
          {shown(words?.pactKinds, ({ kind }) => kind, pactKinds, 'withoutPactKinds').map(
            ({ kind, label, description }) => entry('withoutPactKinds', kind, label, description),
          )}
        </ul>
        {isOpen && <Progress of={sources} what={text.parts.publishers} />}
        {publishers.length > 0 && (
          <>
            <p>{text.network.publishers}</p>
            <ul>
              {publishers.map(({ value, count }) =>
                entry('withoutPublishers', value, `${value} (${count})`, text.network.publisherHelp),
              )}
            </ul>
          </>
        )}
      </details>
      {state.hidden.length > 0 && (
        <p>
          {text.network.hidden(state.hidden.length)}{' '}
          <button type="button" className="link" onClick={() => act({ type: 'show' })}>
            {text.network.show}
          </button>
        </p>
      )}
      {groups.length > 0 && <Communities groups={groups} nodes={now.nodes} />}
      {aside !== undefined && <p className="borders">{text.network.map(aside)}</p>}
      <p>{text.network.width}</p>
      {since !== undefined ? (
        <p>
          {text.network.came(since)}. {text.network.went(since)}.
        </p>
      ) : (
        isNarrowed && (
          <p>
            {text.network.faded}. {text.network.added}.
          </p>
        )
      )}
    </section>
  )
}

/** The communities that are drawn, each named by its largest members; a press chooses its members. */
function Communities({ groups, nodes }: { groups: readonly Group[]; nodes: Part['nodes'] }) {
  const { act } = useExplorer()
  const bySize = new Map(nodes.toSorted((a, b) => b.size - a.size).map(({ id, label }) => [id, label]))
  return (
    <ul aria-label={text.network.communities}>
      {groups.flatMap(({ number, color, members }) => {
        const within = new Set(members)
        const shown = [...bySize].filter(([id]) => within.has(id))
        if (shown.length < 2) return []
        return [
          <li key={number}>
            <button
              type="button"
              className="entry"
              title={text.network.chooseCommunity}
              onClick={() => act({ type: 'choose', ids: shown.map(([id]) => id), how: 'only' })}
            >
              <Swatch
                color={color}
                label={text.network.community(
                  shown.slice(0, 2).map(([, label]) => label),
                  shown.length,
                )}
              />
            </button>
          </li>,
        ]
      })}
    </ul>
  )
}

const Swatch = ({ color, label }: { color: string; label: string }) => (
  <>
    <i style={{ '--swatch': color, '--lifted': lift(color) } as CSSProperties} />
    {label}
  </>
)

/** An entry that is left out of the drawing, and drawn again, when pressed. */
function Entry({
  by,
  value,
  label,
  description,
}: {
  by: Filter
  value: string
  label: ReactNode
  description: string | undefined
}) {
  const { state, act } = useExplorer()
  const isShown = !(state[by] as State[Filter]).includes(value)
  return (
    <li>
      <button
        type="button"
        className="entry"
        aria-pressed={isShown}
        title={description}
        onClick={() => act({ type: 'filter', by, value, isShown: !isShown })}
      >
        {label}
      </button>
    </li>
  )
}
