import { expect, test } from 'vitest'
import { document } from '../../fixtures/world.ts'
import { importing, nation } from './world.ts'

const mapping = (more = '', id = '{Title}') => `about: Ids.
document: { id: cove-list, title: A list, published: 2026-01-31, language: en }
${more}
entities:
  pact: { kind: pact, id: "${id}", name: "{Title}", pactKind: other }
  party: { kind: party, code: "{Party}", schemes: [name] }
claims:
  - { subject: party, predicate: party-to, object: pact }
`
const ofRow = 'documentOfRow: { id: "{Source}", title: "{Source title}", published: "2020" }'
const columns = 'Title,Party,Source,Source title\n'
const others = [
  document('news', '2020', { title: 'News' }),
  document('page', '2020', { title: 'Page' }),
  document('copy', '2020', { title: 'Copy', file: 'c.txt' }),
]
const world = () => importing([nation('japan', 'Japan'), nation('france', 'France')], others)

test('an entity never gets the id of the source, or of a document in another folder', async () => {
  const { take, rejected, view } = await world()
  const text = `${columns}Cove list,Japan,,\nNews,Japan,,\nFine,Japan,,\n`
  expect(await take('a.csv', text, mapping())).toMatchObject({ added: 1, rejected: 2 })
  expect((await rejected()).map(({ reasons }) => reasons)).toEqual([
    ["one id for an entity and a document: 'cove-list'"],
    ["one id for an entity and a document: 'news'"],
  ])
  expect((await view()).entitiesOf('pact').map(({ id }) => id)).toEqual(['fine'])
})

test('the document of a row never gets the id of an entity, nor that of another document elsewhere', async () => {
  const { take, rejected, view } = await world()
  const rows = [
    'A,Japan,france,France',
    'B,Japan,news,Olds',
    'C,Japan,copy,Copy',
    'D,Japan,page,Page',
    'E,Japan,own,Own',
  ]
  expect(await take('a.csv', columns + rows.join('\n'), mapping(ofRow))).toMatchObject({ added: 2, rejected: 3 })
  expect((await rejected()).map(({ reasons }) => reasons)).toEqual([
    ["one id for an entity and a document: 'france'"],
    ["a document of another folder has this id and another title: 'news'"],
    ["claims of a document with a local copy cite its passages, and these cite none: 'copy'"],
  ])
  expect((await view()).documents().map(({ id }) => id)).toEqual(['cove-list', 'own', 'page'])
})

test('a mapping whose document has the id of another thing is refused', async () => {
  const { take } = await world()
  for (const [id, sentence] of [
    ['japan', /^one id for an entity and a document: 'japan'; give the document of the mapping another id/],
    ['news', /^a document of another folder has this id and another title: 'news'; give/],
  ] as const)
    await expect(
      take('a.csv', `${columns}Fine,Japan,,\n`, mapping().replace('id: cove-list', `id: ${id}`)),
    ).rejects.toMatchObject({ code: 'BAD_DATA', message: expect.stringMatching(sentence) })
})

test('a record of a document with a day that is none is rejected', async () => {
  const { take, rejected } = await world()
  const record = { record: 'document', id: 'd', title: 'D', published: '2023-02-29', language: 'en' }
  expect(await take('a.ndjson', JSON.stringify(record), 'claims-ndjson')).toMatchObject({ rejected: 1 })
  expect((await rejected())[0]?.reasons[0]).toMatch(/^the document 'd': '2023-02-29' is not a date/)
})
