import { yearOf } from '../analysis/count-by.ts'
import type { EdtfTime } from '../facts/date.ts'
import type * as facts from '../facts/facts.ts'
import { plainValue } from '../facts/facts.ts'
import { languageName } from '../facts/language.ts'
import * as vocabulary from '../facts/vocabulary.ts'
import { pactKindsOf } from '../graph/pact-kinds.ts'
import { pactOf } from '../graph/pact-of.ts'
import { propertiesOf, valueInWords } from '../graph/property.ts'
import type { Relationship } from '../graph/relationship.ts'
import type { View } from '../graph/view.ts'
import { enumName, type InView } from './builder.ts'
import { dateOf, levelOf } from './related.ts'

/** The attributes by which the items of a list are counted. An item can have several values of one, or none. */

/** The value of an item: a word as its enum has it, a key, a code, a year or a text. */
export interface Value {
  readonly value: string
  readonly label: string
}

export interface Attribute<T> {
  readonly description: string
  readonly values: (item: InView<T>) => readonly Value[]
  /** The order of the values: that of a vocabulary, by value, or else the most frequent first. */
  readonly order?: readonly string[] | 'by value'
}
export type Attributes<T> = Readonly<Record<string, Attribute<T>>>

type Some<V> = V | readonly V[] | undefined
const listOf = <V>(some: Some<V>): readonly V[] => (some === undefined ? [] : ([some].flat() as V[]))

/** Words of the vocabulary. */
const words = <T, W extends string>(
  description: string,
  table: Readonly<Record<W, { readonly label: string }>>,
  wordsOf: (item: InView<T>) => Some<W>,
): Attribute<T> => ({
  description,
  values: (item) => listOf(wordsOf(item)).map((word) => ({ value: enumName(word), label: table[word].label })),
  order: vocabulary.keysOf(table).map(enumName),
})

const texts = <T>(description: string, textsOf: (item: InView<T>) => Some<string>): Attribute<T> => ({
  description,
  values: (item) => listOf(textsOf(item)).map((value) => ({ value, label: value })),
})

const languages = <T>(description: string, tagsOf: (item: InView<T>) => Some<string>): Attribute<T> => ({
  description,
  values: (item) => listOf(tagsOf(item)).map((value) => ({ value, label: languageName(value) ?? value })),
})

const years = <T>(description: string, timesOf: (item: InView<T>) => Some<EdtfTime>): Attribute<T> => ({
  description: `${description} A date that may lie in several years has none.`,
  values: (item) =>
    listOf(timesOf(item)).flatMap((time) => {
      const year = yearOf(time)
      return year === null ? [] : [{ value: String(year), label: String(year) }]
    }),
  order: 'by value',
})

const flags = <T>(description: string, isSo: (item: InView<T>) => boolean): Attribute<T> => ({
  description,
  values: (item) => (isSo(item) ? [{ value: 'true', label: 'yes' }] : [{ value: 'false', label: 'no' }]),
  order: ['true', 'false'],
})

const records = <T>(
  description: string,
  labelOf: (view: View, id: string) => string | undefined,
  idsOf: (item: InView<T>) => Some<string>,
): Attribute<T> => ({
  description,
  values: (item) =>
    listOf(idsOf(item)).flatMap((value) => {
      const label = labelOf(item.view, value)
      return label === undefined ? [] : [{ value, label }]
    }),
})
const entities = <T>(description: string, idsOf: (item: InView<T>) => Some<string>) =>
  records(description, (view, id) => view.entity(id)?.name, idsOf)
const documents = <T>(description: string, idsOf: (item: InView<T>) => Some<string>) =>
  records(description, (view, id) => view.document(id)?.title, idsOf)

/** The properties with their own attribute, under another name. */
const covered: ReadonlySet<vocabulary.Property> = new Set(['stage', 'pact-kind', 'classification-level', 'occurred-on'])

/** An attribute for each other property that some kind of entity can have. */
const propertiesFor = <T extends facts.Entity>(kinds: readonly vocabulary.EntityKind[]): Attributes<T> =>
  Object.fromEntries(
    vocabulary
      .keysOf(vocabulary.properties)
      .filter((name) => !covered.has(name) && vocabulary.property(name).of.some((kind) => kinds.includes(kind)))
      .map((name): [string, Attribute<T>] => [
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

export const entityAttributes: Attributes<facts.Entity> = {
  kind: words('By kind.', vocabulary.entityKinds, ({ record }) => record.kind),
  ...propertiesFor(vocabulary.keysOf(vocabulary.entityKinds)),
}

export const organizationAttributes: Attributes<facts.Organization> = {
  organizationKind: words('By kind.', vocabulary.organizationKinds, ({ record }) => record.organizationKind),
  ...propertiesFor(['organization']),
}

export const pactAttributes: Attributes<facts.Pact> = {
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

export const eventAttributes: Attributes<facts.Event> = {
  eventKind: words('By kind.', vocabulary.eventKinds, ({ record }) => record.eventKind),
  year: years('By the year in which it took place.', dateOf),
  ...propertiesFor(['event']),
}

export const relationshipAttributes: Attributes<Relationship> = {
  kind: words('By kind.', vocabulary.relationshipKinds, ({ record }) => record.kind),
  stance: words('By stance.', vocabulary.stances, ({ record }) => record.stance),
  certainty: words('By certainty at the date of the lens.', vocabulary.certainties, ({ record }) => record.certainty),
  stage: words('By the stage of its pact.', vocabulary.stages, ({ record }) => record.stage),
  pactKind: words('By the kinds of its pact.', vocabulary.pactKinds, ({ view, record }) => {
    const pact = pactOf(view, record)
    return pact && pactKindsOf(view, pact.id)
  }),
  derived: flags('By whether a rule derives it.', ({ record }) => record.derivedFrom !== undefined),
  since: years('By the year in which it began or happened.', ({ record }) => record.since),
  until: years('By the year in which it ended.', ({ record }) => record.until),
  source: entities('By its source.', ({ record }) => record.source),
  target: entities('By its target.', ({ record }) => record.target),
  document: documents('By the documents behind it.', ({ record }) => record.claims.map(({ document }) => document)),
}

export const claimAttributes: Attributes<facts.Claim> = {
  predicate: words(
    'By predicate.',
    { ...vocabulary.properties, ...vocabulary.relationshipKinds },
    ({ record }) => record.predicate,
  ),
  stance: words('By the stance of its document.', vocabulary.stances, ({ record }) => record.stance),
  rank: words('By rank.', vocabulary.ranks, ({ view, record }) => view.rankOf(record)),
  time: years('By the year of its time.', ({ record }) => record.time),
  document: documents('By document.', ({ record }) => record.document),
  subject: entities('By subject.', ({ record }) => record.subject),
  object: entities('By object.', ({ record }) => record.object),
  speaker: entities('By speakers to whom the document attributes it.', ({ record }) => record.speakers),
}

export const documentAttributes: Attributes<facts.Document> = {
  publisher: texts('By publisher.', ({ record }) => record.publisher),
  wire: texts('By the news agency whose report it reprints.', ({ record }) => record.wire),
  author: texts('By author.', ({ record }) => record.authors),
  language: languages('By language, as a BCP 47 tag.', ({ record }) => record.language),
  license: texts('By license.', ({ record }) => record.license),
  primary: flags('By whether a party to the matter speaks in it.', ({ record }) => record.primary),
  published: years('By the year of publication.', ({ record }) => record.published),
}
