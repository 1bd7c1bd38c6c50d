import { between, type EdtfTime } from '../../facts/date.ts'
import { getOrInsert } from '../caches/get-or-insert.ts'
import type { Valid } from '../caches/validity.ts'
import type { Relationship } from '../relationships/relationship.ts'
import type { Days } from '../visible/days-shown.ts'
import { derive } from './derive.ts'
import type { History } from './history.ts'

/** The parties that a pact connects on some days; none if it connects nobody then. */
export interface Connection {
  readonly parties: readonly Relationship[]
  readonly history: History
}

/** Every relationship that a lens showed as derived from a pact, up to its date. */
export interface DerivedHistory {
  /** Relationships that have ended. */
  readonly past: readonly Relationship[]
  /** The days on which each showed, by id; infinite for those that still show. */
  readonly days: ReadonlyMap<string, readonly Days[]>
}

/** A time in which the same relationship showed, with its last premises. */
interface Run {
  readonly edge: Relationship
  readonly from: number
  readonly premises: readonly [one: Relationship, other: Relationship]
  /** The first day on which it did not show, and the step of the pact and the relationship after it. */
  readonly end?: { readonly day: number; readonly causes: readonly (EdtfTime | undefined)[] }
}

/** @param times the parties that the pact connected, from the first days to those of the lens's date */
export function derivedHistory(pact: string, times: readonly Valid<Connection>[]): DerivedHistory {
  const tables = times.map(({ value }) => new Map(value.parties.map((one) => [one.source, one])))
  const sources = [...new Set(tables.flatMap((table) => [...table.keys()]))].sort()
  const past: Relationship[] = []
  const days = new Map<string, readonly Days[]>()
  for (const [at, first] of sources.entries())
    for (const second of sources.slice(at + 1)) {
      const runs = runsOf(pact, times, (time) => [tables[time]?.get(first), tables[time]?.get(second)])
      for (const [id, same] of byId(runs))
        for (const [index, run] of same.entries()) {
          // The last has the id that it has while it shows.
          const ended = endOf(pact, run, index === same.length - 1 ? id : `${id}~${index + 1}`)
          if (ended) past.push(ended)
          days.set(ended?.id ?? id, [[run.from, run.end ? run.end.day - 1 : Infinity]])
        }
    }
  return { past, days }
}

type Pair = readonly [Relationship | undefined, Relationship | undefined]

/** The times of the relationships between two parties, in order. */
function runsOf(pact: string, times: readonly Valid<Connection>[], pairAt: (time: number) => Pair): Run[] {
  const runs: Run[] = []
  let run: Run | undefined
  for (const [time, { value, from }] of times.entries()) {
    const [one, other] = pairAt(time)
    if (run && one === run.premises[0] && other === run.premises[1]) continue
    const edge = one && other && derive(pact, one, other)
    if (run && run.edge.id !== edge?.id) {
      runs.push({ ...run, end: { day: from, causes: [edge?.since, value.history.present?.since] } })
      run = undefined
    }
    if (edge) run = { edge, from: run?.from ?? from, premises: [one, other] }
  }
  return run ? [...runs, run] : runs
}

/** The relationship of a run that has ended. */
function endOf(pact: string, { premises: [one, other], end }: Run, id: string): Relationship | undefined {
  if (!end) return undefined
  const { day, causes } = end
  const until = [one.until, other.until, ...causes].find(
    (time) => time && time.earliest <= day && day <= time.latest + 1,
  )
  return derive(pact, one, other, { id, until: until ?? between(day - 1, day - 1) })
}

function byId(runs: readonly Run[]): Map<string, Run[]> {
  const groups = new Map<string, Run[]>()
  for (const run of runs) getOrInsert(groups, run.edge.id, (): Run[] => []).push(run)
  return groups
}
