import type { EntityKind } from '../../facts/vocabulary.ts'
import { keysOf } from '../../facts/vocabulary.ts'
import { type Lists, listPrices, type Sizes } from '../../graph/visible/sizes.ts'
import { typeNames } from '../refs.ts'

/** The lengths of the lists of a graph, by what they are lists of. */

interface Lengths {
  readonly mean: number
  readonly longest: number
}
type Class = 'graph' | 'entity' | 'relationship' | 'claim' | 'document' | 'other'

/** A list of anything else is short. */
const few: Lengths = { mean: 1, longest: 4 }

export const kindOf: ReadonlyMap<string, EntityKind> = new Map<string, EntityKind>(
  keysOf(typeNames).map((kind) => [typeNames[kind], kind]),
)
/** Types whose lists can hold everything that a lens shows. */
const wholes: ReadonlySet<string> = new Set(['Graph', 'Lens', 'Comparison', 'Community', 'Component'])

export function classOf(type: string): Class {
  if (wholes.has(type)) return 'graph'
  if (type === 'Entity' || kindOf.has(type)) return 'entity'
  if (type === 'Relationship') return 'relationship'
  if (type === 'Claim') return 'claim'
  return type === 'Document' ? 'document' : 'other'
}

/** The lengths of the lists of one type that objects of another have. */
export function lengthsOf(parent: string, item: string, sizes: Sizes): Lengths {
  const [of, what] = [classOf(parent), classOf(item)]
  const { cited, claims, claimGroups, entities } = sizes
  // The lists of its members hold each entity once.
  if (parts.has(parent)) return { mean: PART, longest: entities }
  if (parts.has(item)) return { mean: entities / PART, longest: entities }
  if (of === 'graph') return whole(item, sizes)
  if (of === 'claim' && item === 'Passage') return lengths({ ...cited, count: claims })
  if (parent === 'Passage' && what === 'claim') return lengths(cited)
  if (what === 'other' || what === 'graph') return few
  if (of === 'document') return what === 'claim' ? lengths(sizes.said) : lengths(sizes.said, entities)
  if (of === 'relationship' && what !== 'entity') {
    if (what === 'relationship') return few
    return { mean: claims / Math.max(1, claimGroups), longest: sizes.mentions.longest }
  }
  if (of !== 'entity') return few
  const kind = kindOf.get(parent)
  const { mentions, degrees } = kind ? sizes.ofKind[kind] : sizes
  if (what === 'claim') return lengths(mentions)
  if (what === 'document') return lengths(mentions, sizes.documents)
  // Rules derive about as many relationships as there are claim groups.
  return lengths({ ...degrees, items: 2 * degrees.items, longest: 2 * degrees.longest })
}
/** Types of parts of a network, and the number of entities in each. */
const parts: ReadonlySet<string> = new Set(['Community', 'Component'])
const PART = 3

const lengths = ({ count, items, longest }: Lists, most = Infinity): Lengths => ({
  mean: Math.min(most, items / Math.max(1, count)),
  longest: Math.min(most, longest),
})

function whole(item: string, { claims, documents, entities, claimGroups, ofKind }: Sizes): Lengths {
  const kind = kindOf.get(item)
  const all = {
    graph: entities,
    entity: kind ? ofKind[kind].mentions.count : entities,
    relationship: 2 * claimGroups,
    claim: claims,
    document: documents,
    other: entities,
  }[classOf(item)]
  return { mean: all, longest: all }
}

/** The price of so many relationships with those that ended: derived ones take the history of each pact to know. */
export const endedPrice = (all: number, item: string, sizes: Sizes): number =>
  all * pointsPerItem(item) +
  (classOf(item) === 'relationship' ? Math.min(all * HISTORY, listPrices(sizes, 'relationship', true).ended ?? 0) : 0)
const HISTORY = 10

/** The price of finding an item of a list, whether it comes on a page or not. */
export function pointsPerItem(type: string): number {
  return { relationship: 0.3, claim: 0.05, entity: 0.1, document: 0.05, other: 0, graph: 0 }[classOf(type)]
}
