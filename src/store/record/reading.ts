import { EntenteError } from '../../errors.ts'
import type { Ids } from '../../facts/check.ts'
import { type Claim, type Document, type Entity, entityQualifiers, type Passage, passageId } from '../../facts/facts.ts'
import { FactsReader } from '../../facts/reader.ts'
import type { ClaimsFile } from '../../facts/schema.ts'
import type { Located } from '../../facts/shape.ts'
import type { ContentOf } from './content.ts'
import type { Tables } from './tables.ts'

/** Reads the records of a change by the rules of data folders, with the ids that the record knows. */
class ChangeReader extends FactsReader {
  override readonly documentIds: Ids
  override readonly entityIds: Ids
  readonly claimsRead: ReadonlyMap<string, Claim>

  constructor({ documentIds, entityIds }: Tables) {
    const claims = new Map<string, Claim>()
    super(() => claims)
    this.claimsRead = claims
    this.documentIds = documentIds
    this.entityIds = entityIds
    this.beginFile({ path: '', name: '', text: '' })
  }
}

export type Read<T> = { readonly record: T | undefined; readonly problems: readonly EntenteError[] }

/** The paths of a record within the content: the reader begins them with the id of the record. */
const within = (at: Located, ...above: PropertyKey[]): Located => ({
  locate: (path, key) => at.locate([...above, ...path.slice(1)], key),
})

/** The same for its sentence. */
const renamed = ({ code, message, location }: EntenteError, id: string, field: string) =>
  new EntenteError(code, message.startsWith(`${id}.`) ? field + message.slice(id.length) : message, location)

export function readDocument(tables: Tables, content: ContentOf<'add-document'>, at: Located): Read<Document> {
  const { id, ...document } = content.document
  const reader = new ChangeReader(tables)
  reader.addDocument(id, document, within(at, 'document'))
  return {
    record: reader.documents.get(id),
    problems: reader.problems.map((problem) => renamed(problem, id, 'document')),
  }
}

/**
 * An entity with its fields in the order in which a data folder gives them. The revision of a graph depends on that
 * order.
 */
export const inOrder = (entity: Entity): Entity =>
  Object.fromEntries(
    order.flatMap((field) => {
      const value = Reflect.get(entity, field)
      return value === undefined ? [] : [[field, value]]
    }),
  ) as unknown as Entity
const order = [
  ...[
    'id',
    'name',
    'names',
    'aliases',
    'description',
    'wikidata',
    'alpha2',
    'alpha3',
    'numeric',
    'codes',
    'of',
    'kind',
  ],
  ...['organizationKind', 'pactKinds', 'eventKind'],
]

export function readEntity(tables: Tables, entity: Entity, at: Located, field: string): Read<Entity> {
  const reader = new ChangeReader(tables)
  reader.addEntity(inOrder(entity), within(at, field))
  reader.finish()
  return {
    record: reader.entities.get(entity.id),
    problems: reader.problems.map((problem) => renamed(problem, entity.id, field)),
  }
}

type Claims = Pick<ContentOf<'propose'>, 'document' | 'passages' | 'claims'>

/** The claims of a proposal. They may cite passages of their document that are known already. */
export function readClaims(tables: Tables, { document, passages, claims }: Claims, at: Located) {
  const reader = new ChangeReader(tables)
  const known = tables.document(document)
  if (known) reader.documents.set(document, known)
  const records = Object.values(claims)
  for (const id of records.flatMap(namesIn)) {
    const entity = tables.entity(id)
    if (entity) reader.entities.set(id, entity)
  }
  const cited = new Set(records.flatMap(({ passages }) => passages))
  const before = [...cited].flatMap((paragraph) => tables.passage(passageId(document, paragraph)) ?? [])
  const file: ClaimsFile = { document, passages: { ...byParagraph(before), ...passages }, claims, retractions: [] }
  // A claim whose predicate is faulty has no rules, except that what it names exists.
  const ruled = Object.fromEntries(Object.entries(claims).filter(([, { predicate }]) => predicate !== undefined))
  reader.addClaims({ ...file, claims: ruled }, { data: file, problems: [], locate: at.locate })
  return { claims: [...reader.claimsRead.values()], problems: reader.problems.map(withoutFile) }
}

/** A change may add a document, which is in no file then. */
const withoutFile = ({ code, message, location }: EntenteError) =>
  new EntenteError(code, message.replace(/ in documents\.yaml/, ''), location)

/** The ids that a claim may name. The check of the claim reads the kinds of these entities. */
const namesIn = ({ subject, object, value, qualifiers }: ClaimsFile['claims'][string]): string[] =>
  [subject, object, value, ...entityQualifiers.map((key) => qualifiers[key])].filter((id) => typeof id === 'string')

/** Passages in the form of a claims file. */
const byParagraph = (passages: readonly Passage[]): ClaimsFile['passages'] =>
  Object.fromEntries(
    passages.map(({ paragraph, summary, fingerprint }) => [String(paragraph), { summary, fingerprint }]),
  )

export const passagesOf = (document: string, passages: ClaimsFile['passages']): Passage[] =>
  Object.entries(passages).map(([paragraph, passage]) => ({
    ...passage,
    id: passageId(document, paragraph),
    document,
    paragraph: Number(paragraph),
  }))
