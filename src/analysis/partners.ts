import { EntenteError } from '../errors.ts'
import type { ClaimGroup } from '../graph/graph.ts'
import { isStanding } from '../graph/pacts/derive.ts'
import { holds } from '../graph/relationships/episodes.ts'
import type { Relationship } from '../graph/relationships/relationship.ts'
import type { View } from '../graph/view.ts'
import { analysis } from './analysis.ts'
import { commonPartnersCost } from './prices.ts'
import { requireEntities } from './require-entities.ts'
import { answer, entity, field, id, list, page, record, relationship, required } from './shape.ts'

/** A connection between a partner and one of the entities asked about. */
interface PartnerTie {
  /** The entity asked about. */
  readonly with: string
  /** The pact or organization that connects the two; an organization may be one of the two itself. */
  readonly through: string
  /** The membership of the entity, then of the partner; only one if the organization is itself one of the two. */
  readonly relationships: readonly Relationship[]
}

interface CommonPartner {
  readonly partner: string
  /** At least one for each of the entities asked about, in their order. */
  readonly ties: readonly PartnerTie[]
}

interface CommonPartnersParameters {
  readonly of: readonly string[]
}

const bounds = { of: 10 } as const

/**
 * Two steps: from each entity in `of` to its pacts and organizations, then to their other members. Only memberships
 * that can make a new partner are read. Ties are computed for the partners that are read.
 */
function commonPartners(view: View, { of }: CommonPartnersParameters): readonly CommonPartner[] {
  const asked = requireEntities(view, of, ['nation', 'organization']).map(({ id }) => id)
  if (asked.length < 2)
    throw new EntenteError('BAD_FILTER', `of ${asked.length === 1 ? 'has one id' : 'is empty'}; give at least two ids`)
  if (asked.length > bounds.of)
    throw new EntenteError('TOO_COSTLY', `of has ${asked.length} ids; give at most ${bounds.of}`)
  const own = asked.map((one) => ({ one, memberships: membershipsAt(view, one) }))
  let partners: ReadonlySet<string> | undefined
  for (const { one, memberships } of own) partners = partnersOf(view, one, memberships, partners)
  return [...(partners ?? [])]
    .filter((partner) => !asked.includes(partner))
    .sort()
    .map((partner) => {
      let ties: readonly PartnerTie[] | undefined
      return {
        partner,
        get ties() {
          ties ??= own.flatMap(({ one, memberships }) => memberships.flatMap((own) => tiesBy(view, one, own, partner)))
          return ties
        },
      }
    })
}

/** The partners of a nation or organization among the candidates, or all of them. */
function partnersOf(
  view: View,
  one: string,
  memberships: readonly Relationship[],
  candidates: ReadonlySet<string> | undefined,
): ReadonlySet<string> {
  const partners = new Set<string>()
  const isNew = (id: string) => !partners.has(id) && (candidates?.has(id) ?? true)
  for (const own of memberships) {
    const end = own.target === one ? own.source : own.target
    if (own.kind === 'member-of' && isNew(end)) partners.add(end)
    if (own.target === one) continue
    for (const group of otherMembers(view, one, own))
      if (isNew(group.source) && membershipsBy(view, group).length > 0) partners.add(group.source)
  }
  return partners
}

/** The ties with a partner that a membership of the other makes. */
function tiesBy(view: View, one: string, own: Relationship, partner: string): PartnerTie[] {
  const circle = own.target
  if (circle === one) return own.source === partner ? [{ with: one, through: one, relationships: [own] }] : []
  const direct = own.kind === 'member-of' && circle === partner
  const shared = otherMembers(view, one, own)
    .filter(({ source }) => source === partner)
    .flatMap((group) => membershipsBy(view, group))
    .sort(byId)
  return [...(direct ? [[own]] : []), ...shared.map((other) => [own, other])].map((relationships) => ({
    with: one,
    through: circle,
    relationships,
  }))
}

/** The claim groups by which others are part of the same pact or organization. */
const otherMembers = ({ graph }: View, one: string, { kind, target }: Relationship): readonly ClaimGroup[] =>
  (graph.claimGroupsAt.get(target) ?? []).filter(
    (group) => group.kind === kind && group.target === target && group.source !== one,
  )

/** The memberships of an entity, and those of others in it, by id. */
const membershipsAt = (view: View, id: string): readonly Relationship[] =>
  (view.graph.claimGroupsAt.get(id) ?? []).flatMap((group) => membershipsBy(view, group)).sort(byId)

/** The memberships by a claim group that hold: of an organization, or of a pact that stands. */
const membershipsBy = (view: View, group: ClaimGroup): readonly Relationship[] =>
  group.kind === 'member-of' || group.kind === 'party-to'
    ? view.currentOf(group).filter((one) => holds(one) && (one.kind === 'member-of' || isStanding(one.stage)))
    : []

const byId = (a: Relationship, b: Relationship) => (a.id < b.id ? -1 : 1)

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
const idOfTie = ({ through, relationships }: PartnerTie) => [through, ...relationships.map(({ id }) => id)].join(' ')

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
    tiesConnection: field(
      'The connections, at least one with each entity from `of`, in the order of `of`.',
      page(tie, { plural: 'ties', by: 'with', key: (one) => one.with, id: idOfTie }),
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
    (sizes, { of }) => commonPartnersCost(sizes, Array.isArray(of) ? of.length : 1),
  ),
  bounds,
  fn: commonPartners,
})
