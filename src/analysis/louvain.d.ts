/**
 * What graphology-communities-louvain exports to an ES module. Its own types say `export default` where the package, which is
 * CommonJS, has `module.exports`; Node makes the two one, and TypeScript does not.
 */
declare module 'graphology-communities-louvain' {
  import type { UndirectedGraph } from 'graphology'

  interface Options {
    readonly getEdgeWeight?: string | null
    readonly randomWalk?: boolean
    readonly resolution?: number
  }
  interface Detailed {
    /** The number of the community of each node. */
    readonly communities: Readonly<Record<string, number>>
    readonly count: number
    /** NaN where the graph has no edge. */
    readonly modularity: number
  }
  const louvain: { detailed(graph: UndirectedGraph, options?: Options): Detailed }
  export default louvain
}
