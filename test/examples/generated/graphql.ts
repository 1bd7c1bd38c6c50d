/* eslint-disable */
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type MakeOptional<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]?: Maybe<T[SubKey]> };
export type MakeMaybe<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]: Maybe<T[SubKey]> };
export type MakeEmpty<T extends { [key: string]: unknown }, K extends keyof T> = { [_ in K]?: never };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A calendar day in ISO 8601: `2024-06-19`. */
  Date: { input: string; output: string; }
  /** A date or an interval in EDTF (ISO 8601-2), as precise as its source: `2024-06-19`, `2022-04`, `2022`, `2022-04?`, `2019/2021`, `2022/..`, `[..2024-06-19]` (some day up to then). */
  EDTF: { input: string; output: string; }
};

/** The name fits several; pick one by its id. */
export type Ambiguous = {
  /** Those that it fits. */
  candidates: Array<Entity>;
  /** The name that was asked for. */
  name: Scalars['String']['output'];
};

/** A question that the graph answers. */
export type Analysis = {
  /** How far it goes at the most; beyond, it says so or is refused. */
  bounds: Array<AnalysisBound>;
  /** The question, in a sentence. */
  description: Scalars['String']['output'];
  /** Its name. */
  id: Scalars['String']['output'];
  /** What it can be asked with. */
  parameters: Array<AnalysisParameter>;
  /** What the answer is. */
  result: Scalars['String']['output'];
};

/** How far a question goes at the most. */
export type AnalysisBound = {
  /** How much of it at the most. */
  most: Scalars['Float']['output'];
  /** What is bounded. */
  name: Scalars['String']['output'];
};

/** A parameter of a question. */
export type AnalysisParameter = {
  /** What it means. */
  description: Scalars['String']['output'];
  /** Its name. */
  name: Scalars['String']['output'];
};

/** An attribute that is different through the other lens. */
export type AttributeChange = {
  /** Its value through the other. */
  after?: Maybe<Scalars['String']['output']>;
  /** Which: of a relationship stance, since, until, stage or corroboration; of an entity stage, classification-level or occurred-on. */
  attribute: Scalars['String']['output'];
  /** Its value through the one lens; null where it has none. */
  before?: Maybe<Scalars['String']['output']>;
};

/** What one document says, once. A claim is never edited: what is found wrong is retracted, and stays with rank DEPRECATED. */
export type Claim = Node & {
  /** Further entities that it names. */
  about: Array<Entity>;
  /** How the time was found, where the passage does not state it. */
  dating?: Maybe<Scalars['String']['output']>;
  /** The document that says it. */
  document?: Maybe<Document>;
  /** Its id: readable, and unique over entities, documents, passages, claims and relationships. */
  id: Scalars['ID']['output'];
  /** From when it counts as known under `knownAt`: from the publication of its document or, where nobody knows that, from its own time; null where it has none, and it is then known at no date. */
  knownFrom?: Maybe<Time>;
  /** The other end, where the predicate is a kind of relationship. */
  object?: Maybe<Entity>;
  /** Where in the document. */
  passages: Array<Passage>;
  /** What is said. */
  predicate: Predicate;
  /** What else it says. */
  qualifiers: Array<Qualifier>;
  /** How much it counts. */
  rank: Rank;
  /** Why the rank is not NORMAL, or why it was retracted. */
  reason?: Maybe<Scalars['String']['output']>;
  /** The relationship that it stands behind. */
  relationship?: Maybe<Relationship>;
  /** To whom the document attributes it; none where it speaks for itself. */
  speakers: Array<Entity>;
  /** How the document stands to it. */
  stance: Stance;
  /** Of whom or what it is said. */
  subject?: Maybe<Entity>;
  /** What it says, in our words. */
  summary: Scalars['String']['output'];
  /** When what it says came about (a moment), was seen to hold (a date on a state) or lasted (an interval). */
  time?: Maybe<Time>;
  /** The value, where the predicate is a property. */
  value?: Maybe<ClaimValue>;
};

/** A page of claims. */
export type ClaimConnection = {
  /** The items of this page, each with its cursor. */
  edges: Array<ClaimEdge>;
  /** Paging information for this page. */
  pageInfo: PageInfo;
  /** Number of items on all pages together. */
  totalCount: Scalars['Int']['output'];
};

/** An item in a page of claims. */
export type ClaimEdge = {
  /** The cursor of this item, for the arguments `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The item itself. */
  node: Claim;
};

/** Sort key and direction. */
export type ClaimOrder = {
  /** The sort key. Default: TIME. */
  by?: InputMaybe<ClaimOrderBy>;
  /** The sort direction. Default: ASC. */
  sort?: InputMaybe<Sort>;
};

/** Sort keys. Items with equal keys are ordered by id. */
export type ClaimOrderBy =
  /** By document, then by paragraph. */
  | 'DOCUMENT'
  /** By the time that the claim gives; a claim without one counts as the latest. */
  | 'TIME';

/** The value of a claim whose predicate is a property. */
export type ClaimValue = CountValue | LevelValue | StageValue | TextValue | TimeValue;

/** Filter on claims; conditions are combined with AND. */
export type ClaimWhere = {
  /** All of these filters match. */
  AND?: InputMaybe<Array<ClaimWhere>>;
  /** This filter does not match. */
  NOT?: InputMaybe<ClaimWhere>;
  /** At least one of these filters matches. */
  OR?: InputMaybe<Array<ClaimWhere>>;
  /** The document that says it. */
  document?: InputMaybe<DocumentWhere>;
  /** The id of the claim. */
  id?: InputMaybe<IdWhere>;
  /** All entities that it names. */
  mentions?: InputMaybe<EntityListWhere>;
  /** Its object, if its predicate is a kind of relationship. */
  object?: InputMaybe<EntityWhere>;
  /** Its predicate. */
  predicate?: InputMaybe<PredicateWhere>;
  /** Its rank. */
  rank?: InputMaybe<RankWhere>;
  /** The speakers to whom the document attributes it. */
  speakers?: InputMaybe<EntityListWhere>;
  /** The stance of its document. */
  stance?: InputMaybe<StanceWhere>;
  /** Its subject. */
  subject?: InputMaybe<EntityWhere>;
  /** The time at which its statement began, was observed or lasted. */
  time?: InputMaybe<DateWhere>;
};

/** Levels of classified information. In order: RESTRICTED, CONFIDENTIAL, SECRET, TOP_SECRET. */
export type ClassificationLevel =
  /** Above restricted. */
  | 'CONFIDENTIAL'
  /** The lowest level of classified information. */
  | 'RESTRICTED'
  /** Above confidential. */
  | 'SECRET'
  /** The highest level. */
  | 'TOP_SECRET';

/** Filter on an enum; conditions are combined with AND. */
export type ClassificationLevelWhere = {
  /** Equals this value or a later one, in the order that the enum states. */
  atLeast?: InputMaybe<ClassificationLevel>;
  /** Equals this value or an earlier one, in the order that the enum states. */
  atMost?: InputMaybe<ClassificationLevel>;
  /** Equals this value. */
  eq?: InputMaybe<ClassificationLevel>;
  /** Equals one of these values. */
  in?: InputMaybe<Array<ClassificationLevel>>;
};

/** Code lists of states, other than ISO 3166-1. */
export type CodeScheme =
  /** The number of a member of the state system (COW). */
  | 'COW'
  /** The number in the list of independent states (GW), which differs from COW in Germany, Serbia, Yemen and others. */
  | 'GW';

/** A nation or organization that is tied to all of those asked about. */
export type CommonPartner = {
  /** Who. */
  partner?: Maybe<Entity>;
  /** Everything that ties it to them: at least one tie with each, in the order in which they were asked about. */
  ties: Array<PartnerTie>;
};

/** A page of common partners. */
export type CommonPartnerConnection = {
  /** The items of this page, each with its cursor. */
  edges: Array<CommonPartnerEdge>;
  /** Paging information for this page. */
  pageInfo: PageInfo;
  /** Number of items on all pages together. */
  totalCount: Scalars['Int']['output'];
};

/** An item in a page of common partners. */
export type CommonPartnerEdge = {
  /** The cursor of this item, for the arguments `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The item itself. */
  node: CommonPartner;
};

/** The network divided into communities; every entity is in exactly one. */
export type Communities = {
  /** The communities, the largest first; an entity that nothing ties is one of its own. */
  communities: CommunityConnection;
  /** How well the network falls apart into them, from -0.5 to 1 (Newman 2006); null where nothing is tied. */
  modularity?: Maybe<Scalars['Float']['output']>;
};


/** The network divided into communities; every entity is in exactly one. */
export type CommunitiesCommunitiesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** Entities that are tied among each other more than to the others. */
export type Community = {
  /** The member with the strongest ties within it, by which to call it. */
  center?: Maybe<Entity>;
  /** The color to draw it in, as #rrggbb; from the tenth on all are gray. */
  color: Scalars['String']['output'];
  /** Its entities. */
  members: EntityConnection;
  /** Counted from 1, the largest first. */
  number: Scalars['Int']['output'];
  /** How many entities it has. */
  size: Scalars['Int']['output'];
};


/** Entities that are tied among each other more than to the others. */
export type CommunityMembersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<EntityOrder>;
  where?: InputMaybe<EntityWhere>;
};

/** A page of communities. */
export type CommunityConnection = {
  /** The items of this page, each with its cursor. */
  edges: Array<CommunityEdge>;
  /** Paging information for this page. */
  pageInfo: PageInfo;
  /** Number of items on all pages together. */
  totalCount: Scalars['Int']['output'];
};

/** An item in a page of communities. */
export type CommunityEdge = {
  /** The cursor of this item, for the arguments `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The item itself. */
  node: Community;
};

/** What is different through another lens. What the first shows and the second does not is gone; the other way round, added. */
export type Comparison = {
  /** The entities that only the second lens shows. */
  entitiesAdded: Array<Entity>;
  /** The entities that both show, of another stage, level or date. */
  entitiesChanged: Array<EntityChange>;
  /** The entities that only the first lens shows. */
  entitiesGone: Array<Entity>;
  /** The relationships that only the second lens shows. */
  relationshipsAdded: Array<Relationship>;
  /** The relationships that both show, each differently. */
  relationshipsChanged: Array<RelationshipChange>;
  /** The relationships that only the first lens shows. */
  relationshipsGone: Array<Relationship>;
  /** The pacts whose stage is another. */
  stagesMoved: Array<StageMove>;
};

/** A part of the network: entities that can be reached from each other, and from nowhere else. */
export type Component = {
  /** Its entities. */
  members: EntityConnection;
  /** Counted from 1, the largest first. */
  number: Scalars['Int']['output'];
  /** How many entities it has. */
  size: Scalars['Int']['output'];
};


/** A part of the network: entities that can be reached from each other, and from nowhere else. */
export type ComponentMembersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<EntityOrder>;
  where?: InputMaybe<EntityWhere>;
};

/** A page of components. */
export type ComponentConnection = {
  /** The items of this page, each with its cursor. */
  edges: Array<ComponentEdge>;
  /** Paging information for this page. */
  pageInfo: PageInfo;
  /** Number of items on all pages together. */
  totalCount: Scalars['Int']['output'];
};

/** An item in a page of components. */
export type ComponentEdge = {
  /** The cursor of this item, for the arguments `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The item itself. */
  node: Component;
};

/** The value of a claim that counts; its qualifiers say what. */
export type CountValue = {
  /** The number. */
  count: Scalars['Int']['output'];
};

/** A matrix of nations, partners and kinds of pact. */
export type Coverage = {
  /** Who lacks what with whom: the cells that are blank, or whose pact has ended. */
  lacking: Array<CoverageCell>;
  /** The rows, in order; without those that the lens leaves out. */
  nations: Array<Entity>;
  /** The kinds of pact, in order. */
  pactKinds: Array<PactKind>;
  /** With whom, in order; without those that the lens leaves out. */
  partners: Array<Entity>;
  /** A row for every nation, blanks included. */
  rows: Array<CoverageRow>;
};


/** A matrix of nations, partners and kinds of pact. */
export type CoverageLackingArgs = {
  atLeast?: InputMaybe<Stage>;
};

/** What stands between a nation and a partner, of one kind of pact. */
export type CoverageCell = {
  /** Whether there is none: the documents show no pact of the kind between the two, which is not to say that none exists. */
  blank: Scalars['Boolean']['output'];
  /** The evidence: the claims on the stage, then those on the parties. */
  claims: Array<Claim>;
  /** The documents behind those claims, in the order of publication. */
  documents: Array<Document>;
  /** Whether there was one, and it is suspended, replaced, terminated or expired. */
  ended: Scalars['Boolean']['output'];
  /** The nation, or organization, of the row; null when the lens leaves it out. */
  nation?: Maybe<Entity>;
  /** The other pacts of the kind between them. */
  otherPacts: Array<Pact>;
  /** The best of the pacts of the kind between the two: one that stands before one that ended, then the one that has come furthest. Null in a blank. */
  pact?: Maybe<Pact>;
  /** Of which kind of pact. */
  pactKind: PactKind;
  /** With whom; null when the lens leaves it out. */
  partner?: Maybe<Entity>;
  /** That the nation and that the partner is a party to the pact. */
  relationships: Array<Relationship>;
  /** When it reached that stage. */
  since?: Maybe<Time>;
  /** The stage at which it stands; null in a blank, and where no document says. */
  stage?: Maybe<Stage>;
  /** That stage with its evidence, and the other stages that documents name for the same time. */
  step?: Maybe<StageStep>;
};

/** A row of the matrix. */
export type CoverageRow = {
  /** Partner by partner, and for each of them kind by kind; none for the nation itself. */
  cells: Array<CoverageCell>;
  /** The nation, or organization; null when the lens leaves it out. */
  nation?: Maybe<Entity>;
};

/** Precision of a date. */
export type DatePrecision =
  /** One day. */
  | 'DAY'
  /** The whole time between two dates. */
  | 'INTERVAL'
  /** Some day in a month. */
  | 'MONTH'
  /** Some day between two dates, or before or after one. */
  | 'RANGE'
  /** Some day in a year. */
  | 'YEAR';

/** Filter on a date of any precision; conditions are combined with AND. Items without a date never match. */
export type DateWhere = {
  /** Every day that the date can mean comes after every day of this one. */
  after?: InputMaybe<Scalars['EDTF']['input']>;
  /** Every day that the date can mean comes before every day of this one. */
  before?: InputMaybe<Scalars['EDTF']['input']>;
  /** Every day that the date can mean lies in this day, month, year or interval. */
  within?: InputMaybe<Scalars['EDTF']['input']>;
};

/** Direction of a relationship, seen from an entity. */
export type Direction =
  /** In both directions: the relationship is symmetric. */
  | 'BOTH'
  /** From the other end to the entity. */
  | 'IN'
  /** From the entity to the other end. */
  | 'OUT';

/** Filter on an enum; conditions are combined with AND. */
export type DirectionWhere = {
  /** Equals this value. */
  eq?: InputMaybe<Direction>;
  /** Equals one of these values. */
  in?: InputMaybe<Array<Direction>>;
};

/** Claims on one thing that cannot all hold. Nothing is thrown away: every value stays, with its documents, and one is named best. */
export type Disagreement = {
  /** Why the first is the best: a preferred claim, then a primary document before secondary ones, then the later before the earlier, then more independent documents before fewer. */
  reason: Scalars['String']['output'];
  /** The relationship that it is about, where it is about one. */
  relationship?: Maybe<Relationship>;
  /** The entity that it is about. */
  subject?: Maybe<Entity>;
  /** What they differ on. */
  topic: DisagreementTopic;
  /** Every value that is given, the best first. */
  values: Array<DisagreementValue>;
};

/** What documents can differ on. */
export type DisagreementTopic =
  /** How many there are: counted differently, or more counted than are named. */
  | 'COUNT'
  /** When one and the same thing happened, or a pact took one and the same step. */
  | 'DATE'
  /** Which level of information may pass under a pact. */
  | 'LEVEL'
  /** Who holds an office that only one can hold, or in which office somebody acted. */
  | 'OFFICE'
  /** Which stage a pact had reached at one time. */
  | 'STAGE'
  /** Whether a relationship holds: whether a nation is a party, whether somebody was there. */
  | 'STANCE';

/** One of the values that documents give. */
export type DisagreementValue = {
  /** The claims that give it. */
  claims: Array<Claim>;
  /** The documents that give it, in the order of publication. */
  documents: Array<Document>;
  /** The value, in words. */
  value: Scalars['String']['output'];
};

/** A source: an article, a press release, a treaty text. What it says is in its claims; its text is not here. */
export type Document = Node & {
  /** Who wrote it. */
  authors: Array<Scalars['String']['output']>;
  /** What it says. */
  claims: ClaimConnection;
  /** The name of the local copy that `entente verify` looks for. */
  file?: Maybe<Scalars['String']['output']>;
  /** Its id: readable, and unique over entities, documents, passages, claims and relationships. */
  id: Scalars['ID']['output'];
  /** Its language, as a BCP 47 tag. */
  language: Scalars['String']['output'];
  /** The terms under which it may be used; null where nobody says. */
  license?: Maybe<Scalars['String']['output']>;
  /** Everyone and everything that its claims name. */
  mentions: Array<Entity>;
  /** What a reader should know of it, such as how its date was found. */
  note?: Maybe<Scalars['String']['output']>;
  /** The places in it that claims cite, in order. */
  passages: Array<Passage>;
  /** Whether a party to the matter speaks in it. */
  primary: Scalars['Boolean']['output'];
  /** When it was published; it is known from the last day that this can mean. Null where nobody knows: each of its claims then counts as known from the date that it carries (`Claim.knownFrom`). */
  published?: Maybe<Time>;
  /** Who published it; null where the document does not say. */
  publisher?: Maybe<Scalars['String']['output']>;
  /** Its title, or what it can be told by where it has none. */
  title: Scalars['String']['output'];
  /** Its address. */
  url?: Maybe<Scalars['String']['output']>;
  /** The agency whose report it carries. Documents of one agency are not independent, and corroborate as one. */
  wire?: Maybe<Scalars['String']['output']>;
};


/** A source: an article, a press release, a treaty text. What it says is in its claims; its text is not here. */
export type DocumentClaimsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ClaimOrder>;
  where?: InputMaybe<ClaimWhere>;
};

/** Which documents count. */
export type DocumentChoice = {
  /** Only these. */
  in?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Not these. */
  notIn?: InputMaybe<Array<Scalars['ID']['input']>>;
};

/** A page of documents. */
export type DocumentConnection = {
  /** The items of this page, each with its cursor. */
  edges: Array<DocumentEdge>;
  /** Paging information for this page. */
  pageInfo: PageInfo;
  /** Number of items on all pages together. */
  totalCount: Scalars['Int']['output'];
};

/** An item in a page of documents. */
export type DocumentEdge = {
  /** The cursor of this item, for the arguments `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The item itself. */
  node: Document;
};

/** Relationships with a claim of a document behind them. */
export type DocumentFacet = {
  /** How many of the relationships would be left if it were asked for. */
  count: Scalars['Int']['output'];
  /** The document. */
  document?: Maybe<Document>;
};

/** Filter on documents; conditions are combined with AND. */
export type DocumentListWhere = {
  /** Every item matches; an empty list matches too. */
  all?: InputMaybe<DocumentWhere>;
  /** No item matches. */
  none?: InputMaybe<DocumentWhere>;
  /** Exactly one item matches. */
  single?: InputMaybe<DocumentWhere>;
  /** At least one item matches. */
  some?: InputMaybe<DocumentWhere>;
};

/** Sort key and direction. */
export type DocumentOrder = {
  /** The sort key. Default: PUBLISHED. */
  by?: InputMaybe<DocumentOrderBy>;
  /** The sort direction. Default: ASC. */
  sort?: InputMaybe<Sort>;
};

/** Sort keys. Items with equal keys are ordered by id. */
export type DocumentOrderBy =
  /** By publication date; a document without one counts as the latest. */
  | 'PUBLISHED'
  /** By title. */
  | 'TITLE';

/** Filter on documents; conditions are combined with AND. */
export type DocumentWhere = {
  /** All of these filters match. */
  AND?: InputMaybe<Array<DocumentWhere>>;
  /** This filter does not match. */
  NOT?: InputMaybe<DocumentWhere>;
  /** At least one of these filters matches. */
  OR?: InputMaybe<Array<DocumentWhere>>;
  /** The id of the document. */
  id?: InputMaybe<IdWhere>;
  /** Its language, as a BCP 47 tag. */
  language?: InputMaybe<StringWhere>;
  /** The entities that its claims name. */
  mentions?: InputMaybe<EntityListWhere>;
  /** True if a party to the matter speaks in it. */
  primary?: InputMaybe<Scalars['Boolean']['input']>;
  /** Its publication date. */
  published?: InputMaybe<DateWhere>;
  /** Its publisher. */
  publisher?: InputMaybe<StringWhere>;
  /** Its title. */
  title?: InputMaybe<StringWhere>;
};

/** Filter on relationships, without their ends; conditions are combined with AND. */
export type EdgeWhere = {
  /** All of these filters match. */
  AND?: InputMaybe<Array<EdgeWhere>>;
  /** This filter does not match. */
  NOT?: InputMaybe<EdgeWhere>;
  /** At least one of these filters matches. */
  OR?: InputMaybe<Array<EdgeWhere>>;
  /** The number of independent documents behind it. */
  corroboration?: InputMaybe<IntWhere>;
  /** True if a rule derives it. */
  derived?: InputMaybe<Scalars['Boolean']['input']>;
  /** Its kind. */
  kind?: InputMaybe<RelationshipKindWhere>;
  /** Its pact: the target of the relationship, or the pact it is derived from. */
  pact?: InputMaybe<PactWhere>;
  /** The date on which it began or happened. */
  since?: InputMaybe<DateWhere>;
  /** The stage of its pact. */
  stage?: InputMaybe<StageWhere>;
  /** Its stance. Default: ASSERTED or REPORTED. */
  stance?: InputMaybe<StanceWhere>;
  /** The date on which it ended. */
  until?: InputMaybe<DateWhere>;
};

/** Sort key and direction. */
export type EndOrder = {
  /** The sort key. Default: NAME. */
  by?: InputMaybe<EndOrderBy>;
  /** The sort direction. Default: ASC. */
  sort?: InputMaybe<Sort>;
};

/** Sort keys. Items with equal keys are ordered by id. */
export type EndOrderBy =
  /** By the name of the entity at the other end. */
  | 'NAME'
  /** By start date; a relationship without one counts as the latest. */
  | 'SINCE';

/** A nation, an organization, a leader, a pact or an event. It shows when a claim that the lens shows names it. */
export type Entity = {
  /** Other names and acronyms. */
  aliases: Array<Scalars['String']['output']>;
  /** The claims that name it, in any part. */
  claims: ClaimConnection;
  /** What it is, in a sentence. */
  description?: Maybe<Scalars['String']['output']>;
  /** The documents that name it. */
  documents: DocumentConnection;
  /** Its id: readable, and unique over entities, documents, passages, claims and relationships. */
  id: Scalars['ID']['output'];
  /** What it is. */
  kind: EntityKind;
  /** Its common English name. */
  name: Scalars['String']['output'];
  /** Its name in other languages and scripts. */
  names: Array<LocalName>;
  /** What ties it to others at the date of the lens. Those that hold, unless `where` says something of the stance. */
  relationships: EntityRelationshipConnection;
  /** Its Wikidata id, where a source shows it. */
  wikidata?: Maybe<Scalars['String']['output']>;
};


/** A nation, an organization, a leader, a pact or an event. It shows when a claim that the lens shows names it. */
export type EntityClaimsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ClaimOrder>;
  where?: InputMaybe<ClaimWhere>;
};


/** A nation, an organization, a leader, a pact or an event. It shows when a claim that the lens shows names it. */
export type EntityDocumentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<DocumentOrder>;
  where?: InputMaybe<DocumentWhere>;
};


/** A nation, an organization, a leader, a pact or an event. It shows when a claim that the lens shows names it. */
export type EntityRelationshipsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  ended?: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<EntityRelationshipOrder>;
  where?: InputMaybe<EntityRelationshipWhere>;
};

/** An entity that both lenses show, each differently. */
export type EntityChange = {
  /** What is different, attribute by attribute. */
  changes: Array<AttributeChange>;
  /** The claims on it that only one of the lenses shows. */
  claims: Array<Claim>;
  /** The entity, as the second lens shows it. */
  entity?: Maybe<Entity>;
};

/** A page of entities. */
export type EntityConnection = {
  /** The items of this page, each with its cursor. */
  edges: Array<EntityEdge>;
  /** Paging information for this page. */
  pageInfo: PageInfo;
  /** Number of items on all pages together. */
  totalCount: Scalars['Int']['output'];
};

/** An item in a page of entities. */
export type EntityEdge = {
  /** The cursor of this item, for the arguments `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The item itself. */
  node: Entity;
};

/** Kinds of entity. */
export type EntityKind =
  /** Something that happened, or a state of affairs, that documents speak of. */
  | 'EVENT'
  /** A person who speaks or acts for a nation or an organization. */
  | 'LEADER'
  /** A state, by its common English name. */
  | 'NATION'
  /** A body that acts: an alliance, a ministry, a force, a company. */
  | 'ORGANIZATION'
  /** What parties agree on with each other, at whatever stage it stands. */
  | 'PACT';

/** How many there are of a kind of entity. */
export type EntityKindCount = {
  /** How many. */
  count: Scalars['Int']['output'];
  /** The kind. */
  kind: EntityKind;
};

/** Relationships with a kind of entity at an end. */
export type EntityKindFacet = {
  /** How many of the relationships would be left if it were asked for. */
  count: Scalars['Int']['output'];
  /** The kind. */
  kind: EntityKind;
};

/** Filter on an enum; conditions are combined with AND. */
export type EntityKindWhere = {
  /** Equals this value. */
  eq?: InputMaybe<EntityKind>;
  /** Equals one of these values. */
  in?: InputMaybe<Array<EntityKind>>;
};

/** A kind of entity. */
export type EntityKindWord = {
  /** The color to draw it in, as #rrggbb; they stay apart under color blindness. */
  color: Scalars['String']['output'];
  /** What it means. */
  description: Scalars['String']['output'];
  /** The word. */
  kind: EntityKind;
  /** What to call it. */
  label: Scalars['String']['output'];
};

/** Filter on entities; conditions are combined with AND. */
export type EntityListWhere = {
  /** Every item matches; an empty list matches too. */
  all?: InputMaybe<EntityWhere>;
  /** No item matches. */
  none?: InputMaybe<EntityWhere>;
  /** Exactly one item matches. */
  single?: InputMaybe<EntityWhere>;
  /** At least one item matches. */
  some?: InputMaybe<EntityWhere>;
};

/** Sort key and direction. */
export type EntityOrder = {
  /** The sort key. Default: NAME. */
  by?: InputMaybe<EntityOrderBy>;
  /** The sort direction. Default: ASC. */
  sort?: InputMaybe<Sort>;
};

/** Sort keys. Items with equal keys are ordered by id. */
export type EntityOrderBy =
  /** By name. */
  | 'NAME';

/** A page of the relationships of an entity. */
export type EntityRelationshipConnection = {
  /** The items of this page, each with its cursor. */
  edges: Array<EntityRelationshipEdge>;
  /** Paging information for this page. */
  pageInfo: PageInfo;
  /** Number of items on all pages together. */
  totalCount: Scalars['Int']['output'];
};

/** A relationship, from where the entity stands. */
export type EntityRelationshipEdge = {
  /** Give it as `after` or `before` to page on from here. */
  cursor: Scalars['String']['output'];
  /** Which way it goes, from the entity. */
  direction: Direction;
  /** What it is called in that direction: "is a party to", "has as a party". */
  label: Scalars['String']['output'];
  /** The relationship. */
  node: Relationship;
  /** The entity at the other end. */
  other: Entity;
};

/** Filter on the relationships of an entity; conditions are combined with AND. */
export type EntityRelationshipListWhere = {
  /** Every item matches; an empty list matches too. */
  all?: InputMaybe<EntityRelationshipWhere>;
  /** No item matches. */
  none?: InputMaybe<EntityRelationshipWhere>;
  /** Exactly one item matches. */
  single?: InputMaybe<EntityRelationshipWhere>;
  /** At least one item matches. */
  some?: InputMaybe<EntityRelationshipWhere>;
};

/** Sort key and direction. */
export type EntityRelationshipOrder = {
  /** The sort key. Default: SINCE. */
  by?: InputMaybe<EntityRelationshipOrderBy>;
  /** The sort direction. Default: ASC. */
  sort?: InputMaybe<Sort>;
};

/** Sort keys. Items with equal keys are ordered by id. */
export type EntityRelationshipOrderBy =
  /** By number of independent documents. */
  | 'CORROBORATION'
  /** By kind. */
  | 'KIND'
  /** By the name of the entity at the other end. */
  | 'OTHER'
  /** By start date; a relationship without one counts as the latest. */
  | 'SINCE';

/** Filter on the relationships of an entity; conditions are combined with AND. */
export type EntityRelationshipWhere = {
  /** All of these filters match. */
  AND?: InputMaybe<Array<EntityRelationshipWhere>>;
  /** This filter does not match. */
  NOT?: InputMaybe<EntityRelationshipWhere>;
  /** At least one of these filters matches. */
  OR?: InputMaybe<Array<EntityRelationshipWhere>>;
  /** The number of independent documents behind it. */
  corroboration?: InputMaybe<IntWhere>;
  /** True if a rule derives it. */
  derived?: InputMaybe<Scalars['Boolean']['input']>;
  /** Its direction, seen from the entity. */
  direction?: InputMaybe<DirectionWhere>;
  /** Its kind. */
  kind?: InputMaybe<RelationshipKindWhere>;
  /** The entity at the other end. */
  other?: InputMaybe<EntityWhere>;
  /** Its pact: the target of the relationship, or the pact it is derived from. */
  pact?: InputMaybe<PactWhere>;
  /** The date on which it began or happened. */
  since?: InputMaybe<DateWhere>;
  /** The stage of its pact. */
  stage?: InputMaybe<StageWhere>;
  /** Its stance. Default: ASSERTED or REPORTED. */
  stance?: InputMaybe<StanceWhere>;
  /** The date on which it ended. */
  until?: InputMaybe<DateWhere>;
};

/** What a look-up by name finds: the one entity that the name fits, or the candidates. */
export type EntityResult = Ambiguous | Event | Leader | Nation | Organization | Pact;

/** Filter on entities; conditions are combined with AND. */
export type EntityWhere = {
  /** All of these filters match. */
  AND?: InputMaybe<Array<EntityWhere>>;
  /** This filter does not match. */
  NOT?: InputMaybe<EntityWhere>;
  /** At least one of these filters matches. */
  OR?: InputMaybe<Array<EntityWhere>>;
  /** The documents with a claim that names it. */
  documents?: InputMaybe<DocumentListWhere>;
  /** The id of the entity. */
  id?: InputMaybe<IdWhere>;
  /** Its kind. */
  kind?: InputMaybe<EntityKindWhere>;
  /** Its name in any language, or an alias. */
  name?: InputMaybe<StringWhere>;
  /** Its relationships at the date of the lens. */
  relationships?: InputMaybe<EntityRelationshipListWhere>;
};

/** Something that happened, or a state of affairs, that documents speak of. */
export type Event = Entity & Node & {
  /** Other names and acronyms. */
  aliases: Array<Scalars['String']['output']>;
  /** The claims that name it, in any part. */
  claims: ClaimConnection;
  /** When it took place: the best of the dates that documents give. */
  date?: Maybe<Time>;
  /** What it is, in a sentence. */
  description?: Maybe<Scalars['String']['output']>;
  /** The documents that name it. */
  documents: DocumentConnection;
  /** What kind of event it is. */
  eventKind: EventKind;
  /** Its id: readable, and unique over entities, documents, passages, claims and relationships. */
  id: Scalars['ID']['output'];
  /** What it is. */
  kind: EntityKind;
  /** Its common English name. */
  name: Scalars['String']['output'];
  /** Its name in other languages and scripts. */
  names: Array<LocalName>;
  /** Who took part. Those who did, unless `where.edge` says something of the stance. */
  participants: ParticipantConnection;
  /** Where it took place, as the documents name it. */
  places: Array<Scalars['String']['output']>;
  /** What ties it to others at the date of the lens. Those that hold, unless `where` says something of the stance. */
  relationships: EntityRelationshipConnection;
  /** Its Wikidata id, where a source shows it. */
  wikidata?: Maybe<Scalars['String']['output']>;
};


/** Something that happened, or a state of affairs, that documents speak of. */
export type EventClaimsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ClaimOrder>;
  where?: InputMaybe<ClaimWhere>;
};


/** Something that happened, or a state of affairs, that documents speak of. */
export type EventDocumentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<DocumentOrder>;
  where?: InputMaybe<DocumentWhere>;
};


/** Something that happened, or a state of affairs, that documents speak of. */
export type EventParticipantsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<EndOrder>;
  where?: InputMaybe<ParticipantWhere>;
};


/** Something that happened, or a state of affairs, that documents speak of. */
export type EventRelationshipsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  ended?: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<EntityRelationshipOrder>;
  where?: InputMaybe<EntityRelationshipWhere>;
};

/** A page of events. */
export type EventConnection = {
  /** The items of this page, each with its cursor. */
  edges: Array<EventEdge>;
  /** Paging information for this page. */
  pageInfo: PageInfo;
  /** Number of items on all pages together. */
  totalCount: Scalars['Int']['output'];
};

/** An item in a page of events. */
export type EventEdge = {
  /** The cursor of this item, for the arguments `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The item itself. */
  node: Event;
};

/** Kinds of event. */
export type EventKind =
  /** Weapons pass from one nation to another. */
  | 'ARMS_TRANSFER'
  /** A government decides on a course or adopts a policy. */
  | 'DECISION'
  /** A natural disaster and the response to it. */
  | 'DISASTER'
  /** A program or project is launched. */
  | 'INITIATIVE'
  /** A matter before courts. */
  | 'LEGAL_CASE'
  /** Leaders meet. */
  | 'MEETING'
  /** A text is issued, by one side or jointly. */
  | 'STATEMENT'
  /** A dispute or a rise in threat that lasts. */
  | 'TENSION'
  /** A leader travels to a nation. */
  | 'VISIT'
  /** Armed conflict between nations. */
  | 'WAR';

/** Filter on an enum; conditions are combined with AND. */
export type EventKindWhere = {
  /** Equals this value. */
  eq?: InputMaybe<EventKind>;
  /** Equals one of these values. */
  in?: InputMaybe<Array<EventKind>>;
};

/** Sort key and direction. */
export type EventOrder = {
  /** The sort key. Default: DATE. */
  by?: InputMaybe<EventOrderBy>;
  /** The sort direction. Default: ASC. */
  sort?: InputMaybe<Sort>;
};

/** Sort keys. Items with equal keys are ordered by id. */
export type EventOrderBy =
  /** By date; an event without one counts as the latest. */
  | 'DATE'
  /** By name. */
  | 'NAME';

/** Filter on events; conditions are combined with AND. */
export type EventWhere = {
  /** All of these filters match. */
  AND?: InputMaybe<Array<EventWhere>>;
  /** This filter does not match. */
  NOT?: InputMaybe<EventWhere>;
  /** At least one of these filters matches. */
  OR?: InputMaybe<Array<EventWhere>>;
  /** The date on which it took place. */
  date?: InputMaybe<DateWhere>;
  /** The documents with a claim that names it. */
  documents?: InputMaybe<DocumentListWhere>;
  /** Its kind. */
  eventKind?: InputMaybe<EventKindWhere>;
  /** The id of the event. */
  id?: InputMaybe<IdWhere>;
  /**
   * Its kind.
   * @deprecated Use eventKind. Goes on 2027-06-01.
   */
  kind?: InputMaybe<EventKindWhere>;
  /** Its name in any language, or an alias. */
  name?: InputMaybe<StringWhere>;
  /** Its participants. */
  participants?: InputMaybe<ParticipantListWhere>;
  /** Its relationships at the date of the lens. */
  relationships?: InputMaybe<EntityRelationshipListWhere>;
};

/** Why a relationship is in the graph: the claims that say it, or the rule that makes it and what the rule rests on. */
export type Explanation = {
  /** The claims that say it themselves; none where a rule makes it. */
  claims: Array<Claim>;
  /** What the rule rests on, explained in turn. */
  premises: Array<Explanation>;
  /** What is explained. */
  relationship: Relationship;
  /** Why, in one sentence. */
  sentence: Scalars['String']['output'];
  /** The stage of the pact that the rule looks at; null where no rule is involved. */
  stage?: Maybe<StageStep>;
};

/** A part of the graph as a file for another program. */
export type Export = {
  /** What to call the file. */
  fileName: Scalars['String']['output'];
  /** The format. */
  format: ExportFormat;
  /** The media type of the file. */
  mediaType: Scalars['String']['output'];
  /** How many bytes it has in UTF-8. */
  size: Scalars['Int']['output'];
  /** The file itself. */
  text: Scalars['String']['output'];
};

/** The formats out; `exportFormats` tells what each keeps. */
export type ExportFormat =
  /** Documents, entities, passages and claims, whole: a data folder holds it as it is. */
  | 'CLAIMS_NDJSON'
  /** Claims, whatever their stance, with document, passages, speakers and rank. */
  | 'CSV_CLAIMS'
  /** Relationships with all their columns. */
  | 'CSV_EDGES'
  /** Entities with all their columns. */
  | 'CSV_NODES'
  /** Entities and relationships with all their columns; places. */
  | 'CYTOSCAPE'
  /** Names, labels, dates and colors. */
  | 'DOT'
  /** Entities, and relationships as links with plain dates and sources; documents as proof. */
  | 'FOLLOW_THE_MONEY'
  /** Entities and relationships with all their columns; colors, places, sizes; when each was there, for a time slider. */
  | 'GEXF'
  /** Entities and relationships with all their columns. */
  | 'GRAPHML'
  /** Entities and relationships with all their columns; places. */
  | 'GRAPHOLOGY'
  /** Entities (schema.org), relationships, claims, passages and documents, with what was derived from what (PROV-O). */
  | 'JSON_LD'
  /** What is agreed, at which stage, since when and where documents differ, to read, with footnoted sources. */
  | 'MARKDOWN'
  /** Entities and relationships with all their columns; places. */
  | 'NODE_LINK'
  /** The statements of the JSON-LD; a named graph for each document. */
  | 'N_QUADS';

/** A format out. */
export type ExportFormatInfo = {
  /** How its files are called, without the dot. */
  extension: Scalars['String']['output'];
  /** The word for it here. */
  format: ExportFormat;
  /** What it keeps of the graph. */
  keeps: Scalars['String']['output'];
  /** What to call it. */
  label: Scalars['String']['output'];
  /** Its media type. */
  mediaType: Scalars['String']['output'];
  /** The word for it on the command line and in addresses: `entente export --format`, `/export/`. */
  name: Scalars['String']['output'];
  /** What opens it. */
  opens: Scalars['String']['output'];
};

/** Counts of relationships by what they are and touch. Every count says how many of the relationships would be left if one asked for that value too; a relationship can count at several values of one facet, and what would leave none is not listed. */
export type Facets = {
  /** By the documents behind them, in the order of publication; one that rests on several counts at each. */
  documents: Array<DocumentFacet>;
  /** By the kinds of their ends; one between two nations is one with a nation. */
  entityKinds: Array<EntityKindFacet>;
  /** By the kind of the pact that they go to or are derived from. */
  pactKinds: Array<PactKindFacet>;
  /** By their kind. */
  relationshipKinds: Array<RelationshipKindFacet>;
  /** By the stage of that pact, in the order of stages. */
  stages: Array<StageFacet>;
  /** How many relationships there are to count. */
  total: Scalars['Int']['output'];
  /** By the year in which they came about, in order; those of which no one year is certain last. */
  years: Array<YearFacet>;
};

/** The graph through a lens. Whatever hangs under it is seen through the same lens. */
export type Graph = {
  /** Claims. */
  claims: ClaimConnection;
  /** The nations and organizations that share with each of these a pact that stands, at any stage up to in force, or an organization; or that are such an organization, or one of its members. A pact that was suspended, replaced or terminated, or has expired, ties nobody. */
  commonPartners: CommonPartnerConnection;
  /** Who is tied among each other more than to the others: the Louvain method (Blondel et al. 2008), visiting entities in the order of ids, so that the same facts make the same communities. Networks of over 200,000 relationships are TOO_COSTLY. */
  communities: Communities;
  /** What is different through another lens: what was added, is gone or changed, and by which claims. */
  compare: Comparison;
  /** The parts, tied by nothing, into which the network falls, the largest first; relationships tie in either direction. An entity that nothing ties is a part of its own. Networks of over 200,000 relationships are TOO_COSTLY. */
  components: ComponentConnection;
  /** Who has which kind of pact with whom, since when and on what evidence, and who lacks it: a cell for every nation, partner and kind, blanks included. Over 2,000 cells are TOO_COSTLY. What the documents do not show is blank; it may exist all the same. */
  coverage: Coverage;
  /** What the documents say differently of one thing: stage, date, party, count, level, office. */
  disagreements: Array<Disagreement>;
  /** The document with this id; null when the lens leaves it out. */
  document?: Maybe<Document>;
  /** Documents. */
  documents: DocumentConnection;
  /** Entities of every kind. */
  entities: EntityConnection;
  /** Who or what goes by a name. An unknown name is NOT_FOUND, with what may have been meant. */
  entity?: Maybe<EntityResult>;
  /** The event with this id; null when the lens leaves it out. */
  event?: Maybe<Event>;
  /** Events. */
  events: EventConnection;
  /** The graph through this lens as a file, or what the filters leave of it; at most 10000 entities, relationships and claims. GET /export/<format> streams any number. */
  export: Export;
  /** How many relationships there are of each kind, with each kind of entity, kind of pact, stage, document and year: what a list of them can be narrowed by. */
  facets: Facets;
  /** The leader with this id; null when the lens leaves it out. */
  leader?: Maybe<Leader>;
  /** Leaders. */
  leaders: LeaderConnection;
  /** The lens, with what was left out filled in. */
  lens: Lens;
  /** The nation with this id; null when the lens leaves it out. An unknown id is NOT_FOUND. */
  nation?: Maybe<Nation>;
  /** Nations. */
  nations: NationConnection;
  /** What has this id, of whatever type; null where the lens shows none. */
  node?: Maybe<Node>;
  /** The organization with this id; null when the lens leaves it out. */
  organization?: Maybe<Organization>;
  /** Organizations. */
  organizations: OrganizationConnection;
  /** The pact with this id; null when the lens leaves it out. */
  pact?: Maybe<Pact>;
  /** Pacts. */
  pacts: PactConnection;
  /** How entities are connected: the shortest simple paths, by number of steps. Never through documents. At most 200000 steps are tried. */
  paths: Paths;
  /** The most central entities first, in the network of all that the lens shows, derived relationships included unless `kinds` leaves them out. Networks of over 200,000 relationships are TOO_COSTLY; BETWEENNESS and CLOSENESS have a bound of their own. */
  ranking: RankingConnection;
  /** Relationships, derived ones included. Those that hold, unless `where` says something of the stance. */
  relationships: RelationshipConnection;
  /** The version of the whole graph; any accepted change makes a new one. */
  revision: Scalars['String']['output'];
  /** What goes by a name like this, the best first: by the reason why, then by how much of the name the text gives, then by how many claims name it. Every word of the text must match; one of five letters may be one letter off, a longer one two. */
  search: SearchHitConnection;
  /** How large the graph is, how dense, and what it is made of. Networks of over 200,000 relationships are TOO_COSTLY. */
  statistics: Statistics;
  /** A part of the network, ready to draw. The places are by ForceAtlas2 from a fixed start: the same input gives the same picture. */
  subgraph: Subgraph;
  /** What changed when, in order, with dates of their own precision. */
  timeline: MomentConnection;
};


/** The graph through a lens. Whatever hangs under it is seen through the same lens. */
export type GraphClaimsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ClaimOrder>;
  where?: InputMaybe<ClaimWhere>;
};


/** The graph through a lens. Whatever hangs under it is seen through the same lens. */
export type GraphCommonPartnersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  of: Array<Scalars['ID']['input']>;
};


/** The graph through a lens. Whatever hangs under it is seen through the same lens. */
export type GraphCommunitiesArgs = {
  kinds?: InputMaybe<Array<RelationshipKind>>;
  weight?: InputMaybe<TieWeight>;
};


/** The graph through a lens. Whatever hangs under it is seen through the same lens. */
export type GraphCompareArgs = {
  to: LensInput;
};


/** The graph through a lens. Whatever hangs under it is seen through the same lens. */
export type GraphComponentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<Array<RelationshipKind>>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** The graph through a lens. Whatever hangs under it is seen through the same lens. */
export type GraphCoverageArgs = {
  membersOf?: InputMaybe<Scalars['ID']['input']>;
  nations?: InputMaybe<Array<Scalars['ID']['input']>>;
  pactKinds: Array<PactKind>;
  partners: Array<Scalars['ID']['input']>;
};


/** The graph through a lens. Whatever hangs under it is seen through the same lens. */
export type GraphDisagreementsArgs = {
  of?: InputMaybe<Scalars['ID']['input']>;
};


/** The graph through a lens. Whatever hangs under it is seen through the same lens. */
export type GraphDocumentArgs = {
  id: Scalars['ID']['input'];
};


/** The graph through a lens. Whatever hangs under it is seen through the same lens. */
export type GraphDocumentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<DocumentOrder>;
  where?: InputMaybe<DocumentWhere>;
};


/** The graph through a lens. Whatever hangs under it is seen through the same lens. */
export type GraphEntitiesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<EntityOrder>;
  where?: InputMaybe<EntityWhere>;
};


/** The graph through a lens. Whatever hangs under it is seen through the same lens. */
export type GraphEntityArgs = {
  kind?: InputMaybe<EntityKind>;
  name: Scalars['String']['input'];
};


/** The graph through a lens. Whatever hangs under it is seen through the same lens. */
export type GraphEventArgs = {
  id: Scalars['ID']['input'];
};


/** The graph through a lens. Whatever hangs under it is seen through the same lens. */
export type GraphEventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<EventOrder>;
  where?: InputMaybe<EventWhere>;
};


/** The graph through a lens. Whatever hangs under it is seen through the same lens. */
export type GraphExportArgs = {
  ended?: InputMaybe<Scalars['Boolean']['input']>;
  entities?: InputMaybe<EntityWhere>;
  format: ExportFormat;
  relationships?: InputMaybe<RelationshipWhere>;
};


/** The graph through a lens. Whatever hangs under it is seen through the same lens. */
export type GraphFacetsArgs = {
  ended?: InputMaybe<Scalars['Boolean']['input']>;
  where?: InputMaybe<RelationshipWhere>;
};


/** The graph through a lens. Whatever hangs under it is seen through the same lens. */
export type GraphLeaderArgs = {
  id: Scalars['ID']['input'];
};


/** The graph through a lens. Whatever hangs under it is seen through the same lens. */
export type GraphLeadersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<EntityOrder>;
  where?: InputMaybe<LeaderWhere>;
};


/** The graph through a lens. Whatever hangs under it is seen through the same lens. */
export type GraphNationArgs = {
  id: Scalars['ID']['input'];
};


/** The graph through a lens. Whatever hangs under it is seen through the same lens. */
export type GraphNationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<EntityOrder>;
  where?: InputMaybe<NationWhere>;
};


/** The graph through a lens. Whatever hangs under it is seen through the same lens. */
export type GraphNodeArgs = {
  id: Scalars['ID']['input'];
};


/** The graph through a lens. Whatever hangs under it is seen through the same lens. */
export type GraphOrganizationArgs = {
  id: Scalars['ID']['input'];
};


/** The graph through a lens. Whatever hangs under it is seen through the same lens. */
export type GraphOrganizationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<EntityOrder>;
  where?: InputMaybe<OrganizationWhere>;
};


/** The graph through a lens. Whatever hangs under it is seen through the same lens. */
export type GraphPactArgs = {
  id: Scalars['ID']['input'];
};


/** The graph through a lens. Whatever hangs under it is seen through the same lens. */
export type GraphPactsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<PactOrder>;
  where?: InputMaybe<PactWhere>;
};


/** The graph through a lens. Whatever hangs under it is seen through the same lens. */
export type GraphPathsArgs = {
  count?: InputMaybe<Scalars['Int']['input']>;
  directed?: InputMaybe<Scalars['Boolean']['input']>;
  from: Array<Scalars['ID']['input']>;
  hubDegree?: InputMaybe<Scalars['Int']['input']>;
  maxLength?: InputMaybe<Scalars['Int']['input']>;
  throughHubs?: InputMaybe<Scalars['Boolean']['input']>;
  timeRespecting?: InputMaybe<Scalars['Boolean']['input']>;
  to: Array<Scalars['ID']['input']>;
  where?: InputMaybe<RelationshipWhere>;
};


/** The graph through a lens. Whatever hangs under it is seen through the same lens. */
export type GraphRankingArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  by: Measure;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<Array<RelationshipKind>>;
  last?: InputMaybe<Scalars['Int']['input']>;
  weight?: InputMaybe<TieWeight>;
  where?: InputMaybe<EntityWhere>;
};


/** The graph through a lens. Whatever hangs under it is seen through the same lens. */
export type GraphRelationshipsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  ended?: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<RelationshipOrder>;
  where?: InputMaybe<RelationshipWhere>;
};


/** The graph through a lens. Whatever hangs under it is seen through the same lens. */
export type GraphSearchArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<Array<SearchKind>>;
  last?: InputMaybe<Scalars['Int']['input']>;
  text: Scalars['String']['input'];
};


/** The graph through a lens. Whatever hangs under it is seen through the same lens. */
export type GraphStatisticsArgs = {
  kinds?: InputMaybe<Array<RelationshipKind>>;
};


/** The graph through a lens. Whatever hangs under it is seen through the same lens. */
export type GraphSubgraphArgs = {
  around?: InputMaybe<Array<Scalars['ID']['input']>>;
  limit?: InputMaybe<Scalars['Int']['input']>;
  relationships?: InputMaybe<RelationshipWhere>;
  steps?: InputMaybe<Scalars['Int']['input']>;
  where?: InputMaybe<EntityWhere>;
};


/** The graph through a lens. Whatever hangs under it is seen through the same lens. */
export type GraphTimelineArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  from?: InputMaybe<Scalars['EDTF']['input']>;
  kinds?: InputMaybe<Array<MomentKind>>;
  last?: InputMaybe<Scalars['Int']['input']>;
  of?: InputMaybe<Array<Scalars['ID']['input']>>;
  to?: InputMaybe<Scalars['EDTF']['input']>;
};

/** Filter on an id; conditions are combined with AND. An unknown id is BAD_FILTER. */
export type IdWhere = {
  /** Equals this value. */
  eq?: InputMaybe<Scalars['ID']['input']>;
  /** Equals one of these values. */
  in?: InputMaybe<Array<Scalars['ID']['input']>>;
};

/** Filter on an integer; conditions are combined with AND. */
export type IntWhere = {
  /** Greater than or equal to this value. */
  atLeast?: InputMaybe<Scalars['Int']['input']>;
  /** Less than or equal to this value. */
  atMost?: InputMaybe<Scalars['Int']['input']>;
  /** Equals this value. */
  eq?: InputMaybe<Scalars['Int']['input']>;
  /** Equals one of these values. */
  in?: InputMaybe<Array<Scalars['Int']['input']>>;
};

/** A person who speaks or acts for a nation or an organization. */
export type Leader = Entity & Node & {
  /** Other names and acronyms. */
  aliases: Array<Scalars['String']['output']>;
  /** The claims that name it, in any part. */
  claims: ClaimConnection;
  /** What it is, in a sentence. */
  description?: Maybe<Scalars['String']['output']>;
  /** The documents that name it. */
  documents: DocumentConnection;
  /** Its id: readable, and unique over entities, documents, passages, claims and relationships. */
  id: Scalars['ID']['output'];
  /** What it is. */
  kind: EntityKind;
  /** Its common English name. */
  name: Scalars['String']['output'];
  /** Its name in other languages and scripts. */
  names: Array<LocalName>;
  /** The offices held up to the date of the lens, past ones too, in the order of time. */
  offices: Array<Office>;
  /** What ties it to others at the date of the lens. Those that hold, unless `where` says something of the stance. */
  relationships: EntityRelationshipConnection;
  /** The claims that documents attribute to the leader. */
  statements: ClaimConnection;
  /** Its Wikidata id, where a source shows it. */
  wikidata?: Maybe<Scalars['String']['output']>;
};


/** A person who speaks or acts for a nation or an organization. */
export type LeaderClaimsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ClaimOrder>;
  where?: InputMaybe<ClaimWhere>;
};


/** A person who speaks or acts for a nation or an organization. */
export type LeaderDocumentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<DocumentOrder>;
  where?: InputMaybe<DocumentWhere>;
};


/** A person who speaks or acts for a nation or an organization. */
export type LeaderRelationshipsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  ended?: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<EntityRelationshipOrder>;
  where?: InputMaybe<EntityRelationshipWhere>;
};


/** A person who speaks or acts for a nation or an organization. */
export type LeaderStatementsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ClaimOrder>;
  where?: InputMaybe<ClaimWhere>;
};

/** A page of leaders. */
export type LeaderConnection = {
  /** The items of this page, each with its cursor. */
  edges: Array<LeaderEdge>;
  /** Paging information for this page. */
  pageInfo: PageInfo;
  /** Number of items on all pages together. */
  totalCount: Scalars['Int']['output'];
};

/** An item in a page of leaders. */
export type LeaderEdge = {
  /** The cursor of this item, for the arguments `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The item itself. */
  node: Leader;
};

/** Filter on leaders; conditions are combined with AND. */
export type LeaderWhere = {
  /** All of these filters match. */
  AND?: InputMaybe<Array<LeaderWhere>>;
  /** This filter does not match. */
  NOT?: InputMaybe<LeaderWhere>;
  /** At least one of these filters matches. */
  OR?: InputMaybe<Array<LeaderWhere>>;
  /** The documents with a claim that names it. */
  documents?: InputMaybe<DocumentListWhere>;
  /** The id of the leader. */
  id?: InputMaybe<IdWhere>;
  /** Its name in any language, or an alias. */
  name?: InputMaybe<StringWhere>;
  /** Its relationships at the date of the lens. */
  relationships?: InputMaybe<EntityRelationshipListWhere>;
};

/** How the graph is looked at. */
export type Lens = {
  /** The world at the end of this date. */
  asOf: Time;
  /** The documents that count. */
  documents: Array<Document>;
  /** Only documents published by the end of this date; null for all. */
  knownAt?: Maybe<Time>;
  /**
   * The old name of `minCorroboration`.
   * @deprecated Use minCorroboration. Goes on 2027-06-01.
   */
  leastCorroboration: Scalars['Int']['output'];
  /**
   * The old name of `minRank`.
   * @deprecated Use minRank. Goes on 2027-06-01.
   */
  leastRank: Rank;
  /** Only what at least so many independent documents say. */
  minCorroboration: Scalars['Int']['output'];
  /** Only claims of at least this rank. */
  minRank: Rank;
  /** Only claims of these stances. */
  stances: Array<Stance>;
};

/** How to look at the graph. What is left out does not narrow the view; everything that hangs under the graph is seen through the same lens. */
export type LensInput = {
  /** The world at the end of this date: what had come about, and had not ended. Left out: today. */
  asOf?: InputMaybe<Scalars['EDTF']['input']>;
  /** Which documents count. Left out: all. */
  documents?: InputMaybe<DocumentChoice>;
  /** Only documents published by the end of this date. One published "2022-04" is known from the last day of April; what a document of unknown date says is known from the date that the claim itself carries. */
  knownAt?: InputMaybe<Scalars['EDTF']['input']>;
  /**
   * The old name of `minCorroboration`.
   * @deprecated Use minCorroboration. Goes on 2027-06-01.
   */
  leastCorroboration?: InputMaybe<Scalars['Int']['input']>;
  /**
   * The old name of `minRank`.
   * @deprecated Use minRank. Goes on 2027-06-01.
   */
  leastRank?: InputMaybe<Rank>;
  /** Only what at least so many independent documents say. Left out: 1. */
  minCorroboration?: InputMaybe<Scalars['Int']['input']>;
  /** Only claims of at least this rank. Left out: NORMAL. */
  minRank?: InputMaybe<Rank>;
  /** Only claims of these stances. Left out: all. */
  stances?: InputMaybe<Array<Stance>>;
};

/** The value of a claim that says a level of classification. */
export type LevelValue = {
  /** The level. */
  level: ClassificationLevel;
};

/** A name in a language and its script. */
export type LocalName = {
  /** The language, as a BCP 47 tag. */
  language: Scalars['String']['output'];
  /** The name. */
  text: Scalars['String']['output'];
};

/** What makes an entity central. Relationships between the same two entities count as one tie, whichever way they go. */
export type Measure =
  /** Betweenness centrality, unweighted, normalized to 0 to 1 (Freeman 1977; Brandes 2001). TOO_COSTLY if entities × (entities + edges) exceeds 1,000,000,000. */
  | 'BETWEENNESS'
  /** Closeness centrality, unweighted, from 0 to 1: the inverse of the mean distance to reachable entities, times the share of the network that is reachable (Wasserman and Faust 1994, page 201). TOO_COSTLY under the same condition as BETWEENNESS. */
  | 'CLOSENESS'
  /** Degree: the number of distinct neighbors (Freeman 1978). */
  | 'DEGREE'
  /** Eigenvector centrality, weighted; the squares of all scores sum to 1 (Bonacich 1987). */
  | 'EIGENVECTOR'
  /** PageRank with damping 0.85, weighted; scores sum to 1 (Page and Brin 1998). */
  | 'PAGERANK'
  /** Weighted degree: the sum of the weights of its edges (Barrat et al. 2004). */
  | 'WEIGHTED_DEGREE';

/** Something that changed, and when. */
export type Moment = {
  /** The claims that say so. */
  claims: Array<Claim>;
  /** Everyone and everything that it involves. */
  entities: Array<Entity>;
  /** What kind of change. */
  kind: MomentKind;
  /** The relationship that changed, where one did. */
  relationship?: Maybe<Relationship>;
  /** When, as precisely as the documents say. */
  time: Time;
  /** What changed, in a few words. */
  what: Scalars['String']['output'];
};

/** A page of moments. */
export type MomentConnection = {
  /** The items of this page, each with its cursor. */
  edges: Array<MomentEdge>;
  /** Paging information for this page. */
  pageInfo: PageInfo;
  /** Number of items on all pages together. */
  totalCount: Scalars['Int']['output'];
};

/** An item in a page of moments. */
export type MomentEdge = {
  /** The cursor of this item, for the arguments `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The item itself. */
  node: Moment;
};

/** What can change at a moment. */
export type MomentKind =
  /** A lasting relationship began. A relationship whose start is unknown has no such moment. */
  | 'BEGAN'
  /** A lasting relationship ended. */
  | 'ENDED'
  /** An event took place. */
  | 'EVENT'
  /** A momentary relationship happened, such as a visit, a signature or a condemnation. */
  | 'HAPPENED'
  /** A dated claim describes something in words. */
  | 'SAID'
  /** A pact reached a stage. */
  | 'STAGE';

/** A stage that documents name for one time. */
export type NamedStage = {
  /** The claims that name it; their WORDING is how each document puts it. */
  claims: Array<Claim>;
  /** The documents that name it. */
  documents: Array<Document>;
  /** The stage. */
  stage: Stage;
};

/** A state. */
export type Nation = Entity & Node & {
  /** Other names and acronyms. */
  aliases: Array<Scalars['String']['output']>;
  /** Its ISO 3166-1 alpha-2 code. */
  alpha2?: Maybe<Scalars['String']['output']>;
  /** Its ISO 3166-1 alpha-3 code. */
  alpha3?: Maybe<Scalars['String']['output']>;
  /** The claims that name it, in any part. */
  claims: ClaimConnection;
  /** Its codes in other lists of states. */
  codes: Array<NationCode>;
  /** What it is, in a sentence. */
  description?: Maybe<Scalars['String']['output']>;
  /** The documents that name it. */
  documents: DocumentConnection;
  /** Its id: readable, and unique over entities, documents, passages, claims and relationships. */
  id: Scalars['ID']['output'];
  /** What it is. */
  kind: EntityKind;
  /** Its common English name. */
  name: Scalars['String']['output'];
  /** Its name in other languages and scripts. */
  names: Array<LocalName>;
  /** Its ISO 3166-1 numeric code, three digits. */
  numeric?: Maybe<Scalars['String']['output']>;
  /** What ties it to others at the date of the lens. Those that hold, unless `where` says something of the stance. */
  relationships: EntityRelationshipConnection;
  /** Its Wikidata id, where a source shows it. */
  wikidata?: Maybe<Scalars['String']['output']>;
};


/** A state. */
export type NationClaimsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ClaimOrder>;
  where?: InputMaybe<ClaimWhere>;
};


/** A state. */
export type NationDocumentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<DocumentOrder>;
  where?: InputMaybe<DocumentWhere>;
};


/** A state. */
export type NationRelationshipsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  ended?: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<EntityRelationshipOrder>;
  where?: InputMaybe<EntityRelationshipWhere>;
};

/** The code of a nation in a list of states. */
export type NationCode = {
  /** The code, in digits. */
  code: Scalars['String']['output'];
  /** The time in which it stood for the nation; null where it always did. */
  during?: Maybe<Time>;
  /** The list. */
  scheme: CodeScheme;
};

/** A page of nations. */
export type NationConnection = {
  /** The items of this page, each with its cursor. */
  edges: Array<NationEdge>;
  /** Paging information for this page. */
  pageInfo: PageInfo;
  /** Number of items on all pages together. */
  totalCount: Scalars['Int']['output'];
};

/** An item in a page of nations. */
export type NationEdge = {
  /** The cursor of this item, for the arguments `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The item itself. */
  node: Nation;
};

/** Filter on nations; conditions are combined with AND. */
export type NationWhere = {
  /** All of these filters match. */
  AND?: InputMaybe<Array<NationWhere>>;
  /** This filter does not match. */
  NOT?: InputMaybe<NationWhere>;
  /** At least one of these filters matches. */
  OR?: InputMaybe<Array<NationWhere>>;
  /** Its ISO 3166-1 alpha-3 code. */
  alpha3?: InputMaybe<StringWhere>;
  /** The documents with a claim that names it. */
  documents?: InputMaybe<DocumentListWhere>;
  /** The id of the nation. */
  id?: InputMaybe<IdWhere>;
  /** Its name in any language, or an alias. */
  name?: InputMaybe<StringWhere>;
  /** Its relationships at the date of the lens. */
  relationships?: InputMaybe<EntityRelationshipListWhere>;
};

/** Anything with an id, as the Relay global object identification specification has it. */
export type Node = {
  /** Its id: readable, and unique over entities, documents, passages, claims and relationships. */
  id: Scalars['ID']['output'];
};

/** An office that a leader holds or held. */
export type Office = {
  /** The nation or organization. */
  in: Entity;
  /** Since when, until when, and which claims say so. */
  relationship: Relationship;
  /** The office, as the documents name it. */
  title?: Maybe<Scalars['String']['output']>;
};

/** A body that acts: an alliance, a ministry, a force, a company. */
export type Organization = Entity & Node & {
  /** Other names and acronyms. */
  aliases: Array<Scalars['String']['output']>;
  /** The claims that name it, in any part. */
  claims: ClaimConnection;
  /** What it is, in a sentence. */
  description?: Maybe<Scalars['String']['output']>;
  /** The documents that name it. */
  documents: DocumentConnection;
  /** Its id: readable, and unique over entities, documents, passages, claims and relationships. */
  id: Scalars['ID']['output'];
  /** What it is. */
  kind: EntityKind;
  /** Its common English name. */
  name: Scalars['String']['output'];
  /** Its name in other languages and scripts. */
  names: Array<LocalName>;
  /** What kind of organization it is. */
  organizationKind: OrganizationKind;
  /** What ties it to others at the date of the lens. Those that hold, unless `where` says something of the stance. */
  relationships: EntityRelationshipConnection;
  /** Its Wikidata id, where a source shows it. */
  wikidata?: Maybe<Scalars['String']['output']>;
};


/** A body that acts: an alliance, a ministry, a force, a company. */
export type OrganizationClaimsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ClaimOrder>;
  where?: InputMaybe<ClaimWhere>;
};


/** A body that acts: an alliance, a ministry, a force, a company. */
export type OrganizationDocumentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<DocumentOrder>;
  where?: InputMaybe<DocumentWhere>;
};


/** A body that acts: an alliance, a ministry, a force, a company. */
export type OrganizationRelationshipsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  ended?: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<EntityRelationshipOrder>;
  where?: InputMaybe<EntityRelationshipWhere>;
};

/** A page of organizations. */
export type OrganizationConnection = {
  /** The items of this page, each with its cursor. */
  edges: Array<OrganizationEdge>;
  /** Paging information for this page. */
  pageInfo: PageInfo;
  /** Number of items on all pages together. */
  totalCount: Scalars['Int']['output'];
};

/** An item in a page of organizations. */
export type OrganizationEdge = {
  /** The cursor of this item, for the arguments `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The item itself. */
  node: Organization;
};

/** Kinds of organization. */
export type OrganizationKind =
  /** Nations bound by a treaty of defense. */
  | 'ALLIANCE'
  /** The military of a nation. */
  | 'ARMED_FORCES'
  /** A business. */
  | 'COMPANY'
  /** The judiciary of a nation. */
  | 'COURT'
  /** A body that commissions research or advises. */
  | 'FOUNDATION'
  /** An administration or cabinet. */
  | 'GOVERNMENT'
  /** A service that gathers or protects intelligence. */
  | 'INTELLIGENCE_AGENCY'
  /** Nations that share intelligence. */
  | 'INTELLIGENCE_PARTNERSHIP'
  /** A department of government. */
  | 'MINISTRY'
  /** Nations that have given some of their powers to common institutions. */
  | 'UNION';

/** Filter on an enum; conditions are combined with AND. */
export type OrganizationKindWhere = {
  /** Equals this value. */
  eq?: InputMaybe<OrganizationKind>;
  /** Equals one of these values. */
  in?: InputMaybe<Array<OrganizationKind>>;
};

/** Filter on organizations; conditions are combined with AND. */
export type OrganizationWhere = {
  /** All of these filters match. */
  AND?: InputMaybe<Array<OrganizationWhere>>;
  /** This filter does not match. */
  NOT?: InputMaybe<OrganizationWhere>;
  /** At least one of these filters matches. */
  OR?: InputMaybe<Array<OrganizationWhere>>;
  /** The documents with a claim that names it. */
  documents?: InputMaybe<DocumentListWhere>;
  /** The id of the organization. */
  id?: InputMaybe<IdWhere>;
  /**
   * Its kind.
   * @deprecated Use organizationKind. Goes on 2027-06-01.
   */
  kind?: InputMaybe<OrganizationKindWhere>;
  /** Its name in any language, or an alias. */
  name?: InputMaybe<StringWhere>;
  /** Its kind. */
  organizationKind?: InputMaybe<OrganizationKindWhere>;
  /** Its relationships at the date of the lens. */
  relationships?: InputMaybe<EntityRelationshipListWhere>;
};

/** What parties agree on with each other, at whatever stage it stands. */
export type Pact = Entity & Node & {
  /** Other names and acronyms. */
  aliases: Array<Scalars['String']['output']>;
  /** The claims that name it, in any part. */
  claims: ClaimConnection;
  /** The highest level of information that may pass under it. */
  classificationLevel?: Maybe<ClassificationLevel>;
  /** What it is, in a sentence. */
  description?: Maybe<Scalars['String']['output']>;
  /** What the documents say differently of it and of its relationships. */
  disagreements: Array<Disagreement>;
  /** The documents that name it. */
  documents: DocumentConnection;
  /** Its id: readable, and unique over entities, documents, passages, claims and relationships. */
  id: Scalars['ID']['output'];
  /** What it is. */
  kind: EntityKind;
  /** Its common English name. */
  name: Scalars['String']['output'];
  /** Its name in other languages and scripts. */
  names: Array<LocalName>;
  /** What kind of pact it is. */
  pactKind: PactKind;
  /** Its parties at the date of the lens. Those that are, unless `where.edge` says something of the stance. */
  parties: PartyConnection;
  /** What documents known at the date of the lens announce of it, in the order of the stages; what came of that is in `stageHistory`. */
  plannedStages: Array<PlannedStage>;
  /** What ties it to others at the date of the lens. Those that hold, unless `where` says something of the stance. */
  relationships: EntityRelationshipConnection;
  /** The stage it stands at, at the date of the lens; null where no document says. */
  stage?: Maybe<Stage>;
  /** The stages it went through up to the date of the lens, in order. */
  stageHistory: Array<StageStep>;
  /** Its Wikidata id, where a source shows it. */
  wikidata?: Maybe<Scalars['String']['output']>;
};


/** What parties agree on with each other, at whatever stage it stands. */
export type PactClaimsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ClaimOrder>;
  where?: InputMaybe<ClaimWhere>;
};


/** What parties agree on with each other, at whatever stage it stands. */
export type PactDocumentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<DocumentOrder>;
  where?: InputMaybe<DocumentWhere>;
};


/** What parties agree on with each other, at whatever stage it stands. */
export type PactPartiesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<EndOrder>;
  where?: InputMaybe<PartyWhere>;
};


/** What parties agree on with each other, at whatever stage it stands. */
export type PactRelationshipsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  ended?: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<EntityRelationshipOrder>;
  where?: InputMaybe<EntityRelationshipWhere>;
};

/** A page of pacts. */
export type PactConnection = {
  /** The items of this page, each with its cursor. */
  edges: Array<PactEdge>;
  /** Paging information for this page. */
  pageInfo: PageInfo;
  /** Number of items on all pages together. */
  totalCount: Scalars['Int']['output'];
};

/** An item in a page of pacts. */
export type PactEdge = {
  /** The cursor of this item, for the arguments `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The item itself. */
  node: Pact;
};

/** Kinds of pact. */
export type PactKind =
  /** How forces provide each other with supplies and services (ACSA). */
  | 'ACQUISITION_AND_CROSS_SERVICING'
  /** At least one party promises to aid another that is attacked, mutually or not (Correlates of War, type I). */
  | 'DEFENSE'
  /** Aid, infrastructure and energy. */
  | 'DEVELOPMENT_COOPERATION'
  /** Economic cooperation without market access. */
  | 'ECONOMIC_FRAMEWORK'
  /** A promise to consult or cooperate in a crisis (Correlates of War, type III). */
  | 'ENTENTE'
  /** Protection and use of nature: waters, fish, species, air, waste. */
  | 'ENVIRONMENT'
  /** Disease, medicine and public health. */
  | 'HEALTH'
  /** Rights of persons and of peoples. */
  | 'HUMAN_RIGHTS'
  /** How the parties protect classified information that they exchange (ISA, GSOMIA). */
  | 'INFORMATION_SECURITY'
  /** Conditions of work. */
  | 'LABOR'
  /** A promise of aid if a party is attacked. */
  | 'MUTUAL_DEFENSE'
  /** A promise to stay neutral if a party is attacked (Correlates of War, type IIa). */
  | 'NEUTRALITY'
  /** One of the two; the source does not say which (Correlates of War, type II). */
  | 'NEUTRALITY_OR_NONAGGRESSION'
  /** A promise not to attack each other (Correlates of War, type IIb). */
  | 'NONAGGRESSION'
  /** Of a subject that none of the other kinds names, or that the source does not say. */
  | 'OTHER'
  /** How the forces of one party may enter and act in the territory of the other (RAA). */
  | 'RECIPROCAL_ACCESS'
  /** Cooperation on security or defense, short of a promise of aid. */
  | 'SECURITY_COOPERATION'
  /** Tariffs, market access and rules of trade. */
  | 'TRADE';

/** Relationships that go to, or are derived from, a kind of pact. */
export type PactKindFacet = {
  /** How many of the relationships would be left if it were asked for. */
  count: Scalars['Int']['output'];
  /** The kind. */
  kind: PactKind;
};

/** Filter on an enum; conditions are combined with AND. */
export type PactKindWhere = {
  /** Equals this value. */
  eq?: InputMaybe<PactKind>;
  /** Equals one of these values. */
  in?: InputMaybe<Array<PactKind>>;
};

/** A kind of pact. */
export type PactKindWord = {
  /** What it means. */
  description: Scalars['String']['output'];
  /** The word. */
  kind: PactKind;
  /** What to call it. */
  label: Scalars['String']['output'];
};

/** Sort key and direction. */
export type PactOrder = {
  /** The sort key. Default: NAME. */
  by?: InputMaybe<PactOrderBy>;
  /** The sort direction. Default: ASC. */
  sort?: InputMaybe<Sort>;
};

/** Sort keys. Items with equal keys are ordered by id. */
export type PactOrderBy =
  /** By name. */
  | 'NAME'
  /** By stage; a pact without one counts as the earliest. */
  | 'STAGE';

/** Filter on pacts; conditions are combined with AND. */
export type PactWhere = {
  /** All of these filters match. */
  AND?: InputMaybe<Array<PactWhere>>;
  /** This filter does not match. */
  NOT?: InputMaybe<PactWhere>;
  /** At least one of these filters matches. */
  OR?: InputMaybe<Array<PactWhere>>;
  /** Its highest level of classified information. */
  classificationLevel?: InputMaybe<ClassificationLevelWhere>;
  /** The documents with a claim that names it. */
  documents?: InputMaybe<DocumentListWhere>;
  /** The id of the pact. */
  id?: InputMaybe<IdWhere>;
  /**
   * Its kind.
   * @deprecated Use pactKind. Goes on 2027-06-01.
   */
  kind?: InputMaybe<PactKindWhere>;
  /** Its name in any language, or an alias. */
  name?: InputMaybe<StringWhere>;
  /** Its kind. */
  pactKind?: InputMaybe<PactKindWhere>;
  /** Its parties. */
  parties?: InputMaybe<PartyListWhere>;
  /** Its relationships at the date of the lens. */
  relationships?: InputMaybe<EntityRelationshipListWhere>;
  /** Its stage at the date of the lens. */
  stage?: InputMaybe<StageWhere>;
};

/** Paging information, as defined by the Relay cursor connections specification. */
export type PageInfo = {
  /** The cursor of the last item; null if the page is empty. */
  endCursor?: Maybe<Scalars['String']['output']>;
  /** True if more items follow this page. */
  hasNextPage: Scalars['Boolean']['output'];
  /** True if more items precede this page. */
  hasPreviousPage: Scalars['Boolean']['output'];
  /** The cursor of the first item; null if the page is empty. */
  startCursor?: Maybe<Scalars['String']['output']>;
};

/** A page of participants. */
export type ParticipantConnection = {
  /** The items of this page, each with its cursor. */
  edges: Array<ParticipantEdge>;
  /** Paging information for this page. */
  pageInfo: PageInfo;
  /** Number of items on all pages together. */
  totalCount: Scalars['Int']['output'];
};

/** One of the participants, and what ties them. */
export type ParticipantEdge = {
  /** Give it as `after` or `before` to page on from here. */
  cursor: Scalars['String']['output'];
  /** Who. */
  node: Entity;
  /** The relationship that ties them, with its evidence. */
  relationship: Relationship;
};

/** Filter on the participants of an event; conditions are combined with AND. */
export type ParticipantListWhere = {
  /** Every item matches; an empty list matches too. */
  all?: InputMaybe<ParticipantWhere>;
  /** No item matches. */
  none?: InputMaybe<ParticipantWhere>;
  /** Exactly one item matches. */
  single?: InputMaybe<ParticipantWhere>;
  /** At least one item matches. */
  some?: InputMaybe<ParticipantWhere>;
};

/** Filter on participants; conditions are combined with AND. */
export type ParticipantWhere = {
  /** All of these filters match. */
  AND?: InputMaybe<Array<ParticipantWhere>>;
  /** This filter does not match. */
  NOT?: InputMaybe<ParticipantWhere>;
  /** At least one of these filters matches. */
  OR?: InputMaybe<Array<ParticipantWhere>>;
  /** The relationship that connects it to the event. */
  edge?: InputMaybe<EdgeWhere>;
  /** The entity itself. */
  node?: InputMaybe<EntityWhere>;
};

/** What ties a partner to one of those asked about. */
export type PartnerTie = {
  /** The memberships that make it, with stage and evidence: of the one asked about, then of the partner; only one where the organization is itself one of the two. */
  relationships: Array<Relationship>;
  /** The pact that both are parties to, or the organization that both belong to or that one of the two is. */
  through?: Maybe<Entity>;
  /** The one of them. */
  with?: Maybe<Entity>;
};

/** A page of parties. */
export type PartyConnection = {
  /** The items of this page, each with its cursor. */
  edges: Array<PartyEdge>;
  /** Paging information for this page. */
  pageInfo: PageInfo;
  /** Number of items on all pages together. */
  totalCount: Scalars['Int']['output'];
};

/** One of the parties, and what ties them. */
export type PartyEdge = {
  /** Give it as `after` or `before` to page on from here. */
  cursor: Scalars['String']['output'];
  /** Who. */
  node: Entity;
  /** The relationship that ties them, with its evidence. */
  relationship: Relationship;
};

/** Filter on the parties of a pact; conditions are combined with AND. */
export type PartyListWhere = {
  /** Every item matches; an empty list matches too. */
  all?: InputMaybe<PartyWhere>;
  /** No item matches. */
  none?: InputMaybe<PartyWhere>;
  /** Exactly one item matches. */
  single?: InputMaybe<PartyWhere>;
  /** At least one item matches. */
  some?: InputMaybe<PartyWhere>;
};

/** Filter on parties; conditions are combined with AND. */
export type PartyWhere = {
  /** All of these filters match. */
  AND?: InputMaybe<Array<PartyWhere>>;
  /** This filter does not match. */
  NOT?: InputMaybe<PartyWhere>;
  /** At least one of these filters matches. */
  OR?: InputMaybe<Array<PartyWhere>>;
  /** The relationship that connects it to the pact. */
  edge?: InputMaybe<EdgeWhere>;
  /** The entity itself. */
  node?: InputMaybe<EntityWhere>;
};

/** A place in a document: which paragraph, and what it says in our words. */
export type Passage = Node & {
  /** The claims that cite it. */
  claims: Array<Claim>;
  /** The document. */
  document?: Maybe<Document>;
  /** SHA-256 of the paragraph in Unicode NFC, white space folded; `entente verify` checks it against a copy. */
  fingerprint: Scalars['String']['output'];
  /** Its id: readable, and unique over entities, documents, passages, claims and relationships. */
  id: Scalars['ID']['output'];
  /** Which of the lines that are not blank it is, counted from 1. */
  paragraph: Scalars['Int']['output'];
  /** What it says, in our words. */
  summary: Scalars['String']['output'];
};

/** A way from one entity to another that passes none twice. */
export type Path = {
  /** The entities on the way, both ends included. */
  entities: Array<Entity>;
  /** How many steps it has. */
  length: Scalars['Int']['output'];
  /** The steps, in order. */
  steps: Array<PathStep>;
};

/** What became of the search for a path. */
export type PathOutcome =
  /** No path exists within the bounds; a longer one may exist. */
  | 'BOUND_REACHED'
  /** Paths exist; the answer lists the shortest. */
  | 'FOUND'
  /** No path exists, of any length. */
  | 'NONE_EXISTS';

/** A step of a path, from one entity to the next. */
export type PathStep = {
  /** Where it starts. */
  from?: Maybe<Entity>;
  /** Every relationship that makes it, with its evidence. */
  relationships: Array<Relationship>;
  /** Where it ends. */
  to?: Maybe<Entity>;
};

/** The paths that were found, and how far the search went. */
export type Paths = {
  /** How many entities were looked at. */
  explored: Scalars['Int']['output'];
  /** The entities on the paths and the relationships that make their steps, as a file; an empty one where there are none. */
  export: Export;
  /** Whether there are such paths, none at all, or none within the bounds. */
  outcome: PathOutcome;
  /** The paths, the shortest first; of equal length by the ids on the way. */
  paths: Array<Path>;
  /** Whether the search stopped at its bound, so that further paths may exist. */
  truncated: Scalars['Boolean']['output'];
};


/** The paths that were found, and how far the search went. */
export type PathsExportArgs = {
  format: ExportFormat;
};

/** A stage that documents announce for later. It is not reached by being announced. */
export type PlannedStage = {
  /** The claims that announce it. */
  claims: Array<Claim>;
  /** The stage. */
  stage: Stage;
  /** When the pact is to reach it; null where no document says. */
  time?: Maybe<Time>;
};

/** Predicates of claims: a property, which takes a value, or a kind of relationship, which takes an object. */
export type Predicate =
  /** The two agreed on a pact that neither has signed. A pact of more than 50 parties ties them only through itself. */
  | 'AGREED_IN_PRINCIPLE_WITH'
  /** Help other than arms: relief, infrastructure, economic assistance, technology; the item says which. */
  | 'AIDED'
  /** A pact, policy or decision is said to answer the conduct of a nation. */
  | 'AIMED_AT'
  /** A pact changes or adds to another: an amendment, a protocol. */
  | 'AMENDS'
  /** A leader or a nation made a pact, a decision or an initiative known. */
  | 'ANNOUNCED'
  /** Two nations fight each other. */
  | 'AT_WAR_WITH'
  /** A pact entered into force for one of its parties. */
  | 'BOUND_BY'
  /** What a document or a speaker says of it that no other predicate holds. */
  | 'CHARACTERIZED_AS'
  /** The highest level of information that may pass under the pact. */
  | 'CLASSIFICATION_LEVEL'
  /** Voiced worry about an event, a pact or a nation's conduct. */
  | 'CONCERNED_ABOUT'
  /** Spoke against an event in terms of condemnation. */
  | 'CONDEMNED'
  /** Two nations or organizations work together; the field says on what. */
  | 'COOPERATES_WITH'
  /** Two nations recognize each other and keep diplomatic relations. */
  | 'DIPLOMATIC_RELATIONS_WITH'
  /** A meeting or statement took up a subject. */
  | 'DISCUSSED'
  /** The two look at whether to negotiate a pact. A pact of more than 50 parties ties them only through itself. */
  | 'EXPLORING_WITH'
  /** A leader holds the office that the qualifier names. */
  | 'HOLDS_OFFICE'
  /** One pact came about because of another, or of an event. */
  | 'INFLUENCED_BY'
  /** A nation or organization belongs to an organization. */
  | 'MEMBER_OF'
  /** A nation is obliged to consult others before it enters or applies a pact. */
  | 'MUST_CONSULT'
  /** The two negotiate a pact. A pact of more than 50 parties ties them only through itself. */
  | 'NEGOTIATING_WITH'
  /** Spoke against a pact or a decision. */
  | 'OBJECTED_TO'
  /** When the event took place. */
  | 'OCCURRED_ON'
  /** Was one of those who met, acted or were involved in an event. */
  | 'PARTICIPANT_IN'
  /** A nation or organization is one of those a pact is between, at whatever stage the pact stands. */
  | 'PARTY_TO'
  /** An organization belongs to a nation, or to a larger organization. */
  | 'PART_OF'
  /** A lesser event is part of a larger one. */
  | 'PART_OF_EVENT'
  /** Where the event took place, as the document names it. */
  | 'PLACE'
  /** A pact or initiative is the work of this proposer. */
  | 'PROPOSED'
  /** What the pact obliges or allows the parties to do. */
  | 'PROVIDES'
  /** What it is for. */
  | 'PURPOSE'
  /** A party ratified a pact; the pact itself is ratified when its parties have. */
  | 'RATIFIED'
  /** How many partners or parties a document counts; the qualifiers say of what. */
  | 'REPORTED_COUNT'
  /** A nation means to work more closely with another; the field says on what. */
  | 'SEEKS_COOPERATION_WITH'
  /** A nation is said to face a threat from another. */
  | 'SEES_THREAT_IN'
  /** A leader put their name to a pact. */
  | 'SIGNATORY_OF'
  /** Where the pact was signed, as the document names it. */
  | 'SIGNED_AT'
  /** The two signed a pact that has not ended. A pact of more than 50 parties ties them only through itself. */
  | 'SIGNED_WITH'
  /** A document likens two pacts. */
  | 'SIMILAR_TO'
  /** The pact reached this stage. */
  | 'STAGE'
  /** A view or an intention that was voiced; `about` names what it concerns. */
  | 'STATED'
  /** Weapons or munitions passed from one nation to another; the item says which. */
  | 'SUPPLIED_ARMS_TO'
  /** The two agreed to start negotiating a pact. A pact of more than 50 parties ties them only through itself. */
  | 'TALKS_AGREED_WITH'
  /** The title of the text, in the language of the document. */
  | 'TITLE'
  /** The nation in which an event took place. */
  | 'TOOK_PLACE_IN'
  /** Goods or services pass between the two. */
  | 'TRADES_WITH'
  /** Asked a nation or an organization to act; the qualifiers say what about. */
  | 'URGED'
  /** A leader traveled to a nation. */
  | 'VISITED'
  /** Spoke in favor of a pact, a decision or an event. */
  | 'WELCOMED'
  /** A leader was present when others signed a pact. */
  | 'WITNESSED';

/** Filter on an enum; conditions are combined with AND. */
export type PredicateWhere = {
  /** Equals this value. */
  eq?: InputMaybe<Predicate>;
  /** Equals one of these values. */
  in?: InputMaybe<Array<Predicate>>;
};

/** Something that is said besides subject, predicate and object. */
export type Qualifier = {
  /** The entity, where it names one. */
  entity?: Maybe<Entity>;
  /** What it says. */
  key: QualifierKey;
  /** The words; an id where it names an entity, a word of the vocabulary where it is one. */
  value: Scalars['String']['output'];
};

/** Keys of the details that a claim can add to subject, predicate and object. */
export type QualifierKey =
  /** How much, with the unit that the document gives. */
  | 'AMOUNT'
  /** The area it concerns. */
  | 'FIELD'
  /** Which of the instruments that followed each other as one pact; each is an episode of it. */
  | 'INSTRUMENT'
  /** What is passed, shared or built. */
  | 'ITEM'
  /** The office held, as the document names it. */
  | 'OFFICE'
  /** The pact it concerns. */
  | 'PACT'
  /** The kind of pact that is counted. */
  | 'PACT_KIND'
  /** The kind of entity that is counted. */
  | 'PARTNER_KIND'
  /** Where. */
  | 'PLACE'
  /** Whom a person speaks or acts for. */
  | 'REPRESENTING'
  /** The part taken. */
  | 'ROLE'
  /** The stage that is counted, or a later one. */
  | 'STAGE'
  /** The few words in which the document puts it. */
  | 'WORDING';

/** The entry points. `graph` returns the graph through a lens; `node` and `nodes` look up ids, as Relay clients do. */
export type Query = {
  /** The questions that the graph answers beyond lists and look-ups, with their parameters and bounds. */
  analyses: Array<Analysis>;
  /** The formats in which the graph, or a part of it, can be taken elsewhere. */
  exportFormats: Array<ExportFormatInfo>;
  /** The graph, through a lens: the way in. */
  graph: Graph;
  /** What has this id, in the world of today; null where there is none. */
  node?: Maybe<Node>;
  /** What has these ids, in their order; null for each that there is not. */
  nodes: Array<Maybe<Node>>;
  /** The words that the graph speaks. */
  vocabulary: Vocabulary;
};


/** The entry points. `graph` returns the graph through a lens; `node` and `nodes` look up ids, as Relay clients do. */
export type QueryGraphArgs = {
  lens?: InputMaybe<LensInput>;
};


/** The entry points. `graph` returns the graph through a lens; `node` and `nodes` look up ids, as Relay clients do. */
export type QueryNodeArgs = {
  id: Scalars['ID']['input'];
};


/** The entry points. `graph` returns the graph through a lens; `node` and `nodes` look up ids, as Relay clients do. */
export type QueryNodesArgs = {
  ids: Array<Scalars['ID']['input']>;
};

/** A place in a text, in UTF-16 code units, as JavaScript counts them. */
export type Range = {
  /** Before which it ends. */
  end: Scalars['Int']['output'];
  /** Where it starts. */
  start: Scalars['Int']['output'];
};

/** Rank of a claim against other claims on the same matter. In order: DEPRECATED, NORMAL, PREFERRED. */
export type Rank =
  /** Known to be wrong or withdrawn; kept, with the reason, and not counted unless a lens asks for it. */
  | 'DEPRECATED'
  /** Counts. */
  | 'NORMAL'
  /** Counts before other claims on the same thing, with the reason. */
  | 'PREFERRED';

/** Filter on an enum; conditions are combined with AND. */
export type RankWhere = {
  /** Equals this value or a later one, in the order that the enum states. */
  atLeast?: InputMaybe<Rank>;
  /** Equals this value or an earlier one, in the order that the enum states. */
  atMost?: InputMaybe<Rank>;
  /** Equals this value. */
  eq?: InputMaybe<Rank>;
  /** Equals one of these values. */
  in?: InputMaybe<Array<Rank>>;
};

/** A page of a ranking. */
export type RankingConnection = {
  /** The items of this page, each with its cursor. */
  edges: Array<RankingEdge>;
  /** Paging information for this page. */
  pageInfo: PageInfo;
  /** Number of items on all pages together. */
  totalCount: Scalars['Int']['output'];
};

/** One of the ranked. */
export type RankingEdge = {
  /** The cursor of this item, for the arguments `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The item itself. */
  node: RankingEntry;
};

/** An entity and how central it is. */
export type RankingEntry = {
  /** The entity. */
  entity?: Maybe<Entity>;
  /** Its place, counted from 1. Equal scores share a rank, and the next follows after all of them: 1, 2, 2, 4. */
  rank: Scalars['Int']['output'];
  /** The value of the measure, to ten decimals. */
  score: Scalars['Float']['output'];
};

/** An edge of the graph: the claims that say the same thing of the same episode, or what a rule makes of others. */
export type Relationship = Node & {
  /** The evidence: every claim behind it, those that contradict it too. */
  claims: Array<Claim>;
  /** How many independent documents say so; of a derived one, how many stand behind the weakest thing it rests on. */
  corroboration: Scalars['Int']['output'];
  /** Whether a rule made it. */
  derived: Scalars['Boolean']['output'];
  /** The relationships that a derived one rests on; none for one that is claimed. */
  derivedFrom: Array<Relationship>;
  /** What its claims say differently: whether it holds, and when it was. */
  disagreements: Array<Disagreement>;
  /** The documents behind it, in the order of publication. */
  documents: Array<Document>;
  /** Why it is in the graph. */
  explanation: Explanation;
  /** Its id: readable, and unique over entities, documents, passages, claims and relationships. */
  id: Scalars['ID']['output'];
  /** What kind it is. */
  kind: RelationshipKind;
  /** What it is called, from source to target: "is a party to". */
  label: Scalars['String']['output'];
  /** The pact that it goes to or is derived from. */
  pact?: Maybe<Pact>;
  /** What else is said of it, such as the office. */
  qualifiers: Array<Qualifier>;
  /** When it came about: the date that a document gives, or the range in which it must have; null where nothing bounds it. */
  since?: Maybe<Time>;
  /** The end it goes from. */
  source?: Maybe<Entity>;
  /** The stage of the pact that it goes to or is derived from. */
  stage?: Maybe<Stage>;
  /** Whether it holds (asserted, reported), is planned, or is denied. */
  stance: Stance;
  /** Whether it goes both ways. */
  symmetric: Scalars['Boolean']['output'];
  /** The end it goes to. */
  target?: Maybe<Entity>;
  /** When it ended; null while it lasts, and for what happens at a moment. */
  until?: Maybe<Time>;
};

/** A relationship that both lenses show, each differently. */
export type RelationshipChange = {
  /** As the other shows it. */
  after: Relationship;
  /** As the one lens shows it. */
  before: Relationship;
  /** What is different, attribute by attribute; none where only the evidence differs. */
  changes: Array<AttributeChange>;
  /** The claims that only one of the lenses shows behind it. */
  claims: Array<Claim>;
};

/** A page of relationships. */
export type RelationshipConnection = {
  /** The items of this page, each with its cursor. */
  edges: Array<RelationshipEdge>;
  /** Paging information for this page. */
  pageInfo: PageInfo;
  /** Number of items on all pages together. */
  totalCount: Scalars['Int']['output'];
};

/** An item in a page of relationships. */
export type RelationshipEdge = {
  /** The cursor of this item, for the arguments `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The item itself. */
  node: Relationship;
};

/** Kinds of relationship. `Query.vocabulary` gives their labels and colors, and says which are derived. */
export type RelationshipKind =
  /** The two agreed on a pact that neither has signed. A pact of more than 50 parties ties them only through itself. */
  | 'AGREED_IN_PRINCIPLE_WITH'
  /** Help other than arms: relief, infrastructure, economic assistance, technology; the item says which. */
  | 'AIDED'
  /** A pact, policy or decision is said to answer the conduct of a nation. */
  | 'AIMED_AT'
  /** A pact changes or adds to another: an amendment, a protocol. */
  | 'AMENDS'
  /** A leader or a nation made a pact, a decision or an initiative known. */
  | 'ANNOUNCED'
  /** Two nations fight each other. */
  | 'AT_WAR_WITH'
  /** A pact entered into force for one of its parties. */
  | 'BOUND_BY'
  /** Voiced worry about an event, a pact or a nation's conduct. */
  | 'CONCERNED_ABOUT'
  /** Spoke against an event in terms of condemnation. */
  | 'CONDEMNED'
  /** Two nations or organizations work together; the field says on what. */
  | 'COOPERATES_WITH'
  /** Two nations recognize each other and keep diplomatic relations. */
  | 'DIPLOMATIC_RELATIONS_WITH'
  /** A meeting or statement took up a subject. */
  | 'DISCUSSED'
  /** The two look at whether to negotiate a pact. A pact of more than 50 parties ties them only through itself. */
  | 'EXPLORING_WITH'
  /** A leader holds the office that the qualifier names. */
  | 'HOLDS_OFFICE'
  /** One pact came about because of another, or of an event. */
  | 'INFLUENCED_BY'
  /** A nation or organization belongs to an organization. */
  | 'MEMBER_OF'
  /** A nation is obliged to consult others before it enters or applies a pact. */
  | 'MUST_CONSULT'
  /** The two negotiate a pact. A pact of more than 50 parties ties them only through itself. */
  | 'NEGOTIATING_WITH'
  /** Spoke against a pact or a decision. */
  | 'OBJECTED_TO'
  /** Was one of those who met, acted or were involved in an event. */
  | 'PARTICIPANT_IN'
  /** A nation or organization is one of those a pact is between, at whatever stage the pact stands. */
  | 'PARTY_TO'
  /** An organization belongs to a nation, or to a larger organization. */
  | 'PART_OF'
  /** A lesser event is part of a larger one. */
  | 'PART_OF_EVENT'
  /** A pact or initiative is the work of this proposer. */
  | 'PROPOSED'
  /** A party ratified a pact; the pact itself is ratified when its parties have. */
  | 'RATIFIED'
  /** A nation means to work more closely with another; the field says on what. */
  | 'SEEKS_COOPERATION_WITH'
  /** A nation is said to face a threat from another. */
  | 'SEES_THREAT_IN'
  /** A leader put their name to a pact. */
  | 'SIGNATORY_OF'
  /** The two signed a pact that has not ended. A pact of more than 50 parties ties them only through itself. */
  | 'SIGNED_WITH'
  /** A document likens two pacts. */
  | 'SIMILAR_TO'
  /** Weapons or munitions passed from one nation to another; the item says which. */
  | 'SUPPLIED_ARMS_TO'
  /** The two agreed to start negotiating a pact. A pact of more than 50 parties ties them only through itself. */
  | 'TALKS_AGREED_WITH'
  /** The nation in which an event took place. */
  | 'TOOK_PLACE_IN'
  /** Goods or services pass between the two. */
  | 'TRADES_WITH'
  /** Asked a nation or an organization to act; the qualifiers say what about. */
  | 'URGED'
  /** A leader traveled to a nation. */
  | 'VISITED'
  /** Spoke in favor of a pact, a decision or an event. */
  | 'WELCOMED'
  /** A leader was present when others signed a pact. */
  | 'WITNESSED';

/** How many there are of a kind of relationship. */
export type RelationshipKindCount = {
  /** How many. */
  count: Scalars['Int']['output'];
  /** The kind. */
  kind: RelationshipKind;
};

/** Relationships of a kind. */
export type RelationshipKindFacet = {
  /** How many of the relationships would be left if it were asked for. */
  count: Scalars['Int']['output'];
  /** The kind. */
  kind: RelationshipKind;
};

/** Filter on an enum; conditions are combined with AND. */
export type RelationshipKindWhere = {
  /** Equals this value. */
  eq?: InputMaybe<RelationshipKind>;
  /** Equals one of these values. */
  in?: InputMaybe<Array<RelationshipKind>>;
};

/** A kind of relationship. */
export type RelationshipKindWord = {
  /** The color to draw it in, as #rrggbb. */
  color: Scalars['String']['output'];
  /** Whether a rule makes it, from the stage of a pact. */
  derived: Scalars['Boolean']['output'];
  /** What it means. */
  description: Scalars['String']['output'];
  /** What to call it, from target to source. */
  inverseLabel: Scalars['String']['output'];
  /** The word. */
  kind: RelationshipKind;
  /** What to call it, from source to target. */
  label: Scalars['String']['output'];
  /** The kinds of entity that it goes from. */
  sources: Array<EntityKind>;
  /** Whether it goes both ways. */
  symmetric: Scalars['Boolean']['output'];
  /** The kinds of entity that it goes to. */
  targets: Array<EntityKind>;
};

/** Sort key and direction. */
export type RelationshipOrder = {
  /** The sort key. Default: SINCE. */
  by?: InputMaybe<RelationshipOrderBy>;
  /** The sort direction. Default: ASC. */
  sort?: InputMaybe<Sort>;
};

/** Sort keys. Items with equal keys are ordered by id. */
export type RelationshipOrderBy =
  /** By number of independent documents. */
  | 'CORROBORATION'
  /** By kind. */
  | 'KIND'
  /** By start date; a relationship without one counts as the latest. */
  | 'SINCE';

/** Filter on relationships; conditions are combined with AND. */
export type RelationshipWhere = {
  /** All of these filters match. */
  AND?: InputMaybe<Array<RelationshipWhere>>;
  /** This filter does not match. */
  NOT?: InputMaybe<RelationshipWhere>;
  /** At least one of these filters matches. */
  OR?: InputMaybe<Array<RelationshipWhere>>;
  /** The number of independent documents behind it. */
  corroboration?: InputMaybe<IntWhere>;
  /** True if a rule derives it. */
  derived?: InputMaybe<Scalars['Boolean']['input']>;
  /** Its kind. */
  kind?: InputMaybe<RelationshipKindWhere>;
  /** Its pact: the target of the relationship, or the pact it is derived from. */
  pact?: InputMaybe<PactWhere>;
  /** The date on which it began or happened. */
  since?: InputMaybe<DateWhere>;
  /** Its source. */
  source?: InputMaybe<EntityWhere>;
  /** The stage of its pact. */
  stage?: InputMaybe<StageWhere>;
  /** Its stance. Default: ASSERTED or REPORTED. */
  stance?: InputMaybe<StanceWhere>;
  /** Its target. */
  target?: InputMaybe<EntityWhere>;
  /** The date on which it ended. */
  until?: InputMaybe<DateWhere>;
};

/** Something that was found, and why. */
export type SearchHit = {
  /** The entity or document. */
  found: Node;
  /** What it is. */
  kind: SearchKind;
  /** Where in the text it matched, to be highlighted. */
  ranges: Array<Range>;
  /** Why it was found. */
  reason: SearchReason;
  /** The name, alias, code or title that matched. */
  text: Scalars['String']['output'];
};

/** A page of hits. */
export type SearchHitConnection = {
  /** The items of this page, each with its cursor. */
  edges: Array<SearchHitEdge>;
  /** Paging information for this page. */
  pageInfo: PageInfo;
  /** Number of items on all pages together. */
  totalCount: Scalars['Int']['output'];
};

/** An item in a page of hits. */
export type SearchHitEdge = {
  /** The cursor of this item, for the arguments `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The item itself. */
  node: SearchHit;
};

/** What can be searched for. */
export type SearchKind =
  /** A source. */
  | 'DOCUMENT'
  /** Something that happened, or a state of affairs, that documents speak of. */
  | 'EVENT'
  /** A person who speaks or acts for a nation or an organization. */
  | 'LEADER'
  /** A state, by its common English name. */
  | 'NATION'
  /** A body that acts: an alliance, a ministry, a force, a company. */
  | 'ORGANIZATION'
  /** What parties agree on with each other, at whatever stage it stands. */
  | 'PACT';

/** Why something was found, the best reason first. */
export type SearchReason =
  /** The query equals an alias, an acronym or an ISO 3166 code. */
  | 'ALIAS'
  /** The query equals its name in some language. */
  | 'NAME'
  /** Every word of the query resembles one of its words: five letters with one error, longer words with up to two. */
  | 'SIMILAR'
  /** Its name or an alias starts with the query. */
  | 'START'
  /** Every word of the query equals or starts a word of its name, an alias or a title. */
  | 'WORDS';

/** Sort direction. */
export type Sort =
  /** Ascending: smallest or earliest first. */
  | 'ASC'
  /** Descending: largest or latest first. */
  | 'DESC';

/** Stages of a pact. In order: EXPLORATORY, TALKS_AGREED, NEGOTIATING, AGREED_IN_PRINCIPLE, CONCLUDED, SIGNED, RATIFIED, IN_FORCE, SUSPENDED, REPLACED, TERMINATED, EXPIRED. */
export type Stage =
  /** The substance is agreed; the text is not closed. */
  | 'AGREED_IN_PRINCIPLE'
  /** The negotiations are closed; nothing is signed. */
  | 'CONCLUDED'
  /** Its term ran out. */
  | 'EXPIRED'
  /** The parties look at whether to negotiate. */
  | 'EXPLORATORY'
  /** The pact binds the parties. An announced date is not yet an entry into force. */
  | 'IN_FORCE'
  /** Negotiations are under way. */
  | 'NEGOTIATING'
  /** The parties ratified. */
  | 'RATIFIED'
  /** Another pact took its place. */
  | 'REPLACED'
  /** The parties signed. */
  | 'SIGNED'
  /** The pact is set aside for a time. */
  | 'SUSPENDED'
  /** The parties agreed to start negotiations. */
  | 'TALKS_AGREED'
  /** A party or the parties ended it. */
  | 'TERMINATED';

/** Relationships that go to, or are derived from, a pact at a stage. */
export type StageFacet = {
  /** How many of the relationships would be left if it were asked for. */
  count: Scalars['Int']['output'];
  /** The stage. */
  stage: Stage;
};

/** A pact that stands at another stage through the other lens. */
export type StageMove = {
  /** Its stage through the other. */
  after?: Maybe<Stage>;
  /** Its stage through the one lens; null where it has none. */
  before?: Maybe<Stage>;
  /** The claims that did it. */
  claims: Array<Claim>;
  /** The pact. */
  pact?: Maybe<Pact>;
};

/** A step in the history of a pact. */
export type StageStep = {
  /** The claims that say so. */
  claims: Array<Claim>;
  /** How many independent documents say so. */
  corroboration: Scalars['Int']['output'];
  /** Whether documents name different stages for this time. */
  disputed: Scalars['Boolean']['output'];
  /** Signed, lapsed and signed again is two episodes, counted from 1. */
  episode: Scalars['Int']['output'];
  /** Which of the instruments that followed each other as this pact; null where no document tells them apart. */
  instrument?: Maybe<Scalars['String']['output']>;
  /** Every stage that documents name for this time, the best first. */
  named: Array<NamedStage>;
  /** Why the first of them is the best. */
  reason: Scalars['String']['output'];
  /** When it reached the stage. */
  since?: Maybe<Time>;
  /** The stage that the pact reached; the best, where documents differ. */
  stage: Stage;
};

/** The value of a claim that says a stage. */
export type StageValue = {
  /** The stage. */
  stage: Stage;
};

/** Filter on an enum; conditions are combined with AND. */
export type StageWhere = {
  /** Equals this value or a later one, in the order that the enum states. */
  atLeast?: InputMaybe<Stage>;
  /** Equals this value or an earlier one, in the order that the enum states. */
  atMost?: InputMaybe<Stage>;
  /** Equals this value. */
  eq?: InputMaybe<Stage>;
  /** Equals one of these values. */
  in?: InputMaybe<Array<Stage>>;
};

/** A stage of a pact. */
export type StageWord = {
  /** What it means. */
  description: Scalars['String']['output'];
  /** What to call it. */
  label: Scalars['String']['output'];
  /** The word. */
  stage: Stage;
};

/** Stance of a document toward what a claim says. */
export type Stance =
  /** The document says that it is so, in its own voice or a speaker's. */
  | 'ASSERTED'
  /** The document says that it is not so. */
  | 'DENIED'
  /** It is intended or announced for later; it is not so yet. */
  | 'PLANNED'
  /** The document passes on what others say or expect, and does not vouch for it. */
  | 'REPORTED';

/** Filter on an enum; conditions are combined with AND. */
export type StanceWhere = {
  /** Equals this value. */
  eq?: InputMaybe<Stance>;
  /** Equals one of these values. */
  in?: InputMaybe<Array<Stance>>;
};

/** Counts of what the lens shows, and measures of the network that the relationships make: relationships between the same two entities are one tied pair, whichever way they go. */
export type Statistics = {
  /** How many entities an entity is tied to, in the mean. */
  averageDegree: Scalars['Float']['output'];
  /** How many claims show. */
  claims: Scalars['Int']['output'];
  /** Into how many parts, tied by nothing, the network falls. */
  components: Scalars['Int']['output'];
  /** The share of all pairs of entities that is tied, from 0 to 1. */
  density: Scalars['Float']['output'];
  /** How many of them a rule made. */
  derived: Scalars['Int']['output'];
  /** How many steps apart the two are that are farthest from each other within the largest part of the network; null where that part is too large to tell: entities times (entities plus tied pairs) over 5,000,000. */
  diameter?: Maybe<Scalars['Int']['output']>;
  /** How many documents show. */
  documents: Scalars['Int']['output'];
  /** How many entities show: the order of the network. */
  entities: Scalars['Int']['output'];
  /** The entities by kind, every kind. */
  entityKinds: Array<EntityKindCount>;
  /** How many pairs of entities they tie: the size of the network. */
  pairs: Scalars['Int']['output'];
  /** The relationships by kind, those of which there are any. */
  relationshipKinds: Array<RelationshipKindCount>;
  /** How many relationships hold. */
  relationships: Scalars['Int']['output'];
  /** How many of those that are claimed rest on one independent document. */
  singleSource: Scalars['Int']['output'];
};

/** Filter on a text; conditions are combined with AND. Case and accents are ignored. */
export type StringWhere = {
  /** Contains this text. */
  contains?: InputMaybe<Scalars['String']['input']>;
  /** Equals this value. */
  eq?: InputMaybe<Scalars['String']['input']>;
  /** Equals one of these values. */
  in?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Starts with this text. */
  startsWith?: InputMaybe<Scalars['String']['input']>;
};

/** A part of the network, ready to draw: nodes and edges as drawing libraries take them. */
export type Subgraph = {
  /** The relationships between them, by id. */
  edges: Array<SubgraphEdge>;
  /** The same entities and relationships, with the same places, as a file. */
  export: Export;
  /** The entities, by id. */
  nodes: Array<SubgraphNode>;
  /** How many relationships there would be without the limit. */
  totalEdges: Scalars['Int']['output'];
  /** How many entities there would be without the limit. */
  totalNodes: Scalars['Int']['output'];
  /** Whether the limit left any out. */
  truncated: Scalars['Boolean']['output'];
};


/** A part of the network, ready to draw: nodes and edges as drawing libraries take them. */
export type SubgraphExportArgs = {
  format: ExportFormat;
};

/** A relationship, ready to draw. */
export type SubgraphEdge = {
  /** The color of its kind, as #rrggbb. */
  color: Scalars['String']['output'];
  /** Whether a rule made it. */
  derived: Scalars['Boolean']['output'];
  /** Whether it goes one way only. */
  directed: Scalars['Boolean']['output'];
  /** The id of the relationship. */
  id: Scalars['ID']['output'];
  /** What kind it is. */
  kind: RelationshipKind;
  /** What to write on it. */
  label: Scalars['String']['output'];
  /** The relationship, with its evidence. */
  relationship: Relationship;
  /** The id of the node it goes from. */
  source: Scalars['ID']['output'];
  /** The stage of the pact that it goes to or is derived from. */
  stage?: Maybe<Stage>;
  /** The id of the node it goes to. */
  target: Scalars['ID']['output'];
  /** How strong to draw it: how many independent documents say so. */
  weight: Scalars['Int']['output'];
};

/** An entity, ready to draw. */
export type SubgraphNode = {
  /** The color of its kind, as #rrggbb. */
  color: Scalars['String']['output'];
  /** The entity. */
  entity: Entity;
  /** The id of the entity. */
  id: Scalars['ID']['output'];
  /** What it is. */
  kind: EntityKind;
  /** What to write beside it. */
  label: Scalars['String']['output'];
  /** How large to draw it: 1 to 10, by the square root of the number of its relationships here. */
  size: Scalars['Float']['output'];
  /** Where, from left to right; in no unit. */
  x: Scalars['Float']['output'];
  /** Where, from bottom to top; in no unit. */
  y: Scalars['Float']['output'];
};

/** The value of a claim that says something in words. */
export type TextValue = {
  /** The words, ours. */
  text: Scalars['String']['output'];
};

/** Weight of the edge between two entities in the network that metrics use. */
export type TieWeight =
  /** Number of independent documents behind each relationship between the two, added up. */
  | 'CORROBORATION'
  /** 1 for every connected pair. */
  | 'EQUAL'
  /** Number of relationships between the two. */
  | 'RELATIONSHIPS';

/** A date or an interval, as precise as its source. */
export type Time = {
  /** The source says about when (`~`). */
  approximate: Scalars['Boolean']['output'];
  /** The first day it can mean; null where nothing bounds it. */
  earliest?: Maybe<Scalars['Date']['output']>;
  /** As the source has it. */
  edtf: Scalars['EDTF']['output'];
  /** The last day it can mean; null where nothing bounds it. */
  latest?: Maybe<Scalars['Date']['output']>;
  /** How precise it is. */
  precision: DatePrecision;
  /** The source is not sure of it (`?`). */
  uncertain: Scalars['Boolean']['output'];
};

/** The value of a claim that says when. */
export type TimeValue = {
  /** The time. */
  time: Time;
};

/** The words that the graph speaks, with labels and colors for a legend. */
export type Vocabulary = {
  /** The kinds of entity. */
  entityKinds: Array<EntityKindWord>;
  /** The kinds of pact. */
  pactKinds: Array<PactKindWord>;
  /** The kinds of relationship. */
  relationshipKinds: Array<RelationshipKindWord>;
  /** The stages of a pact, in order. */
  stages: Array<StageWord>;
};

/** Relationships that came about in a year. */
export type YearFacet = {
  /** How many of the relationships would be left if it were asked for. */
  count: Scalars['Int']['output'];
  /** The year that holds every day on which they can have come about; null where no one year does. */
  year?: Maybe<Scalars['Int']['output']>;
};

export type Q01QueryVariables = Exact<{
  documents?: InputMaybe<Array<Scalars['ID']['input']> | Scalars['ID']['input']>;
}>;


export type Q01Query = { graph: { nation?: { relationships: { totalCount: number, edges: Array<{ other: { name: string, kind: EntityKind } | { name: string, kind: EntityKind } | { name: string, kind: EntityKind } | { name: string, kind: EntityKind } | { name: string, kind: EntityKind }, node: { stage?: Stage | null, since?: { edtf: string } | null, pact?: { id: string } | null, documents: Array<{ id: string, file?: string | null }> } }> } } | null } };

export type Q02QueryVariables = Exact<{
  documents?: InputMaybe<Array<Scalars['ID']['input']> | Scalars['ID']['input']>;
}>;


export type Q02Query = { graph: { claims: { edges: Array<{ node: { summary: string, value?: { count: number } | {} | null, qualifiers: Array<{ key: QualifierKey, value: string }>, passages: Array<{ paragraph: number, document?: { file?: string | null } | null }> } }> }, nation?: { nations: { totalCount: number, edges: Array<{ other: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } }> }, organizations: { totalCount: number, edges: Array<{ other: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } }> } } | null } };

export type Q03QueryVariables = Exact<{
  documents?: InputMaybe<Array<Scalars['ID']['input']> | Scalars['ID']['input']>;
}>;


export type Q03Query = { graph: { nation?: { relationships: { edges: Array<{ other: { name: string } | { name: string } | { name: string } | { name: string } | { name: string }, node: { stage?: Stage | null, since?: { edtf: string } | null, documents: Array<{ id: string, file?: string | null }> } }> } } | null } };

export type Q04QueryVariables = Exact<{
  documents?: InputMaybe<Array<Scalars['ID']['input']> | Scalars['ID']['input']>;
}>;


export type Q04Query = { graph: { nation?: { relationships: { edges: Array<{ other: { name: string } | { name: string } | { name: string } | { name: string } | { name: string }, node: { stage?: Stage | null, since?: { edtf: string } | null, documents: Array<{ id: string, file?: string | null }> } }> } } | null } };

export type Q05QueryVariables = Exact<{
  documents?: InputMaybe<Array<Scalars['ID']['input']> | Scalars['ID']['input']>;
}>;


export type Q05Query = { graph: { pact?: { name: string, stageHistory: Array<{ stage: Stage, corroboration: number, disputed: boolean, reason: string, since?: { edtf: string, precision: DatePrecision } | null, named: Array<{ stage: Stage, documents: Array<{ file?: string | null }> }> }> } | null } };

export type Q06QueryVariables = Exact<{
  documents?: InputMaybe<Array<Scalars['ID']['input']> | Scalars['ID']['input']>;
}>;


export type Q06Query = { graph: { pact?: { stage?: Stage | null, stageHistory: Array<{ stage: Stage, since?: { edtf: string } | null, claims: Array<{ summary: string, document?: { file?: string | null } | null }> }> } | null } };

export type Q07QueryVariables = Exact<{
  documents?: InputMaybe<Array<Scalars['ID']['input']> | Scalars['ID']['input']>;
}>;


export type Q07Query = { graph: { pact?: { disagreements: Array<{ topic: DisagreementTopic, reason: string, values: Array<{ value: string, claims: Array<{ summary: string, qualifiers: Array<{ key: QualifierKey, value: string }>, document?: { file?: string | null } | null }> }> }> } | null } };

export type Q08QueryVariables = Exact<{
  documents?: InputMaybe<Array<Scalars['ID']['input']> | Scalars['ID']['input']>;
}>;


export type Q08Query = { graph: { nation?: { relationships: { edges: Array<{ label: string, other: { name: string } | { name: string } | { name: string } | { name: string } | { name: string }, node: { stance: Stance, stage?: Stage | null, documents: Array<{ file?: string | null }> } }> } } | null } };

export type Q09QueryVariables = Exact<{
  documents?: InputMaybe<Array<Scalars['ID']['input']> | Scalars['ID']['input']>;
}>;


export type Q09Query = { graph: { pact?: { parties: { edges: Array<{ node: { name: string } | { name: string } | { name: string } | { name: string } | { name: string }, relationship: { documents: Array<{ file?: string | null }> } }> }, deniedParties: { edges: Array<{ node: { name: string } | { name: string } | { name: string } | { name: string } | { name: string }, relationship: { claims: Array<{ summary: string, speakers: Array<{ name: string } | { name: string } | { name: string } | { name: string } | { name: string }> }> } }> } } | null } };

export type Q10QueryVariables = Exact<{
  documents?: InputMaybe<Array<Scalars['ID']['input']> | Scalars['ID']['input']>;
}>;


export type Q10Query = { graph: { pact?: { stage?: Stage | null, stageHistory: Array<{ reason: string, since?: { edtf: string } | null, named: Array<{ stage: Stage, claims: Array<{ summary: string, qualifiers: Array<{ key: QualifierKey, value: string }>, document?: { file?: string | null } | null }> }> }> } | null } };

export type Q11QueryVariables = Exact<{
  documents?: InputMaybe<Array<Scalars['ID']['input']> | Scalars['ID']['input']>;
}>;


export type Q11Query = { graph: { pact?: { name: string, stageHistory: Array<{ stage: Stage, since?: { edtf: string } | null }>, terms: { edges: Array<{ node: { summary: string, value?: { text: string } | {} | null } }> }, relationships: { edges: Array<{ label: string, other: { places: Array<string>, name: string, date?: { edtf: string } | null } | { name: string } | { name: string } | { name: string } | { name: string } }> } } | null } };

export type Q12QueryVariables = Exact<{
  documents?: InputMaybe<Array<Scalars['ID']['input']> | Scalars['ID']['input']>;
}>;


export type Q12Query = { graph: { events: { edges: Array<{ node: { name: string, places: Array<string>, date?: { edtf: string } | null, participants: { edges: Array<{ node: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } }> }, documents: { edges: Array<{ node: { file?: string | null } }> } } }> } } };

export type Q13QueryVariables = Exact<{
  documents?: InputMaybe<Array<Scalars['ID']['input']> | Scalars['ID']['input']>;
}>;


export type Q13Query = { graph: { pact?: { classificationLevel?: ClassificationLevel | null, claims: { edges: Array<{ node: { value?: { level: ClassificationLevel } | {} | null, speakers: Array<{ name: string } | { name: string } | { name: string } | { name: string } | { name: string }>, passages: Array<{ paragraph: number, document?: { file?: string | null } | null }> } }> } } | null } };

export type Q14QueryVariables = Exact<{
  documents?: InputMaybe<Array<Scalars['ID']['input']> | Scalars['ID']['input']>;
}>;


export type Q14Query = { graph: { leaders: { edges: Array<{ node: { name: string, offices: Array<{ title?: string | null, in: { name: string } | { name: string } | { name: string } | { name: string } | { name: string }, relationship: { since?: { edtf: string } | null, until?: { edtf: string } | null, claims: Array<{ stance: Stance, time?: { edtf: string } | null, document?: { file?: string | null } | null }> } }> } }> } } };

export type Q15QueryVariables = Exact<{
  documents?: InputMaybe<Array<Scalars['ID']['input']> | Scalars['ID']['input']>;
}>;


export type Q15Query = { graph: { events: { edges: Array<{ node: { name: string, date?: { edtf: string } | null, participants: { edges: Array<{ node: { name: string } | { name: string } | { name: string } | { name: string } | { name: string }, relationship: { qualifiers: Array<{ key: QualifierKey, entity?: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null }>, documents: Array<{ file?: string | null }> } }> } } }> } } };

export type Q16QueryVariables = Exact<{
  documents?: InputMaybe<Array<Scalars['ID']['input']> | Scalars['ID']['input']>;
}>;


export type Q16Query = { graph: { coverage: { rows: Array<{ nation?: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null, cells: Array<{ pactKind: PactKind, blank: boolean, stage?: Stage | null, partner?: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null, since?: { edtf: string } | null, pact?: { id: string } | null, step?: { corroboration: number, disputed: boolean } | null, documents: Array<{ file?: string | null }> }> }>, lacking: Array<{ pactKind: PactKind, stage?: Stage | null, nation?: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null, partner?: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null }> } } };

export type Q17QueryVariables = Exact<{
  documents?: InputMaybe<Array<Scalars['ID']['input']> | Scalars['ID']['input']>;
}>;


export type Q17Query = { graph: { documents: { totalCount: number, edges: Array<{ node: { id: string, title: string, file?: string | null } }> } } };

export type Q18QueryVariables = Exact<{
  documents?: InputMaybe<Array<Scalars['ID']['input']> | Scalars['ID']['input']>;
}>;


export type Q18Query = { graph: { paths: { outcome: PathOutcome, explored: number, truncated: boolean, paths: Array<{ length: number, steps: Array<{ from?: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null, to?: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null, relationships: Array<{ label: string, claims: Array<{ summary: string, document?: { file?: string | null } | null }> }> }> }> } } };

export type Q19QueryVariables = Exact<{
  documents?: InputMaybe<Array<Scalars['ID']['input']> | Scalars['ID']['input']>;
}>;


export type Q19Query = { graph: { compare: { stagesMoved: Array<{ before?: Stage | null, after?: Stage | null, pact?: { name: string } | null, claims: Array<{ summary: string, document?: { file?: string | null } | null }> }>, entitiesAdded: Array<{ id: string } | { id: string } | { id: string } | { id: string } | { id: string }>, entitiesGone: Array<{ id: string } | { id: string } | { id: string } | { id: string } | { id: string }>, entitiesChanged: Array<{ entity?: { id: string } | { id: string } | { id: string } | { id: string } | { id: string } | null, changes: Array<{ attribute: string, before?: string | null, after?: string | null }> }>, relationshipsAdded: Array<{ id: string }>, relationshipsGone: Array<{ id: string }>, relationshipsChanged: Array<{ after: { id: string }, changes: Array<{ attribute: string, before?: string | null, after?: string | null }> }> } } };

export type Q20QueryVariables = Exact<{
  documents?: InputMaybe<Array<Scalars['ID']['input']> | Scalars['ID']['input']>;
}>;


export type Q20Query = { graph: { degree: { totalCount: number, edges: Array<{ node: { rank: number, score: number, entity?: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null } }> }, weightedDegree: { totalCount: number, edges: Array<{ node: { rank: number, score: number, entity?: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null } }> }, betweenness: { totalCount: number, edges: Array<{ node: { rank: number, score: number, entity?: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null } }> }, closeness: { totalCount: number, edges: Array<{ node: { rank: number, score: number, entity?: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null } }> }, eigenvector: { totalCount: number, edges: Array<{ node: { rank: number, score: number, entity?: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null } }> }, pageRank: { totalCount: number, edges: Array<{ node: { rank: number, score: number, entity?: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null } }> } } };

export type RankedFragment = { totalCount: number, edges: Array<{ node: { rank: number, score: number, entity?: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null } }> };

export type Q21QueryVariables = Exact<{
  documents?: InputMaybe<Array<Scalars['ID']['input']> | Scalars['ID']['input']>;
}>;


export type Q21Query = { graph: { commonPartners: { totalCount: number, edges: Array<{ node: { partner?: { name: string, kind: EntityKind } | { name: string, kind: EntityKind } | { name: string, kind: EntityKind } | { name: string, kind: EntityKind } | { name: string, kind: EntityKind } | null, ties: Array<{ with?: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null, through?: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null, relationships: Array<{ label: string, stage?: Stage | null, source?: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null, documents: Array<{ file?: string | null }> }> }> } }> }, japan?: { relationships: { edges: Array<{ label: string, other: { name: string } | { name: string } | { name: string } | { name: string } | { name: string }, node: { stage?: Stage | null, pact?: { name: string } | null } }> } } | null, newZealand?: { relationships: { edges: Array<{ label: string, other: { name: string } | { name: string } | { name: string } | { name: string } | { name: string }, node: { stage?: Stage | null, pact?: { name: string } | null } }> } } | null, fiveEyes?: { claims: { edges: Array<{ node: { summary: string, passages: Array<{ paragraph: number, document?: { file?: string | null } | null }> } }> } } | null } };

export type PartnersFragment = { relationships: { edges: Array<{ label: string, other: { name: string } | { name: string } | { name: string } | { name: string } | { name: string }, node: { stage?: Stage | null, pact?: { name: string } | null } }> } };

export type Q22QueryVariables = Exact<{
  documents?: InputMaybe<Array<Scalars['ID']['input']> | Scalars['ID']['input']>;
}>;


export type Q22Query = { graph: { subgraph: { totalNodes: number, totalEdges: number, truncated: boolean, nodes: Array<{ id: string, label: string, kind: EntityKind, color: string, size: number, x: number, y: number }>, edges: Array<{ id: string, source: string, target: string, label: string, kind: RelationshipKind, color: string, weight: number, stage?: Stage | null }> } } };

export type Q23QueryVariables = Exact<{
  documents?: InputMaybe<Array<Scalars['ID']['input']> | Scalars['ID']['input']>;
}>;


export type Q23Query = { graph: { name: { edges: Array<{ node: { reason: SearchReason, text: string, found: { id: string } | { id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { id: string } | { id: string }, ranges: Array<{ start: number, end: number }> } }> }, misspelt: { edges: Array<{ node: { reason: SearchReason, text: string, found: { id: string } | { id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { id: string } | { id: string }, ranges: Array<{ start: number, end: number }> } }> }, acronym: { edges: Array<{ node: { reason: SearchReason, text: string, found: { id: string } | { id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { id: string } | { id: string }, ranges: Array<{ start: number, end: number }> } }> }, abbreviation: { edges: Array<{ node: { reason: SearchReason, text: string, found: { id: string } | { id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { id: string } | { id: string }, ranges: Array<{ start: number, end: number }> } }> }, otherLanguage: { edges: Array<{ node: { reason: SearchReason, text: string, found: { id: string } | { id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { id: string } | { id: string }, ranges: Array<{ start: number, end: number }> } }> } } };

export type HitsFragment = { edges: Array<{ node: { reason: SearchReason, text: string, found: { id: string } | { id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { id: string } | { id: string }, ranges: Array<{ start: number, end: number }> } }> };

export type Q24QueryVariables = Exact<{
  documents?: InputMaybe<Array<Scalars['ID']['input']> | Scalars['ID']['input']>;
}>;


export type Q24Query = { graph: { leader?: { statements: { totalCount: number, edges: Array<{ node: { summary: string, stance: Stance, passages: Array<{ paragraph: number, document?: { file?: string | null } | null }> } }> } } | null } };

export type Q25QueryVariables = Exact<{
  documents?: InputMaybe<Array<Scalars['ID']['input']> | Scalars['ID']['input']>;
}>;


export type Q25Query = { graph: { nation?: { relationships: { edges: Array<{ label: string, other: { name: string } | { name: string } | { name: string } | { name: string } | { name: string }, node: { qualifiers: Array<{ key: QualifierKey, value: string }>, claims: Array<{ summary: string, speakers: Array<{ name: string } | { name: string } | { name: string } | { name: string } | { name: string }>, document?: { file?: string | null } | null }> } }> } } | null, event?: { name: string, relationships: { edges: Array<{ label: string, other: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } }> } } | null } };

export type Q26QueryVariables = Exact<{
  documents?: InputMaybe<Array<Scalars['ID']['input']> | Scalars['ID']['input']>;
}>;


export type Q26Query = { graph: { pacts: { edges: Array<{ node: { name: string, stageHistory: Array<{ stage: Stage, since?: { edtf: string } | null }>, parties: { edges: Array<{ node: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } }> }, claims: { edges: Array<{ node: { summary: string, stance: Stance, speakers: Array<{ name: string } | { name: string } | { name: string } | { name: string } | { name: string }>, document?: { file?: string | null } | null } }> } } }> } } };

export type Q27QueryVariables = Exact<{
  documents?: InputMaybe<Array<Scalars['ID']['input']> | Scalars['ID']['input']>;
}>;


export type Q27Query = { graph: { single: { totalCount: number, edges: Array<{ node: { id: string, corroboration: number, claims: Array<{ id: string, stance: Stance }>, documents: Array<{ file?: string | null }> } }> }, several: { totalCount: number, edges: Array<{ node: { id: string, corroboration: number, claims: Array<{ id: string, stance: Stance }>, documents: Array<{ file?: string | null }> } }> } } };

export type CorroboratedFragment = { totalCount: number, edges: Array<{ node: { id: string, corroboration: number, claims: Array<{ id: string, stance: Stance }>, documents: Array<{ file?: string | null }> } }> };

export type Q28QueryVariables = Exact<{
  documents?: InputMaybe<Array<Scalars['ID']['input']> | Scalars['ID']['input']>;
}>;


export type Q28Query = { graph: { documents: { edges: Array<{ node: { file?: string | null } }> }, leaders: { edges: Array<{ node: { name: string } }> }, pacts: { edges: Array<{ node: { name: string, stage?: Stage | null } }> } } };

export type Q29QueryVariables = Exact<{
  documents?: InputMaybe<Array<Scalars['ID']['input']> | Scalars['ID']['input']>;
}>;


export type Q29Query = { graph: { timeline: { totalCount: number, edges: Array<{ node: { kind: MomentKind, what: string, time: { edtf: string, precision: DatePrecision } } }> } } };

export type Q30QueryVariables = Exact<{
  documents?: InputMaybe<Array<Scalars['ID']['input']> | Scalars['ID']['input']>;
}>;


export type Q30Query = { graph: { nation?: { relationships: { edges: Array<{ label: string, other: { name: string } | { name: string } | { name: string } | { name: string } | { name: string }, node: { stance: Stance, corroboration: number, claims: Array<{ summary: string, stance: Stance, speakers: Array<{ name: string } | { name: string } | { name: string } | { name: string } | { name: string }>, passages: Array<{ paragraph: number, document?: { file?: string | null } | null }> }> } }> } } | null } };

export type AnalysesQueryVariables = Exact<{ [key: string]: never; }>;


export type AnalysesQuery = { analyses: Array<{ id: string, description: string, result: string, parameters: Array<{ name: string, description: string }>, bounds: Array<{ name: string, most: number }> }> };

export type CommunitiesQueryVariables = Exact<{ [key: string]: never; }>;


export type CommunitiesQuery = { graph: { communities: { modularity?: number | null, communities: { totalCount: number, edges: Array<{ node: { number: number, size: number, color: string, center?: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null, members: { edges: Array<{ node: { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } }> } } }> } } } };

export type ComponentsQueryVariables = Exact<{ [key: string]: never; }>;


export type ComponentsQuery = { graph: { components: { totalCount: number, edges: Array<{ node: { number: number, size: number, members: { edges: Array<{ node: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } }> } } }> } } };

export type CoverageQueryVariables = Exact<{ [key: string]: never; }>;


export type CoverageQuery = { graph: { coverage: { rows: Array<{ nation?: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null, cells: Array<{ pactKind: PactKind, blank: boolean, stage?: Stage | null, partner?: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null }> }>, lacking: Array<{ pactKind: PactKind, nation?: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null, partner?: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null }> } } };

export type DisagreementsQueryVariables = Exact<{ [key: string]: never; }>;


export type DisagreementsQuery = { graph: { disagreements: Array<{ topic: DisagreementTopic, reason: string, subject?: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null, relationship?: { id: string } | null, values: Array<{ value: string, documents: Array<{ file?: string | null }> }> }> } };

export type EntitiesQueryVariables = Exact<{ [key: string]: never; }>;


export type EntitiesQuery = { graph: { revision: string, nation?: { id: string, alpha3?: string | null, names: Array<{ language: string, text: string }> } | {} | null, several?: { candidates: Array<{ id: string } | { id: string } | { id: string } | { id: string } | { id: string }> } | {} | null, organization?: { organizationKind: OrganizationKind } | null, event?: { date?: { edtf: string, earliest?: string | null, latest?: string | null, precision: DatePrecision } | null } | null, document?: { published?: { edtf: string } | null, passages: Array<{ paragraph: number, summary: string }> } | null, nations: { edges: Array<{ node: { name: string } }> }, organizations: { totalCount: number, pageInfo: { hasNextPage: boolean }, edges: Array<{ cursor: string, node: { name: string } }> }, entities: { edges: Array<{ node: { id: string, kind: EntityKind } | { id: string, kind: EntityKind } | { id: string, kind: EntityKind } | { id: string, kind: EntityKind } | { id: string, kind: EntityKind } }> } } };

export type ExplanationQueryVariables = Exact<{ [key: string]: never; }>;


export type ExplanationQuery = { graph: { relationships: { edges: Array<{ node: { explanation: { sentence: string, stage?: { stage: Stage, claims: Array<{ summary: string }> } | null, premises: Array<{ sentence: string, claims: Array<{ summary: string, passages: Array<{ id: string, summary: string }> }> }> } } }> } } };

export type ExportQueryVariables = Exact<{ [key: string]: never; }>;


export type ExportQuery = { exportFormats: Array<{ format: ExportFormat, name: string, label: string, extension: string, mediaType: string, keeps: string, opens: string }>, graph: { export: { format: ExportFormat, mediaType: string, fileName: string, text: string, size: number }, subgraph: { export: { fileName: string, text: string } }, paths: { export: { fileName: string, text: string } } } };

export type FacetsQueryVariables = Exact<{ [key: string]: never; }>;


export type FacetsQuery = { graph: { facets: { total: number, relationshipKinds: Array<{ kind: RelationshipKind, count: number }>, entityKinds: Array<{ kind: EntityKind, count: number }>, pactKinds: Array<{ kind: PactKind, count: number }>, stages: Array<{ stage: Stage, count: number }>, documents: Array<{ count: number, document?: { id: string, title: string } | null }>, years: Array<{ year?: number | null, count: number }> } } };

export type InstrumentsQueryVariables = Exact<{ [key: string]: never; }>;


export type InstrumentsQuery = { graph: { crossServicing?: { stage?: Stage | null, stageHistory: Array<{ episode: number, instrument?: string | null, stage: Stage, since?: { edtf: string } | null, claims: Array<{ document?: { id: string, published?: { edtf: string } | null } | null }> }> } | null, reciprocalAccess?: { stage?: Stage | null, plannedStages: Array<{ stage: Stage, time?: { edtf: string } | null, claims: Array<{ summary: string, stance: Stance, document?: { id: string, published?: { edtf: string } | null } | null }> }> } | null, document?: { published?: { edtf: string } | null, claims: { edges: Array<{ node: { summary: string, knownFrom?: { edtf: string } | null } }> } } | null } };

export type LensQueryVariables = Exact<{ [key: string]: never; }>;


export type LensQuery = { graph: { lens: { stances: Array<Stance>, leastCorroboration: number, leastRank: Rank, asOf: { edtf: string }, documents: Array<{ id: string }> }, relationships: { totalCount: number, edges: Array<{ node: { id: string, corroboration: number } }> } } };

export type NegotiatingQueryVariables = Exact<{ [key: string]: never; }>;


export type NegotiatingQuery = { graph: { nation?: { relationships: { edges: Array<{ other: { name: string } | { name: string } | { name: string } | { name: string } | { name: string }, node: { stage?: Stage | null, since?: { edtf: string } | null, documents: Array<{ id: string, publisher?: string | null }> } }> } } | null } };

export type NodeQueryVariables = Exact<{
  id?: Scalars['ID']['input'];
}>;


export type NodeQuery = { graph: { entity?: { __typename: 'Claim' } | { __typename: 'Document' } | { __typename: 'Event', name: string, kind: EntityKind } | { __typename: 'Leader', name: string, kind: EntityKind } | { __typename: 'Nation', name: string, kind: EntityKind } | { __typename: 'Organization', name: string, kind: EntityKind } | { __typename: 'Pact', name: string, kind: EntityKind } | { __typename: 'Passage' } | { __typename: 'Relationship' } | null, relationship?: { __typename: 'Claim' } | { __typename: 'Document' } | { __typename: 'Event' } | { __typename: 'Leader' } | { __typename: 'Nation' } | { __typename: 'Organization' } | { __typename: 'Pact' } | { __typename: 'Passage' } | { __typename: 'Relationship', label: string, stage?: Stage | null, since?: { edtf: string } | null, documents: Array<{ title: string }> } | null } };

export type NodesQueryVariables = Exact<{ [key: string]: never; }>;


export type NodesQuery = { node?: { id: string } | { id: string } | { id: string } | { id: string } | { name: string, id: string } | { id: string } | { id: string } | { id: string } | { id: string } | null, nodes: Array<{ __typename: 'Claim', id: string } | { __typename: 'Document', id: string } | { __typename: 'Event', id: string } | { __typename: 'Leader', id: string } | { __typename: 'Nation', id: string } | { __typename: 'Organization', id: string } | { __typename: 'Pact', id: string } | { __typename: 'Passage', summary: string, id: string } | { __typename: 'Relationship', label: string, stage?: Stage | null, id: string } | null> };

export type StatisticsQueryVariables = Exact<{ [key: string]: never; }>;


export type StatisticsQuery = { graph: { statistics: { entities: number, relationships: number, derived: number, singleSource: number, pairs: number, density: number, averageDegree: number, components: number, diameter?: number | null, claims: number, documents: number, entityKinds: Array<{ kind: EntityKind, count: number }>, relationshipKinds: Array<{ kind: RelationshipKind, count: number }> } } };

export type VocabularyQueryVariables = Exact<{ [key: string]: never; }>;


export type VocabularyQuery = { vocabulary: { entityKinds: Array<{ kind: EntityKind, label: string, color: string }>, relationshipKinds: Array<{ kind: RelationshipKind, label: string, inverseLabel: string, color: string, sources: Array<EntityKind>, targets: Array<EntityKind>, derived: boolean }>, stages: Array<{ stage: Stage, label: string }>, pactKinds: Array<{ kind: PactKind, label: string }> } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const RankedFragmentDoc = new TypedDocumentString(`
    fragment Ranked on RankingConnection {
  totalCount
  edges {
    node {
      rank
      score
      entity {
        name
      }
    }
  }
}
    `, {"fragmentName":"Ranked"}) as unknown as TypedDocumentString<RankedFragment, unknown>;
export const PartnersFragmentDoc = new TypedDocumentString(`
    fragment Partners on Nation {
  relationships(
    where: {OR: [{derived: true}, {kind: {eq: MEMBER_OF}}]}
    orderBy: {by: OTHER}
  ) {
    edges {
      label
      other {
        name
      }
      node {
        pact {
          name
        }
        stage
      }
    }
  }
}
    `, {"fragmentName":"Partners"}) as unknown as TypedDocumentString<PartnersFragment, unknown>;
export const HitsFragmentDoc = new TypedDocumentString(`
    fragment Hits on SearchHitConnection {
  edges {
    node {
      found {
        id
        ... on Entity {
          name
        }
      }
      reason
      text
      ranges {
        start
        end
      }
    }
  }
}
    `, {"fragmentName":"Hits"}) as unknown as TypedDocumentString<HitsFragment, unknown>;
export const CorroboratedFragmentDoc = new TypedDocumentString(`
    fragment Corroborated on RelationshipConnection {
  totalCount
  edges {
    node {
      id
      corroboration
      claims {
        id
        stance
      }
      documents {
        file
      }
    }
  }
}
    `, {"fragmentName":"Corroborated"}) as unknown as TypedDocumentString<CorroboratedFragment, unknown>;
export const Q01Document = new TypedDocumentString(`
    query Q01($documents: [ID!] = ["ap-2024-06-19", "jiji-2024-06-20", "newshub-2024-06", "nz-only-beneficial-2022-04", "nz-top-secret-2022-04"]) {
  graph(lens: {documents: {in: $documents}, asOf: "2024-06-19"}) {
    nation(id: "japan") {
      relationships(
        where: {kind: {eq: SIGNED_WITH}, pact: {pactKind: {eq: INFORMATION_SECURITY}}}
        orderBy: {by: OTHER}
      ) {
        totalCount
        edges {
          other {
            name
            kind
          }
          node {
            stage
            since {
              edtf
            }
            pact {
              id
            }
            documents {
              id
              file
            }
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<Q01Query, Q01QueryVariables>;
export const Q02Document = new TypedDocumentString(`
    query Q02($documents: [ID!] = ["ap-2024-06-19", "jiji-2024-06-20", "newshub-2024-06", "nz-only-beneficial-2022-04", "nz-top-secret-2022-04"]) {
  graph(lens: {documents: {in: $documents}, asOf: "2024-06-19"}) {
    claims(where: {predicate: {eq: REPORTED_COUNT}, subject: {id: {eq: "japan"}}}) {
      edges {
        node {
          summary
          value {
            ... on CountValue {
              count
            }
          }
          qualifiers {
            key
            value
          }
          passages {
            document {
              file
            }
            paragraph
          }
        }
      }
    }
    nation(id: "japan") {
      nations: relationships(
        where: {kind: {eq: SIGNED_WITH}, pact: {pactKind: {eq: INFORMATION_SECURITY}}, other: {kind: {eq: NATION}}}
        orderBy: {by: OTHER}
      ) {
        totalCount
        edges {
          other {
            name
          }
        }
      }
      organizations: relationships(
        where: {kind: {eq: SIGNED_WITH}, pact: {pactKind: {eq: INFORMATION_SECURITY}}, other: {kind: {eq: ORGANIZATION}}}
      ) {
        totalCount
        edges {
          other {
            name
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<Q02Query, Q02QueryVariables>;
export const Q03Document = new TypedDocumentString(`
    query Q03($documents: [ID!] = ["ap-2024-06-19", "jiji-2024-06-20", "newshub-2024-06", "nz-only-beneficial-2022-04", "nz-top-secret-2022-04"]) {
  graph(lens: {documents: {in: $documents}, asOf: "2024-06-19"}) {
    nation(id: "japan") {
      relationships(
        where: {kind: {eq: NEGOTIATING_WITH}, pact: {pactKind: {eq: INFORMATION_SECURITY}}}
      ) {
        edges {
          other {
            name
          }
          node {
            stage
            since {
              edtf
            }
            documents {
              id
              file
            }
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<Q03Query, Q03QueryVariables>;
export const Q04Document = new TypedDocumentString(`
    query Q04($documents: [ID!] = ["ap-2024-06-19", "jiji-2024-06-20", "newshub-2024-06", "nz-only-beneficial-2022-04", "nz-top-secret-2022-04"]) {
  graph(lens: {documents: {in: $documents}, asOf: "2024-06-19"}) {
    nation(id: "japan") {
      relationships(
        where: {kind: {eq: TALKS_AGREED_WITH}, pact: {pactKind: {eq: INFORMATION_SECURITY}}}
      ) {
        edges {
          other {
            name
          }
          node {
            stage
            since {
              edtf
            }
            documents {
              id
              file
            }
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<Q04Query, Q04QueryVariables>;
export const Q05Document = new TypedDocumentString(`
    query Q05($documents: [ID!] = ["ap-2024-06-19", "jiji-2024-06-20", "newshub-2024-06", "nz-only-beneficial-2022-04", "nz-top-secret-2022-04"]) {
  graph(lens: {documents: {in: $documents}}) {
    pact(id: "japan-new-zealand-information-security-agreement") {
      name
      stageHistory {
        stage
        since {
          edtf
          precision
        }
        corroboration
        disputed
        named {
          stage
          documents {
            file
          }
        }
        reason
      }
    }
  }
}
    `) as unknown as TypedDocumentString<Q05Query, Q05QueryVariables>;
export const Q06Document = new TypedDocumentString(`
    query Q06($documents: [ID!] = ["ap-2024-06-19", "jiji-2024-06-20", "newshub-2024-06", "nz-only-beneficial-2022-04", "nz-top-secret-2022-04"]) {
  graph(lens: {documents: {in: $documents}, asOf: "2023-01-01"}) {
    pact(id: "japan-new-zealand-information-security-agreement") {
      stage
      stageHistory {
        stage
        since {
          edtf
        }
        claims {
          summary
          document {
            file
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<Q06Query, Q06QueryVariables>;
export const Q07Document = new TypedDocumentString(`
    query Q07($documents: [ID!] = ["ap-2024-06-19", "jiji-2024-06-20", "newshub-2024-06", "nz-only-beneficial-2022-04", "nz-top-secret-2022-04"]) {
  graph(lens: {documents: {in: $documents}}) {
    pact(id: "japan-new-zealand-information-security-agreement") {
      disagreements {
        topic
        reason
        values {
          value
          claims {
            summary
            qualifiers {
              key
              value
            }
            document {
              file
            }
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<Q07Query, Q07QueryVariables>;
export const Q08Document = new TypedDocumentString(`
    query Q08($documents: [ID!] = ["ap-2024-06-19", "jiji-2024-06-20", "newshub-2024-06", "nz-only-beneficial-2022-04", "nz-top-secret-2022-04", "wikipedia-five-eyes"]) {
  graph(lens: {documents: {in: $documents}}) {
    nation(id: "new-zealand") {
      relationships(
        where: {kind: {in: [PARTY_TO, MEMBER_OF]}, stance: {in: [ASSERTED, REPORTED, PLANNED, DENIED]}}
        orderBy: {by: OTHER}
      ) {
        edges {
          label
          other {
            name
          }
          node {
            stance
            stage
            documents {
              file
            }
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<Q08Query, Q08QueryVariables>;
export const Q09Document = new TypedDocumentString(`
    query Q09($documents: [ID!] = ["ap-2024-06-19", "jiji-2024-06-20", "newshub-2024-06", "nz-only-beneficial-2022-04", "nz-top-secret-2022-04"]) {
  graph(lens: {documents: {in: $documents}}) {
    pact(id: "aukus") {
      parties {
        edges {
          node {
            name
          }
          relationship {
            documents {
              file
            }
          }
        }
      }
      deniedParties: parties(where: {edge: {stance: {eq: DENIED}}}) {
        edges {
          node {
            name
          }
          relationship {
            claims {
              summary
              speakers {
                name
              }
            }
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<Q09Query, Q09QueryVariables>;
export const Q10Document = new TypedDocumentString(`
    query Q10($documents: [ID!] = ["ap-2024-06-19", "jiji-2024-06-20", "newshub-2024-06", "nz-only-beneficial-2022-04", "nz-top-secret-2022-04"]) {
  graph(lens: {documents: {in: $documents}}) {
    pact(id: "japan-new-zealand-acquisition-and-cross-servicing-agreement") {
      stage
      stageHistory {
        since {
          edtf
        }
        named {
          stage
          claims {
            summary
            qualifiers {
              key
              value
            }
            document {
              file
            }
          }
        }
        reason
      }
    }
  }
}
    `) as unknown as TypedDocumentString<Q10Query, Q10QueryVariables>;
export const Q11Document = new TypedDocumentString(`
    query Q11($documents: [ID!] = ["ap-2024-06-19", "jiji-2024-06-20", "newshub-2024-06", "nz-only-beneficial-2022-04", "nz-top-secret-2022-04"]) {
  graph(lens: {documents: {in: $documents}}) {
    pact(id: "russia-north-korea-mutual-aid-agreement") {
      name
      stageHistory {
        stage
        since {
          edtf
        }
      }
      terms: claims(where: {predicate: {in: [PROVIDES, PURPOSE]}}) {
        edges {
          node {
            summary
            value {
              ... on TextValue {
                text
              }
            }
          }
        }
      }
      relationships(where: {kind: {in: [SIGNATORY_OF, DISCUSSED]}}) {
        edges {
          label
          other {
            name
            ... on Event {
              places
              date {
                edtf
              }
            }
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<Q11Query, Q11QueryVariables>;
export const Q12Document = new TypedDocumentString(`
    query Q12($documents: [ID!] = ["ap-2024-06-19", "jiji-2024-06-20", "newshub-2024-06", "nz-only-beneficial-2022-04", "nz-top-secret-2022-04"]) {
  graph(lens: {documents: {in: $documents}}) {
    events(
      first: 10
      where: {date: {within: "2024-06-19"}, eventKind: {eq: MEETING}}
    ) {
      edges {
        node {
          name
          date {
            edtf
          }
          places
          participants(first: 10) {
            edges {
              node {
                name
              }
            }
          }
          documents(first: 10) {
            edges {
              node {
                file
              }
            }
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<Q12Query, Q12QueryVariables>;
export const Q13Document = new TypedDocumentString(`
    query Q13($documents: [ID!] = ["ap-2024-06-19", "jiji-2024-06-20", "newshub-2024-06", "nz-only-beneficial-2022-04", "nz-top-secret-2022-04"]) {
  graph(lens: {documents: {in: $documents}}) {
    pact(id: "japan-new-zealand-information-security-agreement") {
      classificationLevel
      claims(where: {predicate: {eq: CLASSIFICATION_LEVEL}}, orderBy: {by: DOCUMENT}) {
        edges {
          node {
            value {
              ... on LevelValue {
                level
              }
            }
            speakers {
              name
            }
            passages {
              document {
                file
              }
              paragraph
            }
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<Q13Query, Q13QueryVariables>;
export const Q14Document = new TypedDocumentString(`
    query Q14($documents: [ID!] = ["ap-2024-06-19", "jiji-2024-06-20", "newshub-2024-06", "nz-only-beneficial-2022-04", "nz-top-secret-2022-04"]) {
  graph(lens: {documents: {in: $documents}}) {
    leaders(
      where: {id: {in: ["christopher-luxon", "fumio-kishida", "winston-peters", "judith-collins", "jacinda-ardern", "damien-oconnor"]}}
    ) {
      edges {
        node {
          name
          offices {
            title
            in {
              name
            }
            relationship {
              since {
                edtf
              }
              until {
                edtf
              }
              claims {
                stance
                time {
                  edtf
                }
                document {
                  file
                }
              }
            }
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<Q14Query, Q14QueryVariables>;
export const Q15Document = new TypedDocumentString(`
    query Q15($documents: [ID!] = ["ap-2024-06-19", "jiji-2024-06-20", "newshub-2024-06", "nz-only-beneficial-2022-04", "nz-top-secret-2022-04"]) {
  graph(lens: {documents: {in: $documents}}) {
    events(
      first: 10
      where: {eventKind: {eq: MEETING}, participants: {some: {node: {id: {eq: "fumio-kishida"}}}}}
    ) {
      edges {
        node {
          name
          date {
            edtf
          }
          participants(first: 10, where: {node: {kind: {eq: LEADER}}}) {
            edges {
              node {
                name
              }
              relationship {
                qualifiers {
                  key
                  entity {
                    name
                  }
                }
                documents {
                  file
                }
              }
            }
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<Q15Query, Q15QueryVariables>;
export const Q16Document = new TypedDocumentString(`
    query Q16($documents: [ID!] = ["ap-2024-06-19", "jiji-2024-06-20", "newshub-2024-06", "nz-only-beneficial-2022-04", "nz-top-secret-2022-04"]) {
  graph(lens: {documents: {in: $documents}, asOf: "2024-06-19"}) {
    coverage(
      nations: ["united-states", "united-kingdom", "australia", "canada", "new-zealand"]
      partners: ["japan"]
      pactKinds: [INFORMATION_SECURITY]
    ) {
      rows {
        nation {
          name
        }
        cells {
          partner {
            name
          }
          pactKind
          blank
          stage
          since {
            edtf
          }
          pact {
            id
          }
          step {
            corroboration
            disputed
          }
          documents {
            file
          }
        }
      }
      lacking(atLeast: SIGNED) {
        nation {
          name
        }
        partner {
          name
        }
        pactKind
        stage
      }
    }
  }
}
    `) as unknown as TypedDocumentString<Q16Query, Q16QueryVariables>;
export const Q17Document = new TypedDocumentString(`
    query Q17($documents: [ID!] = ["ap-2024-06-19", "jiji-2024-06-20", "newshub-2024-06", "nz-only-beneficial-2022-04", "nz-top-secret-2022-04"]) {
  graph(lens: {documents: {in: $documents}}) {
    documents(where: {mentions: {some: {id: {eq: "aukus"}}}}) {
      totalCount
      edges {
        node {
          id
          title
          file
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<Q17Query, Q17QueryVariables>;
export const Q18Document = new TypedDocumentString(`
    query Q18($documents: [ID!] = ["ap-2024-06-19", "jiji-2024-06-20", "newshub-2024-06", "nz-only-beneficial-2022-04", "nz-top-secret-2022-04"]) {
  graph(lens: {documents: {in: $documents}}) {
    paths(from: ["new-zealand"], to: ["north-korea"], count: 5) {
      outcome
      explored
      truncated
      paths {
        length
        steps {
          from {
            name
          }
          to {
            name
          }
          relationships {
            label
            claims {
              summary
              document {
                file
              }
            }
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<Q18Query, Q18QueryVariables>;
export const Q19Document = new TypedDocumentString(`
    query Q19($documents: [ID!] = ["ap-2024-06-19", "jiji-2024-06-20", "newshub-2024-06", "nz-only-beneficial-2022-04", "nz-top-secret-2022-04", "wikipedia-five-eyes"]) {
  graph(lens: {documents: {in: $documents}, asOf: "2022-05-01"}) {
    compare(to: {asOf: "2024-06-30", documents: {in: $documents}}) {
      stagesMoved {
        pact {
          name
        }
        before
        after
        claims {
          summary
          document {
            file
          }
        }
      }
      entitiesAdded {
        id
      }
      entitiesGone {
        id
      }
      entitiesChanged {
        entity {
          id
        }
        changes {
          attribute
          before
          after
        }
      }
      relationshipsAdded {
        id
      }
      relationshipsGone {
        id
      }
      relationshipsChanged {
        after {
          id
        }
        changes {
          attribute
          before
          after
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<Q19Query, Q19QueryVariables>;
export const Q20Document = new TypedDocumentString(`
    query Q20($documents: [ID!] = ["ap-2024-06-19", "jiji-2024-06-20", "newshub-2024-06", "nz-only-beneficial-2022-04", "nz-top-secret-2022-04", "wikipedia-five-eyes"]) {
  graph(lens: {documents: {in: $documents}}) {
    degree: ranking(by: DEGREE, where: {kind: {eq: NATION}}, first: 5) {
      ...Ranked
    }
    weightedDegree: ranking(
      by: WEIGHTED_DEGREE
      where: {kind: {eq: NATION}}
      first: 5
    ) {
      ...Ranked
    }
    betweenness: ranking(by: BETWEENNESS, where: {kind: {eq: NATION}}, first: 5) {
      ...Ranked
    }
    closeness: ranking(by: CLOSENESS, where: {kind: {eq: NATION}}, first: 5) {
      ...Ranked
    }
    eigenvector: ranking(by: EIGENVECTOR, where: {kind: {eq: NATION}}, first: 5) {
      ...Ranked
    }
    pageRank: ranking(by: PAGERANK, where: {kind: {eq: NATION}}, first: 5) {
      ...Ranked
    }
  }
}
    fragment Ranked on RankingConnection {
  totalCount
  edges {
    node {
      rank
      score
      entity {
        name
      }
    }
  }
}`) as unknown as TypedDocumentString<Q20Query, Q20QueryVariables>;
export const Q21Document = new TypedDocumentString(`
    query Q21($documents: [ID!] = ["ap-2024-06-19", "jiji-2024-06-20", "newshub-2024-06", "nz-only-beneficial-2022-04", "nz-top-secret-2022-04", "wikipedia-five-eyes"]) {
  graph(lens: {documents: {in: $documents}}) {
    commonPartners(of: ["japan", "new-zealand"]) {
      totalCount
      edges {
        node {
          partner {
            name
            kind
          }
          ties {
            with {
              name
            }
            through {
              name
            }
            relationships {
              source {
                name
              }
              label
              stage
              documents {
                file
              }
            }
          }
        }
      }
    }
    japan: nation(id: "japan") {
      ...Partners
    }
    newZealand: nation(id: "new-zealand") {
      ...Partners
    }
    fiveEyes: organization(id: "five-eyes") {
      claims(where: {mentions: {some: {id: {eq: "japan"}}}}) {
        edges {
          node {
            summary
            passages {
              document {
                file
              }
              paragraph
            }
          }
        }
      }
    }
  }
}
    fragment Partners on Nation {
  relationships(
    where: {OR: [{derived: true}, {kind: {eq: MEMBER_OF}}]}
    orderBy: {by: OTHER}
  ) {
    edges {
      label
      other {
        name
      }
      node {
        pact {
          name
        }
        stage
      }
    }
  }
}`) as unknown as TypedDocumentString<Q21Query, Q21QueryVariables>;
export const Q22Document = new TypedDocumentString(`
    query Q22($documents: [ID!] = ["ap-2024-06-19", "jiji-2024-06-20", "newshub-2024-06", "nz-only-beneficial-2022-04", "nz-top-secret-2022-04", "wikipedia-five-eyes"]) {
  graph(lens: {documents: {in: $documents}}) {
    subgraph(around: ["fumio-kishida"], steps: 2) {
      nodes {
        id
        label
        kind
        color
        size
        x
        y
      }
      edges {
        id
        source
        target
        label
        kind
        color
        weight
        stage
      }
      totalNodes
      totalEdges
      truncated
    }
  }
}
    `) as unknown as TypedDocumentString<Q22Query, Q22QueryVariables>;
export const Q23Document = new TypedDocumentString(`
    query Q23($documents: [ID!] = ["ap-2024-06-19", "jiji-2024-06-20", "newshub-2024-06", "nz-only-beneficial-2022-04", "nz-top-secret-2022-04"]) {
  graph(lens: {documents: {in: $documents}}) {
    name: search(text: "kishida", first: 1) {
      ...Hits
    }
    misspelt: search(text: "Kisida", first: 1) {
      ...Hits
    }
    acronym: search(text: "GSOMIA", first: 20) {
      ...Hits
    }
    abbreviation: search(text: "ROK", first: 1) {
      ...Hits
    }
    otherLanguage: search(text: "Aotearoa", first: 1) {
      ...Hits
    }
  }
}
    fragment Hits on SearchHitConnection {
  edges {
    node {
      found {
        id
        ... on Entity {
          name
        }
      }
      reason
      text
      ranges {
        start
        end
      }
    }
  }
}`) as unknown as TypedDocumentString<Q23Query, Q23QueryVariables>;
export const Q24Document = new TypedDocumentString(`
    query Q24($documents: [ID!] = ["ap-2024-06-19", "jiji-2024-06-20", "newshub-2024-06", "nz-only-beneficial-2022-04", "nz-top-secret-2022-04"]) {
  graph(lens: {documents: {in: $documents}}) {
    leader(id: "jacinda-ardern") {
      statements(first: 200, orderBy: {by: DOCUMENT}) {
        totalCount
        edges {
          node {
            summary
            stance
            passages {
              document {
                file
              }
              paragraph
            }
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<Q24Query, Q24QueryVariables>;
export const Q25Document = new TypedDocumentString(`
    query Q25($documents: [ID!] = ["ap-2024-06-19", "jiji-2024-06-20", "newshub-2024-06", "nz-only-beneficial-2022-04", "nz-top-secret-2022-04"]) {
  graph(lens: {documents: {in: $documents}}) {
    nation(id: "russia") {
      relationships(where: {kind: {eq: SUPPLIED_ARMS_TO}, direction: {eq: IN}}) {
        edges {
          label
          other {
            name
          }
          node {
            qualifiers {
              key
              value
            }
            claims {
              summary
              speakers {
                name
              }
              document {
                file
              }
            }
          }
        }
      }
    }
    event(id: "north-korea-missile-shipments-to-russia") {
      name
      relationships(where: {kind: {eq: CONDEMNED}}) {
        edges {
          label
          other {
            name
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<Q25Query, Q25QueryVariables>;
export const Q26Document = new TypedDocumentString(`
    query Q26($documents: [ID!] = ["ap-2024-06-19", "jiji-2024-06-20", "newshub-2024-06", "nz-only-beneficial-2022-04", "nz-top-secret-2022-04"]) {
  graph(lens: {documents: {in: $documents}}) {
    pacts(
      first: 10
      where: {pactKind: {eq: SECURITY_COOPERATION}, parties: {some: {node: {id: {eq: "china"}}}}}
    ) {
      edges {
        node {
          name
          stageHistory {
            stage
            since {
              edtf
            }
          }
          parties(first: 10) {
            edges {
              node {
                name
              }
            }
          }
          claims(first: 20, where: {predicate: {eq: CHARACTERIZED_AS}}) {
            edges {
              node {
                summary
                stance
                speakers {
                  name
                }
                document {
                  file
                }
              }
            }
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<Q26Query, Q26QueryVariables>;
export const Q27Document = new TypedDocumentString(`
    query Q27($documents: [ID!] = ["ap-2024-06-19", "jiji-2024-06-20", "newshub-2024-06", "nz-only-beneficial-2022-04", "nz-top-secret-2022-04", "wikipedia-five-eyes"]) {
  graph(lens: {documents: {in: $documents}}) {
    single: relationships(
      where: {corroboration: {eq: 1}, derived: false}
      first: 200
    ) {
      ...Corroborated
    }
    several: relationships(
      where: {corroboration: {atLeast: 2}, derived: false}
      orderBy: {by: CORROBORATION, sort: DESC}
      first: 200
    ) {
      ...Corroborated
    }
  }
}
    fragment Corroborated on RelationshipConnection {
  totalCount
  edges {
    node {
      id
      corroboration
      claims {
        id
        stance
      }
      documents {
        file
      }
    }
  }
}`) as unknown as TypedDocumentString<Q27Query, Q27QueryVariables>;
export const Q28Document = new TypedDocumentString(`
    query Q28($documents: [ID!] = ["ap-2024-06-19", "jiji-2024-06-20", "newshub-2024-06", "nz-only-beneficial-2022-04", "nz-top-secret-2022-04"]) {
  graph(lens: {documents: {in: $documents}, knownAt: "2022-05-01"}) {
    documents {
      edges {
        node {
          file
        }
      }
    }
    leaders {
      edges {
        node {
          name
        }
      }
    }
    pacts {
      edges {
        node {
          name
          stage
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<Q28Query, Q28QueryVariables>;
export const Q29Document = new TypedDocumentString(`
    query Q29($documents: [ID!] = ["ap-2024-06-19", "jiji-2024-06-20", "newshub-2024-06", "nz-only-beneficial-2022-04", "nz-top-secret-2022-04"]) {
  graph(lens: {documents: {in: $documents}}) {
    timeline(
      of: ["japan"]
      kinds: [STAGE, EVENT, BEGAN, ENDED, HAPPENED]
      first: 200
    ) {
      totalCount
      edges {
        node {
          time {
            edtf
            precision
          }
          kind
          what
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<Q29Query, Q29QueryVariables>;
export const Q30Document = new TypedDocumentString(`
    query Q30($documents: [ID!] = ["ap-2024-06-19", "jiji-2024-06-20", "newshub-2024-06", "nz-only-beneficial-2022-04", "nz-top-secret-2022-04"]) {
  graph(lens: {documents: {in: $documents}}) {
    nation(id: "new-zealand") {
      relationships(
        where: {kind: {eq: MUST_CONSULT}, stance: {in: [ASSERTED, REPORTED, PLANNED, DENIED]}}
      ) {
        edges {
          label
          other {
            name
          }
          node {
            stance
            corroboration
            claims {
              summary
              stance
              speakers {
                name
              }
              passages {
                document {
                  file
                }
                paragraph
              }
            }
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<Q30Query, Q30QueryVariables>;
export const AnalysesDocument = new TypedDocumentString(`
    query Analyses {
  analyses {
    id
    description
    parameters {
      name
      description
    }
    result
    bounds {
      name
      most
    }
  }
}
    `) as unknown as TypedDocumentString<AnalysesQuery, AnalysesQueryVariables>;
export const CommunitiesDocument = new TypedDocumentString(`
    query Communities {
  graph {
    communities(weight: CORROBORATION) {
      modularity
      communities(first: 5) {
        totalCount
        edges {
          node {
            number
            size
            color
            center {
              name
            }
            members(first: 10) {
              edges {
                node {
                  id
                  name
                  kind
                }
              }
            }
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CommunitiesQuery, CommunitiesQueryVariables>;
export const ComponentsDocument = new TypedDocumentString(`
    query Components {
  graph {
    components(
      kinds: [SIGNED_WITH, AGREED_IN_PRINCIPLE_WITH, NEGOTIATING_WITH]
      first: 3
    ) {
      totalCount
      edges {
        node {
          number
          size
          members(where: {kind: {eq: NATION}}) {
            edges {
              node {
                name
              }
            }
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ComponentsQuery, ComponentsQueryVariables>;
export const CoverageDocument = new TypedDocumentString(`
    query Coverage {
  graph {
    coverage(
      membersOf: "five-eyes"
      partners: ["japan", "spain", "australia"]
      pactKinds: [INFORMATION_SECURITY, ACQUISITION_AND_CROSS_SERVICING, SECURITY_COOPERATION]
    ) {
      rows {
        nation {
          name
        }
        cells {
          partner {
            name
          }
          pactKind
          blank
          stage
        }
      }
      lacking {
        nation {
          name
        }
        partner {
          name
        }
        pactKind
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CoverageQuery, CoverageQueryVariables>;
export const DisagreementsDocument = new TypedDocumentString(`
    query Disagreements {
  graph {
    disagreements {
      topic
      subject {
        name
      }
      relationship {
        id
      }
      values {
        value
        documents {
          file
        }
      }
      reason
    }
  }
}
    `) as unknown as TypedDocumentString<DisagreementsQuery, DisagreementsQueryVariables>;
export const EntitiesDocument = new TypedDocumentString(`
    query Entities {
  graph {
    revision
    nation: entity(name: "Nippon") {
      ... on Nation {
        id
        alpha3
        names {
          language
          text
        }
      }
    }
    several: entity(name: "GSOMIA") {
      ... on Ambiguous {
        candidates {
          id
        }
      }
    }
    organization(id: "nato") {
      organizationKind
    }
    event(id: "tonga-eruption-2022") {
      date {
        edtf
        earliest
        latest
        precision
      }
    }
    document(id: "ap-2024-06-19") {
      published {
        edtf
      }
      passages {
        paragraph
        summary
      }
    }
    nations(
      where: {relationships: {some: {kind: {eq: MEMBER_OF}, other: {id: {eq: "five-eyes"}}}}}
    ) {
      edges {
        node {
          name
        }
      }
    }
    organizations(where: {organizationKind: {eq: COMPANY}}, first: 3) {
      totalCount
      pageInfo {
        hasNextPage
      }
      edges {
        cursor
        node {
          name
        }
      }
    }
    entities(where: {OR: [{name: {startsWith: "jap"}}, {name: {contains: "spy"}}]}) {
      edges {
        node {
          id
          kind
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<EntitiesQuery, EntitiesQueryVariables>;
export const ExplanationDocument = new TypedDocumentString(`
    query Explanation {
  graph {
    relationships(where: {kind: {eq: SIGNED_WITH}, source: {id: {eq: "australia"}}}) {
      edges {
        node {
          explanation {
            sentence
            stage {
              stage
              claims {
                summary
              }
            }
            premises {
              sentence
              claims {
                summary
                passages {
                  id
                  summary
                }
              }
            }
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ExplanationQuery, ExplanationQueryVariables>;
export const ExportDocument = new TypedDocumentString(`
    query Export {
  exportFormats {
    format
    name
    label
    extension
    mediaType
    keeps
    opens
  }
  graph(lens: {asOf: "2024-06-30", documents: {in: ["nz-top-secret-2022-04"]}}) {
    export(format: CSV_NODES, entities: {kind: {eq: ORGANIZATION}}) {
      format
      mediaType
      fileName
      text
      size
    }
    subgraph(around: ["five-eyes"], relationships: {kind: {eq: MEMBER_OF}}) {
      export(format: CSV_EDGES) {
        fileName
        text
      }
    }
    paths(from: ["new-zealand"], to: ["spain"]) {
      export(format: FOLLOW_THE_MONEY) {
        fileName
        text
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ExportQuery, ExportQueryVariables>;
export const FacetsDocument = new TypedDocumentString(`
    query Facets {
  graph {
    facets(
      where: {OR: [{source: {id: {eq: "japan"}}}, {target: {id: {eq: "japan"}}}]}
    ) {
      total
      relationshipKinds {
        kind
        count
      }
      entityKinds {
        kind
        count
      }
      pactKinds {
        kind
        count
      }
      stages {
        stage
        count
      }
      documents {
        document {
          id
          title
        }
        count
      }
      years {
        year
        count
      }
    }
  }
}
    `) as unknown as TypedDocumentString<FacetsQuery, FacetsQueryVariables>;
export const InstrumentsDocument = new TypedDocumentString(`
    query Instruments {
  graph {
    crossServicing: pact(
      id: "japan-australia-acquisition-and-cross-servicing-agreement"
    ) {
      stage
      stageHistory {
        episode
        instrument
        stage
        since {
          edtf
        }
        claims {
          document {
            id
            published {
              edtf
            }
          }
        }
      }
    }
    reciprocalAccess: pact(id: "japan-australia-reciprocal-access-agreement") {
      stage
      plannedStages {
        stage
        time {
          edtf
        }
        claims {
          summary
          stance
          document {
            id
            published {
              edtf
            }
          }
        }
      }
    }
    document(id: "anadolu-italy-acsa") {
      published {
        edtf
      }
      claims {
        edges {
          node {
            summary
            knownFrom {
              edtf
            }
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<InstrumentsQuery, InstrumentsQueryVariables>;
export const LensDocument = new TypedDocumentString(`
    query Lens {
  graph(
    lens: {asOf: "2024-06-30", documents: {notIn: ["newshub-2024-06"]}, minCorroboration: 2, stances: [ASSERTED]}
  ) {
    lens {
      asOf {
        edtf
      }
      documents {
        id
      }
      leastCorroboration: minCorroboration
      leastRank: minRank
      stances
    }
    relationships(orderBy: {by: CORROBORATION, sort: DESC}, first: 5) {
      totalCount
      edges {
        node {
          id
          corroboration
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<LensQuery, LensQueryVariables>;
export const NegotiatingDocument = new TypedDocumentString(`
    query Negotiating {
  graph(lens: {asOf: "2024-06-19"}) {
    nation(id: "japan") {
      relationships(
        where: {kind: {eq: NEGOTIATING_WITH}, pact: {pactKind: {eq: INFORMATION_SECURITY}}}
      ) {
        edges {
          other {
            name
          }
          node {
            stage
            since {
              edtf
            }
            documents {
              id
              publisher
            }
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<NegotiatingQuery, NegotiatingQueryVariables>;
export const NodeDocument = new TypedDocumentString(`
    query Node($id: ID! = "japan.talks-agreed-with.new-zealand.japan-new-zealand-information-security-agreement") {
  graph(lens: {asOf: "2023-12-31"}) {
    entity: node(id: "new-zealand") {
      __typename
      ... on Entity {
        name
        kind
      }
    }
    relationship: node(id: $id) {
      __typename
      ... on Relationship {
        label
        stage
        since {
          edtf
        }
        documents {
          title
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<NodeQuery, NodeQueryVariables>;
export const NodesDocument = new TypedDocumentString(`
    query Nodes {
  node(id: "japan") {
    id
    ... on Nation {
      name
    }
  }
  nodes(
    ids: ["ap-2024-06-19", "ap-2024-06-19:15", "japan.party-to.japan-canada-information-security-agreement", "nobody"]
  ) {
    __typename
    id
    ... on Passage {
      summary
    }
    ... on Relationship {
      label
      stage
    }
  }
}
    `) as unknown as TypedDocumentString<NodesQuery, NodesQueryVariables>;
export const StatisticsDocument = new TypedDocumentString(`
    query Statistics {
  graph {
    statistics {
      entities
      relationships
      derived
      singleSource
      pairs
      density
      averageDegree
      components
      diameter
      claims
      documents
      entityKinds {
        kind
        count
      }
      relationshipKinds {
        kind
        count
      }
    }
  }
}
    `) as unknown as TypedDocumentString<StatisticsQuery, StatisticsQueryVariables>;
export const VocabularyDocument = new TypedDocumentString(`
    query Vocabulary {
  vocabulary {
    entityKinds {
      kind
      label
      color
    }
    relationshipKinds {
      kind
      label
      inverseLabel
      color
      sources
      targets
      derived
    }
    stages {
      stage
      label
    }
    pactKinds {
      kind
      label
    }
  }
}
    `) as unknown as TypedDocumentString<VocabularyQuery, VocabularyQueryVariables>;