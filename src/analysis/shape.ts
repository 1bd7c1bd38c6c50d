import type { EdtfTime } from '../facts/date.ts'
import type { Claim } from '../facts/facts.ts'
import type { Relationship } from '../graph/relationships/relationship.ts'
import type { Sizes } from '../graph/visible/sizes.ts'

/** The shapes of answers and parameters, as data. The API makes its types from them (api/answers.ts). */

/** The types of plain values in a record. Entities and documents are ids here, and objects in the API. */
interface Plain {
  readonly int: number
  readonly float: number
  readonly text: string
  readonly flag: boolean
  readonly id: string
  readonly time: EdtfTime
  readonly entity: string
  readonly document: string
  readonly claim: Claim
  readonly relationship: Relationship
}

/** An enum: words with their descriptions. One outside the vocabulary needs a name. */
export interface Words {
  readonly table: Readonly<Record<string, { readonly description: string } | string>>
  readonly name?: string | undefined
  readonly description?: string | undefined
}

/** A list that the API pages. */
export interface Page {
  readonly item: Fields
  /** The plural of its items: `communities`. */
  readonly plural: string
  /** The name of the order, which is part of the cursors. */
  readonly by: string
  readonly key: (item: never) => string | number
  /** Orders items with equal keys. */
  readonly id: (item: never) => string
}

/** A record: its name in the API, and its fields. */
export interface Fields {
  readonly name: string
  readonly description: string
  readonly fields: Readonly<Record<string, Field<never>>>
}

export type Kind =
  | { readonly plain: keyof Plain }
  | { readonly words: Words }
  | { readonly list: Kind }
  | { readonly nullable: Kind }
  | { readonly entities: true }
  | { readonly record: Fields }
  | { readonly page: Page }

/** The shape of a value of this type. */
export interface Shape<T> {
  readonly kind: Kind
  /** Never set; it carries the type. */
  readonly of?: T
}

/** A price in points. The API adds up those of all fields before it runs a query (api/prices/price.ts). */
export interface Price {
  /** Points for each object that has the field. */
  readonly field?: number
  /** Items for each object; without it, lists are as long as those of the graph are. */
  readonly multiplier?: number
  /** The multipliers of fields right below, by their names, where a limit of this one bounds them. */
  readonly multipliers?: Readonly<Record<string, number>>
  /** Points for what a lens computes once, however many fields ask for it. */
  readonly once?: Readonly<Record<string, number>>
  /** Points for each item of the list of which the field is a part, on any page. */
  readonly perItem?: number
  /** The number of lenses through which the fields below look, if it opens new ones. */
  readonly lenses?: number
  /** The day on which these lenses look at the graph; without it, any. */
  readonly day?: number | undefined
  /** So many times as much is read by these lenses as by one that narrows only the date. */
  readonly factor?: number
}
/** A price, or how it follows from the sizes of the graph and the parameters. */
export type Cost = Price | ((sizes: Sizes, parameters: Readonly<Record<string, unknown>>) => Price)

interface Field<R> {
  readonly description: string
  readonly kind: Kind
  readonly cost?: Cost | undefined
  read(record: R): unknown
}

export interface Parameter<T> {
  readonly description: string
  readonly kind: Kind
  readonly isRequired: boolean
  readonly of?: T
}

/** The result of an analysis, from which the API makes a field. */
export interface Answer<R> {
  readonly description: string
  readonly kind: Kind
  readonly cost: Cost
  readonly of?: R
}

const plain = <K extends keyof Plain>(kind: K): Shape<Plain[K]> => ({ kind: { plain: kind } })
export const int = plain('int')
export const float = plain('float')
export const text = plain('text')
export const flag = plain('flag')
export const id = plain('id')
export const time = plain('time')
export const entity = plain('entity')
export const document = plain('document')
export const claim = plain('claim')
export const relationship = plain('relationship')
/** Entities by their ids, as a list that can be filtered, ordered and paged. */
export const entities: Shape<readonly string[]> = { kind: { entities: true } }

/** A word of a table. The API already has names for the tables of the vocabulary. */
export const words = <T extends string>(
  table: Readonly<Record<T, { readonly description: string } | string>>,
  name?: string,
  description?: string,
): Shape<T> => ({ kind: { words: { table, name, description } } })

export const list = <T>({ kind }: Shape<T>): Shape<readonly T[]> => ({ kind: { list: kind } })
export const nullable = <T>({ kind }: Shape<T>): Shape<T | null | undefined> => ({ kind: { nullable: kind } })

export const record = <R>(
  name: string,
  description: string,
  fields: Readonly<Record<string, Field<R>>>,
): Shape<R> & { readonly kind: { readonly record: Fields } } => ({ kind: { record: { name, description, fields } } })

/** A field of a record, and the function that reads it. */
export const field = <R, T>(
  description: string,
  { kind }: Shape<T>,
  read: (record: R) => NoInfer<T>,
  cost?: Cost,
): Field<R> => ({ description, kind, read, cost })

/** A list of records that the API pages. */
export const page = <R>(
  { kind }: Shape<R> & { readonly kind: { readonly record: Fields } },
  order: { plural: string; by: string; key: (item: R) => string | number; id: (item: R) => string },
): Shape<readonly R[]> => ({ kind: { page: { item: kind.record, ...order } } })

export const optional = <T>(description: string, { kind }: Shape<T>): Parameter<T | null | undefined> => ({
  description,
  kind,
  isRequired: false,
})
export const required = <T>(description: string, { kind }: Shape<T>): Parameter<T> => ({
  description,
  kind,
  isRequired: true,
})

export const answer = <R>(description: string, { kind }: Shape<R>, cost: Cost): Answer<R> => ({
  description,
  kind,
  cost,
})
