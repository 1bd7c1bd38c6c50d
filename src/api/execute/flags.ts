import { type DirectiveNode, Kind, type SelectionNode } from 'graphql'
import { Bailout } from './leaf.ts'
import type { Run } from './run.ts'

/**
 * A flag is a variable of `@include` or `@skip`. One plan serves all values of most flags: each run asks whether a
 * field is in. Other flags are closed: a plan holds only for their values.
 */

/** A field is in if its flag has this value. */
export interface Condition {
  readonly flag: string
  readonly value: boolean
}

/** Thrown where the values of flags decide more than whether one field is in. */
export class Closing extends Error {
  readonly flags: readonly string[]

  constructor(conditions: readonly Condition[]) {
    super('a plan for one value of each flag')
    this.flags = conditions.map(({ flag }) => flag)
  }
}

/** The condition that a directive makes; undefined without an open flag. */
export function conditionIn(
  { name, arguments: [given] = [] }: DirectiveNode,
  closed: ReadonlySet<string>,
): Condition | undefined {
  const isFlag = (name.value === 'include' || name.value === 'skip') && given?.value.kind === Kind.VARIABLE
  const flag = isFlag ? given.value.name.value : undefined
  return flag === undefined || closed.has(flag) ? undefined : { flag, value: name.value === 'include' }
}

export const conditionsOf = ({ directives = [] }: SelectionNode, closed: ReadonlySet<string>): readonly Condition[] =>
  directives.flatMap((one) => conditionIn(one, closed) ?? [])

/** True if all conditions hold in a run. @throws Bailout if a flag has no value, which is an error */
export function areMet(conditions: readonly Condition[], { variables }: Run): boolean {
  let isIn = true
  for (const { flag, value } of conditions) {
    const given = variables[flag]
    if (given === value) continue
    if (typeof given !== 'boolean') throw new Bailout(`${flag} is no boolean`)
    isIn = false
  }
  return isIn
}
