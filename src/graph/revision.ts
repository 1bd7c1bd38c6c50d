import { createHash } from 'node:crypto'
import type { Claim, Facts } from '../facts/facts.ts'
import { plainClaim, plainDocument } from '../facts/plain.ts'
import { type Clearance, clearanceOrder } from '../facts/vocabulary.ts'

/**
 * The version of the graph for each clearance: the first 16 digits of the SHA-256 of the records that it shows, in
 * their order. A change to a hidden record leaves it as it is.
 */
export type Revisions = Readonly<Record<Clearance, string>>

/** The records of a graph, and the claims that name an entity or cite a passage, the least hidden first. */
interface Content {
  readonly facts: Facts
  readonly claimsNaming: ReadonlyMap<string, readonly Claim[]>
  readonly claimsCiting: ReadonlyMap<string, readonly Claim[]>
}

export function revisionsOf({ facts, claimsNaming, claimsCiting }: Content): Revisions {
  // One digest for all clearances, up to the first record that some of them do not show.
  const first = new Digest()
  const digests = clearanceOrder.map(() => first)
  const add = (needed: number, record: object) => {
    const text = `${JSON.stringify(record)}\n`
    const shared = digests[needed]
    if (shared && shared === digests[needed - 1]) {
      const fork = shared.fork()
      for (let level = needed; digests[level] === shared; level++) digests[level] = fork
    }
    for (let level = needed; level < digests.length; level++)
      if (level === needed || digests[level] !== digests[level - 1]) digests[level]?.add(text)
  }
  const shownBy = ([claim]: readonly Claim[] = []) => (claim ? levelOf(claim, facts) : Infinity)
  for (const document of facts.documents.values())
    add(clearanceOrder.indexOf(document.clearance), plainDocument(document))
  for (const entity of facts.entities.values()) add(shownBy(claimsNaming.get(entity.id)), entity)
  for (const passage of facts.passages.values()) add(shownBy(claimsCiting.get(passage.id)), passage)
  for (const claim of facts.claims.values()) add(levelOf(claim, facts), plainClaim(claim))
  const results = new Map([...new Set(digests)].map((digest) => [digest, digest.end()]))
  // A cast, because TypeScript does not compute the keys.
  return Object.fromEntries(
    clearanceOrder.map((clearance, level) => [clearance, results.get(digests[level] as Digest)]),
  ) as Revisions
}

/** A hash of texts, which are passed on in large pieces, because each call to the hash has a cost. */
class Digest {
  #hash = createHash('sha256')
  #waiting = ''

  add(text: string): void {
    this.#waiting += text
    if (this.#waiting.length > CHUNK) this.#flush()
  }

  /** Another that has the same texts so far. */
  fork(): Digest {
    this.#flush()
    const fork = new Digest()
    fork.#hash = this.#hash.copy()
    return fork
  }

  end(): string {
    this.#flush()
    return this.#hash.digest('hex').slice(0, 16)
  }

  #flush(): void {
    this.#hash.update(this.#waiting)
    this.#waiting = ''
  }
}
/** In characters. */
const CHUNK = 100_000

/** The version of everything that the viewer of a view may see. */
export const revisionOf = ({ graph, lens }: Seen): string => graph.revisions[lens.clearance]
interface Seen {
  readonly graph: { readonly revisions: Revisions }
  readonly lens: { readonly clearance: Clearance }
}

/** The place in the order of clearances of the lowest one that shows a claim: its own, or that of its document. */
export const levelOf = ({ clearance, document }: Claim, { documents }: Facts): number =>
  Math.max(clearanceOrder.indexOf(clearance), clearanceOrder.indexOf(documents.get(document)?.clearance ?? 'public'))
