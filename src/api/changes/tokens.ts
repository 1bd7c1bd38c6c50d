import { EntenteError } from '../../errors.ts'
import { isCleared } from '../../facts/label.ts'
import type { Clearance } from '../../facts/vocabulary.ts'
import type { JsonObject } from '../../store/record/canonical.ts'
import type { TokenKind } from '../../store/record/kinds.ts'
import { includes, type Role, roleFor } from '../../store/record/roles.ts'
import { isInTime, newToken, type Token } from '../../store/record/tokens.ts'
import type { Context, ContextRecord } from '../context.ts'
import type { Viewer } from '../viewer.ts'
import { checkRole } from './write.ts'

/** Tokens, as administrators manage them through a server. */

interface AskedToken {
  readonly name: string
  readonly person?: string | null | undefined
  readonly role: Role
  readonly clearance: Clearance
  readonly compartments?: readonly string[] | null | undefined
  readonly expires: string
}

/**
 * Creates a token, and returns its text, which nothing keeps. Nobody gives more than they have.
 * @throws EntenteError FORBIDDEN, READ_ONLY or BAD_DATA
 */
export async function createToken(context: Context, asked: AskedToken): Promise<{ text: string; token: Token }> {
  const { record, viewer } = administered(context, 'create-token')
  const { clearance, compartments, person } = asked
  const own = new Set(viewer.compartments)
  if (!isCleared(clearance, viewer.clearance) || (compartments ?? []).some((one) => !own.has(one)))
    throw new EntenteError(
      'FORBIDDEN',
      'a token cannot show more than you may see; lower its clearance, or leave out compartments that you are not in',
    )
  const { text, id, hash } = newToken()
  const expires = new Date(asked.expires).toISOString()
  if (!isInTime({ expires }, new Date()))
    throw new EntenteError('BAD_DATA', `expires is ${expires}, and that is over; give a time to come`)
  const content = { ...asked, token: id, hash, expires, person: person ?? asked.name }
  await append(record, viewer, { ...content, kind: 'create-token', compartments: [...(compartments ?? [])] })
  const token = record.recorded.tokens.get(id)
  if (!token) throw new Error(`the token ${id} is not in the record`)
  return { text, token }
}

/** @throws EntenteError FORBIDDEN, READ_ONLY or NOT_FOUND */
export async function revokeToken(context: Context, id: string): Promise<Token> {
  const { record, viewer } = administered(context, 'revoke-token')
  const token = record.recorded.tokens.get(id)
  if (!token) throw new EntenteError('NOT_FOUND', 'no token has this id; `Viewer.tokens` lists them')
  await append(record, viewer, { kind: 'revoke-token', token: id })
  return token
}

/** The tokens that are not revoked; none for those who may not manage them. */
export function tokensOf({ record, viewer }: Context): Token[] {
  if (!viewer || !includes(viewer.role, roleFor('create-token'))) return []
  return record?.recorded.tokens.list() ?? []
}

function administered({ record, viewer }: Context, kind: TokenKind): { record: ContextRecord; viewer: Viewer } {
  if (!viewer) throw new EntenteError('FORBIDDEN', 'nothing tells who asks; tokens take the role administrator')
  checkRole(viewer, kind)
  if (!record) throw new EntenteError('READ_ONLY', 'this server has no record, so it has no tokens')
  return { record, viewer }
}

async function append({ recorded, writing }: ContextRecord, { name }: Viewer, content: JsonObject): Promise<void> {
  const { author } = writing
  if (author === undefined) throw new EntenteError('READ_ONLY', writing.refusal)
  const key = `${String(content.kind)} ${String(content.token)}`
  // Again if another change was faster, because a token depends on no other change.
  while ('conflict' in (await recorded.append(recorded.seq, [{ key, author, reason: `by ${name}`, content }])));
}
