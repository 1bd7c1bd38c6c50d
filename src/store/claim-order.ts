import type { Claim } from '../facts/facts.ts'
import { by, dayOf, isInOrder, orders, paragraphOf } from '../facts/order.ts'
import type { LazyMap } from './lazy-map.ts'

/**
 * The places of claims in the order of `orders.claims`; none if they have it already. What most pairs differ in is read
 * once, because reading it from the columns for each comparison takes many times as long.
 */
export function orderOf(claims: LazyMap<Claim>): Uint32Array {
  if (isInOrder(claims.values(), orders.claims)) return new Uint32Array()
  const ranks = new Map([...new Set(documentsOf(claims))].sort().map((document, rank) => [document, rank]))
  const places = Uint32Array.from({ length: claims.size }, (_, place) => place)
  const [ofDocument, ofParagraph, ofDay] = [ranksOf, paragraphOf, dayOf].map((of) =>
    Float64Array.from(places, (place) => of(claims.at(place), ranks)),
  ) as [Float64Array, Float64Array, Float64Array]
  const compare = (column: Float64Array, a: number, b: number) => by(column[a] ?? 0, column[b] ?? 0)
  return places.sort(
    (a, b) =>
      compare(ofDocument, a, b) ||
      compare(ofParagraph, a, b) ||
      compare(ofDay, a, b) ||
      by(claims.keyAt(a), claims.keyAt(b)),
  )
}

function* documentsOf(claims: LazyMap<Claim>): Generator<string> {
  for (const { document } of claims.values()) yield document
}

const ranksOf = ({ document }: Claim, ranks: ReadonlyMap<string, number>): number => ranks.get(document) ?? 0
