import { readlinkSync } from 'node:fs'
import { constants, setPriority } from 'node:os'
import { getHeapStatistics } from 'node:v8'
import { type MessagePort, parentPort, workerData } from 'node:worker_threads'
import { ROOM } from '../api/execute/answer-bytes.ts'
import { Budget, defaultBytes, setBudget } from '../graph/caches/budget.ts'
import { collectEarlyIfLarge, collectIfMuch } from '../graph/caches/garbage.ts'
import { sectionIn } from '../store/sections.ts'
import { graphIn } from '../store/snapshot.ts'
import { keepPacts } from '../store/stored-pacts.ts'
import { bufferOf } from './fast/answers.ts'
import { HeavyAnswers } from './heavy/heavy-answers.ts'
import type { FromWorker, ToWorker, WorkerData } from './heavy/heavy-messages.ts'
import type { Log } from './plugins/errors.ts'

// Answers the heavy requests that the server posts to this worker thread (heavy-workers.ts).
const port = parentPort
if (!port) throw new Error('this module runs in a worker thread')
const { sections, changes, limits }: WorkerData = workerData
const post = (message: FromWorker, bytes?: Uint8Array) =>
  port.postMessage(message, bytes && bytes.byteLength > 0 ? [bytes.buffer as ArrayBuffer] : [])

/** The share and the bytes of garbage that an answer may leave: a heavy one has seconds, and collecting takes less. */
const [SHARE, LEAST] = [0.25, 32_000_000]
/** The next part of an answer that is sent in parts, by the number of the request. */
const streams = new Map<number, { next: () => Promise<void>; cancel: () => void }>()
const graph = graphIn(sections)
const budget = new Budget(limits.cacheBytes ?? defaultBytes(graph))
const log: Log = (reference, fault, request, code) => {
  const text = fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)
  post({ log: [reference, text, request, code] })
}
void begin(port)

async function begin(port: MessagePort): Promise<void> {
  // Imported only for a record, because it loads the rules for changes.
  const record =
    changes && new (await import('../store/record/followed-record.ts')).FollowedRecord(graph, changes, budget)
  if (!record) setBudget(graph, budget)
  const answers = new HeavyAnswers({ graph, recorded: record?.graph, budget, limits, log })
  const isLinux = process.platform === 'linux'
  // Only Linux has a priority for each thread, so that those of the server go first.
  if (isLinux) setPriority(constants.priority.PRIORITY_LOW)
  post({ thread: isLinux ? readlinkSync('/proc/thread-self') : '' })
  port.on('message', (message: ToWorker) => {
    if ('request' in message) void answerWithin(answers, message)
    else if ('changes' in message) record?.take(message.changes)
    else if ('sections' in message) keepPacts(graph, (name) => sectionIn(message.sections, name))
    else if (message.cancel) {
      streams.get(message.id)?.cancel()
      streams.delete(message.id)
    } else void streams.get(message.id)?.next()
  })
}

/** V8 would let the garbage of a heavy request be, until the next one has left as much. */
function tidyUp(): void {
  collectIfMuch(SHARE, LEAST)
  post({ memory: { heap: getHeapStatistics().total_heap_size, caches: budget.bytes } })
}

type Request = Extract<ToWorker, { request: unknown }>

async function answerWithin(answers: HeavyAnswers, message: Request): Promise<void> {
  const end = collectEarlyIfLarge()
  await answer(answers, message)
  end()
  setImmediate(tidyUp)
}

async function answer(answers: HeavyAnswers, { id, request, left }: Request): Promise<void> {
  try {
    const { state, ...answer } = await answers.answer(request, new Int32Array(left))
    const { status, headers } = answer
    const { operation, notes } = state
    const noted = notes && { text: notes.text, lenses: notes.lenses, seen: notes.seen }
    if ('body' in answer) {
      const bytes = toBytes(bufferOf(answer.body))
      return post({ id, head: { status, headers, operation, noted }, body: bytes }, bytes)
    }
    const parts = answer.stream?.[Symbol.asyncIterator]()
    streams.set(id, {
      async next() {
        try {
          const { value, done } = (await parts?.next()) ?? { done: true }
          const chunk = done ? undefined : toBytes(value)
          state.bytes += chunk?.byteLength ?? 0
          if (!chunk) streams.delete(id)
          post({ id, chunk }, chunk)
          if (done) setImmediate(tidyUp)
        } catch (fault) {
          fail(id, fault)
        }
      },
      cancel: () => void parts?.return?.(),
    })
    post({ id, head: { status, headers, operation, noted } })
  } catch (fault) {
    fail(id, fault)
  }
}

function fail(id: number, fault: unknown): void {
  streams.delete(id)
  post({ id, fault: fault instanceof Error ? (fault.stack ?? fault.message) : String(fault) })
}

/** Bytes of a memory of their own, which can be handed over without a copy. */
function toBytes(data: string | Uint8Array): Uint8Array {
  if (typeof data === 'string') return new TextEncoder().encode(data)
  const isOwn = data.byteOffset <= ROOM && data.byteOffset + data.byteLength === data.buffer.byteLength
  return isOwn ? data : new Uint8Array(data)
}
