import type { Claim } from '../../facts/facts.ts'
import { keysOf, type PactKind, pactKinds } from '../../facts/vocabulary.ts'
import { type Candidate, groupBy, preferredValue } from '../relationships/preferred-value.ts'
import type { View } from '../view.ts'

type Kinds = readonly PactKind[]

/** The kinds that documents give a pact, beside the default of the data. */
interface KindsGiven {
  /** Sets that differ, the best first. A set that is part of others does not contradict them: it stands behind them. */
  readonly values: readonly Candidate<Kinds>[]
  /** The kinds that count: of the best set, or of all that nothing tells apart. */
  readonly kinds: Kinds
  readonly reason: string
  readonly undecided: boolean
}

/** The kinds of a pact: those that the best documents give, or else the default of the data. */
export const pactKindsOf = (view: View, pact: string): Kinds => kindsGiven(view, pact)?.kinds ?? defaultOf(view, pact)

export const isOfKind = (view: View, pact: string, kind: string): boolean =>
  pactKindsOf(view, pact).some((one) => one === kind)

/** The kinds of a pact that documents give; undefined if none gives one. */
export function kindsGiven(view: View, pact: string): KindsGiven | undefined {
  // Most pacts have no such claim, and lists ask this of each pact.
  if (!view.graph.propertiesOf.get(pact)?.some(({ property }) => property === 'pact-kind')) return undefined
  const byDocument = groupBy(view.claimsOf(pact, 'pact-kind'), ({ document }) => document)
  if (byDocument.length === 0) return undefined
  const defaults = defaultOf(view, pact)
  const order = [...new Set([...defaults, ...keysOf(pactKinds)])]
  const given = byDocument.map(({ claims }) => ({ value: order.filter((kind) => claims.some(names(kind))), claims }))
  const sets = widestOf([...given, { value: defaults, claims: [] }])
  const [told, untold] = [sets.filter(({ claims }) => claims.length > 0), sets.filter(({ claims }) => !claims[0])]
  const preference = preferredValue(told, view.graph.facts)
  if (!preference) return undefined
  const { best, reason, undecided, left } = preference
  return {
    values: [best, ...told.filter((one) => one !== best), ...untold],
    kinds: order.filter((kind) => left.some(({ value }) => value.includes(kind))),
    reason:
      told.length === 1 && untold.length > 0 ? 'documents say so, and none gives the default of the data' : reason,
    undecided,
  }
}

function defaultOf(view: View, pact: string): Kinds {
  const entity = view.graph.facts.entities.get(pact)
  return entity?.kind === 'pact' ? entity.pactKinds : []
}

/** The sets that are no part of another, each once, with the claims of all their parts. */
function widestOf(sets: readonly Candidate<Kinds>[]): Candidate<Kinds>[] {
  const different = [...new Map(sets.map(({ value }) => [value.join(), value])).values()]
  const widest = different.filter((one) => !different.some((other) => other !== one && isPart(one, other)))
  return widest.map((value) => ({
    value,
    claims: sets.filter((set) => isPart(set.value, value)).flatMap(({ claims }) => claims),
  }))
}

const isPart = (a: Kinds, b: Kinds) => a.every((kind) => b.includes(kind))
const names =
  (kind: PactKind) =>
  ({ value }: Claim) =>
    value?.type === 'pactKind' && value.pactKind === kind
