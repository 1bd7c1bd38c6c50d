import type { Amount } from '../facts/amount.ts'
import { type EdtfTime, isoDay } from '../facts/date.ts'
import { type ClaimValue, type Entity, plainValue, type Qualifiers } from '../facts/facts.ts'
import type { Label } from '../facts/label.ts'
import {
  certainties,
  clearances,
  entityKinds,
  keysOf,
  type Property,
  partyStatuses,
  property,
  qualifiers as qualifierWords,
  relationshipKind,
} from '../facts/vocabulary.ts'
import { sizeOf } from '../graph/networks/layout.ts'
import { pactKindsOf } from '../graph/pacts/pact-kinds.ts'
import { documentsOf } from '../graph/relationships/preferred-value.ts'
import { bestIn, propertiesOf } from '../graph/relationships/property.ts'
import type { Relationship } from '../graph/relationships/relationship.ts'
import type { View } from '../graph/view.ts'
import { columnsIn, labelOfEntity, labelOfRelationship } from './labels.ts'
import type { Selection } from './selection.ts'

/** `list` is a list or a table; formats with plain values only write it as JSON. */
export type ColumnType = 'text' | 'integer' | 'number' | 'flag' | 'list'
export type Value = string | number | boolean | object
export type Row = Readonly<Record<string, Value | undefined>>
export type LabelledRow = Row & Label

interface Column {
  readonly type: ColumnType
  readonly description: string
}
const column = (type: ColumnType, description: string): Column => ({ type, description })

/** A date in EDTF has two columns beside it, for programs that read plain days only. */
const datedColumns = <N extends string>(name: N, description: string): Readonly<Record<DatedColumn<N>, Column>> =>
  byDate(name, [
    column('text', `${description}, in EDTF.`),
    column('text', `The first day that ${name} can mean; empty if nothing bounds it.`),
    column('text', `The last day that ${name} can mean; empty if nothing bounds it.`),
  ])

/** The values of these columns. */
export const datesOf = <N extends string>(name: N, time: EdtfTime | undefined) =>
  byDate(name, [time?.edtf, ...(time ? boundsOf(time) : [undefined, undefined])])

export type DatedColumn<N extends string> = N | `${N}Earliest` | `${N}Latest`
const byDate = <N extends string, V>(name: N, [edtf, earliest, latest]: readonly (V | undefined)[]) =>
  // TypeScript does not compute the names of the keys.
  ({ [name]: edtf, [`${name}Earliest`]: earliest, [`${name}Latest`]: latest }) as Record<DatedColumn<N>, V>

const boundsOf = ({ earliest, latest }: EdtfTime) => [isoDay(earliest) ?? undefined, isoDay(latest) ?? undefined]

const entityColumns = {
  label: column('text', 'The common English name.'),
  kind: column('text', 'nation, organization, leader, person, office, pact or event.'),
  subkind: column('text', 'The kind of organization, pact or event.'),
  subkinds: column('list', 'The kinds of a pact, if it is of several at once.'),
  stage: column('text', 'How far a pact has come.'),
  ...datedColumns('stageSince', 'When it reached that stage'),
  description: column('text', 'What it is, in a sentence.'),
  names: column('list', 'Names in other languages and scripts, by BCP 47 tag.'),
  aliases: column('list', 'Other names and acronyms.'),
  alpha2: column('text', 'ISO 3166-1 alpha-2.'),
  alpha3: column('text', 'ISO 3166-1 alpha-3.'),
  numeric: column('text', 'ISO 3166-1 numeric.'),
  codes: column('list', 'Codes in other lists of states, with the time in which they hold.'),
  wikidata: column('text', 'The id in Wikidata.'),
  of: column('text', 'Of an office, the id of the nation or organization whose office it is.'),
  clearance: column('text', `The clearance needed to see what is stated of it: ${keysOf(clearances).join(', ')}.`),
  compartments: column('list', 'The compartments that one must be in to see what is stated of it.'),
  color: column('text', 'The color of its kind.'),
  size: column('number', 'How large to draw it, 1 to 10: by the square root of the number of its relationships here.'),
  x: column('number', 'Where to draw it, from left to right.'),
  y: column('number', 'Where to draw it, from bottom to top.'),
} as const satisfies Record<string, Column>

/** True if a property has one value in its column; other properties have a list. */
const isOne = (name: Property) => property(name).single === true && !property(name).distinguishedBy
function columnsOf(name: Property): Record<string, Column> {
  const { value, description, label } = property(name)
  const type = isOne(name) ? 'text' : 'list'
  const own = { [name]: column(isOne(name) && value === 'count' ? 'integer' : type, description) }
  if (value === 'entity') return { ...own, [nameOf(name)]: column(type, `The same by name, in the same order.`) }
  if (value !== 'time') return own
  const bound = (which: string) =>
    column(type, `The ${which} day that '${label}' can mean; empty if nothing bounds it.`)
  return { ...own, [`${name}-earliest`]: bound('first'), [`${name}-latest`]: bound('last') }
}
const nameOf = (name: Property) => `${name}-name`

/** The values of these columns for one value of a property. */
function besideValue(view: View, name: Property, value: ClaimValue): Record<string, Value | undefined> {
  if (value.type === 'entity') return { [nameOf(name)]: view.entity(value.entity)?.name }
  if (value.type !== 'time') return {}
  const [earliest, latest] = boundsOf(value.time)
  return { [`${name}-earliest`]: earliest, [`${name}-latest`]: latest }
}

/**
 * The columns of an entity in network formats, besides its id, with one for each property that any of the entities has.
 */
export const nodeColumns = (part: Selection): Readonly<Record<string, Column>> => ({
  ...columnsIn(part, entityColumns),
  ...Object.fromEntries(part.properties.filter(isColumn).flatMap((name) => Object.entries(columnsOf(name)))),
})

/** The stage of a pact and its date are always columns of their own. */
const isColumn = (name: Property) => name !== 'stage'

/** The columns of a relationship in network formats, besides its id and its two ends. */
export const edgeColumns = (part: Selection): Readonly<Record<string, Column>> => columnsIn(part, relationshipColumns)

const relationshipColumns = {
  sourceName: column('text', 'The name of its source.'),
  targetName: column('text', 'The name of its target.'),
  label: column('text', 'What it is called, from source to target.'),
  kind: column('text', 'The kind of relationship.'),
  ...datedColumns('since', 'When it came about'),
  ...datedColumns('until', 'When it ended'),
  ...datedColumns('firstSeen', 'The first date on which a document says that it held'),
  ...datedColumns('lastSeen', 'The last date on which a document says that it held'),
  certainty: column('text', `How certain it is at the date of the lens: ${keysOf(certainties).join(', ')}.`),
  stance: column('text', 'asserted or reported.'),
  stage: column('text', 'The stage of the pact that it goes to or is derived from.'),
  ...datedColumns('stageSince', 'When its party, or both its parties, had reached that stage'),
  status: column('text', `Of a membership of a pact, the status of the party: ${keysOf(partyStatuses).join(', ')}.`),
  ...datedColumns('statusSince', 'When the party took the step that led to the status'),
  corroboration: column('integer', 'How many independent documents say so.'),
  weight: column('number', 'How strong to draw it: the corroboration; of a folded edge, the number of its pacts.'),
  symmetric: column('flag', 'Whether it goes both ways; it is one edge then, too.'),
  derived: column('flag', 'Whether a rule made it.'),
  pact: column('text', 'The id of the pact that it is derived from.'),
  pactName: column('text', 'The name of that pact.'),
  qualifiers: column('list', 'What else is said of it, such as the office.'),
  qualifierNames: column('list', 'The names of the entities in its qualifiers.'),
  claims: column('list', 'The ids of the claims behind it.'),
  documents: column('list', 'The ids of the documents behind it, in the order of publication.'),
  documentTitles: column('list', 'Their titles.'),
  clearance: column('text', `The clearance needed to see it as it is here: ${keysOf(clearances).join(', ')}.`),
  compartments: column('list', 'The compartments that one must be in to see it as it is here.'),
  color: column('text', 'The color of its kind.'),
} as const satisfies Record<string, Column>

/** The values of an entity by column; a missing value is undefined. */
export function nodeRow(part: Selection, entity: Entity): LabelledRow {
  const step = entity.kind === 'pact' ? part.view.stageOf(entity.id) : undefined
  const nation = entity.kind === 'nation' ? entity : undefined
  const subkinds = subkindsOf(part.view, entity)
  return {
    label: entity.name,
    kind: entity.kind,
    subkind: subkinds[0],
    subkinds: subkinds.length > 1 ? subkinds : undefined,
    stage: step?.stage,
    ...datesOf('stageSince', step?.since),
    description: entity.description,
    names: orNone(entity.names),
    aliases: orNone(entity.aliases),
    alpha2: nation?.alpha2,
    alpha3: nation?.alpha3,
    numeric: nation?.numeric,
    codes: nation?.codes,
    wikidata: entity.wikidata,
    of: entity.kind === 'office' ? entity.of : undefined,
    ...labelRow(labelOfEntity(part.view, entity)),
    color: entityKinds[entity.kind].color,
    size: Math.round(sizeOf(part.degrees.get(entity.id) ?? 0) * 1000) / 1000,
    ...part.places.get(entity.id),
    ...propertiesRow(part, entity),
  } satisfies Row & Partial<Record<keyof typeof entityColumns, Value | undefined>>
}

/** A label as two columns. */
const labelRow = ({ clearance, compartments }: Label) => ({ clearance, compartments })

/**
 * The values of its properties: the best value, or a list of every value with its qualifiers. Where no criterion
 * decides on the best, its column names all of them.
 */
function propertiesRow({ view, properties }: Selection, { id }: Entity): Row {
  const row: Record<string, Value | undefined> = {}
  const cells = (name: Property, value: ClaimValue) =>
    Object.entries({ [name]: plainValue(value), ...besideValue(view, name, value) })
  for (const one of propertiesOf(view, id, properties.filter(isColumn))) {
    const { property: name, qualifiers, time, values } = one
    if (isOne(name)) {
      const best = bestIn(view, one)
      for (const value of best ? [best] : values.map(({ value }) => value))
        for (const [column, cell] of cells(name, value))
          row[column] = row[column] === undefined ? cell : `${row[column]} or ${cell}`
      continue
    }
    const details = { ...qualifiers, ...(time && datesOf('time', time)) }
    for (const { value } of values) {
      const told = { ...(value.type === 'amount' && numberOf(value.amount)), ...details }
      const item = Object.keys(told).length > 0 ? { value: plainValue(value), ...told } : plainValue(value)
      for (const [column, one] of Object.entries({ [name]: item, ...besideValue(view, name, value) })) {
        const before = row[column]
        row[column] = Array.isArray(before) ? [...before, one] : [one]
      }
    }
  }
  return row
}

/** An amount as fields; its text is the value. */
const numberOf = ({ value: number, currency, unit, bound }: Amount) => ({
  number,
  ...(currency && { currency }),
  ...(unit && { unit }),
  ...(bound && { bound }),
})

/** The values of a relationship by column; a missing value is undefined. */
export function edgeRow(part: Selection, relationship: Relationship): LabelledRow {
  const { kind, source, target, certainty, stance, stage, corroboration, derivedFrom, qualifiers, claims } =
    relationship
  const { label, symmetric, color } = relationshipKind(kind)
  const documents = documentsOf(claims, part.view.graph.facts)
  return {
    sourceName: part.view.entity(source)?.name,
    targetName: part.view.entity(target)?.name,
    label,
    kind,
    ...datesOf('since', relationship.since),
    ...datesOf('until', relationship.until),
    ...datesOf('firstSeen', relationship.firstSeen),
    ...datesOf('lastSeen', relationship.lastSeen),
    certainty,
    stance,
    stage,
    ...datesOf('stageSince', relationship.stageSince),
    status: relationship.standing?.status,
    ...datesOf('statusSince', relationship.standing?.since),
    corroboration,
    weight: relationship.folded?.weight ?? corroboration,
    symmetric: symmetric === true,
    derived: derivedFrom !== undefined || relationship.folded !== undefined,
    pact: derivedFrom?.pact,
    pactName: derivedFrom && part.view.entity(derivedFrom.pact)?.name,
    qualifiers: Object.keys(qualifiers).length > 0 ? qualifiers : undefined,
    qualifierNames: namesInQualifiers(part.view, qualifiers),
    claims: claims.map(({ id }) => id),
    documents: documents.map(({ id }) => id),
    documentTitles: documents.map(({ title }) => title),
    ...labelRow(labelOfRelationship(part.view, relationship)),
    color,
  } satisfies Record<keyof typeof relationshipColumns, Value | undefined>
}

/** The names of the entities that qualifiers have by id; undefined without any. */
export function namesInQualifiers(view: View, qualifiers: Qualifiers): Readonly<Record<string, string>> | undefined {
  const names = keysOf(qualifiers).flatMap((key) => {
    const name = qualifierWords[key].type === 'entity' ? view.entity(qualifiers[key] ?? '')?.name : undefined
    return name === undefined ? [] : [[key, name] as const]
  })
  return names.length > 0 ? Object.fromEntries(names) : undefined
}

/** The finer kind of an organization, pact or event; a pact can have several. */
export function subkindsOf(view: View, entity: Entity): readonly string[] {
  if (entity.kind === 'organization') return [entity.organizationKind]
  if (entity.kind === 'pact') return pactKindsOf(view, entity.id)
  return entity.kind === 'event' ? [entity.eventKind] : []
}

const orNone = <T>(list: readonly T[]) => (list.length > 0 ? list : undefined)

/** A value as plain text, for formats without types. */
export const flat = (value: Value): string => (typeof value === 'object' ? JSON.stringify(value) : String(value))

/** The values that are present, because formats write no attribute without a value. */
export const present = (row: Row): [string, Value][] =>
  Object.entries(row).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))
