import {
  type Camera,
  colorings,
  initial,
  MOST_LINES,
  measures,
  mostSteps,
  type Places,
  pactOrders,
  panels,
  type State,
  sizings,
  themes,
  timelines,
  views,
} from './state.ts'

/** The URL of a state; fields with their initial value are left out. */
export const toSearch = (state: State): string => searchOf(state, keys)

/** The fields that a link leaves out first if it is too long; a case keeps all of them. */
export const leftOut = [
  'pins',
  'hidden',
  'expanded',
  'opened',
  'chosen',
  'without',
  'only',
] as const satisfies readonly Addressed[]
/** The longest address that every usual server and proxy accepts. */
export const LONGEST = 6000

/** The URL of a state, and whether all of it fits; a part that is too long is left out of the URL. */
export function toAddress(state: State): { search: string; isWhole: boolean } {
  for (let count = 0; count <= leftOut.length; count++) {
    const left: readonly Addressed[] = leftOut.slice(0, count)
    const kept = keys.filter((key) => !left.includes(key))
    const search = searchOf(state, kept)
    if (search.length <= LONGEST) return { search, isWhole: count === 0 }
  }
  return { search: '', isWhole: false }
}

function searchOf(state: State, kept: readonly Addressed[]): string {
  const parameters = new URLSearchParams()
  for (const key of kept) {
    const value = written(state[key])
    // An empty list is written like none, so a list where there is none initially is kept too.
    const isList = Array.isArray(state[key]) && !Array.isArray(initial[key])
    if (isList || value !== written(initial[key])) parameters.set(key, value)
  }
  // Commas and colons are allowed in a URL, and read better as they are.
  const search = parameters.toString().replaceAll('%2C', ',').replaceAll('%3A', ':')
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

type Addressed = Exclude<keyof State, 'notes'>
const keys = Object.keys(initial).filter((key): key is Addressed => key !== 'notes')
/** Old names of parameters, for URLs that were shared before. */
const renamed: ReadonlyMap<string, Addressed> = new Map([['least', 'minCorroboration']])
const text = (value: string) => (value === '' ? undefined : value)
// The separators are escaped in items, since an id may have them.
const escaped = (item: string) => item.replace(/[%,:]/g, encodeURIComponent)
const unescaped = (item: string) => item.replaceAll('%2C', ',').replaceAll('%3A', ':').replaceAll('%25', '%')
const list = (value: string) => [...new Set(value.split(',').flatMap((item) => unescaped(item) || []))]
const oneOf =
  <T extends string>(words: readonly T[]) =>
  (value: string) =>
    words.find((word) => word === value)
const whole = (min: number, max: number) => (value: string) =>
  /^\d{1,6}$/.test(value) && Number(value) >= min && Number(value) <= max ? Number(value) : undefined
const date = (value: string) => (/^-?\d{4}(-\d\d){0,2}$/.test(value) ? value : undefined)
const yesOrNo = (value: string) => (value === 'true' ? true : value === 'false' ? false : undefined)
const numbers = (parts: readonly string[]) =>
  parts.every((part) => /^-?\d{1,7}(\.\d{1,4})?$/.test(part)) ? parts.map((part) => Number(part) + 0) : undefined
const camera = (value: string): Camera | undefined => {
  const [x, y, ratio, ...more] = numbers(value.split(',')) ?? []
  return x === undefined || y === undefined || !ratio || ratio < 0 || more.length > 0 ? undefined : { x, y, ratio }
}
const places = (value: string): Places | undefined => {
  const found = value === '' ? [] : value.split(',').map((item) => item.split(':'))
  const read = found.map(([id = '', ...at]) => [unescaped(id), at.length === 2 ? numbers(at) : undefined] as const)
  if (read.some(([id, at]) => id === '' || at === undefined)) return
  return Object.fromEntries(read.map(([id, at]) => [id, { x: at?.[0] ?? 0, y: at?.[1] ?? 0 }]))
}

function written(value: State[Addressed]): string {
  if (Array.isArray(value)) return value.map(escaped).join(',')
  if (value === null || typeof value !== 'object') return String(value ?? '')
  if ('ratio' in value) return `${value.x},${value.y},${value.ratio}`
  return Object.entries(value as Places)
    .map(([id, { x, y }]) => `${escaped(id)}:${x}:${y}`)
    .join(',')
}

const readers: Record<Addressed, (value: string) => unknown> = {
  selected: text,
  around: text,
  steps: whole(1, mostSteps),
  asOf: date,
  knownAt: date,
  without: list,
  only: list,
  minCorroboration: whole(1, 99),
  presumed: yesOrNo,
  color: oneOf(colorings),
  size: oneOf(sizings),
  view: oneOf(views),
  hulls: yesOrNo,
  lines: whole(1, MOST_LINES),
  seed: whole(0, 999_999),
  panel: oneOf(panels),
  from: text,
  to: text,
  since: date,
  of: text,
  partner: text,
  kinds: list,
  by: oneOf(measures),
  find: (value) => value,
  status: (value) => (/^[A-Z_]+$/.test(value) ? value : undefined),
  order: oneOf(pactOrders.flatMap((order) => [order, `-${order}`])),
  times: oneOf(timelines),
  theme: oneOf(themes),
  chosen: list,
  expanded: list,
  opened: list,
  unfolded: list,
  hidden: list,
  pins: places,
  withoutKinds: list,
  withoutRelationships: list,
  withoutPactKinds: list,
  withoutPublishers: list,
  withoutStages: list,
  withoutCertainties: list,
  camera,
  embed: (value) => value === '' || yesOrNo(value),
  case: text,
  asKept: yesOrNo,
}

const expected: Partial<Record<Addressed, string>> = {
  steps: `give 1 to ${mostSteps}`,
  asOf: 'give a date like 2024-06-19, 2024-06 or 2024',
  knownAt: 'give a date like 2024-06-19, 2024-06 or 2024',
  since: 'give a date like 2024-06-19, 2024-06 or 2024',
  minCorroboration: 'give a number from 1 to 99',
  presumed: 'give true or false',
  embed: 'give true or false',
  asKept: 'give true or false',
  pins: 'give places like japan:120:-40',
  camera: 'give a place and a ratio, like 0.5,0.5,1',
  view: `give ${views.join(' or ')}`,
  hulls: 'give true or false',
  lines: `give a number from 1 to ${MOST_LINES}`,
  seed: 'give a number from 0 to 999999',
  color: `give ${colorings.join(' or ')}`,
  size: `give ${sizings.join(', ')}`,
  by: `give one of ${measures.join(', ')}`,
  panel: `give one of ${panels.join(', ')}`,
  status: 'give a status like IN_FORCE',
  order: `give one of ${pactOrders.join(', ')}, with a minus for the reverse`,
  times: `give ${timelines.join(' or ')}`,
  theme: `give ${themes.join(', ')}`,
}
