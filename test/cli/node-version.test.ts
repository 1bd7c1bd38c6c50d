import { expect, test } from 'vitest'
import about from '../../package.json' with { type: 'json' }
import { tooOld } from '../../src/cli/node-version.ts'
import { run } from './run.ts'

test('the oldest version that runs is the one of package.json', () => {
  const oldest = about.engines.node.replace('>=', '')
  expect(tooOld(`${oldest}.0`)).toBeUndefined()
  const sentence = `entente needs Node ${oldest} or later; this is Node `
  for (const version of ['18.20.8', '20.18.3', '19.9.0', '8.0.0']) expect(tooOld(version)).toBe(sentence + version)
  for (const version of ['20.20.0', '21.0.0', '22.12.0', '100.1.0']) expect(tooOld(version)).toBeUndefined()
})

test('on Node 18 the command says what it needs, and nothing else', async () => {
  const older = "Object.defineProperty(process.versions, 'node', { value: '18.20.8' })"
  const env = { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(older)}` }
  expect(await run(['serve'], env)).toEqual({
    code: 2,
    out: '',
    err: 'BAD_USAGE entente needs Node 20.19 or later; this is Node 18.20.8\n',
  })
})
