import fc from 'fast-check'
import { expect, test } from 'vitest'
import { etagMatches, etagOf } from '../../src/server/etag.ts'

/** The characters of a tag (RFC 9110, 8.8.3), a comma and a space among those that surround it. */
const tag = fc.string({ unit: fc.constantFrom(...',!#ab/~\x80ÿ'), maxLength: 4 }).map((text) => `"${text}"`)
const space = fc.constantFrom('', ' ', '\t ', '  ')

test('any tag of a list matches, weak or strong, with any separators', () => {
  const member = fc.record({ tag, weak: fc.boolean(), before: space, after: space })
  fc.assert(
    fc.property(fc.array(fc.option(member), { minLength: 1, maxLength: 6 }), tag, (members, asked) => {
      const list = members.map((one) => (one ? `${one.before}${one.weak ? 'W/' : ''}${one.tag}${one.after}` : ''))
      const held = members.flatMap((one) => one?.tag ?? [])
      for (const etag of [asked, ...held]) expect(etagMatches(list.join(), etag)).toBe(held.includes(etag))
    }),
  )
})

test.each<[header: string | null | undefined, matches: boolean]>([
  ['*', true],
  [' * ', true],
  ['"a"', true],
  ['W/"a"', true],
  ['"b", "a"', true],
  ['"a,b"', false],
  ['"b,"a"', false],
  ['w/"a"', false],
  ['a', false],
  ['x"a"', false],
  ['"a"x', false],
  ['', false],
  [null, false],
  [undefined, false],
])('%s', (header, matches) => {
  expect(etagMatches(header, '"a"')).toBe(matches)
})

test('the tag depends on the data only', () => {
  expect(etagOf('a')).toBe(etagOf(Buffer.from('a')))
  expect(etagOf('a')).not.toBe(etagOf('b'))
  expect(etagOf('a')).toMatch(/^"[0-9a-f]{32}"$/)
})
