import { EntenteError } from '../../errors.ts'

/**
 * The error of a database, in the words of users and without its address; one that nobody expects stays as it is. All
 * that passes by itself is UNAVAILABLE.
 */
export function databaseError(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof EntenteError) return error
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  if (code === '28000' && /no encryption/.test(error.message))
    return new EntenteError('UNREADABLE', 'the database asks for TLS; add ?sslmode=verify-full to its address')
  if (NO_ANSWER.test(code) || (code === '' && NO_ANSWER_SAID.test(error.message))) return unavailable(code)
  for (const [pattern, kind, sentence] of SENTENCES)
    if (pattern.test(code)) return new EntenteError(kind, `${sentence} (${code})`)
  if (code === '' && /SSL/.test(error.message))
    return new EntenteError('UNREADABLE', 'the database does not speak TLS; remove sslmode, or turn TLS on there')
  if (code === '' && /^SASL/.test(error.message))
    return new EntenteError('UNREADABLE', 'the database asks for a password; set PGPASSWORD, or put it into .pgpass')
  return error
}

export const unavailable = (code = ''): EntenteError =>
  new EntenteError(
    'UNAVAILABLE',
    `the database of the record does not answer${code === '' ? '' : ` (${code})`}; ` +
      'send the request again in some seconds, a change with the same key',
  )

/**
 * Errors that pass. PostgreSQL has them for connections (08, 53300), for a server that stops or starts (57P), and for a
 * standby (25006). The rest are waits that were ended.
 */
const NO_ANSWER =
  /^(E(CONN|PIPE|TIMEDOUT|HOST|NET|AI_AGAIN|NOTFOUND|NOENT)|ENOTFOUND|ENOENT|08|53300|57P0|57014|25006|55P03|40)/

/** The same, where `pg` has only a sentence. */
const NO_ANSWER_SAID = /terminated|timeout|not queryable|Connection ended/i

const SENTENCES: readonly (readonly [
  RegExp,
  'UNREADABLE' | 'RECORD_UNWRITABLE' | 'BAD_RECORD' | 'BAD_DATA',
  string,
])[] = [
  [/^28/, 'UNREADABLE', 'the database refuses the user or the password; check --record and the PG variables'],
  [/^3D000/, 'UNREADABLE', 'there is no such database; create it, or name another with --record'],
  [/^42501/, 'RECORD_UNWRITABLE', 'the role of the database lacks a privilege; src/store/record/README.md lists them'],
  [/^(53|58)/, 'RECORD_UNWRITABLE', 'nothing was written: the disk or memory of the database is full'],
  [/^(42P01|42703|3F000|XX00)/, 'BAD_RECORD', 'the tables of the record are missing or damaged; put a backup in place'],
  [/^22021/, 'BAD_DATA', 'the key of a change has a character that PostgreSQL does not store; leave U+0000 out'],
  [
    /CERT|SIGNATURE|^ERR_(TLS|SSL)/,
    'UNREADABLE',
    'the certificate of the database is not trusted; add sslrootcert to its address, or set NODE_EXTRA_CA_CERTS',
  ],
]
