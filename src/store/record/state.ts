import { type EntenteError, Problems } from '../../errors.ts'
import type { Entity, Facts } from '../../facts/facts.ts'
import type { ChangedFacts } from '../../graph/next-graph.ts'
import { type Applied, problemsOf } from './apply.ts'
import { canonical, type JsonObject } from './canonical.ts'
import { factsAfter, factsOf } from './facts-of.ts'
import { tokenKinds } from './kinds.ts'
import { type At, called, type NewChange, placesIn, problemAt, type Read, readChange, shaped } from './read-change.ts'
import type { StateSnapshot } from './state-snapshot.ts'
import { type Misfit, stepOf, tried } from './step-of.ts'
import { barrier, nothing, type Step, Steps } from './steps.ts'
import { Tables, tableNames } from './tables.ts'
import { allTouched } from './touched.ts'
import { type Undo, undoneBy } from './undone.ts'

/**
 * The facts that a record starts from, as its changes left them. A change that was undone counts as if it had
 * never been: the state is that of all the others.
 */
export class RecordState {
  readonly #base: Facts
  readonly #changes: NewChange[] = []
  readonly #undos: Undo[] = []
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
    const problems = state.#replay(undoneBy(state.#undos))
    if (problems.length > 0)
      throw new Problems(
        problems.map(({ seq, problem }) => problemAt(placesIn({ seq }), [], problem.message)),
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
  resolve(id: string): string {
    return this.#tables.resolve(id)
  }

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
   * Takes the next change. `at` names the parts of its content.
   * @throws Problems with all problems of the change; the state stays as it was
   */
  apply(change: NewChange, at: At = placesIn(change)): void {
    const read = this.#readNew(change, at)
    const { content } = read
    if (content.kind === 'undo') this.#undo(read.seq, content.change, at)
    else this.#take(stepOf(this.#tables, { content, said: read }, at))
    this.#add(change)
  }

  #add(change: NewChange): void {
    this.#changes.push(change)
    const { seq, content } = change
    if (content.kind === 'undo') this.#undos.push({ seq, change: Number(content.change) })
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
      if (!isBack) this.#replay(undoneBy(this.#undos))
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
  #readNew(change: NewChange, at: At): Read {
    const content: JsonObject = JSON.parse(canonical(change.content))
    const { read, problems, others, ...places } = shaped({ ...change, content }, at)
    if (read && problems.length === 0) return read
    const rest = read ? this.#problemsOf(read, { ...at, locate: places.at.locate }) : []
    throw new Problems([...problems, ...others(rest)], 'the change')
  }

  /** The problems of a change by the rules. */
  #problemsOf(read: Read, at: At): readonly EntenteError[] {
    const { content } = read
    if (content.kind !== 'undo') return problemsOf(this.#tables, content, read, at)
    const problem = this.#problemOfUndo(content.change, at)
    return problem ? [problem] : []
  }

  /**
   * The facts as a change would leave them. The state stays as it is.
   * @throws Problems with all problems of the change
   */
  factsAfter(change: NewChange, at: At = placesIn(change)): ChangedFacts {
    this.#facts ??= factsOf(this.#tables)
    const revert = this.mark()
    try {
      this.apply(change, at)
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

  #problemOfUndo(undone: number, at: At): EntenteError | undefined {
    const problem = (sentence: string) => problemAt(at, ['change'], sentence)
    const change = this.#changes[undone - 1]
    if (!change) return problem(`no ${called(undone, at)}`)
    const kinds: readonly string[] = tokenKinds
    if (kinds.includes(String(change.content.kind)))
      return problem(`${called(undone, at)} is of a token, which can only be revoked`)
    return undoneBy(this.#undos).has(undone) ? problem(`${called(undone, at)} is undone already`) : undefined
  }

  /** Applies the changes since the undone one again, all but that one. */
  #undo(seq: number, undone: number, at: At): void {
    const problem = this.#problemOfUndo(undone, at)
    if (problem) throw new Problems([problem], 'the change')
    const [before, after] = [undoneBy(this.#undos), undoneBy([...this.#undos, { seq, change: undone }])]
    const from = Math.min(
      ...[...before].filter((one) => !after.has(one)),
      ...[...after].filter((one) => !before.has(one)),
    )
    if (this.seq - from >= this.#steps.length) this.#undoLongAgo(after, at)
    else this.#undoLately(from, after, at)
  }

  #undoLately(from: number, undone: ReadonlySet<number>, at: At): void {
    const old = this.#steps.cut(this.seq - from + 1)
    const { steps, problem } = this.#again(from, undone)
    if (problem) {
      for (const { edits } of steps.toReversed()) this.#tables.back(edits)
      this.#steps.add(old)
      throw needed(problem, at)
    }
    for (const step of steps) this.#steps.push(step)
    const touched = allTouched([...old, ...steps].map(({ touched }) => touched))
    this.#take({ edits: [], touched, replaced: { steps: old } })
  }

  /** The steps of changes that are applied again, up to the first that does not fit. */
  #again(from: number, undone: ReadonlySet<number>): { readonly steps: readonly Step[]; readonly problem?: Misfit } {
    const steps: Step[] = []
    for (const change of this.#changes.slice(from - 1)) {
      const { content, ...said } = readChange(change, placesIn(change))
      const counts = content.kind !== 'undo' && !undone.has(said.seq)
      const { problem, step = nothing } = counts ? tried(this.#tables, { content, said }) : {}
      if (problem) return { steps, problem }
      steps.push(step)
    }
    return { steps }
  }

  #undoLongAgo(undone: ReadonlySet<number>, at: At): void {
    const [tables, steps] = [this.#tables, this.#steps]
    const [problem] = this.#replay(undone)
    if (problem) {
      ;[this.#tables, this.#steps] = [tables, steps]
      throw needed(problem, at)
    }
    this.#steps.push(barrier)
    this.#facts = undefined
  }

  /** Makes the tables of the changes that count. Returns the problems of those that do not fit. */
  #replay(undone: ReadonlySet<number>): readonly Misfit[] {
    const tables = new Tables(this.#base)
    const steps = new Steps(tables)
    const problems: Misfit[] = []
    for (const change of this.#changes) {
      const { content, ...said } = readChange(change, placesIn(change))
      if (content.kind === 'undo') steps.push(barrier)
      else if (undone.has(said.seq)) steps.push(nothing)
      else {
        const { problem, step } = tried(tables, { content, said })
        if (problem) problems.push(problem)
        if (step) steps.push(step)
      }
    }
    this.#tables = tables
    this.#steps = steps
    return problems
  }
}

function needed({ seq, problem }: Misfit, at: At): Problems {
  const other = called(seq, at)
  const sentence = `${other} needs it (${problem.message}); undo ${other} first`
  return new Problems([problemAt(at, ['change'], sentence)], 'the change')
}
