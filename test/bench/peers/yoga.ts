import { createServer } from 'node:http'
import SchemaBuilder, { type ObjectRef } from '@pothos/core'
import { createYoga } from 'graphql-yoga'
import { keysOf, pactKinds, properties, relationshipKinds, stageOrder, stances } from '../../../src/facts/vocabulary.ts'
import { DocumentNode, DrawnEdge, DrawnNode } from './drawn.ts'
import { ClaimNode, type EntityNode, RelationshipNode, World } from './model.ts'
import { announce, modelOfCommand } from './start.ts'

/** GraphQL Yoga and Pothos in their plain form: no plugins, no cache, one resolver for each field. */
const model = await modelOfCommand()
const builder = new SchemaBuilder<{
  Scalars: { ID: { Input: string; Output: string }; EDTF: { Input: string; Output: string } }
  DefaultFieldNullability: false
}>({
  defaultFieldNullability: false,
})
type Resolved<T> = { readonly edges: readonly T[] }

const enumOf = (name: string, words: readonly string[]) =>
  builder.enumType(name, { values: words.map((word) => word.replaceAll('-', '_').toUpperCase()) })
builder.scalarType('EDTF', { serialize: String, parseValue: String })
const EntityKind = enumOf('EntityKind', ['nation', 'organization', 'leader', 'pact', 'event'])
const PactKind = enumOf('PactKind', keysOf(pactKinds))
const Stage = enumOf('Stage', stageOrder)
const Stance = enumOf('Stance', keysOf(stances))
const RelationshipKind = enumOf('RelationshipKind', keysOf(relationshipKinds))
const Predicate = enumOf('Predicate', [...keysOf(properties), ...keysOf(relationshipKinds)])
const By = enumOf('By', ['other'])

const Lens = builder.inputType('Lens', { fields: (t) => ({ asOf: t.field({ type: 'EDTF', required: true }) }) })
const Order = builder.inputType('Order', { fields: (t) => ({ field: t.field({ type: By }) }) })
const KindIn = builder.inputType('KindIn', {
  fields: (t) => ({ in: t.field({ type: [RelationshipKind], required: true }) }),
})
const KindWhere = builder.inputType('KindWhere', {
  fields: (t) => ({ kind: t.field({ type: KindIn, required: true }) }),
})
const PactKindIs = builder.inputType('PactKindIs', {
  fields: (t) => ({ eq: t.field({ type: PactKind, required: true }) }),
})
const StageFrom = builder.inputType('StageFrom', {
  fields: (t) => ({ atLeast: t.field({ type: Stage, required: true }) }),
})
const IdIs = builder.inputType('IdIs', { fields: (t) => ({ eq: t.id({ required: true }) }) })
const EntityIs = builder.inputType('EntityIs', { fields: (t) => ({ id: t.field({ type: IdIs, required: true }) }) })
const PartyIs = builder.inputType('PartyIs', { fields: (t) => ({ node: t.field({ type: EntityIs, required: true }) }) })
const SomeParty = builder.inputType('SomeParty', {
  fields: (t) => ({ some: t.field({ type: PartyIs, required: true }) }),
})
const PactWhere = builder.inputType('PactWhere', {
  fields: (t) => ({
    pactKind: t.field({ type: PactKindIs, required: true }),
    stage: t.field({ type: StageFrom, required: true }),
    parties: t.field({ type: SomeParty, required: true }),
  }),
})

const Node = builder
  .interfaceRef<EntityNode>('Node')
  .implement({ fields: (t) => ({ id: t.exposeID('id') }), resolveType: ({ typeName }) => typeName })

const Time = builder
  .objectRef<{ readonly edtf: string }>('Time')
  .implement({ fields: (t) => ({ edtf: t.expose('edtf', { type: 'EDTF' }) }) })
const Document = builder.objectType(DocumentNode, {
  name: 'Document',
  fields: (t) => ({
    id: t.exposeID('id'),
    title: t.exposeString('title'),
    publisher: t.exposeString('publisher', { nullable: true }),
  }),
})
const Passage = builder.objectRef<ClaimNode['passages'][number]>('Passage').implement({
  fields: (t) => ({ id: t.exposeID('id'), summary: t.exposeString('summary') }),
})

const Entity = builder.interfaceRef<EntityNode>('Entity')
const Claim = builder.objectType(ClaimNode, {
  name: 'Claim',
  fields: (t) => ({
    id: t.exposeID('id'),
    summary: t.exposeString('summary'),
    predicate: t.expose('predicate', { type: Predicate }),
    stance: t.expose('stance', { type: Stance }),
    time: t.expose('time', { type: Time, nullable: true }),
    subject: t.field({ type: Entity, nullable: true, resolve: (claim) => claim.subject }),
    object: t.field({ type: Entity, nullable: true, resolve: (claim) => claim.object }),
    document: t.field({ type: Document, nullable: true, resolve: (claim) => claim.document }),
    passages: t.field({ type: [Passage], resolve: (claim) => [...claim.passages] }),
  }),
})
const Relationship = builder.objectType(RelationshipNode, {
  name: 'Relationship',
  fields: (t) => ({
    kind: t.expose('kind', { type: RelationshipKind }),
    claims: t.field({ type: [Claim], resolve: ({ claims }) => claims }),
  }),
})

const Edge = builder.objectRef<ReturnType<EntityNode['relationships']>['edges'][number]>('Edge').implement({
  fields: (t) => ({ other: t.expose('other', { type: Entity }), node: t.expose('node', { type: Relationship }) }),
})
/** A page of a list, as an object with its edges. */
const listOf = <T extends object>(name: string, edge: ObjectRef<typeof builder.$inferSchemaTypes, T>) =>
  builder
    .objectRef<Resolved<T>>(name)
    .implement({ fields: (t) => ({ edges: t.field({ type: [edge], resolve: ({ edges }) => [...edges] }) }) })
const LocalName = builder
  .objectRef<{ readonly text: string }>('LocalName')
  .implement({ fields: (t) => ({ text: t.exposeString('text') }) })
const Edges = listOf('Edges', Edge)
Entity.implement({
  interfaces: [Node],
  resolveType: ({ typeName }) => typeName,
  fields: (t) => ({
    name: t.exposeString('name'),
    kind: t.expose('kind', { type: EntityKind }),
    aliases: t.stringList({ resolve: ({ aliases }) => [...aliases] }),
    names: t.field({ type: [LocalName], resolve: ({ names }) => [...names] }),
    description: t.exposeString('description', { nullable: true }),
    wikidata: t.exposeString('wikidata', { nullable: true }),
    relationships: t.field({
      type: Edges,
      args: {
        first: t.arg.int({ required: true }),
        where: t.arg({ type: KindWhere, required: true }),
        orderBy: t.arg({ type: Order }),
      },
      resolve: (entity, { first, where }) => entity.relationships(first, where.kind.in),
    }),
  }),
})
const PartyEdge = builder
  .objectRef<{ readonly node: EntityNode }>('PartyEdge')
  .implement({ fields: (t) => ({ node: t.expose('node', { type: Entity }) }) })
const Parties = listOf('Parties', PartyEdge)
const kindOfEntity = (name: string) => builder.objectRef<EntityNode>(name)
const Nation = kindOfEntity('Nation').implement({
  interfaces: [Node, Entity],
  fields: (t) => ({
    alpha3: t.exposeString('alpha3', { nullable: true }),
    numeric: t.exposeString('numeric', { nullable: true }),
  }),
})
for (const name of ['Organization', 'Leader', 'Event']) kindOfEntity(name).implement({ interfaces: [Node, Entity] })
const Pact = kindOfEntity('Pact').implement({
  interfaces: [Node, Entity],
  fields: (t) => ({
    pactKind: t.expose('pactKind', { type: PactKind, nullable: true }),
    stage: t.expose('stage', { type: Stage, nullable: true }),
    parties: t.field({
      type: Parties,
      args: { first: t.arg.int({ required: true }) },
      resolve: (pact, { first }) => pact.parties(first),
    }),
  }),
})

const PageInfo = builder
  .objectRef<{ readonly hasNextPage: boolean; readonly endCursor: string | null }>('PageInfo')
  .implement({
    fields: (t) => ({
      hasNextPage: t.exposeBoolean('hasNextPage'),
      endCursor: t.exposeString('endCursor', { nullable: true }),
    }),
  })
const ClaimEdge = builder
  .objectRef<{ readonly node: ClaimNode }>('ClaimEdge')
  .implement({ fields: (t) => ({ node: t.expose('node', { type: Claim }) }) })
const Claims = builder.objectRef<ReturnType<World['claims']>>('Claims').implement({
  fields: (t) => ({
    totalCount: t.exposeInt('totalCount'),
    pageInfo: t.expose('pageInfo', { type: PageInfo }),
    edges: t.field({ type: [ClaimEdge], resolve: ({ edges }) => edges }),
  }),
})
const PactEdge = builder
  .objectRef<{ readonly node: EntityNode }>('PactEdge')
  .implement({ fields: (t) => ({ node: t.expose('node', { type: Pact }) }) })
const Pacts = builder.objectRef<ReturnType<World['pacts']>>('Pacts').implement({
  fields: (t) => ({
    totalCount: t.exposeInt('totalCount'),
    edges: t.field({ type: [PactEdge], resolve: ({ edges }) => edges }),
  }),
})
const Path = builder.objectRef<ReturnType<World['path']>['paths'][number]>('Path').implement({
  fields: (t) => ({
    length: t.exposeInt('length'),
    entities: t.field({ type: [Entity], resolve: ({ entities }) => entities }),
  }),
})
const Paths = builder.objectRef<ReturnType<World['path']>>('Paths').implement({
  fields: (t) => ({ paths: t.field({ type: [Path], resolve: ({ paths }) => paths }) }),
})
const NodeToDraw = builder.objectType(DrawnNode, {
  name: 'DrawnNode',
  fields: (t) => ({
    id: t.exposeID('id'),
    label: t.exposeString('label'),
    kind: t.expose('kind', { type: EntityKind }),
    color: t.exposeString('color'),
  }),
})
const EdgeToDraw = builder.objectType(DrawnEdge, {
  name: 'DrawnEdge',
  fields: (t) => ({
    id: t.exposeID('id'),
    source: t.exposeID('source'),
    target: t.exposeID('target'),
    label: t.exposeString('label'),
    kind: t.expose('kind', { type: RelationshipKind }),
    color: t.exposeString('color'),
  }),
})
const Subgraph = builder.objectRef<ReturnType<World['subgraph']>>('Subgraph').implement({
  fields: (t) => ({
    totalNodes: t.exposeInt('totalNodes'),
    nodes: t.field({ type: [NodeToDraw], resolve: ({ nodes }) => nodes }),
    edges: t.field({ type: [EdgeToDraw], resolve: ({ edges }) => edges }),
  }),
})
const Hit = builder
  .objectRef<{ readonly found: EntityNode }>('Hit')
  .implement({ fields: (t) => ({ found: t.expose('found', { type: Node }) }) })
const HitEdge = builder.objectRef<{ readonly node: { readonly found: EntityNode } }>('HitEdge').implement({
  fields: (t) => ({ node: t.expose('node', { type: Hit }) }),
})
const Hits = listOf('Hits', HitEdge)

const first = { required: true } as const
const Graph = builder.objectType(World, {
  name: 'Graph',
  fields: (t) => ({
    nation: t.field({
      type: Nation,
      nullable: true,
      args: { id: t.arg.id(first) },
      resolve: (world, { id }) => world.entity(id),
    }),
    claims: t.field({
      type: Claims,
      args: { first: t.arg.int(first), after: t.arg.string(first) },
      resolve: (world, { first, after }) => world.claims(first, after),
    }),
    pacts: t.field({
      type: Pacts,
      args: { first: t.arg.int(first), where: t.arg({ type: PactWhere, required: true }) },
      resolve: (world, { first, where }) =>
        world.pacts(first, where.pactKind.eq, where.stage.atLeast, where.parties.some.node.id.eq),
    }),
    paths: t.field({
      type: Paths,
      args: {
        from: t.arg.idList(first),
        to: t.arg.idList(first),
        where: t.arg({ type: KindWhere, required: true }),
        throughHubs: t.arg.boolean(first),
      },
      resolve: (world, { from, to, where }) => world.path(from[0] ?? '', to[0] ?? '', where.kind.in),
    }),
    subgraph: t.field({
      type: Subgraph,
      args: {
        around: t.arg.idList(first),
        steps: t.arg.int(first),
        limit: t.arg.int(first),
        relationships: t.arg({ type: KindWhere, required: true }),
      },
      resolve: (world, { around, steps, limit, relationships }) =>
        world.subgraph(around[0] ?? '', steps, limit, relationships.kind.in),
    }),
    search: t.field({
      type: Hits,
      args: { text: t.arg.string(first), first: t.arg.int(first) },
      resolve: (world, { text }) => world.search(text),
    }),
  }),
})
builder.queryType({
  fields: (t) => ({
    graph: t.field({
      type: Graph,
      args: { lens: t.arg({ type: Lens, required: true }) },
      resolve: (_, { lens }) => model.at(lens.asOf),
    }),
  }),
})

const server = createServer(createYoga({ schema: builder.toSchema(), logging: false }))
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  announce(`http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`)
})
