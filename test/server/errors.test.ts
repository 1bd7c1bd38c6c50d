import { connect } from 'node:net'
import { GraphQLError, GraphQLInt, GraphQLObjectType, GraphQLSchema, GraphQLString } from 'graphql'
import { afterEach, expect, test } from 'vitest'
import { EntenteError } from '../../src/errors.ts'
import { Budget } from '../../src/graph/caches/budget.ts'
import { buildGraph } from '../../src/graph/graph.ts'
import { Answers } from '../../src/server/fast/answers.ts'
import type { Hook } from '../../src/server/hook.ts'
import type { Listening } from '../../src/server/listen.ts'
import { readData } from '../../src/store/folder.ts'
import { small, writeFolder } from '../fixtures/folder.ts'
import { ask, expectError } from './ask.ts'
import { serve } from './serve.ts'

const secret = 'the password of /etc/entente is in src/server.ts:1:1'

/** A schema of faults, one a field. */
const schema = new GraphQLSchema({
  query: new GraphQLObjectType({
    name: 'Query',
    fields: {
      fine: { type: GraphQLString, resolve: () => 'fine' },
      sum: { type: GraphQLInt, args: { of: { type: GraphQLInt } }, resolve: (_, { of }) => of },
      ours: { type: GraphQLString, resolve: fail(() => new EntenteError('NOT_FOUND', "no nation 'japn'")) },
      wrapped: {
        type: GraphQLString,
        resolve: fail(
          () =>
            new GraphQLError(secret, {
              originalError: new EntenteError('BAD_FILTER', 'the filter contradicts itself'),
            }),
        ),
      },
      fault: { type: GraphQLString, resolve: fail(() => new TypeError(secret, { cause: new Error(secret) })) },
      text: { type: GraphQLString, resolve: fail(() => secret) },
      graphql: { type: GraphQLString, resolve: fail(() => new GraphQLError(secret, { extensions: { secret } })) },
      notANumber: { type: GraphQLInt, resolve: () => secret },
    },
  }),
})
function fail(error: () => unknown) {
  return () => {
    throw error()
  }
}

let app: Listening
afterEach(() => app.close())
const log: { reference: string; fault: unknown }[] = []

async function start(more: readonly Hook[] = []): Promise<string> {
  log.length = 0
  const graph = buildGraph(await readData([await writeFolder(small)]))
  app = await serve({
    schema,
    context: { graph, clearance: 'public' },
    answers: new Answers(new Budget(1000)),
    more,
    log: (reference, fault) => log.push({ reference, fault }),
  })
  return app.url
}

test.each(['fault', 'text', 'graphql', 'notANumber'])(
  'a fault of ours (%s) is logged whole and answered with its reference only',
  async (field) => {
    const url = await start()
    const answer = await ask(url, `{ fine ${field} }`)
    expectError(answer, 200, 'INTERNAL', /^INTERNAL: Internal error; the log has details under reference [0-9a-f]{12}$/)
    expect(answer.data).toEqual({ fine: 'fine', [field]: null })
    expect(answer.text).not.toContain('password')
    expect(log).toEqual([{ reference: answer.errors[0]?.extensions.reference, fault: expect.anything() }])
    expect(String(log[0]?.fault)).toContain(secret)
    expect((await ask(url, '{ fine }')).data).toEqual({ fine: 'fine' })
  },
)

test('an error caused by a user keeps its code and sentence and is not logged', async () => {
  const url = await start()
  expectError(await ask(url, '{ ours }'), 200, 'NOT_FOUND', /no nation 'japn'/)
  expectError(await ask(url, '{ wrapped }'), 200, 'BAD_FILTER', /the filter contradicts itself/)
  expectError(
    await ask(url, 'query ($of: Int = 1) { sum(of: $of) }', { of: 'x' }),
    400,
    'GRAPHQL_VALIDATION_FAILED',
    /\$of/,
  )
  expect(log).toEqual([])
})

test.each(['requestBegins', 'operationKnown', 'answerReady'])(
  'an internal error of a hook (%s) is logged in full and answered with its reference only',
  async (phase) => {
    const broken = () => {
      throw new TypeError(secret)
    }
    const url = await start([{ [phase]: broken }])
    const answer = await ask(url, '{ fine }')
    expectError(answer, 500, 'INTERNAL', /reference/)
    expect(log.map(({ fault }) => String(fault))).toEqual([`TypeError: ${secret}`])
  },
)

test('an internal error of a hook after the response is logged', async () => {
  const broken = () => Promise.reject(new TypeError(secret))
  const url = await start([{ responseSent: broken }])
  expect((await ask(url, '{ fine }')).data).toEqual({ fine: 'fine' })
  await expect.poll(() => log.map(({ fault }) => String(fault))).toEqual([`TypeError: ${secret}`])
})

test('a client that disconnects is not logged as an error', async () => {
  const url = await start()
  await new Promise<void>((resolve) => {
    const socket = connect(Number(new URL(url).port), '127.0.0.1', () => {
      socket.write(
        'POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n' +
          'Content-Length: 100\r\n\r\n{"query"',
        () => setTimeout(() => socket.destroy(), 100),
      )
    })
    socket.on('close', () => setTimeout(resolve, 100))
  })
  expect((await ask(url, '{ fine }')).data).toEqual({ fine: 'fine' })
  expect(log).toEqual([])
})
