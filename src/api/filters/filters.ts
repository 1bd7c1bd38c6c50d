import * as facts from '../../facts/facts.ts'
import type * as vocabulary from '../../facts/vocabulary.ts'
import { holds } from '../../graph/relationships/episodes.ts'
import { allInView, type InView } from '../builder.ts'
import {
  dateOf,
  documentAt,
  documentsOf,
  entitiesAt,
  entityAt,
  existingClaims,
  existingEntities,
  kindsOf,
  levelOf,
  namesOf,
  pactInViewOf,
  stagesAt,
  textsOf,
} from '../lists/related.ts'
import { type Edge, edgesOf, edgesOfKind } from '../refs.ts'
import * as on from '../scalars.ts'
import { officesOf, termsIn } from '../terms.ts'
import * as word from './enum-filters.ts'
import type * as shapes from './filter-shapes.ts'
import { listWhere, nested } from './list-where.ts'
import { quickIfNamed } from './named-ends.ts'
import { codeFilters, documentFilters, steps, termFilters } from './record-filters.ts'
import { oneText, text } from './text-filters.ts'
import * as values from './value-filters.ts'
import { saysOf, Where } from './where.ts'

/** The filters of the schema. They refer to each other in a circle, so the fields of each are made on first use. */

type RelationshipInView = InView<Edge['record']>

const anyProperties = () => properties<InView<facts.Entity>>('The values of its properties.', values.propertyValuesOf)
const anyEntity = (what: vocabulary.EntityKind | 'entity') => ({
  id: on.id<InView<facts.Entity>>(what, existingEntities, ({ record }) => record.id),
  name: text<InView<facts.Entity>>('Its name in any language, or an alias.', namesOf),
  wikidata: oneText<InView<facts.Entity>>('Its Wikidata id.', ({ record }) => record.wikidata),
  relationships: entityRelationships<InView<facts.Entity>>(
    'Its relationships at the date of the lens.',
    (entity) => edgesOf(entity).items,
  ),
  documents: documents<InView<facts.Entity>>('The documents with a claim that names it.', documentsOf),
  claims: claims<InView<facts.Entity>>('The claims that name it.', ({ view, record }) =>
    allInView(view, view.claimsNaming(record.id)),
  ),
  properties: what === 'entity' ? anyProperties() : values.ofKind(what, anyProperties()),
})

export const EntityWhere: Where<shapes.EntityShape, InView<facts.Entity>> = new Where(
  'EntityWhere',
  'entities',
  () => ({
    ...anyEntity('entity'),
    kind: word.entityKind('Its kind.', ({ record }) => record.kind),
  }),
)

export const NationWhere: Where<shapes.NationShape, InView<facts.Nation>> = new Where('NationWhere', 'nations', () => ({
  ...anyEntity('nation'),
  ...codeFilters(),
}))

export const OrganizationWhere: Where<shapes.OrganizationShape, InView<facts.Organization>> = new Where(
  'OrganizationWhere',
  'organizations',
  () => ({
    ...anyEntity('organization'),
    organizationKind: word.organizationKind('Its kind.', ({ record }) => record.organizationKind),
  }),
  { renamed: { from: 'kind', to: 'organizationKind' } },
)

export const LeaderWhere: Where<shapes.LeaderShape, InView<facts.Leader>> = new Where('LeaderWhere', 'leaders', () => ({
  ...anyEntity('leader'),
  offices: terms('Its terms in offices up to the date of the lens.', officesOf),
}))

export const PersonWhere: Where<shapes.AnyEntityShape, InView<facts.Person>> = new Where('PersonWhere', 'persons', () =>
  anyEntity('person'),
)

export const OfficeWhere: Where<shapes.OfficeShape, InView<facts.Office>> = new Where('OfficeWhere', 'offices', () => ({
  ...anyEntity('office'),
  of: nested('The nation or organization whose office it is.', EntityWhere, ({ view, record }) =>
    entityAt(view, record.of),
  ),
  holders: terms('All terms in it up to the date of the lens.', ({ view, record }) =>
    allInView(view, termsIn(view, record.id)),
  ),
}))

const OfficeTermWhere: Where<shapes.OfficeTermShape, RelationshipInView> = new Where(
  'OfficeTermWhere',
  'terms in offices',
  () => termFilters(OfficeWhere, LeaderWhere, EntityWhere, EdgeWhere),
)

export const PactWhere: Where<shapes.PactShape, InView<facts.Pact>> = new Where(
  'PactWhere',
  'pacts',
  () => ({
    ...anyEntity('pact'),
    pactKind: on.ofSeveral(word.pactKind('One of its kinds.', kindsOf)),
    stage: word.stage('Its stage at the date of the lens, or the last step of a notice of termination.', stagesAt),
    classificationLevel: word.level('Its highest level of classified information.', levelOf),
    signedAt: text('A place where it was signed, as a document names it.', ({ view, record }) =>
      textsOf(view, record.id, 'signed-at'),
    ),
    parties: quickIfNamed(
      parties('Its parties.', (pact) => edgesOfKind(pact, 'party-to')),
      'party-to',
    ),
  }),
  { renamed: { from: 'kind', to: 'pactKind' } },
)

export const EventWhere: Where<shapes.EventShape, InView<facts.Event>> = new Where(
  'EventWhere',
  'events',
  () => ({
    ...anyEntity('event'),
    eventKind: word.eventKind('Its kind.', ({ record }) => record.eventKind),
    date: on.date('The date on which it took place.', dateOf),
    places: text('A place of it, as a document names it.', ({ view, record }) => textsOf(view, record.id, 'place')),
    participants: quickIfNamed(
      participants('Its participants.', (event) => edgesOfKind(event, 'participant-in')),
      'participant-in',
    ),
  }),
  { renamed: { from: 'kind', to: 'eventKind' } },
)

const anyRelationship = () => ({
  kind: word.relationshipKind<RelationshipInView>('Its kind.', ({ record }) => record.kind),
  stance: word.stance<RelationshipInView>('Its stance. Default: ASSERTED or REPORTED.', ({ record }) => record.stance),
  certainty: word.certainty<RelationshipInView>(
    'Its certainty at the date of the lens. Without `presumed: true` on the lens, lists have only those that are ' +
      'CERTAIN, and with `ended: true` also past ones, which have ENDED or are in doubt.',
    ({ record }) => record.certainty,
  ),
  derived: on.flag<RelationshipInView>('True if a rule derives it.', ({ record }) => record.derivedFrom !== undefined),
  stage: word.stage<RelationshipInView>('The stage of its pact.', ({ record }) => record.stage),
  status: word.partyStatus<RelationshipInView>(
    'The status of the party, if it is a membership of a pact; APPLIED of the application of one that is no party.',
    ({ record }) => record.standing?.status,
  ),
  steps: steps<RelationshipInView>(
    'The steps of the party, if it is a membership of a pact; planned, possible and denied ones too.',
    ({ view, record }) => allInView(view, record.standing?.history ?? []),
  ),
  corroboration: on.int<RelationshipInView>(
    'The number of independent documents behind it.',
    ({ record }) => record.corroboration,
  ),
  since: on.date<RelationshipInView>('The date on which it began or happened.', ({ record }) => record.since),
  until: on.date<RelationshipInView>('The date on which it ended.', ({ record }) => record.until),
  pact: nested(
    'Its pact: the target, the one that it is derived from, or the one that a qualifier names.',
    PactWhere,
    pactInViewOf,
  ),
  qualifiers: nested('Its qualifiers.', QualifierWhere, (item: RelationshipInView) => item),
  claims: claims<RelationshipInView>('The claims behind it.', ({ view, record }) => allInView(view, record.claims)),
})
const saysStance = ({ stance }: shapes.AnyRelationshipShape) => stance != null
const heldOnly = { unless: saysStance, test: ({ record }: RelationshipInView) => holds(record) }

export const RelationshipWhere: Where<shapes.RelationshipShape, RelationshipInView> = new Where(
  'RelationshipWhere',
  'relationships',
  () => ({
    ...anyRelationship(),
    source: nested('Its source.', EntityWhere, ({ view, record }) => entityAt(view, record.source)),
    target: nested('Its target.', EntityWhere, ({ view, record }) => entityAt(view, record.target)),
  }),
  { implied: heldOnly },
)

export const EntityRelationshipWhere = new Where<shapes.EntityRelationshipShape, Edge>(
  'EntityRelationshipWhere',
  'the relationships of an entity',
  () => ({
    ...anyRelationship(),
    direction: word.direction('Its direction, seen from the entity.', (edge) => edge.direction),
    other: nested('The entity at the other end.', EntityWhere, ({ view, other }) => ({ view, record: other })),
  }),
  { implied: heldOnly },
)

const EdgeWhere = new Where<shapes.AnyRelationshipShape, Edge>(
  'EdgeWhere',
  'relationships, without their ends',
  anyRelationship,
)
const end = (name: string, what: string, of: string): Where<shapes.EndShape, Edge> =>
  new Where(
    name,
    what,
    () => ({
      node: nested('The entity itself.', EntityWhere, ({ view, other }) => ({ view, record: other })),
      edge: nested(`The relationship that connects it to the ${of}.`, EdgeWhere, (edge) => edge),
    }),
    { implied: { ...heldOnly, unless: ({ edge }) => edge != null && saysOf(edge, saysStance) } },
  )
export const PartyWhere = end('PartyWhere', 'parties', 'pact')
export const ParticipantWhere = end('ParticipantWhere', 'participants', 'event')

export const DocumentWhere: Where<shapes.DocumentShape, InView<facts.Document>> = new Where(
  'DocumentWhere',
  'documents',
  () => ({
    ...documentFilters(),
    mentions: entities('The entities that its claims name.', ({ view, record }) =>
      entitiesAt(view, new Set(view.claimsIn(record.id).flatMap(facts.mentions))),
    ),
    claims: claims('Its claims.', ({ view, record }) => allInView(view, view.claimsIn(record.id))),
  }),
)

const ClaimValueWhere: Where<shapes.ValueShape, InView<facts.ClaimValue>> = new Where(
  'ClaimValueWhere',
  'values of claims',
  () => values.valueFilters(EntityWhere),
  { contradiction: values.contradictingValue },
)
const QualifierWhere: Where<shapes.QualifierShape, values.Qualified> = new Where('QualifierWhere', 'qualifiers', () =>
  values.qualifierFilters(EntityWhere),
)
const EntityPropertyWhere: Where<shapes.PropertyShape, values.PropertyValue> = new Where(
  'EntityPropertyWhere',
  'the values of properties of an entity',
  () => ({
    property: word.propertyName('The property.', ({ record }) => record.property),
    value: nested('The value.', ClaimValueWhere, ({ view, record }) => ({ view, record: record.value })),
    qualifiers: nested('Its qualifiers, which distinguish it from others of its name.', QualifierWhere, (item) => item),
  }),
  { contradiction: values.contradictingPredicate('property') },
)

export const ClaimWhere: Where<shapes.ClaimShape, InView<facts.Claim>> = new Where(
  'ClaimWhere',
  'claims',
  () => ({
    id: on.id('claim', existingClaims, ({ record }) => record.id),
    summary: oneText('Its summary.', ({ record }) => record.summary),
    passageSummary: text('The summary of a passage that it rests on.', ({ view, record }) =>
      record.passages.flatMap((id) => view.passage(id)?.summary ?? []),
    ),
    value: nested(
      'Its value, if its predicate is a property.',
      ClaimValueWhere,
      ({ view, record }) => record.value && { view, record: record.value },
    ),
    qualifiers: nested('Its qualifiers.', QualifierWhere, (item) => item),
    predicate: word.predicate('Its predicate.', ({ record }) => record.predicate),
    stance: word.stance('The stance of its document.', ({ record }) => record.stance),
    rank: word.rank('Its rank.', ({ record }) => record.rank),
    clearance: word.clearance('The clearance needed to see it.', ({ record }) => record.clearance),
    time: on.date('The time at which its statement began, was observed or lasted.', ({ record }) => record.time),
    document: nested('The document that says it.', DocumentWhere, ({ view, record }) =>
      documentAt(view, record.document),
    ),
    subject: nested('Its subject.', EntityWhere, ({ view, record }) => entityAt(view, record.subject)),
    object: nested('Its object, if its predicate is a kind of relationship.', EntityWhere, ({ view, record }) =>
      entityAt(view, record.object),
    ),
    speakers: entities('The speakers to whom the document attributes it.', ({ view, record }) =>
      entitiesAt(view, record.speakers),
    ),
    mentions: entities('All entities that it names.', ({ view, record }) =>
      entitiesAt(view, new Set(facts.mentions(record))),
    ),
  }),
  { contradiction: values.contradictingPredicate('predicate') },
)

const entityRelationships = listWhere(
  'EntityRelationshipListWhere',
  'the relationships of an entity',
  () => EntityRelationshipWhere,
)
const documents = listWhere('DocumentListWhere', 'documents', () => DocumentWhere)
const claims = listWhere('ClaimListWhere', 'claims', () => ClaimWhere)
const properties = listWhere('EntityPropertyListWhere', 'the properties of an entity', () => EntityPropertyWhere)
const entities = listWhere('EntityListWhere', 'entities', () => EntityWhere)
const terms = listWhere('OfficeTermListWhere', 'terms in offices', () => OfficeTermWhere)
const parties = listWhere('PartyListWhere', 'the parties of a pact', () => PartyWhere)
const participants = listWhere('ParticipantListWhere', 'the participants of an event', () => ParticipantWhere)
