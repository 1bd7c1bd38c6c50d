import MiniSearch from 'minisearch'
import { compareTimes, overAfter, parseTime, placeOf, soFrom } from '../../../src/facts/date.ts'
import type { Claim, Entity, Facts, Passage } from '../../../src/facts/facts.ts'
import { type RelationshipKind, relationshipKinds, stageOrder } from '../../../src/facts/vocabulary.ts'
import type { Listed } from '../listed.ts'
import { DocumentNode, DrawnEdge, DrawnNode, upper } from './drawn.ts'
import { type Edge, type PlainClaim, shortestPath, surroundings } from './walks.ts'

/**
 * The facts as plain objects, as a program without claims and lenses would hold them, with the few rules that the
 * operations need. Its answers equal Entente's if the claims on one thing agree, as those of generate.ts do. If they
 * differ, the run says so.
 */

const collator = new Intl.Collator('en')

export class Model {
  readonly facts: Facts
  readonly edgesOf = new Map<string, Edge[]>()
  readonly naming = new Map<string, PlainClaim[]>()
  readonly stagesOf = new Map<string, PlainClaim[]>()
  /** The claims that a pact came to bind a party. */
  readonly boundBy = new Map<string, PlainClaim[]>()
  /** Claims in the order of their time. */
  readonly inOrder: readonly PlainClaim[]
  readonly pacts: readonly Entity[]
  readonly index: MiniSearch<{ id: string; name: string; aliases: readonly string[] }>
  /** The entities and stages that Entente lists, if it says what there is instead of the rules here. */
  readonly listed: Listed | undefined
  readonly #shown: ReadonlySet<string>
  readonly #stages: ReadonlyMap<string, string>

  constructor(facts: Facts, listed?: Listed) {
    this.facts = facts
    this.listed = listed
    this.#shown = new Set(listed?.entities)
    this.#stages = new Map(listed?.stages)
    const edges = new Map<string, Edge>()
    const all: PlainClaim[] = []
    if (listed) this.#take(listed, all)
    const byTime = (a: Claim, b: Claim) =>
      (a.time && b.time ? compareTimes(a.time, b.time) : a.time ? 1 : b.time ? -1 : 0) || (a.id < b.id ? -1 : 1)
    for (const claim of listed ? [] : [...facts.claims.values()].sort(byTime)) {
      const time = claim.stance === 'planned' ? facts.documents.get(claim.document)?.published : claim.time
      const plain = {
        claim,
        from: time ? soFrom(time) : -Infinity,
        holds: claim.stance === 'asserted' || claim.stance === 'reported',
      }
      all.push(plain)
      for (const id of new Set([
        claim.subject,
        claim.object,
        ...claim.speakers,
        ...claim.about,
        claim.qualifiers.representing,
      ]))
        if (id !== undefined) push(this.naming, id, plain)
      if (claim.predicate === 'stage' && plain.holds) push(this.stagesOf, claim.subject, plain)
      if (claim.object !== undefined) this.#addToEdge(edges, claim, claim.predicate as RelationshipKind, plain)
      if (claim.predicate === 'bound-by' && plain.holds && claim.object !== undefined) {
        push(this.boundBy, claim.object, plain)
        // A party is one, whether or not a document says so.
        this.#addToEdge(edges, claim, 'party-to', plain)
      }
    }
    this.inOrder = all.sort((a, b) => cursorKey(a.claim) - cursorKey(b.claim) || (a.claim.id < b.claim.id ? -1 : 1))
    this.pacts = [...facts.entities.values()].filter(({ kind }) => kind === 'pact').sort(byName)
    this.index = new MiniSearch({
      fields: ['name', 'aliases'],
      searchOptions: { prefix: true, fuzzy: 0.2, combineWith: 'AND', boost: { name: 2 } },
    })
    this.index.addAll([...facts.entities.values()].map(({ id, name, aliases }) => ({ id, name, aliases })))
  }

  shows(id: string, day: number): boolean {
    return this.listed ? this.#shown.has(id) : (this.naming.get(id) ?? []).some(({ from }) => from <= day)
  }

  listedStage(pact: string): string | null {
    return upper(this.#stages.get(pact) ?? '') || null
  }

  #take({ claims, edges }: Listed, all: PlainClaim[]): void {
    const plain = (id: string) => {
      const claim = this.facts.claims.get(id)
      return claim ? [{ claim, from: -Infinity, holds: true }] : []
    }
    for (const id of claims) all.push(...plain(id))
    for (const { claims, kind, ...ends } of edges) {
      const edge = { ...ends, kind: kind as RelationshipKind, claims: claims.flatMap(plain), over: Infinity }
      for (const end of new Set([edge.source, edge.target])) push(this.edgesOf, end, edge)
    }
  }

  at(asOf: string): World {
    return new World(this, parseTime(asOf).latest)
  }

  #addToEdge(
    edges: Map<string, Edge>,
    { subject, object = '', qualifiers, time }: Claim,
    kind: RelationshipKind,
    plain: PlainClaim,
  ): void {
    const { symmetric = false, distinguishedBy = [] } = relationshipKinds[kind] as {
      symmetric?: boolean
      distinguishedBy?: readonly ('field' | 'office')[]
    }
    const [source, target] = symmetric && object < subject ? [object, subject] : [subject, object]
    const distinctions = distinctionsOf(distinguishedBy.flatMap((key) => qualifiers[key] ?? []))
    const id = `${source}.${kind}.${target}${distinctions}`
    const existing = edges.get(id)
    if (existing) existing.claims.push(plain)
    else {
      const edge: Edge = { id, kind, source, target, claims: [plain], over: time ? overAfter(time) : Infinity }
      edges.set(id, edge)
      push(this.edgesOf, source, edge)
      push(this.edgesOf, target, edge)
    }
  }
}

const distinctionsOf = (values: readonly string[]) =>
  values.map((value) => `.${value.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-')}`).join('')
const cursorKey = ({ time }: Claim) => Math.max(-1e15, Math.min(1e15, time ? placeOf(time) : Infinity))
const byName = (a: { name: string; id: string }, b: { name: string; id: string }) =>
  collator.compare(a.name, b.name) || (a.id < b.id ? -1 : 1)

/** The state of the world on a day. Each record is an object with the fields of the schema. */
export class World {
  readonly model: Model
  readonly day: number

  constructor(model: Model, day: number) {
    this.model = model
    this.day = day
  }

  entity(id: string): EntityNode | undefined {
    const entity = this.model.facts.entities.get(id)
    return entity && this.model.shows(id, this.day) ? new EntityNode(this, entity) : undefined
  }

  document(id: string): DocumentNode | undefined {
    const document = this.model.facts.documents.get(id)
    return document && new DocumentNode(document)
  }

  edgesOf(id: string, kinds?: readonly string[]): Edge[] {
    const held = (edge: Edge) =>
      edge.over >= this.day && edge.claims.some(({ from, holds }) => holds && from <= this.day)
    return (this.model.edgesOf.get(id) ?? []).filter(
      (edge) => (!kinds || kinds.includes(upper(edge.kind))) && held(edge),
    )
  }

  claims(first: number, after: string) {
    const shown = this.model.inOrder.filter(({ from }) => from <= this.day)
    const cursor: [string, string, number, string] = JSON.parse(Buffer.from(after, 'base64url').toString())
    const [list, , key, id] = cursor
    const start = shown.findIndex(({ claim }) => cursorKey(claim) > key || (cursorKey(claim) === key && claim.id > id))
    const page = start < 0 ? [] : shown.slice(start, start + first)
    const last = page.at(-1)?.claim
    const endCursor = last
      ? Buffer.from(JSON.stringify([list, 'time', cursorKey(last), last.id])).toString('base64url')
      : null
    const hasNextPage = last ? shown.at(-1)?.claim !== last : false
    return {
      totalCount: shown.length,
      pageInfo: { hasNextPage, endCursor },
      edges: page.map(({ claim }) => ({ node: new ClaimNode(this, claim) })),
    }
  }

  pacts(first: number, kind: string, stage: string, party: string) {
    const rank = stageRank(stage)
    const fitting = this.model.pacts
      .filter((pact) => pact.kind === 'pact' && pact.pactKinds.some((one) => upper(one) === kind))
      .flatMap(({ id }) => this.entity(id) ?? [])
      .filter(
        (pact) =>
          stageRank(pact.stage ?? '') >= rank &&
          this.edgesOf(pact.id, ['PARTY_TO']).some(({ source }) => source === party),
      )
    return { totalCount: fitting.length, edges: fitting.slice(0, first).map((node) => ({ node })) }
  }

  path(from: string, to: string, kinds: readonly string[]) {
    const ids = shortestPath((id) => this.edgesOf(id, kinds), from, to)
    return { paths: ids ? [{ length: ids.length - 1, entities: ids.flatMap((id) => this.entity(id) ?? []) }] : [] }
  }

  subgraph(around: string, steps: number, limit: number, kinds: readonly string[]) {
    const { total, nodes, edges } = surroundings((id) => this.edgesOf(id, kinds), around, steps, limit)
    return {
      totalNodes: total,
      nodes: nodes.flatMap((id) => this.model.facts.entities.get(id) ?? []).map((entity) => new DrawnNode(entity)),
      edges: edges.map((edge) => new DrawnEdge(edge)),
    }
  }

  search(text: string) {
    const folded = text.toLowerCase()
    const hits = this.model.index.search(text).map(({ id }) => String(id))
    const exact = hits.find((id) => this.model.facts.entities.get(id)?.name.toLowerCase() === folded)
    const found = [...(exact === undefined ? [] : [exact]), ...hits].flatMap((id) => this.entity(id) ?? []).slice(0, 1)
    return { edges: found.map((found) => ({ node: { found } })) }
  }
}

const stageRank = (stage: string) => stageOrder.findIndex((word) => upper(word) === stage)

export class EntityNode {
  readonly #world: World
  readonly #entity: Entity
  constructor(world: World, entity: Entity) {
    this.#world = world
    this.#entity = entity
  }
  get id() {
    return this.#entity.id
  }
  get name() {
    return this.#entity.name
  }
  get kind() {
    return upper(this.#entity.kind)
  }
  get typeName() {
    return this.#entity.kind.replace(/^./, (letter) => letter.toUpperCase())
  }
  get aliases() {
    return this.#entity.aliases
  }
  get names() {
    return this.#entity.names
  }
  get wikidata() {
    return this.#entity.wikidata ?? null
  }
  get alpha3() {
    return this.#entity.kind === 'nation' ? (this.#entity.alpha3 ?? null) : null
  }
  get numeric() {
    return this.#entity.kind === 'nation' ? (this.#entity.numeric ?? null) : null
  }
  get description() {
    return this.#entity.description ?? null
  }
  get pactKind() {
    return this.#entity.kind === 'pact' ? upper(this.#entity.pactKinds[0] ?? '') : null
  }
  /** The stage that was reached last: one that a document names, or in force once it binds enough parties. */
  get stage() {
    const { model, day } = this.#world
    if (model.listed) return model.listedStage(this.id)
    const last = model.stagesOf
      .get(this.id)
      ?.reduce<PlainClaim | undefined>(
        (best, one) => (one.from <= day && one.from >= (best?.from ?? -Infinity) ? one : best),
        undefined,
      )
    if ((last?.from ?? -Infinity) < this.#inForceFrom()) return 'IN_FORCE'
    return last?.claim.value?.type === 'stage' ? upper(last.claim.value.stage) : null
  }
  /** The day on which the pact came to bind a second party, or the first of two; -Infinity if it has not yet. */
  #inForceFrom(): number {
    const { model, day } = this.#world
    const bound = (model.boundBy.get(this.id) ?? []).filter(({ from }) => from <= day)
    const days = [...new Map(bound.map(({ claim, from }) => [claim.subject, from])).values()].sort((a, b) => a - b)
    return days[this.#world.edgesOf(this.id, ['PARTY_TO']).length === 2 ? 0 : 1] ?? -Infinity
  }
  parties(first: number) {
    const parties = this.#world.edgesOf(this.id, ['PARTY_TO']).flatMap(({ source }) => this.#world.entity(source) ?? [])
    return {
      edges: parties
        .sort(byName)
        .slice(0, first)
        .map((node) => ({ node })),
    }
  }
  relationships(first: number, kinds: readonly string[]) {
    const edges = this.#world.edgesOf(this.id, kinds).flatMap((edge) => {
      const other = this.#world.entity(edge.source === this.id ? edge.target : edge.source)
      return other ? [{ id: edge.id, name: other.name, other, node: new RelationshipNode(this.#world, edge) }] : []
    })
    return { edges: edges.sort(byName).slice(0, first) }
  }
}

export class RelationshipNode {
  readonly #world: World
  readonly #edge: Edge
  constructor(world: World, edge: Edge) {
    this.#world = world
    this.#edge = edge
  }
  get kind() {
    return upper(this.#edge.kind)
  }
  get claims() {
    return this.#edge.claims
      .filter(({ from }) => from <= this.#world.day)
      .map(({ claim }) => new ClaimNode(this.#world, claim))
  }
}

export class ClaimNode {
  readonly #world: World
  readonly #claim: Claim
  constructor(world: World, claim: Claim) {
    this.#world = world
    this.#claim = claim
  }
  get id() {
    return this.#claim.id
  }
  get summary() {
    return this.#claim.summary
  }
  get predicate() {
    return upper(this.#claim.predicate)
  }
  get stance() {
    return upper(this.#claim.stance)
  }
  get time() {
    return this.#claim.time ?? null
  }
  get subject() {
    return this.#world.entity(this.#claim.subject) ?? null
  }
  get object() {
    return this.#claim.object === undefined ? null : (this.#world.entity(this.#claim.object) ?? null)
  }
  get document() {
    return this.#world.document(this.#claim.document) ?? null
  }
  get passages(): readonly Passage[] {
    return this.#claim.passages.flatMap((id) => this.#world.model.facts.passages.get(id) ?? [])
  }
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
