import { Session } from 'node:inspector'
import { expect, test } from 'vitest'
import { parseFacts } from '../../src/facts/parse.ts'

/** The calls of all functions while something runs, as V8 counts them: a measure of work without a clock. */
function callsOf(run: () => void): number {
  const session = new Session()
  session.connect()
  let calls = 0
  session.post('Profiler.enable')
  session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false })
  run()
  session.post('Profiler.takePreciseCoverage', (_, { result }) => {
    for (const { functions } of result) for (const { ranges } of functions) calls += ranges[0]?.count ?? 0
  })
  session.post('Profiler.stopPreciseCoverage')
  session.disconnect()
  return calls
}

const entities = (count: number) =>
  Array.from({ length: count }, (_, at) => `n${at}:\n  name: Nation ${at}\n  aliases: [A${at}]\n`).join('')
const read = (count: number) => () =>
  parseFacts([
    { path: 'documents.yaml', name: 'documents.yaml', text: '{}' },
    { path: 'entities/nations.yaml', name: 'nations.yaml', text: entities(count) },
  ])

test('reading twice as many entities calls twice as many functions, no more', () => {
  const [few, many] = [callsOf(read(400)), callsOf(read(800))]
  expect(few).toBeGreaterThan(10 * 400)
  expect(many / few).toBeLessThan(2.1)
})
