import { checkPoint, checkSize } from '../../graph/check-point.ts'
import { Bailout } from './leaf.ts'
import type { Write } from './run.ts'

/** The items between two checks, each of which costs as much as writing a small item. */
const ITEMS = 16

/**
 * Writes the items of a list.
 * @param isOuter true if it is part of no text that is kept
 */
export const listWriter =
  (write: Write, isOuter: boolean): Write =>
  (before, value, run) => {
    if (!Array.isArray(value)) throw new Bailout('a list is no array')
    if (value.length === 0) return `${before}[]`
    let text = before
    let separator = '['
    let unchecked = 0
    for (const item of value) {
      text = write(text + separator, item, run)
      separator = ','
      if (isOuter) text = run.bytes.take(text)
      unchecked += 1
      if (unchecked < ITEMS) continue
      checkPoint(unchecked)
      checkSize(run.bytes.length + text.length)
      unchecked = 0
    }
    return `${text}]`
  }
