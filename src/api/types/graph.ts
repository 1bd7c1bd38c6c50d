import lookup from '../../analysis/lookup.ts'
import { lookupCost } from '../../analysis/prices.ts'
import type { Price } from '../../analysis/shape.ts'
import { didYouMean, EntenteError, shortened } from '../../errors.ts'
import type * as facts from '../../facts/facts.ts'
import type { EntityKind } from '../../facts/vocabulary.ts'
import type { View } from '../../graph/view.ts'
import { revisionOf } from '../../graph/visible/revision.ts'
import { atLeastRevision, checkAtLeast } from '../at-least.ts'
import { allInView, builder, type InView, listInView, oneInView } from '../builder.ts'
import { sizesFor } from '../context.ts'
import { EntityKindEnum } from '../enums.ts'
import { byId, find } from '../find.ts'
import { keyThrough } from '../identity.ts'
import { growingEntities } from '../lists/growing.ts'

import * as lists from '../lists/lists.ts'
import {
  Claim,
  Document,
  Entity,
  Event,
  Graph,
  Leader,
  Nation,
  Node,
  Office,
  Organization,
  Pact,
  Person,
  Relationship,
  typeNames,
} from '../refs.ts'
import { dayOf, earlierPrice, factorOf, Lens, LensInput, lensOf } from './lens.ts'

type SeenEntity = { [K in EntityKind]: InView<facts.EntityOf<K>> }[EntityKind]

const Ambiguous = builder
  .objectRef<{ readonly name: string; readonly view: View; readonly candidates: readonly InView<facts.Entity>[] }>(
    'Ambiguous',
  )
  .implement({
    description: 'Several entities that match one name. Choose one by its id.',
    fields: (t) => ({
      name: t.exposeString('name', { description: 'The name that was looked up.' }),
      ...growingEntities(t, 'candidates', {
        view: ({ view }) => view,
        description: 'The entities that match the name.',
        items: ({ candidates }) => candidates,
      }),
    }),
  })
const EntityResult = builder.unionType('EntityResult', {
  description: 'Result of a look-up by name: the only entity that matches, or all candidates.',
  types: [Nation, Organization, Leader, Person, Office, Pact, Event, Ambiguous],
  resolveType: (found) => ('candidates' in found ? 'Ambiguous' : typeNames[found.record.kind]),
})

builder.objectType(Graph, {
  interfaces: [Node],
  description: 'The graph through a lens. The same lens applies to everything below it.',
  fields: (t) => {
    return {
      revision: t.string({
        description:
          'The version of what the clearance of the viewer shows. Every change to that makes a new one; a change to ' +
          'what is hidden does not.',
        resolve: (view) => revisionOf(view),
      }),
      lens: t.field({
        type: Lens,
        description: 'The lens, with defaults filled in.',
        resolve: (view) => view,
      }),
      entity: t.field({
        type: EntityResult,
        nullable: true,
        args: {
          name: t.arg.string({
            required: true,
            description:
              'An id, a name in any language, an alias, an acronym or an ISO 3166 code: at most 200 characters. ' +
              'Case and accents are ignored.',
          }),
          kind: t.arg({ type: EntityKindEnum, description: 'Limits the look-up to entities of this kind.' }),
        },
        complexity: (_, context) => lookupCost(sizesFor(context)),
        description: 'The entity that a name refers to. An unknown name is NOT_FOUND, with a suggestion.',
        resolve: (view, { name, kind }) => {
          const found = lookup.fn(view, { name, kind })
          // A cast, because TypeScript does not distribute a record over a union in it.
          return found.length === 1
            ? ({ view, record: found[0] } as SeenEntity)
            : { name, view, candidates: allInView(view, found) }
        },
      }),
      nation: t.field({
        type: Nation,
        nullable: true,
        args: byId,
        description: 'The nation with this id; null if the lens hides it.',
        resolve: (view, { id }) => find(view, 'nation', id),
      }),
      organization: t.field({
        type: Organization,
        nullable: true,
        args: byId,
        description: 'The organization with this id; null if the lens hides it.',
        resolve: (view, { id }) => find(view, 'organization', id),
      }),
      leader: t.field({
        type: Leader,
        nullable: true,
        args: byId,
        description: 'The leader with this id; null if the lens hides it.',
        resolve: (view, { id }) => find(view, 'leader', id),
      }),
      office: t.field({
        type: Office,
        nullable: true,
        args: byId,
        description: 'The office with this id; null if the lens hides it.',
        resolve: (view, { id }) => find(view, 'office', id),
      }),
      pact: t.field({
        type: Pact,
        nullable: true,
        args: byId,
        description: 'The pact with this id; null if the lens hides it.',
        resolve: (view, { id }) => find(view, 'pact', id),
      }),
      event: t.field({
        type: Event,
        nullable: true,
        args: byId,
        description: 'The event with this id; null if the lens hides it.',
        resolve: (view, { id }) => find(view, 'event', id),
      }),
      document: t.field({
        type: Document,
        nullable: true,
        args: byId,
        description: 'The document with this id; null if the lens hides it.',
        resolve: (view, { id }) => {
          const key = keyThrough(view, id)
          const documents = view.widest().documents()
          if (!documents.some((document) => document.id === key))
            throw new EntenteError(
              'NOT_FOUND',
              `no document '${shortened(key)}'${didYouMean(
                key,
                documents.map((document) => document.id),
              )}`,
            )
          return oneInView(view, view.document(key))
        },
      }),
      entities: t.connection(
        {
          type: Entity,
          args: lists.entities.args,
          description: 'Entities of every kind that the lens shows.',
          resolve: (view, args) => lists.entities.page(view, 'entities', listInView(view, view.entities()), args),
        },
        lists.EntityConnection,
      ),
      nations: t.connection(
        {
          type: Nation,
          args: lists.nations.args,
          description: 'Nations that the lens shows.',
          resolve: (view, args) =>
            lists.nations.page(view, 'nations', listInView(view, view.entitiesOf('nation')), args),
        },
        lists.NationConnection,
      ),
      organizations: t.connection(
        {
          type: Organization,
          args: lists.organizations.args,
          description: 'Organizations that the lens shows.',
          resolve: (view, args) =>
            lists.organizations.page(view, 'organizations', listInView(view, view.entitiesOf('organization')), args),
        },
        lists.OrganizationConnection,
      ),
      leaders: t.connection(
        {
          type: Leader,
          args: lists.leaders.args,
          description: 'Leaders that the lens shows.',
          resolve: (view, args) =>
            lists.leaders.page(view, 'leaders', listInView(view, view.entitiesOf('leader')), args),
        },
        lists.LeaderConnection,
      ),
      offices: t.connection(
        {
          type: Office,
          args: lists.offices.args,
          description: 'Offices that the lens shows.',
          resolve: (view, args) =>
            lists.offices.page(view, 'offices', allInView(view, view.entitiesOf('office')), args),
        },
        lists.OfficeConnection,
      ),
      events: t.connection(
        {
          type: Event,
          args: lists.events.args,
          description: 'Events that the lens shows.',
          resolve: (view, args) => lists.events.page(view, 'events', listInView(view, view.entitiesOf('event')), args),
        },
        lists.EventConnection,
      ),
      documents: t.connection(
        {
          type: Document,
          args: lists.documents.args,
          description: 'Documents that the lens shows.',
          resolve: (view, args) => lists.documents.page(view, 'documents', listInView(view, view.documents()), args),
        },
        lists.DocumentConnection,
      ),
      claims: t.connection(
        {
          type: Claim,
          args: lists.claims.args,
          description: 'Claims that the lens shows.',
          resolve: (view, args) => lists.claims.page(view, 'claims', listInView(view, view.claims()), args),
        },
        lists.ClaimConnection,
      ),
      relationships: t.connection(
        {
          type: Relationship,
          args: {
            ...lists.relationships.args,
            ended: t.arg.boolean({
              defaultValue: false,
              description: 'If true, includes relationships that ended before the lens date.',
            }),
          },
          description:
            'Relationships, derived ones included. Asserted and reported only, unless `where` filters by stance.',
          resolve: (view, args) =>
            lists.relationships.page(
              view,
              'relationships',
              listInView(view, view.relationships({ ended: args.ended === true })),
              args,
            ),
        },
        lists.RelationshipConnection,
      ),
    }
  },
})

builder.queryField('graph', (t) =>
  t.field({
    type: Graph,
    args: {
      lens: t.arg({ type: LensInput, description: 'The lens. Default: all documents, as of today.' }),
      ...atLeastRevision,
    },
    complexity: ({ lens }, context): Price => ({
      field: 20 + earlierPrice(lens, context),
      lenses: 1,
      factor: factorOf(lens),
      day: dayOf(lens ?? {}),
    }),
    description: 'The graph through a lens. Most queries start here.',
    resolve: (_, { lens, atLeastRevision }, context) => {
      checkAtLeast(context, atLeastRevision)
      return lensOf(context, lens ?? {})
    },
  }),
)
