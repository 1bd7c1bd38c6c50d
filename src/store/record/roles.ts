import { type ChangeKind, changeKinds, type TokenKind } from './kinds.ts'

interface Row {
  readonly description: string
  /** The changes that this role makes, besides those of the roles before it. */
  readonly changes: readonly (ChangeKind | TokenKind)[]
}

/** The roles of viewers. Each may do all that those before it may. Checks, schema, page and docs follow this table. */
export const roles = {
  reader: { description: 'Reads all that the clearance allows.', changes: [] },
  contributor: {
    description: 'Adds documents and entities, and proposes claims.',
    changes: ['add-document', 'add-entity', 'propose'],
  },
  reviewer: {
    description: 'Decides on the proposals of other people.',
    changes: ['accept', 'reject', 'ask-for-change'],
  },
  curator: {
    description: 'Retracts, restores, sets clearances, amends, merges, judges and undoes.',
    changes: ['retract', 'restore', 'set-clearance', 'amend-entity', 'merge', 'take-apart', 'judge', 'undo'],
  },
  administrator: { description: 'Creates and revokes tokens.', changes: ['create-token', 'revoke-token'] },
} as const satisfies Record<string, Row>
export type Role = keyof typeof roles

/** The lowest role first. */
export const roleOrder = Object.keys(roles) as Role[]

const rows: Readonly<Record<Role, Row>> = roles

/** The lowest role that makes a kind of change. */
export function roleFor(kind: ChangeKind | TokenKind): Role {
  const role = roleOrder.find((one) => rows[one].changes.includes(kind))
  if (role === undefined) throw new Error(`no role may ${kind}`)
  return role
}

/** True if a role is another one or above it. */
export const includes = (role: Role, needed: Role): boolean => roleOrder.indexOf(role) >= roleOrder.indexOf(needed)

/** The kinds of changes to the graph that a role makes. */
export const changesOf = (role: Role): readonly ChangeKind[] =>
  roleOrder
    .filter((one) => includes(role, one))
    .flatMap((one) => rows[one].changes)
    .filter((kind): kind is ChangeKind => kind in changeKinds)
