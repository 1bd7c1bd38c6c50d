import { expect, test } from 'vitest'
import { small, writeFolder } from '../fixtures/folder.ts'
import { ask } from '../server/ask.ts'
import { ended, start, urlOf } from './run.ts'

// Nobody can make a folder below a device, root neither.
const unwritable = '/dev/null/cache'

test('a server that can write nowhere answers everything, and says once why there is no snapshot', async () => {
  const command = start(['serve', '--data', await writeFolder(small), '--port', '0'], { XDG_CACHE_HOME: unwritable })
  const end = ended(command)
  try {
    const url = await urlOf(command)
    const page = await fetch(`${url}/`)
    expect([page.status, page.headers.get('content-type')]).toEqual([200, expect.stringMatching(/^text\/html/)])
    expect((await ask(url, '{ graph { nations { totalCount } } }')).data).toEqual({
      graph: { nations: { totalCount: 2 } },
    })
    expect((await fetch(`${url}/export/dot`)).status).toBe(200)
    const missing = await fetch(`${url}/nowhere`)
    expect(await missing.json()).toEqual({
      errors: [{ message: expect.any(String), extensions: { code: expect.stringMatching(/^[A-Z_]+$/) } }],
    })
  } finally {
    command.kill('SIGTERM')
  }
  const { err } = await end
  expect(err).toMatch(/^No snapshot was written, so the next start will not be faster: [^\n]+\n$/)
  expect(err).not.toMatch(/\n\s+at |node_modules|node:/)
})
