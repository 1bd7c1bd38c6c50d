import { execFileSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { breakingChanges, landedSchema, undatedDeprecations } from '../../schema/breaking.ts'

const old =
  'type Query { pact(id: ID!): Pact } type Pact { name: String!, stage: Stage } enum Stage { SIGNED, IN_FORCE }'

describe('breakingChanges', () => {
  test('finds none if the schema only grows', () => {
    const grown =
      'type Query { pact(id: ID!, at: String): Pact } type Pact { name: String!, stage: Stage, since: ' +
      'String } enum Stage { SIGNED, IN_FORCE, LAPSED }'
    expect(breakingChanges(old, grown, '2026-01-01')).toEqual([])
  })

  test('names removed and stricter parts', () => {
    const broken =
      'type Query { pact(id: ID!, at: String!): Pact } type Pact { name: String, stage: Stage } enum Stage { SIGNED }'
    expect(breakingChanges(old, broken, '2026-01-01')).toEqual([
      expect.stringContaining('at on Query.pact'),
      expect.stringContaining('Pact.name'),
      expect.stringContaining('IN_FORCE was removed'),
    ])
  })
})

describe('a part that is deprecated until 2027-06-01', () => {
  const node = 'interface N { id: ID } type M implements N { id: ID }'
  const gone = '@deprecated(reason: "Use another. Removal: 2027-06-01.")'
  const removals: [what: string, before: string, after: string, sentence: string][] = [
    ['a field', `type Query { a: Int b: Int ${gone} }`, 'type Query { a: Int }', 'Query.b was removed.'],
    ['an argument', `type Query { a(b: Int ${gone}): Int }`, 'type Query { a: Int }', 'Query.a arg b was removed.'],
    [
      'an input field',
      `type Query { a(i: I): Int } input I { b: Int c: Int ${gone} }`,
      'type Query { a(i: I): Int } input I { b: Int }',
      'I.c was removed.',
    ],
    [
      'an enum value',
      `type Query { a: E } enum E { B C ${gone} }`,
      'type Query { a: E } enum E { B }',
      'C was removed from enum type E.',
    ],
    [
      'a field and the types that it alone led to',
      `type Query { a: N b: B ${gone} } ${node} type B { c: C } type C { d: Int }`,
      `type Query { a: N } ${node}`,
      'Query.b was removed.',
    ],
    [
      'the type of a field, in place of the field',
      `type Query { a: Int b: Int ${gone} }`,
      'type Query { a: Int b: String }',
      'Query.b changed type from Int to String.',
    ],
  ]

  test.each(removals)('cannot be removed before: %s', (_, before, after, sentence) => {
    expect(breakingChanges(before, after, '2027-05-31')).toContain(sentence)
  })

  test.each(removals)('can be removed afterwards: %s', (_, before, after) => {
    expect(breakingChanges(before, after, '2027-06-01')).toEqual([])
  })

  test('keeps everything else', () => {
    const before = `type Query { a: B b: B ${gone} } type B { c: Int d: Int }`
    expect(breakingChanges(before, 'type Query { a: B } type B { c: Int }', '2028-01-01')).toEqual(['B.d was removed.'])
    const members = `type Query { a: N b: Int ${gone} } ${node} type O implements N { id: ID }`
    expect(breakingChanges(members, `type Query { a: N } ${node}`, '2028-01-01')).toEqual(['O was removed.'])
  })

  test.each(['Use another.', 'Removal: 2027-02-30.', 'Removal: June 1, 2027.', 'Removal: 2027-06-01'])(
    'never goes where its reason names no date in that form: %s',
    (reason) => {
      const before = `type Query { a: Int b: Int @deprecated(reason: "${reason}") }`
      expect(breakingChanges(before, 'type Query { a: Int }', '2099-01-01')).toEqual(['Query.b was removed.'])
      expect(undatedDeprecations(before)).toEqual([expect.stringContaining(JSON.stringify(reason))])
    },
  )

  test('is undated without a reason', () => {
    expect(undatedDeprecations('type Query { a: Int b: Int @deprecated }')).toHaveLength(1)
    expect(undatedDeprecations(`type Query { a(b: Int ${gone}): Int }`)).toEqual([])
  })
})

describe('landedSchema', () => {
  let folder: string
  const git = (...words: string[]) =>
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...words], {
      cwd: folder,
      stdio: 'pipe',
    })
  const commit = async (sdl: string) => {
    await writeFile(join(folder, 'schema.graphql'), sdl)
    git('add', '.')
    git('commit', '--no-verify', '--message', sdl)
  }

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'entente-landed-'))
    git('init', '--initial-branch', 'main')
  })
  afterEach(() => rm(folder, { recursive: true }))

  test('is undefined without a commit or without a schema in the last one', async () => {
    expect(landedSchema('schema.graphql', folder)).toBeUndefined()
    git('commit', '--no-verify', '--allow-empty', '--message', 'empty')
    await commit('one')
    expect(landedSchema('schema.graphql', folder)).toBeUndefined()
  })

  test('is that of the previous commit if origin/main is missing or is this commit', async () => {
    await commit('one')
    await commit('two')
    expect(landedSchema('schema.graphql', folder)).toEqual({ revision: 'HEAD~1', sdl: 'one' })
    git('update-ref', 'refs/remotes/origin/main', 'HEAD')
    expect(landedSchema('schema.graphql', folder)).toEqual({ revision: 'HEAD~1', sdl: 'one' })
  })

  test('is that of origin/main, any number of commits back', async () => {
    await commit('one')
    git('update-ref', 'refs/remotes/origin/main', 'HEAD')
    await commit('two')
    await commit('three')
    expect(landedSchema('schema.graphql', folder)).toEqual({ revision: 'origin/main', sdl: 'one' })
  })
})
