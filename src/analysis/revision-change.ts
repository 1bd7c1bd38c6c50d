import { type Touched, touchedBetween } from '../graph/changes/touched.ts'
import type { Relationship } from '../graph/relationships/relationship.ts'
import type { View } from '../graph/view.ts'
import compare, {
  type Comparison,
  changedOf,
  changesIn,
  entityChangeOf,
  moveOf,
  type RelationshipChanges,
} from './compare.ts'

/**
 * The differences between one lens on two revisions. It looks only at the things that the changes between them may
 * alter, so that many lenses can be told of one change.
 */
export function changeBetween(before: View, after: View): Comparison {
  const touched = touchedBetween(before.graph, after.graph)
  return touched ? new RevisionChange(before, after, touched) : compare.fn(before, { after })
}

export const isEmpty = (one: Comparison): boolean =>
  one.relationshipsAdded.length === 0 &&
  one.relationshipsGone.length === 0 &&
  one.relationshipsChanged.length === 0 &&
  one.entitiesAdded.length === 0 &&
  one.entitiesGone.length === 0 &&
  one.entitiesChanged.length === 0 &&
  one.stagesMoved.length === 0

/** A comparison with only some relationships, and the entities at their ends. */
export function withRelationships(
  all: Comparison,
  fitsBefore: (relationship: Relationship) => boolean,
  fitsAfter: (relationship: Relationship) => boolean,
): Comparison {
  const relationshipsAdded = all.relationshipsAdded.filter(fitsAfter)
  const relationshipsGone = all.relationshipsGone.filter(fitsBefore)
  const relationshipsChanged = all.relationshipsChanged.filter(
    ({ before, after }) => fitsBefore(before) || fitsAfter(after),
  )
  const shown = [...relationshipsAdded, ...relationshipsGone, ...relationshipsChanged.map(({ after }) => after)]
  const ends = new Set(shown.flatMap(({ source, target }) => [source, target]))
  return {
    before: all.before,
    after: all.after,
    relationshipsAdded,
    relationshipsGone,
    relationshipsChanged,
    entitiesAdded: all.entitiesAdded.filter((id) => ends.has(id)),
    entitiesGone: all.entitiesGone.filter((id) => ends.has(id)),
    entitiesChanged: all.entitiesChanged.filter(({ entity }) => ends.has(entity)),
    stagesMoved: all.stagesMoved.filter(({ pact }) => ends.has(pact)),
  }
}

class RevisionChange implements Comparison {
  readonly before: View
  readonly after: View
  readonly #touched: Touched
  #relationships: RelationshipChanges | undefined

  constructor(before: View, after: View, touched: Touched) {
    this.before = before
    this.after = after
    this.#touched = touched
  }

  get entitiesAdded() {
    return this.#entities((was, is) => !was && is)
  }

  get entitiesGone() {
    return this.#entities((was, is) => was && !is)
  }

  get entitiesChanged() {
    return this.#entities((was, is) => was && is).flatMap((id) => entityChangeOf(this.before, this.after, id))
  }

  get relationshipsAdded() {
    return this.#changes.added
  }

  get relationshipsGone() {
    return this.#changes.gone
  }

  get relationshipsChanged() {
    return changedOf(this.#changes)
  }

  get stagesMoved() {
    const shown = [...this.#touched.pacts].filter((id) => this.before.entity(id) ?? this.after.entity(id))
    return shown.sort().flatMap((id) => moveOf(this.before, this.after, id))
  }

  #entities(fits: (was: boolean, is: boolean) => boolean): string[] {
    const { before, after } = this
    const isIt = (id: string) => fits(before.entity(id) !== undefined, after.entity(id) !== undefined)
    return [...this.#touched.entities].filter(isIt).sort()
  }

  get #changes(): RelationshipChanges {
    this.#relationships ??= changesIn(this.#lists())
    return this.#relationships
  }

  *#lists() {
    const { before, after } = this
    const current = (view: View, id: string) => {
      const group = view.graph.claimGroups.get(id)
      return group ? view.currentOf(group) : []
    }
    for (const id of this.#touched.groups) yield [current(before, id), current(after, id)] as const
    for (const id of this.#touched.pacts) yield [before.derivedFrom(id), after.derivedFrom(id)] as const
  }
}
