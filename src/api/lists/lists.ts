import { InputObjectRef, type InputRef } from '@pothos/core'
import { EntenteError } from '../../errors.ts'
import { type EdtfTime, placeOf } from '../../facts/date.ts'
import { useInstead } from '../../facts/deprecation.ts'
import type * as facts from '../../facts/facts.ts'
import { partyStatusOrder, type Stage, stageOrder } from '../../facts/vocabulary.ts'
import { holds } from '../../graph/relationships/episodes.ts'
import type { Relationship } from '../../graph/relationships/relationship.ts'
import type { View } from '../../graph/view.ts'
import { builder, connectionOf, enumName, type InView } from '../builder.ts'
import { SortEnum } from '../enums.ts'
import * as filters from '../filters/filters.ts'
import type { Connected, Where } from '../filters/where.ts'
import { idThrough } from '../identity.ts'
import type { Edge } from '../refs.ts'
import * as refs from '../refs.ts'
import { type Page, type PageArgs, pageOf } from './connection.ts'
import type { List, Order } from './list.ts'
import { dateOf, partnersOf, standingOf } from './related.ts'

/** The lists of the schema: the filter, the orders and the connection of each type. */

interface OrderInput {
  readonly field?: string | null | undefined
  readonly direction?: 'asc' | 'desc' | null | undefined
  /** Former names of these two. */
  readonly by?: string | null | undefined
  readonly sort?: 'asc' | 'desc' | null | undefined
}
interface OrderKey<T> {
  readonly description: string
  readonly key: (item: T) => string | number
  /** True if the keys depend on records alone. */
  readonly isOfRecords?: boolean
}

interface Ordering<T> {
  readonly ref: InputRef<OrderInput>
  order(input: OrderInput | null | undefined): Omit<Order<T>, 'id' | 'list'>
}

/** The orders of a list; the first is the default. */
export function ordering<T>(name: string, keys: Record<string, OrderKey<T>>): Ordering<T> {
  const [defaultKey = ''] = Object.keys(keys)
  const by = builder.enumType(Object.fromEntries(Object.keys(keys).map((key) => [enumName(key), key])), {
    name: `${name}OrderBy`,
    description: 'Sort keys. Items with equal keys are ordered by id.',
    values: Object.fromEntries(Object.entries(keys).map(([key, { description }]) => [enumName(key), { description }])),
  })
  const ref = new InputObjectRef<typeof builder.$inferSchemaTypes, OrderInput>(`${name}Order`)
  builder.inputType(ref, {
    description: 'Sort key and direction.',
    fields: (t) => ({
      field: t.field({ type: by, description: `The sort key. Default: ${enumName(defaultKey)}.` }),
      direction: t.field({ type: SortEnum, description: 'The sort direction. Default: ASC.' }),
      by: t.field({ type: by, description: 'Former name of `field`.', deprecationReason: useInstead('field') }),
      sort: t.field({
        type: SortEnum,
        description: 'Former name of `direction`.',
        deprecationReason: useInstead('direction'),
      }),
    }),
  })
  return {
    ref,
    order(input) {
      const name = oneOf(input, 'field', 'by') ?? defaultKey
      const { key = () => 0, isOfRecords } = keys[name] ?? {}
      return { name, key, isOfRecords, descending: oneOf(input, 'direction', 'sort') === 'desc' }
    },
  }
}

/** The value under the present or the former name. @throws EntenteError BAD_PAGE if the two say different things */
function oneOf(input: OrderInput | null | undefined, present: keyof OrderInput, former: keyof OrderInput) {
  const value = input?.[present]
  const old = input?.[former]
  if (value != null && old != null && value !== old)
    throw new EntenteError(
      'BAD_PAGE',
      `orderBy: ${former} is the former name of ${present}, which has another value; leave ${former} out`,
    )
  return value ?? old
}

interface Asked<S extends object> extends PageArgs {
  readonly where?: Connected<S> | null | undefined
  readonly orderBy?: OrderInput | null | undefined
}

/** An order that names its list and the lens only for cursors. */
class OrderInView<T> implements Order<T> {
  readonly name: string
  readonly key: (item: T) => string | number
  readonly isOfRecords: boolean | undefined
  readonly descending: boolean | undefined
  readonly id: (item: T) => string
  readonly #view: View
  readonly #list: string

  constructor(order: Omit<Order<T>, 'id' | 'list'>, id: (item: T) => string, view: View, list: string) {
    this.name = order.name
    this.key = order.key
    this.isOfRecords = order.isOfRecords
    this.descending = order.descending
    this.id = id
    this.#view = view
    this.#list = list
  }

  get list(): string {
    return idThrough(this.#view, this.#list)
  }
}

export function listing<S extends object, T>(where: Where<S, T>, ordering: Ordering<T>, id: (item: T) => string) {
  return {
    args: builder.args((t) => ({
      where: t.field({ type: where.ref, description: 'Filter on the items. Default: no filter.' }),
      orderBy: t.field({ type: ordering.ref, description: 'The sort order.' }),
    })),
    /**
     * @param name of the list: cursors of another list are refused
     * @throws EntenteError BAD_FILTER, BAD_PAGE, BAD_CURSOR or BAD_DATE
     */
    page<R>(
      view: View,
      name: string,
      list: List<T, R> | readonly T[],
      args: Asked<S>,
      { implied = true }: { readonly implied?: boolean } = {},
    ): Page<T> {
      const scope = { view, path: 'where' }
      const test = implied ? where.test(args.where, scope) : where.read(args.where, scope).fits
      return pageOf(list, args, new OrderInView(ordering.order(args.orderBy), id, view, name), test, args.where)
    },
  }
}

const idOf = ({ record }: InView<{ readonly id: string }>) => record.id
const degree = {
  description: 'By number of relationships at the date of the lens, asserted and reported ones.',
  key: ({ view, record }: InView<{ readonly id: string }>) => view.relationshipsOf(record.id).filter(holds).length,
}
const name = { description: 'By name.', key: ({ record }: InView<{ readonly name: string }>) => record.name }
const ofOther = {
  description: 'By the name of the entity at the other end.',
  key: ({ other }: Edge) => other.name,
  isOfRecords: true,
}
const ofRelationship = {
  since: {
    description: 'By start date; a relationship without one counts as the latest.',
    key: ({ record }: InView<Relationship>) => timeKey(record.since),
    isOfRecords: true,
  },
  until: {
    description: 'By end date; a relationship without one counts as the latest.',
    key: ({ record }: InView<Relationship>) => timeKey(record.until),
    isOfRecords: true,
  },
  corroboration: {
    description: 'By number of independent documents.',
    key: ({ record }: InView<Relationship>) => record.corroboration,
    isOfRecords: true,
  },
  kind: { description: 'By kind.', key: ({ record }: InView<Relationship>) => record.kind, isOfRecords: true },
  stage: {
    description: 'By the stage of its pact; a relationship without one counts as the earliest.',
    key: ({ record }: InView<Relationship>) => rankOf(record.stage),
    isOfRecords: true,
  },
}
const timeKey = (time: EdtfTime | undefined) => (time ? placeOf(time) : Infinity)
const earlyKey = (time: EdtfTime | undefined) => (time ? placeOf(time) : -Infinity)
const rankOf = (stage: Stage | undefined) => (stage ? stageOrder.indexOf(stage) : -1)
const entityOrder = ordering<InView<facts.Entity>>('Entity', { name, degree })
const pactOrder = ordering<InView<facts.Pact>>('Pact', {
  name,
  stage: {
    description: 'By stage; a pact without one counts as the earliest.',
    key: ({ view, record }) => rankOf(view.stageOf(record.id)?.stage),
  },
  stageSince: {
    description: 'By the date on which it reached its stage; a pact without one counts as the latest.',
    key: ({ view, record }) => timeKey(view.stageOf(record.id)?.since),
  },
  signed: {
    description: 'By the date of its first signature; a pact without one counts as the latest.',
    key: ({ view, record }) => timeKey(view.stagesOf(record.id).find(({ stage }) => stage === 'signed')?.since),
  },
  degree,
})
const eventOrder = ordering<InView<facts.Event>>('Event', {
  date: {
    description: 'By date; an event without one counts as the latest.',
    key: (event) => timeKey(dateOf(event)),
  },
  name,
  degree,
})
const documentOrder = ordering<InView<facts.Document>>('Document', {
  published: {
    description: 'By publication date; a document without one counts as the latest.',
    key: ({ record }) => timeKey(record.published),
  },
  title: { description: 'By title.', key: ({ record }) => record.title },
  claims: { description: 'By number of claims.', key: ({ view, record }) => view.claimsIn(record.id).length },
})
const claimOrder = ordering<InView<facts.Claim>>('Claim', {
  time: {
    description: 'By the time that the claim gives; a claim without one counts as the latest.',
    key: ({ record }) => timeKey(record.time),
  },
  published: {
    description: 'By publication date of its document; a claim without one counts as the latest.',
    key: ({ view, record }) => timeKey(view.document(record.document)?.published),
  },
  document: {
    description: 'By document, then by paragraph.',
    key: ({ record }) => record.passages[0]?.replace(/\d+$/, (paragraph) => paragraph.padStart(6, '0')) ?? record.id,
  },
})
const relationshipOrder = ordering<InView<Relationship>>('Relationship', ofRelationship)
const ofMembership = {
  partner: {
    description:
      'By the name of the first other party of its pact, if it is a membership of a pact; else as OTHER orders.',
    key: (edge: Edge) => partnersOf(edge)[0] ?? edge.other.name,
  },
  signed: {
    description: 'By the date on which the party signed its pact; a relationship without one counts as the earliest.',
    key: (edge: Edge) => earlyKey(standingOf(edge).signed),
  },
  inForce: {
    description:
      'By the date on which its pact entered into force for the party; a relationship without one counts as the ' +
      'earliest.',
    key: (edge: Edge) => earlyKey(standingOf(edge).inForce),
  },
  status: {
    description: 'By the status of the party, in the order of its enum; a relationship without one comes first.',
    key: ({ record: { standing } }: Edge) => (standing?.status ? partyStatusOrder.indexOf(standing.status) : -1),
  },
}
const entityRelationshipOrder = ordering<Edge>('EntityRelationship', {
  ...ofRelationship,
  other: ofOther,
  ...ofMembership,
})
const endOrder = ordering<Edge>('End', {
  name: ofOther,
  since: ofRelationship.since,
  corroboration: ofRelationship.corroboration,
})

export const entities = listing(filters.EntityWhere, entityOrder, idOf)
export const nations = listing(filters.NationWhere, entityOrder, idOf)
export const organizations = listing(filters.OrganizationWhere, entityOrder, idOf)
export const leaders = listing(filters.LeaderWhere, entityOrder, idOf)
export const persons = listing(filters.PersonWhere, entityOrder, idOf)
export const offices = listing(filters.OfficeWhere, entityOrder, idOf)
export const pacts = listing(filters.PactWhere, pactOrder, idOf)
export const events = listing(filters.EventWhere, eventOrder, idOf)
export const documents = listing(filters.DocumentWhere, documentOrder, idOf)
export const claims = listing(filters.ClaimWhere, claimOrder, idOf)
export const relationships = listing(filters.RelationshipWhere, relationshipOrder, idOf)
export const entityRelationships = listing(filters.EntityRelationshipWhere, entityRelationshipOrder, idOf)
export const parties = listing(filters.PartyWhere, endOrder, idOf)
export const participants = listing(filters.ParticipantWhere, endOrder, idOf)

export const EntityConnection = connectionOf(refs.Entity, 'entities')
export const NationConnection = connectionOf(refs.Nation, 'nations')
export const OrganizationConnection = connectionOf(refs.Organization, 'organizations')
export const LeaderConnection = connectionOf(refs.Leader, 'leaders')
export const PersonConnection = connectionOf(refs.Person, 'persons')
export const OfficeConnection = connectionOf(refs.Office, 'offices')
export const PactConnection = connectionOf(refs.Pact, 'pacts')
export const EventConnection = connectionOf(refs.Event, 'events')
export const DocumentConnection = connectionOf(refs.Document, 'documents')
export const ClaimConnection = connectionOf(refs.Claim, 'claims')
export const RelationshipConnection = connectionOf(refs.Relationship, 'relationships')
