import { createStore, del, get, set, type UseStore, values } from 'idb-keyval'
import type { Case } from './case.ts'

/** The cases that were opened or kept since the page was loaded. */
const open = new Map<string, Case>()
let store: UseStore | undefined
// Made on first use, because a browser without storage throws.
const kept = () => {
  store ??= createStore('entente', 'cases')
  return store
}

export const openCase = (id: string): Case | undefined => open.get(id)

/** Makes a case known to the page, as when its file is opened. */
export const take = (one: Case): void => void open.set(one.id, one)

/** Keeps a case in this browser. */
export async function keep(one: Case): Promise<void> {
  take(one)
  await set(one.id, one, kept())
}

/** Reads a case from this browser, so that the page can open it. */
export async function load(id: string): Promise<void> {
  const one = await get<Case>(id, kept())
  if (one) take(one)
}

/** All cases of this browser, the last kept first. */
export const keptCases = async (): Promise<Case[]> =>
  (await values<Case>(kept())).sort((a, b) => (a.kept < b.kept ? 1 : -1))

export const forget = (id: string): Promise<void> => del(id, kept())
