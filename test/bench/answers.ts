import type { Operation } from './operations.ts'
import type { Running } from './servers.ts'

export const bodyOf = ({ query, name }: Operation, variables: unknown): string =>
  JSON.stringify({ query, variables, operationName: operationName(query, name) })
const operationName = (query: string, name: string) => /query (\w+)/.exec(query)?.[1] ?? name

/** The answer of a server, as text. */
export async function ask(url: string, body: string): Promise<string> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body,
  })
  return response.text()
}

/** A sentence that says how a peer's answers to an operation differ from Entente's; undefined if they are the same. */
export async function difference(
  entente: Running,
  peer: Running,
  operation: Operation,
  indices: readonly number[],
): Promise<string | undefined> {
  for (const i of indices) {
    const variables = operation.variables(i)
    const body = bodyOf(operation, variables)
    const [ours, theirs] = await Promise.all([entente, peer].map(async ({ url }) => whole(await ask(url, body))))
    if (ours !== theirs)
      return (
        `${JSON.stringify(variables)}: Entente says …${around(ours, theirs)}, ${peer.name} …` +
        `${around(theirs, ours)}`
      )
  }
  return undefined
}

/**
 * An answer without additions of servers, and without the lens in ids, which only Entente has.
 * @throws Error if it is an error, because errors are neither compared nor timed
 */
function whole(text: string): string {
  const { data, errors }: { data?: unknown; errors?: unknown } = JSON.parse(text)
  if (errors !== undefined) throw new Error(`an answer with errors: ${text.slice(0, 500)}`)
  return JSON.stringify(data).replaceAll(/@asOf=[^"]*"/g, '"')
}

function around(text = '', other = ''): string {
  let at = 0
  while (at < text.length && text[at] === other[at]) at++
  return text.slice(Math.max(0, at - 60), at + 120)
}
