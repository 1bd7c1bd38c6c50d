import type { Claim, ClaimTable, NamedRecords } from '../facts/facts.ts'
import { grown, repeated } from './columns.ts'
import { GrowingNumbers, GrowingRepeated, GrowingStarts, GrowingTexts } from './growing.ts'
import type { Section } from './sections.ts'
import { readShape, readTime, readValue, shapeText, valueText } from './stored-claims.ts'

/** Claims that become columns one at a time, while they are read. Then `readClaims` reads them. */
export class ClaimColumns implements ClaimTable {
  readonly #places = new Map<string, number>()
  readonly #named: { readonly [K in keyof NamedRecords]: RecordPlaces }
  readonly #ids = new GrowingTexts()
  readonly #documents = new GrowingNumbers()
  readonly #subjects = new GrowingNumbers()
  /** Counted from 1; a property has no object. */
  readonly #objects = new GrowingNumbers()
  readonly #passages = { starts: new GrowingStarts(), items: new GrowingNumbers() }
  readonly #summaries = { starts: new GrowingStarts(), bytes: new GrowingTexts() }
  readonly #times = new GrowingRepeated()
  readonly #values = new GrowingRepeated()
  readonly #shapes = new GrowingRepeated()
  /** Claims that name an unknown record, which columns cannot hold. Their reader refuses them all in the end. */
  readonly #wrong = new Map<string, Claim>()

  constructor({ documents, entities, passages }: NamedRecords) {
    this.#named = {
      documents: new RecordPlaces(documents),
      entities: new RecordPlaces(entities),
      passages: new RecordPlaces(passages),
    }
  }

  /** A claim as an object. Rare: where two folders have the same claim. */
  get(id: string): Claim | undefined {
    const place = this.#places.get(id)
    return place === undefined ? this.#wrong.get(id) : this.#claimAt(place, id)
  }

  #claimAt(place: number, id: string): Claim {
    const { documents, entities, passages } = this.#named
    const between = ({ starts }: { readonly starts: GrowingStarts }) =>
      [starts.numbers.at(place), starts.numbers.at(place + 1)] as const
    const [from, to] = between(this.#passages)
    const object = this.#objects.at(place)
    return {
      id,
      document: documents.idAt(this.#documents.at(place)),
      passages: Array.from({ length: to - from }, (_, at) => passages.idAt(this.#passages.items.at(from + at))),
      summary: this.#summaries.bytes.between(...between(this.#summaries)),
      subject: entities.idAt(this.#subjects.at(place)),
      object: object === 0 ? undefined : entities.idAt(object - 1),
      value: readValue(this.#values.at(place)) ?? undefined,
      time: readTime(this.#times.at(place)) ?? undefined,
      ...readShape(this.#shapes.at(place)),
    }
  }

  /** Of a claim that is there, only what is in its shape can change: claims are immutable, but for their clearance. */
  set(id: string, claim: Claim): void {
    const known = this.#places.get(id)
    if (known !== undefined) this.#shapes.set(known, shapeText(claim))
    else if (this.#wrong.has(id) || !this.#add(claim)) this.#wrong.set(id, claim)
    else this.#places.set(id, this.#places.size)
  }

  #add(claim: Claim): boolean {
    const { id, document, subject, object, passages, summary, time, value } = claim
    const { documents, entities } = this.#named
    const objectPlace = object === undefined ? -1 : entities.placeOf(object)
    const [documentPlace, subjectPlace] = [documents.placeOf(document), entities.placeOf(subject)]
    const cited = passages.map((passage) => this.#named.passages.placeOf(passage))
    if (documentPlace === undefined || subjectPlace === undefined || objectPlace === undefined) return false
    if (!isWhole(cited)) return false
    if (id.includes('\n')) throw new RangeError(`the id '${id}' has a line feed in it`)
    this.#ids.add(`${id}\n`)
    this.#documents.add(documentPlace)
    this.#subjects.add(subjectPlace)
    this.#objects.add(objectPlace + 1)
    for (const place of cited) this.#passages.items.add(place)
    this.#passages.starts.add(cited.length)
    this.#summaries.starts.add(this.#summaries.bytes.add(summary))
    this.#times.add(time?.edtf ?? '')
    this.#values.add(valueText(value))
    this.#shapes.add(shapeText(claim))
    return true
  }

  /** Its sections, once: each column is freed while it is written. */
  *sections(): Generator<Section> {
    if (this.#wrong.size > 0) throw new RangeError('a claim names a record that is unknown')
    yield grown('claims.ids', this.#ids)
    yield grown('claims.documents', this.#documents)
    yield grown('claims.subjects', this.#subjects)
    yield grown('claims.objects', this.#objects)
    yield grown('claims.passages.starts', this.#passages.starts.numbers)
    yield grown('claims.passages.items', this.#passages.items)
    yield grown('claims.summaries.bytes', this.#summaries.bytes)
    yield grown('claims.summaries.starts', this.#summaries.starts.numbers)
    yield* repeated('claims.times', this.#times)
    yield* repeated('claims.values', this.#values)
    yield* repeated('claims.shapes', this.#shapes)
  }
}

const isWhole = (places: readonly (number | undefined)[]): places is readonly number[] => !places.includes(undefined)

/** The places of records in a table that still grows. */
class RecordPlaces {
  readonly #records: ReadonlyMap<string, unknown>
  readonly #unread: Iterator<string>
  readonly #ids: string[] = []
  readonly #places = new Map<string, number>()

  constructor(records: ReadonlyMap<string, unknown>) {
    this.#records = records
    this.#unread = records.keys()
  }

  placeOf(id: string): number | undefined {
    // Read only as far as the record, because an iterator at its end ignores what is added later.
    while (!this.#places.has(id) && this.#records.has(id)) {
      const { value } = this.#unread.next()
      this.#places.set(value, this.#ids.push(value) - 1)
    }
    return this.#places.get(id)
  }

  idAt(place: number): string {
    return this.#ids[place] ?? ''
  }
}
