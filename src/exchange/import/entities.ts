import type { Entity, Nation, NationCode } from '../../facts/facts.ts'
import { type Registry, toId } from './codes.ts'
import { dateOf } from './dates.ts'
import { joined, namesByTag, otherNames, tagOf } from './joined.ts'
import { madeOf } from './made.ts'
import type { EntityTemplate, Mapping } from './mapping.ts'
import { type Cells, isObject, RowFault } from './template.ts'
import { readParticipant } from './untc.ts'
import { kindsOf } from './words.ts'
import { wholeNumber } from './written-dates.ts'

type Of<K extends EntityTemplate['kind']> = Extract<EntityTemplate, { kind: K }>

/**
 * The entity that a template makes from a row, with the facts that the row adds; undefined if the row does not name it.
 * @throws RowFault
 */
export function entityOf(
  template: EntityTemplate,
  cells: Cells,
  registry: Registry,
  reading: Mapping,
): Entity | undefined {
  if (template.kind === 'party') return partyOf(template, cells, registry, reading)
  if (template.kind === 'pact') return pactOf(template, cells, registry)
  if (template.kind === 'nation') return nationsOf(template, cells, registry, reading)[0]
  return madeOf(template, cells, registry, reading)
}

function partyOf(
  { code, notation, schemes, on, sameAs }: Of<'party'>,
  cells: Cells,
  registry: Registry,
  reading: Mapping,
): Entity | undefined {
  const said = cells.fill(code)
  if (said === undefined) return undefined
  const text = notation === 'untc' ? readParticipant(said).name : said
  const meant = sameAs[text]
  if (meant !== undefined) return known(meant, registry)
  const date = on && dateOf(on, cells, reading)
  return registry.find(text, schemes, date === 'open' ? undefined : date)
}

function known(id: string, registry: Registry): Entity {
  const entity = registry.get(id)
  if (!entity)
    throw new RowFault(
      `the mapping refers to '${id}', which no data folder has; give the folder that has it with --data`,
    )
  return entity
}

function pactOf(
  { id: template, name, aliases, pactKind, sameAs }: Of<'pact'>,
  cells: Cells,
  registry: Registry,
): Entity | undefined {
  const text = cells.fill(template)
  if (text === undefined) return undefined
  const made = registry.idFor(text)
  const id = sameAs[made] ?? made
  const before = registry.get(id)
  if (before && before.kind !== 'pact') throw new RowFault(`'${id}' is already a ${before.kind}`)
  const given = pactKind === undefined ? [] : kindsOf(pactKind, cells)
  if (pactKind !== undefined && given.length === 0 && !before) throw new RowFault('the kind of pact is missing')
  // A known pact that the mapping names as the same one keeps its kinds.
  const kinds = before && sameAs[made] !== undefined ? before.pactKinds : given
  const called = name === undefined ? undefined : cells.fill(name)
  const others = aliases.flatMap((alias) => cells.fillAll(alias))
  const pact: Entity = {
    id,
    kind: 'pact',
    pactKinds: kinds.length > 0 ? kinds : (before?.pactKinds ?? ['other']),
    name: before?.name ?? called ?? text,
    names: [],
    aliases: otherNames(before?.name ?? called ?? text, [...(called === undefined ? [] : [called]), ...others]),
  }
  return joined(before, pact)
}

/** The nations in a row of a list of nations: more than one if a code passed from one to another. */
export function nationsOf(template: Of<'nation'>, cells: Cells, registry: Registry, reading: Mapping): Entity[] {
  const name = cells.fill(template.name)
  if (name === undefined) return []
  const codes = template.codes.flatMap((code) => codeOf(code, cells, reading))
  const split = codes.flatMap(({ scheme, code, during: whole }) =>
    (template.split[code] ?? []).flatMap(({ nation, during: part }) => {
      const during = whole === undefined ? part : overlap(whole, part)
      return during === undefined ? [] : [{ nation, code: { scheme, code, during } }]
    }),
  )
  if (split.length > 0)
    return [...new Set(split.map(({ nation }) => nation))].map((id) =>
      withCodes(
        known(id, registry),
        split.flatMap(({ nation, code }) => (nation === id ? code : [])),
      ),
    )
  const [alpha2, alpha3, numeric] = [template.alpha2, template.alpha3, template.numeric].map(
    (template) => template && cells.fill(template),
  )
  const first = codes[0]?.code
  const meant = template.sameAs[name] ?? (first === undefined ? undefined : template.sameAs[first])
  const before = meant === undefined ? findNation({ alpha3, alpha2, numeric, name }, registry) : registry.get(meant)
  const id = meant ?? before?.id ?? toId(name)
  const there = before ?? registry.get(id)
  if (there && there.kind !== 'nation') throw new RowFault(`'${id}' is already a ${there.kind}`)
  const common = there?.name ?? name
  const nation: Nation = {
    id,
    kind: 'nation',
    name: common,
    names: template.names ? localNames(cells, template.names.in, template.names.text) : [],
    aliases: otherNames(common, [name, ...template.aliases.flatMap((alias) => cells.fillAll(alias))]),
    ...(alpha2 ? { alpha2 } : {}),
    ...(alpha3 ? { alpha3 } : {}),
    ...(numeric ? { numeric: numeric.padStart(3, '0') } : {}),
  }
  return [withCodes(joined(there, nation), codes)]
}

/** The days that two intervals of days have in common; undefined if there are none. */
function overlap(one: string, other: string): string | undefined {
  const ends = [one, other].map((during) => during.split('/'))
  const since =
    ends
      .map(([from = '..']) => (from === '..' ? '' : from))
      .toSorted()
      .at(-1) || '..'
  const until = ends.map(([, to = '..']) => (to === '..' ? '~' : to)).toSorted()[0]
  if (since !== '..' && until !== undefined && since > until) return undefined
  return `${since}/${until === '~' ? '..' : until}`
}

function findNation(
  by: Readonly<Record<'alpha3' | 'alpha2' | 'numeric' | 'name', string | undefined>>,
  registry: Registry,
): Entity | undefined {
  for (const scheme of ['alpha3', 'alpha2', 'numeric', 'name'] as const) {
    const code = by[scheme]
    const found = code === undefined ? undefined : registry.tryFind(code, [scheme])
    if (found) return found
  }
  return undefined
}

function codeOf(
  { scheme, code: template, since, until }: Of<'nation'>['codes'][number],
  cells: Cells,
  reading: Mapping,
): NationCode[] {
  const text = cells.fill(template)
  if (text === undefined) return []
  const code = wholeNumber(text).replace(/^0+(?=\d)/, '')
  const [from, to] = [since, until].map((moment) => moment && dateOf(moment, cells, reading))
  if (from === undefined && to === undefined) return [{ scheme, code }]
  return [
    {
      scheme,
      code,
      during: `${from === 'open' || from === undefined ? '..' : from}/${to === 'open' || to === undefined ? '..' : to}`,
    },
  ]
}

const withCodes = (entity: Entity, codes: readonly NationCode[]): Entity =>
  entity.kind === 'nation' && codes.length > 0 ? joined(entity, { ...entity, names: [], aliases: [], codes }) : entity

/**
 * Reads a table by language, `{ "deu": { "common": "Österreich" } }`; the result has BCP 47 tags.
 * @throws RowFault if it is no table
 */
function localNames(cells: Cells, column: string, field: string): { language: string; text: string }[] {
  const table = cells.value(column)
  if (cells.isEmpty(column)) return []
  if (typeof table !== 'object' || table === null || Array.isArray(table))
    throw new RowFault(`a table by language is needed: the column '${column}'`)
  const names = Object.entries(table).flatMap(([language, entry]) => {
    const text: unknown = isObject(entry) ? Reflect.get(entry, field) : entry
    if (typeof text !== 'string' && text !== undefined && text !== null)
      throw new RowFault(`no text for the language '${language}': the column '${column}'`)
    return typeof text === 'string' && text.trim() !== '' ? [{ language: tagOf(language), text: text.trim() }] : []
  })
  return namesByTag(names, column)
}
