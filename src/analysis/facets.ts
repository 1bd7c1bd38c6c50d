import type { Claim } from '../facts/facts.ts'
import {
  type EntityKind,
  entityKinds,
  keysOf,
  type PactKind,
  pactKinds,
  type RelationshipKind,
  relationshipKinds,
  type Stage,
  stageOrder,
} from '../facts/vocabulary.ts'
import { checkPoint } from '../graph/check-point.ts'
import { pactKindsOf } from '../graph/pacts/pact-kinds.ts'
import { pactOf } from '../graph/pacts/pact-of.ts'
import { documentsOf } from '../graph/relationships/preferred-value.ts'
import type { Relationship } from '../graph/relationships/relationship.ts'
import type { View } from '../graph/view.ts'
import { analysis } from './analysis.ts'
import { countBy, yearOf } from './count-by.ts'

export interface FacetCount<T> {
  readonly value: T
  /** The number of relationships left if this value were added to the filter. */
  readonly count: number
}

/** Counts of relationships by attribute; a value that would leave none is not listed. */
export interface Facets {
  readonly total: number
  readonly relationshipKinds: readonly FacetCount<RelationshipKind>[]
  /** By the kinds of their ends. A relationship between two nations counts once. */
  readonly entityKinds: readonly FacetCount<EntityKind>[]
  /** By the kind and stage of the pact at their end, or that they are derived from. */
  readonly pactKinds: readonly FacetCount<PactKind>[]
  readonly stages: readonly FacetCount<Stage>[]
  /**
   * By the ids of their documents, in the order of publication. A relationship counts once for each of its documents.
   */
  readonly documents: readonly FacetCount<string>[]
  /** By the year in which they began; null if the year is not known for certain. */
  readonly years: readonly FacetCount<number | null>[]
}

interface FacetParameters {
  readonly relationships: readonly Relationship[]
}

function facets(view: View, { relationships }: FacetParameters): Facets {
  const documents = documentsOf(claimsOf(relationships), view.graph.facts).map(({ id }) => id)
  const years = [...new Set(relationships.map(({ since }) => yearOf(since)))].sort(
    (a, b) => (a ?? Infinity) - (b ?? Infinity),
  )
  const count = <T>(values: readonly T[], valuesOf: (relationship: Relationship) => Iterable<T | undefined>) =>
    countOf(relationships, values, valuesOf)
  return {
    total: relationships.length,
    relationshipKinds: count(keysOf(relationshipKinds), ({ kind }) => [kind]),
    entityKinds: count(keysOf(entityKinds), ({ source, target }) => [
      view.entity(source)?.kind,
      view.entity(target)?.kind,
    ]),
    pactKinds: count(keysOf(pactKinds), (relationship) => kindsOf(view, relationship)),
    stages: count(stageOrder, ({ stage }) => [stage]),
    documents: count(documents, ({ claims }) => claims.map(({ document }) => document)),
    years: count(years, ({ since }) => [yearOf(since)]),
  }
}

function* claimsOf(relationships: readonly Relationship[]): Generator<Claim> {
  for (const { claims } of relationships) {
    checkPoint()
    yield* claims
  }
}

function countOf<T>(
  relationships: readonly Relationship[],
  values: readonly T[],
  valuesOf: (relationship: Relationship) => Iterable<T | undefined>,
): FacetCount<T>[] {
  const counts = countBy(relationships, (relationship) => {
    checkPoint()
    return valuesOf(relationship)
  })
  return values.flatMap((value) => {
    const count = counts.get(value)
    return count === undefined ? [] : [{ value, count }]
  })
}

function kindsOf(view: View, relationship: Relationship): readonly PactKind[] {
  const pact = pactOf(view, relationship)
  return pact ? pactKindsOf(view, pact.id) : []
}

export default analysis({
  id: 'facets',
  description: 'How many of these relationships have each kind, pact kind, stage, document and year?',
  parameters: { relationships: 'The relationships to count.' },
  result: 'Counts by kind of relationship, kind of entity at an end, kind and stage of the pact, document, and year.',
  fn: facets,
})
