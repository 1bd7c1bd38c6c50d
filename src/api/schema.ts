import { specifiedDirectives } from 'graphql'
import { builder } from './builder.ts'
import { deferDirective, streamDirective } from './directives.ts'
import './types/time.ts'
import './types/lens.ts'
import './types/node.ts'
import './types/entity.ts'
import './types/nation.ts'
import './types/organization.ts'
import './types/leader.ts'
import './types/person.ts'
import './types/office.ts'
import './types/pact.ts'
import './types/party.ts'
import './types/pact-details.ts'
import './types/event.ts'
import './types/document.ts'
import './types/claim.ts'
import './types/relationship.ts'
import './types/graph.ts'
import './types/disagreement.ts'
import './types/property.ts'
import './types/explanation.ts'
import './types/paths.ts'
import './types/search.ts'
import './types/subgraph.ts'
import './types/export.ts'
import './types/comparison.ts'
import './types/coverage.ts'
import './types/ranking.ts'
import './types/facets.ts'
import './types/aggregate.ts'
import './types/vocabulary.ts'
import './types/analyses.ts'
import './types/cost.ts'
import './types/rate-limit.ts'
import './types/change.ts'
import './types/history.ts'
import './types/record.ts'
import './types/viewer.ts'
import './types/token.ts'
import './types/audit.ts'
import './types/mutation.ts'
import './types/subscription.ts'
import './answers.ts'

builder.queryType({
  description:
    'The entry points. `graph` returns the graph through a lens; `node` and `nodes` look up ids, as Relay clients do.',
})

/** The schema; its printed form is committed as schema/schema.graphql. */
export const schema = builder.toSchema({
  sortSchema: false,
  directives: [...specifiedDirectives, deferDirective, streamDirective],
})
