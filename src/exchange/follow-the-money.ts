import { iso6393To1 } from 'iso-639-3/iso6393-to-1.js'
import type { EdtfTime } from '../facts/date.ts'
import { digest } from '../facts/digest.ts'
import { type ClaimValue, type Document, type Entity, mentions, plainValue } from '../facts/facts.ts'
import { type Property, relationshipKind } from '../facts/vocabulary.ts'
import { pactKindsOf } from '../graph/pacts/pact-kinds.ts'
import { documentsOf } from '../graph/relationships/preferred-value.ts'
import {
  bestValue,
  type EntityProperty,
  nameOfProperty,
  propertiesOf,
  valueInWords,
} from '../graph/relationships/property.ts'
import type { Relationship } from '../graph/relationships/relationship.ts'
import type { View } from '../graph/view.ts'
import { labelOfEntity, labelOfRelationship, noteOf } from './labels.ts'
import type { Selection } from './selection.ts'
import { plainDate } from './value.ts'

/**
 * FollowTheMoney entities (followthemoney.tech), one per line, for Aleph and OpenSanctions. Nations are PublicBody,
 * pacts are Project. Relationships are the links that fit their kind, or else UnknownLink with the kind as its role.
 * FollowTheMoney has no EDTF: a date other than a plain day, month or year is written in the description. Its model has
 * rules for ids and languages, which `idOf` and `languageOf` keep.
 */
export function* followTheMoney(part: Selection): Generator<string> {
  for (const document of part.documents) yield line(document.id, 'Document', ofDocument(document))
  const proofs = new Map<string, Set<string>>()
  for (const claim of part.claims)
    for (const id of mentions(claim)) proofs.set(id, (proofs.get(id) ?? new Set()).add(claim.document))
  for (const entity of part.entities)
    yield line(entity.id, schemaOf(entity), {
      ...ofEntity(entity, part),
      proof: [...(proofs.get(entity.id) ?? [])].sort().map(idOf),
    })
  for (const relationship of part.relationships) {
    const { schema, ends } = linkOf(relationship, part)
    yield line(relationship.id, schema, { ...ends, ...ofRelationship(relationship, part) })
  }
}

/** An id as FollowTheMoney allows it: letters, digits, dots and dashes. Another gets a digest, to stay unique. */
export const idOf = (id: string): string =>
  /^[0-9a-z]([0-9a-z.-]*[0-9a-z])?$/i.test(id) && id.length <= MAX_ID
    ? id
    : `${id.replace(/[^0-9a-z.-]+/gi, '-').slice(0, MAX_ID - 20)}-${digest(id, 16)}`.replace(/^[.-]+/, '')
const MAX_ID = 200

/** The ISO 639-3 code of a language by its BCP 47 tag; undefined where FollowTheMoney's model has none. */
export function languageOf(tag: string): string | undefined {
  const [primary = ''] = tag.split('-')
  const code = threeLetters.get(primary) ?? primary
  return languages.has(code) ? code : undefined
}
const threeLetters: ReadonlyMap<string, string> = new Map(
  Object.entries(iso6393To1).map(([three, two]) => [two, three]),
)
/** The languages of its model; a test compares them. */
const languages: ReadonlySet<string> = new Set(
  (
    'afr ara aze bel ben bos bul cat ces cnr dan deu ell eng est fas fil fin fra heb hin hrv ' +
    'hun hye ind isl ita jpn kan kat kaz khm kir kor lav lit ltz mkd mlt mon msa mya nep nld ' +
    'nor pol por ron rus slk slv spa sqi srp swa swe tgk tgl tuk tur ukr urd uzb zho'
  ).split(' '),
)

type Properties = Readonly<Record<string, readonly (string | undefined)[] | undefined>>

/** Every property is a list of texts; empty ones are left out. */
function line(id: string, schema: string, properties: Properties): string {
  const stated = Object.entries(properties).map(
    ([name, values = []]) => [name, values.filter((value) => value !== undefined && value !== '')] as const,
  )
  const present = stated.filter(([, values]) => values.length > 0)
  return `${JSON.stringify({ id: idOf(id), schema, properties: Object.fromEntries(present) })}\n`
}

const organizations: Readonly<Record<string, string>> = {
  government: 'PublicBody',
  ministry: 'PublicBody',
  'armed-forces': 'PublicBody',
  'intelligence-agency': 'PublicBody',
  court: 'PublicBody',
  company: 'Company',
}
const schemas = {
  nation: 'PublicBody',
  leader: 'Person',
  person: 'Person',
  office: 'Position',
  pact: 'Project',
  event: 'Event',
} as const
function schemaOf(entity: Entity): string {
  if (entity.kind === 'organization') return organizations[entity.organizationKind] ?? 'Organization'
  return schemas[entity.kind]
}

function ofEntity(entity: Entity, { view }: Selection): Properties {
  const common = {
    name: [entity.name, ...entity.names.map(({ text }) => text)],
    alias: entity.aliases,
    summary: [entity.description],
    wikidataId: [entity.wikidata],
    notes: [...propertiesOf(view, entity.id).flatMap((one) => inWords(view, one)), noteOf(labelOfEntity(view, entity))],
  }
  switch (entity.kind) {
    case 'nation':
      return { ...common, country: [entity.alpha2?.toLowerCase()], classification: ['nation'] }
    case 'organization':
      return { ...common, classification: [entity.organizationKind] }
    case 'leader':
    case 'person':
      return { ...common, keywords: [entity.kind] }
    case 'office':
      return { ...common, organization: [idOf(entity.of)] }
    case 'pact': {
      const step = view.stageOf(entity.id)
      return {
        ...common,
        goal: pactKindsOf(view, entity.id),
        phase: [step?.stage],
        projectId: bestOf(view, entity.id, 'registration-number').map((value) => String(plainValue(value))),
        ...moneyOf(bestOf(view, entity.id, 'amount')),
        ...dates(step?.since, undefined),
      }
    }
    case 'event': {
      const date = bestValue(view, entity.id, 'occurred-on')
      return { ...common, keywords: [entity.eventKind], ...(date?.type === 'time' && onDate(date.time)) }
    }
  }
}

/** The preferred values of a property, for each set of its distinguishing qualifiers; all if no criterion decides. */
const bestOf = (view: View, entity: string, name: Property) =>
  propertiesOf(view, entity, [name]).flatMap(({ values, undecided }) =>
    (undecided ? values : values.slice(0, 1)).map(({ value }) => value),
  )

function moneyOf(values: readonly ClaimValue[]): Properties {
  const amounts = values.flatMap((value) => (value.type === 'amount' && value.amount.currency ? [value.amount] : []))
  return { amount: amounts.map(({ value }) => String(value)), currency: amounts.map(({ currency }) => currency) }
}

/** Properties of several values that the notes list; the others are in the claims. */
const listed: readonly Property[] = ['treaty-series', 'subject', 'authentic-language', 'termination-cause']
const placed: readonly Property[] = ['stage', 'occurred-on', 'registration-number', 'amount']

/** A property without a FollowTheMoney equivalent, in words. */
function inWords(view: View, one: EntityProperty): string[] {
  const { property: name, reason, values } = one
  if (placed.includes(name) || (reason === undefined && !listed.includes(name))) return []
  const told = values.slice(0, listed.includes(name) ? undefined : 1).map(({ value }) => valueInWords(view, value))
  return told.length > 0 ? [`${nameOfProperty(one)}: ${told.join(', ')}`] : []
}

const ofDocument = ({
  id,
  title,
  publisher,
  authors,
  published,
  language,
  url,
  file,
  ...label
}: Document): Properties => ({
  fileName: [file ?? id],
  title: [title],
  name: [title],
  publisher: [publisher],
  author: authors,
  publishedAt: [plainDate(published)],
  language: [languageOf(language)],
  sourceUrl: [url],
  notes: [noteOf(label)],
})

interface Link {
  readonly schema: string
  readonly ends: Properties
}
function linkOf({ kind, source, target, qualifiers }: Relationship, { view }: Selection): Link {
  const office = qualifiers.office && view.entity(qualifiers.office)?.name
  const role = [office ?? qualifiers.role ?? relationshipKind(kind).label]
  switch (kind) {
    case 'party-to':
      return { schema: 'ProjectParticipant', ends: { participant: [idOf(source)], project: [idOf(target)], role } }
    case 'member-of':
      return { schema: 'Membership', ends: { member: [idOf(source)], organization: [idOf(target)], role } }
    case 'holds-office':
      return { schema: 'Employment', ends: { employee: [idOf(source)], employer: [idOf(target)], role } }
    default:
      return { schema: 'UnknownLink', ends: { subject: [idOf(source)], object: [idOf(target)], role } }
  }
}

function ofRelationship(relationship: Relationship, { view }: Selection): Properties {
  const { id, kind, since, until, stage, claims, certainty } = relationship
  const documents = documentsOf(claims, view.graph.facts)
  const dated = relationshipKind(kind).time === 'state' ? dates(since, until) : onDate(since)
  return {
    ...dated,
    // Its links have no property for certainty, and a reader must not take a doubtful or ended link for a fact.
    description: [
      ...(dated.description ?? []),
      certainty === 'certain' ? undefined : `certainty: ${certainty}`,
      noteOf(labelOfRelationship(view, relationship)),
    ],
    status: [stage],
    recordId: [id],
    summary: claims.map(({ summary }) => summary),
    publisher: [...new Set(documents.map(({ publisher }) => publisher))],
    sourceUrl: documents.map(({ url }) => url),
  }
}

const dates = (since: EdtfTime | undefined, until: EdtfTime | undefined): Properties => ({
  startDate: [plainDate(since)],
  endDate: [plainDate(until)],
  description: [vague('since', since), vague('until', until)],
})
const onDate = (time: EdtfTime | undefined): Properties => ({
  date: [plainDate(time)],
  description: [vague('on', time)],
})
const vague = (word: string, time: EdtfTime | undefined) =>
  time && plainDate(time) === undefined ? `${word} ${time.edtf} (EDTF)` : undefined
