import { EntenteError } from '../errors.ts'
import { isStanding } from '../graph/derive.ts'
import { holds } from '../graph/episodes.ts'
import { getOrInsert } from '../graph/get-or-insert.ts'
import type { Relationship } from '../graph/relationship.ts'
import type { View } from '../graph/view.ts'
import { analysis } from './analysis.ts'
import { knownEntities } from './known.ts'
import { answer, entity, field, id, list, page, record, relationship, required } from './shape.ts'

/** A connection between a partner and one of the entities asked about. */
export interface PartnerTie {
  /** The entity asked about. */
  readonly with: string
  /** The pact or organization that connects the two; an organization may be one of the two itself. */
  readonly through: string
  /** The membership of the entity, then of the partner; only one if the organization is itself one of the two. */
  readonly relationships: readonly Relationship[]
}

export interface CommonPartner {
  readonly partner: string
  /** At least one for each of the entities asked about, in their order. */
  readonly ties: readonly PartnerTie[]
}

export interface CommonPartnersParameters {
  readonly of: readonly string[]
}

const bounds = { of: 10 } as const

/** Two steps: from each entity asked about to its pacts and organizations, and on to their other members. */
function commonPartners(view: View, { of }: CommonPartnersParameters): readonly CommonPartner[] {
  const asked = knownEntities(view, of, ['nation', 'organization']).map(({ id }) => id)
  if (asked.length < 2)
    throw new EntenteError('BAD_FILTER', `of ${asked.length === 1 ? 'has one id' : 'is empty'}; give at least two ids`)
  if (asked.length > bounds.of)
    throw new EntenteError('TOO_COSTLY', `of has ${asked.length} ids; give at most ${bounds.of}`)
  const edges = new Map<string, PartnerTie[]>()
  for (const one of asked) {
    for (const [partner, edge] of partnersOf(view, one)) getOrInsert(edges, partner, (): PartnerTie[] => []).push(edge)
  }
  return [...edges]
    .filter(([partner, ties]) => !asked.includes(partner) && asked.every((one) => ties.some((tie) => tie.with === one)))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([partner, ties]) => ({ partner, ties }))
}

/** The partners of a nation or organization, each once for every pact or organization that connects the two. */
function partnersOf(view: View, one: string): [partner: string, edge: PartnerTie][] {
  return membershipsAt(view, one).flatMap((own): [string, PartnerTie][] => {
    // The entity asked about is itself the organization, so its members are its partners.
    if (own.target === one) return [[own.source, { with: one, through: one, relationships: [own] }]]
    const circle = own.target
    const others = membershipsAt(view, circle).filter(
      ({ kind, source, target }) => kind === own.kind && target === circle && source !== one,
    )
    const shared = others.map((other): [string, PartnerTie] => [
      other.source,
      { with: one, through: circle, relationships: [own, other] },
    ])
    return own.kind === 'member-of'
      ? [[circle, { with: one, through: circle, relationships: [own] }], ...shared]
      : shared
  })
}

/** Memberships in standing pacts and in organizations, on either side of the entity; ordered by id. */
function membershipsAt(view: View, id: string): Relationship[] {
  return view
    .relationshipsOf(id)
    .filter(
      (relationship) =>
        holds(relationship) &&
        (relationship.kind === 'member-of' || (relationship.kind === 'party-to' && isStanding(relationship.stage))),
    )
    .sort((a, b) => (a.id < b.id ? -1 : 1))
}

const tie = record<PartnerTie>(
  'PartnerTie',
  'A pact or organization that connects a partner with one of the entities from `of`.',
  {
    with: field('The entity from `of` that is connected; null if the lens hides it.', entity, (one) => one.with),
    through: field(
      'The pact that both are parties to, or the organization that both belong to or that is itself one of the two.',
      entity,
      ({ through }) => through,
    ),
    relationships: field(
      'The memberships behind it, with stage and evidence: first of the entity from `of`, then of the partner. ' +
        'Only one if the organization is itself one of the two.',
      list(relationship),
      ({ relationships }) => relationships,
      { field: 1, multiplier: 2 },
    ),
  },
)
const shape = record<CommonPartner>(
  'CommonPartner',
  'A nation or organization that is connected with every entity from `of`.',
  {
    partner: field('The nation or organization; null if the lens hides it.', entity, ({ partner }) => partner),
    ties: field(
      'The connections, at least one with each entity from `of`, in the order of `of`.',
      list(tie),
      ({ ties }) => ties,
    ),
  },
)

export default analysis({
  id: 'common-partners',
  description: 'Which nations and organizations share a pact or an organization with each of these?',
  parameters: { of: required('Two or more nations or organizations.', list(id)) },
  result: answer(
    'Nations and organizations that share a pact or an organization with each entity from `of`, in the order of ' +
      'ids, with every pact and organization shared. Pacts that were suspended, replaced or terminated, or that ' +
      'expired, do not count.',
    page(shape, { plural: 'common partners', by: 'id', key: ({ partner }) => partner, id: ({ partner }) => partner }),
  ),
  bounds,
  fn: commonPartners,
})
