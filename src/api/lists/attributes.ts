import { yearOf } from '../../analysis/count-by.ts'
import { kindOf, type SearchHit, searchKinds, searchReasons } from '../../analysis/search.ts'
import { searchParts } from '../../analysis/searched-texts.ts'
import { type EdtfTime, yearInEdtf } from '../../facts/date.ts'
import type * as facts from '../../facts/facts.ts'
import { plainValue } from '../../facts/facts.ts'
import { languageName } from '../../facts/language.ts'
import * as vocabulary from '../../facts/vocabulary.ts'
import { pactKindsOf } from '../../graph/pacts/pact-kinds.ts'
import { pactOf } from '../../graph/pacts/pact-of.ts'
import { type Disagreement, disagreementTopics } from '../../graph/relationships/disagreement.ts'
import { holds } from '../../graph/relationships/episodes.ts'
import { propertiesOf, valueInWords } from '../../graph/relationships/property.ts'
import type { Relationship } from '../../graph/relationships/relationship.ts'
import type { View } from '../../graph/view.ts'
import { enumName, type InView } from '../builder.ts'
import { type Edge, edgesOf } from '../refs.ts'
import { dateOf, levelOf } from './related.ts'

/** The attributes by which the items of a list are counted. An item can have several values of one, or none. */

/** The value of an item: a word as its enum has it, a key, a code, a year or a text. */
export interface Value {
  readonly value: string
  readonly label: string
}

export interface Attribute<Item> {
  readonly description: string
  readonly values: (item: Item) => readonly Value[]
  /** The order of the values: that of a vocabulary, that of years, or else the most frequent first. */
  readonly order?: readonly string[] | 'by year'
}
export type Attributes<Item> = Readonly<Record<string, Attribute<Item>>>
type AttributesOf<T> = Attributes<InView<T>>

type Some<V> = V | readonly V[] | undefined
const listOf = <V>(some: Some<V>): readonly V[] => (some === undefined ? [] : ([some].flat() as V[]))

/** Words of the vocabulary. */
const words = <Item, W extends string>(
  description: string,
  table: Readonly<Record<W, { readonly label: string } | string>>,
  wordsOf: (item: Item) => Some<W>,
): Attribute<Item> => ({
  description,
  values: (item) => listOf(wordsOf(item)).map((word) => ({ value: enumName(word), label: labelOf(word, table[word]) })),
  order: vocabulary.keysOf(table).map(enumName),
})

/** The label of a word; a word that has only a description is its own label. */
const labelOf = (word: string, entry: { readonly label: string } | string) =>
  typeof entry === 'string' ? word.replaceAll('-', ' ') : entry.label

const texts = <Item>(description: string, textsOf: (item: Item) => Some<string>): Attribute<Item> => ({
  description,
  values: (item) => listOf(textsOf(item)).map((value) => ({ value, label: value })),
})

const languages = <Item>(description: string, tagsOf: (item: Item) => Some<string>): Attribute<Item> => ({
  description,
  values: (item) => listOf(tagsOf(item)).map((value) => ({ value, label: languageName(value) ?? value })),
})

const years = <Item>(description: string, timesOf: (item: Item) => Some<EdtfTime>): Attribute<Item> => ({
  description: `${description} A date that may lie in several years has none.`,
  values: (item) =>
    listOf(timesOf(item)).flatMap((time) => {
      const year = yearOf(time)
      return year === null ? [] : [{ value: yearInEdtf(year), label: String(year) }]
    }),
  order: 'by year',
})

const flags = <Item>(description: string, isSo: (item: Item) => boolean): Attribute<Item> => ({
  description,
  values: (item) => (isSo(item) ? [{ value: 'true', label: 'yes' }] : [{ value: 'false', label: 'no' }]),
  order: ['true', 'false'],
})

const records = <Item extends InView<unknown>>(
  description: string,
  labelOf: (view: View, id: string) => string | undefined,
  idsOf: (item: Item) => Some<string>,
): Attribute<Item> => ({
  description,
  values: (item) =>
    listOf(idsOf(item)).flatMap((value) => {
      const label = labelOf(item.view, value)
      return label === undefined ? [] : [{ value, label }]
    }),
})
const entities = <Item extends InView<unknown>>(description: string, idsOf: (item: Item) => Some<string>) =>
  records(description, (view, id) => view.entity(id)?.name, idsOf)
const documents = <Item extends InView<unknown>>(description: string, idsOf: (item: Item) => Some<string>) =>
  records(description, (view, id) => view.document(id)?.title, idsOf)

/** The properties with their own attribute, under another name. */
const covered: ReadonlySet<vocabulary.Property> = new Set(['stage', 'pact-kind', 'classification-level', 'occurred-on'])

/** An attribute for each other property that some kind of entity can have. */
const propertiesFor = (kinds: readonly vocabulary.EntityKind[]): AttributesOf<facts.Entity> =>
  Object.fromEntries(
    vocabulary
      .keysOf(vocabulary.properties)
      .filter((name) => !covered.has(name) && vocabulary.property(name).of.some((kind) => kinds.includes(kind)))
      .map((name): [string, Attribute<InView<facts.Entity>>] => [
        name,
        {
          description: `By the property ${name}: ${vocabulary.property(name).description}`,
          values: ({ view, record }) =>
            propertiesOf(view, record.id, [name])
              .flatMap(({ values }) => values)
              .map(({ value }) => ({ value: String(plainValue(value)), label: valueInWords(view, value) })),
        },
      ]),
  )

export const entityAttributes: AttributesOf<facts.Entity> = {
  kind: words('By kind.', vocabulary.entityKinds, ({ record }) => record.kind),
  ...propertiesFor(vocabulary.keysOf(vocabulary.entityKinds)),
}

/** The relationships of a kind that begin at an entity, at the date of the lens. */
const outgoing = (entity: InView<facts.Entity>, kind: vocabulary.RelationshipKind) =>
  edgesOf(entity).items.flatMap(({ record }) =>
    record.kind === kind && record.source === entity.record.id && holds(record) ? [record] : [],
  )

const memberOf = entities('By organizations of which it is a member.', (entity: InView<facts.Entity>) =>
  outgoing(entity, 'member-of').map(({ target }) => target),
)

export const nationAttributes: AttributesOf<facts.Nation> = {
  memberOf,
  codeScheme: words('By code lists of states in which it has a code.', vocabulary.codeSchemes, ({ record }) =>
    record.codes?.map(({ scheme }) => scheme),
  ),
  ...propertiesFor(['nation']),
}

export const organizationAttributes: AttributesOf<facts.Organization> = {
  organizationKind: words('By kind.', vocabulary.organizationKinds, ({ record }) => record.organizationKind),
  memberOf,
  ...propertiesFor(['organization']),
}

export const leaderAttributes: AttributesOf<facts.Leader> = {
  office: entities('By offices that it holds.', (leader) =>
    outgoing(leader, 'holds-office').flatMap(({ qualifiers }) => qualifiers.office ?? []),
  ),
  officeIn: entities('By nations and organizations whose offices it holds.', (leader) =>
    outgoing(leader, 'holds-office').map(({ target }) => target),
  ),
  ...propertiesFor(['leader']),
}

export const personAttributes: AttributesOf<facts.Person> = propertiesFor(['person'])

export const officeAttributes: AttributesOf<facts.Office> = {
  of: entities('By the nation or organization whose office it is.', ({ record }) => record.of),
  holder: entities('By its holder.', ({ view, record }) =>
    view
      .relationshipsOf(record.of)
      .filter((one) => one.kind === 'holds-office' && one.qualifiers.office === record.id && holds(one))
      .map(({ source }) => source),
  ),
}

export const pactAttributes: AttributesOf<facts.Pact> = {
  pactKind: words('By kind; a pact can be of several.', vocabulary.pactKinds, ({ view, record }) =>
    pactKindsOf(view, record.id),
  ),
  stage: words('By stage.', vocabulary.stages, ({ view, record }) => view.stageOf(record.id)?.stage),
  stageSince: years('By the year in which it reached its stage.', ({ view, record }) => view.stageOf(record.id)?.since),
  classificationLevel: words(
    'By its highest level of classified information.',
    vocabulary.classificationLevels,
    levelOf,
  ),
  ...propertiesFor(['pact']),
}

export const eventAttributes: AttributesOf<facts.Event> = {
  eventKind: words('By kind.', vocabulary.eventKinds, ({ record }) => record.eventKind),
  year: years('By the year in which it took place.', dateOf),
  ...propertiesFor(['event']),
}

const statusOf = ({ record }: InView<Relationship>) => record.standing?.status

const evidenceAttributes = {
  stance: words('By stance.', vocabulary.stances, ({ record }) => record.stance),
  certainty: words('By certainty at the date of the lens.', vocabulary.certainties, ({ record }) => record.certainty),
  since: years('By the year in which it began or happened.', ({ record }) => record.since),
  until: years('By the year in which it ended.', ({ record }) => record.until),
  document: documents('By the documents behind it.', ({ record }) => record.claims.map(({ document }) => document)),
} satisfies AttributesOf<Relationship>

export const relationshipAttributes: AttributesOf<Relationship> = {
  kind: words('By kind.', vocabulary.relationshipKinds, ({ record }) => record.kind),
  ...evidenceAttributes,
  stage: words('By the stage of its pact.', vocabulary.stages, ({ record }) => record.stage),
  pactKind: words('By the kinds of its pact.', vocabulary.pactKinds, ({ view, record }) => {
    const pact = pactOf(view, record)
    return pact && pactKindsOf(view, pact.id)
  }),
  status: words(
    'By the status of the party, of memberships of pacts and of applications to join.',
    vocabulary.partyStatuses,
    statusOf,
  ),
  derived: flags('By whether a rule derives it.', ({ record }) => record.derivedFrom !== undefined),
  source: entities('By its source.', ({ record }) => record.source),
  target: entities('By its target.', ({ record }) => record.target),
}

const endAttributes: Attributes<Edge> = {
  kind: words('By kind of entity.', vocabulary.entityKinds, ({ other }) => other.kind),
  ...evidenceAttributes,
}

export const partyAttributes: Attributes<Edge> = {
  ...endAttributes,
  status: words('By status.', vocabulary.partyStatuses, statusOf),
  statusSince: years('By the year of the step that led to the status.', ({ record }) => record.standing?.since),
  step: words('By kinds of its steps.', vocabulary.relationshipKinds, ({ record }) =>
    record.standing?.history.flatMap(({ relationship }) => relationship?.kind ?? []),
  ),
}

export const participantAttributes: Attributes<Edge> = {
  ...endAttributes,
  role: texts('By role in the event.', ({ record }) => record.qualifiers.role),
}

export const termAttributes: AttributesOf<Relationship> = {
  office: entities('By office.', ({ record }) => record.qualifiers.office),
  holder: entities('By holder.', ({ record }) => record.source),
  in: entities('By the nation or organization whose office it is.', ({ record }) => record.target),
  ...evidenceAttributes,
}

export const disagreementAttributes: AttributesOf<Disagreement> = {
  topic: words('By topic.', disagreementTopics, ({ record }) => record.topic),
  subject: entities('By the entity that they are about.', ({ record }) => record.subject),
  property: words('By property.', vocabulary.properties, ({ record }) => record.property),
  undecided: flags('By whether no criterion decides.', ({ record }) => record.undecided),
}

export const claimAttributes: AttributesOf<facts.Claim> = {
  predicate: words(
    'By predicate.',
    { ...vocabulary.properties, ...vocabulary.relationshipKinds },
    ({ record }) => record.predicate,
  ),
  stance: words('By the stance of its document.', vocabulary.stances, ({ record }) => record.stance),
  rank: words('By rank.', vocabulary.ranks, ({ view, record }) => view.rankOf(record)),
  clearance: words('By the clearance needed to see it.', vocabulary.clearances, ({ record }) => record.clearance),
  time: years('By the year of its time.', ({ record }) => record.time),
  document: documents('By document.', ({ record }) => record.document),
  subject: entities('By subject.', ({ record }) => record.subject),
  object: entities('By object.', ({ record }) => record.object),
  speaker: entities('By speakers to whom the document attributes it.', ({ record }) => record.speakers),
}

export const documentAttributes: AttributesOf<facts.Document> = {
  publisher: texts('By publisher.', ({ record }) => record.publisher),
  wire: texts('By the news agency whose report it reprints.', ({ record }) => record.wire),
  author: texts('By author.', ({ record }) => record.authors),
  language: languages('By language, as a BCP 47 tag.', ({ record }) => record.language),
  license: texts('By license.', ({ record }) => record.license),
  primary: flags('By whether a party to the matter speaks in it.', ({ record }) => record.primary),
  published: years('By the year of publication.', ({ record }) => record.published),
  clearance: words('By the clearance needed to see it.', vocabulary.clearances, ({ record }) => record.clearance),
}

export const hitAttributes: AttributesOf<SearchHit> = {
  kind: words('By kind of object.', searchKinds, ({ record }) => kindOf(record.record)),
  reason: words('By reason.', searchReasons, ({ record }) => record.reason),
  part: words('By the part that matched.', searchParts, ({ record }) => record.part),
}
