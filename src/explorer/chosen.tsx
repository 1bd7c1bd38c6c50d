import { useExplorer } from './state/explorer.ts'
import { text } from './texts/text.ts'

/** The entities that are chosen or pinned, and the actions on all of them. */
export function Chosen() {
  const { state, act } = useExplorer()
  const { chosen, pins } = state
  const pinned = Object.keys(pins)
  if (chosen.length === 0 && pinned.length === 0) return null
  return (
    <div className="chosen">
      {chosen.length > 0 && (
        <p>
          {text.network.chosen(chosen.length)}{' '}
          <button type="button" onClick={() => act({ type: 'expand', ids: chosen })}>
            {text.network.expand}
          </button>
          <button type="button" onClick={() => act({ type: 'set', change: { panel: 'timeline', times: 'spells' } })}>
            {text.spells.open}
          </button>
          <button type="button" onClick={() => act({ type: 'hide', ids: chosen })}>
            {text.network.hide}
          </button>
          <button type="button" onClick={() => act({ type: 'choose', ids: [], how: 'only' })}>
            {text.network.unmark}
          </button>
        </p>
      )}
      {pinned.length > 0 && (
        <p>
          {text.network.pinned(pinned.length)}{' '}
          <button type="button" onClick={() => act({ type: 'unpin' })}>
            {text.network.unpin}
          </button>
        </p>
      )}
    </div>
  )
}

/** Entities that a panel shows. */
type Shown = readonly { readonly id: string; readonly kind: string }[]

/**
 * Marks the entities of a panel in the drawing. Those that are folded become nodes.
 * @param name the row that the button belongs to, if it is one of many
 */
export function Mark({ entities, name }: { entities: Shown; name?: string }) {
  const { state, act } = useExplorer()
  const ids = [...new Set(entities.map(({ id }) => id))]
  const folded = entities.filter(({ kind }) => kind !== 'NATION' && kind !== 'ORGANIZATION').map(({ id }) => id)
  return (
    <button
      type="button"
      className={name === undefined ? undefined : 'link why'}
      aria-label={name === undefined ? undefined : text.network.markOf(name)}
      onClick={() => {
        const expanded = [...new Set([...state.expanded, ...folded])]
        const hidden = state.hidden.filter((id) => !ids.includes(id))
        act({ type: 'set', change: { chosen: ids, expanded, hidden } })
      }}
    >
      {name === undefined ? text.network.mark : text.network.markShort}
    </button>
  )
}
