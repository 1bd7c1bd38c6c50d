import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Budget } from '../../src/graph/budget.ts'
import { Answers, type WholeAnswer } from '../../src/server/answers.ts'

const answer = (text: string): WholeAnswer => ({
  status: 200,
  headers: [],
  body: Buffer.from(text),
  bytes: text.length,
})

test('holds at most its bytes, and evicts the least recently used answer', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 3000 }))), (asked) => {
      const budget = new Budget(20_000)
      const answers = new Answers(budget)
      for (const [key, size] of asked) {
        answers.set(String(key), answer('x'.repeat(size)))
        expect(budget.bytes).toBeLessThanOrEqual(20_000)
      }
    }),
  )
  const answers = new Answers(new Budget(8 * 1300))
  for (const key of 'abcdefg') answers.set(key, answer('x'.repeat(400)))
  answers.get('a')
  for (const key of 'hijklm') answers.set(key, answer('x'.repeat(400)))
  expect([answers.get('a') !== undefined, answers.get('b') !== undefined]).toEqual([true, false])
})

test('an answer that would evict most others is not cached', () => {
  const budget = new Budget(8000)
  const answers = new Answers(budget)
  answers.set('large', answer('x'.repeat(2000)))
  expect([answers.get('large'), budget.bytes]).toEqual([undefined, 0])
})

test('answers of the previous day are not reused', () => {
  let today = 20_000
  const budget = new Budget(8000)
  const answers = new Answers(budget, () => today)
  answers.set('a', answer('of today'))
  expect(answers.get('a')).toBeDefined()
  today += 1
  expect([answers.get('a'), budget.bytes]).toEqual([undefined, 0])
})
