import * as facts from '../facts/facts.ts'
import * as vocabulary from '../facts/vocabulary.ts'
import { holds } from '../graph/episodes.ts'
import { pactKindsOf } from '../graph/pact-kinds.ts'
import type { InView } from './builder.ts'
import * as enums from './enums.ts'
import { type Edge, edgesOf } from './refs.ts'
import {
  dateOf,
  documentAt,
  documentsOf,
  entitiesAt,
  entityAt,
  existingClaims,
  existingDocuments,
  existingEntities,
  levelOf,
  namesOf,
  pactOf,
} from './related.ts'
import * as on from './scalars.ts'
import { type Connected, type ListInput, listWhere, nested, saysOf, Where } from './where.ts'

/** The filters of the schema. Each is declared with its shape, because filters refer to each other in a circle. */

type Maybe<T> = T | null | undefined
type Words<T> = Maybe<on.RangeInput<T>>
type Text = Maybe<on.StringInput>
type Id = Maybe<on.EqualInput<string>>
type Day = Maybe<on.DateInput>
type List<S> = Maybe<ListInput<S>>
type Sub<S> = Maybe<Connected<S>>
type RelationshipInView = InView<Edge['record']>

const stage = on.enumWhere('StageWhere', enums.StageEnum, vocabulary.stageOrder)
const rank = on.enumWhere('RankWhere', enums.RankEnum, vocabulary.rankOrder)
const level = on.enumWhere(
  'ClassificationLevelWhere',
  enums.ClassificationLevelEnum,
  vocabulary.keysOf(vocabulary.classificationLevels),
)
const stance = on.enumWhere('StanceWhere', enums.StanceEnum)
const certainty = on.enumWhere('CertaintyWhere', enums.CertaintyEnum)
const entityKind = on.enumWhere('EntityKindWhere', enums.EntityKindEnum)
const pactKind = on.enumWhere('PactKindWhere', enums.PactKindEnum)
const organizationKind = on.enumWhere('OrganizationKindWhere', enums.OrganizationKindEnum)
const eventKind = on.enumWhere('EventKindWhere', enums.EventKindEnum)
const relationshipKind = on.enumWhere('RelationshipKindWhere', enums.RelationshipKindEnum)
const predicate = on.enumWhere('PredicateWhere', enums.PredicateEnum)
const direction = on.enumWhere('DirectionWhere', enums.DirectionEnum)

/** The filter fields of every kind of entity. */
interface AnyEntityShape {
  readonly id?: Id
  readonly name?: Text
  readonly relationships?: List<EntityRelationshipShape>
  readonly documents?: List<DocumentShape>
}
const anyEntity = (what: string) => ({
  id: on.id<InView<facts.Entity>>(what, existingEntities, ({ record }) => record.id),
  name: on.text<InView<facts.Entity>>('Its name in any language, or an alias.', namesOf),
  relationships: entityRelationships<InView<facts.Entity>>(
    'Its relationships at the date of the lens.',
    (entity) => edgesOf(entity).items,
  ),
  documents: documents<InView<facts.Entity>>('The documents with a claim that names it.', documentsOf),
})

interface EntityShape extends AnyEntityShape {
  readonly kind?: Words<vocabulary.EntityKind>
}
export const EntityWhere: Where<EntityShape, InView<facts.Entity>> = new Where('EntityWhere', 'entities', () => ({
  ...anyEntity('entity'),
  kind: entityKind('Its kind.', ({ record }) => record.kind),
}))

interface NationShape extends AnyEntityShape {
  readonly alpha3?: Text
}
export const NationWhere: Where<NationShape, InView<facts.Nation>> = new Where('NationWhere', 'nations', () => ({
  ...anyEntity('nation'),
  alpha3: on.text('Its ISO 3166-1 alpha-3 code.', ({ record }) => (record.alpha3 ? [record.alpha3] : [])),
}))

interface OrganizationShape extends AnyEntityShape {
  readonly organizationKind?: Words<vocabulary.OrganizationKind>
}
export const OrganizationWhere: Where<OrganizationShape, InView<facts.Organization>> = new Where(
  'OrganizationWhere',
  'organizations',
  () => ({
    ...anyEntity('organization'),
    organizationKind: organizationKind('Its kind.', ({ record }) => record.organizationKind),
  }),
  { renamed: { from: 'kind', to: 'organizationKind' } },
)

export const LeaderWhere: Where<AnyEntityShape, InView<facts.Leader>> = new Where('LeaderWhere', 'leaders', () =>
  anyEntity('leader'),
)

interface OfficeShape extends AnyEntityShape {
  readonly of?: EntityShape
}
export const OfficeWhere: Where<OfficeShape, InView<facts.Office>> = new Where('OfficeWhere', 'offices', () => ({
  ...anyEntity('office'),
  of: nested('The nation or organization whose office it is.', EntityWhere, ({ view, record }) =>
    entityAt(view, record.of),
  ),
}))

interface PactShape extends AnyEntityShape {
  readonly pactKind?: Words<vocabulary.PactKind>
  readonly stage?: Words<vocabulary.Stage>
  readonly classificationLevel?: Words<vocabulary.ClassificationLevel>
  readonly parties?: List<EndShape>
}
export const PactWhere: Where<PactShape, InView<facts.Pact>> = new Where(
  'PactWhere',
  'pacts',
  () => ({
    ...anyEntity('pact'),
    pactKind: on.ofSeveral(pactKind('One of its kinds.', ({ view, record }) => pactKindsOf(view, record.id))),
    stage: stage('Its stage at the date of the lens.', ({ view, record }) => view.stageOf(record.id)?.stage),
    classificationLevel: level('Its highest level of classified information.', levelOf),
    parties: parties('Its parties.', (pact) => edgesOf(pact).items.filter((edge) => edge.record.kind === 'party-to')),
  }),
  { renamed: { from: 'kind', to: 'pactKind' } },
)

interface EventShape extends AnyEntityShape {
  readonly eventKind?: Words<vocabulary.EventKind>
  readonly date?: Day
  readonly participants?: List<EndShape>
}
export const EventWhere: Where<EventShape, InView<facts.Event>> = new Where(
  'EventWhere',
  'events',
  () => ({
    ...anyEntity('event'),
    eventKind: eventKind('Its kind.', ({ record }) => record.eventKind),
    date: on.date('The date on which it took place.', dateOf),
    participants: participants('Its participants.', (event) =>
      edgesOf(event).items.filter((edge) => edge.record.kind === 'participant-in'),
    ),
  }),
  { renamed: { from: 'kind', to: 'eventKind' } },
)

/** The filter fields of every relationship, whichever end it is seen from. */
interface AnyRelationshipShape {
  readonly kind?: Words<vocabulary.RelationshipKind>
  readonly stance?: Words<vocabulary.Stance>
  readonly certainty?: Words<vocabulary.Certainty>
  readonly derived?: Maybe<boolean>
  readonly stage?: Words<vocabulary.Stage>
  readonly corroboration?: Maybe<on.RangeInput<number>>
  readonly since?: Day
  readonly until?: Day
  readonly pact?: Sub<PactShape>
}
const anyRelationship = () => ({
  kind: relationshipKind<RelationshipInView>('Its kind.', ({ record }) => record.kind),
  stance: stance<RelationshipInView>('Its stance. Default: ASSERTED or REPORTED.', ({ record }) => record.stance),
  certainty: certainty<RelationshipInView>(
    'Its certainty at the date of the lens. Without `presumed: true` on the lens, every relationship that has not ended is CERTAIN.',
    ({ record }) => record.certainty,
  ),
  derived: on.flag<RelationshipInView>('True if a rule derives it.', ({ record }) => record.derivedFrom !== undefined),
  stage: stage<RelationshipInView>('The stage of its pact.', ({ record }) => record.stage),
  corroboration: on.int<RelationshipInView>(
    'The number of independent documents behind it.',
    ({ record }) => record.corroboration,
  ),
  since: on.date<RelationshipInView>('The date on which it began or happened.', ({ record }) => record.since),
  until: on.date<RelationshipInView>('The date on which it ended.', ({ record }) => record.until),
  pact: nested('Its pact: the target of the relationship, or the pact it is derived from.', PactWhere, pactOf),
})
const saysStance = ({ stance }: AnyRelationshipShape) => stance != null
const heldOnly = { unless: saysStance, test: ({ record }: RelationshipInView) => holds(record) }

interface RelationshipShape extends AnyRelationshipShape {
  readonly source?: Sub<EntityShape>
  readonly target?: Sub<EntityShape>
}
export const RelationshipWhere: Where<RelationshipShape, RelationshipInView> = new Where(
  'RelationshipWhere',
  'relationships',
  () => ({
    ...anyRelationship(),
    source: nested('Its source.', EntityWhere, ({ view, record }) => entityAt(view, record.source)),
    target: nested('Its target.', EntityWhere, ({ view, record }) => entityAt(view, record.target)),
  }),
  { implied: heldOnly },
)

interface EntityRelationshipShape extends AnyRelationshipShape {
  readonly direction?: Words<'out' | 'in' | 'both'>
  readonly other?: Sub<EntityShape>
}
export const EntityRelationshipWhere = new Where<EntityRelationshipShape, Edge>(
  'EntityRelationshipWhere',
  'the relationships of an entity',
  () => ({
    ...anyRelationship(),
    direction: direction('Its direction, seen from the entity.', (edge) => edge.direction),
    other: nested('The entity at the other end.', EntityWhere, ({ view, other }) => ({ view, record: other })),
  }),
  { implied: heldOnly },
)

interface EndShape {
  readonly node?: Sub<EntityShape>
  readonly edge?: Sub<AnyRelationshipShape>
}
const EdgeWhere = new Where<AnyRelationshipShape, Edge>(
  'EdgeWhere',
  'relationships, without their ends',
  anyRelationship,
)
const end = (name: string, what: string, of: string): Where<EndShape, Edge> =>
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

interface DocumentShape {
  readonly id?: Id
  readonly title?: Text
  readonly publisher?: Text
  readonly language?: Text
  readonly published?: Day
  readonly primary?: Maybe<boolean>
  readonly mentions?: List<EntityShape>
}
export const DocumentWhere: Where<DocumentShape, InView<facts.Document>> = new Where(
  'DocumentWhere',
  'documents',
  () => ({
    id: on.id('document', existingDocuments, ({ record }) => record.id),
    title: on.text('Its title.', ({ record }) => [record.title]),
    publisher: on.text('Its publisher.', ({ record }) => (record.publisher ? [record.publisher] : [])),
    language: on.text('Its language, as a BCP 47 tag.', ({ record }) => [record.language]),
    published: on.date('Its publication date.', ({ record }) => record.published),
    primary: on.flag('True if a party to the matter speaks in it.', ({ record }) => record.primary),
    mentions: entities('The entities that its claims name.', ({ view, record }) =>
      entitiesAt(view, new Set(view.claimsIn(record.id).flatMap(facts.mentions))),
    ),
  }),
)

interface ClaimShape {
  readonly id?: Id
  readonly predicate?: Words<vocabulary.Predicate>
  readonly stance?: Words<vocabulary.Stance>
  readonly rank?: Words<vocabulary.Rank>
  readonly time?: Day
  readonly document?: Sub<DocumentShape>
  readonly subject?: Sub<EntityShape>
  readonly object?: Sub<EntityShape>
  readonly speakers?: List<EntityShape>
  readonly mentions?: List<EntityShape>
}
export const ClaimWhere: Where<ClaimShape, InView<facts.Claim>> = new Where('ClaimWhere', 'claims', () => ({
  id: on.id('claim', existingClaims, ({ record }) => record.id),
  predicate: predicate('Its predicate.', ({ record }) => record.predicate),
  stance: stance('The stance of its document.', ({ record }) => record.stance),
  rank: rank('Its rank.', ({ record }) => record.rank),
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
}))

const entityRelationships = listWhere(
  'EntityRelationshipListWhere',
  'the relationships of an entity',
  () => EntityRelationshipWhere,
)
const documents = listWhere('DocumentListWhere', 'documents', () => DocumentWhere)
const entities = listWhere('EntityListWhere', 'entities', () => EntityWhere)
const parties = listWhere('PartyListWhere', 'the parties of a pact', () => PartyWhere)
const participants = listWhere('ParticipantListWhere', 'the participants of an event', () => ParticipantWhere)
