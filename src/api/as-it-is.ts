import type { Claim } from '../facts/facts.ts'
import { type View, viewThrough } from '../graph/view.ts'
import type { InView } from './builder.ts'

/** A claim that the viewer may see, through the lens, or through one that shows retracted ones if this does not. */
export function claimAsItIs(view: View, id: string): InView<Claim> | undefined {
  const claim = view.claim(id)
  if (claim) return { view, record: claim }
  const lower = viewThrough(view.graph, { ...view.lens, minRank: 'deprecated' })
  const found = lower.claim(id)
  return found && { view: lower, record: found }
}
