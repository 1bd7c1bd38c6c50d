import { useSyncExternalStore } from 'react'
import { client } from './api.ts'
import type { ChangePartsFragment, TypedDocumentString } from './generated/graphql.ts'

/** The changes of others as they arrive: shown at once, or kept waiting while the reader pauses them. */
interface Live {
  /** The changes that were told last, or that wait. */
  readonly news: readonly ChangePartsFragment[]
  readonly isPaused: boolean
  /** The times that changes of others were shown since the reader closed the news; 0 if nothing new is marked. */
  readonly shown: number
}
let live: Live = { news: [], isPaused: false, shown: 0 }
const listeners = new Set<() => void>()

function set(next: Partial<Live>): void {
  live = { ...live, ...next }
  for (const listener of listeners) listener()
}
const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
export const useLive = (): Live => useSyncExternalStore(subscribe, () => live)

/** The revisions that this page has made or told. */
const known = new Set<number>()
const sending = new Set<Promise<unknown>>()

/** Takes the answer to a change that this page sends, which is no news to its reader. */
export async function asOwn<T extends { readonly done: { readonly change: { readonly revision: number } } }>(
  answer: Promise<T>,
): Promise<T> {
  sending.add(answer)
  try {
    const taken = await answer
    known.add(taken.done.change.revision)
    return taken
  } finally {
    sending.delete(answer)
  }
}

/** Takes changes that were told. Those of others are shown, unless the reader has paused them. */
export async function tell(changes: readonly ChangePartsFragment[]): Promise<void> {
  // An event can come before the answer to the change that made it.
  await Promise.allSettled(sending)
  const others = changes.filter(({ revision }) => !known.has(revision))
  if (others.length === 0) return
  for (const { revision } of others) known.add(revision)
  if (live.isPaused) set({ news: [...live.news, ...others] })
  else {
    set({ news: others, shown: live.shown + 1 })
    await client.invalidateQueries()
  }
}

export const closeNews = (): void => set({ news: [], shown: 0 })

/** Pauses, or goes on with all that has come meanwhile. */
export function pause(isPaused: boolean): void {
  const isShown = !isPaused && live.news.length > 0
  set({ isPaused, ...(isShown ? { shown: live.shown + 1 } : {}) })
  if (isShown) void client.invalidateQueries()
}

/** The milliseconds after which a connection that the server ended is tried again. */
const AGAIN = 5_000
/** The codes of refusals after which it is of use to ask again. */
const passing = ['BAD_CURSOR', 'BUSY']

/**
 * Listens to a subscription while the page is seen, until the returned function is called. After a lost connection it
 * goes on where it was.
 * @param after the number of the last change that the page has
 */
export function listen<Result, Variables extends { after?: number | null }>(
  document: TypedDocumentString<Result, Variables>,
  variables: Omit<Variables, 'after'>,
  after: number,
  take: (result: Result) => void,
): () => void {
  let last = after
  let source: EventSource | undefined
  let timer: number | undefined
  const close = () => {
    clearTimeout(timer)
    source?.close()
    source = undefined
  }
  const again = () => {
    close()
    timer = window.setTimeout(open, AGAIN)
  }
  function open() {
    close()
    const parameters = { query: document.toString(), variables: JSON.stringify({ ...variables, after: last }) }
    const made = new EventSource(`graphql?${new URLSearchParams(parameters)}`)
    source = made
    made.addEventListener('next', ({ data, lastEventId }) => {
      const { data: result, errors } = JSON.parse(data)
      const code = errors?.[0]?.extensions?.code
      if (code !== undefined && !passing.includes(code)) return close()
      // The server has another record than before. The page reads all of it again, and listens from its present end.
      if (code === 'BAD_CURSOR') {
        last = errors[0].extensions.revision
        known.clear()
        void client.invalidateQueries()
      }
      if (errors) return
      last = lastEventId === '' ? last : Number(lastEventId)
      take(result)
    })
    made.addEventListener('complete', () => source === made && again())
    // Otherwise the browser connects again by itself.
    made.addEventListener('error', () => source === made && made.readyState === EventSource.CLOSED && again())
  }
  // A browser opens few connections to one server, so pages in the background give theirs up.
  const see = () => (window.document.hidden ? close() : source || open())
  window.document.addEventListener('visibilitychange', see)
  see()
  return () => {
    window.document.removeEventListener('visibilitychange', see)
    close()
  }
}
