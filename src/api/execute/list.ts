import { checkPoint, checkSize } from '../../graph/check-point.ts'
import { Bailout } from './leaf.ts'
import type { Write } from './run.ts'

/** The items between two checks, each of which costs as much as writing a small item. */
const ITEMS = 16

/** Writes the items of a list. */
export const listWriter =
  (write: Write): Write =>
  (value, run) => {
    if (!Array.isArray(value)) throw new Bailout('a list is no array')
    let text = ''
    let unchecked = 0
    for (const item of value) {
      text += text === '' ? write(item, run) : `,${write(item, run)}`
      unchecked += 1
      if (unchecked < ITEMS) continue
      checkPoint(unchecked)
      checkSize(text.length)
      unchecked = 0
    }
    return `[${text}]`
  }
