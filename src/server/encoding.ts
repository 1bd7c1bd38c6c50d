import { promisify } from 'node:util'
import { brotliCompress, constants, createBrotliCompress, createGzip, gzip } from 'node:zlib'
import { LRUCache } from 'lru-cache'
import { bufferOf, type StreamedAnswer, type WholeAnswer } from './fast/answers.ts'

/** The encodings of answers, the better one first. */
export const encodings = ['br', 'gzip'] as const
export type Encoding = (typeof encodings)[number]

/** A smaller body is sent as it is: it fits into one packet anyway. */
const SMALLEST = 1_024

/** More makes little difference in size, and takes several times as long. */
const brotliOptions = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }
const compress = {
  br: (body: Buffer) => promisify(brotliCompress)(body, brotliOptions),
  gzip: (body: Buffer) => promisify(gzip)(body),
}
const compressor = { br: () => createBrotliCompress(brotliOptions), gzip: () => createGzip() }
/** Sends each part as soon as it is written, at the cost of a few bytes each. */
const compressorOfParts = {
  br: () => createBrotliCompress({ ...brotliOptions, flush: constants.BROTLI_OPERATION_FLUSH }),
  gzip: () => createGzip({ flush: constants.Z_SYNC_FLUSH }),
}

const choices = new LRUCache<string, { readonly encoding: Encoding | undefined }>({ max: 100 })

/**
 * Chooses the encoding of an answer by the weights of an Accept-Encoding header (RFC 9110, 12.5.3); undefined is none.
 * Of equal weights, the encoding with smaller answers goes first.
 */
export function encodingFor(header: string | undefined, offered: readonly Encoding[] = encodings) {
  if (header === undefined) return undefined
  const key = `${offered} ${header}`
  let choice = choices.get(key)
  if (!choice) {
    choice = { encoding: choose(header, offered) }
    choices.set(key, choice)
  }
  return choice.encoding
}

function choose(header: string, offered: readonly Encoding[]): Encoding | undefined {
  const weights = new Map<string, number>()
  for (const part of header.toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.split(';').map((text) => text.trim())
    const weight = parameters.find((parameter) => /^q *=/.test(parameter))
    weights.set(name === 'x-gzip' ? 'gzip' : name, weight ? Number(weight.slice(weight.indexOf('=') + 1)) || 0 : 1)
  }
  const weightOf = (name: string) => weights.get(name) ?? weights.get('*') ?? 0
  const [best] = [...offered].sort((a, b) => weightOf(b) - weightOf(a))
  if (best === undefined || weightOf(best) === 0) return undefined
  return weightOf(best) < (weights.get('identity') ?? 0) ? undefined : best
}

/** A whole answer in an encoding, where it has one and is not small. */
export function encodeWhole(answer: WholeAnswer, encoding: Encoding | undefined): WholeAnswer | Promise<WholeAnswer> {
  if (answer.bytes < SMALLEST) return answer
  const headers = [...answer.headers, 'vary', 'accept-encoding']
  if (!encoding) return { ...answer, headers }
  return compress[encoding](bufferOf(answer.body)).then((body) => ({
    ...answer,
    headers: [...headers, 'content-encoding', encoding],
    body,
    room: 0,
    bytes: body.byteLength,
  }))
}

/** A streamed answer in an encoding, compressed while it is made. Yoga forbids it for a stream of events. */
export function encodeStream(answer: StreamedAnswer, encoding: Encoding | undefined): StreamedAnswer {
  const { status, stream } = answer
  const headers = pairsOf(answer.headers)
  const headerValue = (name: string) => headers.find(([one]) => one.toLowerCase() === name)?.[1]
  const type = headerValue('content-type')
  if (type === undefined || type.startsWith('text/event-stream')) return answer
  // The plugins of the pages have chosen an encoding already.
  if (headerValue('vary') === 'accept-encoding' || Number(headerValue('content-length')) < SMALLEST) return answer
  const remaining = headers.filter(([name]) => !encoding || name.toLowerCase() !== 'content-length')
  // The bytes differ by encoding, so the ETag of the file is weak.
  const sent = remaining.map(([name, value]) => [name, encoding && name.toLowerCase() === 'etag' ? weak(value) : value])
  sent.push(['vary', 'accept-encoding'])
  if (encoding && status !== 304) sent.push(['content-encoding', encoding])
  const compressors = type.startsWith('multipart/') ? compressorOfParts : compressor
  return { status, headers: sent.flat(), stream, ...(encoding && stream && { compressor: compressors[encoding] }) }
}

const weak = (etag: string) => (etag.startsWith('W/') ? etag : `W/${etag}`)

/** Names and values in turn, as pairs. */
export const pairsOf = (headers: readonly string[]): [name: string, value: string][] =>
  headers.flatMap((name, place) => (place % 2 === 0 ? [[name, headers[place + 1] ?? '']] : []))
