import { useRef, useState } from 'react'
import { text } from './texts/text.ts'

/** The button for the next page of a list, and how much of the list is shown. */
export function More({
  of: { data, hasNextPage, isFetchingNextPage, fetchNextPage },
  label = text.more,
}: {
  label?: string
  of: {
    readonly data: { readonly items: readonly unknown[]; readonly totalCount: number } | undefined
    readonly hasNextPage: boolean
    readonly isFetchingNextPage: boolean
    readonly fetchNextPage: () => Promise<{ readonly hasNextPage: boolean }>
  }
}) {
  const [isPaged, setPaged] = useState(false)
  const status = useRef<HTMLSpanElement>(null)
  const load = async () => {
    if (isFetchingNextPage) return
    setPaged(true)
    // With the last page the button goes, and with it the focus.
    if (!(await fetchNextPage()).hasNextPage) status.current?.focus()
  }
  if (!data || (!hasNextPage && !isPaged)) return null
  return (
    <p className="more">
      <span ref={status} role="status" tabIndex={-1}>
        {text.listed(data.items.length, data.totalCount)}
      </span>
      {hasNextPage && (
        <button type="button" aria-disabled={isFetchingNextPage} onClick={() => void load()}>
          {isFetchingNextPage ? text.loading : label}
        </button>
      )}
    </p>
  )
}
