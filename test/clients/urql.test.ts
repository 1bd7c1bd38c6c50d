import { Client, fetchExchange, gql } from '@urql/core'
import { cacheExchange } from '@urql/exchange-graphcache'
import fc from 'fast-check'
import { introspectionFromSchema } from 'graphql'
import { describe, expect, test } from 'vitest'
import { schema } from '../../src/api/schema.ts'
import { ask, COMPARISON, lens, numRuns, QUESTION, withoutNames } from './backend.ts'

/** urql with its normalized cache, aware of the schema, on default settings. */

const question = gql(QUESTION)
const comparison = gql(COMPARISON)
const introspection = introspectionFromSchema(schema)

const clientOf = () =>
  new Client({
    url: 'http://localhost/graphql',
    preferGetMethod: false,
    // Without a logger, urql would name every type that is embedded without an id.
    exchanges: [cacheExchange({ schema: introspection, logger: () => {} }), fetchExchange],
    fetch: async (_, options) => {
      const { query, variables } = JSON.parse(String(options?.body))
      const body = JSON.stringify({ data: await ask(query, variables) })
      return new Response(body, { headers: { 'content-type': 'application/json' } })
    },
  })

describe('urql with graphcache', () => {
  test('reads the answers of two lenses back from its cache', async () => {
    await fc.assert(
      fc.asyncProperty(lens, lens, async (one, other) => {
        const client = clientOf()
        for (const of of [one, other]) await client.query(question, { lens: of }).toPromise()
        for (const of of [one, other]) {
          const read = client.readQuery(question, { lens: of })
          expect(withoutNames(read?.data)).toEqual(withoutNames(await ask(QUESTION, { lens: of })))
        }
      }),
      { numRuns },
    )
  })

  test('reads a whole comparison back from its cache', async () => {
    await fc.assert(
      fc.asyncProperty(lens, lens, async (one, other) => {
        const client = clientOf()
        const variables = { lens: one, to: other }
        await client.query(comparison, variables).toPromise()
        const read = client.readQuery(comparison, variables)
        expect(withoutNames(read?.data)).toEqual(withoutNames(await ask(COMPARISON, variables)))
      }),
      { numRuns },
    )
  })
})
