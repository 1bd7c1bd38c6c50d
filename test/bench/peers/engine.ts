/** An answer is a set of texts, so that those of several engines can be compared. */
export interface Engine {
  readonly name: 'entente' | 'oxigraph' | 'ladybug' | 'postgres'
  answer(question: Question, variables: Asked): Iterable<string> | Promise<Iterable<string>>
}
export const questions = [
  'entity',
  'neighbors',
  'two steps',
  'three steps',
  'reach',
  'subgraph',
  'path',
  'list',
] as const
export type Question = (typeof questions)[number]
export interface Asked {
  readonly id: string
  readonly to: string
  readonly kind: string
}

/** The facts at one date, as the other engines hold them. */
export interface Network {
  readonly nodes: readonly {
    readonly id: string
    readonly name: string
    readonly kind: string
    readonly pactKind: string | null
    readonly stage: string | null
  }[]
  /** One for each claim of a relationship. */
  readonly related: readonly {
    readonly source: string
    readonly target: string
    readonly kind: string
    readonly claim: string
    /** The relationship. */
    readonly edge: string
  }[]
  /** The place of a stage in their order; -1 for none. */
  rankOf(stage: string | null): number
  /** The rank of the first stage that lists ask for. */
  readonly leastRank: number
}

export const upper = (word: string) => word.replaceAll('-', '_').toUpperCase()
