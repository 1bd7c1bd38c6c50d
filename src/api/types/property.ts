import type { ClaimValue } from '../../facts/facts.ts'
import { property } from '../../facts/vocabulary.ts'
import { onProperty } from '../../graph/relationships/disagreements.ts'
import { type Candidate, documentsOf } from '../../graph/relationships/preferred-value.ts'
import {
  type EntityProperty as EntityPropertyRecord,
  propertiesOf,
  valueInWords,
} from '../../graph/relationships/property.ts'
import { allInView, builder, connectionOf, type InView, oneInView } from '../builder.ts'
import { PropertyEnum } from '../enums.ts'
import { limitOf, pageSize } from '../lists/connection.ts'
import { growing, growingClaims, growingDocuments } from '../lists/growing.ts'
import { Entity } from '../refs.ts'
import { ClaimValueUnion, Qualifier, qualified, valueInView } from './claim.ts'
import { Disagreement } from './disagreement.ts'
import { Time } from './time.ts'

const PropertyValue = builder.objectRef<InView<Candidate<ClaimValue>>>('PropertyValue').implement({
  description: 'A value of a property, with the claims that give it.',
  fields: (t) => ({
    value: t.field({
      type: ClaimValueUnion,
      description: 'The value as a typed object.',
      resolve: ({ view, record }) => valueInView(view, record.value),
    }),
    text: t.string({
      description: 'The value as text: the name of an entity, a date in EDTF, a word of the vocabulary.',
      resolve: ({ view, record }) => valueInWords(view, record.value),
    }),
    ...growingClaims(t, 'claims', {
      description: 'The claims that give it.',
      items: ({ view, record }) => allInView(view, record.claims),
    }),
    ...growingDocuments(t, 'documents', {
      description: 'The documents that give it, in the order of publication.',
      items: ({ view, record }) => allInView(view, documentsOf(record.claims, view.graph.facts)),
    }),
  }),
})

interface Of extends InView<EntityPropertyRecord> {
  readonly entity: string
}
const EntityProperty = builder.objectRef<Of>('EntityProperty').implement({
  description: 'A property of an entity, with every value that documents give.',
  fields: (t) => ({
    property: t.field({
      type: PropertyEnum,
      description: 'The property. `Query.vocabulary` gives its definition.',
      resolve: ({ record }) => record.property,
    }),
    label: t.string({
      description: 'The label of the property.',
      resolve: ({ record }) => property(record.property).label,
    }),
    qualifiers: t.field({
      type: [Qualifier],
      description:
        'Details that distinguish it from others of the same name, such as the kind of pact that is counted.',
      resolve: ({ view, record }) => allInView(view, qualified(record)),
    }),
    time: t.field({
      type: Time,
      nullable: true,
      description: 'The date of a count; null for other properties and for undated counts.',
      resolve: ({ record }) => record.time,
    }),
    best: t.field({
      type: PropertyValue,
      nullable: true,
      description: 'The preferred value; null if the property can have several values, or if no criterion decides.',
      resolve: ({ view, record }) =>
        record.reason === undefined || record.undecided ? undefined : oneInView(view, record.values[0]),
    }),
    undecided: t.boolean({
      description: 'True if no criterion decides between the values of a single-valued property.',
      resolve: ({ record }) => record.undecided,
    }),
    reason: t.string({
      nullable: true,
      description: 'The reason for preferring it, or why no value is; null if the property can have several values.',
      resolve: ({ record }) => record.reason,
    }),
    values: t.field({
      type: [PropertyValue],
      args: {
        first: t.arg.int({
          defaultValue: pageSize.default,
          description: `The number of values to return, 0 to ${pageSize.max}.`,
        }),
      },
      description: 'The values that documents give. If the property is single-valued, the preferred value comes first.',
      resolve: ({ view, record }, { first }) => allInView(view, record.values.slice(0, limitOf({ first }))),
    }),
    valuesConnection: growing(t, 'values', {
      type: PropertyValue,
      connection: connectionOf(PropertyValue, 'values'),
      idOf: ({ value, claims: [first] }: Candidate<ClaimValue>) => `${JSON.stringify(value)} ${first?.id}`,
      description: 'The values that documents give. If the property is single-valued, the preferred value comes first.',
      items: ({ view, record }: Of) => allInView(view, record.values),
    }).valuesConnection,
    valueCount: t.int({
      description: 'The number of values that documents give.',
      resolve: ({ record }) => record.values.length,
    }),
    disagreement: t.field({
      type: Disagreement,
      nullable: true,
      description: 'The disagreement of the documents; null if they agree or if the property can have several values.',
      resolve: ({ view, record, entity }) => oneInView(view, onProperty(view, entity, record)[0]),
    }),
  }),
})

builder.interfaceField(Entity, 'properties', (t) =>
  t.field({
    type: [EntityProperty],
    args: { only: t.arg({ type: [PropertyEnum], description: 'Limits the list to these properties. Default: all.' }) },
    description: 'The properties of the entity, in the order of the vocabulary.',
    resolve: ({ view, record }, { only }) =>
      propertiesOf(view, record.id, only ?? undefined).map((one) => ({ view, record: one, entity: record.id })),
  }),
)
