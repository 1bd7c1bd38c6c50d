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
    await registryOf([], nations, []),
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

test.each([
  ['a,b\n1,2\n', /no column of '.*' holds known nations or organizations/],
  ['Country\nNorway\nCanada\n', /no column of '.*' names the agreements/],
])('a file of %j cannot be guessed', async (text, reason) => {
  const world = await importing(nations)
  const file = await world.write('x.csv', text)
  await expect(guessMapping(file, 'x.csv', await registryOf([], nations, []))).rejects.toThrow(reason)
})
