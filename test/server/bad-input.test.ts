import { request } from 'node:http'
import { connect } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { defaultLimits } from '../../src/server/limits.ts'
import { type Server, startServer } from '../../src/server/server.ts'
import { small, writeFolder } from '../fixtures/folder.ts'
import { ask, expectAlive, expectError, send } from './ask.ts'

let server: Server
let url: string
beforeAll(async () => {
  server = await startServer({ data: [await writeFolder(small)], host: '127.0.0.1', port: 0 })
  url = server.url
})
afterAll(() => server.close())
afterEach(() => expectAlive(url))

describe('a malformed request', () => {
  test.each<[string, RequestInit, number, RegExp]>([
    ['broken JSON', { body: '{"query": "{ graph' }, 400, /the request body is not JSON: /],
    ['no body', { body: '' }, 400, /the request body is empty/],
    ['JSON that is no object', { body: '7' }, 400, /the request body is not a JSON object/],
    ['null', { body: 'null' }, 400, /the request body is not a JSON object/],
    [
      'several requests at once',
      { body: '[{"query":"{ __typename }"}]' },
      400,
      /Batching is not supported: send each operation/,
    ],
    ['bytes that are no text', { body: new Uint8Array([0x22, 0xff, 0x22]) }, 400, /not UTF-8/],
    ['no query', { body: '{}' }, 400, /Must provide query string/],
    ['a query that is no text', { body: '{"query": 7}' }, 400, /to be a string/],
    ['variables that are no object', { body: '{"query":"{ __typename }","variables":[1]}' }, 400, /"variables"/],
    [
      'a parameter that there is not',
      { body: '{"query":"{ __typename }","clearance":"secret"}' },
      400,
      /Unexpected parameter "clearance"/,
    ],
    [
      'a form',
      { body: 'query={__typename}', headers: { 'content-type': 'application/x-www-form-urlencoded' } },
      415,
      /send the operation as application\/json/,
    ],
    [
      'plain text',
      { body: '{"query":"{ __typename }"}', headers: { 'content-type': 'text/plain' } },
      415,
      /the content type of the request is text\/plain/,
    ],
    [
      'a body that is compressed',
      {
        body: gzipSync('{"query":"{ __typename }"}'),
        headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' },
      },
      415,
      /the request body is encoded as gzip; send it as it is/,
    ],
    ['another method', { method: 'PUT', body: '{}' }, 405, /GET and POST/],
    [
      'an answer that is no JSON',
      { body: '{"query":"{ __typename }"}', headers: { accept: 'text/csv' } },
      406,
      /the answer is JSON/,
    ],
  ])('%s', async (_, init, status, sentence) => {
    expectError(await send(url, init), status, 'BAD_REQUEST', sentence)
  })

  test('an address with broken variables', async () => {
    const response = await fetch(`${url}/graphql?query={__typename}&variables={`)
    expect([response.status, await response.json()]).toEqual([
      400,
      {
        errors: [
          { message: 'the variables or extensions in the address are not JSON', extensions: { code: 'BAD_REQUEST' } },
        ],
      },
    ])
  })

  test('an invalid Host header', async () => {
    const answer = await raw('POST /graphql HTTP/1.1\r\nHost: a b\r\nContent-Length: 0\r\nConnection: close\r\n\r\n')
    expect(answer).toMatch(/^HTTP\/1.1 400 [\s\S]*the address or the Host header of the request cannot be read/)
    expect(answer).not.toContain('node_modules')
  })

  test.each(['a/graphql?query={graph{nix}}#', 'a?x', 'a#x', 'me@a', 'a\\b'])(
    'a Host header that is more than a host: %s',
    async (host) => {
      const answer = await raw(`GET /graphql?query={__typename} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`)
      expect(answer).toMatch(/^HTTP\/1.1 400 [\s\S]*the address or the Host header of the request cannot be read/)
      const body = '{"query":"{ __typename }"}'
      const headers = `Content-Type: application/json\r\nContent-Length: ${body.length}\r\nConnection: close`
      expect(await raw(`POST /graphql HTTP/1.1\r\nHost: ${host}\r\n${headers}\r\n\r\n${body}`)).toMatch(
        /^HTTP\/1.1 400 /,
      )
      // Later requests are not affected.
      expect(await raw(`POST /graphql HTTP/1.1\r\nHost: localhost\r\n${headers}\r\n\r\n${body}`)).toContain(
        '{"data":{"__typename":"Query"}}',
      )
    },
  )

  test('a message that is not HTTP', async () => {
    expect(await raw('hello\r\n\r\n')).toMatch(/^HTTP\/1.1 400 /)
  })
})

describe('an invalid operation', () => {
  test('GraphQL that ends early', async () => {
    expectError(
      await ask(url, '{ graph { revision'),
      400,
      'GRAPHQL_PARSE_FAILED',
      /Syntax Error: Expected Name, found <EOF>/,
    )
  })

  test('an unknown field, with a suggestion', async () => {
    expectError(
      await ask(url, '{ graph { revisio } }'),
      400,
      'GRAPHQL_VALIDATION_FAILED',
      /Cannot query field "revisio" on type "Graph"\. Did you mean "revision"\?/,
    )
  })

  test('a variable of the wrong type', async () => {
    const query = 'query ($first: Int) { graph { nations(first: $first) { totalCount } } }'
    expectError(
      await ask(url, query, { first: 'ten' }),
      400,
      'GRAPHQL_VALIDATION_FAILED',
      /Variable "\$first" got invalid value "ten"/,
    )
  })

  test('a bad date as a variable and in the operation', async () => {
    const sentence = /'19-06-2024' is not a date/
    expectError(
      await ask(url, 'query ($date: EDTF) { graph(lens: { asOf: $date }) { revision } }', { date: '19-06-2024' }),
      400,
      'BAD_DATE',
      sentence,
    )
    expectError(await ask(url, '{ graph(lens: { asOf: "19-06-2024" }) { revision } }'), 400, 'BAD_DATE', sentence)
  })

  test('an unknown id, with a suggestion', async () => {
    const answer = await ask(url, '{ graph { revision nation(id: "ardn") { name } } }')
    expectError(answer, 200, 'NOT_FOUND', /no nation 'ardn'; did you mean 'arden'\?/)
    expect(answer.data).toEqual({ graph: { revision: server.graph.revisions.public, nation: null } })
    expect(answer.errors[0]?.path).toEqual(['graph', 'nation'])
  })

  test('an id of another kind, with its kind', async () => {
    expectError(
      await ask(url, '{ graph { pact(id: "arden") { name } } }'),
      200,
      'NOT_FOUND',
      /: no pact 'arden'; ask nation\(id: "arden"\), which it is$/,
    )
  })

  test('an unknown name, with a suggestion', async () => {
    expectError(await ask(url, '{ graph { entity(name: "Ardn") { __typename } } }'), 200, 'NOT_FOUND', /did you mean/)
  })

  test('an operation that is not in the request', async () => {
    const query = 'query First { __typename } query Second { __typename }'
    expectError(
      await ask(url, query, {}, { operationName: 'Secnd' }),
      400,
      'BAD_REQUEST',
      /no operation 'Secnd' in the request; did you mean 'Second'\?/,
    )
    expect((await ask(url, query, {}, { operationName: 'Second' })).data).toEqual({ __typename: 'Query' })
    expect((await ask(url, '{ __typename }', {}, { operationName: '' })).data).toEqual({ __typename: 'Query' })
    expectError(
      await ask(url, query),
      400,
      'BAD_REQUEST',
      /several operations; name one of First, Second as operationName/,
    )
    expectError(
      await ask(url, '{ __typename }', {}, { operationName: 'First' }),
      400,
      'BAD_REQUEST',
      /leave operationName out/,
    )
    expectError(
      await ask(url, 'fragment F on Query { __typename }'),
      400,
      'BAD_REQUEST',
      /holds no operation, only fragments/,
    )
  })

  test('clients that accept plain JSON get status 200 with errors, as GraphQL over HTTP requires', async () => {
    const answer = await send(url, { body: '{"query":"{ nix }"}', headers: { accept: 'application/json' } })
    expectError(answer, 200, 'GRAPHQL_VALIDATION_FAILED', /nix/)
  })
})

describe('an operation beyond a limit', () => {
  /** Relationships of relationships, to a number of levels. */
  const nested = (levels: number): string =>
    levels === 0 ? '__typename' : `relationships(first: 1) { edges { other { ${nested(levels - 1)} } } }`
  const nation = (inner: string) => `{ graph { nation(id: "arden") { ${inner} } } }`

  test('too deep, with both numbers', async () => {
    expectError(await ask(url, nation(nested(8))), 400, 'TOO_DEEP', /nests 27 fields deep; the limit is 24/)
    expect((await ask(url, nation(nested(7)))).text).not.toContain('TOO_DEEP')
  })

  test('too costly, with both numbers, by the variables too', async () => {
    // A small folder cannot cost much.
    const strict = await startServer({
      data: [await writeFolder(small)],
      host: '127.0.0.1',
      port: 0,
      limits: { cost: 205, costPerClaim: 5 },
    })
    const query =
      'query ($first: Int) { graph { nations(first: $first) { edges { node { relationships(first: $first) ' +
      '{ edges { node { id } } } } } } } }'
    try {
      const message = /the predicted cost of the operation is 22\d; the limit is 220/
      expect((await ask(strict.url, query, { first: 1 })).errors).toEqual([])
      expectError(await ask(strict.url, query, { first: 200 }), 400, 'TOO_COSTLY', message)
    } finally {
      await strict.close()
    }
  })

  test('too costly through nested fragments', async () => {
    const fragments = Array.from(
      { length: 10 },
      (_, i) => `fragment F${i} on Graph { ...F${i + 1} a${i}: revision ...F${i + 1} }`,
    ).join(' ')
    expectError(
      await ask(url, `{ graph { ...F0 } } ${fragments} fragment F10 on Graph { revision }`),
      400,
      'TOO_COSTLY',
      /selects 2048 fields; the limit is 500/,
    )
  })

  test('an operation with too many tokens', async () => {
    expectError(await ask(url, `{ graph { ${'revision '.repeat(4000)} } }`), 400, 'TOO_LARGE', /more than 4000 tokens/)
  })

  test.each([
    ['lists within lists', `{ graph { entity(name: ${'['.repeat(1990)}${']'.repeat(1990)}) { __typename } } }`],
    ['lists that never end', `{ graph { entity(name: ${'['.repeat(3990)}`],
    ['lists in a default', `query ($a: String = ${'['.repeat(3990)}`],
    ['objects within objects', `{ graph { nations(where: ${'{NOT:'.repeat(1300)}`],
    ['types within types', `query ($a: ${'['.repeat(3990)}`],
    ['fields within fields', `{ graph ${'{ a '.repeat(1900)}`],
  ])('an operation of %s', async (_, query) => {
    const { status, errors } = await ask(url, query)
    expect(status).toBe(400)
    expect(errors[0]?.extensions.code).toMatch(/^(TOO_DEEP|GRAPHQL_PARSE_FAILED|GRAPHQL_VALIDATION_FAILED)$/)
  })

  test('circular introspection', async () => {
    const types = (levels: number): string => (levels === 0 ? 'name' : `fields { type { ${types(levels - 1)} } }`)
    expect((await ask(url, `{ __schema { types { ${types(2)} } } }`)).errors).toEqual([])
    expectError(
      await ask(url, `{ __schema { types { ${types(3)} } } }`),
      400,
      'GRAPHQL_VALIDATION_FAILED',
      /Maximum introspection depth exceeded/,
    )
  })

  test('deeply nested variables', async () => {
    const where = `${'{"NOT":'.repeat(10_000)}{}${'}'.repeat(10_000)}`
    const body =
      '{"query":"query ($where: NationWhere) { graph { nations(where: $where) { totalCount } } }",' +
      `"variables":{"where":${where}}}`
    expectError(await send(url, { body }), 400, 'TOO_DEEP', /the variables nest deeper than 40 levels/)
  })
})

describe('a body that is too large', () => {
  const tooLarge = JSON.stringify({ query: `{ graph { revision } } #${'x'.repeat(defaultLimits.bodyBytes)}` })

  test('announced by Content-Length', async () => {
    expectError(
      await send(url, { body: tooLarge }),
      413,
      'TOO_LARGE',
      new RegExp(`has ${tooLarge.length} bytes; the limit is ${defaultLimits.bodyBytes}`),
    )
  })

  test('announced but never sent', async () => {
    const answer = await raw(
      'POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: ' +
        '99999999\r\nConnection: close\r\n\r\n',
    )
    expect(answer).toMatch(/^HTTP\/1.1 413 [\s\S]*TOO_LARGE/)
  })

  test('sent in chunks without Content-Length, answered before it ends', async () => {
    const { status, text, sent } = await pour(`${url}/graphql`, 50_000_000)
    expect([status, JSON.parse(text)]).toEqual([
      413,
      {
        errors: [
          {
            message: expect.stringMatching(
              `has more than ${defaultLimits.bodyBytes} bytes; the limit is ${defaultLimits.bodyBytes}`,
            ),
            extensions: { code: 'TOO_LARGE' },
          },
        ],
      },
    ])
    expect(sent).toBeLessThan(50_000_000)
  })

  test('just within the limit', async () => {
    const body = JSON.stringify({ query: '{ __typename }', extensions: { pad: '' } })
    const padded = body.replace('""', `"${'x'.repeat(defaultLimits.bodyBytes - body.length)}"`)
    expect(padded.length).toBe(defaultLimits.bodyBytes)
    expect((await send(url, { body: padded })).data).toEqual({ __typename: 'Query' })
  })
})

/** The answer of the server to these bytes, until it closes the connection or, having answered, sends nothing more. */
function raw(bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = ''
    const socket = connect(Number(new URL(url).port), '127.0.0.1', () => socket.write(bytes))
    socket.on('data', (chunk) => {
      answer += chunk
      socket.setTimeout(1_000, () => socket.destroy())
    })
    socket.on('close', () => resolve(answer))
    socket.on('error', reject)
  })
}

/** Sends JSON in pieces up to a number of bytes, and stops as soon as there is an answer. */
function pour(address: string, bytes: number): Promise<{ status: number | undefined; text: string; sent: number }> {
  return new Promise((resolve, reject) => {
    const piece = Buffer.alloc(16_384, ' ')
    let sent = 0
    let answered = false
    const sending = request(
      address,
      { method: 'POST', headers: { 'content-type': 'application/json', 'transfer-encoding': 'chunked' } },
      async (response) => {
        answered = true
        let text = ''
        for await (const chunk of response) text += chunk
        sending.destroy()
        resolve({ status: response.statusCode, text, sent })
      },
    )
    sending.on('error', (error) => {
      if (!answered) reject(error)
    })
    const pump = () => {
      if (answered || sent >= bytes) return
      sent += piece.length
      sending.write(piece, () => setImmediate(pump))
    }
    pump()
  })
}
