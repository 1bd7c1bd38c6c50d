import { bounded } from '../../analysis/bounded.ts'
import { countBy } from '../../analysis/count-by.ts'
import type { Price } from '../../analysis/shape.ts'
import { builder, enumName, enumOf } from '../builder.ts'
import * as attributes from '../lists/attributes.ts'
import type { Page } from '../lists/connection.ts'
import * as lists from '../lists/lists.ts'
import { DisagreementConnection } from './disagreement.ts'
import { EntityRelationshipConnection } from './entity.ts'
import { ParticipantConnection } from './event.ts'
import { terms } from './office.ts'
import { PartyConnection } from './pact.ts'
import { SearchHitConnection } from './search.ts'

/** `aggregate` of connections: counts of all items of the list, by any of their attributes. */

const bounds = { limit: 1_000 } as const
const usualLimit = 50

interface Counted extends attributes.Value {
  readonly count: number
}
interface Counts {
  readonly attribute: string
  readonly counts: readonly Counted[]
  readonly totalValues: number
  readonly withoutValue: number
}

const ValueCount = builder.objectRef<Counted>('ValueCount').implement({
  description: 'Number of items of a list that have one value of an attribute.',
  fields: (t) => ({
    value: t.exposeString('value', {
      description: 'The value: a word as its enum has it, a key, a code, a year, `true` or `false`, or a text.',
    }),
    label: t.exposeString('label', {
      description: 'The value in words: a label of the vocabulary, a name or a title.',
    }),
    count: t.exposeInt('count', { description: 'Number of items that have it.' }),
  }),
})

const AttributeCounts = builder.objectRef<Counts>('AttributeCounts').implement({
  description:
    'Counts of the items of a list by the values of one attribute. An item counts toward each of its values.',
  fields: (t) => ({
    attribute: t.exposeString('attribute', { description: 'The attribute, as `by` has it.' }),
    counts: t.field({
      type: [ValueCount],
      complexity: { field: 0, multiplier: 1 },
      description:
        'The values that items have: words in the order of their enum, years in order, any other with the most ' +
        'frequent first.',
      resolve: ({ counts }) => counts,
    }),
    totalValues: t.exposeInt('totalValues', { description: 'Number of different values, without the limit.' }),
    withoutValue: t.exposeInt('withoutValue', { description: 'Number of items without a value.' }),
  }),
})

function countsOf<Item>(
  items: readonly Item[],
  [name, { values, order }]: [string, attributes.Attribute<Item>],
  most: number,
): Counts {
  const labels = new Map<string, string>()
  let withoutValue = 0
  const counted = countBy(items, (item) => {
    const own = values(item)
    if (own.length === 0) withoutValue += 1
    for (const { value, label } of own) labels.set(value, label)
    return own.map(({ value }) => value)
  })
  const all = [...counted].map(([value, count]): Counted => ({ value, label: labels.get(value) ?? value, count }))
  const byValue = (a: Counted, b: Counted) => (a.value < b.value ? -1 : 1)
  const place = new Map(Array.isArray(order) ? order.map((value, index) => [value, index]) : [])
  const placeOf = ({ value }: Counted) => (order === 'by year' ? Number(value) : (place.get(value) ?? 0))
  const inOrder = (a: Counted, b: Counted) => placeOf(a) - placeOf(b) || byValue(a, b)
  const counts = all.sort((a, b) => b.count - a.count || inOrder(a, b)).slice(0, most)
  if (order) counts.sort(inOrder)
  return { attribute: enumName(name), counts, totalValues: all.length, withoutValue }
}

type Connection = Parameters<typeof builder.objectField>[0]

/** Adds the field to connections whose items have these attributes. */
function countItems<Item>(type: string, what: string, table: attributes.Attributes<Item>, ...connections: unknown[]) {
  const by = enumOf(`${type}Attribute`, `Attributes by which \`aggregate\` counts ${what}.`, table)
  for (const connection of connections)
    builder.objectField(connection as Connection, 'aggregate', (t) =>
      t.field({
        type: [AttributeCounts],
        args: {
          by: t.arg({ type: [by], required: true, description: 'The attributes.' }),
          limit: t.arg.int({
            defaultValue: usualLimit,
            description: `Maximum number of values of each attribute, 1 to ${bounds.limit}: the most frequent ones.`,
          }),
        },
        complexity: ({ by, limit }): Price => ({
          field: 20,
          perItem: 0.2 * by.length,
          multiplier: Math.max(1, by.length) * Math.max(1, limit ?? usualLimit),
        }),
        description:
          'Counts of all items of the list, on every page, by attribute. Ask for `first: 0` if you need no items.',
        resolve: (page, { by, limit }) => {
          // A cast, because Pothos does not know that the list makes the pages of its connection.
          const { all } = page as unknown as Page<Item>
          const most = bounded('limit', limit ?? usualLimit, bounds.limit)
          return [...new Set(by)].flatMap((name) => {
            const attribute = table[name]
            return attribute ? [countsOf(all, [name, attribute], most)] : []
          })
        },
      }),
    )
}

countItems('Entity', 'entities', attributes.entityAttributes, lists.EntityConnection)
countItems('Nation', 'nations', attributes.nationAttributes, lists.NationConnection)
countItems('Organization', 'organizations', attributes.organizationAttributes, lists.OrganizationConnection)
countItems('Leader', 'leaders', attributes.leaderAttributes, lists.LeaderConnection)
countItems('Person', 'persons', attributes.personAttributes, lists.PersonConnection)
countItems('Office', 'offices', attributes.officeAttributes, lists.OfficeConnection)
countItems('OfficeTerm', 'terms in offices', attributes.termAttributes, terms.connection)
countItems('Pact', 'pacts', attributes.pactAttributes, lists.PactConnection)
countItems('Party', 'parties', attributes.partyAttributes, PartyConnection)
countItems('Event', 'events', attributes.eventAttributes, lists.EventConnection)
countItems('Participant', 'participants', attributes.participantAttributes, ParticipantConnection)
countItems('Claim', 'claims', attributes.claimAttributes, lists.ClaimConnection)
countItems('Document', 'documents', attributes.documentAttributes, lists.DocumentConnection)
countItems(
  'Relationship',
  'relationships',
  attributes.relationshipAttributes,
  lists.RelationshipConnection,
  EntityRelationshipConnection,
)
countItems('Disagreement', 'disagreements', attributes.disagreementAttributes, DisagreementConnection)
countItems('SearchHit', 'hits', attributes.hitAttributes, SearchHitConnection)
