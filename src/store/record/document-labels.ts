import { Problems } from '../../errors.ts'
import { isSameLabel, type Label } from '../../facts/label.ts'
import type { ContentOf } from './content.ts'
import { type At, type NewChange, problemAt } from './read-change.ts'

/**
 * The labels of documents that changes have added, those of undone changes included. An id has one label for all time.
 * If it had two, an undo could give a document that everybody knows by its id a label that hides it.
 */
export class DocumentLabels {
  readonly #changes: readonly NewChange[]
  /** The number of the first change that added a document, by its id. */
  readonly #first = new Map<string, number>()

  constructor(changes: readonly NewChange[]) {
    this.#changes = changes
  }

  /** Takes note of a change that is among the changes now. */
  note(change: NewChange): void {
    const added = addedBy(change)
    if (added && !this.#firstOf(added.id)) this.#first.set(added.id, change.seq)
  }

  /** @throws Problems if a change gives a document another label than its id had before */
  check(change: NewChange, at: At): void {
    const added = addedBy(change)
    const before = added && this.#firstOf(added.id)
    if (!before || isSameLabel(labelOf(before), labelOf(added))) return
    const label = 'another clearance or compartments'
    const sentence = `the id '${added.id}' was that of a document with ${label}; choose another id`
    throw new Problems([problemAt(at, ['document', 'id'], sentence)], 'the change')
  }

  #firstOf(id: string): Added | undefined {
    const change = this.#changes[(this.#first.get(id) ?? 0) - 1]
    const added = change && addedBy(change)
    // Another change has the number if the one that was noted was taken back.
    return added?.id === id ? added : undefined
  }
}

type Added = ContentOf<'add-document'>['document']

// A cast, because the content was checked or is checked next.
const addedBy = ({ content }: NewChange): Added | undefined =>
  content.kind === 'add-document' ? (content as unknown as ContentOf<'add-document'>).document : undefined

const labelOf = ({ clearance = 'public', compartments }: Added): Label => ({ clearance, compartments })
