import { changesOf, type Role, roleOrder, roles } from '../../store/record/roles.ts'
import { builder, enumName, enumOf } from '../builder.ts'
import { ChangeKindEnum } from '../changes/changes.ts'
import { ClearanceEnum } from '../enums.ts'
import { anonymous, type Viewer as ViewerRecord } from '../viewer.ts'

export const RoleEnum = enumOf<Role>(
  'Role',
  `Roles of viewers. In order: ${roleOrder.map(enumName).join(', ')}. Each may do all that those before it may.`,
  roles,
)

export const Viewer = builder.objectRef<ViewerRecord>('Viewer').implement({
  description:
    'The one who asks. The server finds out who that is, by a token, a session or where the request is from.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'The name of the credential, such as that of a token.' }),
    person: t.exposeString('person', {
      description: 'The person behind it, and the author of changes; a person can have several credentials.',
    }),
    role: t.field({ type: RoleEnum, description: 'The role.', resolve: ({ role }) => role }),
    clearance: t.field({
      type: ClearanceEnum,
      description: 'The clearance: everything that needs more is hidden from the viewer.',
      resolve: ({ clearance }) => clearance,
    }),
    compartments: t.stringList({
      description: 'The compartments whose claims the viewer may see, if the clearance allows it, too.',
      resolve: ({ compartments }) => [...compartments],
    }),
    isKnown: t.exposeBoolean('isKnown', {
      description: 'True if a credential told who it is; false on a server that tells nobody apart.',
    }),
    may: t.field({
      type: [ChangeKindEnum],
      description: 'The kinds of changes that the role makes.',
      resolve: ({ role }) => [...changesOf(role)],
    }),
  }),
})

builder.queryField('viewer', (t) =>
  t.field({
    type: Viewer,
    complexity: { field: 10 },
    description: 'The one who asks.',
    resolve: (_, __, context) => context.viewer ?? anonymous(context),
  }),
)
