import { relationshipKind } from '../facts/vocabulary.ts'
import { budgetOf, Cache, Size, sizeOf } from '../graph/caches/budget.ts'
import { getOrInsert, memoize } from '../graph/caches/get-or-insert.ts'
import { checkPoint } from '../graph/check-point.ts'
import { holds } from '../graph/relationships/episodes.ts'
import type { Relationship } from '../graph/relationships/relationship.ts'
import type { View } from '../graph/view.ts'
import { Numbered } from './numbered.ts'

/** An entity one step away, with every relationship that makes the step. */
export interface Neighbor {
  readonly id: string
  readonly relationships: readonly Relationship[]
}
export type Fits = (relationship: Relationship) => boolean

/**
 * The neighbors of each entity, computed when a walk first reaches it. Only relationships that fit count; with `ended`,
 * also past ones.
 */
export class Adjacency {
  readonly size = new Size(1_000)
  readonly #view: View
  readonly #fits: Fits
  readonly #ended: boolean
  readonly #along = new Map<string, readonly Neighbor[]>()
  readonly #around = new Map<string, readonly Neighbor[]>()
  #numbered: Numbered | undefined

  constructor(view: View, fits: Fits, ended: boolean) {
    this.#view = view
    this.#fits = fits
    this.#ended = ended
  }

  /** The same network in numbers, for walks that read relationships only at their end. */
  get numbered(): Numbered {
    this.#numbered ??= new Numbered(this.#view, (id) => this.#edgesOf(id), this.size)
    return this.#numbered
  }

  /**
   * Neighbors of an entity, ordered by id. `directed` follows relationships only from source to target, symmetric ones
   * both ways.
   */
  neighbors(id: string, directed = false): readonly Neighbor[] {
    checkPoint()
    return getOrInsert(directed ? this.#along : this.#around, id, () => {
      const steps = new Map<string, Relationship[]>()
      for (const edge of this.#edgesOf(id)) {
        if (directed && edge.target === id && relationshipKind(edge.kind).symmetric !== true) continue
        const other = edge.source === id ? edge.target : edge.source
        const same = steps.get(other)
        if (same) same.push(edge)
        else steps.set(other, [edge])
      }
      this.size.add(LIST + NEIGHBOR * steps.size)
      return [...steps].map(([id, relationships]) => ({ id, relationships })).sort((a, b) => (a.id < b.id ? -1 : 1))
    })
  }

  /** The relationships at either end of an entity. */
  #edgesOf(id: string): readonly Relationship[] {
    const all = this.#view.relationshipsOf(id, { ended: this.#ended })
    checkPoint(all.length * EDGE)
    return all.filter((edge) => holds(edge) && this.#fits(edge))
  }
}

/** The part of a step between check points that an edge takes. */
const EDGE = 0.02
/** Approximate bytes of a list of neighbors, and of each with its relationships. */
const [LIST, NEIGHBOR] = [200, 200]
const cache = (view: View) => new Cache<Fits, Adjacency>(budgetOf(view.graph), 'networks', sizeOf, () => view.size)
const [currentOf, everOf] = [memoize(cache), memoize(cache)]

/** Cached with the view, one for each filter function. */
export const adjacencyOf = (view: View, fits: Fits = everything, { ended = false } = {}): Adjacency =>
  getOrInsert(ended ? everOf(view) : currentOf(view), fits, () => new Adjacency(view, fits, ended))
const everything = () => true
