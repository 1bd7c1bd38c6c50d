import { openEmbedded } from '../../../src/store/record/embedded.ts'
import { change } from './changes.ts'

/** Appends changes of 8 kB until the record refuses one, and prints how many it has and the error. */
const store = await openEmbedded(process.argv[2] ?? '')
let { seq: acknowledged } = await store.head()
try {
  for (;;) {
    await store.append(acknowledged, [change(`k${acknowledged}`, { text: 'x'.repeat(8_000) })])
    acknowledged++
  }
} catch (error) {
  const { code, message } = error as { code?: string; message: string }
  console.log(JSON.stringify({ acknowledged, code, message }))
}
