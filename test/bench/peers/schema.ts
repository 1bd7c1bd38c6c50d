import { buildSchema, type GraphQLFieldResolver, type GraphQLSchema, isInterfaceType, isObjectType } from 'graphql'
import { keysOf, pactKinds, properties, relationshipKinds, stageOrder, stances } from '../../../src/facts/vocabulary.ts'
import type { EntityNode, Model, World } from './model.ts'

const values = (words: readonly string[]) => words.map((word) => word.replaceAll('-', '_').toUpperCase()).join(' ')
const entityFields =
  'id: ID! name: String! kind: EntityKind! aliases: [String!]! names: [LocalName!]! description: String ' +
  'wikidata: String relationships(first: Int!, where: KindWhere, orderBy: Order): Edges!'

/** Just the fields of the operations, in the words of Entente's schema. */
const definitions = /* GraphQL */ `
  scalar EDTF
  enum EntityKind { NATION ORGANIZATION LEADER PACT EVENT }
  enum PactKind { ${values(keysOf(pactKinds))} }
  enum Stage { ${values(stageOrder)} }
  enum Stance { ${values(keysOf(stances))} }
  enum RelationshipKind { ${values(keysOf(relationshipKinds))} }
  enum Predicate { ${values([...keysOf(properties), ...keysOf(relationshipKinds)])} }
  enum By { OTHER }
  input Lens { asOf: EDTF! }
  input Order { field: By }
  input KindIn { in: [RelationshipKind!] }
  input KindWhere { kind: KindIn }
  input PactKindIs { eq: PactKind! }
  input StageFrom { atLeast: Stage! }
  input IdIs { eq: ID! }
  input EntityIs { id: IdIs! }
  input PartyIs { node: EntityIs! }
  input SomeParty { some: PartyIs! }
  input PactWhere { pactKind: PactKindIs! stage: StageFrom! parties: SomeParty! }
  type Query { graph(lens: Lens!): Graph! }
  type Graph {
    nation(id: ID!): Nation
    claims(first: Int!, after: String!): Claims!
    pacts(first: Int!, where: PactWhere!): Pacts!
    paths(from: [ID!]!, to: [ID!]!, where: KindWhere!, throughHubs: Boolean!): Paths!
    subgraph(around: [ID!]!, steps: Int!, limit: Int!, relationships: KindWhere!): Subgraph!
    search(text: String!, first: Int!): Hits!
  }
  interface Node { id: ID! }
  interface Entity implements Node { ${entityFields} }
  type LocalName { text: String! }
  type Nation implements Entity & Node { ${entityFields} alpha3: String numeric: String }
  type Organization implements Entity & Node { ${entityFields} }
  type Leader implements Entity & Node { ${entityFields} }
  type Event implements Entity & Node { ${entityFields} }
  type Pact implements Entity & Node { ${entityFields} pactKind: PactKind! stage: Stage parties(first: Int!): Parties! }
  type Edges { edges: [Edge!]! }
  type Edge { other: Entity! node: Relationship! }
  type Relationship { kind: RelationshipKind! claims: [Claim!]! }
  type Claims { totalCount: Int! pageInfo: PageInfo! edges: [ClaimEdge!]! }
  type PageInfo { hasNextPage: Boolean! endCursor: String }
  type ClaimEdge { node: Claim! }
  type Claim {
    id: ID!
    summary: String!
    predicate: Predicate!
    stance: Stance!
    time: Time
    subject: Entity
    object: Entity
    document: Document
    passages: [Passage!]!
  }
  type Time { edtf: EDTF! }
  type Document { id: ID! title: String! publisher: String }
  type Passage { id: ID! summary: String! }
  type Pacts { totalCount: Int! edges: [PactEdge!]! }
  type PactEdge { node: Pact! }
  type Parties { edges: [PartyEdge!]! }
  type PartyEdge { node: Entity! }
  type Paths { paths: [Path!]! }
  type Path { length: Int! entities: [Entity!]! }
  type Subgraph { totalNodes: Int! nodes: [DrawnNode!]! edges: [DrawnEdge!]! }
  type DrawnNode { id: ID! label: String! kind: EntityKind! color: String! }
  type DrawnEdge { id: ID! source: ID! target: ID! label: String! kind: RelationshipKind! color: String! }
  type Hits { edges: [HitEdge!]! }
  type HitEdge { node: Hit! }
  type Hit { found: Node! }
`

type Kinds = { kind: { in: string[] } }
type Resolvers<S> = Record<string, GraphQLFieldResolver<S, unknown>>

/**
 * The schema on plain objects, which Apollo and Mercurius serve; a field that has no resolver here is read as a
 * property.
 */
export function plainSchema(model: Model): GraphQLSchema {
  const schema = buildSchema(definitions)
  const Query: Resolvers<unknown> = {
    graph: (_, { lens }: { lens?: { asOf: string } }) => model.at(lens?.asOf ?? '9999'),
  }
  const Graph: Resolvers<World> = {
    nation: (world, { id }) => world.entity(id),
    claims: (world, { first, after }) => world.claims(first, after),
    pacts: (world, { first, where }) =>
      world.pacts(first, where.pactKind.eq, where.stage.atLeast, where.parties.some.node.id.eq),
    paths: (world, { from, to, where }: { from?: string[]; to?: string[]; where?: Kinds }) =>
      world.path(from?.[0] ?? '', to?.[0] ?? '', where?.kind.in ?? []),
    subgraph: (world, { around, steps, limit, relationships }) =>
      world.subgraph(around[0], steps, limit, relationships.kind.in),
    search: (world, { text }) => world.search(text),
  }
  const Entity: Resolvers<EntityNode> = {
    relationships: (entity, { first, where }) => entity.relationships(first, where.kind.in),
    parties: (pact, { first }) => pact.parties(first),
  }
  const resolvers: Record<string, Resolvers<never>> = {
    Query,
    Graph,
    Nation: Entity,
    Organization: Entity,
    Leader: Entity,
    Event: Entity,
    Pact: Entity,
  }
  for (const [name, type] of Object.entries(schema.getTypeMap())) {
    if (isInterfaceType(type)) type.resolveType = ({ typeName }: EntityNode) => typeName
    if (!isObjectType(type)) continue
    for (const field of Object.values(type.getFields())) {
      const resolve = resolvers[name]?.[field.name]
      if (resolve) field.resolve = resolve as GraphQLFieldResolver<unknown, unknown>
    }
  }
  return schema
}
