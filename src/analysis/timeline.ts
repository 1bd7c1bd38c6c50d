import { EntenteError } from '../errors.ts'
import { compareTimes, type EdtfTime, placeOf } from '../facts/date.ts'
import { type Claim, mentions } from '../facts/facts.ts'
import { relationshipKind, stages } from '../facts/vocabulary.ts'
import { checkPoint, sorted } from '../graph/check-point.ts'
import { momentOf } from '../graph/relationships/dates.ts'
import { holds } from '../graph/relationships/episodes.ts'
import type { Relationship } from '../graph/relationships/relationship.ts'
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
const momentKinds = {
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

interface TimelineParameters {
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
  const isAsked = (kind: MomentKind) => kinds == null || kinds.includes(kind)
  const found: Moment[] = []
  for (const moment of momentsOf(view, isAsked)) {
    const { time } = moment
    // An end or a plan can lie after the date of the lens, where nothing has changed yet.
    if (time.earliest > view.lens.asOf.latest) continue
    if ((from && time.latest < from.earliest) || (to && time.earliest > to.latest)) continue
    if (involved.length > 0 && !involved.every((id) => moment.entities.has(id))) continue
    found.push(moment)
  }
  return sorted(found, (a, b) => compareTimes(a.time, b.time) || (a.id < b.id ? -1 : 1))
}

/** Only those of the kinds that are asked for, because most moments are of relationships. */
function* momentsOf(view: View, isAsked: (kind: MomentKind) => boolean): Generator<Moment> {
  if (isAsked('stage')) yield* stageMoments(view)
  if (isAsked('event')) yield* eventMoments(view)
  if (isAsked('began') || isAsked('ended') || isAsked('happened'))
    for (const moment of relationshipMoments(view)) if (isAsked(moment.kind)) yield moment
  if (isAsked('said')) yield* sayings(view)
}

/** A moment whose words and entities are made when they are asked for, because most moments are on no page. */
class Change implements Moment {
  readonly id: string
  readonly time: EdtfTime
  readonly kind: MomentKind
  readonly claims: readonly Claim[]
  readonly #told: Told

  constructor(id: string, time: EdtfTime, kind: MomentKind, claims: readonly Claim[], told: Told) {
    this.id = id
    this.time = time
    this.kind = kind
    this.claims = claims
    this.#told = told
  }

  get what(): string {
    return this.#told.what()
  }

  get entities(): ReadonlySet<string> {
    return new Set(this.#told.entities())
  }

  get relationship(): Relationship | undefined {
    return this.#told.relationship?.()
  }
}
interface Told {
  readonly what: () => string
  readonly entities: () => Iterable<string>
  readonly relationship?: () => Relationship | undefined
}

function* stageMoments(view: View): Generator<Moment> {
  for (const { id, name } of view.entitiesOf('pact')) {
    checkPoint()
    for (const [index, { stage, since, claims }] of view.stagesOf(id).entries())
      if (since)
        yield new Change(`${id}.${stage}.${index}`, since, 'stage', claims, {
          what: () => `${name}: ${stages[stage].label}`,
          entities: () => [id, ...partiesTo(view, id), ...named(claims)],
        })
  }
}

/** The parties to a pact, past ones too. */
const partiesTo = (view: View, pact: string): string[] =>
  (view.graph.claimGroupsAt.get(pact) ?? []).flatMap((group) =>
    group.kind === 'party-to' && view.withoutStanding(group).some(holds) ? [group.source] : [],
  )

function* eventMoments(view: View): Generator<Moment> {
  for (const { id, name } of view.entitiesOf('event')) {
    const claims = view.claimsOf(id, 'occurred-on')
    const time = momentOf(claims, view.graph.facts)
    const ends = () => view.relationshipsOf(id, { ended: true }).flatMap(({ source, target }) => [source, target])
    if (time) yield new Change(id, time, 'event', claims, { what: () => name, entities: () => [id, ...ends()] })
  }
}

/** A stage is a moment of its own; the derived edges would repeat it for each pair. */
function* relationshipMoments(view: View): Generator<Moment> {
  for (const group of view.graph.claimGroups.values())
    for (const one of view.withoutStanding(group)) {
      if (!holds(one)) continue
      const { id, kind, source, target, since, until, claims } = one
      const told: Told = {
        what: () => `${view.entity(source)?.name} ${relationshipKind(kind).label} ${view.entity(target)?.name}`,
        entities: () => [source, target, ...named(claims)],
        relationship: () => view.relationship(id),
      }
      const lasts = relationshipKind(kind).time === 'state'
      // A sighting on a day does not tell when a state began.
      if (since && (!lasts || Number.isFinite(since.earliest)))
        yield new Change(`${id}.since`, since, lasts ? 'began' : 'happened', claims, told)
      if (until) yield new Change(`${id}.until`, until, 'ended', claims, told)
    }
}

function* sayings(view: View): Generator<Moment> {
  for (const claim of view.claims()) {
    checkPoint()
    if (claim.value?.type === 'text' && claim.time)
      yield new Change(claim.id, claim.time, 'said', [claim], {
        what: () => claim.summary,
        entities: () => mentions(claim),
      })
  }
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
