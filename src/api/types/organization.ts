import { builder } from '../builder.ts'
import { OrganizationKindEnum } from '../enums.ts'
import { Entity, Node, Organization } from '../refs.ts'

builder.objectType(Organization, {
  description: 'A body that acts: an alliance, a ministry, a force, a company.',
  interfaces: [Node, Entity],
  fields: (t) => ({
    organizationKind: t.field({
      type: OrganizationKindEnum,
      description: 'What kind of organization it is.',
      resolve: ({ record }) => record.organizationKind,
    }),
  }),
})
