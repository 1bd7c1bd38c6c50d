import { fromSearch } from '../state/address.ts'
import type { Notes, Places, State } from '../state/state.ts'

/** An answer of the API that a picture was drawn from. */
export interface KeptAnswer {
  readonly operation: string
  readonly variables: unknown
  readonly data: unknown
}

/** Work that is kept: a state of the page, and the answers that its picture was drawn from. */
export interface Case {
  readonly format: typeof FORMAT
  readonly version: typeof VERSION
  readonly id: string
  readonly name: string
  /** The time of keeping, in ISO 8601. */
  readonly kept: string
  /** The address of the state, which may be longer than that of a link. */
  readonly address: string
  /** The place of each entity in the picture. */
  readonly places: Places
  readonly notes: Notes
  /** The name of each thing that is noted or chosen, as it was then. */
  readonly names: Readonly<Record<string, string>>
  readonly answers: readonly KeptAnswer[]
}
export const FORMAT = 'entente-case'
export const VERSION = 1

/** The operations whose answers the picture is drawn from. */
export const drawnFrom: ReadonlySet<string> = new Set(['Network', 'Communities', 'Sizes'])

/** The state that a case opens with. */
export const stateOf = ({ id, address, notes }: Case): State => ({
  ...fromSearch(address).state,
  notes,
  case: id,
  asKept: true,
})

/** The ids of things that a case names: noted or chosen. */
export const namedIn = ({ notes, chosen }: Pick<State, 'notes' | 'chosen'>): string[] => [
  ...new Set([...Object.keys(notes), ...chosen]),
]

/** The answer of an operation that a case keeps. A later page may ask with further variables. */
export function keptAnswer({ answers }: Case, operation: string, variables: unknown): unknown {
  return answers.find((one) => one.operation === operation && isWithin(one.variables, variables))?.data
}

const isWithin = (some: unknown, all: unknown): boolean =>
  isRecord(some) && isRecord(all)
    ? Object.keys(some).every((key) => isSame(some[key], all[key]))
    : isSame(some ?? null, all ?? null)

/** Equal as JSON, whatever the order of keys; a missing value is null. */
function isSame(one: unknown, other: unknown): boolean {
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((item, index) => isSame(item, other[index]))
  if (isRecord(one) && isRecord(other))
    return [...new Set([...Object.keys(one), ...Object.keys(other)])].every((key) => isSame(one[key], other[key]))
  return (one ?? null) === (other ?? null)
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A node or a line of a picture. */
type Drawn = { readonly id: string; readonly label?: string; readonly source?: string; readonly target?: string }
/** A thing that the graph now says differently. */
export interface Difference {
  readonly id: string
  readonly name: string
  readonly kind: 'gone' | 'new' | 'changed'
  /** The fields that changed, with their value then and now. */
  readonly fields: readonly { readonly field: string; readonly was: string; readonly is: string }[]
}

/** The things that a later answer to the same question says differently: entities first, each list by name. */
export function differences(then: unknown, now: unknown): Difference[] {
  const [before, after] = [drawnIn(then), drawnIn(now)]
  return [differ(before, after, 'nodes'), differ(before, after, 'edges')].flatMap((found) =>
    found.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)),
  )
}

type Picture = { readonly nodes: readonly Drawn[]; readonly edges: readonly Drawn[] }

/** The drawn part of an answer, wherever in it that is. */
function drawnIn(answer: unknown): Picture {
  if (!isRecord(answer)) return { nodes: [], edges: [] }
  const { nodes, edges, foldedEdges } = answer
  if (Array.isArray(nodes) && Array.isArray(edges))
    return { nodes, edges: Array.isArray(foldedEdges) ? [...edges, ...foldedEdges] : edges }
  return Object.values(answer)
    .map(drawnIn)
    .reduce((most, one) => (one.nodes.length > most.nodes.length ? one : most), { nodes: [], edges: [] })
}

function differ(before: Picture, after: Picture, part: keyof Picture): Difference[] {
  const [then, now] = [byId(before[part]), byId(after[part])]
  const names = new Map([...before.nodes, ...after.nodes].map(({ id, label }) => [id, label ?? id]))
  const nameOf = ({ id, label, source, target }: Drawn) =>
    source === undefined || target === undefined
      ? (label ?? id)
      : `${names.get(source) ?? source} ${label ?? '–'} ${names.get(target) ?? target}`
  return [...new Set([...then.keys(), ...now.keys()])].flatMap((id): Difference | [] => {
    const [was, is] = [then.get(id), now.get(id)]
    if (was && !is) return { id, name: nameOf(was), kind: 'gone', fields: [] }
    if (is && !was) return { id, name: nameOf(is), kind: 'new', fields: [] }
    const fields = was && is ? changedFields(was, is) : []
    return is && fields.length > 0 ? { id, name: nameOf(is), kind: 'changed', fields } : []
  })
}

const byId = (drawn: readonly Drawn[]) => new Map(drawn.map((one) => [one.id, one]))

/** The look of a thing says nothing of its own, and the degree follows from the lines. */
const looks: ReadonlySet<string> = new Set(['x', 'y', 'size', 'color', 'width', 'weight', 'strength'])

function changedFields(was: Readonly<Record<string, unknown>>, is: Readonly<Record<string, unknown>>) {
  return Object.keys(was)
    .filter((field) => field in is && !looks.has(field) && !isSame(was[field], is[field]))
    .map((field) => ({ field, was: inText(was[field]), is: inText(is[field]) }))
}

const inText = (value: unknown): string =>
  value === null || value === undefined ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value)
