import { canMeet, type EdtfTime, parseTime } from '../../facts/date.ts'
import { digest } from '../../facts/digest.ts'
import type { Entity, NationCode } from '../../facts/facts.ts'
import { fold } from '../../facts/fold.ts'
import { codeSchemes, keysOf } from '../../facts/vocabulary.ts'
import type { Scheme } from './mapping.ts'
import { RowFault } from './template.ts'
import { wholeNumber } from './written-dates.ts'

type Coded = { readonly id: string; readonly during?: string | undefined }

/** The existing nations and organizations, by their codes and names. */
export class Registry {
  readonly #entities = new Map<string, Entity>()
  readonly #index = new Map<string, Coded[]>()
  readonly #madeOf = new Map<string, string>()

  get(id: string): Entity | undefined {
    return this.#entities.get(id)
  }

  /** Adds an entity, or replaces the one with its id. */
  set(entity: Entity): void {
    this.#entities.set(entity.id, entity)
    if (entity.kind !== 'nation' && entity.kind !== 'organization') return
    for (const name of [entity.name, ...entity.aliases, ...entity.names.map(({ text }) => text)])
      this.#add('name', foldName(name), entity)
    if (entity.kind !== 'nation') return
    for (const scheme of ['alpha2', 'alpha3', 'numeric'] as const) {
      const code = entity[scheme]
      if (code !== undefined) this.#add(scheme, toCode(scheme, code), entity)
    }
    for (const code of entity.codes ?? []) this.#add(code.scheme, toCode(code.scheme, code.code), entity, code)
  }

  /**
   * The entity with a code or name, by the first scheme that has it. The date decides for a code that passed from one
   * nation to another.
   * @throws RowFault
   */
  find(text: string, schemes: readonly Scheme[], on?: string | undefined): Entity {
    for (const scheme of schemes) {
      const found = this.#meant(scheme, text, on === undefined ? undefined : parseTime(on))
      if (found) return found
    }
    const hint = /[;|]/.test(text) ? '; if the cell holds several, give their separator under read: { lists: … }' : ''
    throw new RowFault(`no known entity has '${text}' as ${schemes.join(' or ')}${hint}`)
  }

  /**
   * The id that a text makes.
   * @throws RowFault if another text made the same id before, like `C` and `C#`
   */
  idFor(text: string): string {
    const id = toId(text)
    const before = this.#madeOf.get(id) ?? text
    this.#madeOf.set(id, before)
    if (before.toLowerCase() === text.toLowerCase()) return id
    throw new RowFault(`the same id as another: '${text}' and '${before}' both make '${id}'`)
  }

  /** The entity with a code or name; undefined if there is none. */
  tryFind(text: string, schemes: readonly Scheme[]): Entity | undefined {
    try {
      return this.find(text, schemes)
    } catch (error) {
      if (error instanceof RowFault) return undefined
      throw error
    }
  }

  #meant(scheme: Scheme, text: string, on: EdtfTime | undefined): Entity | undefined {
    if (scheme === 'id') return this.#entities.get(text)
    const coded = this.#index.get(keyOf(scheme, scheme === 'name' ? foldName(text) : toCode(scheme, text))) ?? []
    const all = idsOf(coded)
    // A code that only one nation ever had counts for it at all times.
    const ids =
      all.length > 1 && on
        ? idsOf(coded.filter(({ during }) => during === undefined || canMeet(parseTime(during), on)))
        : all
    const [id] = ids
    if (ids.length > 1)
      throw new RowFault(`'${text}' as ${scheme} can mean ${ids.join(' or ')}${on ? '' : '; set a date with `on`'}`)
    if (all.length > 1 && id === undefined)
      throw new RowFault(
        `'${text}' as ${scheme} is unassigned on ${on?.edtf}; at other times it means ${all.join(' or ')}`,
      )
    return id === undefined ? undefined : this.#entities.get(id)
  }

  #add(scheme: Scheme, code: string, { id }: Entity, { during }: Partial<NationCode> = {}): void {
    const key = keyOf(scheme, code)
    const existing = this.#index.get(key) ?? []
    this.#index.set(key, existing)
    if (!existing.some((coded) => coded.id === id && coded.during === during)) existing.push({ id, during })
  }
}

const idsOf = (coded: readonly Coded[]) => [...new Set(coded.map(({ id }) => id))]
const keyOf = (scheme: Scheme, code: string) => `${scheme} ${code}`

/** A code in its normal form: numbers without leading zeros or the .0 of spreadsheets, letters as capitals. */
function toCode(scheme: Scheme, text: string): string {
  const isNumber = scheme === 'numeric' || keysOf(codeSchemes).some((known) => known === scheme)
  return isNumber ? wholeNumber(text).replace(/^0+(?=\d)/, '') : text.toUpperCase()
}

/**
 * A nation's name for comparison: without case, accents, points and a leading `the`, with `&` and `St.` spelled out.
 */
export function foldName(name: string): string {
  return fold(name)
    .replace(/&/g, ' and ')
    .replace(/\bst\b\.?/g, 'saint')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^the /, '')
}

/**
 * A text as an id: saint-kitts-nevis for `Saint Kitts & Nevis`. A text with letters of another script, or with symbols
 * such as `+`, gets a digest, so that two texts make two ids.
 */
export const toId = (text: string): string =>
  /[^a-z\P{L}]|[^0-9\P{N}]|\p{S}/u.test(fold(text)) || wordsOf(text) === '' ? withDigest(text) : wordsOf(text)

const DIGITS = 8
const withDigest = (text: string) => {
  const words = wordsOf(text).slice(0, 60).replace(/-$/, '')
  return [...(words === '' ? [] : [words]), digest(text.normalize('NFC'), DIGITS)].join('-')
}
const wordsOf = (text: string) =>
  fold(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
