import { describe, expect, test } from 'vitest'
import { readYaml } from '../../src/facts/yaml.ts'
import { textFile } from '../fixtures/data.ts'
import { marked } from '../fixtures/marked.ts'

const read = (text: string) => readYaml(textFile('file.yaml', text))

describe('a YAML problem', () => {
  test.each([
    [
      'a bracket that never closes',
      'a: [1, 2\n⟦not readable as YAML: Flow sequence in block collection must be sufficiently indented ' +
        'and end with a ]⟧',
    ],
    ['a duplicate field', "one: 1\ntwo:\n  field: 1\n  ⟦'field' is repeated here; keep one⟧field: 2\n"],
    [
      'a text that is not UTF-8',
      'one: 1\ntwo: caf⟦the text is not UTF-8 from here on; save the file as UTF-8⟧\uFFFD\n',
    ],
    ['a second document', "one: 1\n⟦a second YAML document begins here; keep one, and leave '---' out⟧---\ntwo: 2\n"],
    [
      'a name that no check of a shape sees',
      "one: 1\n⟦'__proto__' cannot be a name; choose another⟧__proto__: { a: 2 }\n",
    ],
    ['the same, escaped', 'one:\n  ⟦\'__proto__\' cannot be a name; choose another⟧"\\x5f_proto__": { a: 2 }\n'],
    ['an alias', 'one: &x 1\ntwo: ⟦YAML aliases are not supported; write the value out⟧*x\n'],
    ['an alias of nothing', 'two: ⟦YAML aliases are not supported; write the value out⟧*nothing\n'],
  ])('is reported at its place: %s', (_, text) => {
    const { files, expected } = marked({ 'file.yaml': text })
    const problems = files.flatMap((file) => readYaml(file).problems.map((problem) => problem.toLine()))
    expect(problems).toEqual(expected)
  })

  test('leaves no data only if the text cannot be read to its end', () => {
    expect(read('a: [1').data).toBeUndefined()
    expect(read('a: 1\na: 2').data).toEqual({ a: 2 })
    expect(read('').data).toBeNull()
  })
})

describe('the location of a part', () => {
  const yaml = read(`# A comment
japan:
  name: Japan
  aliases: [Nippon, 日本国]
  2022: x
list:
  - first
  - second: true
`)
  const at = (path: PropertyKey[], key?: PropertyKey) => {
    const { line, column } = yaml.locate(path, key)
    return `${line}:${column}`
  }

  test('is the start of a plain value, and the key of a collection', () => {
    expect([at(['japan', 'name']), at(['japan', 'aliases', 1]), at(['list', 0]), at(['japan', 2022])]).toEqual([
      '3:9',
      '4:21',
      '7:5',
      '5:9',
    ])
    expect([at(['japan']), at(['japan', 'aliases']), at(['list']), at(['list', 1])]).toEqual([
      '2:1',
      '4:3',
      '6:1',
      '8:5',
    ])
  })

  test('is the start of a key', () => {
    expect([at([], 'japan'), at(['japan'], 'aliases'), at(['japan'], '2022'), at(['list', 1], 'second')]).toEqual([
      '2:1',
      '4:3',
      '5:3',
      '8:5',
    ])
  })

  test('is that of the nearest existing parent for a missing part', () => {
    expect([
      at(['japan', 'kind']),
      at(['japan', 'nothing', 'name']),
      at(['list', 7]),
      at(['nothing']),
      at(['japan'], 'nothing'),
    ]).toEqual(['2:1', '2:1', '6:1', '2:1', '2:1'])
    expect(read('').locate(['a', 'b'])).toEqual({ file: 'data/file.yaml', line: 1, column: 1 })
  })

  test('ignores a byte order mark and accepts Windows line ends', () => {
    expect(read('\uFEFFa: 1').locate(['a'])).toMatchObject({ line: 1, column: 4 })
    expect(read('a: 1\r\nb: 2\r\n').locate(['b'])).toMatchObject({ line: 2, column: 4 })
  })
})
