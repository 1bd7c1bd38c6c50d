import type { Entity } from '../../facts/facts.ts'
import type { LineRecord } from '../../facts/schema.ts'
import { keysOf, type QualifierKey } from '../../facts/vocabulary.ts'
import { CellChanges } from './cell-changes.ts'
import { type ClaimLine, lineOf, wrongWith } from './claim-lines.ts'
import type { Registry } from './codes.ts'
import { applies, isListed } from './conditions.ts'
import { entityOf, nationsOf } from './entities.ts'
import { joined } from './joined.ts'
import { type ClaimTemplate, type EntityTemplate, type Mapping, otherEnd } from './mapping.ts'
import { RowDocuments } from './row-document.ts'
import { bracketsOfDate, bracketsOfParty, LastPredicates, predicateOf } from './steps.ts'
import { type CellReading, Cells, columnsOf, type Row, RowFault } from './template.ts'
import { columnsRead, listedOf, repeatedOf } from './used-columns.ts'

/**
 * The content of a row: the entities that it lists or its claims name, the claims, and the reasons for rejecting parts
 * of it.
 */
export interface Said {
  readonly entities: readonly Entity[]
  readonly claims: readonly ClaimLine[]
  readonly faults: readonly string[]
  /** True if a claim of it only repeats the row before. */
  readonly repeats: boolean
  /** True if the conditions of the mapping leave out every claim. */
  readonly isLeftOut: boolean
  /** The documents and passages, where the rows are records. */
  readonly documents?: readonly LineRecord<'document'>[]
  readonly passages?: readonly LineRecord<'passage'>[]
}

export const nothing: Said = { entities: [], claims: [], faults: [], repeats: false, isLeftOut: false }

/** Reads the rows of a file by a mapping. */
export class RowReader {
  readonly #mapping: Mapping
  readonly #registry: Registry
  readonly #reading: CellReading
  /** The entities and claims that are read once for each of the repeated columns. */
  readonly #repeated: ReadonlySet<string | ClaimTemplate>
  readonly #changes: CellChanges
  readonly #documents: RowDocuments
  /** The columns of each claim that are read once for each item if the cell is a list. */
  readonly #listed: ReadonlyMap<ClaimTemplate, readonly string[]>
  readonly #last = new LastPredicates()

  constructor(mapping: Mapping, registry: Registry) {
    this.#mapping = mapping
    this.#registry = registry
    this.#reading = cellReading(mapping, registry)
    this.#repeated = repeatedOf(mapping)
    this.#changes = new CellChanges(mapping)
    this.#documents = new RowDocuments(mapping)
    this.#listed = new Map(mapping.claims.map((claim) => [claim, listedOf(claim, mapping)]))
  }

  read(row: Row): Said {
    const { claims, entities, each } = this.#mapping
    const once = new Cells(this.#changes.of(row.data), this.#reading)
    const document = this.#documentOf(once)
    if (typeof document === 'string') return { ...nothing, faults: [document] }
    const mapping = document ? { ...this.#mapping, document } : this.#mapping
    const said = new RowSaid(mapping, this.#registry, this.#last)
    const outer = new Map<string, Entity | undefined>()
    for (const template of Object.values(entities)) said.list(template, once, claims.length)
    for (const claim of claims) if (!this.#repeated.has(claim)) this.#claim(claim, once, outer, said)
    for (let number = each?.from ?? 1; each && number <= each.to; number += 1) {
      const columns = Object.entries(each.columns).map(([name, column]) => [
        name,
        once.value(column.replaceAll('#', String(number))),
      ])
      const own = each.number === undefined ? {} : { [each.number]: number }
      const cells = once.with({ ...Object.fromEntries(columns), ...own })
      if (Object.keys(each.columns).every((name) => cells.isEmpty(name))) continue
      const inner = new Map([...outer].filter(([name]) => !this.#repeated.has(name)))
      for (const claim of claims) if (this.#repeated.has(claim)) this.#claim(claim, cells, inner, said)
    }
    const { claims: made, repeats } = said
    const isLeftOut = claims.length > 0 && !said.applied
    const documents = document && made.length > 0 ? [document] : []
    return {
      entities: [...said.entities.values()],
      claims: made,
      faults: [...said.faults],
      repeats,
      isLeftOut,
      documents,
    }
  }

  /** The document of a row, or the reason for which it has none. */
  #documentOf(cells: Cells): LineRecord<'document'> | string | undefined {
    try {
      return this.#documents.of(cells)
    } catch (error) {
      if (error instanceof RowFault) return error.message
      throw error
    }
  }

  /** Adds a claim, or one for each item of a cell that is a list. */
  #claim(claim: ClaimTemplate, cells: Cells, known: Map<string, Entity | undefined>, said: RowSaid): void {
    const column = this.#listed.get(claim)?.find((column) => Array.isArray(cells.value(column)))
    if (column === undefined) {
      said.claim(claim, cells, known)
      return
    }
    const { entities } = this.#mapping
    const items = [cells.value(column)].flat()
    if (items.length === 0) said.emptyList(claim, cells.with({ [column]: undefined }), column)
    for (const item of items) {
      const shared = [...known].filter(([name]) => !columnsRead(entities[name]).includes(column))
      this.#claim(claim, cells.with({ [column]: item }), new Map(shared), said)
    }
  }
}

/** A mark for missing values in all columns does not hide a code: NA is Namibia in a column of alpha-2 codes. */
function cellReading({ read, entities }: Mapping, registry: Registry): CellReading {
  const { missing } = read
  const everywhere = new Set(Array.isArray(missing) ? missing : [])
  const inColumn = new Map(Array.isArray(missing) ? [] : Object.entries(missing))
  const coded = Object.values(entities).flatMap((entity) =>
    entity.kind === 'party' && entity.schemes.includes('alpha2') ? columnsOf(entity.code) : [],
  )
  const isCode = (column: string, text: string) =>
    coded.includes(column) && registry.tryFind(text, ['alpha2']) !== undefined
  return {
    isMissing: (column, text) =>
      inColumn.get(column)?.includes(text) === true || (everywhere.has(text) && !isCode(column, text)),
    isSparse: read.sparse,
  }
}

class RowSaid {
  readonly entities = new Map<string, Entity>()
  readonly claims: ClaimLine[] = []
  readonly faults = new Set<string>()
  repeats = false
  /** True if a claim applies to the row. */
  applied = false
  /** The name of each pact by the first entity of the mapping that makes it. */
  readonly #named = new Map<string, string>()
  readonly #mapping: Mapping
  readonly #registry: Registry
  readonly #last: LastPredicates

  constructor(mapping: Mapping, registry: Registry, last: LastPredicates) {
    this.#mapping = mapping
    this.#registry = registry
    this.#last = last
  }

  /** Adds the entities of a row that lists them, whether claims name them or not. */
  list(template: EntityTemplate, cells: Cells, claims: number): void {
    if (!this.#try(() => isListed(template, cells, claims))) return
    this.applied = true
    const found = this.#try(() =>
      template.kind === 'nation'
        ? nationsOf(template, cells, this.#registry, this.#mapping)
        : [this.#made(template, cells)].filter((entity) => entity !== undefined),
    )
    for (const entity of found ?? []) this.#addEntity(entity)
  }

  /** Adds the fault of a claim that has an empty list in a column, unless its conditions leave it out. */
  emptyList(template: ClaimTemplate, cells: Cells, column: string): void {
    if (!this.#try(() => applies(template, cells))) return
    this.faults.add(`an empty list: the column '${column}'; if it may be empty, write given: [${column}] in the claim`)
  }

  claim(template: ClaimTemplate, cells: Cells, known: Map<string, Entity | undefined>): void {
    if (!this.#try(() => applies(template, cells))) return
    this.applied = true
    const end = otherEnd(template)?.[1]
    const [subject, other] = [template.subject, end].map((name) => name && this.#entity(name, cells, known))
    if (!subject || (end !== undefined && !other)) return
    const predicate = this.#try(() => predicateOf(template, cells, this.#mapping))
    if (!predicate) return
    const named = this.#inQualifiers(template, cells, known)
    const qualifiers = typeof template.qualifiers === 'string' ? template.qualifiers : { ...template.qualifiers }
    if (typeof qualifiers === 'object') for (const [key, { id }] of named) qualifiers[key] = id
    const settled = { ...template, predicate, qualifiers }
    const line = this.#try(() => lineOf(settled, cells, subject, other || undefined, this.#mapping))
    if (!line || this.#repeats(template, line)) return
    const all = [subject, ...(other ? [other] : []), ...named.map(([, entity]) => entity)]
    const faults = wrongWith(line, all)
    for (const fault of faults) this.faults.add(fault)
    if (faults.length > 0) return
    this.claims.push(line)
    const brackets = bracketsOfDate(template, cells)
    if (brackets !== undefined) this.faults.add(brackets)
    for (const entity of all) this.#addEntity(entity)
  }

  /** The entities of qualifiers that are names under `entities`, such as the office that a leader holds. */
  #inQualifiers({ qualifiers }: ClaimTemplate, cells: Cells, known: Map<string, Entity | undefined>) {
    return keysOf(typeof qualifiers === 'string' ? {} : qualifiers).flatMap((key: QualifierKey) => {
      const name = typeof qualifiers === 'string' ? '' : (qualifiers[key] ?? '')
      const entity = Object.hasOwn(this.#mapping.entities, name) ? this.#entity(name, cells, known) : undefined
      return entity ? [[key, entity] as const] : []
    })
  }

  /** True if the claim is to be left out, because it repeats the last row or the rows are out of order. */
  #repeats(template: ClaimTemplate, { subject, predicate, object = '', time }: ClaimLine): boolean {
    if (!template.onChange) return false
    const repeats = this.#try(() => this.#last.repeats(template, `${subject} ${object}`, predicate, time))
    this.repeats ||= repeats === true
    return repeats !== false
  }

  /** Two templates can name one entity, and each adds its fields. */
  #addEntity(entity: Entity): void {
    const before = this.entities.get(entity.id)
    const whole = before === undefined || before === entity ? entity : this.#try(() => joined(before, entity))
    if (whole) this.entities.set(entity.id, whole)
  }

  #entity(name: string, cells: Cells, known: Map<string, Entity | undefined>): Entity | undefined {
    const template = this.#mapping.entities[name]
    if (!known.has(name)) known.set(name, template && this.#try(() => this.#made(template, cells)))
    const brackets = known.get(name) && bracketsOfParty(template, cells)
    if (brackets !== undefined) this.faults.add(brackets)
    return known.get(name)
  }

  /** @throws RowFault if the row made another pact with the same id */
  #made(template: EntityTemplate, cells: Cells): Entity | undefined {
    const entity = entityOf(template, cells, this.#registry, this.#mapping)
    const name = template.kind === 'pact' && template.name !== undefined ? cells.fill(template.name) : undefined
    if (!entity || name === undefined) return entity
    const before = this.#named.get(entity.id) ?? name
    this.#named.set(entity.id, before)
    if (before !== name) throw new RowFault(`two pacts with one id: '${before}' and '${name}' are both '${entity.id}'`)
    return entity
  }

  #try<T>(make: () => T): T | undefined {
    try {
      return make()
    } catch (error) {
      if (!(error instanceof RowFault)) throw error
      this.faults.add(error.message)
      return undefined
    }
  }
}
