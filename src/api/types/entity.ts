import type { ObjectRef } from '@pothos/core'
import type * as facts from '../../facts/facts.ts'
import { relationshipKind } from '../../facts/vocabulary.ts'
import { documentsOf } from '../../graph/relationships/preferred-value.ts'
import { allInView, builder, embedded, listInView } from '../builder.ts'
import { DirectionEnum, EntityKindEnum } from '../enums.ts'
import type { Page } from '../lists/connection.ts'
import { ClaimConnection, claims, DocumentConnection, documents, entityRelationships } from '../lists/lists.ts'
import { Claim, Document, type Edge, Entity, edgesOf, Node, Relationship, typeNames } from '../refs.ts'

const LocalName = builder.objectRef<facts.Entity['names'][number]>('LocalName').implement({
  description: 'A name in one language and script.',
  fields: (t) => ({
    language: t.exposeString('language', { description: 'The language, as a BCP 47 tag.' }),
    text: t.exposeString('text', { description: 'The name.' }),
  }),
})

interface RelationshipEdge {
  readonly cursor: string
  readonly node: Edge
}
const EntityRelationshipEdge = builder.objectRef<RelationshipEdge>('EntityRelationshipEdge').implement({
  description: `A relationship, seen from the entity. ${embedded}`,
  fields: (t) => ({
    cursor: t.exposeString('cursor', {
      description: 'The cursor of this item, for the arguments `after` and `before`.',
    }),
    node: t.field({ type: Relationship, description: 'The relationship.', resolve: ({ node }) => node }),
    other: t.field({
      type: Entity,
      description: 'The entity at the other end.',
      resolve: ({ node: { view, other } }) => ({ view, record: other }),
    }),
    direction: t.field({
      type: DirectionEnum,
      description: 'The direction of the relationship, seen from the entity.',
      resolve: ({ node }) => node.direction,
    }),
    label: t.string({
      description: 'The label for that direction, such as "is a party to" or "has among its parties".',
      resolve: ({ node: { record, direction } }) =>
        relationshipKind(record.kind)[direction === 'in' ? 'inverseLabel' : 'label'],
    }),
  }),
})
export const EntityRelationshipConnection = builder.connectionObject(
  {
    type: Relationship,
    name: 'EntityRelationshipConnection',
    description: 'A page of the relationships of an entity.',
  },
  EntityRelationshipEdge,
)

builder.interfaceType(Entity, {
  description:
    'A nation, an organization, a leader or another person, an office, a pact or an event. It is visible if the lens ' +
    'shows a claim that names it.',
  interfaces: [Node],
  resolveType: ({ record }) => typeNames[record.kind],
  fields: (t) => ({
    kind: t.field({ type: EntityKindEnum, description: 'The kind of entity.', resolve: ({ record }) => record.kind }),
    name: t.string({ description: 'The common English name.', resolve: ({ record }) => record.name }),
    names: t.field({
      type: [LocalName],
      description: 'Names in other languages and scripts.',
      resolve: ({ record }) => record.names,
    }),
    aliases: t.stringList({ description: 'Other names and acronyms.', resolve: ({ record }) => record.aliases }),
    description: t.string({
      nullable: true,
      description: 'A description in one sentence; null if there is none.',
      resolve: ({ record }) => record.description,
    }),
    wikidata: t.string({
      nullable: true,
      description: 'The Wikidata id; null if no source gives it.',
      resolve: ({ record }) => record.wikidata,
    }),
    relationships: t.connection(
      {
        type: Relationship,
        args: {
          ...entityRelationships.args,
          ended: t.arg.boolean({
            defaultValue: false,
            description: 'If true, includes relationships that ended before the lens date.',
          }),
        },
        description:
          'Relationships at the date of the lens. Asserted and reported only, unless `where` filters by stance.',
        resolve: (entity, args) =>
          entityRelationships.page(
            entity.view,
            `${entity.record.id} relationships`,
            edgesOf(entity, { ended: args.ended === true, where: args.where }),
            args,
          ),
      },
      EntityRelationshipConnection,
    ),
    claims: t.connection(
      {
        type: Claim,
        args: claims.args,
        description: 'The claims that name it in any role.',
        resolve: ({ view, record }, args) =>
          claims.page(view, `${record.id} claims`, listInView(view, view.claimsNaming(record.id)), args),
      },
      ClaimConnection,
    ),
    documents: t.connection(
      {
        type: Document,
        args: documents.args,
        description: 'The documents with a claim that names it.',
        resolve: ({ view, record }, args) =>
          documents.page(
            view,
            `${record.id} documents`,
            allInView(view, documentsOf(view.claimsNaming(record.id), view.graph.facts)),
            args,
          ),
      },
      DocumentConnection,
    ),
  }),
})

interface EndEdge {
  readonly cursor: string
  readonly node: { readonly view: Edge['view']; readonly record: facts.Entity }
  readonly edge: Edge
}
type Types = typeof builder.$inferSchemaTypes
/** The connection to the entities at the other end of relationships, whose edges have the relationship. */
export function endConnection(name: string, what: string, extend?: (edge: ObjectRef<Types, EndEdge>) => void) {
  const edge = builder.objectRef<EndEdge>(`${name}Edge`).implement({
    description: `An item in a page of ${what}, with its relationship. ${embedded}`,
    fields: (t) => ({
      cursor: t.exposeString('cursor', {
        description: 'The cursor of this item, for the arguments `after` and `before`.',
      }),
      node: t.field({ type: Entity, description: 'The entity.', resolve: ({ node }) => node }),
      relationship: t.field({
        type: Relationship,
        description: 'The relationship of the entity, with its evidence.',
        resolve: ({ edge }) => edge,
      }),
    }),
  })
  extend?.(edge)
  return builder.connectionObject({ type: Entity, name: `${name}Connection`, description: `A page of ${what}.` }, edge)
}

export const toEnds = (page: Page<Edge>) => ({
  pageInfo: page.pageInfo,
  get totalCount() {
    return page.totalCount
  },
  get all() {
    return page.all
  },
  edges: page.edges.map(
    (edge): EndEdge => ({
      get cursor() {
        return edge.cursor
      },
      node: { view: edge.node.view, record: edge.node.other },
      edge: edge.node,
    }),
  ),
})
