import * as vocabulary from '../../facts/vocabulary.ts'
import { builder } from '../builder.ts'
import { EntityKindEnum, PactKindEnum, RelationshipKindEnum, StageEnum } from '../enums.ts'

/** The words as data, for a legend: labels and colors that no client needs to know by heart. */
const EntityKindWord = builder.objectRef<vocabulary.EntityKind>('EntityKindWord').implement({
  description: 'A kind of entity.',
  fields: (t) => ({
    kind: t.field({ type: EntityKindEnum, description: 'The word.', resolve: (kind) => kind }),
    label: t.string({ description: 'What to call it.', resolve: (kind) => vocabulary.entityKinds[kind].label }),
    description: t.string({
      description: 'What it means.',
      resolve: (kind) => vocabulary.entityKinds[kind].description,
    }),
    color: t.string({
      description: 'The color to draw it in, as #rrggbb; they stay apart under color blindness.',
      resolve: (kind) => vocabulary.entityKinds[kind].color,
    }),
  }),
})
const RelationshipKindWord = builder.objectRef<vocabulary.RelationshipKind>('RelationshipKindWord').implement({
  description: 'A kind of relationship.',
  fields: (t) => ({
    kind: t.field({ type: RelationshipKindEnum, description: 'The word.', resolve: (kind) => kind }),
    label: t.string({
      description: 'What to call it, from source to target.',
      resolve: (kind) => vocabulary.relationshipKinds[kind].label,
    }),
    inverseLabel: t.string({
      description: 'What to call it, from target to source.',
      resolve: (kind) => vocabulary.relationshipKinds[kind].inverseLabel,
    }),
    description: t.string({
      description: 'What it means.',
      resolve: (kind) => vocabulary.relationshipKinds[kind].description,
    }),
    color: t.string({
      description: 'The color to draw it in, as #rrggbb.',
      resolve: (kind) => vocabulary.relationshipKinds[kind].color,
    }),
    sources: t.field({
      type: [EntityKindEnum],
      description: 'The kinds of entity that it goes from.',
      resolve: (kind) => [...vocabulary.relationshipKinds[kind].from],
    }),
    targets: t.field({
      type: [EntityKindEnum],
      description: 'The kinds of entity that it goes to.',
      resolve: (kind) => [...vocabulary.relationshipKinds[kind].to],
    }),
    symmetric: t.boolean({
      description: 'Whether it goes both ways.',
      resolve: (kind) => vocabulary.relationshipKind(kind).symmetric === true,
    }),
    derived: t.boolean({
      description: 'Whether a rule makes it, from the stage of a pact.',
      resolve: (kind) => vocabulary.relationshipKind(kind).derivedFrom !== undefined,
    }),
  }),
})
const StageWord = builder.objectRef<vocabulary.Stage>('StageWord').implement({
  description: 'A stage of a pact.',
  fields: (t) => ({
    stage: t.field({ type: StageEnum, description: 'The word.', resolve: (stage) => stage }),
    label: t.string({ description: 'What to call it.', resolve: (stage) => vocabulary.stages[stage].label }),
    description: t.string({ description: 'What it means.', resolve: (stage) => vocabulary.stages[stage].description }),
  }),
})
const PactKindWord = builder.objectRef<vocabulary.PactKind>('PactKindWord').implement({
  description: 'A kind of pact.',
  fields: (t) => ({
    kind: t.field({ type: PactKindEnum, description: 'The word.', resolve: (kind) => kind }),
    label: t.string({ description: 'What to call it.', resolve: (kind) => vocabulary.pactKinds[kind].label }),
    description: t.string({ description: 'What it means.', resolve: (kind) => vocabulary.pactKinds[kind].description }),
  }),
})
const Vocabulary = builder.objectRef<typeof vocabulary>('Vocabulary').implement({
  description: 'The words that the graph speaks, with labels and colors for a legend.',
  fields: (t) => ({
    entityKinds: t.field({
      type: [EntityKindWord],
      description: 'The kinds of entity.',
      resolve: (words) => words.keysOf(words.entityKinds),
    }),
    relationshipKinds: t.field({
      type: [RelationshipKindWord],
      complexity: { field: 1, multiplier: 40 },
      description: 'The kinds of relationship.',
      resolve: (words) => words.keysOf(words.relationshipKinds),
    }),
    stages: t.field({
      type: [StageWord],
      description: 'The stages of a pact, in order.',
      resolve: (words) => words.stageOrder,
    }),
    pactKinds: t.field({
      type: [PactKindWord],
      description: 'The kinds of pact.',
      resolve: (words) => words.keysOf(words.pactKinds),
    }),
  }),
})

builder.queryField('vocabulary', (t) =>
  t.field({ type: Vocabulary, description: 'The words that the graph speaks.', resolve: () => vocabulary }),
)
