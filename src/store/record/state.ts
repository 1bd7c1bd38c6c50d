import { EntenteError, Problems } from '../../errors.ts'
import type { Facts } from '../../facts/facts.ts'
import type { Located } from '../../facts/shape.ts'
import type { ChangedFacts } from '../../graph/next-graph.ts'
import { type Applied, apply, problemsOf, type Said } from './apply.ts'
import { canonical, type JsonObject } from './canonical.ts'
import type { Change } from './change.ts'
import { type Content, contentShape } from './content.ts'
import { factsAfter, factsOf, type Touched } from './facts-of.ts'
import { needReason, tokenKinds } from './kinds.ts'
import { readAsFar } from './read-as-far.ts'
import { Tables } from './tables.ts'
import { bothTouched, touchedBy } from './touched.ts'

/** A change with its content checked for its shape. */
interface Read extends Pick<Change, 'seq' | 'author' | 'reason' | 'recordedAt'> {
  readonly content: Content
}

/**
 * The facts that a record starts from, as its changes left them. A change that was undone counts as if it had
 * never been: the state is that of all the others.
 */
export class RecordState {
  readonly #base: Facts
  readonly #changes: Read[] = []
  #tables: Tables
  #facts: ChangedFacts | undefined

  constructor(base: Facts) {
    this.#base = base
    this.#tables = new Tables(base)
  }

  /**
   * The state of a whole record.
   * @throws Problems if changes do not fit the facts that the record starts from
   */
  static of(base: Facts, changes: readonly Change[]): RecordState {
    const state = new RecordState(base)
    for (const change of changes) state.#changes.push(readChange(change, placesIn(change)))
    const { tables, problems } = replay(base, state.#changes)
    if (problems.length > 0)
      throw new Problems(
        problems.map(({ seq, problem }) => problemAt(placesIn({ seq }), [], problem.message)),
        'the record beside these data folders; name those it began with, or another record with --record',
      )
    state.#tables = tables
    return state
  }

  /** The number of the last change. */
  get seq(): number {
    return this.#changes.at(-1)?.seq ?? 0
  }

  /** The claims that were proposed, by their id, with what became of each. */
  get proposals(): Tables['proposals'] {
    return this.#tables.proposals
  }

  /** The entities that are merged into another, each with that other. */
  get merged(): Tables['merged'] {
    return this.#tables.merged
  }

  /** The entity that an id stands for now, over all merges. */
  resolve(id: string): string {
    return this.#tables.resolve(id)
  }

  /** The name of an entity, also of one that is merged into another. */
  nameOf(id: string): string {
    return this.#tables.ownEntity(id)?.name ?? id
  }

  get judged(): Tables['judged'] {
    return this.#tables.judged
  }

  /** The facts that hold: those of the base, as accepted changes have left and added them. */
  get facts(): ChangedFacts {
    this.#facts ??= factsOf(this.#tables)
    return this.#facts
  }

  /**
   * Takes the next change. `at` names the parts of its content.
   * @throws Problems with all problems of the change; the state stays as it was
   */
  apply(change: NewChange, at: Located = placesIn(change)): void {
    const read = this.#readNew(change, at)
    if (read.content.kind === 'undo') {
      this.#tables = this.#without(read, read.content.change, at)
      this.#facts = undefined
    } else {
      const touched = applied(this.#tables, { content: read.content, said: read }, at)
      this.#facts &&= factsAfter(this.#facts, this.#tables, touched)
    }
    this.#changes.push(read)
  }

  /**
   * A new change as the record will hold it: canonical, with the keys of each table in their order.
   * @throws Problems with all problems of the change
   */
  #readNew(change: NewChange, at: Located): Read {
    const content: JsonObject = JSON.parse(canonical(change.content))
    const { read, problems, others, ...places } = shaped({ ...change, content }, at)
    if (read && problems.length === 0) return read
    const rest = read ? this.#problemsOf(read, places.at) : []
    throw new Problems([...problems, ...others(rest)], 'the change')
  }

  /** The problems of a change by the rules. */
  #problemsOf(read: Read, at: Located): readonly EntenteError[] {
    const { content } = read
    if (content.kind !== 'undo') return problemsOf(this.#tables, content, read, at)
    try {
      this.#without(read, content.change, at)
      return []
    } catch (error) {
      if (error instanceof Problems) return error.problems
      throw error
    }
  }

  /**
   * The facts as a change would leave them. The state stays as it is.
   * @throws Problems with all problems of the change
   */
  factsAfter(change: NewChange, at: Located = placesIn(change)): ChangedFacts {
    const read = this.#readNew(change, at)
    const { content } = read
    if (content.kind === 'undo') return factsOf(this.#without(read, content.change, at))
    const tables = this.#tables.copy()
    return factsAfter(this.facts, tables, applied(tables, { content, said: read }, at))
  }

  /**
   * The facts as they would be if a claim held that waits for review or a change, whoever has to accept it.
   * @throws Problems if it cannot hold
   */
  factsIfAccepted(claim: string): ChangedFacts {
    const tables = this.#tables.copy()
    const proposal = tables.proposals.get(claim)
    // As if one more person were enough; nobody has an empty name.
    if (proposal?.status === 'proposed' || proposal?.status === 'change-asked')
      tables.proposals.set(claim, { ...proposal, status: 'proposed', needed: proposal.acceptedBy.length + 1 })
    const said = { author: '', recordedAt: '' }
    const content: Applied = { kind: 'accept', claims: [claim] }
    return factsAfter(this.facts, tables, applied(tables, { content, said }, placesIn({ seq: this.seq + 1 })))
  }

  /** The tables of all changes that count once another one is undone. */
  #without(undo: Read, undone: number, at: Located): Tables {
    const refuse = (sentence: string) => new Problems([problemAt(at, ['change'], sentence)], 'the change')
    if (!this.#changes.some(({ seq }) => seq === undone)) throw refuse(`no change ${undone}`)
    const kinds: readonly string[] = tokenKinds
    if (this.#changes.some(({ seq, content }) => seq === undone && kinds.includes(content.kind)))
      throw refuse(`change ${undone} is of a token, which can only be revoked`)
    if (undoneIn(this.#changes).has(undone)) throw refuse(`change ${undone} is undone already`)
    const { tables, problems } = replay(this.#base, [...this.#changes, undo])
    const [first] = problems
    if (first) throw refuse(`change ${first.seq} needs it (${first.problem.message}); undo change ${first.seq} first`)
    return tables
  }
}

/**
 * Applies a content to tables, and names the records that it touches.
 * @throws Problems with all problems of the content; the tables stay as they were
 */
function applied(tables: Tables, { content, said }: { content: Applied; said: Said }, at: Located): Touched {
  const before = touchedBy(tables, content)
  const problems = apply(tables, content, said, at)
  if (problems.length > 0) throw new Problems(problems, 'the change')
  return bothTouched(before, touchedBy(tables, content))
}

/** The tables of the changes that count, and the problems of those that do not fit. */
function replay(base: Facts, changes: readonly Read[]) {
  const tables = new Tables(base)
  const undone = undoneIn(changes)
  const problems: { readonly seq: number; readonly problem: EntenteError }[] = []
  for (const { content, ...said } of changes) {
    if (content.kind === 'undo' || undone.has(said.seq)) continue
    const { seq } = said
    problems.push(...apply(tables, content, said, placesIn(said)).map((problem) => ({ seq, problem })))
  }
  return { tables, problems }
}

/** The numbers of the changes that are undone, by an undo that is not undone itself. */
function undoneIn(changes: readonly Read[]): Set<number> {
  const undone = new Set<number>()
  for (const { seq, content } of changes.toReversed())
    if (content.kind === 'undo' && !undone.has(seq)) undone.add(content.change)
  return undone
}

type NewChange = Omit<Change, 'previous' | 'key'>

/** A change with its content as far as its shape allows, and the problems of that. */
function shaped({ seq, author, reason, recordedAt, content }: NewChange, at: Located) {
  const { data, problems, ...rest } = readAsFar(contentShape, content, at)
  const found = [...problems]
  if (author.trim() === '') found.push(problemAt(at, ['author'], 'a change has an author'))
  if (needReason.has(String(content.kind)) && (reason ?? '').trim() === '')
    found.push(problemAt(at, ['reason'], `to ${String(content.kind)} takes a reason`))
  const read = data && isReadable(data) ? { seq, author, reason, recordedAt, content: data } : undefined
  return { ...rest, read, problems: found }
}

/** True if the rules can be asked; they read neither of these two fields. */
const isReadable = (content: Content) =>
  Object.entries(content).every(([field, value]) => value !== undefined || field === 'review' || field === 'verdict')

function readChange(change: NewChange, at: Located): Read {
  const { read, problems } = shaped(change, at)
  if (!read || problems.length > 0) throw new Problems(problems, 'the change')
  return read
}

const problemAt = (at: Located, path: readonly PropertyKey[], sentence: string) =>
  new EntenteError('BAD_DATA', `${path.map((step) => `${String(step)}: `).join('')}${sentence}`, at.locate(path))

/** The place of a change of a record that is read again. */
const placesIn = ({ seq }: Pick<Change, 'seq'>): Located => ({
  locate: () => ({ file: `change ${seq}`, line: 1, column: 1 }),
})
