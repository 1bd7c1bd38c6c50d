import { builder } from '../builder.ts'
import { OrganizationKindEnum } from '../enums.ts'
import { Entity, Node, Organization } from '../refs.ts'

builder.objectType(Organization, {
  description: 'An organization that acts as one, such as an alliance, a ministry, an armed force or a company.',
  interfaces: [Node, Entity],
  fields: (t) => ({
    organizationKind: t.field({
      type: OrganizationKindEnum,
      description: 'The kind of organization.',
      resolve: ({ record }) => record.organizationKind,
    }),
  }),
})
