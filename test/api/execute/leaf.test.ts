import fc from 'fast-check'
import { GraphQLString } from 'graphql'
import { expect, test } from 'vitest'
import { inBytes, leafWriter } from '../../../src/api/execute/leaf.ts'

const anyText = fc.string({
  unit: fc.oneof(fc.string({ unit: 'binary', maxLength: 2 }), fc.constantFrom('"', '\\', '\n', '\ud800', '–')),
})

test('a text is written as JSON in the bytes of its UTF-8', () => {
  const write = leafWriter(GraphQLString)
  fc.assert(
    fc.property(anyText, (text) => {
      expect(Buffer.from(write('', text), 'latin1').toString()).toBe(JSON.stringify(text))
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
