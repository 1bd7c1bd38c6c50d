import { describe, expect, test } from 'vitest'
import { checkNames, Ids } from '../../src/facts/check.ts'
import { parseFacts } from '../../src/facts/parse.ts'
import { claimsOutline } from '../../src/facts/schema.ts'
import {
  claimableKinds,
  type EntityKind,
  entityKinds,
  isProperty,
  keysOf,
  properties,
  property,
  relationshipKind,
} from '../../src/facts/vocabulary.ts'
import { dataFolder, type Parts } from '../fixtures/data.ts'
import { problemsOf } from '../fixtures/marked.ts'

const ofNation = { of: 'nation-1' }
const twoOf = (kind: EntityKind) =>
  kind === 'office' ? { 'office-1': ofNation, 'office-2': ofNation } : { [`${kind}-1`]: {}, [`${kind}-2`]: {} }

/** Two of each kind of entity: `nation-1`, `pact-2`. */
const cast: Parts = {
  documents: { d: {} },
  ...Object.fromEntries(keysOf(entityKinds).map((kind) => [`${kind}s`, twoOf(kind)])),
}
/** The problems of claims by their keys, which begin the lines. */
const problemsWith = (claims: Record<string, Record<string, unknown>>) =>
  problemsOf(() => parseFacts(dataFolder({ ...cast, claims: { d: claims } })))
    .map((line) => line.replace(/^.*?: BAD_DATA claims\./, ''))
    .sort()
const sentences = (claim: Record<string, unknown>) =>
  problemsWith({ c: claim }).map((line) => line.replace(/^c(\.)?/, ''))
const article = (kind: EntityKind) => `${/^[aeiou]/.test(kind) ? 'an' : 'a'} ${kind}`

describe('the ends of a relationship', () => {
  const kinds = keysOf(entityKinds)

  test.each(claimableKinds)('of %s are of the kinds that the vocabulary gives, and no others', (predicate) => {
    const { from, to } = relationshipKind(predicate)
    const claims: Record<string, Record<string, unknown>> = {}
    const expected: string[] = []
    for (const subject of kinds)
      for (const object of kinds) {
        const key = `${subject}-to-${object}`
        claims[key] = { subject: `${subject}-1`, predicate, object: `${object}-2` }
        const isNot = (end: string, id: string, kind: EntityKind, allowed: readonly EntityKind[]) =>
          allowed.includes(kind)
            ? []
            : [
                `${key}.${end}: '${id}' is ${article(kind)}; the ${end} of '${predicate}' is ` +
                  `${allowed.map(article).join(' or ')}`,
              ]
        expected.push(...isNot('subject', `${subject}-1`, subject, from), ...isNot('object', `${object}-2`, object, to))
      }
    expect(problemsWith(claims)).toEqual(expected.sort())
  })
})

const right = {
  stage: 'signed',
  level: 'secret',
  pactKind: 'trade',
  count: 3,
  text: 'words',
  entity: 'nation-1',
  language: 'ja',
  amount: '2 billion JPY',
}

describe('the value of a property', () => {
  test.each(keysOf(properties))('%s is of the type that the vocabulary gives', (predicate) => {
    const { of, value } = property(predicate)
    const [kind] = of
    const claim = { subject: `${kind}-1`, predicate }
    if (value === 'time') {
      expect(sentences({ ...claim, time: '2022' })).toEqual([])
      expect(sentences(claim)).toEqual([`: '${predicate}' needs a time`])
    } else {
      expect(sentences({ ...claim, value: right[value] })).toEqual([])
      expect(sentences(claim)).toEqual([`: '${predicate}' needs a value`])
      expect(
        sentences({ ...claim, value: value === 'text' || value === 'entity' ? 3 : 'nothing of the kind' }),
      ).toEqual([expect.stringMatching(`^value: '.*' is not a value of '${predicate}': `)])
    }
    expect(isProperty(predicate)).toBe(true)
  })

  test('a count is not negative', () => {
    const claim = { subject: 'nation-1', predicate: 'reported-count' }
    expect(sentences({ ...claim, value: 0 })).toEqual([])
    expect(sentences({ ...claim, value: -1 })).toEqual([
      "value: '-1' is not a value of 'reported-count': a whole number",
    ])
  })
})

test('a language is a known tag, and the unit of an amount is a currency if it looks like one', () => {
  const pact = (predicate: string, value: string | number, amount?: string) =>
    sentences({ subject: 'pact-1', predicate, value, ...(amount && { qualifiers: { amount } }) })
  expect(pact('authentic-language', 'english')).toEqual([
    "value: 'english' is not a value of 'authentic-language': a BCP 47 tag of a language, such as en or ja",
  ])
  expect(pact('amount', '2')).toEqual([
    "value: '2' is not a value of 'amount': a number with a currency (ISO 4217) or another unit, such as 2 billion JPY",
  ])
  expect(pact('amount', '2 billion JPX')).toEqual([
    "value: '2 billion JPX' is not a value of 'amount': 'JPX' is no currency of ISO 4217",
  ])
  expect(pact('amount', 'up to 3.5 million US$')).toEqual([])
  expect(pact('purpose', 'peace', '5 NZX')).toEqual(["qualifiers.amount: 'NZX' is no currency of ISO 4217"])
  expect(pact('purpose', 'peace', 'some money')).toEqual([])
})

test('a rank other than normal requires a reason', () => {
  const claim = { subject: 'nation-1', predicate: 'party-to', object: 'pact-1' }
  expect(sentences({ ...claim, rank: 'deprecated' })).toEqual(['rank: a claim that is deprecated gives its reason'])
  expect(sentences({ ...claim, rank: 'deprecated', reason: 'Withdrawn.' })).toEqual([])
})

describe('a name in a claims file', () => {
  const outline = claimsOutline.parse({
    passages: { 1: {} },
    claims: { c: { subject: 'japn', passages: [1, 2] } },
    retractions: [{ claim: 'd' }],
  })

  test('is reported if no record has the id', () => {
    const ids = new Ids()
    ids.known.add('japan')
    expect(checkNames(outline, ids)).toEqual([
      { path: ['claims', 'c', 'subject'], sentence: "no entity 'japn'; did you mean 'japan'?" },
      { path: ['claims', 'c', 'passages', 1], sentence: 'no passage 2 in this file; add it under passages' },
      { path: ['retractions', 0, 'claim'], sentence: "no claim 'd' in this file; did you mean 'c'?" },
    ])
  })

  test('is accepted if the file of the records cannot be read', () => {
    const ids = new Ids()
    ids.isComplete = false
    expect(checkNames(outline, ids).map(({ path }) => path)).toEqual([
      ['claims', 'c', 'passages', 1],
      ['retractions', 0, 'claim'],
    ])
  })

  test('is not looked up in Object.prototype', () => {
    const tricky = claimsOutline.parse({ passages: {}, claims: {}, retractions: [{ claim: 'constructor' }] })
    expect(checkNames(tricky, new Ids())).toEqual([
      { path: ['retractions', 0, 'claim'], sentence: "no claim 'constructor' in this file" },
    ])
  })
})
