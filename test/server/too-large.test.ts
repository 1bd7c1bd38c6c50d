import { parse } from 'graphql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { schema } from '../../src/api/schema.ts'
import { Budget } from '../../src/graph/caches/budget.ts'
import { Answers } from '../../src/server/fast/answers.ts'
import { defaultLimits } from '../../src/server/limits.ts'
import type { Listening } from '../../src/server/listen.ts'
import { isLargerThan, tooLarge } from '../../src/server/too-large.ts'
import { curated } from '../fixtures/curated.ts'
import { ask } from './ask.ts'
import { serve } from './serve.ts'

let fast: Listening
let bare: Listening
beforeAll(async () => {
  const options = {
    context: { graph: curated, clearance: 'public' },
    limits: { ...defaultLimits, largest: 2_000 },
  } as const
  fast = await serve({ ...options, answers: new Answers(new Budget(0)) })
  bare = await serve(options)
})
afterAll(() => Promise.all([fast.close(), bare.close()]))

const query = 'query ($n: Int) { graph { nations(first: $n) { nodes { key name description } } } }'

describe('an answer above the limit', () => {
  test('is refused with the lists to page, whether Yoga or a plan writes it, and a page is not', async () => {
    for (const { url } of [fast, bare, fast]) {
      const answer = await ask(url, query, { n: 100 })
      expect(answer.errors[0]?.extensions).toEqual({ code: 'TOO_LARGE', predicted: expect.any(Number), limit: 2_000 })
      expect([answer.status, answer.errors[0]?.message]).toEqual([
        400,
        "the answer has more than 0.002 MB; ask for smaller pages: 'first' of 'nations'; files of any size are at " +
          '/export',
      ])
      expect((await ask(url, query, { n: 2 })).data).toMatchObject({ graph: { nations: { nodes: [{}, {}] } } })
    }
  })

  test('is refused if many small parts make it large', async () => {
    const many = `{ graph { ${Array.from({ length: 100 }, (_, n) => `revision${n}: revision`).join(' ')} } }`
    for (const { url } of [fast, bare, fast])
      expect((await ask(url, many)).errors).toMatchObject([
        {
          message: expect.stringMatching(/select fewer fields, or ask in several operations/),
          extensions: { code: 'TOO_LARGE' },
        },
      ])
  })

  test('names connections in place of plain lists, and at most three', () => {
    const at = (text: string) => tooLarge(1e6, schema, parse(text), 5).message
    expect(at('{ graph { compare { entitiesAdded { key } } } }')).toMatch(
      /'first' of 'entitiesAddedConnection' in place of 'entitiesAdded'/,
    )
    expect(
      at('{ graph { nations { totalCount } pacts { totalCount } leaders { totalCount } events { totalCount } } }'),
    ).toMatch(/: 'first' of 'nations', 'first' of 'pacts', 'first' of 'leaders'; files/)
  })
})

test('the size of a value is that of its JSON, but for what is not counted', () => {
  const value = { list: [{ text: 'abc', number: 1 }, null, true], more: 'x' }
  const size = JSON.stringify(value).length
  expect([isLargerThan(size, value), isLargerThan(size / 2, value)]).toEqual([false, true])
})
