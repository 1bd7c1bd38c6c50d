import type { ServerResponse } from 'node:http'
import { bufferOf, type WholeAnswer, type Wire } from './answers.ts'

/** The fields in which Node holds the head of a response. They are not in its types; a test tells if they are gone. */
type Written = ServerResponse & {
  _header?: string | null
  _headerSent?: boolean
}

/** A head that Node wrote, around the length of the body. */
interface Head {
  readonly headers: readonly string[]
  readonly more: readonly string[]
  readonly before: string
  readonly after: string
}

const LENGTH = 'content-length'
/** Only in heads where no header says otherwise. */
const KEPT_ALIVE = '\r\nConnection: keep-alive\r\n'
/** So many are learned in a second, because some headers differ each time. */
const MOST = 8
/** The body of a larger answer is not copied each second. */
const LARGEST = 65_536

/**
 * Sends whole answers. Node checks and writes each head once a second, as its date changes then. Answers with the same
 * headers have the same bytes before their body until then.
 */
export class Heads {
  readonly #now: () => number
  #second = 0
  #heads: Head[] = []

  /** @param now in milliseconds */
  constructor(now: () => number = Date.now) {
    this.#now = now
  }

  /** @param more headers besides those of the answer, names and values in turn */
  send(response: ServerResponse, answer: WholeAnswer, more: readonly string[]): void {
    const isPlain = answer.status === 200 && response.shouldKeepAlive && response.req.method !== 'HEAD'
    if (!isPlain || response.getHeaderNames().length > 0) {
      write(response, answer, more)
      return
    }
    const head = this.#find(answer.headers, more)
    if (!head) {
      write(response, answer, more)
      this.#learn(response, answer, more)
      return
    }
    const written: Written = response
    const whole = wholeOf(answer, head)
    written._header = textOf(head, answer)
    const { socket } = response
    if (whole === undefined || !socket?.writable) {
      response.end(answer.body, 'latin1')
      return
    }
    written._headerSent = true
    // Past the response, which adds an empty piece at its end, so that the system has to write a list.
    socket.write(whole, 'latin1')
    response.end()
  }

  #find(headers: readonly string[], more: readonly string[]): Head | undefined {
    const second = Math.floor(this.#now() / 1_000)
    if (second !== this.#second) {
      this.#second = second
      this.#heads = []
    }
    for (const head of this.#heads) if (areEqual(head.headers, headers) && areEqual(head.more, more)) return head
    return undefined
  }

  #learn({ _header }: Written, { headers, bytes }: WholeAnswer, more: readonly string[]): void {
    // After another head Node closes the connection.
    if (this.#heads.length >= MOST || !_header?.includes(KEPT_ALIVE)) return
    const line = `${LENGTH}: ${bytes}\r\n`
    const [before, after, ...others] = _header.split(line)
    if (before === undefined || after === undefined || others.length > 0) return
    const start = `${before}${LENGTH}: `
    this.#heads.push({ headers, more, before: start, after: `\r\n${after}` })
  }
}

function write(response: ServerResponse, answer: WholeAnswer, more: readonly string[]): void {
  response.writeHead(answer.status, [...answer.headers, ...more, LENGTH, String(answer.bytes)])
  response.end(answer.body, 'latin1')
}

const textOf = ({ before, after }: Head, { bytes }: WholeAnswer) => before + bytes + after

/** The head and the body in one piece; undefined if that is not worth a copy. */
function wholeOf(answer: WholeAnswer, head: Head): string | Buffer | undefined {
  const { wire, body, room = 0 } = answer
  const bytes = wire && bytesOf(answer, wire, head)
  if (bytes || (typeof body !== 'string' && room === 0)) return bytes
  const text = textOf(head, answer)
  if (typeof body === 'string') return text + body
  if (text.length > room) return undefined
  const whole = Buffer.from(body.buffer, body.byteOffset - text.length, text.length + body.byteLength)
  whole.write(text, 'latin1')
  return whole
}

/** From the second use of a head on, because most answers are not sent twice in a second. */
function bytesOf(answer: WholeAnswer, wire: Wire, head: Head): Buffer | undefined {
  if (wire.head === head && wire.bytes) return wire.bytes
  const isAgain = wire.head === head
  wire.head = head
  wire.bytes = undefined
  if (!isAgain || answer.bytes > LARGEST) return undefined
  const text = textOf(head, answer)
  // Not from Node's pool, of which a few bytes would keep all.
  const bytes = Buffer.allocUnsafeSlow(text.length + answer.bytes)
  bytes.write(text, 'latin1')
  bytes.set(bufferOf(answer.body), text.length)
  wire.bytes = bytes
  answer.body = bytes.subarray(text.length)
  return bytes
}

function areEqual(one: readonly string[], other: readonly string[]): boolean {
  if (one === other) return true
  if (one.length !== other.length) return false
  for (let place = one.length - 1; place >= 0; place -= 1) if (one[place] !== other[place]) return false
  return true
}
