import { isIP } from 'node:net'
import { InvalidArgumentError } from 'commander'

export function toAuthor(text: string): string {
  if (!/^[^\p{Cc}\p{Surrogate}]{1,200}$/u.test(text) || text.trim() !== text)
    throw new InvalidArgumentError('A name has 1 to 200 characters.')
  return text
}

/** Names of compartments, separated by commas. */
export function toCompartments(text: string, before: string[] | undefined): string[] {
  const names = text.split(',').map((name) => name.trim())
  if (!names.every((name) => /^[^\p{Cc}\p{Surrogate}]{1,200}$/u.test(name)))
    throw new InvalidArgumentError('A compartment has a name of 1 to 200 characters; separate several by commas.')
  return [...new Set([...(before ?? []), ...names])].sort()
}

export function toPort(text: string): number {
  const port = Number(text)
  if (!/^\d+$/.test(text) || port > 65_535) throw new InvalidArgumentError('A port is a number from 0 to 65535.')
  return port
}

export function toWorkers(text: string): number {
  if (!/^\d{1,2}$/.test(text)) throw new InvalidArgumentError('The number of worker threads is 0 to 99.')
  return Number(text)
}

/** The largest Int of GraphQL, in which limits are told. */
const MOST = 2_147_483_647

/** A limit, or Infinity for none. */
export function toLimit(text: string): number {
  if (!/^\d{1,10}$/.test(text) || Number(text) > MOST)
    throw new InvalidArgumentError(`A limit is a whole number up to ${MOST}, or 0 for none.`)
  return Number(text) || Infinity
}

export function toSeconds(text: string): number {
  return toAmount(text, 'A deadline is a number of seconds above 0.')
}

export function toPoll(text: string): number {
  return toAmount(text, 'The time between looks is a number of seconds above 0.')
}

export function toPause(text: string): number {
  return text === '0' ? 0 : toAmount(text, 'A pause is a number of seconds, like 0 or 2.5.')
}

export function toMegabytes(text: string): number {
  return toAmount(text, 'A size is a number of megabytes above 0, like 32.')
}

function toAmount(text: string, sentence: string): number {
  if (!/^\d{1,6}(\.\d+)?$/.test(text) || Number(text) === 0) throw new InvalidArgumentError(sentence)
  return Number(text)
}

export function toCacheMegabytes(text: string): number {
  if (!/^\d{1,6}$/.test(text))
    throw new InvalidArgumentError('The memory of caches is a whole number of megabytes, like 512.')
  return Number(text)
}

export function toHostNames(text: string, before: string[] | undefined): string[] {
  const names = text.split(',').map((name) => name.trim())
  const isName = (name: string) => /^[^/?#@:*\\\s]+$/.test(name) && URL.canParse(`http://${name}`)
  if (!names.every((name) => isName(name) || isIP(name) !== 0))
    throw new InvalidArgumentError(
      'A host name has no scheme and no port, like graph.example.org; separate several by commas.',
    )
  return [...(before ?? []), ...names]
}

export function toProxies(text: string, before: string[] | undefined): string[] {
  const proxies = [...(before ?? []), ...text.split(',').map((proxy) => proxy.trim())]
  const isAddress = (proxy: string) => {
    const [address = '', bits] = proxy.split('/')
    const most = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1
    return most > 0 && (bits === undefined || (/^\d+$/.test(bits) && Number(bits) <= most)) && !/\/.*\//.test(proxy)
  }
  if (!proxies.every(isAddress) && !(proxies.length === 1 && /^[1-9]\d?$/.test(proxies[0] ?? '')))
    throw new InvalidArgumentError('Proxies are their number, like 1, or their addresses, like 10.0.0.0/8,127.0.0.1.')
  return proxies
}

export function toBase(text: string): string {
  if (!/^(\/[\w.~-]+)+\/?$/.test(text) || /\/\.\.?(\/|$)/.test(text))
    throw new InvalidArgumentError('A path prefix has words behind slashes, like /entente.')
  return text.replace(/\/$/, '')
}

export function toOrigins(text: string, before: string[] | undefined): string[] {
  if (!URL.canParse(text) || new URL(text).origin !== text)
    throw new InvalidArgumentError('An origin is a scheme, a host and an optional port, like http://localhost:5173.')
  return [...(before ?? []), text]
}
