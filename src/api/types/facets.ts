import facets, { type FacetCount, type Facets as FacetsRecord } from '../../analysis/facets.ts'
import type { EntityKind, PactKind, RelationshipKind, Stage } from '../../facts/vocabulary.ts'
import { allInView, builder, type InView, oneInView } from '../builder.ts'
import { EntityKindEnum, PactKindEnum, RelationshipKindEnum, StageEnum } from '../enums.ts'
import { RelationshipWhere } from '../filters.ts'
import { Document, Graph } from '../refs.ts'

const count = 'How many of the relationships would be left if it were asked for.'

const RelationshipKindFacet = builder.objectRef<FacetCount<RelationshipKind>>('RelationshipKindFacet').implement({
  description: 'Relationships of a kind.',
  fields: (t) => ({
    kind: t.field({ type: RelationshipKindEnum, description: 'The kind.', resolve: ({ value }) => value }),
    count: t.exposeInt('count', { description: count }),
  }),
})
const EntityKindFacet = builder.objectRef<FacetCount<EntityKind>>('EntityKindFacet').implement({
  description: 'Relationships with a kind of entity at an end.',
  fields: (t) => ({
    kind: t.field({ type: EntityKindEnum, description: 'The kind.', resolve: ({ value }) => value }),
    count: t.exposeInt('count', { description: count }),
  }),
})
const PactKindFacet = builder.objectRef<FacetCount<PactKind>>('PactKindFacet').implement({
  description: 'Relationships that go to, or are derived from, a kind of pact.',
  fields: (t) => ({
    kind: t.field({ type: PactKindEnum, description: 'The kind.', resolve: ({ value }) => value }),
    count: t.exposeInt('count', { description: count }),
  }),
})
const StageFacet = builder.objectRef<FacetCount<Stage>>('StageFacet').implement({
  description: 'Relationships that go to, or are derived from, a pact at a stage.',
  fields: (t) => ({
    stage: t.field({ type: StageEnum, description: 'The stage.', resolve: ({ value }) => value }),
    count: t.exposeInt('count', { description: count }),
  }),
})
const DocumentFacet = builder.objectRef<InView<FacetCount<string>>>('DocumentFacet').implement({
  description: 'Relationships with a claim of a document behind them.',
  fields: (t) => ({
    document: t.field({
      type: Document,
      nullable: true,
      description: 'The document.',
      resolve: ({ view, record }) => oneInView(view, view.document(record.value)),
    }),
    count: t.int({ description: count, resolve: ({ record }) => record.count }),
  }),
})
const YearFacet = builder.objectRef<FacetCount<number | null>>('YearFacet').implement({
  description: 'Relationships that came about in a year.',
  fields: (t) => ({
    year: t.int({
      nullable: true,
      description: 'The year that holds every day on which they can have come about; null where no one year does.',
      resolve: ({ value }) => value,
    }),
    count: t.exposeInt('count', { description: count }),
  }),
})

const Facets = builder.objectRef<InView<FacetsRecord>>('Facets').implement({
  description:
    'Counts of relationships by what they are and touch. Every count says how many of the relationships would be left if one asked for that value too; a relationship can count at several values of one facet, and what would leave none is not listed.',
  fields: (t) => {
    const cost = { field: 1, multiplier: 20 }
    return {
      total: t.int({
        description: 'How many relationships there are to count.',
        resolve: ({ record }) => record.total,
      }),
      relationshipKinds: t.field({
        type: [RelationshipKindFacet],
        complexity: cost,
        description: 'By their kind.',
        resolve: ({ record }) => record.relationshipKinds,
      }),
      entityKinds: t.field({
        type: [EntityKindFacet],
        description: 'By the kinds of their ends; one between two nations is one with a nation.',
        resolve: ({ record }) => record.entityKinds,
      }),
      pactKinds: t.field({
        type: [PactKindFacet],
        description: 'By the kind of the pact that they go to or are derived from.',
        resolve: ({ record }) => record.pactKinds,
      }),
      stages: t.field({
        type: [StageFacet],
        complexity: cost,
        description: 'By the stage of that pact, in the order of stages.',
        resolve: ({ record }) => record.stages,
      }),
      documents: t.field({
        type: [DocumentFacet],
        complexity: cost,
        description:
          'By the documents behind them, in the order of publication; one that rests on several counts at each.',
        resolve: ({ view, record }) => allInView(view, record.documents),
      }),
      years: t.field({
        type: [YearFacet],
        complexity: cost,
        description: 'By the year in which they came about, in order; those of which no one year is certain last.',
        resolve: ({ record }) => record.years,
      }),
    }
  },
})

builder.objectField(Graph, 'facets', (t) =>
  t.field({
    type: Facets,
    args: {
      where: t.arg({
        type: RelationshipWhere.ref,
        description: 'Which relationships to count. Left out: all that hold.',
      }),
      ended: t.arg.boolean({ defaultValue: false, description: 'With those that had ended by the date of the lens.' }),
    },
    complexity: { field: 100, multiplier: 1 },
    description:
      'How many relationships there are of each kind, with each kind of entity, kind of pact, stage, document and year: what a list of them can be narrowed by.',
    resolve: (view, { where, ended }) => {
      const counted = allInView(view, view.relationships({ ended: ended === true })).filter(
        RelationshipWhere.compile(where, { view, path: 'where' }),
      )
      return { view, record: facets.fn(view, { relationships: counted.map(({ record }) => record) }) }
    },
  }),
)
