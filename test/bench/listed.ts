import type { Facts } from '../../src/facts/facts.ts'
import type { Graph } from '../../src/graph/graph.ts'
import { toLens } from '../../src/graph/lens.ts'
import { viewThrough } from '../../src/graph/view.ts'
import { benchDate, benchKinds, rareKinds } from './operations.ts'
import { upper } from './peers/drawn.ts'

/**
 * The facts that Entente lists at the date of the bench, as plain data. Peers without rules for documents that
 * contradict each other can hold these facts, and so give the same answers.
 */
export interface Listed {
  readonly entities: readonly string[]
  readonly claims: readonly string[]
  /** The stage of each pact that has one. */
  readonly stages: readonly (readonly [pact: string, stage: string])[]
  /** The relationships of the kinds that the bench asks for. */
  readonly edges: readonly {
    readonly id: string
    readonly kind: string
    readonly source: string
    readonly target: string
    readonly corroboration: number
    readonly claims: readonly string[]
  }[]
}

export function listedIn(graph: Graph): Listed {
  const view = viewThrough(graph, toLens({ asOf: benchDate }, 'public', graph.facts))
  const kinds = new Set([...benchKinds, ...rareKinds])
  return {
    entities: view.entities().map(({ id }) => id),
    claims: view.claims().map(({ id }) => id),
    stages: view.entitiesOf('pact').flatMap(({ id }) => {
      const step = view.stageOf(id)
      return step ? [[id, step.stage] as const] : []
    }),
    edges: view
      .relationships()
      .filter(({ kind }) => kinds.has(upper(kind)))
      .map(({ id, kind, source, target, corroboration, claims }) => ({
        ...{ id, kind, source, target, corroboration },
        claims: claims.map((claim) => claim.id),
      })),
  }
}

/** The entities and relationships for the graph questions. */
export function networkIn({ entities, stages, edges }: Listed, facts: Facts) {
  const stageOf = new Map(stages)
  const nodes = entities.flatMap((id) => {
    const entity = facts.entities.get(id)
    if (!entity) return []
    const { name, kind } = entity
    const pactKind = entity.kind === 'pact' ? upper(entity.pactKinds[0] ?? '') : null
    return [{ id, name, kind: upper(kind), pactKind, stage: pactKind && upper(stageOf.get(id) ?? '') }]
  })
  const related = edges.flatMap(({ id: edge, source, target, kind, claims }) =>
    benchKinds.includes(upper(kind)) ? claims.map((claim) => ({ source, target, kind, claim, edge })) : [],
  )
  return { nodes, related }
}
