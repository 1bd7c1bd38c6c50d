import type { Entity, Nation, NationCode } from '../../facts/facts.ts'
import { mergeEntities } from '../../facts/merge.ts'
import { type Registry, toId } from './codes.ts'
import { dateOf, wholeNumber } from './dates.ts'
import type { Mapping, Thing } from './mapping.ts'
import type { Cells } from './template.ts'

/** What a row says of a thing that cannot be taken: the reason for its rejection. */
export class BadThing extends Error {}

type Of<K extends Thing['kind']> = Extract<Thing, { kind: K }>

/**
 * The entity that a thing of a mapping is in a row, with what the row adds to it; undefined where the row says nothing of it.
 * @throws BadThing, BadDate, UnknownCode
 */
export function thingOf(thing: Thing, cells: Cells, registry: Registry, reading: Mapping): Entity | undefined {
  if (thing.kind === 'party') return partyOf(thing, cells, registry, reading)
  return thing.kind === 'pact' ? pactOf(thing, cells, registry) : nationsOf(thing, cells, registry, reading)[0]
}

function partyOf(
  { code, schemes, on, same }: Of<'party'>,
  cells: Cells,
  registry: Registry,
  reading: Mapping,
): Entity | undefined {
  const text = cells.fill(code)
  if (text === undefined) return undefined
  const meant = same[text]
  if (meant !== undefined) return known(meant, registry)
  const date = on && dateOf(on, cells, reading)
  return registry.find(text, schemes, date === 'open' ? undefined : date)
}

function known(id: string, registry: Registry): Entity {
  const entity = registry.get(id)
  if (!entity)
    throw new BadThing(`the mapping means '${id}', whom nobody knows; give the data folder that has it with --data`)
  return entity
}

function pactOf(
  { id: template, name, aliases, pactKind, same }: Of<'pact'>,
  cells: Cells,
  registry: Registry,
): Entity | undefined {
  const text = cells.fill(template)
  if (text === undefined) return undefined
  const made = toId(text)
  if (made === '') throw new BadThing(`'${text}' cannot be made into an id`)
  const id = same[made] ?? made
  const before = registry.get(id)
  if (before && before.kind !== 'pact') throw new BadThing(`'${id}' is a ${before.kind} already`)
  const kind = pactKind === undefined ? (before?.pactKind ?? 'other') : wordOf(pactKind, cells)
  if (kind === undefined && !before) throw new BadThing('no kind of pact')
  const called = name === undefined ? undefined : cells.fill(name)
  const others = aliases.flatMap((alias) => cells.fillAll(alias))
  const pact: Entity = {
    id,
    kind: 'pact',
    pactKind: same[made] === undefined ? (kind ?? before?.pactKind ?? 'other') : (before?.pactKind ?? kind ?? 'other'),
    name: before?.name ?? called ?? text,
    names: [],
    aliases: otherNames(before?.name ?? called ?? text, [...(called === undefined ? [] : [called]), ...others]),
  }
  return joined(before, pact)
}

/** The word that a column means; undefined where it means none. */
function wordOf(word: NonNullable<Of<'pact'>['pactKind']>, cells: Cells) {
  if (typeof word === 'string') return word
  const text = cells.text(word.column)
  return (text === undefined ? undefined : word.values[text]) ?? word.otherwise
}

/** The nations that a row of a list of nations speaks of: more than one where a code passed from one to another. */
export function nationsOf(thing: Of<'nation'>, cells: Cells, registry: Registry, reading: Mapping): Entity[] {
  const name = cells.fill(thing.name)
  if (name === undefined) return []
  const codes = thing.codes.flatMap((code) => codeOf(code, cells, reading))
  const split = codes.flatMap(({ scheme, code }) =>
    (thing.split[code] ?? []).map(({ nation, during }) => ({ nation, code: { scheme, code, during } })),
  )
  if (split.length > 0) return split.map(({ nation, code }) => withCodes(known(nation, registry), [code]))
  const [alpha2, alpha3, numeric] = [thing.alpha2, thing.alpha3, thing.numeric].map(
    (template) => template && cells.fill(template),
  )
  const first = codes[0]?.code
  const meant = thing.same[name] ?? (first === undefined ? undefined : thing.same[first])
  const before = meant === undefined ? findNation({ alpha3, alpha2, numeric, name }, registry) : registry.get(meant)
  const id = meant ?? before?.id ?? toId(name)
  if (id === '') throw new BadThing(`'${name}' cannot be made into an id`)
  const there = before ?? registry.get(id)
  if (there && there.kind !== 'nation') throw new BadThing(`'${id}' is a ${there.kind} already`)
  const common = there?.name ?? name
  const nation: Nation = {
    id,
    kind: 'nation',
    name: common,
    names: thing.names ? localNames(cells.value(thing.names.in), thing.names.text) : [],
    aliases: otherNames(common, [name, ...thing.aliases.flatMap((alias) => cells.fillAll(alias))]),
    ...(alpha2 ? { alpha2 } : {}),
    ...(alpha3 ? { alpha3 } : {}),
    ...(numeric ? { numeric: numeric.padStart(3, '0') } : {}),
  }
  return [withCodes(joined(there, nation), codes)]
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

function joined(before: Entity | undefined, entity: Entity): Entity {
  if (!before) return entity
  const merged = mergeEntities(before, entity)
  if ('contradiction' in merged) throw new BadThing(`another ${merged.contradiction} than it has already: ${entity.id}`)
  return merged.record
}

/** A table by language, `{ "deu": { "common": "Österreich" } }`; the languages as BCP 47 has them. */
function localNames(table: unknown, field: string): { language: string; text: string }[] {
  if (typeof table !== 'object' || table === null) return []
  return Object.entries(table).flatMap(([language, entry]) => {
    const text: unknown = typeof entry === 'object' && entry !== null ? Reflect.get(entry, field) : entry
    return typeof text === 'string' && text.trim() !== '' ? [{ language: tagOf(language), text: text.trim() }] : []
  })
}

function tagOf(language: string): string {
  try {
    return Intl.getCanonicalLocales(language)[0] ?? language
  } catch {
    return language
  }
}

const otherNames = (name: string, others: readonly string[]) => [...new Set(others)].filter((other) => other !== name)
