import { EntenteError } from '../../errors.ts'
import { isLoopback } from '../writing.ts'
import { Credentials, type CredentialsOptions } from './credentials.ts'

/**
 * Checks that a server which other machines reach says who may ask.
 * @throws EntenteError BAD_USAGE
 */
export function checkAccess({ host, auth, openToAll, record, oidc }: Asked): void {
  const refuse = (sentence: string) => new EntenteError('BAD_USAGE', sentence)
  if (oidc !== undefined && !auth) throw refuse('--oidc says who people are; add --auth, so that the server asks')
  if (auth && record === undefined && oidc === undefined)
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
  readonly oidc: string | undefined
}

/** The credentials by which a server tells viewers apart. @throws EntenteError or Problems of the file of --oidc */
export async function credentialsOf({ oidc, ...options }: AskedCredentials): Promise<Credentials> {
  if (oidc === undefined) return new Credentials(options)
  // Imported only here, because it loads a library that few need.
  const { OidcViewers } = await import('./oidc.ts')
  return new Credentials({ ...options, oidc: await OidcViewers.open(oidc, options) })
}

type AskedCredentials = Omit<CredentialsOptions, 'oidc'> & { readonly oidc: string | undefined }
