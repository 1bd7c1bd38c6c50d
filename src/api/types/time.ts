import { type EdtfTime, isoDay } from '../../facts/date.ts'
import { builder } from '../builder.ts'
import { DatePrecisionEnum } from '../enums.ts'

export const Time = builder.objectRef<EdtfTime>('Time')
builder.objectType(Time, {
  description: 'A date or an interval, as precise as its source.',
  fields: (t) => ({
    edtf: t.field({ type: 'EDTF', description: 'As the source has it.', resolve: (time) => time.edtf }),
    earliest: t.field({
      type: 'Date',
      nullable: true,
      description: 'The first day it can mean; null where nothing bounds it.',
      resolve: (time) => isoDay(time.earliest),
    }),
    latest: t.field({
      type: 'Date',
      nullable: true,
      description: 'The last day it can mean; null where nothing bounds it.',
      resolve: (time) => isoDay(time.latest),
    }),
    precision: t.field({
      type: DatePrecisionEnum,
      description: 'How precise it is.',
      resolve: (time) => time.precision,
    }),
    uncertain: t.boolean({ description: 'The source is not sure of it (`?`).', resolve: (time) => time.uncertain }),
    approximate: t.boolean({ description: 'The source says about when (`~`).', resolve: (time) => time.approximate }),
  }),
})
