import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DataRecord } from './generate.ts'

/** Writes records as a data folder of YAML files, in YAML's JSON form. */
export function writeFolder(folder: string, records: Iterable<DataRecord>): void {
  const files = new Map<string, Record<string, unknown>>([['documents.yaml', {}]])
  const table = (path: string): Record<string, unknown> => {
    const known = files.get(path) ?? {}
    files.set(path, known)
    return known
  }
  for (const line of records) {
    if (line.record === 'document') {
      const { record, id, ...document } = line
      table('documents.yaml')[id] = document
    } else if (line.record === 'entity') {
      const { record, id, kind, pactKind, organizationKind, eventKind, ...entity } = line
      const own = pactKind ?? organizationKind ?? eventKind
      table(`entities/${kind}s.yaml`)[id] = { ...entity, ...(own ? { kind: own } : {}) }
    } else {
      const file = table(`claims/${line.document}.yaml`) as { document?: string; passages?: Record<string, unknown>; claims?: Record<string, unknown> }
      file.document = line.document
      file.passages ??= {}
      file.claims ??= {}
      if (line.record === 'passage') {
        const { record, id, document, paragraph, ...passage } = line
        file.passages[paragraph] = passage
      } else {
        const { record, id, document, ...claim } = line
        file.claims[id.slice(document.length + 1)] = claim
      }
    }
  }
  for (const part of ['entities', 'claims']) mkdirSync(join(folder, part), { recursive: true })
  for (const [path, table] of files) writeFileSync(join(folder, path), JSON.stringify(table, null, 1))
}
