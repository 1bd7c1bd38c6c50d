import { EntenteError } from '../../errors.ts'
import { parseDate } from '../../facts/date.ts'
import type { Document } from '../../facts/facts.ts'
import { mergeDocuments } from '../../facts/merge.ts'
import type { LineRecord } from '../../facts/schema.ts'
import type { Said } from './claims.ts'
import type { Registry } from './codes.ts'
import type { ImportFolder } from './folder.ts'

type DocumentLine = LineRecord<'document'>

/**
 * The ids that others have. One id means one thing in all folders that are served together. An import that broke this
 * would write a folder that no server starts with.
 */
export class TakenIds {
  readonly #folder: ImportFolder
  readonly #registry: Registry
  readonly #others: ReadonlyMap<string, Document>
  readonly #own: ReadonlySet<string>
  readonly #citesNothing: boolean

  /**
   * @param others the documents of other folders
   * @param citesNothing true if the claims of the import cite no passages
   */
  constructor(folder: ImportFolder, registry: Registry, others: ReadonlyMap<string, Document>, citesNothing: boolean) {
    this.#folder = folder
    this.#registry = registry
    this.#others = others
    this.#own = new Set(folder.sourceDocuments.map(({ id }) => id))
    this.#citesNothing = citesNothing
  }

  /** @throws EntenteError if the document of the mapping has the id of another thing */
  checkSource(): void {
    for (const document of this.#folder.sourceDocuments)
      for (const reason of this.#against(document))
        throw new EntenteError('BAD_DATA', `${reason}; give the document of the mapping another id`)
  }

  /** The reasons against a row that gives one id to two things. */
  in({ entities, documents = [] }: Pick<Said, 'entities' | 'documents'>): string[] {
    const isDocument = (id: string) =>
      this.#folder.documents.has(id) ||
      this.#others.has(id) ||
      this.#own.has(id) ||
      documents.some((document) => document.id === id)
    return [
      ...entities.filter(({ id }) => isDocument(id)).map(({ id }) => ofBoth(id)),
      ...documents.flatMap((document) => this.#against(document)),
    ]
  }

  #against(document: DocumentLine): string[] {
    const { id } = document
    if (this.#folder.entities.has(id) || this.#registry.get(id)) return [ofBoth(id)]
    const said = asDocument(document)
    if (said instanceof EntenteError) return [`the document '${id}': ${said.message}`]
    const other = this.#others.get(id)
    if (!other) return []
    const merged = mergeDocuments(other, said)
    if ('contradiction' in merged)
      return [`a document of another folder has this id and another ${merged.contradiction}: '${id}'`]
    return this.#citesNothing && other.file !== undefined
      ? [`claims of a document with a local copy cite its passages, and these cite none: '${id}'`]
      : []
  }
}

const ofBoth = (id: string) => `one id for an entity and a document: '${id}'`

/** The document of a line, or what is wrong with its dates. */
function asDocument({ record: _, published, read, ...rest }: DocumentLine): Document | EntenteError {
  try {
    const dateOf = (text: string | undefined) => (text && text !== 'unknown' ? parseDate(text) : undefined)
    return { ...rest, published: dateOf(published), read: dateOf(read) }
  } catch (error) {
    if (error instanceof EntenteError) return error
    throw error
  }
}
