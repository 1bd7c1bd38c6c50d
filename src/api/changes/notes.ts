import { digest } from '../../facts/digest.ts'
import { type Lens, lensKey } from '../../graph/lens.ts'

/** A lens, as an audit writes it. */
export type LensNote = Readonly<Record<string, string | number | boolean>>

/** The parts of a request that an audit writes: the operation's hash, the lenses, and how much was shown. */
export interface Noted {
  /** The SHA-256 of the operation's text. */
  readonly text?: string | undefined
  readonly lenses: readonly LensNote[]
  /** The objects in the answer of an operation, or the entities of an export; undefined while that is not known. */
  readonly seen?: number | undefined
}

/** Collects them while a request runs. */
export class Notes implements Noted {
  text: string | undefined
  seen: number | undefined
  readonly #lenses = new Map<string, LensNote>()

  get lenses(): readonly LensNote[] {
    return [...this.#lenses.values()]
  }

  addText(text: string): void {
    this.text = digest(text)
  }

  addLens(lens: Lens): void {
    const { asOf, knownAt, recordedAt, revision, documents, minRank, minCorroboration, presumed } = lens
    this.#lenses.set(lensKey(lens), {
      asOf: asOf.edtf,
      ...(knownAt && { knownAt: knownAt.edtf }),
      ...(recordedAt !== null && { recordedAt }),
      ...(revision !== null && { revision }),
      ...(documents && { documents: documents.size }),
      ...(minCorroboration > 1 && { minCorroboration }),
      ...(presumed && { presumed }),
      minRank,
    })
  }

  /** Takes over what another thread, or an equal request before, has noted. */
  take({ text, lenses, seen }: Noted): void {
    this.text ??= text
    this.seen = seen
    for (const lens of lenses) this.#lenses.set(JSON.stringify(lens), lens)
  }
}

/** The objects in data of an answer, without the one that holds it all. */
export function objectsIn(data: unknown): number {
  const count = (value: unknown): number => {
    if (typeof value !== 'object' || value === null) return 0
    let sum = Array.isArray(value) ? 0 : 1
    for (const part of Array.isArray(value) ? value : Object.values(value)) sum += count(part)
    return sum
  }
  return Math.max(0, count(data) - 1)
}
