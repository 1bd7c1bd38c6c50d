import { execFileSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { breakingChanges, landedSchema } from '../../schema/breaking.ts'

const old =
  'type Query { pact(id: ID!): Pact } type Pact { name: String!, stage: Stage } enum Stage { SIGNED, IN_FORCE }'

describe('breakingChanges', () => {
  test('finds none where the schema only grows', () => {
    const grown =
      'type Query { pact(id: ID!, at: String): Pact } type Pact { name: String!, stage: Stage, since: String } enum Stage { SIGNED, IN_FORCE, LAPSED }'
    expect(breakingChanges(old, grown)).toEqual([])
  })

  test('names what was removed or became stricter', () => {
    const broken =
      'type Query { pact(id: ID!, at: String!): Pact } type Pact { name: String, stage: Stage } enum Stage { SIGNED }'
    expect(breakingChanges(old, broken)).toEqual([
      expect.stringContaining('at on Query.pact'),
      expect.stringContaining('Pact.name'),
      expect.stringContaining('IN_FORCE was removed'),
    ])
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

  test('is nothing before there is a commit, or where the last one has no schema', async () => {
    expect(landedSchema('schema.graphql', folder)).toBeUndefined()
    git('commit', '--no-verify', '--allow-empty', '--message', 'empty')
    await commit('one')
    expect(landedSchema('schema.graphql', folder)).toBeUndefined()
  })

  test('is that of the commit before, when there is no origin/main or this commit is it', async () => {
    await commit('one')
    await commit('two')
    expect(landedSchema('schema.graphql', folder)).toEqual({ revision: 'HEAD~1', sdl: 'one' })
    git('update-ref', 'refs/remotes/origin/main', 'HEAD')
    expect(landedSchema('schema.graphql', folder)).toEqual({ revision: 'HEAD~1', sdl: 'one' })
  })

  test('is that of origin/main, however many commits back that is', async () => {
    await commit('one')
    git('update-ref', 'refs/remotes/origin/main', 'HEAD')
    await commit('two')
    await commit('three')
    expect(landedSchema('schema.graphql', folder)).toEqual({ revision: 'origin/main', sdl: 'one' })
  })
})
