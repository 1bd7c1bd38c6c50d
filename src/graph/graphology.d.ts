/**
 * What two of graphology's packages export to an ES module. Their own types say `export default` where the packages,
 * which are CommonJS, have `module.exports`; Node makes the two one, and TypeScript does not.
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
