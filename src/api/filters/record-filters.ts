import type * as facts from '../../facts/facts.ts'
import type { PartyStep, Relationship } from '../../graph/relationships/relationship.ts'
import type { InView } from '../builder.ts'
import { entityAt, existingDocuments } from '../lists/related.ts'
import { Edge } from '../refs.ts'
import * as on from '../scalars.ts'
import { holderAt, officeAt } from '../terms.ts'
import * as word from './enum-filters.ts'
import type * as shapes from './filter-shapes.ts'
import { listWhere, nested } from './list-where.ts'
import { oneText, text } from './text-filters.ts'
import { type FiltersOf, Where } from './where.ts'

/** The filters on codes, documents, steps and terms, which refer to no other type but those that they are given. */

const NationCodeWhere = new Where<shapes.NationCodeShape, facts.NationCode>(
  'NationCodeWhere',
  'codes of nations',
  () => ({
    scheme: word.codeScheme('The code list.', ({ scheme }) => scheme),
    code: oneText('The code, in digits.', ({ code }) => code),
  }),
)
const codes = listWhere('NationCodeListWhere', 'the codes of a nation', () => NationCodeWhere)

/** The filters on each code of a nation. */
export const codeFilters = (): FiltersOf<shapes.CodedShape, InView<facts.Nation>> => ({
  alpha2: oneText('Its ISO 3166-1 alpha-2 code.', ({ record }) => record.alpha2),
  alpha3: oneText('Its ISO 3166-1 alpha-3 code.', ({ record }) => record.alpha3),
  numeric: oneText('Its ISO 3166-1 numeric code, in three digits.', ({ record }) => record.numeric),
  codes: codes('Its codes in other code lists of states.', ({ record }) => record.codes ?? []),
})

/** The filters on a document itself; those on its claims refer to other types (filters.ts). */
export const documentFilters = (): FiltersOf<shapes.OwnDocumentShape, InView<facts.Document>> => ({
  id: on.id('document', existingDocuments, ({ record }) => record.id),
  title: oneText('Its title.', ({ record }) => record.title),
  publisher: oneText('Its publisher.', ({ record }) => record.publisher),
  wire: oneText('The news agency whose report it reprints.', ({ record }) => record.wire),
  authors: text('One of its authors.', ({ record }) => record.authors),
  language: oneText('Its language, as a BCP 47 tag.', ({ record }) => record.language),
  license: oneText('The license under which it may be used.', ({ record }) => record.license),
  url: oneText('Its web address.', ({ record }) => record.url),
  published: on.date('Its publication date.', ({ record }) => record.published),
  read: on.date('The day on which it was read, if its publication date is unknown.', ({ record }) => record.read),
  primary: on.flag('True if a party to the matter speaks in it.', ({ record }) => record.primary),
  clearance: word.clearance('The clearance needed to see it.', ({ record }) => record.clearance),
})

const PartyStepWhere = new Where<shapes.PartyStepShape, InView<PartyStep>>(
  'PartyStepWhere',
  'the steps of a party to a pact',
  () => ({
    kind: word.relationshipKind(
      'Its kind; a step of the pact as a whole has none.',
      ({ record }) => record.relationship?.kind,
    ),
    leadsTo: word.partyStatus(
      'The status to which it leads; a step that changes nothing, or was only planned, has none.',
      ({ record }) => record.leadsTo,
    ),
    stance: word.stance('Its stance.', ({ record }) => record.relationship?.stance ?? 'asserted'),
    since: on.date('The date on which it was taken.', ({ record }) => record.since),
  }),
)

/** A filter on the steps of a party to a pact. */
export const steps = listWhere('PartyStepListWhere', 'the steps of a party to a pact', () => PartyStepWhere)

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
