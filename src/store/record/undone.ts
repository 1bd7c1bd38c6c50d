import type { Applied } from './apply.ts'
import type { GivenLabel } from './labels.ts'
import { claimsOf, partOf } from './part-of.ts'

/** A change that undoes another one. */
export interface Undo {
  readonly seq: number
  readonly change: number
  /** The claims for which it does so, if its author saw only these. */
  readonly claims?: readonly string[] | undefined
  /** Later changes that its author does not see, and that need the other one: they count all the same. */
  readonly holds?: readonly number[] | undefined
  /** The label of its author, if that was not enough for everything. */
  readonly as?: GivenLabel | undefined
}

/** The changes that are undone, as wholes or for some of their claims, by an undo that is not undone itself. */
export class Undone {
  readonly #whole: ReadonlySet<number>
  /** For each claim that was undone by itself. */
  readonly #ofClaims: ReadonlyMap<string, ReadonlySet<number>>
  /** The changes that count although they do not fit the others. */
  readonly held: ReadonlySet<number>

  constructor(undos: readonly Undo[]) {
    this.#whole = numbersIn(undos.filter(({ claims }) => !claims))
    const named = new Set(undos.flatMap(({ claims = [] }) => claims))
    this.#ofClaims = new Map(
      [...named].map((id) => [id, numbersIn(undos.filter(({ claims }) => !claims || claims.includes(id)))]),
    )
    const counting = undos.filter(({ seq }) => !this.#whole.has(seq))
    this.held = new Set(counting.flatMap(({ holds = [] }) => holds))
  }

  has(change: number, claim?: string): boolean {
    const ofClaim = claim === undefined ? undefined : this.#ofClaims.get(claim)
    return (ofClaim ?? this.#whole).has(change)
  }

  /** The rest of a content; undefined if nothing is. */
  left<C extends Applied>(content: C, change: number): C | undefined {
    if (claimsOf(content)) return partOf(content, (claim) => !this.has(change, claim))
    return this.has(change) ? undefined : content
  }

  /** The number of the first change that is undone here and not there, or the other way round. */
  firstUnlike(other: Undone): number {
    const claims = [undefined, ...this.#ofClaims.keys(), ...other.#ofClaims.keys()]
    const unlike = claims.flatMap((claim) =>
      [...this.#numbers(claim), ...other.#numbers(claim)].filter(
        (one) => this.has(one, claim) !== other.has(one, claim),
      ),
    )
    return Math.min(...unlike)
  }

  #numbers(claim: string | undefined): ReadonlySet<number> {
    return (claim === undefined ? undefined : this.#ofClaims.get(claim)) ?? this.#whole
  }
}

function numbersIn(undos: readonly Undo[]): Set<number> {
  const undone = new Set<number>()
  for (const { seq, change } of undos.toReversed()) if (!undone.has(seq)) undone.add(change)
  return undone
}
