import type { ZodSafeParseResult } from 'zod'
import { checkClaim, danglingNames, Ids } from '../../facts/check.ts'
import type { Entity } from '../../facts/facts.ts'
import { type LineRecord, recordShapes } from '../../facts/schema.ts'
import { keysOf } from '../../facts/vocabulary.ts'
import type { ClaimLine } from './claim-lines.ts'
import { nothing, type Said } from './claims.ts'
import type { Registry } from './codes.ts'
import { joined } from './joined.ts'
import { type Row, RowFault } from './template.ts'

type Documents = Pick<Map<string, LineRecord<'document'>>, 'get' | 'has'>
type Passages = Pick<Map<string, unknown>, 'has'>

/** Reads rows that are records of a data folder. A record can name those before it, and those of other folders. */
export class RecordReader {
  readonly #registry: Registry
  readonly #documents: Documents
  readonly #passages: Passages

  /** @param documents those of the folder, to which each that is read here is added before the next row */
  constructor(registry: Registry, documents: Documents, passages: Passages) {
    this.#registry = registry
    this.#documents = documents
    this.#passages = passages
  }

  read({ data }: Row): Said {
    switch (data.record) {
      case 'document':
        return checked(recordShapes.document.safeParse(data), (document) => ({ ...nothing, documents: [document] }))
      case 'passage':
        return checked(recordShapes.passage.safeParse(data), (passage) => {
          if (!this.#documents.has(passage.document)) return faulty([`no document '${passage.document}' before it`])
          return { ...nothing, passages: [passage] }
        })
      case 'entity':
        return checked(recordShapes.entity.safeParse(data), (entity) => this.#entity(entity))
      case 'claim':
        return checked(recordShapes.claim.safeParse(data), (claim) => {
          const faults = this.#wrongWith(claim)
          // As it was written, without the defaults that reading fills in.
          return faults.length > 0 ? faulty(faults) : { ...nothing, claims: [data as unknown as ClaimLine] }
        })
      default:
        return faulty([`no record: a row has a 'record', one of ${keysOf(recordShapes).join(', ')}`])
    }
  }

  #entity({ record: _, ...entity }: LineRecord<'entity'>): Said {
    try {
      return { ...nothing, entities: [joined(this.#registry.get(entity.id), entity)] }
    } catch (error) {
      if (error instanceof RowFault) return faulty([error.message])
      throw error
    }
  }

  #wrongWith(claim: LineRecord<'claim'>): string[] {
    const document = this.#documents.get(claim.document)
    const missing = claim.passages.filter((paragraph) => !this.#passages.has(`${claim.document}:${paragraph}`))
    const registry = this.#registry
    const known = Object.assign(new Ids(), {
      has: (id: string) => registry.get(id) !== undefined,
    })
    const named = [claim.subject, claim.object, claim.value, claim.qualifiers.office].flatMap((id) =>
      typeof id === 'string' ? (registry.get(id) ?? []) : [],
    )
    const entities = new Map(named.map((entity): [string, Entity] => [entity.id, entity]))
    return [
      ...(document ? [] : [`no document '${claim.document}' before it`]),
      ...missing.map((paragraph) => `no passage '${claim.document}:${paragraph}' before it`),
      ...danglingNames(claim, known).map(({ sentence }) => sentence),
      ...checkClaim(claim, entities, document?.file !== undefined).map(({ sentence }) => sentence),
    ]
  }
}

const faulty = (faults: readonly string[]): Said => ({ ...nothing, faults })

function checked<T>(read: ZodSafeParseResult<T>, take: (record: T) => Said): Said {
  if (read.success) return take(read.data)
  return faulty(read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`))
}
