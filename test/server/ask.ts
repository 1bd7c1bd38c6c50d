import { expect } from 'vitest'

export interface Answer {
  readonly status: number
  readonly text: string
  readonly data: unknown
  readonly errors: { message: string; path?: unknown; locations?: unknown; extensions: Record<string, unknown> }[]
}

/** Sends an operation like a client of GraphQL over HTTP. */
export const ask = (url: string, query: string, variables: object = {}, more: object = {}): Promise<Answer> =>
  send(url, { body: JSON.stringify({ query, variables, ...more }) })

export async function send(url: string, request: RequestInit): Promise<Answer> {
  const headers = { 'content-type': 'application/json', accept: 'application/graphql-response+json' }
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    ...request,
    headers: { ...headers, ...request.headers },
  })
  const text = await response.text()
  return { status: response.status, text, data: undefined, errors: [], ...JSON.parse(text) }
}

/** Expects one error with a code and a sentence, and without internals. */
export function expectError(answer: Answer, status: number, code: string, sentence: RegExp): void {
  expect(answer.errors.map(({ extensions, message }) => `${extensions.code}: ${message}`)).toEqual([
    expect.stringMatching(sentence),
  ])
  expect(answer.errors[0]?.extensions).toEqual(
    code === 'INTERNAL' ? { code, reference: expect.stringMatching(/^[0-9a-f]{12}$/) } : { code },
  )
  expect(answer.status).toBe(status)
  expect(answer.text).not.toMatch(/node_modules|\.ts\b|\bat .*:\d+:\d+/)
}

export async function expectAlive(url: string): Promise<void> {
  expect((await ask(url, '{ graph { nations { totalCount } } }')).data).toEqual({
    graph: { nations: { totalCount: 2 } },
  })
}
/** The directives of a Content-Security-Policy, with their sources. */
export const directivesOf = (response: Response): Record<string, string> =>
  Object.fromEntries(
    (response.headers.get('content-security-policy') ?? '').split('; ').map((directive) => {
      const [name = '', ...sources] = directive.split(' ')
      return [name, sources.join(' ')]
    }),
  )
