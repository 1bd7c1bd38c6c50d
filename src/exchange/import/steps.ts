import { parseTime } from '../../facts/date.ts'
import { isProperty, type Predicate, relationshipKind } from '../../facts/vocabulary.ts'
import type { ClaimTemplate, EntityTemplate, Mapping } from './mapping.ts'
import { claimable } from './mapping-parts.ts'
import { type Cells, RowFault } from './template.ts'
import { readParticipant, readUntcDate, type UntcDate, untcLetters, untcSignatureLetters } from './untc.ts'
import { wordOf } from './words.ts'

/**
 * The predicate of a claim in a row. The mapping gives it or looks it up, or the letter after the date names a step.
 * Undefined if the column to look up is empty.
 * @throws RowFault
 */
export function predicateOf(template: ClaimTemplate, cells: Cells, { letters }: Mapping): Predicate | undefined {
  const given = isWord(template.predicate) ? template.predicate : wordOf(template.predicate, cells, claimable)
  if (given === undefined || isProperty(given) || !relationshipKind(given).step) return given
  const date = untcDateOf(template, cells)
  if (date?.letter === undefined) return given
  const known = { ...(given === 'signed' ? untcSignatureLetters : untcLetters), ...letters }
  const meant = Object.hasOwn(known, date.letter) ? known[date.letter] : undefined
  if (!meant)
    throw new RowFault(
      `unknown letter '${date.letter}' after ${date.edtf}: say what it means in 'letters'; ` +
        `known here are ${Object.keys(known).join(', ')}`,
    )
  return meant
}

const isWord = (predicate: ClaimTemplate['predicate']): predicate is Predicate => typeof predicate === 'string'

/** The reason for a date in brackets to be reported. */
export function bracketsOfDate(template: ClaimTemplate, cells: Cells): string | undefined {
  const date = untcDateOf(template, cells)
  return date?.isBracketed ? `a date in brackets: what became of it is in a footnote, for ${date.edtf}` : undefined
}

/** The same for a participant. */
export function bracketsOfParty(template: EntityTemplate | undefined, cells: Cells): string | undefined {
  if (template?.kind !== 'party' || template.notation !== 'untc') return undefined
  const text = cells.fill(template.code)
  return text !== undefined && readParticipant(text).hasWithdrawn
    ? `a participant in brackets: it has withdrawn, on a date that only a footnote tells, ${text}`
    : undefined
}

const untcDateOf = ({ time }: ClaimTemplate, cells: Cells): UntcDate | undefined => {
  const text = typeof time === 'string' ? cells.fill(time) : undefined
  return text === undefined ? undefined : readUntcDate(text)
}

interface Last {
  readonly predicate: Predicate
  readonly day: number
}

/** The last predicate of two entities, for claims that a table repeats for each year. */
export class LastPredicates {
  readonly #last = new Map<ClaimTemplate, Map<string, Last>>()

  /**
   * True if it is the same as in the last row of these entities.
   * @throws RowFault if the rows are not in the order of time
   */
  repeats(template: ClaimTemplate, ends: string, predicate: Predicate, time: string | undefined): boolean {
    const all = this.#last.get(template) ?? new Map<string, Last>()
    this.#last.set(template, all)
    const before = all.get(ends)
    const day = time === undefined ? -Infinity : parseTime(time).earliest
    if (before && day < before.day)
      throw new RowFault(`not in the order of time: ${time}; sort the rows of each party by year`)
    all.set(ends, { predicate, day })
    return before?.predicate === predicate
  }
}
