import { listPrices, type Sizes } from '../graph/visible/sizes.ts'
import type { Measure } from './ranking.ts'
import type { Price } from './shape.ts'

/** The prices of the analyses in points, which grow with the graph that they read (api/prices/price.ts). */

/** Every relationship at the date of the lens, or also those that ended. */
const relationships = (sizes: Sizes, ended = false) => listPrices(sizes, 'relationship', ended)

/** The network of all relationships, and so much more for each of its nodes and edges. */
export const networkCost = (sizes: Sizes, forEach = 0): Price => ({
  field: 100 + elementsOf(sizes) * (0.2 + forEach),
  once: relationships(sizes),
})
const elementsOf = ({ entities, claimGroups }: Sizes) => entities + 2 * claimGroups

/** A search of the whole network from each entity, of at most so many steps. */
const fromEveryEntity = ({ entities, claimGroups }: Sizes, most: number) =>
  0.002 * Math.min(most, entities * (entities + claimGroups))

export const diameterCost = (sizes: Sizes, most: number): Price => ({ field: fromEveryEntity(sizes, most) })

export function rankingCost(sizes: Sizes, by: Measure, most: number): Price {
  if (by === 'betweenness' || by === 'closeness') {
    const { field = 0, once = {} } = networkCost(sizes, 0.1)
    return { field: field + fromEveryEntity(sizes, most), once }
  }
  return networkCost(sizes, { degree: 0.05, 'weighted-degree': 0.05, pagerank: 0.2, eigenvector: 0.2 }[by])
}

export const timelineCost = (sizes: Sizes): Price => ({
  field: 0.3 * sizes.claims + 0.7 * sizes.claimGroups,
  once: { ...relationships(sizes), ...listPrices(sizes, 'claim') },
})

/** The price of a record in a list that is sorted. */
const SORTED = 0.1

export const facetsCost = (sizes: Sizes, ended: boolean): Price => ({
  field: 20 + 2 * sizes.claimGroups + SORTED * sizes.documents,
  once: relationships(sizes, ended),
})

/** Two lenses, of which the second costs so many times as much as a plain one, and their entities. */
export const comparisonCost = (sizes: Sizes, factor: number): Price => ({
  field: 100 + sizes.entities,
  lenses: 2,
  factor: (1 + factor) / 2,
  once: listPrices(sizes, 'entity'),
})

/** The lists of a comparison that read the relationships of both lenses, and those that read the stages. */
export const comparedRelationshipsCost = (sizes: Sizes): Price => ({
  once: { ...relationships(sizes), compared: 0.5 * sizes.claimGroups },
})
export const comparedStagesCost = ({ claimGroups }: Sizes): Price => ({ once: { stages: 0.3 * claimGroups } })

/** On about one of ten claim groups, documents disagree. */
export function disagreementsCost({ claims, claimGroups, entities }: Sizes, ofOne: boolean): Price {
  const all = 0.1 * claimGroups
  return ofOne
    ? { field: 5, multiplier: (2 * all) / Math.max(1, entities) }
    : { field: 20 + 0.5 * claims, multiplier: all }
}

/** To count what is found, every text that has a word of the query is looked at. */
export const searchCost = ({ claims }: Sizes): Price => ({ field: 20 + 0.3 * claims })

/** A name that is unknown is compared with all names, to suggest one. */
export const lookupCost = ({ entities }: Sizes): Price => ({ field: 10 + 0.3 * entities })

export const commonPartnersCost = ({ degrees }: Sizes, count: number): Price => ({
  field: 10 + 0.1 * count * degrees.longest,
  multiplier: degrees.items / Math.max(1, degrees.count),
})

/** The network around some entities, or all of it, and its drawing. */
export function subgraphCost(sizes: Sizes, limit: number, edgeLimit: number): Price {
  const nodes = Math.min(limit, sizes.entities)
  // A node has about two edges.
  const each = Math.min(2 * nodes, edgeLimit) / Math.max(1, nodes)
  return {
    field: 50 + 0.3 * elementsOf(sizes) + layoutCost(nodes),
    multiplier: nodes,
    multipliers: { edges: each, mergedEdges: each },
    once: relationships(sizes),
  }
}
/** The same with pacts, leaders and events folded into edges. */
export function foldCost(sizes: Sizes, limit: number, edgeLimit: number): Price {
  const kept = sizes.ofKind.nation.mentions.count + sizes.ofKind.organization.mentions.count
  const { field = 0, multiplier: nodes = 0, multipliers, once = {} } = subgraphCost(sizes, limit, edgeLimit)
  // Each membership meets those of all other parties.
  const counted = 0.003 * Math.min(sizes.ofKind.pact.degrees.items * kept, kept * kept * sizes.entities)
  const shown = Math.min(nodes, 2 * kept)
  const edges = Math.min(edgeLimit, (shown * kept) / 2)
  return {
    field: field + counted,
    multiplier: shown,
    multipliers: { ...multipliers, foldedEdges: edges / Math.max(1, shown) },
    once,
  }
}

/** ForceAtlas2 compares all pairs of nodes, 20 to 200 times. */
const layoutCost = (nodes: number) => 0.0005 * nodes * nodes * Math.max(20, Math.min(200, 40_000 / Math.max(1, nodes)))

export const pathsCost = (sizes: Sizes, count: number, ended: boolean): Price => ({
  field: 50 + 0.3 * elementsOf(sizes),
  multiplier: count,
  once: relationships(sizes, ended),
})

/** Everything to export is counted before the first record is written. */
export const exportCost = (sizes: Sizes, most: number, ended: boolean): Price => ({
  field: 50 + 2 * Math.min(most, sizes.claims + elementsOf(sizes)),
  once: { ...relationships(sizes, ended), ...listPrices(sizes, 'entity'), ...listPrices(sizes, 'claim') },
})

/** The relationships of each nation and partner, and the cells. */
export const coverageCost = (sizes: Sizes, cells: number): Price => ({
  field: 10 + cells + 0.5 * sizes.claimGroups,
  multiplier: cells,
})
