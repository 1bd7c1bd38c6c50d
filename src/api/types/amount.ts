import type { Amount as AmountRecord } from '../../facts/amount.ts'
import { builder } from '../builder.ts'
import { AmountBoundEnum } from '../enums.ts'

export const Amount = builder.objectRef<AmountRecord>('Amount').implement({
  description: 'A number with a currency or another unit.',
  fields: (t) => ({
    value: t.float({
      description: 'The number, written out: 2000000000 for "2 billion JPY".',
      resolve: ({ value }) => value,
    }),
    currency: t.string({
      nullable: true,
      description: 'The currency, as a code of ISO 4217; null if the text gives none, as "$" does not.',
      resolve: ({ currency }) => currency,
    }),
    unit: t.string({
      nullable: true,
      description: 'The unit, if it is no currency by its code, such as percent; null otherwise.',
      resolve: ({ unit }) => unit,
    }),
    bound: t.field({
      type: AmountBoundEnum,
      nullable: true,
      description: 'The bound that the number is, such as an upper limit; null if it is exact.',
      resolve: ({ bound }) => bound,
    }),
    text: t.string({ description: 'The amount as the data states it.', resolve: ({ text }) => text }),
  }),
})
