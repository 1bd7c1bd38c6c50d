import type * as facts from '../../facts/facts.ts'
import { relationshipKind } from '../../facts/vocabulary.ts'
import { documentsOf } from '../../graph/preferred-value.ts'
import { allInView, builder } from '../builder.ts'
import { isFirstPage, type Page, pageCost } from '../connection.ts'
import { DirectionEnum, EntityKindEnum } from '../enums.ts'
import { excludesDerived } from '../filters.ts'
import { ClaimConnection, claims, DocumentConnection, documents, ties } from '../lists.ts'
import { Claim, Document, type Edge, Entity, Node, Relationship, tiesByName, tiesOf, typeNames } from '../refs.ts'

const LocalName = builder.objectRef<facts.Entity['names'][number]>('LocalName').implement({
  description: 'A name in a language and its script.',
  fields: (t) => ({
    language: t.exposeString('language', { description: 'The language, as a BCP 47 tag.' }),
    text: t.exposeString('text', { description: 'The name.' }),
  }),
})

interface TieEdge {
  readonly cursor: string
  readonly node: Edge
}
const EntityRelationshipEdge = builder.objectRef<TieEdge>('EntityRelationshipEdge').implement({
  description: 'A relationship, from where the entity stands.',
  fields: (t) => ({
    cursor: t.exposeString('cursor', { description: 'Give it as `after` or `before` to page on from here.' }),
    node: t.field({ type: Relationship, description: 'The relationship.', resolve: ({ node }) => node }),
    other: t.field({
      type: Entity,
      description: 'The entity at the other end.',
      resolve: ({ node: { view, other } }) => ({ view, record: other }),
    }),
    direction: t.field({
      type: DirectionEnum,
      description: 'Which way it goes, from the entity.',
      resolve: ({ node }) => node.direction,
    }),
    label: t.string({
      description: 'What it is called in that direction: "is a party to", "has as a party".',
      resolve: ({ node: { record, direction } }) =>
        relationshipKind(record.kind)[direction === 'in' ? 'inverseLabel' : 'label'],
    }),
  }),
})
const EntityRelationshipConnection = builder.connectionObject(
  {
    type: Relationship,
    name: 'EntityRelationshipConnection',
    description: 'A page of the relationships of an entity.',
  },
  EntityRelationshipEdge,
)

builder.interfaceType(Entity, {
  description:
    'A nation, an organization, a leader, a pact or an event. It shows when a claim that the lens shows names it.',
  interfaces: [Node],
  resolveType: ({ record }) => typeNames[record.kind],
  fields: (t) => ({
    kind: t.field({ type: EntityKindEnum, description: 'What it is.', resolve: ({ record }) => record.kind }),
    name: t.string({ description: 'Its common English name.', resolve: ({ record }) => record.name }),
    names: t.field({
      type: [LocalName],
      description: 'Its name in other languages and scripts.',
      resolve: ({ record }) => record.names,
    }),
    aliases: t.stringList({ description: 'Other names and acronyms.', resolve: ({ record }) => record.aliases }),
    description: t.string({
      nullable: true,
      description: 'What it is, in a sentence.',
      resolve: ({ record }) => record.description,
    }),
    wikidata: t.string({
      nullable: true,
      description: 'Its Wikidata id, where a source shows it.',
      resolve: ({ record }) => record.wikidata,
    }),
    relationships: t.connection(
      {
        type: Relationship,
        args: {
          ...ties.args,
          ended: t.arg.boolean({
            defaultValue: false,
            description: 'With those that had ended by the date of the lens.',
          }),
        },
        complexity: pageCost,
        description:
          'What ties it to others at the date of the lens. Those that hold, unless `where` says something of the stance.',
        resolve: (seen, args) => {
          const options = { ended: args.ended === true }
          const whole = () => ties.page(seen.view, tiesOf(seen, options), args)
          const isByName = args.orderBy?.by === 'other' && args.orderBy.sort !== 'desc'
          // What stands in the order of names anyway need not be known whole to give the first of it.
          return isByName && isFirstPage(args) && args.where && excludesDerived(args.where)
            ? ties.firstPage(seen.view, tiesByName(seen, options), args, whole)
            : whole()
        },
      },
      EntityRelationshipConnection,
    ),
    claims: t.connection(
      {
        type: Claim,
        args: claims.args,
        complexity: pageCost,
        description: 'The claims that name it, in any part.',
        resolve: ({ view, record }, args) => claims.page(view, allInView(view, view.claimsNaming(record.id)), args),
      },
      ClaimConnection,
    ),
    documents: t.connection(
      {
        type: Document,
        args: documents.args,
        complexity: pageCost,
        description: 'The documents that name it.',
        resolve: ({ view, record }, args) =>
          documents.page(view, allInView(view, documentsOf(view.claimsNaming(record.id), view.graph.facts)), args),
      },
      DocumentConnection,
    ),
  }),
})

interface EndEdge {
  readonly cursor: string
  readonly node: { readonly view: Edge['view']; readonly record: facts.Entity }
  readonly tie: Edge
}
/** The connection of the entities at the other end of ties, whose edges show the tie. */
export function endConnection(name: string, what: string) {
  const edge = builder.objectRef<EndEdge>(`${name}Edge`).implement({
    description: `One of the ${what}, and what ties them.`,
    fields: (t) => ({
      cursor: t.exposeString('cursor', { description: 'Give it as `after` or `before` to page on from here.' }),
      node: t.field({ type: Entity, description: 'Who.', resolve: ({ node }) => node }),
      relationship: t.field({
        type: Relationship,
        description: 'The relationship that ties them, with its evidence.',
        resolve: ({ tie }) => tie,
      }),
    }),
  })
  return builder.connectionObject({ type: Entity, name: `${name}Connection`, description: `A page of ${what}.` }, edge)
}

export const toEnds = (page: Page<Edge>) => ({
  pageInfo: page.pageInfo,
  get totalCount() {
    return page.totalCount
  },
  edges: page.edges.map(
    (edge): EndEdge => ({
      get cursor() {
        return edge.cursor
      },
      node: { view: edge.node.view, record: edge.node.other },
      tie: edge.node,
    }),
  ),
})
