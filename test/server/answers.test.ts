import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Budget } from '../../src/graph/caches/budget.ts'
import { Answers, type Question, type WholeAnswer } from '../../src/server/fast/answers.ts'
import { hashOf } from '../../src/server/fast/doorkeeper.ts'

const answer = (text: string): WholeAnswer => ({
  status: 200,
  headers: [],
  body: Buffer.from(text),
  bytes: text.length,
})

const asked = (text: string, { seen = 'public', hash = hashOf(text) } = {}): Question => ({
  manner: { seen },
  text: Buffer.from(text),
  hash,
})

test('holds at most its bytes, and evicts the least recently used answer', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 3000 }))), (questions) => {
      const budget = new Budget(20_000)
      const answers = new Answers(budget)
      for (const [key, size] of questions) {
        answers.set(asked(String(key)), answer('x'.repeat(size)))
        expect(budget.bytes).toBeLessThanOrEqual(20_000)
      }
    }),
  )
  const answers = new Answers(new Budget(8 * 1300))
  for (const key of 'abcdefg') answers.set(asked(key), answer('x'.repeat(400)))
  answers.get(asked('a'))
  for (const key of 'hijklm') answers.set(asked(key), answer('x'.repeat(400)))
  expect([answers.get(asked('a')) !== undefined, answers.get(asked('b')) !== undefined]).toEqual([true, false])
})

test('an answer that would evict most others is not cached', () => {
  const budget = new Budget(8000)
  const answers = new Answers(budget)
  answers.set(asked('large'), answer('x'.repeat(2000)))
  expect([answers.get(asked('large')), budget.bytes]).toEqual([undefined, 0])
})

test('answers of the previous day are not reused', () => {
  let today = 20_000
  const budget = new Budget(8000)
  const answers = new Answers(budget, () => today)
  answers.set(asked('a'), answer('of today'))
  expect(answers.get(asked('a'))).toBeDefined()
  today += 1
  expect([answers.get(asked('a')), budget.bytes]).toEqual([undefined, 0])
})

test('questions with one hash are told apart by viewer and bytes, and the later is kept', () => {
  const answers = new Answers(new Budget(80_000))
  const [one, other, seenByOther] = [
    asked('one', { hash: 7 }),
    asked('other', { hash: 7 }),
    asked('one', { seen: 'secret', hash: 7 }),
  ]
  answers.set(one, answer('of one'))
  expect([one, other, seenByOther].map((question) => answers.get(question)?.bytes)).toEqual([6, undefined, undefined])
  answers.set(other, answer('of the other'))
  expect([one, other, seenByOther].map((question) => answers.get(question)?.bytes)).toEqual([undefined, 12, undefined])
})
