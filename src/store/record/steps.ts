import type { Touched } from './facts-of.ts'
import type { Edit, Tables } from './tables.ts'
import { none } from './touched.ts'

/** The edits of a change, and the records that it touches. */
export interface Step {
  readonly edits: readonly Edit[]
  readonly touched: Touched
  /** Of an undo: the steps before it from some change on, as they are without it. */
  readonly replaced?: { steps: readonly Step[] }
  /** True for an undo of which only the steps after it are known. */
  readonly isBarrier?: boolean
}

/** The step of a change that does not count. */
export const nothing: Step = { edits: [], touched: none }
export const barrier: Step = { ...nothing, isBarrier: true }

/** Steps that were taken back, the last one first, and all that they touch. */
interface Passed {
  readonly steps: readonly Step[]
  readonly touched: readonly Touched[]
}

/** So many of the last changes can be taken back one by one. */
const MOST = 10_000

/** The steps of the last changes of a record, by which its tables go back to earlier changes and forth again. */
export class Steps {
  readonly #tables: Tables
  #steps: Step[] = []

  constructor(tables: Tables) {
    this.#tables = tables
  }

  get length(): number {
    return this.#steps.length
  }

  /** Adds the step of a change that was applied. */
  push(step: Step): void {
    this.#steps.push(step)
    if (this.#steps.length > 2 * MOST) this.#steps = this.#steps.slice(-MOST)
  }

  /** Removes the last steps, and takes back what their changes did, the changes in between that are undone left out. */
  cut(count: number): readonly Step[] {
    const steps = this.#steps.splice(this.#steps.length - count)
    for (const { edits } of steps.toReversed()) this.#tables.back(edits)
    return steps
  }

  /** Adds steps that were cut off, and does again what they did. */
  add(steps: readonly Step[]): void {
    for (const { edits } of steps) this.#tables.forth(edits)
    for (const step of steps) this.#steps.push(step)
  }

  /** Goes back over the last changes, as they were made. Undefined, with nothing done, if their steps are not known. */
  back(count: number): Passed | undefined {
    const steps: Step[] = []
    const touched: Touched[] = []
    while (steps.length < count) {
      const step = this.#steps.pop()
      if (!step || step.isBarrier || !this.#canReplace(step)) {
        if (step) this.#steps.push(step)
        this.forth({ steps, touched })
        return undefined
      }
      touched.push(step.touched)
      if (step.replaced) this.#exchange(step.replaced)
      else this.#tables.back(step.edits)
      steps.push(step)
    }
    return { steps, touched }
  }

  /** Goes over changes again. */
  forth({ steps }: Passed): void {
    for (const step of steps.toReversed()) {
      if (step.replaced) this.#exchange(step.replaced)
      else this.#tables.forth(step.edits)
      this.#steps.push(step)
    }
  }

  #canReplace({ replaced }: Step): boolean {
    return !replaced || replaced.steps.length <= this.#steps.length
  }

  #exchange(replaced: NonNullable<Step['replaced']>): void {
    const now = this.cut(replaced.steps.length)
    this.add(replaced.steps)
    replaced.steps = now
  }
}
