import type { View } from '../../graph/view.ts'

/** How many characters of texts are kept, of all selections together; beyond, all are forgotten. */
const MOST = 64_000_000
let characters = 0
let epoch = 0

/**
 * The texts that one selection gave for records, by the view they were seen in: a record under a view is always written alike where no variable comes in.
 * They go with the record, with the view, or when there are too many.
 */
export class KeptTexts {
  #texts = new WeakMap<View, WeakMap<object, string>>()
  #epoch = epoch

  get(view: View, record: object): string | undefined {
    if (this.#epoch !== epoch) {
      this.#texts = new WeakMap()
      this.#epoch = epoch
    }
    return this.#texts.get(view)?.get(record)
  }

  set(view: View, record: object, text: string): void {
    const known = this.#texts.get(view)
    if (known) known.set(record, text)
    else this.#texts.set(view, new WeakMap([[record, text]]))
    characters += text.length
    if (characters <= MOST) return
    characters = 0
    epoch += 1
  }
}
