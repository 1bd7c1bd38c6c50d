import fc from 'fast-check'
import { GraphQLString } from 'graphql'
import { expect, test, vi } from 'vitest'
import { inBytes, leafWriter } from '../../../src/api/execute/leaf.ts'

const anyText = fc.string({
  unit: fc.oneof(fc.string({ unit: 'binary', maxLength: 2 }), fc.constantFrom('"', '\\', '\n', '\ud800', '–')),
})

test('a text is written as JSON in the bytes of its UTF-8', () => {
  const write = leafWriter(GraphQLString)
  fc.assert(
    fc.property(anyText, (text) => {
      const written = write('', text)
      expect(Buffer.from(written, 'latin1').toString()).toBe(JSON.stringify(text))
      expect(write('', text)).toBe(written)
    }),
  )
})

test('a text in bytes has a character for each byte', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(Buffer.from(inBytes(text), 'latin1')).toEqual(Buffer.from(text))
    }),
  )
})

test('a text that JSON or UTF-8 changes is changed once while it comes again, unless it is long', () => {
  const write = leafWriter(GraphQLString)
  const changes = vi.spyOn(JSON, 'stringify')
  const timesOf = (text: string) => {
    changes.mockClear()
    expect(write('', text)).toBe(write('', text))
    return changes.mock.calls.length
  }
  expect(timesOf('“Åland”')).toBe(1)
  expect(timesOf('“Åland”'.repeat(100))).toBe(2)
  expect(timesOf('plain')).toBe(0)
  changes.mockRestore()
})
