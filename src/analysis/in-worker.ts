import type { Projection } from '../graph/projection.ts'

/** Works out a job where it keeps nobody waiting: in another thread, by the module at this address. */
export type RunInWorker = <Result>(module: URL, job: MeasureJob) => Promise<Result>

/** What a thread of its own is given: a network as nodes, and edges as the places of their ends among the nodes, with their weights. */
export interface MeasureJob {
  readonly by: 'betweenness' | 'closeness' | 'communities'
  readonly nodes: readonly string[]
  readonly edges: readonly (readonly [source: number, target: number, weight: number])[]
}

/** Works out a measure of a network aside; what it gives for the nodes is in their order. */
export function measureInWorker<Result>(
  aside: RunInWorker,
  by: MeasureJob['by'],
  network: Projection,
): Promise<Result> {
  const nodes = network.nodes()
  const places = new Map(nodes.map((id, place) => [id, place]))
  const edges = network.mapEdges(
    (_, { weight }, source, target) => [places.get(source) ?? 0, places.get(target) ?? 0, weight] as const,
  )
  return aside<Result>(new URL('./measure.worker.ts', import.meta.url), { by, nodes, edges })
}
