import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

/**
 * The facts that the answers to the competency questions must contain. examples.test.ts compares the recorded answers
 * with those of the server.
 */
const answer = (question: string): unknown =>
  JSON.parse(readFileSync(new URL(`${question}.json`, import.meta.url), 'utf8'))

/** Every value of a key, at any depth, in the order of the text. */
function under(value: unknown, key: string): unknown[] {
  if (Array.isArray(value)) return value.flatMap((item) => under(item, key))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) => [...(name === key ? [inner] : []), ...under(inner, key)])
}
const names = (question: string, ...keys: string[]) =>
  keys
    .reduce<unknown[]>((values, key) => values.flatMap((value) => under(value, key)), [answer(question)])
    .flatMap((value) => under(value, 'name'))
/** An id without the lens. */
const keyOf = (id: unknown) => String(id).replace(/@.*/, '')
const files = (question: string) => new Set(under(answer(question), 'file').map((file) => String(file).slice(0, 3)))
/** The objects under a key that are not empty. */
const saying = (question: string, key: string, ...words: string[]) =>
  under(answer(question), key)
    .flat()
    .filter((value) => words.every((word) => JSON.stringify(value).includes(word)))

describe('the competency questions', () => {
  test('Q01: six partners had signed, NATO among them', () => {
    expect(names('Q01', 'other')).toEqual([
      'Australia',
      'India',
      'NATO',
      'South Korea',
      'United Kingdom',
      'United States',
    ])
    expect(files('Q01')).toEqual(new Set(['002']))
  })
  test('Q02: eight countries are counted and five named, besides NATO', () => {
    expect(under(answer('Q02'), 'count')).toEqual([8])
    expect(names('Q02', 'nations')).toHaveLength(5)
    expect(names('Q02', 'organizations')).toEqual(['NATO'])
  })
  test('Q03: Canada was negotiating', () => expect(names('Q03', 'other')).toEqual(['Canada']))
  test('Q04: Ukraine had agreed to start talks', () => expect(names('Q04', 'other')).toEqual(['Ukraine']))
  test('Q05: talks agreed on 2022-04-21, agreed in principle on 2024-06-19', () => {
    const steps = under(answer('Q05'), 'stageHistory').flat()
    expect(steps).toMatchObject([
      { stage: 'TALKS_AGREED', since: { edtf: '2022-04-21' } },
      { stage: 'AGREED_IN_PRINCIPLE', since: { edtf: '2024-06-19' } },
    ])
    expect(files('Q05')).toEqual(new Set(['000', '001', '002', '003', '004']))
  })
  test('Q06: on 2023-01-01 no more than talks were agreed', () => {
    expect(under(answer('Q06'), 'stage')).toEqual(['TALKS_AGREED', 'TALKS_AGREED'])
    expect(files('Q06')).toEqual(new Set(['003', '004']))
  })
  test('Q07: the documents of June 2024 disagree, each in its own words', () => {
    expect(under(answer('Q07'), 'values')).toContainEqual([
      expect.objectContaining({ value: 'agreed-in-principle' }),
      expect.objectContaining({ value: 'concluded' }),
    ])
    expect(saying('Q07', 'claims', '000_', 'finalises')).toHaveLength(1)
    expect(saying('Q07', 'claims', '000_', 'concluded negotiations')).toHaveLength(1)
    expect(saying('Q07', 'claims', '001_', 'substantive accord')).toHaveLength(1)
    expect(saying('Q07', 'claims', '002_', 'in principle').length).toBeGreaterThan(0)
  })
  test('Q08: six relationships of New Zealand, AUKUS denied, the cross-servicing agreement still in talks', () => {
    const edge = (name: string) => saying('Q08', 'edges', name)
    expect(edge('"AUKUS"')).toMatchObject([{ node: { stance: 'DENIED' } }])
    expect(edge('"CPTPP"')).toMatchObject([{ label: 'is a party to', node: { stance: 'ASSERTED' } }])
    expect(edge('"Five Eyes"')).toMatchObject([{ label: 'is a member of' }])
    expect(edge('Spain')).toMatchObject([{ label: 'is a party to' }])
    expect(edge('cross-servicing')).toMatchObject([{ node: { stage: 'EXPLORATORY' } }])
    expect(edge('Japan–New Zealand information security')).toMatchObject([{ label: 'is a party to' }])
    expect(under(answer('Q08'), 'edges').flat()).toHaveLength(6)
  })
  test('Q09: three in AUKUS, New Zealand explicitly not', () => {
    expect(names('Q09', 'parties')).toEqual(['Australia', 'United Kingdom', 'United States'])
    expect(names('Q09', 'deniedParties', 'node')).toEqual(['New Zealand'])
  })
  test('Q10: each document in its own terms', () => {
    expect(saying('Q10', 'claims', '001_', 'launch talks')).toHaveLength(1)
    expect(saying('Q10', 'claims', '002_', 'accelerate talks toward signing')).toHaveLength(1)
  })
  test('Q11: signed on 2024-06-19 in Pyongyang by Putin and Kim, for mutual aid', () => {
    expect(saying('Q11', 'stageHistory', 'SIGNED', '2024-06-19')).toHaveLength(1)
    expect(saying('Q11', 'edges', 'was signed by').flatMap((edge) => under(edge, 'name'))).toEqual([
      'Kim Jong Un',
      'Vladimir Putin',
    ])
    expect(under(answer('Q11'), 'places')).toEqual([['Pyongyang']])
    expect(under(answer('Q11'), 'text')).toEqual([expect.stringContaining('mutual aid')])
  })
  test('Q12: two meetings on the day, with who and where', () => {
    const events = under(answer('Q12'), 'events')
    expect(events).toMatchObject([
      {
        edges: [
          {
            node: {
              name: expect.stringContaining('Kishida and Luxon in Tokyo'),
              participants: { edges: [{ node: { name: 'Christopher Luxon' } }, { node: { name: 'Fumio Kishida' } }] },
            },
          },
          {
            node: {
              name: expect.stringContaining('Putin and Kim in Pyongyang'),
              participants: { edges: [{ node: { name: 'Kim Jong Un' } }, { node: { name: 'Vladimir Putin' } }] },
            },
          },
        ],
      },
    ])
  })
  test('Q13: up to top secret, said by Ardern in both articles', () => {
    expect(new Set(under(answer('Q13'), 'level'))).toEqual(new Set(['TOP_SECRET']))
    expect(saying('Q13', 'edges', 'Jacinda Ardern', '003_')).toHaveLength(1)
    expect(saying('Q13', 'edges', 'Jacinda Ardern', '004_')).toHaveLength(1)
  })
  test('Q14: six leaders, their offices, and when each was seen in it', () => {
    const office = (name: string) => under(saying('Q14', 'edges', `"${name}"`), 'title')
    expect(office('Christopher Luxon')).toEqual(['Prime Minister of New Zealand'])
    expect(office('Winston Peters')).toEqual(['Minister of Foreign Affairs of New Zealand'])
    expect(office('Judith Collins')).toEqual(['GCSB Minister of New Zealand'])
    expect(office('Jacinda Ardern')).toEqual(['Prime Minister of New Zealand'])
    expect(office("Damien O'Connor")).toEqual(['Trade Minister of New Zealand'])
    expect(under(under(saying('Q14', 'edges', '"Fumio Kishida"'), 'claims'), 'edtf')).toEqual([
      '2022-04-21',
      '2022-04-21',
      '2024-06-19',
      '2024-06-19',
      '2024-06-19',
    ])
  })
  test('Q15: Ardern in April 2022, Luxon in June 2024', () => {
    const speakers = saying('Q15', 'edges', '"date"').map((edge) => [
      under(edge, 'edtf')[0],
      saying('Q15', 'edges', '"date"').length,
      under(edge, 'edges')
        .flat()
        .filter((one) => JSON.stringify(one).includes('"New Zealand"'))
        .flatMap((one) => under(one, 'node'))
        .flatMap((node) => under(node, 'name')),
    ])
    expect(speakers).toEqual([
      ['2022-04-21', 2, ['Jacinda Ardern']],
      ['2024-06-19', 2, ['Christopher Luxon']],
    ])
  })
  test('Q16: for each of the Five Eyes how far its agreement with Japan had come', () => {
    const rows = under(answer('Q16'), 'rows').flat()
    expect(rows.map((row) => [under(under(row, 'nation'), 'name')[0], under(row, 'stage')[0]])).toEqual([
      ['United States', 'SIGNED'],
      ['United Kingdom', 'SIGNED'],
      ['Australia', 'SIGNED'],
      ['Canada', 'NEGOTIATING'],
      ['New Zealand', 'AGREED_IN_PRINCIPLE'],
    ])
  })
  test('Q17: two documents mention AUKUS', () => expect(files('Q17')).toEqual(new Set(['003', '004'])))
  test('Q18: over their joint condemnation and their meeting, with a claim for every step', () => {
    expect(under(answer('Q18'), 'outcome')).toEqual(['FOUND'])
    expect(saying('Q18', 'paths', 'condemned')).not.toHaveLength(0)
    expect(saying('Q18', 'paths', 'Meeting of Kishida and Luxon')).not.toHaveLength(0)
    for (const claims of under(answer('Q18'), 'claims')) expect(under(claims, 'file').length).toBeGreaterThan(0)
    for (const steps of under(answer('Q18'), 'steps'))
      expect(under(steps, 'claims').length).toBeGreaterThanOrEqual([steps].flat().length)
  })
  test('Q19: the agreement moved, the other talks and the Putin-Kim agreement came, Luxon followed Ardern', () => {
    expect(saying('Q19', 'stagesMoved', 'Japan–New Zealand information security')).toMatchObject([
      { before: 'TALKS_AGREED', after: 'AGREED_IN_PRINCIPLE' },
    ])
    expect(saying('Q19', 'stagesMoved', 'cross-servicing')).toMatchObject([{ before: null }])
    expect(saying('Q19', 'entitiesAdded', 'russia-north-korea-mutual-aid-agreement')).toHaveLength(1)
    expect(saying('Q19', 'relationshipsAdded', 'christopher-luxon.holds-office.new-zealand')).toHaveLength(1)
    expect(saying('Q19', 'relationshipsGone', 'jacinda-ardern.holds-office.new-zealand')).toHaveLength(1)
  })
  test('Q20: Japan is the most central nation', () => {
    for (const measure of Object.keys(Object(under(answer('Q20'), 'graph')[0]))) {
      expect(under(under(answer('Q20'), measure)[0], 'name')[0], measure).toBe('Japan')
    }
  })
  test('Q21: four partners are shared, through the Five Eyes and through agreements of Japan; Spain is none', () => {
    expect(names('Q21', 'partner')).toEqual(['Australia', 'Canada', 'United Kingdom', 'United States'])
    expect(new Set(names('Q21', 'commonPartners', 'through'))).toContain('Five Eyes')
  })
  test('Q22: nodes and edges that a drawing library can load', () => {
    const [nodes, edges] = ['nodes', 'edges'].map((key) => under(answer('Q22'), key).flat())
    const ids = new Set(under(nodes, 'id'))
    expect([...ids].map(keyOf)).toContain('fumio-kishida')
    for (const end of [...under(edges, 'source'), ...under(edges, 'target')]) expect(ids).toContain(end)
    for (const key of ['label', 'kind', 'color', 'size', 'x', 'y']) expect(under(nodes, key)).toHaveLength(ids.size)
  })
  test(
    'Q23: Kishida by a slip, South Korea by its acronym, New Zealand by its own name, the agreements by ' + 'theirs',
    () => {
      const first = (field: string) => keyOf(under(under(answer('Q23'), field)[0], 'id')[0])
      expect([first('name'), first('misspelt'), first('abbreviation'), first('otherLanguage')]).toEqual([
        'fumio-kishida',
        'fumio-kishida',
        'south-korea',
        'new-zealand',
      ])
      const agreements = under(under(answer('Q23'), 'acronym')[0], 'id').map(keyOf)
      expect(agreements).toHaveLength(9)
      for (const id of agreements) expect(id).toMatch(/information-security-agreement$/)
    },
  )
  test('Q24: at least ten claims over two documents', () => {
    expect(under(answer('Q24'), 'totalCount')).toEqual([expect.any(Number)])
    expect(Number(under(answer('Q24'), 'totalCount')[0])).toBeGreaterThanOrEqual(10)
    expect(files('Q24')).toEqual(new Set(['003', '004']))
  })
  test('Q25: ballistic missiles used against Ukraine, condemned by both', () => {
    expect(saying('Q25', 'qualifiers', 'ballistic missiles used against Ukraine')).toHaveLength(1)
    expect(names('Q25', 'event', 'other')).toEqual(['Christopher Luxon', 'Fumio Kishida'])
  })
  test('Q26: the pact of China and the Solomon Islands, which both call no threat', () => {
    expect(names('Q26', 'parties')).toEqual(['China', 'Solomon Islands'])
    expect(
      saying(
        'Q26',
        'edges',
        'no threat',
        '"speakers":[{"name":"China"},{"name":"Solomon Islands"}]',
        '"summary":"China and',
      ),
    ).not.toHaveLength(0)
  })
  test('Q27: how many independent documents stand behind each relationship', () => {
    const counts = under(answer('Q27'), 'corroboration').map(Number)
    expect(Math.min(...counts)).toBe(1)
    expect(Math.max(...counts)).toBeGreaterThan(1)
  })
  test('Q28: nothing of June 2024 was known on 2022-05-01', () => {
    expect(files('Q28')).toEqual(new Set(['003', '004']))
    expect(names('Q28', 'leaders')).toEqual(["Damien O'Connor", 'Fumio Kishida', 'Jacinda Ardern'])
    expect(JSON.stringify(answer('Q28'))).not.toMatch(/Luxon|cross-servicing|Putin/)
  })
  test('Q29: dates of day, month and year, in order', () => {
    const precisions = new Set(under(answer('Q29'), 'precision'))
    for (const precision of ['DAY', 'YEAR']) expect(precisions).toContain(precision)
    expect(saying('Q29', 'edges', 'National security strategy of Japan, 2022', '"YEAR"')).not.toHaveLength(0)
    expect(
      saying('Q29', 'edges', 'Japan–New Zealand information security agreement: talks agreed', '2022-04-21'),
    ).toHaveLength(1)
    expect(saying('Q29', 'edges', 'Meeting of Kishida and Luxon', 'EVENT', '2024-06-19')).toHaveLength(1)
  })
  test('Q30: no duty to consult, says Ardern in both articles', () => {
    expect(under(answer('Q30'), 'edges').flat()).toMatchObject([
      { label: 'must consult', other: { name: 'Five Eyes' }, node: { stance: 'DENIED', corroboration: 2 } },
    ])
    expect(names('Q30', 'speakers')).toEqual(['Jacinda Ardern', 'Jacinda Ardern'])
    expect(files('Q30')).toEqual(new Set(['003', '004']))
  })
})

describe('the status of each party', () => {
  test('four of eleven had signed the CPTPP and not ratified it in June 2019', () => {
    expect(under(answer('not-ratified'), 'parties').flatMap((parties) => under(parties, 'name'))).toEqual([
      'Brunei',
      'Chile',
      'Malaysia',
      'Peru',
    ])
    expect(under(answer('not-ratified'), 'others').flatMap((others) => under(others, 'name'))).toHaveLength(7)
  })
  test('on 2019-12-01 the GSOMIA was in force, its notice suspended, and documents of the time say so', () => {
    const [history] = under(answer('notice'), 'history').slice(-1)
    expect(history).toMatchObject([
      { kind: 'SIGNED', status: 'SIGNED' },
      { stage: 'IN_FORCE', since: { edtf: '2016-11-23' }, status: 'IN_FORCE' },
      { kind: 'GAVE_NOTICE', since: { edtf: '2019-08-23' }, status: 'NOTICE_GIVEN' },
      { kind: 'SUSPENDED_NOTICE', since: { edtf: '2019-11-22' }, status: 'IN_FORCE' },
    ])
    expect(under(history, 'publisher')).toContain('Korea.net (Government of South Korea)')
  })
  test('New Zealand, Canada, Australia and the United States signed pacts that are not in force with Japan', () => {
    const cells = under(answer('not-in-force'), 'standing')
      .flat()
      .filter((cell) => under(cell, 'pactKind').length > 0)
    expect(new Set(cells.flatMap((cell) => under(under(cell, 'nation'), 'name')))).toEqual(
      new Set(['Australia', 'Canada', 'New Zealand', 'United States']),
    )
  })
})
