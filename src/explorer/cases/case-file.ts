import * as z from 'zod/mini'
import { fromSearch, toSearch } from '../state/address.ts'
import type { Places, State } from '../state/state.ts'
import { type Case, FORMAT, type KeptAnswer, namedIn, VERSION } from './case.ts'

/** A file that is no case, with a sentence that says what is wrong. */
export class BadCase extends Error {}

const name = z.string().check(z.maxLength(500))
const place = z.strictObject({ x: z.number(), y: z.number() })
// A color is written into pictures, so nothing but a color may stand there.
const color = z.string().check(z.regex(/^#[0-9a-f]{6}$/i))
const node = z.looseObject({
  id: name,
  label: name,
  kind: name,
  color: z.optional(color),
  size: z.optional(z.number()),
  x: z.number(),
  y: z.number(),
})
const edge = z.looseObject({ id: name, source: name, target: name, label: name, color: z.optional(color) })
const foldedEdge = z.looseObject({ id: name, source: name, target: name, color, stages: z.array(z.unknown()) })
const subgraph = z.looseObject({
  nodes: z.array(node),
  edges: z.array(edge),
  foldedEdges: z.optional(z.array(foldedEdge)),
})
const file = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  id: z.string().check(z.regex(/^[a-z0-9-]{1,40}$/)),
  name,
  kept: z.iso.datetime(),
  address: z.string().check(z.regex(/^(\?.*)?$/)),
  places: z.record(name, place),
  notes: z.record(name, z.string().check(z.maxLength(20_000))),
  names: z.record(name, z.string()),
  answers: z.array(z.strictObject({ operation: name, variables: z.unknown(), data: z.unknown() })),
})

/**
 * The case in the text of a file. Nothing in it is run, and no address in it is opened.
 * @throws BadCase
 */
export function readCase(text: string): Case {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    throw new BadCase('This file is not a case: it is not JSON.')
  }
  const { format, version } = (json ?? {}) as { format?: unknown; version?: unknown }
  if (format !== FORMAT) throw new BadCase(`This file is not a case: its format is not “${FORMAT}”.`)
  if (typeof version === 'number' && version > VERSION)
    throw new BadCase(`This case was kept by a later version of the page (${version}); this one reads ${VERSION}.`)
  const read = file.safeParse(json)
  if (!read.success) throw new BadCase(problemIn(read.error))
  for (const [index, { operation, data }] of read.data.answers.entries())
    if (operation === 'Network') check(data, ['answers', index, 'data'])
  const { problems } = fromSearch(read.data.address)
  if (problems[0]) throw new BadCase(`This case is damaged: its address is wrong. ${problems.join(' ')}`)
  return { ...read.data, format: FORMAT, version: VERSION, answers: read.data.answers as KeptAnswer[] }
}

function check(data: unknown, path: (string | number)[]): void {
  const read = z.looseObject({ graph: z.looseObject({ subgraph }) }).safeParse(data)
  if (!read.success) throw new BadCase(problemIn(read.error, path))
}

function problemIn({ issues }: z.core.$ZodError, before: readonly PropertyKey[] = []): string {
  const [issue] = issues
  const where = [...before, ...(issue?.path ?? [])].join('.')
  return `This case is damaged${where ? ` at ${where}` : ''}: ${issue?.message ?? 'it cannot be read'}.`
}

/** The case of a state, with the places of the picture and the answers that it was drawn from. */
export const toCase = (
  state: State,
  { id, name, kept, places, names, answers }: Pick<Case, 'id' | 'name' | 'kept' | 'places' | 'names' | 'answers'>,
): Case => ({
  format: FORMAT,
  version: VERSION,
  id,
  name,
  kept,
  address: toSearch({ ...state, case: null, asKept: false }),
  places: rounded({ ...places, ...state.pins }),
  notes: state.notes,
  names: Object.fromEntries(namedIn(state).flatMap((one) => (names[one] === undefined ? [] : [[one, names[one]]]))),
  answers,
})

export const caseText = (one: Case): string => `${JSON.stringify(one, null, 1)}\n`

const rounded = (places: Places): Places =>
  Object.fromEntries(
    Object.entries(places).map(([id, { x, y }]) => [id, { x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10 }]),
  )
