import type { EdtfTime } from '../facts/date.ts'
import { Size } from '../graph/caches/budget.ts'
import { getOrInsert } from '../graph/caches/get-or-insert.ts'
import type { Valid } from '../graph/caches/validity.ts'
import type { ClaimGroup, Graph } from '../graph/graph.ts'
import { toLens } from '../graph/lens.ts'
import type { KeptStages } from '../graph/pacts/history.ts'
import { type KeptPact, type KeptPacts, setKeptPacts } from '../graph/pacts/kept-pacts.ts'
import { pactOverTime } from '../graph/pacts/pact-over-time.ts'
import { PACTS_AT_ONCE } from '../graph/pacts/parties-of-pact.ts'
import { partyGroupsOf } from '../graph/pacts/party-groups.ts'
import { PARTY_DATES, type PartyOfPact } from '../graph/pacts/party-of-pact.ts'
import { groupOf } from '../graph/relationships/relationship.ts'
import { viewThrough } from '../graph/view.ts'
import { Dates } from '../graph/visible/dates-by-place.ts'
import { sizesOf } from '../graph/visible/sizes.ts'
import { grown, readNumbers, readRepeated, readTexts, repeated, type SectionOf, texts } from './columns.ts'
import { GrowingNumbers, GrowingRepeated, GrowingStarts } from './growing.ts'
import { KeptKeys } from './keys.ts'
import { type Section, type SharedSections, shareSections } from './sections.ts'

/** The claim groups at all pacts from which on it takes a second or so to work out the parties. */
const MANY = 20_000

/** Stands for -Infinity among days, which are written as numbers without a sign. */
const ALWAYS = 0
const writtenDay = (day: number) => (day === -Infinity ? ALWAYS : day + 2 ** 31)
const dayOf = (written = ALWAYS) => (written === ALWAYS ? -Infinity : written - 2 ** 31)

/**
 * The parties to each pact of a large graph with the stages that follow from them, on all days. So they are without
 * conditions, for who is in all compartments.
 * @param pause lets others run, because all of them take seconds
 */
export async function pactSections(graph: Graph, pause: () => Promise<unknown>, many = MANY): Promise<SharedSections> {
  if (sizesOf(graph, 'public').ofKind.pact.degrees.items < many) return {}
  await pause()
  const view = viewThrough(graph, toLens({}, 'public', graph.facts))
  const written = new WrittenPacts()
  let scratch = view
  let begun = performance.now()
  for (const { id, kind } of graph.facts.entities.values()) {
    if (kind !== 'pact') continue
    if (written.count % PACTS_AT_ONCE === 0) scratch = view.fresh()
    const times: Time[] = []
    for (const { from, parties, stages } of pactOverTime(scratch, id)) {
      const last = times.at(-1)
      if (last?.parties === parties) last.from = from
      else times.push({ from, parties, stages })
      if (performance.now() - begun < TURN) continue
      await pause()
      begun = performance.now()
    }
    written.add(id, partyGroupsOf(graph, id), times.reverse())
  }
  return shareSections(written.sections())
}
/** In milliseconds: after so many, others run. */
const TURN = 5

/** The parties and stages from a day on. */
interface Time {
  from: number
  /** By the places of the claim groups of the pact. */
  readonly parties: readonly (readonly PartyOfPact[])[]
  readonly stages: KeptStages | undefined
}

/**
 * Pacts as columns. Each has times in their order. Each party has the times at which it changed, and the state that it
 * came to then. A state is a certainty, a stage and the places of dates; state 0 is that it is no party.
 */
class WrittenPacts {
  readonly #ids: string[] = []
  readonly #times = new GrowingStarts()
  readonly #from = new GrowingNumbers()
  readonly #stages = new GrowingRepeated()
  readonly #parties = new GrowingStarts()
  readonly #names = new GrowingRepeated()
  readonly #episodes = new GrowingNumbers()
  readonly #changes = new GrowingStarts()
  /** Of each, the place of the time and of the state. */
  readonly #states = new GrowingNumbers()
  readonly #stateAt = new Map<string, number>()
  readonly #ofState = new GrowingNumbers()
  readonly #dateAt = new Map<string, number>()

  get count(): number {
    return this.#ids.length
  }

  add(pact: string, groups: readonly ClaimGroup[], all: readonly Time[]): void {
    // Days beyond these do not fit, so such a pact is worked out each time.
    const times = all.every(({ from }) => from === -Infinity || Math.abs(from) < 2 ** 31) ? all : []
    this.#ids.push(pact)
    this.#times.add(times.length)
    // Of each claim group, the times at which a party changed, by its id.
    const changes = groups.map(() => new Map<string, { time: number; party: PartyOfPact | undefined }[]>())
    let last: Time['parties'] = []
    for (const [time, { from, parties, stages }] of times.entries()) {
      this.#from.add(writtenDay(from))
      this.#stages.add(stages ? JSON.stringify(stages) : '')
      for (const [place, ofGroup] of parties.entries()) {
        const before = last[place] ?? none
        if (ofGroup === before) continue
        const change = (id: string, party: PartyOfPact | undefined) =>
          getOrInsert(changes[place] ?? new Map(), id, () => []).push({ time, party })
        for (const party of ofGroup) if (!before.includes(party)) change(party.id, party)
        for (const { id } of before) if (!ofGroup.some((party) => party.id === id)) change(id, undefined)
      }
      last = parties
    }
    const ofAll = changes.flatMap((ofGroup) => [...ofGroup].sort(([a], [b]) => episodeOf(a) - episodeOf(b)))
    this.#parties.add(ofAll.length)
    for (const [id, ofParty] of ofAll) {
      this.#names.add(id.slice(0, id.indexOf('.')))
      this.#episodes.add(episodeOf(id))
      this.#changes.add(ofParty.length)
      for (const { time, party } of ofParty) {
        this.#states.add(time)
        this.#states.add(party ? this.#stateOf(party) : 0)
      }
    }
  }

  *sections(): Generator<Section> {
    yield texts('pacts.kept.ids', this.#ids)
    yield grown('pacts.kept.times', this.#times.numbers)
    yield grown('pacts.kept.from', this.#from)
    yield* repeated('pacts.kept.stages', this.#stages)
    yield grown('pacts.kept.parties', this.#parties.numbers)
    yield* repeated('pacts.kept.names', this.#names)
    yield grown('pacts.kept.episodes', this.#episodes)
    yield grown('pacts.kept.changes', this.#changes.numbers)
    yield grown('pacts.kept.changed', this.#states)
    yield grown('pacts.kept.states', this.#ofState)
    yield texts('pacts.kept.dates', this.#dateAt.keys())
  }

  #stateOf(party: PartyOfPact): number {
    const row = [party.certaintyAt, party.stageAt + 1]
    for (let place = 0; place < PARTY_DATES; place++) row.push(this.#placeOf(party.dateIn(place)?.edtf))
    return getOrInsert(this.#stateAt, row.join(), () => {
      for (const number of row) this.#ofState.add(number)
      return this.#stateAt.size + 1
    })
  }

  /** Counted from 1; 0 is no date. */
  #placeOf(date: string | undefined): number {
    return date === undefined ? 0 : getOrInsert(this.#dateAt, date, () => this.#dateAt.size + 1)
  }
}

const none: readonly PartyOfPact[] = []

/** The number of the episode of a membership, from 2 on; 0 for the first. */
const episodeOf = (id: string): number => Number(id.slice(groupOf(id).length + 1))

/** Gives a graph the pacts in its sections, if there are any. */
export function keepPacts(graph: Graph, section: SectionOf): void {
  if (section('pacts.kept.ids').length > 0) setKeptPacts(graph, new StoredPacts(section))
}

interface Columns {
  readonly times: Uint32Array
  readonly from: Uint32Array
  readonly stages: (time: number) => KeptStages | undefined
  readonly parties: Uint32Array
  readonly names: (party: number) => string
  readonly episodes: Uint32Array
  readonly changes: Uint32Array
  readonly changed: Uint32Array
  readonly states: Uint32Array
  readonly dates: Dates
}
/** The numbers of a state. */
const STATE = 2 + PARTY_DATES

class StoredPacts implements KeptPacts {
  readonly #keys: KeptKeys
  readonly #columns: Columns

  constructor(section: SectionOf) {
    const column = (name: string) => readNumbers(section(`pacts.kept.${name}`))
    const times = column('times')
    this.#keys = new KeptKeys(times.length - 1, section('pacts.kept.ids'))
    this.#columns = {
      ...{ times, from: column('from'), parties: column('parties'), episodes: column('episodes') },
      ...{ changes: column('changes'), changed: column('changed'), states: column('states') },
      stages: readRepeated(section, 'pacts.kept.stages', (text) => (text === '' ? undefined : JSON.parse(text))),
      names: readRepeated(section, 'pacts.kept.names', (text) => text),
      dates: new Dates(new Size(), readTexts(section('pacts.kept.dates'))),
    }
  }

  on(pact: string, day: number): Valid<KeptPact> | undefined {
    const place = this.#keys.placeOf(pact)
    if (place === undefined) return undefined
    const { times, from } = this.#columns
    const [start = 0, end = 0] = [times[place], times[place + 1]]
    if (start === end) return undefined
    let time = start
    for (let after = end; after - time > 1; ) {
      const middle = (time + after) >>> 1
      if (dayOf(from[middle]) <= day) time = middle
      else after = middle
    }
    return new PactOn(this.#columns, pact, place, time)
  }
}

/** A pact from one of its times to the next. */
class PactOn implements Valid<KeptPact>, KeptPact {
  readonly #columns: Columns
  readonly #pact: string
  readonly #place: number
  readonly #time: number
  #parties: readonly PartyOfPact[] | undefined

  constructor(columns: Columns, pact: string, place: number, time: number) {
    this.#columns = columns
    this.#pact = pact
    this.#place = place
    this.#time = time
  }

  get value(): KeptPact {
    return this
  }

  get from(): number {
    return dayOf(this.#columns.from[this.#time])
  }

  get before(): number {
    const { times, from } = this.#columns
    const next = this.#time + 1
    return next === times[this.#place + 1] ? Infinity : dayOf(from[next])
  }

  get stages(): KeptStages | undefined {
    return this.#columns.stages(this.#time)
  }

  get parties(): readonly PartyOfPact[] {
    this.#parties ??= this.#read()
    return this.#parties
  }

  #read(): PartyOfPact[] {
    const { times, parties, changes, changed } = this.#columns
    const time = this.#time - (times[this.#place] ?? 0)
    const all: PartyOfPact[] = []
    for (let party = parties[this.#place] ?? 0; party < (parties[this.#place + 1] ?? 0); party++) {
      const first = changes[party] ?? 0
      let change = (changes[party + 1] ?? 0) - 1
      while (change >= first && (changed[2 * change] ?? 0) > time) change--
      const state = change < first ? 0 : (changed[2 * change + 1] ?? 0)
      if (state > 0) all.push(new KeptParty(this.#columns, this.#pact, party, (state - 1) * STATE))
    }
    return all
  }
}

class KeptParty implements PartyOfPact {
  readonly party: string
  readonly certaintyAt: number
  readonly stageAt: number
  readonly #columns: Columns
  readonly #pact: string
  readonly #place: number
  readonly #state: number

  /** @param state the place of its first number */
  constructor(columns: Columns, pact: string, place: number, state: number) {
    this.party = columns.names(place)
    this.certaintyAt = columns.states[state] ?? 0
    this.stageAt = (columns.states[state + 1] ?? 0) - 1
    this.#columns = columns
    this.#pact = pact
    this.#place = place
    this.#state = state
  }

  get id(): string {
    const episode = this.#columns.episodes[this.#place] ?? 0
    return `${this.party}.party-to.${this.#pact}${episode > 0 ? `~${episode}` : ''}`
  }

  dateIn(place: number): EdtfTime | undefined {
    return this.#columns.dates.at(this.#columns.states[this.#state + 2 + place] ?? 0)
  }
}
