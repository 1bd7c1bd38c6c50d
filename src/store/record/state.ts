import { type EntenteError, Problems } from '../../errors.ts'
import type { Entity, Facts } from '../../facts/facts.ts'
import type { ChangedFacts } from '../../graph/changes/next-graph.ts'
import { type Again, appliedAgain } from './again.ts'
import { type Applied, problemsOf } from './apply.ts'
import { canonical, type JsonObject } from './canonical.ts'
import { DocumentLabels } from './document-labels.ts'
import { factsAfter, factsOf } from './facts-of.ts'
import { type At, type NewChange, placesIn, problemAt, type Read, shaped } from './read-change.ts'
import { SeenTables } from './seen-tables.ts'
import type { Sight } from './sight.ts'
import type { StateSnapshot } from './state-snapshot.ts'
import { stepOf } from './step-of.ts'
import { barrier, nothing, type Step, Steps } from './steps.ts'
import { Tables, tableNames } from './tables.ts'
import { allTouched } from './touched.ts'
import { needed, problemOfUndo } from './undo-problem.ts'
import { type Undo, Undone } from './undone.ts'

/**
 * The facts that a record starts from, as its changes left them. A change that was undone counts as if it had
 * never been: the state is that of all the others.
 */
export class RecordState {
  readonly #base: Facts
  readonly #changes: NewChange[] = []
  readonly #undos: Undo[] = []
  readonly #labels = new DocumentLabels(this.#changes)
  #tables: Tables
  #steps: Steps
  #facts: ChangedFacts | undefined

  constructor(base: Facts) {
    this.#base = base
    this.#tables = new Tables(base)
    this.#steps = new Steps(this.#tables)
  }

  /**
   * The state of a whole record.
   * @throws Problems if changes do not fit the facts that the record starts from
   */
  static of(base: Facts, changes: readonly NewChange[]): RecordState {
    const state = new RecordState(base)
    for (const change of changes) state.#add(change)
    const { misfits } = state.#replay(new Undone(state.#undos))
    if (misfits.length > 0)
      throw new Problems(
        misfits.map(({ seq, problem }) => problemAt(placesIn({ seq }), [], problem.message)),
        'the record beside these data folders; name those it began with, or another record with --record',
      )
    return state
  }

  /** The state of a record of which a snapshot has the tables. */
  static from(base: Facts, changes: readonly NewChange[], { entries }: Pick<StateSnapshot, 'entries'>): RecordState {
    const state = new RecordState(base)
    for (const change of changes) state.#add(change)
    for (const name of tableNames) state.#tables.load(name, entries(name) as Iterable<[string, never]>)
    return state
  }

  /** The tables of all changes, for a snapshot. */
  get tables(): Tables {
    return this.#tables
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
  readonly resolve = (id: string): string => this.#tables.resolve(id)

  /** An entity as it is without those merged into it; also one that is merged into another. */
  ownEntity(id: string): Entity | undefined {
    return this.#tables.ownEntity(id)
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
   * Takes the next change, and returns it as the record holds it. `at` names the parts of its content.
   * @param sight what its author may see, if that is not everything
   * @throws Problems with all problems of the change; the state stays as it was
   */
  apply(change: NewChange, at: At = placesIn(change), sight?: Sight): NewChange {
    this.#labels.check(change, at)
    return this.take(change, at, sight)
  }

  /** The same for a change that the record holds already, whose document may have another label than before. */
  take(change: NewChange, at: At = placesIn(change), sight?: Sight): NewChange {
    const read = this.#readNew(change, at, sight)
    const { content } = read
    let taken = change
    if (content.kind === 'undo') {
      const holds = this.#undo({ seq: read.seq, ...content }, at, sight)
      if (holds.length > 0) taken = { ...change, content: { ...change.content, holds: [...holds] } }
    } else {
      if (sight) this.#checkSeen(content, read, at, sight)
      this.#take(sight ? this.#unseenStep(content, read, at) : stepOf(this.#tables, { content, said: read }, at))
    }
    this.#add(taken)
    return taken
  }

  /** @throws Problems with those that a change has for an author who does not see everything */
  #checkSeen(content: Applied, said: Read, at: At, sight: Sight): void {
    // With all that there is before it, it is checked like that of somebody who sees everything.
    const alone = { ...content, as: undefined } as Applied
    const problems = problemsOf(new SeenTables(this.#tables, sight), alone, said, at)
    if (problems.length > 0) throw new Problems(problems, 'the change')
  }

  /** The step of a change that fits what its author sees. No problem of anything else may get to the author. */
  #unseenStep(content: Applied, said: Read, at: At): Step {
    try {
      return stepOf(this.#tables, { content, said }, at)
    } catch (cause) {
      throw cause instanceof Problems ? new Error('a change does not fit what its author cannot see', { cause }) : cause
    }
  }

  #add(change: NewChange): void {
    this.#changes.push(change)
    this.#labels.note(change)
    const { seq, content } = change
    // A cast, because the content was checked.
    if (content.kind === 'undo') this.#undos.push({ seq, ...(content as unknown as Omit<Undo, 'seq'>) })
  }

  /** Takes a step that its change has made in the tables. */
  #take(step: Step): void {
    this.#steps.push(step)
    this.#facts &&= factsAfter(this.#facts, this.#tables, step.touched)
  }

  /** Returns a function that lets the state be as it is now again, once further changes were applied. */
  mark(): () => void {
    const [tables, facts, seq, undos] = [this.#tables, this.#facts, this.seq, this.#undos.length]
    return () => {
      const count = this.seq - seq
      if (count === 0) return
      const isBack = this.#tables === tables && this.#steps.back(count) !== undefined
      this.#changes.length -= count
      this.#undos.length = undos
      if (!isBack) this.#replay(new Undone(this.#undos))
      this.#facts = facts
    }
  }

  /** The facts that held after an earlier change. */
  factsAt(seq: number): ChangedFacts {
    const { facts } = this
    const passed = this.#steps.back(this.seq - seq)
    if (!passed) return RecordState.of(this.#base, this.#changes.slice(0, seq)).facts
    try {
      return factsAfter(facts, this.#tables, allTouched(passed.touched))
    } finally {
      this.#steps.forth(passed)
    }
  }

  /**
   * A new change as the record will hold it: canonical, with the keys of each table in their order.
   * @throws Problems with all problems of the change
   */
  #readNew(change: NewChange, at: At, sight: Sight | undefined): Read {
    const content: JsonObject = JSON.parse(canonical(change.content))
    const { read, problems, others, ...places } = shaped({ ...change, content }, at)
    if (read && problems.length === 0) return read
    const rest = read ? this.#problemsOf(read, { ...at, locate: places.at.locate }, sight) : []
    throw new Problems([...problems, ...others(rest)], 'the change')
  }

  /** The problems of a change by the rules. */
  #problemsOf(read: Read, at: At, sight: Sight | undefined): readonly EntenteError[] {
    const { content } = read
    const tables = sight ? new SeenTables(this.#tables, sight) : this.#tables
    if (content.kind !== 'undo') return problemsOf(tables, content, read, at)
    const problem = problemOfUndo(this.#changes, this.#undos, content, at)
    return problem ? [problem] : []
  }

  /**
   * The facts as a change would leave them. The state stays as it is.
   * @throws Problems with all problems of the change
   */
  factsAfter(change: NewChange, at: At = placesIn(change), sight?: Sight): ChangedFacts {
    this.#facts ??= factsOf(this.#tables)
    const revert = this.mark()
    try {
      this.apply(change, at, sight)
      return this.facts
    } finally {
      revert()
    }
  }

  /**
   * The facts as they would be if a claim held that waits for review or a change, whoever has to accept it.
   * @throws Problems if it cannot hold
   */
  factsIfAccepted(claim: string): ChangedFacts {
    const { facts } = this
    const tables = this.#tables
    const proposal = tables.proposals.get(claim)
    // As if one more person were enough; nobody has an empty name.
    if (proposal?.status === 'proposed' || proposal?.status === 'change-asked')
      tables.set('proposals', claim, { ...proposal, status: 'proposed', needed: proposal.acceptedBy.length + 1 })
    const said = { author: '', recordedAt: this.#changes.at(-1)?.recordedAt ?? '' }
    const content: Applied = { kind: 'accept', claims: [claim] }
    const before = tables.takeEdits()
    try {
      const { edits, touched } = stepOf(tables, { content, said }, placesIn({ seq: this.seq + 1 }))
      const accepted = factsAfter(facts, tables, touched)
      tables.back(edits)
      return accepted
    } finally {
      tables.back(before)
    }
  }

  /**
   * Applies the changes since the undone one again, all but that one. Returns the changes that do not fit without it,
   * and count all the same, because the author of the undo does not see them.
   */
  #undo(undo: Undo, at: At, sight: Sight | undefined): readonly number[] {
    const problem = problemOfUndo(this.#changes, this.#undos, undo, at)
    if (problem) throw new Problems([problem], 'the change')
    const after = new Undone([...this.#undos, undo])
    const from = Math.min(new Undone(this.#undos).firstUnlike(after), this.seq + 1)
    return this.seq - from >= this.#steps.length
      ? this.#undoLongAgo(after, at, sight)
      : this.#undoLately(from, after, at, sight)
  }

  #undoLately(from: number, undone: Undone, at: At, sight: Sight | undefined): readonly number[] {
    const old = this.#steps.cut(this.seq - from + 1)
    const { steps, misfits, holds } = appliedAgain(this.#tables, this.#changes.slice(from - 1), undone, {
      ofUndo: nothing,
      at,
      sight,
    })
    const [problem] = misfits
    if (problem) {
      for (const { edits } of steps.toReversed()) this.#tables.back(edits)
      this.#steps.add(old)
      throw needed(problem, at)
    }
    for (const step of steps) this.#steps.push(step)
    const touched = allTouched([...old, ...steps].map(({ touched }) => touched))
    this.#take({ edits: [], touched, replaced: { steps: old } })
    return holds
  }

  #undoLongAgo(undone: Undone, at: At, sight: Sight | undefined): readonly number[] {
    const [tables, steps] = [this.#tables, this.#steps]
    const { misfits, holds } = this.#replay(undone, at, sight)
    const [problem] = misfits
    if (problem) {
      ;[this.#tables, this.#steps] = [tables, steps]
      throw needed(problem, at)
    }
    this.#steps.push(barrier)
    this.#facts = undefined
    return holds
  }

  /** Makes the tables of the changes that count. */
  #replay(undone: Undone, at: At = placesIn({ seq: 0 }), sight?: Sight): Again {
    const tables = new Tables(this.#base)
    const again = appliedAgain(tables, this.#changes, undone, { ofUndo: barrier, at, sight })
    const steps = new Steps(tables)
    for (const step of again.steps) steps.push(step)
    this.#tables = tables
    this.#steps = steps
    return again
  }
}
