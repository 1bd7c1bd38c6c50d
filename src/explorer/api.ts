import { keepPreviousData, QueryClient, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { drawnFrom, keptAnswer } from './cases/case.ts'
import { openCase } from './cases/cases.ts'
import type { TypedDocumentString } from './generated/graphql.ts'
import { useExplorer } from './state/explorer.ts'
import { text } from './texts/text.ts'
import { Turns } from './turns.ts'

/** An error in an answer: its code and its sentence. */
export class ApiError extends Error {
  readonly code: string
  /** Of bad input: each problem, with the path of the input that it is at. */
  readonly problems: readonly Problem[]
  constructor(code: string, message: string, problems: readonly Problem[] = []) {
    super(message)
    this.code = code
    this.problems = problems
  }
}
interface Problem {
  readonly path: readonly (string | number)[]
  readonly message: string
}
/** The code if no server answered. */
export const OFFLINE = 'OFFLINE'

const turns = new Turns()

/** @throws ApiError with the code of the first error of the answer, or OFFLINE if there was no answer */
export async function ask<Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<Result> {
  const request = {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
    body: JSON.stringify({ query: document.toString(), variables }),
    ...(signal ? { signal } : {}),
  }
  const answer = await turns
    .ask(nameOf(document), () => fetch('graphql', request).then((response) => response.json()), signal)
    .catch((error: unknown) => {
      if (signal?.aborted) throw error
      throw new ApiError(OFFLINE, text.offline)
    })
  const [error] = answer.errors ?? []
  if (error) throw errorOf(error)
  return answer.data
}

interface ErrorOfAnswer {
  readonly message: string
  readonly extensions?: { readonly code?: string; readonly problems?: readonly Problem[] }
}

function errorOf({ message, extensions: { code = 'INTERNAL', problems } = {} }: ErrorOfAnswer): ApiError {
  return new ApiError(code, text.advice[code] ?? message, problems)
}

export const client = new QueryClient({
  defaultOptions: {
    queries: {
      // Answers are asked for again only after a change that this page records.
      staleTime: Number.POSITIVE_INFINITY,
      refetchOnWindowFocus: false,
      retry: (count, error) => error instanceof ApiError && error.code === OFFLINE && count < 2,
      networkMode: 'always',
    },
  },
})

/** The name of an operation. */
const nameOf = (document: { toString(): string }): string => /query (\w+)/.exec(document.toString())?.[1] ?? ''

/**
 * The answer to an operation. While the next one loads, the answer before it stays visible. A picture that shows a case
 * as it was kept has the answers of the case.
 */
export function useAnswer<Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
  enabled = true,
  isLive = false,
) {
  const { state } = useExplorer()
  const open = !isLive && state.asKept && state.case !== null ? openCase(state.case) : undefined
  const operation = nameOf(document)
  const kept = open && drawnFrom.has(operation) ? keptAnswer(open, operation, variables) : undefined
  return useQuery({
    queryKey: [document.toString(), variables, ...(kept === undefined ? [] : [open?.id, open?.kept])],
    queryFn: ({ signal }) => (kept === undefined ? ask(document, variables, signal) : (kept as Result)),
    meta: { operation, variables },
    placeholderData: keepPreviousData,
    enabled,
  })
}

/** The answers on the page that its picture is drawn from. */
export const drawnAnswers = () =>
  client
    .getQueryCache()
    .findAll({ type: 'active', predicate: ({ meta }) => drawnFrom.has(String(meta?.operation)) })
    .filter(({ state }) => state.data !== undefined)
    .map(({ meta, state }) => ({
      operation: String(meta?.operation),
      variables: meta?.variables,
      data: state.data,
    }))

/** A page of a list: how many items the list has, and where the next page begins. */
export interface PageOf<Item> {
  readonly totalCount: number
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
  readonly nodes: readonly Item[]
}

/**
 * A list, page by page, as far as the reader has asked for it.
 * @param from the cursor after which it begins
 */
export function usePages<Result, Variables extends { after?: string | null }, Item>(
  document: TypedDocumentString<Result, Variables>,
  variables: Omit<Variables, 'after'>,
  pageOf: (result: Result) => PageOf<Item> | undefined,
  { enabled = true, from = null }: { readonly enabled?: boolean; readonly from?: string | null } = {},
) {
  const answer = useInfiniteQuery({
    queryKey: [document.toString(), variables, 'pages', from],
    queryFn: ({ signal, pageParam }) => ask(document, { ...variables, after: pageParam } as Variables, signal),
    initialPageParam: from,
    getNextPageParam: (last) => {
      const { hasNextPage, endCursor } = pageOf(last)?.pageInfo ?? { hasNextPage: false, endCursor: null }
      return hasNextPage ? endCursor : undefined
    },
    placeholderData: keepPreviousData,
    enabled,
  })
  const pages = answer.data?.pages.flatMap((page) => pageOf(page) ?? [])
  return {
    ...answer,
    data: pages && { items: pages.flatMap(({ nodes }) => nodes), totalCount: pages[0]?.totalCount ?? 0 },
  }
}

/** Every page of a list. */
export async function askAll<Result, Variables extends { after?: string | null }, Item>(
  document: TypedDocumentString<Result, Variables>,
  variables: Omit<Variables, 'after'>,
  pageOf: (result: Result) => PageOf<Item> | undefined,
): Promise<Item[]> {
  const items: Item[] = []
  for (let after: string | null = null; ; ) {
    const page = pageOf(await ask(document, { ...variables, after } as Variables))
    items.push(...(page?.nodes ?? []))
    if (!page?.pageInfo.hasNextPage) return items
    after = page.pageInfo.endCursor
  }
}

/** The URL at which GraphiQL opens an operation. */
export const graphiql = (document: TypedDocumentString<unknown, never>, variables: unknown): string =>
  'graphql?' +
  `${new URLSearchParams({ query: document.toString().trim(), variables: JSON.stringify(variables, null, 2) })}`
