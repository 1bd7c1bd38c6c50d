import { connect, type Socket } from 'node:net'

export interface Burst {
  /** Answers a second. */
  readonly rate: number
  /** The duration of each request in milliseconds, ascending. */
  readonly latencies: Float64Array
  readonly bytes: number
}

export interface BurstOptions {
  readonly url: string
  /** The body of the i-th request, from 0 on. */
  readonly body: (i: number) => string
  readonly connections: number
  /** The round ends after this number of answers, or when the time is up. */
  readonly requests: number
  readonly milliseconds: number
  /** Further headers. */
  readonly headers?: Readonly<Record<string, string>>
  /** Ends it early, after the requests that are under way. */
  readonly signal?: AbortSignal
}

/**
 * Sends requests over kept connections, each the next as soon as it has its answer. It uses plain sockets, because an
 * HTTP client would be slower than the static server. An answer that is not 200 is an error, so that no failure counts
 * as fast.
 */
export async function burst(options: BurstOptions): Promise<Burst> {
  const { url, body, connections, requests, milliseconds, headers = {}, signal } = options

  const { hostname, port, pathname } = new URL(url)
  const head =
    `POST ${pathname} HTTP/1.1\r\nHost: ${hostname}:${port}\r\nContent-Type: application/json\r\nAccept: ` +
    `application/json\r\n${Object.entries(headers)
      .map(([name, value]) => `${name}: ${value}\r\n`)
      .join('')}`
  // Made before the clock starts, because the load shares the machine with the server.
  const ready = Array.from({ length: Math.min(requests, PREPARED) }, (_, i) => toRequest(head, body(i)))
  const latencies = new Float64Array(requests)
  let [sent, answered, bytes] = [0, 0, 0]
  const start = performance.now()
  const worker = async () => {
    const connection = new Connection(connect(Number(port), hostname))
    while (sent < requests && !signal?.aborted && performance.now() - start < milliseconds) {
      const index = sent++
      const request = ready[index] ?? toRequest(head, body(index))
      const begin = performance.now()
      const size = await connection.ask(request)
      latencies[answered++] = performance.now() - begin
      bytes += size
    }
    connection.close()
  }
  await Promise.all(Array.from({ length: connections }, worker))
  const seconds = (performance.now() - start) / 1_000
  return {
    rate: answered / seconds,
    latencies: latencies.slice(0, answered).sort(),
    bytes: bytes / Math.max(1, answered),
  }
}

/** More than a round of the bench sends. */
const PREPARED = 20_000

const toRequest = (head: string, body: string) => `${head}Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`

const END_OF_HEAD = Buffer.from('\r\n\r\n')
const END_OF_CHUNKS = Buffer.from('0\r\n\r\n')

/** One request at a time over a socket, with answers of a known length or in chunks. */
class Connection {
  readonly #socket: Socket
  #parts: Buffer[] = []
  #size = 0
  /** The length of the answer; -1 until its head is read, Infinity if it is chunked. */
  #expected = -1
  #settle: { resolve(size: number): void; reject(error: Error): void } | undefined

  constructor(socket: Socket) {
    this.#socket = socket.setNoDelay()
    socket.on('data', (part: Buffer) => this.#read(part))
    socket.on('error', (error) => this.#settle?.reject(error))
    socket.on('close', () => this.#settle?.reject(new Error('the server closed the connection')))
  }

  ask(request: string): Promise<number> {
    return new Promise((resolve, reject) => {
      this.#settle = { resolve, reject }
      this.#socket.write(request)
    })
  }

  close(): void {
    this.#settle = undefined
    this.#socket.destroy()
  }

  #read(part: Buffer): void {
    this.#parts.push(part)
    this.#size += part.length
    if (this.#expected < 0) this.#readHead()
    const isWhole =
      this.#expected === Infinity
        ? part.subarray(-5).equals(END_OF_CHUNKS)
        : this.#expected >= 0 && this.#size >= this.#expected
    if (!isWhole) return
    const size = this.#size
    const settle = this.#settle
    this.#parts = []
    this.#size = 0
    this.#expected = -1
    settle?.resolve(size)
  }

  #readHead(): void {
    const text = this.#parts.length === 1 ? (this.#parts[0] ?? Buffer.alloc(0)) : Buffer.concat(this.#parts)
    const end = text.indexOf(END_OF_HEAD)
    if (end < 0) return
    const head = text.toString('latin1', 0, end)
    if (!head.startsWith('HTTP/1.1 200'))
      this.#settle?.reject(new Error(`the server answered ${head.split('\r\n', 1)[0]}`))
    const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1]
    this.#expected = length === undefined ? Infinity : end + END_OF_HEAD.length + Number(length)
  }
}

/** The value below which a share of sorted values lies; 0 if there are none. */
export const quantile = (sorted: ArrayLike<number>, share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2
}
