import { type EdtfTime, isoDay } from '../../facts/date.ts'
import { builder } from '../builder.ts'
import { DatePrecisionEnum } from '../enums.ts'

export const Time = builder.objectRef<EdtfTime>('Time')
builder.objectType(Time, {
  description: 'A date or an interval, as precise as its source.',
  fields: (t) => ({
    edtf: t.field({
      type: 'EDTF',
      description: 'The date or interval in EDTF, as precise as the source gives it.',
      resolve: (time) => time.edtf,
    }),
    earliest: t.field({
      type: 'Date',
      nullable: true,
      description: 'The first day that it can mean; null if it is unbounded.',
      resolve: (time) => isoDay(time.earliest),
    }),
    latest: t.field({
      type: 'Date',
      nullable: true,
      description: 'The last day that it can mean; null if it is unbounded.',
      resolve: (time) => isoDay(time.latest),
    }),
    precision: t.field({
      type: DatePrecisionEnum,
      description: 'Precision of the date.',
      resolve: (time) => time.precision,
    }),
    uncertain: t.boolean({
      description: 'True if the source marks the date as uncertain (`?`).',
      resolve: (time) => time.uncertain,
    }),
    approximate: t.boolean({
      description: 'True if the source marks the date as approximate (`~`).',
      resolve: (time) => time.approximate,
    }),
  }),
})
