import type * as facts from '../facts/facts.ts'
import type { EntityKind, PartyStatus, RelationshipKind, Stage } from '../facts/vocabulary.ts'
import { relationshipKind } from '../facts/vocabulary.ts'
import type { EpisodesByDay } from '../graph/caches/episodes-by-day.ts'
import { getOrInsert, memoize } from '../graph/caches/get-or-insert.ts'
import type { PlannedStage as PlannedStageRecord, StageStep as StageStepRecord } from '../graph/pacts/stage.ts'
import type { Candidate } from '../graph/relationships/preferred-value.ts'
import type {
  PartyStep as PartyStepRecord,
  Relationship as RelationshipRecord,
  Standing as StandingRecord,
} from '../graph/relationships/relationship.ts'
import type { View } from '../graph/view.ts'
import { builder, type InView } from './builder.ts'
import { EdgesByOther, kindsIn } from './lists/edges-by-other.ts'
import { List, Orders, type Source } from './lists/list.ts'

/** The types of the schema by name, so that files which use each other's types need not import each other. */
export const Graph = builder.objectRef<View>('Graph')
/** Any record with an id that `Query.node` can look up. */
export type NodeRecord = facts.Entity | facts.Document | facts.Passage | facts.Claim | RelationshipRecord
export const Node = builder.interfaceRef<InView<NodeRecord> | View>('Node')
export const Entity = builder.interfaceRef<InView<facts.Entity>>('Entity')
export const Nation = builder.objectRef<InView<facts.Nation>>('Nation')
export const Organization = builder.objectRef<InView<facts.Organization>>('Organization')
export const Leader = builder.objectRef<InView<facts.Leader>>('Leader')
export const Person = builder.objectRef<InView<facts.Person>>('Person')
export const Office = builder.objectRef<InView<facts.Office>>('Office')
export const Pact = builder.objectRef<InView<facts.Pact>>('Pact')
export const Event = builder.objectRef<InView<facts.Event>>('Event')
export const Document = builder.objectRef<InView<facts.Document>>('Document')
export const Passage = builder.objectRef<InView<facts.Passage>>('Passage')
export const Claim = builder.objectRef<InView<facts.Claim>>('Claim')
export const Relationship = builder.objectRef<InView<RelationshipRecord>>('Relationship')
export const StageStep = builder.objectRef<InView<StageStepRecord>>('StageStep')
export const PlannedStage = builder.objectRef<InView<PlannedStageRecord>>('PlannedStage')
/** The standing of a party to a pact. */
export const Standing = builder.objectRef<InView<StandingRecord>>('PartyStanding')
export const PartyStep = builder.objectRef<InView<PartyStepRecord>>('PartyStep')
export const NamedStatus = builder.objectRef<InView<Candidate<PartyStatus>>>('NamedStatus')
export const NamedStage = builder.objectRef<InView<Candidate<Stage>>>('NamedStage')

export const typeNames = {
  nation: 'Nation',
  organization: 'Organization',
  leader: 'Leader',
  person: 'Person',
  office: 'Office',
  pact: 'Pact',
  event: 'Event',
} as const satisfies Record<EntityKind, string>

/** A relationship, seen from one of its ends. */
export class Edge implements InView<RelationshipRecord> {
  readonly view: View
  readonly record: RelationshipRecord
  readonly #from: string

  constructor(view: View, record: RelationshipRecord, from: string) {
    this.view = view
    this.record = record
    this.#from = from
  }

  /** The entity at the other end. */
  get other(): facts.Entity {
    const entity = this.view.entity(this.otherId)
    if (!entity) throw new Error(`${this.record.id} shows, and ${this.otherId} does not`)
    return entity
  }

  get otherId(): string {
    const { source, target } = this.record
    return source === this.#from ? target : source
  }

  get direction(): 'out' | 'in' | 'both' {
    if (relationshipKind(this.record.kind).symmetric === true) return 'both'
    return this.record.source === this.#from ? 'out' : 'in'
  }
}

/**
 * The relationships of an entity; with `ended`, past ones too.
 * @param where a filter; the relationships of kinds that it leaves out need not be read
 */
export function edgesOf(
  { view, record: { id } }: InView<facts.Entity>,
  { ended = false, where }: { readonly ended?: boolean; readonly where?: object | null | undefined } = {},
): List<Edge, RelationshipRecord> {
  const lists = edgesIn(view)
  const kinds = ended || lists.get('all')?.get(id)?.isRead ? undefined : kindsIn(where)
  const only = kinds?.size === 1 ? [...kinds][0] : undefined
  const part = ended ? 'ended' : (only ?? (kinds ? 'stated' : 'all'))
  const ofPart = getOrInsert(lists, part, newLists)
  const existing = ofPart.get(id)
  if (existing) return existing
  const made = new List(new EdgesOfEntity(view, id, part))
  ofPart.set(id, made)
  view.size.add(LIST)
  return made
}

/**
 * The relationships of a list: `all` at the date of the lens, or past ones too with `ended`. Those that are not derived
 * are `stated`. There is a list for each kind, and one for any several of them, so that no request can ask for ever
 * more lists.
 */
type Part = 'all' | 'ended' | 'stated' | RelationshipKind

/** Most lists of a large graph are asked for a few times at most, and reading them takes longer than their pages. */
const OFTEN = 4

/** A class without functions of its own for each list, because a view at a new date makes many lists. */
class EdgesOfEntity implements Source<Edge, RelationshipRecord> {
  readonly #view: View
  readonly #id: string
  readonly #part: Part
  #last: EdgesByOther | undefined
  /** The number of times that it was asked for in the order of names. */
  #uses = 0

  constructor(view: View, id: string, part: Part) {
    this.#view = view
    this.#id = id
    this.#part = part
  }

  /** With `minCorroboration` above 1, the other end can be hidden though the relationship shows. */
  get #isCertain(): boolean {
    return this.#view.episodes.ofLens.minCorroboration <= 1
  }

  itemOf(relationship: RelationshipRecord): Edge {
    return new Edge(this.#view, relationship, this.#id)
  }

  idOf({ id }: RelationshipRecord): string {
    return id
  }

  read(): readonly RelationshipRecord[] {
    const view = this.#view
    const part = this.#part
    const all =
      part === 'all' || part === 'ended'
        ? view.relationshipsOf(this.#id, { ended: part === 'ended' })
        : statedOf(view, this.#id, part === 'stated' ? undefined : part)
    const shown = this.#isCertain ? all : all.filter((relationship) => view.entity(this.itemOf(relationship).otherId))
    view.size.add(EDGE * shown.length)
    return shown
  }

  unread(order: string, where: object | null | undefined): EdgesByOther | undefined {
    const isApt = order === 'other' && this.#isCertain && this.#part !== 'ended'
    // Asked often, a short list is read as a whole, and so is a long one in which a page has come far.
    const isFew = this.#uses < OFTEN || (this.#last?.isMostlyUnread ?? true)
    const kinds = isApt && isFew ? kindsIn(where) : undefined
    this.#uses += 1
    this.#last = kinds && new EdgesByOther(this.#view, this.#id, kinds)
    return this.#last
  }

  shared(): Orders<RelationshipRecord> {
    const { episodes } = this.#view
    const ofPart = getOrInsert(ordersIn(episodes), this.#part, newOrders)
    return getOrInsert(ofPart, this.#id, () => new Orders(episodes.size))
  }
}

/** The edges of one kind that is not derived. */
export const edgesOfKind = (entity: InView<facts.Entity>, kind: RelationshipKind, ended = false): Edge[] =>
  edgesOf(entity, { ended, where: { kind: { eq: kind } } }).items.filter(({ record }) => record.kind === kind)

/** The relationships that are not derived, of one kind or of all. */
const statedOf = (view: View, id: string, only?: RelationshipKind) =>
  (view.graph.claimGroupsAt.get(id) ?? []).flatMap((group) =>
    only === undefined || group.kind === only ? view.currentOf(group) : none,
  )
const none: readonly RelationshipRecord[] = []
/** Approximate bytes of a list of edges, and of an edge. */
const [LIST, EDGE] = [300, 60]
// By part, then id, because a text of both takes longer to make and to look up.
const edgesIn = memoize((_: View) => new Map<Part, ReturnType<typeof newLists>>())
const newLists = () => new Map<string, List<Edge, RelationshipRecord>>()
const ordersIn = memoize((_: EpisodesByDay) => new Map<Part, ReturnType<typeof newOrders>>())
const newOrders = () => new Map<string, Orders<RelationshipRecord>>()
