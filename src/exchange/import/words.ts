import { didYouMean } from '../../errors.ts'
import { kindsTogether } from '../../facts/merge.ts'
import { keysOf, type PactKind, pactKinds } from '../../facts/vocabulary.ts'
import type { EntityTemplate } from './mapping.ts'
import type { LookUp } from './mapping-parts.ts'
import { type Cells, RowFault } from './template.ts'

/**
 * The word of the vocabulary that a row gives; undefined if its cell is empty.
 * @throws RowFault with the words that there are
 */
export function wordOf<W extends string>(
  given: LookUp<W> | undefined,
  cells: Cells,
  vocabulary: Readonly<Record<W, unknown>>,
): W | undefined {
  if (given === undefined || typeof given === 'string') return given
  const { column, values, otherwise } = given
  const text = cells.text(column)
  if (text === undefined) return otherwise
  const words: readonly W[] = keysOf(vocabulary)
  const own = values ? (Object.hasOwn(values, text) ? values[text] : undefined) : words.find((word) => word === text)
  const meant = own ?? otherwise
  if (meant !== undefined) return meant
  if (values)
    throw new RowFault(`no value for '${text}' in '${column}': the mapping has ${Object.keys(values).join(', ')}`)
  return noWord(column, text, words)
}

function noWord(column: string, text: string, words: readonly string[]): never {
  throw new RowFault(
    `no word of the vocabulary in '${column}': '${text}'${didYouMean(text, words)}; there are ${words.join(', ')}`,
  )
}

type KindsOfPact = NonNullable<Extract<EntityTemplate, { kind: 'pact' }>['pactKind']>

/** The kinds of pact for the cells of a row; none if the mapping gives none. */
export function kindsOf(words: KindsOfPact, cells: Cells): PactKind[] {
  const kinds = [words].flat().flatMap((word) => {
    if (typeof word === 'string') return word
    const { column, values, otherwise } = word
    const texts = cells.fillAll(`{${column}}`)
    if (texts.length === 0) return otherwise ?? []
    return texts.flatMap((text) => {
      // A table that lacks the text gives no kind, as in columns that tick one.
      if (values) return (Object.hasOwn(values, text) ? values[text] : undefined) ?? otherwise ?? []
      const words = keysOf(pactKinds)
      return words.find((kind) => kind === text) ?? otherwise ?? noWord(column, text, words)
    })
  })
  return [...kindsTogether(kinds, [])]
}
