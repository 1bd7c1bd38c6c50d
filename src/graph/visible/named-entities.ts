import type { Entity } from '../../facts/facts.ts'
import { checkPoint } from '../check-point.ts'

/** A day on which a claim shows that names an entity, and whether it is known to be the first of them. */
export interface NamedOn {
  readonly day: number
  readonly isFirst: boolean
}

/** Entities between two check points, and the part of a step that each takes. */
const [RUN, STEP] = [1_000, 0.01]

/**
 * All entities, with a day from which each is named, in lists of numbers. So a new date compares numbers, and looks up
 * no entity.
 */
export class NamedEntities {
  /** Approximate bytes of an entity. */
  static readonly bytes = 10
  readonly #entities: readonly Entity[]
  readonly #namedBy: (id: string, day: number) => NamedOn
  /** NaN until it is asked for. */
  readonly #days: Float64Array
  readonly #areFirst: Uint8Array

  /**
   * @param namedBy a day up to a given one, or else the first
   * @param first the first day of each, if all are known
   */
  constructor(entities: readonly Entity[], namedBy: (id: string, day: number) => NamedOn, first?: Float64Array) {
    this.#entities = entities
    this.#namedBy = namedBy
    this.#days = first ?? new Float64Array(entities.length).fill(Number.NaN)
    this.#areFirst = new Uint8Array(entities.length).fill(Number(first !== undefined))
  }

  /** The entities that claims name which show on a day. */
  on(day: number): Entity[] {
    let count = 0
    this.#inRuns((start, end) => {
      for (let place = start; place < end; place++) if (this.#isNamed(place, day)) count++
    })
    // At its length from the start, because a list that grows leaves twice as much garbage.
    const named = new Array<Entity>(count)
    let at = 0
    this.#inRuns((start, end) => {
      for (let place = start; place < end; place++)
        // A cast, because there are as many days as entities.
        if ((this.#days[place] as number) <= day) named[at++] = this.#entities[place] as Entity
    })
    return named
  }

  #inRuns(read: (start: number, end: number) => void): void {
    for (let start = 0; start < this.#entities.length; start += RUN) {
      checkPoint(STEP * RUN)
      read(start, Math.min(start + RUN, this.#entities.length))
    }
  }

  #isNamed(place: number, day: number): boolean {
    const known = this.#days[place] ?? Number.NaN
    if (known <= day) return true
    if (this.#areFirst[place] === 1) return false
    const found = this.#namedBy(this.#entities[place]?.id ?? '', day)
    this.#days[place] = found.day
    this.#areFirst[place] = Number(found.isFirst)
    return found.day <= day
  }
}
