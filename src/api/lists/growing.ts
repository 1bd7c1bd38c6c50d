import type { Price } from '../../analysis/shape.ts'
import { EntenteError } from '../../errors.ts'
import type * as facts from '../../facts/facts.ts'
import type { Relationship } from '../../graph/relationships/relationship.ts'
import type { View } from '../../graph/view.ts'
import type { builder, InView } from '../builder.ts'
import type { Context } from '../context.ts'
import { idThrough } from '../identity.ts'
import * as refs from '../refs.ts'
import { type Page, type PageArgs, pageOf } from './connection.ts'
import * as lists from './lists.ts'

/**
 * Lists that can grow with the graph. Each is a connection, `claimsConnection`, with a plain list beside it, `claims`.
 * The plain list is convenient while it is short, and has a bound.
 */

type Types = typeof builder.$inferSchemaTypes
type FieldBuilder<Parent> = PothosSchemaTypes.ObjectFieldBuilder<Types, Parent>
type ArgumentMap = ReturnType<typeof builder.args>
type Described = { readonly description: string }

/** The most items of a plain list. */
export const plainLimit = 2_000
const most = plainLimit.toLocaleString('en')

/** @throws EntenteError TOO_COSTLY if a plain list has more items than it may give */
export function bounded<T>(items: readonly T[], field: string): readonly T[] {
  if (items.length <= plainLimit) return items
  throw new EntenteError(
    'TOO_COSTLY',
    `${field} has ${items.length} items; the limit is ${plainLimit}, so page through ${field}Connection`,
  )
}

interface Viewed<Parent> {
  /** The view of the list, if it is not that of the parent. */
  readonly view: (parent: Parent) => View
}
type Viewing<Parent> = { readonly view?: Viewed<Parent>['view'] | undefined }
type Growing<Parent, T> = Options<Parent, T> & (Parent extends InView<unknown> ? Viewing<Parent> : Viewed<Parent>)

interface Options<Parent, T> extends Described {
  /** Part of the name of the list in cursors, if its view and its beginning are not enough. */
  readonly scope?: ((parent: Parent) => string) | undefined
  readonly items: (parent: Parent, args: never) => readonly InView<T>[]
  /** Arguments of both fields. */
  readonly args?: ArgumentMap | undefined
  /** The price of finding the items; by default that of any list (price.ts). */
  readonly complexity?: Price | ((args: never, context: Context) => Price) | undefined
}

/** The name of a list: its field, length and beginning, because every record may have one. */
function listName<Parent, T>(
  field: string,
  { scope }: Options<Parent, T>,
  parent: Parent,
  items: readonly InView<T>[],
  idOf: (item: InView<T>) => string,
) {
  const [start] = items
  return [field, scope?.(parent), items.length, start && idOf(start)].join(' ')
}

const viewOf = <Parent>({ view }: Viewing<Parent>, parent: Parent): View =>
  // A cast, because the option is missing only for records in a view.
  view ? view(parent) : (parent as unknown as InView<unknown>).view

/** The two fields of a list whose items have filters and orders of their own. */
const listed =
  <T>(type: unknown, connection: unknown, { args, page }: { args: ArgumentMap; page: unknown }) =>
  <Parent, Name extends string>(t: FieldBuilder<Parent>, name: Name, options: Growing<Parent, T>) => {
    const pageFor = page as (view: View, ...rest: [string, readonly InView<T>[], PageArgs, object]) => Page<InView<T>>
    const idOf = (item: InView<T>) => String(Reflect.get(item.record as object, 'id'))
    return both(t, name, options, {
      type,
      connection,
      args,
      page: (parent, given) => {
        const items = options.items(parent, given as never)
        // Without the condition that lists of relationships imply, so that both fields list the same.
        return pageFor(viewOf(options, parent), listName(name, options, parent, items, idOf), items, given, {
          implied: false,
        })
      },
    })
  }

/** The two fields of any other list, in its own order. */
export function growing<Parent, T, Name extends string>(
  t: FieldBuilder<Parent>,
  name: Name,
  {
    type,
    connection,
    idOf,
    ...options
  }: Growing<Parent, T> & { readonly type: unknown; readonly connection: unknown; readonly idOf: (item: T) => string },
) {
  return both(t, name, options, {
    type,
    connection,
    args: {},
    page: (parent, given) => {
      const items = options.items(parent, given as never)
      const at = new Map(items.map((item, index) => [item, index]))
      const id = ({ record }: InView<T>) => idOf(record)
      const list = idThrough(viewOf(options, parent), listName(name, options, parent, items, id))
      return pageOf(items, given, { name: 'own', key: (item) => at.get(item) ?? 0, id, list })
    },
  })
}

interface Paged<Parent> {
  readonly type: unknown
  readonly connection: unknown
  readonly args: ArgumentMap
  readonly page: (parent: Parent, args: PageArgs) => unknown
}

function both<Parent, T, Name extends string>(
  t: FieldBuilder<Parent>,
  name: Name,
  { args: own = {}, items, description, complexity }: Options<Parent, T>,
  { type, connection, args, page }: Paged<Parent>,
) {
  const price = complexity && { complexity: complexity as Price }
  // Casts, because Pothos cannot infer the types of fields whose type is an argument.
  const plain = t.field({
    type: [type as typeof refs.Claim],
    args: own,
    description: `${description} More than ${most} are TOO_COSTLY; \`${name}Connection\` has pages.`,
    ...price,
    resolve: ((parent: Parent, given: object) => bounded(items(parent, given as never), name)) as never,
  })
  const paged = t.connection(
    { type, args: { ...own, ...args }, ...price, description, resolve: page } as never,
    connection as typeof lists.ClaimConnection,
  )
  // A cast, because TypeScript widens computed names.
  return { [name]: plain, [`${name}Connection`]: paged } as Record<Name, typeof plain> &
    Record<`${Name}Connection`, typeof paged>
}

export const growingClaims = listed<facts.Claim>(refs.Claim, lists.ClaimConnection, lists.claims)
export const growingDocuments = listed<facts.Document>(refs.Document, lists.DocumentConnection, lists.documents)
export const growingEntities = listed<facts.Entity>(refs.Entity, lists.EntityConnection, lists.entities)
export const growingPacts = listed<facts.Pact>(refs.Pact, lists.PactConnection, lists.pacts)
export const growingRelationships = listed<Relationship>(
  refs.Relationship,
  lists.RelationshipConnection,
  lists.relationships,
)

type GrowingOf = <Parent>(t: FieldBuilder<Parent>, name: string, options: Growing<Parent, never>) => object
/** The same by the names of the shapes of analyses. */
export const growingOf: Readonly<Record<string, GrowingOf | undefined>> = {
  claim: growingClaims,
  document: growingDocuments,
  entity: growingEntities,
  relationship: growingRelationships,
}
