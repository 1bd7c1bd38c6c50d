import { didYouMean, EntenteError, shortened } from '../errors.ts'
import { keysOf, ranks, relationshipKinds, stances } from '../facts/vocabulary.ts'
import type { LensRequest } from '../graph/lens.ts'
import type { ExportChoice } from './export.ts'
import { instantOf } from './instant.ts'

/** The parameters of an export on the command line and in URLs, with their help texts. */
export const exportWords = {
  asOf: 'show the world at the end of this EDTF date (default: today)',
  knownAt: 'use only documents published by the end of this date',
  documents: 'use only these documents, as comma-separated ids',
  notDocuments: 'exclude these documents',
  minCorroboration: 'show only facts from at least this many independent documents',
  minRank: 'use only claims of this rank or higher',
  stances: 'use only claims with these stances',
  recordedAt: 'show only what the record held at this time, like 2026-11-26T09:00:00Z, or by the end of a day',
  revision: 'show only what the record held after the change with this number',
  presumed: 'true to show also relationships that are only possible, presumed or disputed at the date',
  around: 'export the surroundings of these entities, as comma-separated ids',
  depth: 'maximum number of steps around them (default: 1)',
  from: 'export the shortest paths from these entities',
  to: 'the entities to which these paths lead',
  paths: 'maximum number of paths (default: 20)',
  kinds: 'export only relationships of these kinds',
  fold: 'true to fold pacts, leaders and events into one edge for each pair of nations and organizations',
  ended: 'true to include ended relationships, false to omit them (default: depends on the format)',
} as const
export type ExportWord = keyof typeof exportWords

/** The old names of parameters, which are accepted until 2027-06-01. */
export const oldWords: ReadonlyMap<string, ExportWord> = new Map([
  ['leastCorroboration', 'minCorroboration'],
  ['leastRank', 'minRank'],
])

export interface ExportRequest {
  readonly lens: LensRequest
  readonly choice: ExportChoice
}

/**
 * Reads an export request from pairs of parameter and value. A list may be separated by commas or given as repeated
 * parameters.
 * @throws EntenteError BAD_REQUEST for an unknown parameter or an invalid number, BAD_LENS or BAD_FILTER for a value
 * that is not in the vocabulary
 */
export function readExportRequest(words: Iterable<readonly [string, string]>): ExportRequest {
  const given = new Map<ExportWord, string[]>()
  for (const [word, value] of words) {
    const name = oldWords.get(word) ?? word
    const existing = keysOf(exportWords).find((known) => known === name)
    if (!existing) {
      const names = keysOf(exportWords)
      const hint = didYouMean(word, names) || `; the parameters are ${names.join(', ')}`
      throw new EntenteError('BAD_REQUEST', `unknown parameter '${shortened(word)}'${hint}`)
    }
    given.set(existing, [...(given.get(existing) ?? []), value])
  }
  const one = (word: ExportWord) => {
    const values = given.get(word)
    if (values && values.length > 1)
      throw new EntenteError('BAD_REQUEST', `${word} is given ${values.length} times; give it once`)
    return values?.[0]
  }
  const list = (word: ExportWord) => {
    const items = given
      .get(word)
      ?.flatMap((value) => value.split(','))
      .map((item) => item.trim())
    if (items?.some((item) => item === ''))
      throw new EntenteError(
        'BAD_REQUEST',
        `${word} is empty or has an empty item; give a comma-separated list, or leave it out`,
      )
    return items
  }
  const number = (word: ExportWord) => {
    const value = one(word)
    if (value !== undefined && !/^\d{1,9}$/.test(value))
      throw new EntenteError('BAD_REQUEST', `${word} is '${shortened(value)}'; give a whole number`)
    return value === undefined ? undefined : Number(value)
  }
  const [minRank] = of('BAD_LENS', 'minRank', keysOf(ranks), one('minRank')?.split(',')) ?? []
  return {
    lens: {
      asOf: one('asOf'),
      knownAt: one('knownAt'),
      documents: { in: list('documents'), notIn: list('notDocuments') },
      minCorroboration: number('minCorroboration'),
      minRank,
      stances: of('BAD_LENS', 'stances', keysOf(stances), list('stances')),
      presumed: flag('presumed', one('presumed')),
      recordedAt: given.has('recordedAt') ? instantOf(one('recordedAt') ?? '') : undefined,
      revision: number('revision'),
    },
    choice: {
      around: list('around'),
      depth: number('depth'),
      from: list('from'),
      to: list('to'),
      paths: number('paths'),
      kinds: of('BAD_FILTER', 'kinds', keysOf(relationshipKinds), list('kinds')),
      fold: flag('fold', one('fold')),
      ended: flag('ended', one('ended')),
    },
  }
}

/** Words of the vocabulary, spelled as there or as in GraphQL: `signed-with` and `SIGNED_WITH` are the same. */
function of<T extends string>(
  code: 'BAD_LENS' | 'BAD_FILTER',
  where: string,
  known: readonly T[],
  given: readonly string[] | undefined,
): T[] | undefined {
  return given?.map((item) => {
    const word = item.toLowerCase().replaceAll('_', '-')
    const found = known.find((known) => known === word)
    if (found === undefined)
      throw new EntenteError(
        code,
        `${where}: '${shortened(item)}' is none of ${known.join(', ')}${didYouMean(word, known)}`,
      )
    return found
  })
}

function flag(word: ExportWord, value: string | undefined): boolean | undefined {
  if (value !== undefined && value !== 'true' && value !== 'false')
    throw new EntenteError('BAD_REQUEST', `${word} is '${shortened(value)}'; give true or false`)
  return value === undefined ? undefined : value === 'true'
}

/**
 * Reads a lens as JSON, in the shape of the GraphQL `LensInput`, as parameters:
 * `{"asOf":"2023-12-31","documents":{"notIn":["x"]}}`.
 * @throws EntenteError BAD_LENS
 */
export function lensWords(json: string): [ExportWord, string][] {
  const wanted = (sentence: string) =>
    new EntenteError('BAD_LENS', `${sentence}; write it like {"asOf":"2023-12-31","knownAt":"2022-05-01"}`)
  const lens = parsed(json)
  if (!isTable(lens)) throw wanted(`the lens ${shortened(json)} is not a JSON object`)
  return Object.entries(lens).flatMap(([key, value]): [ExportWord, string][] => {
    if (value === null) return []
    if (key === 'documents') {
      if (!isTable(value) || !Object.keys(value).every((part) => part === 'in' || part === 'notIn'))
        throw wanted('documents of the lens is not {"in":[…]} or {"notIn":[…]}')
      const { in: only, notIn } = value
      return [...textsOf('documents', only, wanted), ...textsOf('notDocuments', notIn, wanted)]
    }
    const name = oldWords.get(key) ?? key
    const word = lensKeys.find((known) => known === name)
    if (!word) throw wanted(`the lens has no '${shortened(key)}'${didYouMean(key, [...lensKeys, 'documents'])}`)
    if (word === 'presumed') {
      if (typeof value !== 'boolean') throw wanted('presumed of the lens is neither true nor false')
      return [[word, String(value)]]
    }
    return textsOf(word, value, wanted)
  })
}
const lensKeys = [
  'asOf',
  'knownAt',
  'minCorroboration',
  'minRank',
  'stances',
  'presumed',
  'recordedAt',
  'revision',
] as const

function textsOf(word: ExportWord, value: unknown, wanted: (sentence: string) => EntenteError): [ExportWord, string][] {
  if (value === undefined || value === null) return []
  const values: readonly unknown[] = Array.isArray(value) ? value : [value]
  const texts = values.filter((item) => typeof item === 'string' || typeof item === 'number').map(String)
  if (texts.length < values.length)
    throw wanted(`${word} of the lens is neither a text nor a number nor a list of them`)
  return [[word, texts.join(',')]]
}

const isTable = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}
