import { canMeet, isoDay, parseDate, parseTime, soFrom, yearInEdtf } from '../facts/date.ts'
import type { Entity } from '../facts/facts.ts'
import type { Label } from '../facts/label.ts'
import { type CodeScheme, type partyStatuses, relationshipKind, stepKinds } from '../facts/vocabulary.ts'
import { holds } from '../graph/relationships/episodes.ts'
import { documentsOf } from '../graph/relationships/preferred-value.ts'
import type { PartyStep, Relationship, Standing } from '../graph/relationships/relationship.ts'
import { View } from '../graph/view.ts'
import type { Value } from './columns.ts'
import { csvLine, dated } from './csv.ts'
import { columnsIn, labelOfRelationship } from './labels.ts'
import type { Selection } from './selection.ts'

/**
 * Panel data: where each party stands at the end of each year, and in the last year at the date of the lens. The rows
 * of a party begin with its first status, and end with the year in which it withdrew or the pact ended.
 */
export function* csvStatus(part: Selection): Generator<string> {
  const columns = columnsIn(part, allColumns)
  yield csvLine(Object.keys(columns))
  const ids = new Set(part.entities.map(({ id }) => id))
  const first = new Map<string, number>()
  let [from, named] = [Infinity, -Infinity]
  for (const { id, kind } of part.entities) {
    const days = kind === 'pact' ? daysNamedOf(part.view, id) : []
    if (days.length === 0) continue
    first.set(id, yearOf(days.reduce((one, other) => Math.min(one, other))))
    from = Math.min(from, first.get(id) ?? from)
    named = Math.max(named, yearOf(days.reduce((one, other) => Math.max(one, other))))
  }
  const asOf = yearOf(part.view.lens.asOf.latest)
  // Nothing changes after it, and a lens may have any date up to the year 9999.
  const last = Math.min(asOf, named + MOST_AFTER)
  // By year, so that one view of the past is in memory at a time.
  for (let year = from; year <= last; year += 1) {
    const view = year === asOf ? part.view : viewAtEndOf(year, part.view)
    for (const [pact, since] of first)
      if (since <= year)
        for (const [party, membership] of membershipsOf(view, pact)) {
          const row = ids.has(party) ? rowOf(view, pact, membership, year) : undefined
          if (row) yield csvLine(Object.values(columns).map((read) => read(row)))
        }
  }
}

interface StatusRow {
  readonly view: View
  readonly pact: Entity
  readonly party: Entity
  readonly year: number
  readonly membership: Relationship
  readonly status: keyof typeof partyStatuses
  readonly standing: Standing
  readonly label: Label
}

/** The columns, by name. */
const allColumns: Readonly<Record<string, (row: StatusRow) => Value | undefined>> = {
  pact: ({ pact }) => pact.id,
  pactName: ({ pact }) => pact.name,
  party: ({ party }) => party.id,
  partyName: ({ party }) => party.name,
  alpha3: ({ party }) => (party.kind === 'nation' ? party.alpha3 : undefined),
  cow: ({ party, year }) => codeOf(party, 'cow', year),
  gw: ({ party, year }) => codeOf(party, 'gw', year),
  ...dated('partySince', ({ membership }: StatusRow) =>
    membership.kind === 'party-to' ? membership.since : undefined,
  ),
  year: ({ year }) => year,
  status: ({ status }) => status,
  ...dated('since', ({ standing }: StatusRow) => standing.since),
  lastStep: ({ standing }) => lastStepOf(standing)?.kind,
  ...dated('lastStepOn', ({ standing }: StatusRow) => lastStepOf(standing)?.since),
  stance: ({ standing }) => (standing.claims.some(({ stance }) => stance === 'asserted') ? 'asserted' : 'reported'),
  certainty: ({ standing, membership }) =>
    standing.undecided ? 'disputed' : membership.certainty === 'ended' ? 'certain' : membership.certainty,
  documents: ({ standing, view }) => documentsOf(standing.claims, view.graph.facts).length,
  clearance: ({ label }) => label.clearance,
  compartments: ({ label }) => label.compartments,
}

function rowOf(view: View, pactId: string, membership: Relationship, year: number): StatusRow | undefined {
  const { standing } = membership
  const [pact, party] = [view.entity(pactId), view.entity(membership.source)]
  if (!standing?.status || !pact || !party) return undefined
  const { status, since } = standing
  const isOver = status === 'withdrew' || status === 'ended'
  if (isOver && (!since || soFrom(since) < parseDate(yearInEdtf(year)).earliest)) return undefined
  return { view, pact, party, year, membership, status, standing, label: labelOfRelationship(view, membership) }
}

/**
 * The membership of each party to a pact, by party; of several the last. Of who has only applied to join, the
 * application, which alone has a standing then.
 */
function membershipsOf(view: View, pact: string): Map<string, Relationship> {
  const all = view.relationshipsOf(pact, { ended: true }).filter((one) => one.target === pact && holds(one))
  const memberships = all.filter(({ kind }) => kind === 'party-to')
  const applications = all.filter(({ kind, standing }) => kind === 'applied-to-join' && standing)
  const byParty = new Map([...memberships, ...applications].map((one) => [one.source, one]))
  return new Map([...byParty].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
}

/** The last step of its own that counts. */
function lastStepOf({ history }: Standing): PartyStep['relationship'] {
  return history.findLast(({ leadsTo, relationship }) => relationship && (leadsTo || takesBack(relationship)))
    ?.relationship
}
const takesBack = (step: Relationship) =>
  relationshipKind(step.kind).step?.takesBack !== undefined && holds(step) && step.certainty === 'certain'

/** The code of a nation in a list of states, in a year. */
function codeOf(party: Entity, scheme: CodeScheme, year: number): string | undefined {
  const codes = party.kind === 'nation' ? (party.codes ?? []) : []
  const then = parseDate(yearInEdtf(year))
  return codes.find((code) => code.scheme === scheme && (!code.during || canMeet(parseTime(code.during), then)))?.code
}

/** The days of the claims on a pact, by their dates or, without one, by their documents. No step is earlier. */
function daysNamedOf(view: View, pact: string): number[] {
  return view.claimsNaming(pact).flatMap(({ predicate, time, document }) => {
    if (!statusPredicates.has(predicate)) return []
    const { published, read } = view.document(document) ?? {}
    const said = [time?.earliest, time?.latest].filter((day) => day !== undefined && Number.isFinite(day)) as number[]
    return said.length > 0 ? said : ((published ?? read)?.earliest ?? [])
  })
}
const statusPredicates: ReadonlySet<string> = new Set(['party-to', 'stage', ...stepKinds])

/** The years with rows after the last date that a claim names. */
const MOST_AFTER = 100

const yearOf = (day: number): number => Number.parseInt(isoDay(day) ?? '9999', 10)
const viewAtEndOf = (year: number, { graph, lens }: View): View =>
  new View(graph, { ...lens, asOf: parseDate(yearInEdtf(year)) })
