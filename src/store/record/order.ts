import { type Compare, placesIn, valuesOf } from '../../graph/changed-map.ts'
import { getOrInsert } from '../../graph/get-or-insert.ts'

/** The groups that records stand in, such as files, and the order of new ones within theirs. */
interface Grouping<T> {
  readonly groupOf: (record: T) => string
  readonly compare: Compare<T>
  /** True if a new record stands between those of the base, by the same order, rather than after them. */
  readonly isMixed?: boolean
}

interface Identified {
  readonly id: string
}

/** The position of a record: after so many of the base, then by the order of groups that begin or end there. */
interface Position {
  readonly place: number
  readonly rank: number
}
/** At one place: a record of the base, new ones of its group, new groups, new ones that begin the next group. */
const [OF_BASE, SAME_GROUP, NEW_GROUP, NEXT_GROUP] = [0, 1, 2, 3]

/**
 * The order of the records of a base and of new ones, which follows from nothing but both. Each new one comes after the
 * last of its group, or before the first of a later group.
 */
export function orderIn<T extends Identified>(base: ReadonlyMap<string, T>, grouping: Grouping<T>): Compare<T> {
  const { groupOf, compare, isMixed = false } = grouping
  const positions = new WeakMap<T, Position>()
  let groups: Map<string, number[]> | undefined
  const find = (record: T): Position => {
    const own = placesIn(base).get(record.id)
    if (own !== undefined) return { place: own, rank: OF_BASE }
    groups ??= groupsIn(base, groupOf)
    const group = groupOf(record)
    const places = groups.get(group)
    if (places) {
      const before = isMixed
        ? places.findLast((place) => compare(valuesOf(base)[place] as T, record) <= 0)
        : places.at(-1)
      return before === undefined
        ? { place: (places[0] ?? 0) - 1, rank: NEXT_GROUP }
        : { place: before, rank: SAME_GROUP }
    }
    for (const [name, [first = 0]] of groups) if (name > group) return { place: first - 1, rank: NEW_GROUP }
    return { place: base.size - 1, rank: NEW_GROUP }
  }
  return (a, b) => {
    const [one, other] = [getOrInsert(positions, a, find), getOrInsert(positions, b, find)]
    if (one.place !== other.place || one.rank !== other.rank) return one.place - other.place || one.rank - other.rank
    if (one.rank === OF_BASE) return 0
    const [group, otherGroup] = [groupOf(a), groupOf(b)]
    return group === otherGroup ? compare(a, b) : group < otherGroup ? -1 : 1
  }
}

/** For each group, the places of its records in the base. */
function groupsIn<T>(base: ReadonlyMap<string, T>, groupOf: (record: T) => string): Map<string, number[]> {
  const groups = new Map<string, number[]>()
  let place = 0
  for (const record of base.values()) getOrInsert(groups, groupOf(record), (): number[] => []).push(place++)
  return groups
}
