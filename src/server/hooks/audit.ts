import type { Audit } from '../../api/changes/audit.ts'
import { Notes } from '../../api/changes/notes.ts'
import type { Label } from '../../facts/label.ts'
import type { Hook } from '../hook.ts'
import type { AuditFile } from '../monitoring/audit-file.ts'
import { refuse } from '../refuse.ts'
import type { RequestState, Way } from '../request-state.ts'

/** The ways of requests that have no operation, and show something of the graph. */
const files: ReadonlySet<Way | undefined> = new Set(['export', 'passage', 'heavy', 'not-modified'])

/**
 * Writes who asked what before the answer goes out: each operation, export and passage, and each event of a
 * subscription. A change is written before it is made.
 * @param labelOfAll the label of somebody who sees all that the server shows to anybody
 * @param isStrict true if nothing is answered that cannot be written
 * @param trouble told when it cannot be written
 */
export function audit(
  file: AuditFile,
  labelOfAll: () => Label,
  isStrict: boolean,
  trouble: (fault: unknown) => void,
): Hook {
  const read: Audit = {
    get label() {
      return labelOfAll()
    },
    page: (first, after) => file.page(first, after),
  }
  let isTold = false
  const write = async (state: RequestState, more: object): Promise<void> => {
    try {
      await file.append({ ...rowOf(state), ...more })
      isTold = false
    } catch (fault) {
      // Once, because each request would tell the same.
      if (!isTold) trouble(fault)
      isTold = true
      if (isStrict)
        throw refuse(
          503,
          'AUDIT_UNWRITABLE',
          'the server answers nothing that it cannot write to its audit; tell its operator, and ask again later',
          { 'retry-after': '10' },
        )
    }
  }
  return {
    name: 'audit',
    requestBegins(state) {
      state.notes = new Notes()
      state.audit = read
      state.noteEvent = (seen) => write(state, { way: 'event', seen })
    },
    operationKnown: (state) => (state.operation?.type === 'mutation' ? write(state, {}) : undefined),
    answerReady(state) {
      const { operation, way, status, notes, predicted, paid, bytes } = state
      if (operation ? operation.type === 'mutation' : !files.has(way)) return undefined
      return write(state, { way, predicted, paid, seen: notes?.seen, status, bytes })
    },
  }
}

function rowOf(state: RequestState) {
  const { id, client, context, operation, notes } = state
  const { viewer, clearance } = context
  return {
    time: new Date().toISOString(),
    request: id,
    person: viewer?.person ?? '',
    name: viewer?.name ?? '',
    role: viewer?.role ?? '',
    clearance,
    compartments: viewer?.compartments ?? [],
    address: client.address,
    ...(operation && { type: operation.type }),
    ...(operation?.name !== undefined && { operation: operation.name.slice(0, 200) }),
    ...(notes?.text !== undefined && { text: notes.text }),
    lenses: notes?.lenses ?? [],
  }
}
