import type { Certainty, Stage } from '../generated/graphql.ts'
import { dateWords } from '../texts/dates.ts'
import { text } from '../texts/text.ts'

/** A line of the drawing in words: its pacts, their stages and dates, and what else connects the two. */
export function lineWords({
  pacts,
  stage,
  certainty,
  labels,
  folded,
}: {
  readonly pacts: number
  readonly stage: Stage | null
  readonly certainty: Certainty
  readonly labels: readonly string[]
  readonly folded?: {
    readonly relationshipCount: number
    readonly eventCount: number
    readonly earliest: { readonly edtf: string } | null
    readonly latest: { readonly edtf: string } | null
  }
}): string {
  const { relationshipCount = 0, eventCount = 0, earliest, latest } = folded ?? {}
  const dates = [earliest, latest].flatMap((time) => (time ? [dateWords(time.edtf)] : []))
  const furthest = stage?.toLowerCase().replaceAll('_', ' ')
  return [
    ...labels,
    ...(pacts > 0 ? [text.network.pacts(pacts)] : []),
    ...(furthest ? [pacts > 1 ? `furthest: ${furthest}` : furthest] : []),
    ...(dates.length > 0 ? [[...new Set(dates)].join(' to ')] : []),
    ...(relationshipCount > 0 ? [text.network.relationships(relationshipCount)] : []),
    ...(eventCount > 0 ? [text.network.events(eventCount)] : []),
    ...(certainty === 'CERTAIN' ? [] : [text.certainties[certainty]]),
  ].join(', ')
}
