import { describe, expect, test } from 'vitest'
import type { EntenteError } from '../../src/errors.ts'
import { readShape } from '../../src/facts/shape.ts'
import { textFile } from '../fixtures/data.ts'
import { marked } from '../fixtures/marked.ts'

const shape = (path: string, text: string) => {
  const { files, expected } = marked({ [path]: text })
  const problems: EntenteError[] = []
  const data = files.map((file) => readShape(file, problems)?.data)[0]
  return { data, expected, problems: problems.map((problem) => problem.toLine()).sort() }
}

const document = 'title: A\n  published: 2022\n  language: en'
const hash = '0'.repeat(64)

describe('the shape of a file', () => {
  test.each([
    ['documents.yaml', `⟦a.title: the field is missing⟧a:\n  published: 2022\n  language: en`],
    ['documents.yaml', `a:\n  ${document}\n  ⟦a: unknown field 'langauge'⟧langauge: en`],
    [
      'documents.yaml',
      'a:\n  title: A\n  published: 2022\n  language: ⟦a.language: a language is a BCP 47 tag, like en or ja⟧English',
    ],
    [
      'documents.yaml',
      'a:\n  title: A\n  published: ⟦a.published: expected a text or a whole number⟧2022.5\n  language: en',
    ],
    ['documents.yaml', `a:\n  ${document}\n  primary: ⟦a.primary: expected true or false⟧yes`],
    [
      'documents.yaml',
      `a:\n  ${document}\n  url: ⟦a.url: an address begins with http:// or https://, like https://example.org/page⟧cove.example`,
    ],
    ...['ftp://cove.example/a', 'javascript:alert(1)', 'data:text/html,a', 'file:///etc/passwd', '//cove.example'].map(
      (url): [string, string] => [
        'documents.yaml',
        `a:\n  ${document}\n  url: ⟦a.url: an address begins with http:// or https://, like https://example.org/page⟧${url}`,
      ],
    ),
    ['documents.yaml', `⟦A_1: an id is lower-case words joined by hyphens, like new-zealand⟧A_1:\n  ${document}`],
    ['documents.yaml', 'a: ⟦a: expected fields⟧text'],
    ['documents.yaml', '⟦expected fields⟧- a'],
    ['entities/nations.yaml', 'a:\n  name: A\n  numeric: ⟦a.numeric: expected a text; put it in quotes⟧036'],
    ['entities/nations.yaml', 'a:\n  name: A\n  alpha3: ⟦a.alpha3: three capitals⟧nzl'],
    ['entities/nations.yaml', 'a:\n  name: A\n  aliases: ⟦a.aliases: expected a list⟧B'],
    ['entities/nations.yaml', 'a:\n  name: ⟦a.name: a text cannot be empty⟧""'],
    ['entities/nations.yaml', 'a:\n  name: ⟦a.name: expected a text⟧\n  wikidata: Q1'],
    ['entities/pacts.yaml', '⟦a.pactKind: the field is missing⟧a:\n  name: A'],
    ['entities/pacts.yaml', '⟦a.name: the field is missing⟧⟦a.pactKind: the field is missing⟧a:\n  aliases: [A]'],
    [
      'entities/pacts.yaml',
      "a:\n  name: A\n  kind: ⟦a.kind: 'information-securty' is not among the words that fit here; did " +
        "you mean 'information-security'?⟧information-securty",
    ],
    ['entities/leaders.yaml', 'a:\n  name: A\n  wikidata: ⟦a.wikidata: a Wikidata id is Q and digits⟧P17'],
    [
      'entities/organizations.yaml',
      "a:\n  name: A\n  organizationKind: ⟦a.organizationKind: 'allianz' is not one of alliance, union, " +
        'international-organization, intelligence-partnership, government, ministry, armed-forces, ' +
        "intelligence-agency, court, company, foundation; did you mean 'alliance'?⟧allianz",
    ],
    [
      'claims/a.yaml',
      'document: a\npassages:\n  ⟦passages.0: a passage is named by its paragraph number⟧0: { summary: s,' +
        ` fingerprint: '${hash}' }\nclaims: {}`,
    ],
    [
      'claims/a.yaml',
      'document: a\npassages:\n  1:\n    summary: s\n    fingerprint: ⟦passages.1.fingerprint: a ' +
        'fingerprint is 64 hexadecimal digits, made of the text of the passage; give that text⟧abc\nclaims: {}',
    ],
    ['claims/a.yaml', '⟦claims: the field is missing⟧document: a\npassages: {}'],
    [
      'claims/a.yaml',
      'document: a\npassages: {}\nclaims: {}\nretractions:\n  - ⟦retractions.0.on: the field is ' +
        'missing⟧claim: a\n    reason: r',
    ],
    ['claims/a.yaml', "document: a\npassages: {}\nclaims: {}\n⟦unknown field 'retraction'⟧retraction: []"],
    ['claims/a.yaml', '⟦expected fields⟧'],
  ])('in %s is checked field by field: %#', (path, text) => {
    const { problems, expected } = shape(path, text)
    expect(expected).not.toEqual([])
    expect(problems).toEqual(expected)
  })

  test('suggests a predicate for a misspelled one instead of listing all', () => {
    const claim =
      'document: a\npassages: {}\nclaims:\n  c:\n    summary: s\n    subject: b\n    predicate: ' +
      "⟦claims.c.predicate: 'party-of' is not among the words that fit here; did you mean " +
      "'part-of'?⟧party-of\n    passages: [1]"
    const { problems, expected } = shape('claims/a.yaml', claim)
    expect(problems).toEqual(expected)
  })

  test('keeps the valid records', () => {
    const { data, problems } = shape('entities/nations.yaml', 'a:\n  name: A\nb:\n  nam: B\nc:\n  name: C')
    expect(Object.keys(data ?? {})).toEqual(['a', 'c'])
    expect(problems).toHaveLength(2)
  })

  test('fills in defaults', () => {
    expect(shape('documents.yaml', `a:\n  ${document}`).data).toEqual({
      a: { title: 'A', published: '2022', language: 'en', authors: [], primary: false, clearance: 'public' },
    })
    expect(shape('entities/pacts.yaml', 'a:\n  name: A\n  names: { ja: あ }\n  pactKind: trade').data).toEqual({
      a: { name: 'A', names: [{ language: 'ja', text: 'あ' }], aliases: [], kind: 'pact', pactKinds: ['trade'] },
    })
  })

  test.each([
    ['organizations', 'organizationKind', 'union', 'alliance'],
    ['pacts', 'pactKind', 'trade', 'defense'],
    ['events', 'eventKind', 'visit', 'meeting'],
  ])('reads kind, the old name, in entities/%s.yaml as %s', (file, name, kind, other) => {
    const read = (fields: string) => shape(`entities/${file}.yaml`, `a:\n  name: A\n${fields}`)
    const present = read(`  ${name}: ${kind}`)
    expect(present.problems).toEqual([])
    expect(present.data).toMatchObject({
      a: { kind: name.replace('Kind', ''), ...(file === 'pacts' ? { pactKinds: [kind] } : { [name]: kind }) },
    })
    expect(read(`  kind: ${kind}`)).toEqual(present)
    expect(read(`  kind: ${kind}\n  ${name}: ${kind}`)).toEqual(present)
    const wrong = `⟦a.kind: 'kind' is the old name of '${name}', which has another value; leave 'kind' out⟧`
    const { problems, expected } = read(`  kind: ${wrong}${other}\n  ${name}: ${kind}`)
    expect(problems).toEqual(expected)
  })

  test('is an empty table for an empty file', () => {
    expect(shape('entities/nations.yaml', '# nobody yet\n')).toMatchObject({ data: {}, problems: [] })
  })

  test.each([
    ['entities/nation.yaml', "; did you mean 'entities/nations.yaml'?"],
    [
      'claims/2024/january/a.yaml',
      '; a data folder holds documents.yaml, entities/nations.yaml, entities/organizations.yaml',
    ],
    ['claims/2024/a.yaml', "; did you mean 'claims/*.yaml'?"],
    ['documents_yaml', "; did you mean 'documents.yaml'?"],
  ])('reports a file named %s and lists the file names that are read', (path, right) => {
    const problems: EntenteError[] = []
    expect(readShape(textFile(path, ''), problems)).toBeUndefined()
    expect(problems.map((problem) => problem.toLine())).toEqual([
      expect.stringContaining(`data/${path}:1:1: BAD_DATA files with this name are not read${right}`),
    ])
  })
})
