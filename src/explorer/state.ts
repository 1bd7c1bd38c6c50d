/** The whole state of the page, stored in the URL, so that a link shows the same to others. */
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
  readonly minCorroboration: number
  /** True if relationships show that are not certain. */
  readonly presumed: boolean
  readonly color: (typeof colorings)[number]
  readonly size: (typeof sizings)[number]
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
  readonly theme: 'system' | 'light' | 'dark'
}

export const colorings = ['kind', 'community'] as const
export const sizings = ['DEGREE', 'BETWEENNESS', 'PAGERANK'] as const
export const measures = ['DEGREE', 'WEIGHTED_DEGREE', 'BETWEENNESS', 'CLOSENESS', 'EIGENVECTOR', 'PAGERANK'] as const
export const panels = ['evidence', 'changes', 'paths', 'coverage', 'timeline', 'rankings', 'list'] as const
const themes = ['system', 'light', 'dark'] as const
export const mostSteps = 4

export const initial: State = {
  selected: null,
  around: null,
  steps: 1,
  asOf: null,
  knownAt: null,
  without: [],
  minCorroboration: 1,
  presumed: false,
  color: 'kind',
  size: 'DEGREE',
  seed: 0,
  panel: 'evidence',
  from: null,
  to: null,
  since: null,
  of: 'five-eyes',
  partner: 'japan',
  kinds: ['INFORMATION_SECURITY', 'ACQUISITION_AND_CROSS_SERVICING', 'RECIPROCAL_ACCESS'],
  by: 'DEGREE',
  theme: 'system',
}

/** The fields of a lens that hides nothing. */
export const noLens = {
  asOf: null,
  knownAt: null,
  without: [],
  minCorroboration: 1,
  presumed: false,
} as const satisfies Partial<State>

/** The URL of a state; fields with their initial value are left out. */
export function toSearch(state: State): string {
  const parameters = new URLSearchParams()
  for (const key of keys) {
    const value = state[key]
    if (String(value) !== String(initial[key])) parameters.set(key, String(value ?? ''))
  }
  const search = parameters.toString()
  return search === '' ? '' : `?${search}`
}

/** The state in a URL, and a sentence for each unreadable part, which gets its initial value. */
export function fromSearch(search: string): { state: State; problems: string[] } {
  const state: Record<string, unknown> = { ...initial }
  const problems: string[] = []
  for (const [key, text] of new URLSearchParams(search)) {
    const name = keys.find((known) => known === (renamed.get(key) ?? key))
    const value = name && readers[name](text)
    if (name === undefined) problems.push(`Unknown parameter '${key}'.`)
    else if (value === undefined) problems.push(`${key}=${text} is invalid; ${expected[name] ?? 'give a value'}.`)
    else state[name] = value
  }
  return { state: state as unknown as State, problems }
}

const keys = Object.keys(initial) as (keyof State)[]
/** Old names of parameters, for URLs that were shared before. */
const renamed: ReadonlyMap<string, keyof State> = new Map([['least', 'minCorroboration']])
const text = (value: string) => (value === '' ? undefined : value)
const list = (value: string) => value.split(',').filter((item) => item !== '')
const oneOf =
  <T extends string>(words: readonly T[]) =>
  (value: string) =>
    words.find((word) => word === value)
const whole = (min: number, max: number) => (value: string) =>
  /^\d{1,6}$/.test(value) && Number(value) >= min && Number(value) <= max ? Number(value) : undefined
const date = (value: string) => (/^-?\d{4}(-\d\d){0,2}$/.test(value) ? value : undefined)

const readers: Record<keyof State, (value: string) => unknown> = {
  selected: text,
  around: text,
  steps: whole(1, mostSteps),
  asOf: date,
  knownAt: date,
  without: list,
  minCorroboration: whole(1, 99),
  presumed: (value) => (value === 'true' ? true : value === 'false' ? false : undefined),
  color: oneOf(colorings),
  size: oneOf(sizings),
  seed: whole(0, 999_999),
  panel: oneOf(panels),
  from: text,
  to: text,
  since: date,
  of: text,
  partner: text,
  kinds: list,
  by: oneOf(measures),
  theme: oneOf(themes),
}

const expected: Partial<Record<keyof State, string>> = {
  steps: `give 1 to ${mostSteps}`,
  asOf: 'give a date like 2024-06-19, 2024-06 or 2024',
  knownAt: 'give a date like 2024-06-19, 2024-06 or 2024',
  since: 'give a date like 2024-06-19, 2024-06 or 2024',
  minCorroboration: 'give a number from 1 to 99',
  presumed: 'give true or false',
  seed: 'give a number from 0 to 999999',
  color: `give ${colorings.join(' or ')}`,
  size: `give ${sizings.join(', ')}`,
  by: `give one of ${measures.join(', ')}`,
  panel: `give one of ${panels.join(', ')}`,
  theme: `give ${themes.join(', ')}`,
}

/** The lens of a state as input of the API. */
export const lensOf = ({ asOf, knownAt, without, minCorroboration, presumed }: State) => ({
  ...(asOf === null ? {} : { asOf }),
  ...(knownAt === null ? {} : { knownAt }),
  ...(without.length === 0 ? {} : { documents: { notIn: [...without] } }),
  ...(minCorroboration === 1 ? {} : { minCorroboration }),
  ...(presumed ? { presumed } : {}),
})

export const isRelationship = (id: string): boolean => id.includes('.')
