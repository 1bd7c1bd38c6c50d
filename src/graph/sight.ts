import { type EdtfTime, soFrom } from '../facts/date.ts'
import { type Claim, type Document, knownFrom } from '../facts/facts.ts'
import { type Clearance, clearanceOrder, type Rank, rankOrder } from '../facts/vocabulary.ts'
import { type Graph, strandId } from './graph.ts'
import { isCleared, type Lens } from './lens.ts'
import { corroborationOf } from './weigh.ts'

/** Which claims and documents show through a lens. A view asks it claim by claim. */
export class Sight {
  readonly #graph: Graph
  readonly #lens: Lens
  readonly #cleared: ReadonlySet<Clearance>
  readonly #leastRank: number
  readonly #documents = new Map<string, Document | null>()

  constructor(graph: Graph, lens: Lens) {
    this.#graph = graph
    this.#lens = lens
    this.#cleared = new Set(clearanceOrder.filter((needed) => isCleared(needed, lens.clearance)))
    this.#leastRank = rankOrder.indexOf(lens.leastRank)
  }

  /** Whether a claim shows: its document, rank, stance and time fit the lens, and enough documents say the same. */
  shows(claim: Claim): boolean {
    const { leastCorroboration } = this.#lens
    return this.fits(claim) && (leastCorroboration <= 1 || this.#supportOf(claim) >= leastCorroboration)
  }

  /** The same, however few documents say it. */
  fits(claim: Claim): boolean {
    const { stance, clearance } = claim
    if (!this.#lens.stances.has(stance) || !this.#cleared.has(clearance)) return false
    const document = this.#documentOf(claim)
    if (!document || !this.#isKnown(knownFrom(claim, document))) return false
    // What is planned for later is planned from the day on which that is published.
    const time = stance === 'planned' ? document.published : claim.time
    return (!time || soFrom(time) <= this.#lens.asOf.latest) && rankOrder.indexOf(this.rankOf(claim)) >= this.#leastRank
  }

  fitsAll(claims: readonly Claim[]): boolean {
    for (const claim of claims) if (!this.fits(claim)) return false
    return true
  }

  /** How much a claim counts: one that was retracted is deprecated, from the day on which that was known. */
  rankOf({ rank, retracted }: Claim): Rank {
    const { knownAt } = this.#lens
    return retracted && (knownAt === null || retracted.on.latest <= knownAt.latest) ? 'deprecated' : rank
  }

  /** A document of unknown date shows from the day on which the first of its claims counts as known. */
  showsDocument(document: Document): boolean {
    if (!this.#counts(document)) return false
    return document.published || this.#lens.knownAt === null
      ? this.#isKnown(document.published)
      : (this.#graph.claimsIn.get(document.id)?.some((claim) => this.#cleared.has(claim.clearance) && this.#isKnown(claim.time)) ?? false)
  }

  #counts(document: Document): boolean {
    const { documents } = this.#lens
    return this.#cleared.has(document.clearance) && (documents?.has(document.id) ?? true)
  }

  #isKnown(since: EdtfTime | undefined): boolean {
    const { knownAt } = this.#lens
    return knownAt === null || (since ? soFrom(since) : Infinity) <= knownAt.latest
  }

  /** The document of a claim, where it counts. */
  #documentOf({ document: id }: Claim): Document | null {
    const known = this.#documents.get(id)
    if (known !== undefined) return known
    const document = this.#graph.facts.documents.get(id)
    const counts = document && this.#counts(document) ? document : null
    this.#documents.set(id, counts)
    return counts
  }

  /** How many independent documents say what a claim says, of whichever episode: so that a wider lens never hides a claim. */
  #supportOf(claim: Claim): number {
    const { strands, propertiesOf, facts } = this.#graph
    const id = strandId(claim)
    const strand = strands.get(id) ?? propertiesOf.get(claim.subject)?.find((strand) => strand.id === id)
    const said = sayingOf(claim)
    return corroborationOf(strand?.claims.filter((other) => sayingOf(other) === said && this.fits(other)) ?? [], facts)
  }
}

/** Claims of a strand that agree in this say the same; those on a date agree that it was, not on which day. */
const sayingOf = ({ stance, value }: Claim) => JSON.stringify([stance, value?.type === 'time' ? 'time' : value])
