import { setImmediate } from 'node:timers/promises'
import type { Facts } from '../../facts/facts.ts'
import { type Compartments, knows, type Label } from '../../facts/label.ts'
import { budgetOf, Cache, Size, setBudget, sizeOf } from '../caches/budget.ts'
import { getOrInsert, memoize } from '../caches/get-or-insert.ts'
import { carryDerived } from '../changes/carry-derived.ts'
import type { Edits } from '../changes/changed-map.ts'
import {
  changeable,
  editedFacts,
  editsBetween,
  type FactsEdits,
  graphByInSteps,
  nextGraph,
} from '../changes/next-graph.ts'
import { checkAhead } from '../check-point.ts'
import { compartmentsOf, type Graph, graphInSteps } from '../graph.ts'
import { shareKeptPacts } from '../pacts/kept-pacts.ts'
import { areCounted, countSizes } from './sizes.ts'
import { atOnce, inSteps, inTurns, type Steps } from './steps.ts'

/**
 * A viewer who is not in a compartment gets a graph without the records in it. So no answer can tell of them. The part
 * shares the rest with the whole. Clearances are levels, and the lens hides what needs a higher one.
 */

interface Made {
  readonly graph: Graph
  readonly held: Compartments
  /** Approximately, of its own. */
  readonly bytes: number
}

interface Part extends Made {
  readonly size: Size
  /** True if anybody has asked for it since it was made. */
  isAsked: boolean
}

/** The bytes of a part and the time to make it: for each record that it is without, or for each that it has. */
const ofHidden = { bytes: 4_000, milliseconds: 0.08 }
const ofShown = { bytes: 700, milliseconds: 0.02 }
/** Of any part. */
const PART = 1_000
/** If more than this share is hidden, the part is built anew, because it then takes less of both. */
const MOST_HIDDEN = 0.12

const partsOf = memoize((whole: Graph) => new Cache<string, Part>(budgetOf(whole), 'parts', sizeOf))

/** The graphs of which others are parts. */
const wholes = new WeakMap<Graph, Graph>()
/** The graph of which another is a part, or this one. */
export const wholeOf = (graph: Graph): Graph => wholes.get(graph) ?? graph

/** The names of all compartments that anything in a graph is in. */
export const compartmentsOfGraph = ({ compartments }: Graph): Compartments => namesIn(compartments)
const namesIn = memoize((all: ReadonlyMap<string, Compartments>): Compartments => {
  const names = new Set<string>()
  for (const some of all.values()) for (const name of some) names.add(name)
  return [...names].sort()
})

/** The part of a graph that someone in some compartments may know; the graph itself if that is all of it. */
export function knownTo(graph: Graph, held: Compartments = []): Graph {
  const used = usedOf(graph, held)
  if (!used) return graph
  const part = getOrInsert(partsOf(graph), used.join(), () => atOnce(cut(graph, used)))
  part.isAsked = true
  return part.graph
}

/** The compartments of a graph that someone is in; undefined if they are all. */
function usedOf(graph: Graph, held: Compartments): Compartments | undefined {
  if (graph.compartments.size === 0) return undefined
  const names = compartmentsOfGraph(graph)
  const used = names.filter((name) => held.includes(name))
  return used.length === names.length ? undefined : used
}

const making = memoize((_whole: Graph) => new Map<string, Promise<Graph>>())

/**
 * Makes the part for `knownTo` and its sizes, if they are not there yet, once for all who wait. Turns of the event loop
 * are between its steps.
 * @param pause ends with the turn
 * @returns undefined if nothing is to be made
 */
export function makeKnownTo(
  whole: Graph,
  { compartments: held = [], clearance }: Label,
  pause: () => Promise<unknown> = setImmediate,
): Promise<Graph> | undefined {
  const used = usedOf(whole, held)
  if (!used) return undefined
  const name = used.join()
  const known = partsOf(whole).get(name)?.graph
  if (known && areCounted(known, clearance)) return undefined
  const once = (key: string, make: () => Promise<Graph>) =>
    getOrInsert(making(whole), key, () => make().finally(() => making(whole).delete(key)))
  const made = async () => {
    const part = await inTurns(cut(whole, used), pause)
    // Somebody may have needed it at once meanwhile.
    return getOrInsert(partsOf(whole), name, () => part).graph
  }
  return once(`${name} ${clearance}`, async () => {
    const part = known ?? (await once(name, made))
    await inTurns(countSizes(part, clearance), pause)
    return part
  })
}

function* cut(whole: Graph, held: Compartments): Steps<Part> {
  const hidden = new Set([...whole.compartments].flatMap(([id, needed]) => (knows(held, needed) ? [] : [id])))
  const { documents, claims } = whole.facts
  const shown = documents.size + claims.size - hidden.size
  const isShared = hidden.size <= MOST_HIDDEN * (documents.size + claims.size)
  const work = isShared ? { ...ofHidden, records: hidden.size } : { ...ofShown, records: shown }
  checkAhead(work.milliseconds * work.records)
  // Without what was counted in the whole, because that tells of what is hidden.
  const shared = isShared ? yield* without(whole, hidden) : undefined
  const graph = shared ?? (yield* graphInSteps(yield* shownFacts(whole.facts, hidden), true))
  if (shared) shareKeptPacts(whole, shared)
  return partFrom(whole, graph, held, work.bytes * work.records)
}

/** The graph without some records, which shares the rest; undefined if it has to be built anew. */
function* without(whole: Graph, hidden: ReadonlySet<string>): Steps<Graph | undefined> {
  const none = new Map()
  const gone = (all: ReadonlyMap<string, unknown>) =>
    new Map([...hidden].flatMap((id) => (all.has(id) ? [[id, undefined] as const] : [])))
  const edits = {
    documents: gone(whole.facts.documents),
    entities: none,
    passages: none,
    claims: gone(whole.facts.claims),
  }
  yield
  const facts = editedFacts(changeable(whole.facts), edits)
  yield
  return yield* graphByInSteps(whole, facts, edits)
}

/** As maps of their own, because edits of so many records take longer to make and to read. */
function* shownFacts(facts: Facts, hidden: ReadonlySet<string>): Steps<Facts> {
  function* shown<T>(all: ReadonlyMap<string, T>): Steps<ReadonlyMap<string, T>> {
    const some = new Map<string, T>()
    yield* inSteps(all, ([id, record]) => {
      if (!hidden.has(id)) some.set(id, record)
    })
    return some
  }
  return { ...facts, documents: yield* shown(facts.documents), claims: yield* shown(facts.claims) }
}

function partFrom(whole: Graph, graph: Graph, held: Compartments, bytes: number): Part {
  // At most half, because a part that the budget cannot hold would be made again for each request.
  const size = new Size(Math.min(PART + bytes, budgetOf(whole).maxBytes / 2))
  setBudget(graph, budgetOf(whole).part())
  // Caches for it are kept only as long.
  budgetOf(graph).retire(size)
  wholes.set(graph, wholeOf(whole))
  return { graph, held, bytes, size, isAsked: false }
}

/** Gives a graph the parts of the one before that anybody has asked for, so that a change costs no more than itself. */
export function carryParts(before: Graph, after: Graph): void {
  if (before.compartments.size === 0) return
  const facts = changeable(after.facts)
  const edits = editsBetween(before.facts, facts)
  const names = compartmentsOfGraph(after)
  // A document that is altered may alter what shows of its claims. That is rare.
  if (!edits || compartmentsOfGraph(before).join() !== names.join()) return
  if ([...edits.documents.keys()].some((id) => before.facts.documents.has(id))) return
  for (const [key, { graph, held, isAsked, size, bytes }] of partsOf(before).entries())
    if (isAsked && size.isCached && !partsOf(after).get(key)) {
      const part = carried({ graph, held, bytes }, after, edits)
      partsOf(after).set(key, part)
      carryDerived(graph, part.graph)
    }
}

function carried({ graph: part, held, bytes }: Made, after: Graph, edits: FactsEdits): Part {
  const { documents, claims } = edits
  const shown = {
    ...edits,
    documents: shownOf(part.facts.documents, documents, ({ compartments }) => knows(held, compartments)),
    claims: shownOf(part.facts.claims, claims, (claim) => knows(held, compartmentsOf(claim, after.facts))),
  }
  const graph = nextGraph(part, editedFacts(changeable(part.facts), shown))
  return partFrom(after, graph, held, bytes)
}

/** The edits of records that show, or did. */
const shownOf = <T>(before: ReadonlyMap<string, T>, edits: Edits<T>, shows: (record: T) => boolean): Edits<T> =>
  new Map(
    [...edits].flatMap(([id, record]) => {
      const now = record && shows(record) ? record : undefined
      return now || before.has(id) ? [[id, now] as const] : []
    }),
  )
