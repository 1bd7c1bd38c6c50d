import { isIP } from 'node:net'
import type { Viewer } from '../api/viewer.ts'
import { sees, together } from '../facts/label.ts'
import type { Review } from '../store/record/kinds.ts'
import type { RecordedGraph } from '../store/record/recorded-graph.ts'
import { includes } from '../store/record/roles.ts'
import type { Writing } from '../store/record/with-record.ts'
import { labelOfAll, type Most } from './auth/at-most.ts'

interface WritingOptions {
  readonly host: string
  readonly author?: string | undefined
  readonly review?: Review | undefined
  /** Viewers are told apart by credentials. */
  readonly isTold?: boolean | undefined
  /** Everybody may read. */
  readonly openToAll?: boolean | undefined
}

/**
 * Decides who writes to the record of a server. Where viewers are told apart, each is the author of what he or she
 * writes. Elsewhere there is one author, and only the users of this machine can be that one.
 */
export function writingBy({ host, author, review, isTold, openToAll }: WritingOptions): Writing {
  // As several people write, one of them looks at what another proposes.
  if (isTold) return { author: 'each viewer whose role allows it', review: review ?? 'one' }
  return byOne({ host, author, review: review ?? 'none', openToAll })
}

function byOne({ host, author, review, openToAll }: WritingOptions & { readonly review: Review }): Writing {
  if (openToAll)
    return { review, refusal: 'the record is read only, because the server is open to all; with --auth, people write' }
  if (!isLoopback(host))
    return {
      review,
      refusal: `the record is read only on ${host}, where viewers are not told apart; use 127.0.0.1, or --auth`,
    }
  if (author === undefined || author.trim() === '')
    return {
      review,
      refusal: 'the record is read only, because nobody is its author; start with --author NAME, or --auth',
    }
  return { author, review }
}

interface OfServer {
  readonly writing: Writing
  readonly most: Most
  readonly recorded: Pick<RecordedGraph, 'history'>
}

/**
 * The author of what a viewer changes, or the reason why it is none.
 * @param most what a viewer of the server can see. It counts, and not what there is: nothing may tell of that. Only if
 *   it names no compartments, those count that there are.
 */
export function writingOf(viewer: Viewer, { writing: ofServer, most, recorded }: OfServer): Writing {
  const { isKnown, person, role, clearance } = viewer
  const isLocal = !isKnown && role === 'administrator'
  if (isLocal || ofServer.refusal !== undefined) return ofServer
  const { review } = ofServer
  if (!includes(role, 'contributor'))
    return { review, refusal: `the role ${role} only reads; a contributor proposes claims` }
  const compartments = together(viewer.compartments)
  const isAll = sees({ clearance, compartments }, labelOfAll(most, recorded.history.highest.compartments))
  return { author: person, review, ...(!isAll && { as: { clearance, compartments } }) }
}

/** True for an address, or a name in a Host header, that only this machine can reach. */
export const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || host === '[::1]' || (isIP(host) === 4 && host.startsWith('127.'))
