import { describe, expect, test } from 'vitest'
import { lensWords, readExportRequest } from '../../src/api/export-request.ts'

describe('the parameters of an export', () => {
  test('give a lens and a selection; lists have commas or repeat', () => {
    const words = [
      ['asOf', '2024-06-30'],
      ['documents', 'one, two'],
      ['documents', 'three'],
      ['minCorroboration', '2'],
      ['minRank', 'PREFERRED'],
      ['stances', 'asserted,reported'],
      ['presumed', 'true'],
      ['around', 'japan'],
      ['depth', '2'],
      ['kinds', 'SIGNED_WITH,party-to'],
      ['ended', 'false'],
    ] as const
    expect(readExportRequest(words)).toEqual({
      lens: {
        asOf: '2024-06-30',
        documents: { in: ['one', 'two', 'three'] },
        minCorroboration: 2,
        minRank: 'preferred',
        stances: ['asserted', 'reported'],
        presumed: true,
      },
      choice: { around: ['japan'], depth: 2, kinds: ['signed-with', 'party-to'], ended: false },
    })
  })

  test('are read by their former names, too', () => {
    const present = readExportRequest([
      ['minCorroboration', '2'],
      ['minRank', 'PREFERRED'],
    ])
    const old = [
      ['leastCorroboration', '2'],
      ['leastRank', 'PREFERRED'],
    ] as const
    expect(readExportRequest(old)).toEqual(present)
    expect(readExportRequest(lensWords('{"leastCorroboration":2,"leastRank":"PREFERRED"}'))).toEqual(present)
  })

  test('are refused under both names', () =>
    expect(() =>
      readExportRequest([
        ['minRank', 'NORMAL'],
        ['leastRank', 'NORMAL'],
      ]),
    ).toThrow('minRank is given 2 times; give it once'))

  test.each([
    ['arround', 'x', "unknown parameter 'arround'; did you mean 'around'?"],
    ['depth', 'two', "depth is 'two'; give a whole number"],
    ['kinds', 'sealed', "kinds: 'sealed' is none of"],
    ['stances', 'denies', "did you mean 'denied'?"],
    ['ended', 'yes', "ended is 'yes'; give true or false"],
    ['presumed', 'yes', "presumed is 'yes'; give true or false"],
    ['around', 'a,,b', 'around is empty or has an empty item'],
  ])('refuses %s=%s', (word, value, sentence) => expect(() => readExportRequest([[word, value]])).toThrow(sentence))

  test('refuses one date given twice', () =>
    expect(() =>
      readExportRequest([
        ['asOf', '2020'],
        ['asOf', '2021'],
      ]),
    ).toThrow('asOf is given 2 times; give it once'))

  test('accept a lens as JSON', () => {
    expect(
      lensWords(
        '{"asOf":"2023-12-31","documents":{"in":["a","b"],"notIn":null},"minCorroboration":2,' +
          '"knownAt":null,"presumed":true}',
      ),
    ).toEqual([
      ['asOf', '2023-12-31'],
      ['documents', 'a,b'],
      ['minCorroboration', '2'],
      ['presumed', 'true'],
    ])
  })

  test.each([
    ['{', 'is not a JSON object'],
    ['[]', 'is not a JSON object'],
    ['{"asof":"2023"}', "the lens has no 'asof'; did you mean 'asOf'?"],
    ['{"documents":["a"]}', 'documents of the lens is not {"in":[…]}'],
    ['{"documents":{"only":["a"]}}', 'documents of the lens is not {"in":[…]}'],
    ['{"presumed":"yes"}', 'presumed of the lens is neither true nor false'],
    ['{"asOf":true}', 'asOf of the lens is neither a text nor a number'],
  ])('refuse the lens %s', (json, sentence) => expect(() => lensWords(json)).toThrow(sentence))
})
