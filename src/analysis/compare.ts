import type { Claim } from '../facts/facts.ts'
import { keysOf, type Property, properties, property, type Stage } from '../facts/vocabulary.ts'
import { byText, checkPoint, sorted } from '../graph/check-point.ts'
import { pactKindsOf } from '../graph/pacts/pact-kinds.ts'
import { nameOfProperty, propertiesOf, valueInWords } from '../graph/relationships/property.ts'
import type { Relationship } from '../graph/relationships/relationship.ts'
import { changesBetween } from '../graph/relationships/relationships-at.ts'
import type { View } from '../graph/view.ts'
import { analysis } from './analysis.ts'

/** One attribute of an entity or a relationship, as each of the two lenses shows it. */
export interface AttributeChange {
  readonly attribute: string
  readonly before: string | null
  readonly after: string | null
}
export interface RelationshipChange {
  readonly before: Relationship
  readonly after: Relationship
  readonly changes: readonly AttributeChange[]
  /** The claims behind it that only one of the two lenses shows. */
  readonly claims: readonly Claim[]
}
export interface EntityChange {
  readonly entity: string
  readonly changes: readonly AttributeChange[]
  /** The claims on the change that only one of the two lenses shows. */
  readonly claims: readonly Claim[]
}
export interface StageMove {
  readonly pact: string
  readonly before: Stage | null
  readonly after: Stage | null
  /** The claims behind the stage after the change, or behind the one before if there is none after. */
  readonly claims: readonly Claim[]
}
export interface Comparison {
  readonly before: View
  readonly after: View
  readonly entitiesAdded: readonly string[]
  readonly entitiesGone: readonly string[]
  readonly entitiesChanged: readonly EntityChange[]
  readonly relationshipsAdded: readonly Relationship[]
  readonly relationshipsGone: readonly Relationship[]
  readonly relationshipsChanged: readonly RelationshipChange[]
  readonly stagesMoved: readonly StageMove[]
}

/** Each list is made when it is first asked for, because a query seldom wants all. */
class Difference implements Comparison {
  readonly before: View
  readonly after: View
  #relationships: RelationshipChanges | undefined
  #changed: readonly RelationshipChange[] | undefined

  constructor(before: View, after: View) {
    this.before = before
    this.after = after
  }

  get entitiesAdded() {
    return idsOf(this.after.entities(), (id) => !this.before.entity(id))
  }

  get entitiesGone() {
    return idsOf(this.before.entities(), (id) => !this.after.entity(id))
  }

  get entitiesChanged() {
    const both = idsOf(this.after.entities(), (id) => this.before.entity(id) !== undefined)
    return both.flatMap((id) => entityChangeOf(this.before, this.after, id))
  }

  get relationshipsAdded() {
    return this.#changes.added
  }

  get relationshipsGone() {
    return this.#changes.gone
  }

  get relationshipsChanged() {
    this.#changed ??= changedOf(this.#changes)
    return this.#changed
  }

  get stagesMoved() {
    const pacts = idsOf([...this.before.entitiesOf('pact'), ...this.after.entitiesOf('pact')], () => true)
    return [...new Set(pacts)].flatMap((pact) => moveOf(this.before, this.after, pact))
  }

  get #changes(): RelationshipChanges {
    this.#relationships ??= relationshipChanges(this.before, this.after)
    return this.#relationships
  }
}

const idsOf = (entities: readonly { readonly id: string }[], fits: (id: string) => boolean): string[] =>
  sorted(
    entities.flatMap(({ id }) => (fits(id) ? [id] : [])),
    byText,
  )
const byId = (a: Relationship, b: Relationship) => (a.id < b.id ? -1 : 1)

export interface RelationshipChanges {
  readonly added: readonly Relationship[]
  readonly gone: readonly Relationship[]
  /** One in both lenses that is not the same object; its attributes are compared when somebody asks. */
  readonly both: readonly (readonly [before: Relationship, after: Relationship])[]
}

export const changedOf = ({ both }: RelationshipChanges): readonly RelationshipChange[] =>
  sorted(
    both.flatMap(([before, after]) => changeOf(before, after)),
    (a, b) => byId(a.after, b.after),
  )

/** Looks only at the claim groups and pacts whose relationships are not the same at both dates. */
function relationshipChanges(before: View, after: View): RelationshipChanges {
  return changesIn(changesBetween(before, after))
}

type Relationships = readonly Relationship[]

/** The changes of the relationships of some claim groups and pacts, each before and after. */
export function changesIn(
  lists: Iterable<readonly [before: Relationships, after: Relationships]>,
): RelationshipChanges {
  const [added, gone, both]: [Relationship[], Relationship[], [Relationship, Relationship][]] = [[], [], []]
  for (const [was, is] of lists) {
    const existing = new Map(was.map((relationship) => [relationship.id, relationship]))
    for (const now of is) {
      const earlier = existing.get(now.id)
      if (!earlier) added.push(now)
      else if (earlier !== now) both.push([earlier, now])
      existing.delete(now.id)
    }
    for (const one of existing.values()) gone.push(one)
  }
  return { added: sorted(added, byId), gone: sorted(gone, byId), both }
}

const attributes: Record<string, (relationship: Relationship) => string | number | undefined> = {
  stance: ({ stance }) => stance,
  since: ({ since }) => since?.edtf,
  until: ({ until }) => until?.edtf,
  certainty: ({ certainty }) => certainty,
  stage: ({ stage }) => stage,
  stageSince: ({ stageSince }) => stageSince?.edtf,
  status: ({ standing }) => standing?.status,
  corroboration: ({ corroboration }) => corroboration,
}

function changesOf<T>(
  of: Record<string, (thing: T) => string | number | undefined>,
  before: T,
  after: T,
): AttributeChange[] {
  return Object.entries(of).flatMap(([attribute, read]) => {
    const [was, is] = [read(before), read(after)]
    return was === is
      ? []
      : [{ attribute, before: was === undefined ? null : String(was), after: is === undefined ? null : String(is) }]
  })
}

/** Single-valued properties. */
const single = keysOf(properties).filter((name) => property(name).single)

/** The best value of each group of such a property, in words; all of them if no criterion decides. */
const bestOf = (view: View, id: string, name: Property): ReadonlyMap<string, Best> =>
  new Map(
    propertiesOf(view, id, [name]).map((one) => {
      const best = one.undecided ? one.values : one.values.slice(0, 1)
      const text = best.map(({ value }) => valueInWords(view, value)).join(' or ')
      return [nameOfProperty(one), { text, ofDay: one.time !== undefined }]
    }),
  )
interface Best {
  readonly text: string
  /** True if the value is a count on one day. */
  readonly ofDay: boolean
}

export function entityChangeOf(before: View, after: View, id: string): EntityChange[] {
  checkPoint()
  const existing = new Set([...before.propertiesOf(id), ...after.propertiesOf(id)])
  const changed = single.flatMap((name): { name: Property; change: AttributeChange }[] => {
    if (!existing.has(name)) return []
    const [was, is] = [bestOf(before, id, name), bestOf(after, id, name)]
    return [...new Map([...was, ...is])].flatMap(([attribute, { ofDay }]) =>
      // A count on another day is a new fact, not a change of the old one.
      ofDay && !(was.has(attribute) && is.has(attribute))
        ? []
        : changesOf({ [attribute]: (values) => values.get(attribute)?.text }, was, is).map((change) => ({
            name,
            change,
          })),
    )
  })
  const [kindsBefore, kindsAfter] = [before, after].map((view) => pactKindsOf(view, id).join(', '))
  if (kindsBefore !== kindsAfter)
    changed.push({
      name: 'pact-kind',
      change: { attribute: 'pact-kind', before: kindsBefore ?? null, after: kindsAfter ?? null },
    })
  const names = [...new Set(changed.map(({ name }) => name))]
  const claims = names.flatMap((name) => differing(before.claimsOf(id, name), after.claimsOf(id, name)))
  return changed.length > 0 ? [{ entity: id, changes: changed.map(({ change }) => change), claims }] : []
}

/** The claims in exactly one of the two lists. */
const differing = (before: readonly Claim[], after: readonly Claim[]) => [
  ...after.filter((claim) => !before.includes(claim)),
  ...before.filter((claim) => !after.includes(claim)),
]

function changeOf(before: Relationship, after: Relationship): RelationshipChange[] {
  checkPoint()
  const changes = changesOf(attributes, before, after)
  const claims = differing(before.claims, after.claims)
  return changes.length > 0 || claims.length > 0 ? [{ before, after, changes, claims }] : []
}

export function moveOf(before: View, after: View, pact: string): StageMove[] {
  checkPoint()
  const [was, is] = [before.stageOf(pact), after.stageOf(pact)]
  return was?.stage === is?.stage
    ? []
    : [{ pact, before: was?.stage ?? null, after: is?.stage ?? null, claims: (is ?? was)?.claims ?? [] }]
}

export default analysis({
  id: 'compare',
  description: 'What changes between this lens and another?',
  parameters: { after: 'The same graph through the other lens.' },
  result:
    'Entities and relationships added, removed and changed, attribute by attribute, and pacts whose ' +
    'stage changed, with the claims that caused it.',
  fn: (before: View, { after }: { readonly after: View }): Comparison => new Difference(before, after),
})
