import type { RelationshipKind } from '../facts/vocabulary.ts'
import type { ClaimGroup } from '../graph/graph.ts'
import type { GroupsAt, StoredGroupsAt } from '../graph/relationships/groups-at.ts'
import { readColumns, readNumbers, readTexts, type SectionOf } from './columns.ts'
import type { Keys } from './keys.ts'
import type { LazyMap } from './lazy-map.ts'

interface Tables {
  readonly entities: Keys
  readonly groups: LazyMap<ClaimGroup>
  /** The entities that have claim groups. */
  readonly keys: Keys
}

/** Reads the claim groups at an entity from the columns of a snapshot, without making records. */
export function readGroupsAt(section: SectionOf, { entities, groups, keys }: Tables): StoredGroupsAt {
  const columns: Columns = {
    groups,
    at: readColumns(section, 'claimGroupsAt').items,
    kinds: readNumbers(section('claimGroups.kinds')),
    kindNames: readTexts(section('claimGroups.kindNames')) as RelationshipKind[],
    ends: readNumbers(section('claimGroups.ends')),
    claims: readColumns(section, 'claimGroups.claims').starts,
    ranks: readNumbers(section('entities.ranks')),
  }
  const { starts } = readColumns(section, 'claimGroupsAt')
  const read = (entity: string) => {
    const [own, place] = [entities.placeOf(entity), keys.placeOf(entity)]
    if (own === undefined || place === undefined) return undefined
    const [start = 0, end = 0] = [starts[place], starts[place + 1]]
    return new StoredGroups(columns, own, start, end - start)
  }
  const from = (source: string, entity: string) => read(entity)?.from(entities.placeOf(source))
  return { read, from, ofKinds: (isAsked) => ofKinds(columns, isAsked) }
}

function* ofKinds(
  { kinds, kindNames, groups }: Columns,
  isAsked: (kind: RelationshipKind) => boolean,
): Generator<ClaimGroup> {
  const areAsked = kindNames.map(isAsked)
  for (let place = 0; place < kinds.length; place++) if (areAsked[kinds[place] ?? 0]) yield groups.at(place)
}

interface Columns {
  readonly groups: LazyMap<ClaimGroup>
  /** The groups at all entities. */
  readonly at: Uint32Array
  readonly kinds: Uint32Array
  readonly kindNames: readonly RelationshipKind[]
  readonly ends: Uint32Array
  /** The first claim of each group, and of the next. */
  readonly claims: Uint32Array
  readonly ranks: Uint32Array
}

class StoredGroups implements GroupsAt {
  readonly count: number
  readonly #columns: Columns
  readonly #own: number
  readonly #start: number

  constructor(columns: Columns, own: number, start: number, count: number) {
    this.count = count
    this.#columns = columns
    this.#own = own
    this.#start = start
  }

  groupAt(at: number): ClaimGroup {
    return this.#columns.groups.at(this.#placeOf(at))
  }

  indexAt(at: number): number {
    return this.#placeOf(at)
  }

  kindAt(at: number): RelationshipKind {
    const { kinds, kindNames } = this.#columns
    return kindNames[kinds[this.#placeOf(at)] ?? 0] as RelationshipKind
  }

  claimsAt(at: number): number {
    const { claims } = this.#columns
    const place = this.#placeOf(at)
    return (claims[place + 1] ?? 0) - (claims[place] ?? 0)
  }

  rankAt(at: number): number {
    const { ends, ranks } = this.#columns
    const place = this.#placeOf(at)
    const source = ends[2 * place] ?? 0
    return ranks[source === this.#own ? (ends[2 * place + 1] ?? 0) : source] ?? 0
  }

  /** The ones whose source has this place among the entities. */
  from(source: number | undefined): ClaimGroup[] {
    const { ends, groups } = this.#columns
    const all: ClaimGroup[] = []
    for (let at = 0; at < this.count; at++) {
      const place = this.#placeOf(at)
      if (ends[2 * place] === source) all.push(groups.at(place))
    }
    return all
  }

  #placeOf(at: number): number {
    return this.#columns.at[this.#start + at] ?? 0
  }
}
