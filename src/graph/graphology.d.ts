/**
 * Types for two of graphology's packages, which are CommonJS. Their own types say `export default` instead of
 * `module.exports`, which TypeScript refuses in an ES module.
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
    /** NaN if the graph has no edge. */
    readonly modularity: number
  }
  const louvain: { detailed(graph: UndirectedGraph, options?: Options): Detailed }
  export default louvain
}

declare module 'graphology-layout-forceatlas2' {
  import type { UndirectedGraph } from 'graphology'

  interface Settings {
    readonly barnesHutOptimize?: boolean
  }
  interface Places {
    x: number
    y: number
  }
  const forceAtlas2: {
    assign(graph: UndirectedGraph<Places>, options: { readonly iterations: number; readonly settings?: Settings }): void
    inferSettings(graph: UndirectedGraph<Places>): Settings
  }
  export default forceAtlas2
}
