import * as vocabulary from '../../facts/vocabulary.ts'
import { builder } from '../builder.ts'
import {
  EntityKindEnum,
  PactKindEnum,
  PartyStatusEnum,
  PropertyEnum,
  RelationshipKindEnum,
  StageEnum,
  ValueKindEnum,
} from '../enums.ts'

/** The words as data, for a legend: clients need no list of labels and colors of their own. */
const EntityKindWord = builder.objectRef<vocabulary.EntityKind>('EntityKindWord').implement({
  description: 'A kind of entity.',
  fields: (t) => ({
    kind: t.field({ type: EntityKindEnum, description: 'The value of the enum.', resolve: (kind) => kind }),
    label: t.string({ description: 'A label for people.', resolve: (kind) => vocabulary.entityKinds[kind].label }),
    description: t.string({
      description: 'The definition.',
      resolve: (kind) => vocabulary.entityKinds[kind].description,
    }),
    color: t.string({
      description: 'A color for drawing, as #rrggbb. The colors can be told apart with color blindness.',
      resolve: (kind) => vocabulary.entityKinds[kind].color,
    }),
  }),
})
const RelationshipKindWord = builder.objectRef<vocabulary.RelationshipKind>('RelationshipKindWord').implement({
  description: 'A kind of relationship.',
  fields: (t) => ({
    kind: t.field({ type: RelationshipKindEnum, description: 'The value of the enum.', resolve: (kind) => kind }),
    label: t.string({
      description: 'The label from source to target.',
      resolve: (kind) => vocabulary.relationshipKinds[kind].label,
    }),
    inverseLabel: t.string({
      description: 'The label from target to source.',
      resolve: (kind) => vocabulary.relationshipKinds[kind].inverseLabel,
    }),
    description: t.string({
      description: 'The definition.',
      resolve: (kind) => vocabulary.relationshipKinds[kind].description,
    }),
    color: t.string({
      description: 'A color for drawing, as #rrggbb.',
      resolve: (kind) => vocabulary.relationshipKinds[kind].color,
    }),
    sources: t.field({
      type: [EntityKindEnum],
      description: 'The kinds of entity that can be the source.',
      resolve: (kind) => [...vocabulary.relationshipKinds[kind].from],
    }),
    targets: t.field({
      type: [EntityKindEnum],
      description: 'The kinds of entity that can be the target.',
      resolve: (kind) => [...vocabulary.relationshipKinds[kind].to],
    }),
    symmetric: t.boolean({
      description: 'True if the relationship holds in both directions.',
      resolve: (kind) => vocabulary.relationshipKind(kind).symmetric === true,
    }),
    leadsTo: t.field({
      type: PartyStatusEnum,
      nullable: true,
      description: 'The status to which it leads a party, of a step that changes it.',
      resolve: (kind) => vocabulary.relationshipKind(kind).step?.to,
    }),
    derived: t.boolean({
      description: 'True if a rule derives it from the stage of a pact.',
      resolve: (kind) => vocabulary.relationshipKind(kind).derivedFrom !== undefined,
    }),
  }),
})
const StageWord = builder.objectRef<vocabulary.Stage>('StageWord').implement({
  description: 'A stage of a pact.',
  fields: (t) => ({
    stage: t.field({ type: StageEnum, description: 'The value of the enum.', resolve: (stage) => stage }),
    label: t.string({ description: 'A label for people.', resolve: (stage) => vocabulary.stages[stage].label }),
    description: t.string({ description: 'The definition.', resolve: (stage) => vocabulary.stages[stage].description }),
    color: t.string({
      description: 'A color for drawing, as #rrggbb; stages that differ little share one.',
      resolve: (stage) => vocabulary.stages[stage].color,
    }),
  }),
})
const PartyStatusWord = builder.objectRef<vocabulary.PartyStatus>('PartyStatusWord').implement({
  description: 'A status of a party to a pact.',
  fields: (t) => ({
    status: t.field({ type: PartyStatusEnum, description: 'The value of the enum.', resolve: (status) => status }),
    label: t.string({
      description: 'A label for people.',
      resolve: (status) => vocabulary.partyStatuses[status].label,
    }),
    description: t.string({
      description: 'The definition.',
      resolve: (status) => vocabulary.partyStatuses[status].description,
    }),
    party: t.boolean({
      description: 'True if it is a party to the pact while it stands there.',
      resolve: (status) => vocabulary.partyStatus(status).isParty === true,
    }),
  }),
})
const PactKindWord = builder.objectRef<vocabulary.PactKind>('PactKindWord').implement({
  description: 'A kind of pact.',
  fields: (t) => ({
    kind: t.field({ type: PactKindEnum, description: 'The value of the enum.', resolve: (kind) => kind }),
    label: t.string({ description: 'A label for people.', resolve: (kind) => vocabulary.pactKinds[kind].label }),
    description: t.string({
      description: 'The definition.',
      resolve: (kind) => vocabulary.pactKinds[kind].description,
    }),
  }),
})
const PropertyWord = builder.objectRef<vocabulary.Property>('PropertyWord').implement({
  description: 'A property of an entity.',
  fields: (t) => ({
    property: t.field({ type: PropertyEnum, description: 'The value of the enum.', resolve: (name) => name }),
    label: t.string({ description: 'A label for people.', resolve: (name) => vocabulary.property(name).label }),
    description: t.string({
      description: 'The definition.',
      resolve: (name) => vocabulary.property(name).description,
    }),
    of: t.field({
      type: [EntityKindEnum],
      description: 'The kinds of entity that can have it.',
      resolve: (name) => [...vocabulary.property(name).of],
    }),
    valueKind: t.field({
      type: ValueKindEnum,
      description: 'The kind of its value.',
      resolve: (name) => vocabulary.property(name).value,
    }),
    targets: t.field({
      type: [EntityKindEnum],
      description: 'The kinds of entity that its value can be; empty if its value is not an entity.',
      resolve: (name) => [...(vocabulary.property(name).to ?? [])],
    }),
    single: t.boolean({
      description: 'True if it has one value at a time. Documents can disagree only on such properties.',
      resolve: (name) => vocabulary.property(name).single === true,
    }),
  }),
})
const Vocabulary = builder.objectRef<typeof vocabulary>('Vocabulary').implement({
  description: 'The vocabulary of the graph, with labels and colors for a legend.',
  fields: (t) => ({
    entityKinds: t.field({
      type: [EntityKindWord],
      description: 'The kinds of entity.',
      resolve: (words) => words.keysOf(words.entityKinds),
    }),
    relationshipKinds: t.field({
      type: [RelationshipKindWord],
      complexity: { field: 1, multiplier: 60 },
      description: 'The kinds of relationship.',
      resolve: (words) => words.keysOf(words.relationshipKinds),
    }),
    properties: t.field({
      type: [PropertyWord],
      complexity: { field: 1, multiplier: 20 },
      description: 'Properties of entities.',
      resolve: (words) => words.keysOf(words.properties),
    }),
    stages: t.field({
      type: [StageWord],
      description: 'The stages of a pact, in order.',
      resolve: (words) => words.stageOrder,
    }),
    partyStatuses: t.field({
      type: [PartyStatusWord],
      description: 'The statuses of a party to a pact, in order.',
      resolve: (words) => words.partyStatusOrder,
    }),
    pactKinds: t.field({
      type: [PactKindWord],
      description: 'The kinds of pact.',
      resolve: (words) => words.keysOf(words.pactKinds),
    }),
  }),
})

builder.queryField('vocabulary', (t) =>
  t.field({ type: Vocabulary, description: 'The vocabulary of the graph.', resolve: () => vocabulary }),
)
