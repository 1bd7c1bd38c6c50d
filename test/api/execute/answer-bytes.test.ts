import fc from 'fast-check'
import { expect, test } from 'vitest'
import { AnswerBytes, ROOM } from '../../../src/api/execute/answer-bytes.ts'

test('an answer of any parts is these parts, whatever came before it', () => {
  const bytes = new AnswerBytes()
  const part = fc.tuple(fc.nat({ max: 255 }), fc.oneof(fc.nat({ max: 20 }), fc.nat({ max: 60_000 })))
  fc.assert(
    fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
      const texts = parts.map(([code, length]) => String.fromCharCode(code).repeat(length))
      bytes.clear()
      let text = ''
      for (const one of texts) text = bytes.take(text + one)
      const [whole, moved] = [texts.join(''), bytes.length > 0]
      const written = bytes.end(text)
      expect(typeof written === 'string').toBe(!moved)
      expect(written.length).toBe(whole.length)
      expect(
        Buffer.from(written.toString(moved ? 'latin1' : undefined), 'latin1').equals(Buffer.from(whole, 'latin1')),
      ).toBe(true)
    }),
    { numRuns: 100 },
  )
})

test('an answer stays as it is when the next is written', () => {
  const bytes = new AnswerBytes()
  const write = (letter: string) => {
    bytes.clear()
    return bytes.end(bytes.take(letter.repeat(10_000)))
  }
  const [one, other] = [write('a'), write('b')]
  expect(String(one)).toBe('a'.repeat(10_000))
  expect(String(other)).toBe('b'.repeat(10_000))
})

test('an answer in bytes has room for its head before it, and nothing else in its memory', () => {
  const bytes = new AnswerBytes()
  const { byteOffset, byteLength, buffer } = bytes.end(bytes.take('a'.repeat(10_000))) as Buffer
  expect([byteOffset, byteLength, buffer.byteLength]).toEqual([ROOM, 10_000, ROOM + 10_000])
})

test('a short answer is a text', () => {
  const bytes = new AnswerBytes()
  expect(bytes.end(bytes.take('short'))).toBe('short')
})
