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

/** The head and some rows of a table of agreements on rivers, in the manner of the TFDD: a row for each basin. */
const rivers = `Entry ID,Basin Name,CCODE,2016Update ID,DocumentName,DateSigned,Signatories,LocationSigned
1051,Mekong,CAN,623,Agreement on hydrologic data in the flood season,01.04.2002,"Canada, Iceland,Norway",N.A.
839,Ili,CAN,559,Agreement on the use and protection of transboundary rivers,12.09.2001,"Canada, Norway",Cove
1327,Ob,CAN,559,Agreement on the use and protection of transboundary rivers,12.09.2001,"Canada, Norway",Cove
7,Amur,NOR,495,Agreement on the protection of transboundary waters,11.02.1995,"Iceland, Norway",N.A.
`

test('guesses lists of parties, the id that repeats with its title, and the order of a date', async () => {
  const world = await importing(nations)
  const file = await world.write('rivers.csv', rivers)
  const guessed = await guessMapping(file, 'rivers.csv', await registryOf(new Map(), nations, []))
  expect(guessed).toContain('# Columns that it does not use: Entry ID, Basin Name, CCODE, LocationSigned.')
  expect(guessed).toContain('id: my-list-{2016Update ID}')
  expect(guessed).toContain('name: "{DocumentName}"')
  expect(await world.take('rivers.csv', rivers, guessed)).toMatchObject({ rows: 4, added: 3, merged: 1, rejected: 0 })
  const view = await world.view('2003')
  const partiesOf = (pact: string) =>
    view
      .relationshipsOf(pact)
      .filter(({ kind }) => kind === 'party-to')
      .map(({ source }) => source)
  expect(partiesOf('my-list-623').sort()).toEqual(['canada', 'iceland', 'norway'])
  expect(partiesOf('my-list-559').sort()).toEqual(['canada', 'norway'])
})

/** A table of instruments, in the manner of the WIPO: a row for each party of a treaty. */
const instruments = `Contracting Party,Treaty,Signature Date,Instrument Type,Instrument Date,Entry Into Force Date
Canada,Berne,,Declaration of Continued Application,1928-04-10,1928-04-10
Iceland,Berne,,Accession,1947-06-30,1947-09-07
Norway,Berne,1886-09-09,Ratification,1896-04-13,1896-05-13
Norway,Beijing,2012-06-26,,,
Iceland,Beijing,2012-06-28,Ratification,2013-11-20,2020-04-28
`

test('guesses the steps of each party, which are no stages of the agreement', async () => {
  const world = await importing(nations)
  const file = await world.write('instruments.csv', instruments)
  const guessed = await guessMapping(file, 'instruments.csv', await registryOf(new Map(), nations, []))
  expect(guessed).toContain('on: "{Signature Date|Instrument Date}"')
  expect(await world.take('i.csv', instruments, guessed)).toMatchObject({ rows: 5, added: 5, rejected: 0 })
  const said = [...(await world.view()).graph.facts.claims.values()].map(({ subject, predicate, object, time }) =>
    [subject, predicate, object, time?.edtf].join(' '),
  )
  expect(said.sort()).toEqual([
    'canada bound-by my-list-berne 1928-04-10',
    'canada succeeded-to my-list-berne 1928-04-10',
    'iceland acceded-to my-list-berne 1947-06-30',
    'iceland bound-by my-list-beijing 2020-04-28',
    'iceland bound-by my-list-berne 1947-09-07',
    'iceland ratified my-list-beijing 2013-11-20',
    'iceland signed my-list-beijing 2012-06-28',
    'norway bound-by my-list-berne 1896-05-13',
    'norway ratified my-list-berne 1896-04-13',
    'norway signed my-list-beijing 2012-06-26',
    'norway signed my-list-berne 1886-09-09',
  ])
})

test.each([
  ['a,b\n1,2\n', /no column of '.*' holds known nations or organizations/],
  ['Country\nNorway\nCanada\n', /no column of '.*' names the agreements/],
])('a file of %j cannot be guessed', async (text, reason) => {
  const world = await importing(nations)
  const file = await world.write('x.csv', text)
  await expect(guessMapping(file, 'x.csv', await registryOf(new Map(), nations, []))).rejects.toThrow(reason)
})
