import type { Entity } from '../../facts/facts.ts'
import { recordShapes } from '../../facts/schema.ts'
import { type EntityKind, entityKinds, eventKinds, organizationKinds } from '../../facts/vocabulary.ts'
import type { Registry } from './codes.ts'
import { joined, namesByTag, otherNames } from './joined.ts'
import type { EntityTemplate, Mapping } from './mapping.ts'
import type { LookUp } from './mapping-parts.ts'
import { type Cells, isObject, RowFault } from './template.ts'
import { kindsOf, wordOf } from './words.ts'

type MadeTemplate = Extract<EntityTemplate, { of?: unknown } | { kind: 'organization' | 'leader' | 'person' | 'event' }>

/**
 * The entity that a template makes or extends: an organization, a leader, a person, an office, or an event. A column
 * can name the kind, too.
 * @throws RowFault
 */
export function madeOf(
  template: MadeTemplate,
  cells: Cells,
  registry: Registry,
  { entities }: Mapping,
): Entity | undefined {
  const text = cells.fill(template.id)
  if (text === undefined) return undefined
  const made = registry.idFor(text)
  const id = template.sameAs[made] ?? made
  const before = registry.get(id)
  const called = template.name === undefined ? undefined : cells.fill(template.name)
  const name = before?.name ?? called ?? text
  const aliases = template.aliases.flatMap((alias) => cells.fillAll(alias))
  const wikidata = template.wikidata && cells.fill(template.wikidata)
  const common = {
    id,
    name,
    names: template.names === undefined ? [] : namesAt(template.names, cells),
    aliases: otherNames(name, [...(called === undefined ? [] : [called]), ...aliases]),
    description: before?.description ?? (template.description && cells.fill(template.description)),
    // The last part of an address.
    wikidata: wikidata?.replace(/^.*\/(?=Q\d+$)/, ''),
  }
  const fields = { record: 'entity', ...common, ...ownFields(template, cells, registry, entities, before) }
  return joined(before, checked(fields))
}

/** The kind of the entity, and the fields that only this kind has. */
function ownFields(
  template: MadeTemplate,
  cells: Cells,
  registry: Registry,
  entities: Mapping['entities'],
  before: Entity | undefined,
): object {
  const kind = template.kind === 'any' ? kindOf(template.kinds, cells, before) : template.kind
  switch (kind) {
    case 'nation': {
      if (template.kind !== 'any') return { kind }
      const [alpha2, alpha3, numeric] = [template.alpha2, template.alpha3, template.numeric].map(
        (code) => code && cells.fill(code),
      )
      const codes = template.codes === undefined ? [] : listAt(template.codes, cells)
      return { kind, alpha2, alpha3, numeric, ...(codes.length > 0 && { codes }) }
    }
    case 'organization':
      return {
        kind,
        organizationKind: wordOf(
          'organizationKind' in template ? template.organizationKind : undefined,
          cells,
          organizationKinds,
        ),
      }
    case 'event':
      return { kind, eventKind: wordOf('eventKind' in template ? template.eventKind : undefined, cells, eventKinds) }
    case 'pact': {
      const kinds = 'pactKind' in template && template.pactKind !== undefined ? kindsOf(template.pactKind, cells) : []
      const there = before?.kind === 'pact' ? [...before.pactKinds] : ['other']
      return { kind, pactKind: kinds.length > 0 ? kinds : there }
    }
    case 'office':
      return { kind, of: officeOf('of' in template ? template.of : undefined, cells, registry, entities) }
    default:
      return { kind }
  }
}

function kindOf(kinds: LookUp<EntityKind>, cells: Cells, before: Entity | undefined): EntityKind {
  const said = typeof kinds === 'string' || cells.text(kinds.column) !== undefined || kinds.otherwise !== undefined
  if (!said && before) return before.kind
  const kind = wordOf(kinds, cells, entityKinds)
  if (kind === undefined) throw new RowFault('the kind of the entity is missing')
  return kind
}

function officeOf(
  of: string | undefined,
  cells: Cells,
  registry: Registry,
  entities: Mapping['entities'],
): string | undefined {
  const whose = of === undefined ? undefined : entities[of]
  const text = whose?.kind === 'party' ? cells.fill(whose.code) : of && cells.fill(of)
  if (text === undefined) throw new RowFault('the office has no nation or organization')
  return whose?.kind === 'party' ? (whose.sameAs[text] ?? registry.find(text, whose.schemes).id) : text
}

/**
 * The items of a list, as the shapes of records have them.
 * @throws RowFault if it is no list of objects
 */
function listAt(column: string, cells: Cells): object[] {
  if (cells.isEmpty(column)) return []
  const value = cells.value(column)
  const items = Array.isArray(value) ? value.filter((item) => item !== null) : [value]
  if (!Array.isArray(value) || !items.every(isObject))
    throw new RowFault(`a list of objects is needed: the column '${column}'`)
  return items
}

/** @throws RowFault for an item that is no name in a language, or two in one */
function namesAt(column: string, cells: Cells): object[] {
  const names = listAt(column, cells).map((name) => ({
    language: Reflect.get(name, 'language'),
    text: Reflect.get(name, 'text'),
  }))
  if (!names.every(({ language, text }) => typeof language === 'string' && typeof text === 'string'))
    throw new RowFault(`a name without \`language\` or \`text\`: the column '${column}'`)
  return namesByTag(names, column)
}

/** @throws RowFault with the first fault of a field */
function checked(fields: { readonly names: readonly object[] }): Entity {
  const names = Object.fromEntries(
    fields.names.map((name) => [Reflect.get(name, 'language'), Reflect.get(name, 'text')]),
  )
  const read = recordShapes.entity.safeParse({ ...fields, names })
  if (!read.success) {
    const [issue] = read.error.issues
    throw new RowFault(`${issue?.path.join('.') || 'the entity'}: ${issue?.message}`)
  }
  const { record: _, ...entity } = read.data
  return entity
}
