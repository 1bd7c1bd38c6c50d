import { checkPoint, checkSize } from '../../graph/check-point.ts'
import { Bailout } from './leaf.ts'
import type { Write } from './run.ts'

/** Writes the items of a list. */
export const listWriter =
  (write: Write): Write =>
  (value, run) => {
    if (!Array.isArray(value)) throw new Bailout('a list is no array')
    let text = ''
    for (const item of value) {
      checkPoint()
      checkSize(text.length)
      text += text === '' ? write(item, run) : `,${write(item, run)}`
    }
    return `[${text}]`
  }
