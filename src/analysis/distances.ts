import type { Neighbor } from './adjacency.ts'

/** The steps between each entity and the nearest of some ends, breadth first, as far as the search has come. */
export class Distances {
  readonly #next: (id: string) => readonly Neighbor[]
  readonly #distances: Map<string, number>
  #frontier: readonly string[]
  #far = 0

  constructor(next: (id: string) => readonly Neighbor[], ends: Iterable<string>) {
    this.#next = next
    this.#distances = new Map([...ends].map((id) => [id, 0]))
    this.#frontier = [...this.#distances.keys()]
  }

  of(id: string): number | undefined {
    return this.#distances.get(id)
  }

  /** The entities that were reached last. */
  get frontier(): readonly string[] {
    return this.#frontier
  }

  measure(most: number): void {
    while (this.#far < most && this.#frontier.length > 0) this.advance()
  }

  /** Reaches the entities one step further. */
  advance(): void {
    this.#far++
    const reached: string[] = []
    for (const at of this.#frontier)
      for (const { id } of this.#next(at)) {
        if (this.#distances.has(id)) continue
        this.#distances.set(id, this.#far)
        reached.push(id)
      }
    this.#frontier = reached
  }

  /** True if this and another search have reached the same entity with their last steps. */
  meets(other: Distances): boolean {
    return (
      this.#frontier.some((id) => other.of(id) !== undefined) || other.frontier.some((id) => this.of(id) !== undefined)
    )
  }
}
