import type { EdtfTime } from '../../facts/date.ts'
import type * as facts from '../../facts/facts.ts'
import { compareNames } from '../../facts/fold.ts'
import type { ClassificationLevel, PactKind, Property, Stage } from '../../facts/vocabulary.ts'
import { memoize } from '../../graph/caches/get-or-insert.ts'
import type { Graph } from '../../graph/graph.ts'
import { pactKindsOf } from '../../graph/pacts/pact-kinds.ts'
import { pactOf } from '../../graph/pacts/pact-of.ts'
import { reached } from '../../graph/pacts/party.ts'
import { holds } from '../../graph/relationships/episodes.ts'
import { bestValue } from '../../graph/relationships/property.ts'
import type { Relationship } from '../../graph/relationships/relationship.ts'
import type { View } from '../../graph/view.ts'
import { type InView, oneInView } from '../builder.ts'
import type { Edge } from '../refs.ts'
import type { ExistingIds } from '../scalars.ts'

/** Data that filters and orders look up for a record: its names, documents, pact and date, and the existing ids. */

/** The ids that exist for the viewer, under any lens. */
const existing = (
  view: View,
  find: 'entity' | 'document' | 'claim',
  all: 'entities' | 'documents' | 'claims',
): ExistingIds => ({
  has: (id) => view.widest()[find](id) !== undefined,
  all: () =>
    view
      .widest()
      [all]()
      .map(({ id }) => id),
})
export const existingEntities = (view: View) => existing(view, 'entity', 'entities')
export const existingDocuments = (view: View) => existing(view, 'document', 'documents')
export const existingClaims = (view: View) => existing(view, 'claim', 'claims')

export const namesOf = ({ record }: InView<facts.Entity>) => [
  record.name,
  ...record.aliases,
  ...record.names.map(({ text }) => text),
]
export const documentAt = (view: View, id: string): InView<facts.Document> | undefined => {
  const record = view.document(id)
  return record && { view, record }
}
export const documentsOf = ({ view, record }: InView<facts.Entity>) =>
  [...new Set(view.claimsNaming(record.id).map(({ document }) => document))].flatMap((id) => documentAt(view, id) ?? [])
export const entityAt = (view: View, id: string | undefined): InView<facts.Entity> | undefined => {
  const record = id === undefined ? undefined : view.entity(id)
  return record && { view, record }
}
export const entitiesAt = (view: View, ids: Iterable<string>) => [...ids].flatMap((id) => entityAt(view, id) ?? [])
export const pactInViewOf = ({ view, record }: Edge | InView<Edge['record']>) => oneInView(view, pactOf(view, record))
/** The dates on which a party signed its pact, and on which that entered into force for it. */
export function standingOf({ record: { standing } }: { readonly record: Pick<Relationship, 'standing'> }) {
  const signed = standing && reached(standing, 'signed')
  return {
    // A party that acceded did not sign.
    signed: signed?.isFirst ? undefined : signed?.since,
    inForce: standing && reached(standing, 'in-force')?.since,
  }
}
/** The names of the other parties of the pact of a membership, in order; empty for any other relationship. */
export function partnersOf({ view, record: { kind, source, target } }: Edge): string[] {
  if (kind !== 'party-to') return []
  const others = view.relationshipsOf(target).filter((one) => one.kind === kind && one.source !== source && holds(one))
  return others.flatMap((one) => view.entity(one.source)?.name ?? []).sort(compareNames)
}
/** The date of an event: the best of those that the documents give. */
export const dateOf = ({ view, record }: InView<facts.Event>): EdtfTime | undefined => {
  const value = bestValue(view, record.id, 'occurred-on')
  return value?.type === 'time' ? value.time : undefined
}
/** The stage of a pact; also the step after which it stands at that stage again. */
export function stagesAt({ view, record }: InView<facts.Pact>): Stage[] {
  const { stage, after } = view.stageOf(record.id) ?? {}
  return [stage, after].filter((one) => one !== undefined)
}
/** The kinds of a pact: those of the data, unless a claim gives others. Lists ask this of each pact. */
export const kindsOf = ({ view, record }: InView<facts.Pact>): readonly PactKind[] =>
  pactsWithClaims(view.graph).has(record.id) ? pactKindsOf(view, record.id) : record.pactKinds
/** The pacts of which a claim gives a kind, which are few. */
const pactsWithClaims = memoize(({ propertiesOf }: Graph) => {
  const groups = [...propertiesOf.values()].flat()
  return new Set(groups.flatMap(({ subject, property }) => (property === 'pact-kind' ? [subject] : [])))
})
/** The highest level of classified information under a pact: the best of those that the documents give. */
export const levelOf = ({ view, record }: InView<facts.Pact>): ClassificationLevel | undefined => {
  const value = bestValue(view, record.id, 'classification-level')
  return value?.type === 'level' ? value.level : undefined
}
/** The texts that documents give for a property of an entity, each once. */
export const textsOf = (view: View, id: string, property: Property): string[] => [
  ...new Set(view.claimsOf(id, property).flatMap(({ value }) => (value?.type === 'text' ? [value.text] : []))),
]
