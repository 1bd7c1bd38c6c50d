import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Answer, Answers } from '../../src/server/answers.ts'

const answer = (text: string): Answer => ({ status: 200, headers: {}, body: Buffer.from(text) })

test('holds at most its bytes, and evicts the least recently used answer', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 3000 }))), (asked) => {
      const answers = new Answers(20_000)
      for (const [key, size] of asked) {
        answers.set(String(key), answer('x'.repeat(size)))
        expect(answers.bytes).toBeLessThanOrEqual(20_000)
      }
    }),
  )
  const answers = new Answers(8 * 1000)
  for (const key of 'abcdefg') answers.set(key, answer('x'.repeat(400)))
  answers.get('a')
  for (const key of 'hijklm') answers.set(key, answer('x'.repeat(400)))
  expect([answers.get('a') !== undefined, answers.get('b') !== undefined]).toEqual([true, false])
})

test('an answer that would evict most others is not cached', () => {
  const answers = new Answers(8000)
  answers.set('large', answer('x'.repeat(2000)))
  expect([answers.get('large'), answers.bytes]).toEqual([undefined, 0])
})

test('answers of the previous day are not reused', () => {
  let today = 20_000
  const answers = new Answers(8000, () => today)
  answers.set('a', answer('of today'))
  expect(answers.get('a')).toBeDefined()
  today += 1
  expect([answers.get('a'), answers.bytes]).toEqual([undefined, 0])
})

test('the doorkeeper recognizes repeated keys, and forgets them after many thousands of others', () => {
  const answers = new Answers(8000)
  const remembered = () =>
    Array.from({ length: 1000 }, (_, i) => answers.isMetAgain(`asked ${i}`)).filter(Boolean).length
  expect(remembered()).toBe(0)
  expect(remembered()).toBeGreaterThan(900)
  for (let i = 0; i < 100_000; i += 1) answers.isMetAgain(`other ${i}`)
  expect(remembered()).toBeLessThan(100)
  expect(answers.bytes).toBe(0)
})
