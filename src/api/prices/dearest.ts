/** A list or an analysis of an operation, to which the costs of its items count. */
export interface Owner {
  /** Its field, and the type that has it. */
  readonly field: string
  readonly parent: string
  /** The items of a page that it asks for; undefined if it has no pages. */
  readonly first: number | undefined
  readonly isList: boolean
  /** The number of lists in which it is. */
  readonly level: number
}

/** Finds the field that costs most, to say what would make an operation cheaper. */
export class Dearest {
  readonly #all = new Map<string, { readonly owners: Set<Owner>; points: number; whole: number }>()

  /** @param whole the points that it costs whatever the size of its page */
  add(owner: Owner, points: number, whole: number): void {
    const key = `${owner.parent}.${owner.field}`
    const known = this.#all.get(key) ?? { owners: new Set(), points: 0, whole: 0 }
    known.owners.add(owner)
    known.points += points
    known.whole += whole
    this.#all.set(key, known)
  }

  /** The end of the sentence that refuses an operation. */
  get advice(): string {
    const [dearest] = [...this.#all.values()].sort((a, b) => b.points - a.points)
    const [owner] = dearest?.owners ?? []
    if (!dearest || !owner) return 'ask for less'
    const times = dearest.owners.size
    // A smaller page makes cheaper only what it holds.
    const isOfPages = dearest.whole < dearest.points / 2
    const first = isOfPages ? Math.max(0, ...[...dearest.owners].map(({ first }) => first ?? 0)) : 0
    const ways = [
      ...(times > 1 ? [`fewer than ${times} times`] : []),
      ...(first > 1 ? [`in smaller pages than ${first}`] : []),
      ...(owner.level > 0 ? ['in fewer or shorter lists'] : []),
    ]
    const asked = ways.length > 0 ? `ask for it ${ways.join(', or ')}` : 'narrow it, or leave it out'
    return `'${owner.field}' of ${owner.parent} costs most (${Math.ceil(dearest.points)}), so ${asked}`
  }
}
