import { setImmediate } from 'node:timers/promises'
import { getOrInsert } from '../graph/get-or-insert.ts'
import type { Graph } from '../graph/graph.ts'
import { type KeptStages, keptStagesOf } from '../graph/history.ts'
import { type KeptPact, setKeptPacts } from '../graph/kept-pacts.ts'
import { toLens } from '../graph/lens.ts'
import { PACTS_AT_ONCE, workedOut } from '../graph/parties-of-pact.ts'
import { groupOf } from '../graph/relationship.ts'
import { sizesOf } from '../graph/sizes.ts'
import { type Valid, ValidityInterval } from '../graph/validity.ts'
import { type View, viewThrough } from '../graph/view.ts'
import { longTexts, readLongTexts, readTexts, type SectionOf, texts } from './columns.ts'
import { Held } from './held.ts'
import { KeptKeys } from './keys.ts'
import { LazyMap } from './lazy-map.ts'
import { type SharedSections, shareSections } from './sections.ts'

/** The claim groups at all pacts from which on it takes a second or so to work out the parties. */
const MANY = 20_000

/**
 * The parties and the stages of a pact. Dates are once each; of each party, its id, the number of its episode, two
 * places and the places of its dates.
 */
interface Plain {
  /** Null without a bound. */
  readonly from: number | null
  readonly before: number | null
  readonly dates: readonly string[]
  readonly parties: readonly (readonly [string, number, number, number, ...number[]])[]
  readonly stages?: KeptStages | undefined
}

/**
 * The parties to each pact of a large graph with the stages that follow from them. So they are today, without
 * conditions, for who is in all compartments. Others run between two pacts, because all of them take seconds.
 */
export async function pactSections(graph: Graph, many = MANY): Promise<SharedSections> {
  if (sizesOf(graph, 'public').ofKind.pact.degrees.items < many) return {}
  const view = viewThrough(graph, toLens({}, 'public', graph.facts))
  let scratch = view.fresh()
  const records = new Map<string, string>()
  for (const { id, kind } of graph.facts.entities.values()) {
    if (kind !== 'pact') continue
    if (records.size % PACTS_AT_ONCE === 0) scratch = view.fresh()
    records.set(id, JSON.stringify(plain(scratch, id)))
    await setImmediate()
  }
  return shareSections([texts('pacts.kept.ids', records.keys()), ...longTexts('pacts.kept.records', records.values())])
}

function plain(view: View, pact: string): Plain {
  const validity = new ValidityInterval(view.day)
  const value = workedOut(view, pact, validity)
  const stages = keptStagesOf(validity.read(view.episodes.history(pact, view.day)))
  const places = new Map<string, number>()
  const placeOf = (date: string | null) => (date === null ? -1 : getOrInsert(places, date, () => places.size))
  const parties = value.map(({ id, party, certaintyAt, stageAt, dates }): Plain['parties'][number] => [
    party,
    Number(id.slice(groupOf(id).length + 1)),
    certaintyAt,
    stageAt,
    ...dates.map(placeOf),
  ])
  return { from: finite(validity.from), before: finite(validity.before), dates: [...places.keys()], parties, stages }
}
const finite = (day: number) => (Number.isFinite(day) ? day : null)

/** Gives a graph the pacts in its sections, if there are any. */
export function keepPacts(graph: Graph, section: SectionOf): void {
  if (section('pacts.kept.ids').length === 0) return
  const { count, at } = readLongTexts(section, 'pacts.kept.records')
  const keys = new KeptKeys(count, () => readTexts(section('pacts.kept.ids')))
  const pacts = new Held(
    (place) => revived(keys.keyAt(place), JSON.parse(at(place))),
    ({ value: { parties } }) => 1 + parties.length,
  )
  setKeptPacts(graph, new LazyMap(keys, pacts))
}

function revived(pact: string, { from, before, dates, parties, stages }: Plain): Valid<KeptPact> {
  return {
    from: from ?? -Infinity,
    before: before ?? Infinity,
    value: {
      stages,
      parties: parties.map(([party, episode, certaintyAt, stageAt, ...places]) => ({
        id: `${party}.party-to.${pact}${episode > 0 ? `~${episode}` : ''}`,
        party,
        certaintyAt,
        stageAt,
        dates: places.map((place) => dates[place] ?? null),
      })),
    },
  }
}
