import type { AnyAnalysis } from './analysis.ts'
import communities from './communities.ts'
import compare from './compare.ts'
import components from './components.ts'
import coverage from './coverage.ts'
import diameter from './diameter.ts'
import disagreements from './disagreements.ts'
import explain from './explain.ts'
import facets from './facets.ts'
import lookup from './lookup.ts'
import partners from './partners.ts'
import paths from './paths.ts'
import ranking from './ranking.ts'
import search from './search.ts'
import statistics from './statistics.ts'
import subgraph from './subgraph.ts'
import timeline from './timeline.ts'

/** Every analysis. The API makes its fields from this table. */
export const analyses: readonly AnyAnalysis[] = [
  lookup,
  search,
  timeline,
  disagreements,
  explain,
  compare,
  paths,
  subgraph,
  coverage,
  partners,
  ranking,
  communities,
  components,
  diameter,
  statistics,
  facets,
]
