import { once } from 'node:events'
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http'
import { EntenteError, type ErrorCode } from '../errors.ts'

/** How long a request under way may take to finish once the server closes. */
const GRACE = 5_000

export interface Listening {
  /** The address without a path: `http://127.0.0.1:4000`. */
  readonly url: string
  close(): Promise<void>
}

/** @throws EntenteError PORT_IN_USE, or BAD_USAGE when the host is none of this machine. */
export async function listen(
  answer: RequestListener,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<Listening> {
  const server = createServer((request, response) =>
    isReadable(request) ? answer(request, response) : refuseAddress(response),
  )
  server.listen(port, host)
  try {
    await once(server, 'listening')
  } catch (error) {
    throw listenable(error, host, port)
  }
  const address = server.address()
  const actual = typeof address === 'object' && address ? address.port : port
  return {
    url: `http://${host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host}:${actual}`,
    async close() {
      const late = setTimeout(() => server.closeAllConnections(), GRACE)
      server.close()
      await once(server, 'close')
      clearTimeout(late)
    },
  }
}

// The adapter under Yoga answers an address that it cannot read with a stack trace, so such a request never gets there; nor one whose host
// has a path or a query in it, which would be taken for those of the address.
// Most are plain, and need no parser to tell.
const isReadable = ({ headers: { host = 'localhost' }, url = '' }: IncomingMessage) =>
  (/^[\w-]+(\.[\w-]+)*(:[1-5]?\d{1,4})?$/.test(host) && /^\/[\w/]*$/.test(url)) ||
  (!/[/?#@\\\s]/.test(host) && URL.canParse(`http://${host}${url}`))

function refuseAddress(response: ServerResponse): void {
  const code: ErrorCode = 'BAD_REQUEST'
  const message = 'the address or the Host header of the request cannot be read'
  response
    .writeHead(400, { 'content-type': 'application/json' })
    .end(JSON.stringify({ errors: [{ message, extensions: { code } }] }))
}

function listenable(error: unknown, host: string, port: number): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error
  switch (error.code) {
    case 'EADDRINUSE':
      return new EntenteError(
        'PORT_IN_USE',
        `port ${port} of ${host} is in use; stop the program that uses it, or use another port: entente serve --port ${port + 1}`,
      )
    case 'EACCES':
      return new EntenteError(
        'PORT_IN_USE',
        `port ${port} of ${host} is reserved for the system; use one above 1023: entente serve --port 4000`,
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
