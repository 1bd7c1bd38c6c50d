import type { Claim } from '../../facts/facts.ts'
import { stageOrder } from '../../facts/vocabulary.ts'
import type { ClaimGroup } from '../graph.ts'
import { atDate } from '../lens.ts'
import { derivedOf } from '../pacts/derived-of.ts'
import { isOfKind } from '../pacts/pact-kinds.ts'
import { View } from '../view.ts'
import type { Candidate } from './preferred-value.ts'
import type { Relationship } from './relationship.ts'

/** As texts, among which a qualifier is looked up. */
const stageNames: readonly string[] = stageOrder

/** The partners that the graph names on the day of a reported count, by pacts as its qualifiers describe them. */
export class NamedPartners {
  readonly #entity: string
  readonly #qualifiers: Claim['qualifiers']
  readonly #then: View

  constructor(view: View, entity: string, { qualifiers, time }: Claim) {
    this.#entity = entity
    this.#qualifiers = qualifiers
    // Not cached: nearly every count has a date of its own, and would evict the view of a request.
    this.#then = time && time.latest < view.lens.asOf.latest ? new View(view.graph, atDate(view.lens, time)) : view
  }

  isAsMany(count: number): boolean {
    if (!this.#mayBe(count)) return false
    const partners = new Set<string>()
    // Once there are too many, the stages of its other pacts on that day need not be known.
    for (const one of this.#named()) if (partners.add(this.#partnerIn(one)).size > count) return false
    return partners.size === count
  }

  /** Their number in words, with the claims that name them. */
  inWords(): Candidate<string> {
    const relationships = [...this.#named()]
    const partners = new Set(relationships.map((one) => this.#partnerIn(one)))
    return { value: `${partners.size} named`, claims: relationships.flatMap(({ claims }) => claims) }
  }

  /** True if claims name at least so many other parties to its pacts. */
  #mayBe(count: number): boolean {
    const { claimGroupsAt } = this.#then.graph
    const parties = new Set([this.#entity])
    for (const { kind, source, target } of claimGroupsAt.get(this.#entity) ?? []) {
      if (parties.size > count) return true
      if (kind !== 'party-to' || source !== this.#entity || !this.#isCounted(target)) continue
      for (const group of claimGroupsAt.get(target) ?? []) if (this.#isKnown(group)) parties.add(group.source)
    }
    return parties.size > count
  }

  #isKnown({ kind, source, claims }: ClaimGroup): boolean {
    const { lens } = this.#then
    if (kind !== 'party-to' || !this.#isPartner(source)) return false
    return lens.minCorroboration > 1 || claims.some((claim) => this.#then.shows(claim))
  }

  #isPartner(id: string): boolean {
    const { partnerKind } = this.#qualifiers
    return !partnerKind || this.#then.graph.facts.entities.get(id)?.kind === partnerKind
  }

  *#named(): Generator<Relationship> {
    const { stage: least } = this.#qualifiers
    for (const one of derivedOf(this.#then, this.#entity, (pact) => this.#isCounted(pact))) {
      const isFar = !least || (one.stage !== undefined && stageOrder.indexOf(one.stage) >= stageNames.indexOf(least))
      if (isFar && this.#isPartner(this.#partnerIn(one))) yield one
    }
  }

  #partnerIn({ source, target }: Relationship): string {
    return source === this.#entity ? target : source
  }

  #isCounted(id: string): boolean {
    const { pactKind } = this.#qualifiers
    return this.#then.entity(id)?.kind === 'pact' && (!pactKind || isOfKind(this.#then, id, pactKind))
  }
}
