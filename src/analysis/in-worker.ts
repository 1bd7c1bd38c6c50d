import { UndirectedGraph } from 'graphology'
import type { Projection } from '../graph/projection.ts'
import type { View } from '../graph/view.ts'
import type { Analysis } from './analysis.ts'

/** Runs a job in a worker thread that loads the given module. */
export type RunInWorker = <Result>(module: URL, job: unknown) => Promise<Result>

/** The message to the worker thread: the id of the analysis, and its job. */
export interface AnalysisJob {
  readonly id: string
  readonly job: unknown
}

/** The answer of an analysis. A slow one runs in a worker thread if the caller has one. */
export function answerOf<Parameters, Result, Job, Done>(
  { id, fn, slow }: Pick<Analysis<Parameters, Result, Job, Done>, 'id' | 'fn' | 'slow'>,
  view: View,
  parameters: Parameters,
  runInWorker: RunInWorker | undefined,
): Result | Promise<Result> {
  const job = runInWorker && slow?.job(view, parameters)
  if (!runInWorker || !slow || job === undefined) return fn(view, parameters)
  const module = new URL('./analysis.worker.ts', import.meta.url)
  return runInWorker<Done>(module, { id, job } satisfies AnalysisJob).then((done) =>
    slow.finish(view, parameters, done),
  )
}

/** A network as plain data. Each edge names its ends by their indexes in `nodes`, and has a weight. */
export interface PackedNetwork {
  readonly nodes: readonly string[]
  readonly edges: readonly (readonly [source: number, target: number, weight: number])[]
}

export function pack(network: Projection): PackedNetwork {
  const nodes = network.nodes()
  const places = new Map(nodes.map((id, place) => [id, place]))
  const edges = network.mapEdges(
    (_, { weight }, source, target) => [places.get(source) ?? 0, places.get(target) ?? 0, weight] as const,
  )
  return { nodes, edges }
}

export function unpack({ nodes, edges }: PackedNetwork): Projection {
  const network: Projection = new UndirectedGraph()
  for (const id of nodes) network.addNode(id)
  for (const [source, target, weight] of edges) network.addEdge(nodes[source], nodes[target], { weight })
  return network
}
