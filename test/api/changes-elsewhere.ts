import fc from 'fast-check'
import { Problems } from '../../src/errors.ts'
import type { Label } from '../../src/facts/label.ts'
import type { JsonObject } from '../../src/store/record/canonical.ts'
import type { OpenRecord } from '../../src/store/record/open-record.ts'
import type { RecordedGraph } from '../../src/store/record/recorded-graph.ts'
import { changeAt, claim } from '../store/record/random-changes.ts'

/** Changes that people cleared for everything make between those of a writer who is not. */

// biome-ignore lint/suspicious/noExplicitAny: the contents of random changes
type Any = any

/** The changes that they make. All of them are hidden but `open`. */
const kinds = [
  ...['propose', 'propose', 'propose', 'propose', 'review', 'review', 'accept', 'accept', 'retract', 'restore'],
  ...['set-clearance', 'set-clearance', 'undo', 'add-entity', 'amend-entity', 'add-document', 'open', 'open'],
] as const
export const changeElsewhere = fc.record({ does: fc.constantFrom(...kinds), claim, pick: fc.nat() })

/** Of what histories are about, much is hidden; this is known. */
const known: Readonly<Record<string, string>> = {
  ...{ delta: 'fjord', elm: 'hill', 'fern-pact': 'inlet-pact', 'd-one': 'joint-note' },
}
export const asKnown = <T>(value: T): T => (typeof value === 'string' ? ((known[value] as T) ?? value) : value)

interface Side {
  readonly record: OpenRecord
  readonly recorded: RecordedGraph
}

export class Elsewhere {
  readonly #sides: readonly Side[]
  /** The kinds that were done. */
  readonly done = new Set<string>()
  readonly #claims = ['gale-note#war']
  readonly #documents = ['cove-report', 'cove-report', 'gale-note']
  readonly #entities = ['gale']
  readonly #changes: number[] = []

  /** @param sides first the one that has what is hidden */
  constructor(sides: readonly Side[]) {
    this.#sides = sides
  }

  async change(place: number, held: Label, { does, claim, pick }: Any): Promise<void> {
    const [full] = this.#sides
    if (!full) return
    const of = <T>(list: readonly T[]) => list[pick % list.length]
    const { proposals, tables } = full.record.state
    const fitting = this.#claims.filter((id) => {
      if (does === 'accept') return proposals.get(id)?.status === 'proposed'
      return does !== 'set-clearance' || id.startsWith('cove-report#')
    })
    const one = of(fitting) ?? 'cove-report#none'
    const claims = [one]
    const document = of(this.#documents) ?? ''
    const id = `h${place}`
    const passages = { 3: { summary: 'A hidden text.', fingerprint: 'd'.repeat(64) } }
    // Some name an entity that only they know.
    const subject = claim.predicate === 'stage' || pick % 5 > 0 ? claim.subject : of(this.#entities)
    const deep = { clearance: 'secret', compartments: ['deep'] }
    const made = { ...claim, subject, summary: 'A hidden claim.', passages: [3], ...deep }
    const propose = { kind: 'propose', document, review: 'none', passages, claims: { [id]: made } }
    const open = {
      ...JSON.parse(JSON.stringify(claim), (_, value) => asKnown(value)),
      summary: 'All see it.',
      passages: [4],
    }
    const contents: Record<string, Any> = {
      propose,
      review: { ...propose, review: 'one' },
      accept: { kind: 'accept', claims },
      retract: { kind: 'retract', claims },
      restore: { kind: 'restore', claims },
      'set-clearance': {
        ...{ kind: 'set-clearance', claims },
        clearance: held.clearance === 'public' && tables.label(one)?.clearance === 'secret' ? 'restricted' : 'secret',
      },
      undo: { kind: 'undo', change: of(this.#changes) ?? 0 },
      'add-entity': { kind: 'add-entity', entity: { id, kind: 'nation', name: id } },
      'amend-entity': { kind: 'amend-entity', entity: of(this.#entities), set: { aliases: [id] } },
      'add-document': {
        kind: 'add-document',
        document: { id, title: id, published: '2022', language: 'en', ...deep },
        passages,
      },
      open: { kind: 'propose', document: 'cove-report', review: 'none', claims: { [id]: open } },
    }
    const author = does === 'accept' ? 'oona' : 'ines'
    if (!(await this.#append(does === 'open' ? this.#sides : [full], `elsewhere ${place}`, author, contents[does])))
      return
    this.done.add(does)
    if (does === 'open') return
    this.#changes.push(full.recorded.seq)
    if (does === 'propose' || does === 'review') this.#claims.push(`${document}#${id}`)
    if (does === 'add-entity') this.#entities.push(id)
    if (does === 'add-document') this.#documents.push(id)
  }

  /** False if it does not fit one of the sides. */
  async #append(sides: readonly Side[], key: string, author: string, content: JsonObject): Promise<boolean> {
    try {
      for (const { record } of sides) record.state.factsAfter(changeAt(record.state.seq + 1, author, content))
    } catch (error) {
      if (error instanceof Problems) return false
      throw error
    }
    for (const { recorded } of sides) {
      const draft = { key, author, reason: 'because', content }
      const result = await recorded.append(recorded.seq, [draft])
      if ('conflict' in result) throw new Error('nobody else writes meanwhile')
    }
    return true
  }
}
