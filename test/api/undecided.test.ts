import { graphql } from 'graphql'
import { expect, test } from 'vitest'
import { schema } from '../../src/api/schema.ts'
import { csvNodes } from '../../src/exchange/csv.ts'
import { Selection } from '../../src/exchange/selection.ts'
import { document, says, world } from '../fixtures/world.ts'

const text = (text: string) => ({ value: { type: 'text', text } }) as const
const level = (level: 'secret' | 'top-secret') => ({ value: { type: 'level', level } }) as const
const depositary = (entity: string) => ({ value: { type: 'entity', entity } }) as const
const claims = [
  says('one', 'pact-p', 'signed-at', '2024-06-19', text('Wellington')),
  says('two', 'pact-p', 'signed-at', '2024-06-19', text('Tokyo')),
  says('one', 'pact-p', 'classification-level', '2024', level('secret')),
  says('two', 'pact-p', 'classification-level', '2024', level('top-secret')),
  says('one', 'pact-p', 'depositary', '2024', depositary('ayland')),
  says('two', 'pact-p', 'depositary', '2024', depositary('beland')),
  says('one', 'ayland', 'party-to', '2024', { object: 'pact-p' }),
  says('one', 'beland', 'party-to', '2024', { object: 'pact-p' }),
  says('one', 'event-e', 'occurred-on', '2024-03-01'),
  says('two', 'event-e', 'occurred-on', '2024-03-09'),
]
const primary = [document('one', '2024-06-19'), document('two', '2024-06-19', { primary: true })]
const equal = [document('one', '2024-06-19'), document('two', '2024-06-19')]

test('where no criterion decides between values, no answer names one of them as the value', async () => {
  const ask = async (documents: typeof equal) => {
    const { data } = await graphql({
      schema,
      source: `{ graph(lens: { asOf: "2030" }) {
        pact(id: "pact-p") {
          classificationLevel depositary { name }
          properties { property undecided best { text } values { text } }
        }
        event(id: "event-e") { date { edtf } }
      } }`,
      contextValue: { graph: world(documents, claims)().graph, clearance: 'public' },
    })
    return JSON.parse(JSON.stringify(data)).graph
  }
  const place = (answer: { pact: { properties: { property: string }[] } }) =>
    answer.pact.properties.find(({ property }) => property === 'SIGNED_AT')
  const [undecided, decided] = [await ask(equal), await ask(primary)]
  expect([undecided.pact.classificationLevel, undecided.pact.depositary]).toEqual([null, null])
  expect(place(undecided)).toMatchObject({ undecided: true, best: null, values: [{}, {}] })
  expect(undecided.event.date.edtf).toBe('[2024-03-01..2024-03-09]')
  expect([decided.pact.classificationLevel, decided.pact.depositary.name]).toEqual(['TOP_SECRET', 'beland'])
  expect(place(decided)).toMatchObject({ undecided: false, best: { text: 'Tokyo' } })
  expect(decided.event.date.edtf).toBe('2024-03-09')
})

test('a column of one value names all between which no criterion decides', () => {
  const row = (documents: typeof equal) =>
    [...csvNodes(new Selection(world(documents, claims)()))]
      .join('')
      .split('\n')
      .find((line) => line.startsWith('pact-p,'))
  expect(row(equal)).toMatch(/,secret or top-secret,/)
  expect(row(primary)).toMatch(/,top-secret,/)
})
