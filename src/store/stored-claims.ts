import type { EdtfTime } from '../facts/date.ts'
import { parseDate, parseTime } from '../facts/date.ts'
import type { Claim, ClaimValue } from '../facts/facts.ts'
import { readLists, readLongTexts, readNumbers, readRepeated, type SectionOf } from './columns.ts'
import { HeldRecords, type Page } from './held.ts'
import { StoredKeys } from './keys.ts'
import { LazyMap } from './lazy-map.ts'

/** Claims read from columns, because an object with all fields takes ten times the memory of one that reads them. */

/** The fields that many claims have in common. */
type Shape = Pick<
  Claim,
  | 'predicate'
  | 'dating'
  | 'stance'
  | 'speakers'
  | 'about'
  | 'qualifiers'
  | 'rank'
  | 'reason'
  | 'retracted'
  | 'clearance'
  | 'compartments'
>

/** Ids by their places in the tables of records. */
export interface Names {
  readonly document: (place: number) => string
  readonly entity: (place: number) => string
  readonly passage: (place: number) => string
}

export const valueText = (value: Claim['value']) => (value ? JSON.stringify(plainValue(value)) : '')
const plainValue = (value: ClaimValue) => (value.type === 'time' ? { type: 'time', time: value.time.edtf } : value)

export const shapeText = (claim: Claim) => JSON.stringify(plainShape(claim))
const plainShape = ({
  predicate,
  dating,
  stance,
  speakers,
  about,
  qualifiers,
  rank,
  reason,
  retracted,
  clearance,
  compartments,
}: Claim) => ({
  predicate,
  dating,
  stance,
  speakers,
  about,
  qualifiers,
  rank,
  reason,
  retracted: retracted && { ...retracted, on: retracted.on.edtf },
  clearance,
  compartments,
})

export function readClaims(section: SectionOf, names: Names): LazyMap<Claim> {
  const columns = columnsIn(section, names)
  return new LazyMap(columns.keys, new HeldRecords(columns, (page, place) => new StoredClaim(page, place)))
}

type Columns = ReturnType<typeof columnsIn>

function columnsIn(section: SectionOf, names: Names) {
  const numbersOf = (name: string) => readNumbers(section(`claims.${name}`))
  const summaries = readLongTexts(section, 'claims.summaries')
  return {
    keys: new StoredKeys(summaries.count, section('claims.ids')),
    names,
    documents: numbersOf('documents'),
    subjects: numbersOf('subjects'),
    objects: numbersOf('objects'),
    passages: readLists(section, 'claims.passages', names.passage),
    summary: summaries.at,
    time: readRepeated(section, 'claims.times', readTime),
    value: readRepeated(section, 'claims.values', readValue),
    shape: readRepeated(section, 'claims.shapes', readShape),
  }
}

export const readTime = (text: string): EdtfTime | null => (text === '' ? null : parseTime(text))

export function readValue(text: string): ClaimValue | null {
  if (text === '') return null
  const value = JSON.parse(text)
  return value.type === 'time' ? { type: 'time', time: parseTime(value.time) } : value
}

export function readShape(text: string): Shape {
  const shape = JSON.parse(text)
  if (shape.retracted) shape.retracted.on = parseDate(shape.retracted.on)
  return shape
}

/** Reads each field from the columns when it is asked for. What `{ ...claim }` copies is therefore nothing. */
class StoredClaim implements Claim {
  readonly #page: Page<Columns, Claim>
  readonly #place: number
  /** Kept, because most reads are of its fields. */
  readonly #shape: Shape

  constructor(page: Page<Columns, Claim>, place: number) {
    this.#page = page
    this.#place = place
    this.#shape = page.columns.shape(place)
  }

  get id() {
    return this.#page.columns.keys.keyAt(this.#place)
  }
  get document() {
    return this.#page.columns.names.document(this.#page.columns.documents[this.#place] ?? 0)
  }
  get passages() {
    return this.#page.columns.passages(this.#place)
  }
  get summary() {
    return this.#page.columns.summary(this.#place)
  }
  get subject() {
    return this.#page.columns.names.entity(this.#page.columns.subjects[this.#place] ?? 0)
  }
  get predicate() {
    return this.#shape.predicate
  }
  get object() {
    const object = this.#page.columns.objects[this.#place] ?? 0
    return object === 0 ? undefined : this.#page.columns.names.entity(object - 1)
  }
  get value() {
    return this.#page.columns.value(this.#place) ?? undefined
  }
  get time() {
    return this.#page.columns.time(this.#place) ?? undefined
  }
  get dating() {
    return this.#shape.dating
  }
  get stance() {
    return this.#shape.stance
  }
  get speakers() {
    return this.#shape.speakers
  }
  get about() {
    return this.#shape.about
  }
  get qualifiers() {
    return this.#shape.qualifiers
  }
  get rank() {
    return this.#shape.rank
  }
  get reason() {
    return this.#shape.reason
  }
  get retracted() {
    return this.#shape.retracted
  }
  get clearance() {
    return this.#shape.clearance
  }
  get compartments() {
    return this.#shape.compartments
  }
}
