import { EntenteError } from '../../errors.ts'
import { isLoopback } from '../writing.ts'

/**
 * Checks that a server which other machines reach says who may ask.
 * @throws EntenteError BAD_USAGE
 */
export function checkAccess({ host, auth, openToAll, record }: Asked): void {
  const refuse = (sentence: string) => new EntenteError('BAD_USAGE', sentence)
  if (auth && record === undefined)
    throw refuse('the tokens of --auth are in the record; create one: entente token create --name NAME')
  if (!auth && !openToAll && !isLoopback(host))
    throw refuse(
      `other machines reach ${host}; add --auth, so that only those with a token may ask, or --open-to-all, so that ` +
        'everybody may read',
    )
}

interface Asked {
  readonly host: string
  readonly auth: boolean
  readonly openToAll: boolean
  readonly record: string | undefined
}
