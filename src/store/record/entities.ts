import { didYouMean, EntenteError } from '../../errors.ts'
import type { Entity } from '../../facts/facts.ts'
import { mergeEntities } from '../../facts/merge.ts'
import { recordShapes } from '../../facts/schema.ts'
import type { Located } from '../../facts/shape.ts'
import type { ContentOf } from './content.ts'
import { claimsNaming, mergedInto } from './naming.ts'
import { readAsFar } from './read-as-far.ts'
import { inOrder, type Read, readEntity } from './reading.ts'
import { pairOf, type Tables } from './tables.ts'

/** An entity in the fields of a data folder. */
export function fieldsOf(entity: Entity): Record<string, unknown> {
  const { id: _, kind: _k, names, aliases, ...fields } = entity
  const { pactKinds, ...rest } = fields as Partial<Extract<Entity, { kind: 'pact' }>>
  return {
    ...rest,
    ...(names.length > 0 && { names: Object.fromEntries(names.map(({ language, text }) => [language, text])) }),
    ...(aliases.length > 0 && { aliases }),
    ...(pactKinds && { pactKind: pactKinds.length === 1 ? pactKinds[0] : pactKinds }),
  }
}

/** The entity with other values in some fields; null removes a field. */
export function amended(tables: Tables, { entity: id, set }: ContentOf<'amend-entity'>, at: Located): Read<Entity> {
  const before = tables.entity(id)
  if (!before) return { record: undefined, problems: [unknownEntity(tables, id, at, 'entity')] }
  const { id: _, kind: _k, record: _r, ...others } = set
  const fixed = ['id', 'kind', 'record'].filter((field) => field in set)
  const sentence = (field: string) => `set.${field}: an entity keeps its ${field}; add another entity`
  const problems = fixed.map((field) => new EntenteError('BAD_DATA', sentence(field), at.locate(['set', field])))
  const fields = Object.entries({ ...fieldsOf(before), ...others }).filter(([, value]) => value !== null)
  const wanted = { ...Object.fromEntries(fields), record: 'entity', id, kind: before.kind }
  const shaped = readAsFar(recordShapes.entity, wanted, at, ['set'])
  problems.push(...shaped.problems)
  if (!shaped.data) return { record: undefined, problems }
  const { record: _n, ...entity } = shaped.data
  const read = readEntity(tables, entity, shaped.at, 'set')
  return { ...read, problems: [...problems, ...shaped.others(read.problems)] }
}

/** The problems of merging an entity into another. */
export function mergeProblems(tables: Tables, { entity, into, as }: ContentOf<'merge'>, at: Located): EntenteError[] {
  const [one, other] = [tables.entity(entity), tables.entity(into)]
  const unknown = [
    ...(one ? [] : [unknownEntity(tables, entity, at, 'entity')]),
    ...(other ? [] : [unknownEntity(tables, into, at, 'into')]),
  ]
  if (!one || !other) return unknown
  const problem = (sentence: string, field = 'into') =>
    new EntenteError('BAD_DATA', `${field}: ${sentence}`, at.locate([field]))
  if (entity === into) return [problem(`'${entity}' cannot be merged into itself`)]
  if (one.kind !== other.kind)
    return [problem(`'${entity}' is of the kind ${one.kind} and '${into}' of ${other.kind}; only one kind merges`)]
  if (one.kind === 'office' && other.kind === 'office' && tables.resolve(one.of) !== tables.resolve(other.of))
    return [problem(`'${entity}' is an office of '${one.of}' and '${into}' of '${other.of}'`)]
  if (tables.judged.get(pairOf(entity, into)) === 'different')
    return [problem(`'${entity}' and '${into}' were judged different; undo that first`)]
  // A claim that its author did not see does not stand against it: it waits until they are taken apart.
  if (as) return []
  return [...claimsNaming(tables, new Set([entity, ...mergedInto(tables, entity)]))]
    .flatMap((id) => tables.claim(id) ?? [])
    .filter(({ subject, object }) => {
      const ends = object === undefined ? [] : [tables.resolve(subject), tables.resolve(object)]
      return ends.includes(entity) && ends.includes(into)
    })
    .map(({ id }) => problem(`the claim '${id}' relates '${entity}' to '${into}', so they cannot be one`))
}

/** An entity with those that are merged into it: its own fields count, and lists and missing fields are filled up. */
export function mergedEntity(one: Entity, others: readonly Entity[]): Entity {
  let entity = one
  for (const other of others) {
    const filling = Object.entries(other).filter(([field]) => lists.has(field) || Reflect.get(one, field) === undefined)
    const names = [other.name, ...other.aliases].filter((name) => name !== one.name)
    const merged = mergeEntities(entity, { ...one, ...Object.fromEntries(filling), aliases: names } as Entity)
    if ('record' in merged) entity = merged.record
  }
  return others.length === 0 ? one : inOrder(entity)
}
/** The names that an entity has by another that is merged into it, and not itself. */
export function namesGiven(one: Entity, by: Entity): string[] {
  const own = new Set([one.name, ...one.aliases, ...one.names.map(({ text }) => text)])
  const given = [by.name, ...by.aliases, ...by.names.map(({ text }) => text)]
  return [...new Set(given)].filter((name) => !own.has(name))
}

const lists = new Set(['names', 'codes', 'pactKinds'])

export function unknownEntity(tables: Tables, id: string, at: Located, ...path: PropertyKey[]): EntenteError {
  const into = tables.merged.get(id)
  const sentence =
    into === undefined
      ? `no entity '${id}'${didYouMean(id, tables.entityIds.known)}`
      : `'${id}' is merged into '${into}'; name '${tables.resolve(id)}'`
  return new EntenteError('BAD_DATA', `${path.join('.')}: ${sentence}`, at.locate(path))
}
