import { afterEach, expect, test, vi } from 'vitest'
import type { SerializedError, TestModule } from 'vitest/node'
import { Counts } from './counts.ts'

afterEach(() => vi.restoreAllMocks())

const because = (message: string) => [{ message } as SerializedError]
const testOf = (fullName: string, state: string, errors = because('')) => ({
  fullName,
  result: () => ({ state, errors }),
  diagnostic: () => ({ flaky: fullName === 'unsure' }),
})
const module = (errors: SerializedError[], suites: object[], tests: object[]) =>
  ({
    relativeModuleId: 'a.test.ts',
    errors: () => errors,
    children: { allSuites: () => suites, allTests: () => tests },
  }) as unknown as TestModule

test('whatever fails is a line and is counted: tests, groups, files and what no test began', () => {
  const lines = vi.spyOn(console, 'log').mockImplementation(() => {})
  const suites = [
    { fullName: 'group', errors: () => because('no folder') },
    { fullName: 'whole', errors: () => [] },
  ]
  const tests = [
    testOf('group > one', 'skipped'),
    testOf('wrong', 'failed', because('expected 1\nto be 2')),
    ...['right', 'unsure'].map((name) => testOf(name, 'passed')),
  ]
  const modules = [module([], suites, tests), module(because('no such module'), [], [])]
  new Counts().onTestRunEnd(modules, because('left alone'))
  expect(lines.mock.calls.flat()).toEqual([
    'failed: a.test.ts > wrong: expected 1',
    'failed: a.test.ts > group: no folder',
    'failed: a.test.ts: no such module',
    'failed: outside of any test: left alone',
    'repeated: unsure',
    '2 passed, 4 failed, 1 skipped',
  ])
})
