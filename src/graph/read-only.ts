import { MultiDirectedGraph, UsageGraphError } from 'graphology'

/**
 * Makes a class of graphology graphs refuse whatever would change them, and keep no listeners: views share their graphs
 * among all who ask.
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

// Nothing happens that a listener could hear of.
function asItIs<T>(this: T): T {
  return this
}
