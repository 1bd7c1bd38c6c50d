import { type Certainty, maxConnectedParties } from '../facts/vocabulary.ts'
import type { ContestedGroup, Derivations, History, PactDerivations } from './derivations.ts'
import { isStanding } from './derive.ts'
import type { Episode } from './episode.ts'
import { holds } from './episodes.ts'
import { getOrInsert } from './get-or-insert.ts'
import type { ClaimGroup, Graph } from './graph.ts'
import type { Lens } from './lens.ts'
import type { Relationship } from './relationship.ts'
import type { StageStep } from './stage.ts'
import type { StepsOfParty } from './stage-of-parties.ts'
import type { Visibility } from './visibility.ts'

/** The episodes, stages and derived relationships that a lens shows, by claim group and by pact. */
export class EpisodesInView {
  readonly #graph: Graph
  readonly #visibility: Visibility
  readonly #derivations: Derivations
  readonly #day: number
  readonly #minCorroboration: number
  readonly #histories = new Map<PactDerivations, History>()
  readonly #presumed: boolean
  readonly #parties = new Map<PactDerivations, readonly Relationship[]>()
  /** By pact, then by party. */
  readonly #ownSteps = new Map<PactDerivations, Map<string, readonly Relationship[]>>()

  /** @param day the date of the lens */
  constructor(
    graph: Graph,
    { minCorroboration, presumed }: Lens,
    visibility: Visibility,
    day: number,
    derivations: Derivations,
  ) {
    this.#graph = graph
    this.#visibility = visibility
    this.#derivations = derivations
    this.#day = day
    this.#minCorroboration = minCorroboration
    this.#presumed = presumed
  }

  get groupsRead(): number {
    return this.#derivations.groupsRead
  }

  of(group: ClaimGroup): readonly Relationship[] {
    return this.#corroborated(this.#allOf(group))
  }

  #corroborated(episodes: readonly Relationship[]): readonly Relationship[] {
    return this.#minCorroboration <= 1
      ? episodes
      : episodes.filter(({ corroboration }) => corroboration >= this.#minCorroboration)
  }

  /** The same without the standings of parties, which take the history of a pact to know. */
  withoutStanding(group: ClaimGroup): readonly Relationship[] {
    return this.#visibility.someVisible(group, this.#day)
      ? this.#corroborated(this.#relationshipsOf(this.#derivations.contested(group), asRelationship))
      : none
  }

  history(pact: string): History {
    return this.#historyOf(this.#derivations.pact(pact))
  }

  /** The steps of a pact that documents name. */
  statedSteps(pact: string): readonly StageStep[] {
    return this.#stated(this.#derivations.pact(pact)).steps
  }

  /** The relationships derived from a pact between its parties, or between one of them and the others. */
  derivedBy(id: string, party?: string): readonly Relationship[] {
    const pact = this.#derivations.pact(id)
    const { progress, present } = this.#historyOf(pact)
    if (!progress || (present && !isStanding(present.stage))) return none
    if (present && !present.derivedFrom && present.corroboration < this.#minCorroboration) return none
    const parties = this.#partiesOf(pact)
    return parties.length < 2 || parties.length > maxConnectedParties ? none : pact.derived(parties, progress, party)
  }

  /** Every step that documents tell of a nation or organization toward a pact, whether it is a party or not. */
  stepsOf(pact: string, party: string): readonly Relationship[] {
    return this.#stepsOf(this.#derivations.pact(pact), party)
  }

  /** True if it holds at the date of the lens: certainly or, with `presumed`, possibly. */
  isListed({ certainty }: Relationship): boolean {
    return certainty === 'certain' || (this.#presumed && certainty !== 'ended')
  }

  #allOf(group: ClaimGroup): readonly Relationship[] {
    if (!this.#visibility.someVisible(group, this.#day)) return none
    const contested = this.#derivations.contested(group)
    const { pact } = contested
    const progress = pact && this.#historyOf(pact).progress
    if (!progress) return this.#relationshipsOf(contested, asRelationship)
    const own = this.#stepsOf(pact, group.source)
    return this.#relationshipsOf(contested, (episode, certainty) => episode.ofParty(certainty, progress, own))
  }

  #relationshipsOf(
    contested: ContestedGroup,
    toRelationship: (episode: Episode, certainty: Certainty) => Relationship,
  ): readonly Relationship[] {
    const isWhole =
      this.#visibility.allVisible(contested.group, this.#day) && this.#visibility.allCount(contested.holders)
    const episodes = isWhole
      ? contested.allEpisodes
      : contested.episodesOf(this.#shownAt(this.#visibility.daysOf(contested)))
    const relationships: Relationship[] = []
    for (const episode of episodes) {
      const certainty = episode.certaintyAt(this.#day)
      if (certainty) relationships.push(toRelationship(episode, certainty))
    }
    return relationships
  }

  /** The parties to a pact of which documents tell, past ones too, each with its memberships and its own steps. */
  #stepsOfParties(pact: PactDerivations): StepsOfParty[] {
    const parties: StepsOfParty[] = []
    for (const group of this.#graph.claimGroupsAt.get(pact.id) ?? []) {
      if (group.kind !== 'party-to' || !this.#visibility.someVisible(group, this.#day)) continue
      const contested = this.#derivations.contested(group)
      const memberships = this.#relationshipsOf(contested, asRelationship)
      parties.push({ memberships: memberships.filter(holds), own: this.#stepsOf(pact, group.source) })
    }
    return parties
  }

  #stepsOf(pact: PactDerivations, party: string): readonly Relationship[] {
    const groups = pact.stepGroups.get(party)
    if (!groups) return none
    const ofPact = getOrInsert(this.#ownSteps, pact, () => new Map<string, readonly Relationship[]>())
    return getOrInsert(ofPact, party, () => {
      const steps = groups.flatMap((group) => this.of(group))
      return pact.ownSteps(party, steps)
    })
  }

  /** One digit for each claim, by the day from which it shows: `0` never, `1` after the lens, `2` by its date. */
  #shownAt(days: readonly number[]): string {
    let part = ''
    for (const day of days) part += day === Infinity ? '0' : day > this.#day ? '1' : '2'
    return part
  }

  #historyOf(pact: PactDerivations): History {
    return getOrInsert(this.#histories, pact, () => {
      const stated = this.#stated(pact)
      return pact.stepGroups.size === 0 ? stated : pact.history(stated, this.#stepsOfParties(pact))
    })
  }

  #stated(pact: PactDerivations): History {
    const shown =
      this.#minCorroboration <= 1
        ? this.#reached(this.#visibility.daysOf(pact))
        : pact.claims.map((claim) => Number(this.#visibility.shows(claim, this.#day, this.#minCorroboration))).join('')
    return pact.stated(shown)
  }

  /** One digit for each day: `1` if the date of the lens is not before it, else `0`. */
  #reached(days: readonly number[]): string {
    let reached = ''
    for (const day of days) reached += day <= this.#day ? '1' : '0'
    return reached
  }

  /** The parties to a pact at the date of the lens. If episodes overlap, the later counts. */
  #partiesOf(pact: PactDerivations): readonly Relationship[] {
    return getOrInsert(this.#parties, pact, () => {
      const parties = new Map<string, Relationship>()
      for (const group of this.#graph.claimGroupsAt.get(pact.id) ?? [])
        if (group.kind === 'party-to')
          for (const relationship of this.of(group))
            if (holds(relationship) && this.isListed(relationship)) parties.set(relationship.source, relationship)
      return [...parties.values()]
    })
  }
}

const none: readonly Relationship[] = []
const asRelationship = (episode: Episode, certainty: Certainty) => episode.at(certainty)
