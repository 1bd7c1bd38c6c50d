import { maxConnectedParties, relationshipKind } from '../facts/vocabulary.ts'
import { type Derivations, derivationsOf, type History, type Pact } from './derivations.ts'
import { derivedKind } from './derive.ts'
import { getOrInsert } from './get-or-insert.ts'
import type { ClaimGroup, Graph } from './graph.ts'
import type { Lens } from './lens.ts'
import { holds, type Relationship } from './relationship.ts'
import type { Visibility } from './visibility.ts'

/** What a lens makes of single claim groups and pacts: episodes, stages, and the relationships that rules derive. */
export class EpisodesInView {
  readonly #graph: Graph
  readonly #visibility: Visibility
  readonly #derivations: Derivations
  readonly #day: number
  readonly #minCorroboration: number
  readonly #histories = new Map<Pact, History>()
  readonly #parties = new Map<string, readonly Relationship[]>()

  /** @param day the date of the lens */
  constructor(graph: Graph, { minCorroboration }: Lens, visibility: Visibility, day: number) {
    this.#graph = graph
    this.#visibility = visibility
    this.#derivations = derivationsOf(graph)
    this.#day = day
    this.#minCorroboration = minCorroboration
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

  /** The relationships that the stage of a pact makes between its parties, or between one of them and the others. */
  derivedBy(id: string, party?: string): readonly Relationship[] {
    const pact = this.#derivations.pact(id)
    const step = this.#historyOf(pact).standing
    if (!step || !derivedKind(step.stage) || step.corroboration < this.#minCorroboration) return none
    const parties = this.#partiesOf(id)
    return parties.length < 2 || parties.length > maxConnectedParties ? none : pact.derived(parties, step, party)
  }

  isOver({ kind, until }: Relationship): boolean {
    return until !== undefined && until.latest < this.#day && relationshipKind(kind).time === 'state'
  }

  #everyEpisodeOf(group: ClaimGroup): readonly Relationship[] {
    if (!this.#visibility.someVisible(group, this.#day)) return none
    const contested = this.#derivations.contested(group)
    const isWhole = contested.isAlone && this.#visibility.allVisible(group, this.#day)
    const episodes = isWhole ? contested.whole : contested.part(this.#reached(this.#visibility.daysOf(contested)))
    const stage = contested.pact && this.#historyOf(contested.pact).standing?.stage
    return stage ? episodes.at(stage) : episodes.list
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

  /** Which of some days the lens has reached, as a 1 or a 0 for each. */
  #reached(days: readonly number[]): string {
    let reached = ''
    for (const day of days) reached += day <= this.#day ? '1' : '0'
    return reached
  }

  /** The memberships of the parties to a pact at the date of the lens. Of overlapping episodes the later counts. */
  #partiesOf(pact: string): readonly Relationship[] {
    return getOrInsert(this.#parties, pact, () => {
      const parties = new Map<string, Relationship>()
      for (const group of this.#graph.claimGroupsAt.get(pact) ?? [])
        if (group.kind === 'party-to')
          for (const relationship of this.of(group))
            if (holds(relationship) && !this.isOver(relationship)) parties.set(relationship.source, relationship)
      return [...parties.values()]
    })
  }
}

const none: readonly Relationship[] = []
