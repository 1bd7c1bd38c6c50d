import { MultiDirectedGraph, UsageGraphError } from 'graphology'

/**
 * Makes every method of a class of graphology graphs throw if it would change the graph. Views share their graphs
 * between callers.
 */
export function makeReadOnly(graphs: { readonly prototype: object }): void {
  const refusal = (name: string) => ({
    value() {
      throw new UsageGraphError(
        `Graph.${name}: what a lens shows cannot be changed; make a copy() of it and change that.`,
      )
    },
  })
  for (const name of Object.getOwnPropertyNames(Object.getPrototypeOf(MultiDirectedGraph.prototype)))
    if (/^(add|clear|drop|import|merge|remove|replace|set|update)/.test(name))
      Object.defineProperty(graphs.prototype, name, refusal(name))
  Object.defineProperty(graphs, 'from', refusal('from'))
  for (const name of ['on', 'once', 'addListener', 'prependListener', 'prependOnceListener'])
    Object.defineProperty(graphs.prototype, name, { value: asItIs })
}

// The graph emits no events, so listeners are ignored.
function asItIs<T>(this: T): T {
  return this
}
