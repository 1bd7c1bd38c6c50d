import type { Label } from '../facts/label.ts'
import { type AllowanceOptions, Allowances } from './allowances.ts'
import { Turns } from './heavy/turns.ts'
import type { Hook } from './hook.ts'
import { audit } from './hooks/audit.ts'
import { viewerLimits } from './hooks/viewer-limits.ts'
import { AuditFile } from './monitoring/audit-file.ts'
import type { Logs } from './monitoring/logs.ts'

export interface OperatorOptions {
  /** Writes who asked what to a file before each answer goes out; strict if nothing else is answered. */
  readonly audit?: { readonly file: string; readonly maxBytes: number; readonly isStrict: boolean } | undefined
  /** The limits of each viewer; without them, there are none. */
  readonly allowances?: AllowanceOptions | undefined
}

export interface OperatorHooks {
  /** Limits each viewer, before anything else is done for a request. */
  readonly limits: Hook | undefined
  readonly more: readonly Hook[]
  close(): Promise<void>
}

interface OfServer {
  readonly base: string
  /** The label of somebody who sees all that the server shows to anybody. */
  readonly everything: () => Label
}

/** The hooks that only operators need, in their order; each is left out if nothing asks for it. */
export async function operatorHooks(
  { audit: audited, allowances, base, everything }: OperatorOptions & OfServer,
  logs: Logs,
  others: readonly (Hook | undefined)[],
): Promise<OperatorHooks> {
  const file = audited && (await AuditFile.open(audited.file, audited.maxBytes))
  const told = (fault: unknown) => logs.trouble('The audit cannot be written', fault)
  const more = [logs.hook, ...others, file && audit(file, everything, audited.isStrict, told)]
  return {
    limits: allowances && viewerLimits(new Allowances(allowances), new Turns(), base),
    more: more.filter((hook) => hook !== undefined),
    close: async () => file?.close(),
  }
}
