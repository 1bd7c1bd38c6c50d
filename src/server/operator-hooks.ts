import { type AllowanceOptions, Allowances } from './allowances.ts'
import { AuditFile } from './audit-file.ts'
import type { Hook } from './hook.ts'
import { audit } from './hooks/audit.ts'
import { viewerLimits } from './hooks/viewer-limits.ts'
import type { Logs } from './logs.ts'
import { Turns } from './turns.ts'

export interface OperatorOptions {
  /** Writes who asked what to a file before each answer goes out; strict if nothing else is answered. */
  readonly audit?: { readonly file: string; readonly maxBytes: number; readonly isStrict: boolean } | undefined
  /** What each viewer may use; without it, there is no limit. */
  readonly allowances?: AllowanceOptions | undefined
}

/** The hooks that only operators need, in their order; each is left out if nothing asks for it. */
export async function operatorHooks(
  { audit: audited, allowances }: OperatorOptions,
  logs: Logs,
  others: readonly (Hook | undefined)[],
): Promise<{ readonly hooks: readonly Hook[]; close(): Promise<void> }> {
  const file = audited && (await AuditFile.open(audited.file, audited.maxBytes))
  const told = (fault: unknown) => logs.trouble('The audit cannot be written', fault)
  const all = [
    logs.hook,
    ...others,
    // Before the audit, so that it tells which requests were refused.
    allowances && viewerLimits(new Allowances(allowances), new Turns()),
    file && audit(file, audited.isStrict, told),
  ]
  return {
    hooks: all.filter((hook) => hook !== undefined),
    close: async () => file?.close(),
  }
}
