import { type EntenteError, Problems } from '../../errors.ts'
import { digest } from '../../facts/digest.ts'
import { joined, sees } from '../../facts/label.ts'
import { type Budget, budgetOf, Cache, Size, setBudget, sizeOf } from '../../graph/caches/budget.ts'
import { carryDerived } from '../../graph/changes/carry-derived.ts'
import { type ChangedFacts, editedFacts, nextGraph } from '../../graph/changes/next-graph.ts'
import { checkAhead } from '../../graph/check-point.ts'
import type { Graph } from '../../graph/graph.ts'
import { traced } from '../../graph/traced.ts'
import { carryParts } from '../../graph/visible/known-to.ts'
import { canonical } from './canonical.ts'
import type { Change } from './change.ts'
import type { Entry } from './entry.ts'
import { copyOf } from './facts-of.ts'
import { History } from './history.ts'
import { knowNaming } from './naming.ts'
import type { Draft } from './open-record.ts'
import type { Appended, Conflict } from './record.ts'
import { type RevisionOf, setRevisionOf } from './revision-of.ts'
import { RecordState } from './state.ts'
import { Tokens } from './tokens.ts'

/** The changes of a record, and the state that they make. */
export interface Recorded {
  readonly changes: readonly Change[]
  readonly state: RecordState
  append(expected: number, drafts: readonly Draft[]): Promise<Appended | Conflict>
  catchUp(): Promise<void>
}

interface Past {
  readonly graph: Graph
  readonly size: Size
}

/** Approximate bytes of the graph of an earlier revision, and the time that making it takes, for each claim. */
const [CLAIM, MILLISECONDS] = [1_000, 0.01]

/**
 * The graph of data folders and a record: as it is now, and as it was after each change. Its views and those of
 * earlier revisions share one budget.
 */
export class RecordedGraph {
  readonly #base: Graph
  readonly #record: Recorded
  readonly #history: History
  readonly #tokens = new Tokens()
  readonly #budget: Budget
  /** The graphs of earlier revisions by the number of their last change. */
  readonly #past: Cache<number, Past>
  readonly #listeners = new Set<(changes: readonly Change[]) => void>()
  #graph: Graph
  #seq: number
  /** The last graph that showed before claims were raised, for the streams that tell of it. */
  #was: { readonly seq: number; readonly now: number; readonly graph: Graph } | undefined
  /** The changes of clearances that the graphs of earlier revisions know. */
  #relabels = 0

  /** @param base the graph of the data folders, which has no budget yet */
  constructor(base: Graph, record: Recorded, budget: Budget) {
    this.#base = base
    this.#record = record
    this.#history = new History(base)
    this.#budget = budget
    this.#past = new Cache<number, Past>(budget, 'parts', sizeOf)
    this.#seq = record.state.seq
    knowNaming(base)
    setBudget(base, budget.part())
    setRevisionOf(base, { recorded: this, seq: 0 })
    this.#graph = this.#seq === 0 ? base : this.#graphOf(base, record.state.facts, record.state.seq)
  }

  /** The graph after all changes. */
  get graph(): Graph {
    return this.#graph
  }

  /** The number of the last change; 0 without one. */
  get seq(): number {
    return this.#seq
  }

  get changes(): readonly Change[] {
    return this.#record.changes
  }

  get state(): RecordState {
    return this.#record.state
  }

  /** The changes by the things that they are about. */
  get history(): History {
    this.#history.take(this.changes)
    return this.#history
  }

  /** The tokens that its changes create and revoke. */
  get tokens(): Tokens {
    return this.#tokens.take(this.changes)
  }

  /** The number of the last change that was recorded by a time in UTC. */
  lastBy(recordedAt: string): number {
    const { changes } = this
    let [from, to] = [0, changes.length]
    while (from < to) {
      const middle = (from + to) >>> 1
      if ((changes[middle]?.recordedAt ?? '') <= recordedAt) from = middle + 1
      else to = middle
    }
    return from
  }

  /** Calls a listener with the changes that make each new revision, until the returned function is called. */
  onRevision(listener: (changes: readonly Change[]) => void): () => void {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  /**
   * Checks changes, writes them and takes them into the graph: all of them, or none.
   * @throws Problems with every problem of every change, EntenteError if the record cannot be written
   */
  async append(expected: number, drafts: readonly Draft[]): Promise<Appended | Conflict> {
    try {
      return await traced('append', () => this.#record.append(expected, drafts))
    } finally {
      this.advance()
    }
  }

  /** Takes the changes that the record has got from other servers. */
  async catchUp(): Promise<void> {
    await this.#record.catchUp()
    this.advance()
  }

  /** Takes the changes into the graph that the record has got since. */
  advance(): void {
    const { state, changes } = this.#record
    // A change that is checked, and not yet written, is in the state already; whoever writes it comes here again.
    if (state.seq === this.#seq || state.seq !== (changes.at(-1)?.seq ?? 0)) return
    const [before, seq] = [this.#graph, this.#seq]
    this.#was = undefined
    this.#graph = this.#graphOf(before, state.facts, state.seq)
    carryDerived(before, this.#graph)
    carryParts(before, this.#graph)
    this.#seq = state.seq
    const { relabels } = this.history
    if (relabels === this.#relabels) this.#keep(seq, before)
    else this.#past.clear()
    this.#relabels = relabels
    const added = changes.slice(seq)
    for (const listener of this.#listeners) listener(added)
  }

  /**
   * The graph as the change with a number left it. It shows nobody a claim that needs more clearance since. Equal
   * requests give the same graph while there is room for it.
   */
  at(seq: number): Graph {
    if (seq === this.#seq) return this.#graph
    const kept = this.#past.get(seq)
    if (kept) return kept.graph
    checkAhead(MILLISECONDS * this.#graph.facts.claims.size)
    const isBase = seq === 0 && this.history.relabelled.size === 0
    const graph = isBase ? this.#base : this.#graphOf(this.#graph, this.#factsAt(seq), seq)
    this.#keep(seq, graph)
    return graph
  }

  /**
   * The graph as it showed right after a change, with claims that were raised since. Only for somebody who was shown it
   * then, such as a stream that tells what is gone.
   */
  asItWas(seq: number): Graph {
    if (this.history.lastRelabel <= seq) return this.at(seq)
    const kept = this.#was
    if (kept?.seq === seq && kept.now === this.#seq) return kept.graph
    checkAhead(MILLISECONDS * this.#graph.facts.claims.size)
    const graph = this.#graphOf(this.#graph, this.#record.state.factsAt(seq), seq)
    this.#was = { seq, now: this.#seq, graph }
    return graph
  }

  #factsAt(seq: number): ChangedFacts {
    const facts = this.#record.state.factsAt(seq)
    const { history } = this
    const raised = [...history.relabelled].flatMap((id) => {
      const claim = facts.claims.get(id)
      const label = history.labelOf(id)
      return claim && !sees(claim, label) ? [[id, { ...copyOf(claim), ...joined(claim, label) }] as const] : []
    })
    const none = new Map()
    const edits = { documents: none, entities: none, passages: none, claims: new Map(raised) }
    return raised.length === 0 ? facts : editedFacts(facts, edits)
  }

  /**
   * The graph as a change would leave it. It is not kept, and the record stays as it is.
   * @throws Problems with all problems of the change
   */
  preview({ at, sight, name, problems = [], ...draft }: Draft): { readonly graph: Graph; readonly entry: Entry } {
    const change = { ...draft, seq: this.#seq + 1, recordedAt: new Date().toISOString() }
    const facts = withProblems(problems, () => this.#stateNow().factsAfter(change, at, sight))
    return { graph: this.#previewOf(facts, name ?? canonical(draft.content)), entry: this.history.entryOf(change) }
  }

  /**
   * The graph as it would be if a proposed claim held.
   * @throws Problems if it cannot hold
   */
  ifAccepted(claim: string): Graph {
    return this.#previewOf(this.#stateNow().factsIfAccepted(claim), claim)
  }

  /** The state of this revision. A change that is being written is in the state of the record already. */
  #stateNow(): RecordState {
    const { state } = this.#record
    return state.seq === this.#seq ? state : RecordState.of(this.#base.facts, this.changes.slice(0, this.#seq))
  }

  #previewOf(facts: ChangedFacts, name: string): Graph {
    return this.#made(nextGraph(this.#graph, facts), { recorded: this, seq: this.#seq, preview: digest(name, 16) })
  }

  #graphOf(before: Graph, facts: ChangedFacts, seq: number): Graph {
    return this.#made(nextGraph(before, facts), { recorded: this, seq })
  }

  #made(graph: Graph, revision: RevisionOf): Graph {
    setBudget(graph, this.#budget.part())
    setRevisionOf(graph, revision)
    return graph
  }

  /** Keeps the graph of an earlier revision, and what is cached for it only as long. */
  #keep(seq: number, graph: Graph): void {
    const size = new Size(CLAIM * graph.facts.claims.size)
    this.#past.set(seq, { graph, size })
    budgetOf(graph).retire(size)
  }
}

/**
 * A result.
 * @throws Problems with those that were found before, and those of making it
 */
function withProblems<T>(before: readonly EntenteError[], make: () => T): T {
  const problems = [...before]
  let made: T | undefined
  try {
    made = make()
  } catch (error) {
    if (!(error instanceof Problems)) throw error
    problems.push(...error.problems)
  }
  if (problems.length > 0) throw new Problems(problems, 'the change')
  return made as T
}
