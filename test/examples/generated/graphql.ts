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
  /** A time in ISO 8601, given out in UTC: `2026-11-26T09:00:00.000Z`. As an argument it may also be a day. */
  DateTime: { input: string; output: string; }
  /** A date or an interval in EDTF (ISO 8601-2), as precise as its source: `2024-06-19`, `2022-04`, `2022`, `2022-04?`, `2019/2021`, `2022/..`, `[..2024-06-19]` (some day up to then). Beyond EDTF, an interval can begin or end in a range: `1890/[1900..1902]`. */
  EDTF: { input: string; output: string; }
};

/** Several entities that match one name. Choose one by its id. */
export type Ambiguous = {
  /** The entities that match the name. More than 2,000 are TOO_COSTLY; `candidatesConnection` has pages. */
  candidates: Array<Entity>;
  /** The entities that match the name. */
  candidatesConnection: EntityConnection;
  /** The name that was looked up. */
  name: Scalars['String']['output'];
};


/** Several entities that match one name. Choose one by its id. */
export type AmbiguousCandidatesConnectionArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<EntityOrder>;
  where?: InputMaybe<EntityWhere>;
};

/** A number with a currency or another unit. */
export type Amount = {
  /** The bound that the number is, such as an upper limit; null if it is exact. */
  bound?: Maybe<AmountBound>;
  /** The currency, as a code of ISO 4217; null if the text gives none, as "$" does not. */
  currency?: Maybe<Scalars['String']['output']>;
  /** The amount as the data states it. */
  text: Scalars['String']['output'];
  /** The unit, if it is no currency by its code, such as percent; null otherwise. */
  unit?: Maybe<Scalars['String']['output']>;
  /** The number, written out: 2000000000 for "2 billion JPY". */
  value: Scalars['Float']['output'];
};

/** Bounds of an amount. */
export type AmountBound =
  /** The number is an estimate: "about 400 million JPY". */
  | 'ABOUT'
  /** The number is the lower limit: "more than 2 billion JPY". */
  | 'AT_LEAST'
  /** The number is the upper limit: "up to 8 million NZD". */
  | 'AT_MOST';

/** An amount, as the value of a claim. */
export type AmountValue = {
  /** The amount. */
  amount: Amount;
};

/** Filter on amounts; conditions are combined with AND. */
export type AmountWhere = {
  /** All of these filters match. */
  AND?: InputMaybe<Array<AmountWhere>>;
  /** This filter does not match. */
  NOT?: InputMaybe<AmountWhere>;
  /** At least one of these filters matches. */
  OR?: InputMaybe<Array<AmountWhere>>;
  /** The currency, as a code of ISO 4217. */
  currency?: InputMaybe<StringWhere>;
  /** The amount as the data states it. */
  text?: InputMaybe<StringWhere>;
  /** The unit, if it is no currency by its code. */
  unit?: InputMaybe<StringWhere>;
  /** The number, written out: 2000000000 for "2 billion JPY". */
  value?: InputMaybe<FloatWhere>;
};

/** An analysis: a question that the graph can answer. */
export type Analysis = {
  /** The limits. Beyond them, the answer is truncated and says so, or the request is refused. */
  bounds: Array<AnalysisBound>;
  /** The question in one sentence. */
  description: Scalars['String']['output'];
  /** The name. */
  id: Scalars['String']['output'];
  /** The parameters. */
  parameters: Array<AnalysisParameter>;
  /** A description of the answer. */
  result: Scalars['String']['output'];
};

/** A limit of an analysis. */
export type AnalysisBound = {
  /** The maximum. */
  most: Scalars['Float']['output'];
  /** The quantity that is limited. */
  name: Scalars['String']['output'];
};

/** A parameter of an analysis. */
export type AnalysisParameter = {
  /** The meaning of the parameter. */
  description: Scalars['String']['output'];
  /** The name. */
  name: Scalars['String']['output'];
};

/** An attribute that differs between the two lenses. */
export type AttributeChange = {
  /** The value through the second lens; null if there is none. */
  after?: Maybe<Scalars['String']['output']>;
  /** The name of the attribute. Relationships: stance, since, until, stage, corroboration. Entities: stage, classification-level, occurred-on. */
  attribute: Scalars['String']['output'];
  /** The value through the first lens; null if there is none. */
  before?: Maybe<Scalars['String']['output']>;
};

/** Counts of the items of a list by the values of one attribute. An item counts toward each of its values. */
export type AttributeCounts = {
  /** The attribute, as `by` has it. */
  attribute: Scalars['String']['output'];
  /** The values that items have: words in the order of their enum, years in order, any other with the most frequent first. */
  counts: Array<ValueCount>;
  /** Number of different values, without the limit. */
  totalValues: Scalars['Int']['output'];
  /** Number of items without a value. */
  withoutValue: Scalars['Int']['output'];
};

/** A line of the audit: who asked what, and how much was shown. */
export type AuditEntry = {
  /** The address from which the request came. */
  address: Scalars['String']['output'];
  /** The clearance of the viewer. */
  clearance: Scalars['String']['output'];
  /** The compartments of the viewer. */
  compartments: Array<Scalars['String']['output']>;
  /** The lenses that it looked through, as JSON. */
  lenses: Array<Scalars['String']['output']>;
  /** The name of the credential. */
  name: Scalars['String']['output'];
  /** Its number. A gap shows lines that could not be written. */
  number: Scalars['Int']['output'];
  /** The name of the operation, if it has one. */
  operation?: Maybe<Scalars['String']['output']>;
  /** The cost in the thread of the server, in points. */
  paid?: Maybe<Scalars['Int']['output']>;
  /** The person who asked. */
  person: Scalars['String']['output'];
  /** The predicted cost, in points. */
  predicted?: Maybe<Scalars['Int']['output']>;
  /** The id of the request, as in the log. */
  request: Scalars['String']['output'];
  /** The role of the viewer. */
  role: Scalars['String']['output'];
  /** The number of objects in the answer, or of entities in a file; null for a change, and for an answer in parts. */
  seen?: Maybe<Scalars['Int']['output']>;
  /** The HTTP status of the answer; null for a change. */
  status?: Maybe<Scalars['Int']['output']>;
  /** The SHA-256 of the text of the operation. */
  text?: Maybe<Scalars['String']['output']>;
  /** The time of the answer. */
  time: Scalars['DateTime']['output'];
  /** The type of the operation; null for a file. */
  type?: Maybe<Scalars['String']['output']>;
  /** The way in which it was answered; null for a change. */
  way?: Maybe<Scalars['String']['output']>;
};

/** A page of lines of the audit. */
export type AuditEntryConnection = {
  /** The items of this page, each with its cursor. */
  edges: Array<AuditEntryEdge>;
  /** The items of this page, without their cursors. */
  nodes: Array<AuditEntry>;
  /** Paging information for this page. */
  pageInfo: PageInfo;
  /** Number of items on all pages together. */
  totalCount: Scalars['Int']['output'];
};

/** An item in a page of lines of the audit. Embedded in its page, without an id on purpose: caches keep it with the object above it. */
export type AuditEntryEdge = {
  /** The cursor of this item, for the arguments `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The item itself. */
  node: AuditEntry;
};

/** Certainty that a relationship holds at the date of the lens. */
export type Certainty =
  /** It holds at that date, by what documents say of that date. */
  | 'CERTAIN'
  /** Documents disagree for that date, and no criterion decides. */
  | 'DISPUTED'
  /** It had ended by that date. */
  | 'ENDED'
  /** The date falls within the possible range of its start or end. */
  | 'POSSIBLE'
  /** Last observed earlier; no later document says whether it still holds. */
  | 'PRESUMED';

/** Filter on an enum; conditions are combined with AND. */
export type CertaintyWhere = {
  /** Equals this value. */
  eq?: InputMaybe<Certainty>;
  /** Equals one of these values. */
  in?: InputMaybe<Array<Certainty>>;
};

/** A change to the record. It is written once, and never altered. Its revision identifies it. */
export type Change = {
  /** The name of its author. */
  author: Scalars['String']['output'];
  /** The keys of the claims that it is about, whether they hold or not. */
  claimKeys: Array<Scalars['ID']['output']>;
  /** Those of them that the graph has, as they are through the lens; retracted ones, too. */
  claims: Array<Claim>;
  /** The documents that it adds, or of which it proposes claims, if the lens shows them. */
  documents: Array<Document>;
  /** Those of them that the lens shows. */
  entities: Array<Entity>;
  /** The keys of the entities that it is about. Those that its claims name are not among them. */
  entityKeys: Array<Scalars['ID']['output']>;
  /** Its kind. */
  kind: ChangeKind;
  /** The reason that its author gave; null if there is none. */
  reason?: Maybe<Scalars['String']['output']>;
  /** The time at which it was recorded. */
  recordedAt: Scalars['DateTime']['output'];
  /** Its number, from 1, among the changes that the viewer may see, and the revision that it made. */
  revision: Scalars['Int']['output'];
  /** The change that it undoes; null for any other kind. */
  undoes?: Maybe<Change>;
};

/** A page of changes. */
export type ChangeConnection = {
  /** The items of this page, each with its cursor. */
  edges: Array<ChangeEdge>;
  /** The items of this page, without their cursors. */
  nodes: Array<Change>;
  /** Paging information for this page. */
  pageInfo: PageInfo;
  /** Number of items on all pages together. */
  totalCount: Scalars['Int']['output'];
};

/** An item in a page of changes. Embedded in its page, without an id on purpose: caches keep it with the object above it. */
export type ChangeEdge = {
  /** The cursor of this item, for the arguments `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The item itself. */
  node: Change;
};

/** Kinds of changes. */
export type ChangeKind =
  /** Accepts proposed claims. */
  | 'ACCEPT'
  /** Adds a document and its passages. */
  | 'ADD_DOCUMENT'
  /** Adds an entity. */
  | 'ADD_ENTITY'
  /** Changes fields of an entity. */
  | 'AMEND_ENTITY'
  /** Asks the author of proposed claims for a change. */
  | 'ASK_FOR_CHANGE'
  /** Judges two entities the same or different, or undecided. */
  | 'JUDGE'
  /** Merges an entity into another. */
  | 'MERGE'
  /** Proposes claims of one document. */
  | 'PROPOSE'
  /** Rejects proposed claims. */
  | 'REJECT'
  /** Takes back the retraction of claims. */
  | 'RESTORE'
  /** Retracts claims. */
  | 'RETRACT'
  /** Raises or lowers the clearance of claims. */
  | 'SET_CLEARANCE'
  /** Takes a merged entity out again. */
  | 'TAKE_APART'
  /** Undoes another change. */
  | 'UNDO';

/** Filter on an enum; conditions are combined with AND. */
export type ChangeKindWhere = {
  /** Equals this value. */
  eq?: InputMaybe<ChangeKind>;
  /** Equals one of these values. */
  in?: InputMaybe<Array<ChangeKind>>;
};

/** Sort key and direction. */
export type ChangeOrder = {
  /**
   * Former name of `field`.
   * @deprecated Use field. Removal: 2027-06-01.
   */
  by?: InputMaybe<ChangeOrderBy>;
  /** The sort direction. Default: ASC. */
  direction?: InputMaybe<Sort>;
  /** The sort key. Default: REVISION. */
  field?: InputMaybe<ChangeOrderBy>;
  /**
   * Former name of `direction`.
   * @deprecated Use direction. Removal: 2027-06-01.
   */
  sort?: InputMaybe<Sort>;
};

/** Sort keys. Items with equal keys are ordered by id. */
export type ChangeOrderBy =
  /** By the name of the author. */
  | 'AUTHOR'
  /** By number in the record. */
  | 'REVISION';

/** A change that was recorded, and all that it is about as it now is, through the default lens. In a preview, everything is as the change would leave it. */
export type ChangePayload = {
  /** The differences between the revision before the change and the one that it made. */
  altered: Comparison;
  /** The change. */
  change: Change;
  /** The claims that it is about; not those that wait for review or were rejected. */
  claims: Array<Claim>;
  /** The documents that it is about. */
  documents: Array<Document>;
  /** The entities that it is about, and those that its claims name; also one that no claim names yet. */
  entities: Array<Entity>;
  /** The graph as it now is. */
  graph: Graph;
  /** True if it was only previewed, and nothing is recorded. */
  isPreview: Scalars['Boolean']['output'];
  /** The revision that it made; of a preview, the one that it would make. */
  revision: Scalars['Int']['output'];
};

/** The record of changes beside the data folders. */
export type ChangeRecord = {
  /** The author of what the viewer changes; null if the record is read only. */
  author?: Maybe<Scalars['String']['output']>;
  /** The entities that are merged into others now, in the order of the changes that did so. */
  merged: MergedEntityConnection;
  /** Claims that were proposed, the first one first. */
  proposals: ProposalConnection;
  /** The reason why it is read only, in one sentence; null if it can be written. */
  refusal?: Maybe<Scalars['String']['output']>;
  /** The rule of review for claims that are proposed. */
  review: Review;
  /** The number of the last change that the viewer may see; 0 without one. A mutation takes it as `expectedRevision`. */
  revision: Scalars['Int']['output'];
};


/** The record of changes beside the data folders. */
export type ChangeRecordMergedArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  into?: InputMaybe<Scalars['ID']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** The record of changes beside the data folders. */
export type ChangeRecordProposalsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  status?: ProposalStatus;
};

/** Filter on changes; conditions are combined with AND. */
export type ChangeWhere = {
  /** All of these filters match. */
  AND?: InputMaybe<Array<ChangeWhere>>;
  /** This filter does not match. */
  NOT?: InputMaybe<ChangeWhere>;
  /** At least one of these filters matches. */
  OR?: InputMaybe<Array<ChangeWhere>>;
  /** The name of its author. */
  author?: InputMaybe<StringWhere>;
  /** Its kind. */
  kind?: InputMaybe<ChangeKindWhere>;
  /** The reason that its author gave. */
  reason?: InputMaybe<StringWhere>;
  /** The day, in UTC, on which it was recorded. */
  recordedAt?: InputMaybe<DateWhere>;
  /** Its number in the record. */
  revision?: InputMaybe<IntWhere>;
};

/** A single statement by one document. A claim is never edited; a wrong one is retracted and keeps rank DEPRECATED. */
export type Claim = Node & {
  /** Further entities that the claim names. */
  about: Array<Entity>;
  /** The clearance needed to see it: its own, or that of its document if that is stricter. */
  clearance: Clearance;
  /** The compartments that it is in, its own and those of its document. Only people in all of them see it. */
  compartments: Array<Scalars['String']['output']>;
  /** The origin of the time, if the passage does not state it; null otherwise. */
  dating?: Maybe<Scalars['String']['output']>;
  /** The document that makes the claim. */
  document?: Maybe<Document>;
  /** The changes to the record that are about it, the first one first, up to the revision of the lens. */
  history: ChangeConnection;
  /** The id of the object as seen through the lens: its key, followed by the lens if that is not the default, as in `japan@asOf=2010-01-01`. Caches of clients that go by it never mix two lenses. */
  id: Scalars['ID']['output'];
  /** The readable id without the lens, such as `japan`: unique across entities, documents, passages, claims and relationships, and the same through every lens. Arguments and filters take it. */
  key: Scalars['ID']['output'];
  /** The date from which `knownAt` counts the claim: the publication date of its document or, if that is unknown, its own time. Null if it has neither; `knownAt` then never counts it. */
  knownFrom?: Maybe<Time>;
  /** The other entity, if the predicate is a kind of relationship; null otherwise. */
  object?: Maybe<Entity>;
  /** The passages of the document that the claim rests on. */
  passages: Array<Passage>;
  /** The predicate: a property or a kind of relationship. */
  predicate: Predicate;
  /** Further details. */
  qualifiers: Array<Qualifier>;
  /** The rank against other claims on the same matter. */
  rank: Rank;
  /** The reason for a rank other than NORMAL, or for the retraction; null otherwise. */
  reason?: Maybe<Scalars['String']['output']>;
  /** The time since which the record holds it; null for a claim of the data folders. */
  recordedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The author of the change since which the record holds it; null for a claim of the data folders. */
  recordedBy?: Maybe<Scalars['String']['output']>;
  /** The relationship that the claim supports or contradicts; null if its predicate is a property. */
  relationship?: Maybe<Relationship>;
  /** The entities to whom the document attributes the statement; empty if it speaks for itself. */
  speakers: Array<Entity>;
  /** The stance of the document toward the statement. */
  stance: Stance;
  /** The entity that the claim is about. */
  subject?: Maybe<Entity>;
  /** A summary in our own words. */
  summary: Scalars['String']['output'];
  /** The time of the statement: the date of a moment, a date on which a state was observed, or the interval in which it held. Null if none is given. */
  time?: Maybe<Time>;
  /** The value, if the predicate is a property; null otherwise. */
  value?: Maybe<ClaimValue>;
};


/** A single statement by one document. A claim is never edited; a wrong one is retracted and keeps rank DEPRECATED. */
export type ClaimHistoryArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ChangeOrder>;
  where?: InputMaybe<ChangeWhere>;
};

/** Attributes by which `aggregate` counts claims. */
export type ClaimAttribute =
  /** By the clearance needed to see it. */
  | 'CLEARANCE'
  /** By document. */
  | 'DOCUMENT'
  /** By object. */
  | 'OBJECT'
  /** By predicate. */
  | 'PREDICATE'
  /** By rank. */
  | 'RANK'
  /** By speakers to whom the document attributes it. */
  | 'SPEAKER'
  /** By the stance of its document. */
  | 'STANCE'
  /** By subject. */
  | 'SUBJECT'
  /** By the year of its time. A date that may lie in several years has none. */
  | 'TIME';

/** A page of claims. */
export type ClaimConnection = {
  /** Counts of all items of the list, on every page, by attribute. Ask for `first: 0` if you need no items. */
  aggregate: Array<AttributeCounts>;
  /** The items of this page, each with its cursor. */
  edges: Array<ClaimEdge>;
  /** The items of this page, without their cursors. */
  nodes: Array<Claim>;
  /** Paging information for this page. */
  pageInfo: PageInfo;
  /** Number of items on all pages together. */
  totalCount: Scalars['Int']['output'];
};


/** A page of claims. */
export type ClaimConnectionAggregateArgs = {
  by: Array<ClaimAttribute>;
  limit?: InputMaybe<Scalars['Int']['input']>;
};

/** An item in a page of claims. Embedded in its page, without an id on purpose: caches keep it with the object above it. */
export type ClaimEdge = {
  /** The cursor of this item, for the arguments `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The item itself. */
  node: Claim;
};

/** A claim to propose. */
export type ClaimInput = {
  /** Further entities that it mentions. Default: none. */
  about?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Its clearance, if stricter than that of the document. */
  clearance?: InputMaybe<Clearance>;
  /** The compartments that it is in besides those of the document. A claim that corrects others is in the same ones as these. Default: none. */
  compartments?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The keys of claims that it corrects. They are retracted as soon as it holds, by the same change, with the reason of the proposal, which is required then. Without review, this takes the role CURATOR. Default: none. */
  corrects?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** The origin of the time, if the passage does not state it. */
  dating?: InputMaybe<Scalars['String']['input']>;
  /** Its key within the document: lower-case words joined by hyphens. Digits are added to that of an author who may not see everything; the answer has the whole key. */
  key: Scalars['String']['input'];
  /** The key of the entity at the other end of a relationship. */
  object?: InputMaybe<Scalars['ID']['input']>;
  /** The numbers of the paragraphs that it rests on. Default: none. */
  passages?: InputMaybe<Array<Scalars['Int']['input']>>;
  /** A property or a kind of relationship; no derived kind. */
  predicate: Predicate;
  /** Further details. Default: none. */
  qualifiers?: InputMaybe<Array<QualifierInput>>;
  /** Its rank. Default: NORMAL. */
  rank?: InputMaybe<Rank>;
  /** The reason for a rank other than NORMAL. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** The entities to whom the document attributes it. Default: none. */
  speakers?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** The stance of the document. Default: ASSERTED. */
  stance?: InputMaybe<Stance>;
  /** The key of the entity that it is about. */
  subject: Scalars['ID']['input'];
  /** The statement of the document in our own words. */
  summary: Scalars['String']['input'];
  /** A date or an interval in EDTF: of a moment, of an observation, or in which a state held. */
  time?: InputMaybe<Scalars['String']['input']>;
  /** The value of a property, as text; a word of the vocabulary as in a data folder. */
  value?: InputMaybe<Scalars['String']['input']>;
};

/** Filter on claims; conditions are combined with AND. */
export type ClaimListWhere = {
  /** Every item matches; an empty list matches too. */
  all?: InputMaybe<ClaimWhere>;
  /** The number of items; of relationships, those asserted or reported. `{ eq: 0 }` means none, `{ eq: 1 }` exactly one. */
  count?: InputMaybe<IntWhere>;
  /** No item matches. */
  none?: InputMaybe<ClaimWhere>;
  /** Exactly one item matches. `{}` matches every item, so that `single: {}` means a list of one. */
  single?: InputMaybe<ClaimWhere>;
  /** At least one item matches. */
  some?: InputMaybe<ClaimWhere>;
};

/** Sort key and direction. */
export type ClaimOrder = {
  /**
   * Former name of `field`.
   * @deprecated Use field. Removal: 2027-06-01.
   */
  by?: InputMaybe<ClaimOrderBy>;
  /** The sort direction. Default: ASC. */
  direction?: InputMaybe<Sort>;
  /** The sort key. Default: TIME. */
  field?: InputMaybe<ClaimOrderBy>;
  /**
   * Former name of `direction`.
   * @deprecated Use direction. Removal: 2027-06-01.
   */
  sort?: InputMaybe<Sort>;
};

/** Sort keys. Items with equal keys are ordered by id. */
export type ClaimOrderBy =
  /** By document, then by paragraph. */
  | 'DOCUMENT'
  /** By publication date of its document; a claim without one counts as the latest. */
  | 'PUBLISHED'
  /** By the time that the claim gives; a claim without one counts as the latest. */
  | 'TIME';

/** Values of claims whose predicate is a property. */
export type ClaimValue = AmountValue | CountValue | EntityValue | LanguageValue | LevelValue | PactKindValue | StageValue | TextValue | TimeValue;

/** Filter on values of claims; conditions are combined with AND. */
export type ClaimValueWhere = {
  /** All of these filters match. */
  AND?: InputMaybe<Array<ClaimValueWhere>>;
  /** This filter does not match. */
  NOT?: InputMaybe<ClaimValueWhere>;
  /** At least one of these filters matches. */
  OR?: InputMaybe<Array<ClaimValueWhere>>;
  /** The amount, if it is one. */
  amount?: InputMaybe<AmountWhere>;
  /** The number, if it is a count. */
  count?: InputMaybe<IntWhere>;
  /** The entity, if it is one. */
  entity?: InputMaybe<EntityWhere>;
  /** The language, if it is one, as a BCP 47 tag. */
  language?: InputMaybe<StringWhere>;
  /** The classification level, if it is one. */
  level?: InputMaybe<ClassificationLevelWhere>;
  /** The kind of pact, if it is one. */
  pactKind?: InputMaybe<PactKindWhere>;
  /** The stage, if it is one. */
  stage?: InputMaybe<StageWhere>;
  /** The text, if it is one. */
  text?: InputMaybe<StringWhere>;
  /** The time, if it is one. */
  time?: InputMaybe<DateWhere>;
};

/** Filter on claims; conditions are combined with AND. */
export type ClaimWhere = {
  /** All of these filters match. */
  AND?: InputMaybe<Array<ClaimWhere>>;
  /** This filter does not match. */
  NOT?: InputMaybe<ClaimWhere>;
  /** At least one of these filters matches. */
  OR?: InputMaybe<Array<ClaimWhere>>;
  /** The clearance needed to see it. */
  clearance?: InputMaybe<ClearanceWhere>;
  /** The document that says it. */
  document?: InputMaybe<DocumentWhere>;
  /** The key of the claim. */
  id?: InputMaybe<IdWhere>;
  /** All entities that it names. */
  mentions?: InputMaybe<EntityListWhere>;
  /** Its object, if its predicate is a kind of relationship. */
  object?: InputMaybe<EntityWhere>;
  /** The summary of a passage that it rests on. */
  passageSummary?: InputMaybe<StringWhere>;
  /** Its predicate. */
  predicate?: InputMaybe<PredicateWhere>;
  /** Its qualifiers. */
  qualifiers?: InputMaybe<QualifierWhere>;
  /** Its rank. */
  rank?: InputMaybe<RankWhere>;
  /** The speakers to whom the document attributes it. */
  speakers?: InputMaybe<EntityListWhere>;
  /** The stance of its document. */
  stance?: InputMaybe<StanceWhere>;
  /** Its subject. */
  subject?: InputMaybe<EntityWhere>;
  /** Its summary. */
  summary?: InputMaybe<StringWhere>;
  /** The time at which its statement began, was observed or lasted. */
  time?: InputMaybe<DateWhere>;
  /** Its value, if its predicate is a property. */
  value?: InputMaybe<ClaimValueWhere>;
};

/** Levels of classified information. In order: RESTRICTED, CONFIDENTIAL, SECRET, TOP_SECRET. */
export type ClassificationLevel =
  /** Level above RESTRICTED. */
  | 'CONFIDENTIAL'
  /** The lowest level of classified information. */
  | 'RESTRICTED'
  /** Level above CONFIDENTIAL. */
  | 'SECRET'
  /** The highest level of classified information. */
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

/** Clearances to see a document or a claim; the server sets that of the viewer. In order: PUBLIC, RESTRICTED, SECRET. */
export type Clearance =
  /** Visible to anybody. */
  | 'PUBLIC'
  /** Visible to viewers whom the server trusts. */
  | 'RESTRICTED'
  /** Visible to the few viewers with the highest clearance. */
  | 'SECRET';

/** Filter on an enum; conditions are combined with AND. */
export type ClearanceWhere = {
  /** Equals this value or a later one, in the order that the enum states. */
  atLeast?: InputMaybe<Clearance>;
  /** Equals this value or an earlier one, in the order that the enum states. */
  atMost?: InputMaybe<Clearance>;
  /** Equals this value. */
  eq?: InputMaybe<Clearance>;
  /** Equals one of these values. */
  in?: InputMaybe<Array<Clearance>>;
};

/** A code of a nation in another list of states. */
export type CodeInput = {
  /** The digits of the code. */
  code: Scalars['String']['input'];
  /** The period in which it was assigned, in EDTF. Default: always. */
  during?: InputMaybe<Scalars['String']['input']>;
  /** The list. */
  scheme: CodeScheme;
};

/** Code lists of states, other than ISO 3166-1. */
export type CodeScheme =
  /** The numeric code of the Correlates of War (COW) state system. */
  | 'COW'
  /** The numeric code of the Gleditsch and Ward (GW) list of independent states. It differs from COW for Germany, Serbia, Yemen and others. */
  | 'GW';

/** Filter on an enum; conditions are combined with AND. */
export type CodeSchemeWhere = {
  /** Equals this value. */
  eq?: InputMaybe<CodeScheme>;
  /** Equals one of these values. */
  in?: InputMaybe<Array<CodeScheme>>;
};

/** A nation or organization that is connected with every entity from `of`. */
export type CommonPartner = {
  /** The nation or organization; null if the lens hides it. */
  partner?: Maybe<Entity>;
  /** The connections, at least one with each entity from `of`, in the order of `of`. */
  ties: Array<PartnerTie>;
  /** The connections, at least one with each entity from `of`, in the order of `of`. */
  tiesConnection: PartnerTieConnection;
};


/** A nation or organization that is connected with every entity from `of`. */
export type CommonPartnerTiesConnectionArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of common partners. */
export type CommonPartnerConnection = {
  /** The items of this page, each with its cursor. */
  edges: Array<CommonPartnerEdge>;
  /** The items of this page, without their cursors. */
  nodes: Array<CommonPartner>;
  /** Paging information for this page. */
  pageInfo: PageInfo;
  /** Number of items on all pages together. */
  totalCount: Scalars['Int']['output'];
};

/** An item in a page of common partners. Embedded in its page, without an id on purpose: caches keep it with the object above it. */
export type CommonPartnerEdge = {
  /** The cursor of this item, for the arguments `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The item itself. */
  node: CommonPartner;
};

/** A partition of the network into communities by the Louvain method (Blondel et al. 2008). Entities are visited in the order of their ids, so the same facts give the same communities. */
export type Communities = {
  /** The communities, largest first. An isolated entity is a community of its own. */
  communities: CommunityConnection;
  /** Modularity of the partition, from -0.5 to 1 (Newman 2006); null if the network has no edges. */
  modularity?: Maybe<Scalars['Float']['output']>;
};


/** A partition of the network into communities by the Louvain method (Blondel et al. 2008). Entities are visited in the order of their ids, so the same facts give the same communities. */
export type CommunitiesCommunitiesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** A group of entities that are more closely connected to each other than to the rest. */
export type Community = {
  /** The member with the highest weighted degree within the community, for use as a label. */
  center?: Maybe<Entity>;
  /** A color for drawing, as #rrggbb. From the tenth community on, all are gray. */
  color: Scalars['String']['output'];
  /** The members. */
  members: EntityConnection;
  /** The members that are nations. */
  nations: EntityConnection;
  /** Number of the community, from 1, in order of size, largest first. */
  number: Scalars['Int']['output'];
  /** The members that are organizations. */
  organizations: EntityConnection;
  /** Number of members. */
  size: Scalars['Int']['output'];
};


/** A group of entities that are more closely connected to each other than to the rest. */
export type CommunityMembersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<EntityOrder>;
  where?: InputMaybe<EntityWhere>;
};


/** A group of entities that are more closely connected to each other than to the rest. */
export type CommunityNationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<EntityOrder>;
  where?: InputMaybe<EntityWhere>;
};


/** A group of entities that are more closely connected to each other than to the rest. */
export type CommunityOrganizationsArgs = {
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
  /** The items of this page, without their cursors. */
  nodes: Array<Community>;
  /** Paging information for this page. */
  pageInfo: PageInfo;
  /** Number of items on all pages together. */
  totalCount: Scalars['Int']['output'];
};

/** An item in a page of communities. Embedded in its page, without an id on purpose: caches keep it with the object above it. */
export type CommunityEdge = {
  /** The cursor of this item, for the arguments `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The item itself. */
  node: Community;
};

/** The differences between two lenses. The first is the lens of the graph; the second is the argument `to`. */
export type Comparison = {
  /** The entities that only the second lens shows. More than 2,000 are TOO_COSTLY; `entitiesAddedConnection` has pages. */
  entitiesAdded: Array<Entity>;
  /** The entities that only the second lens shows. */
  entitiesAddedConnection: EntityConnection;
  /** The entities that both lenses show, but with a different stage, classification level or date. More than 2,000 are TOO_COSTLY; `entitiesChangedConnection` has pages. */
  entitiesChanged: Array<EntityChange>;
  /** The entities that both lenses show, but with a different stage, classification level or date. */
  entitiesChangedConnection: EntityChangeConnection;
  /** The entities that only the first lens shows. More than 2,000 are TOO_COSTLY; `entitiesGoneConnection` has pages. */
  entitiesGone: Array<Entity>;
  /** The entities that only the first lens shows. */
  entitiesGoneConnection: EntityConnection;
  /** The relationships that only the second lens shows, of any stance. More than 2,000 are TOO_COSTLY; `relationshipsAddedConnection` has pages. */
  relationshipsAdded: Array<Relationship>;
  /** The relationships that only the second lens shows, of any stance. */
  relationshipsAddedConnection: RelationshipConnection;
  /** The relationships that both lenses show, with differences, of any stance. More than 2,000 are TOO_COSTLY; `relationshipsChangedConnection` has pages. */
  relationshipsChanged: Array<RelationshipChange>;
  /** The relationships that both lenses show, with differences, of any stance. */
  relationshipsChangedConnection: RelationshipChangeConnection;
  /** The relationships that only the first lens shows, of any stance. More than 2,000 are TOO_COSTLY; `relationshipsGoneConnection` has pages. */
  relationshipsGone: Array<Relationship>;
  /** The relationships that only the first lens shows, of any stance. */
  relationshipsGoneConnection: RelationshipConnection;
  /** The pacts whose stage differs. More than 2,000 are TOO_COSTLY; `stagesMovedConnection` has pages. */
  stagesMoved: Array<StageMove>;
  /** The pacts whose stage differs. */
  stagesMovedConnection: StageMoveConnection;
};


/** The differences between two lenses. The first is the lens of the graph; the second is the argument `to`. */
export type ComparisonEntitiesAddedConnectionArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<EntityOrder>;
  where?: InputMaybe<EntityWhere>;
};


/** The differences between two lenses. The first is the lens of the graph; the second is the argument `to`. */
export type ComparisonEntitiesChangedConnectionArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** The differences between two lenses. The first is the lens of the graph; the second is the argument `to`. */
export type ComparisonEntitiesGoneConnectionArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<EntityOrder>;
  where?: InputMaybe<EntityWhere>;
};


/** The differences between two lenses. The first is the lens of the graph; the second is the argument `to`. */
export type ComparisonRelationshipsAddedConnectionArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<RelationshipOrder>;
  where?: InputMaybe<RelationshipWhere>;
};


/** The differences between two lenses. The first is the lens of the graph; the second is the argument `to`. */
export type ComparisonRelationshipsChangedConnectionArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** The differences between two lenses. The first is the lens of the graph; the second is the argument `to`. */
export type ComparisonRelationshipsGoneConnectionArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<RelationshipOrder>;
  where?: InputMaybe<RelationshipWhere>;
};


/** The differences between two lenses. The first is the lens of the graph; the second is the argument `to`. */
export type ComparisonStagesMovedConnectionArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** A connected component: a maximal set of entities that can be reached from each other. */
export type Component = {
  /** The members. */
  members: EntityConnection;
  /** Number of the component, from 1, in order of size, largest first. */
  number: Scalars['Int']['output'];
  /** Number of members. */
  size: Scalars['Int']['output'];
};


/** A connected component: a maximal set of entities that can be reached from each other. */
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
  /** The items of this page, without their cursors. */
  nodes: Array<Component>;
  /** Paging information for this page. */
  pageInfo: PageInfo;
  /** Number of items on all pages together. */
  totalCount: Scalars['Int']['output'];
};

/** An item in a page of components. Embedded in its page, without an id on purpose: caches keep it with the object above it. */
export type ComponentEdge = {
  /** The cursor of this item, for the arguments `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The item itself. */
  node: Component;
};

/** A count, as the value of a claim. The qualifiers state what is counted. */
export type CountValue = {
  /** The number. */
  count: Scalars['Int']['output'];
};

/** A matrix of nations, partners and kinds of pact. */
export type Coverage = {
  /** The missing pacts: cells that are blank or whose pact has ended. */
  lacking: Array<CoverageCell>;
  /** The nations or organizations of the rows, in order, without those that the lens hides. */
  nations: Array<Entity>;
  /** The kinds of pact, in order. */
  pactKinds: Array<PactKind>;
  /** The partners, in order, without those that the lens hides. */
  partners: Array<Entity>;
  /** One row for each nation, blank cells included. */
  rows: Array<CoverageRow>;
  /** One cell for every pact to which the nation of the row has this status, also where another pact leads. With APPLIED these are the pacts of the partner that the nation has applied to join. */
  standing: Array<CoverageCell>;
};


/** A matrix of nations, partners and kinds of pact. */
export type CoverageLackingArgs = {
  atLeast?: InputMaybe<Stage>;
};


/** A matrix of nations, partners and kinds of pact. */
export type CoverageStandingArgs = {
  status: PartyStatusWhere;
};

/** A cell of the matrix: the pacts of one kind between a nation and a partner. */
export type CoverageCell = {
  /** True if the documents show no pact of this kind between the two. One may exist all the same. */
  blank: Scalars['Boolean']['output'];
  /** The certainty that both are parties to `pact`: that of the less certain; null in a blank cell. */
  certainty?: Maybe<Certainty>;
  /** The evidence: the claims on the stage, then the claims on the parties. More than 2,000 are TOO_COSTLY; `claimsConnection` has pages. */
  claims: Array<Claim>;
  /** The evidence: the claims on the stage, then the claims on the parties. */
  claimsConnection: ClaimConnection;
  /** The documents behind those claims, in order of publication. More than 2,000 are TOO_COSTLY; `documentsConnection` has pages. */
  documents: Array<Document>;
  /** The documents behind those claims, in order of publication. */
  documentsConnection: DocumentConnection;
  /** True if `pact` is suspended, replaced, terminated or expired. */
  ended: Scalars['Boolean']['output'];
  /** The nation or organization of the row; null if the lens hides it. */
  nation?: Maybe<Entity>;
  /** The other pacts of this kind between the two. More than 2,000 are TOO_COSTLY; `otherPactsConnection` has pages. */
  otherPacts: Array<Pact>;
  /** The other pacts of this kind between the two. */
  otherPactsConnection: PactConnection;
  /** The leading pact of this kind between the two; null in a blank cell. Pacts that have not ended lead, then those at a later stage. */
  pact?: Maybe<Pact>;
  /** The kind of pact. */
  pactKind: PactKind;
  /** The partner, a nation or an organization; null if the lens hides it. */
  partner?: Maybe<Entity>;
  /** The status of the partner to `pact`; null in a blank cell, and if no document tells a step. */
  partnerStatus?: Maybe<PartyStatus>;
  /** The two relationships that make the nation and the partner parties to `pact`; empty in a blank cell. For the status APPLIED, the first is the application. */
  relationships: Array<Relationship>;
  /** The date from which both were at the stage; null if unknown. */
  since?: Maybe<Time>;
  /** The stage of `pact` that both have reached; null in a blank cell, and if no document gives it. A pact in force need not be in force for both. */
  stage?: Maybe<Stage>;
  /** The status of the nation to `pact`; null in a blank cell, and if no document tells a step. */
  status?: Maybe<PartyStatus>;
  /** The date of the step that led to the status; null if unknown. */
  statusSince?: Maybe<Time>;
  /** The stage of `pact` as a whole, with its evidence, and other stages that documents name for the same time. Null in a blank cell. */
  step?: Maybe<StageStep>;
};


/** A cell of the matrix: the pacts of one kind between a nation and a partner. */
export type CoverageCellClaimsConnectionArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ClaimOrder>;
  where?: InputMaybe<ClaimWhere>;
};


/** A cell of the matrix: the pacts of one kind between a nation and a partner. */
export type CoverageCellDocumentsConnectionArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<DocumentOrder>;
  where?: InputMaybe<DocumentWhere>;
};


/** A cell of the matrix: the pacts of one kind between a nation and a partner. */
export type CoverageCellOtherPactsConnectionArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<PactOrder>;
  where?: InputMaybe<PactWhere>;
};

/** A row of the matrix. */
export type CoverageRow = {
  /** The cells by partner, then by kind of pact. A nation has no cell with itself. */
  cells: Array<CoverageCell>;
  /** The nation or organization; null if the lens hides it. */
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

/** Claims on one matter that cannot all be true. Every value stays, with its documents; one is preferred. */
export type Disagreement = {
  /** The best value; null if undecided. */
  best?: Maybe<DisagreementValue>;
  /** The property that the disagreement is about; null if it is not about a property. */
  property?: Maybe<Property>;
  /** The reason for preferring the first value. Criteria in order: a claim of preferred rank, a primary document, the latest document, more independent documents, a dated document. If none decides, the reason says so. */
  reason: Scalars['String']['output'];
  /** The relationship that the disagreement is about; null if it is about the entity itself. */
  relationship?: Maybe<Relationship>;
  /** The entity that the disagreement is about. */
  subject?: Maybe<Entity>;
  /** The topic of the disagreement. */
  topic: DisagreementTopic;
  /** True if no criterion tells the best values apart. */
  undecided: Scalars['Boolean']['output'];
  /** All values that documents give, the preferred one first. */
  values: Array<DisagreementValue>;
};

/** Attributes by which `aggregate` counts disagreements. */
export type DisagreementAttribute =
  /** By property. */
  | 'PROPERTY'
  /** By the entity that they are about. */
  | 'SUBJECT'
  /** By topic. */
  | 'TOPIC'
  /** By whether no criterion decides. */
  | 'UNDECIDED';

/** A page of disagreements. */
export type DisagreementConnection = {
  /** Counts of all items of the list, on every page, by attribute. Ask for `first: 0` if you need no items. */
  aggregate: Array<AttributeCounts>;
  /** The items of this page, each with its cursor. */
  edges: Array<DisagreementEdge>;
  /** The items of this page, without their cursors. */
  nodes: Array<Disagreement>;
  /** Paging information for this page. */
  pageInfo: PageInfo;
  /** Number of items on all pages together. */
  totalCount: Scalars['Int']['output'];
};


/** A page of disagreements. */
export type DisagreementConnectionAggregateArgs = {
  by: Array<DisagreementAttribute>;
  limit?: InputMaybe<Scalars['Int']['input']>;
};

/** An item in a page of disagreements. Embedded in its page, without an id on purpose: caches keep it with the object above it. */
export type DisagreementEdge = {
  /** The cursor of this item, for the arguments `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The item itself. */
  node: Disagreement;
};

/** Topics on which documents can disagree. */
export type DisagreementTopic =
  /** A number: documents count differently, or the graph names more or fewer than a document counts. */
  | 'COUNT'
  /** The date of an event, of a momentary relationship, or of a step of a pact, or the order of two steps: an entry into force before the signature. */
  | 'DATE'
  /** The last day of a state, or that it has none. */
  | 'END'
  /** The kinds of a pact: documents differ, or give other kinds than the default of the data. */
  | 'KIND'
  /** The highest level of classified information that may be exchanged under a pact. */
  | 'LEVEL'
  /** The holder of an exclusive office, or the office in which somebody acted. */
  | 'OFFICE'
  /** Any other single-valued property, such as the depositary of a pact. */
  | 'PROPERTY'
  /** The stage that a pact had reached at one point in time. */
  | 'STAGE'
  /** The existence of a relationship, such as being a party or taking part. */
  | 'STANCE'
  /** The first day of a state, such as a membership. */
  | 'START'
  /** The step by which a party consented to be bound by a pact, such as ratification or acceptance. */
  | 'STATUS';

/** One of the values that documents give. */
export type DisagreementValue = {
  /** The claims that give the value. More than 2,000 are TOO_COSTLY; `claimsConnection` has pages. */
  claims: Array<Claim>;
  /** The claims that give the value. */
  claimsConnection: ClaimConnection;
  /** The documents that give the value, in order of publication. More than 2,000 are TOO_COSTLY; `documentsConnection` has pages. */
  documents: Array<Document>;
  /** The documents that give the value, in order of publication. */
  documentsConnection: DocumentConnection;
  /** The value as text. */
  value: Scalars['String']['output'];
};


/** One of the values that documents give. */
export type DisagreementValueClaimsConnectionArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ClaimOrder>;
  where?: InputMaybe<ClaimWhere>;
};


/** One of the values that documents give. */
export type DisagreementValueDocumentsConnectionArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<DocumentOrder>;
  where?: InputMaybe<DocumentWhere>;
};

/** A source: an article, a press release, a treaty text. Its claims hold what it says; its full text is not included. */
export type Document = Node & {
  /** The authors; empty if the document names none. */
  authors: Array<Scalars['String']['output']>;
  /** The claims that it makes. */
  claims: ClaimConnection;
  /** The clearance needed to see it; no claim of it needs less. */
  clearance: Clearance;
  /** The compartments that it is in, with all of its claims. Only people in all of them see it. */
  compartments: Array<Scalars['String']['output']>;
  /** The file name of the local copy that `entente verify` checks; null if none is recorded. */
  file?: Maybe<Scalars['String']['output']>;
  /** The changes to the record that are about it, the first one first, up to the revision of the lens. */
  history: ChangeConnection;
  /** The id of the object as seen through the lens: its key, followed by the lens if that is not the default, as in `japan@asOf=2010-01-01`. Caches of clients that go by it never mix two lenses. */
  id: Scalars['ID']['output'];
  /** The readable id without the lens, such as `japan`: unique across entities, documents, passages, claims and relationships, and the same through every lens. Arguments and filters take it. */
  key: Scalars['ID']['output'];
  /** The language, as a BCP 47 tag. */
  language: Scalars['String']['output'];
  /** The license under which it may be used; null if unknown. */
  license?: Maybe<Scalars['String']['output']>;
  /** All entities that its claims name. More than 2,000 are TOO_COSTLY; `mentionsConnection` has pages. */
  mentions: Array<Entity>;
  /** All entities that its claims name. */
  mentionsConnection: EntityConnection;
  /** A note for readers, such as the origin of its date; null if there is none. */
  note?: Maybe<Scalars['String']['output']>;
  /** The passages that its claims cite, in order. More than 2,000 are TOO_COSTLY; `passagesConnection` has pages. */
  passages: Array<Passage>;
  /** The passages that its claims cite, in order. */
  passagesConnection: PassageConnection;
  /** True if a party to the matter speaks in it. */
  primary: Scalars['Boolean']['output'];
  /** The publication date; null if unknown. `knownAt` counts a document from the last day that this date can mean, and a page without a date from the day on which it was read. */
  published?: Maybe<Time>;
  /** The publisher; null if the document does not name one. */
  publisher?: Maybe<Scalars['String']['output']>;
  /** The day on which the page was read; null if it has a date. */
  read?: Maybe<Time>;
  /** The title, or another label if the document has no title. */
  title: Scalars['String']['output'];
  /** The web address; null if none is recorded. */
  url?: Maybe<Scalars['String']['output']>;
  /** The news agency whose report it reprints; null if none. Documents from one agency count as one for corroboration. */
  wire?: Maybe<Scalars['String']['output']>;
};


/** A source: an article, a press release, a treaty text. Its claims hold what it says; its full text is not included. */
export type DocumentClaimsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ClaimOrder>;
  where?: InputMaybe<ClaimWhere>;
};


/** A source: an article, a press release, a treaty text. Its claims hold what it says; its full text is not included. */
export type DocumentHistoryArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ChangeOrder>;
  where?: InputMaybe<ChangeWhere>;
};


/** A source: an article, a press release, a treaty text. Its claims hold what it says; its full text is not included. */
export type DocumentMentionsConnectionArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<EntityOrder>;
  where?: InputMaybe<EntityWhere>;
};


/** A source: an article, a press release, a treaty text. Its claims hold what it says; its full text is not included. */
export type DocumentPassagesConnectionArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** Attributes by which `aggregate` counts documents. */
export type DocumentAttribute =
  /** By author. */
  | 'AUTHOR'
  /** By the clearance needed to see it. */
  | 'CLEARANCE'
  /** By language, as a BCP 47 tag. */
  | 'LANGUAGE'
  /** By license. */
  | 'LICENSE'
  /** By whether a party to the matter speaks in it. */
  | 'PRIMARY'
  /** By the year of publication. A date that may lie in several years has none. */
  | 'PUBLISHED'
  /** By publisher. */
  | 'PUBLISHER'
  /** By the news agency whose report it reprints. */
  | 'WIRE';

/** Choice of documents. */
export type DocumentChoice = {
  /** Uses only these documents. */
  in?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Excludes these documents. */
  notIn?: InputMaybe<Array<Scalars['ID']['input']>>;
};

/** A page of documents. */
export type DocumentConnection = {
  /** Counts of all items of the list, on every page, by attribute. Ask for `first: 0` if you need no items. */
  aggregate: Array<AttributeCounts>;
  /** The items of this page, each with its cursor. */
  edges: Array<DocumentEdge>;
  /** The items of this page, without their cursors. */
  nodes: Array<Document>;
  /** Paging information for this page. */
  pageInfo: PageInfo;
  /** Number of items on all pages together. */
  totalCount: Scalars['Int']['output'];
};


/** A page of documents. */
export type DocumentConnectionAggregateArgs = {
  by: Array<DocumentAttribute>;
  limit?: InputMaybe<Scalars['Int']['input']>;
};

/** An item in a page of documents. Embedded in its page, without an id on purpose: caches keep it with the object above it. */
export type DocumentEdge = {
  /** The cursor of this item, for the arguments `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The item itself. */
  node: Document;
};

/** Number of relationships backed by one document. */
export type DocumentFacet = {
  /** Number of counted relationships that have this value. */
  count: Scalars['Int']['output'];
  /** The document; null if the lens hides it. */
  document?: Maybe<Document>;
};

/** A page of counts by document. */
export type DocumentFacetConnection = {
  /** The items of this page, each with its cursor. */
  edges: Array<DocumentFacetEdge>;
  /** The items of this page, without their cursors. */
  nodes: Array<DocumentFacet>;
  /** Paging information for this page. */
  pageInfo: PageInfo;
  /** Number of items on all pages together. */
  totalCount: Scalars['Int']['output'];
};

/** An item in a page of counts by document. Embedded in its page, without an id on purpose: caches keep it with the object above it. */
export type DocumentFacetEdge = {
  /** The cursor of this item, for the arguments `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The item itself. */
  node: DocumentFacet;
};

/** A document to add. */
export type DocumentInput = {
  /** The authors. Default: none. */
  authors?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The clearance needed to see it. Default: PUBLIC. */
  clearance?: InputMaybe<Clearance>;
  /** The compartments that one must be in to see it; the author is in all of them. Default: none. */
  compartments?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The name of the local copy. */
  file?: InputMaybe<Scalars['String']['input']>;
  /** Its key: lower-case words joined by hyphens. Digits are added to that of an author who may not see everything; the answer has the whole key. */
  id: Scalars['ID']['input'];
  /** The language, as a BCP 47 tag. */
  language: Scalars['String']['input'];
  /** The license: an SPDX identifier or a sentence. */
  license?: InputMaybe<Scalars['String']['input']>;
  /** A note for readers. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** True if a party to the matter speaks in it. Default: false. */
  primary?: InputMaybe<Scalars['Boolean']['input']>;
  /** The publication date in EDTF, or `unknown`; then `read` is required. */
  published: Scalars['String']['input'];
  /** The publisher. */
  publisher?: InputMaybe<Scalars['String']['input']>;
  /** The day on which an undated page was read. */
  read?: InputMaybe<Scalars['String']['input']>;
  /** The title, or a text that identifies it. */
  title: Scalars['String']['input'];
  /** The address of the page. */
  url?: InputMaybe<Scalars['String']['input']>;
  /** The news agency whose report it reprints. */
  wire?: InputMaybe<Scalars['String']['input']>;
};

/** Filter on documents; conditions are combined with AND. */
export type DocumentListWhere = {
  /** Every item matches; an empty list matches too. */
  all?: InputMaybe<DocumentWhere>;
  /** The number of items; of relationships, those asserted or reported. `{ eq: 0 }` means none, `{ eq: 1 }` exactly one. */
  count?: InputMaybe<IntWhere>;
  /** No item matches. */
  none?: InputMaybe<DocumentWhere>;
  /** Exactly one item matches. `{}` matches every item, so that `single: {}` means a list of one. */
  single?: InputMaybe<DocumentWhere>;
  /** At least one item matches. */
  some?: InputMaybe<DocumentWhere>;
};

/** Sort key and direction. */
export type DocumentOrder = {
  /**
   * Former name of `field`.
   * @deprecated Use field. Removal: 2027-06-01.
   */
  by?: InputMaybe<DocumentOrderBy>;
  /** The sort direction. Default: ASC. */
  direction?: InputMaybe<Sort>;
  /** The sort key. Default: PUBLISHED. */
  field?: InputMaybe<DocumentOrderBy>;
  /**
   * Former name of `direction`.
   * @deprecated Use direction. Removal: 2027-06-01.
   */
  sort?: InputMaybe<Sort>;
};

/** Sort keys. Items with equal keys are ordered by id. */
export type DocumentOrderBy =
  /** By number of claims. */
  | 'CLAIMS'
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
  /** One of its authors. */
  authors?: InputMaybe<StringWhere>;
  /** Its claims. */
  claims?: InputMaybe<ClaimListWhere>;
  /** The clearance needed to see it. */
  clearance?: InputMaybe<ClearanceWhere>;
  /** The key of the document. */
  id?: InputMaybe<IdWhere>;
  /** Its language, as a BCP 47 tag. */
  language?: InputMaybe<StringWhere>;
  /** The license under which it may be used. */
  license?: InputMaybe<StringWhere>;
  /** The entities that its claims name. */
  mentions?: InputMaybe<EntityListWhere>;
  /** True if a party to the matter speaks in it. */
  primary?: InputMaybe<Scalars['Boolean']['input']>;
  /** Its publication date. */
  published?: InputMaybe<DateWhere>;
  /** Its publisher. */
  publisher?: InputMaybe<StringWhere>;
  /** The day on which it was read, if its publication date is unknown. */
  read?: InputMaybe<DateWhere>;
  /** Its title. */
  title?: InputMaybe<StringWhere>;
  /** Its web address. */
  url?: InputMaybe<StringWhere>;
  /** The news agency whose report it reprints. */
  wire?: InputMaybe<StringWhere>;
};

/** Filter on relationships, without their ends; conditions are combined with AND. */
export type EdgeWhere = {
  /** All of these filters match. */
  AND?: InputMaybe<Array<EdgeWhere>>;
  /** This filter does not match. */
  NOT?: InputMaybe<EdgeWhere>;
  /** At least one of these filters matches. */
  OR?: InputMaybe<Array<EdgeWhere>>;
  /** Its certainty at the date of the lens. Without `presumed: true` on the lens, lists have only those that are CERTAIN, and with `ended: true` also past ones, which have ENDED or are in doubt. */
  certainty?: InputMaybe<CertaintyWhere>;
  /** The claims behind it. */
  claims?: InputMaybe<ClaimListWhere>;
  /** The number of independent documents behind it. */
  corroboration?: InputMaybe<IntWhere>;
  /** True if a rule derives it. */
  derived?: InputMaybe<Scalars['Boolean']['input']>;
  /** Its kind. */
  kind?: InputMaybe<RelationshipKindWhere>;
  /** Its pact: the target, the one that it is derived from, or the one that a qualifier names. */
  pact?: InputMaybe<PactWhere>;
  /** Its qualifiers. */
  qualifiers?: InputMaybe<QualifierWhere>;
  /** The date on which it began or happened. */
  since?: InputMaybe<DateWhere>;
  /** The stage of its pact. */
  stage?: InputMaybe<StageWhere>;
  /** Its stance. Default: ASSERTED or REPORTED. */
  stance?: InputMaybe<StanceWhere>;
  /** The status of the party, if it is a membership of a pact; APPLIED of the application of one that is no party. */
  status?: InputMaybe<PartyStatusWhere>;
  /** The steps of the party, if it is a membership of a pact; planned, possible and denied ones too. */
  steps?: InputMaybe<PartyStepListWhere>;
  /** The date on which it ended. */
  until?: InputMaybe<DateWhere>;
};

/** Sort key and direction. */
export type EndOrder = {
  /**
   * Former name of `field`.
   * @deprecated Use field. Removal: 2027-06-01.
   */
  by?: InputMaybe<EndOrderBy>;
  /** The sort direction. Default: ASC. */
  direction?: InputMaybe<Sort>;
  /** The sort key. Default: NAME. */
  field?: InputMaybe<EndOrderBy>;
  /**
   * Former name of `direction`.
   * @deprecated Use direction. Removal: 2027-06-01.
   */
  sort?: InputMaybe<Sort>;
};

/** Sort keys. Items with equal keys are ordered by id. */
export type EndOrderBy =
  /** By number of independent documents. */
  | 'CORROBORATION'
  /** By the name of the entity at the other end. */
  | 'NAME'
  /** By start date; a relationship without one counts as the latest. */
  | 'SINCE';

/** A nation, an organization, a leader or another person, an office, a pact or an event. It is visible if the lens shows a claim that names it. */
export type Entity = {
  /** Other names and acronyms. */
  aliases: Array<Scalars['String']['output']>;
  /** The claims that name it in any role. */
  claims: ClaimConnection;
  /** A description in one sentence; null if there is none. */
  description?: Maybe<Scalars['String']['output']>;
  /** The documents with a claim that names it. */
  documents: DocumentConnection;
  /** The changes to the record that are about it, the first one first, up to the revision of the lens; also those about claims that name it. */
  history: ChangeConnection;
  /** The id of the object as seen through the lens: its key, followed by the lens if that is not the default, as in `japan@asOf=2010-01-01`. Caches of clients that go by it never mix two lenses. */
  id: Scalars['ID']['output'];
  /** The readable id without the lens, such as `japan`: unique across entities, documents, passages, claims and relationships, and the same through every lens. Arguments and filters take it. */
  key: Scalars['ID']['output'];
  /** The kind of entity. */
  kind: EntityKind;
  /** The common English name. */
  name: Scalars['String']['output'];
  /** Names in other languages and scripts. */
  names: Array<LocalName>;
  /** The properties of the entity, in the order of the vocabulary. */
  properties: Array<EntityProperty>;
  /** Relationships at the date of the lens. Asserted and reported only, unless `where` filters by stance. */
  relationships: EntityRelationshipConnection;
  /** The Wikidata id; null if no source gives it. */
  wikidata?: Maybe<Scalars['String']['output']>;
};


/** A nation, an organization, a leader or another person, an office, a pact or an event. It is visible if the lens shows a claim that names it. */
export type EntityClaimsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ClaimOrder>;
  where?: InputMaybe<ClaimWhere>;
};


/** A nation, an organization, a leader or another person, an office, a pact or an event. It is visible if the lens shows a claim that names it. */
export type EntityDocumentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<DocumentOrder>;
  where?: InputMaybe<DocumentWhere>;
};


/** A nation, an organization, a leader or another person, an office, a pact or an event. It is visible if the lens shows a claim that names it. */
export type EntityHistoryArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ChangeOrder>;
  where?: InputMaybe<ChangeWhere>;
};


/** A nation, an organization, a leader or another person, an office, a pact or an event. It is visible if the lens shows a claim that names it. */
export type EntityPropertiesArgs = {
  only?: InputMaybe<Array<Property>>;
};


/** A nation, an organization, a leader or another person, an office, a pact or an event. It is visible if the lens shows a claim that names it. */
export type EntityRelationshipsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  ended?: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<EntityRelationshipOrder>;
  where?: InputMaybe<EntityRelationshipWhere>;
};

/** Attributes by which `aggregate` counts entities. */
export type EntityAttribute =
  /** By the property amount: The money or the quantity that a pact grants or an event concerns. */
  | 'AMOUNT'
  /** By the property authentic-language: A language in which the text of the pact is authentic. */
  | 'AUTHENTIC_LANGUAGE'
  /** By the property characterized-as: A characterization by a document or a speaker that no other predicate covers. */
  | 'CHARACTERIZED_AS'
  /** By the property depositary: The nation or organization that keeps the original of the pact and its ratifications. */
  | 'DEPOSITARY'
  /** By kind. */
  | 'KIND'
  /** By the property place: The place of the event, as the document names it. */
  | 'PLACE'
  /** By the property provides: An obligation or a right of the parties under the pact. */
  | 'PROVIDES'
  /** By the property purpose: The purpose. */
  | 'PURPOSE'
  /** By the property registration-number: The number under which a register has the pact, such as I-37429; its time is the date of registration, and the qualifier `party` says who had it registered. */
  | 'REGISTRATION_NUMBER'
  /** By the property reported-count: The number of partners or parties that a document counts. The qualifiers state what is counted. */
  | 'REPORTED_COUNT'
  /** By the property signed-at: The place where the pact was signed, as the document names it. */
  | 'SIGNED_AT'
  /** By the property stated: A stated view or intention. `about` names the entities concerned. */
  | 'STATED'
  /** By the property subject: A subject of the pact, as the document names it, such as fisheries. */
  | 'SUBJECT'
  /** By the property termination-cause: The reason for which the pact ended, or for which a party gave notice. */
  | 'TERMINATION_CAUSE'
  /** By the property title: The title of the pact, in the language of the document. */
  | 'TITLE'
  /** By the property treaty-series: The place of the pact in a treaty series, such as 2083 UNTS 3. */
  | 'TREATY_SERIES';

/** An entity that both lenses show, with differences. */
export type EntityChange = {
  /** The attributes that differ. */
  changes: Array<AttributeChange>;
  /** The claims on it that only one of the lenses shows. More than 2,000 are TOO_COSTLY; `claimsConnection` has pages. */
  claims: Array<Claim>;
  /** The claims on it that only one of the lenses shows. */
  claimsConnection: ClaimConnection;
  /** The entity through the second lens. */
  entity?: Maybe<Entity>;
};


/** An entity that both lenses show, with differences. */
export type EntityChangeClaimsConnectionArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ClaimOrder>;
  where?: InputMaybe<ClaimWhere>;
};

/** A page of changes of entities. */
export type EntityChangeConnection = {
  /** The items of this page, each with its cursor. */
  edges: Array<EntityChangeEdge>;
  /** The items of this page, without their cursors. */
  nodes: Array<EntityChange>;
  /** Paging information for this page. */
  pageInfo: PageInfo;
  /** Number of items on all pages together. */
  totalCount: Scalars['Int']['output'];
};

/** An item in a page of changes of entities. Embedded in its page, without an id on purpose: caches keep it with the object above it. */
export type EntityChangeEdge = {
  /** The cursor of this item, for the arguments `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The item itself. */
  node: EntityChange;
};

/** Fields of an entity with new values; null removes a field, and one that is left out stays as it is. */
export type EntityChangesInput = {
  /** Other names and acronyms for look-ups. */
  aliases?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Of a nation: the ISO 3166-1 alpha-2 code. */
  alpha2?: InputMaybe<Scalars['String']['input']>;
  /** Of a nation: the ISO 3166-1 alpha-3 code. */
  alpha3?: InputMaybe<Scalars['String']['input']>;
  /** Of a nation: codes in other lists of states. */
  codes?: InputMaybe<Array<CodeInput>>;
  /** A short description. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Of an event: its kind. */
  eventKind?: InputMaybe<EventKind>;
  /** The common English name. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Names in other languages and scripts. */
  names?: InputMaybe<Array<NameInput>>;
  /** Of a nation: the ISO 3166-1 numeric code. */
  numeric?: InputMaybe<Scalars['String']['input']>;
  /** Of an office: the key of its nation or organization. */
  of?: InputMaybe<Scalars['ID']['input']>;
  /** Of an organization: its kind. */
  organizationKind?: InputMaybe<OrganizationKind>;
  /** Of a pact: its kinds, the main one first. */
  pactKinds?: InputMaybe<Array<PactKind>>;
  /** The Wikidata id. */
  wikidata?: InputMaybe<Scalars['String']['input']>;
};

/** Choice of entities: give exactly one of its fields. */
export type EntityChoice =
  /** These nations or organizations. */
  { in: Array<Scalars['ID']['input']>; membersOf?: never; }
  |  /** The members of this organization at the date of the lens. */
  { in?: never; membersOf: Scalars['ID']['input']; };

/** A page of entities. */
export type EntityConnection = {
  /** Counts of all items of the list, on every page, by attribute. Ask for `first: 0` if you need no items. */
  aggregate: Array<AttributeCounts>;
  /** The items of this page, each with its cursor. */
  edges: Array<EntityEdge>;
  /** The items of this page, without their cursors. */
  nodes: Array<Entity>;
  /** Paging information for this page. */
  pageInfo: PageInfo;
  /** Number of items on all pages together. */
  totalCount: Scalars['Int']['output'];
};


/** A page of entities. */
export type EntityConnectionAggregateArgs = {
  by: Array<EntityAttribute>;
  limit?: InputMaybe<Scalars['Int']['input']>;
};

/** An item in a page of entities. Embedded in its page, without an id on purpose: caches keep it with the object above it. */
export type EntityEdge = {
  /** The cursor of this item, for the arguments `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The item itself. */
  node: Entity;
};

/** An entity to add. */
export type EntityInput = {
  /** Other names and acronyms for look-ups. */
  aliases?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Of a nation: the ISO 3166-1 alpha-2 code. */
  alpha2?: InputMaybe<Scalars['String']['input']>;
  /** Of a nation: the ISO 3166-1 alpha-3 code. */
  alpha3?: InputMaybe<Scalars['String']['input']>;
  /** Of a nation: codes in other lists of states. */
  codes?: InputMaybe<Array<CodeInput>>;
  /** A short description. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Of an event: its kind. */
  eventKind?: InputMaybe<EventKind>;
  /** Its key: lower-case words joined by hyphens. Digits are added to that of an author who may not see everything; the answer has the whole key. */
  id: Scalars['ID']['input'];
  /** Its kind. */
  kind: EntityKind;
  /** The common English name. */
  name: Scalars['String']['input'];
  /** Names in other languages and scripts. */
  names?: InputMaybe<Array<NameInput>>;
  /** Of a nation: the ISO 3166-1 numeric code. */
  numeric?: InputMaybe<Scalars['String']['input']>;
  /** Of an office: the key of its nation or organization. */
  of?: InputMaybe<Scalars['ID']['input']>;
  /** Of an organization: its kind. */
  organizationKind?: InputMaybe<OrganizationKind>;
  /** Of a pact: its kinds, the main one first. */
  pactKinds?: InputMaybe<Array<PactKind>>;
  /** The Wikidata id. */
  wikidata?: InputMaybe<Scalars['String']['input']>;
};

/** Kinds of entity. */
export type EntityKind =
  /** An occurrence or a situation that documents report. */
  | 'EVENT'
  /** A person who speaks or acts for a nation or an organization. */
  | 'LEADER'
  /** A state. */
  | 'NATION'
  /** A position in a nation or an organization that one person holds at a time. */
  | 'OFFICE'
  /** An organization that acts as one, such as an alliance, a ministry, an armed force or a company. */
  | 'ORGANIZATION'
  /** An agreement between parties, at any stage. */
  | 'PACT'
  /** A person who is no leader: one who speaks or acts for no nation or organization. */
  | 'PERSON';

/** Number of entities of one kind. */
export type EntityKindCount = {
  /** The number. */
  count: Scalars['Int']['output'];
  /** The kind. */
  kind: EntityKind;
};

/** Number of relationships with one kind of entity at an end. */
export type EntityKindFacet = {
  /** Number of counted relationships that have this value. */
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
  /** A color for drawing, as #rrggbb. The colors can be told apart with color blindness. */
  color: Scalars['String']['output'];
  /** The definition. */
  description: Scalars['String']['output'];
  /** The value of the enum. */
  kind: EntityKind;
  /** A label for people. */
  label: Scalars['String']['output'];
};

/** Filter on entities; conditions are combined with AND. */
export type EntityListWhere = {
  /** Every item matches; an empty list matches too. */
  all?: InputMaybe<EntityWhere>;
  /** The number of items; of relationships, those asserted or reported. `{ eq: 0 }` means none, `{ eq: 1 }` exactly one. */
  count?: InputMaybe<IntWhere>;
  /** No item matches. */
  none?: InputMaybe<EntityWhere>;
  /** Exactly one item matches. `{}` matches every item, so that `single: {}` means a list of one. */
  single?: InputMaybe<EntityWhere>;
  /** At least one item matches. */
  some?: InputMaybe<EntityWhere>;
};

/** Sort key and direction. */
export type EntityOrder = {
  /**
   * Former name of `field`.
   * @deprecated Use field. Removal: 2027-06-01.
   */
  by?: InputMaybe<EntityOrderBy>;
  /** The sort direction. Default: ASC. */
  direction?: InputMaybe<Sort>;
  /** The sort key. Default: NAME. */
  field?: InputMaybe<EntityOrderBy>;
  /**
   * Former name of `direction`.
   * @deprecated Use direction. Removal: 2027-06-01.
   */
  sort?: InputMaybe<Sort>;
};

/** Sort keys. Items with equal keys are ordered by id. */
export type EntityOrderBy =
  /** By number of relationships at the date of the lens, asserted and reported ones. */
  | 'DEGREE'
  /** By name. */
  | 'NAME';

/** A property of an entity, with every value that documents give. */
export type EntityProperty = {
  /** The preferred value; null if the property can have several values, or if no criterion decides. */
  best?: Maybe<PropertyValue>;
  /** The disagreement of the documents; null if they agree or if the property can have several values. */
  disagreement?: Maybe<Disagreement>;
  /** The label of the property. */
  label: Scalars['String']['output'];
  /** The property. `Query.vocabulary` gives its definition. */
  property: Property;
  /** Details that distinguish it from others of the same name, such as the kind of pact that is counted. */
  qualifiers: Array<Qualifier>;
  /** The reason for preferring it, or why no value is; null if the property can have several values. */
  reason?: Maybe<Scalars['String']['output']>;
  /** The date of a count; null for other properties and for undated counts. */
  time?: Maybe<Time>;
  /** True if no criterion decides between the values of a single-valued property. */
  undecided: Scalars['Boolean']['output'];
  /** The number of values that documents give. */
  valueCount: Scalars['Int']['output'];
  /** The values that documents give. If the property is single-valued, the preferred value comes first. */
  values: Array<PropertyValue>;
  /** The values that documents give. If the property is single-valued, the preferred value comes first. */
  valuesConnection: PropertyValueConnection;
};


/** A property of an entity, with every value that documents give. */
export type EntityPropertyValuesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A property of an entity, with every value that documents give. */
export type EntityPropertyValuesConnectionArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** Filter on the properties of an entity; conditions are combined with AND. */
export type EntityPropertyListWhere = {
  /** Every item matches; an empty list matches too. */
  all?: InputMaybe<EntityPropertyWhere>;
  /** The number of items; of relationships, those asserted or reported. `{ eq: 0 }` means none, `{ eq: 1 }` exactly one. */
  count?: InputMaybe<IntWhere>;
  /** No item matches. */
  none?: InputMaybe<EntityPropertyWhere>;
  /** Exactly one item matches. `{}` matches every item, so that `single: {}` means a list of one. */
  single?: InputMaybe<EntityPropertyWhere>;
  /** At least one item matches. */
  some?: InputMaybe<EntityPropertyWhere>;
};

/** Filter on the values of properties of an entity; conditions are combined with AND. */
export type EntityPropertyWhere = {
  /** All of these filters match. */
  AND?: InputMaybe<Array<EntityPropertyWhere>>;
  /** This filter does not match. */
  NOT?: InputMaybe<EntityPropertyWhere>;
  /** At least one of these filters matches. */
  OR?: InputMaybe<Array<EntityPropertyWhere>>;
  /** The property. */
  property?: InputMaybe<PropertyWhere>;
  /** Its qualifiers, which distinguish it from others of its name. */
  qualifiers?: InputMaybe<QualifierWhere>;
  /** The value. */
  value?: InputMaybe<ClaimValueWhere>;
};

/** A page of the relationships of an entity. */
export type EntityRelationshipConnection = {
  /** Counts of all items of the list, on every page, by attribute. Ask for `first: 0` if you need no items. */
  aggregate: Array<AttributeCounts>;
  /** The items of this page, each with its cursor. */
  edges: Array<EntityRelationshipEdge>;
  /** The items of this page, without their cursors. */
  nodes: Array<Relationship>;
  /** Paging information for this page. */
  pageInfo: PageInfo;
  /** Number of items on all pages together. */
  totalCount: Scalars['Int']['output'];
};


/** A page of the relationships of an entity. */
export type EntityRelationshipConnectionAggregateArgs = {
  by: Array<RelationshipAttribute>;
  limit?: InputMaybe<Scalars['Int']['input']>;
};

/** A relationship, seen from the entity. Embedded in its page, without an id on purpose: caches keep it with the object above it. */
export type EntityRelationshipEdge = {
  /** The cursor of this item, for the arguments `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The direction of the relationship, seen from the entity. */
  direction: Direction;
  /** The label for that direction, such as "is a party to" or "has among its parties". */
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
  /** The number of items; of relationships, those asserted or reported. `{ eq: 0 }` means none, `{ eq: 1 }` exactly one. */
  count?: InputMaybe<IntWhere>;
  /** No item matches. */
  none?: InputMaybe<EntityRelationshipWhere>;
  /** Exactly one item matches. `{}` matches every item, so that `single: {}` means a list of one. */
  single?: InputMaybe<EntityRelationshipWhere>;
  /** At least one item matches. */
  some?: InputMaybe<EntityRelationshipWhere>;
};

/** Sort key and direction. */
export type EntityRelationshipOrder = {
  /**
   * Former name of `field`.
   * @deprecated Use field. Removal: 2027-06-01.
   */
  by?: InputMaybe<EntityRelationshipOrderBy>;
  /** The sort direction. Default: ASC. */
  direction?: InputMaybe<Sort>;
  /** The sort key. Default: SINCE. */
  field?: InputMaybe<EntityRelationshipOrderBy>;
  /**
   * Former name of `direction`.
   * @deprecated Use direction. Removal: 2027-06-01.
   */
  sort?: InputMaybe<Sort>;
};

/** Sort keys. Items with equal keys are ordered by id. */
export type EntityRelationshipOrderBy =
  /** By number of independent documents. */
  | 'CORROBORATION'
  /** By the date on which its pact entered into force for the party; a relationship without one counts as the earliest. */
  | 'IN_FORCE'
  /** By kind. */
  | 'KIND'
  /** By the name of the entity at the other end. */
  | 'OTHER'
  /** By the name of the first other party of its pact, if it is a membership of a pact; else as OTHER orders. */
  | 'PARTNER'
  /** By the date on which the party signed its pact; a relationship without one counts as the earliest. */
  | 'SIGNED'
  /** By start date; a relationship without one counts as the latest. */
  | 'SINCE'
  /** By the stage of its pact; a relationship without one counts as the earliest. */
  | 'STAGE'
  /** By the status of the party, in the order of its enum; a relationship without one comes first. */
  | 'STATUS'
  /** By end date; a relationship without one counts as the latest. */
  | 'UNTIL';

/** Filter on the relationships of an entity; conditions are combined with AND. */
export type EntityRelationshipWhere = {
  /** All of these filters match. */
  AND?: InputMaybe<Array<EntityRelationshipWhere>>;
  /** This filter does not match. */
  NOT?: InputMaybe<EntityRelationshipWhere>;
  /** At least one of these filters matches. */
  OR?: InputMaybe<Array<EntityRelationshipWhere>>;
  /** Its certainty at the date of the lens. Without `presumed: true` on the lens, lists have only those that are CERTAIN, and with `ended: true` also past ones, which have ENDED or are in doubt. */
  certainty?: InputMaybe<CertaintyWhere>;
  /** The claims behind it. */
  claims?: InputMaybe<ClaimListWhere>;
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
  /** Its pact: the target, the one that it is derived from, or the one that a qualifier names. */
  pact?: InputMaybe<PactWhere>;
  /** Its qualifiers. */
  qualifiers?: InputMaybe<QualifierWhere>;
  /** The date on which it began or happened. */
  since?: InputMaybe<DateWhere>;
  /** The stage of its pact. */
  stage?: InputMaybe<StageWhere>;
  /** Its stance. Default: ASSERTED or REPORTED. */
  stance?: InputMaybe<StanceWhere>;
  /** The status of the party, if it is a membership of a pact; APPLIED of the application of one that is no party. */
  status?: InputMaybe<PartyStatusWhere>;
  /** The steps of the party, if it is a membership of a pact; planned, possible and denied ones too. */
  steps?: InputMaybe<PartyStepListWhere>;
  /** The date on which it ended. */
  until?: InputMaybe<DateWhere>;
};

/** Result of a look-up by name: the only entity that matches, or all candidates. */
export type EntityResult = Ambiguous | Event | Leader | Nation | Office | Organization | Pact | Person;

/** An entity, as the value of a claim. */
export type EntityValue = {
  /** The entity. */
  entity?: Maybe<Entity>;
};

/** Filter on entities; conditions are combined with AND. */
export type EntityWhere = {
  /** All of these filters match. */
  AND?: InputMaybe<Array<EntityWhere>>;
  /** This filter does not match. */
  NOT?: InputMaybe<EntityWhere>;
  /** At least one of these filters matches. */
  OR?: InputMaybe<Array<EntityWhere>>;
  /** The claims that name it. */
  claims?: InputMaybe<ClaimListWhere>;
  /** The documents with a claim that names it. */
  documents?: InputMaybe<DocumentListWhere>;
  /** The key of the entity. */
  id?: InputMaybe<IdWhere>;
  /** Its kind. */
  kind?: InputMaybe<EntityKindWhere>;
  /** Its name in any language, or an alias. */
  name?: InputMaybe<StringWhere>;
  /** The values of its properties. */
  properties?: InputMaybe<EntityPropertyListWhere>;
  /** Its relationships at the date of the lens. */
  relationships?: InputMaybe<EntityRelationshipListWhere>;
  /** Its Wikidata id. */
  wikidata?: InputMaybe<StringWhere>;
};

/** An occurrence or a situation that documents report. */
export type Event = Entity & Node & {
  /** Other names and acronyms. */
  aliases: Array<Scalars['String']['output']>;
  /** The claims that name it in any role. */
  claims: ClaimConnection;
  /** The date on which the event took place, the preferred one if documents disagree; null if none gives one. */
  date?: Maybe<Time>;
  /** A description in one sentence; null if there is none. */
  description?: Maybe<Scalars['String']['output']>;
  /** The documents with a claim that names it. */
  documents: DocumentConnection;
  /** The kind of event. */
  eventKind: EventKind;
  /** The changes to the record that are about it, the first one first, up to the revision of the lens; also those about claims that name it. */
  history: ChangeConnection;
  /** The id of the object as seen through the lens: its key, followed by the lens if that is not the default, as in `japan@asOf=2010-01-01`. Caches of clients that go by it never mix two lenses. */
  id: Scalars['ID']['output'];
  /** The readable id without the lens, such as `japan`: unique across entities, documents, passages, claims and relationships, and the same through every lens. Arguments and filters take it. */
  key: Scalars['ID']['output'];
  /** The kind of entity. */
  kind: EntityKind;
  /** The common English name. */
  name: Scalars['String']['output'];
  /** Names in other languages and scripts. */
  names: Array<LocalName>;
  /** Participants. Asserted and reported only, unless `where.edge` filters by stance. */
  participants: ParticipantConnection;
  /** The places of the event, as the documents name them. */
  places: Array<Scalars['String']['output']>;
  /** The properties of the entity, in the order of the vocabulary. */
  properties: Array<EntityProperty>;
  /** Relationships at the date of the lens. Asserted and reported only, unless `where` filters by stance. */
  relationships: EntityRelationshipConnection;
  /** The Wikidata id; null if no source gives it. */
  wikidata?: Maybe<Scalars['String']['output']>;
};


/** An occurrence or a situation that documents report. */
export type EventClaimsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ClaimOrder>;
  where?: InputMaybe<ClaimWhere>;
};


/** An occurrence or a situation that documents report. */
export type EventDocumentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<DocumentOrder>;
  where?: InputMaybe<DocumentWhere>;
};


/** An occurrence or a situation that documents report. */
export type EventHistoryArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ChangeOrder>;
  where?: InputMaybe<ChangeWhere>;
};


/** An occurrence or a situation that documents report. */
export type EventParticipantsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  ended?: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<EndOrder>;
  where?: InputMaybe<ParticipantWhere>;
};


/** An occurrence or a situation that documents report. */
export type EventPropertiesArgs = {
  only?: InputMaybe<Array<Property>>;
};


/** An occurrence or a situation that documents report. */
export type EventRelationshipsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  ended?: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<EntityRelationshipOrder>;
  where?: InputMaybe<EntityRelationshipWhere>;
};

/** Attributes by which `aggregate` counts events. */
export type EventAttribute =
  /** By the property amount: The money or the quantity that a pact grants or an event concerns. */
  | 'AMOUNT'
  /** By the property characterized-as: A characterization by a document or a speaker that no other predicate covers. */
  | 'CHARACTERIZED_AS'
  /** By kind. */
  | 'EVENT_KIND'
  /** By the property place: The place of the event, as the document names it. */
  | 'PLACE'
  /** By the property purpose: The purpose. */
  | 'PURPOSE'
  /** By the year in which it took place. A date that may lie in several years has none. */
  | 'YEAR';

/** A page of events. */
export type EventConnection = {
  /** Counts of all items of the list, on every page, by attribute. Ask for `first: 0` if you need no items. */
  aggregate: Array<AttributeCounts>;
  /** The items of this page, each with its cursor. */
  edges: Array<EventEdge>;
  /** The items of this page, without their cursors. */
  nodes: Array<Event>;
  /** Paging information for this page. */
  pageInfo: PageInfo;
  /** Number of items on all pages together. */
  totalCount: Scalars['Int']['output'];
};


/** A page of events. */
export type EventConnectionAggregateArgs = {
  by: Array<EventAttribute>;
  limit?: InputMaybe<Scalars['Int']['input']>;
};

/** An item in a page of events. Embedded in its page, without an id on purpose: caches keep it with the object above it. */
export type EventEdge = {
  /** The cursor of this item, for the arguments `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The item itself. */
  node: Event;
};

/** Kinds of event. */
export type EventKind =
  /** A transfer of weapons from one nation to another. */
  | 'ARMS_TRANSFER'
  /** A decision or a policy of a government. */
  | 'DECISION'
  /** A natural disaster and the response to it. */
  | 'DISASTER'
  /** The launch of a program or project. */
  | 'INITIATIVE'
  /** A case before a court. */
  | 'LEGAL_CASE'
  /** A meeting of leaders. */
  | 'MEETING'
  /** A published text, by one side or jointly. */
  | 'STATEMENT'
  /** A lasting dispute or a lasting rise in threat. */
  | 'TENSION'
  /** A journey of a leader to a nation. */
  | 'VISIT'
  /** An armed conflict between nations. */
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
  /**
   * Former name of `field`.
   * @deprecated Use field. Removal: 2027-06-01.
   */
  by?: InputMaybe<EventOrderBy>;
  /** The sort direction. Default: ASC. */
  direction?: InputMaybe<Sort>;
  /** The sort key. Default: DATE. */
  field?: InputMaybe<EventOrderBy>;
  /**
   * Former name of `direction`.
   * @deprecated Use direction. Removal: 2027-06-01.
   */
  sort?: InputMaybe<Sort>;
};

/** Sort keys. Items with equal keys are ordered by id. */
export type EventOrderBy =
  /** By date; an event without one counts as the latest. */
  | 'DATE'
  /** By number of relationships at the date of the lens, asserted and reported ones. */
  | 'DEGREE'
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
  /** The claims that name it. */
  claims?: InputMaybe<ClaimListWhere>;
  /** The date on which it took place. */
  date?: InputMaybe<DateWhere>;
  /** The documents with a claim that names it. */
  documents?: InputMaybe<DocumentListWhere>;
  /** Its kind. */
  eventKind?: InputMaybe<EventKindWhere>;
  /** The key of the event. */
  id?: InputMaybe<IdWhere>;
  /**
   * Its kind.
   * @deprecated Use eventKind. Removal: 2027-06-01.
   */
  kind?: InputMaybe<EventKindWhere>;
  /** Its name in any language, or an alias. */
  name?: InputMaybe<StringWhere>;
  /** Its participants. */
  participants?: InputMaybe<ParticipantListWhere>;
  /** A place of it, as a document names it. */
  places?: InputMaybe<StringWhere>;
  /** The values of its properties. */
  properties?: InputMaybe<EntityPropertyListWhere>;
  /** Its relationships at the date of the lens. */
  relationships?: InputMaybe<EntityRelationshipListWhere>;
  /** Its Wikidata id. */
  wikidata?: InputMaybe<StringWhere>;
};

/** The reason for a relationship to be in the graph: its claims, or the rule that derives it and the premises of the rule. */
export type Explanation = {
  /** The claims that state it; empty if a rule derives it. More than 2,000 are TOO_COSTLY; `claimsConnection` has pages. */
  claims: Array<Claim>;
  /** The claims that state it; empty if a rule derives it. */
  claimsConnection: ClaimConnection;
  /** The premises of the rule, each explained in turn. */
  premises: Array<Explanation>;
  /** The relationship that is explained. */
  relationship: Relationship;
  /** The reason in one sentence. */
  sentence: Scalars['String']['output'];
  /** The stage of the pact that the rule uses; null if no rule derives the relationship. */
  stage?: Maybe<StageStep>;
};


/** The reason for a relationship to be in the graph: its claims, or the rule that derives it and the premises of the rule. */
export type ExplanationClaimsConnectionArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ClaimOrder>;
  where?: InputMaybe<ClaimWhere>;
};

/** A part of the graph as a file for another program. */
export type Export = {
  /** A suggested file name. */
  fileName: Scalars['String']['output'];
  /** The format. */
  format: ExportFormat;
  /** The media type of the file. */
  mediaType: Scalars['String']['output'];
  /** The size in bytes, in UTF-8. */
  size: Scalars['Int']['output'];
  /** The content of the file. */
  text: Scalars['String']['output'];
};

/** Export formats. `Query.exportFormats` describes what each of them keeps. */
export type ExportFormat =
  /** The documents behind the claims, with the dates of BibLaTeX. */
  | 'BIBTEX'
  /** Documents, entities, passages and claims in full. The file can be used in a data folder as it is. */
  | 'CLAIMS_NDJSON'
  /** The documents behind the claims: title, authors, publisher, dates, address and language. */
  | 'CSL_JSON'
  /** Claims of every stance, with document, passages, speakers and rank; dates in EDTF with their first and last possible day, ids with their names. */
  | 'CSV_CLAIMS'
  /** Relationships with all their columns; dates in EDTF with their first and last possible day, ids with their names. */
  | 'CSV_EDGES'
  /** Entities with all their columns; dates in EDTF with their first and last possible day, ids with their names. */
  | 'CSV_NODES'
  /** A row for each pact, party or applicant, and year: the status at the end of the year, its date, the last step, and codes. No year is more than a hundred after the last date that the claims name. */
  | 'CSV_STATUS'
  /** Entities and relationships with all their columns; dates in EDTF with their first and last possible day, ids with their names; positions. */
  | 'CYTOSCAPE'
  /** Names, labels, dates and colors. */
  | 'DOT'
  /** Entities, relationships as links with plain dates and sources, and documents as proof. The description of a link states its certainty, unless it is certain. */
  | 'FOLLOW_THE_MONEY'
  /** Entities and relationships with all their columns; colors, positions and sizes; start and end dates for a time slider. A pact that has come to have more than 50 parties connects none of them, not even in its first years. */
  | 'GEXF'
  /** Entities and relationships with all their columns; dates in EDTF with their first and last possible day, ids with their names. */
  | 'GRAPHML'
  /** Entities and relationships with all their columns; dates in EDTF with their first and last possible day, ids with their names; positions. */
  | 'GRAPHOLOGY'
  /** Entities (schema.org), relationships, claims, passages and documents, with their provenance (PROV-O). */
  | 'JSON_LD'
  /** A readable briefing: pacts, their stages and dates, and disagreements, with a footnote for each claim. */
  | 'MARKDOWN'
  /** Entities and relationships with all their columns; dates in EDTF with their first and last possible day, ids with their names; positions. */
  | 'NODE_LINK'
  /** The same statements as JSON-LD, with a named graph for each document. */
  | 'N_QUADS';

/** An export format. */
export type ExportFormatInfo = {
  /** The file name extension, without the dot. */
  extension: Scalars['String']['output'];
  /** The format as a value of the enum. */
  format: ExportFormat;
  /** The parts of the graph that the format keeps. */
  keeps: Scalars['String']['output'];
  /** A label for people. */
  label: Scalars['String']['output'];
  /** The media type. */
  mediaType: Scalars['String']['output'];
  /** The name of the format in `entente export --format` and in `/export/<format>`. */
  name: Scalars['String']['output'];
  /** Programs that open it. */
  opens: Scalars['String']['output'];
};

/** Counts of relationships by facet. A relationship can count toward several values of one facet. Values without relationships are not listed. */
export type Facets = {
  /** Counts by document, in order of publication. A relationship backed by several documents counts for each. More than 2,000 are TOO_COSTLY; `documentsConnection` has pages. */
  documents: Array<DocumentFacet>;
  /** Counts by document, in order of publication. A relationship backed by several documents counts for each. */
  documentsConnection: DocumentFacetConnection;
  /** Counts by kind of entity at an end. A relationship between two nations counts once. */
  entityKinds: Array<EntityKindFacet>;
  /** Counts by kind of their pact, as `Relationship.pact` gives it; a pact of several kinds counts under each. */
  pactKinds: Array<PactKindFacet>;
  /** Counts by kind of relationship. */
  relationshipKinds: Array<RelationshipKindFacet>;
  /** Counts by `Relationship.stage`, in the order of stages. */
  stages: Array<StageFacet>;
  /** Number of counted relationships. */
  total: Scalars['Int']['output'];
  /** Counts by year of the start date, in chronological order; the uncertain ones last. */
  years: Array<YearFacet>;
};


/** Counts of relationships by facet. A relationship can count toward several values of one facet. Values without relationships are not listed. */
export type FacetsDocumentsConnectionArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** Filter on a number; conditions are combined with AND. */
export type FloatWhere = {
  /** Greater than or equal to this value. */
  atLeast?: InputMaybe<Scalars['Float']['input']>;
  /** Less than or equal to this value. */
  atMost?: InputMaybe<Scalars['Float']['input']>;
  /** Equals this value. */
  eq?: InputMaybe<Scalars['Float']['input']>;
  /** Equals one of these values. */
  in?: InputMaybe<Array<Scalars['Float']['input']>>;
};

/** The way to fold a network. Entities of some kinds stay nodes. Pacts, leaders and events between them become edges: one for each pair. */
export type FoldInput = {
  /** The kinds of entity that stay nodes. Default: NATION and ORGANIZATION. */
  keep?: InputMaybe<Array<EntityKind>>;
  /** The parts to unfold, at most 50 ids. A folded entity becomes a node. Of one that stays, and of an edge by its key, all that is folded into it becomes nodes. Edges count it nevertheless. */
  open?: InputMaybe<Array<Scalars['ID']['input']>>;
};

/** Everything that connects two entities which stay nodes, as one edge, ready to draw. */
export type FoldedEdge = {
  /** The best certainty among its pacts and relationships. */
  certainty: Certainty;
  /** The color of the stage, or if there is none, of the first relationship, as #rrggbb. */
  color: Scalars['String']['output'];
  /** The date of the first pact that has one; null if none has. */
  earliest?: Maybe<Time>;
  /** Number of `events`. */
  eventCount: Scalars['Int']['output'];
  /** The events in which both took part. More than 2,000 are TOO_COSTLY; `eventsConnection` has pages. */
  events: Array<Entity>;
  /** The events in which both took part. */
  eventsConnection: EntityConnection;
  /** The id of the edge in this drawing. */
  id: Scalars['ID']['output'];
  /** The keys of both ends, joined by a point; `fold: { open: … }` takes it. */
  key: Scalars['ID']['output'];
  /** The date of the last pact that has one; null if none has. */
  latest?: Maybe<Time>;
  /** Number of pacts to which both are parties, of any number of parties. With `ended`, also pacts that ended. */
  pactCount: Scalars['Int']['output'];
  /** Number of the pacts of each kind, in the order of the vocabulary. A pact can be of several kinds. */
  pactKinds: Array<PactKindFacet>;
  /** The pacts to which both are parties, ordered by key, with the memberships behind each. More than 2,000 are TOO_COSTLY; `pactsConnection` has pages. */
  pacts: Array<SharedPact>;
  /** The pacts to which both are parties, ordered by key, with the memberships behind each. */
  pactsConnection: SharedPactConnection;
  /** Number of `relationships`. */
  relationshipCount: Scalars['Int']['output'];
  /** The relationships between the two, and between one of them and a leader of the other who is folded into it. More than 2,000 are TOO_COSTLY; `relationshipsConnection` has pages. */
  relationships: Array<Relationship>;
  /** The relationships between the two, and between one of them and a leader of the other who is folded into it. */
  relationshipsConnection: RelationshipConnection;
  /** The id of the node of the entity that comes first by key. */
  source: Scalars['ID']['output'];
  /** The key of the entity that comes first by key. */
  sourceKey: Scalars['ID']['output'];
  /** The furthest stage of the pacts that stand, or if none stands, of all; null if there is none. */
  stage?: Maybe<Stage>;
  /** Number of the pacts at each stage, in the order of stages. */
  stages: Array<StageFacet>;
  /** The strength for drawing. A relationship adds 1; a pact or an event that n entities share adds 1 / (n - 1), as by Newman (2001). The strengths at a node add up to the number of its pacts, relationships and events. */
  strength: Scalars['Float']['output'];
  /** The id of the node of the other entity. */
  target: Scalars['ID']['output'];
  /** The key of the other entity. */
  targetKey: Scalars['ID']['output'];
};


/** Everything that connects two entities which stay nodes, as one edge, ready to draw. */
export type FoldedEdgeEventsConnectionArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<EntityOrder>;
  where?: InputMaybe<EntityWhere>;
};


/** Everything that connects two entities which stay nodes, as one edge, ready to draw. */
export type FoldedEdgePactsConnectionArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** Everything that connects two entities which stay nodes, as one edge, ready to draw. */
export type FoldedEdgeRelationshipsConnectionArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<RelationshipOrder>;
  where?: InputMaybe<RelationshipWhere>;
};

/** The graph through a lens. The same lens applies to everything below it. */
export type Graph = Node & {
  /** The changes to the record up to the revision of the lens; none on a server without a record. */
  changes: ChangeConnection;
  /** Claims that the lens shows. */
  claims: ClaimConnection;
  /** Nations and organizations that share a pact or an organization with each entity from `of`, in the order of ids, with every pact and organization shared. Pacts that were suspended, replaced or terminated, or that expired, do not count. */
  commonPartners: CommonPartnerConnection;
  /** A partition of all entities into communities, largest first, and its modularity. Networks of more than 1,000,000 relationships are TOO_COSTLY. */
  communities: Communities;
  /** Compares this lens with another: all that was added, removed or changed, and the claims that cause it. */
  compare: Comparison;
  /** A partition of all entities into connected components, largest first. An isolated entity is a component of its own. Networks of more than 1,000,000 relationships are TOO_COSTLY. */
  components: ComponentConnection;
  /** A matrix of the pacts between nations and partners, with dates and evidence: one cell for every nation, partner and kind of pact. A cell is blank if the documents show no pact. More than 2,000 cells are TOO_COSTLY. */
  coverage: Coverage;
  /** Disagreements between documents on a stage, a date, a party, a count, a level or an office. More than 2,000 are TOO_COSTLY; `disagreementsConnection` has pages. */
  disagreements: Array<Disagreement>;
  /** Disagreements between documents on a stage, a date, a party, a count, a level or an office. */
  disagreementsConnection: DisagreementConnection;
  /** The document with this id; null if the lens hides it. */
  document?: Maybe<Document>;
  /** Documents that the lens shows. */
  documents: DocumentConnection;
  /** Entities of every kind that the lens shows. */
  entities: EntityConnection;
  /** The entity that a name refers to. An unknown name is NOT_FOUND, with a suggestion. */
  entity?: Maybe<EntityResult>;
  /** The event with this id; null if the lens hides it. */
  event?: Maybe<Event>;
  /** Events that the lens shows. */
  events: EventConnection;
  /** Exports the graph through this lens, or the part that the filters select, as a file. More than 10,000 entities, relationships and claims are TOO_COSTLY; GET /export/<format> streams any number. */
  export: Export;
  /** Counts of relationships by kind, kind of entity, kind of pact, stage, document and year, for narrowing a list. */
  facets: Facets;
  /** The id of the object as seen through the lens: its key, followed by the lens if that is not the default, as in `japan@asOf=2010-01-01`. Caches of clients that go by it never mix two lenses. */
  id: Scalars['ID']['output'];
  /** The readable id without the lens, such as `japan`: unique across entities, documents, passages, claims and relationships, and the same through every lens. Arguments and filters take it. */
  key: Scalars['ID']['output'];
  /** The leader with this id; null if the lens hides it. */
  leader?: Maybe<Leader>;
  /** Leaders that the lens shows. */
  leaders: LeaderConnection;
  /** The lens, with defaults filled in. */
  lens: Lens;
  /** The nation with this id; null if the lens hides it. */
  nation?: Maybe<Nation>;
  /** Nations that the lens shows. */
  nations: NationConnection;
  /** The object with this id, of any type; null if the lens shows none. */
  node?: Maybe<Node>;
  /** The office with this id; null if the lens hides it. */
  office?: Maybe<Office>;
  /** Offices that the lens shows. */
  offices: OfficeConnection;
  /** The organization with this id; null if the lens hides it. */
  organization?: Maybe<Organization>;
  /** Organizations that the lens shows. */
  organizations: OrganizationConnection;
  /** The pact with this id; null if the lens hides it. */
  pact?: Maybe<Pact>;
  /** Pacts that the lens shows, at any stage. */
  pacts: PactConnection;
  /** Shortest simple paths between entities, by number of steps. Paths never pass through documents. The search tries at most 200000 steps, and as many again through hubs if it finds no other path. */
  paths: Paths;
  /** The person with this id; null if the lens hides it. Leaders are under `leader`. */
  person?: Maybe<Person>;
  /** Persons that the lens shows, without leaders. */
  persons: PersonConnection;
  /** Entities by centrality, most central first. The network holds all relationships that the lens shows, derived ones included unless `kinds` excludes them. Networks of more than 1,000,000 relationships are TOO_COSTLY; BETWEENNESS and CLOSENESS have a limit of their own. */
  ranking: RankingConnection;
  /** Relationships, derived ones included. Asserted and reported only, unless `where` filters by stance. */
  relationships: RelationshipConnection;
  /** The version of what the clearance of the viewer shows. Every change to that makes a new one; a change to what is hidden does not. */
  revision: Scalars['String']['output'];
  /** Searches entities and documents by name or title, and claims by their summaries, values, qualifiers and passages. Every word of the text must match. In names, a word of five letters may contain one error, a longer one two. Hits are ordered by reason. Names are ordered by the share that matches, then by the number of claims that name the entity. Claims with the words of the text come before claims with similar words, and short ones before long ones. */
  search: SearchHitConnection;
  /** Counts of all that the lens shows, and measures of the network. Networks of more than 1,000,000 relationships are TOO_COSTLY. */
  statistics: Statistics;
  /** A part of the network, ready to draw. Positions come from ForceAtlas2 with a fixed start, so the same input gives the same picture. */
  subgraph: Subgraph;
  /** The changes in chronological order, each with its date as precise as the source, a summary and the claims. */
  timeline: MomentConnection;
};


/** The graph through a lens. The same lens applies to everything below it. */
export type GraphChangesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ChangeOrder>;
  where?: InputMaybe<ChangeWhere>;
};


/** The graph through a lens. The same lens applies to everything below it. */
export type GraphClaimsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ClaimOrder>;
  where?: InputMaybe<ClaimWhere>;
};


/** The graph through a lens. The same lens applies to everything below it. */
export type GraphCommonPartnersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  of: Array<Scalars['ID']['input']>;
};


/** The graph through a lens. The same lens applies to everything below it. */
export type GraphCommunitiesArgs = {
  kinds?: InputMaybe<Array<RelationshipKind>>;
  weight?: InputMaybe<TieWeight>;
};


/** The graph through a lens. The same lens applies to everything below it. */
export type GraphCompareArgs = {
  to: LensInput;
};


/** The graph through a lens. The same lens applies to everything below it. */
export type GraphComponentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<Array<RelationshipKind>>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** The graph through a lens. The same lens applies to everything below it. */
export type GraphCoverageArgs = {
  columns?: InputMaybe<EntityChoice>;
  membersOf?: InputMaybe<Scalars['ID']['input']>;
  nations?: InputMaybe<Array<Scalars['ID']['input']>>;
  pactKinds: Array<PactKind>;
  partners?: InputMaybe<Array<Scalars['ID']['input']>>;
  rows?: InputMaybe<EntityChoice>;
};


/** The graph through a lens. The same lens applies to everything below it. */
export type GraphDisagreementsArgs = {
  of?: InputMaybe<Scalars['ID']['input']>;
};


/** The graph through a lens. The same lens applies to everything below it. */
export type GraphDisagreementsConnectionArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  of?: InputMaybe<Scalars['ID']['input']>;
};


/** The graph through a lens. The same lens applies to everything below it. */
export type GraphDocumentArgs = {
  id: Scalars['ID']['input'];
};


/** The graph through a lens. The same lens applies to everything below it. */
export type GraphDocumentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<DocumentOrder>;
  where?: InputMaybe<DocumentWhere>;
};


/** The graph through a lens. The same lens applies to everything below it. */
export type GraphEntitiesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<EntityOrder>;
  where?: InputMaybe<EntityWhere>;
};


/** The graph through a lens. The same lens applies to everything below it. */
export type GraphEntityArgs = {
  kind?: InputMaybe<EntityKind>;
  name: Scalars['String']['input'];
};


/** The graph through a lens. The same lens applies to everything below it. */
export type GraphEventArgs = {
  id: Scalars['ID']['input'];
};


/** The graph through a lens. The same lens applies to everything below it. */
export type GraphEventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<EventOrder>;
  where?: InputMaybe<EventWhere>;
};


/** The graph through a lens. The same lens applies to everything below it. */
export type GraphExportArgs = {
  ended?: InputMaybe<Scalars['Boolean']['input']>;
  entities?: InputMaybe<EntityWhere>;
  fold?: InputMaybe<Scalars['Boolean']['input']>;
  format: ExportFormat;
  relationships?: InputMaybe<RelationshipWhere>;
};


/** The graph through a lens. The same lens applies to everything below it. */
export type GraphFacetsArgs = {
  ended?: InputMaybe<Scalars['Boolean']['input']>;
  where?: InputMaybe<RelationshipWhere>;
};


/** The graph through a lens. The same lens applies to everything below it. */
export type GraphLeaderArgs = {
  id: Scalars['ID']['input'];
};


/** The graph through a lens. The same lens applies to everything below it. */
export type GraphLeadersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<EntityOrder>;
  where?: InputMaybe<LeaderWhere>;
};


/** The graph through a lens. The same lens applies to everything below it. */
export type GraphNationArgs = {
  id: Scalars['ID']['input'];
};


/** The graph through a lens. The same lens applies to everything below it. */
export type GraphNationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<EntityOrder>;
  where?: InputMaybe<NationWhere>;
};


/** The graph through a lens. The same lens applies to everything below it. */
export type GraphNodeArgs = {
  id: Scalars['ID']['input'];
};


/** The graph through a lens. The same lens applies to everything below it. */
export type GraphOfficeArgs = {
  id: Scalars['ID']['input'];
};


/** The graph through a lens. The same lens applies to everything below it. */
export type GraphOfficesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<EntityOrder>;
  where?: InputMaybe<OfficeWhere>;
};


/** The graph through a lens. The same lens applies to everything below it. */
export type GraphOrganizationArgs = {
  id: Scalars['ID']['input'];
};


/** The graph through a lens. The same lens applies to everything below it. */
export type GraphOrganizationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<EntityOrder>;
  where?: InputMaybe<OrganizationWhere>;
};


/** The graph through a lens. The same lens applies to everything below it. */
export type GraphPactArgs = {
  id: Scalars['ID']['input'];
};


/** The graph through a lens. The same lens applies to everything below it. */
export type GraphPactsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  ended?: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<PactOrder>;
  where?: InputMaybe<PactWhere>;
};


/** The graph through a lens. The same lens applies to everything below it. */
export type GraphPathsArgs = {
  count?: InputMaybe<Scalars['Int']['input']>;
  directed?: InputMaybe<Scalars['Boolean']['input']>;
  ended?: InputMaybe<Scalars['Boolean']['input']>;
  from: Array<Scalars['ID']['input']>;
  hubDegree?: InputMaybe<Scalars['Int']['input']>;
  maxLength?: InputMaybe<Scalars['Int']['input']>;
  throughHubs?: InputMaybe<Scalars['Boolean']['input']>;
  timeRespecting?: InputMaybe<Scalars['Boolean']['input']>;
  to: Array<Scalars['ID']['input']>;
  where?: InputMaybe<RelationshipWhere>;
};


/** The graph through a lens. The same lens applies to everything below it. */
export type GraphPersonArgs = {
  id: Scalars['ID']['input'];
};


/** The graph through a lens. The same lens applies to everything below it. */
export type GraphPersonsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<EntityOrder>;
  where?: InputMaybe<PersonWhere>;
};


/** The graph through a lens. The same lens applies to everything below it. */
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


/** The graph through a lens. The same lens applies to everything below it. */
export type GraphRelationshipsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  ended?: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<RelationshipOrder>;
  where?: InputMaybe<RelationshipWhere>;
};


/** The graph through a lens. The same lens applies to everything below it. */
export type GraphSearchArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<Array<SearchKind>>;
  last?: InputMaybe<Scalars['Int']['input']>;
  text: Scalars['String']['input'];
};


/** The graph through a lens. The same lens applies to everything below it. */
export type GraphStatisticsArgs = {
  kinds?: InputMaybe<Array<RelationshipKind>>;
};


/** The graph through a lens. The same lens applies to everything below it. */
export type GraphSubgraphArgs = {
  around?: InputMaybe<Array<Scalars['ID']['input']>>;
  edgeLimit?: InputMaybe<Scalars['Int']['input']>;
  ended?: InputMaybe<Scalars['Boolean']['input']>;
  fold?: InputMaybe<FoldInput>;
  limit?: InputMaybe<Scalars['Int']['input']>;
  relationships?: InputMaybe<RelationshipWhere>;
  steps?: InputMaybe<Scalars['Int']['input']>;
  where?: InputMaybe<EntityWhere>;
};


/** The graph through a lens. The same lens applies to everything below it. */
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

/** A difference in the graph through a lens, and the changes to the record that made it. */
export type GraphChange = {
  /** The changes since the event before: one, or those that came while the client was busy or away. Of more than 200 it has the last; `Graph.changes` has all. */
  changes: Array<Change>;
  /** All that was added, is gone or changed since the event before. */
  difference: Comparison;
  /** The number of the last change in it, and the revision that it made. */
  revision: Scalars['Int']['output'];
};

/** Filter on a key; conditions are combined with AND. An unknown key is BAD_FILTER. */
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

/** A language, as the value of a claim. */
export type LanguageValue = {
  /** The language, as a BCP 47 tag. */
  language: Scalars['String']['output'];
  /** The English name of the language. */
  name?: Maybe<Scalars['String']['output']>;
};

/** A person who speaks or acts for a nation or an organization. */
export type Leader = Entity & Node & {
  /** Other names and acronyms. */
  aliases: Array<Scalars['String']['output']>;
  /** The claims that name it in any role. */
  claims: ClaimConnection;
  /** A description in one sentence; null if there is none. */
  description?: Maybe<Scalars['String']['output']>;
  /** The documents with a claim that names it. */
  documents: DocumentConnection;
  /** The changes to the record that are about it, the first one first, up to the revision of the lens; also those about claims that name it. */
  history: ChangeConnection;
  /** The id of the object as seen through the lens: its key, followed by the lens if that is not the default, as in `japan@asOf=2010-01-01`. Caches of clients that go by it never mix two lenses. */
  id: Scalars['ID']['output'];
  /** The readable id without the lens, such as `japan`: unique across entities, documents, passages, claims and relationships, and the same through every lens. Arguments and filters take it. */
  key: Scalars['ID']['output'];
  /** The kind of entity. */
  kind: EntityKind;
  /** The common English name. */
  name: Scalars['String']['output'];
  /** Names in other languages and scripts. */
  names: Array<LocalName>;
  /** Offices held at or before the date of the lens, in chronological order. More than 2,000 are TOO_COSTLY; `officesConnection` has pages. */
  offices: Array<OfficeTerm>;
  /** Offices held at or before the date of the lens, in chronological order. */
  officesConnection: OfficeTermConnection;
  /** The properties of the entity, in the order of the vocabulary. */
  properties: Array<EntityProperty>;
  /** Relationships at the date of the lens. Asserted and reported only, unless `where` filters by stance. */
  relationships: EntityRelationshipConnection;
  /** Claims that documents attribute to the person. */
  statements: ClaimConnection;
  /** The Wikidata id; null if no source gives it. */
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
export type LeaderHistoryArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ChangeOrder>;
  where?: InputMaybe<ChangeWhere>;
};


/** A person who speaks or acts for a nation or an organization. */
export type LeaderOfficesConnectionArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A person who speaks or acts for a nation or an organization. */
export type LeaderPropertiesArgs = {
  only?: InputMaybe<Array<Property>>;
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

/** Attributes by which `aggregate` counts leaders. */
export type LeaderAttribute =
  /** By the property characterized-as: A characterization by a document or a speaker that no other predicate covers. */
  | 'CHARACTERIZED_AS'
  /** By offices that it holds. */
  | 'OFFICE'
  /** By nations and organizations whose offices it holds. */
  | 'OFFICE_IN'
  /** By the property stated: A stated view or intention. `about` names the entities concerned. */
  | 'STATED';

/** A page of leaders. */
export type LeaderConnection = {
  /** Counts of all items of the list, on every page, by attribute. Ask for `first: 0` if you need no items. */
  aggregate: Array<AttributeCounts>;
  /** The items of this page, each with its cursor. */
  edges: Array<LeaderEdge>;
  /** The items of this page, without their cursors. */
  nodes: Array<Leader>;
  /** Paging information for this page. */
  pageInfo: PageInfo;
  /** Number of items on all pages together. */
  totalCount: Scalars['Int']['output'];
};


/** A page of leaders. */
export type LeaderConnectionAggregateArgs = {
  by: Array<LeaderAttribute>;
  limit?: InputMaybe<Scalars['Int']['input']>;
};

/** An item in a page of leaders. Embedded in its page, without an id on purpose: caches keep it with the object above it. */
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
  /** The claims that name it. */
  claims?: InputMaybe<ClaimListWhere>;
  /** The documents with a claim that names it. */
  documents?: InputMaybe<DocumentListWhere>;
  /** The key of the leader. */
  id?: InputMaybe<IdWhere>;
  /** Its name in any language, or an alias. */
  name?: InputMaybe<StringWhere>;
  /** Its terms in offices up to the date of the lens. */
  offices?: InputMaybe<OfficeTermListWhere>;
  /** The values of its properties. */
  properties?: InputMaybe<EntityPropertyListWhere>;
  /** Its relationships at the date of the lens. */
  relationships?: InputMaybe<EntityRelationshipListWhere>;
  /** Its Wikidata id. */
  wikidata?: InputMaybe<StringWhere>;
};

/** The lens behind an answer, with defaults filled in. */
export type Lens = {
  /** The date of the view (valid time): the world at the end of it. */
  asOf: Time;
  /** The documents that the lens shows. More than 2,000 are TOO_COSTLY; `documentsConnection` has pages. */
  documents: Array<Document>;
  /** The documents that the lens shows. */
  documentsConnection: DocumentConnection;
  /** The date by the end of which documents must have been published; null for no limit. */
  knownAt?: Maybe<Time>;
  /**
   * Former name of `minCorroboration`.
   * @deprecated Use minCorroboration. Removal: 2027-06-01.
   */
  leastCorroboration: Scalars['Int']['output'];
  /**
   * Former name of `minRank`.
   * @deprecated Use minRank. Removal: 2027-06-01.
   */
  leastRank: Rank;
  /** The minimum number of independent documents. */
  minCorroboration: Scalars['Int']['output'];
  /** The minimum rank of claims. */
  minRank: Rank;
  /** True if relationships that are only possible, presumed or disputed also show. */
  presumed: Scalars['Boolean']['output'];
  /** The time at which the record held what shows; null for no limit. */
  recordedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The number of the last change that counts; null for no limit. */
  revision?: Maybe<Scalars['Int']['output']>;
  /** The stances of claims that count. */
  stances: Array<Stance>;
};


/** The lens behind an answer, with defaults filled in. */
export type LensDocumentsConnectionArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<DocumentOrder>;
  where?: InputMaybe<DocumentWhere>;
};

/** A view of the graph: its date, its sources and the evidence it requires. Omitted fields do not narrow the view. */
export type LensInput = {
  /** Shows the world at the end of this date (valid time): all that had begun and not ended. Default: today. */
  asOf?: InputMaybe<Scalars['EDTF']['input']>;
  /** Limits the documents. Default: all documents. */
  documents?: InputMaybe<DocumentChoice>;
  /** Uses only documents published by the end of this date. A document published "2022-04" counts from the last day of April. A page without a date counts from the day on which it was read. */
  knownAt?: InputMaybe<Scalars['EDTF']['input']>;
  /**
   * Former name of `minCorroboration`.
   * @deprecated Use minCorroboration. Removal: 2027-06-01.
   */
  leastCorroboration?: InputMaybe<Scalars['Int']['input']>;
  /**
   * Former name of `minRank`.
   * @deprecated Use minRank. Removal: 2027-06-01.
   */
  leastRank?: InputMaybe<Rank>;
  /** Shows only facts from at least this many independent documents, 1 or more. Default: 1. */
  minCorroboration?: InputMaybe<Scalars['Int']['input']>;
  /** Uses only claims of this rank or higher. Default: NORMAL. */
  minRank?: InputMaybe<Rank>;
  /** Also shows relationships that are only possible, presumed or disputed at `asOf`; `Relationship.certainty` tells them apart. Default: false. */
  presumed?: InputMaybe<Scalars['Boolean']['input']>;
  /** Shows only what the record held at this time (transaction time); a day counts to its end in UTC. Default: all that it holds. Cannot be combined with `revision`. */
  recordedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The same, after the change with this number; 0 shows the data folders without the record. `Query.record` has the last one. */
  revision?: InputMaybe<Scalars['Int']['input']>;
  /** Uses only claims with these stances. Default: all stances. */
  stances?: InputMaybe<Array<Stance>>;
};

/** A classification level, as the value of a claim. */
export type LevelValue = {
  /** The level. */
  level: ClassificationLevel;
};

/** A name in one language and script. */
export type LocalName = {
  /** The language, as a BCP 47 tag. */
  language: Scalars['String']['output'];
  /** The name. */
  text: Scalars['String']['output'];
};

/** Measures of centrality. All relationships between the same two entities count as one undirected edge. */
export type Measure =
  /** Betweenness centrality, unweighted, normalized to 0 to 1 (Freeman 1977; Brandes 2001). TOO_COSTLY if entities × (entities + edges) exceeds 1,000,000,000. */
  | 'BETWEENNESS'
  /** Closeness centrality, unweighted, from 0 to 1 (Wasserman and Faust 1994, page 201): the inverse of the mean distance to reachable entities, times their share of the network. TOO_COSTLY under the same condition as BETWEENNESS. */
  | 'CLOSENESS'
  /** Degree: the number of distinct neighbors (Freeman 1978). */
  | 'DEGREE'
  /** Eigenvector centrality, weighted; the squares of all scores sum to 1 (Bonacich 1987). */
  | 'EIGENVECTOR'
  /** PageRank with damping 0.85, weighted; scores sum to 1 (Page and Brin 1998). */
  | 'PAGERANK'
  /** Weighted degree: the sum of the weights of its edges (Barrat et al. 2004). */
  | 'WEIGHTED_DEGREE';

/** All relationships between two entities, in either direction, as one edge, ready to draw. */
export type MergedEdge = {
  /** Number of relationships. */
  count: Scalars['Int']['output'];
  /** The id of the edge in this drawing. */
  id: Scalars['ID']['output'];
  /** Number of relationships of each kind, in the order of the vocabulary. */
  kinds: Array<RelationshipKindFacet>;
  /** The relationships, ordered by key. More than 2,000 are TOO_COSTLY; `relationshipsConnection` has pages. */
  relationships: Array<Relationship>;
  /** The relationships, ordered by key. */
  relationshipsConnection: RelationshipConnection;
  /** The id of the node of the entity that comes first by key. */
  source: Scalars['ID']['output'];
  /** The key of the entity that comes first by key. */
  sourceKey: Scalars['ID']['output'];
  /** The id of the node of the other entity. */
  target: Scalars['ID']['output'];
  /** The key of the other entity. */
  targetKey: Scalars['ID']['output'];
  /** The weight for drawing: the largest number of independent documents behind one of them. */
  weight: Scalars['Int']['output'];
};


/** All relationships between two entities, in either direction, as one edge, ready to draw. */
export type MergedEdgeRelationshipsConnectionArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<RelationshipOrder>;
  where?: InputMaybe<RelationshipWhere>;
};

/** An entity that is merged into another. `takeApart` takes it out again. */
export type MergedEntity = {
  /** Its key. */
  entityKey: Scalars['ID']['output'];
  /** The key of the entity that has its claims now. */
  intoKey: Scalars['ID']['output'];
  /** Its own name. */
  name: Scalars['String']['output'];
  /** The names that the entity it is merged into has by it alone, and loses when it is taken apart. */
  names: Array<Scalars['String']['output']>;
  /** The number of the change that merged it. */
  revision: Scalars['Int']['output'];
};

/** A page of merged entities. */
export type MergedEntityConnection = {
  /** The items of this page, each with its cursor. */
  edges: Array<MergedEntityEdge>;
  /** The items of this page, without their cursors. */
  nodes: Array<MergedEntity>;
  /** Paging information for this page. */
  pageInfo: PageInfo;
  /** Number of items on all pages together. */
  totalCount: Scalars['Int']['output'];
};

/** An item in a page of merged entities. Embedded in its page, without an id on purpose: caches keep it with the object above it. */
export type MergedEntityEdge = {
  /** The cursor of this item, for the arguments `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The item itself. */
  node: MergedEntity;
};

/** A change and its date. */
export type Moment = {
  /** The claims behind it. More than 2,000 are TOO_COSTLY; `claimsConnection` has pages. */
  claims: Array<Claim>;
  /** The claims behind it. */
  claimsConnection: ClaimConnection;
  /** All entities that the change involves. More than 2,000 are TOO_COSTLY; `entitiesConnection` has pages. */
  entities: Array<Entity>;
  /** All entities that the change involves. */
  entitiesConnection: EntityConnection;
  /** The kind of change. */
  kind: MomentKind;
  /** The relationship that changed; null for other kinds of change. */
  relationship?: Maybe<Relationship>;
  /** The date, as precise as the documents give it. */
  time: Time;
  /** The change in a few words. */
  what: Scalars['String']['output'];
};


/** A change and its date. */
export type MomentClaimsConnectionArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ClaimOrder>;
  where?: InputMaybe<ClaimWhere>;
};


/** A change and its date. */
export type MomentEntitiesConnectionArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<EntityOrder>;
  where?: InputMaybe<EntityWhere>;
};

/** A page of moments. */
export type MomentConnection = {
  /** The items of this page, each with its cursor. */
  edges: Array<MomentEdge>;
  /** The items of this page, without their cursors. */
  nodes: Array<Moment>;
  /** Paging information for this page. */
  pageInfo: PageInfo;
  /** Number of items on all pages together. */
  totalCount: Scalars['Int']['output'];
};

/** An item in a page of moments. Embedded in its page, without an id on purpose: caches keep it with the object above it. */
export type MomentEdge = {
  /** The cursor of this item, for the arguments `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The item itself. */
  node: Moment;
};

/** Kinds of change on a timeline. */
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

/** Changes to the record. Each answers with the change, its revision and what it altered. A change with problems is not recorded; the error BAD_DATA lists each problem with the path of the input that it is at. */
export type Mutation = {
  /** Accepts proposed claims. It takes the role REVIEWER. */
  accept: ChangePayload;
  /** Adds a document and its passages. It takes the role CONTRIBUTOR. */
  addDocument: ChangePayload;
  /** Adds an entity. It takes the role CONTRIBUTOR. It shows through a lens once a claim names it. */
  addEntity: ChangePayload;
  /** Changes fields of an entity. It takes the role CURATOR. */
  amendEntity: ChangePayload;
  /** Asks the author of proposed claims for a change. It takes the role REVIEWER. */
  askForChange: ChangePayload;
  /** Creates a token. It takes the role ADMINISTRATOR. Nobody gives more clearance than they have. */
  createToken: NewToken;
  /** Judges two entities the same or different, or undecided. It takes the role CURATOR. */
  judge: ChangePayload;
  /** Merges an entity into another. It takes the role CURATOR. */
  merge: ChangePayload;
  /** Proposes claims of one document. It takes the role CONTRIBUTOR. By the rule of review, others must accept them before they hold. */
  propose: ChangePayload;
  /** Rejects proposed claims. It takes the role REVIEWER. */
  reject: ChangePayload;
  /** Takes back the retraction of claims. It takes the role CURATOR. */
  restore: ChangePayload;
  /** Retracts claims. It takes the role CURATOR. */
  retract: ChangePayload;
  /** Revokes a token. It takes the role ADMINISTRATOR. Every server refuses it at once, and ends its streams. */
  revokeToken: Token;
  /** Raises or lowers the clearance of claims. It takes the role CURATOR. Nobody gives more than they may see, or less than the document of a claim needs. A claim that is raised shows in no earlier revision, either. */
  setClearance: ChangePayload;
  /** Takes a merged entity out again. It takes the role CURATOR. Each claim is of its own entity again. */
  takeApart: ChangePayload;
  /** Undoes another change. It takes the role CURATOR. It then counts as if it had never been made. An author who may not see everything takes back only what shows, and no document or entity. */
  undo: ChangePayload;
};


/** Changes to the record. Each answers with the change, its revision and what it altered. A change with problems is not recorded; the error BAD_DATA lists each problem with the path of the input that it is at. */
export type MutationAcceptArgs = {
  claims: Array<Scalars['ID']['input']>;
  expectedRevision: Scalars['Int']['input'];
  key: Scalars['String']['input'];
  preview?: InputMaybe<Scalars['Boolean']['input']>;
  reason?: InputMaybe<Scalars['String']['input']>;
};


/** Changes to the record. Each answers with the change, its revision and what it altered. A change with problems is not recorded; the error BAD_DATA lists each problem with the path of the input that it is at. */
export type MutationAddDocumentArgs = {
  document: DocumentInput;
  expectedRevision: Scalars['Int']['input'];
  key: Scalars['String']['input'];
  passages?: InputMaybe<Array<PassageInput>>;
  preview?: InputMaybe<Scalars['Boolean']['input']>;
  reason?: InputMaybe<Scalars['String']['input']>;
};


/** Changes to the record. Each answers with the change, its revision and what it altered. A change with problems is not recorded; the error BAD_DATA lists each problem with the path of the input that it is at. */
export type MutationAddEntityArgs = {
  entity: EntityInput;
  expectedRevision: Scalars['Int']['input'];
  key: Scalars['String']['input'];
  preview?: InputMaybe<Scalars['Boolean']['input']>;
  reason?: InputMaybe<Scalars['String']['input']>;
};


/** Changes to the record. Each answers with the change, its revision and what it altered. A change with problems is not recorded; the error BAD_DATA lists each problem with the path of the input that it is at. */
export type MutationAmendEntityArgs = {
  entity: Scalars['ID']['input'];
  expectedRevision: Scalars['Int']['input'];
  key: Scalars['String']['input'];
  preview?: InputMaybe<Scalars['Boolean']['input']>;
  reason?: InputMaybe<Scalars['String']['input']>;
  set: EntityChangesInput;
};


/** Changes to the record. Each answers with the change, its revision and what it altered. A change with problems is not recorded; the error BAD_DATA lists each problem with the path of the input that it is at. */
export type MutationAskForChangeArgs = {
  claims: Array<Scalars['ID']['input']>;
  expectedRevision: Scalars['Int']['input'];
  key: Scalars['String']['input'];
  preview?: InputMaybe<Scalars['Boolean']['input']>;
  reason: Scalars['String']['input'];
};


/** Changes to the record. Each answers with the change, its revision and what it altered. A change with problems is not recorded; the error BAD_DATA lists each problem with the path of the input that it is at. */
export type MutationCreateTokenArgs = {
  clearance: Clearance;
  compartments?: InputMaybe<Array<Scalars['String']['input']>>;
  expires: Scalars['DateTime']['input'];
  name: Scalars['String']['input'];
  person?: InputMaybe<Scalars['String']['input']>;
  role: Role;
};


/** Changes to the record. Each answers with the change, its revision and what it altered. A change with problems is not recorded; the error BAD_DATA lists each problem with the path of the input that it is at. */
export type MutationJudgeArgs = {
  entities: Array<Scalars['ID']['input']>;
  expectedRevision: Scalars['Int']['input'];
  key: Scalars['String']['input'];
  preview?: InputMaybe<Scalars['Boolean']['input']>;
  reason?: InputMaybe<Scalars['String']['input']>;
  verdict: Verdict;
};


/** Changes to the record. Each answers with the change, its revision and what it altered. A change with problems is not recorded; the error BAD_DATA lists each problem with the path of the input that it is at. */
export type MutationMergeArgs = {
  entity: Scalars['ID']['input'];
  expectedRevision: Scalars['Int']['input'];
  into: Scalars['ID']['input'];
  key: Scalars['String']['input'];
  preview?: InputMaybe<Scalars['Boolean']['input']>;
  reason?: InputMaybe<Scalars['String']['input']>;
};


/** Changes to the record. Each answers with the change, its revision and what it altered. A change with problems is not recorded; the error BAD_DATA lists each problem with the path of the input that it is at. */
export type MutationProposeArgs = {
  claims: Array<ClaimInput>;
  document: Scalars['ID']['input'];
  expectedRevision: Scalars['Int']['input'];
  key: Scalars['String']['input'];
  passages?: InputMaybe<Array<PassageInput>>;
  preview?: InputMaybe<Scalars['Boolean']['input']>;
  reason?: InputMaybe<Scalars['String']['input']>;
};


/** Changes to the record. Each answers with the change, its revision and what it altered. A change with problems is not recorded; the error BAD_DATA lists each problem with the path of the input that it is at. */
export type MutationRejectArgs = {
  claims: Array<Scalars['ID']['input']>;
  expectedRevision: Scalars['Int']['input'];
  key: Scalars['String']['input'];
  preview?: InputMaybe<Scalars['Boolean']['input']>;
  reason: Scalars['String']['input'];
};


/** Changes to the record. Each answers with the change, its revision and what it altered. A change with problems is not recorded; the error BAD_DATA lists each problem with the path of the input that it is at. */
export type MutationRestoreArgs = {
  claims: Array<Scalars['ID']['input']>;
  expectedRevision: Scalars['Int']['input'];
  key: Scalars['String']['input'];
  preview?: InputMaybe<Scalars['Boolean']['input']>;
  reason: Scalars['String']['input'];
};


/** Changes to the record. Each answers with the change, its revision and what it altered. A change with problems is not recorded; the error BAD_DATA lists each problem with the path of the input that it is at. */
export type MutationRetractArgs = {
  claims: Array<Scalars['ID']['input']>;
  expectedRevision: Scalars['Int']['input'];
  key: Scalars['String']['input'];
  preview?: InputMaybe<Scalars['Boolean']['input']>;
  reason: Scalars['String']['input'];
};


/** Changes to the record. Each answers with the change, its revision and what it altered. A change with problems is not recorded; the error BAD_DATA lists each problem with the path of the input that it is at. */
export type MutationRevokeTokenArgs = {
  token: Scalars['ID']['input'];
};


/** Changes to the record. Each answers with the change, its revision and what it altered. A change with problems is not recorded; the error BAD_DATA lists each problem with the path of the input that it is at. */
export type MutationSetClearanceArgs = {
  claims: Array<Scalars['ID']['input']>;
  clearance: Clearance;
  compartments?: InputMaybe<Array<Scalars['String']['input']>>;
  expectedRevision: Scalars['Int']['input'];
  key: Scalars['String']['input'];
  preview?: InputMaybe<Scalars['Boolean']['input']>;
  reason: Scalars['String']['input'];
};


/** Changes to the record. Each answers with the change, its revision and what it altered. A change with problems is not recorded; the error BAD_DATA lists each problem with the path of the input that it is at. */
export type MutationTakeApartArgs = {
  entity: Scalars['ID']['input'];
  expectedRevision: Scalars['Int']['input'];
  key: Scalars['String']['input'];
  preview?: InputMaybe<Scalars['Boolean']['input']>;
  reason?: InputMaybe<Scalars['String']['input']>;
};


/** Changes to the record. Each answers with the change, its revision and what it altered. A change with problems is not recorded; the error BAD_DATA lists each problem with the path of the input that it is at. */
export type MutationUndoArgs = {
  change: Scalars['Int']['input'];
  expectedRevision: Scalars['Int']['input'];
  key: Scalars['String']['input'];
  preview?: InputMaybe<Scalars['Boolean']['input']>;
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** A name in a language. */
export type NameInput = {
  /** The language, as a BCP 47 tag. */
  language: Scalars['String']['input'];
  /** The name. */
  text: Scalars['String']['input'];
};

/** A stage that documents name for one point in time. */
export type NamedStage = {
  /** The claims that name it. The qualifier WORDING holds the words of each document. More than 2,000 are TOO_COSTLY; `claimsConnection` has pages. */
  claims: Array<Claim>;
  /** The claims that name it. The qualifier WORDING holds the words of each document. */
  claimsConnection: ClaimConnection;
  /** The documents that name it. More than 2,000 are TOO_COSTLY; `documentsConnection` has pages. */
  documents: Array<Document>;
  /** The documents that name it. */
  documentsConnection: DocumentConnection;
  /** The stage. */
  stage: Stage;
};


/** A stage that documents name for one point in time. */
export type NamedStageClaimsConnectionArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ClaimOrder>;
  where?: InputMaybe<ClaimWhere>;
};


/** A stage that documents name for one point in time. */
export type NamedStageDocumentsConnectionArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<DocumentOrder>;
  where?: InputMaybe<DocumentWhere>;
};

/** A status that documents name for one party. */
export type NamedStatus = {
  /** The claims that name it. More than 2,000 are TOO_COSTLY; `claimsConnection` has pages. */
  claims: Array<Claim>;
  /** The claims that name it. */
  claimsConnection: ClaimConnection;
  /** The status. */
  status: PartyStatus;
};


/** A status that documents name for one party. */
export type NamedStatusClaimsConnectionArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ClaimOrder>;
  where?: InputMaybe<ClaimWhere>;
};

/** A state. */
export type Nation = Entity & Node & {
  /** Other names and acronyms. */
  aliases: Array<Scalars['String']['output']>;
  /** The ISO 3166-1 alpha-2 code; null if the nation has none. */
  alpha2?: Maybe<Scalars['String']['output']>;
  /** The ISO 3166-1 alpha-3 code; null if the nation has none. */
  alpha3?: Maybe<Scalars['String']['output']>;
  /** The claims that name it in any role. */
  claims: ClaimConnection;
  /** Codes in other code lists of states. */
  codes: Array<NationCode>;
  /** A description in one sentence; null if there is none. */
  description?: Maybe<Scalars['String']['output']>;
  /** The documents with a claim that names it. */
  documents: DocumentConnection;
  /** The changes to the record that are about it, the first one first, up to the revision of the lens; also those about claims that name it. */
  history: ChangeConnection;
  /** The id of the object as seen through the lens: its key, followed by the lens if that is not the default, as in `japan@asOf=2010-01-01`. Caches of clients that go by it never mix two lenses. */
  id: Scalars['ID']['output'];
  /** The readable id without the lens, such as `japan`: unique across entities, documents, passages, claims and relationships, and the same through every lens. Arguments and filters take it. */
  key: Scalars['ID']['output'];
  /** The kind of entity. */
  kind: EntityKind;
  /** The common English name. */
  name: Scalars['String']['output'];
  /** Names in other languages and scripts. */
  names: Array<LocalName>;
  /** The ISO 3166-1 numeric code, in three digits; null if the nation has none. */
  numeric?: Maybe<Scalars['String']['output']>;
  /** The properties of the entity, in the order of the vocabulary. */
  properties: Array<EntityProperty>;
  /** Relationships at the date of the lens. Asserted and reported only, unless `where` filters by stance. */
  relationships: EntityRelationshipConnection;
  /** The Wikidata id; null if no source gives it. */
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
export type NationHistoryArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ChangeOrder>;
  where?: InputMaybe<ChangeWhere>;
};


/** A state. */
export type NationPropertiesArgs = {
  only?: InputMaybe<Array<Property>>;
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

/** Attributes by which `aggregate` counts nations. */
export type NationAttribute =
  /** By the property characterized-as: A characterization by a document or a speaker that no other predicate covers. */
  | 'CHARACTERIZED_AS'
  /** By code lists of states in which it has a code. */
  | 'CODE_SCHEME'
  /** By organizations of which it is a member. */
  | 'MEMBER_OF'
  /** By the property reported-count: The number of partners or parties that a document counts. The qualifiers state what is counted. */
  | 'REPORTED_COUNT'
  /** By the property stated: A stated view or intention. `about` names the entities concerned. */
  | 'STATED';

/** A code of a nation in a code list of states. */
export type NationCode = {
  /** The code, in digits. */
  code: Scalars['String']['output'];
  /** The period in which the code was assigned to the nation; null if always. */
  during?: Maybe<Time>;
  /** The code list. */
  scheme: CodeScheme;
};

/** Filter on the codes of a nation; conditions are combined with AND. */
export type NationCodeListWhere = {
  /** Every item matches; an empty list matches too. */
  all?: InputMaybe<NationCodeWhere>;
  /** The number of items; of relationships, those asserted or reported. `{ eq: 0 }` means none, `{ eq: 1 }` exactly one. */
  count?: InputMaybe<IntWhere>;
  /** No item matches. */
  none?: InputMaybe<NationCodeWhere>;
  /** Exactly one item matches. `{}` matches every item, so that `single: {}` means a list of one. */
  single?: InputMaybe<NationCodeWhere>;
  /** At least one item matches. */
  some?: InputMaybe<NationCodeWhere>;
};

/** Filter on codes of nations; conditions are combined with AND. */
export type NationCodeWhere = {
  /** All of these filters match. */
  AND?: InputMaybe<Array<NationCodeWhere>>;
  /** This filter does not match. */
  NOT?: InputMaybe<NationCodeWhere>;
  /** At least one of these filters matches. */
  OR?: InputMaybe<Array<NationCodeWhere>>;
  /** The code, in digits. */
  code?: InputMaybe<StringWhere>;
  /** The code list. */
  scheme?: InputMaybe<CodeSchemeWhere>;
};

/** A page of nations. */
export type NationConnection = {
  /** Counts of all items of the list, on every page, by attribute. Ask for `first: 0` if you need no items. */
  aggregate: Array<AttributeCounts>;
  /** The items of this page, each with its cursor. */
  edges: Array<NationEdge>;
  /** The items of this page, without their cursors. */
  nodes: Array<Nation>;
  /** Paging information for this page. */
  pageInfo: PageInfo;
  /** Number of items on all pages together. */
  totalCount: Scalars['Int']['output'];
};


/** A page of nations. */
export type NationConnectionAggregateArgs = {
  by: Array<NationAttribute>;
  limit?: InputMaybe<Scalars['Int']['input']>;
};

/** An item in a page of nations. Embedded in its page, without an id on purpose: caches keep it with the object above it. */
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
  /** Its ISO 3166-1 alpha-2 code. */
  alpha2?: InputMaybe<StringWhere>;
  /** Its ISO 3166-1 alpha-3 code. */
  alpha3?: InputMaybe<StringWhere>;
  /** The claims that name it. */
  claims?: InputMaybe<ClaimListWhere>;
  /** Its codes in other code lists of states. */
  codes?: InputMaybe<NationCodeListWhere>;
  /** The documents with a claim that names it. */
  documents?: InputMaybe<DocumentListWhere>;
  /** The key of the nation. */
  id?: InputMaybe<IdWhere>;
  /** Its name in any language, or an alias. */
  name?: InputMaybe<StringWhere>;
  /** Its ISO 3166-1 numeric code, in three digits. */
  numeric?: InputMaybe<StringWhere>;
  /** The values of its properties. */
  properties?: InputMaybe<EntityPropertyListWhere>;
  /** Its relationships at the date of the lens. */
  relationships?: InputMaybe<EntityRelationshipListWhere>;
  /** Its Wikidata id. */
  wikidata?: InputMaybe<StringWhere>;
};

/** A token that was created. */
export type NewToken = {
  /** The token itself. It is in no other answer, so keep it now. */
  text: Scalars['String']['output'];
  /** All else about it. */
  token: Token;
};

/** An object with an id, as defined by the Relay global object identification specification. */
export type Node = {
  /** The id of the object as seen through the lens: its key, followed by the lens if that is not the default, as in `japan@asOf=2010-01-01`. Caches of clients that go by it never mix two lenses. */
  id: Scalars['ID']['output'];
  /** The readable id without the lens, such as `japan`: unique across entities, documents, passages, claims and relationships, and the same through every lens. Arguments and filters take it. */
  key: Scalars['ID']['output'];
};

/** A position in a nation or an organization that one person holds at a time. */
export type Office = Entity & Node & {
  /** Other names and acronyms. */
  aliases: Array<Scalars['String']['output']>;
  /** The claims that name it in any role. */
  claims: ClaimConnection;
  /** A description in one sentence; null if there is none. */
  description?: Maybe<Scalars['String']['output']>;
  /** The documents with a claim that names it. */
  documents: DocumentConnection;
  /** The changes to the record that are about it, the first one first, up to the revision of the lens; also those about claims that name it. */
  history: ChangeConnection;
  /** The term that certainly holds at the date of the lens, on a day of handover the later; null if none does. */
  holder?: Maybe<OfficeTerm>;
  /** All terms up to the date of the lens, in chronological order; `relationship.certainty` says which one holds. More than 2,000 are TOO_COSTLY; `holdersConnection` has pages. */
  holders: Array<OfficeTerm>;
  /** All terms up to the date of the lens, in chronological order; `relationship.certainty` says which one holds. */
  holdersConnection: OfficeTermConnection;
  /** The id of the object as seen through the lens: its key, followed by the lens if that is not the default, as in `japan@asOf=2010-01-01`. Caches of clients that go by it never mix two lenses. */
  id: Scalars['ID']['output'];
  /** The readable id without the lens, such as `japan`: unique across entities, documents, passages, claims and relationships, and the same through every lens. Arguments and filters take it. */
  key: Scalars['ID']['output'];
  /** The kind of entity. */
  kind: EntityKind;
  /** The common English name. */
  name: Scalars['String']['output'];
  /** Names in other languages and scripts. */
  names: Array<LocalName>;
  /** The nation or organization whose office it is. */
  of?: Maybe<Entity>;
  /** The properties of the entity, in the order of the vocabulary. */
  properties: Array<EntityProperty>;
  /** Relationships at the date of the lens. Asserted and reported only, unless `where` filters by stance. */
  relationships: EntityRelationshipConnection;
  /** The Wikidata id; null if no source gives it. */
  wikidata?: Maybe<Scalars['String']['output']>;
};


/** A position in a nation or an organization that one person holds at a time. */
export type OfficeClaimsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ClaimOrder>;
  where?: InputMaybe<ClaimWhere>;
};


/** A position in a nation or an organization that one person holds at a time. */
export type OfficeDocumentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<DocumentOrder>;
  where?: InputMaybe<DocumentWhere>;
};


/** A position in a nation or an organization that one person holds at a time. */
export type OfficeHistoryArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ChangeOrder>;
  where?: InputMaybe<ChangeWhere>;
};


/** A position in a nation or an organization that one person holds at a time. */
export type OfficeHoldersConnectionArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A position in a nation or an organization that one person holds at a time. */
export type OfficePropertiesArgs = {
  only?: InputMaybe<Array<Property>>;
};


/** A position in a nation or an organization that one person holds at a time. */
export type OfficeRelationshipsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  ended?: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<EntityRelationshipOrder>;
  where?: InputMaybe<EntityRelationshipWhere>;
};

/** Attributes by which `aggregate` counts offices. */
export type OfficeAttribute =
  /** By its holder. */
  | 'HOLDER'
  /** By the nation or organization whose office it is. */
  | 'OF';

/** A page of offices. */
export type OfficeConnection = {
  /** Counts of all items of the list, on every page, by attribute. Ask for `first: 0` if you need no items. */
  aggregate: Array<AttributeCounts>;
  /** The items of this page, each with its cursor. */
  edges: Array<OfficeEdge>;
  /** The items of this page, without their cursors. */
  nodes: Array<Office>;
  /** Paging information for this page. */
  pageInfo: PageInfo;
  /** Number of items on all pages together. */
  totalCount: Scalars['Int']['output'];
};


/** A page of offices. */
export type OfficeConnectionAggregateArgs = {
  by: Array<OfficeAttribute>;
  limit?: InputMaybe<Scalars['Int']['input']>;
};

/** An item in a page of offices. Embedded in its page, without an id on purpose: caches keep it with the object above it. */
export type OfficeEdge = {
  /** The cursor of this item, for the arguments `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The item itself. */
  node: Office;
};

/** One term of a leader in an office. */
export type OfficeTerm = {
  /** The leader who holds or held it. */
  holder?: Maybe<Leader>;
  /** The nation or organization whose office it is. */
  in: Entity;
  /** The office; null if no document names one. */
  office?: Maybe<Office>;
  /** First and last day of the term, its certainty, and its claims. */
  relationship: Relationship;
  /** Name of the office. */
  title?: Maybe<Scalars['String']['output']>;
};

/** Attributes by which `aggregate` counts terms in offices. */
export type OfficeTermAttribute =
  /** By certainty at the date of the lens. */
  | 'CERTAINTY'
  /** By the documents behind it. */
  | 'DOCUMENT'
  /** By holder. */
  | 'HOLDER'
  /** By the nation or organization whose office it is. */
  | 'IN'
  /** By office. */
  | 'OFFICE'
  /** By the year in which it began or happened. A date that may lie in several years has none. */
  | 'SINCE'
  /** By stance. */
  | 'STANCE'
  /** By the year in which it ended. A date that may lie in several years has none. */
  | 'UNTIL';

/** A page of terms. */
export type OfficeTermConnection = {
  /** Counts of all items of the list, on every page, by attribute. Ask for `first: 0` if you need no items. */
  aggregate: Array<AttributeCounts>;
  /** The items of this page, each with its cursor. */
  edges: Array<OfficeTermEdge>;
  /** The items of this page, without their cursors. */
  nodes: Array<OfficeTerm>;
  /** Paging information for this page. */
  pageInfo: PageInfo;
  /** Number of items on all pages together. */
  totalCount: Scalars['Int']['output'];
};


/** A page of terms. */
export type OfficeTermConnectionAggregateArgs = {
  by: Array<OfficeTermAttribute>;
  limit?: InputMaybe<Scalars['Int']['input']>;
};

/** An item in a page of terms. Embedded in its page, without an id on purpose: caches keep it with the object above it. */
export type OfficeTermEdge = {
  /** The cursor of this item, for the arguments `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The item itself. */
  node: OfficeTerm;
};

/** Filter on terms in offices; conditions are combined with AND. */
export type OfficeTermListWhere = {
  /** Every item matches; an empty list matches too. */
  all?: InputMaybe<OfficeTermWhere>;
  /** The number of items; of relationships, those asserted or reported. `{ eq: 0 }` means none, `{ eq: 1 }` exactly one. */
  count?: InputMaybe<IntWhere>;
  /** No item matches. */
  none?: InputMaybe<OfficeTermWhere>;
  /** Exactly one item matches. `{}` matches every item, so that `single: {}` means a list of one. */
  single?: InputMaybe<OfficeTermWhere>;
  /** At least one item matches. */
  some?: InputMaybe<OfficeTermWhere>;
};

/** Filter on terms in offices; conditions are combined with AND. */
export type OfficeTermWhere = {
  /** All of these filters match. */
  AND?: InputMaybe<Array<OfficeTermWhere>>;
  /** This filter does not match. */
  NOT?: InputMaybe<OfficeTermWhere>;
  /** At least one of these filters matches. */
  OR?: InputMaybe<Array<OfficeTermWhere>>;
  /** The leader who holds or held it. */
  holder?: InputMaybe<LeaderWhere>;
  /** The nation or organization whose office it is. */
  in?: InputMaybe<EntityWhere>;
  /** The office. */
  office?: InputMaybe<OfficeWhere>;
  /** Its relationship, with certainty and dates. */
  relationship?: InputMaybe<EdgeWhere>;
};

/** Filter on offices; conditions are combined with AND. */
export type OfficeWhere = {
  /** All of these filters match. */
  AND?: InputMaybe<Array<OfficeWhere>>;
  /** This filter does not match. */
  NOT?: InputMaybe<OfficeWhere>;
  /** At least one of these filters matches. */
  OR?: InputMaybe<Array<OfficeWhere>>;
  /** The claims that name it. */
  claims?: InputMaybe<ClaimListWhere>;
  /** The documents with a claim that names it. */
  documents?: InputMaybe<DocumentListWhere>;
  /** All terms in it up to the date of the lens. */
  holders?: InputMaybe<OfficeTermListWhere>;
  /** The key of the office. */
  id?: InputMaybe<IdWhere>;
  /** Its name in any language, or an alias. */
  name?: InputMaybe<StringWhere>;
  /** The nation or organization whose office it is. */
  of?: InputMaybe<EntityWhere>;
  /** The values of its properties. */
  properties?: InputMaybe<EntityPropertyListWhere>;
  /** Its relationships at the date of the lens. */
  relationships?: InputMaybe<EntityRelationshipListWhere>;
  /** Its Wikidata id. */
  wikidata?: InputMaybe<StringWhere>;
};

/** The predicted cost of an operation, and the limit of this server. */
export type OperationCost = {
  /** The limit; an operation that costs more is TOO_COSTLY. */
  limit: Scalars['Int']['output'];
  /** The cost that the shape of the operation and its variables predict, without this field. */
  predicted: Scalars['Int']['output'];
};

/** An organization that acts as one, such as an alliance, a ministry, an armed force or a company. */
export type Organization = Entity & Node & {
  /** Other names and acronyms. */
  aliases: Array<Scalars['String']['output']>;
  /** The claims that name it in any role. */
  claims: ClaimConnection;
  /** A description in one sentence; null if there is none. */
  description?: Maybe<Scalars['String']['output']>;
  /** The documents with a claim that names it. */
  documents: DocumentConnection;
  /** The changes to the record that are about it, the first one first, up to the revision of the lens; also those about claims that name it. */
  history: ChangeConnection;
  /** The id of the object as seen through the lens: its key, followed by the lens if that is not the default, as in `japan@asOf=2010-01-01`. Caches of clients that go by it never mix two lenses. */
  id: Scalars['ID']['output'];
  /** The readable id without the lens, such as `japan`: unique across entities, documents, passages, claims and relationships, and the same through every lens. Arguments and filters take it. */
  key: Scalars['ID']['output'];
  /** The kind of entity. */
  kind: EntityKind;
  /** The common English name. */
  name: Scalars['String']['output'];
  /** Names in other languages and scripts. */
  names: Array<LocalName>;
  /** The kind of organization. */
  organizationKind: OrganizationKind;
  /** The properties of the entity, in the order of the vocabulary. */
  properties: Array<EntityProperty>;
  /** Relationships at the date of the lens. Asserted and reported only, unless `where` filters by stance. */
  relationships: EntityRelationshipConnection;
  /** The Wikidata id; null if no source gives it. */
  wikidata?: Maybe<Scalars['String']['output']>;
};


/** An organization that acts as one, such as an alliance, a ministry, an armed force or a company. */
export type OrganizationClaimsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ClaimOrder>;
  where?: InputMaybe<ClaimWhere>;
};


/** An organization that acts as one, such as an alliance, a ministry, an armed force or a company. */
export type OrganizationDocumentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<DocumentOrder>;
  where?: InputMaybe<DocumentWhere>;
};


/** An organization that acts as one, such as an alliance, a ministry, an armed force or a company. */
export type OrganizationHistoryArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ChangeOrder>;
  where?: InputMaybe<ChangeWhere>;
};


/** An organization that acts as one, such as an alliance, a ministry, an armed force or a company. */
export type OrganizationPropertiesArgs = {
  only?: InputMaybe<Array<Property>>;
};


/** An organization that acts as one, such as an alliance, a ministry, an armed force or a company. */
export type OrganizationRelationshipsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  ended?: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<EntityRelationshipOrder>;
  where?: InputMaybe<EntityRelationshipWhere>;
};

/** Attributes by which `aggregate` counts organizations. */
export type OrganizationAttribute =
  /** By the property characterized-as: A characterization by a document or a speaker that no other predicate covers. */
  | 'CHARACTERIZED_AS'
  /** By organizations of which it is a member. */
  | 'MEMBER_OF'
  /** By kind. */
  | 'ORGANIZATION_KIND'
  /** By the property reported-count: The number of partners or parties that a document counts. The qualifiers state what is counted. */
  | 'REPORTED_COUNT'
  /** By the property stated: A stated view or intention. `about` names the entities concerned. */
  | 'STATED';

/** A page of organizations. */
export type OrganizationConnection = {
  /** Counts of all items of the list, on every page, by attribute. Ask for `first: 0` if you need no items. */
  aggregate: Array<AttributeCounts>;
  /** The items of this page, each with its cursor. */
  edges: Array<OrganizationEdge>;
  /** The items of this page, without their cursors. */
  nodes: Array<Organization>;
  /** Paging information for this page. */
  pageInfo: PageInfo;
  /** Number of items on all pages together. */
  totalCount: Scalars['Int']['output'];
};


/** A page of organizations. */
export type OrganizationConnectionAggregateArgs = {
  by: Array<OrganizationAttribute>;
  limit?: InputMaybe<Scalars['Int']['input']>;
};

/** An item in a page of organizations. Embedded in its page, without an id on purpose: caches keep it with the object above it. */
export type OrganizationEdge = {
  /** The cursor of this item, for the arguments `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The item itself. */
  node: Organization;
};

/** Kinds of organization. */
export type OrganizationKind =
  /** Nations bound by a defense treaty. */
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
  /** A permanent body that nations founded by a treaty. */
  | 'INTERNATIONAL_ORGANIZATION'
  /** A department of government. */
  | 'MINISTRY'
  /** Nations that have transferred some of their powers to common institutions. */
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
  /** The claims that name it. */
  claims?: InputMaybe<ClaimListWhere>;
  /** The documents with a claim that names it. */
  documents?: InputMaybe<DocumentListWhere>;
  /** The key of the organization. */
  id?: InputMaybe<IdWhere>;
  /**
   * Its kind.
   * @deprecated Use organizationKind. Removal: 2027-06-01.
   */
  kind?: InputMaybe<OrganizationKindWhere>;
  /** Its name in any language, or an alias. */
  name?: InputMaybe<StringWhere>;
  /** Its kind. */
  organizationKind?: InputMaybe<OrganizationKindWhere>;
  /** The values of its properties. */
  properties?: InputMaybe<EntityPropertyListWhere>;
  /** Its relationships at the date of the lens. */
  relationships?: InputMaybe<EntityRelationshipListWhere>;
  /** Its Wikidata id. */
  wikidata?: InputMaybe<StringWhere>;
};

/** An agreement between parties, at any stage. */
export type Pact = Entity & Node & {
  /** Other names and acronyms. */
  aliases: Array<Scalars['String']['output']>;
  /** The pacts that amend it. More than 2,000 are TOO_COSTLY; `amendmentsConnection` has pages. */
  amendments: Array<Pact>;
  /** The pacts that amend it. */
  amendmentsConnection: PactConnection;
  /** The amounts that it grants, one for each item; the preferred ones if documents disagree. */
  amounts: Array<Amount>;
  /** The languages in which the text is authentic. */
  authenticLanguages: Array<LanguageValue>;
  /** The claims that name it in any role. */
  claims: ClaimConnection;
  /** The highest level of classified information that may be exchanged under the pact; null if no document gives one, or if no criterion decides between several. */
  classificationLevel?: Maybe<ClassificationLevel>;
  /** The nation or organization that keeps the original and the ratifications, the preferred one if documents disagree; null if no document names one, or if no criterion decides. */
  depositary?: Maybe<Entity>;
  /** A description in one sentence; null if there is none. */
  description?: Maybe<Scalars['String']['output']>;
  /** Disagreements between documents on the pact and on its relationships. More than 2,000 are TOO_COSTLY; `disagreementsConnection` has pages. */
  disagreements: Array<Disagreement>;
  /** Disagreements between documents on the pact and on its relationships. */
  disagreementsConnection: DisagreementConnection;
  /** The documents with a claim that names it. */
  documents: DocumentConnection;
  /** The changes to the record that are about it, the first one first, up to the revision of the lens; also those about claims that name it. */
  history: ChangeConnection;
  /** The id of the object as seen through the lens: its key, followed by the lens if that is not the default, as in `japan@asOf=2010-01-01`. Caches of clients that go by it never mix two lenses. */
  id: Scalars['ID']['output'];
  /** The readable id without the lens, such as `japan`: unique across entities, documents, passages, claims and relationships, and the same through every lens. Arguments and filters take it. */
  key: Scalars['ID']['output'];
  /** The kind of entity. */
  kind: EntityKind;
  /** The common English name. */
  name: Scalars['String']['output'];
  /** Names in other languages and scripts. */
  names: Array<LocalName>;
  /** The kind of pact; the first of `pactKinds`. */
  pactKind: PactKind;
  /** All its kinds: those that the preferred documents give, or the default of the data if none gives any. If the documents differ and no criterion decides, the kinds that each of them gives. */
  pactKinds: Array<PactKind>;
  /** The pacts to which it is a protocol, and those that it amends. More than 2,000 are TOO_COSTLY; `parentsConnection` has pages. */
  parents: Array<Pact>;
  /** The pacts to which it is a protocol, and those that it amends. */
  parentsConnection: PactConnection;
  /** Parties at the date of the lens. Asserted and reported only, unless `where.edge` filters by stance. */
  parties: PartyConnection;
  /** The stages that documents known through the lens announce, in the order of the stages. `stageHistory` lists those reached. */
  plannedStages: Array<PlannedStage>;
  /** The stages that it may have reached: the date of the lens is within the range of their date, such as `[2025-11-16..2026-02-16]` or `2025`. From the last day of the range on, `stageHistory` lists them. */
  possibleStages: Array<PlannedStage>;
  /** The properties of the entity, in the order of the vocabulary. */
  properties: Array<EntityProperty>;
  /** Its protocols, annexes and implementing arrangements. More than 2,000 are TOO_COSTLY; `protocolsConnection` has pages. */
  protocols: Array<Pact>;
  /** Its protocols, annexes and implementing arrangements. */
  protocolsConnection: PactConnection;
  /** The numbers under which registers have the pact. */
  registrations: Array<Registration>;
  /** Relationships at the date of the lens. Asserted and reported only, unless `where` filters by stance. */
  relationships: EntityRelationshipConnection;
  /** The places of signature as the documents name them, one for each instrument. */
  signedAt: Array<Scalars['String']['output']>;
  /** The stage at the date of the lens. If no document names it, it follows from the parties. It is signed or ratified once all have done so, in force once it is for two, and terminated once fewer than two are left. Null if neither gives one. */
  stage?: Maybe<Stage>;
  /** The stages reached by the date of the lens, in chronological order. */
  stageHistory: Array<StageStep>;
  /** The date on which it reached its stage; null if unknown. */
  stageSince?: Maybe<Time>;
  /** The subjects of the pact as the documents name them, such as fisheries. */
  subjects: Array<Scalars['String']['output']>;
  /** The reasons for which it ended, or for which a party gave notice. */
  terminationCauses: Array<Scalars['String']['output']>;
  /** The places of the pact in treaty series, such as 2083 UNTS 3. */
  treatySeries: Array<Scalars['String']['output']>;
  /** The Wikidata id; null if no source gives it. */
  wikidata?: Maybe<Scalars['String']['output']>;
};


/** An agreement between parties, at any stage. */
export type PactAmendmentsConnectionArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<PactOrder>;
  where?: InputMaybe<PactWhere>;
};


/** An agreement between parties, at any stage. */
export type PactClaimsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ClaimOrder>;
  where?: InputMaybe<ClaimWhere>;
};


/** An agreement between parties, at any stage. */
export type PactDisagreementsConnectionArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** An agreement between parties, at any stage. */
export type PactDocumentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<DocumentOrder>;
  where?: InputMaybe<DocumentWhere>;
};


/** An agreement between parties, at any stage. */
export type PactHistoryArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ChangeOrder>;
  where?: InputMaybe<ChangeWhere>;
};


/** An agreement between parties, at any stage. */
export type PactParentsConnectionArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<PactOrder>;
  where?: InputMaybe<PactWhere>;
};


/** An agreement between parties, at any stage. */
export type PactPartiesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  ended?: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<EndOrder>;
  where?: InputMaybe<PartyWhere>;
};


/** An agreement between parties, at any stage. */
export type PactPropertiesArgs = {
  only?: InputMaybe<Array<Property>>;
};


/** An agreement between parties, at any stage. */
export type PactProtocolsConnectionArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<PactOrder>;
  where?: InputMaybe<PactWhere>;
};


/** An agreement between parties, at any stage. */
export type PactRelationshipsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  ended?: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<EntityRelationshipOrder>;
  where?: InputMaybe<EntityRelationshipWhere>;
};

/** Attributes by which `aggregate` counts pacts. */
export type PactAttribute =
  /** By the property amount: The money or the quantity that a pact grants or an event concerns. */
  | 'AMOUNT'
  /** By the property authentic-language: A language in which the text of the pact is authentic. */
  | 'AUTHENTIC_LANGUAGE'
  /** By the property characterized-as: A characterization by a document or a speaker that no other predicate covers. */
  | 'CHARACTERIZED_AS'
  /** By its highest level of classified information. */
  | 'CLASSIFICATION_LEVEL'
  /** By the property depositary: The nation or organization that keeps the original of the pact and its ratifications. */
  | 'DEPOSITARY'
  /** By kind; a pact can be of several. */
  | 'PACT_KIND'
  /** By the property provides: An obligation or a right of the parties under the pact. */
  | 'PROVIDES'
  /** By the property purpose: The purpose. */
  | 'PURPOSE'
  /** By the property registration-number: The number under which a register has the pact, such as I-37429; its time is the date of registration, and the qualifier `party` says who had it registered. */
  | 'REGISTRATION_NUMBER'
  /** By the property reported-count: The number of partners or parties that a document counts. The qualifiers state what is counted. */
  | 'REPORTED_COUNT'
  /** By the property signed-at: The place where the pact was signed, as the document names it. */
  | 'SIGNED_AT'
  /** By stage. */
  | 'STAGE'
  /** By the year in which it reached its stage. A date that may lie in several years has none. */
  | 'STAGE_SINCE'
  /** By the property subject: A subject of the pact, as the document names it, such as fisheries. */
  | 'SUBJECT'
  /** By the property termination-cause: The reason for which the pact ended, or for which a party gave notice. */
  | 'TERMINATION_CAUSE'
  /** By the property title: The title of the pact, in the language of the document. */
  | 'TITLE'
  /** By the property treaty-series: The place of the pact in a treaty series, such as 2083 UNTS 3. */
  | 'TREATY_SERIES';

/** A page of pacts. */
export type PactConnection = {
  /** Counts of all items of the list, on every page, by attribute. Ask for `first: 0` if you need no items. */
  aggregate: Array<AttributeCounts>;
  /** The items of this page, each with its cursor. */
  edges: Array<PactEdge>;
  /** The items of this page, without their cursors. */
  nodes: Array<Pact>;
  /** Paging information for this page. */
  pageInfo: PageInfo;
  /** Number of items on all pages together. */
  totalCount: Scalars['Int']['output'];
};


/** A page of pacts. */
export type PactConnectionAggregateArgs = {
  by: Array<PactAttribute>;
  limit?: InputMaybe<Scalars['Int']['input']>;
};

/** An item in a page of pacts. Embedded in its page, without an id on purpose: caches keep it with the object above it. */
export type PactEdge = {
  /** The cursor of this item, for the arguments `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The item itself. */
  node: Pact;
};

/** Kinds of pact. */
export type PactKind =
  /** Mutual supplies and services between armed forces (ACSA). */
  | 'ACQUISITION_AND_CROSS_SERVICING'
  /** Joint development or production of defense equipment. */
  | 'CO_DEVELOPMENT'
  /** A promise of at least one party to aid another if it is attacked, mutual or not (Correlates of War, type I). */
  | 'DEFENSE'
  /** Aid, infrastructure and energy. */
  | 'DEVELOPMENT_COOPERATION'
  /** Economic cooperation without market access. */
  | 'ECONOMIC_FRAMEWORK'
  /** A promise to consult or cooperate in a crisis (Correlates of War, type III). */
  | 'ENTENTE'
  /** Protection and use of natural resources: water, fish, species, air, waste. */
  | 'ENVIRONMENT'
  /** Transfer of defense equipment and technology from one party to another, and its use there. */
  | 'EQUIPMENT_TRANSFER'
  /** A grant of money or equipment from one party to another, for a stated purpose. */
  | 'GRANT_AID'
  /** Disease, medicine and public health. */
  | 'HEALTH'
  /** Rights of persons and peoples. */
  | 'HUMAN_RIGHTS'
  /** Protection of classified information that the parties exchange (ISA, GSOMIA). */
  | 'INFORMATION_SECURITY'
  /** Working conditions. */
  | 'LABOR'
  /** A promise of aid if a party is attacked. */
  | 'MUTUAL_DEFENSE'
  /** A promise to stay neutral if a party is attacked (Correlates of War, type IIa). */
  | 'NEUTRALITY'
  /** Neutrality or nonaggression; the source does not say which (Correlates of War, type II). */
  | 'NEUTRALITY_OR_NONAGGRESSION'
  /** A promise not to attack each other (Correlates of War, type IIb). */
  | 'NONAGGRESSION'
  /** A subject outside the other kinds, or one that the source does not state. */
  | 'OTHER'
  /** Entry and operation of the armed forces of one party in the territory of the other (RAA). */
  | 'RECIPROCAL_ACCESS'
  /** Cooperation on security or defense, short of a promise of aid. */
  | 'SECURITY_COOPERATION'
  /** Legal status of the armed forces of one party in the territory of the other (SOFA). */
  | 'STATUS_OF_FORCES'
  /** A framework for cooperation in several areas, named a strategic partnership by its parties. */
  | 'STRATEGIC_PARTNERSHIP'
  /** Tariffs, market access and rules of trade. */
  | 'TRADE';

/** Number of relationships whose pact is of one kind. */
export type PactKindFacet = {
  /** Number of counted relationships that have this value. */
  count: Scalars['Int']['output'];
  /** The kind. */
  kind: PactKind;
};

/** A kind of pact, as the value of a claim. */
export type PactKindValue = {
  /** The kind. */
  pactKind: PactKind;
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
  /** The definition. */
  description: Scalars['String']['output'];
  /** The value of the enum. */
  kind: PactKind;
  /** A label for people. */
  label: Scalars['String']['output'];
};

/** Sort key and direction. */
export type PactOrder = {
  /**
   * Former name of `field`.
   * @deprecated Use field. Removal: 2027-06-01.
   */
  by?: InputMaybe<PactOrderBy>;
  /** The sort direction. Default: ASC. */
  direction?: InputMaybe<Sort>;
  /** The sort key. Default: NAME. */
  field?: InputMaybe<PactOrderBy>;
  /**
   * Former name of `direction`.
   * @deprecated Use direction. Removal: 2027-06-01.
   */
  sort?: InputMaybe<Sort>;
};

/** Sort keys. Items with equal keys are ordered by id. */
export type PactOrderBy =
  /** By number of relationships at the date of the lens, asserted and reported ones. */
  | 'DEGREE'
  /** By name. */
  | 'NAME'
  /** By the date of its first signature; a pact without one counts as the latest. */
  | 'SIGNED'
  /** By stage; a pact without one counts as the earliest. */
  | 'STAGE'
  /** By the date on which it reached its stage; a pact without one counts as the latest. */
  | 'STAGE_SINCE';

/** Filter on pacts; conditions are combined with AND. */
export type PactWhere = {
  /** All of these filters match. */
  AND?: InputMaybe<Array<PactWhere>>;
  /** This filter does not match. */
  NOT?: InputMaybe<PactWhere>;
  /** At least one of these filters matches. */
  OR?: InputMaybe<Array<PactWhere>>;
  /** The claims that name it. */
  claims?: InputMaybe<ClaimListWhere>;
  /** Its highest level of classified information. */
  classificationLevel?: InputMaybe<ClassificationLevelWhere>;
  /** The documents with a claim that names it. */
  documents?: InputMaybe<DocumentListWhere>;
  /** The key of the pact. */
  id?: InputMaybe<IdWhere>;
  /**
   * One of its kinds.
   * @deprecated Use pactKind. Removal: 2027-06-01.
   */
  kind?: InputMaybe<PactKindWhere>;
  /** Its name in any language, or an alias. */
  name?: InputMaybe<StringWhere>;
  /** One of its kinds. */
  pactKind?: InputMaybe<PactKindWhere>;
  /** Its parties. */
  parties?: InputMaybe<PartyListWhere>;
  /** The values of its properties. */
  properties?: InputMaybe<EntityPropertyListWhere>;
  /** Its relationships at the date of the lens. */
  relationships?: InputMaybe<EntityRelationshipListWhere>;
  /** A place where it was signed, as a document names it. */
  signedAt?: InputMaybe<StringWhere>;
  /** Its stage at the date of the lens, or the last step of a notice of termination. */
  stage?: InputMaybe<StageWhere>;
  /** Its Wikidata id. */
  wikidata?: InputMaybe<StringWhere>;
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

/** Attributes by which `aggregate` counts participants. */
export type ParticipantAttribute =
  /** By certainty at the date of the lens. */
  | 'CERTAINTY'
  /** By the documents behind it. */
  | 'DOCUMENT'
  /** By kind of entity. */
  | 'KIND'
  /** By role in the event. */
  | 'ROLE'
  /** By the year in which it began or happened. A date that may lie in several years has none. */
  | 'SINCE'
  /** By stance. */
  | 'STANCE'
  /** By the year in which it ended. A date that may lie in several years has none. */
  | 'UNTIL';

/** A page of participants. */
export type ParticipantConnection = {
  /** Counts of all items of the list, on every page, by attribute. Ask for `first: 0` if you need no items. */
  aggregate: Array<AttributeCounts>;
  /** The items of this page, each with its cursor. */
  edges: Array<ParticipantEdge>;
  /** The items of this page, without their cursors. */
  nodes: Array<Entity>;
  /** Paging information for this page. */
  pageInfo: PageInfo;
  /** Number of items on all pages together. */
  totalCount: Scalars['Int']['output'];
};


/** A page of participants. */
export type ParticipantConnectionAggregateArgs = {
  by: Array<ParticipantAttribute>;
  limit?: InputMaybe<Scalars['Int']['input']>;
};

/** An item in a page of participants, with its relationship. Embedded in its page, without an id on purpose: caches keep it with the object above it. */
export type ParticipantEdge = {
  /** The cursor of this item, for the arguments `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The entity. */
  node: Entity;
  /** The relationship of the entity, with its evidence. */
  relationship: Relationship;
};

/** Filter on the participants of an event; conditions are combined with AND. */
export type ParticipantListWhere = {
  /** Every item matches; an empty list matches too. */
  all?: InputMaybe<ParticipantWhere>;
  /** The number of items; of relationships, those asserted or reported. `{ eq: 0 }` means none, `{ eq: 1 }` exactly one. */
  count?: InputMaybe<IntWhere>;
  /** No item matches. */
  none?: InputMaybe<ParticipantWhere>;
  /** Exactly one item matches. `{}` matches every item, so that `single: {}` means a list of one. */
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

/** A pact or organization that connects a partner with one of the entities from `of`. */
export type PartnerTie = {
  /** The memberships behind it, with stage and evidence: first of the entity from `of`, then of the partner. Only one if the organization is itself one of the two. More than 2,000 are TOO_COSTLY; `relationshipsConnection` has pages. */
  relationships: Array<Relationship>;
  /** The memberships behind it, with stage and evidence: first of the entity from `of`, then of the partner. Only one if the organization is itself one of the two. */
  relationshipsConnection: RelationshipConnection;
  /** The pact that both are parties to, or the organization that both belong to or that is itself one of the two. */
  through?: Maybe<Entity>;
  /** The entity from `of` that is connected; null if the lens hides it. */
  with?: Maybe<Entity>;
};


/** A pact or organization that connects a partner with one of the entities from `of`. */
export type PartnerTieRelationshipsConnectionArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<RelationshipOrder>;
  where?: InputMaybe<RelationshipWhere>;
};

/** A page of ties. */
export type PartnerTieConnection = {
  /** The items of this page, each with its cursor. */
  edges: Array<PartnerTieEdge>;
  /** The items of this page, without their cursors. */
  nodes: Array<PartnerTie>;
  /** Paging information for this page. */
  pageInfo: PageInfo;
  /** Number of items on all pages together. */
  totalCount: Scalars['Int']['output'];
};

/** An item in a page of ties. Embedded in its page, without an id on purpose: caches keep it with the object above it. */
export type PartnerTieEdge = {
  /** The cursor of this item, for the arguments `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The item itself. */
  node: PartnerTie;
};

/** Attributes by which `aggregate` counts parties. */
export type PartyAttribute =
  /** By certainty at the date of the lens. */
  | 'CERTAINTY'
  /** By the documents behind it. */
  | 'DOCUMENT'
  /** By kind of entity. */
  | 'KIND'
  /** By the year in which it began or happened. A date that may lie in several years has none. */
  | 'SINCE'
  /** By stance. */
  | 'STANCE'
  /** By status. */
  | 'STATUS'
  /** By the year of the step that led to the status. A date that may lie in several years has none. */
  | 'STATUS_SINCE'
  /** By kinds of its steps. */
  | 'STEP'
  /** By the year in which it ended. A date that may lie in several years has none. */
  | 'UNTIL';

/** A page of parties. */
export type PartyConnection = {
  /** Counts of all items of the list, on every page, by attribute. Ask for `first: 0` if you need no items. */
  aggregate: Array<AttributeCounts>;
  /** The items of this page, each with its cursor. */
  edges: Array<PartyEdge>;
  /** The items of this page, without their cursors. */
  nodes: Array<Entity>;
  /** Paging information for this page. */
  pageInfo: PageInfo;
  /** Number of items on all pages together. */
  totalCount: Scalars['Int']['output'];
};


/** A page of parties. */
export type PartyConnectionAggregateArgs = {
  by: Array<PartyAttribute>;
  limit?: InputMaybe<Scalars['Int']['input']>;
};

/** An item in a page of parties, with its relationship. Embedded in its page, without an id on purpose: caches keep it with the object above it. */
export type PartyEdge = {
  /** The cursor of this item, for the arguments `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The steps of the party in chronological order, planned, possible and denied ones too. */
  history: Array<PartyStep>;
  /** The entity. */
  node: Entity;
  /** The relationship of the entity, with its evidence. */
  relationship: Relationship;
  /** The status with its evidence; null if no document tells a step. */
  standing?: Maybe<PartyStanding>;
  /** The status of the party; null if documents name it as a party without any step. */
  status?: Maybe<PartyStatus>;
  /** The date of the step that led to the status; null if no document gives it. */
  statusSince?: Maybe<Time>;
};

/** Filter on the parties of a pact; conditions are combined with AND. */
export type PartyListWhere = {
  /** Every item matches; an empty list matches too. */
  all?: InputMaybe<PartyWhere>;
  /** The number of items; of relationships, those asserted or reported. `{ eq: 0 }` means none, `{ eq: 1 }` exactly one. */
  count?: InputMaybe<IntWhere>;
  /** No item matches. */
  none?: InputMaybe<PartyWhere>;
  /** Exactly one item matches. `{}` matches every item, so that `single: {}` means a list of one. */
  single?: InputMaybe<PartyWhere>;
  /** At least one item matches. */
  some?: InputMaybe<PartyWhere>;
};

/** The standing of one party to a pact: the furthest of its steps since it last left. A step that is only planned, possible or denied changes nothing. */
export type PartyStanding = {
  /** The claims behind the status. More than 2,000 are TOO_COSTLY; `claimsConnection` has pages. */
  claims: Array<Claim>;
  /** The claims behind the status. */
  claimsConnection: ClaimConnection;
  /** Number of independent documents behind the status. */
  corroboration: Scalars['Int']['output'];
  /** The documents behind the status, in order of publication. More than 2,000 are TOO_COSTLY; `documentsConnection` has pages. */
  documents: Array<Document>;
  /** The documents behind the status, in order of publication. */
  documentsConnection: DocumentConnection;
  /** The steps in chronological order, planned, possible and denied ones too. */
  history: Array<PartyStep>;
  /** The date on which the pact entered into force for it, or the latest that it can be; null if it did not, or if no document dates it. */
  inForce?: Maybe<Time>;
  /** All ways to consent that documents name, the preferred one first; one if they agree. */
  named: Array<NamedStatus>;
  /** The reason for preferring the first of them. */
  reason: Scalars['String']['output'];
  /** The date on which it signed, or the latest that it can be; null if it did not sign, or if no document dates it. */
  signed?: Maybe<Time>;
  /** The date of the step that led to the status; null if no document gives it. */
  since?: Maybe<Time>;
  /** The status; null if documents name it as a party without any step. */
  status?: Maybe<PartyStatus>;
  /** True if no criterion decides between the ways that documents name. */
  undecided: Scalars['Boolean']['output'];
};


/** The standing of one party to a pact: the furthest of its steps since it last left. A step that is only planned, possible or denied changes nothing. */
export type PartyStandingClaimsConnectionArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ClaimOrder>;
  where?: InputMaybe<ClaimWhere>;
};


/** The standing of one party to a pact: the furthest of its steps since it last left. A step that is only planned, possible or denied changes nothing. */
export type PartyStandingDocumentsConnectionArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<DocumentOrder>;
  where?: InputMaybe<DocumentWhere>;
};

/** Statuses of a party to a pact. In order: APPLIED, SIGNED, NOTIFIED, PROVISIONALLY_APPLIED, DEFINITIVELY_SIGNED, RATIFIED, ACCEPTED, APPROVED, ACCEDED, SUCCEEDED, IN_FORCE, NOTICE_GIVEN, WITHDREW, ENDED. RATIFIED to SUCCEEDED are ways of one step. */
export type PartyStatus =
  /** It has consented to be bound by accession, without a signature before. */
  | 'ACCEDED'
  /** It has consented to be bound by acceptance. */
  | 'ACCEPTED'
  /** It has asked to join, and is no party yet. */
  | 'APPLIED'
  /** It has consented to be bound by approval. */
  | 'APPROVED'
  /** It has consented to be bound by its signature alone. */
  | 'DEFINITIVELY_SIGNED'
  /** The pact as a whole has ended or was replaced, or no document says how its membership ended. */
  | 'ENDED'
  /** The pact is in force for it. */
  | 'IN_FORCE'
  /** It has given notice of withdrawal or termination, which has not taken effect. */
  | 'NOTICE_GIVEN'
  /** It has told the others that its domestic procedures for entry into force are complete. */
  | 'NOTIFIED'
  /** It applies the pact before the pact is in force for it. */
  | 'PROVISIONALLY_APPLIED'
  /** It has consented to be bound by ratification, after it signed. */
  | 'RATIFIED'
  /** It has signed and, as far as documents tell, has not consented to be bound. */
  | 'SIGNED'
  /** It is bound as the successor of a state that was. */
  | 'SUCCEEDED'
  /** It has withdrawn from the pact or denounced it, and is no party any more. */
  | 'WITHDREW';

/** Filter on an enum; conditions are combined with AND. */
export type PartyStatusWhere = {
  /** Equals this value or a later one, in the order that the enum states. */
  atLeast?: InputMaybe<PartyStatus>;
  /** Equals this value or an earlier one, in the order that the enum states. */
  atMost?: InputMaybe<PartyStatus>;
  /** Equals this value. */
  eq?: InputMaybe<PartyStatus>;
  /** Equals one of these values. */
  in?: InputMaybe<Array<PartyStatus>>;
};

/** A status of a party to a pact. */
export type PartyStatusWord = {
  /** The definition. */
  description: Scalars['String']['output'];
  /** A label for people. */
  label: Scalars['String']['output'];
  /** True if it is a party to the pact while it stands there. */
  party: Scalars['Boolean']['output'];
  /** The value of the enum. */
  status: PartyStatus;
};

/** A step in the history of a party: its own, or one of the pact as a whole that counts for each party. */
export type PartyStep = {
  /** The claims behind it. More than 2,000 are TOO_COSTLY; `claimsConnection` has pages. */
  claims: Array<Claim>;
  /** The claims behind it. */
  claimsConnection: ClaimConnection;
  /** Number of independent documents behind it. */
  corroboration: Scalars['Int']['output'];
  /** The documents behind it, in order of publication. More than 2,000 are TOO_COSTLY; `documentsConnection` has pages. */
  documents: Array<Document>;
  /** The documents behind it, in order of publication. */
  documentsConnection: DocumentConnection;
  /** The kind of step; null for a step of the pact as a whole. */
  kind?: Maybe<RelationshipKind>;
  /** The status to which it leads; null if it changes none, as a reservation or a plan. */
  leadsTo?: Maybe<PartyStatus>;
  /** The step as a relationship, with its disagreements; null for a step of the pact as a whole. */
  relationship?: Maybe<Relationship>;
  /** The date on which it was taken; null if no document gives it. */
  since?: Maybe<Time>;
  /** The stage that the pact as a whole reached; null for a step of the party itself. */
  stage?: Maybe<Stage>;
  /** The stance that its claims support. Only ASSERTED and REPORTED steps change the status. */
  stance: Stance;
  /** The status after it. A notice that is suspended or withdrawn returns to the status before it. */
  status?: Maybe<PartyStatus>;
};


/** A step in the history of a party: its own, or one of the pact as a whole that counts for each party. */
export type PartyStepClaimsConnectionArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ClaimOrder>;
  where?: InputMaybe<ClaimWhere>;
};


/** A step in the history of a party: its own, or one of the pact as a whole that counts for each party. */
export type PartyStepDocumentsConnectionArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<DocumentOrder>;
  where?: InputMaybe<DocumentWhere>;
};

/** Filter on the steps of a party to a pact; conditions are combined with AND. */
export type PartyStepListWhere = {
  /** Every item matches; an empty list matches too. */
  all?: InputMaybe<PartyStepWhere>;
  /** The number of items; of relationships, those asserted or reported. `{ eq: 0 }` means none, `{ eq: 1 }` exactly one. */
  count?: InputMaybe<IntWhere>;
  /** No item matches. */
  none?: InputMaybe<PartyStepWhere>;
  /** Exactly one item matches. `{}` matches every item, so that `single: {}` means a list of one. */
  single?: InputMaybe<PartyStepWhere>;
  /** At least one item matches. */
  some?: InputMaybe<PartyStepWhere>;
};

/** Filter on the steps of a party to a pact; conditions are combined with AND. */
export type PartyStepWhere = {
  /** All of these filters match. */
  AND?: InputMaybe<Array<PartyStepWhere>>;
  /** This filter does not match. */
  NOT?: InputMaybe<PartyStepWhere>;
  /** At least one of these filters matches. */
  OR?: InputMaybe<Array<PartyStepWhere>>;
  /** Its kind; a step of the pact as a whole has none. */
  kind?: InputMaybe<RelationshipKindWhere>;
  /** The status to which it leads; a step that changes nothing, or was only planned, has none. */
  leadsTo?: InputMaybe<PartyStatusWhere>;
  /** The date on which it was taken. */
  since?: InputMaybe<DateWhere>;
  /** Its stance. */
  stance?: InputMaybe<StanceWhere>;
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

/** A place in a document: its paragraph number and a summary in our own words. */
export type Passage = Node & {
  /** The claims that cite it. More than 2,000 are TOO_COSTLY; `claimsConnection` has pages. */
  claims: Array<Claim>;
  /** The claims that cite it. */
  claimsConnection: ClaimConnection;
  /** The document that contains it. */
  document?: Maybe<Document>;
  /** SHA-256 of the paragraph in Unicode NFC with white space collapsed. `entente verify` checks it against a local copy. */
  fingerprint: Scalars['String']['output'];
  /** The id of the object as seen through the lens: its key, followed by the lens if that is not the default, as in `japan@asOf=2010-01-01`. Caches of clients that go by it never mix two lenses. */
  id: Scalars['ID']['output'];
  /** The readable id without the lens, such as `japan`: unique across entities, documents, passages, claims and relationships, and the same through every lens. Arguments and filters take it. */
  key: Scalars['ID']['output'];
  /** The number of the paragraph, counting non-blank lines from 1. */
  paragraph: Scalars['Int']['output'];
  /** A summary in our own words. */
  summary: Scalars['String']['output'];
};


/** A place in a document: its paragraph number and a summary in our own words. */
export type PassageClaimsConnectionArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ClaimOrder>;
  where?: InputMaybe<ClaimWhere>;
};

/** A page of passages. */
export type PassageConnection = {
  /** The items of this page, each with its cursor. */
  edges: Array<PassageEdge>;
  /** The items of this page, without their cursors. */
  nodes: Array<Passage>;
  /** Paging information for this page. */
  pageInfo: PageInfo;
  /** Number of items on all pages together. */
  totalCount: Scalars['Int']['output'];
};

/** An item in a page of passages. Embedded in its page, without an id on purpose: caches keep it with the object above it. */
export type PassageEdge = {
  /** The cursor of this item, for the arguments `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The item itself. */
  node: Passage;
};

/** A passage to add. */
export type PassageInput = {
  /** The SHA-256 of the normalized paragraph. */
  fingerprint: Scalars['String']['input'];
  /** The number of the paragraph, from 1. */
  paragraph: Scalars['Int']['input'];
  /** A summary in our own words. */
  summary: Scalars['String']['input'];
};

/** A simple path between two entities: it passes no entity twice. */
export type Path = {
  /** The entities on the path in order, both ends included. */
  entities: Array<Entity>;
  /** Number of steps. */
  length: Scalars['Int']['output'];
  /** The steps in order. */
  steps: Array<PathStep>;
};

/** Outcomes of a search for paths. */
export type PathOutcome =
  /** No path was found within the bounds; one exists beyond them. */
  | 'BOUND_REACHED'
  /** Paths exist; the answer lists the shortest. */
  | 'FOUND'
  /** No path exists over the relationships that fit, of any length, even through hubs. */
  | 'NONE_EXISTS';

/** A step of a path, from one entity to the next. */
export type PathStep = {
  /** The entity at which the step starts. */
  from?: Maybe<Entity>;
  /** All relationships that connect the two, with their evidence. More than 2,000 are TOO_COSTLY; `relationshipsConnection` has pages. */
  relationships: Array<Relationship>;
  /** All relationships that connect the two, with their evidence. */
  relationshipsConnection: RelationshipConnection;
  /** The entity at which the step ends. */
  to?: Maybe<Entity>;
};


/** A step of a path, from one entity to the next. */
export type PathStepRelationshipsConnectionArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<RelationshipOrder>;
  where?: InputMaybe<RelationshipWhere>;
};

/** Paths and the extent of the search. */
export type Paths = {
  /** Number of entities explored. */
  explored: Scalars['Int']['output'];
  /** Exports the entities and relationships on the paths as a file; without entities if there are no paths. */
  export: Export;
  /** Hubs that the paths go through, ordered by id. Such paths say little, since a hub is connected to almost everything. */
  hubs: Array<Entity>;
  /** The outcome: paths found, none at all, or none within the bounds. */
  outcome: PathOutcome;
  /** The paths, shortest first. Paths of equal length are ordered by the ids on them. */
  paths: Array<Path>;
  /** True if the search stopped at its bound, so that further paths may exist. */
  truncated: Scalars['Boolean']['output'];
};


/** Paths and the extent of the search. */
export type PathsExportArgs = {
  format: ExportFormat;
};

/** A person who is no leader: one who speaks or acts for no nation or organization. */
export type Person = Entity & Node & {
  /** Other names and acronyms. */
  aliases: Array<Scalars['String']['output']>;
  /** The claims that name it in any role. */
  claims: ClaimConnection;
  /** A description in one sentence; null if there is none. */
  description?: Maybe<Scalars['String']['output']>;
  /** The documents with a claim that names it. */
  documents: DocumentConnection;
  /** The changes to the record that are about it, the first one first, up to the revision of the lens; also those about claims that name it. */
  history: ChangeConnection;
  /** The id of the object as seen through the lens: its key, followed by the lens if that is not the default, as in `japan@asOf=2010-01-01`. Caches of clients that go by it never mix two lenses. */
  id: Scalars['ID']['output'];
  /** The readable id without the lens, such as `japan`: unique across entities, documents, passages, claims and relationships, and the same through every lens. Arguments and filters take it. */
  key: Scalars['ID']['output'];
  /** The kind of entity. */
  kind: EntityKind;
  /** The common English name. */
  name: Scalars['String']['output'];
  /** Names in other languages and scripts. */
  names: Array<LocalName>;
  /** The properties of the entity, in the order of the vocabulary. */
  properties: Array<EntityProperty>;
  /** Relationships at the date of the lens. Asserted and reported only, unless `where` filters by stance. */
  relationships: EntityRelationshipConnection;
  /** Claims that documents attribute to the person. */
  statements: ClaimConnection;
  /** The Wikidata id; null if no source gives it. */
  wikidata?: Maybe<Scalars['String']['output']>;
};


/** A person who is no leader: one who speaks or acts for no nation or organization. */
export type PersonClaimsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ClaimOrder>;
  where?: InputMaybe<ClaimWhere>;
};


/** A person who is no leader: one who speaks or acts for no nation or organization. */
export type PersonDocumentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<DocumentOrder>;
  where?: InputMaybe<DocumentWhere>;
};


/** A person who is no leader: one who speaks or acts for no nation or organization. */
export type PersonHistoryArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ChangeOrder>;
  where?: InputMaybe<ChangeWhere>;
};


/** A person who is no leader: one who speaks or acts for no nation or organization. */
export type PersonPropertiesArgs = {
  only?: InputMaybe<Array<Property>>;
};


/** A person who is no leader: one who speaks or acts for no nation or organization. */
export type PersonRelationshipsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  ended?: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<EntityRelationshipOrder>;
  where?: InputMaybe<EntityRelationshipWhere>;
};


/** A person who is no leader: one who speaks or acts for no nation or organization. */
export type PersonStatementsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ClaimOrder>;
  where?: InputMaybe<ClaimWhere>;
};

/** Attributes by which `aggregate` counts persons. */
export type PersonAttribute =
  /** By the property characterized-as: A characterization by a document or a speaker that no other predicate covers. */
  | 'CHARACTERIZED_AS'
  /** By the property stated: A stated view or intention. `about` names the entities concerned. */
  | 'STATED';

/** A page of persons. */
export type PersonConnection = {
  /** Counts of all items of the list, on every page, by attribute. Ask for `first: 0` if you need no items. */
  aggregate: Array<AttributeCounts>;
  /** The items of this page, each with its cursor. */
  edges: Array<PersonEdge>;
  /** The items of this page, without their cursors. */
  nodes: Array<Person>;
  /** Paging information for this page. */
  pageInfo: PageInfo;
  /** Number of items on all pages together. */
  totalCount: Scalars['Int']['output'];
};


/** A page of persons. */
export type PersonConnectionAggregateArgs = {
  by: Array<PersonAttribute>;
  limit?: InputMaybe<Scalars['Int']['input']>;
};

/** An item in a page of persons. Embedded in its page, without an id on purpose: caches keep it with the object above it. */
export type PersonEdge = {
  /** The cursor of this item, for the arguments `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The item itself. */
  node: Person;
};

/** Filter on persons; conditions are combined with AND. */
export type PersonWhere = {
  /** All of these filters match. */
  AND?: InputMaybe<Array<PersonWhere>>;
  /** This filter does not match. */
  NOT?: InputMaybe<PersonWhere>;
  /** At least one of these filters matches. */
  OR?: InputMaybe<Array<PersonWhere>>;
  /** The claims that name it. */
  claims?: InputMaybe<ClaimListWhere>;
  /** The documents with a claim that names it. */
  documents?: InputMaybe<DocumentListWhere>;
  /** The key of the person. */
  id?: InputMaybe<IdWhere>;
  /** Its name in any language, or an alias. */
  name?: InputMaybe<StringWhere>;
  /** The values of its properties. */
  properties?: InputMaybe<EntityPropertyListWhere>;
  /** Its relationships at the date of the lens. */
  relationships?: InputMaybe<EntityRelationshipListWhere>;
  /** Its Wikidata id. */
  wikidata?: InputMaybe<StringWhere>;
};

/** A stage that documents announce, or that the pact may have reached by the date of the lens. */
export type PlannedStage = {
  /** The claims that tell of it. More than 2,000 are TOO_COSTLY; `claimsConnection` has pages. */
  claims: Array<Claim>;
  /** The claims that tell of it. */
  claimsConnection: ClaimConnection;
  /** The stage. */
  stage: Stage;
  /** The date that documents give it; null if none does. */
  time?: Maybe<Time>;
};


/** A stage that documents announce, or that the pact may have reached by the date of the lens. */
export type PlannedStageClaimsConnectionArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ClaimOrder>;
  where?: InputMaybe<ClaimWhere>;
};

/** Predicates of claims: a property, which takes a value, or a kind of relationship, which takes an object. */
export type Predicate =
  /** A nation or organization joined a pact by accession, without having signed it. */
  | 'ACCEDED_TO'
  /** A nation or organization consented to be bound by a pact by acceptance. */
  | 'ACCEPTED'
  /** The two have agreed in principle on a pact, or concluded its text, without signing it. Pacts with more than 50 parties derive no such relationships. */
  | 'AGREED_IN_PRINCIPLE_WITH'
  /** Two nations or organizations agreed on closer cooperation. The qualifier `field` names the area. */
  | 'AGREED_TO_COOPERATE_WITH'
  /** A nation or organization gave aid other than arms, such as relief, infrastructure or technology. The qualifier `item` names it. */
  | 'AIDED'
  /** A pact, a policy or a decision responds to the conduct of a nation. */
  | 'AIMED_AT'
  /** A pact, such as an amendment or a protocol, changes or extends another. */
  | 'AMENDS'
  /** The money or the quantity that a pact grants or an event concerns. */
  | 'AMOUNT'
  /** A person, a nation or an organization announced a pact or an event. */
  | 'ANNOUNCED'
  /** A nation or organization asked to join a pact. */
  | 'APPLIED_TO_JOIN'
  /** A nation or organization consented to be bound by a pact by approval. */
  | 'APPROVED'
  /** Two nations are at war. */
  | 'AT_WAR_WITH'
  /** A language in which the text of the pact is authentic. */
  | 'AUTHENTIC_LANGUAGE'
  /** A pact entered into force for one of its parties. */
  | 'BOUND_BY'
  /** A characterization by a document or a speaker that no other predicate covers. */
  | 'CHARACTERIZED_AS'
  /** The highest level of classified information that may be exchanged under the pact. */
  | 'CLASSIFICATION_LEVEL'
  /** A person, a nation or an organization expressed concern about an event, a pact or the conduct of a nation. */
  | 'CONCERNED_ABOUT'
  /** A person, a nation or an organization condemned an event. */
  | 'CONDEMNED'
  /** Two nations or organizations cooperate. The qualifier `field` names the area. */
  | 'COOPERATES_WITH'
  /** A nation or organization made a declaration on a pact, such as how it reads it or where it applies it. */
  | 'DECLARED'
  /** A nation or organization consented to be bound by a pact by its signature alone. */
  | 'DEFINITIVELY_SIGNED'
  /** The nation or organization that keeps the original of the pact and its ratifications. */
  | 'DEPOSITARY'
  /** Two nations maintain diplomatic relations. */
  | 'DIPLOMATIC_RELATIONS_WITH'
  /** A meeting or statement dealt with a subject. */
  | 'DISCUSSED'
  /** The two consider whether to negotiate a pact. Pacts with more than 50 parties derive no such relationships. */
  | 'EXPLORING_WITH'
  /** A party gave notice that it will withdraw from a pact or end it. */
  | 'GAVE_NOTICE'
  /** A leader holds an office. The qualifier `office` names it. */
  | 'HOLDS_OFFICE'
  /** A pact or an event came about because of another. */
  | 'INFLUENCED_BY'
  /** A nation or organization belongs to an organization. */
  | 'MEMBER_OF'
  /** A nation must consult a nation or an organization before it enters or applies a pact. */
  | 'MUST_CONSULT'
  /** The two negotiate a pact. Pacts with more than 50 parties derive no such relationships. */
  | 'NEGOTIATING_WITH'
  /** A party told the others that its domestic procedures for the entry into force of a pact are complete. */
  | 'NOTIFIED'
  /** A person, a nation or an organization spoke against a pact or an event. */
  | 'OBJECTED_TO'
  /** A nation or organization objected to a reservation to a pact. The qualifier `party` names whose it is. */
  | 'OBJECTED_TO_RESERVATION'
  /** The date on which the event took place. */
  | 'OCCURRED_ON'
  /** A kind of the pact. All kinds that one document gives count together. */
  | 'PACT_KIND'
  /** A person, a nation or an organization took part in an event. */
  | 'PARTICIPANT_IN'
  /** A nation or organization is a party to a pact, at any stage of the pact. */
  | 'PARTY_TO'
  /** An organization belongs to a nation or to a larger organization. */
  | 'PART_OF'
  /** An event is part of a larger event. */
  | 'PART_OF_EVENT'
  /** The place of the event, as the document names it. */
  | 'PLACE'
  /** A person, a nation or an organization proposed a pact or an initiative. */
  | 'PROPOSED'
  /** A protocol, an annex or an implementing arrangement supplements a pact, its parent. */
  | 'PROTOCOL_TO'
  /** An obligation or a right of the parties under the pact. */
  | 'PROVIDES'
  /** A party applied a pact before the pact was in force for it. */
  | 'PROVISIONALLY_APPLIED'
  /** The purpose. */
  | 'PURPOSE'
  /** A party ratified a pact. The pact is ratified once its parties have ratified it. */
  | 'RATIFIED'
  /** The number under which a register has the pact, such as I-37429; its time is the date of registration, and the qualifier `party` says who had it registered. */
  | 'REGISTRATION_NUMBER'
  /** The number of partners or parties that a document counts. The qualifiers state what is counted. */
  | 'REPORTED_COUNT'
  /** A party made a reservation, which excludes or modifies the effect of some of the pact for it. */
  | 'RESERVED'
  /** A nation or organization intends closer cooperation with another. The qualifier `field` names the area. */
  | 'SEEKS_COOPERATION_WITH'
  /** A nation or organization sees a threat in a nation or a pact. */
  | 'SEES_THREAT_IN'
  /** A leader signed a pact. */
  | 'SIGNATORY_OF'
  /** A nation or organization signed a pact. A leader who signs is `signatory-of` it. */
  | 'SIGNED'
  /** The place where the pact was signed, as the document names it. */
  | 'SIGNED_AT'
  /** The two have signed a pact that has not ended. Pacts with more than 50 parties derive no such relationships. */
  | 'SIGNED_WITH'
  /** A document compares two pacts as similar. */
  | 'SIMILAR_TO'
  /** The pact reached this stage. */
  | 'STAGE'
  /** A stated view or intention. `about` names the entities concerned. */
  | 'STATED'
  /** A subject of the pact, as the document names it, such as fisheries. */
  | 'SUBJECT'
  /** A nation is bound by a pact as the successor of a state that was a party to it. */
  | 'SUCCEEDED_TO'
  /** A nation supplied weapons or munitions to another. The qualifier `item` names them. */
  | 'SUPPLIED_ARMS_TO'
  /** A party suspended the effect of its notice. It stands where it stood before the notice. */
  | 'SUSPENDED_NOTICE'
  /** The two have agreed to start negotiations on a pact. Pacts with more than 50 parties derive no such relationships. */
  | 'TALKS_AGREED_WITH'
  /** The reason for which the pact ended, or for which a party gave notice. */
  | 'TERMINATION_CAUSE'
  /** The title of the pact, in the language of the document. */
  | 'TITLE'
  /** An event took place in a nation. */
  | 'TOOK_PLACE_IN'
  /** Two nations or organizations trade goods or services. */
  | 'TRADES_WITH'
  /** The place of the pact in a treaty series, such as 2083 UNTS 3. */
  | 'TREATY_SERIES'
  /** A person, a nation or an organization asked a nation or an organization to act. The qualifiers name the matter. */
  | 'URGED'
  /** A leader traveled to a nation. */
  | 'VISITED'
  /** A person, a nation or an organization spoke in favor of a pact or an event. */
  | 'WELCOMED'
  /** A party withdrew from a pact or denounced it, with effect from that day. It is no party any more. */
  | 'WITHDREW_FROM'
  /** A party withdrew its notice. It stands where it stood before the notice. */
  | 'WITHDREW_NOTICE'
  /** A leader was present when others signed a pact. */
  | 'WITNESSED';

/** Filter on an enum; conditions are combined with AND. */
export type PredicateWhere = {
  /** Equals this value. */
  eq?: InputMaybe<Predicate>;
  /** Equals one of these values. */
  in?: InputMaybe<Array<Predicate>>;
};

/** Properties of an entity. */
export type Property =
  /** The money or the quantity that a pact grants or an event concerns. */
  | 'AMOUNT'
  /** A language in which the text of the pact is authentic. */
  | 'AUTHENTIC_LANGUAGE'
  /** A characterization by a document or a speaker that no other predicate covers. */
  | 'CHARACTERIZED_AS'
  /** The highest level of classified information that may be exchanged under the pact. */
  | 'CLASSIFICATION_LEVEL'
  /** The nation or organization that keeps the original of the pact and its ratifications. */
  | 'DEPOSITARY'
  /** The date on which the event took place. */
  | 'OCCURRED_ON'
  /** A kind of the pact. All kinds that one document gives count together. */
  | 'PACT_KIND'
  /** The place of the event, as the document names it. */
  | 'PLACE'
  /** An obligation or a right of the parties under the pact. */
  | 'PROVIDES'
  /** The purpose. */
  | 'PURPOSE'
  /** The number under which a register has the pact, such as I-37429; its time is the date of registration, and the qualifier `party` says who had it registered. */
  | 'REGISTRATION_NUMBER'
  /** The number of partners or parties that a document counts. The qualifiers state what is counted. */
  | 'REPORTED_COUNT'
  /** The place where the pact was signed, as the document names it. */
  | 'SIGNED_AT'
  /** The pact reached this stage. */
  | 'STAGE'
  /** A stated view or intention. `about` names the entities concerned. */
  | 'STATED'
  /** A subject of the pact, as the document names it, such as fisheries. */
  | 'SUBJECT'
  /** The reason for which the pact ended, or for which a party gave notice. */
  | 'TERMINATION_CAUSE'
  /** The title of the pact, in the language of the document. */
  | 'TITLE'
  /** The place of the pact in a treaty series, such as 2083 UNTS 3. */
  | 'TREATY_SERIES';

/** A value of a property, with the claims that give it. */
export type PropertyValue = {
  /** The claims that give it. More than 2,000 are TOO_COSTLY; `claimsConnection` has pages. */
  claims: Array<Claim>;
  /** The claims that give it. */
  claimsConnection: ClaimConnection;
  /** The documents that give it, in the order of publication. More than 2,000 are TOO_COSTLY; `documentsConnection` has pages. */
  documents: Array<Document>;
  /** The documents that give it, in the order of publication. */
  documentsConnection: DocumentConnection;
  /** The value as text: the name of an entity, a date in EDTF, a word of the vocabulary. */
  text: Scalars['String']['output'];
  /** The value as a typed object. */
  value: ClaimValue;
};


/** A value of a property, with the claims that give it. */
export type PropertyValueClaimsConnectionArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ClaimOrder>;
  where?: InputMaybe<ClaimWhere>;
};


/** A value of a property, with the claims that give it. */
export type PropertyValueDocumentsConnectionArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<DocumentOrder>;
  where?: InputMaybe<DocumentWhere>;
};

/** A page of values. */
export type PropertyValueConnection = {
  /** The items of this page, each with its cursor. */
  edges: Array<PropertyValueEdge>;
  /** The items of this page, without their cursors. */
  nodes: Array<PropertyValue>;
  /** Paging information for this page. */
  pageInfo: PageInfo;
  /** Number of items on all pages together. */
  totalCount: Scalars['Int']['output'];
};

/** An item in a page of values. Embedded in its page, without an id on purpose: caches keep it with the object above it. */
export type PropertyValueEdge = {
  /** The cursor of this item, for the arguments `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The item itself. */
  node: PropertyValue;
};

/** Filter on an enum; conditions are combined with AND. */
export type PropertyWhere = {
  /** Equals this value. */
  eq?: InputMaybe<Property>;
  /** Equals one of these values. */
  in?: InputMaybe<Array<Property>>;
};

/** A property of an entity. */
export type PropertyWord = {
  /** The definition. */
  description: Scalars['String']['output'];
  /** A label for people. */
  label: Scalars['String']['output'];
  /** The kinds of entity that can have it. */
  of: Array<EntityKind>;
  /** The value of the enum. */
  property: Property;
  /** True if it has one value at a time. Documents can disagree only on such properties. */
  single: Scalars['Boolean']['output'];
  /** The kinds of entity that its value can be; empty if its value is not an entity. */
  targets: Array<EntityKind>;
  /** The kind of its value. */
  valueKind: ValueKind;
};

/** A claim that was proposed, and the state of its review. */
export type Proposal = {
  /** The people who have accepted it. */
  acceptedBy: Array<Scalars['String']['output']>;
  /** While it waits for review or a change: the differences that it would make in the graph if it held, through the default lens. They are a preview, and nothing is recorded. Null as `claim` is. */
  altered?: Maybe<Comparison>;
  /** The author of the proposal. */
  author: Scalars['String']['output'];
  /** While it waits for review or a change: the claim with its evidence, as it would show if it held. Null after that, and if a merge stands against it. */
  claim?: Maybe<Claim>;
  /** The key of the claim, such as `document#key`. */
  claimKey: Scalars['ID']['output'];
  /** The claims that it corrects: they are retracted as soon as it holds. */
  corrects: Array<Claim>;
  /** The key of its document. */
  documentKey: Scalars['ID']['output'];
  /** The number of other people who must accept it. */
  needed: Scalars['Int']['output'];
  /** The key of its object; null if its predicate is a property. */
  objectKey?: Maybe<Scalars['ID']['output']>;
  /** Its predicate. */
  predicate: Predicate;
  /** The number of the change that proposed it. */
  revision: Scalars['Int']['output'];
  /** Its state. */
  status: ProposalStatus;
  /** The key of its subject. */
  subjectKey: Scalars['ID']['output'];
  /** The statement in our own words. */
  summary: Scalars['String']['output'];
};

/** A page of proposals. */
export type ProposalConnection = {
  /** The items of this page, each with its cursor. */
  edges: Array<ProposalEdge>;
  /** The items of this page, without their cursors. */
  nodes: Array<Proposal>;
  /** Paging information for this page. */
  pageInfo: PageInfo;
  /** Number of items on all pages together. */
  totalCount: Scalars['Int']['output'];
};

/** An item in a page of proposals. Embedded in its page, without an id on purpose: caches keep it with the object above it. */
export type ProposalEdge = {
  /** The cursor of this item, for the arguments `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The item itself. */
  node: Proposal;
};

/** States of a proposed claim. */
export type ProposalStatus =
  /** It holds. */
  | 'ACCEPTED'
  /** Its author was asked for a change. */
  | 'CHANGE_ASKED'
  /** It waits for review. */
  | 'PROPOSED'
  /** It was rejected. */
  | 'REJECTED';

/** A detail that a claim adds to subject, predicate and object. */
export type Qualifier = {
  /** The amount; null if the key does not take one or the text is no number. */
  amount?: Maybe<Amount>;
  /** The entity that the value names; null if the key does not take an entity. */
  entity?: Maybe<Entity>;
  /** The key of the detail. */
  key: QualifierKey;
  /** The detail as text: free text, the id of an entity, or a word of the vocabulary, depending on the key. */
  value: Scalars['String']['output'];
};

/** A detail that a claim adds to subject, predicate and object. */
export type QualifierInput = {
  /** The key of the detail. */
  key: QualifierKey;
  /** The detail as text. */
  value: Scalars['String']['input'];
};

/** Keys of the details that a claim can add to subject, predicate and object. */
export type QualifierKey =
  /** The amount: a number with a currency (ISO 4217) or another unit, such as 2 billion JPY. */
  | 'AMOUNT'
  /** The area concerned. */
  | 'FIELD'
  /** The instrument, if several succeeded each other as one pact. Each of them is an episode of the pact. */
  | 'INSTRUMENT'
  /** The goods or services that are supplied, shared or built. */
  | 'ITEM'
  /** The office held. */
  | 'OFFICE'
  /** The pact concerned. */
  | 'PACT'
  /** The kind of pact that a claim counts. */
  | 'PACT_KIND'
  /** The kind of entity that a claim counts. */
  | 'PARTNER_KIND'
  /** The party concerned: whose reservation is objected to, or who had a pact registered. */
  | 'PARTY'
  /** The place. */
  | 'PLACE'
  /** The register in which a pact has its number, such as that of the United Nations. */
  | 'REGISTER'
  /** The nation or organization for which a person speaks or acts. */
  | 'REPRESENTING'
  /** The role in the event. */
  | 'ROLE'
  /** The minimum stage that a claim counts. */
  | 'STAGE'
  /** A few words of the document, verbatim. */
  | 'WORDING';

/** Filter on qualifiers; conditions are combined with AND. */
export type QualifierWhere = {
  /** All of these filters match. */
  AND?: InputMaybe<Array<QualifierWhere>>;
  /** This filter does not match. */
  NOT?: InputMaybe<QualifierWhere>;
  /** At least one of these filters matches. */
  OR?: InputMaybe<Array<QualifierWhere>>;
  /** The amount: a number with a currency (ISO 4217) or another unit, such as 2 billion JPY. */
  amount?: InputMaybe<AmountWhere>;
  /** The area concerned. */
  field?: InputMaybe<StringWhere>;
  /** The instrument, if several succeeded each other as one pact. Each of them is an episode of the pact. */
  instrument?: InputMaybe<StringWhere>;
  /** The goods or services that are supplied, shared or built. */
  item?: InputMaybe<StringWhere>;
  /** The office held. */
  office?: InputMaybe<EntityWhere>;
  /** The pact concerned. */
  pact?: InputMaybe<EntityWhere>;
  /** The kind of pact that a claim counts. */
  pactKind?: InputMaybe<PactKindWhere>;
  /** The kind of entity that a claim counts. */
  partnerKind?: InputMaybe<EntityKindWhere>;
  /** The party concerned: whose reservation is objected to, or who had a pact registered. */
  party?: InputMaybe<EntityWhere>;
  /** The place. */
  place?: InputMaybe<StringWhere>;
  /** The register in which a pact has its number, such as that of the United Nations. */
  register?: InputMaybe<StringWhere>;
  /** The nation or organization for which a person speaks or acts. */
  representing?: InputMaybe<EntityWhere>;
  /** The role in the event. */
  role?: InputMaybe<StringWhere>;
  /** The minimum stage that a claim counts. */
  stage?: InputMaybe<StageWhere>;
  /** A few words of the document, verbatim. */
  wording?: InputMaybe<StringWhere>;
};

/** The entry points. `graph` returns the graph through a lens; `node` and `nodes` look up ids, as Relay clients do. */
export type Query = {
  /** All analyses beyond lists and look-ups, with their parameters and limits. */
  analyses: Array<Analysis>;
  /** The audit: who asked what, the last request first, for administrators of a server with `--audit` who see everything. Pages go on with `first` and `after`. */
  audit: AuditEntryConnection;
  /** The cost of the operation that selects this field, next to its other fields or, with `dryRun`, before. Unless it is a dry run, `extensions.cost` at the end of the answer has both numbers beside `paid`: the points that its run took of the processor. An answer from the cache tells what making it took. */
  cost: OperationCost;
  /** All export formats. */
  exportFormats: Array<ExportFormatInfo>;
  /** The graph through a lens. Most queries start here. */
  graph: Graph;
  /** The object with this id, through the lens that the id names; null if that shows none. */
  node?: Maybe<Node>;
  /** The objects with these ids, each through the lens that its id names, in the same order; null for each that its lens does not show. */
  nodes: Array<Maybe<Node>>;
  /** The points that the viewer may use. An operation takes those that its shape predicts, and at least one, also if its answer comes from a cache. If fewer are left, it is RATE_LIMITED and does not run. Null on a server that counts none. */
  rateLimit?: Maybe<RateLimit>;
  /** The record of changes; null on a server without one. */
  record?: Maybe<ChangeRecord>;
  /** The one who asks. */
  viewer: Viewer;
  /** The vocabulary of the graph. */
  vocabulary: Vocabulary;
};


/** The entry points. `graph` returns the graph through a lens; `node` and `nodes` look up ids, as Relay clients do. */
export type QueryAuditArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** The entry points. `graph` returns the graph through a lens; `node` and `nodes` look up ids, as Relay clients do. */
export type QueryCostArgs = {
  dryRun?: Scalars['Boolean']['input'];
};


/** The entry points. `graph` returns the graph through a lens; `node` and `nodes` look up ids, as Relay clients do. */
export type QueryGraphArgs = {
  atLeastRevision?: InputMaybe<Scalars['Int']['input']>;
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


/** The entry points. `graph` returns the graph through a lens; `node` and `nodes` look up ids, as Relay clients do. */
export type QueryRecordArgs = {
  atLeastRevision?: InputMaybe<Scalars['Int']['input']>;
};

/** A range in a text, in UTF-16 code units, as JavaScript counts them. */
export type Range = {
  /** The position after the last code unit. */
  end: Scalars['Int']['output'];
  /** The position of the first code unit, from 0. */
  start: Scalars['Int']['output'];
};

/** Rank of a claim against other claims on the same matter. In order: DEPRECATED, NORMAL, PREFERRED. */
export type Rank =
  /** Wrong or withdrawn. The claim is kept with the reason and does not count unless a lens asks for it. */
  | 'DEPRECATED'
  /** The default rank. */
  | 'NORMAL'
  /** Takes precedence over other claims on the same matter, with a reason. */
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
  /** The items of this page, without their cursors. */
  nodes: Array<RankingEntry>;
  /** Paging information for this page. */
  pageInfo: PageInfo;
  /** Number of items on all pages together. */
  totalCount: Scalars['Int']['output'];
};

/** An item in a page of a ranking. Embedded in its page, without an id on purpose: caches keep it with the object above it. */
export type RankingEdge = {
  /** The cursor of this item, for the arguments `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The item itself. */
  node: RankingEntry;
};

/** An entity with its score and rank. */
export type RankingEntry = {
  /** The entity; null if the lens hides it. */
  entity?: Maybe<Entity>;
  /** The rank, from 1. Equal scores share a rank, and the ranks after them are skipped: 1, 2, 2, 4. */
  rank: Scalars['Int']['output'];
  /** The value of the measure, rounded to ten decimals. */
  score: Scalars['Float']['output'];
  /** The neighbors in the ranked network that make its score, those that add most first. */
  ties: Array<RankingTie>;
};


/** An entity with its score and rank. */
export type RankingEntryTiesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A neighbor of a ranked entity, with its part in the score. Embedded in its page, without an id on purpose: caches keep it with the object above it. */
export type RankingTie = {
  /** Its part in the score, rounded to ten decimals. The parts of all neighbors add up to the score; with PAGERANK to all of it but the share that every entity gets. Null with BETWEENNESS and CLOSENESS, which are no sums over neighbors. */
  contribution?: Maybe<Scalars['Float']['output']>;
  /** The neighbor; null if the lens hides it. */
  entity?: Maybe<Entity>;
  /** The weight of the edge between the two, by the argument `weight` of the ranking. */
  weight: Scalars['Float']['output'];
};

/** The points that a viewer may use in an hour, and what is left of them. */
export type RateLimit = {
  /** The points of this operation. */
  cost: Scalars['Int']['output'];
  /** The points of an hour. */
  limit: Scalars['Int']['output'];
  /** The points that are left after this operation. */
  remaining: Scalars['Int']['output'];
  /** The time at which all points are there again. */
  resetAt: Scalars['DateTime']['output'];
};

/** The entry of a pact in a register of treaties. */
export type Registration = {
  /** The parties that had it registered, often the depositary; empty if no document says. */
  by: Array<Entity>;
  /** The claims that give the number. More than 2,000 are TOO_COSTLY; `claimsConnection` has pages. */
  claims: Array<Claim>;
  /** The claims that give the number. */
  claimsConnection: ClaimConnection;
  /** The number; the preferred one if documents disagree. */
  number: Scalars['String']['output'];
  /** The register, such as that of the United Nations; null if no document names it. */
  register?: Maybe<Scalars['String']['output']>;
  /** The date of the registration; null if no document gives it. */
  time?: Maybe<Time>;
};


/** The entry of a pact in a register of treaties. */
export type RegistrationClaimsConnectionArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ClaimOrder>;
  where?: InputMaybe<ClaimWhere>;
};

/** An edge of the graph: a group of claims that say the same about one episode, or an edge that a rule derives from others. */
export type Relationship = Node & {
  /** Certainty that it holds at the date of the lens; of a plan or a denial, that it still stands. */
  certainty: Certainty;
  /** The evidence: all claims on it, contradicting ones included. More than 2,000 are TOO_COSTLY; `claimsConnection` has pages. */
  claims: Array<Claim>;
  /** The evidence: all claims on it, contradicting ones included. */
  claimsConnection: ClaimConnection;
  /** Number of independent documents behind it. For a derived relationship: the smallest number behind any of its premises. */
  corroboration: Scalars['Int']['output'];
  /** True if a rule derives it. */
  derived: Scalars['Boolean']['output'];
  /** The relationships that it is derived from; empty for a claimed relationship. */
  derivedFrom: Array<Relationship>;
  /** Disagreements between its claims on its stance, its date or the office held. */
  disagreements: Array<Disagreement>;
  /** The documents behind it, in order of publication. More than 2,000 are TOO_COSTLY; `documentsConnection` has pages. */
  documents: Array<Document>;
  /** The documents behind it, in order of publication. */
  documentsConnection: DocumentConnection;
  /** The reason for it to be in the graph. */
  explanation: Explanation;
  /** First date on which a document says that it held; null if none gives one. */
  firstSeen?: Maybe<Time>;
  /** The id of the object as seen through the lens: its key, followed by the lens if that is not the default, as in `japan@asOf=2010-01-01`. Caches of clients that go by it never mix two lenses. */
  id: Scalars['ID']['output'];
  /** The readable id without the lens, such as `japan`: unique across entities, documents, passages, claims and relationships, and the same through every lens. Arguments and filters take it. */
  key: Scalars['ID']['output'];
  /** The kind of relationship. */
  kind: RelationshipKind;
  /** The label from source to target, such as "is a party to". */
  label: Scalars['String']['output'];
  /** Last date on which a document says that it held, or the date of the lens if that is earlier. An open end counts up to its publication. */
  lastSeen?: Maybe<Time>;
  /** The pact that it points to or is derived from, or that a qualifier names; null if there is none. */
  pact?: Maybe<Pact>;
  /** Further details, such as the office. */
  qualifiers: Array<Qualifier>;
  /** The time since which the record holds a claim of it; null if the data folders have one. */
  recordedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The author of the change since which the record holds a claim of it; null as `recordedAt` is. */
  recordedBy?: Maybe<Scalars['String']['output']>;
  /** The start: the date that a document gives, or the range that the evidence allows; null if unbounded. */
  since?: Maybe<Time>;
  /** The entity at which the edge starts. */
  source?: Maybe<Entity>;
  /** The stage of the pact that it points to or is derived from; null if there is none. */
  stage?: Maybe<Stage>;
  /** First day at that stage: for a party its own, between two parties the day on which both were at it. */
  stageSince?: Maybe<Time>;
  /** The stance that its claims support: ASSERTED or REPORTED if it holds, PLANNED, or DENIED. */
  stance: Stance;
  /** The standing of the party, of a membership of a pact; null if no document tells a step. Of an application to join, the standing APPLIED of the applicant, while it is no party. */
  standing?: Maybe<PartyStanding>;
  /** The place of a step toward a pact in the history of its party, with the status after it. Null if it is no step, or if documents name no standing of its source. */
  step?: Maybe<PartyStep>;
  /** True if the relationship holds in both directions. */
  symmetric: Scalars['Boolean']['output'];
  /** The entity at which the edge ends. */
  target?: Maybe<Entity>;
  /** The end; null if it lasts, and for momentary relationships. */
  until?: Maybe<Time>;
};


/** An edge of the graph: a group of claims that say the same about one episode, or an edge that a rule derives from others. */
export type RelationshipClaimsConnectionArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ClaimOrder>;
  where?: InputMaybe<ClaimWhere>;
};


/** An edge of the graph: a group of claims that say the same about one episode, or an edge that a rule derives from others. */
export type RelationshipDocumentsConnectionArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<DocumentOrder>;
  where?: InputMaybe<DocumentWhere>;
};

/** Attributes by which `aggregate` counts relationships. */
export type RelationshipAttribute =
  /** By certainty at the date of the lens. */
  | 'CERTAINTY'
  /** By whether a rule derives it. */
  | 'DERIVED'
  /** By the documents behind it. */
  | 'DOCUMENT'
  /** By kind. */
  | 'KIND'
  /** By the kinds of its pact. */
  | 'PACT_KIND'
  /** By the year in which it began or happened. A date that may lie in several years has none. */
  | 'SINCE'
  /** By its source. */
  | 'SOURCE'
  /** By the stage of its pact. */
  | 'STAGE'
  /** By stance. */
  | 'STANCE'
  /** By the status of the party, of memberships of pacts and of applications to join. */
  | 'STATUS'
  /** By its target. */
  | 'TARGET'
  /** By the year in which it ended. A date that may lie in several years has none. */
  | 'UNTIL';

/** A relationship that both lenses show, with differences. */
export type RelationshipChange = {
  /** The relationship through the second lens. */
  after: Relationship;
  /** The relationship through the first lens. */
  before: Relationship;
  /** The attributes that differ; empty if only the evidence differs. */
  changes: Array<AttributeChange>;
  /** The claims on it that only one of the lenses shows. More than 2,000 are TOO_COSTLY; `claimsConnection` has pages. */
  claims: Array<Claim>;
  /** The claims on it that only one of the lenses shows. */
  claimsConnection: ClaimConnection;
};


/** A relationship that both lenses show, with differences. */
export type RelationshipChangeClaimsConnectionArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ClaimOrder>;
  where?: InputMaybe<ClaimWhere>;
};

/** A page of changes of relationships. */
export type RelationshipChangeConnection = {
  /** The items of this page, each with its cursor. */
  edges: Array<RelationshipChangeEdge>;
  /** The items of this page, without their cursors. */
  nodes: Array<RelationshipChange>;
  /** Paging information for this page. */
  pageInfo: PageInfo;
  /** Number of items on all pages together. */
  totalCount: Scalars['Int']['output'];
};

/** An item in a page of changes of relationships. Embedded in its page, without an id on purpose: caches keep it with the object above it. */
export type RelationshipChangeEdge = {
  /** The cursor of this item, for the arguments `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The item itself. */
  node: RelationshipChange;
};

/** A page of relationships. */
export type RelationshipConnection = {
  /** Counts of all items of the list, on every page, by attribute. Ask for `first: 0` if you need no items. */
  aggregate: Array<AttributeCounts>;
  /** The items of this page, each with its cursor. */
  edges: Array<RelationshipEdge>;
  /** The items of this page, without their cursors. */
  nodes: Array<Relationship>;
  /** Paging information for this page. */
  pageInfo: PageInfo;
  /** Number of items on all pages together. */
  totalCount: Scalars['Int']['output'];
};


/** A page of relationships. */
export type RelationshipConnectionAggregateArgs = {
  by: Array<RelationshipAttribute>;
  limit?: InputMaybe<Scalars['Int']['input']>;
};

/** An item in a page of relationships. Embedded in its page, without an id on purpose: caches keep it with the object above it. */
export type RelationshipEdge = {
  /** The cursor of this item, for the arguments `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The item itself. */
  node: Relationship;
};

/** Kinds of relationship. `Query.vocabulary` gives their labels and colors, and says which are derived. */
export type RelationshipKind =
  /** A nation or organization joined a pact by accession, without having signed it. */
  | 'ACCEDED_TO'
  /** A nation or organization consented to be bound by a pact by acceptance. */
  | 'ACCEPTED'
  /** The two have agreed in principle on a pact, or concluded its text, without signing it. Pacts with more than 50 parties derive no such relationships. */
  | 'AGREED_IN_PRINCIPLE_WITH'
  /** Two nations or organizations agreed on closer cooperation. The qualifier `field` names the area. */
  | 'AGREED_TO_COOPERATE_WITH'
  /** A nation or organization gave aid other than arms, such as relief, infrastructure or technology. The qualifier `item` names it. */
  | 'AIDED'
  /** A pact, a policy or a decision responds to the conduct of a nation. */
  | 'AIMED_AT'
  /** A pact, such as an amendment or a protocol, changes or extends another. */
  | 'AMENDS'
  /** A person, a nation or an organization announced a pact or an event. */
  | 'ANNOUNCED'
  /** A nation or organization asked to join a pact. */
  | 'APPLIED_TO_JOIN'
  /** A nation or organization consented to be bound by a pact by approval. */
  | 'APPROVED'
  /** Two nations are at war. */
  | 'AT_WAR_WITH'
  /** A pact entered into force for one of its parties. */
  | 'BOUND_BY'
  /** A person, a nation or an organization expressed concern about an event, a pact or the conduct of a nation. */
  | 'CONCERNED_ABOUT'
  /** A person, a nation or an organization condemned an event. */
  | 'CONDEMNED'
  /** Two nations or organizations cooperate. The qualifier `field` names the area. */
  | 'COOPERATES_WITH'
  /** A nation or organization made a declaration on a pact, such as how it reads it or where it applies it. */
  | 'DECLARED'
  /** A nation or organization consented to be bound by a pact by its signature alone. */
  | 'DEFINITIVELY_SIGNED'
  /** Two nations maintain diplomatic relations. */
  | 'DIPLOMATIC_RELATIONS_WITH'
  /** A meeting or statement dealt with a subject. */
  | 'DISCUSSED'
  /** The two consider whether to negotiate a pact. Pacts with more than 50 parties derive no such relationships. */
  | 'EXPLORING_WITH'
  /** A party gave notice that it will withdraw from a pact or end it. */
  | 'GAVE_NOTICE'
  /** A leader holds an office. The qualifier `office` names it. */
  | 'HOLDS_OFFICE'
  /** A pact or an event came about because of another. */
  | 'INFLUENCED_BY'
  /** A nation or organization belongs to an organization. */
  | 'MEMBER_OF'
  /** A nation must consult a nation or an organization before it enters or applies a pact. */
  | 'MUST_CONSULT'
  /** The two negotiate a pact. Pacts with more than 50 parties derive no such relationships. */
  | 'NEGOTIATING_WITH'
  /** A party told the others that its domestic procedures for the entry into force of a pact are complete. */
  | 'NOTIFIED'
  /** A person, a nation or an organization spoke against a pact or an event. */
  | 'OBJECTED_TO'
  /** A nation or organization objected to a reservation to a pact. The qualifier `party` names whose it is. */
  | 'OBJECTED_TO_RESERVATION'
  /** A person, a nation or an organization took part in an event. */
  | 'PARTICIPANT_IN'
  /** A nation or organization is a party to a pact, at any stage of the pact. */
  | 'PARTY_TO'
  /** An organization belongs to a nation or to a larger organization. */
  | 'PART_OF'
  /** An event is part of a larger event. */
  | 'PART_OF_EVENT'
  /** A person, a nation or an organization proposed a pact or an initiative. */
  | 'PROPOSED'
  /** A protocol, an annex or an implementing arrangement supplements a pact, its parent. */
  | 'PROTOCOL_TO'
  /** A party applied a pact before the pact was in force for it. */
  | 'PROVISIONALLY_APPLIED'
  /** A party ratified a pact. The pact is ratified once its parties have ratified it. */
  | 'RATIFIED'
  /** A party made a reservation, which excludes or modifies the effect of some of the pact for it. */
  | 'RESERVED'
  /** A nation or organization intends closer cooperation with another. The qualifier `field` names the area. */
  | 'SEEKS_COOPERATION_WITH'
  /** A nation or organization sees a threat in a nation or a pact. */
  | 'SEES_THREAT_IN'
  /** A leader signed a pact. */
  | 'SIGNATORY_OF'
  /** A nation or organization signed a pact. A leader who signs is `signatory-of` it. */
  | 'SIGNED'
  /** The two have signed a pact that has not ended. Pacts with more than 50 parties derive no such relationships. */
  | 'SIGNED_WITH'
  /** A document compares two pacts as similar. */
  | 'SIMILAR_TO'
  /** A nation is bound by a pact as the successor of a state that was a party to it. */
  | 'SUCCEEDED_TO'
  /** A nation supplied weapons or munitions to another. The qualifier `item` names them. */
  | 'SUPPLIED_ARMS_TO'
  /** A party suspended the effect of its notice. It stands where it stood before the notice. */
  | 'SUSPENDED_NOTICE'
  /** The two have agreed to start negotiations on a pact. Pacts with more than 50 parties derive no such relationships. */
  | 'TALKS_AGREED_WITH'
  /** An event took place in a nation. */
  | 'TOOK_PLACE_IN'
  /** Two nations or organizations trade goods or services. */
  | 'TRADES_WITH'
  /** A person, a nation or an organization asked a nation or an organization to act. The qualifiers name the matter. */
  | 'URGED'
  /** A leader traveled to a nation. */
  | 'VISITED'
  /** A person, a nation or an organization spoke in favor of a pact or an event. */
  | 'WELCOMED'
  /** A party withdrew from a pact or denounced it, with effect from that day. It is no party any more. */
  | 'WITHDREW_FROM'
  /** A party withdrew its notice. It stands where it stood before the notice. */
  | 'WITHDREW_NOTICE'
  /** A leader was present when others signed a pact. */
  | 'WITNESSED';

/** Number of relationships of one kind. */
export type RelationshipKindCount = {
  /** The number. */
  count: Scalars['Int']['output'];
  /** The kind. */
  kind: RelationshipKind;
};

/** Number of relationships of one kind. */
export type RelationshipKindFacet = {
  /** Number of counted relationships that have this value. */
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
  /** A color for drawing, as #rrggbb. */
  color: Scalars['String']['output'];
  /** True if a rule derives it from the stage of a pact. */
  derived: Scalars['Boolean']['output'];
  /** The definition. */
  description: Scalars['String']['output'];
  /** The label from target to source. */
  inverseLabel: Scalars['String']['output'];
  /** The value of the enum. */
  kind: RelationshipKind;
  /** The label from source to target. */
  label: Scalars['String']['output'];
  /** The status to which it leads a party, of a step that changes it. */
  leadsTo?: Maybe<PartyStatus>;
  /** The kinds of entity that can be the source. */
  sources: Array<EntityKind>;
  /** True if the relationship holds in both directions. */
  symmetric: Scalars['Boolean']['output'];
  /** The kinds of entity that can be the target. */
  targets: Array<EntityKind>;
};

/** Sort key and direction. */
export type RelationshipOrder = {
  /**
   * Former name of `field`.
   * @deprecated Use field. Removal: 2027-06-01.
   */
  by?: InputMaybe<RelationshipOrderBy>;
  /** The sort direction. Default: ASC. */
  direction?: InputMaybe<Sort>;
  /** The sort key. Default: SINCE. */
  field?: InputMaybe<RelationshipOrderBy>;
  /**
   * Former name of `direction`.
   * @deprecated Use direction. Removal: 2027-06-01.
   */
  sort?: InputMaybe<Sort>;
};

/** Sort keys. Items with equal keys are ordered by id. */
export type RelationshipOrderBy =
  /** By number of independent documents. */
  | 'CORROBORATION'
  /** By kind. */
  | 'KIND'
  /** By start date; a relationship without one counts as the latest. */
  | 'SINCE'
  /** By the stage of its pact; a relationship without one counts as the earliest. */
  | 'STAGE'
  /** By end date; a relationship without one counts as the latest. */
  | 'UNTIL';

/** Filter on relationships; conditions are combined with AND. */
export type RelationshipWhere = {
  /** All of these filters match. */
  AND?: InputMaybe<Array<RelationshipWhere>>;
  /** This filter does not match. */
  NOT?: InputMaybe<RelationshipWhere>;
  /** At least one of these filters matches. */
  OR?: InputMaybe<Array<RelationshipWhere>>;
  /** Its certainty at the date of the lens. Without `presumed: true` on the lens, lists have only those that are CERTAIN, and with `ended: true` also past ones, which have ENDED or are in doubt. */
  certainty?: InputMaybe<CertaintyWhere>;
  /** The claims behind it. */
  claims?: InputMaybe<ClaimListWhere>;
  /** The number of independent documents behind it. */
  corroboration?: InputMaybe<IntWhere>;
  /** True if a rule derives it. */
  derived?: InputMaybe<Scalars['Boolean']['input']>;
  /** Its kind. */
  kind?: InputMaybe<RelationshipKindWhere>;
  /** Its pact: the target, the one that it is derived from, or the one that a qualifier names. */
  pact?: InputMaybe<PactWhere>;
  /** Its qualifiers. */
  qualifiers?: InputMaybe<QualifierWhere>;
  /** The date on which it began or happened. */
  since?: InputMaybe<DateWhere>;
  /** Its source. */
  source?: InputMaybe<EntityWhere>;
  /** The stage of its pact. */
  stage?: InputMaybe<StageWhere>;
  /** Its stance. Default: ASSERTED or REPORTED. */
  stance?: InputMaybe<StanceWhere>;
  /** The status of the party, if it is a membership of a pact; APPLIED of the application of one that is no party. */
  status?: InputMaybe<PartyStatusWhere>;
  /** The steps of the party, if it is a membership of a pact; planned, possible and denied ones too. */
  steps?: InputMaybe<PartyStepListWhere>;
  /** Its target. */
  target?: InputMaybe<EntityWhere>;
  /** The date on which it ended. */
  until?: InputMaybe<DateWhere>;
};

/** Rules of review. */
export type Review =
  /** Nobody else has to accept a claim. */
  | 'NONE'
  /** Another person must accept a claim before it holds. */
  | 'ONE'
  /** Two other people must accept a claim before it holds. */
  | 'TWO';

/** Roles of viewers. In order: READER, CONTRIBUTOR, REVIEWER, CURATOR, ADMINISTRATOR. Each may do all that those before it may. */
export type Role =
  /** Creates and revokes tokens. */
  | 'ADMINISTRATOR'
  /** Adds documents and entities, and proposes claims. */
  | 'CONTRIBUTOR'
  /** Retracts, restores, sets clearances, amends, merges, judges and undoes. */
  | 'CURATOR'
  /** Reads all that the clearance allows. */
  | 'READER'
  /** Decides on the proposals of other people. */
  | 'REVIEWER';

/** An entity, a document or a claim that matches, with the reason. */
export type SearchHit = {
  /** The entity, document or claim. */
  found: Node;
  /** The kind of object. */
  kind: SearchKind;
  /** The part that matched; of a claim, the one with most words of the query. */
  part: SearchPart;
  /** The ranges of the text that matched, for highlighting. */
  ranges: Array<Range>;
  /** The reason for the hit. */
  reason: SearchReason;
  /** The text of that part, such as the name, the title, or the summary of a passage. */
  text: Scalars['String']['output'];
};

/** Attributes by which `aggregate` counts hits. */
export type SearchHitAttribute =
  /** By kind of object. */
  | 'KIND'
  /** By the part that matched. */
  | 'PART'
  /** By reason. */
  | 'REASON';

/** A page of hits. */
export type SearchHitConnection = {
  /** Counts of all items of the list, on every page, by attribute. Ask for `first: 0` if you need no items. */
  aggregate: Array<AttributeCounts>;
  /** The items of this page, each with its cursor. */
  edges: Array<SearchHitEdge>;
  /** The items of this page, without their cursors. */
  nodes: Array<SearchHit>;
  /** Paging information for this page. */
  pageInfo: PageInfo;
  /** Number of items on all pages together. */
  totalCount: Scalars['Int']['output'];
};


/** A page of hits. */
export type SearchHitConnectionAggregateArgs = {
  by: Array<SearchHitAttribute>;
  limit?: InputMaybe<Scalars['Int']['input']>;
};

/** An item in a page of hits. Embedded in its page, without an id on purpose: caches keep it with the object above it. */
export type SearchHitEdge = {
  /** The cursor of this item, for the arguments `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The item itself. */
  node: SearchHit;
};

/** Kinds of objects that the search covers. */
export type SearchKind =
  /** A statement by a document. */
  | 'CLAIM'
  /** A source document. */
  | 'DOCUMENT'
  /** An occurrence or a situation that documents report. */
  | 'EVENT'
  /** A person who speaks or acts for a nation or an organization. */
  | 'LEADER'
  /** A state. */
  | 'NATION'
  /** A position in a nation or an organization that one person holds at a time. */
  | 'OFFICE'
  /** An organization that acts as one, such as an alliance, a ministry, an armed force or a company. */
  | 'ORGANIZATION'
  /** An agreement between parties, at any stage. */
  | 'PACT'
  /** A person who is no leader: one who speaks or acts for no nation or organization. */
  | 'PERSON';

/** Parts of an entity, a document or a claim that the search covers. */
export type SearchPart =
  /** An alias, an acronym or a code of an entity. */
  | 'ALIAS'
  /** The qualifier amount. */
  | 'AMOUNT'
  /** The qualifier field. */
  | 'FIELD'
  /** The qualifier instrument. */
  | 'INSTRUMENT'
  /** The qualifier item. */
  | 'ITEM'
  /** A name of an entity, in any language. */
  | 'NAME'
  /** The qualifier office. */
  | 'OFFICE'
  /** The qualifier pact. */
  | 'PACT'
  /** The qualifier pactKind. */
  | 'PACT_KIND'
  /** The qualifier partnerKind. */
  | 'PARTNER_KIND'
  /** The qualifier party. */
  | 'PARTY'
  /** The summary of a passage that a claim rests on. */
  | 'PASSAGE'
  /** The qualifier place. */
  | 'PLACE'
  /** The publisher of a document. */
  | 'PUBLISHER'
  /** The qualifier register. */
  | 'REGISTER'
  /** The qualifier representing. */
  | 'REPRESENTING'
  /** The qualifier role. */
  | 'ROLE'
  /** The qualifier stage. */
  | 'STAGE'
  /** The summary of a claim. */
  | 'SUMMARY'
  /** The title of a document. */
  | 'TITLE'
  /** The value of a claim. */
  | 'VALUE'
  /** The qualifier wording. */
  | 'WORDING';

/** Reasons for a hit, best first: NAME, ALIAS, START, WORDS, SAID, SIMILAR. */
export type SearchReason =
  /** The query equals an alias, an acronym or an ISO 3166 code. */
  | 'ALIAS'
  /** The query equals its name in some language. */
  | 'NAME'
  /** Every word of the query equals or starts a word of a claim: of its summary, value, qualifiers or passages. */
  | 'SAID'
  /** Every word of the query resembles one of its words: five letters with one error, longer words with up to two. */
  | 'SIMILAR'
  /** Its name or an alias starts with the query. */
  | 'START'
  /** Every word of the query equals or starts a word of its name, an alias or a title. */
  | 'WORDS';

/** A pact that two entities share. */
export type SharedPact = {
  /** Certainty that both are parties at the date of the lens. */
  certainty: Certainty;
  /** The memberships of the two, with their evidence: first of the source of the edge. */
  memberships: Array<Relationship>;
  /** The pact. */
  pact: Pact;
  /** The date by which it connected the two; null if it is unknown. */
  since?: Maybe<Time>;
  /** The stage that both have reached; null if no document tells. */
  stage?: Maybe<Stage>;
};

/** A page of shared pacts. */
export type SharedPactConnection = {
  /** The items of this page, each with its cursor. */
  edges: Array<SharedPactEdge>;
  /** The items of this page, without their cursors. */
  nodes: Array<SharedPact>;
  /** Paging information for this page. */
  pageInfo: PageInfo;
  /** Number of items on all pages together. */
  totalCount: Scalars['Int']['output'];
};

/** An item in a page of shared pacts. Embedded in its page, without an id on purpose: caches keep it with the object above it. */
export type SharedPactEdge = {
  /** The cursor of this item, for the arguments `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The item itself. */
  node: SharedPact;
};

/** Sort direction. */
export type Sort =
  /** Ascending: smallest or earliest first. */
  | 'ASC'
  /** Descending: largest or latest first. */
  | 'DESC';

/** Stages of a pact. In order: EXPLORATORY, TALKS_AGREED, NEGOTIATING, AGREED_IN_PRINCIPLE, CONCLUDED, INITIALLED, SIGNED, RATIFIED, IN_FORCE, TERMINATION_NOTIFIED, NOTICE_SUSPENDED, NOTICE_WITHDRAWN, SUSPENDED, REPLACED, TERMINATED, EXPIRED. */
export type Stage =
  /** The parties agree on the substance; the text is not final. */
  | 'AGREED_IN_PRINCIPLE'
  /** Negotiations are concluded; nobody has signed. */
  | 'CONCLUDED'
  /** Its term has ended. */
  | 'EXPIRED'
  /** The parties consider whether to negotiate. */
  | 'EXPLORATORY'
  /** The negotiators have initialled the text; nobody has signed. */
  | 'INITIALLED'
  /** The pact binds the parties. An announced date alone is not an entry into force. */
  | 'IN_FORCE'
  /** The parties negotiate. */
  | 'NEGOTIATING'
  /** The party that gave notice of termination has suspended it. The pact is in force. */
  | 'NOTICE_SUSPENDED'
  /** The party that gave notice of termination has withdrawn it. The pact is in force. */
  | 'NOTICE_WITHDRAWN'
  /** The parties have ratified. */
  | 'RATIFIED'
  /** Another pact has replaced it. */
  | 'REPLACED'
  /** The parties have signed. */
  | 'SIGNED'
  /** The pact is temporarily without effect. */
  | 'SUSPENDED'
  /** The parties have agreed to start negotiations. */
  | 'TALKS_AGREED'
  /** One or more parties have ended it. */
  | 'TERMINATED'
  /** A party has given notice of termination. The pact binds the parties until the notice takes effect. */
  | 'TERMINATION_NOTIFIED';

/** Number of relationships that point to, or are derived from, a pact at one stage. */
export type StageFacet = {
  /** Number of counted relationships that have this value. */
  count: Scalars['Int']['output'];
  /** The stage. */
  stage: Stage;
};

/** A pact that is at different stages through the two lenses. */
export type StageMove = {
  /** The stage through the second lens; null if there is none. */
  after?: Maybe<Stage>;
  /** The stage through the first lens; null if there is none. */
  before?: Maybe<Stage>;
  /** The claims that cause the difference. More than 2,000 are TOO_COSTLY; `claimsConnection` has pages. */
  claims: Array<Claim>;
  /** The claims that cause the difference. */
  claimsConnection: ClaimConnection;
  /** The pact. */
  pact?: Maybe<Pact>;
};


/** A pact that is at different stages through the two lenses. */
export type StageMoveClaimsConnectionArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ClaimOrder>;
  where?: InputMaybe<ClaimWhere>;
};

/** A page of changes of stage. */
export type StageMoveConnection = {
  /** The items of this page, each with its cursor. */
  edges: Array<StageMoveEdge>;
  /** The items of this page, without their cursors. */
  nodes: Array<StageMove>;
  /** Paging information for this page. */
  pageInfo: PageInfo;
  /** Number of items on all pages together. */
  totalCount: Scalars['Int']['output'];
};

/** An item in a page of changes of stage. Embedded in its page, without an id on purpose: caches keep it with the object above it. */
export type StageMoveEdge = {
  /** The cursor of this item, for the arguments `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The item itself. */
  node: StageMove;
};

/** A step in the history of a pact. */
export type StageStep = {
  /** The claims behind the step. More than 2,000 are TOO_COSTLY; `claimsConnection` has pages. */
  claims: Array<Claim>;
  /** The claims behind the step. */
  claimsConnection: ClaimConnection;
  /** Number of independent documents behind the step. */
  corroboration: Scalars['Int']['output'];
  /** The steps of parties that it follows from, if no document names the stage; else empty. More than 2,000 are TOO_COSTLY; `derivedFromConnection` has pages. */
  derivedFrom: Array<Relationship>;
  /** The steps of parties that it follows from, if no document names the stage; else empty. */
  derivedFromConnection: RelationshipConnection;
  /** True if documents name different stages for this point in time, or if its date contradicts that of a step before it, such as a signature after the entry into force. */
  disputed: Scalars['Boolean']['output'];
  /** Number of the episode, from 1. A pact that ended and was signed again is in its second episode. */
  episode: Scalars['Int']['output'];
  /** The instrument, if several succeeded each other as this pact; null if no document names one. */
  instrument?: Maybe<Scalars['String']['output']>;
  /** All stages that documents name for this point in time, the preferred one first. */
  named: Array<NamedStage>;
  /** Terms that certainly cover the day of the step, or the last day of a vague date. Empty if the step has no date. More than 2,000 are TOO_COSTLY; `officeholdersConnection` has pages. */
  officeholders: Array<OfficeTerm>;
  /** Terms that certainly cover the day of the step, or the last day of a vague date. Empty if the step has no date. */
  officeholdersConnection: OfficeTermConnection;
  /** The reason for preferring the first of them; where its date contradicts that of a step before it, that step. */
  reason: Scalars['String']['output'];
  /** The date on which the pact reached the stage; null if no document gives it. */
  since?: Maybe<Time>;
  /** The stage that the pact reached; the preferred one if documents disagree. */
  stage: Stage;
  /** True if no criterion decides between the stages that documents name; the least advanced then counts. */
  undecided: Scalars['Boolean']['output'];
};


/** A step in the history of a pact. */
export type StageStepClaimsConnectionArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ClaimOrder>;
  where?: InputMaybe<ClaimWhere>;
};


/** A step in the history of a pact. */
export type StageStepDerivedFromConnectionArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<RelationshipOrder>;
  where?: InputMaybe<RelationshipWhere>;
};


/** A step in the history of a pact. */
export type StageStepOfficeholdersArgs = {
  of?: InputMaybe<Scalars['ID']['input']>;
  office?: InputMaybe<Scalars['ID']['input']>;
};


/** A step in the history of a pact. */
export type StageStepOfficeholdersConnectionArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  of?: InputMaybe<Scalars['ID']['input']>;
  office?: InputMaybe<Scalars['ID']['input']>;
};

/** A stage, as the value of a claim. */
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
  /** A color for drawing, as #rrggbb; stages that differ little share one. */
  color: Scalars['String']['output'];
  /** The definition. */
  description: Scalars['String']['output'];
  /** A label for people. */
  label: Scalars['String']['output'];
  /** The value of the enum. */
  stage: Stage;
};

/** Stance of a document toward what a claim says. */
export type Stance =
  /** The document states it as true, in its own voice or that of a speaker. */
  | 'ASSERTED'
  /** The document states that it is not true. */
  | 'DENIED'
  /** The document presents it as intended or announced for later; it is not true yet. */
  | 'PLANNED'
  /** The document speaks of it as possible or feared, and does not say that it is so. */
  | 'POSSIBLE'
  /** The document repeats the words or expectations of others without vouching for them. */
  | 'REPORTED';

/** Filter on an enum; conditions are combined with AND. */
export type StanceWhere = {
  /** Equals this value. */
  eq?: InputMaybe<Stance>;
  /** Equals one of these values. */
  in?: InputMaybe<Array<Stance>>;
};

/** Counts of all that the lens shows, and measures of the network. All relationships between the same two entities count as one undirected edge. */
export type Statistics = {
  /** Mean degree: the average number of distinct neighbors of an entity. */
  averageDegree: Scalars['Float']['output'];
  /** Number of claims. */
  claims: Scalars['Int']['output'];
  /** Number of connected components. */
  components: Scalars['Int']['output'];
  /** Density: the share of all pairs of entities that have a relationship between them, from 0 to 1. */
  density: Scalars['Float']['output'];
  /** Number of derived relationships among them. */
  derived: Scalars['Int']['output'];
  /** Diameter: the longest shortest path of the largest component, in steps. Null if it is too large to compute: if entities × (entities + pairs) exceeds 5,000,000. */
  diameter?: Maybe<Scalars['Int']['output']>;
  /** Number of documents. */
  documents: Scalars['Int']['output'];
  /** Number of entities. */
  entities: Scalars['Int']['output'];
  /** Counts of entities by kind, zeros included. */
  entityKinds: Array<EntityKindCount>;
  /** Number of pairs of entities with a relationship between them. */
  pairs: Scalars['Int']['output'];
  /** Counts of relationships by kind, zeros omitted. */
  relationshipKinds: Array<RelationshipKindCount>;
  /** Number of asserted and reported relationships. */
  relationships: Scalars['Int']['output'];
  /** Number of claimed relationships with only one independent document. */
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

/** A part of the network, ready to draw: nodes and edges in the form that drawing libraries expect. */
export type Subgraph = {
  /** The relationships between them, ordered by id. Of a fold, those of the entities that are unfolded. */
  edges: Array<SubgraphEdge>;
  /** True if `edgeLimit` left out any relationships between the entities in `nodes`. */
  edgesTruncated: Scalars['Boolean']['output'];
  /** Exports the same entities and relationships or folded edges, at the same positions, as a file. */
  export: Export;
  /** Of a fold, one edge for each pair of entities that stay nodes, ordered by key; else empty. The edge limit keeps the strongest edge of each node, then the strongest of all. */
  foldedEdges: Array<FoldedEdge>;
  /** True if `edgeLimit` left out any folded edges between the entities in `nodes`. */
  foldedEdgesTruncated: Scalars['Boolean']['output'];
  /** The same relationships with parallel ones merged: one edge for each pair of entities, ordered by id. The edge limit counts merged edges here, and keeps those with the most relationships. */
  mergedEdges: Array<MergedEdge>;
  /** True if `edgeLimit` left out any pairs of the entities in `nodes`. */
  mergedEdgesTruncated: Scalars['Boolean']['output'];
  /** The entities, ordered by id. */
  nodes: Array<SubgraphNode>;
  /** Number of relationships without the limits. */
  totalEdges: Scalars['Int']['output'];
  /** Number of folded edges without the limits. */
  totalFoldedEdges: Scalars['Int']['output'];
  /** Number of pairs of entities with a relationship, without the limits. */
  totalMergedEdges: Scalars['Int']['output'];
  /** Number of entities without the limits. */
  totalNodes: Scalars['Int']['output'];
  /** True if `limit` left out any entities. */
  truncated: Scalars['Boolean']['output'];
};


/** A part of the network, ready to draw: nodes and edges in the form that drawing libraries expect. */
export type SubgraphExportArgs = {
  format: ExportFormat;
};

/** A relationship, ready to draw. */
export type SubgraphEdge = {
  /** Certainty that it holds at the date of the lens. */
  certainty: Certainty;
  /** The color of the kind, as #rrggbb. */
  color: Scalars['String']['output'];
  /** True if a rule derives it. */
  derived: Scalars['Boolean']['output'];
  /** True if the relationship holds in one direction only. */
  directed: Scalars['Boolean']['output'];
  /** The id of the edge in this drawing. `key` is that of the relationship. */
  id: Scalars['ID']['output'];
  /** The key of the relationship. */
  key: Scalars['ID']['output'];
  /** The kind of relationship. */
  kind: RelationshipKind;
  /** The label, from source to target. */
  label: Scalars['String']['output'];
  /** The relationship, with its evidence. */
  relationship: Relationship;
  /** The id of the node at which the edge starts. */
  source: Scalars['ID']['output'];
  /** The key of the entity at which the edge starts. */
  sourceKey: Scalars['ID']['output'];
  /** The stage of the pact that it points to or is derived from; null if there is none. */
  stage?: Maybe<Stage>;
  /** The id of the node at which the edge ends. */
  target: Scalars['ID']['output'];
  /** The key of the entity at which the edge ends. */
  targetKey: Scalars['ID']['output'];
  /** The weight for drawing: the number of independent documents. */
  weight: Scalars['Int']['output'];
};

/** An entity, ready to draw. */
export type SubgraphNode = {
  /** The color of the kind, as #rrggbb. */
  color: Scalars['String']['output'];
  /** The entity. */
  entity: Entity;
  /** The id of the node in this drawing; other drawings give it other ids. `key` is that of the entity. */
  id: Scalars['ID']['output'];
  /** The key of the entity. */
  key: Scalars['ID']['output'];
  /** The kind of entity. */
  kind: EntityKind;
  /** The label: the name of the entity. */
  label: Scalars['String']['output'];
  /** The size for drawing, 1 to 10: grows with the square root of the number of its relationships in the subgraph. */
  size: Scalars['Float']['output'];
  /** Horizontal position, growing to the right; without unit. */
  x: Scalars['Float']['output'];
  /** Vertical position, growing upward; without unit. */
  y: Scalars['Float']['output'];
};

/** Changes as they happen, by server-sent events. The id of an event is the number of the last change in it: pass it as `after`, or in the header `Last-Event-ID`, to go on from there. */
export type Subscription = {
  /** Each change to the record that the viewer may see, in turn. */
  changes: Change;
  /** Each difference that changes to the record make in the graph through a lens; none if it shows the same. What a claim showed that is raised above the clearance of the viewer is gone, for streams that are open then. */
  graphChanged: GraphChange;
};


/** Changes as they happen, by server-sent events. The id of an event is the number of the last change in it: pass it as `after`, or in the header `Last-Event-ID`, to go on from there. */
export type SubscriptionChangesArgs = {
  after?: InputMaybe<Scalars['Int']['input']>;
  where?: InputMaybe<ChangeWhere>;
};


/** Changes as they happen, by server-sent events. The id of an event is the number of the last change in it: pass it as `after`, or in the header `Last-Event-ID`, to go on from there. */
export type SubscriptionGraphChangedArgs = {
  after?: InputMaybe<Scalars['Int']['input']>;
  lens?: InputMaybe<LensInput>;
  where?: InputMaybe<RelationshipWhere>;
};

/** A text, as the value of a claim. */
export type TextValue = {
  /** The text, in our own words. */
  text: Scalars['String']['output'];
};

/** Weight of the edge between two entities in the network that metrics use. */
export type TieWeight =
  /** Number of independent documents behind each relationship between the two, added up. */
  | 'CORROBORATION'
  /** 1 for every pair with a relationship. */
  | 'EQUAL'
  /** Number of relationships between the two. */
  | 'RELATIONSHIPS';

/** A date or an interval, as precise as its source. */
export type Time = {
  /** True if the source marks the date as approximate (`~`). */
  approximate: Scalars['Boolean']['output'];
  /** The first day that it can mean; null if it is unbounded. */
  earliest?: Maybe<Scalars['Date']['output']>;
  /** The date or interval in EDTF, as precise as the source gives it. */
  edtf: Scalars['EDTF']['output'];
  /** The last day that it can mean; null if it is unbounded. */
  latest?: Maybe<Scalars['Date']['output']>;
  /** Precision of the date. */
  precision: DatePrecision;
  /** True if the source marks the date as uncertain (`?`). */
  uncertain: Scalars['Boolean']['output'];
};

/** A time, as the value of a claim. */
export type TimeValue = {
  /** The time. */
  time: Time;
};

/** A token of a person. The record has only its hash. */
export type Token = {
  /** The clearance of the person. */
  clearance: Clearance;
  /** The compartments that the person needs to know of. */
  compartments: Array<Scalars['String']['output']>;
  /** The time at which it was created. */
  createdAt: Scalars['DateTime']['output'];
  /** The author who created it. */
  createdBy: Scalars['String']['output'];
  /** The time from which it is not valid any more. */
  expires: Scalars['DateTime']['output'];
  /** The id by which it is revoked. */
  key: Scalars['ID']['output'];
  /** Its name. */
  name: Scalars['String']['output'];
  /** The person who has it, and the author of changes with it. */
  person: Scalars['String']['output'];
  /** Its role. */
  role: Role;
};

/** Number of items of a list that have one value of an attribute. */
export type ValueCount = {
  /** Number of items that have it. */
  count: Scalars['Int']['output'];
  /** The value in words: a label of the vocabulary, a name or a title. */
  label: Scalars['String']['output'];
  /** The value: a word as its enum has it, a key, a code, a year, `true` or `false`, or a text. */
  value: Scalars['String']['output'];
};

/** Kinds of value that a property can have. */
export type ValueKind =
  /** A number with a currency (ISO 4217) or another unit, such as 2 billion JPY, up to 8 million NZD or 80 percent. */
  | 'AMOUNT'
  /** A whole number. */
  | 'COUNT'
  /** An entity, by its id. */
  | 'ENTITY'
  /** A language, by its BCP 47 tag, such as en or ja. */
  | 'LANGUAGE'
  /** A level of classification. */
  | 'LEVEL'
  /** A kind of pact. */
  | 'PACT_KIND'
  /** A stage of a pact. */
  | 'STAGE'
  /** A text, in our own words. */
  | 'TEXT'
  /** A date or an interval: the claim's own time. */
  | 'TIME';

/** Verdicts on two entities. */
export type Verdict =
  /** They are different, and are not merged. */
  | 'DIFFERENT'
  /** They are the same. */
  | 'SAME'
  /** A person looked at them and cannot tell. */
  | 'UNDECIDED';

/** The one who asks. The server finds out who that is, by a token, a session or where the request is from. */
export type Viewer = {
  /** The clearance: everything that needs more is hidden from the viewer. */
  clearance: Clearance;
  /** The compartments whose claims the viewer may see, if the clearance allows it, too. */
  compartments: Array<Scalars['String']['output']>;
  /** True if a credential told who it is; false on a server that tells nobody apart. */
  isKnown: Scalars['Boolean']['output'];
  /** The kinds of changes that the role makes. */
  may: Array<ChangeKind>;
  /** The name of the credential, such as that of a token. */
  name: Scalars['String']['output'];
  /** The person behind it, and the author of changes; a person can have several credentials. */
  person: Scalars['String']['output'];
  /** The role. */
  role: Role;
  /** The tokens that are not revoked, the first one first; none unless the role is ADMINISTRATOR. */
  tokens: Array<Token>;
};

/** The vocabulary of the graph, with labels and colors for a legend. */
export type Vocabulary = {
  /** The kinds of entity. */
  entityKinds: Array<EntityKindWord>;
  /** The kinds of pact. */
  pactKinds: Array<PactKindWord>;
  /** The statuses of a party to a pact, in order. */
  partyStatuses: Array<PartyStatusWord>;
  /** Properties of entities. */
  properties: Array<PropertyWord>;
  /** The kinds of relationship. */
  relationshipKinds: Array<RelationshipKindWord>;
  /** The stages of a pact, in order. */
  stages: Array<StageWord>;
};

/** Number of relationships that began or happened in one year. */
export type YearFacet = {
  /** Number of counted relationships that have this value. */
  count: Scalars['Int']['output'];
  /** The year; null for relationships whose date is unknown or spans several years. */
  year?: Maybe<Scalars['Int']['output']>;
};

export type Q01QueryVariables = Exact<{
  documents?: InputMaybe<Array<Scalars['ID']['input']> | Scalars['ID']['input']>;
}>;


export type Q01Query = { graph: { nation?: { relationships: { totalCount: number, edges: Array<{ other: { name: string, kind: EntityKind } | { name: string, kind: EntityKind } | { name: string, kind: EntityKind } | { name: string, kind: EntityKind } | { name: string, kind: EntityKind } | { name: string, kind: EntityKind } | { name: string, kind: EntityKind }, node: { stage?: Stage | null, since?: { edtf: string } | null, pact?: { id: string } | null, documents: Array<{ id: string, file?: string | null }> } }> } } | null } };

export type Q02QueryVariables = Exact<{
  documents?: InputMaybe<Array<Scalars['ID']['input']> | Scalars['ID']['input']>;
}>;


export type Q02Query = { graph: { claims: { edges: Array<{ node: { summary: string, value?: { count: number } | {} | null, qualifiers: Array<{ key: QualifierKey, value: string }>, passages: Array<{ paragraph: number, document?: { file?: string | null } | null }> } }> }, nation?: { nations: { totalCount: number, edges: Array<{ other: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } }> }, organizations: { totalCount: number, edges: Array<{ other: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } }> } } | null } };

export type Q03QueryVariables = Exact<{
  documents?: InputMaybe<Array<Scalars['ID']['input']> | Scalars['ID']['input']>;
}>;


export type Q03Query = { graph: { nation?: { relationships: { edges: Array<{ other: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string }, node: { stage?: Stage | null, since?: { edtf: string } | null, documents: Array<{ id: string, file?: string | null }> } }> } } | null } };

export type Q04QueryVariables = Exact<{
  documents?: InputMaybe<Array<Scalars['ID']['input']> | Scalars['ID']['input']>;
}>;


export type Q04Query = { graph: { nation?: { relationships: { edges: Array<{ other: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string }, node: { stage?: Stage | null, since?: { edtf: string } | null, documents: Array<{ id: string, file?: string | null }> } }> } } | null } };

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


export type Q08Query = { graph: { nation?: { relationships: { edges: Array<{ label: string, other: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string }, node: { stance: Stance, stage?: Stage | null, documents: Array<{ file?: string | null }> } }> } } | null } };

export type Q09QueryVariables = Exact<{
  documents?: InputMaybe<Array<Scalars['ID']['input']> | Scalars['ID']['input']>;
}>;


export type Q09Query = { graph: { pact?: { parties: { edges: Array<{ node: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string }, relationship: { documents: Array<{ file?: string | null }> } }> }, deniedParties: { edges: Array<{ node: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string }, relationship: { claims: Array<{ summary: string, speakers: Array<{ name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string }> }> } }> } } | null } };

export type Q10QueryVariables = Exact<{
  documents?: InputMaybe<Array<Scalars['ID']['input']> | Scalars['ID']['input']>;
}>;


export type Q10Query = { graph: { pact?: { stage?: Stage | null, stageHistory: Array<{ reason: string, since?: { edtf: string } | null, named: Array<{ stage: Stage, claims: Array<{ summary: string, qualifiers: Array<{ key: QualifierKey, value: string }>, document?: { file?: string | null } | null }> }> }> } | null } };

export type Q11QueryVariables = Exact<{
  documents?: InputMaybe<Array<Scalars['ID']['input']> | Scalars['ID']['input']>;
}>;


export type Q11Query = { graph: { pact?: { name: string, stageHistory: Array<{ stage: Stage, since?: { edtf: string } | null }>, terms: { edges: Array<{ node: { summary: string, value?: { text: string } | {} | null } }> }, relationships: { edges: Array<{ label: string, other: { places: Array<string>, name: string, date?: { edtf: string } | null } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } }> } } | null } };

export type Q12QueryVariables = Exact<{
  documents?: InputMaybe<Array<Scalars['ID']['input']> | Scalars['ID']['input']>;
}>;


export type Q12Query = { graph: { events: { edges: Array<{ node: { name: string, places: Array<string>, date?: { edtf: string } | null, participants: { edges: Array<{ node: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } }> }, documents: { edges: Array<{ node: { file?: string | null } }> } } }> } } };

export type Q13QueryVariables = Exact<{
  documents?: InputMaybe<Array<Scalars['ID']['input']> | Scalars['ID']['input']>;
}>;


export type Q13Query = { graph: { pact?: { classificationLevel?: ClassificationLevel | null, claims: { edges: Array<{ node: { value?: { level: ClassificationLevel } | {} | null, speakers: Array<{ name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string }>, passages: Array<{ paragraph: number, document?: { file?: string | null } | null }> } }> } } | null } };

export type Q14QueryVariables = Exact<{
  documents?: InputMaybe<Array<Scalars['ID']['input']> | Scalars['ID']['input']>;
}>;


export type Q14Query = { graph: { leaders: { edges: Array<{ node: { name: string, offices: Array<{ title?: string | null, in: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string }, relationship: { since?: { edtf: string } | null, until?: { edtf: string } | null, claims: Array<{ stance: Stance, time?: { edtf: string } | null, document?: { file?: string | null } | null }> } }> } }> } } };

export type Q15QueryVariables = Exact<{
  documents?: InputMaybe<Array<Scalars['ID']['input']> | Scalars['ID']['input']>;
}>;


export type Q15Query = { graph: { events: { edges: Array<{ node: { name: string, date?: { edtf: string } | null, participants: { edges: Array<{ node: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string }, relationship: { qualifiers: Array<{ key: QualifierKey, entity?: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null }>, documents: Array<{ file?: string | null }> } }> } } }> } } };

export type Q16QueryVariables = Exact<{
  documents?: InputMaybe<Array<Scalars['ID']['input']> | Scalars['ID']['input']>;
}>;


export type Q16Query = { graph: { coverage: { rows: Array<{ nation?: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null, cells: Array<{ pactKind: PactKind, blank: boolean, stage?: Stage | null, partner?: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null, since?: { edtf: string } | null, pact?: { id: string } | null, step?: { corroboration: number, disputed: boolean } | null, documents: Array<{ file?: string | null }> }> }>, lacking: Array<{ pactKind: PactKind, stage?: Stage | null, nation?: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null, partner?: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null }> } } };

export type Q17QueryVariables = Exact<{
  documents?: InputMaybe<Array<Scalars['ID']['input']> | Scalars['ID']['input']>;
}>;


export type Q17Query = { graph: { documents: { totalCount: number, edges: Array<{ node: { id: string, title: string, file?: string | null } }> } } };

export type Q18QueryVariables = Exact<{
  documents?: InputMaybe<Array<Scalars['ID']['input']> | Scalars['ID']['input']>;
}>;


export type Q18Query = { graph: { paths: { outcome: PathOutcome, explored: number, truncated: boolean, paths: Array<{ length: number, steps: Array<{ from?: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null, to?: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null, relationships: Array<{ label: string, claims: Array<{ summary: string, document?: { file?: string | null } | null }> }> }> }> } } };

export type Q19QueryVariables = Exact<{
  documents?: InputMaybe<Array<Scalars['ID']['input']> | Scalars['ID']['input']>;
}>;


export type Q19Query = { graph: { compare: { stagesMoved: Array<{ before?: Stage | null, after?: Stage | null, pact?: { name: string } | null, claims: Array<{ summary: string, document?: { file?: string | null } | null }> }>, entitiesAdded: Array<{ id: string } | { id: string } | { id: string } | { id: string } | { id: string } | { id: string } | { id: string }>, entitiesGone: Array<{ id: string } | { id: string } | { id: string } | { id: string } | { id: string } | { id: string } | { id: string }>, entitiesChanged: Array<{ entity?: { id: string } | { id: string } | { id: string } | { id: string } | { id: string } | { id: string } | { id: string } | null, changes: Array<{ attribute: string, before?: string | null, after?: string | null }> }>, relationshipsAdded: Array<{ id: string }>, relationshipsGone: Array<{ id: string }>, relationshipsChanged: Array<{ after: { id: string }, changes: Array<{ attribute: string, before?: string | null, after?: string | null }> }> } } };

export type Q20QueryVariables = Exact<{
  documents?: InputMaybe<Array<Scalars['ID']['input']> | Scalars['ID']['input']>;
}>;


export type Q20Query = { graph: { degree: { totalCount: number, edges: Array<{ node: { rank: number, score: number, entity?: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null } }> }, weightedDegree: { totalCount: number, nodes: Array<{ ties: Array<{ weight: number, contribution?: number | null, entity?: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null }> }>, edges: Array<{ node: { rank: number, score: number, entity?: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null } }> }, betweenness: { totalCount: number, edges: Array<{ node: { rank: number, score: number, entity?: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null } }> }, closeness: { totalCount: number, edges: Array<{ node: { rank: number, score: number, entity?: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null } }> }, eigenvector: { totalCount: number, edges: Array<{ node: { rank: number, score: number, entity?: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null } }> }, pageRank: { totalCount: number, edges: Array<{ node: { rank: number, score: number, entity?: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null } }> } } };

export type RankedFragment = { totalCount: number, edges: Array<{ node: { rank: number, score: number, entity?: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null } }> };

export type Q21QueryVariables = Exact<{
  documents?: InputMaybe<Array<Scalars['ID']['input']> | Scalars['ID']['input']>;
}>;


export type Q21Query = { graph: { commonPartners: { totalCount: number, edges: Array<{ node: { partner?: { name: string, kind: EntityKind } | { name: string, kind: EntityKind } | { name: string, kind: EntityKind } | { name: string, kind: EntityKind } | { name: string, kind: EntityKind } | { name: string, kind: EntityKind } | { name: string, kind: EntityKind } | null, ties: Array<{ with?: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null, through?: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null, relationships: Array<{ label: string, stage?: Stage | null, source?: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null, documents: Array<{ file?: string | null }> }> }> } }> }, japan?: { relationships: { edges: Array<{ label: string, other: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string }, node: { stage?: Stage | null, pact?: { name: string } | null } }> } } | null, newZealand?: { relationships: { edges: Array<{ label: string, other: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string }, node: { stage?: Stage | null, pact?: { name: string } | null } }> } } | null, fiveEyes?: { claims: { edges: Array<{ node: { summary: string, passages: Array<{ paragraph: number, document?: { file?: string | null } | null }> } }> } } | null } };

export type PartnersFragment = { relationships: { edges: Array<{ label: string, other: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string }, node: { stage?: Stage | null, pact?: { name: string } | null } }> } };

export type Q22QueryVariables = Exact<{
  documents?: InputMaybe<Array<Scalars['ID']['input']> | Scalars['ID']['input']>;
}>;


export type Q22Query = { graph: { subgraph: { totalNodes: number, totalEdges: number, truncated: boolean, nodes: Array<{ id: string, label: string, kind: EntityKind, color: string, size: number, x: number, y: number }>, edges: Array<{ id: string, source: string, target: string, label: string, kind: RelationshipKind, color: string, weight: number, stage?: Stage | null }> } } };

export type Q23QueryVariables = Exact<{
  documents?: InputMaybe<Array<Scalars['ID']['input']> | Scalars['ID']['input']>;
}>;


export type Q23Query = { graph: { name: { edges: Array<{ node: { reason: SearchReason, text: string, found: { id: string } | { id: string } | { name: string, id: string } | { id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { id: string } | { name: string, id: string } | { id: string }, ranges: Array<{ start: number, end: number }> } }> }, misspelt: { edges: Array<{ node: { reason: SearchReason, text: string, found: { id: string } | { id: string } | { name: string, id: string } | { id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { id: string } | { name: string, id: string } | { id: string }, ranges: Array<{ start: number, end: number }> } }> }, acronym: { edges: Array<{ node: { reason: SearchReason, text: string, found: { id: string } | { id: string } | { name: string, id: string } | { id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { id: string } | { name: string, id: string } | { id: string }, ranges: Array<{ start: number, end: number }> } }> }, abbreviation: { edges: Array<{ node: { reason: SearchReason, text: string, found: { id: string } | { id: string } | { name: string, id: string } | { id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { id: string } | { name: string, id: string } | { id: string }, ranges: Array<{ start: number, end: number }> } }> }, otherLanguage: { edges: Array<{ node: { reason: SearchReason, text: string, found: { id: string } | { id: string } | { name: string, id: string } | { id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { id: string } | { name: string, id: string } | { id: string }, ranges: Array<{ start: number, end: number }> } }> } } };

export type HitsFragment = { edges: Array<{ node: { reason: SearchReason, text: string, found: { id: string } | { id: string } | { name: string, id: string } | { id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { id: string } | { name: string, id: string } | { id: string }, ranges: Array<{ start: number, end: number }> } }> };

export type Q24QueryVariables = Exact<{
  documents?: InputMaybe<Array<Scalars['ID']['input']> | Scalars['ID']['input']>;
}>;


export type Q24Query = { graph: { leader?: { statements: { totalCount: number, edges: Array<{ node: { summary: string, stance: Stance, passages: Array<{ paragraph: number, document?: { file?: string | null } | null }> } }> } } | null } };

export type Q25QueryVariables = Exact<{
  documents?: InputMaybe<Array<Scalars['ID']['input']> | Scalars['ID']['input']>;
}>;


export type Q25Query = { graph: { nation?: { relationships: { edges: Array<{ label: string, other: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string }, node: { qualifiers: Array<{ key: QualifierKey, value: string }>, claims: Array<{ summary: string, speakers: Array<{ name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string }>, document?: { file?: string | null } | null }> } }> } } | null, event?: { name: string, relationships: { edges: Array<{ label: string, other: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } }> } } | null } };

export type Q26QueryVariables = Exact<{
  documents?: InputMaybe<Array<Scalars['ID']['input']> | Scalars['ID']['input']>;
}>;


export type Q26Query = { graph: { pacts: { edges: Array<{ node: { name: string, stageHistory: Array<{ stage: Stage, since?: { edtf: string } | null }>, parties: { edges: Array<{ node: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } }> }, claims: { edges: Array<{ node: { summary: string, stance: Stance, speakers: Array<{ name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string }>, document?: { file?: string | null } | null } }> } } }> } } };

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


export type Q30Query = { graph: { nation?: { relationships: { edges: Array<{ label: string, other: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string }, node: { stance: Stance, corroboration: number, claims: Array<{ summary: string, stance: Stance, speakers: Array<{ name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string }>, passages: Array<{ paragraph: number, document?: { file?: string | null } | null }> }> } }> } } | null } };

export type AfterMyChangeQueryVariables = Exact<{
  revision?: InputMaybe<Scalars['Int']['input']>;
}>;


export type AfterMyChangeQuery = { graph: { revision: string, pacts: { totalCount: number } }, record?: { revision: number } | null };

export type AggregateQueryVariables = Exact<{ [key: string]: never; }>;


export type AggregateQuery = { graph: { pacts: { totalCount: number, aggregate: Array<{ attribute: string, totalValues: number, withoutValue: number, counts: Array<{ value: string, label: string, count: number }> }> }, documents: { totalCount: number, aggregate: Array<{ attribute: string, totalValues: number, withoutValue: number, counts: Array<{ value: string, label: string, count: number }> }> } } };

export type AnalysesQueryVariables = Exact<{ [key: string]: never; }>;


export type AnalysesQuery = { analyses: Array<{ id: string, description: string, result: string, parameters: Array<{ name: string, description: string }>, bounds: Array<{ name: string, most: number }> }> };

export type ApplicantsQueryVariables = Exact<{ [key: string]: never; }>;


export type ApplicantsQuery = { graph: { relationships: { totalCount: number, nodes: Array<{ source?: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null, standing?: { status?: PartyStatus | null, since?: { edtf: string } | null, documents: Array<{ key: string }> } | null, step?: { status?: PartyStatus | null } | null }> } } };

export type ChangesQueryVariables = Exact<{ [key: string]: never; }>;


export type ChangesQuery = { graph: { compare: { relationshipsAddedConnection: { totalCount: number, nodes: Array<{ key: string, since?: { edtf: string } | null }>, pageInfo: { hasNextPage: boolean } }, relationshipsGoneConnection: { totalCount: number, nodes: Array<{ key: string }> } }, disagreementsConnection: { totalCount: number, nodes: Array<{ topic: DisagreementTopic, subject?: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null, values: Array<{ value: string, documentsConnection: { totalCount: number } }> }> } } };

export type ClearanceQueryVariables = Exact<{ [key: string]: never; }>;


export type ClearanceQuery = { graph: { claims: { totalCount: number, nodes: Array<{ id: string, clearance: Clearance, document?: { id: string, clearance: Clearance } | null }>, aggregate: Array<{ counts: Array<{ value: string, count: number }> }> }, documents: { totalCount: number } } };

export type CommunitiesQueryVariables = Exact<{ [key: string]: never; }>;


export type CommunitiesQuery = { graph: { communities: { modularity?: number | null, communities: { totalCount: number, edges: Array<{ node: { number: number, size: number, color: string, center?: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null, nations: { edges: Array<{ node: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } }> }, organizations: { edges: Array<{ node: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } }> }, members: { edges: Array<{ node: { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } }> } } }> } } } };

export type ComponentsQueryVariables = Exact<{ [key: string]: never; }>;


export type ComponentsQuery = { graph: { components: { totalCount: number, edges: Array<{ node: { number: number, size: number, members: { edges: Array<{ node: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } }> } } }> } } };

export type CostQueryVariables = Exact<{ [key: string]: never; }>;


export type CostQuery = { cost: { predicted: number, limit: number }, graph: { pacts: { nodes: Array<{ name: string, parties: { nodes: Array<{ key: string } | { key: string } | { key: string } | { key: string } | { key: string } | { key: string } | { key: string }> } }> } } };

export type CountsQueryVariables = Exact<{ [key: string]: never; }>;


export type CountsQuery = { graph: { inOneDocument: { totalCount: number, edges: Array<{ node: { name: string, documents: { edges: Array<{ node: { title: string } }> } } }> }, withoutRelationships: { edges: Array<{ node: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } }> }, ended: { totalCount: number }, standing: { totalCount: number }, all: { totalCount: number } } };

export type CoverageQueryVariables = Exact<{ [key: string]: never; }>;


export type CoverageQuery = { graph: { coverage: { rows: Array<{ nation?: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null, cells: Array<{ pactKind: PactKind, blank: boolean, stage?: Stage | null, partner?: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null }> }>, lacking: Array<{ pactKind: PactKind, nation?: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null, partner?: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null }> } } };

export type DisagreementsQueryVariables = Exact<{ [key: string]: never; }>;


export type DisagreementsQuery = { graph: { disagreements: Array<{ topic: DisagreementTopic, reason: string, subject?: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null, relationship?: { id: string } | null, values: Array<{ value: string, documents: Array<{ file?: string | null }> }> }> } };

export type EndedDerivedQueryVariables = Exact<{ [key: string]: never; }>;


export type EndedDerivedQuery = { graph: { relationships: { edges: Array<{ node: { key: string, kind: RelationshipKind, stage?: Stage | null, since?: { edtf: string } | null, until?: { edtf: string } | null, pact?: { name: string } | null } }> } } };

export type EntitiesQueryVariables = Exact<{ [key: string]: never; }>;


export type EntitiesQuery = { graph: { revision: string, nation?: { id: string, alpha3?: string | null, names: Array<{ language: string, text: string }> } | {} | null, several?: { candidates: Array<{ id: string } | { id: string } | { id: string } | { id: string } | { id: string } | { id: string } | { id: string }> } | {} | null, organization?: { organizationKind: OrganizationKind } | null, event?: { date?: { edtf: string, earliest?: string | null, latest?: string | null, precision: DatePrecision } | null } | null, document?: { published?: { edtf: string } | null, passages: Array<{ paragraph: number, summary: string }> } | null, nations: { edges: Array<{ node: { name: string } }> }, organizations: { totalCount: number, pageInfo: { hasNextPage: boolean }, edges: Array<{ cursor: string, node: { name: string } }> }, entities: { edges: Array<{ node: { id: string, kind: EntityKind } | { id: string, kind: EntityKind } | { id: string, kind: EntityKind } | { id: string, kind: EntityKind } | { id: string, kind: EntityKind } | { id: string, kind: EntityKind } | { id: string, kind: EntityKind } }> } } };

export type ExplanationQueryVariables = Exact<{ [key: string]: never; }>;


export type ExplanationQuery = { graph: { relationships: { edges: Array<{ node: { explanation: { sentence: string, stage?: { stage: Stage, claims: Array<{ summary: string }> } | null, premises: Array<{ sentence: string, claims: Array<{ summary: string, passages: Array<{ id: string, summary: string }> }> }> } } }> } } };

export type ExportQueryVariables = Exact<{ [key: string]: never; }>;


export type ExportQuery = { exportFormats: Array<{ format: ExportFormat, name: string, label: string, extension: string, mediaType: string, keeps: string, opens: string }>, graph: { export: { format: ExportFormat, mediaType: string, fileName: string, text: string, size: number }, subgraph: { export: { fileName: string, text: string } }, paths: { export: { fileName: string, text: string } } } };

export type FacetsQueryVariables = Exact<{ [key: string]: never; }>;


export type FacetsQuery = { graph: { facets: { total: number, relationshipKinds: Array<{ kind: RelationshipKind, count: number }>, entityKinds: Array<{ kind: EntityKind, count: number }>, pactKinds: Array<{ kind: PactKind, count: number }>, stages: Array<{ stage: Stage, count: number }>, documents: Array<{ count: number, document?: { id: string, title: string } | null }>, years: Array<{ year?: number | null, count: number }> } } };

export type FiltersQueryVariables = Exact<{ [key: string]: never; }>;


export type FiltersQuery = { graph: { nations: { nodes: Array<{ name: string, alpha2?: string | null, numeric?: string | null }> }, events: { totalCount: number, nodes: Array<{ name: string, places: Array<string> }> }, pacts: { totalCount: number, nodes: Array<{ name: string, signedAt: Array<string> }> }, leaders: { nodes: Array<{ name: string }> }, documents: { totalCount: number, nodes: Array<{ title: string, wire?: string | null }> } } };

export type FoldQueryVariables = Exact<{ [key: string]: never; }>;


export type FoldQuery = { graph: { subgraph: { totalFoldedEdges: number, foldedEdgesTruncated: boolean, totalNodes: number, truncated: boolean, nodes: Array<{ key: string, kind: EntityKind, size: number }>, foldedEdges: Array<{ key: string, pactCount: number, relationshipCount: number, eventCount: number, strength: number, stage?: Stage | null, color: string, certainty: Certainty, stages: Array<{ stage: Stage, count: number }>, pactKinds: Array<{ kind: PactKind, count: number }>, earliest?: { edtf: string } | null, latest?: { edtf: string } | null, pactsConnection: { totalCount: number, nodes: Array<{ stage?: Stage | null, pact: { key: string }, since?: { edtf: string } | null, memberships: Array<{ key: string, claims: Array<{ key: string }> }> }> } }>, edges: Array<{ key: string }> } } };

export type HubsQueryVariables = Exact<{ [key: string]: never; }>;


export type HubsQuery = { graph: { netherlandsPhilippines: { outcome: PathOutcome, hubs: Array<{ id: string, name: string } | { id: string, name: string } | { id: string, name: string } | { id: string, name: string } | { id: string, name: string } | { id: string, name: string } | { id: string, name: string }>, paths: Array<{ length: number, entities: Array<{ id: string, name: string } | { id: string, name: string } | { id: string, name: string } | { id: string, name: string } | { id: string, name: string } | { id: string, name: string } | { id: string, name: string }> }> }, newZealandUkraine: { outcome: PathOutcome, hubs: Array<{ id: string, name: string } | { id: string, name: string } | { id: string, name: string } | { id: string, name: string } | { id: string, name: string } | { id: string, name: string } | { id: string, name: string }>, paths: Array<{ length: number, entities: Array<{ id: string, name: string } | { id: string, name: string } | { id: string, name: string } | { id: string, name: string } | { id: string, name: string } | { id: string, name: string } | { id: string, name: string }> }> } } };

export type WayFragment = { outcome: PathOutcome, hubs: Array<{ id: string, name: string } | { id: string, name: string } | { id: string, name: string } | { id: string, name: string } | { id: string, name: string } | { id: string, name: string } | { id: string, name: string }>, paths: Array<{ length: number, entities: Array<{ id: string, name: string } | { id: string, name: string } | { id: string, name: string } | { id: string, name: string } | { id: string, name: string } | { id: string, name: string } | { id: string, name: string }> }> };

export type InstrumentsQueryVariables = Exact<{ [key: string]: never; }>;


export type InstrumentsQuery = { graph: { crossServicing?: { stage?: Stage | null, stageHistory: Array<{ episode: number, instrument?: string | null, stage: Stage, since?: { edtf: string } | null, claims: Array<{ document?: { id: string, published?: { edtf: string } | null } | null }> }> } | null, reciprocalAccess?: { stage?: Stage | null, plannedStages: Array<{ stage: Stage, time?: { edtf: string } | null, claims: Array<{ summary: string, stance: Stance, document?: { id: string, published?: { edtf: string } | null } | null }> }> } | null, document?: { published?: { edtf: string } | null, claims: { edges: Array<{ node: { summary: string, knownFrom?: { edtf: string } | null } }> } } | null }, within: { pact?: { stage?: Stage | null, possibleStages: Array<{ stage: Stage, time?: { edtf: string } | null, claims: Array<{ summary: string }> }> } | null } };

export type LensQueryVariables = Exact<{ [key: string]: never; }>;


export type LensQuery = { graph: { lens: { stances: Array<Stance>, leastCorroboration: number, leastRank: Rank, asOf: { edtf: string }, documents: Array<{ id: string }> }, relationships: { totalCount: number, edges: Array<{ node: { id: string, corroboration: number } }> } } };

export type MergedEdgesQueryVariables = Exact<{ [key: string]: never; }>;


export type MergedEdgesQuery = { graph: { subgraph: { totalMergedEdges: number, mergedEdgesTruncated: boolean, totalEdges: number, edgesTruncated: boolean, mergedEdges: Array<{ sourceKey: string, targetKey: string, count: number, weight: number, kinds: Array<{ kind: RelationshipKind, count: number }> }> } } };

export type NegotiatingQueryVariables = Exact<{ [key: string]: never; }>;


export type NegotiatingQuery = { graph: { nation?: { relationships: { edges: Array<{ other: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string }, node: { stage?: Stage | null, since?: { edtf: string } | null, documents: Array<{ id: string, publisher?: string | null }> } }> } } | null } };

export type NodeQueryVariables = Exact<{
  id?: Scalars['ID']['input'];
}>;


export type NodeQuery = { graph: { id: string, key: string, entity?: { __typename: 'Claim' } | { __typename: 'Document' } | { __typename: 'Event', name: string, kind: EntityKind } | { __typename: 'Graph' } | { __typename: 'Leader', name: string, kind: EntityKind } | { __typename: 'Nation', name: string, kind: EntityKind } | { __typename: 'Office', name: string, kind: EntityKind } | { __typename: 'Organization', name: string, kind: EntityKind } | { __typename: 'Pact', name: string, kind: EntityKind } | { __typename: 'Passage' } | { __typename: 'Person', name: string, kind: EntityKind } | { __typename: 'Relationship' } | null, relationship?: { __typename: 'Claim' } | { __typename: 'Document' } | { __typename: 'Event' } | { __typename: 'Graph' } | { __typename: 'Leader' } | { __typename: 'Nation' } | { __typename: 'Office' } | { __typename: 'Organization' } | { __typename: 'Pact' } | { __typename: 'Passage' } | { __typename: 'Person' } | { __typename: 'Relationship', label: string, stage?: Stage | null, since?: { edtf: string } | null, documents: Array<{ title: string }> } | null } };

export type NodesQueryVariables = Exact<{ [key: string]: never; }>;


export type NodesQuery = { node?: { id: string } | { id: string } | { id: string } | { id: string } | { id: string } | { name: string, id: string } | { id: string } | { id: string } | { id: string } | { id: string } | { id: string } | { id: string } | null, earlier?: { id: string, key: string } | { id: string, key: string } | { id: string, key: string } | { id: string, key: string } | { id: string, key: string } | { id: string, key: string, relationships: { totalCount: number } } | { id: string, key: string } | { id: string, key: string } | { id: string, key: string } | { id: string, key: string } | { id: string, key: string } | { id: string, key: string } | null, nodes: Array<{ __typename: 'Claim', id: string } | { __typename: 'Document', id: string } | { __typename: 'Event', id: string } | { __typename: 'Graph', id: string } | { __typename: 'Leader', id: string } | { __typename: 'Nation', id: string } | { __typename: 'Office', id: string } | { __typename: 'Organization', id: string } | { __typename: 'Pact', id: string } | { __typename: 'Passage', summary: string, id: string } | { __typename: 'Person', id: string } | { __typename: 'Relationship', label: string, stage?: Stage | null, id: string } | null> };

export type NotInForceQueryVariables = Exact<{ [key: string]: never; }>;


export type NotInForceQuery = { graph: { coverage: { standing: Array<{ pactKind: PactKind, status?: PartyStatus | null, partnerStatus?: PartyStatus | null, nation?: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null, pact?: { name: string, stage?: Stage | null } | null, statusSince?: { edtf: string } | null, relationships: Array<{ source?: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null, standing?: { documents: Array<{ id: string }> } | null }> }> } } };

export type NotRatifiedQueryVariables = Exact<{ [key: string]: never; }>;


export type NotRatifiedQuery = { graph: { pacts: { edges: Array<{ node: { name: string, stage?: Stage | null, parties: { totalCount: number, edges: Array<{ status?: PartyStatus | null, node: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string }, statusSince?: { edtf: string } | null, standing?: { documents: Array<{ id: string, publisher?: string | null }> } | null }> }, others: { edges: Array<{ status?: PartyStatus | null, node: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string }, history: Array<{ kind?: RelationshipKind | null, leadsTo?: PartyStatus | null, since?: { edtf: string } | null }> }> } } }> } } };

export type NoticeQueryVariables = Exact<{ [key: string]: never; }>;


export type NoticeQuery = { graph: { pacts: { edges: Array<{ node: { name: string, stage?: Stage | null, stageHistory: Array<{ stage: Stage, reason: string, since?: { edtf: string } | null, claims: Array<{ document?: { id: string, publisher?: string | null } | null }> }>, parties: { edges: Array<{ status?: PartyStatus | null, node: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string }, statusSince?: { edtf: string } | null, history: Array<{ kind?: RelationshipKind | null, stage?: Stage | null, status?: PartyStatus | null, since?: { edtf: string } | null, documents: Array<{ id: string, publisher?: string | null }> }> }> } } }> } } };

export type OfficeholdersQueryVariables = Exact<{ [key: string]: never; }>;


export type OfficeholdersQuery = { graph: { offices: { edges: Array<{ node: { id: string, holders: Array<{ holder?: { name: string } | null, relationship: { certainty: Certainty, since?: { edtf: string } | null, until?: { edtf: string } | null } }> } }> }, office?: { holder?: { holder?: { name: string } | null } | null } | null, pacts: { edges: Array<{ node: { name: string, stageHistory: Array<{ stage: Stage, since?: { edtf: string } | null, officeholders: Array<{ holder?: { name: string } | null, relationship: { firstSeen?: { edtf: string } | null, lastSeen?: { edtf: string } | null, documents: Array<{ publisher?: string | null }> } }> }> } }> } } };

export type OrdersQueryVariables = Exact<{ [key: string]: never; }>;


export type OrdersQuery = { graph: { nations: { nodes: Array<{ name: string, relationships: { totalCount: number } }> }, pacts: { nodes: Array<{ name: string, stageSince?: { edtf: string } | null }> }, withoutRelationships: { totalCount: number, nodes: Array<{ name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string }> } } };

export type PartsQueryVariables = Exact<{ [key: string]: never; }>;


export type PartsQuery = { graph: { nation?: { name: string, relationships: { totalCount: number } } | null } & ({ subgraph: { edgesTruncated: boolean, nodes: Array<{ key: string, x: number, y: number }>, edges: Array<{ sourceKey: string, targetKey: string, label: string }> } } | { subgraph?: never }) };

export type PeopleCountsQueryVariables = Exact<{ [key: string]: never; }>;


export type PeopleCountsQuery = { graph: { pact?: { parties: { totalCount: number, aggregate: Array<{ attribute: string, withoutValue: number, counts: Array<{ value: string, label: string, count: number }> }> } } | null, nations: { totalCount: number, aggregate: Array<{ attribute: string, withoutValue: number, counts: Array<{ value: string, label: string, count: number }> }> }, leaders: { totalCount: number, aggregate: Array<{ attribute: string, totalValues: number, withoutValue: number, counts: Array<{ value: string, label: string, count: number }> }> }, disagreementsConnection: { totalCount: number, aggregate: Array<{ attribute: string, counts: Array<{ value: string, label: string, count: number }> }> } } };

export type PersonsQueryVariables = Exact<{ [key: string]: never; }>;


export type PersonsQuery = { graph: { person?: { name: string, kind: EntityKind } | null, persons: { edges: Array<{ node: { name: string, statements: { totalCount: number }, relationships: { edges: Array<{ node: { label: string, qualifiers: Array<{ key: QualifierKey, value: string }> }, other: { name: string, kind: EntityKind } | { name: string, kind: EntityKind } | { name: string, kind: EntityKind } | { name: string, kind: EntityKind } | { name: string, kind: EntityKind } | { name: string, kind: EntityKind } | { name: string, kind: EntityKind } }> } } }> } } };

export type PropertiesQueryVariables = Exact<{
  pact?: Scalars['ID']['input'];
}>;


export type PropertiesQuery = { graph: { pact?: { properties: Array<{ property: Property, label: string, reason?: string | null, valueCount: number, best?: { text: string } | null, values: Array<{ text: string, value: { __typename: 'AmountValue' } | { __typename: 'CountValue' } | { __typename: 'EntityValue' } | { __typename: 'LanguageValue' } | { __typename: 'LevelValue' } | { __typename: 'PactKindValue' } | { __typename: 'StageValue' } | { __typename: 'TextValue' } | { __typename: 'TimeValue' }, documents: Array<{ id: string }> }>, disagreement?: { topic: DisagreementTopic, values: Array<{ value: string }> } | null }> } | null } };

export type RateLimitQueryVariables = Exact<{ [key: string]: never; }>;


export type RateLimitQuery = { rateLimit?: { limit: number, cost: number, remaining: number, resetAt: string } | null };

export type RecordOfChangesQueryVariables = Exact<{ [key: string]: never; }>;


export type RecordOfChangesQuery = { record?: { revision: number, author?: string | null, review: Review, refusal?: string | null, proposals: { nodes: Array<{ claimKey: string, author: string, summary: string }> } } | null, graph: { changes: { totalCount: number, nodes: Array<{ revision: number, recordedAt: string, author: string, reason?: string | null, kind: ChangeKind, claimKeys: Array<string>, entityKeys: Array<string> }> } } };

export type RegistersQueryVariables = Exact<{ [key: string]: never; }>;


export type RegistersQuery = { graph: { registered: { edges: Array<{ node: { name: string, depositary?: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null, registrations: Array<{ number: string, register?: string | null, time?: { edtf: string } | null, by: Array<{ name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string }>, claims: Array<{ summary: string, document?: { id: string } | null }> }> } }> }, kept: { edges: Array<{ node: { name: string, pactKinds: Array<PactKind>, depositary?: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null, registrations: Array<{ number: string, register?: string | null, time?: { edtf: string } | null, claims: Array<{ id: string }> }>, authenticLanguages: Array<{ language: string, name?: string | null }>, parents: Array<{ name: string }>, protocols: Array<{ name: string }>, amendments: Array<{ name: string }> } }> }, inSeries: { edges: Array<{ node: { name: string, treatySeries: Array<string>, signedAt: Array<string>, terminationCauses: Array<string>, amounts: Array<{ value: number, currency?: string | null, unit?: string | null, bound?: AmountBound | null, text: string }> } }> } } };

export type SaidQueryVariables = Exact<{ [key: string]: never; }>;


export type SaidQuery = { graph: { signedInTokyo: { edges: Array<{ node: { name: string, properties: Array<{ values: Array<{ text: string, documents: Array<{ id: string }> }> }> } }> }, satelliteImagery: { edges: Array<{ node: { summary: string, speakers: Array<{ name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string }> } }> }, defenseMinistersOfJapan: { edges: Array<{ node: { source?: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null } }> }, urgedOnCptpp: { edges: Array<{ node: { source?: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null, target?: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null, pact?: { name: string } | null, qualifiers: Array<{ key: QualifierKey, value: string }> } }> } } };

export type SearchQueryVariables = Exact<{ [key: string]: never; }>;


export type SearchQuery = { graph: { namesFirst: { nodes: Array<{ kind: SearchKind, reason: SearchReason, part: SearchPart, text: string, ranges: Array<{ start: number, end: number }>, found: { summary: string, id: string, document?: { title: string } | null, passages: Array<{ summary: string }> } | { id: string } | { id: string } | { id: string } | { id: string } | { id: string } | { id: string } | { id: string } | { id: string } | { id: string } | { id: string } | { id: string } }> }, satelliteImagery: { totalCount: number, nodes: Array<{ kind: SearchKind, reason: SearchReason, part: SearchPart, text: string, ranges: Array<{ start: number, end: number }>, found: { summary: string, id: string, document?: { title: string } | null, passages: Array<{ summary: string }> } | { id: string } | { id: string } | { id: string } | { id: string } | { id: string } | { id: string } | { id: string } | { id: string } | { id: string } | { id: string } | { id: string } }> }, inPassages: { nodes: Array<{ kind: SearchKind, reason: SearchReason, part: SearchPart, text: string, ranges: Array<{ start: number, end: number }>, found: { summary: string, id: string, document?: { title: string } | null, passages: Array<{ summary: string }> } | { id: string } | { id: string } | { id: string } | { id: string } | { id: string } | { id: string } | { id: string } | { id: string } | { id: string } | { id: string } | { id: string } }> } } };

export type MatchesFragment = { nodes: Array<{ kind: SearchKind, reason: SearchReason, part: SearchPart, text: string, ranges: Array<{ start: number, end: number }>, found: { summary: string, id: string, document?: { title: string } | null, passages: Array<{ summary: string }> } | { id: string } | { id: string } | { id: string } | { id: string } | { id: string } | { id: string } | { id: string } | { id: string } | { id: string } | { id: string } | { id: string } }> };

export type SignedByQueryVariables = Exact<{ [key: string]: never; }>;


export type SignedByQuery = { graph: { nations: { edges: Array<{ node: { name: string, signed: { edges: Array<{ node: { target?: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null, standing?: { since?: { edtf: string } | null, documents: Array<{ id: string }> } | null } }> }, applied: { edges: Array<{ node: { target?: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null, since?: { edtf: string } | null } }> } } }> } } };

export type SignedWithQueryVariables = Exact<{ [key: string]: never; }>;


export type SignedWithQuery = { graph: { nations: { nodes: Array<{ relationships: { totalCount: number, nodes: Array<{ pact?: { name: string, parties: { totalCount: number, nodes: Array<{ name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string }> } } | null, standing?: { status?: PartyStatus | null, signed?: { edtf: string } | null, inForce?: { edtf: string } | null, documents: Array<{ publisher?: string | null, published?: { edtf: string } | null }> } | null }> } }> } } };

export type StatisticsQueryVariables = Exact<{ [key: string]: never; }>;


export type StatisticsQuery = { graph: { statistics: { entities: number, relationships: number, derived: number, singleSource: number, pairs: number, density: number, averageDegree: number, components: number, diameter?: number | null, claims: number, documents: number, entityKinds: Array<{ kind: EntityKind, count: number }>, relationshipKinds: Array<{ kind: RelationshipKind, count: number }> } } };

export type StatusByYearQueryVariables = Exact<{ [key: string]: never; }>;


export type StatusByYearQuery = { graph: { subgraph: { export: { fileName: string, text: string } }, timeline: { edges: Array<{ node: { what: string, time: { edtf: string }, relationship?: { step?: { leadsTo?: PartyStatus | null, status?: PartyStatus | null } | null } | null, claims: Array<{ document?: { id: string } | null }> } }> } } };

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { viewer: { name: string, person: string, role: Role, clearance: Clearance, compartments: Array<string>, isKnown: boolean, may: Array<ChangeKind>, tokens: Array<{ key: string, name: string, person: string, role: Role, clearance: Clearance, compartments: Array<string>, expires: string, createdBy: string, createdAt: string }> } };

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
    orderBy: {field: OTHER}
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
export const WayFragmentDoc = new TypedDocumentString(`
    fragment Way on Paths {
  outcome
  hubs {
    id
    name
  }
  paths {
    length
    entities {
      id
      name
    }
  }
}
    `, {"fragmentName":"Way"}) as unknown as TypedDocumentString<WayFragment, unknown>;
export const MatchesFragmentDoc = new TypedDocumentString(`
    fragment Matches on SearchHitConnection {
  nodes {
    kind
    reason
    part
    text
    ranges {
      start
      end
    }
    found {
      id
      ... on Claim {
        summary
        document {
          title
        }
        passages {
          summary
        }
      }
    }
  }
}
    `, {"fragmentName":"Matches"}) as unknown as TypedDocumentString<MatchesFragment, unknown>;
export const Q01Document = new TypedDocumentString(`
    query Q01($documents: [ID!] = ["ap-2024-06-19", "jiji-2024-06-20", "newshub-2024-06", "nz-only-beneficial-2022-04", "nz-top-secret-2022-04"]) {
  graph(lens: {documents: {in: $documents}, asOf: "2024-06-19"}) {
    nation(id: "japan") {
      relationships(
        where: {kind: {eq: SIGNED_WITH}, pact: {pactKind: {eq: INFORMATION_SECURITY}}}
        orderBy: {field: OTHER}
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
        orderBy: {field: OTHER}
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
        orderBy: {field: OTHER}
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
      claims(
        where: {predicate: {eq: CLASSIFICATION_LEVEL}}
        orderBy: {field: DOCUMENT}
      ) {
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
      rows: {in: ["united-states", "united-kingdom", "australia", "canada", "new-zealand"]}
      columns: {in: ["japan"]}
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
  graph(lens: {documents: {in: $documents}, asOf: "2022-05-01", presumed: true}) {
    compare(to: {asOf: "2024-06-30", presumed: true, documents: {in: $documents}}) {
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
      nodes {
        ties(first: 3) {
          weight
          contribution
          entity {
            name
          }
        }
      }
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
    orderBy: {field: OTHER}
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
      statements(first: 200, orderBy: {field: DOCUMENT}) {
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
      orderBy: {field: CORROBORATION, direction: DESC}
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
export const AfterMyChangeDocument = new TypedDocumentString(`
    query AfterMyChange($revision: Int = 0) {
  graph(atLeastRevision: $revision) {
    revision
    pacts {
      totalCount
    }
  }
  record {
    revision
  }
}
    `) as unknown as TypedDocumentString<AfterMyChangeQuery, AfterMyChangeQueryVariables>;
export const AggregateDocument = new TypedDocumentString(`
    query Aggregate {
  graph(lens: {asOf: "2024-06-30"}) {
    pacts(first: 0, where: {parties: {some: {node: {id: {eq: "japan"}}}}}) {
      totalCount
      aggregate(by: [PACT_KIND, STAGE], limit: 5) {
        attribute
        counts {
          value
          label
          count
        }
        totalValues
        withoutValue
      }
    }
    documents(first: 0) {
      totalCount
      aggregate(by: [LANGUAGE, WIRE, PUBLISHED], limit: 3) {
        attribute
        counts {
          value
          label
          count
        }
        totalValues
        withoutValue
      }
    }
  }
}
    `) as unknown as TypedDocumentString<AggregateQuery, AggregateQueryVariables>;
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
export const ApplicantsDocument = new TypedDocumentString(`
    query Applicants {
  graph(lens: {asOf: "2024-06-30"}) {
    relationships(
      where: {status: {eq: APPLIED}, target: {id: {eq: "cptpp"}}}
      orderBy: {field: SINCE}
    ) {
      totalCount
      nodes {
        source {
          name
        }
        standing {
          status
          since {
            edtf
          }
          documents {
            key
          }
        }
        step {
          status
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ApplicantsQuery, ApplicantsQueryVariables>;
export const ChangesDocument = new TypedDocumentString(`
    query Changes {
  graph(lens: {asOf: "2022-05-01"}) {
    compare(to: {asOf: "2024-06-30"}) {
      relationshipsAddedConnection(
        first: 3
        where: {kind: {eq: PARTY_TO}}
        orderBy: {field: SINCE, direction: DESC}
      ) {
        totalCount
        nodes {
          key
          since {
            edtf
          }
        }
        pageInfo {
          hasNextPage
        }
      }
      relationshipsGoneConnection(first: 3) {
        totalCount
        nodes {
          key
        }
      }
    }
    disagreementsConnection(first: 2) {
      totalCount
      nodes {
        topic
        subject {
          name
        }
        values {
          value
          documentsConnection {
            totalCount
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ChangesQuery, ChangesQueryVariables>;
export const ClearanceDocument = new TypedDocumentString(`
    query Clearance {
  graph {
    claims(
      where: {clearance: {eq: PUBLIC}, document: {clearance: {atMost: RESTRICTED}}}
      first: 1
    ) {
      totalCount
      nodes {
        id
        clearance
        document {
          id
          clearance
        }
      }
      aggregate(by: [CLEARANCE]) {
        counts {
          value
          count
        }
      }
    }
    documents(where: {clearance: {atLeast: RESTRICTED}}) {
      totalCount
    }
  }
}
    `) as unknown as TypedDocumentString<ClearanceQuery, ClearanceQueryVariables>;
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
            nations(first: 5) {
              edges {
                node {
                  name
                }
              }
            }
            organizations(first: 5) {
              edges {
                node {
                  name
                }
              }
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
export const CostDocument = new TypedDocumentString(`
    query Cost {
  cost(dryRun: true) {
    predicted
    limit
  }
  graph {
    pacts(first: 50) {
      nodes {
        name
        parties(first: 20) {
          nodes {
            key
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CostQuery, CostQueryVariables>;
export const CountsDocument = new TypedDocumentString(`
    query Counts {
  graph(lens: {asOf: "2026-01-31"}) {
    inOneDocument: pacts(
      first: 5
      where: {stage: {atLeast: SIGNED}, documents: {count: {eq: 1}}}
    ) {
      totalCount
      edges {
        node {
          name
          documents {
            edges {
              node {
                title
              }
            }
          }
        }
      }
    }
    withoutRelationships: entities(
      where: {kind: {in: [NATION, ORGANIZATION, PACT]}, relationships: {count: {eq: 0}}}
    ) {
      edges {
        node {
          name
        }
      }
    }
    ended: pacts(where: {stage: {atLeast: REPLACED}}) {
      totalCount
    }
    standing: pacts(ended: false) {
      totalCount
    }
    all: pacts {
      totalCount
    }
  }
}
    `) as unknown as TypedDocumentString<CountsQuery, CountsQueryVariables>;
export const CoverageDocument = new TypedDocumentString(`
    query Coverage {
  graph {
    coverage(
      rows: {membersOf: "five-eyes"}
      columns: {in: ["japan", "spain", "australia"]}
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
export const EndedDerivedDocument = new TypedDocumentString(`
    query EndedDerived {
  graph {
    relationships(
      ended: true
      first: 20
      where: {derived: true, certainty: {eq: ENDED}, source: {id: {in: ["australia", "japan"]}}, target: {id: {in: ["japan", "south-korea"]}}}
    ) {
      edges {
        node {
          key
          kind
          since {
            edtf
          }
          until {
            edtf
          }
          stage
          pact {
            name
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<EndedDerivedQuery, EndedDerivedQueryVariables>;
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
export const FiltersDocument = new TypedDocumentString(`
    query Filters {
  graph(lens: {asOf: "2024-06-30"}) {
    nations(where: {OR: [{alpha2: {eq: "jp"}}, {numeric: {eq: "554"}}]}) {
      nodes {
        name
        alpha2
        numeric
      }
    }
    events(first: 3, where: {places: {contains: "tokyo"}}) {
      totalCount
      nodes {
        name
        places
      }
    }
    pacts(first: 3, where: {signedAt: {eq: "Tokyo"}}) {
      totalCount
      nodes {
        name
        signedAt
      }
    }
    leaders(
      where: {offices: {some: {office: {id: {eq: "prime-minister-of-japan"}}, relationship: {certainty: {eq: CERTAIN}}}}}
    ) {
      nodes {
        name
      }
    }
    documents(
      first: 3
      where: {wire: {eq: "jiji-press"}}
      orderBy: {field: CLAIMS, direction: DESC}
    ) {
      totalCount
      nodes {
        title
        wire
      }
    }
  }
}
    `) as unknown as TypedDocumentString<FiltersQuery, FiltersQueryVariables>;
export const FoldDocument = new TypedDocumentString(`
    query Fold {
  graph(lens: {asOf: "2024-06-30"}) {
    subgraph(
      around: ["japan"]
      fold: {open: ["australia.japan"]}
      limit: 12
      edgeLimit: 6
    ) {
      nodes {
        key
        kind
        size
      }
      foldedEdges {
        key
        pactCount
        relationshipCount
        eventCount
        strength
        stage
        color
        stages {
          stage
          count
        }
        pactKinds {
          kind
          count
        }
        earliest {
          edtf
        }
        latest {
          edtf
        }
        certainty
        pactsConnection(first: 2) {
          totalCount
          nodes {
            pact {
              key
            }
            stage
            since {
              edtf
            }
            memberships {
              key
              claims {
                key
              }
            }
          }
        }
      }
      totalFoldedEdges
      foldedEdgesTruncated
      edges {
        key
      }
      totalNodes
      truncated
    }
  }
}
    `) as unknown as TypedDocumentString<FoldQuery, FoldQueryVariables>;
export const HubsDocument = new TypedDocumentString(`
    query Hubs {
  graph(lens: {asOf: "2026-11-26"}) {
    netherlandsPhilippines: paths(
      from: ["netherlands"]
      to: ["philippines"]
      where: {kind: {eq: PARTY_TO}}
    ) {
      ...Way
    }
    newZealandUkraine: paths(
      from: ["new-zealand"]
      to: ["ukraine"]
      where: {kind: {eq: PARTY_TO}}
    ) {
      ...Way
    }
  }
}
    fragment Way on Paths {
  outcome
  hubs {
    id
    name
  }
  paths {
    length
    entities {
      id
      name
    }
  }
}`) as unknown as TypedDocumentString<HubsQuery, HubsQueryVariables>;
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
  within: graph(lens: {asOf: "2025-12-01"}) {
    pact(id: "japan-canada-information-security-agreement") {
      stage
      possibleStages {
        stage
        time {
          edtf
        }
        claims {
          summary
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
    relationships(orderBy: {field: CORROBORATION, direction: DESC}, first: 5) {
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
export const MergedEdgesDocument = new TypedDocumentString(`
    query MergedEdges {
  graph(lens: {asOf: "2024-06-30"}) {
    subgraph(around: ["japan"], limit: 40, edgeLimit: 6) {
      mergedEdges {
        sourceKey
        targetKey
        count
        weight
        kinds {
          kind
          count
        }
      }
      totalMergedEdges
      mergedEdgesTruncated
      totalEdges
      edgesTruncated
    }
  }
}
    `) as unknown as TypedDocumentString<MergedEdgesQuery, MergedEdgesQueryVariables>;
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
    id
    key
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
  earlier: node(id: "japan@asOf=2010-01-01") {
    id
    key
    ... on Nation {
      relationships {
        totalCount
      }
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
export const NotInForceDocument = new TypedDocumentString(`
    query NotInForce {
  graph {
    coverage(
      rows: {membersOf: "five-eyes"}
      columns: {in: ["japan"]}
      pactKinds: [INFORMATION_SECURITY, ACQUISITION_AND_CROSS_SERVICING, RECIPROCAL_ACCESS, SECURITY_COOPERATION, EQUIPMENT_TRANSFER, TRADE]
    ) {
      standing(status: {atLeast: SIGNED, atMost: RATIFIED}) {
        nation {
          name
        }
        pactKind
        pact {
          name
          stage
        }
        status
        statusSince {
          edtf
        }
        partnerStatus
        relationships {
          source {
            name
          }
          standing {
            documents {
              id
            }
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<NotInForceQuery, NotInForceQueryVariables>;
export const NotRatifiedDocument = new TypedDocumentString(`
    query NotRatified {
  graph(lens: {asOf: "2019-06-30"}) {
    pacts(where: {id: {eq: "cptpp"}}) {
      edges {
        node {
          name
          stage
          parties(where: {edge: {status: {eq: SIGNED}}}) {
            totalCount
            edges {
              node {
                name
              }
              status
              statusSince {
                edtf
              }
              standing {
                documents {
                  id
                  publisher
                }
              }
            }
          }
          others: parties(
            where: {edge: {steps: {some: {leadsTo: {atLeast: RATIFIED, atMost: IN_FORCE}}}}}
          ) {
            edges {
              node {
                name
              }
              status
              history {
                kind
                since {
                  edtf
                }
                leadsTo
              }
            }
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<NotRatifiedQuery, NotRatifiedQueryVariables>;
export const NoticeDocument = new TypedDocumentString(`
    query Notice {
  graph(lens: {asOf: "2019-12-01"}) {
    pacts(where: {id: {eq: "japan-south-korea-information-security-agreement"}}) {
      edges {
        node {
          name
          stage
          stageHistory {
            stage
            since {
              edtf
            }
            reason
            claims {
              document {
                id
                publisher
              }
            }
          }
          parties {
            edges {
              node {
                name
              }
              status
              statusSince {
                edtf
              }
              history {
                kind
                stage
                since {
                  edtf
                }
                status
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
  }
}
    `) as unknown as TypedDocumentString<NoticeQuery, NoticeQueryVariables>;
export const OfficeholdersDocument = new TypedDocumentString(`
    query Officeholders {
  graph {
    offices(where: {of: {id: {eq: "japan"}}, name: {startsWith: "Prime Minister"}}) {
      edges {
        node {
          id
          holders {
            holder {
              name
            }
            relationship {
              certainty
              since {
                edtf
              }
              until {
                edtf
              }
            }
          }
        }
      }
    }
    office(id: "prime-minister-of-japan") {
      holder {
        holder {
          name
        }
      }
    }
    pacts(
      where: {pactKind: {eq: INFORMATION_SECURITY}, parties: {some: {node: {id: {eq: "japan"}}}}}
      first: 50
    ) {
      edges {
        node {
          name
          stageHistory {
            stage
            since {
              edtf
            }
            officeholders(office: "prime-minister-of-japan") {
              holder {
                name
              }
              relationship {
                firstSeen {
                  edtf
                }
                lastSeen {
                  edtf
                }
                documents {
                  publisher
                }
              }
            }
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<OfficeholdersQuery, OfficeholdersQueryVariables>;
export const OrdersDocument = new TypedDocumentString(`
    query Orders {
  graph(lens: {asOf: "2024-06-30"}) {
    nations(first: 3, orderBy: {field: DEGREE, direction: DESC}) {
      nodes {
        name
        relationships(first: 0) {
          totalCount
        }
      }
    }
    pacts(first: 3, where: {stage: {eq: IN_FORCE}}, orderBy: {field: STAGE_SINCE}) {
      nodes {
        name
        stageSince {
          edtf
        }
      }
    }
    withoutRelationships: entities(
      first: 3
      where: {relationships: {count: {eq: 0}}}
    ) {
      totalCount
      nodes {
        name
      }
    }
  }
}
    `) as unknown as TypedDocumentString<OrdersQuery, OrdersQueryVariables>;
export const PartsDocument = new TypedDocumentString(`
    query Parts {
  graph(lens: {asOf: "2024-06-30"}) {
    nation(id: "japan") {
      name
      relationships(first: 0) {
        totalCount
      }
    }
    ... @defer(label: "picture") {
      subgraph(around: ["japan"], limit: 4, edgeLimit: 3) {
        nodes {
          key
          x
          y
        }
        edges {
          sourceKey
          targetKey
          label
        }
        edgesTruncated
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PartsQuery, PartsQueryVariables>;
export const PeopleCountsDocument = new TypedDocumentString(`
    query PeopleCounts {
  graph(lens: {asOf: "2024-06-30"}) {
    pact(id: "cptpp") {
      parties(first: 0) {
        totalCount
        aggregate(by: [STATUS, STATUS_SINCE]) {
          attribute
          counts {
            value
            label
            count
          }
          withoutValue
        }
      }
    }
    nations(first: 0) {
      totalCount
      aggregate(by: [MEMBER_OF]) {
        attribute
        counts {
          value
          label
          count
        }
        withoutValue
      }
    }
    leaders(first: 0) {
      totalCount
      aggregate(by: [OFFICE_IN], limit: 3) {
        attribute
        counts {
          value
          label
          count
        }
        totalValues
        withoutValue
      }
    }
    disagreementsConnection(first: 0) {
      totalCount
      aggregate(by: [TOPIC]) {
        attribute
        counts {
          value
          label
          count
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PeopleCountsQuery, PeopleCountsQueryVariables>;
export const PersonsDocument = new TypedDocumentString(`
    query Persons {
  graph(lens: {asOf: "2026-01-31"}) {
    person(id: "kyung-yup-kim") {
      name
      kind
    }
    persons {
      edges {
        node {
          name
          statements {
            totalCount
          }
          relationships {
            edges {
              node {
                label
                qualifiers {
                  key
                  value
                }
              }
              other {
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
    `) as unknown as TypedDocumentString<PersonsQuery, PersonsQueryVariables>;
export const PropertiesDocument = new TypedDocumentString(`
    query Properties($pact: ID! = "japan-new-zealand-information-security-agreement") {
  graph(lens: {asOf: "2026-01-31"}) {
    pact(id: $pact) {
      properties {
        property
        label
        best {
          text
        }
        reason
        values(first: 3) {
          text
          value {
            __typename
          }
          documents {
            id
          }
        }
        valueCount
        disagreement {
          topic
          values {
            value
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PropertiesQuery, PropertiesQueryVariables>;
export const RateLimitDocument = new TypedDocumentString(`
    query RateLimit {
  rateLimit {
    limit
    cost
    remaining
    resetAt
  }
}
    `) as unknown as TypedDocumentString<RateLimitQuery, RateLimitQueryVariables>;
export const RecordOfChangesDocument = new TypedDocumentString(`
    query RecordOfChanges {
  record {
    revision
    author
    review
    refusal
    proposals(first: 5) {
      nodes {
        claimKey
        author
        summary
      }
    }
  }
  graph {
    changes(
      first: 5
      orderBy: {direction: DESC}
      where: {kind: {in: [PROPOSE, RETRACT, MERGE]}}
    ) {
      totalCount
      nodes {
        revision
        recordedAt
        author
        reason
        kind
        claimKeys
        entityKeys
      }
    }
  }
}
    `) as unknown as TypedDocumentString<RecordOfChangesQuery, RecordOfChangesQueryVariables>;
export const RegistersDocument = new TypedDocumentString(`
    query Registers {
  graph(lens: {asOf: "2026-01-31"}) {
    registered: pacts(
      where: {properties: {some: {property: {eq: DEPOSITARY}, value: {entity: {id: {eq: "united-kingdom"}}}}}, claims: {some: {predicate: {eq: REGISTRATION_NUMBER}, qualifiers: {party: {id: {eq: "united-kingdom"}}}}}}
    ) {
      edges {
        node {
          name
          depositary {
            name
          }
          registrations {
            number
            register
            time {
              edtf
            }
            by {
              name
            }
            claims {
              summary
              document {
                id
              }
            }
          }
        }
      }
    }
    kept: pacts(
      where: {properties: {some: {property: {eq: DEPOSITARY}, value: {entity: {id: {eq: "new-zealand"}}}}}}
    ) {
      edges {
        node {
          name
          pactKinds
          depositary {
            name
          }
          registrations {
            number
            register
            time {
              edtf
            }
            claims {
              id
            }
          }
          authenticLanguages {
            language
            name
          }
          parents {
            name
          }
          protocols {
            name
          }
          amendments {
            name
          }
        }
      }
    }
    inSeries: pacts(where: {properties: {some: {property: {eq: TREATY_SERIES}}}}) {
      edges {
        node {
          name
          treatySeries
          signedAt
          terminationCauses
          amounts {
            value
            currency
            unit
            bound
            text
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<RegistersQuery, RegistersQueryVariables>;
export const SaidDocument = new TypedDocumentString(`
    query Said {
  graph(lens: {asOf: "2026-01-31"}) {
    signedInTokyo: pacts(
      where: {properties: {some: {property: {eq: SIGNED_AT}, value: {text: {contains: "tokyo"}}}}}
    ) {
      edges {
        node {
          name
          properties(only: [SIGNED_AT]) {
            values {
              text
              documents {
                id
              }
            }
          }
        }
      }
    }
    satelliteImagery: claims(
      where: {OR: [{passageSummary: {contains: "satellite imagery"}}, {value: {text: {contains: "satellite imagery"}}}]}
    ) {
      edges {
        node {
          summary
          speakers {
            name
          }
        }
      }
    }
    defenseMinistersOfJapan: relationships(
      where: {kind: {eq: HOLDS_OFFICE}, target: {id: {eq: "japan"}}, qualifiers: {office: {name: {contains: "minister of defense"}}}}
      ended: true
    ) {
      edges {
        node {
          source {
            name
          }
        }
      }
    }
    urgedOnCptpp: relationships(
      where: {kind: {eq: URGED}, pact: {id: {eq: "cptpp"}}}
    ) {
      edges {
        node {
          source {
            name
          }
          target {
            name
          }
          pact {
            name
          }
          qualifiers {
            key
            value
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SaidQuery, SaidQueryVariables>;
export const SearchDocument = new TypedDocumentString(`
    query Search {
  graph(lens: {asOf: "2026-01-31"}) {
    namesFirst: search(text: "tokyo", first: 6) {
      ...Matches
    }
    satelliteImagery: search(text: "satellite imagery", first: 5) {
      totalCount
      ...Matches
    }
    inPassages: search(text: "yen million", kinds: [CLAIM], first: 3) {
      ...Matches
    }
  }
}
    fragment Matches on SearchHitConnection {
  nodes {
    kind
    reason
    part
    text
    ranges {
      start
      end
    }
    found {
      id
      ... on Claim {
        summary
        document {
          title
        }
        passages {
          summary
        }
      }
    }
  }
}`) as unknown as TypedDocumentString<SearchQuery, SearchQueryVariables>;
export const SignedByDocument = new TypedDocumentString(`
    query SignedBy {
  graph {
    nations(where: {id: {eq: "philippines"}}) {
      edges {
        node {
          name
          signed: relationships(where: {kind: {eq: PARTY_TO}, status: {eq: SIGNED}}) {
            edges {
              node {
                target {
                  name
                }
                standing {
                  since {
                    edtf
                  }
                  documents {
                    id
                  }
                }
              }
            }
          }
          applied: relationships(where: {kind: {eq: APPLIED_TO_JOIN}}) {
            edges {
              node {
                target {
                  name
                }
                since {
                  edtf
                }
              }
            }
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SignedByQuery, SignedByQueryVariables>;
export const SignedWithDocument = new TypedDocumentString(`
    query SignedWith {
  graph(lens: {asOf: "2024-06-19"}) {
    nations(where: {id: {eq: "japan"}}) {
      nodes {
        relationships(
          first: 5
          where: {kind: {eq: PARTY_TO}, stage: {atLeast: SIGNED}}
          orderBy: {field: SIGNED, direction: DESC}
        ) {
          totalCount
          nodes {
            pact {
              name
              parties(first: 3, where: {NOT: {node: {id: {eq: "japan"}}}}) {
                totalCount
                nodes {
                  name
                }
              }
            }
            standing {
              status
              signed {
                edtf
              }
              inForce {
                edtf
              }
              documents {
                publisher
                published {
                  edtf
                }
              }
            }
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SignedWithQuery, SignedWithQueryVariables>;
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
export const StatusByYearDocument = new TypedDocumentString(`
    query StatusByYear {
  graph(lens: {asOf: "2021-12-31"}) {
    subgraph(around: ["cptpp"]) {
      export(format: CSV_STATUS) {
        fileName
        text
      }
    }
    timeline(of: ["cptpp"], kinds: [HAPPENED], from: "2021", to: "2021") {
      edges {
        node {
          time {
            edtf
          }
          what
          relationship {
            step {
              leadsTo
              status
            }
          }
          claims {
            document {
              id
            }
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<StatusByYearQuery, StatusByYearQueryVariables>;
export const ViewerDocument = new TypedDocumentString(`
    query Viewer {
  viewer {
    name
    person
    role
    clearance
    compartments
    isKnown
    may
    tokens {
      key
      name
      person
      role
      clearance
      compartments
      expires
      createdBy
      createdAt
    }
  }
}
    `) as unknown as TypedDocumentString<ViewerQuery, ViewerQueryVariables>;
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