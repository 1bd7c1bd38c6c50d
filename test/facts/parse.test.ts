import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { stringify } from 'yaml'
import { parseTime } from '../../src/facts/date.ts'
import { digestOf } from '../../src/facts/digest.ts'
import { parseFacts } from '../../src/facts/parse.ts'
import { dataFolder, textFile, tiny } from '../fixtures/data.ts'
import { marked, problemsOf } from '../fixtures/marked.ts'
import { runs } from '../fixtures/runs.ts'

const hash = 'a'.repeat(64)

/** A folder with every kind of problem, each marked with its message. */
const wrong = marked({
  'documents.yaml': `report:
  title: Report
  published: 2022-04
  language: en
  file: report.txt
note:
  title: Note
  published: ⟦BAD_DATE note.published: 'June 2022' is not a date; write it as 2024-06-19, 2022-04, 2022, 2022-04?, \
2019/2021, 2022/.. or [..2024-06-19]⟧June 2022
  language: en
⟦draft.published: the field is missing⟧draft:
  title: Draft
  language: en
`,
  'entities/nations.yaml': `japan:
  name: Japan
⟦the id 'report' is taken at data/documents.yaml:1; ids are unique over all files⟧report:
  name: Not a nation
new-zealand:
  name: New Zealand
  ⟦new-zealand: unknown field 'capital'⟧capital: Wellington
⟦'japan' is repeated here; keep one⟧japan:
  name: Japan again
`,
  'entities/leaders.yaml': 'kishida:\n  name: Kishida Fumio\n',
  'entities/pacts.yaml': `isa:
  name: ISA
  pactKind: ⟦isa.pactKind: 'information-securty' is not among the words that fit here; did you mean \
'information-security'?⟧information-securty
acsa:
  name: ACSA
  pactKind: acquisition-and-cross-servicing
`,
  'entities/events.yaml':
    'visit:\n  name: Caf⟦the text is not UTF-8 from here on; save the file as UTF-8⟧\uFFFD\n  eventKind: visit\n',
  'entities/nation.yaml': "⟦files with this name are not read; did you mean 'entities/nations.yaml'?⟧",
  'claims/report.yaml': `document: report
passages:
  1:
    summary: Read by all.
    fingerprint: ${hash}
  ⟦passages.2: no claim cites this passage; cite it or leave it out⟧2:
    summary: Read by nobody.
    fingerprint: ${hash}
claims:
  dangling-ends:
    summary: Nobody agrees on nothing.
    subject: ⟦claims.dangling-ends.subject: no entity 'japn'; did you mean 'japan'?⟧japn
    predicate: party-to
    object: ⟦claims.dangling-ends.object: no entity 'zzz'⟧zzz
    passages: [1]
  dangling-others:
    summary: Everyone else.
    subject: japan
    predicate: stated
    value: something
    speakers: [kishida, ⟦claims.dangling-others.speakers.1: no entity 'kishidda'; did you mean 'kishida'?⟧kishidda]
    about:
      - ⟦claims.dangling-others.about.0: no entity 'aukus'⟧aukus
    qualifiers:
      representing: ⟦claims.dangling-others.qualifiers.representing: no entity 'jpan'; did you mean 'japan'?⟧jpan
    passages: [1]
  known-though-wrong:
    summary: The pact exists, though its record is wrong; nothing dangles here.
    subject: japan
    predicate: party-to
    object: isa
    passages: [1]
  unknown-predicate:
    summary: The predicate is unknown, and the object with it.
    subject: japan
    predicate: ⟦claims.unknown-predicate.predicate: 'party-two' is not among the words that fit here; did you mean \
'party-to'?⟧party-two
    object: ⟦claims.unknown-predicate.object: no entity 'acza'; did you mean 'acsa'?⟧acza
    passages: [1]
  wrong-ends:
    summary: A pact is no party, and a nation is no pact.
    subject: ⟦claims.wrong-ends.subject: 'acsa' is a pact; the subject of 'party-to' is a nation or an organization⟧acsa
    predicate: party-to
    object: ⟦claims.wrong-ends.object: 'japan' is a nation; the object of 'party-to' is a pact⟧japan
    passages: [1]
  both-ends:
    summary: It fights itself.
    subject: japan
    predicate: at-war-with
    object: ⟦claims.both-ends.object: 'japan' cannot be both subject and object⟧japan
    passages: [1]
  bad-time:
    summary: The date is none.
    subject: japan
    predicate: party-to
    object: acsa
    time: ⟦BAD_DATE claims.bad-time.time: '2023-02-29' is not a date; write it as 2024-06-19, 2022-04, 2022, \
2022-04?, 2019/2021, 2022/.. or [..2024-06-19]⟧2023-02-29
    passages: [1]
  no-passage:
    summary: The passage is missing.
    subject: japan
    predicate: party-to
    object: acsa
    passages: [1, ⟦claims.no-passage.passages.1: no passage 9 in this file; add it under passages⟧9]
  cites-nothing:
    summary: No passage at all.
    subject: japan
    predicate: party-to
    object: acsa
    ⟦claims.cites-nothing.passages: a claim cites at least one passage⟧passages: []
  unknown-field:
    summary: A field of no meaning.
    ⟦claims.unknown-field: unknown field 'objekt'⟧objekt: acsa
    subject: japan
    predicate: party-to
    passages: [1]
  ⟦claims.missing-field.subject: the field is missing⟧missing-field:
    summary: No subject.
    predicate: party-to
    object: acsa
    passages: [1]
  wrong-stage:
    summary: No such stage.
    subject: acsa
    predicate: stage
    value: ⟦claims.wrong-stage.value: 'singed' is not a value of 'stage': one of exploratory, talks-agreed, \
negotiating, agreed-in-principle, concluded, initialled, signed, ratified, in-force, termination-notified, \
notice-suspended, notice-withdrawn, suspended, replaced, terminated, expired; did you mean 'signed'?⟧singed
    passages: [1]
  wrong-level:
    summary: No such level.
    subject: acsa
    predicate: classification-level
    value: ⟦claims.wrong-level.value: '7' is not a value of 'classification-level': one of restricted, confidential, \
secret, top-secret⟧7
    passages: [1]
  wrong-count:
    summary: No such count.
    subject: japan
    predicate: reported-count
    value: ⟦claims.wrong-count.value: 'seven' is not a value of 'reported-count': a whole number⟧seven
    passages: [1]
  wrong-text:
    summary: No words.
    subject: japan
    predicate: stated
    value: ⟦claims.wrong-text.value: '7' is not a value of 'stated': a text⟧7
    passages: [1]
  property-with-object:
    summary: A stage has no object.
    subject: acsa
    predicate: stage
    value: signed
    object: ⟦claims.property-with-object.object: 'stage' has a value, not an object⟧japan
    passages: [1]
  ⟦claims.property-without-value: 'stage' needs a value⟧property-without-value:
    summary: Which stage?
    subject: acsa
    predicate: stage
    passages: [1]
  ⟦claims.time-without-time: 'occurred-on' needs a time⟧time-without-time:
    summary: When?
    subject: visit
    predicate: occurred-on
    value: ⟦claims.time-without-time.value: 'occurred-on' takes its value from time; leave value out⟧2022
    passages: [1]
  relationship-with-value:
    summary: A party has no value.
    subject: japan
    predicate: party-to
    object: acsa
    value: ⟦claims.relationship-with-value.value: 'party-to' has an object, not a value⟧much
    passages: [1]
  ⟦claims.relationship-without-object: 'party-to' needs an object⟧relationship-without-object:
    summary: A party to what?
    subject: japan
    predicate: party-to
    passages: [1]
  no-reason:
    summary: Why is it preferred?
    subject: japan
    predicate: party-to
    object: acsa
    rank: ⟦claims.no-reason.rank: a claim that is preferred gives its reason⟧preferred
    passages: [1]
  ⟦'no-reason' is repeated here; keep one⟧no-reason:
    summary: Why is it preferred?
    subject: japan
    predicate: party-to
    object: acsa
    rank: preferred
    passages: [1]
  wrong-stance:
    summary: No such stance.
    subject: japan
    predicate: party-to
    object: acsa
    stance: ⟦claims.wrong-stance.stance: 'deneid' is not one of asserted, reported, planned, possible, denied; did \
you mean 'denied'?⟧deneid
    passages: [1]
retractions:
  - claim: ⟦retractions.0.claim: no claim 'wrong-stanse' in this file; did you mean 'wrong-stance'?⟧wrong-stanse
    on: ⟦BAD_DATE retractions.0.on: '2022/2023' is an interval where one date is needed; write it as 2024-06-19, \
2022-04, 2022, 2022-04? or [..2024-06-19]⟧2022/2023
    reason: It was wrong.
`,
  'claims/memo.yaml': `document: ⟦document: no document 'raport' in documents.yaml; did you mean 'report'?⟧raport
passages: {}
claims: {}
`,
  'claims/note.yaml': `document: note
passages:
  1: { summary: s, fingerprint: '${hash}' }
claims:
  one:
    summary: "never closed
    passages: [1]
⟦not readable as YAML: Missing closing "quote⟧`,
})

describe('a folder with every kind of problem', () => {
  test('reports all problems, each with its place and a correction', () => {
    expect(problemsOf(() => parseFacts(wrong.files))).toEqual(wrong.expected)
  })

  test('reports the same problems for any order of files', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...wrong.files], { minLength: wrong.files.length }), (files) => {
        const said = (lines: readonly string[]) =>
          lines.filter((line) => !line.includes('ids are unique over all files'))
        expect(said(problemsOf(() => parseFacts(files)))).toEqual(said(wrong.expected))
      }),
      { numRuns: runs(10) },
    )
  })
})

describe('one mistake is one problem', () => {
  test('records of an unreadable file are not reported as missing', () => {
    const files = dataFolder(tiny).map((file) =>
      file.path === 'entities/nations.yaml' ? textFile(file.path, `${file.text}\n: [`) : file,
    )
    expect(
      problemsOf(() => parseFacts(files)).filter((line) => !line.startsWith('data/entities/nations.yaml:')),
    ).toEqual([])
  })

  test.each(['just a text', '- a\n- list'])(
    "a file that is '%s' and no table is one problem for each such file",
    (text) => {
      const files = ['documents.yaml', 'entities/nations.yaml', 'entities/leaders.yaml', 'claims/a.yaml'].map((path) =>
        textFile(path, text),
      )
      expect(
        problemsOf(() => parseFacts([...files, ...dataFolder(tiny).filter(({ path }) => path.startsWith('claims/'))])),
      ).toEqual(files.map(({ path }) => `data/${path}:1:1: BAD_DATA expected fields`).sort())
    },
  )

  test.each(['documents.yaml', 'entities/pacts.yaml', 'claims/cove-report.yaml'])(
    'a field too many in each record of %s is all that is said',
    (path) => {
      const files = dataFolder(tiny).map((file) =>
        file.path === path
          ? textFile(path, file.text.replace(/^( *)(?=(title|name|subject):)/gm, '$1more: 1\n$1'))
          : file,
      )
      const problems = problemsOf(() => parseFacts(files))
      expect(problems.length).toBeGreaterThan(1)
      expect(problems.filter((line) => !line.includes("unknown field 'more'"))).toEqual([])
    },
  )

  test('two files on one document are reported by their common passages and claims', () => {
    const claims =
      "document: cove-report\npassages:\n  ⟦the id 'cove-report:1' is taken at " +
      `data/claims/cove-report.yaml:3; ids are unique over all files⟧1: { summary: s, fingerprint: '${hash}` +
      "' }\nclaims:\n  ⟦the id 'cove-report#signed' is taken at data/claims/cove-report.yaml:33; ids are " +
      'unique over all files⟧signed: { summary: s, subject: cove-treaty, predicate: stage, value: signed, ' +
      'passages: [1] }\n'
    const { files, expected } = marked({ 'claims/more.yaml': claims })
    expect(
      problemsOf(() => parseFacts([...dataFolder(tiny), ...files])).map((line) => line.replace(/yaml:\d+;/, 'yaml:n;')),
    ).toEqual(expected.map((line) => line.replace(/yaml:\d+;/, 'yaml:n;')))
  })
})

describe('valid facts', () => {
  const facts = parseFacts(dataFolder(tiny))

  test('have ids that show their document', () => {
    expect([...facts.documents.keys()]).toEqual(['cove-report', 'ministry-note'])
    expect([...facts.passages.keys()]).toEqual(['cove-report:1', 'cove-report:2', 'cove-report:3', 'ministry-note:1'])
    expect(facts.claims.get('cove-report#brisk-party')).toMatchObject({
      document: 'cove-report',
      passages: ['cove-report:1', 'cove-report:2'],
    })
    expect(facts.entities.get('delta-pact')).toMatchObject({ kind: 'pact', pactKinds: ['trade'], name: 'Delta Pact' })
  })

  test('have typed values and times', () => {
    const valueOfClaim = (id: string) => facts.claims.get(id)?.value
    expect(valueOfClaim('cove-report#signed')).toEqual({ type: 'stage', stage: 'signed' })
    expect(valueOfClaim('ministry-note#level')).toEqual({ type: 'level', level: 'secret' })
    expect(valueOfClaim('ministry-note#dry')).toEqual({ type: 'text', text: 'long' })
    expect(valueOfClaim('cove-report#summit')).toEqual({ type: 'time', time: parseTime('2021-05') })
    expect(valueOfClaim('cove-report#arden-party')).toBeUndefined()
    expect(facts.claims.get('ministry-note#negotiating')?.time).toEqual(parseTime('2022'))
  })

  test('keep the date and reason of a retraction', () => {
    const { claims } = parseFacts(
      dataFolder({ ...tiny, retractions: { 'cove-report': [{ claim: 'signed', on: '2021-06', reason: 'Misread.' }] } }),
    )
    expect(claims.get('cove-report#signed')?.retracted).toEqual({ on: parseTime('2021-06'), reason: 'Misread.' })
    expect([...claims.values()].filter(({ retracted }) => retracted)).toHaveLength(1)
  })

  test.each([
    ['public', undefined, 'public'],
    ['restricted', undefined, 'restricted'],
    ['public', 'secret', 'secret'],
    ['secret', 'restricted', 'secret'],
  ])('with a %s document and a %s claim have clearance %s', (document, claim, effective) => {
    const party = { subject: 'a', predicate: 'party-to', object: 'p', ...(claim && { clearance: claim }) }
    const { claims } = parseFacts(
      dataFolder({
        documents: { d: { clearance: document } },
        nations: { a: {} },
        pacts: { p: {} },
        claims: { d: { c: party } },
      }),
    )
    expect(claims.get('d#c')?.clearance).toBe(effective)
  })

  test('may be empty', () => {
    expect(parseFacts([]).claims.size).toBe(0)
    expect(parseFacts([textFile('documents.yaml', '')]).documents.size).toBe(0)
  })
})

describe('facts written to files', () => {
  // YAML has many ways to misread a text: as a number, a truth value, a comment, a list.
  const text = fc
    .oneof(
      fc.constantFrom('no', '036', '1e3', '~', '# x', '- a', "it's: so", '"', '日本国', '@', '2022-04-01', '{a}'),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
    )
    .map((text) => text.replace(/[\s\uFFFD]+/g, ' ').trim())
    .filter((text) => text !== '')
  const texts = fc.array(text, { maxLength: 3 })
  const id = fc.stringMatching(/^[a-z0-9]{1,6}(-[a-z0-9]{1,6}){0,2}$/)
  const time = fc.constantFrom(
    '2022',
    '2022-04',
    '2022-04-01',
    '2022-04?',
    '19XX',
    '[..2022-04-01]',
    '2019/..',
    '/2022',
  )
  const stage = fc.constantFrom('signed', 'in-force', 'negotiating')

  const world = fc
    .record({
      ids: fc.uniqueArray(id, { minLength: 4, maxLength: 4 }),
      title: text,
      name: text,
      aliases: texts,
      names: fc.dictionary(fc.constantFrom('ja', 'ko', 'zh-Hant'), text),
      note: text,
      claims: fc.dictionary(
        id,
        fc.record({
          summary: text,
          time,
          stage,
          wording: text,
          passages: fc.uniqueArray(fc.integer({ min: 1, max: 9 }), { minLength: 1 }),
        }),
        { maxKeys: 5 },
      ),
    })
    .map(({ ids: [document = '', nation = '', pact = '', speaker = ''], ...rest }) => ({
      document,
      nation,
      pact,
      speaker,
      ...rest,
    }))

  test('are read back unchanged', () => {
    fc.assert(
      fc.property(world, ({ document, nation, pact, speaker, title, name, aliases, names, note, claims }) => {
        const stages = Object.fromEntries(
          Object.entries(claims).map(([key, { stage, wording, ...rest }]) => [
            key,
            {
              ...rest,
              subject: pact,
              predicate: 'stage',
              value: stage,
              speakers: [speaker],
              about: [nation],
              qualifiers: { wording },
            },
          ]),
        )
        const facts = parseFacts(
          dataFolder({
            documents: { [document]: { title, note, published: '2022' } },
            nations: { [nation]: { name, aliases, names } },
            leaders: { [speaker]: { name } },
            pacts: { [pact]: { name } },
            claims: { [document]: stages },
          }),
        )
        expect(facts.documents.get(document)).toMatchObject({ id: document, title, note, published: parseTime('2022') })
        expect(facts.entities.get(nation)).toEqual({
          id: nation,
          kind: 'nation',
          name,
          aliases,
          names: Object.entries(names).map(([language, text]) => ({ language, text })),
        })
        expect(facts.claims.size).toBe(Object.keys(claims).length)
        for (const [key, { summary, time, stage, wording, passages }] of Object.entries(claims))
          expect(facts.claims.get(`${document}#${key}`)).toMatchObject({
            summary,
            time: parseTime(time),
            value: { type: 'stage', stage },
            qualifiers: { wording },
            passages: passages.map((paragraph) => `${document}:${paragraph}`),
          })
      }),
    )
  })
})

describe('the digest', () => {
  const files = [
    ...dataFolder(tiny),
    textFile('documents.yaml', stringify({ other: { title: 'Other', published: '2022', language: 'en' } })),
  ]
  const digest = digestOf(files)

  test('is the same for the same texts in any order', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(files, { minLength: files.length }), (files) => digestOf(files) === digest),
    )
  })

  test('does not depend on the path of the folder', () => {
    expect(digestOf(files.map((file) => ({ ...file, name: `/elsewhere/${file.path}` })))).toBe(digest)
  })

  test('differs after any change, even of a comment', () => {
    fc.assert(
      fc.property(fc.nat(files.length - 1), fc.stringMatching(/^[a-z ]{0,9}$/), (index, comment) => {
        const changed = files.map((file, at) => (at === index ? { ...file, text: `${file.text}# ${comment}\n` } : file))
        return digestOf(changed) !== digest
      }),
    )
    expect(digestOf(files.slice(0, -1))).not.toBe(digest)
  })
})
