/**
 * The words Entente speaks, as data. Validation, types, GraphQL enums, the page's legend and the exports follow from this
 * file: adding a kind of relationship is a change to it and to no other.
 * Colors are Okabe and Ito's (2008) and Tol's (2021) palettes, which stay apart under color blindness.
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
  nation: { ...word('Nation', 'A state, by its common English name.'), color: '#0072B2' },
  organization: {
    ...word('Organization', 'A body that acts: an alliance, a ministry, a force, a company.'),
    color: '#009E73',
  },
  leader: { ...word('Leader', 'A person who speaks or acts for a nation or an organization.'), color: '#E69F00' },
  pact: { ...word('Pact', 'What parties agree on with each other, at whatever stage it stands.'), color: '#CC79A7' },
  event: {
    ...word('Event', 'Something that happened, or a state of affairs, that documents speak of.'),
    color: '#56B4E9',
  },
} as const satisfies Record<string, Word & { color: string }>
export type EntityKind = keyof typeof entityKinds

export const pactKinds = {
  'information-security': word(
    'information security agreement',
    'How the parties protect classified information that they exchange (ISA, GSOMIA).',
  ),
  'acquisition-and-cross-servicing': word(
    'acquisition and cross-servicing agreement',
    'How forces provide each other with supplies and services (ACSA).',
  ),
  'reciprocal-access': word(
    'reciprocal access agreement',
    'How the forces of one party may enter and act in the territory of the other (RAA).',
  ),
  'mutual-defense': word('mutual defense pact', 'A promise of aid if a party is attacked.'),
  'security-cooperation': word(
    'security cooperation pact',
    'Cooperation on security or defense, short of a promise of aid.',
  ),
  trade: word('trade agreement', 'Tariffs, market access and rules of trade.'),
  defense: word(
    'defense pact',
    'At least one party promises to aid another that is attacked, mutually or not (Correlates of War, type I).',
  ),
  neutrality: word(
    'neutrality pact',
    'A promise to stay neutral if a party is attacked (Correlates of War, type IIa).',
  ),
  nonaggression: word('nonaggression pact', 'A promise not to attack each other (Correlates of War, type IIb).'),
  'neutrality-or-nonaggression': word(
    'neutrality or nonaggression pact',
    'One of the two; the source does not say which (Correlates of War, type II).',
  ),
  entente: word('entente', 'A promise to consult or cooperate in a crisis (Correlates of War, type III).'),
  environment: word('environmental agreement', 'Protection and use of nature: waters, fish, species, air, waste.'),
  health: word('health agreement', 'Disease, medicine and public health.'),
  'human-rights': word('human rights agreement', 'Rights of persons and of peoples.'),
  labor: word('labor agreement', 'Conditions of work.'),
  other: word('other agreement', 'Of a subject that none of the other kinds names, or that the source does not say.'),
  'economic-framework': word('economic framework', 'Economic cooperation without market access.'),
  'development-cooperation': word('development cooperation', 'Aid, infrastructure and energy.'),
} as const satisfies Record<string, Word>
export type PactKind = keyof typeof pactKinds

export const organizationKinds = {
  alliance: word('alliance', 'Nations bound by a treaty of defense.'),
  union: word('union', 'Nations that have given some of their powers to common institutions.'),
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
  meeting: word('meeting', 'Leaders meet.'),
  visit: word('visit', 'A leader travels to a nation.'),
  statement: word('statement', 'A text is issued, by one side or jointly.'),
  decision: word('decision', 'A government decides on a course or adopts a policy.'),
  war: word('war', 'Armed conflict between nations.'),
  'arms-transfer': word('arms transfer', 'Weapons pass from one nation to another.'),
  tension: word('tension', 'A dispute or a rise in threat that lasts.'),
  disaster: word('disaster', 'A natural disaster and the response to it.'),
  initiative: word('initiative', 'A program or project is launched.'),
  'legal-case': word('legal case', 'A matter before courts.'),
} as const satisfies Record<string, Word>
export type EventKind = keyof typeof eventKinds

/** A step that is taken on one day: documents that date it differently disagree. The other stages last, and may be seen on many days. */
const step = (label: string, description: string) => ({ ...word(label, description), moment: true as const })

/**
 * How far a pact has come, in order. src/DESIGN.md's list, and `concluded` between "in principle" and "signed": negotiators
 * close a text before anybody signs it, and the reports of June 2024 differ on exactly that.
 */
export const stages = {
  exploratory: word('exploratory', 'The parties look at whether to negotiate.'),
  'talks-agreed': word('talks agreed', 'The parties agreed to start negotiations.'),
  negotiating: word('negotiating', 'Negotiations are under way.'),
  'agreed-in-principle': word('agreed in principle', 'The substance is agreed; the text is not closed.'),
  concluded: word('negotiations concluded', 'The negotiations are closed; nothing is signed.'),
  signed: step('signed', 'The parties signed.'),
  ratified: step('ratified', 'The parties ratified.'),
  'in-force': step('in force', 'The pact binds the parties. An announced date is not yet an entry into force.'),
  suspended: word('suspended', 'The pact is set aside for a time.'),
  replaced: step('replaced', 'Another pact took its place.'),
  terminated: step('terminated', 'A party or the parties ended it.'),
  expired: step('expired', 'Its term ran out.'),
} as const satisfies Record<string, Word & { moment?: true }>
export type Stage = keyof typeof stages
export const stageOrder = keysOf(stages)

/** Levels of classification, in order. */
export const classificationLevels = {
  restricted: word('restricted', 'The lowest level of classified information.'),
  confidential: word('confidential', 'Above restricted.'),
  secret: word('secret', 'Above confidential.'),
  'top-secret': word('top secret', 'The highest level.'),
} as const satisfies Record<string, Word>
export type ClassificationLevel = keyof typeof classificationLevels

export const stances = {
  asserted: word('asserted', "The document says that it is so, in its own voice or a speaker's."),
  reported: word('reported', 'The document passes on what others say or expect, and does not vouch for it.'),
  planned: word('planned', 'It is intended or announced for later; it is not so yet.'),
  denied: word('denied', 'The document says that it is not so.'),
} as const satisfies Record<string, Word>
export type Stance = keyof typeof stances

/** The lists of states, besides ISO 3166-1, whose codes a nation can have: some for a time only, and one code can pass from one nation to another. */
export const codeSchemes = {
  cow: word('Correlates of War', 'The number of a member of the state system (COW).'),
  gw: word(
    'Gleditsch and Ward',
    'The number in the list of independent states (GW), which differs from COW in Germany, Serbia, Yemen and others.',
  ),
} as const satisfies Record<string, Word>
export type CodeScheme = keyof typeof codeSchemes

/** How much a claim counts, least first. */
export const ranks = {
  deprecated: word(
    'deprecated',
    'Known to be wrong or withdrawn; kept, with the reason, and not counted unless a lens asks for it.',
  ),
  normal: word('normal', 'Counts.'),
  preferred: word('preferred', 'Counts before other claims on the same thing, with the reason.'),
} as const satisfies Record<string, Word>
export type Rank = keyof typeof ranks
export const rankOrder = keysOf(ranks)

/** Who may see a document or a claim, least first; the server sets a viewer's clearance. */
export const clearances = {
  public: word('public', 'Anybody.'),
  restricted: word('restricted', 'Viewers whom the server trusts.'),
  secret: word('secret', 'The few.'),
} as const satisfies Record<string, Word>
export type Clearance = keyof typeof clearances
export const clearanceOrder = keysOf(clearances)

/** What a claim may say besides subject, predicate and object; an `entity` qualifier holds an entity's id. */
export const qualifiers = {
  office: { type: 'text', ...word('office', 'The office held, as the document names it.') },
  role: { type: 'text', ...word('role', 'The part taken.') },
  representing: { type: 'entity', ...word('representing', 'Whom a person speaks or acts for.') },
  wording: { type: 'text', ...word('wording', 'The few words in which the document puts it.') },
  field: { type: 'text', ...word('field', 'The area it concerns.') },
  item: { type: 'text', ...word('item', 'What is passed, shared or built.') },
  amount: { type: 'text', ...word('amount', 'How much, with the unit that the document gives.') },
  place: { type: 'text', ...word('place', 'Where.') },
  pact: { type: 'entity', ...word('pact', 'The pact it concerns.') },
  instrument: {
    type: 'text',
    ...word('instrument', 'Which of the instruments that followed each other as one pact; each is an episode of it.'),
  },
  pactKind: { type: 'pactKind', ...word('kind of pact', 'The kind of pact that is counted.') },
  stage: { type: 'stage', ...word('stage', 'The stage that is counted, or a later one.') },
  partnerKind: { type: 'entityKind', ...word('kind of partner', 'The kind of entity that is counted.') },
} as const
export type QualifierKey = keyof typeof qualifiers

interface RelationshipKindEntry {
  /** What it is called in the direction of the edge, and against it; symmetric kinds have one label. */
  readonly label: string
  readonly inverseLabel: string
  readonly description: string
  readonly from: readonly EntityKind[]
  readonly to: readonly EntityKind[]
  readonly symmetric?: true
  /** A `state` lasts from a time to a time; a `moment` happens at one. */
  readonly time: 'state' | 'moment'
  /** A moment that may come again: claims of different dates are different episodes, not a disagreement on the date. */
  readonly recurs?: true
  /** Qualifiers that tell one relationship between the same two from another. */
  readonly distinguishedBy?: readonly QualifierKey[]
  /** Only one holds it at a time, of those with the same object and distinctions: whoever is seen to hold it next ends it. */
  readonly exclusive?: true
  /** Made by rule between the parties of a pact whose stage lies in this range, never claimed. */
  readonly derivedFrom?: { readonly atLeast: Stage; readonly atMost: Stage }
  readonly color: string
}

const anyone = ['nation', 'organization', 'leader'] as const
const parties = ['nation', 'organization'] as const
const anything = ['nation', 'organization', 'leader', 'pact', 'event'] as const

/**
 * The most parties of which a pact ties each to each: fifty make 1,225 edges, two hundred would make 19,900, and they would say no more than the
 * memberships do. Parties of a larger pact are tied through it.
 */
export const mostTiedParties = 50

const derived = (label: string, description: string, atLeast: Stage, atMost: Stage, color: string) =>
  ({
    label,
    inverseLabel: label,
    description: `${description} A pact of more than ${mostTiedParties} parties ties them only through itself.`,
    from: parties,
    to: parties,
    symmetric: true,
    time: 'state',
    derivedFrom: { atLeast, atMost },
    color,
  }) as const

export const relationshipKinds = {
  'party-to': {
    label: 'is a party to',
    inverseLabel: 'has as a party',
    description: 'A nation or organization is one of those a pact is between, at whatever stage the pact stands.',
    from: parties,
    to: ['pact'],
    time: 'state',
    color: '#332288',
  },
  'member-of': {
    label: 'is a member of',
    inverseLabel: 'has as a member',
    description: 'A nation or organization belongs to an organization.',
    from: parties,
    to: ['organization'],
    time: 'state',
    color: '#44AA99',
  },
  'part-of': {
    label: 'is part of',
    inverseLabel: 'has as a part',
    description: 'An organization belongs to a nation, or to a larger organization.',
    from: ['organization'],
    to: parties,
    time: 'state',
    color: '#88CCEE',
  },
  'holds-office': {
    label: 'holds office in',
    inverseLabel: 'is served in office by',
    description: 'A leader holds the office that the qualifier names.',
    from: ['leader'],
    to: parties,
    time: 'state',
    distinguishedBy: ['office'],
    exclusive: true,
    color: '#DDCC77',
  },
  'signatory-of': {
    label: 'signed',
    inverseLabel: 'was signed by',
    description: 'A leader put their name to a pact.',
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
  ratified: {
    label: 'ratified',
    inverseLabel: 'was ratified by',
    description: 'A party ratified a pact; the pact itself is ratified when its parties have.',
    from: parties,
    to: ['pact'],
    time: 'moment',
    color: '#3B7A57',
  },
  'bound-by': {
    label: 'became bound by',
    inverseLabel: 'entered into force for',
    description: 'A pact entered into force for one of its parties.',
    from: parties,
    to: ['pact'],
    time: 'moment',
    color: '#1F4E79',
  },
  announced: {
    label: 'announced',
    inverseLabel: 'was announced by',
    description: 'A leader or a nation made a pact, a decision or an initiative known.',
    from: anyone,
    to: ['pact', 'event'],
    time: 'moment',
    recurs: true,
    color: '#CC6677',
  },
  proposed: {
    label: 'proposed',
    inverseLabel: 'was proposed by',
    description: 'A pact or initiative is the work of this proposer.',
    from: anyone,
    to: ['pact', 'event'],
    time: 'moment',
    color: '#AA4499',
  },
  welcomed: {
    label: 'welcomed',
    inverseLabel: 'was welcomed by',
    description: 'Spoke in favor of a pact, a decision or an event.',
    from: anyone,
    to: ['pact', 'event'],
    time: 'moment',
    recurs: true,
    color: '#117733',
  },
  condemned: {
    label: 'condemned',
    inverseLabel: 'was condemned by',
    description: 'Spoke against an event in terms of condemnation.',
    from: anyone,
    to: ['event'],
    time: 'moment',
    recurs: true,
    color: '#882255',
  },
  'concerned-about': {
    label: 'expressed concern about',
    inverseLabel: 'caused concern to',
    description: "Voiced worry about an event, a pact or a nation's conduct.",
    from: anyone,
    to: ['event', 'pact', 'nation'],
    time: 'moment',
    recurs: true,
    color: '#D55E00',
  },
  urged: {
    label: 'urged',
    inverseLabel: 'was urged by',
    description: 'Asked a nation or an organization to act; the qualifiers say what about.',
    from: anyone,
    to: parties,
    time: 'moment',
    recurs: true,
    distinguishedBy: ['pact'],
    color: '#999933',
  },
  'participant-in': {
    label: 'took part in',
    inverseLabel: 'had as a participant',
    description: 'Was one of those who met, acted or were involved in an event.',
    from: anyone,
    to: ['event'],
    time: 'moment',
    color: '#56B4E9',
  },
  'took-place-in': {
    label: 'took place in',
    inverseLabel: 'was the place of',
    description: 'The nation in which an event took place.',
    from: ['event'],
    to: ['nation'],
    time: 'moment',
    color: '#6699CC',
  },
  'part-of-event': {
    label: 'was part of',
    inverseLabel: 'included',
    description: 'A lesser event is part of a larger one.',
    from: ['event'],
    to: ['event'],
    time: 'moment',
    color: '#77AADD',
  },
  discussed: {
    label: 'dealt with',
    inverseLabel: 'was dealt with at',
    description: 'A meeting or statement took up a subject.',
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
    description: 'Two nations or organizations work together; the field says on what.',
    from: parties,
    to: parties,
    symmetric: true,
    time: 'state',
    distinguishedBy: ['field'],
    color: '#225522',
  },
  'seeks-cooperation-with': {
    label: 'seeks closer cooperation with',
    inverseLabel: 'is sought for closer cooperation by',
    description: 'A nation means to work more closely with another; the field says on what.',
    from: parties,
    to: parties,
    time: 'state',
    distinguishedBy: ['field'],
    color: '#BBCC33',
  },
  'diplomatic-relations-with': {
    label: 'has diplomatic relations with',
    inverseLabel: 'has diplomatic relations with',
    description: 'Two nations recognize each other and keep diplomatic relations.',
    from: ['nation'],
    to: ['nation'],
    symmetric: true,
    time: 'state',
    color: '#222255',
  },
  'sees-threat-in': {
    label: 'sees a threat in',
    inverseLabel: 'is seen as a threat by',
    description: 'A nation is said to face a threat from another.',
    from: parties,
    to: ['nation', 'pact'],
    time: 'state',
    color: '#994455',
  },
  'supplied-arms-to': {
    label: 'supplied arms to',
    inverseLabel: 'received arms from',
    description: 'Weapons or munitions passed from one nation to another; the item says which.',
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
    description: 'Help other than arms: relief, infrastructure, economic assistance, technology; the item says which.',
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
    description: 'Two nations fight each other.',
    from: ['nation'],
    to: ['nation'],
    symmetric: true,
    time: 'state',
    color: '#6F0000',
  },
  amends: {
    label: 'amends',
    inverseLabel: 'is amended by',
    description: 'A pact changes or adds to another: an amendment, a protocol.',
    from: ['pact'],
    to: ['pact'],
    time: 'moment',
    color: '#8C6BB1',
  },
  'aimed-at': {
    label: 'is aimed at',
    inverseLabel: 'is the aim of',
    description: 'A pact, policy or decision is said to answer the conduct of a nation.',
    from: ['pact', 'event'],
    to: ['nation'],
    time: 'state',
    color: '#B17BA6',
  },
  'influenced-by': {
    label: 'was influenced by',
    inverseLabel: 'influenced',
    description: 'One pact came about because of another, or of an event.',
    from: ['pact', 'event'],
    to: ['pact', 'event'],
    time: 'state',
    color: '#7A9A01',
  },
  'similar-to': {
    label: 'is similar to',
    inverseLabel: 'is similar to',
    description: 'A document likens two pacts.',
    from: ['pact'],
    to: ['pact'],
    symmetric: true,
    time: 'state',
    color: '#A6A6A6',
  },
  'must-consult': {
    label: 'must consult',
    inverseLabel: 'must be consulted by',
    description: 'A nation is obliged to consult others before it enters or applies a pact.',
    from: ['nation'],
    to: parties,
    time: 'state',
    distinguishedBy: ['pact'],
    color: '#666633',
  },
  'objected-to': {
    label: 'objected to',
    inverseLabel: 'was objected to by',
    description: 'Spoke against a pact or a decision.',
    from: anyone,
    to: ['pact', 'event'],
    time: 'moment',
    recurs: true,
    color: '#DC050C',
  },
  'trades-with': {
    label: 'trades with',
    inverseLabel: 'trades with',
    description: 'Goods or services pass between the two.',
    from: parties,
    to: parties,
    symmetric: true,
    time: 'state',
    color: '#8D6E63',
  },
  'exploring-with': derived(
    'is exploring a pact with',
    'The two look at whether to negotiate a pact.',
    'exploratory',
    'exploratory',
    '#C2B280',
  ),
  'talks-agreed-with': derived(
    'agreed to talks with',
    'The two agreed to start negotiating a pact.',
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
    'The two agreed on a pact that neither has signed.',
    'agreed-in-principle',
    'concluded',
    '#7CAE00',
  ),
  'signed-with': derived(
    'has signed with',
    'The two signed a pact that has not ended.',
    'signed',
    'in-force',
    '#00796B',
  ),
} as const satisfies Record<string, RelationshipKindEntry>
export type RelationshipKind = keyof typeof relationshipKinds

/** The entry of a kind, with the optional parts that only some have. */
export const relationshipKind = (kind: RelationshipKind): RelationshipKindEntry => relationshipKinds[kind]

interface PropertyEntry extends Word {
  readonly of: readonly EntityKind[]
  /** What the value is; `time` means that the claim's own time is what it says. */
  readonly value: 'stage' | 'level' | 'count' | 'text' | 'time'
  /** One value at a time: claims that differ disagree. */
  readonly single?: true
  /** Qualifiers that tell one property of a thing from another. */
  readonly distinguishedBy?: readonly QualifierKey[]
}

/** Predicates whose claim has a value in place of an object. */
export const properties = {
  stage: {
    of: ['pact'],
    value: 'stage',
    single: true,
    distinguishedBy: ['instrument'],
    ...word('stage', 'The pact reached this stage.'),
  },
  title: {
    of: ['pact'],
    value: 'text',
    distinguishedBy: ['instrument'],
    ...word('title', 'The title of the text, in the language of the document.'),
  },
  'signed-at': {
    of: ['pact'],
    value: 'text',
    distinguishedBy: ['instrument'],
    ...word('signed at', 'Where the pact was signed, as the document names it.'),
  },
  'classification-level': {
    of: ['pact'],
    value: 'level',
    single: true,
    ...word('classification level', 'The highest level of information that may pass under the pact.'),
  },
  'occurred-on': { of: ['event'], value: 'time', single: true, ...word('occurred on', 'When the event took place.') },
  place: { of: ['event'], value: 'text', ...word('place', 'Where the event took place, as the document names it.') },
  'reported-count': {
    of: ['nation', 'organization', 'pact'],
    value: 'count',
    single: true,
    distinguishedBy: ['pactKind', 'stage', 'partnerKind'],
    ...word('reported count', 'How many partners or parties a document counts; the qualifiers say of what.'),
  },
  purpose: { of: ['pact', 'event'], value: 'text', ...word('purpose', 'What it is for.') },
  provides: { of: ['pact'], value: 'text', ...word('provides', 'What the pact obliges or allows the parties to do.') },
  'characterized-as': {
    of: ['nation', 'organization', 'leader', 'pact', 'event'],
    value: 'text',
    ...word('characterized as', 'What a document or a speaker says of it that no other predicate holds.'),
  },
  stated: {
    of: ['leader', 'organization', 'nation'],
    value: 'text',
    ...word('stated', 'A view or an intention that was voiced; `about` names what it concerns.'),
  },
} as const satisfies Record<string, PropertyEntry>
export type Property = keyof typeof properties
export const property = (name: Property): PropertyEntry => properties[name]

/** What may stand as the predicate of a claim: a property, or a kind of relationship that no rule derives. */
export type Predicate = Property | RelationshipKind
export const isProperty = (predicate: Predicate): predicate is Property => predicate in properties
export const claimableKinds = keysOf(relationshipKinds).filter((kind) => !relationshipKind(kind).derivedFrom)
export const derivedKinds = keysOf(relationshipKinds).filter((kind) => relationshipKind(kind).derivedFrom)
