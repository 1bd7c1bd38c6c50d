import { setImmediate } from 'node:timers/promises'
import { getOrInsert } from '../graph/get-or-insert.ts'
import type { Graph } from '../graph/graph.ts'
import { setKeptParties } from '../graph/kept-parties.ts'
import { toLens } from '../graph/lens.ts'
import { partiesOfPact } from '../graph/parties-of-pact.ts'
import type { PartyOfPact } from '../graph/party-of-pact.ts'
import { groupOf } from '../graph/relationship.ts'
import { sizesOf } from '../graph/sizes.ts'
import type { Valid } from '../graph/validity.ts'
import { type View, viewThrough } from '../graph/view.ts'
import { longTexts, readLongTexts, readTexts, type SectionOf, texts } from './columns.ts'
import { KeptKeys } from './keys.ts'
import { LazyMap } from './lazy-map.ts'
import { type SharedSections, shareSections } from './sections.ts'

/** The claim groups at all pacts from which on it takes a second or so to work out the parties. */
const MANY = 20_000

/** Dates once each; of each party, its id, the number of its episode, two places and the places of its dates. */
interface Plain {
  /** Null without a bound. */
  readonly from: number | null
  readonly before: number | null
  readonly dates: readonly string[]
  readonly parties: readonly (readonly [string, number, number, number, ...number[]])[]
}

/**
 * The parties to each pact of a large graph, as they are today to someone who looks without conditions. Others run
 * between two pacts, because all of them take seconds.
 */
export async function partySections(graph: Graph, many = MANY): Promise<SharedSections> {
  // Claims in compartments show to some only.
  if (graph.compartments.size > 0 || sizesOf(graph, 'public').ofKind.pact.degrees.items < many) return {}
  const view = viewThrough(graph, toLens({}, 'public', graph.facts))
  const records = new Map<string, string>()
  for (const { id, kind } of graph.facts.entities.values()) {
    if (kind !== 'pact') continue
    records.set(id, JSON.stringify(plain(view, id)))
    await setImmediate()
  }
  return shareSections([texts('parties.ids', records.keys()), ...longTexts('parties.records', records.values())])
}

function plain(view: View, pact: string): Plain {
  const { value, from, before } = partiesOfPact(view, pact)
  const places = new Map<string, number>()
  const placeOf = (date: string | null) => (date === null ? -1 : getOrInsert(places, date, () => places.size))
  const parties = value.map(({ id, party, certaintyAt, stageAt, dates }): Plain['parties'][number] => [
    party,
    Number(id.slice(groupOf(id).length + 1)),
    certaintyAt,
    stageAt,
    ...dates.map(placeOf),
  ])
  return { from: finite(from), before: finite(before), dates: [...places.keys()], parties }
}
const finite = (day: number) => (Number.isFinite(day) ? day : null)

/** Gives a graph the parties in its sections, if there are any. */
export function keepParties(graph: Graph, section: SectionOf): void {
  if (section('parties.ids').length === 0) return
  const { count, at } = readLongTexts(section, 'parties.records')
  const keys = new KeptKeys(count, () => readTexts(section('parties.ids')))
  setKeptParties(graph, new LazyMap(keys, (place) => revived(keys.keyAt(place), JSON.parse(at(place)))))
}

function revived(pact: string, { from, before, dates, parties }: Plain): Valid<readonly PartyOfPact[]> {
  return {
    from: from ?? -Infinity,
    before: before ?? Infinity,
    value: parties.map(([party, episode, certaintyAt, stageAt, ...places]) => ({
      id: `${party}.party-to.${pact}${episode > 0 ? `~${episode}` : ''}`,
      party,
      certaintyAt,
      stageAt,
      dates: places.map((place) => dates[place] ?? null),
    })),
  }
}
