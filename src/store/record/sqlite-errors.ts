import { EntenteError } from '../../errors.ts'

/** The error of opening or reading a record, in the words of users; one that nobody expects stays as it is. */
export function readingError(error: unknown, path: string): unknown {
  const code = codeOf(error)
  if (code === undefined || error instanceof EntenteError) return error
  if (/^SQLITE_(BUSY|LOCKED)/.test(code))
    return new EntenteError(
      'RECORD_IN_USE',
      `another program writes to '${path}'; stop it, or name another file with --record`,
    )
  if (/^SQLITE_(NOTADB|CORRUPT)/.test(code))
    return new EntenteError(
      'BAD_RECORD',
      `'${path}' is damaged or no record; name another file, or put a backup in place`,
    )
  if (/^(SQLITE_(CANTOPEN|READONLY|PERM|AUTH)|EACCES|EPERM|ENOTDIR|EROFS)/.test(code))
    return new EntenteError('UNREADABLE', `'${path}' cannot be opened; allow reading it and writing to its folder`)
  return writingError(error, path)
}

/** The same of writing a change. */
export function writingError(error: unknown, path: string): unknown {
  const code = codeOf(error)
  if (code === undefined || error instanceof EntenteError) return error
  if (/^(SQLITE_FULL|ENOSPC|EDQUOT)/.test(code)) return unwritable(path, 'the disk is full; free some space')
  if (/^(SQLITE_(READONLY|PERM)|EACCES|EROFS)/.test(code)) return unwritable(path, 'it is read only; allow writing')
  if (/^SQLITE_(BUSY|LOCKED)/.test(code)) return unwritable(path, 'another program holds it; stop that program')
  if (/^SQLITE_IOERR/.test(code)) return unwritable(path, `the disk refuses it (${code}); check the disk and its space`)
  return error
}

const unwritable = (path: string, reason: string) =>
  new EntenteError('RECORD_UNWRITABLE', `nothing was written to '${path}': ${reason}, and send the change again`)

/** libsql names a file that cannot be opened only in the sentence of its error. */
function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined
  if ('code' in error && typeof error.code === 'string' && error.code !== '') return error.code
  return error.message.startsWith('ConnectionFailed') ? 'SQLITE_CANTOPEN' : undefined
}
