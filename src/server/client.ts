import type { IncomingMessage } from 'node:http'
import { BlockList, isIP } from 'node:net'
import parseForwarded from 'forwarded-parse'
import { refuse } from './refuse.ts'

/** The other end of a request, as the server or the proxies that it trusts see it. */
export interface Client {
  /** Its IP address; empty if the connection is closed. */
  readonly address: string
  /** True if it speaks TLS. */
  readonly isSecure: boolean
  /** The name and port by which it calls the server. */
  readonly host: string | undefined
}

/** The other end of the connection. Its address is read only if something asks, because each request has a client. */
export class DirectClient implements Client {
  readonly isSecure = false
  readonly #request: IncomingMessage

  constructor(request: IncomingMessage) {
    this.#request = request
  }

  get address(): string {
    return plainAddress(this.#request.socket.remoteAddress ?? '')
  }

  get host(): string | undefined {
    return this.#request.headers.host
  }
}

/** A proxy's note about a request that it passed on; the first one is of the client. */
interface Station {
  readonly address: string
  readonly protocol?: string | undefined
  readonly host?: string | undefined
}

/** The proxies before a server, whose headers say who sent a request. Those of anyone else are not believed. */
export class Proxies {
  readonly #hops: number
  readonly #addresses = new BlockList()

  /** @param trusted their number, like `1`, or their addresses, like `127.0.0.1` and `10.0.0.0/8` */
  constructor(trusted: readonly string[]) {
    const [first = ''] = trusted
    this.#hops = isNumber(first) ? Number(first) : 0
    if (isNumber(first)) return
    for (const one of trusted) {
      const [address = '', bits] = one.split('/')
      const family = familyOf(address)
      if (bits === undefined) this.#addresses.addAddress(address, family)
      else this.#addresses.addSubnet(address, Number(bits), family)
    }
  }

  /** @throws GraphQLError BAD_REQUEST if the headers contradict each other or cannot be read */
  clientOf(request: IncomingMessage): Client {
    const direct = new DirectClient(request)
    const stations = stationsIn(request)
    const addresses = [...stations.map(({ address }) => address), direct.address]
    let passed = 0
    while (passed < stations.length && this.#trusts(addresses.at(-1 - passed) ?? '', passed)) passed += 1
    if (passed === 0) return direct
    const { address, protocol, host } = stations.at(-passed) ?? { address: '' }
    return {
      // A proxy may hide an address, and then stands for those behind it.
      address: isIP(address) === 0 ? (addresses.at(-passed) ?? '') : address,
      isSecure: protocol?.toLowerCase() === 'https',
      host: host ?? direct.host,
    }
  }

  #trusts(address: string, passed: number): boolean {
    return this.#hops > 0
      ? passed < this.#hops
      : isIP(address) !== 0 && this.#addresses.check(address, familyOf(address))
  }
}

/** Tells a number of proxies from an address. */
export const isNumber = (text: string) => /^\d+$/.test(text)

function stationsIn({ headers }: IncomingMessage): Station[] {
  const { forwarded } = headers
  const list = textOf(headers['x-forwarded-for'])
  if (forwarded !== undefined && list !== '')
    // A proxy sets one of them, and passes on the other as a client may have forged it.
    throw refuse(400, 'BAD_REQUEST', 'the request has both Forwarded and X-Forwarded-For; let the proxy remove one')
  if (forwarded !== undefined) return read(forwarded)
  if (list === '') return []
  const addresses = wordsOf(list)
  const [protocols, hosts] = ['x-forwarded-proto', 'x-forwarded-host'].map((name) => wordsOf(textOf(headers[name])))
  // Proxies that replace these headers leave one word for all of them.
  const at = (words: readonly string[] = [], fromEnd: number) => words.at(-fromEnd) ?? words[0]
  return addresses.map((address, place) => ({
    address: plainAddress(address),
    protocol: at(protocols, addresses.length - place),
    host: at(hosts, addresses.length - place),
  }))
}

function read(forwarded: string): Station[] {
  try {
    return parseForwarded(forwarded).map(({ for: address = '', proto, host }) => ({
      address: plainAddress(address),
      protocol: proto,
      host,
    }))
  } catch {
    throw refuse(400, 'BAD_REQUEST', 'the header Forwarded cannot be read; write it like for=192.0.2.1;proto=https')
  }
}

const textOf = (header: string | readonly string[] | undefined) => String(header ?? '').trim()
const wordsOf = (text: string) => (text === '' ? [] : text.split(',').map((word) => word.trim()))
const familyOf = (address: string) => (isIP(address) === 6 ? 'ipv6' : 'ipv4')

/** Most addresses, for which nothing else is tried. */
const PLAIN = /^[\d.]*$/

/** An address without port, brackets and zone; an IPv4 address that is written as IPv6 is the same one. */
function plainAddress(text: string): string {
  if (PLAIN.test(text)) return text
  const bare = /^\[([^\]]*)\](:\d+)?$/.exec(text)?.[1] ?? text.replace(/^([^:]*):\d+$/, '$1')
  return bare
    .toLowerCase()
    .replace(/%.*$/, '')
    .replace(/^::ffff:(?=[\d.]+$)/, '')
}
