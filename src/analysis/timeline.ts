import { EntenteError } from '../errors.ts'
import { compareTimes, type EdtfTime, placeOf } from '../facts/date.ts'
import { type Claim, mentions } from '../facts/facts.ts'
import { relationshipKind, stages } from '../facts/vocabulary.ts'
import { momentOf } from '../graph/dates.ts'
import { holds } from '../graph/episodes.ts'
import type { Relationship } from '../graph/relationship.ts'
import type { View } from '../graph/view.ts'
import { analysis } from './analysis.ts'
import { timelineCost } from './prices.ts'
import { requireEntities } from './require-entities.ts'
import {
  answer,
  claim,
  entity,
  field,
  id,
  list,
  nullable,
  optional,
  page,
  record,
  relationship,
  text,
  time,
  words,
} from './shape.ts'

/** Kinds of change. */
export const momentKinds = {
  stage: 'A pact reached a stage.',
  event: 'An event took place.',
  began: 'A lasting relationship began. A relationship whose start is unknown has no such moment.',
  ended: 'A lasting relationship ended.',
  happened: 'A momentary relationship happened, such as a visit, a signature or a condemnation.',
  said: 'A dated claim describes something in words.',
} as const
export type MomentKind = keyof typeof momentKinds

export interface Moment {
  readonly id: string
  readonly time: EdtfTime
  readonly kind: MomentKind
  /** The change in a few words. */
  readonly what: string
  /** The entities that it involves. */
  readonly entities: ReadonlySet<string>
  readonly relationship?: Relationship | undefined
  readonly claims: readonly Claim[]
}

export interface TimelineParameters {
  /** Only moments that involve each of these entities; empty for the whole graph. */
  readonly of?: readonly string[] | null | undefined
  /** Only moments that can be on or after the first day of `from`, and on or before the last day of `to`. */
  readonly from?: EdtfTime | null | undefined
  readonly to?: EdtfTime | null | undefined
  readonly kinds?: readonly MomentKind[] | null | undefined
}

function timeline(view: View, { of, from, to, kinds }: TimelineParameters): readonly Moment[] {
  if (from && to && from.earliest > to.latest)
    throw new EntenteError(
      'BAD_FILTER',
      `from ${from.edtf} comes after to ${to.edtf}, so nothing could lie between; swap them`,
    )
  const involved = requireEntities(view, of ?? []).map(({ id }) => id)
  const moments = [...stageMoments(view), ...eventMoments(view), ...relationshipMoments(view), ...sayings(view)]
  // An end or a plan can lie after the date of the lens, where nothing has changed yet.
  return moments
    .filter(({ time }) => time.earliest <= view.lens.asOf.latest)
    .filter(({ entities }) => involved.every((id) => entities.has(id)))
    .filter(({ time }) => (!from || time.latest >= from.earliest) && (!to || time.earliest <= to.latest))
    .filter(({ kind }) => kinds == null || kinds.includes(kind))
    .sort((a, b) => compareTimes(a.time, b.time) || (a.id < b.id ? -1 : 1))
}

function stageMoments(view: View): Moment[] {
  return view.entitiesOf('pact').flatMap(({ id, name }) => {
    const parties = view
      .relationshipsOf(id, { ended: true })
      .filter((relationship) => relationship.kind === 'party-to' && holds(relationship))
      .map(({ source }) => source)
    return view.stagesOf(id).flatMap(({ stage, since, claims }, index): Moment[] =>
      since
        ? [
            {
              id: `${id}.${stage}.${index}`,
              time: since,
              kind: 'stage',
              what: `${name}: ${stages[stage].label}`,
              entities: new Set([id, ...parties, ...named(claims)]),
              claims,
            },
          ]
        : [],
    )
  })
}

function eventMoments(view: View): Moment[] {
  return view.entitiesOf('event').flatMap(({ id, name }): Moment[] => {
    const claims = view.claimsOf(id, 'occurred-on')
    const time = momentOf(claims, view.graph.facts)
    const ends = view.relationshipsOf(id, { ended: true }).flatMap(({ source, target }) => [source, target])
    return time ? [{ id, time, kind: 'event', what: name, entities: new Set([id, ...ends]), claims }] : []
  })
}

function relationshipMoments(view: View): Moment[] {
  // A stage is a moment of its own; the derived edges would repeat it for each pair.
  const claimed = [...view.graph.claimGroups.values()].flatMap((group) => view.episodesOf(group))
  return claimed.flatMap((relationship): Moment[] => {
    const { id, kind, source, target, since, until, claims } = relationship
    if (!holds(relationship)) return []
    const what = `${view.entity(source)?.name} ${relationshipKind(kind).label} ${view.entity(target)?.name}`
    const entities = new Set([source, target, ...named(claims)])
    const lasts = relationshipKind(kind).time === 'state'
    // A sighting on a day does not tell when a state began.
    const start: Moment[] =
      since && (!lasts || Number.isFinite(since.earliest))
        ? [{ id: `${id}.since`, time: since, kind: lasts ? 'began' : 'happened', what, entities, relationship, claims }]
        : []
    return until
      ? [...start, { id: `${id}.until`, time: until, kind: 'ended', what, entities, relationship, claims }]
      : start
  })
}

function sayings(view: View): Moment[] {
  return view.claims().flatMap((claim): Moment[] =>
    claim.value?.type === 'text' && claim.time
      ? [
          {
            id: claim.id,
            time: claim.time,
            kind: 'said',
            what: claim.summary,
            entities: new Set(mentions(claim)),
            claims: [claim],
          },
        ]
      : [],
  )
}

const named = (claims: readonly Claim[]) => claims.flatMap(mentions)

const kinds = words(momentKinds, 'MomentKind', 'Kinds of change on a timeline.')
const moment = record<Moment>('Moment', 'A change and its date.', {
  time: field('The date, as precise as the documents give it.', time, (one) => one.time),
  kind: field('The kind of change.', kinds, ({ kind }) => kind),
  what: field('The change in a few words.', text, ({ what }) => what),
  entities: field('All entities that the change involves.', list(entity), ({ entities }) => [...entities].sort()),
  relationship: field(
    'The relationship that changed; null for other kinds of change.',
    nullable(relationship),
    (one) => one.relationship,
  ),
  claims: field('The claims behind it.', list(claim), ({ claims }) => claims),
})

export default analysis({
  id: 'timeline',
  description: 'What changed, and when?',
  parameters: {
    of: optional('Limits the list to changes that involve all of these entities. Default: the whole graph.', list(id)),
    from: optional('Limits the list to changes that may fall on or after the first day of this date.', time),
    to: optional('Limits the list to changes that may fall on or before the last day of this date.', time),
    kinds: optional('Limits the list to changes of these kinds. Default: all kinds.', list(kinds)),
  },
  result: answer(
    'The changes in chronological order, each with its date as precise as the source, a summary and the claims.',
    page(moment, { plural: 'moments', by: 'time', key: (one) => placeOf(one.time), id: (one) => one.id }),
    timelineCost,
  ),
  fn: timeline,
})
