import type { Document, Entity } from '../../../src/facts/facts.ts'
import { entityKinds, relationshipKinds } from '../../../src/facts/vocabulary.ts'
import type { Edge } from './walks.ts'

/** Records without links to others, with the fields of the schema. */

export const upper = (word: string) => word.replaceAll('-', '_').toUpperCase()

export class DocumentNode {
  readonly id: string
  readonly title: string
  readonly publisher: string | null
  constructor({ id, title, publisher }: Document) {
    this.id = id
    this.title = title
    this.publisher = publisher ?? null
  }
}

export class DrawnNode {
  readonly id: string
  readonly label: string
  readonly kind: string
  readonly color: string
  constructor({ id, name, kind }: Entity) {
    this.id = id
    this.label = name
    this.kind = upper(kind)
    this.color = entityKinds[kind].color
  }
}

export class DrawnEdge {
  readonly id: string
  readonly source: string
  readonly target: string
  readonly label: string
  readonly kind: string
  readonly color: string
  constructor({ id, source, target, kind }: Edge) {
    this.id = id
    this.source = source
    this.target = target
    this.label = relationshipKinds[kind].label
    this.kind = upper(kind)
    this.color = relationshipKinds[kind].color
  }
}
