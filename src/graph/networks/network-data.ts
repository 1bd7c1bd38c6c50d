import type { Entity } from '../../facts/facts.ts'
import {
  connectedKinds,
  type EntityKind,
  entityKinds,
  type RelationshipKind,
  relationshipKind,
  type Stage,
} from '../../facts/vocabulary.ts'
import { getOrInsert } from '../caches/get-or-insert.ts'
import { holds } from '../relationships/episodes.ts'
import type { Relationship } from '../relationships/relationship.ts'
import type { View } from '../view.ts'

/** The entity, with the attributes that drawings and metrics read. */
export interface NodeAttributes {
  readonly label: string
  readonly kind: EntityKind
  readonly color: string
  readonly entity: Entity
}

/** The attributes of a relationship that drawings and metrics read; dates in EDTF, claims by id. */
export interface EdgeAttributes {
  readonly label: string
  readonly kind: RelationshipKind
  readonly color: string
  readonly since: string | null
  readonly until: string | null
  readonly stage: Stage | null
  readonly corroboration: number
  readonly claims: readonly string[]
}

/** Approximate bytes of a node or edge, with its attributes and its place at other nodes. */
const ELEMENT = 500

/** The nodes and edges of a view in graphology's own form, derived on first use. */
export class NetworkData {
  readonly nodes: LazyMap<NodeData, Entity>
  readonly edges: LazyMap<EdgeData, Relationship>
  readonly #view: View
  #pactOrder: ReadonlyMap<string, number> | undefined
  #loops: number | undefined
  /** The number of nodes whose edges were asked for one by one. */
  #asked = 0

  constructor(view: View) {
    this.#view = view
    this.nodes = new LazyMap({
      find: (id) => nodeOf(view.entity(id)),
      list: () => view.nodes(),
      make: (entity) => {
        view.size.add(ELEMENT)
        return new NodeData(entity, this)
      },
    })
    this.edges = new LazyMap({
      find: (id) => this.#relationship(id),
      list: () => view.relationships().filter(holds),
      make: (relationship) => {
        view.size.add(ELEMENT)
        return new EdgeData(relationship, this.#end(relationship.source), this.#end(relationship.target))
      },
    })
  }

  /** The number of self-loops. */
  get loops(): number {
    this.#loops ??= [...this.edges.values()].filter(({ source, target }) => source === target).length
    return this.#loops
  }

  /** Attaches its edges to a node, or the edges of all nodes in one pass if most of them will be needed. */
  attach(node: NodeData): Adjacency {
    // A caller that reads the edges of many nodes goes on to the rest, and one pass takes a third of the time.
    const isWalk = this.nodes.isWhole && ++this.#asked > this.nodes.size / 10
    if (this.edges.isWhole || isWalk) this.#attachAll()
    else {
      node.adjacency = new Adjacency()
      for (const relationship of this.#relationshipsOf(node.key)) {
        const edge = this.edges.of(relationship)
        if (edge.source === node) node.adjacency.addOut(edge)
        if (edge.target === node) node.adjacency.addIn(edge)
      }
    }
    return node.edges
  }

  #attachAll(): void {
    const edges = this.edges.values()
    for (const node of this.nodes.values()) node.adjacency = new Adjacency()
    for (const edge of edges) {
      edge.source.edges.addOut(edge)
      edge.target.edges.addIn(edge)
    }
  }

  #end(id: string): NodeData {
    const node = this.nodes.get(id)
    if (!node) throw new Error(`a relationship shows, and its end '${id}' does not`)
    return node
  }

  #relationship(id: string): Relationship | undefined {
    const relationship = this.#view.relationship(id)
    // The view also finds ended relationships by id, but only those that hold are edges.
    return relationship && this.#relationshipsOf(relationship.source).find((one) => one.id === id)
  }

  /** The relationships of one entity that hold, in the order of the whole list. */
  #relationshipsOf(entity: string): readonly Relationship[] {
    // A set, because a self-loop is listed twice.
    const all = [...new Set(this.#view.relationshipsOf(entity))].filter(holds)
    return all.some(({ derivedFrom }) => derivedFrom) ? all.sort((a, b) => this.#place(a) - this.#place(b)) : all
  }

  /** Claimed relationships come first, then the derived ones in the order of their pacts. */
  #place({ derivedFrom }: Relationship): number {
    this.#pactOrder ??= new Map(this.#view.entitiesOf('pact').map(({ id }, index) => [id, index]))
    return (derivedFrom && this.#pactOrder.get(derivedFrom.pact)) ?? -1
  }
}

interface Records<Data, Thing> {
  readonly find: (id: string) => Thing | undefined
  readonly list: () => readonly Thing[]
  readonly make: (thing: Thing) => Data
}

/** The part of a Map that graphology reads, over data that is made on first use. */
class LazyMap<Data, Thing extends { readonly id: string }> {
  readonly #records: Records<Data, Thing>
  #made = new Map<string, Data>()
  #isWhole = false

  constructor(records: Records<Data, Thing>) {
    this.#records = records
  }

  /** True if all of it has been made. */
  get isWhole(): boolean {
    return this.#isWhole
  }

  get(id: string): Data | undefined {
    const existing = this.#made.get(id)
    if (existing !== undefined || this.#isWhole) return existing
    const thing = this.#records.find(id)
    return thing && this.of(thing)
  }

  has(id: string): boolean {
    return this.get(id) !== undefined
  }

  of(thing: Thing): Data {
    return getOrInsert(this.#made, thing.id, () => this.#records.make(thing))
  }

  get size(): number {
    return this.#all().size
  }

  keys(): MapIterator<string> {
    return this.#all().keys()
  }

  values(): MapIterator<Data> {
    return this.#all().values()
  }

  forEach(callback: (data: Data, id: string) => void): void {
    this.#all().forEach(callback)
  }

  /** Made in the order of the list, even if some entries were made before. */
  #all(): ReadonlyMap<string, Data> {
    if (this.#isWhole) return this.#made
    const whole = new Map<string, Data>()
    for (const thing of this.#records.list()) whole.set(thing.id, this.#made.get(thing.id) ?? this.#records.make(thing))
    this.#made = whole
    this.#isWhole = true
    return whole
  }
}

/** A node in graphology's form. */
class NodeData {
  readonly key: string
  readonly attributes: NodeAttributes
  adjacency: Adjacency | undefined
  readonly #network: NetworkData

  constructor(entity: Entity, network: NetworkData) {
    const { id, kind, name } = entity
    this.key = id
    this.attributes = Object.freeze({ label: name, kind, color: entityKinds[kind].color, entity })
    this.#network = network
  }

  get in(): Readonly<Record<string, EdgeData>> {
    return this.edges.in
  }

  get out(): Readonly<Record<string, EdgeData>> {
    return this.edges.out
  }

  get inDegree(): number {
    return this.edges.inDegree
  }

  get outDegree(): number {
    return this.edges.outDegree
  }

  get directedLoops(): number {
    return this.edges.loops
  }

  get edges(): Adjacency {
    return this.adjacency ?? this.#network.attach(this)
  }
}

/**
 * The edges at a node, by the node at their other end. Of parallel edges it holds the last, which links to those before
 * it.
 */
class Adjacency {
  readonly in: Record<string, EdgeData> = {}
  readonly out: Record<string, EdgeData> = {}
  inDegree = 0
  outDegree = 0
  loops = 0

  addOut(edge: EdgeData): void {
    prepend(this.out, edge.target.key, edge)
    this.outDegree++
    if (edge.source === edge.target) this.loops++
  }

  addIn(edge: EdgeData): void {
    prepend(this.in, edge.source.key, edge)
    this.inDegree++
  }
}

/** Both ends of an edge set the same `next`, because both add edges in the same order. */
function prepend(edges: Record<string, EdgeData>, id: string, edge: EdgeData): void {
  edge.next = Object.hasOwn(edges, id) ? edges[id] : undefined
  edges[id] = edge
}

/** An edge in graphology's form. */
class EdgeData {
  readonly key: string
  readonly undirected = false
  readonly source: NodeData
  readonly target: NodeData
  next: EdgeData | undefined
  readonly #relationship: Relationship
  #attributes: EdgeAttributes | undefined

  constructor(relationship: Relationship, source: NodeData, target: NodeData) {
    this.key = relationship.id
    this.source = source
    this.target = target
    this.#relationship = relationship
  }

  get attributes(): EdgeAttributes {
    this.#attributes ??= attributesOf(this.#relationship)
    return this.#attributes
  }
}

function attributesOf({ kind, since, until, stage, corroboration, claims }: Relationship): EdgeAttributes {
  const { label, color } = relationshipKind(kind)
  return Object.freeze({
    label,
    kind,
    color,
    since: since?.edtf ?? null,
    until: until?.edtf ?? null,
    stage: stage ?? null,
    corroboration,
    claims: Object.freeze(claims.map(({ id }) => id)),
  })
}

const nodeOf = (entity: Entity | undefined) => (entity && connectedKinds.has(entity.kind) ? entity : undefined)
