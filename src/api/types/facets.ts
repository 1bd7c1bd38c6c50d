import facets, { type FacetCount, type Facets as FacetsRecord } from '../../analysis/facets.ts'
import { facetsCost } from '../../analysis/prices.ts'
import type { EntityKind, PactKind, RelationshipKind, Stage } from '../../facts/vocabulary.ts'
import { allInView, builder, connectionOf, type InView, oneInView } from '../builder.ts'
import { sizesFor } from '../context.ts'
import { EntityKindEnum, PactKindEnum, RelationshipKindEnum, StageEnum } from '../enums.ts'
import { RelationshipWhere } from '../filters/filters.ts'
import { recordTest } from '../filters/where.ts'
import { growing } from '../lists/growing.ts'
import { Document, Graph } from '../refs.ts'

const count = 'Number of counted relationships that have this value.'

export const RelationshipKindFacet = builder
  .objectRef<FacetCount<RelationshipKind>>('RelationshipKindFacet')
  .implement({
    description: 'Number of relationships of one kind.',
    fields: (t) => ({
      kind: t.field({ type: RelationshipKindEnum, description: 'The kind.', resolve: ({ value }) => value }),
      count: t.exposeInt('count', { description: count }),
    }),
  })
const EntityKindFacet = builder.objectRef<FacetCount<EntityKind>>('EntityKindFacet').implement({
  description: 'Number of relationships with one kind of entity at an end.',
  fields: (t) => ({
    kind: t.field({ type: EntityKindEnum, description: 'The kind.', resolve: ({ value }) => value }),
    count: t.exposeInt('count', { description: count }),
  }),
})
export const PactKindFacet = builder.objectRef<FacetCount<PactKind>>('PactKindFacet').implement({
  description: 'Number of relationships whose pact is of one kind.',
  fields: (t) => ({
    kind: t.field({ type: PactKindEnum, description: 'The kind.', resolve: ({ value }) => value }),
    count: t.exposeInt('count', { description: count }),
  }),
})
export const StageFacet = builder.objectRef<FacetCount<Stage>>('StageFacet').implement({
  description: 'Number of relationships that point to, or are derived from, a pact at one stage.',
  fields: (t) => ({
    stage: t.field({ type: StageEnum, description: 'The stage.', resolve: ({ value }) => value }),
    count: t.exposeInt('count', { description: count }),
  }),
})
const DocumentFacet = builder.objectRef<InView<FacetCount<string>>>('DocumentFacet').implement({
  description: 'Number of relationships backed by one document.',
  fields: (t) => ({
    document: t.field({
      type: Document,
      nullable: true,
      description: 'The document; null if the lens hides it.',
      resolve: ({ view, record }) => oneInView(view, view.document(record.value)),
    }),
    count: t.int({ description: count, resolve: ({ record }) => record.count }),
  }),
})
const YearFacet = builder.objectRef<FacetCount<number | null>>('YearFacet').implement({
  description: 'Number of relationships that began or happened in one year.',
  fields: (t) => ({
    year: t.int({
      nullable: true,
      description: 'The year; null for relationships whose date is unknown or spans several years.',
      resolve: ({ value }) => value,
    }),
    count: t.exposeInt('count', { description: count }),
  }),
})

const Facets = builder.objectRef<InView<FacetsRecord>>('Facets').implement({
  description:
    'Counts of relationships by facet. A relationship can count toward several values of one facet. Values ' +
    'without relationships are not listed.',
  fields: (t) => {
    const cost = { field: 1, multiplier: 20 }
    return {
      total: t.int({
        description: 'Number of counted relationships.',
        resolve: ({ record }) => record.total,
      }),
      relationshipKinds: t.field({
        type: [RelationshipKindFacet],
        complexity: cost,
        description: 'Counts by kind of relationship.',
        resolve: ({ record }) => record.relationshipKinds,
      }),
      entityKinds: t.field({
        type: [EntityKindFacet],
        description: 'Counts by kind of entity at an end. A relationship between two nations counts once.',
        resolve: ({ record }) => record.entityKinds,
      }),
      pactKinds: t.field({
        type: [PactKindFacet],
        description:
          'Counts by kind of their pact, as `Relationship.pact` gives it; a pact of several kinds counts under each.',
        resolve: ({ record }) => record.pactKinds,
      }),
      stages: t.field({
        type: [StageFacet],
        complexity: cost,
        description: 'Counts by `Relationship.stage`, in the order of stages.',
        resolve: ({ record }) => record.stages,
      }),
      ...growing(t, 'documents', {
        type: DocumentFacet,
        connection: connectionOf(DocumentFacet, 'counts by document'),
        idOf: ({ value }: FacetCount<string>) => value,
        complexity: cost,
        description:
          'Counts by document, in order of publication. A relationship backed by several documents counts for each.',
        items: ({ view, record }) => allInView(view, record.documents),
      }),
      years: t.field({
        type: [YearFacet],
        complexity: cost,
        description: 'Counts by year of the start date, in chronological order; the uncertain ones last.',
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
        description: 'Filter on the relationships to count. Default: all asserted and reported ones.',
      }),
      ended: t.arg.boolean({
        defaultValue: false,
        description: 'If true, includes relationships that ended before the lens date.',
      }),
    },
    complexity: ({ ended }, context) => facetsCost(sizesFor(context), ended === true),
    description:
      'Counts of relationships by kind, kind of entity, kind of pact, stage, document and year, for narrowing a list.',
    resolve: (view, { where, ended }) => {
      const test = recordTest(RelationshipWhere, where, { view, path: 'where' })
      const relationships = view.relationships({ ended: ended === true }).filter(test)
      return { view, record: facets.fn(view, { relationships }) }
    },
  }),
)
