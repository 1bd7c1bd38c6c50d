import { setImmediate } from 'node:timers/promises'

/** The pauses of work that can wait, such as that after a first start. */
export class Pauses {
  readonly #waiting: (() => void)[] = []

  /** Lets others run, and while somebody is busy waits until `end` is called. Then it goes on for a moment at least. */
  async while(isBusy: () => boolean): Promise<void> {
    await setImmediate()
    if (isBusy()) await new Promise<void>((goOn) => this.#waiting.push(goOn))
  }

  end(): void {
    for (const goOn of this.#waiting.splice(0)) goOn()
  }
}
