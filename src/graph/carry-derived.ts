import { derivationsIn } from './derivations.ts'
import { episodesIn } from './episodes-through.ts'
import type { Graph } from './graph.ts'
import { changeable, editsBetween } from './next-graph.ts'
import { takeOverRelationships } from './relationships-at.ts'
import { touchedBetween } from './touched.ts'
import { type Visibility, visibilitiesOf } from './visibility.ts'

/** After so many changes all is derived anew, because a few results keep the graph in memory that they are of. */
const MOST = 64
const changesSince = new WeakMap<Graph, number>()

/**
 * Gives a graph what is derived of the one before, for each lens in use, but for all that the change touches. So the
 * first answers after a change take little longer than others. The graph before has to work it out again.
 */
export function carryDerived(before: Graph, next: Graph): void {
  const changes = (changesSince.get(before) ?? 0) + 1
  if (changes > MOST) return
  const derivations = derivationsIn(before).get(before)
  const touched = derivations && touchedBetween(before, next)
  const edits = touched && editsBetween(before.facts, changeable(next.facts))
  if (!derivations || !touched || !edits) return
  // A document that is altered may alter what follows from any of its claims.
  if ([...edits.documents.keys()].some((id) => before.facts.documents.has(id))) return
  changesSince.set(next, changes)
  const groups = [before, next].flatMap((graph) => [...touched.groups].flatMap((id) => graph.claimGroups.get(id) ?? []))
  const touches = { groups, pacts: [...touched.pacts] }
  const entities = new Set([...touched.entities, ...groups.flatMap(({ source, target }) => [source, target])])
  const known = derivations.known(touches)
  const [visibilities, episodes] = [[...visibilitiesOf(before).entries()], [...episodesIn(before).entries()]]
  // With it, everything that is cached of it.
  derivationsIn(before).delete(before)
  const derived = derivations.after(next, touches)
  derivationsIn(next).set(next, derived)
  const after = new Map<Visibility, Visibility>()
  for (const [key, one] of visibilities) {
    const made = one.after(next, groups, known)
    after.set(one, made)
    visibilitiesOf(next).set(key, made)
  }
  for (const [key, one] of episodes) {
    const visibility = after.get(one.visibility)
    if (!visibility) continue
    const made = one.after(next, visibility, derived, groups, known)
    takeOverRelationships(one, made, entities)
    episodesIn(next).set(key, made)
  }
}
