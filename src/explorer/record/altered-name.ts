import type { Stance } from '../generated/graphql.ts'
import { text } from '../texts/text.ts'

/** An entity or a relationship that a change adds, alters or takes away. */
export interface Altered {
  readonly id: string
  readonly name?: string
  readonly label?: string
  readonly stance?: Stance
  readonly source?: { readonly name: string } | null
  readonly target?: { readonly name: string } | null
}
/** A name, or the words of a relationship with its stance: one that is denied or planned does not hold. */
export function alteredName({ id, name, source, label, stance = 'ASSERTED', target }: Altered): string {
  const mark = stance === 'ASSERTED' ? undefined : `(${text.stances[stance]})`
  return name ?? (label === undefined ? id : [source?.name, label, target?.name, mark].filter(Boolean).join(' '))
}
