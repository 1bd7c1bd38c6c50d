import type { Facts } from '../../facts/facts.ts'
import { officesOf } from './naming.ts'
import type { Sight } from './sight.ts'
import { type Proposal, type TableEntries, type TableName, Tables } from './tables.ts'

type Test = (id: string) => boolean

/** The part of a table that somebody may see. */
class SeenMap<T> implements ReadonlyMap<string, T> {
  readonly #all: ReadonlyMap<string, T>
  readonly #isSeen: Test

  constructor(all: ReadonlyMap<string, T>, isSeen: Test) {
    this.#all = all
    this.#isSeen = isSeen
  }

  get(id: string): T | undefined {
    const found = this.#all.get(id)
    return found !== undefined && this.#isSeen(id) ? found : undefined
  }

  has(id: string): boolean {
    return this.#all.has(id) && this.#isSeen(id)
  }

  get size(): number {
    return [...this.keys()].length
  }

  *entries(): MapIterator<[string, T]> {
    for (const entry of this.#all) if (this.#isSeen(entry[0])) yield entry
  }

  *keys(): MapIterator<string> {
    for (const id of this.#all.keys()) if (this.#isSeen(id)) yield id
  }

  *values(): MapIterator<T> {
    for (const [, value] of this.entries()) yield value
  }

  [Symbol.iterator](): MapIterator<[string, T]> {
    return this.entries()
  }

  forEach(act: (value: T, id: string, map: ReadonlyMap<string, T>) => void): void {
    for (const [id, value] of this.entries()) act(value, id, this)
  }

  get [Symbol.toStringTag](): string {
    return 'SeenMap'
  }
}

/**
 * The tables as somebody sees them who may not see everything. The rules, asked about a change with these, answer what
 * they would if nothing else existed.
 */
export class SeenTables extends Tables {
  readonly #all: Tables
  readonly #isSeen: Readonly<Record<TableName, Test>>

  constructor(all: Tables, sight: Sight) {
    const claim = (id: string) => sight.claim(id)
    const document = (id: string) => sight.document(id)
    // An office shows of what it is one.
    const entity = (id: string) => sight.entity(id) || officesOf(all, new Set([id])).some((one) => sight.entity(one))
    const passage = (id: string) => sight.passage(id) || all.citing(id).some((one) => sight.claim(one.claim.id))
    const { base } = all
    super({
      documents: new SeenMap(base.documents, document),
      entities: new SeenMap(base.entities, entity),
      passages: new SeenMap(base.passages, passage),
      claims: new SeenMap(base.claims, claim),
    })
    this.#all = all
    const pair = (ids: string) => ids.split(' ').every(entity)
    this.#isSeen = {
      ...{ documents: document, passages: passage, entities: entity, merged: entity, judged: pair },
      ...{ proposals: claim, retractions: claim, clearances: claim, compartments: claim },
    }
  }

  override get origin(): Facts {
    return this.#all.origin
  }

  protected override table<N extends TableName>(name: N): ReadonlyMap<string, TableEntries[N]> {
    // A cast, because TypeScript does not see that the property has the type of its name.
    return new SeenMap(this.#all[name] as ReadonlyMap<string, TableEntries[N]>, this.#isSeen[name])
  }

  override citing(passage: string): Proposal[] {
    return this.#all.citing(passage).filter(({ claim }) => this.#isSeen.proposals(claim.id))
  }

  override onceNaming(entity: string): Iterable<string> {
    return this.#all.onceNaming(entity)
  }

  override onceOfficesOf(entity: string): Iterable<string> {
    return this.#all.onceOfficesOf(entity)
  }
}
