import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import { EntenteError } from '../errors.ts'
import { Incoming } from './fast/incoming.ts'

/** The milliseconds for requests to finish when the server closes, by default. */
const GRACE = 5_000

/** More are closed at once. */
const MAX_CONNECTIONS = 1_000

interface Place {
  readonly host: string
  readonly port: number
  /** The milliseconds for the headers of a request and for all of it, where they differ from the defaults. */
  readonly patience?: { readonly headersTimeout?: number; readonly requestTimeout?: number } & {
    readonly connectionsCheckingInterval?: number
  }
  /** The option that sets the port, for messages. */
  readonly option?: string | undefined
  /** The milliseconds for requests to finish when the server closes. */
  readonly grace?: number | undefined
}

export interface Listening {
  /** The address: `http://127.0.0.1:4000`, with the path prefix if there is one. */
  readonly url: string
  close(): Promise<void>
}

/** @throws EntenteError PORT_IN_USE, or BAD_USAGE when the host is not an address of this machine. */
export async function listen(
  handler: RequestListener<typeof Incoming>,
  { host, port, patience, grace = GRACE, option = '--port' }: Place,
): Promise<Listening> {
  const limits = {
    headersTimeout: 10_000,
    requestTimeout: 30_000,
    // Longer than the minute of most proxies, which would otherwise send a request as the server closes.
    keepAliveTimeout: 65_000,
    connectionsCheckingInterval: 1_000,
    ...patience,
  }
  // By default Node itself refuses a request without a host or with an unknown expectation, and no hook runs.
  const server = createServer({ IncomingMessage: Incoming, requireHostHeader: false, ...limits }, handler).on(
    'checkExpectation',
    handler,
  )
  server.maxConnections = MAX_CONNECTIONS
  server.listen(port, host)
  try {
    await once(server, 'listening')
  } catch (error) {
    throw listenable(error, host, port, option)
  }
  const address = server.address()
  const actual = typeof address === 'object' && address ? address.port : port
  return {
    url: `http://${hostInUrl(host)}:${actual}`,
    async close() {
      const late = setTimeout(() => server.closeAllConnections(), grace)
      server.close()
      await once(server, 'close')
      clearTimeout(late)
    },
  }
}

function hostInUrl(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost'
  return host.includes(':') ? `[${host}]` : host
}

function listenable(error: unknown, host: string, port: number, option: string): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error
  switch (error.code) {
    case 'EADDRINUSE':
      return new EntenteError(
        'PORT_IN_USE',
        `port ${port} of ${host} is in use; stop the program that uses it, or use another port: entente ` +
          `serve ${option} ${port + 1}`,
      )
    case 'EACCES':
      return new EntenteError(
        'PORT_IN_USE',
        `port ${port} of ${host} is reserved for the system; use one above 1023: entente serve ${option} 4000`,
      )
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new EntenteError(
        'BAD_USAGE',
        `'${host}' is not an address of this machine; 127.0.0.1 serves this machine only, 0.0.0.0 the network too`,
      )
    default:
      return error
  }
}
