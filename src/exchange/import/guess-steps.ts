import type { RelationshipKind } from '../../facts/vocabulary.ts'
import type { Column, DateColumns } from './guess-columns.ts'

/** Words for the steps of a party, as status tables have them. */
const words: readonly (readonly [pattern: RegExp, step: RelationshipKind])[] = [
  [/^definitive sign/, 'definitively-signed'],
  [/^sign/, 'signed'],
  [/^(?:ratif|formal confirm)/, 'ratified'],
  [/^accept/, 'accepted'],
  [/^approv/, 'approved'],
  [/^acce(?:ssion|ded)/, 'acceded-to'],
  [/succession|succeeded|continued application/, 'succeeded-to'],
  [/^provisional/, 'provisionally-applied'],
  [/^(?:withdr|denunc|denounc)/, 'withdrew-from'],
]
const stepOf = (text: string) => words.find(([pattern]) => pattern.test(text.toLowerCase()))?.[1]

/** A column that tells which step a party took, the step for each of its values, and the columns of its date. */
interface StepColumn {
  readonly column: Column
  readonly values: Readonly<Record<string, RelationshipKind>>
  readonly date: DateColumns
}

/** The column of steps, whose date has a heading that begins alike: `Instrument Type` and `Instrument Date`. */
export function stepsOf(columns: readonly Column[], dates: readonly DateColumns[]): StepColumn | undefined {
  for (const column of columns) {
    const said = [...new Set(column.values)]
    const known = said.flatMap((text) => {
      const step = stepOf(text)
      return step ? [[text, step] as const] : []
    })
    if (said.length < 2 || known.length < said.length * MOST) continue
    const stem = stemOf(column.name)
    const date = dates.find(({ name }) => stemOf(name) === stem) ?? dates[0]
    if (date) return { column, values: Object.fromEntries(known), date }
  }
  return undefined
}
const MOST = 0.7
const stemOf = (name: string) => name.toLowerCase().replace(/[ _-]?(?:type|kind|name|date|action|status)$/, '')
