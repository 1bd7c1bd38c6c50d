/** Writes the network and the results of the analyses for networkx-check.py: see README.md. */

import { writeFileSync } from 'node:fs'
import communities from '../../src/analysis/communities.ts'
import components from '../../src/analysis/components.ts'
import diameter from '../../src/analysis/diameter.ts'
import ranking, { measures } from '../../src/analysis/ranking.ts'
import statistics from '../../src/analysis/statistics.ts'
import { keysOf } from '../../src/facts/vocabulary.ts'
import { buildGraph } from '../../src/graph/graph.ts'
import { toLens } from '../../src/graph/lens.ts'
import { networkOf } from '../../src/graph/networks/network.ts'
import { viewThrough } from '../../src/graph/view.ts'
import { revisionOf } from '../../src/graph/visible/revision.ts'
import { readData } from '../../src/store/folder.ts'

const facts = await readData(['graph-data'])
const view = viewThrough(buildGraph(facts), toLens({ asOf: '2024-06-30' }, 'public', facts))
writeFileSync(
  process.argv[2] ?? 'network.json',
  JSON.stringify({
    revision: revisionOf(view),
    nodes: view.entities().map(({ id }) => id),
    relationships: networkOf(view).mapEdges((_, { corroboration }, source, target) => [source, target, corroboration]),
    scores: Object.fromEntries(
      keysOf(measures).map((by) => [
        by,
        Object.fromEntries(ranking.fn(view, { by }).map(({ entity, score }) => [entity, score])),
      ]),
    ),
    communities: communities.fn(view, {}),
    components: components.fn(view, {}).map(({ members }) => members),
    statistics: statistics.fn(view, {}),
    diameter: diameter.fn(view, {}),
  }),
)
