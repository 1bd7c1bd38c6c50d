import { bounded } from '../analysis/bounded.ts'
import paths, { pathBounds } from '../analysis/paths.ts'
import { reach } from '../analysis/reach.ts'
import { requireEntities } from '../analysis/require-entities.ts'
import { subgraphBounds, subgraphDefaults } from '../analysis/subgraph.ts'
import { EntenteError } from '../errors.ts'
import { type FormatName, format } from '../exchange/formats.ts'
import { Selection } from '../exchange/selection.ts'
import type { RelationshipKind } from '../facts/vocabulary.ts'
import { collectEarly } from '../graph/caches/garbage.ts'
import type { Relationship } from '../graph/relationships/relationship.ts'
import type { View } from '../graph/view.ts'
import { foldedPart } from './folded-export.ts'

/**
 * The choice of a part of a view; a field that is left out does not narrow it. The command line and HTTP read it from
 * words (export-request.ts).
 */
export interface ExportChoice {
  /** All entities within `depth` steps of these. */
  readonly around?: readonly string[] | undefined
  readonly depth?: number | undefined
  /** The shortest paths from any of `from` to any of `to`, up to a number. */
  readonly from?: readonly string[] | undefined
  readonly to?: readonly string[] | undefined
  readonly paths?: number | undefined
  readonly kinds?: readonly RelationshipKind[] | undefined
  /** Folds pacts, leaders and events into one edge for each pair of nations and organizations. */
  readonly fold?: boolean | undefined
  /**
   * Includes past relationships, also for `around` and for paths. Default: true if the format can say when
   * relationships held.
   */
  readonly ended?: boolean | undefined
}

/** The default number of shortest paths. */
const defaultPathCount = pathBounds.count

/**
 * The chosen part of a view.
 * @throws EntenteError BAD_FILTER for a contradictory choice, TOO_COSTLY, or NOT_FOUND for an unknown id or if there is
 * no path
 */
export function chosenPart(view: View, name: FormatName, choice: ExportChoice): Selection {
  checkChoice(view, choice)
  const { around, from, to, kinds } = choice
  const ended = choice.ended ?? format(name).timed
  const fits = (one: Relationship) => kinds?.includes(one.kind) ?? true
  if (choice.fold) {
    const center = around && idsOf(requireEntities(view, around))
    return foldedPart(view, { around: center, steps: choice.depth, ended, fits })
  }
  if (around) return neighborhood(view, choice, ended, fits)
  if (from || to) return connection(view, choice, ended, fits)
  return narrowed(new Selection(view, { ended }), choice)
}

/** Checks a choice without making its part, for HEAD; only a missing path is not found. @throws as `chosenPart` does */
export function checkChoice(view: View, { around, depth, from, to, fold }: ExportChoice): void {
  if (fold && (from || to)) throw new EntenteError('BAD_FILTER', 'fold draws no paths; give fold without from and to')
  if (around && (from || to))
    throw new EntenteError('BAD_FILTER', 'around and from are two different parts of the graph; give one of them')
  if (depth !== undefined && !around) throw new EntenteError('BAD_FILTER', 'depth needs around; give both')
  if (around && around.length > subgraphBounds.around)
    throw new EntenteError('TOO_COSTLY', `around has ${around.length} ids; give 1 to ${subgraphBounds.around}`)
  if (depth !== undefined) bounded('depth', depth, subgraphBounds.steps)
  requireEntities(view, [...(around ?? []), ...(from ?? []), ...(to ?? [])])
}

function neighborhood(view: View, choice: ExportChoice, ended: boolean, fits: Fits): Selection {
  const { around = [], depth = subgraphDefaults.steps } = choice
  const focus = idsOf(requireEntities(view, around))
  // In a view of its own, which is freed with all relationships of a large neighborhood before they are written.
  const free = collectEarly()
  const entities = reach(view.fresh(), focus, depth, () => true, fits, { ended })
  free()
  return narrowed(new Selection(view, { entities, ended, focus }), choice)
}

const narrowed = (part: Selection, { kinds }: ExportChoice) =>
  kinds ? part.with([...part.relationships].filter(({ kind }) => kinds.includes(kind))) : part

function connection(
  view: View,
  { from = [], to = [], paths: count = defaultPathCount }: ExportChoice,
  ended: boolean,
  relationship: Fits,
): Selection {
  const { paths: found, outcome } = paths.fn(view, { from, to, count, relationship, ended })
  if (outcome === 'none-exists')
    throw new EntenteError('NOT_FOUND', `there is no path from ${from.join(', ')} to ${to.join(', ')}`)
  if (outcome === 'bound-reached')
    throw new EntenteError(
      'NOT_FOUND',
      `no path from ${from.join(', ')} to ${to.join(', ')} was found within the bounds; a longer one may exist`,
    )
  return new Selection(view, {
    relationships: idsOf(found.flat().flatMap(({ relationships }) => relationships)),
    focus: [...from, ...to],
  })
}

type Fits = (relationship: Relationship) => boolean
const idsOf = (records: readonly { readonly id: string }[]) => records.map(({ id }) => id)
