import type { Reporter, SerializedError, TestModule } from 'vitest/node'

const failures = (modules: readonly TestModule[], errors: readonly SerializedError[]): string[] => {
  const of = (where: string, list: readonly { message: string }[] = []) =>
    `failed: ${where}: ${list[0]?.message.split('\n')[0]?.slice(0, 200) ?? 'no error'}`
  return [
    ...modules.flatMap((module) => [
      ...[...module.children.allTests()]
        .filter((test) => test.result().state === 'failed')
        .map((test) => of(`${module.relativeModuleId} > ${test.fullName}`, test.result().errors)),
      // Of groups whose `beforeAll` or `afterAll` fails.
      ...[...module.children.allSuites()]
        .filter((suite) => suite.errors().length > 0)
        .map((suite) => of(`${module.relativeModuleId} > ${suite.fullName}`, suite.errors())),
      ...(module.errors().length > 0 ? [of(module.relativeModuleId, module.errors())] : []),
    ]),
    ...errors.map((error) => of('outside of any test', [error])),
  ]
}

/**
 * Ends a run with a line for each failure and for each test that passed only when repeated. The last line is
 * `N passed, N failed`, for CI's reader. What broke outside of any test counts as failed too.
 */
export class Counts implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly SerializedError[]) {
    const tests = modules.flatMap((module) => [...module.children.allTests()])
    const count = (state: string) => tests.filter((test) => test.result().state === state).length
    const failed = failures(modules, errors)
    for (const line of failed) console.log(line)
    for (const test of tests) if (test.diagnostic()?.flaky) console.log(`repeated: ${test.fullName}`)
    const skipped = count('skipped') + count('pending')
    console.log(`${count('passed')} passed, ${failed.length} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`)
  }
}
