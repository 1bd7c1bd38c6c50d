import type * as facts from '../facts/facts.ts'
import type { Relationship } from '../graph/relationship.ts'
import type { InView } from './builder.ts'
import type * as shapes from './filter-shapes.ts'
import { nested } from './list-where.ts'
import { Edge } from './refs.ts'
import { entityAt } from './related.ts'
import { holderAt, officeAt } from './terms.ts'
import type { FiltersOf, Where } from './where.ts'

/** The filters on a term in an office, made of the filters on its holder and its office. */
export const termFilters = (
  offices: Where<shapes.OfficeShape, InView<facts.Office>>,
  leaders: Where<shapes.LeaderShape, InView<facts.Leader>>,
  entities: Where<shapes.EntityShape, InView<facts.Entity>>,
  edges: Where<shapes.AnyRelationshipShape, Edge>,
): FiltersOf<shapes.OfficeTermShape, InView<Relationship>> => ({
  office: nested('The office.', offices, officeAt),
  holder: nested('The leader who holds or held it.', leaders, holderAt),
  in: nested('The nation or organization whose office it is.', entities, ({ view, record }) =>
    entityAt(view, record.target),
  ),
  relationship: nested(
    'Its relationship, with certainty and dates.',
    edges,
    ({ view, record }) => new Edge(view, record, record.source),
  ),
})
