import { type Claim, type Entity, entityQualifiers, type Facts, mentions } from '../../facts/facts.ts'
import { plainClaim } from '../../facts/plain.ts'
import type { EntityKind } from '../../facts/vocabulary.ts'
import { mergedEntity } from './entities.ts'
import type { Tables } from './tables.ts'

/**
 * The facts that the tables of a record make of its base. New records stand where the
 * folder would have them: entities in the file of their kind, claims and passages in that of their document.
 */
export function factsOf(tables: Tables): Facts {
  const { base } = tables
  const accepted = [...tables.claims()].filter(({ id }) => !base.claims.has(id))
  const cited = new Set(accepted.flatMap(({ passages }) => passages))
  const passages = [...tables.passages.values()].filter(({ id }) => cited.has(id) && !base.passages.has(id))
  const added = [...tables.entities.values()].filter(({ id }) => !base.entities.has(id))
  return {
    documents: placed(base.documents, [...tables.documents.values()], () => ''),
    entities: entitiesOf(
      tables,
      placed(base.entities, added, ({ kind }) => fileOf[kind]),
    ),
    passages: placed(base.passages, passages, fileOfDocument, (a, b) => a.paragraph - b.paragraph),
    claims: claimsOf(tables, placed(base.claims, accepted, fileOfDocument)),
  }
}

/** The files of entities, in whose order a folder is read. */
export const fileOf: Readonly<Record<EntityKind, string>> = {
  event: 'events',
  leader: 'leaders',
  nation: 'nations',
  office: 'offices',
  organization: 'organizations',
  pact: 'pacts',
  person: 'persons',
}

/** The name of a file of claims; with its ending, because files are read in the order of their full names. */
const fileOfDocument = ({ document }: { readonly document: string }) => `${document}.yaml`

/** Records with others added: each after the last of its group, or before the first of a later group. */
function placed<T extends { readonly id: string }>(
  base: ReadonlyMap<string, T>,
  added: readonly T[],
  groupOf: (record: T) => string,
  order?: (a: T, b: T) => number,
): ReadonlyMap<string, T> {
  if (added.length === 0) return base
  const groups = new Map<string, T[]>()
  for (const record of base.values()) push(groups, groupOf(record), record)
  const places = [...groups.keys()]
  for (const record of added) {
    const group = groupOf(record)
    if (!groups.has(group)) {
      const later = places.findIndex((place) => place > group)
      places.splice(later < 0 ? places.length : later, 0, group)
    }
    push(groups, group, record)
  }
  if (order) for (const group of new Set(added.map(groupOf))) groups.get(group)?.sort(order)
  return new Map(places.flatMap((place) => (groups.get(place) ?? []).map((record) => [record.id, record] as const)))
}

/** Entities as they were amended, without those that are merged into another. */
function entitiesOf(tables: Tables, entities: ReadonlyMap<string, Entity>): ReadonlyMap<string, Entity> {
  if (tables.entities.size === 0 && tables.merged.size === 0) return entities
  const parts = new Map<string, Entity[]>()
  for (const id of tables.merged.keys()) push(parts, tables.resolve(id), tables.ownEntity(id) as Entity)
  const result = new Map<string, Entity>()
  for (const [id, record] of entities) {
    if (tables.merged.has(id)) continue
    const own = mergedEntity(tables.entities.get(id) ?? record, parts.get(id) ?? [])
    result.set(id, own.kind === 'office' ? { ...own, of: tables.resolve(own.of) } : own)
  }
  return result
}

/** Claims with their retractions, of the entities that others are merged into. */
function claimsOf(tables: Tables, claims: ReadonlyMap<string, Claim>): ReadonlyMap<string, Claim> {
  if (tables.retractions.size === 0 && tables.merged.size === 0) return claims
  const result = new Map<string, Claim>()
  for (const [id, claim] of claims) {
    const known = tables.retractions.has(id) ? { ...copyOf(claim), retracted: tables.retraction(id) } : claim
    result.set(id, tables.merged.size === 0 ? known : resolved(tables, known))
  }
  return result
}

/** A claim of a snapshot has its fields on a prototype, so that it cannot be copied by them. */
const copyOf = (claim: Claim): Claim => ({ ...plainClaim(claim), time: claim.time, retracted: claim.retracted })

function resolved(tables: Tables, claim: Claim): Claim {
  if (!mentions(claim).some((id) => tables.merged.has(id))) return claim
  const to = (id: string) => tables.resolve(id)
  const { subject, object, value, speakers, about, qualifiers } = claim
  const changed = {
    ...copyOf(claim),
    subject: to(subject),
    object: object === undefined ? undefined : to(object),
    value: value?.type === 'entity' ? { ...value, entity: to(value.entity) } : value,
    speakers: [...new Set(speakers.map(to))],
    about: [...new Set(about.map(to))],
  }
  const named = entityQualifiers.flatMap((key) => {
    const id = qualifiers[key]
    return id === undefined ? [] : [[key, to(id)] as const]
  })
  return { ...changed, qualifiers: { ...qualifiers, ...Object.fromEntries(named) } }
}

function push<T>(groups: Map<string, T[]>, group: string, record: T): void {
  const list = groups.get(group)
  if (list) list.push(record)
  else groups.set(group, [record])
}
