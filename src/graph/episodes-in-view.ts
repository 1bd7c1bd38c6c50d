import { maxConnectedParties } from '../facts/vocabulary.ts'
import { type Derivations, derivationsOf, type History, type Pact } from './derivations.ts'
import { derivedKind } from './derive.ts'
import type { Episode } from './episode.ts'
import { holds } from './episodes.ts'
import { getOrInsert } from './get-or-insert.ts'
import type { ClaimGroup, Graph } from './graph.ts'
import type { Lens } from './lens.ts'
import type { Party, Progress } from './party.ts'
import type { Relationship } from './relationship.ts'
import type { Visibility } from './visibility.ts'

/** The episodes, stages and derived relationships that a lens shows, by claim group and by pact. */
export class EpisodesInView {
  readonly #graph: Graph
  readonly #visibility: Visibility
  readonly #derivations: Derivations
  readonly #day: number
  readonly #minCorroboration: number
  readonly #histories = new Map<Pact, History>()
  readonly #presumed: boolean
  readonly #parties = new Map<Pact, readonly Party[]>()
  readonly #progresses = new Map<Pact, ProgressOfParties>()

  /** @param day the date of the lens */
  constructor(graph: Graph, { minCorroboration, presumed }: Lens, visibility: Visibility, day: number) {
    this.#graph = graph
    this.#visibility = visibility
    this.#derivations = derivationsOf(graph)
    this.#day = day
    this.#minCorroboration = minCorroboration
    this.#presumed = presumed
  }

  of(group: ClaimGroup): readonly Relationship[] {
    const episodes = this.#everyEpisodeOf(group)
    return this.#minCorroboration <= 1
      ? episodes
      : episodes.filter(({ corroboration }) => corroboration >= this.#minCorroboration)
  }

  history(pact: string): History {
    return this.#historyOf(this.#derivations.pact(pact))
  }

  /** The relationships derived from a pact between its parties, or between one of them and the others. */
  derivedBy(id: string, party?: string): readonly Relationship[] {
    const pact = this.#derivations.pact(id)
    const { progress } = this.#progressOf(pact)
    if (!progress || !derivedKind(progress.standing.stage)) return none
    if (progress.standing.corroboration < this.#minCorroboration) return none
    const parties = this.#partiesOf(pact)
    return parties.length < 2 || parties.length > maxConnectedParties ? none : pact.derived(parties, progress, party)
  }

  /** True if it holds at the date of the lens: certainly or, with `presumed`, possibly. */
  isListed({ certainty }: Relationship): boolean {
    return certainty === 'certain' || (this.#presumed && certainty !== 'ended')
  }

  #everyEpisodeOf(group: ClaimGroup): readonly Relationship[] {
    if (!this.#visibility.someVisible(group, this.#day)) return none
    const contested = this.#derivations.contested(group)
    const isWhole = this.#visibility.allVisible(group, this.#day) && this.#visibility.allCount(contested.holders)
    const episodes = isWhole ? contested.whole : contested.part(this.#partOf(this.#visibility.daysOf(contested)))
    const { pact } = contested
    if (!pact) return this.#at(episodes)
    const { progress, ownSteps } = this.#progressOf(pact)
    return this.#at(episodes, progress, ownSteps.get(group.source))
  }

  #at(episodes: readonly Episode[], progress?: Progress, own?: OwnSteps): Relationship[] {
    const relationships: Relationship[] = []
    for (const episode of episodes) {
      const certainty = episode.certaintyAt(this.#day)
      if (certainty) relationships.push(episode.at(certainty, progress, own))
    }
    return relationships
  }

  /** The progress of a pact. If documents name the parties that are bound by it, these come before the others. */
  #progressOf(pact: Pact): ProgressOfParties {
    return getOrInsert(this.#progresses, pact, () => {
      const { progress } = this.#historyOf(pact)
      const ownSteps = new Map<string, OwnSteps>()
      let isBoundByParty = false
      for (const [party, groups] of pact.ownSteps) {
        const [ratified, bound] = [this.#certain(groups.ratified), this.#certain(groups.bound)]
        if (ratified || bound) ownSteps.set(party, { ratified, bound })
        isBoundByParty ||= bound !== undefined
      }
      const isByParty = isBoundByParty && this.#hasMoreThanTwoParties(pact)
      return { progress: isByParty ? progress?.byParty : progress?.alike, ownSteps }
    })
  }

  /** A pact of two parties is in force for both or for neither, whichever of them a document names. */
  #hasMoreThanTwoParties(pact: Pact): boolean {
    const groups = this.#graph.claimGroupsAt.get(pact.id) ?? []
    const parties = groups.filter(({ kind }) => kind === 'party-to')
    return parties.length > 2 && parties.filter((group) => this.#visibility.someVisible(group, this.#day)).length > 2
  }

  /** The steps that a party to a pact certainly took for itself. */
  #certain(group: ClaimGroup | undefined): Relationship | undefined {
    return group && this.of(group).find((one) => holds(one) && one.certainty === 'certain')
  }

  /**
   * One digit for each day from which a claim shows: `0` for never, `1` for later than the lens, `2` for up to its
   * date.
   */
  #partOf(days: readonly number[]): string {
    let part = ''
    for (const day of days) part += day === Infinity ? '0' : day > this.#day ? '1' : '2'
    return part
  }

  #historyOf(pact: Pact): History {
    return getOrInsert(this.#histories, pact, () => {
      const shown =
        this.#minCorroboration <= 1
          ? this.#reached(this.#visibility.daysOf(pact))
          : pact.claims
              .map((claim) => Number(this.#visibility.shows(claim, this.#day, this.#minCorroboration)))
              .join('')
      return pact.history(shown)
    })
  }

  /** One digit for each day: `1` if the date of the lens is not before it, else `0`. */
  #reached(days: readonly number[]): string {
    let reached = ''
    for (const day of days) reached += day <= this.#day ? '1' : '0'
    return reached
  }

  /** The parties to a pact at the date of the lens. If episodes overlap, the later counts. */
  #partiesOf(pact: Pact): readonly Party[] {
    return getOrInsert(this.#parties, pact, () => {
      const parties = new Map<string, Relationship>()
      for (const group of this.#graph.claimGroupsAt.get(pact.id) ?? [])
        if (group.kind === 'party-to')
          for (const relationship of this.of(group))
            if (holds(relationship) && this.isListed(relationship)) parties.set(relationship.source, relationship)
      const { ownSteps } = this.#progressOf(pact)
      return [...parties.values()].map((membership) => {
        const own = ownSteps.get(membership.source)
        return { membership, ratified: own?.ratified, bound: own?.bound }
      })
    })
  }
}

/** The steps that a party to a pact certainly took for itself. */
type OwnSteps = Omit<Party, 'membership'>

interface ProgressOfParties {
  readonly progress: Progress | undefined
  /** By party, if it took any. */
  readonly ownSteps: ReadonlyMap<string, OwnSteps>
}

const none: readonly Relationship[] = []
