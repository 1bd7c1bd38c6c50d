import type { EdtfTime } from '../facts/date.ts'
import type * as facts from '../facts/facts.ts'
import { mentions } from '../facts/facts.ts'
import * as vocabulary from '../facts/vocabulary.ts'
import { holds, momentOf } from '../graph/relationship.ts'
import type { View } from '../graph/view.ts'
import type { Seen } from './builder.ts'
import * as enums from './enums.ts'
import { type Tie, tiesOf } from './refs.ts'
import * as on from './scalars.ts'
import { type Connected, type ListInput, listWhere, nested, saysOf, Where } from './where.ts'

/** The filters of the schema. The shape of each stands with it, since filters name each other in a circle. */

type Maybe<T> = T | null | undefined
type Words<T> = Maybe<on.RangeInput<T>>
type Text = Maybe<on.StringInput>
type Id = Maybe<on.EqualInput<string>>
type Day = Maybe<on.DateInput>
type List<S> = Maybe<ListInput<S>>
type Sub<S> = Maybe<Connected<S>>

const stage = on.enumWhere('StageWhere', enums.StageEnum, vocabulary.stageOrder)
const rank = on.enumWhere('RankWhere', enums.RankEnum, vocabulary.rankOrder)
const level = on.enumWhere(
  'ClassificationLevelWhere',
  enums.ClassificationLevelEnum,
  vocabulary.keysOf(vocabulary.classificationLevels),
)
const stance = on.enumWhere('StanceWhere', enums.StanceEnum)
const entityKind = on.enumWhere('EntityKindWhere', enums.EntityKindEnum)
const pactKind = on.enumWhere('PactKindWhere', enums.PactKindEnum)
const organizationKind = on.enumWhere('OrganizationKindWhere', enums.OrganizationKindEnum)
const eventKind = on.enumWhere('EventKindWhere', enums.EventKindEnum)
const relationshipKind = on.enumWhere('RelationshipKindWhere', enums.RelationshipKindEnum)
const predicate = on.enumWhere('PredicateWhere', enums.PredicateEnum)
const direction = on.enumWhere('DirectionWhere', enums.DirectionEnum)

/** What ids exist for the viewer, under any lens. */
const known = (
  view: View,
  find: 'entity' | 'document' | 'claim',
  all: 'entities' | 'documents' | 'claims',
): on.Known => ({
  has: (id) => view.widest()[find](id) !== undefined,
  all: () =>
    view
      .widest()
      [all]()
      .map(({ id }) => id),
})
const knownEntities = (view: View) => known(view, 'entity', 'entities')
const knownDocuments = (view: View) => known(view, 'document', 'documents')
const knownClaims = (view: View) => known(view, 'claim', 'claims')

const namesOf = ({ it }: Seen<facts.Entity>) => [it.name, ...it.aliases, ...it.names.map(({ text }) => text)]
const seen = <T>(view: View, records: readonly T[]): Seen<T>[] => records.map((it) => ({ view, it }))
const documentsOf = ({ view, it }: Seen<facts.Entity>) =>
  seen(
    view,
    [...new Set(view.claimsNaming(it.id).map((claim) => claim.document))].flatMap((id) => view.document(id) ?? []),
  )
const entityAt = (view: View, id: string | undefined): Seen<facts.Entity> | undefined => {
  const it = id === undefined ? undefined : view.entity(id)
  return it && { view, it }
}
const entitiesAt = (view: View, ids: Iterable<string>) => [...ids].flatMap((id) => entityAt(view, id) ?? [])
const pactOf = ({ view, it }: Tie | Seen<Tie['it']>): Seen<facts.Pact> | undefined => {
  const pact = view.entity(it.derivedFrom?.pact ?? it.target)
  return pact?.kind === 'pact' ? { view, it: pact } : undefined
}
/** When an event took place: the best of the dates that the documents give. */
export const dateOf = ({ view, it }: Seen<facts.Event>): EdtfTime | undefined =>
  momentOf(view.claimsOf(it.id, 'occurred-on'), view.graph.facts)

/** What every kind of entity is filtered by. */
interface AnyEntityShape {
  readonly id?: Id
  readonly name?: Text
  readonly relationships?: List<TieShape>
  readonly documents?: List<DocumentShape>
}
const anyEntity = (what: string) => ({
  id: on.id<Seen<facts.Entity>>(what, knownEntities, ({ it }) => it.id),
  name: on.text<Seen<facts.Entity>>('Its name, in any language, or an alias.', namesOf),
  relationships: ties<Seen<facts.Entity>>('Its relationships at the date of the lens.', (entity) => tiesOf(entity)),
  documents: documents<Seen<facts.Entity>>('The documents that name it.', documentsOf),
})

interface EntityShape extends AnyEntityShape {
  readonly kind?: Words<vocabulary.EntityKind>
}
export const EntityWhere: Where<EntityShape, Seen<facts.Entity>> = new Where('EntityWhere', 'Which entities.', () => ({
  ...anyEntity('entity'),
  kind: entityKind('What it is.', ({ it }) => it.kind),
}))

interface NationShape extends AnyEntityShape {
  readonly alpha3?: Text
}
export const NationWhere: Where<NationShape, Seen<facts.Nation>> = new Where('NationWhere', 'Which nations.', () => ({
  ...anyEntity('nation'),
  alpha3: on.text('Its ISO 3166-1 alpha-3 code.', ({ it }) => (it.alpha3 ? [it.alpha3] : [])),
}))

interface OrganizationShape extends AnyEntityShape {
  readonly kind?: Words<vocabulary.OrganizationKind>
}
export const OrganizationWhere: Where<OrganizationShape, Seen<facts.Organization>> = new Where(
  'OrganizationWhere',
  'Which organizations.',
  () => ({
    ...anyEntity('organization'),
    kind: organizationKind('What kind of organization it is.', ({ it }) => it.organizationKind),
  }),
)

export const LeaderWhere: Where<AnyEntityShape, Seen<facts.Leader>> = new Where('LeaderWhere', 'Which leaders.', () =>
  anyEntity('leader'),
)

interface PactShape extends AnyEntityShape {
  readonly kind?: Words<vocabulary.PactKind>
  readonly stage?: Words<vocabulary.Stage>
  readonly classificationLevel?: Words<vocabulary.ClassificationLevel>
  readonly parties?: List<EndShape>
}
export const PactWhere: Where<PactShape, Seen<facts.Pact>> = new Where('PactWhere', 'Which pacts.', () => ({
  ...anyEntity('pact'),
  kind: pactKind('What kind of pact it is.', ({ it }) => it.pactKind),
  stage: stage('The stage it stands at, at the date of the lens.', ({ view, it }) => view.stageOf(it.id)?.stage),
  classificationLevel: level('The highest level of information that may pass under it.', ({ view, it }) => {
    const value = view.bestOf(it.id, 'classification-level')
    return value?.type === 'level' ? value.level : undefined
  }),
  parties: parties('Its parties.', (pact) => tiesOf(pact).filter((tie) => tie.it.kind === 'party-to')),
}))

interface EventShape extends AnyEntityShape {
  readonly kind?: Words<vocabulary.EventKind>
  readonly date?: Day
  readonly participants?: List<EndShape>
}
export const EventWhere: Where<EventShape, Seen<facts.Event>> = new Where('EventWhere', 'Which events.', () => ({
  ...anyEntity('event'),
  kind: eventKind('What kind of event it is.', ({ it }) => it.eventKind),
  date: on.date('When it took place.', dateOf),
  participants: participants('Who took part.', (event) =>
    tiesOf(event).filter((tie) => tie.it.kind === 'participant-in'),
  ),
}))

/** What every relationship is filtered by, from wherever it is seen. */
interface AnyRelationshipShape {
  readonly kind?: Words<vocabulary.RelationshipKind>
  readonly stance?: Words<vocabulary.Stance>
  readonly derived?: Maybe<boolean>
  readonly stage?: Words<vocabulary.Stage>
  readonly corroboration?: Maybe<on.RangeInput<number>>
  readonly since?: Day
  readonly until?: Day
  readonly pact?: Sub<PactShape>
}
const anyRelationship = () => ({
  kind: relationshipKind<Seen<Tie['it']>>('What kind of relationship it is.', ({ it }) => it.kind),
  stance: stance<Seen<Tie['it']>>(
    'Whether it holds, is planned or is denied. Left out, it is one that holds: asserted or reported.',
    ({ it }) => it.stance,
  ),
  derived: on.flag<Seen<Tie['it']>>('Whether a rule made it.', ({ it }) => it.derivedFrom !== undefined),
  stage: stage<Seen<Tie['it']>>('The stage of the pact that it goes to or is derived from.', ({ it }) => it.stage),
  corroboration: on.int<Seen<Tie['it']>>('How many independent documents say so.', ({ it }) => it.corroboration),
  since: on.date<Seen<Tie['it']>>('When it came about.', ({ it }) => it.since),
  until: on.date<Seen<Tie['it']>>('When it ended.', ({ it }) => it.until),
  pact: nested('The pact that it goes to or is derived from.', PactWhere, pactOf),
})
const saysStance = ({ stance }: AnyRelationshipShape) => stance != null
const holding = { unless: saysStance, test: ({ it }: Seen<Tie['it']>) => holds(it) }

/** Whether a filter lets nothing through that a rule made, as far as its own words tell. */
export function excludesDerived({ kind, derived }: AnyRelationshipShape): boolean {
  const kinds = kind?.in ?? (kind?.eq == null ? undefined : [kind.eq])
  return derived === false || (kinds?.every((kind) => !vocabulary.derivedKinds.includes(kind)) ?? false)
}

interface RelationshipShape extends AnyRelationshipShape {
  readonly source?: Sub<EntityShape>
  readonly target?: Sub<EntityShape>
}
export const RelationshipWhere: Where<RelationshipShape, Seen<Tie['it']>> = new Where(
  'RelationshipWhere',
  'Which relationships.',
  () => ({
    ...anyRelationship(),
    source: nested('The end it goes from.', EntityWhere, ({ view, it }) => entityAt(view, it.source)),
    target: nested('The end it goes to.', EntityWhere, ({ view, it }) => entityAt(view, it.target)),
  }),
  holding,
)

interface TieShape extends AnyRelationshipShape {
  readonly direction?: Words<'out' | 'in' | 'both'>
  readonly other?: Sub<EntityShape>
}
export const TieWhere = new Where<TieShape, Tie>(
  'EntityRelationshipWhere',
  'Which relationships of an entity.',
  () => ({
    ...anyRelationship(),
    direction: direction('Which way it goes, from the entity.', (tie) => tie.direction),
    other: nested('The entity at the other end.', EntityWhere, ({ view, other }) => ({ view, it: other })),
  }),
  holding,
)

interface EndShape {
  readonly node?: Sub<EntityShape>
  readonly edge?: Sub<AnyRelationshipShape>
}
const EdgeWhere: Where<AnyRelationshipShape, Tie> = new Where(
  'EdgeWhere',
  'Which relationships, apart from their ends.',
  anyRelationship,
)
const end = (name: string, what: string): Where<EndShape, Tie> =>
  new Where(
    name,
    `Which ${what}.`,
    () => ({
      node: nested(`Who the ${what} are.`, EntityWhere, ({ view, other }) => ({ view, it: other })),
      edge: nested('The relationship that ties them.', EdgeWhere, (tie) => tie),
    }),
    { ...holding, unless: ({ edge }) => edge != null && saysOf(edge, saysStance) },
  )
export const PartyWhere = end('PartyWhere', 'parties')
export const ParticipantWhere = end('ParticipantWhere', 'participants')

interface DocumentShape {
  readonly id?: Id
  readonly title?: Text
  readonly publisher?: Text
  readonly language?: Text
  readonly published?: Day
  readonly primary?: Maybe<boolean>
  readonly mentions?: List<EntityShape>
}
export const DocumentWhere: Where<DocumentShape, Seen<facts.Document>> = new Where(
  'DocumentWhere',
  'Which documents.',
  () => ({
    id: on.id('document', knownDocuments, ({ it }) => it.id),
    title: on.text('Its title.', ({ it }) => [it.title]),
    publisher: on.text('Who published it.', ({ it }) => (it.publisher ? [it.publisher] : [])),
    language: on.text('Its language, as a BCP 47 tag.', ({ it }) => [it.language]),
    published: on.date('When it was published.', ({ it }) => it.published),
    primary: on.flag('Whether a party to the matter speaks in it.', ({ it }) => it.primary),
    mentions: entities('The entities that its claims name.', ({ view, it }) =>
      entitiesAt(view, new Set(view.claimsIn(it.id).flatMap(mentions))),
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
export const ClaimWhere: Where<ClaimShape, Seen<facts.Claim>> = new Where('ClaimWhere', 'Which claims.', () => ({
  id: on.id('claim', knownClaims, ({ it }) => it.id),
  predicate: predicate('What it says.', ({ it }) => it.predicate),
  stance: stance('How the document stands to it.', ({ it }) => it.stance),
  rank: rank('How much it counts.', ({ it }) => it.rank),
  time: on.date('When what it says came about, was observed or lasted.', ({ it }) => it.time),
  document: nested('The document that says it.', DocumentWhere, ({ view, it }) => {
    const document = view.document(it.document)
    return document && { view, it: document }
  }),
  subject: nested('Of whom or what it is said.', EntityWhere, ({ view, it }) => entityAt(view, it.subject)),
  object: nested('The other end, where it says a relationship.', EntityWhere, ({ view, it }) =>
    entityAt(view, it.object),
  ),
  speakers: entities('To whom the document attributes it.', ({ view, it }) => entitiesAt(view, it.speakers)),
  mentions: entities('Everyone and everything that it names.', ({ view, it }) =>
    entitiesAt(view, new Set(mentions(it))),
  ),
}))

const ties = listWhere('EntityRelationshipListWhere', 'the relationships of an entity', () => TieWhere)
const documents = listWhere('DocumentListWhere', 'documents', () => DocumentWhere)
const entities = listWhere('EntityListWhere', 'entities', () => EntityWhere)
const parties = listWhere('PartyListWhere', 'the parties of a pact', () => PartyWhere)
const participants = listWhere('ParticipantListWhere', 'the participants of an event', () => ParticipantWhere)
