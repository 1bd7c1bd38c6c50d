import { ApolloClient, ApolloLink, gql, InMemoryCache } from '@apollo/client'
import fc from 'fast-check'
import { Observable } from 'rxjs'
import { describe, expect, test } from 'vitest'
import possibleTypes from '../../schema/possible-types.json' with { type: 'json' }
import { ask, COMPARISON, lens, numRuns, QUESTION, withoutNames } from './backend.ts'

/** Apollo Client on its default settings, besides the possible types that fragments on interfaces need. */

const question = gql(QUESTION)
const comparison = gql(COMPARISON)

const clientOf = () =>
  new ApolloClient({
    cache: new InMemoryCache({ possibleTypes }),
    link: new ApolloLink(
      ({ query, variables }) =>
        new Observable((observer) => {
          ask(query, variables).then(
            (data) => {
              observer.next({ data })
              observer.complete()
            },
            (error) => observer.error(error),
          )
        }),
    ),
  })

describe('Apollo Client', () => {
  test('reads the answers of two lenses back from its cache', async () => {
    await fc.assert(
      fc.asyncProperty(lens, lens, async (one, other) => {
        const client = clientOf()
        const sent = [one, other].map((of) => client.query({ query: question, variables: { lens: of } }))
        const [first, second] = await Promise.all(sent)
        const read = [one, other].map((of) => client.readQuery({ query: question, variables: { lens: of } }))
        expect(read).toEqual([first?.data, second?.data])
        expect(withoutNames(read[0])).toEqual(withoutNames(await ask(QUESTION, { lens: one })))
      }),
      { numRuns },
    )
  })

  test('reads two drawings through one lens back from its cache', async () => {
    const client = clientOf()
    const drawn = ['japan', 'new-zealand', 'nato'].map((id) => ({ around: [id] }))
    for (const variables of drawn) await client.query({ query: question, variables })
    for (const variables of drawn)
      expect(withoutNames(client.readQuery({ query: question, variables }))).toEqual(
        withoutNames(await ask(QUESTION, variables)),
      )
  })

  test('reads a whole comparison back from its cache', async () => {
    await fc.assert(
      fc.asyncProperty(lens, lens, async (one, other) => {
        const client = clientOf()
        const variables = { lens: one, to: other }
        await client.query({ query: comparison, variables })
        expect(withoutNames(client.readQuery({ query: comparison, variables }))).toEqual(
          withoutNames(await ask(COMPARISON, variables)),
        )
      }),
      { numRuns },
    )
  })
})
