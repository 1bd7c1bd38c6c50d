/** The kinds of changes, with their descriptions. */
export const changeKinds = {
  'add-document': 'Adds a document and its passages.',
  propose: 'Proposes claims of one document.',
  accept: 'Accepts proposed claims.',
  reject: 'Rejects proposed claims.',
  'ask-for-change': 'Asks the author of proposed claims for a change.',
  retract: 'Retracts claims.',
  restore: 'Takes back the retraction of claims.',
  'set-clearance': 'Raises or lowers the clearance of claims.',
  'add-entity': 'Adds an entity.',
  'amend-entity': 'Changes fields of an entity.',
  merge: 'Merges an entity into another.',
  'take-apart': 'Takes a merged entity out again.',
  judge: 'Judges two entities the same or different, or undecided.',
  undo: 'Undoes another change.',
} as const
export type ChangeKind = keyof typeof changeKinds

/** The kinds of changes about tokens. They alter no facts, and no list of changes shows them. */
export const tokenKinds = ['create-token', 'revoke-token'] as const
export type TokenKind = (typeof tokenKinds)[number]

/** The rules of review, with the number of other people who must accept a claim. */
export const reviews = { none: 0, one: 1, two: 2 } as const
export type Review = keyof typeof reviews

/** The kinds of changes that say why. */
export const needReason: ReadonlySet<string> = new Set([
  'reject',
  'ask-for-change',
  'retract',
  'restore',
  'set-clearance',
])
