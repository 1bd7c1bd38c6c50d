import { parseTime } from '../../facts/date.ts'
import type * as facts from '../../facts/facts.ts'
import { builder } from '../builder.ts'
import { CodeSchemeEnum } from '../enums.ts'
import { Entity, Nation, Node } from '../refs.ts'
import { Time } from './time.ts'

const NationCode = builder.objectRef<facts.NationCode>('NationCode').implement({
  description: 'A code of a nation in a code list of states.',
  fields: (t) => ({
    scheme: t.field({ type: CodeSchemeEnum, description: 'The code list.', resolve: ({ scheme }) => scheme }),
    code: t.string({ description: 'The code, in digits.', resolve: ({ code }) => code }),
    during: t.field({
      type: Time,
      nullable: true,
      description: 'The period in which the code was assigned to the nation; null if always.',
      resolve: ({ during }) => (during === undefined ? undefined : parseTime(during)),
    }),
  }),
})

builder.objectType(Nation, {
  description: 'A state.',
  interfaces: [Node, Entity],
  fields: (t) => ({
    alpha2: t.string({
      nullable: true,
      description: 'The ISO 3166-1 alpha-2 code; null if the nation has none.',
      resolve: ({ record }) => record.alpha2,
    }),
    alpha3: t.string({
      nullable: true,
      description: 'The ISO 3166-1 alpha-3 code; null if the nation has none.',
      resolve: ({ record }) => record.alpha3,
    }),
    numeric: t.string({
      nullable: true,
      description: 'The ISO 3166-1 numeric code, in three digits; null if the nation has none.',
      resolve: ({ record }) => record.numeric,
    }),
    codes: t.field({
      type: [NationCode],
      description: 'Codes in other code lists of states.',
      resolve: ({ record }) => record.codes ?? [],
    }),
  }),
})
