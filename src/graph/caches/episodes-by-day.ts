import type { Claim } from '../../facts/facts.ts'
import { maxConnectedParties } from '../../facts/vocabulary.ts'
import { checkPoint } from '../check-point.ts'
import type { ClaimGroup, Graph } from '../graph.ts'
import type { Lens } from '../lens.ts'
import { type Connection, type DerivedHistory, derivedHistory } from '../pacts/derived-history.ts'
import { connectsParties, type History, KeptHistory } from '../pacts/history.ts'
import { KeptThrough } from '../pacts/kept-pacts.ts'
import type { PactDerivations } from '../pacts/pact-derivations.ts'
import { partyGroupsOf } from '../pacts/party-groups.ts'
import { numberOf } from '../pacts/party-of-pact.ts'
import type { StageStep } from '../pacts/stage.ts'
import { StepsOfParty } from '../pacts/stage-of-parties.ts'
import { applicationsOf, membershipsFor } from '../relationships/applicant.ts'
import { AtCertainty } from '../relationships/at-certainty.ts'
import type { Episode } from '../relationships/episode.ts'
import { holds } from '../relationships/episodes.ts'
import type { Relationship } from '../relationships/relationship.ts'
import { reached, shownAt } from '../relationships/shown-digits.ts'
import type { SimpleEpisode } from '../relationships/simple-episode.ts'
import { SimpleThrough } from '../relationships/simple-through.ts'
import { type Days, daysShown } from '../visible/days-shown.ts'
import { Visibility } from '../visible/visibility.ts'
import { Size } from './budget.ts'
import type { Derivations, Known } from './derivations.ts'
import { EpisodesLater } from './episodes-later.ts'
import { ResultsOfLens } from './results-of-lens.ts'
import { type Valid, ValidityInterval } from './validity.ts'

type Relationships = readonly Relationship[]

/**
 * The episodes, stages and derived relationships of lenses that differ only in date. Each result is cached with its
 * validity interval, so that a new date computes only what changed.
 */
export class EpisodesByDay {
  readonly size: Size
  readonly visibility: Visibility
  readonly kept: KeptThrough
  readonly simple: SimpleThrough
  readonly #graph: Graph
  readonly #lens: Lens
  readonly derivations: Derivations
  #later: EpisodesLater | undefined
  readonly #results: ResultsOfLens

  constructor(graph: Graph, lens: Lens, visibility: Visibility, derivations: Derivations, size = new Size(1_000)) {
    this.size = size
    this.#results = new ResultsOfLens(size)
    this.#lens = lens
    this.#graph = graph
    this.visibility = visibility
    this.kept = new KeptThrough(graph, lens)
    this.derivations = derivations
    this.simple = new SimpleThrough(derivations.simple, visibility, lens)
  }

  /** The same with caches of its own. */
  fresh(): EpisodesByDay {
    return new EpisodesByDay(this.#graph, this.#lens, this.visibility.fresh(), this.derivations.fresh())
  }

  /** The same through the graph after a change, with all that it does not touch. These here begin anew. */
  after(graph: Graph, visibility: Visibility, derivations: Derivations, groups: readonly ClaimGroup[], known: Known) {
    const next = new EpisodesByDay(graph, this.#lens, visibility, derivations, this.size)
    next.#results.takeOver(this.#results, groups, known)
    return next
  }

  get groupsRead(): number {
    return this.derivations.groupsRead
  }

  /** The relationships that the claims of one group make, past ones too. */
  of(group: ClaimGroup, day: number): Valid<Relationships> {
    checkPoint()
    return this.#corroborated(this.#of(group, day))
  }

  /** The same without the standings of parties, which take the history of a pact to know. */
  withoutStanding(group: ClaimGroup, day: number): Valid<Relationships> {
    checkPoint()
    return this.#corroborated(this.#withoutStandingOf(group, day))
  }

  /** The part of its lenses that is not their date, as far as readers ask for it. */
  get ofLens(): Pick<Lens, 'minCorroboration' | 'clearance' | 'compartments'> {
    return this.#lens
  }

  history(pact: string, day: number): Valid<History> {
    return this.#historyOf(this.derivations.pact(pact), day)
  }

  /** The steps of a pact that documents name. */
  statedSteps(pact: string, day: number): readonly StageStep[] {
    return this.stated(this.derivations.pact(pact), new ValidityInterval(day)).steps
  }

  /** The relationships derived from a pact between its parties, or between one of them and the others. */
  derivedBy(id: string, day: number, party = ''): Valid<Relationships> {
    const pact = this.derivations.pact(id)
    const connection = this.#connection(pact, day)
    // Most memberships are of large pacts, which connect nobody.
    const { parties } = connection.value
    if (parties.length === 0) return { value: none, from: connection.from, before: connection.before }
    const make = (validity: ValidityInterval) => pact.derived(validity.read(connection).parties, party)
    return this.#results.derivedBy(pact).on(day, party, make)
  }

  /**
   * Every relationship that was derived from a pact up to a day. A pact that has come to have too many parties ended
   * none of those of its first years, so they are left out.
   */
  derivedUpTo(id: string, day: number): DerivedHistory {
    const pact = this.derivations.pact(id)
    return this.#results.derivedUpTo.on(day, pact, (validity) => {
      // Other episodes, so that days of the past do not replace what is kept for the present.
      const past = new EpisodesByDay(this.#graph, this.#lens, this.visibility, this.derivations)
      let connection = this.#connection(pact, day)
      validity.narrowTo(connection)
      const times = [connection]
      const parties = partyGroupsOf(this.#graph, id).filter((group) => this.visibility.someVisible(group, day))
      const isLarge = parties.length > maxConnectedParties
      while (!isLarge && connection.from > -Infinity) {
        connection = past.#connection(pact, connection.from - 1)
        times.push(connection)
      }
      return derivedHistory(id, times.reverse())
    }).value
  }

  /** The days up to one on which a lens at their date lists each relationship of a claim group that holds. */
  daysOf(group: ClaimGroup, day: number): ReadonlyMap<string, readonly Days[]> {
    return this.#results.days.on(day, group, (validity) => {
      const past = new EpisodesByDay(this.#graph, this.#lens, this.visibility, this.derivations)
      validity.narrowTo(this.#withoutStandingOf(group, day))
      return daysShown(day, (at) => {
        const { value, from, before } = past.withoutStanding(group, at)
        return { value: value.filter((one) => holds(one) && this.isListed(one)), from, before }
      })
    }).value
  }

  #connection(pact: PactDerivations, day: number): Valid<Connection> {
    const validity = new ValidityInterval(day)
    const history = validity.read(this.#historyOf(pact, day))
    const kept = this.kept.on(day, pact.id)
    if (kept && numberOf(kept.value.parties, (one) => this.isListed(one)) > maxConnectedParties) {
      validity.narrowTo(kept)
      return validity.of({ parties: none, history })
    }
    const parties = validity.read(this.#partiesOf(pact, day))
    // Of a pact of too many parties, the stage is not worked out.
    const connects = parties.length <= maxConnectedParties && connectsParties(history, this.#lens.minCorroboration)
    return validity.of({ parties: connects ? parties : none, history })
  }

  /** The parties to a pact of which documents tell, with its progress for them. */
  partiesTo(id: string, validity: ValidityInterval) {
    const pact = this.derivations.pact(id)
    const parties = this.stepsOfParties(pact, validity)
    return { parties, progress: pact.history(this.stated(pact, validity), () => parties).progress }
  }

  /** Every step that documents tell of a nation or organization toward a pact, whether it is a party or not. */
  stepsOf(pact: string, party: string, day: number): Relationships {
    return this.#stepsOf(this.derivations.pact(pact), party, new ValidityInterval(day))
  }

  /** True if it holds at the date of the lens: certainly or, with `presumed`, possibly. */
  isListed({ certainty }: Pick<Relationship, 'certainty'>): boolean {
    return certainty === 'certain' || (this.#lens.presumed && certainty !== 'ended')
  }

  #corroborated(episodes: Valid<Relationships>): Valid<Relationships> {
    if (this.#lens.minCorroboration <= 1) return episodes
    const { value, from, before } = episodes
    return { value: value.filter((one) => one.corroboration >= this.#lens.minCorroboration), from, before }
  }

  #of(group: ClaimGroup, day: number): Valid<Relationships> {
    if (group.kind === 'applied-to-join') return this.#applications(group, day)
    // Without a look at the pact if nothing shows, as of most pacts at an early date.
    if (group.kind !== 'party-to' || !this.visibility.someVisible(group, day))
      return this.#withoutStandingOf(group, day)
    return this.#results.memberships.on(day, group, (validity) => {
      const pact = this.derivations.pact(group.target)
      const history = validity.read(this.#historyOf(pact, day))
      if (!history.progress && pact.stepGroups.length === 0) return validity.read(this.#withoutStandingOf(group, day))
      const own = this.#stepsOf(pact, group.source, validity)
      // Taken over, because the history has mostly read the same to find the stages of the pact.
      const all = validity.read(this.#withoutStandingOf(group, day))
      return all.length > 0 ? all.map((one) => episodeOf(one).ofParty(one.certainty, history, own)) : none
    })
  }

  #applications(group: ClaimGroup, day: number): Valid<Relationships> {
    return this.#results.memberships.on(day, group, (validity) => {
      const shown = (one: ClaimGroup) => validity.read(this.#corroborated(this.#withoutStandingOf(one, day)))
      const own = this.#stepsOf(this.derivations.pact(group.target), group.source, validity)
      const memberships = membershipsFor(group, this.#graph).flatMap(shown)
      return applicationsOf(shown(group), own, memberships, this.#graph.facts)
    })
  }

  #withoutStandingOf(group: ClaimGroup, day: number): Valid<Relationships> {
    return (
      this.simple.on(group, day) ??
      this.#results.withoutStanding.on(day, group, (validity) => this.#relationshipsOf(group, validity))
    )
  }

  #relationshipsOf(group: ClaimGroup, validity: ValidityInterval): Relationships {
    const contested = this.derivations.contested(group)
    const { holders } = contested
    const isWhole = this.visibility.allVisible(group, validity.day) && this.visibility.allCount(holders)
    const days = isWhole ? [this.visibility.lastVisible(group)] : this.visibility.daysOf(contested)
    // The claims of rivals decide by their own dates, whether the lens has come to them or not.
    const own = isWhole ? 1 : group.claims.length
    for (let at = 0; at < own; at++) validity.changesOn(days[at] ?? Infinity)
    const episodes = isWhole ? contested.allEpisodes : contested.episodesOf(shownAt(days, validity.day, own))
    if (!episodes.every((one) => one.settledFrom <= validity.day)) validity.changesNear(contested.daysNamed)
    let relationships: Relationship[] | undefined
    for (const episode of episodes) {
      // Nothing ends one that settles.
      validity.changesOn(Math.min(episode.settledFrom, episode.overFrom))
      const certainty = episode.certaintyAt(validity.day)
      if (!certainty) continue
      const made = episode.at(certainty)
      // Most are the only one, and a list that is made with one item has no room for more.
      if (relationships) relationships.push(made)
      else relationships = [made]
    }
    return relationships ?? none
  }

  /** The parties to a pact of which documents tell, past ones too, each with its memberships and its own steps. */
  stepsOfParties(pact: PactDerivations, validity: ValidityInterval): StepsOfParty[] {
    return partyGroupsOf(this.#graph, pact.id).flatMap((group) => this.stepsOfParty(pact, group, validity) ?? [])
  }

  /** One of them, by its claim group. */
  stepsOfParty(pact: PactDerivations, group: ClaimGroup, validity: ValidityInterval): StepsOfParty | undefined {
    checkPoint()
    validity.changesOn(this.visibility.firstVisible(group))
    if (!this.visibility.someVisible(group, validity.day)) return undefined
    const all = validity.read(this.#withoutStandingOf(group, validity.day))
    return new StepsOfParty(all.every(holds) ? all : all.filter(holds), this.#stepsOf(pact, group.source, validity))
  }

  #stepsOf(pact: PactDerivations, party: string, validity: ValidityInterval): Relationships {
    let steps: Relationships = none
    for (const group of pact.stepGroupsOf(party)) {
      const value = validity.read(this.#corroborated(this.#withoutStandingOf(group, validity.day)))
      // Not spread, because such a list has room for sixteen more.
      if (value.length > 0) steps = steps.length > 0 ? steps.concat(value) : value
    }
    return steps
  }

  #historyOf(pact: PactDerivations, day: number): Valid<History> {
    return this.#results.histories.on(day, pact, (validity) => {
      const stated = this.stated(pact, validity)
      const kept = this.kept.on(day, pact.id)
      const stages = kept && validity.read(kept).stages
      if (!stages) return pact.history(stated, () => this.stepsOfParties(pact, validity))
      // Only now, because V8 keeps what a weak reference was made to until the running task ends.
      this.#later ??= new EpisodesLater(this, anew(this.#graph, this.#lens, this.derivations))
      return new KeptHistory(stated, stages, this.#later.history(pact, stated, day))
    })
  }

  /** The history of a pact that documents tell. */
  stated(pact: PactDerivations, validity: ValidityInterval): History {
    const days = this.visibility.daysOf(pact)
    for (const change of days) validity.changesOn(change)
    if (this.#lens.minCorroboration <= 1) return pact.stated(reached(days, validity.day))
    const digit = (claim: Claim) => Number(this.visibility.shows(claim, validity.day, this.#lens.minCorroboration))
    return pact.stated(pact.claims.map(digit).join(''))
  }

  /** The parties to a pact at the date of the lens. If episodes overlap, the later counts. */
  #partiesOf(pact: PactDerivations, day: number): Valid<Relationships> {
    return this.#results.parties.on(day, pact, (validity) => {
      const parties = new Map<string, Relationship>()
      for (const group of partyGroupsOf(this.#graph, pact.id)) {
        for (const relationship of validity.read(this.#corroborated(this.#of(group, day))))
          if (holds(relationship) && this.isListed(relationship)) parties.set(relationship.source, relationship)
      }
      return [...parties.values()]
    })
  }
}

const none: Relationships = []
const anew = (graph: Graph, lens: Lens, derivations: Derivations) => () =>
  new EpisodesByDay(graph, lens, new Visibility(graph, lens), derivations)
/** The episode of a relationship of a claim group. A cast, because such a group makes no other. */
const episodeOf = (one: Relationship) => (one instanceof AtCertainty ? one.of : one) as Episode | SimpleEpisode
