import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** Works that leave much garbage and are running now. */
let running = 0

/**
 * Has V8 collect garbage earlier from now on, for a work that leaves much of it.
 * @returns a function that ends this
 */
export function collectEarly(): () => void {
  change(1)
  return () => change(-1)
}

/**
 * V8 reads these at each collection. The percent by which the heap may grow until the next is by default several
 * hundred. Optimized for size, it also closes the gaps that a collection leaves.
 */
function change(by: 1 | -1): void {
  running += by
  setFlagsFromString(`--heap-growing-percent=${running > 0 ? GROWTH : 0}`)
  setFlagsFromString(running > 0 ? '--optimize-for-size' : '--no-optimize-for-size')
}
/** Half the memory for a tenth more time. */
const GROWTH = 50

/** Frees what is no longer used, where the program knows and V8 does not that this is most of the heap. */
export function collectGarbage(): void {
  setFlagsFromString('--expose-gc')
  runInNewContext('gc')()
}
