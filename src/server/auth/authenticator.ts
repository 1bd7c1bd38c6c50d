import type { IncomingMessage } from 'node:http'
import type { GraphQLError } from 'graphql'
import type { Viewer } from '../../api/viewer.ts'
import type { Label } from '../../facts/label.ts'
import { refuse } from '../refuse.ts'

/** The viewer of a request, and the credential that told who it is. */
export interface Found {
  /** The same object for the same viewer, because contexts are kept by it. */
  readonly viewer: Viewer
  /** A browser sends a cookie by itself, so a page of another origin can make it do that. */
  readonly by?: 'bearer' | 'cookie' | undefined
}

/** Finds out who asks. */
export interface Authenticator {
  /**
   * Undefined for a request without a credential on a server that needs one.
   * @throws GraphQLError UNAUTHENTICATED for a credential that is not valid
   */
  find(request: IncomingMessage): Found | undefined | Promise<Found | undefined>
  /** Calls a listener whenever credentials may have changed, until the returned function is called. */
  onChange?(listener: () => void): () => void
}

/** @param error what the header WWW-Authenticate says besides the scheme */
export const unauthenticated = (sentence: string, error = ''): GraphQLError =>
  refuse(401, 'UNAUTHENTICATED', sentence, { 'www-authenticate': `Bearer realm="entente"${error}` })

/** The one local person, who may do everything that the server lets anybody do. */
export const localViewer = ({ clearance, compartments = [] }: Label, author: string | undefined): Viewer => ({
  name: 'local',
  person: author ?? 'local',
  role: 'administrator',
  clearance,
  compartments,
  isKnown: false,
})
