import { Writer } from 'n3'
import { quadsOf } from './quads.ts'
import type { Selection } from './selection.ts'

/** N-Quads: the same statements as the JSON-LD, one per line; those of a document are in the graph of that name. */
export function* nQuads(part: Selection): Generator<string> {
  const writer = new Writer({ format: 'N-Quads' })
  for (const quads of quadsOf(part)) yield writer.quadsToString(quads)
}
