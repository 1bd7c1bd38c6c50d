import { EntenteError } from '../errors.ts'
import type { Graph } from '../graph/graph.ts'
import type { LensRequest } from '../graph/lens.ts'
import { knownTo } from '../graph/visible/known-to.ts'
import type { Context, ContextRecord } from './context.ts'
import { shownTo } from './viewer.ts'

interface Seen extends Pick<Context, 'graph' | 'clearance' | 'compartments'> {
  readonly record?: Pick<ContextRecord, 'recorded' | 'seq' | 'shown'> | undefined
}

/**
 * The graph that a lens looks at: that of the request, or what the record held at another time.
 * @throws EntenteError BAD_LENS
 */
export function graphAt(seen: Seen, { revision, recordedAt }: LensRequest): Graph {
  const { graph, record, compartments } = seen
  if (revision == null && recordedAt == null) return graph
  const bad = (sentence: string) => new EntenteError('BAD_LENS', sentence)
  if (revision != null && recordedAt != null) throw bad('revision and recordedAt are both given; leave one of them out')
  if (!record) throw bad('there is no record, so nothing else was held before; leave revision and recordedAt out')
  const { recorded, seq, shown } = record
  const known = (number: number) => knownTo(recorded.at(number), compartments)
  if (recordedAt != null) return known(Math.min(seq, recorded.lastBy(recordedAt)))
  const last = revision ?? seq
  if (last < 0 || last > shown)
    throw bad(`revision is ${last}; the record is at revision ${shown}, so give 0 to ${shown}`)
  // Changes after the last that the viewer may see alter nothing that shows.
  return known(last === shown ? seq : shownTo(seen, recorded).seqAt(last))
}
