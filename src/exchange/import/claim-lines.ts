import { checkClaim } from '../../facts/check.ts'
import { parseCommonRecord } from '../../facts/common-record.ts'
import { digest } from '../../facts/digest.ts'
import type { Entity } from '../../facts/facts.ts'
import { type LineRecord, recordShapes } from '../../facts/schema.ts'
import {
  entityProperties,
  isProperty,
  type Predicate,
  property,
  relationshipKind,
  type Stage,
  type Stance,
  stages,
  stances,
} from '../../facts/vocabulary.ts'
import { timeOf } from './dates.ts'
import type { ClaimTemplate, Mapping } from './mapping.ts'
import type { TimeTemplate } from './mapping-parts.ts'
import { type Cells, columnsOf, isObject, RowFault } from './template.ts'
import { wordOf } from './words.ts'

export type ClaimLine = LineRecord<'claim'>

/** A claim of a mapping with the predicate that it has in one row. */
type Settled = ClaimTemplate & { readonly predicate: Predicate }

/** Undefined if the row has no value, or no date for an event. */
export function lineOf(
  template: Settled,
  cells: Cells,
  subject: Entity,
  other: Entity | undefined,
  mapping: Mapping,
): ClaimLine | undefined {
  const { predicate, dating } = template
  const stance = wordOf(template.stance, cells, stances) ?? 'asserted'
  const when = whenOf(template)
  if (when === 'none') return undefined
  const time = when && timeOf(when, cells, mapping)
  if (when && time === undefined && mapping.dates !== 'edtf' && isDated(predicate)) return undefined
  const isValue = entityProperties.has(predicate)
  const said = typeof template.value === 'string' && !isValue ? cells.fill(template.value) : template.value
  const value = isValue ? other?.id : said
  if (template.value !== undefined && value === undefined) return undefined
  const filled = qualifiersOf(template.qualifiers, cells)
  const document = mapping.document.id
  const fields = {
    subject: subject.id,
    predicate,
    ...(other && !isValue ? { object: other.id } : {}),
    ...(value === undefined ? {} : { value }),
    ...(time === undefined ? {} : { time }),
    ...(stance === 'asserted' ? {} : { stance }),
    ...(filled.length > 0 ? { qualifiers: Object.fromEntries(filled) } : {}),
    ...(dating === undefined || time === undefined ? {} : { dating }),
  }
  // The id is a digest of the content, so that a second import finds the same claim.
  const id = `${document}#${digest(JSON.stringify(fields), 16)}`
  const summary = summaryOf({ predicate, stance }, subject, other, value)
  const clearance = template.clearance && cells.fill(template.clearance)
  // The least, and so the default.
  const isPublic = clearance === undefined || clearance === 'public'
  const compartments = template.compartments === undefined ? [] : cells.fillAll(template.compartments)
  const needed = { ...(isPublic ? {} : { clearance }), ...(compartments.length > 0 && { compartments }) }
  return { record: 'claim', id, document, summary, ...fields, ...needed } as ClaimLine
}

/** The qualifiers that a row gives, by a template for each, or from one column with a table. */
function qualifiersOf(templates: ClaimTemplate['qualifiers'], cells: Cells): (readonly [string, string])[] {
  if (typeof templates !== 'string')
    return Object.entries(templates).flatMap(([key, template = '']) => {
      const text = cells.fill(template)
      return text === undefined ? [] : [[key, text] as const]
    })
  const [column = ''] = columnsOf(templates)
  if (cells.isEmpty(column)) return []
  const table = cells.value(column)
  if (!isObject(table)) throw new RowFault(`a table of qualifiers is needed: the column '${column}'`)
  return Object.entries(table).map(([key, value]) => {
    if (typeof value === 'object') throw new RowFault(`no text for the qualifier '${key}': the column '${column}'`)
    return [key, String(value)] as const
  })
}

/** An event has one date, which is where a span begins; one that is only seen is no event. */
function whenOf({ predicate, time }: Settled): TimeTemplate | 'none' | undefined {
  const isMoment = !isProperty(predicate) && relationshipKind(predicate).time === 'moment'
  if (!isMoment || typeof time !== 'object' || 'year' in time) return time
  return time.since ?? 'none'
}

/** True if a predicate needs a date: a stage, a moment. */
const isDated = (predicate: Predicate) =>
  isProperty(predicate)
    ? ['stage', 'time'].includes(property(predicate).value)
    : relationshipKind(predicate).time === 'moment'

function summaryOf(
  { predicate, stance }: { readonly predicate: Predicate; readonly stance: Stance },
  subject: Entity,
  other: Entity | undefined,
  value: string | number | undefined,
): string {
  const not = stance === 'denied' ? 'It is not so that ' : ''
  if (!isProperty(predicate)) return `${not}${subject.name} ${relationshipKind(predicate).label} ${other?.name ?? ''}.`
  const said = predicate === 'stage' ? (stages[value as Stage]?.label ?? value) : (other?.name ?? value)
  return `${not}${subject.name}: ${property(predicate).label}${said === undefined ? '' : `, ${said}`}.`
}

/** The problems of a claim by its shape and by the vocabulary. */
export function wrongWith(line: ClaimLine, named: readonly Entity[]): string[] {
  const checked = parseCommonRecord('claim', line) ?? recordShapes.claim.safeParse(line)
  if ('success' in checked && !checked.success)
    return checked.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
  const claim = 'success' in checked ? checked.data : checked
  if (!claim) return []
  return checkClaim(claim, new Map(named.map((entity) => [entity.id, entity])), false).map(({ sentence }) => sentence)
}
