/**
 * The whole state of the page. All but the notes is stored in the URL, so that a link shows the same to others; notes
 * are in the case.
 */
export interface State {
  /** The id of an entity or of a relationship; ids of relationships have dots in them. */
  readonly selected: string | null
  /** The id of the entity that the network is drawn around; null for the whole network. */
  readonly around: string | null
  readonly steps: number
  readonly asOf: string | null
  readonly knownAt: string | null
  /** Documents to exclude. */
  readonly without: readonly string[]
  /** The only documents that count; null if all do that are not excluded. */
  readonly only: readonly string[] | null
  readonly minCorroboration: number
  /** True if relationships show that are not certain. */
  readonly presumed: boolean
  readonly color: (typeof colorings)[number]
  readonly size: (typeof sizings)[number]
  /** A network, or a map of the world with nations at their places. */
  readonly view: (typeof views)[number]
  /** True if hulls around communities show. */
  readonly hulls: boolean
  /** The most lines that are drawn. */
  readonly lines: number
  /** Each seed gives another drawing of the same network. */
  readonly seed: number
  readonly panel: (typeof panels)[number]
  /** The ends of the paths, and the date that changes are compared with. */
  readonly from: string | null
  readonly to: string | null
  readonly since: string | null
  /** The organization, the partner and the kinds of pact of the coverage, and the measure of the ranking. */
  readonly of: string
  readonly partner: string
  readonly kinds: readonly string[]
  readonly by: (typeof measures)[number]
  /** The words, the status and the order of the table of pacts; an order with a minus is descending. */
  readonly find: string
  readonly status: string | null
  readonly order: string
  /** The panel of time: changes one after the other, or spells side by side. */
  readonly times: (typeof timelines)[number]
  readonly theme: 'system' | 'light' | 'dark'
  /** The ids of several entities that are chosen together. */
  readonly chosen: readonly string[]
  /** The ids of entities whose neighbors of every kind are drawn. */
  readonly expanded: readonly string[]
  /** The ids of lines that are opened to their pacts. */
  readonly opened: readonly string[]
  /** The kinds of entity drawn as nodes of their own, though they are folded into lines by default. */
  readonly unfolded: readonly string[]
  /** The ids of entities that are not drawn. */
  readonly hidden: readonly string[]
  /** The places of entities that stay where they were put. */
  readonly pins: Places
  /** The values that the legend filters out, in constants of the API. */
  readonly withoutKinds: readonly string[]
  readonly withoutRelationships: readonly string[]
  readonly withoutPactKinds: readonly string[]
  readonly withoutPublishers: readonly string[]
  readonly withoutStages: readonly string[]
  readonly withoutCertainties: readonly string[]
  /** The part of the drawing that is seen; null for all of it. */
  readonly camera: Camera | null
  /** True if only the picture is shown, within another page. */
  readonly embed: boolean
  /** The id of the open case, kept in this browser. */
  readonly case: string | null
  /** True if the network is drawn from what the case keeps, false if from what the graph says now. */
  readonly asKept: boolean
  /** The notes on entities, relationships and claims, by id. */
  readonly notes: Notes
}

export type Places = Readonly<Record<string, { readonly x: number; readonly y: number }>>
export type Camera = { readonly x: number; readonly y: number; readonly ratio: number }
export type Notes = Readonly<Record<string, string>>

/** The fields that filter the drawing by a list of what to leave out. */
export const filters = [
  'withoutKinds',
  'withoutRelationships',
  'withoutPactKinds',
  'withoutPublishers',
  'withoutStages',
  'withoutCertainties',
] as const satisfies readonly (keyof State)[]
export type Filter = (typeof filters)[number]

export const views = ['network', 'map'] as const
export const colorings = ['kind', 'community'] as const
export const sizings = ['DEGREE', 'BETWEENNESS', 'PAGERANK'] as const
export const measures = ['DEGREE', 'WEIGHTED_DEGREE', 'BETWEENNESS', 'CLOSENESS', 'EIGENVECTOR', 'PAGERANK'] as const
export const panels = [
  'evidence',
  'changes',
  'paths',
  'coverage',
  'timeline',
  'rankings',
  'list',
  'case',
  'record',
] as const
export const timelines = ['changes', 'spells'] as const
export const themes = ['system', 'light', 'dark'] as const
export const mostSteps = 4
/** The number of lines that are drawn at first, and the most on request. */
export const [FEW_LINES, MOST_LINES] = [1_000, 10_000]

export const initial: State = {
  selected: null,
  around: null,
  steps: 1,
  asOf: null,
  knownAt: null,
  without: [],
  only: null,
  minCorroboration: 1,
  presumed: false,
  color: 'kind',
  size: 'DEGREE',
  view: 'network',
  hulls: false,
  lines: FEW_LINES,
  seed: 0,
  panel: 'evidence',
  from: null,
  to: null,
  since: null,
  of: 'five-eyes',
  partner: 'japan',
  kinds: ['INFORMATION_SECURITY', 'ACQUISITION_AND_CROSS_SERVICING', 'RECIPROCAL_ACCESS'],
  by: 'DEGREE',
  find: '',
  status: null,
  order: '-SIGNED',
  times: 'changes',
  theme: 'system',
  chosen: [],
  expanded: [],
  opened: [],
  unfolded: [],
  hidden: [],
  pins: {},
  withoutKinds: [],
  withoutRelationships: [],
  withoutPactKinds: [],
  withoutPublishers: [],
  withoutStages: [],
  withoutCertainties: [],
  camera: null,
  embed: false,
  case: null,
  asKept: false,
  notes: {},
}

/** The fields of a lens that hides nothing. */
export const noLens = {
  asOf: null,
  knownAt: null,
  without: [],
  only: null,
  minCorroboration: 1,
  presumed: false,
} as const satisfies Partial<State>

/** The lens of a state as input of the API. */
export const lensOf = ({ asOf, knownAt, without, only, minCorroboration, presumed }: State) => ({
  ...(asOf === null ? {} : { asOf }),
  ...(knownAt === null ? {} : { knownAt }),
  ...(only === null
    ? without.length === 0
      ? {}
      : { documents: { notIn: [...without] } }
    : { documents: { in: [...only] } }),
  ...(minCorroboration === 1 ? {} : { minCorroboration }),
  ...(presumed ? { presumed } : {}),
})

/** The date that changes are compared with by default: a year before. */
const YEAR_AGO = new Date(Date.now() - 365 * 86_400_000).toISOString().slice(0, 10)

/** The date that the panel of changes compares with. */
export const comparedWith = ({ since }: Pick<State, 'since'>): string => since ?? YEAR_AGO

/** True for the id of a relationship; those of claims have a hash, and may have dots too. */
export const isRelationship = (id: string): boolean => id.includes('.') && !id.includes('#')
/** The orders of the table of pacts, as the API names them. */
export const pactOrders = ['PARTNER', 'OTHER', 'SIGNED', 'IN_FORCE', 'STATUS', 'CORROBORATION'] as const
