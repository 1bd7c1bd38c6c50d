import { roleFor } from '../../store/record/roles.ts'
import type { Token as TokenRecord } from '../../store/record/tokens.ts'
import { builder, enumName } from '../builder.ts'
import { createToken, revokeToken, tokensOf } from '../changes/tokens.ts'
import { ClearanceEnum } from '../enums.ts'
import { RoleEnum, Viewer } from './viewer.ts'

const Token = builder.objectRef<TokenRecord>('Token').implement({
  description: 'A token of a person. The record has only its hash.',
  fields: (t) => ({
    key: t.id({ description: 'The id by which it is revoked.', resolve: ({ id }) => id }),
    name: t.exposeString('name', { description: 'Its name.' }),
    person: t.exposeString('person', { description: 'The person who has it, and the author of changes with it.' }),
    role: t.field({ type: RoleEnum, description: 'Its role.', resolve: ({ role }) => role }),
    clearance: t.field({
      type: ClearanceEnum,
      description: 'The clearance of the person.',
      resolve: ({ clearance }) => clearance,
    }),
    compartments: t.stringList({
      description: 'The compartments that the person needs to know of.',
      resolve: ({ compartments }) => [...compartments],
    }),
    expires: t.field({
      type: 'DateTime',
      description: 'The time from which it is not valid any more.',
      resolve: ({ expires }) => expires,
    }),
    createdBy: t.string({ description: 'The author who created it.', resolve: ({ by }) => by }),
    createdAt: t.field({ type: 'DateTime', description: 'The time at which it was created.', resolve: ({ at }) => at }),
  }),
})

const NewToken = builder.objectRef<{ text: string; token: TokenRecord }>('NewToken').implement({
  description: 'A token that was created.',
  fields: (t) => ({
    text: t.exposeString('text', { description: 'The token itself. It is in no other answer, so keep it now.' }),
    token: t.field({ type: Token, description: 'All else about it.', resolve: ({ token }) => token }),
  }),
})

const takes = `It takes the role ${enumName(roleFor('create-token'))}.`

builder.objectField(Viewer, 'tokens', (t) =>
  t.field({
    type: [Token],
    complexity: { field: 100 },
    description: 'The tokens that are not revoked, the first one first; none unless the role is ADMINISTRATOR.',
    resolve: (_, __, context) => tokensOf(context),
  }),
)

builder.mutationFields((t) => ({
  createToken: t.field({
    type: NewToken,
    complexity: { field: 500 },
    description: `Creates a token. ${takes} Nobody gives more clearance than they have.`,
    args: {
      name: t.arg.string({ required: true, description: 'Its name, such as that of its owner.' }),
      person: t.arg.string({ description: 'The person who has it, if one has several. Default: the name.' }),
      role: t.arg({ type: RoleEnum, required: true, description: 'Its role.' }),
      clearance: t.arg({ type: ClearanceEnum, required: true, description: 'The clearance of the person.' }),
      compartments: t.arg.stringList({ description: 'The compartments that the person needs to know of.' }),
      expires: t.arg({
        type: 'DateTime',
        required: true,
        description: 'The time from which it is not valid any more.',
      }),
    },
    resolve: (_, args, context) => createToken(context, args),
  }),
  revokeToken: t.field({
    type: Token,
    complexity: { field: 500 },
    description: `Revokes a token. ${takes} Every server refuses it at once, and ends its streams.`,
    args: { token: t.arg.id({ required: true, description: 'Its id, as `Viewer.tokens` lists it.' }) },
    resolve: (_, { token }, context) => revokeToken(context, token),
  }),
}))
