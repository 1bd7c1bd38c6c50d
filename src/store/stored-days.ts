import { Size } from '../graph/caches/budget.ts'
import { Derivations } from '../graph/caches/derivations.ts'
import type { Graph } from '../graph/graph.ts'
import { toLens } from '../graph/lens.ts'
import { Dates } from '../graph/visible/dates-by-place.ts'
import { setKeptDays } from '../graph/visible/kept-days.ts'
import { Visibility } from '../graph/visible/visibility.ts'
import { readTexts, type SectionOf, texts } from './columns.ts'
import type { Keys } from './keys.ts'
import type { Section } from './sections.ts'

/** The claim groups from which on it takes a second or so to read the claims of all of them. */
const MANY = 50_000

/** The days of all claim groups and entities of a large graph, which follow from all of its claims. */
export function* daySections(graph: Graph, many = MANY): Generator<Section> {
  if (graph.claimGroups.size < many) return
  const { simple } = new Derivations(graph)
  const visibility = new Visibility(graph, toLens({}, 'public', graph.facts))
  for (const group of graph.claimGroups.values()) {
    simple.read(group)
    visibility.firstVisible(group)
  }
  const entities = [...graph.facts.entities.keys()]
  const named = Float64Array.from(entities, (id) => visibility.firstShown(graph.claimsNaming.get(id) ?? []))
  const { kinds, from, to, since, dates } = simple.columns
  const columns = { kinds, from, to, since, spans: visibility.spans, named }
  for (const [name, { buffer }] of Object.entries(columns))
    yield { name: `days.${name}`, bytes: [new Uint8Array(buffer)] }
  yield texts('days.dates', dates.texts())
}

/** Gives a graph the days in its sections, if there are any. */
export function keepDays(graph: Graph, section: SectionOf, entities: Keys): void {
  if (section('days.kinds').length === 0) return
  const integers = (name: string) => new Int32Array(...placeOf(section(name), Int32Array.BYTES_PER_ELEMENT))
  setKeptDays(graph, {
    simple: {
      kinds: section('days.kinds'),
      from: integers('days.from'),
      to: integers('days.to'),
      since: new Uint32Array(...placeOf(section('days.since'), Uint32Array.BYTES_PER_ELEMENT)),
      dates: new Dates(new Size(), readTexts(section('days.dates'))),
    },
    spans: new Float32Array(...placeOf(section('days.spans'), Float32Array.BYTES_PER_ELEMENT)),
    named: new Float64Array(...placeOf(section('days.named'), Float64Array.BYTES_PER_ELEMENT)),
    placeOf: (entity) => entities.placeOf(entity),
  })
}

/** Sections are aligned, so they are read where they are. */
const placeOf = ({ buffer, byteOffset, byteLength }: Buffer, bytes: number): [ArrayBufferLike, number, number] => [
  buffer,
  byteOffset,
  byteLength / bytes,
]
