import { expect, test } from 'vitest'
import { guessMapping } from '../../../src/exchange/import/guess.ts'
import { registryOf } from '../../../src/exchange/import/import.ts'
import { importing, nation } from './world.ts'

const nations = [
  nation('canada', 'Canada', { alpha2: 'CA', alpha3: 'CAN' }),
  nation('iceland', 'Iceland', { alpha2: 'IS', alpha3: 'ISL' }),
  nation('norway', 'Norway', { alpha2: 'NO', alpha3: 'NOR' }),
]
const table = `sep=;
Ref No;Agreement;Country;Signed on;Ratified;In force from;Ended;Area;Notes
1;Cod in the North Sea;Norway;08/09/1951;01/02/1952;15/03/1952;31/12/1977;North Sea;
1;Cod in the North Sea;ISL;08/09/1951;25/02/1952;15/03/1952;31/12/9999;North Sea;old
2;Herring;Iceland;19/06/1960;NA;01/01/1961;;Atlantic;
2;Herring;Norway;19/06/1960;;01/01/1961;;Atlantic;
3;Salmon;Canada;12/03/1985;17/03/1985;18/03/1985;;Pacific;
`

test('a guessed mapping imports the file that it was made for', async () => {
  const world = await importing(nations)
  const guessed = await guessMapping(
    await world.write('fish.csv', table),
    'fish.csv',
    await registryOf(new Map(), nations, []),
  )
  expect(guessed).toContain('# Columns that it does not use: Area, Notes.')
  expect(guessed).toContain('dates: dmy')
  expect(await world.take('fish.csv', table, guessed)).toMatchObject({ rows: 5, added: 5, inPart: 0, rejected: 0 })
  const view = await world.view('1970')
  expect(view.entity('my-list-1')?.name).toBe('Cod in the North Sea')
  expect(view.stageOf('my-list-2')?.stage).toBe('in-force')
  const parties = view.relationshipsOf('my-list-1').filter(({ kind }) => kind === 'party-to')
  expect(parties.map(({ source }) => source).sort()).toEqual(['iceland', 'norway'])
})

const dyads = `version4id,state1,abb1,state2,st_year,st_month,st_day,end_year,end_month,end_day,trade,defense
1,Norway,NOR,Iceland,1951,9,8,1960,1,2,1,0
2,Canada,CAN,Norway,1952,NA,NA,,,,1,1
`

test('guesses two parties of a row, dates in parts, kinds that columns tick, and marks of missing values', async () => {
  const world = await importing(nations)
  const file = await world.write('dyads.csv', dyads)
  const guessed = await guessMapping(file, 'dyads.csv', await registryOf(new Map(), nations, []))
  expect(guessed).toContain('# Columns that it does not use: abb1.')
  expect(guessed).toContain('name: Agreement {version4id}')
  expect(await world.take('dyads.csv', dyads, guessed)).toMatchObject({ rows: 2, added: 2, inPart: 0, rejected: 0 })
  const view = await world.view('1955')
  expect(view.entity('my-list-2')).toMatchObject({ pactKinds: ['trade', 'defense'] })
  const ends = view.relationshipsOf('my-list-1').filter(({ kind }) => kind === 'party-to')
  expect(ends.map(({ source, until }) => [source, until?.edtf]).sort()).toEqual([
    ['iceland', '1960-01-02'],
    ['norway', '1960-01-02'],
  ])
})

test('guesses a list of parties in numbered columns, and names an agreement of two by them', async () => {
  const world = await importing(nations)
  const guess = async (name: string, text: string) =>
    guessMapping(await world.write(name, text), name, await registryOf(new Map(), nations, []))
  const wide = 'year,title,c1,c2,c3\n1951,Cod,NOR,ISL,CAN\n1960,Herring,ISL,NOR,\n'
  const guessed = await guess('wide.csv', wide)
  expect(guessed).toMatch(/columns:\s+code: c#\s+from: 1\s+to: 3/)
  expect(await world.take('wide.csv', wide, guessed)).toMatchObject({ rows: 2, added: 2, rejected: 0 })
  expect((await world.view('1965')).relationshipsOf('my-list-cod')).toHaveLength(3)
  expect(await guess('pairs.csv', 'a,b\nNorway,Iceland\nCanada,Norway\n')).toContain('id: my-list-{a}-{b}')
})

test.each([
  ['a,b\n1,2\n', /no column of '.*' holds known nations or organizations/],
  ['Country\nNorway\nCanada\n', /no column of '.*' names the agreements/],
])('a file of %j cannot be guessed', async (text, reason) => {
  const world = await importing(nations)
  const file = await world.write('x.csv', text)
  await expect(guessMapping(file, 'x.csv', await registryOf(new Map(), nations, []))).rejects.toThrow(reason)
})
