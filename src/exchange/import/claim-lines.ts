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
  stages,
} from '../../facts/vocabulary.ts'
import { timeOf } from './dates.ts'
import type { ClaimTemplate, Mapping } from './mapping.ts'
import type { Cells } from './template.ts'

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
  const { predicate, stance, dating } = template
  const time = template.time && timeOf(template.time, cells, mapping)
  if (template.time && time === undefined && isDated(predicate)) return undefined
  const isValue = entityProperties.has(predicate)
  const said = typeof template.value === 'string' && !isValue ? cells.fill(template.value) : template.value
  const value = isValue ? other?.id : said
  if (template.value !== undefined && value === undefined) return undefined
  const filled = Object.entries(template.qualifiers).flatMap(([key, template]) => {
    const text = cells.fill(template)
    return text === undefined ? [] : [[key, text] as const]
  })
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
  const summary = summaryOf(template, subject, other, value)
  const clearance = template.clearance && cells.fill(template.clearance)
  // The least, and so the default.
  const isPublic = clearance === undefined || clearance === 'public'
  return { record: 'claim', id, document, summary, ...fields, ...(isPublic ? {} : { clearance }) } as ClaimLine
}

/** True if a predicate needs a date: a stage, a moment. */
const isDated = (predicate: Predicate) =>
  isProperty(predicate)
    ? ['stage', 'time'].includes(property(predicate).value)
    : relationshipKind(predicate).time === 'moment'

function summaryOf(
  { predicate, stance }: Settled,
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
