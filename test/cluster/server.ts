import { startServer } from '../../src/server/server.ts'

/**
 * A server as a process of its own, over the data folder and the record of its arguments. Its parent sends changes, as
 * messages, gets what became of each, and hears of each new revision.
 */
const [folder = '', record = ''] = process.argv.slice(2)
const server = await startServer({
  data: [folder],
  host: '127.0.0.1',
  port: 0,
  record,
  author: 'mere',
  heavyWorkers: 0,
})
process.on('message', async ({ id, key }: { id: number; key: string }) => {
  const content = { kind: 'amend-entity', entity: 'arden', set: { description: key } }
  const { recorded } = server
  try {
    const result = await recorded?.append(recorded.seq, [{ key, author: 'mere', content }])
    process.send?.({ id, result })
  } catch (error) {
    const { code = 'INTERNAL', message } = error as { code?: string; message: string }
    process.send?.({ id, code, message })
  }
})
server.recorded?.onRevision(() => {
  process.send?.({ revision: server.recorded?.seq, at: performance.timeOrigin + performance.now() })
})
process.send?.({ url: server.url })
