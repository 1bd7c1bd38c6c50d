import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { runs } from '../../fixtures/runs.ts'
import { importing, nation } from './world.ts'

const known = [nation('arden', 'Arden'), nation('brisk', 'Brisk')]
const mapping = (more: string, time = '{year}') => `about: Statuses by year.
document: { id: panel, title: A panel, published: 2020, language: en }
entities:
  pact: { kind: pact, id: "t-{pact}", pactKind: trade }
  party: { kind: party, code: "{nation}", schemes: [name] }
claims:
  - subject: party
    predicate: { column: status, values: { "1": signed, "2": ratified, "3": withdrew-from } }
    object: pact
    time: "${time}"
    onChange: true
${more}`
const rows = mapping('read: { missing: ["0"] }\n')
const columns = mapping(`read: { missing: ["0"] }
each: { columns: { status: "#" }, number: year, from: 2001, to: 2004 }
`)
const claimed = async (world: Awaited<ReturnType<typeof importing>>) =>
  [...(await world.view()).graph.facts.claims.values()]
    .map(({ subject, predicate, time }) => `${subject} ${predicate} ${time?.edtf}`)
    .sort()

describe('a table by country and year', () => {
  const steps = ['arden ratified 2003', 'arden signed 2002', 'brisk ratified 2001', 'brisk withdrew-from 2004']

  test('with a row for each year begins a status in the first year that has it', async () => {
    const world = await importing(known)
    const text = `pact,nation,year,status
1,Arden,2001,0
1,Arden,2002,1
1,Arden,2003,2
1,Arden,2004,2
1,Brisk,2001,2
1,Brisk,2002,2
1,Brisk,2003,2
1,Brisk,2004,3
`
    expect(await world.take('p.csv', text, rows)).toMatchObject({ rows: 8, added: 4, merged: 3, rejected: 1 })
    expect(await claimed(world)).toEqual(steps)
    expect(await world.take('p.csv', text, rows)).toMatchObject({ rows: 8, added: 0, merged: 7, rejected: 1 })
    expect(await world.rejected()).toMatchObject([{ line: 2, reasons: ['the mapping takes nothing from it'] }])
  })

  test('with a column for each year gives the same', async () => {
    const world = await importing(known)
    const text = 'pact,nation,2001,2002,2003,2004\n1,Arden,0,1,2,2\n1,Brisk,2,2,2,3\n'
    expect(await world.take('p.csv', text, columns)).toMatchObject({ rows: 2, added: 2, rejected: 0 })
    expect(await claimed(world)).toEqual(steps)
  })

  test('rejects codes that the mapping does not have, and rows out of order', async () => {
    const world = await importing(known)
    const text = 'pact,nation,year,status\n1,Arden,2001,7\n1,Arden,2003,1\n1,Arden,2002,2\n1,Brisk,2002,constructor\n'
    expect(await world.take('p.csv', text, rows)).toMatchObject({ rows: 4, added: 1, rejected: 3 })
    expect((await world.rejected()).map(({ line, reasons }) => [line, ...reasons])).toEqual([
      [2, "no value for '7' in 'status': the mapping has 1, 2, 3"],
      [4, 'not in the order of time: 2002; sort the rows of each party by year'],
      [5, "no value for 'constructor' in 'status': the mapping has 1, 2, 3"],
    ])
  })

  test('accounts for every row, and makes a claim for each change of a code', async () => {
    const code = fc.constantFrom('0', '1', '2', '3', '9')
    await fc.assert(
      fc.asyncProperty(fc.array(code, { maxLength: 12 }), async (codes) => {
        const world = await importing(known)
        const lines = codes.map((code, index) => `1,Arden,${1990 + index},${code}\n`)
        const report = await world.take('p.csv', `pact,nation,year,status\n${lines.join('')}`, rows)
        const held = codes.filter((code) => code !== '0' && code !== '9')
        const changes = held.filter((code, index) => code !== held[index - 1])
        expect(report).toMatchObject({
          rows: codes.length,
          added: changes.length,
          merged: held.length - changes.length,
          rejected: codes.length - held.length,
        })
      }),
      { numRuns: runs(40) },
    )
  })
})
