import { canMeet, type EdtfTime, parseTime } from '../../facts/date.ts'
import { digest } from '../../facts/digest.ts'
import type { Entity, NationCode } from '../../facts/facts.ts'
import { fold } from '../../facts/fold.ts'
import { codeSchemes, keysOf } from '../../facts/vocabulary.ts'
import { IdNumbers, numberOf } from './id-numbers.ts'
import type { KnownNames } from './known.ts'
import type { Scheme } from './mapping-parts.ts'
import { RowFault } from './template.ts'
import { wholeNumber } from './written-dates.ts'

type Coded = { readonly id: string; readonly during?: string | undefined }

/**
 * The existing nations and organizations, by their codes and names.
 * @param known names and codes that the entities lack
 */
export class Registry {
  readonly #entities = new Map<string, Entity>()
  readonly #index = new Map<string, Coded[]>()
  /** A number for the text that made each id, because there can be a million. */
  readonly #madeOf = new IdNumbers(true)
  /** Further entities by id; nothing finds one of them by a name or a code. */
  readonly #others: Pick<Map<string, Entity>, 'get'>
  /** The nations of names and codes that several have had; each by its alpha-3 code or its id. */
  readonly #inTime = new Map<string, readonly Coded[]>()

  constructor(known?: KnownNames, others: Pick<Map<string, Entity>, 'get'> = new Map()) {
    this.#others = others
    if (!known) return
    for (const [nation, names] of Object.entries(known.names))
      for (const name of names) this.#add('name', foldName(name), { id: nation })
    for (const scheme of ['alpha2', 'alpha3', 'numeric'] as const)
      for (const [code, nation] of Object.entries(known.codes[scheme]))
        this.#add(scheme, toCode(scheme, code), { id: nation })
    const inTime = { name: known.namesInTime, ...known.codesInTime }
    for (const scheme of ['name', 'alpha2', 'numeric'] as const)
      for (const [text, holders] of Object.entries(inTime[scheme])) {
        const coded = Object.entries(holders).map(([id, during]) => ({ id, during }))
        this.#inTime.set(keyOf(scheme, normalOf(scheme, text)), coded)
      }
  }

  get(id: string): Entity | undefined {
    return this.#entities.get(id) ?? this.#others.get(id)
  }

  /** Adds an entity, or replaces the one with its id. */
  set(entity: Entity): void {
    const isParty = entity.kind === 'nation' || entity.kind === 'organization'
    if (isParty || this.#entities.has(entity.id) || !this.#others.get(entity.id)) this.#entities.set(entity.id, entity)
    if (!isParty) return
    // Lists of countries have codes among their names; `AU` is a name of the African Union first.
    const codes: (string | undefined)[] = entity.kind === 'nation' ? [entity.alpha2, entity.alpha3] : []
    for (const name of [entity.name, ...entity.aliases, ...entity.names.map(({ text }) => text)])
      this.#add(codes.includes(name) ? 'code' : 'name', foldName(name), entity)
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
    const time = on === undefined ? undefined : parseTime(on)
    // Signs that nobody sees are left out first; some files have them in the place of a space.
    for (const seen of new Set([text.replace(INVISIBLE, ''), text]))
      for (const scheme of schemes) {
        const found = this.#meant(scheme, seen, time) ?? (scheme === 'name' ? this.#twice(seen, time) : undefined)
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
    const number = numberOf(text)
    const before = this.#madeOf.get(id)
    if (before === number) return id
    if (before !== undefined)
      throw new RowFault(`the same id as another: '${text}' and '${this.get(id)?.name ?? id}' both make '${id}'`)
    this.#madeOf.set(id, number)
    return id
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

  /** The entity of two names that mean the same: `Turkey (Türkiye)`, or `WHO World Health Organization`. */
  #twice(text: string, on: EdtfTime | undefined): Entity | undefined {
    const [, before = '', within = ''] = /^(.+) \((.+)\)$/.exec(text) ?? /^(\p{Lu}{2,8}) (.+)$/u.exec(text) ?? []
    if (before === '') return undefined
    const [one, other] = [before, within].map((name) => this.#meant('name', name, on))
    return one?.id === other?.id ? one : undefined
  }

  #meant(scheme: Scheme, text: string, on: EdtfTime | undefined): Entity | undefined {
    if (scheme === 'id') return this.get(text)
    const normal = normalOf(scheme, text)
    const key = keyOf(scheme, normal)
    const inTime = this.#inTime.get(key)
    const codes = scheme === 'name' ? this.#index.get(keyOf('code', normal)) : undefined
    const coded = this.#known(inTime ?? this.#index.get(key) ?? codes ?? [])
    const all = idsOf(coded)
    const isHeld = ({ during }: Coded) =>
      during === undefined || (on ? canMeet(parseTime(during), on) : inTime === undefined || during.endsWith('/..'))
    // A code that only one nation ever had counts for it at all times.
    const ids = all.length > 1 || inTime ? idsOf(coded.filter(isHeld)) : all
    const [id] = ids
    const possible = !on && ids.length === 0 ? all : ids
    if (possible.length > 1) {
      const advice = on ? 'say which under sameAs' : 'set a date with `on`'
      throw new RowFault(`'${text}' as ${scheme} can mean ${possible.join(' or ')}; ${advice}`)
    }
    if (on && (all.length > 1 || inTime) && all.length > 0 && id === undefined)
      throw new RowFault(
        `'${text}' as ${scheme} is unassigned on ${on?.edtf}; at other times it means ${all.join(' or ')}`,
      )
    return id === undefined ? undefined : this.#entities.get(id)
  }

  /** The entries for existing entities, with the ids of those that are named by alpha-3 code. */
  #known(coded: readonly Coded[]): Coded[] {
    return coded.flatMap(({ id, during }) => {
      const known = this.#entities.has(id) ? id : this.#index.get(keyOf('alpha3', id))?.[0]?.id
      return known === undefined ? [] : [{ id: known, during }]
    })
  }

  #add(scheme: Scheme | 'code', code: string, { id }: Pick<Entity, 'id'>, { during }: Partial<NationCode> = {}): void {
    const key = keyOf(scheme, code)
    const existing = this.#index.get(key) ?? []
    this.#index.set(key, existing)
    if (!existing.some((coded) => coded.id === id && coded.during === during)) existing.push({ id, during })
  }
}

/** Soft hyphens, and spaces and joiners without a width. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu
const idsOf = (coded: readonly Coded[]) => [...new Set(coded.map(({ id }) => id))]
const keyOf = (scheme: Scheme | 'code', code: string) => `${scheme} ${code}`

/** A code in its normal form: numbers without leading zeros or the .0 of spreadsheets, letters as capitals. */
function toCode(scheme: Scheme, text: string): string {
  const isNumber = scheme === 'numeric' || keysOf(codeSchemes).some((known) => known === scheme)
  return isNumber ? wholeNumber(text).replace(/^0+(?=\d)/, '') : text.toUpperCase()
}

const normalOf = (scheme: Scheme, text: string) => (scheme === 'name' ? foldName(text) : toCode(scheme, text))

/** Words that lists of countries shorten, or spell in several ways. */
const longWords: Readonly<Record<string, string>> = {
  st: 'saint',
  rep: 'republic',
  dem: 'democratic',
  dr: 'democratic republic',
  dpr: 'democratic peoples republic',
  pdr: 'democratic peoples republic',
  fed: 'federal',
  is: 'islands',
  terr: 'territory',
  herz: 'herzegovina',
  ssr: 'soviet socialist republic',
  n: 'north',
  s: 'south',
  e: 'east',
  w: 'west',
  uk: 'united kingdom',
  us: 'united states',
  un: 'united nations',
  org: 'organization',
  organisation: 'organization',
  programme: 'program',
  labour: 'labor',
  centre: 'center',
}
const emptyWords = new Set(['the', 'of', 'and', 'former', ''])

/**
 * A name for comparison: its words in the order of the alphabet, without case, accents and points. `Korea, Rep.` is
 * then `Republic of Korea`. An acronym in brackets at the end is left out.
 */
export function foldName(name: string): string {
  const words = fold(name.replace(/(?<=\p{L}.*) \(\p{Lu}{2,6}\)$/u, ''))
    // The points of D.P.R. and U.S.A.
    .replace(/(?<=\b\p{L})\.(?=\p{L}\b)/gu, '')
    .replace(/(?<=\p{L})['’](?=s\b)/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => !emptyWords.has(word))
    .flatMap((word) => (Object.hasOwn(longWords, word) ? (longWords[word] ?? '').split(' ') : word))
  return words.toSorted().join(' ')
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
  // Halves of signs, which UTF-8 does not have, are written out, so that they stay different.
  const whole = /\p{Surrogate}/u.test(text) ? JSON.stringify(text) : text.normalize('NFC')
  return [...(words === '' ? [] : [words]), digest(whole, DIGITS)].join('-')
}
const wordsOf = (text: string) =>
  fold(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
