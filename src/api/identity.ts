import { randomUUID } from 'node:crypto'
import { EntenteError, shortened } from '../errors.ts'
import { digest } from '../facts/digest.ts'
import { isCleared } from '../facts/label.ts'
import { keysOf, ranks, type Stance, stances } from '../facts/vocabulary.ts'
import { budgetOf, Cache, Size } from '../graph/caches/budget.ts'
import { DatelessView } from '../graph/caches/dateless-view.ts'
import { memoize } from '../graph/caches/get-or-insert.ts'
import type { Graph } from '../graph/graph.ts'
import type { Lens, LensRequest } from '../graph/lens.ts'
import type { View } from '../graph/view.ts'
import { revisionOfGraph } from '../store/record/revision-of.ts'
import type { Context } from './context.ts'
import { instantOf } from './instant.ts'

/**
 * The ids of objects as seen through a lens, so that clients which cache objects by id never mix two lenses. An id is
 * the key of the object, and then the lens: `japan` as of today, `japan@asOf=2010-01-01` at a date.
 */

/** The key of the graph itself. No entity can have it, since keys of entities are in lower case. */
export const graphKey = 'Graph'

/** A name through the lens of a view. */
export const idThrough = (view: View, key: string): string => key + lensInId(view)

/** The id of an object. Through a view without a date, a mark stands for the lens, which no other text contains. */
export const idOf = (view: View, key: string): string =>
  key + (view instanceof DatelessView ? markOfLens : lensInId(view))
export const markOfLens = `~${randomUUID()}~`

/** The part of ids that names the lens of a view; empty for the default lens. */
export const lensInId = memoize((view: View): string => {
  const parts = partsOf(view)
  return parts.length > 0 ? `@${parts.join('&')}` : ''
})

/**
 * The key in an id that a client gives, which may be an id through the same lens.
 * @throws EntenteError BAD_LENS for an id through another lens
 */
export function keyThrough(view: View, id: string): string {
  const { key, lens } = split(id)
  if (lens !== undefined && lens !== lensInId(view))
    throw new EntenteError('BAD_LENS', `the id '${shortened(id)}' is of another lens; give the key '${shortened(key)}'`)
  return key
}

/** The same of a list that may be left out. @throws EntenteError BAD_LENS */
export const keysThrough = <T extends readonly string[] | null | undefined>(view: View, ids: T) =>
  (ids?.map((id) => keyThrough(view, id)) ?? ids) as T extends readonly string[] ? string[] : T

/** The key in an id, and the lens to look it up through. @throws EntenteError BAD_LENS or LENS_UNKNOWN */
export function readId(id: string, context: Context): { readonly key: string; readonly lens: LensRequest } {
  const { key, lens } = split(id)
  return { key, lens: lens ? requestOf(lens, context) : {} }
}

/** The key in an id, through whatever lens. */
export const keyIn = (id: string): string => split(id).key

/** The end of the ids of objects that are made for one drawing alone, such as a node with its position. */
export const endInDrawing = (view: View, drawing: string): string => {
  const lens = lensInId(view)
  return `${lens}${lens ? '&' : '@'}${DRAWING}${drawing}`
}
const DRAWING = 'drawing='

function split(id: string): { readonly key: string; readonly lens: string | undefined } {
  const at = id.indexOf('@')
  if (at < 0) return { key: id, lens: undefined }
  const parts = id.slice(at + 1).split('&')
  const ofLens = parts.filter((part) => !part.startsWith(DRAWING))
  return { key: id.slice(0, at), lens: ofLens.length > 0 ? `@${ofLens.join('&')}` : '' }
}

function partsOf({ lens, graph }: View): string[] {
  const {
    asOf,
    followsToday,
    knownAt,
    minCorroboration,
    minRank,
    stances: wanted,
    presumed,
    recordedAt,
    revision,
  } = lens
  // A preview is no revision, so its ids are those of no other answer, and cannot be looked up.
  const preview = revisionOfGraph(graph)?.preview
  return [
    ...(followsToday ? [] : [`asOf=${asOf.edtf}`]),
    ...(knownAt ? [`knownAt=${knownAt.edtf}`] : []),
    ...documentsIn(lens, graph),
    ...(minCorroboration === 1 ? [] : [`minCorroboration=${minCorroboration}`]),
    ...(minRank === 'normal' ? [] : [`minRank=${minRank}`]),
    ...(wanted.size === keysOf(stances).length
      ? []
      : [`stances=${keysOf(stances).filter((stance) => wanted.has(stance))}`]),
    ...(presumed ? ['presumed=true'] : []),
    ...(recordedAt === null ? [] : [`recordedAt=${recordedAt}`]),
    ...(revision === null ? [] : [`revision=${revision}`]),
    ...(preview === undefined ? [] : [`preview=${preview}`]),
  ]
}

/** The most characters of a list of documents that stands in an id as it is. */
const READABLE = 40
/** The lists of documents behind digests in ids, by clearance, so that none reveals documents of a higher one. */
const listsOf = memoize(
  (graph: Graph) => new Cache<string, string>(budgetOf(graph), 'filters', ({ length }) => new Size(500 + 2 * length)),
)

/** The documents that count or those that do not, whichever is shorter; a digest if both are long. */
function documentsIn({ documents, clearance }: Lens, graph: Graph): string[] {
  if (!documents) return []
  const left: string[] = []
  for (const { id, clearance: needed } of graph.facts.documents.values())
    if (isCleared(needed, clearance) && !documents.has(id)) left.push(id)
  const [chosen, others] = [[...documents].sort().join(','), left.sort().join(',')]
  if (chosen.length <= READABLE) return [`documents=${chosen}`]
  if (others.length <= READABLE) return [`withoutDocuments=${others}`]
  const name = digest(chosen, 16)
  listsOf(graph).set(`${clearance} ${name}`, chosen)
  return [`documents=~${name}`]
}

function requestOf(lens: string, context: Context): LensRequest {
  const given = new Map(
    lens
      .slice(1)
      .split('&')
      .map((part) => pair(part, lens)),
  )
  const at = (name: PartName) => given.get(name)
  const list = (name: PartName) => at(name)?.split(',').filter(Boolean)
  const [documents, presumed, rank] = [at('documents'), at('presumed'), at('minRank')]
  const minRank = keysOf(ranks).find((word) => word === rank)
  const wanted = list('stances')?.map((stance) => (stances[stance as Stance] ? (stance as Stance) : undefined))
  if ((rank && !minRank) || wanted?.includes(undefined) || (presumed && presumed !== 'true')) throw badId(lens)
  const minCorroboration = at('minCorroboration')
  if (minCorroboration && !/^\d{1,9}$/.test(minCorroboration)) throw badId(lens)
  const [recordedAt, revision] = [at('recordedAt'), at('revision')]
  if (revision && !/^\d{1,9}$/.test(revision)) throw badId(lens)
  const chosen = documents?.startsWith('~') ? listOf(documents.slice(1), context) : list('documents')
  const without = list('withoutDocuments')
  return {
    asOf: at('asOf'),
    knownAt: at('knownAt'),
    ...((chosen || without) && { documents: { in: chosen, notIn: without } }),
    minCorroboration: minCorroboration === undefined ? undefined : Number(minCorroboration),
    minRank,
    stances: wanted?.filter((stance) => stance !== undefined),
    presumed: presumed === 'true',
    recordedAt: recordedAt && instantOf(recordedAt),
    revision: revision === undefined ? undefined : Number(revision),
  }
}

function listOf(name: string, { graph, clearance }: Context): string[] {
  const list = listsOf(graph).get(`${clearance} ${name}`)
  if (list === undefined)
    throw new EntenteError(
      'LENS_UNKNOWN',
      `the server does not know the documents '~${shortened(name)}'; ask again with the lens`,
    )
  return list.split(',').filter(Boolean)
}

const partNames = [
  'asOf',
  'knownAt',
  'documents',
  'withoutDocuments',
  'minCorroboration',
  'minRank',
  'stances',
  'presumed',
  'recordedAt',
  'revision',
] as const
type PartName = (typeof partNames)[number]

function pair(part: string, lens: string): [PartName, string] {
  const at = part.indexOf('=')
  const name = partNames.find((known) => known === part.slice(0, at))
  if (!name) throw badId(lens)
  return [name, part.slice(at + 1)]
}

const badId = (lens: string) =>
  new EntenteError(
    'BAD_LENS',
    `'${shortened(lens)}' does not end an id; after @ come ${partNames.join(', ')}, each with = and joined by &`,
  )
