/**
 * The vocabulary, as data. Validation, types, GraphQL enums, the page's legend and the exports follow from this file,
 * so a new kind of relationship changes no other. The colors are from the palettes of Okabe and Ito (2008) and Tol
 * (2021), which are safe for color-blind readers.
 */

/** The keys of a table of words, typed. */
export const keysOf = <T extends object>(table: T) => Object.keys(table) as (keyof T & string)[]

interface Word {
  readonly label: string
  readonly description: string
}

const word = (label: string, description: string): Word => ({ label, description })

/** The kinds of entity; the key is also the name of the file in `entities/`. */
export const entityKinds = {
  nation: { ...word('Nation', 'A state.'), color: '#0072B2' },
  organization: {
    ...word(
      'Organization',
      'An organization that acts as one, such as an alliance, a ministry, an armed force or a company.',
    ),
    color: '#009E73',
  },
  leader: { ...word('Leader', 'A person who speaks or acts for a nation or an organization.'), color: '#E69F00' },
  person: {
    ...word('Person', 'A person who is no leader: one who speaks or acts for no nation or organization.'),
    color: '#F0E442',
  },
  office: {
    ...word('Office', 'A position in a nation or an organization that one person holds at a time.'),
    color: '#4D4D4D',
  },
  pact: { ...word('Pact', 'An agreement between parties, at any stage.'), color: '#CC79A7' },
  event: {
    ...word('Event', 'An occurrence or a situation that documents report.'),
    color: '#56B4E9',
  },
} as const satisfies Record<string, Word & { color: string }>
export type EntityKind = keyof typeof entityKinds

export const pactKinds = {
  'information-security': word(
    'information security agreement',
    'Protection of classified information that the parties exchange (ISA, GSOMIA).',
  ),
  'acquisition-and-cross-servicing': word(
    'acquisition and cross-servicing agreement',
    'Mutual supplies and services between armed forces (ACSA).',
  ),
  'reciprocal-access': word(
    'reciprocal access agreement',
    'Entry and operation of the armed forces of one party in the territory of the other (RAA).',
  ),
  'mutual-defense': word('mutual defense pact', 'A promise of aid if a party is attacked.'),
  'security-cooperation': word(
    'security cooperation pact',
    'Cooperation on security or defense, short of a promise of aid.',
  ),
  trade: word('trade agreement', 'Tariffs, market access and rules of trade.'),
  defense: word(
    'defense pact',
    'A promise of at least one party to aid another if it is attacked, mutual or not (Correlates of War, type I).',
  ),
  neutrality: word(
    'neutrality pact',
    'A promise to stay neutral if a party is attacked (Correlates of War, type IIa).',
  ),
  nonaggression: word('nonaggression pact', 'A promise not to attack each other (Correlates of War, type IIb).'),
  'neutrality-or-nonaggression': word(
    'neutrality or nonaggression pact',
    'Neutrality or nonaggression; the source does not say which (Correlates of War, type II).',
  ),
  entente: word('entente', 'A promise to consult or cooperate in a crisis (Correlates of War, type III).'),
  environment: word(
    'environmental agreement',
    'Protection and use of natural resources: water, fish, species, air, waste.',
  ),
  health: word('health agreement', 'Disease, medicine and public health.'),
  'human-rights': word('human rights agreement', 'Rights of persons and peoples.'),
  labor: word('labor agreement', 'Working conditions.'),
  other: word('other agreement', 'A subject outside the other kinds, or one that the source does not state.'),
  'economic-framework': word('economic framework', 'Economic cooperation without market access.'),
  'development-cooperation': word('development cooperation', 'Aid, infrastructure and energy.'),
  'equipment-transfer': word(
    'equipment transfer agreement',
    'Transfer of defense equipment and technology from one party to another, and its use there.',
  ),
  'co-development': word('co-development agreement', 'Joint development or production of defense equipment.'),
  'strategic-partnership': word(
    'strategic partnership',
    'A framework for cooperation in several areas, named a strategic partnership by its parties.',
  ),
  'status-of-forces': word(
    'status of forces agreement',
    'Legal status of the armed forces of one party in the territory of the other (SOFA).',
  ),
  'grant-aid': word('grant aid', 'A grant of money or equipment from one party to another, for a stated purpose.'),
} as const satisfies Record<string, Word>
export type PactKind = keyof typeof pactKinds

export const organizationKinds = {
  alliance: word('alliance', 'Nations bound by a defense treaty.'),
  union: word('union', 'Nations that have transferred some of their powers to common institutions.'),
  'international-organization': word(
    'international organization',
    'A permanent body that nations founded by a treaty.',
  ),
  'intelligence-partnership': word('intelligence partnership', 'Nations that share intelligence.'),
  government: word('government', 'An administration or cabinet.'),
  ministry: word('ministry', 'A department of government.'),
  'armed-forces': word('armed forces', 'The military of a nation.'),
  'intelligence-agency': word('intelligence agency', 'A service that gathers or protects intelligence.'),
  court: word('courts', 'The judiciary of a nation.'),
  company: word('company', 'A business.'),
  foundation: word('foundation', 'A body that commissions research or advises.'),
} as const satisfies Record<string, Word>
export type OrganizationKind = keyof typeof organizationKinds

export const eventKinds = {
  meeting: word('meeting', 'A meeting of leaders.'),
  visit: word('visit', 'A journey of a leader to a nation.'),
  statement: word('statement', 'A published text, by one side or jointly.'),
  decision: word('decision', 'A decision or a policy of a government.'),
  war: word('war', 'An armed conflict between nations.'),
  'arms-transfer': word('arms transfer', 'A transfer of weapons from one nation to another.'),
  tension: word('tension', 'A lasting dispute or a lasting rise in threat.'),
  disaster: word('disaster', 'A natural disaster and the response to it.'),
  initiative: word('initiative', 'The launch of a program or project.'),
  'legal-case': word('legal case', 'A case before a court.'),
} as const satisfies Record<string, Word>
export type EventKind = keyof typeof eventKinds

/**
 * A step that is taken on one day, so that documents with different dates disagree. The other stages last, and may be
 * seen on many days.
 */
const lasting = (label: string, description: string, color: string) => ({ ...word(label, description), color })
const step = (label: string, description: string, color: string) => ({
  ...lasting(label, description, color),
  moment: true as const,
})

/** A step after which a pact stands at an earlier stage again. */
const back = (label: string, description: string, color: string) => ({
  ...step(label, description, color),
  returnsTo: 'in-force' as const,
})

/**
 * The stages of a pact, in order: those of src/DESIGN.md, with two more before "signed" and three of a notice.
 * A text is closed (`concluded`), then initialled, before anybody signs it, and reports differ on exactly that.
 */
export const stages = {
  exploratory: lasting('exploratory', 'The parties consider whether to negotiate.', '#C2B280'),
  'talks-agreed': lasting('talks agreed', 'The parties have agreed to start negotiations.', '#E0B400'),
  negotiating: lasting('negotiating', 'The parties negotiate.', '#F28E2B'),
  'agreed-in-principle': lasting(
    'agreed in principle',
    'The parties agree on the substance; the text is not final.',
    '#7CAE00',
  ),
  concluded: lasting('negotiations concluded', 'Negotiations are concluded; nobody has signed.', '#7CAE00'),
  initialled: step('initialled', 'The negotiators have initialled the text; nobody has signed.', '#7CAE00'),
  signed: step('signed', 'The parties have signed.', '#4FB3A5'),
  ratified: step('ratified', 'The parties have ratified.', '#26948A'),
  'in-force': step(
    'in force',
    'The pact binds the parties. An announced date alone is not an entry into force.',
    '#00665C',
  ),
  'termination-notified': step(
    'termination notified',
    'A party has given notice of termination. The pact binds the parties until the notice takes effect.',
    '#B5523B',
  ),
  'notice-suspended': back(
    'notice of termination suspended',
    'The party that gave notice of termination has suspended it. The pact is in force.',
    '#00665C',
  ),
  'notice-withdrawn': back(
    'notice of termination withdrawn',
    'The party that gave notice of termination has withdrawn it. The pact is in force.',
    '#00665C',
  ),
  suspended: lasting('suspended', 'The pact is temporarily without effect.', '#8D6E63'),
  replaced: step('replaced', 'Another pact has replaced it.', '#8A8F98'),
  terminated: step('terminated', 'One or more parties have ended it.', '#8A8F98'),
  expired: step('expired', 'Its term has ended.', '#8A8F98'),
} as const satisfies Record<string, Word & { color: string; moment?: true; returnsTo?: string }>
export type Stage = keyof typeof stages
export const stageOrder = keysOf(stages)
interface StageEntry extends Word {
  /** The color of a line between entities whose pacts have come so far. */
  readonly color: string
  readonly moment?: true
  /** The stage at which a pact stands after it: the step takes back one before. */
  readonly returnsTo?: Stage
}
/** The entry of a stage, with the optional parts that only some have. */
export const stageEntry = (stage: Stage): StageEntry => stages[stage]
/** The stage at which a pact stands after a step: after most, that step itself. */
export const standsAt = (stage: Stage): Stage => stageEntry(stage).returnsTo ?? stage

/** The status of one party to a pact, and its effects. */
interface PartyStatusEntry extends Word {
  /** True if it is a party to the pact: not while it has only applied, and no longer once it withdrew. */
  readonly isParty?: true
  /** True if it has consented to be bound; the ways of consenting are equal, and none comes before another. */
  readonly isConsent?: true
  /** The stage of a pact all of whose parties have this status or a later one; none if the status implies no stage. */
  readonly stage?: Stage
}

const consent = (label: string, description: string) =>
  ({ ...word(label, description), isParty: true, isConsent: true, stage: 'ratified' }) as const

/** The statuses of a party, in order. The steps that lead to them are kinds of relationship. */
export const partyStatuses = {
  applied: word('applied to join', 'It has asked to join, and is no party yet.'),
  signed: {
    ...word('signed', 'It has signed and, as far as documents tell, has not consented to be bound.'),
    isParty: true,
    stage: 'signed',
  },
  notified: {
    ...word('notified', 'It has told the others that its domestic procedures for entry into force are complete.'),
    isParty: true,
    stage: 'signed',
  },
  'provisionally-applied': {
    ...word('provisionally applied', 'It applies the pact before the pact is in force for it.'),
    isParty: true,
    stage: 'signed',
  },
  'definitively-signed': consent('definitively signed', 'It has consented to be bound by its signature alone.'),
  ratified: consent('ratified', 'It has consented to be bound by ratification, after it signed.'),
  accepted: consent('accepted', 'It has consented to be bound by acceptance.'),
  approved: consent('approved', 'It has consented to be bound by approval.'),
  acceded: consent('acceded', 'It has consented to be bound by accession, without a signature before.'),
  succeeded: consent('succeeded', 'It is bound as the successor of a state that was.'),
  'in-force': {
    ...word('in force', 'The pact is in force for it.'),
    isParty: true,
    stage: 'in-force',
  },
  'notice-given': {
    ...word('notice given', 'It has given notice of withdrawal or termination, which has not taken effect.'),
    isParty: true,
  },
  withdrew: word('withdrew', 'It has withdrawn from the pact or denounced it, and is no party any more.'),
  ended: word('ended', 'The pact as a whole has ended or was replaced, or no document says how its membership ended.'),
} as const satisfies Record<string, PartyStatusEntry>
export type PartyStatus = keyof typeof partyStatuses
export const partyStatusOrder = keysOf(partyStatuses)
export const partyStatus = (status: PartyStatus): PartyStatusEntry => partyStatuses[status]
/** The place of each status in the order; the ways to consent share one. */
export const statusRank = (status: PartyStatus): number =>
  partyStatusOrder.indexOf(partyStatus(status).isConsent ? 'ratified' : status)

/** Levels of classification, in order. */
export const classificationLevels = {
  restricted: word('restricted', 'The lowest level of classified information.'),
  confidential: word('confidential', 'Level above RESTRICTED.'),
  secret: word('secret', 'Level above CONFIDENTIAL.'),
  'top-secret': word('top secret', 'The highest level of classified information.'),
} as const satisfies Record<string, Word>
export type ClassificationLevel = keyof typeof classificationLevels

export const stances = {
  asserted: word('asserted', 'The document states it as true, in its own voice or that of a speaker.'),
  reported: word('reported', 'The document repeats the words or expectations of others without vouching for them.'),
  planned: word('planned', 'The document presents it as intended or announced for later; it is not true yet.'),
  possible: word('possible', 'The document speaks of it as possible or feared, and does not say that it is so.'),
  denied: word('denied', 'The document states that it is not true.'),
} as const satisfies Record<string, Word>
export type Stance = keyof typeof stances

/** Bounds that an amount can be; without one, it is exact. */
export const amountBounds = {
  'at-most': word('at most', 'The number is the upper limit: "up to 8 million NZD".'),
  'at-least': word('at least', 'The number is the lower limit: "more than 2 billion JPY".'),
  about: word('about', 'The number is an estimate: "about 400 million JPY".'),
} as const satisfies Record<string, Word>
export type AmountBound = keyof typeof amountBounds

/** Degrees of certainty of a relationship at the date of a lens. */
export const certainties = {
  certain: word('certain', 'It holds at that date, by what documents say of that date.'),
  possible: word('possible', 'The date falls within the possible range of its start or end.'),
  presumed: word('presumed', 'Last observed earlier; no later document says whether it still holds.'),
  disputed: word('disputed', 'Documents disagree for that date, and no criterion decides.'),
  ended: word('ended', 'It had ended by that date.'),
} as const satisfies Record<string, Word>
export type Certainty = keyof typeof certainties
/** From certain on, each further from it than the one before. */
export const certaintyOrder: readonly Certainty[] = keysOf(certainties)
/** True if it is in doubt: neither certain nor over. */
export const isInDoubt = (certainty: Certainty): boolean => certainty !== 'certain' && certainty !== 'ended'

/**
 * Lists of states, besides ISO 3166-1, that a nation can have codes in. A code may be in use for a time only, and can
 * pass from one nation to another.
 */
export const codeSchemes = {
  cow: word('Correlates of War', 'The numeric code of the Correlates of War (COW) state system.'),
  gw: word(
    'Gleditsch and Ward',
    'The numeric code of the Gleditsch and Ward (GW) list of independent states. It differs from COW for ' +
      'Germany, Serbia, Yemen and others.',
  ),
} as const satisfies Record<string, Word>
export type CodeScheme = keyof typeof codeSchemes

/** Ranks of claims, the lowest first. */
export const ranks = {
  deprecated: word(
    'deprecated',
    'Wrong or withdrawn. The claim is kept with the reason and does not count unless a lens asks for it.',
  ),
  normal: word('normal', 'The default rank.'),
  preferred: word('preferred', 'Takes precedence over other claims on the same matter, with a reason.'),
} as const satisfies Record<string, Word>
export type Rank = keyof typeof ranks
export const rankOrder = keysOf(ranks)

/** Clearances to see a document or a claim, the lowest first; the server sets that of a viewer. */
export const clearances = {
  public: word('public', 'Visible to anybody.'),
  restricted: word('restricted', 'Visible to viewers whom the server trusts.'),
  secret: word('secret', 'Visible to the few viewers with the highest clearance.'),
} as const satisfies Record<string, Word>
export type Clearance = keyof typeof clearances
export const clearanceOrder = keysOf(clearances)

/** The qualifiers of a claim, besides subject, predicate and object; an `entity` qualifier holds an entity's id. */
export const qualifiers = {
  office: { type: 'entity', ...word('office', 'The office held.') },
  role: { type: 'text', ...word('role', 'The role in the event.') },
  representing: {
    type: 'entity',
    ...word('representing', 'The nation or organization for which a person speaks or acts.'),
  },
  wording: { type: 'text', ...word('wording', 'A few words of the document, verbatim.') },
  field: { type: 'text', ...word('field', 'The area concerned.') },
  item: { type: 'text', ...word('item', 'The goods or services that are supplied, shared or built.') },
  amount: {
    type: 'amount',
    ...word('amount', 'The amount: a number with a currency (ISO 4217) or another unit, such as 2 billion JPY.'),
  },
  place: { type: 'text', ...word('place', 'The place.') },
  register: {
    type: 'text',
    ...word('register', 'The register in which a pact has its number, such as that of the United Nations.'),
  },
  pact: { type: 'entity', ...word('pact', 'The pact concerned.') },
  party: {
    type: 'entity',
    ...word('party', 'The party concerned: whose reservation is objected to, or who had a pact registered.'),
  },
  instrument: {
    type: 'text',
    ...word(
      'instrument',
      'The instrument, if several succeeded each other as one pact. Each of them is an episode of the pact.',
    ),
  },
  pactKind: { type: 'pactKind', ...word('kind of pact', 'The kind of pact that a claim counts.') },
  stage: { type: 'stage', ...word('stage', 'The minimum stage that a claim counts.') },
  partnerKind: { type: 'entityKind', ...word('kind of partner', 'The kind of entity that a claim counts.') },
} as const
export type QualifierKey = keyof typeof qualifiers

interface RelationshipKindEntry {
  /** The label in the direction of the edge, and against it; symmetric kinds have one label. */
  readonly label: string
  readonly inverseLabel: string
  readonly description: string
  readonly from: readonly EntityKind[]
  readonly to: readonly EntityKind[]
  readonly symmetric?: true
  /** A `state` has a start and an end; a `moment` happens once, on a date. */
  readonly time: 'state' | 'moment'
  /** The time for which a sighting of a state counts: `until-ended`, or `while-seen`, only up to the last sighting. */
  readonly lasts?: 'until-ended' | 'while-seen'
  /** A moment that can recur: claims of different dates are different episodes, not a disagreement on the date. */
  readonly recurs?: true
  /** Qualifiers that distinguish relationships between the same two entities. */
  readonly distinguishedBy?: readonly QualifierKey[]
  /**
   * Only one entity holds it at a time, for the same object and distinguishing qualifiers. The next holder that is seen
   * ends it.
   */
  readonly exclusive?: true
  /** A moment that happens once, and again only after one of these by the same subject to the same object. */
  readonly againAfter?: readonly string[]
  /** A step of a party toward a pact, or away from it. */
  readonly step?: PartyStep
  /** Derived by rule between the parties of a pact whose stage is in this range, never claimed. */
  readonly derivedFrom?: { readonly atLeast: Stage; readonly atMost: Stage }
  readonly color: string
}

/** The effect of a step on the status of a party; a step without `to` leaves it as it was. */
interface PartyStep {
  readonly to?: PartyStatus
  /** Takes back a notice: the party returns to its earlier status. */
  readonly takesBack?: 'notice-given'
}

const anyone = ['nation', 'organization', 'leader', 'person'] as const
const parties = ['nation', 'organization'] as const
const anything = ['nation', 'organization', 'leader', 'person', 'pact', 'event'] as const

/**
 * The most parties of a pact that are connected to each other. Fifty make 1,225 edges; two hundred would make 19,900,
 * and say no more than the memberships do. Parties of a larger pact are connected through the pact.
 */
export const maxConnectedParties = 50

const derived = (label: string, description: string, atLeast: Stage, atMost: Stage, color: string) =>
  ({
    label,
    inverseLabel: label,
    description: `${description} Pacts with more than ${maxConnectedParties} parties derive no such relationships.`,
    from: parties,
    to: parties,
    symmetric: true,
    time: 'state',
    lasts: 'until-ended',
    derivedFrom: { atLeast, atMost },
    color,
  }) as const

export const relationshipKinds = {
  'party-to': {
    label: 'is a party to',
    inverseLabel: 'has among its parties',
    description: 'A nation or organization is a party to a pact, at any stage of the pact.',
    from: parties,
    to: ['pact'],
    time: 'state',
    lasts: 'until-ended',
    color: '#332288',
  },
  'member-of': {
    label: 'is a member of',
    inverseLabel: 'has among its members',
    description: 'A nation or organization belongs to an organization.',
    from: parties,
    to: ['organization'],
    time: 'state',
    lasts: 'until-ended',
    color: '#44AA99',
  },
  'part-of': {
    label: 'is part of',
    inverseLabel: 'includes',
    description: 'An organization belongs to a nation or to a larger organization.',
    from: ['organization'],
    to: parties,
    time: 'state',
    lasts: 'until-ended',
    color: '#88CCEE',
  },
  'holds-office': {
    label: 'holds office in',
    inverseLabel: 'has in office',
    description: 'A leader holds an office. The qualifier `office` names it.',
    from: ['leader'],
    to: parties,
    time: 'state',
    lasts: 'while-seen',
    distinguishedBy: ['office'],
    exclusive: true,
    color: '#DDCC77',
  },
  'signatory-of': {
    label: 'signed',
    inverseLabel: 'was signed by',
    description: 'A leader signed a pact.',
    from: ['leader'],
    to: ['pact'],
    time: 'moment',
    color: '#661100',
  },
  witnessed: {
    label: 'witnessed the signing of',
    inverseLabel: 'was signed in the presence of',
    description: 'A leader was present when others signed a pact.',
    from: ['leader'],
    to: ['pact'],
    time: 'moment',
    color: '#A07855',
  },
  'applied-to-join': {
    label: 'applied to join',
    inverseLabel: 'was asked for membership by',
    description: 'A nation or organization asked to join a pact.',
    from: parties,
    to: ['pact'],
    time: 'moment',
    againAfter: ['withdrew-from'],
    step: { to: 'applied' },
    color: '#B8A1C9',
  },
  signed: {
    label: 'signed',
    inverseLabel: 'was signed for',
    description: 'A nation or organization signed a pact. A leader who signs is `signatory-of` it.',
    from: parties,
    to: ['pact'],
    time: 'moment',
    againAfter: ['withdrew-from'],
    distinguishedBy: ['instrument'],
    step: { to: 'signed' },
    color: '#8F6F00',
  },
  'definitively-signed': {
    label: 'signed definitively',
    inverseLabel: 'was signed definitively for',
    description: 'A nation or organization consented to be bound by a pact by its signature alone.',
    from: parties,
    to: ['pact'],
    time: 'moment',
    againAfter: ['withdrew-from'],
    distinguishedBy: ['instrument'],
    step: { to: 'definitively-signed' },
    color: '#A3A847',
  },
  notified: {
    label: 'notified completion of procedures for',
    inverseLabel: 'received notice of completed procedures from',
    description:
      'A party told the others that its domestic procedures for the entry into force of a pact are complete.',
    from: parties,
    to: ['pact'],
    time: 'moment',
    againAfter: ['withdrew-from'],
    distinguishedBy: ['instrument'],
    step: { to: 'notified' },
    color: '#C4A484',
  },
  ratified: {
    label: 'ratified',
    inverseLabel: 'was ratified by',
    description: 'A party ratified a pact. The pact is ratified once its parties have ratified it.',
    from: parties,
    to: ['pact'],
    time: 'moment',
    againAfter: ['withdrew-from'],
    distinguishedBy: ['instrument'],
    step: { to: 'ratified' },
    color: '#3B7A57',
  },
  accepted: {
    label: 'accepted',
    inverseLabel: 'was accepted by',
    description: 'A nation or organization consented to be bound by a pact by acceptance.',
    from: parties,
    to: ['pact'],
    time: 'moment',
    againAfter: ['withdrew-from'],
    distinguishedBy: ['instrument'],
    step: { to: 'accepted' },
    color: '#5E8C31',
  },
  approved: {
    label: 'approved',
    inverseLabel: 'was approved by',
    description: 'A nation or organization consented to be bound by a pact by approval.',
    from: parties,
    to: ['pact'],
    time: 'moment',
    againAfter: ['withdrew-from'],
    distinguishedBy: ['instrument'],
    step: { to: 'approved' },
    color: '#2E8B57',
  },
  'acceded-to': {
    label: 'acceded to',
    inverseLabel: 'was acceded to by',
    description: 'A nation or organization joined a pact by accession, without having signed it.',
    from: parties,
    to: ['pact'],
    time: 'moment',
    againAfter: ['withdrew-from'],
    distinguishedBy: ['instrument'],
    step: { to: 'acceded' },
    color: '#00A08A',
  },
  'succeeded-to': {
    label: 'succeeded to',
    inverseLabel: 'passed by succession to',
    description: 'A nation is bound by a pact as the successor of a state that was a party to it.',
    from: parties,
    to: ['pact'],
    time: 'moment',
    againAfter: ['withdrew-from'],
    distinguishedBy: ['instrument'],
    step: { to: 'succeeded' },
    color: '#4B6F44',
  },
  'provisionally-applied': {
    label: 'provisionally applied',
    inverseLabel: 'was provisionally applied by',
    description: 'A party applied a pact before the pact was in force for it.',
    from: parties,
    to: ['pact'],
    time: 'moment',
    againAfter: ['withdrew-from'],
    distinguishedBy: ['instrument'],
    step: { to: 'provisionally-applied' },
    color: '#6FA8DC',
  },
  'bound-by': {
    label: 'became bound by',
    inverseLabel: 'entered into force for',
    description: 'A pact entered into force for one of its parties.',
    from: parties,
    to: ['pact'],
    time: 'moment',
    againAfter: ['withdrew-from'],
    distinguishedBy: ['instrument'],
    step: { to: 'in-force' },
    color: '#1F4E79',
  },
  reserved: {
    label: 'made a reservation to',
    inverseLabel: 'is subject to a reservation by',
    description: 'A party made a reservation, which excludes or modifies the effect of some of the pact for it.',
    from: parties,
    to: ['pact'],
    time: 'moment',
    recurs: true,
    step: {},
    color: '#B5651D',
  },
  declared: {
    label: 'made a declaration on',
    inverseLabel: 'is subject to a declaration by',
    description:
      'A nation or organization made a declaration on a pact, such as how it reads it or where it applies it.',
    from: parties,
    to: ['pact'],
    time: 'moment',
    recurs: true,
    step: {},
    color: '#D2A56D',
  },
  'objected-to-reservation': {
    label: 'objected to a reservation to',
    inverseLabel: 'has a reservation objected to by',
    description:
      'A nation or organization objected to a reservation to a pact. The qualifier `party` names whose it is.',
    from: parties,
    to: ['pact'],
    time: 'moment',
    recurs: true,
    distinguishedBy: ['party'],
    step: {},
    color: '#E2725B',
  },
  'gave-notice': {
    label: 'gave notice of withdrawal from',
    inverseLabel: 'received notice of withdrawal from',
    description: 'A party gave notice that it will withdraw from a pact or end it.',
    from: parties,
    to: ['pact'],
    time: 'moment',
    againAfter: ['suspended-notice', 'withdrew-notice', 'withdrew-from'],
    step: { to: 'notice-given' },
    color: '#C04000',
  },
  'suspended-notice': {
    label: 'suspended its notice of withdrawal from',
    inverseLabel: 'had a notice of withdrawal suspended by',
    description: 'A party suspended the effect of its notice. It stands where it stood before the notice.',
    from: parties,
    to: ['pact'],
    time: 'moment',
    againAfter: ['gave-notice', 'withdrew-notice', 'withdrew-from'],
    step: { takesBack: 'notice-given' },
    color: '#CD8C52',
  },
  'withdrew-notice': {
    label: 'withdrew its notice of withdrawal from',
    inverseLabel: 'had a notice of withdrawal withdrawn by',
    description: 'A party withdrew its notice. It stands where it stood before the notice.',
    from: parties,
    to: ['pact'],
    time: 'moment',
    againAfter: ['gave-notice', 'withdrew-from'],
    step: { takesBack: 'notice-given' },
    color: '#9C6644',
  },
  'withdrew-from': {
    label: 'withdrew from',
    inverseLabel: 'was left by',
    description: 'A party withdrew from a pact or denounced it, with effect from that day. It is no party any more.',
    from: parties,
    to: ['pact'],
    time: 'moment',
    againAfter: [
      'signed',
      'definitively-signed',
      'ratified',
      'accepted',
      'approved',
      'acceded-to',
      'succeeded-to',
      'bound-by',
    ],
    step: { to: 'withdrew' },
    color: '#7B2D26',
  },
  announced: {
    label: 'announced',
    inverseLabel: 'was announced by',
    description: 'A person, a nation or an organization announced a pact or an event.',
    from: anyone,
    to: ['pact', 'event'],
    time: 'moment',
    recurs: true,
    color: '#CC6677',
  },
  proposed: {
    label: 'proposed',
    inverseLabel: 'was proposed by',
    description: 'A person, a nation or an organization proposed a pact or an initiative.',
    from: anyone,
    to: ['pact', 'event'],
    time: 'moment',
    color: '#AA4499',
  },
  welcomed: {
    label: 'welcomed',
    inverseLabel: 'was welcomed by',
    description: 'A person, a nation or an organization spoke in favor of a pact or an event.',
    from: anyone,
    to: ['pact', 'event'],
    time: 'moment',
    recurs: true,
    color: '#117733',
  },
  condemned: {
    label: 'condemned',
    inverseLabel: 'was condemned by',
    description: 'A person, a nation or an organization condemned an event.',
    from: anyone,
    to: ['event'],
    time: 'moment',
    recurs: true,
    color: '#882255',
  },
  'concerned-about': {
    label: 'expressed concern about',
    inverseLabel: 'caused concern to',
    description:
      'A person, a nation or an organization expressed concern about an event, a pact or the conduct of a nation.',
    from: anyone,
    to: ['event', 'pact', 'nation'],
    time: 'moment',
    recurs: true,
    color: '#D55E00',
  },
  urged: {
    label: 'urged',
    inverseLabel: 'was urged by',
    description:
      'A person, a nation or an organization asked a nation or an organization to act. The qualifiers name the matter.',
    from: anyone,
    to: parties,
    time: 'moment',
    recurs: true,
    distinguishedBy: ['pact'],
    color: '#999933',
  },
  'participant-in': {
    label: 'took part in',
    inverseLabel: 'had among its participants',
    description: 'A person, a nation or an organization took part in an event.',
    from: anyone,
    to: ['event'],
    time: 'moment',
    color: '#56B4E9',
  },
  'took-place-in': {
    label: 'took place in',
    inverseLabel: 'was the venue of',
    description: 'An event took place in a nation.',
    from: ['event'],
    to: ['nation'],
    time: 'moment',
    color: '#6699CC',
  },
  'part-of-event': {
    label: 'was part of',
    inverseLabel: 'included',
    description: 'An event is part of a larger event.',
    from: ['event'],
    to: ['event'],
    time: 'moment',
    color: '#77AADD',
  },
  discussed: {
    label: 'dealt with',
    inverseLabel: 'was a subject of',
    description: 'A meeting or statement dealt with a subject.',
    from: ['event'],
    to: anything,
    time: 'moment',
    color: '#99DDFF',
  },
  visited: {
    label: 'visited',
    inverseLabel: 'was visited by',
    description: 'A leader traveled to a nation.',
    from: ['leader'],
    to: ['nation'],
    time: 'moment',
    recurs: true,
    color: '#EE8866',
  },
  'cooperates-with': {
    label: 'cooperates with',
    inverseLabel: 'cooperates with',
    description: 'Two nations or organizations cooperate. The qualifier `field` names the area.',
    from: parties,
    to: parties,
    symmetric: true,
    time: 'state',
    lasts: 'until-ended',
    distinguishedBy: ['field'],
    color: '#225522',
  },
  'seeks-cooperation-with': {
    label: 'seeks closer cooperation with',
    inverseLabel: 'is sought as a closer partner by',
    description:
      'A nation or organization intends closer cooperation with another. The qualifier `field` names the area.',
    from: parties,
    to: parties,
    time: 'state',
    lasts: 'while-seen',
    distinguishedBy: ['field'],
    color: '#BBCC33',
  },
  'agreed-to-cooperate-with': {
    label: 'agreed to work more closely with',
    inverseLabel: 'agreed to work more closely with',
    description: 'Two nations or organizations agreed on closer cooperation. The qualifier `field` names the area.',
    from: parties,
    to: parties,
    symmetric: true,
    time: 'moment',
    recurs: true,
    distinguishedBy: ['field'],
    color: '#6B8E23',
  },
  'diplomatic-relations-with': {
    label: 'has diplomatic relations with',
    inverseLabel: 'has diplomatic relations with',
    description: 'Two nations maintain diplomatic relations.',
    from: ['nation'],
    to: ['nation'],
    symmetric: true,
    time: 'state',
    lasts: 'until-ended',
    color: '#222255',
  },
  'sees-threat-in': {
    label: 'sees a threat in',
    inverseLabel: 'is seen as a threat by',
    description: 'A nation or organization sees a threat in a nation or a pact.',
    from: parties,
    to: ['nation', 'pact'],
    time: 'state',
    lasts: 'while-seen',
    color: '#994455',
  },
  'supplied-arms-to': {
    label: 'supplied arms to',
    inverseLabel: 'received arms from',
    description: 'A nation supplied weapons or munitions to another. The qualifier `item` names them.',
    from: ['nation'],
    to: ['nation'],
    time: 'moment',
    recurs: true,
    distinguishedBy: ['item'],
    color: '#A50026',
  },
  aided: {
    label: 'gave aid to',
    inverseLabel: 'received aid from',
    description:
      'A nation or organization gave aid other than arms, such as relief, infrastructure or technology. The ' +
      'qualifier `item` names it.',
    from: parties,
    to: parties,
    time: 'moment',
    recurs: true,
    distinguishedBy: ['item'],
    color: '#4EB265',
  },
  'at-war-with': {
    label: 'is at war with',
    inverseLabel: 'is at war with',
    description: 'Two nations are at war.',
    from: ['nation'],
    to: ['nation'],
    symmetric: true,
    time: 'state',
    lasts: 'until-ended',
    color: '#6F0000',
  },
  amends: {
    label: 'amends',
    inverseLabel: 'is amended by',
    description: 'A pact, such as an amendment or a protocol, changes or extends another.',
    from: ['pact'],
    to: ['pact'],
    time: 'moment',
    color: '#8C6BB1',
  },
  'protocol-to': {
    label: 'is a protocol to',
    inverseLabel: 'has the protocol',
    description: 'A protocol, an annex or an implementing arrangement supplements a pact, its parent.',
    from: ['pact'],
    to: ['pact'],
    time: 'state',
    lasts: 'until-ended',
    color: '#B39DDB',
  },
  'aimed-at': {
    label: 'is aimed at',
    inverseLabel: 'is the aim of',
    description: 'A pact, a policy or a decision responds to the conduct of a nation.',
    from: ['pact', 'event'],
    to: ['nation'],
    time: 'state',
    lasts: 'until-ended',
    color: '#B17BA6',
  },
  'influenced-by': {
    label: 'was influenced by',
    inverseLabel: 'influenced',
    description: 'A pact or an event came about because of another.',
    from: ['pact', 'event'],
    to: ['pact', 'event'],
    time: 'state',
    lasts: 'until-ended',
    color: '#7A9A01',
  },
  'similar-to': {
    label: 'is similar to',
    inverseLabel: 'is similar to',
    description: 'A document compares two pacts as similar.',
    from: ['pact'],
    to: ['pact'],
    symmetric: true,
    time: 'state',
    lasts: 'until-ended',
    color: '#A6A6A6',
  },
  'must-consult': {
    label: 'must consult',
    inverseLabel: 'must be consulted by',
    description: 'A nation must consult a nation or an organization before it enters or applies a pact.',
    from: ['nation'],
    to: parties,
    time: 'state',
    lasts: 'until-ended',
    distinguishedBy: ['pact'],
    color: '#666633',
  },
  'objected-to': {
    label: 'objected to',
    inverseLabel: 'was objected to by',
    description: 'A person, a nation or an organization spoke against a pact or an event.',
    from: anyone,
    to: ['pact', 'event'],
    time: 'moment',
    recurs: true,
    color: '#DC050C',
  },
  'trades-with': {
    label: 'trades with',
    inverseLabel: 'trades with',
    description: 'Two nations or organizations trade goods or services.',
    from: parties,
    to: parties,
    symmetric: true,
    time: 'state',
    lasts: 'until-ended',
    color: '#8D6E63',
  },
  'exploring-with': derived(
    'is exploring a pact with',
    'The two consider whether to negotiate a pact.',
    'exploratory',
    'exploratory',
    '#C2B280',
  ),
  'talks-agreed-with': derived(
    'agreed to talks with',
    'The two have agreed to start negotiations on a pact.',
    'talks-agreed',
    'talks-agreed',
    '#F0E442',
  ),
  'negotiating-with': derived(
    'is negotiating with',
    'The two negotiate a pact.',
    'negotiating',
    'negotiating',
    '#F7B84B',
  ),
  'agreed-in-principle-with': derived(
    'has agreed in principle with',
    'The two have agreed in principle on a pact, or concluded its text, without signing it.',
    'agreed-in-principle',
    'initialled',
    '#7CAE00',
  ),
  'signed-with': derived(
    'has signed with',
    'The two have signed a pact that has not ended.',
    'signed',
    'notice-withdrawn',
    '#00796B',
  ),
} as const satisfies Record<string, RelationshipKindEntry>
export type RelationshipKind = keyof typeof relationshipKinds

/** The entry of a kind, with its optional fields. */
export const relationshipKind = (kind: RelationshipKind): RelationshipKindEntry => relationshipKinds[kind]

/** Types of the value of a property. */
export const valueKinds = {
  stage: word('stage', 'A stage of a pact.'),
  level: word('level', 'A level of classification.'),
  pactKind: word('kind of pact', 'A kind of pact.'),
  count: word('count', 'A whole number.'),
  text: word('text', 'A text, in our own words.'),
  time: word('time', "A date or an interval: the claim's own time."),
  entity: word('entity', 'An entity, by its id.'),
  language: word('language', 'A language, by its BCP 47 tag, such as en or ja.'),
  amount: word(
    'amount',
    'A number with a currency (ISO 4217) or another unit, such as 2 billion JPY, up to 8 million NZD or 80 percent.',
  ),
} as const satisfies Record<string, Word>
export type ValueKind = keyof typeof valueKinds

interface PropertyEntry extends Word {
  readonly of: readonly EntityKind[]
  readonly value: ValueKind
  /** The kinds of entity that the value can be, if it is an entity. */
  readonly to?: readonly EntityKind[]
  /** One value at a time: claims that differ disagree. */
  readonly single?: true
  /** Qualifiers that distinguish properties of the same name. */
  readonly distinguishedBy?: readonly QualifierKey[]
  /** Its name on the web, with a prefix of exchange/rdf.ts; left out if there is no public word for it. */
  readonly rdf?: `schema:${string}`
}

/** Predicates of claims that have a value in place of an object. */
export const properties = {
  stage: {
    of: ['pact'],
    value: 'stage',
    single: true,
    distinguishedBy: ['instrument'],
    ...word('stage', 'The pact reached this stage.'),
  },
  'pact-kind': {
    of: ['pact'],
    value: 'pactKind',
    ...word('kind of pact', 'A kind of the pact. All kinds that one document gives count together.'),
  },
  title: {
    of: ['pact'],
    value: 'text',
    distinguishedBy: ['instrument'],
    ...word('title', 'The title of the pact, in the language of the document.'),
  },
  'signed-at': {
    of: ['pact'],
    value: 'text',
    single: true,
    distinguishedBy: ['instrument'],
    ...word('signed at', 'The place where the pact was signed, as the document names it.'),
  },
  depositary: {
    of: ['pact'],
    value: 'entity',
    to: parties,
    single: true,
    distinguishedBy: ['instrument'],
    ...word('depositary', 'The nation or organization that keeps the original of the pact and its ratifications.'),
  },
  'registration-number': {
    of: ['pact'],
    value: 'text',
    single: true,
    distinguishedBy: ['register', 'instrument'],
    ...word(
      'registration number',
      'The number under which a register has the pact, such as I-37429; its time is the date of registration, ' +
        'and the qualifier `party` says who had it registered.',
    ),
  },
  'treaty-series': {
    of: ['pact'],
    value: 'text',
    distinguishedBy: ['instrument'],
    ...word('treaty series', 'The place of the pact in a treaty series, such as 2083 UNTS 3.'),
  },
  subject: {
    of: ['pact'],
    value: 'text',
    rdf: 'schema:about',
    distinguishedBy: ['instrument'],
    ...word('subject', 'A subject of the pact, as the document names it, such as fisheries.'),
  },
  'authentic-language': {
    of: ['pact'],
    value: 'language',
    distinguishedBy: ['instrument'],
    ...word('authentic language', 'A language in which the text of the pact is authentic.'),
  },
  'termination-cause': {
    of: ['pact'],
    value: 'text',
    distinguishedBy: ['instrument'],
    ...word('cause of termination', 'The reason for which the pact ended, or for which a party gave notice.'),
  },
  amount: {
    of: ['pact', 'event'],
    value: 'amount',
    single: true,
    distinguishedBy: ['item', 'instrument'],
    ...word('amount', 'The money or the quantity that a pact grants or an event concerns.'),
  },
  'classification-level': {
    of: ['pact'],
    value: 'level',
    single: true,
    ...word(
      'classification level',
      'The highest level of classified information that may be exchanged under the pact.',
    ),
  },
  'occurred-on': {
    of: ['event'],
    value: 'time',
    single: true,
    rdf: 'schema:startDate',
    ...word('occurred on', 'The date on which the event took place.'),
  },
  place: { of: ['event'], value: 'text', ...word('place', 'The place of the event, as the document names it.') },
  'reported-count': {
    of: ['nation', 'organization', 'pact'],
    value: 'count',
    single: true,
    distinguishedBy: ['pactKind', 'stage', 'partnerKind'],
    ...word(
      'reported count',
      'The number of partners or parties that a document counts. The qualifiers state what is counted.',
    ),
  },
  purpose: { of: ['pact', 'event'], value: 'text', ...word('purpose', 'The purpose.') },
  provides: {
    of: ['pact'],
    value: 'text',
    ...word('provides', 'An obligation or a right of the parties under the pact.'),
  },
  'characterized-as': {
    of: ['nation', 'organization', 'leader', 'person', 'pact', 'event'],
    value: 'text',
    ...word('characterized as', 'A characterization by a document or a speaker that no other predicate covers.'),
  },
  stated: {
    of: ['leader', 'person', 'organization', 'nation'],
    value: 'text',
    ...word('stated', 'A stated view or intention. `about` names the entities concerned.'),
  },
} as const satisfies Record<string, PropertyEntry>
export type Property = keyof typeof properties
export const property = (name: Property): PropertyEntry => properties[name]

/** The predicates that a claim can have: a property, or a kind of relationship that no rule derives. */
export type Predicate = Property | RelationshipKind
export const isProperty = (predicate: Predicate): predicate is Property => predicate in properties
/** The properties whose value is an entity. */
export const entityProperties: ReadonlySet<unknown> = new Set(
  keysOf(properties).filter((name) => property(name).value === 'entity'),
)
export const claimableKinds = keysOf(relationshipKinds).filter((kind) => !relationshipKind(kind).derivedFrom)
/** The kinds of entity that relationships can connect; the others, such as offices, are no nodes of a network. */
export const connectedKinds: ReadonlySet<EntityKind> = new Set(
  keysOf(relationshipKinds).flatMap((kind) => [...relationshipKind(kind).from, ...relationshipKind(kind).to]),
)
/** The kinds of relationship that are steps of a party, in order. */
export const stepKinds = keysOf(relationshipKinds).filter((kind) => relationshipKind(kind).step)
/** The steps that make a nation or organization a party. */
export const joiningKinds: ReadonlySet<unknown> = new Set(
  stepKinds.filter((kind) => {
    const to = relationshipKind(kind).step?.to
    return to && partyStatus(to).stage
  }),
)
/** The steps by which a party leaves. */
export const leavingKinds: ReadonlySet<unknown> = new Set(
  stepKinds.filter((kind) => relationshipKind(kind).step?.to === 'withdrew'),
)
export const derivedKinds = keysOf(relationshipKinds).filter((kind) => relationshipKind(kind).derivedFrom)
