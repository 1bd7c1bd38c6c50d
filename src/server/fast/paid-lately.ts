/** The milliseconds that the last two requests for an operation took, in whatever thread. */
export class PaidLately {
  #last = 0
  #before = 0

  /** Of the two, the lesser: one slow time, such as the first, does not count. */
  get least(): number {
    return Math.min(this.#last, this.#before)
  }

  add(milliseconds: number): void {
    this.#before = this.#last
    this.#last = milliseconds
  }
}
