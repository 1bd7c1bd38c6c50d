import { didYouMean } from '../errors.ts'
import { readAmount, wrongCurrency } from './amount.ts'
import type { EdtfTime } from './date.ts'
import { type ClaimValue, type Entity, entityQualifiers } from './facts.ts'
import { isLanguage } from './language.ts'
import type { ClaimRecord, ClaimsOutline } from './schema.ts'
import {
  classificationLevels,
  type EntityKind,
  entityProperties,
  isProperty,
  keysOf,
  type Property,
  pactKinds,
  property,
  type RelationshipKind,
  relationshipKind,
  stages,
  type ValueKind,
} from './vocabulary.ts'

/** The problem of a record, and the path to the faulty part. */
export interface Fault {
  readonly path: readonly PropertyKey[]
  readonly sentence: string
}

type Entities = ReadonlyMap<string, Entity>

/** The ids of records, invalid ones included. If a file cannot be read, any id may exist. */
export class Ids {
  readonly #known = new Set<string>()
  isComplete = true

  get known(): Set<string> {
    return this.#known
  }

  has(id: string): boolean {
    return !this.isComplete || this.known.has(id)
  }
}

/** Unknown names in a claims file, and passages that no claim cites. */
export function checkNames(outline: ClaimsOutline, entities: Ids): Fault[] {
  const { claims, passages, retractions } = outline
  const cited = new Set(Object.values(claims).flatMap((claim) => claim?.passages.map(String) ?? []))
  const uncited = Object.keys(passages).filter((paragraph) => !cited.has(paragraph))
  return [
    ...uncited.map((paragraph) => ({
      path: ['passages', paragraph],
      sentence: 'no claim cites this passage; cite it or leave it out',
    })),
    ...Object.entries(claims).flatMap(([key, claim]) =>
      claim
        ? [...danglingNames(claim, entities), ...missingPassages(claim, passages)].map((fault) => ({
            ...fault,
            path: ['claims', key, ...fault.path],
          }))
        : [],
    ),
    ...retractions.flatMap(({ claim }, index) =>
      claim === undefined || Object.hasOwn(claims, claim)
        ? []
        : [
            {
              path: ['retractions', index, 'claim'],
              sentence: `no claim '${claim}' in this file${didYouMean(claim, Object.keys(claims))}`,
            },
          ],
    ),
  ]
}

type ClaimOutline = NonNullable<ClaimsOutline['claims'][string]>

/** The unknown entities that a claim names. */
export function danglingNames(
  { subject, predicate, object, value, speakers, about, qualifiers }: Omit<ClaimOutline, 'passages'>,
  entities: Ids,
): Fault[] {
  const faults: Fault[] = []
  checkName(subject, entities, faults, 'subject')
  checkName(object, entities, faults, 'object')
  if (entityProperties.has(predicate)) checkName(value, entities, faults, 'value')
  for (let index = 0; index < speakers.length; index++) checkName(speakers[index], entities, faults, 'speakers', index)
  for (let index = 0; index < about.length; index++) checkName(about[index], entities, faults, 'about', index)
  for (const key of entityQualifiers) checkName(qualifiers[key], entities, faults, 'qualifiers', key)
  return faults
}

function checkName(id: unknown, entities: Ids, faults: Fault[], ...path: PropertyKey[]): void {
  if (typeof id === 'string' && !entities.has(id))
    faults.push({ path, sentence: `no entity '${id}'${didYouMean(id, entities.known)}` })
}

const missingPassages = (claim: ClaimOutline, passages: ClaimsOutline['passages']): Fault[] =>
  claim.passages.flatMap((paragraph, index) =>
    typeof paragraph !== 'number' || Object.hasOwn(passages, paragraph)
      ? []
      : [{ path: ['passages', index], sentence: `no passage ${paragraph} in this file; add it under passages` }],
  )

/** Checks a claim of the right shape against the vocabulary. If its document has a copy, it must name a paragraph. */
export function checkClaim(claim: ClaimRecord, entities: Entities, hasCopy: boolean): Fault[] {
  const { predicate, rank, reason } = claim
  const faults = isProperty(predicate)
    ? checkProperty(claim, predicate, entities)
    : checkRelationship(claim, predicate, entities)
  faults.push(...wrongOffice(claim, entities), ...wrongAmount(claim))
  if (rank !== 'normal' && reason === undefined)
    faults.push({ path: ['rank'], sentence: `a claim that is ${rank} gives its reason` })
  if (hasCopy && claim.passages.length === 0)
    faults.push({ path: ['passages'], sentence: 'a claim cites at least one passage' })
  return faults
}

/** Checks that the qualifier names an office, and one of the nation or organization that the claim names. */
function wrongOffice({ predicate, object, qualifiers: { office } }: ClaimRecord, entities: Entities): Fault[] {
  const named = office === undefined ? undefined : entities.get(office)
  const path = ['qualifiers', 'office']
  if (named && named.kind !== 'office')
    return [{ path, sentence: `'${named.id}' is ${article(named.kind)}, not an office` }]
  if (predicate !== 'holds-office' || named?.kind !== 'office' || named.of === object) return []
  return [{ path, sentence: `'${named.id}' is an office of '${named.of}', not of '${object}'` }]
}

/** A qualifier keeps the words of the document, but a code without a currency is a mistake. */
function wrongAmount({ qualifiers: { amount } }: ClaimRecord): Fault[] {
  const code = amount === undefined ? undefined : wrongCurrency(amount)
  return code === undefined ? [] : [{ path: ['qualifiers', 'amount'], sentence: noCurrency(code) }]
}

const noCurrency = (code: string) => `'${code}' is no currency of ISO 4217`

function checkProperty(claim: ClaimRecord, name: Property, entities: Entities): Fault[] {
  const { of, to = [], value } = property(name)
  const faults = wrongEnd(claim.subject, 'subject', of, name, entities)
  if (claim.object !== undefined) faults.push({ path: ['object'], sentence: `'${name}' has a value, not an object` })
  if (value === 'time') {
    if (claim.value !== undefined)
      faults.push({ path: ['value'], sentence: `'${name}' takes its value from time; leave value out` })
    if (claim.time === undefined) faults.push({ path: [], sentence: `'${name}' needs a time` })
  } else if (claim.value === undefined) {
    faults.push({ path: [], sentence: `'${name}' needs a value` })
  } else {
    const right = rightValue(value, claim.value)
    if (right !== undefined)
      faults.push({ path: ['value'], sentence: `'${claim.value}' is not a value of '${name}': ${right}` })
    else if (value === 'entity') faults.push(...wrongEnd(String(claim.value), 'value', to, name, entities))
  }
  return faults
}

/** A description of a correct value; undefined if the value is correct. */
function rightValue(type: Exclude<ValueKind, 'time'>, value: string | number): string | undefined {
  if (type === 'count') return typeof value === 'number' && value >= 0 ? undefined : 'a whole number'
  if (type === 'entity') return typeof value === 'string' ? undefined : 'the id of an entity'
  if (type === 'text') return typeof value === 'string' ? undefined : 'a text'
  if (type === 'language') return isLanguage(value) ? undefined : 'a BCP 47 tag of a language, such as en or ja'
  if (type === 'amount') {
    const { currency, unit } = readAmount(String(value)) ?? {}
    if (currency === undefined && unit === undefined)
      return 'a number with a currency (ISO 4217) or another unit, such as 2 billion JPY'
    const code = wrongCurrency(String(value))
    return code && noCurrency(code)
  }
  const words: readonly string[] = keysOf(
    type === 'stage' ? stages : type === 'pactKind' ? pactKinds : classificationLevels,
  )
  return words.some((word) => word === value)
    ? undefined
    : `one of ${words.join(', ')}${didYouMean(String(value), words)}`
}

function checkRelationship(claim: ClaimRecord, kind: RelationshipKind, entities: Entities): Fault[] {
  const { from, to } = relationshipKind(kind)
  const faults = wrongEnd(claim.subject, 'subject', from, kind, entities)
  if (claim.value !== undefined) faults.push({ path: ['value'], sentence: `'${kind}' has an object, not a value` })
  if (claim.object === undefined) return [...faults, { path: [], sentence: `'${kind}' needs an object` }]
  if (claim.object === claim.subject)
    faults.push({ path: ['object'], sentence: `'${claim.object}' cannot be both subject and object` })
  return [...faults, ...wrongEnd(claim.object, 'object', to, kind, entities)]
}

function wrongEnd(
  id: string,
  end: 'subject' | 'object' | 'value',
  kinds: readonly EntityKind[],
  predicate: string,
  entities: Entities,
): Fault[] {
  const kind = entities.get(id)?.kind
  if (kind === undefined || kinds.includes(kind)) return []
  return [
    {
      path: [end],
      sentence: `'${id}' is ${article(kind)}; the ${end} of '${predicate}' is ${kinds.map(article).join(' or ')}`,
    },
  ]
}

const article = (kind: EntityKind) => `${/^[aeiou]/.test(kind) ? 'an' : 'a'} ${kind}`

/** The typed value of a checked claim. */
export function toValue(claim: ClaimRecord, time: EdtfTime | undefined): ClaimValue | undefined {
  if (!isProperty(claim.predicate)) return undefined
  const type = property(claim.predicate).value
  const text = String(claim.value)
  if (type === 'time') return time && { type, time }
  if (type === 'count') return { type, count: Number(claim.value) }
  if (type === 'text') return { type, text }
  if (type === 'entity') return { type, entity: text }
  if (type === 'language') return { type, language: text }
  if (type === 'amount') {
    const amount = readAmount(text)
    return amount && { type, amount }
  }
  if (type === 'stage') {
    const stage = keysOf(stages).find((word) => word === text)
    return stage && { type, stage }
  }
  if (type === 'pactKind') {
    const pactKind = keysOf(pactKinds).find((word) => word === text)
    return pactKind && { type, pactKind }
  }
  const level = keysOf(classificationLevels).find((word) => word === text)
  return level && { type, level }
}
