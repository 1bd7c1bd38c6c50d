import { availableParallelism } from 'node:os'
import { getHeapStatistics, setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** The growth that each work allows that is running now. */
const running = new Set<{ readonly growth: number }>()

/**
 * Has V8 collect garbage earlier from now on, for a work that leaves much of it.
 * @param growth the percent by which the heap may grow until the next collection; V8's own is several hundred. With 50,
 *   half the memory is used for a tenth more time.
 * @returns a function that ends this
 */
export function collectEarly(growth = 50): () => void {
  const work = { growth }
  running.add(work)
  change()
  return () => {
    running.delete(work)
    change()
  }
}

/** The bytes from which on gaps and garbage of a heap are more than the time is worth that they save. */
const LARGE = 128_000_000

/** The same in a thread with a large heap; otherwise nothing. */
export const collectEarlyIfLarge = (least = LARGE): (() => void) =>
  getHeapStatistics().total_heap_size > least ? collectEarly() : () => {}

/** V8 reads these at each collection. Optimized for size, it also closes the gaps that a collection leaves. */
function change(): void {
  const growth = Math.min(...[...running].map(({ growth }) => growth))
  const isOn = running.size > 0
  setFlagsFromString(`--heap-growing-percent=${isOn ? growth : 0}`)
  setFlagsFromString(isOn ? '--optimize-for-size' : '--no-optimize-for-size')
}

/**
 * Leaves the space of new objects as small as it is. For a process that makes one file and ends: it needs 30 MB less,
 * and a fifth more time.
 */
export const keepNewSpaceSmall = (): void => setFlagsFromString('--semi-space-growth-factor=1')

/** The claims from which on most questions are about what nobody asked before, so that much of their work is kept. */
const MANY = 100_000
/** The percent of the space of new objects after which they are collected between two tasks. */
const SHARE = 10

/**
 * Has V8 collect new objects in short pauses between requests, in a server of so many claims. A pause takes as long as
 * what it keeps is large, and a full space keeps megabytes. Of few claims little is kept, and more pauses cost more.
 */
export function collectBetweenTasks(claims: number, processors = availableParallelism()): void {
  if (claims < MANY) return
  setFlagsFromString(`--minor-gc-task-trigger=${SHARE}`)
  // On one processor, the threads that help take it from the one that answers, which waits for each of them.
  if (processors === 1) setFlagsFromString('--no-parallel-scavenge')
}

/** Frees what is no longer used, where the program knows and V8 does not that this is most of the heap. */
export function collectGarbage(): void {
  setFlagsFromString('--expose-gc')
  // Or else pages stay of which little is used: a collection of 200 MB leaves 14 MB more.
  const end = collectEarly()
  runInNewContext('gc')()
  end()
}

/** The bytes of the thread's heap after its last collection. */
let live = 0

/** The same after work that may have left much. True if the heap had grown by so many times what lived, and bytes. */
export function collectIfMuch(share = 0.5, least = 64_000_000): boolean {
  if (getHeapStatistics().used_heap_size < (1 + share) * live + least) return false
  collectGarbage()
  live = getHeapStatistics().used_heap_size
  return true
}

/** The milliseconds between looks, and the processor time of a process at rest meanwhile. */
const [LOOK, LITTLE] = [30_000, 300]
/** The bytes by which the heap has to have grown. */
const GROWN = 32_000_000

/**
 * Collects the garbage of a server once after work, when it is at rest. V8 would keep it until the next requests have
 * left as much.
 */
export function collectAtRest(): void {
  const used = () => {
    const { user, system } = process.cpuUsage()
    return (user + system) / 1_000
  }
  setInterval(
    looksForRest(used, () => collectIfMuch(0, GROWN)),
    LOOK,
  ).unref()
}

/**
 * A look, called from time to time: at the first rest after work it collects.
 * @param used the milliseconds of processor so far
 */
export function looksForRest(used: () => number, collect: () => unknown): () => void {
  let [last, hasWorked] = [used(), false]
  return () => {
    const now = used()
    const isAtRest = now - last <= LITTLE
    if (isAtRest && hasWorked) collect()
    hasWorked = !isAtRest
    // Without the time that this took.
    last = used()
  }
}
