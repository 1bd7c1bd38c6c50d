import type { Facts } from '../../facts/facts.ts'
import { buildGraph, type Graph } from '../../graph/graph.ts'

/**
 * The graph after changes, which left these facts. It is that of the facts built from nothing, and nothing else makes
 * the graph of a revision.
 * @param _before the graph of another revision, which stays as it is
 */
export const graphAfter = (_before: Graph, facts: Facts): Graph => buildGraph(facts)
