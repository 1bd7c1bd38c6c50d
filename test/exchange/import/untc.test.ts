import { readFile } from 'node:fs/promises'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readParticipant, readUntcDate } from '../../../src/exchange/import/untc.ts'
import { importing, nation } from './world.ts'

/** The recipe of the README, and the table that it imports. */
const readme = await readFile('src/exchange/import/README.md', 'utf8')
const mapping = (/```yaml\n([^`]*notation: untc[^`]*)```/.exec(readme)?.[1] ?? '').replaceAll(/^ {3}/gm, '')
const table = await readFile('test/fixtures/tables/untc.csv', 'utf8')
const rows: string[][] = parse(table, { from: 2 })

const plain = (name: string) => name.toLowerCase().replace(/[^a-z]+/g, '-')
const known = rows
  .map(([name = '']) => readParticipant(name).name)
  .filter((name) => name !== 'Ruritania' && !name.startsWith('Netherlands'))
  .map((name) => nation(plain(name), name))
const all = [...known, nation('netherlands', 'Netherlands')]

const brackets = 'a date in brackets: what became of it is in a footnote, for '
const left = 'a participant in brackets: it has withdrawn, on a date that only a footnote tells, '

/** The steps of each row, and the reason for rejecting it or a part of it. */
const outcomes: readonly (readonly [name: string, steps: string, rejected?: string])[] = [
  ['Albania', 'signed 1954-09-29, ratified 2001-01-30'],
  ['Algeria', 'acceded-to 1965-10-06'],
  ['Australia 1', 'signed 1954-10-01, accepted 1956-03-11'],
  ['Austria', 'signed 1954-10-01, approved 1958-05-07'],
  ['Bahamas', 'succeeded-to 1977-03-17'],
  ['Belgium', 'signed 1954-09-29'],
  ['Brazil', 'signed 1954-09-29, ratified 1957-07-04'],
  ['Bulgaria ²', 'signed 1955-03-04, ratified 1959-12-21', `${brackets}1955-03-04`],
  ['Canada [3]', 'definitively-signed 1954-09-29'],
  ['Chad', 'succeeded-to 1961-06-05'],
  ['Chile 1, 2', 'signed 1954-10-12, ratified 1968-01-09'],
  ['China¹', 'signed 1961-04-18, acceded-to 1975-11-25'],
  ['Croatia', 'succeeded-to 1992-10-12'],
  ['Cuba', 'signed 1955-02-16, ratified 1962-09-26'],
  ['Czechia 7', 'signed 1993-02-22, succeeded-to 1993-02-22'],
  ['Denmark', 'signed 1954-09-29, ratified 1968-10-02'],
  ['Ecuador', 'provisionally-applied 1964-06-03'],
  ['Egypt', 'acceded-to 1964-06-09'],
  ['Estonia', 'acceded-to 1991-10-21'],
  ['European Union', 'signed 1992-03-27, ratified 1995-11-28'],
  ['Fiji', 'succeeded-to 1971-06-21'],
  ['Finland', 'signed 1955-10-20, definitively-signed 1969-12-09'],
  ['[Indonesia] 9', 'signed 1954-12-24, ratified 1982-06-04', `${left}[Indonesia] 9`],
  ['[Iraq 10]', 'acceded-to 1963-10-15', `${left}[Iraq 10]`],
  ['Ireland', 'signed 1954-09-29, ratified 1967-05-10', `${brackets}1954-09-29`],
  ['Israel', '', 'the mapping takes nothing from it'],
  ['Japan', 'signed 1955-03-26, ratified 1964-06-08'],
  ['Kenya', '', "unknown letter 'x' after 1965-07-01: say what it means in 'letters'; known here are "],
  ['Kiribati', '', "not a date: '31 Sep 1982 d'"],
  ['Latvia', 'acceded-to 1992-02-13'],
  ['Luxembourg', 'signed 1955-02-02, accepted 1966-08-17', `${brackets}1966-08-17`],
  ['Malta', 'succeeded-to 1967-03-07'],
  ['Netherlands (Kingdom of the) 13', 'signed 1954-09-29, accepted 1984-09-07', `${brackets}1984-09-07`],
  ['New Zealand', 'ratified 1970-09-23', "unknown letter 'a' after 1955-03-28: say what it means in 'letters'"],
  ['Norway', 'signed 1954-09-29, ratified 1967-10-24'],
  ['Peru', '', "unknown letter 'aa' after 1968-12-18: say what it means in 'letters'; known here are "],
  ['Ruritania', '', "no known entity has 'Ruritania' as name"],
  ['Samoa', 'acceded-to 1987-10-26'],
  ['Sweden', 'signed 1955-05-03', "not a date: '21 Mar 19671'"],
  ['Tonga', '', "not a date: 'soon'"],
]

describe('a status table of the UN Treaty Collection', () => {
  test('has every row accounted for', async () => {
    const { take, view, rejected } = await importing(all)
    expect(await take('untc.csv', table, mapping)).toMatchObject({
      rows: 40,
      added: 26,
      merged: 0,
      inPart: 8,
      rejected: 6,
    })
    const seen = await view()
    const claims = [...seen.graph.facts.claims.values()]
    const why = new Map((await rejected()).map(({ line, reasons }) => [line, reasons]))
    expect(rows.map(([name]) => name)).toEqual(outcomes.map(([name]) => name))
    for (const [index, [name, said, reason]] of outcomes.entries()) {
      const id = name.startsWith('Netherlands') ? 'netherlands' : plain(readParticipant(name).name)
      const own = claims.filter(({ subject }) => subject === id)
      const made = own.map(({ predicate, time }) => `${predicate} ${time?.edtf}`)
      expect([name, ...made.sort()]).toEqual([name, ...said.split(', ').filter(Boolean).sort()])
      expect([name, ...(why.get(index + 2) ?? [])]).toEqual(
        reason === undefined ? [name] : [name, expect.stringContaining(reason)],
      )
    }
  })

  test('gives each party its status at each date', async () => {
    const { take, view } = await importing(all)
    await take('untc.csv', table, mapping)
    const statusOf = async (party: string, asOf: string) =>
      (await view(asOf)).relationshipsOf(party).find(({ kind }) => kind === 'party-to')?.standing?.status
    expect(await statusOf('albania', '2001-01-29')).toBe('signed')
    expect(await statusOf('albania', '2001-01-30')).toBe('ratified')
    expect(await statusOf('bahamas', '1977-03-16')).toBeUndefined()
    expect(await statusOf('bahamas', '1977-03-17')).toBe('succeeded')
    expect(await statusOf('canada', '1960')).toBe('definitively-signed')
  })

  test('of the field is imported by a mapping that does not name the notation', async () => {
    const { take, view } = await importing(
      ['Afghanistan', 'Albania', 'Bahamas'].map((name) => nation(plain(name), name)),
    )
    const text = `Participant,Signature,"Ratification, Accession(a), Succession(d)"
Afghanistan,,6 Oct 1965 a
Albania,18 Apr 1961,8 Feb 1988
Bahamas,,17 Mar 1977 d
`
    const report = await take(
      'd.csv',
      text,
      `about: Field case i9.
dates: iso
document: { id: i9, title: Field case i9, publisher: Field desk, published: 2025-06-30, language: en, license: CC0 }
things:
  agreement: { kind: pact, id: "i9-vienna", name: "Diplomatic Relations", pactKind: other }
  party: { kind: party, code: "{Participant}", schemes: [name] }
claims:
  - subject: party
    predicate: ratified
    object: agreement
    time: "{Ratification, Accession(a), Succession(d)}"
`,
    )
    expect(report).toMatchObject({ rows: 3, added: 3, rejected: 0 })
    const claims = [...(await view()).graph.facts.claims.values()]
    expect(claims.map(({ subject, predicate, time }) => `${subject} ${predicate} ${time?.edtf}`).sort()).toEqual([
      'afghanistan acceded-to 1965-10-06',
      'albania ratified 1988-02-08',
      'bahamas succeeded-to 1977-03-17',
    ])
  })
})

describe('the notation', () => {
  const day = fc
    .date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10))
  const letter = fc.constantFrom(undefined, 'a', 'A', 'AA', 'c', 'd', 's', 'n', 'P', 'x')
  const note = fc.constantFrom('', ' 1', ' 1, 2', '¹', ' [3]', '[12]', ' ¹²')
  const style = fc.constantFrom<'long' | 'short'>('long', 'short')

  test('is read as it was written, with any footnotes and brackets', () => {
    fc.assert(
      fc.property(day, letter, note, note, style, fc.boolean(), (iso, mark, inner, outer, month, isBracketed) => {
        const name = new Date(iso).toLocaleDateString('en-US', { month, timeZone: 'UTC' })
        const [year, , date] = iso.split('-')
        const said = `${Number(date)} ${name} ${year}${mark === undefined ? '' : ` ${mark}`}${inner}`
        const text = `${isBracketed ? `[${said}]` : said}${outer}`
        expect(readUntcDate(text)).toEqual({ edtf: iso, letter: mark, isBracketed })
      }),
    )
  })

  test.each(['6 Oct 65', '6 Octember 1965', 'Oct 1965', '6 Oct 19651', '[6 Oct 1965', '6 Oct 1965 abc', '1965-10-06'])(
    'does not read %s',
    (text) => {
      expect(readUntcDate(text)).toBeUndefined()
    },
  )

  test.each([
    ['China 1, 2', 'China', false],
    ['China³', 'China', false],
    ['China3,4', 'China', false],
    ['Netherlands (Kingdom of the) 5', 'Netherlands (Kingdom of the)', false],
    ['[Iraq 10]', 'Iraq', true],
    ['[Iraq] [10]', 'Iraq', true],
    ["Côte d'Ivoire", "Côte d'Ivoire", false],
  ])('%s is the participant %s', (text, name, hasWithdrawn) => {
    expect(readParticipant(text)).toEqual({ name, hasWithdrawn })
  })
})
