import type { Claim } from '../../facts/facts.ts'
import { isCleared } from '../../facts/label.ts'
import type { Clearance } from '../../facts/vocabulary.ts'
import { getOrInsert, memoize } from '../caches/get-or-insert.ts'
import type { ClaimGroup, Graph } from '../graph.ts'
import { areCounted, few, sizesOf } from './sizes.ts'

/** The most of all records that are looked at; some of them show on no early day. */
const MOST = 128

/** The parts of lists that a clearance allows to see, through any lens. */
export class Cleared {
  readonly #graph: Graph
  readonly #clearance: Clearance
  readonly #isAll: boolean
  readonly #lists = new WeakMap<object, readonly unknown[]>()
  readonly #wholes = new Map<string, readonly string[]>()
  readonly #earlier: ReadonlyMap<string, readonly string[]>

  /** @param earlier parts of all records that were chosen before a few changes */
  constructor(graph: Graph, clearance: Clearance, earlier: ReadonlyMap<string, readonly string[]> = new Map()) {
    this.#earlier = earlier
    this.#graph = graph
    this.#clearance = clearance
    this.#isAll = sizesOf(graph, clearance).claims === graph.facts.claims.size
  }

  claims(list: readonly Claim[] = []): readonly Claim[] {
    return this.#part(list, this.#allows)
  }

  groups<T extends Pick<ClaimGroup, 'claims'>>(list: readonly T[] = []): readonly T[] {
    return this.#part(list, this.#allowsAny)
  }

  #part<T>(list: readonly T[], allows: (one: T) => boolean): readonly T[] {
    if (this.#isAll) return list
    return getOrInsert(this.#lists, list, () => list.filter(allows)) as readonly T[]
  }

  readonly #allows = ({ clearance, document }: Claim) =>
    isCleared(clearance, this.#clearance) && this.allowsDocument(document)
  readonly #allowsAny = ({ claims }: Pick<ClaimGroup, 'claims'>) => this.claims(claims).length > 0

  readonly allowsDocument = (id: string): boolean => {
    const document = this.#graph.facts.documents.get(id)
    return document !== undefined && isCleared(document.clearance, this.#clearance)
  }
  readonly allowsId = (id: string): boolean => this.claims([this.#graph.facts.claims.get(id) ?? []].flat()).length > 0
  readonly allowsGroup = (id: string): boolean => this.claims(this.#graph.claimGroups.get(id)?.claims).length > 0

  /** Some of all records, by their ids. If all show, no other record is read. */
  ids(name: string, all: () => Iterable<string>, allows: (id: string) => boolean): readonly string[] {
    const shown = () => (this.#isAll ? [...all()] : [...all()].filter(allows))
    return getOrInsert(this.#wholes, name, () => this.#earlier.get(name)?.filter(allows) ?? few(shown(), MOST))
  }

  /** The same lists for a graph after a change. Their ids stay, because choosing reads the keys of all records. */
  after(graph: Graph): Cleared {
    return new Cleared(graph, this.#clearance, new Map([...this.#earlier, ...this.#wholes]))
  }
}

const cleared = memoize((_: Graph) => new Map<Clearance, Cleared>())
export const clearedOf = (graph: Graph, clearance: Clearance): Cleared =>
  getOrInsert(cleared(graph), clearance, () => new Cleared(graph, clearance))

/** Gives a graph the choices of the one before, for each clearance whose sizes it has from there (`carrySizes`). */
export function carryCleared(before: Graph, next: Graph): void {
  for (const [clearance, one] of cleared(before))
    if (areCounted(next, clearance)) cleared(next).set(clearance, one.after(next))
}
