import type { EntityRelationshipOrderBy } from '../generated/graphql.ts'
import { useExplorer } from '../state/explorer.ts'

/** The head of a column, with a button for each order that it offers. */
export function Column({
  names,
  title,
  span,
}: {
  names: readonly (readonly [EntityRelationshipOrderBy, string])[]
  title?: string
  span?: number
}) {
  const { state, set } = useExplorer()
  const isOf = (field: string) => state.order.replace('-', '') === field
  const isDescending = state.order.startsWith('-')
  const sorted = isDescending ? 'descending' : 'ascending'
  return (
    <th scope="col" colSpan={span} title={title} aria-sort={names.some(([field]) => isOf(field)) ? sorted : undefined}>
      {names.map(([field, label]) => {
        // Names are sought from A on, dates and counts from the latest and the most.
        const first = field === 'PARTNER' || field === 'OTHER' ? field : `-${field}`
        const other = first === field ? `-${field}` : field
        return (
          <button
            key={field}
            type="button"
            className="link"
            onClick={() => set({ order: state.order === first ? other : first })}
          >
            {label}
            {isOf(field) && <span aria-hidden="true">{isDescending ? ' ↓' : ' ↑'}</span>}
          </button>
        )
      })}
    </th>
  )
}
