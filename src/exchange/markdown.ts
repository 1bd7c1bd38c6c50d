import { type EdtfTime, type IntervalEnd, isoDay } from '../facts/date.ts'
import type { Claim, ClaimValue, Entity, EntityOf, Qualifiers } from '../facts/facts.ts'
import {
  certainties,
  classificationLevels,
  eventKinds,
  isInDoubt,
  organizationKinds,
  pactKinds,
  partyStatuses,
  property,
  relationshipKind,
  stages,
} from '../facts/vocabulary.ts'
import { pactKindsOf } from '../graph/pacts/pact-kinds.ts'
import { possibleStages } from '../graph/pacts/possible-stages.ts'
import type { PlannedStage, StageStep } from '../graph/pacts/stage.ts'
import type { Disagreement } from '../graph/relationships/disagreement.ts'
import { disagreementsIn } from '../graph/relationships/disagreements.ts'
import { holds } from '../graph/relationships/episodes.ts'
import { propertiesOf, valueInWords } from '../graph/relationships/property.ts'
import type { Relationship } from '../graph/relationships/relationship.ts'
import type { View } from '../graph/view.ts'
import { Footnotes, written } from './footnotes.ts'
import { labelOfEntity, markOf } from './labels.ts'
import type { Selection } from './selection.ts'

/**
 * A briefing in Markdown on the focus of the selection, or on all of it: agreements with stages and dates, other
 * relationships, disagreements. Each sentence has its claims as footnotes, with document and paragraph.
 */
export function* markdown(part: Selection): Generator<string> {
  const page = new Briefing(part)
  yield page.title()
  yield* page.agreements()
  yield* page.relationships()
  yield* page.statements()
  yield* page.disagreements()
  yield* page.sources()
}

class Briefing {
  readonly #part: Selection
  readonly #notes: Footnotes
  readonly #focus: readonly Entity[]

  constructor(part: Selection) {
    this.#part = part
    this.#notes = new Footnotes(part.view)
    this.#focus = part.focus.flatMap((id) => part.view.entity(id) ?? [])
  }

  title(): string {
    const { about, view } = this.#part
    const on =
      this.#focus.length > 0 ? this.#focus.map(({ name }) => written(name)).join(' and ') : 'International agreements'
    const who = this.#focus.map((entity) => {
      const names = [...entity.names.map(({ text }) => text), ...entity.aliases].map(written).join(', ')
      const stage = entity.kind === 'pact' ? view.stageOf(entity.id) : undefined
      const mark = markOf(labelOfEntity(view, entity))
      const facts = [
        kindOf(this.#part.view, entity),
        entity.description && written(entity.description),
        stage && `stage: ${stages[stage.stage].label}${this.#notes.cite(stage.claims)}`,
        mark && `**(${written(mark)})**`,
      ]
        .filter(Boolean)
        .join('; ')
      return `- **${written(entity.name)}**${names && ` (${names})`}: ${facts}\n`
    })
    return `# ${on}\n\n*Entente, ${written(about)}.*\n${who.length > 0 ? `\n${who.join('')}` : ''}`
  }

  /** Agreements that two entities of the focus share come first, the others in a section of their own. */
  *agreements(): Generator<string> {
    const inOrder = this.#pacts().sort((a, b) => compare(a.name, b.name))
    const shared = inOrder.filter((pact) => this.#focusIn(pact) >= Math.min(2, this.#focus.length))
    const others = inOrder.filter((pact) => !shared.includes(pact))
    if (shared.length > 0) yield this.#focus.length > 1 ? '\n## Agreements between them\n' : '\n## Agreements\n'
    for (const pact of shared) yield this.#agreement(pact)
    if (others.length > 0) yield '\n## Other agreements\n'
    for (const pact of others) yield this.#agreement(pact)
  }

  /** The pacts of the selection, and those that its relationships are derived from, if the focus takes part in them. */
  #pacts(): EntityOf<'pact'>[] {
    const { entities, relationships, view } = this.#part
    const existing = new Set([
      ...entities.map(({ id }) => id),
      ...[...relationships].flatMap(({ derivedFrom }) => derivedFrom?.pact ?? []),
    ])
    const pacts = [...existing]
      .flatMap((id) => view.entity(id) ?? [])
      .filter((entity): entity is EntityOf<'pact'> => entity.kind === 'pact')
    return pacts.filter((pact) => this.#focus.length === 0 || this.#focusIn(pact) > 0)
  }

  #focusIn(pact: Entity): number {
    const parties = this.#partiesOf(pact.id)
    return this.#focus.filter(({ id }) => id === pact.id || parties.some(({ source }) => source === id)).length
  }

  #agreement(pact: EntityOf<'pact'>): string {
    const { view } = this.#part
    const step = view.stageOf(pact.id)
    const parties = this.#partiesOf(pact.id)
    const cite = (claims: readonly Claim[]) => this.#notes.cite(claims)
    // Footnotes are numbered in the order of citation, so the stage is cited before the parties.
    const standing =
      step && `**${stages[step.stage].label}**${step.since ? ` since ${inWords(step.since)}` : ''}${cite(step.claims)}`
    const members = parties.map(
      (one) =>
        `${this.#name(one.source)}${inBrackets([...statusOf(one, step), ...doubtOf(one)])}` +
        cite([...one.claims, ...(one.standing?.claims ?? [])]),
    )
    const facts = [kindsInWords(view, pact), standing, members.length > 0 && `parties: ${members.join(', ')}`]
    const history = view
      .stagesOf(pact.id)
      .map(
        ({ stage, since, claims }) =>
          `- ${since ? inWords(since) : 'undated'}: ${stages[stage].label}${cite(claims)}\n`,
      )
    const told = (word: string) => (one: PlannedStage) =>
      `- ${word}: ${stages[one.stage].label}${one.time ? `, ${inWords(one.time)}` : ''}${cite(one.claims)}\n`
    const possible = possibleStages(view, pact.id).map(told('possible'))
    const announced = view.plannedStagesOf(pact.id).map(told('announced'))
    const properties = this.#properties(pact.id).map((text) => `- ${text}\n`)
    const list = [...history, ...possible, ...announced, ...properties].join('')
    return `\n### ${written(pact.name)}\n\n${facts.filter(Boolean).join('; ')}.\n${list && `\n${list}`}`
  }

  #partiesOf(pact: string): Relationship[] {
    const parties = this.#part.view
      .relationshipsOf(pact)
      .filter((one) => one.kind === 'party-to' && one.target === pact && holds(one))
    return parties.sort((a, b) => compare(a.id, b.id))
  }

  *relationships(): Generator<string> {
    const listed = this.#listed()
    if (listed.length > 0) yield '\n## Relationships\n\n'
    for (const one of listed.toSorted((a, b) => compare(a.kind, b.kind) || compare(a.id, b.id))) {
      const { kind, source, target, since, until, qualifiers, claims } = one
      const more = this.#details(qualifiers)
      const time = [
        since && `${relationshipKind(kind).time === 'state' ? 'since ' : ''}${inWords(since)}`,
        until && `until ${inWords(until)}`,
      ].filter((text) => text !== undefined)
      const facts = inBrackets([...more, ...time, ...doubtOf(one)])
      yield `- ${this.#name(source)} ${relationshipKind(kind).label} ${this.#name(target)}${facts}` +
        `${this.#notes.cite(claims)}\n`
    }
  }

  /** The relationships of the focus that are listed one by one; derived ones are listed with their pacts. */
  #listed(): Relationship[] {
    const ids = new Set(this.#focus.map(({ id }) => id))
    return [...this.#part.relationships].filter(
      ({ kind, source, target, derivedFrom }) =>
        kind !== 'party-to' && !derivedFrom && (ids.size === 0 || ids.has(source) || ids.has(target)),
    )
  }

  /** The claims on the properties of the focus, in words. Those on pacts are listed with the pacts. */
  *statements(): Generator<string> {
    const { view } = this.#part
    const claims = this.#focus
      .filter(({ kind }) => kind !== 'pact')
      .flatMap(({ id }) => propertiesOf(view, id).flatMap(({ values }) => values.flatMap(({ claims }) => claims)))
    if (claims.length > 0) yield '\n## What is said\n\n'
    for (const claim of new Set(claims)) yield `- ${written(claim.summary)}${this.#notes.cite([claim])}\n`
  }

  /** Every value of every property but the stage, which is in the history. */
  #properties(id: string): string[] {
    return propertiesOf(this.#part.view, id).flatMap(({ property: name, qualifiers, time, values }) => {
      if (name === 'stage') return []
      const details = [...this.#details(qualifiers), ...(time ? [inWords(time)] : [])].join('; ')
      return values.map(
        ({ value, claims }) =>
          `${property(name).label}${details && ` (${details})`}: ${this.#value(value)}${this.#notes.cite(claims)}`,
      )
    })
  }

  #value(value: ClaimValue): string {
    if (value.type === 'time') return inWords(value.time)
    return written(
      value.type === 'level'
        ? classificationLevels[value.level].label
        : value.type === 'pactKind'
          ? pactKinds[value.pactKind].label
          : valueInWords(this.#part.view, value),
    )
  }

  #details(qualifiers: Qualifiers): string[] {
    return Object.values<string | undefined>(qualifiers)
      .flatMap((text) => text ?? [])
      .map((text) => (this.#part.view.entity(text) ? this.#name(text) : written(text)))
  }

  *disagreements(): Generator<string> {
    const { entities, view } = this.#part
    const events = new Set(
      this.#listed().flatMap(({ source, target }) =>
        [source, target].filter((id) => view.entity(id)?.kind === 'event'),
      ),
    )
    const on =
      this.#focus.length > 0
        ? [...this.#focus.map(({ id }) => id), ...this.#pacts().map(({ id }) => id), ...events]
        : entities.map(({ id }) => id)
    const found =
      this.#focus.length === 0 && this.#part.isWhole
        ? disagreementsIn(view, {})
        : on.flatMap((of) => disagreementsIn(view, { of }))
    const all = new Map(
      found.map((one) => [JSON.stringify([one.topic, one.subject, one.values.map(({ value }) => value)]), one]),
    )
    if (all.size > 0) yield '\n## Where the documents differ\n\n'
    for (const one of all.values()) yield this.#disagreement(one)
  }

  #disagreement({ topic, subject, relationship, values, reason, undecided }: Disagreement): string {
    const alternatives = values.map(({ value, claims }) => `${written(stageWords(value))}${this.#notes.cite(claims)}`)
    const what = relationship
      ? `${this.#name(relationship.source)} ${relationshipKind(relationship.kind).label} ` +
        `${this.#name(relationship.target)}`
      : this.#name(subject)
    const best = undecided ? 'Undecided' : 'Best is the first'
    return `- ${what}, ${topic}: ${alternatives.join(', or ')}. ${best}: ${written(reason)}.\n`
  }

  *sources(): Generator<string> {
    const notes = this.#notes.lines()
    if (notes.length > 0) yield '\n## Sources\n\n'
    yield* notes
  }

  #name(id: string): string {
    return written(this.#part.view.entity(id)?.name ?? id)
  }
}

const kindsInWords = (view: View, { id }: Entity) =>
  pactKindsOf(view, id)
    .map((kind) => pactKinds[kind].label)
    .join(', ')
const kindOf = (view: View, entity: Entity): string => {
  if (entity.kind === 'organization') return organizationKinds[entity.organizationKind].label
  if (entity.kind === 'pact') return kindsInWords(view, entity)
  return entity.kind === 'event' ? eventKinds[entity.eventKind].label : entity.kind
}
const stageWords = (value: string) => Object.entries(stages).find(([stage]) => stage === value)?.[1].label ?? value
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** The status of a party in words, with its date where it is not that of the pact as a whole. */
function statusOf({ standing }: Relationship, step: StageStep | undefined): string[] {
  if (!standing?.status) return []
  const since = standing.since?.edtf === step?.since?.edtf ? undefined : standing.since
  return [`${partyStatuses[standing.status].label}${since ? ` since ${inWords(since)}` : ''}`]
}

/** Words for a relationship in doubt: its certainty, and the date of its last sighting. */
const doubtOf = ({ certainty, lastSeen }: Relationship): string[] =>
  isInDoubt(certainty) ? [certainties[certainty].label, ...(lastSeen ? [`last seen ${inWords(lastSeen)}`] : [])] : []
const inBrackets = (facts: readonly string[]) => (facts.length > 0 ? ` (${facts.join('; ')})` : '')

/** A date in words: "some day up to 2024-06-19" for `[..2024-06-19]`. */
function inWords({ edtf, earliest, latest, precision, interval, uncertain, approximate }: EdtfTime): string {
  const [from, to] = [isoDay(earliest), isoDay(latest)]
  const doubt = `${approximate ? ' (about)' : ''}${uncertain ? ' (uncertain)' : ''}`
  // A range says more than its last day, or has none.
  const ranges = [interval?.since, interval?.until].map((end) => end && end !== 'open' && end.precision === 'range')
  if (interval && ranges.some(Boolean)) return `${endInWords(interval.since)} to ${endInWords(interval.until)}`
  if (interval) return `${from ?? 'an unknown day'} to ${to ?? 'now'}`
  if (precision !== 'range') return `${edtf.replace(/[?~%]/g, '')}${doubt}`
  if (from === null) return `some day up to ${to}`
  return to === null ? `some day from ${from} on` : `some day from ${from} to ${to}`
}
const endInWords = (end: IntervalEnd) => (end === 'open' ? 'now' : end ? inWords(end) : 'an unknown day')
