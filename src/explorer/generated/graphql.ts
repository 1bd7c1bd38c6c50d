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

/** Bounds of an amount. */
export type AmountBound =
  /** The number is an estimate: "about 400 million JPY". */
  | 'ABOUT'
  /** The number is the lower limit: "more than 2 billion JPY". */
  | 'AT_LEAST'
  /** The number is the upper limit: "up to 8 million NZD". */
  | 'AT_MOST';

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

/** Filter on an enum; conditions are combined with AND. */
export type EntityKindWhere = {
  /** Equals this value. */
  eq?: InputMaybe<EntityKind>;
  /** Equals one of these values. */
  in?: InputMaybe<Array<EntityKind>>;
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

/** A name in a language. */
export type NameInput = {
  /** The language, as a BCP 47 tag. */
  language: Scalars['String']['input'];
  /** The name. */
  text: Scalars['String']['input'];
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

/** Attributes by which `aggregate` counts offices. */
export type OfficeAttribute =
  /** By its holder. */
  | 'HOLDER'
  /** By the nation or organization whose office it is. */
  | 'OF';

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

/** Filter on an enum; conditions are combined with AND. */
export type PactKindWhere = {
  /** Equals this value. */
  eq?: InputMaybe<PactKind>;
  /** Equals one of these values. */
  in?: InputMaybe<Array<PactKind>>;
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

/** A passage to add. */
export type PassageInput = {
  /** The SHA-256 of the normalized paragraph. */
  fingerprint: Scalars['String']['input'];
  /** The number of the paragraph, from 1. */
  paragraph: Scalars['Int']['input'];
  /** A summary in our own words. */
  summary: Scalars['String']['input'];
};

/** Outcomes of a search for paths. */
export type PathOutcome =
  /** No path was found within the bounds; one exists beyond them. */
  | 'BOUND_REACHED'
  /** Paths exist; the answer lists the shortest. */
  | 'FOUND'
  /** No path exists over the relationships that fit, of any length, even through hubs. */
  | 'NONE_EXISTS';

/** Attributes by which `aggregate` counts persons. */
export type PersonAttribute =
  /** By the property characterized-as: A characterization by a document or a speaker that no other predicate covers. */
  | 'CHARACTERIZED_AS'
  /** By the property stated: A stated view or intention. `about` names the entities concerned. */
  | 'STATED';

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

/** Filter on an enum; conditions are combined with AND. */
export type PropertyWhere = {
  /** Equals this value. */
  eq?: InputMaybe<Property>;
  /** Equals one of these values. */
  in?: InputMaybe<Array<Property>>;
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

/** Filter on an enum; conditions are combined with AND. */
export type RelationshipKindWhere = {
  /** Equals this value. */
  eq?: InputMaybe<RelationshipKind>;
  /** Equals one of these values. */
  in?: InputMaybe<Array<RelationshipKind>>;
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

/** Attributes by which `aggregate` counts hits. */
export type SearchHitAttribute =
  /** By kind of object. */
  | 'KIND'
  /** By the part that matched. */
  | 'PART'
  /** By reason. */
  | 'REASON';

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

/** Weight of the edge between two entities in the network that metrics use. */
export type TieWeight =
  /** Number of independent documents behind each relationship between the two, added up. */
  | 'CORROBORATION'
  /** 1 for every pair with a relationship. */
  | 'EQUAL'
  /** Number of relationships between the two. */
  | 'RELATIONSHIPS';

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

/** An enum describing what kind of type a given `__Type` is. */
export type __TypeKind =
  /** Indicates this type is a scalar. */
  | 'SCALAR'
  /** Indicates this type is an object. `fields` and `interfaces` are valid fields. */
  | 'OBJECT'
  /** Indicates this type is an interface. `fields`, `interfaces`, and `possibleTypes` are valid fields. */
  | 'INTERFACE'
  /** Indicates this type is a union. `possibleTypes` is a valid field. */
  | 'UNION'
  /** Indicates this type is an enum. `enumValues` is a valid field. */
  | 'ENUM'
  /** Indicates this type is an input object. `inputFields` is a valid field. */
  | 'INPUT_OBJECT'
  /** Indicates this type is a list. `ofType` is a valid field. */
  | 'LIST'
  /** Indicates this type is a non-null. `ofType` is a valid field. */
  | 'NON_NULL';

export type LegendQueryVariables = Exact<{ [key: string]: never; }>;


export type LegendQuery = { vocabulary: { entityKinds: Array<{ kind: EntityKind, label: string, color: string, description: string }>, stages: Array<{ stage: Stage, label: string, color: string, description: string }>, pactKinds: Array<{ kind: PactKind, label: string, description: string }>, relationshipKinds: Array<{ kind: RelationshipKind, label: string, color: string, description: string, derived: boolean, leadsTo: PartyStatus | null }> } };

export type DocumentPageQueryVariables = Exact<{
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  where?: InputMaybe<DocumentWhere>;
}>;


export type DocumentPageQuery = { graph: { documents: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ title: string, publisher: string | null, clearance: Clearance, compartments: Array<string>, id: string, published: { edtf: string } | null }> } } };

export type PublishersQueryVariables = Exact<{ [key: string]: never; }>;


export type PublishersQuery = { graph: { documents: { aggregate: Array<{ counts: Array<{ value: string, count: number }> }> } } };

export type DatesQueryVariables = Exact<{ [key: string]: never; }>;


export type DatesQuery = { graph: { documents: { totalCount: number }, earliest: { nodes: Array<{ time: { latest: string | null } }> }, timeline: { nodes: Array<{ what: string, time: { latest: string | null } }> } } };

export type NetworkQueryVariables = Exact<{
  lens?: InputMaybe<LensInput>;
  around?: InputMaybe<Array<Scalars['ID']['input']> | Scalars['ID']['input']>;
  steps?: InputMaybe<Scalars['Int']['input']>;
  limit?: InputMaybe<Scalars['Int']['input']>;
  edgeLimit?: InputMaybe<Scalars['Int']['input']>;
  fold?: InputMaybe<FoldInput>;
  relationships?: InputMaybe<RelationshipWhere>;
}>;


export type NetworkQuery = { graph: { revision: string, subgraph: { truncated: boolean, totalNodes: number, foldedEdgesTruncated: boolean, totalFoldedEdges: number, nodes: Array<{ label: string, kind: EntityKind, color: string, size: number, x: number, y: number, id: string }>, edges: Array<{ label: string, kind: RelationshipKind, color: string, stage: Stage | null, certainty: Certainty, directed: boolean, id: string, source: string, target: string }>, foldedEdges: Array<{ pactCount: number, relationshipCount: number, eventCount: number, strength: number, stage: Stage | null, color: string, certainty: Certainty, id: string, source: string, target: string, stages: Array<{ stage: Stage, count: number }>, pactKinds: Array<{ kind: PactKind }>, earliest: { edtf: string } | null, latest: { edtf: string } | null }> } } };

export type CommunitiesQueryVariables = Exact<{
  lens?: InputMaybe<LensInput>;
  kinds?: InputMaybe<Array<RelationshipKind> | RelationshipKind>;
}>;


export type CommunitiesQuery = { graph: { communities: { communities: { edges: Array<{ node: { number: number, color: string, nations: { edges: Array<{ node: { id: string } | { id: string } | { id: string } | { id: string } | { id: string } | { id: string } | { id: string } }> }, organizations: { edges: Array<{ node: { id: string } | { id: string } | { id: string } | { id: string } | { id: string } | { id: string } | { id: string } }> }, members: { edges: Array<{ node: { id: string } | { id: string } | { id: string } | { id: string } | { id: string } | { id: string } | { id: string } }> } } }> } } } };

export type SizesQueryVariables = Exact<{
  lens?: InputMaybe<LensInput>;
  by: Measure;
}>;


export type SizesQuery = { graph: { ranking: { edges: Array<{ node: { score: number, entity: { id: string } | { id: string } | { id: string } | { id: string } | { id: string } | { id: string } | { id: string } | null } }> } } };

export type NationCodesQueryVariables = Exact<{
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type NationCodesQuery = { graph: { nations: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ numeric: string | null, id: string }> } } };

export type RecordHeadQueryVariables = Exact<{ [key: string]: never; }>;


export type RecordHeadQuery = { record: { revision: number } | null };

export type GraphChangedSubscriptionVariables = Exact<{
  lens?: InputMaybe<LensInput>;
  after?: InputMaybe<Scalars['Int']['input']>;
}>;


export type GraphChangedSubscription = { graphChanged: { revision: number, changes: Array<{ revision: number, kind: ChangeKind, recordedAt: string, author: string, reason: string | null, claimKeys: Array<string>, entityKeys: Array<string>, undoes: { revision: number } | null, claims: Array<{ summary: string, rank: Rank, id: string }>, entities: Array<{ name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string }>, documents: Array<{ title: string, id: string }> }> } };

export type RecordedSubscriptionVariables = Exact<{
  after?: InputMaybe<Scalars['Int']['input']>;
}>;


export type RecordedSubscription = { changes: { revision: number, kind: ChangeKind, recordedAt: string, author: string, reason: string | null, claimKeys: Array<string>, entityKeys: Array<string>, undoes: { revision: number } | null, claims: Array<{ summary: string, rank: Rank, id: string }>, entities: Array<{ name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string }>, documents: Array<{ title: string, id: string }> } };

export type BriefAroundQueryVariables = Exact<{
  lens?: InputMaybe<LensInput>;
  ids: Array<Scalars['ID']['input']> | Scalars['ID']['input'];
  format: ExportFormat;
}>;


export type BriefAroundQuery = { graph: { subgraph: { export: { text: string } } } };

export type BriefOfQueryVariables = Exact<{
  lens?: InputMaybe<LensInput>;
  entities?: InputMaybe<EntityWhere>;
  format: ExportFormat;
}>;


export type BriefOfQuery = { graph: { export: { text: string } } };

export type CaseNamesQueryVariables = Exact<{
  ids: Array<Scalars['ID']['input']> | Scalars['ID']['input'];
}>;


export type CaseNamesQuery = { nodes: Array<{ __typename: 'Claim', summary: string, id: string } | { __typename: 'Document', title: string, id: string } | { __typename: 'Event', name: string, id: string } | { __typename: 'Graph' } | { __typename: 'Leader', name: string, id: string } | { __typename: 'Nation', name: string, id: string } | { __typename: 'Office', name: string, id: string } | { __typename: 'Organization', name: string, id: string } | { __typename: 'Pact', name: string, id: string } | { __typename: 'Passage' } | { __typename: 'Person', name: string, id: string } | { __typename: 'Relationship', label: string, id: string, source: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null, target: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null } | null> };

export type ChangesQueryVariables = Exact<{
  from?: InputMaybe<LensInput>;
  to: LensInput;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  stages?: InputMaybe<Scalars['Boolean']['input']>;
  newEntities?: InputMaybe<Scalars['Boolean']['input']>;
  goneEntities?: InputMaybe<Scalars['Boolean']['input']>;
  newRelationships?: InputMaybe<Scalars['Boolean']['input']>;
  gone?: InputMaybe<Scalars['Boolean']['input']>;
  changed?: InputMaybe<Scalars['Boolean']['input']>;
}>;


export type ChangesQuery = { graph: { compare: { stages?: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ before: Stage | null, after: Stage | null, pact: { name: string, kind: EntityKind, id: string } | null, claims: Array<{ summary: string, stance: Stance, rank: Rank, clearance: Clearance, compartments: Array<string>, reason: string | null, dating: string | null, id: string, time: { edtf: string } | null, speakers: Array<{ name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string }>, document: { title: string, publisher: string | null, url: string | null, clearance: Clearance, compartments: Array<string>, id: string, published: { edtf: string } | null } | null, passages: Array<{ paragraph: number, id: string }> }> }> }, newEntities?: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string }> }, goneEntities?: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string }> }, newRelationships?: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ label: string, stance: Stance, derived: boolean, id: string, source: { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | null, target: { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | null }> }, gone?: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ label: string, stance: Stance, derived: boolean, id: string, source: { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | null, target: { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | null }> }, changed?: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ after: { label: string, stance: Stance, derived: boolean, id: string, source: { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | null, target: { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | null }, changes: Array<{ attribute: string, before: string | null, after: string | null }> }> } } } };

export type RelationshipLinkPartsFragment = { label: string, stance: Stance, derived: boolean, id: string, source: { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | null, target: { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | null };

export type OneClaimFragment = { summary: string, stance: Stance, rank: Rank, clearance: Clearance, compartments: Array<string>, reason: string | null, dating: string | null, id: string, about: Array<{ name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string }>, relationship: { label: string, stance: Stance, derived: boolean, id: string, source: { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | null, target: { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | null } | null, time: { edtf: string } | null, speakers: Array<{ name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string }>, document: { title: string, publisher: string | null, url: string | null, clearance: Clearance, compartments: Array<string>, id: string, published: { edtf: string } | null } | null, passages: Array<{ paragraph: number, id: string }> };

export type ClaimPartsFragment = { summary: string, stance: Stance, rank: Rank, clearance: Clearance, compartments: Array<string>, reason: string | null, dating: string | null, id: string, time: { edtf: string } | null, speakers: Array<{ name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string }>, document: { title: string, publisher: string | null, url: string | null, clearance: Clearance, compartments: Array<string>, id: string, published: { edtf: string } | null } | null, passages: Array<{ paragraph: number, id: string }> };

export type DisagreementPartsFragment = { topic: DisagreementTopic, reason: string, undecided: boolean, subject: { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | null, relationship: { label: string, id: string, source: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null, target: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null } | null, values: Array<{ value: string, claims: Array<{ summary: string, stance: Stance, rank: Rank, clearance: Clearance, compartments: Array<string>, reason: string | null, dating: string | null, id: string, time: { edtf: string } | null, speakers: Array<{ name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string }>, document: { title: string, publisher: string | null, url: string | null, clearance: Clearance, compartments: Array<string>, id: string, published: { edtf: string } | null } | null, passages: Array<{ paragraph: number, id: string }> }>, documents: Array<{ id: string }> }> };

export type PlannedPartsFragment = { stage: Stage, time: { edtf: string } | null, claims: Array<{ summary: string, id: string }> };

export type StepPartsFragment = { stage: Stage, episode: number, instrument: string | null, corroboration: number, disputed: boolean, undecided: boolean, reason: string, since: { edtf: string } | null, claims: Array<{ id: string }> };

export type ClaimsOfQueryVariables = Exact<{
  lens?: InputMaybe<LensInput>;
  id: Scalars['ID']['input'];
  where?: InputMaybe<ClaimWhere>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type ClaimsOfQuery = { graph: { node: { claims: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ summary: string, stance: Stance, rank: Rank, clearance: Clearance, compartments: Array<string>, reason: string | null, dating: string | null, id: string, time: { edtf: string } | null, speakers: Array<{ name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string }>, document: { title: string, publisher: string | null, url: string | null, clearance: Clearance, compartments: Array<string>, id: string, published: { edtf: string } | null } | null, passages: Array<{ paragraph: number, id: string }> }> } } | { claims: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ summary: string, stance: Stance, rank: Rank, clearance: Clearance, compartments: Array<string>, reason: string | null, dating: string | null, id: string, time: { edtf: string } | null, speakers: Array<{ name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string }>, document: { title: string, publisher: string | null, url: string | null, clearance: Clearance, compartments: Array<string>, id: string, published: { edtf: string } | null } | null, passages: Array<{ paragraph: number, id: string }> }> } } | { claims: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ summary: string, stance: Stance, rank: Rank, clearance: Clearance, compartments: Array<string>, reason: string | null, dating: string | null, id: string, time: { edtf: string } | null, speakers: Array<{ name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string }>, document: { title: string, publisher: string | null, url: string | null, clearance: Clearance, compartments: Array<string>, id: string, published: { edtf: string } | null } | null, passages: Array<{ paragraph: number, id: string }> }> } } | { claims: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ summary: string, stance: Stance, rank: Rank, clearance: Clearance, compartments: Array<string>, reason: string | null, dating: string | null, id: string, time: { edtf: string } | null, speakers: Array<{ name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string }>, document: { title: string, publisher: string | null, url: string | null, clearance: Clearance, compartments: Array<string>, id: string, published: { edtf: string } | null } | null, passages: Array<{ paragraph: number, id: string }> }> } } | { claims: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ summary: string, stance: Stance, rank: Rank, clearance: Clearance, compartments: Array<string>, reason: string | null, dating: string | null, id: string, time: { edtf: string } | null, speakers: Array<{ name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string }>, document: { title: string, publisher: string | null, url: string | null, clearance: Clearance, compartments: Array<string>, id: string, published: { edtf: string } | null } | null, passages: Array<{ paragraph: number, id: string }> }> } } | { claims: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ summary: string, stance: Stance, rank: Rank, clearance: Clearance, compartments: Array<string>, reason: string | null, dating: string | null, id: string, time: { edtf: string } | null, speakers: Array<{ name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string }>, document: { title: string, publisher: string | null, url: string | null, clearance: Clearance, compartments: Array<string>, id: string, published: { edtf: string } | null } | null, passages: Array<{ paragraph: number, id: string }> }> } } | { claims: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ summary: string, stance: Stance, rank: Rank, clearance: Clearance, compartments: Array<string>, reason: string | null, dating: string | null, id: string, time: { edtf: string } | null, speakers: Array<{ name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string }>, document: { title: string, publisher: string | null, url: string | null, clearance: Clearance, compartments: Array<string>, id: string, published: { edtf: string } | null } | null, passages: Array<{ paragraph: number, id: string }> }> } } | {} | null } };

export type DisagreementsOfQueryVariables = Exact<{
  lens?: InputMaybe<LensInput>;
  id: Scalars['ID']['input'];
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type DisagreementsOfQuery = { graph: { disagreementsConnection: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ topic: DisagreementTopic, reason: string, undecided: boolean, subject: { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | null, relationship: { label: string, id: string, source: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null, target: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null } | null, values: Array<{ value: string, claims: Array<{ summary: string, stance: Stance, rank: Rank, clearance: Clearance, compartments: Array<string>, reason: string | null, dating: string | null, id: string, time: { edtf: string } | null, speakers: Array<{ name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string }>, document: { title: string, publisher: string | null, url: string | null, clearance: Clearance, compartments: Array<string>, id: string, published: { edtf: string } | null } | null, passages: Array<{ paragraph: number, id: string }> }>, documents: Array<{ id: string }> }> }> } } };

export type CoverageKindsQueryVariables = Exact<{ [key: string]: never; }>;


export type CoverageKindsQuery = { vocabulary: { pactKinds: Array<{ kind: PactKind, label: string }> } };

export type CoverageOrganizationsQueryVariables = Exact<{
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type CoverageOrganizationsQuery = { graph: { organizations: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ name: string, id: string }> } } };

export type CoverageNationsQueryVariables = Exact<{
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type CoverageNationsQuery = { graph: { nations: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ name: string, id: string }> } } };

export type CoverageMatrixQueryVariables = Exact<{
  lens?: InputMaybe<LensInput>;
  membersOf: Scalars['ID']['input'];
  partners: Array<Scalars['ID']['input']> | Scalars['ID']['input'];
  pactKinds: Array<PactKind> | PactKind;
}>;


export type CoverageMatrixQuery = { graph: { coverage: { rows: Array<{ nation: { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | null, cells: Array<{ blank: boolean, ended: boolean, pactKind: PactKind, stage: Stage | null, certainty: Certainty | null, status: PartyStatus | null, partnerStatus: PartyStatus | null, since: { edtf: string } | null, pact: { name: string, id: string } | null, documents: Array<{ id: string }> }> }>, lacking: Array<{ pactKind: PactKind, nation: { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | null }> } } };

export type DocumentPartsFragment = { title: string, publisher: string | null, authors: Array<string>, url: string | null, language: string, license: string | null, primary: boolean, wire: string | null, note: string | null, clearance: Clearance, compartments: Array<string>, id: string, published: { edtf: string } | null, read: { edtf: string } | null, mentions: { totalCount: number, nodes: Array<{ name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string }> } };

export type SaidInQueryVariables = Exact<{
  lens?: InputMaybe<LensInput>;
  id: Scalars['ID']['input'];
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type SaidInQuery = { graph: { document: { claims: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ summary: string, stance: Stance, rank: Rank, clearance: Clearance, compartments: Array<string>, reason: string | null, dating: string | null, id: string, time: { edtf: string } | null, speakers: Array<{ name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string }>, document: { title: string, publisher: string | null, url: string | null, clearance: Clearance, compartments: Array<string>, id: string, published: { edtf: string } | null } | null, passages: Array<{ paragraph: number, id: string }> }> } } | null } };

type EntityParts_Event_Fragment = { places: Array<string>, name: string, kind: EntityKind, description: string | null, aliases: Array<string>, id: string, date: { edtf: string } | null, names: Array<{ language: string, text: string }>, properties: Array<{ property: Property, label: string, reason: string | null, undecided: boolean, valueCount: number, qualifiers: Array<{ value: string, entity: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null }>, time: { edtf: string } | null, values: Array<{ text: string, value: { entity: { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | null } | { level: ClassificationLevel } | {} }> }> };

type EntityParts_Leader_Fragment = { name: string, kind: EntityKind, description: string | null, aliases: Array<string>, id: string, offices: Array<{ title: string | null, in: { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } }>, names: Array<{ language: string, text: string }>, properties: Array<{ property: Property, label: string, reason: string | null, undecided: boolean, valueCount: number, qualifiers: Array<{ value: string, entity: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null }>, time: { edtf: string } | null, values: Array<{ text: string, value: { entity: { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | null } | { level: ClassificationLevel } | {} }> }> };

type EntityParts_Nation_Fragment = { name: string, kind: EntityKind, description: string | null, aliases: Array<string>, id: string, names: Array<{ language: string, text: string }>, properties: Array<{ property: Property, label: string, reason: string | null, undecided: boolean, valueCount: number, qualifiers: Array<{ value: string, entity: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null }>, time: { edtf: string } | null, values: Array<{ text: string, value: { entity: { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | null } | { level: ClassificationLevel } | {} }> }> };

type EntityParts_Office_Fragment = { name: string, kind: EntityKind, description: string | null, aliases: Array<string>, id: string, names: Array<{ language: string, text: string }>, properties: Array<{ property: Property, label: string, reason: string | null, undecided: boolean, valueCount: number, qualifiers: Array<{ value: string, entity: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null }>, time: { edtf: string } | null, values: Array<{ text: string, value: { entity: { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | null } | { level: ClassificationLevel } | {} }> }> };

type EntityParts_Organization_Fragment = { name: string, kind: EntityKind, description: string | null, aliases: Array<string>, id: string, names: Array<{ language: string, text: string }>, properties: Array<{ property: Property, label: string, reason: string | null, undecided: boolean, valueCount: number, qualifiers: Array<{ value: string, entity: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null }>, time: { edtf: string } | null, values: Array<{ text: string, value: { entity: { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | null } | { level: ClassificationLevel } | {} }> }> };

type EntityParts_Pact_Fragment = { pactKinds: Array<PactKind>, stage: Stage | null, name: string, kind: EntityKind, description: string | null, aliases: Array<string>, id: string, stageHistory: Array<{ stage: Stage, episode: number, instrument: string | null, corroboration: number, disputed: boolean, undecided: boolean, reason: string, since: { edtf: string } | null, claims: Array<{ id: string }> }>, plannedStages: Array<{ stage: Stage, time: { edtf: string } | null, claims: Array<{ summary: string, id: string }> }>, possibleStages: Array<{ stage: Stage, time: { edtf: string } | null, claims: Array<{ summary: string, id: string }> }>, names: Array<{ language: string, text: string }>, properties: Array<{ property: Property, label: string, reason: string | null, undecided: boolean, valueCount: number, qualifiers: Array<{ value: string, entity: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null }>, time: { edtf: string } | null, values: Array<{ text: string, value: { entity: { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | null } | { level: ClassificationLevel } | {} }> }>, parties: { totalCount: number, edges: Array<{ status: PartyStatus | null, node: { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string }, statusSince: { edtf: string } | null, standing: { documents: Array<{ title: string, id: string }> } | null }> } };

type EntityParts_Person_Fragment = { name: string, kind: EntityKind, description: string | null, aliases: Array<string>, id: string, names: Array<{ language: string, text: string }>, properties: Array<{ property: Property, label: string, reason: string | null, undecided: boolean, valueCount: number, qualifiers: Array<{ value: string, entity: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null }>, time: { edtf: string } | null, values: Array<{ text: string, value: { entity: { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | null } | { level: ClassificationLevel } | {} }> }> };

export type EntityPartsFragment = EntityParts_Event_Fragment | EntityParts_Leader_Fragment | EntityParts_Nation_Fragment | EntityParts_Office_Fragment | EntityParts_Organization_Fragment | EntityParts_Pact_Fragment | EntityParts_Person_Fragment;

export type EvidenceQueryVariables = Exact<{
  lens?: InputMaybe<LensInput>;
  id: Scalars['ID']['input'];
}>;


export type EvidenceQuery = { graph: { node: { __typename: 'Claim', summary: string, stance: Stance, rank: Rank, clearance: Clearance, compartments: Array<string>, reason: string | null, dating: string | null, id: string, about: Array<{ name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string }>, relationship: { label: string, stance: Stance, derived: boolean, id: string, source: { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | null, target: { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | null } | null, time: { edtf: string } | null, speakers: Array<{ name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string }>, document: { title: string, publisher: string | null, url: string | null, clearance: Clearance, compartments: Array<string>, id: string, published: { edtf: string } | null } | null, passages: Array<{ paragraph: number, id: string }> } | { __typename: 'Document', title: string, publisher: string | null, authors: Array<string>, url: string | null, language: string, license: string | null, primary: boolean, wire: string | null, note: string | null, clearance: Clearance, compartments: Array<string>, id: string, published: { edtf: string } | null, read: { edtf: string } | null, mentions: { totalCount: number, nodes: Array<{ name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string }> } } | { __typename: 'Event', places: Array<string>, name: string, kind: EntityKind, description: string | null, aliases: Array<string>, id: string, date: { edtf: string } | null, names: Array<{ language: string, text: string }>, properties: Array<{ property: Property, label: string, reason: string | null, undecided: boolean, valueCount: number, qualifiers: Array<{ value: string, entity: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null }>, time: { edtf: string } | null, values: Array<{ text: string, value: { entity: { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | null } | { level: ClassificationLevel } | {} }> }> } | { __typename: 'Graph' } | { __typename: 'Leader', name: string, kind: EntityKind, description: string | null, aliases: Array<string>, id: string, offices: Array<{ title: string | null, in: { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } }>, names: Array<{ language: string, text: string }>, properties: Array<{ property: Property, label: string, reason: string | null, undecided: boolean, valueCount: number, qualifiers: Array<{ value: string, entity: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null }>, time: { edtf: string } | null, values: Array<{ text: string, value: { entity: { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | null } | { level: ClassificationLevel } | {} }> }> } | { __typename: 'Nation', name: string, kind: EntityKind, description: string | null, aliases: Array<string>, id: string, names: Array<{ language: string, text: string }>, properties: Array<{ property: Property, label: string, reason: string | null, undecided: boolean, valueCount: number, qualifiers: Array<{ value: string, entity: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null }>, time: { edtf: string } | null, values: Array<{ text: string, value: { entity: { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | null } | { level: ClassificationLevel } | {} }> }> } | { __typename: 'Office', name: string, kind: EntityKind, description: string | null, aliases: Array<string>, id: string, names: Array<{ language: string, text: string }>, properties: Array<{ property: Property, label: string, reason: string | null, undecided: boolean, valueCount: number, qualifiers: Array<{ value: string, entity: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null }>, time: { edtf: string } | null, values: Array<{ text: string, value: { entity: { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | null } | { level: ClassificationLevel } | {} }> }> } | { __typename: 'Organization', name: string, kind: EntityKind, description: string | null, aliases: Array<string>, id: string, names: Array<{ language: string, text: string }>, properties: Array<{ property: Property, label: string, reason: string | null, undecided: boolean, valueCount: number, qualifiers: Array<{ value: string, entity: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null }>, time: { edtf: string } | null, values: Array<{ text: string, value: { entity: { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | null } | { level: ClassificationLevel } | {} }> }> } | { __typename: 'Pact', pactKinds: Array<PactKind>, stage: Stage | null, name: string, kind: EntityKind, description: string | null, aliases: Array<string>, id: string, stageHistory: Array<{ stage: Stage, episode: number, instrument: string | null, corroboration: number, disputed: boolean, undecided: boolean, reason: string, since: { edtf: string } | null, claims: Array<{ id: string }> }>, plannedStages: Array<{ stage: Stage, time: { edtf: string } | null, claims: Array<{ summary: string, id: string }> }>, possibleStages: Array<{ stage: Stage, time: { edtf: string } | null, claims: Array<{ summary: string, id: string }> }>, names: Array<{ language: string, text: string }>, properties: Array<{ property: Property, label: string, reason: string | null, undecided: boolean, valueCount: number, qualifiers: Array<{ value: string, entity: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null }>, time: { edtf: string } | null, values: Array<{ text: string, value: { entity: { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | null } | { level: ClassificationLevel } | {} }> }>, parties: { totalCount: number, edges: Array<{ status: PartyStatus | null, node: { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string }, statusSince: { edtf: string } | null, standing: { documents: Array<{ title: string, id: string }> } | null }> } } | { __typename: 'Passage' } | { __typename: 'Person', name: string, kind: EntityKind, description: string | null, aliases: Array<string>, id: string, names: Array<{ language: string, text: string }>, properties: Array<{ property: Property, label: string, reason: string | null, undecided: boolean, valueCount: number, qualifiers: Array<{ value: string, entity: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null }>, time: { edtf: string } | null, values: Array<{ text: string, value: { entity: { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | null } | { level: ClassificationLevel } | {} }> }> } | { __typename: 'Relationship', label: string, stage: Stage | null, stance: Stance, certainty: Certainty, derived: boolean, corroboration: number, id: string, stageSince: { edtf: string } | null, since: { edtf: string } | null, until: { edtf: string } | null, firstSeen: { edtf: string } | null, lastSeen: { edtf: string } | null, source: { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | null, target: { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | null, pact: { name: string, kind: EntityKind, id: string } | null, qualifiers: Array<{ key: QualifierKey, value: string, entity: { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | null }>, claims: Array<{ summary: string, stance: Stance, rank: Rank, clearance: Clearance, compartments: Array<string>, reason: string | null, dating: string | null, id: string, time: { edtf: string } | null, speakers: Array<{ name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string }>, document: { title: string, publisher: string | null, url: string | null, clearance: Clearance, compartments: Array<string>, id: string, published: { edtf: string } | null } | null, passages: Array<{ paragraph: number, id: string }> }>, disagreements: Array<{ topic: DisagreementTopic, reason: string, undecided: boolean, subject: { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | null, relationship: { label: string, id: string, source: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null, target: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null } | null, values: Array<{ value: string, claims: Array<{ summary: string, stance: Stance, rank: Rank, clearance: Clearance, compartments: Array<string>, reason: string | null, dating: string | null, id: string, time: { edtf: string } | null, speakers: Array<{ name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string }>, document: { title: string, publisher: string | null, url: string | null, clearance: Clearance, compartments: Array<string>, id: string, published: { edtf: string } | null } | null, passages: Array<{ paragraph: number, id: string }> }>, documents: Array<{ id: string }> }> }>, explanation: { sentence: string, stage: { stage: Stage, episode: number, instrument: string | null, corroboration: number, disputed: boolean, undecided: boolean, reason: string, since: { edtf: string } | null, claims: Array<{ id: string }> } | null, premises: Array<{ sentence: string, relationship: { label: string, id: string }, claims: Array<{ summary: string, stance: Stance, rank: Rank, clearance: Clearance, compartments: Array<string>, reason: string | null, dating: string | null, id: string, time: { edtf: string } | null, speakers: Array<{ name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string }>, document: { title: string, publisher: string | null, url: string | null, clearance: Clearance, compartments: Array<string>, id: string, published: { edtf: string } | null } | null, passages: Array<{ paragraph: number, id: string }> }> }> } } | null } };

export type StartQueryVariables = Exact<{
  lens?: InputMaybe<LensInput>;
}>;


export type StartQuery = { graph: { disagreements: { totalCount: number, nodes: Array<{ topic: DisagreementTopic, subject: { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | null, relationship: { label: string, target: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null } | null, values: Array<{ value: string }> }> }, ranking: { edges: Array<{ node: { score: number, entity: { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | null } }> } } };

export type ListedEntitiesQueryVariables = Exact<{
  lens?: InputMaybe<LensInput>;
  where?: InputMaybe<EntityWhere>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type ListedEntitiesQuery = { graph: { entities: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string }> } } };

export type ListedRelationshipsQueryVariables = Exact<{
  lens?: InputMaybe<LensInput>;
  where?: InputMaybe<RelationshipWhere>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type ListedRelationshipsQuery = { graph: { relationships: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ stage: Stage | null, certainty: Certainty, label: string, stance: Stance, derived: boolean, id: string, source: { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | null, target: { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | null }> } } };

export type ListedKindsQueryVariables = Exact<{
  lens?: InputMaybe<LensInput>;
}>;


export type ListedKindsQuery = { graph: { relationships: { aggregate: Array<{ counts: Array<{ value: string, label: string, count: number }> }> } } };

export type PactsOfQueryVariables = Exact<{
  lens?: InputMaybe<LensInput>;
  id: Scalars['ID']['input'];
  where: EntityRelationshipWhere;
  field: EntityRelationshipOrderBy;
  direction: Sort;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  partners: Scalars['Int']['input'];
}>;


export type PactsOfQuery = { graph: { node: { relationships: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ stage: Stage | null, certainty: Certainty, corroboration: number, id: string, standing: { status: PartyStatus | null, since: { edtf: string } | null, signed: { edtf: string } | null, inForce: { edtf: string } | null, documents: Array<{ title: string, publisher: string | null, url: string | null, clearance: Clearance, compartments: Array<string>, id: string, published: { edtf: string } | null }> } | null, documents: Array<{ title: string, publisher: string | null, url: string | null, clearance: Clearance, compartments: Array<string>, id: string, published: { edtf: string } | null }>, pact: { name: string, kind: EntityKind, id: string, parties: { totalCount: number, nodes: Array<{ name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string }> } } | null }> } } | { relationships: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ stage: Stage | null, certainty: Certainty, corroboration: number, id: string, standing: { status: PartyStatus | null, since: { edtf: string } | null, signed: { edtf: string } | null, inForce: { edtf: string } | null, documents: Array<{ title: string, publisher: string | null, url: string | null, clearance: Clearance, compartments: Array<string>, id: string, published: { edtf: string } | null }> } | null, documents: Array<{ title: string, publisher: string | null, url: string | null, clearance: Clearance, compartments: Array<string>, id: string, published: { edtf: string } | null }>, pact: { name: string, kind: EntityKind, id: string, parties: { totalCount: number, nodes: Array<{ name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string }> } } | null }> } } | { relationships: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ stage: Stage | null, certainty: Certainty, corroboration: number, id: string, standing: { status: PartyStatus | null, since: { edtf: string } | null, signed: { edtf: string } | null, inForce: { edtf: string } | null, documents: Array<{ title: string, publisher: string | null, url: string | null, clearance: Clearance, compartments: Array<string>, id: string, published: { edtf: string } | null }> } | null, documents: Array<{ title: string, publisher: string | null, url: string | null, clearance: Clearance, compartments: Array<string>, id: string, published: { edtf: string } | null }>, pact: { name: string, kind: EntityKind, id: string, parties: { totalCount: number, nodes: Array<{ name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string }> } } | null }> } } | { relationships: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ stage: Stage | null, certainty: Certainty, corroboration: number, id: string, standing: { status: PartyStatus | null, since: { edtf: string } | null, signed: { edtf: string } | null, inForce: { edtf: string } | null, documents: Array<{ title: string, publisher: string | null, url: string | null, clearance: Clearance, compartments: Array<string>, id: string, published: { edtf: string } | null }> } | null, documents: Array<{ title: string, publisher: string | null, url: string | null, clearance: Clearance, compartments: Array<string>, id: string, published: { edtf: string } | null }>, pact: { name: string, kind: EntityKind, id: string, parties: { totalCount: number, nodes: Array<{ name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string }> } } | null }> } } | { relationships: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ stage: Stage | null, certainty: Certainty, corroboration: number, id: string, standing: { status: PartyStatus | null, since: { edtf: string } | null, signed: { edtf: string } | null, inForce: { edtf: string } | null, documents: Array<{ title: string, publisher: string | null, url: string | null, clearance: Clearance, compartments: Array<string>, id: string, published: { edtf: string } | null }> } | null, documents: Array<{ title: string, publisher: string | null, url: string | null, clearance: Clearance, compartments: Array<string>, id: string, published: { edtf: string } | null }>, pact: { name: string, kind: EntityKind, id: string, parties: { totalCount: number, nodes: Array<{ name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string }> } } | null }> } } | { relationships: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ stage: Stage | null, certainty: Certainty, corroboration: number, id: string, standing: { status: PartyStatus | null, since: { edtf: string } | null, signed: { edtf: string } | null, inForce: { edtf: string } | null, documents: Array<{ title: string, publisher: string | null, url: string | null, clearance: Clearance, compartments: Array<string>, id: string, published: { edtf: string } | null }> } | null, documents: Array<{ title: string, publisher: string | null, url: string | null, clearance: Clearance, compartments: Array<string>, id: string, published: { edtf: string } | null }>, pact: { name: string, kind: EntityKind, id: string, parties: { totalCount: number, nodes: Array<{ name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string }> } } | null }> } } | { relationships: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ stage: Stage | null, certainty: Certainty, corroboration: number, id: string, standing: { status: PartyStatus | null, since: { edtf: string } | null, signed: { edtf: string } | null, inForce: { edtf: string } | null, documents: Array<{ title: string, publisher: string | null, url: string | null, clearance: Clearance, compartments: Array<string>, id: string, published: { edtf: string } | null }> } | null, documents: Array<{ title: string, publisher: string | null, url: string | null, clearance: Clearance, compartments: Array<string>, id: string, published: { edtf: string } | null }>, pact: { name: string, kind: EntityKind, id: string, parties: { totalCount: number, nodes: Array<{ name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string }> } } | null }> } } | {} | null } };

export type SourcePartsFragment = { title: string, publisher: string | null, url: string | null, clearance: Clearance, compartments: Array<string>, id: string, published: { edtf: string } | null };

export type PactStatusesQueryVariables = Exact<{
  lens?: InputMaybe<LensInput>;
  id: Scalars['ID']['input'];
}>;


export type PactStatusesQuery = { graph: { node: { relationships: { totalCount: number, aggregate: Array<{ attribute: string, counts: Array<{ value: string, count: number }> }> } } | { relationships: { totalCount: number, aggregate: Array<{ attribute: string, counts: Array<{ value: string, count: number }> }> } } | { relationships: { totalCount: number, aggregate: Array<{ attribute: string, counts: Array<{ value: string, count: number }> }> } } | { relationships: { totalCount: number, aggregate: Array<{ attribute: string, counts: Array<{ value: string, count: number }> }> } } | { relationships: { totalCount: number, aggregate: Array<{ attribute: string, counts: Array<{ value: string, count: number }> }> } } | { relationships: { totalCount: number, aggregate: Array<{ attribute: string, counts: Array<{ value: string, count: number }> }> } } | { relationships: { totalCount: number, aggregate: Array<{ attribute: string, counts: Array<{ value: string, count: number }> }> } } | {} | null } };

export type PairQueryVariables = Exact<{
  lens?: InputMaybe<LensInput>;
  ends?: InputMaybe<Array<Scalars['ID']['input']> | Scalars['ID']['input']>;
  fold?: InputMaybe<FoldInput>;
  relationships?: InputMaybe<RelationshipWhere>;
  first?: InputMaybe<Scalars['Int']['input']>;
}>;


export type PairQuery = { graph: { subgraph: { nodes: Array<{ label: string, kind: EntityKind, id: string }>, foldedEdges: Array<{ pactCount: number, relationshipCount: number, eventCount: number, stage: Stage | null, certainty: Certainty, earliest: { edtf: string } | null, latest: { edtf: string } | null, pactsConnection: { totalCount: number, nodes: Array<{ stage: Stage | null, certainty: Certainty, since: { edtf: string } | null, pact: { name: string, kind: EntityKind, id: string }, memberships: Array<{ corroboration: number, id: string, claims: Array<{ id: string, document: { title: string, id: string } | null }> }> }> }, relationships: Array<{ label: string, certainty: Certainty, id: string, source: { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | null, target: { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | null }>, events: Array<{ name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string }> }> } } };

export type PartiesOfPactFragment = { parties: { totalCount: number, edges: Array<{ status: PartyStatus | null, node: { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string }, statusSince: { edtf: string } | null, standing: { documents: Array<{ title: string, id: string }> } | null }> } };

export type PathsQueryVariables = Exact<{
  lens?: InputMaybe<LensInput>;
  from: Scalars['ID']['input'];
  to: Scalars['ID']['input'];
}>;


export type PathsQuery = { graph: { paths: { outcome: PathOutcome, hubs: Array<{ name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string }>, paths: Array<{ length: number, steps: Array<{ from: { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | null, to: { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | null, relationships: Array<{ label: string, certainty: Certainty, id: string, source: { id: string } | { id: string } | { id: string } | { id: string } | { id: string } | { id: string } | { id: string } | null, claims: Array<{ summary: string, stance: Stance, rank: Rank, clearance: Clearance, compartments: Array<string>, reason: string | null, dating: string | null, id: string, time: { edtf: string } | null, speakers: Array<{ name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string }>, document: { title: string, publisher: string | null, url: string | null, clearance: Clearance, compartments: Array<string>, id: string, published: { edtf: string } | null } | null, passages: Array<{ paragraph: number, id: string }> }>, derivedFrom: Array<{ id: string, claims: Array<{ summary: string, stance: Stance, rank: Rank, clearance: Clearance, compartments: Array<string>, reason: string | null, dating: string | null, id: string, time: { edtf: string } | null, speakers: Array<{ name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string }>, document: { title: string, publisher: string | null, url: string | null, clearance: Clearance, compartments: Array<string>, id: string, published: { edtf: string } | null } | null, passages: Array<{ paragraph: number, id: string }> }> }> }> }> }> } } };

export type RankingsQueryVariables = Exact<{
  lens?: InputMaybe<LensInput>;
  by: Measure;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type RankingsQuery = { graph: { ranking: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ rank: number, score: number, entity: { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | null }> } } };

export type RankingWhyQueryVariables = Exact<{
  lens?: InputMaybe<LensInput>;
  by: Measure;
  id: Scalars['ID']['input'];
}>;


export type RankingWhyQuery = { graph: { ranking: { nodes: Array<{ ties: Array<{ weight: number, contribution: number | null, entity: { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | null }> }> } } };

export type RecordedChangesQueryVariables = Exact<{
  lens?: InputMaybe<LensInput>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type RecordedChangesQuery = { graph: { changes: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ revision: number, kind: ChangeKind, recordedAt: string, author: string, reason: string | null, claimKeys: Array<string>, entityKeys: Array<string>, undoes: { revision: number } | null, claims: Array<{ summary: string, rank: Rank, id: string }>, entities: Array<{ name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string }>, documents: Array<{ title: string, id: string }> }> } } };

export type RelationshipPartsFragment = { label: string, stage: Stage | null, stance: Stance, certainty: Certainty, derived: boolean, corroboration: number, id: string, stageSince: { edtf: string } | null, since: { edtf: string } | null, until: { edtf: string } | null, firstSeen: { edtf: string } | null, lastSeen: { edtf: string } | null, source: { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | null, target: { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | null, pact: { name: string, kind: EntityKind, id: string } | null, qualifiers: Array<{ key: QualifierKey, value: string, entity: { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | null }>, claims: Array<{ summary: string, stance: Stance, rank: Rank, clearance: Clearance, compartments: Array<string>, reason: string | null, dating: string | null, id: string, time: { edtf: string } | null, speakers: Array<{ name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string }>, document: { title: string, publisher: string | null, url: string | null, clearance: Clearance, compartments: Array<string>, id: string, published: { edtf: string } | null } | null, passages: Array<{ paragraph: number, id: string }> }>, disagreements: Array<{ topic: DisagreementTopic, reason: string, undecided: boolean, subject: { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | null, relationship: { label: string, id: string, source: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null, target: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null } | null, values: Array<{ value: string, claims: Array<{ summary: string, stance: Stance, rank: Rank, clearance: Clearance, compartments: Array<string>, reason: string | null, dating: string | null, id: string, time: { edtf: string } | null, speakers: Array<{ name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string }>, document: { title: string, publisher: string | null, url: string | null, clearance: Clearance, compartments: Array<string>, id: string, published: { edtf: string } | null } | null, passages: Array<{ paragraph: number, id: string }> }>, documents: Array<{ id: string }> }> }>, explanation: { sentence: string, stage: { stage: Stage, episode: number, instrument: string | null, corroboration: number, disputed: boolean, undecided: boolean, reason: string, since: { edtf: string } | null, claims: Array<{ id: string }> } | null, premises: Array<{ sentence: string, relationship: { label: string, id: string }, claims: Array<{ summary: string, stance: Stance, rank: Rank, clearance: Clearance, compartments: Array<string>, reason: string | null, dating: string | null, id: string, time: { edtf: string } | null, speakers: Array<{ name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string }>, document: { title: string, publisher: string | null, url: string | null, clearance: Clearance, compartments: Array<string>, id: string, published: { edtf: string } | null } | null, passages: Array<{ paragraph: number, id: string }> }> }> } };

export type TiesQueryVariables = Exact<{
  lens?: InputMaybe<LensInput>;
  id: Scalars['ID']['input'];
}>;


export type TiesQuery = { vocabulary: { relationshipKinds: Array<{ kind: RelationshipKind, label: string, inverseLabel: string, derived: boolean, leadsTo: PartyStatus | null }> }, graph: { node: { relationships: { totalCount: number }, out: { aggregate: Array<{ counts: Array<{ value: string, count: number }> }> }, in: { aggregate: Array<{ counts: Array<{ value: string, count: number }> }> }, both: { aggregate: Array<{ counts: Array<{ value: string, count: number }> }> } } | { relationships: { totalCount: number }, out: { aggregate: Array<{ counts: Array<{ value: string, count: number }> }> }, in: { aggregate: Array<{ counts: Array<{ value: string, count: number }> }> }, both: { aggregate: Array<{ counts: Array<{ value: string, count: number }> }> } } | { relationships: { totalCount: number }, out: { aggregate: Array<{ counts: Array<{ value: string, count: number }> }> }, in: { aggregate: Array<{ counts: Array<{ value: string, count: number }> }> }, both: { aggregate: Array<{ counts: Array<{ value: string, count: number }> }> } } | { relationships: { totalCount: number }, out: { aggregate: Array<{ counts: Array<{ value: string, count: number }> }> }, in: { aggregate: Array<{ counts: Array<{ value: string, count: number }> }> }, both: { aggregate: Array<{ counts: Array<{ value: string, count: number }> }> } } | { relationships: { totalCount: number }, out: { aggregate: Array<{ counts: Array<{ value: string, count: number }> }> }, in: { aggregate: Array<{ counts: Array<{ value: string, count: number }> }> }, both: { aggregate: Array<{ counts: Array<{ value: string, count: number }> }> } } | { relationships: { totalCount: number }, out: { aggregate: Array<{ counts: Array<{ value: string, count: number }> }> }, in: { aggregate: Array<{ counts: Array<{ value: string, count: number }> }> }, both: { aggregate: Array<{ counts: Array<{ value: string, count: number }> }> } } | { relationships: { totalCount: number }, out: { aggregate: Array<{ counts: Array<{ value: string, count: number }> }> }, in: { aggregate: Array<{ counts: Array<{ value: string, count: number }> }> }, both: { aggregate: Array<{ counts: Array<{ value: string, count: number }> }> } } | {} | null } };

export type KindCountsFragment = { aggregate: Array<{ counts: Array<{ value: string, count: number }> }> };

export type RelationshipsOfQueryVariables = Exact<{
  lens?: InputMaybe<LensInput>;
  id: Scalars['ID']['input'];
  where: EntityRelationshipWhere;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type RelationshipsOfQuery = { graph: { node: { relationships: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ other: { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string }, node: { stage: Stage | null, certainty: Certainty, id: string, stageSince: { edtf: string } | null, since: { edtf: string } | null, until: { edtf: string } | null, lastSeen: { edtf: string } | null } }> } } | { relationships: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ other: { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string }, node: { stage: Stage | null, certainty: Certainty, id: string, stageSince: { edtf: string } | null, since: { edtf: string } | null, until: { edtf: string } | null, lastSeen: { edtf: string } | null } }> } } | { relationships: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ other: { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string }, node: { stage: Stage | null, certainty: Certainty, id: string, stageSince: { edtf: string } | null, since: { edtf: string } | null, until: { edtf: string } | null, lastSeen: { edtf: string } | null } }> } } | { relationships: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ other: { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string }, node: { stage: Stage | null, certainty: Certainty, id: string, stageSince: { edtf: string } | null, since: { edtf: string } | null, until: { edtf: string } | null, lastSeen: { edtf: string } | null } }> } } | { relationships: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ other: { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string }, node: { stage: Stage | null, certainty: Certainty, id: string, stageSince: { edtf: string } | null, since: { edtf: string } | null, until: { edtf: string } | null, lastSeen: { edtf: string } | null } }> } } | { relationships: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ other: { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string }, node: { stage: Stage | null, certainty: Certainty, id: string, stageSince: { edtf: string } | null, since: { edtf: string } | null, until: { edtf: string } | null, lastSeen: { edtf: string } | null } }> } } | { relationships: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ other: { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string }, node: { stage: Stage | null, certainty: Certainty, id: string, stageSince: { edtf: string } | null, since: { edtf: string } | null, until: { edtf: string } | null, lastSeen: { edtf: string } | null } }> } } | {} | null } };

export type SpellsOfQueryVariables = Exact<{
  lens?: InputMaybe<LensInput>;
  id: Scalars['ID']['input'];
  kind: RelationshipKind;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type SpellsOfQuery = { graph: { node: { name: string, kind: EntityKind, id: string, relationships: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ other: { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string }, node: { certainty: Certainty, id: string, since: { edtf: string, earliest: string | null, latest: string | null } | null, until: { edtf: string, earliest: string | null, latest: string | null } | null, lastSeen: { edtf: string, earliest: string | null, latest: string | null } | null, qualifiers: Array<{ key: QualifierKey, entity: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null }>, standing: { signed: { edtf: string, earliest: string | null, latest: string | null } | null, inForce: { edtf: string, earliest: string | null, latest: string | null } | null } | null } }> } } | { name: string, kind: EntityKind, id: string, relationships: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ other: { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string }, node: { certainty: Certainty, id: string, since: { edtf: string, earliest: string | null, latest: string | null } | null, until: { edtf: string, earliest: string | null, latest: string | null } | null, lastSeen: { edtf: string, earliest: string | null, latest: string | null } | null, qualifiers: Array<{ key: QualifierKey, entity: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null }>, standing: { signed: { edtf: string, earliest: string | null, latest: string | null } | null, inForce: { edtf: string, earliest: string | null, latest: string | null } | null } | null } }> } } | { name: string, kind: EntityKind, id: string, relationships: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ other: { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string }, node: { certainty: Certainty, id: string, since: { edtf: string, earliest: string | null, latest: string | null } | null, until: { edtf: string, earliest: string | null, latest: string | null } | null, lastSeen: { edtf: string, earliest: string | null, latest: string | null } | null, qualifiers: Array<{ key: QualifierKey, entity: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null }>, standing: { signed: { edtf: string, earliest: string | null, latest: string | null } | null, inForce: { edtf: string, earliest: string | null, latest: string | null } | null } | null } }> } } | { name: string, kind: EntityKind, id: string, relationships: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ other: { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string }, node: { certainty: Certainty, id: string, since: { edtf: string, earliest: string | null, latest: string | null } | null, until: { edtf: string, earliest: string | null, latest: string | null } | null, lastSeen: { edtf: string, earliest: string | null, latest: string | null } | null, qualifiers: Array<{ key: QualifierKey, entity: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null }>, standing: { signed: { edtf: string, earliest: string | null, latest: string | null } | null, inForce: { edtf: string, earliest: string | null, latest: string | null } | null } | null } }> } } | { name: string, kind: EntityKind, id: string, relationships: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ other: { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string }, node: { certainty: Certainty, id: string, since: { edtf: string, earliest: string | null, latest: string | null } | null, until: { edtf: string, earliest: string | null, latest: string | null } | null, lastSeen: { edtf: string, earliest: string | null, latest: string | null } | null, qualifiers: Array<{ key: QualifierKey, entity: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null }>, standing: { signed: { edtf: string, earliest: string | null, latest: string | null } | null, inForce: { edtf: string, earliest: string | null, latest: string | null } | null } | null } }> } } | { name: string, kind: EntityKind, id: string, relationships: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ other: { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string }, node: { certainty: Certainty, id: string, since: { edtf: string, earliest: string | null, latest: string | null } | null, until: { edtf: string, earliest: string | null, latest: string | null } | null, lastSeen: { edtf: string, earliest: string | null, latest: string | null } | null, qualifiers: Array<{ key: QualifierKey, entity: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null }>, standing: { signed: { edtf: string, earliest: string | null, latest: string | null } | null, inForce: { edtf: string, earliest: string | null, latest: string | null } | null } | null } }> } } | { name: string, kind: EntityKind, id: string, relationships: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ other: { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string }, node: { certainty: Certainty, id: string, since: { edtf: string, earliest: string | null, latest: string | null } | null, until: { edtf: string, earliest: string | null, latest: string | null } | null, lastSeen: { edtf: string, earliest: string | null, latest: string | null } | null, qualifiers: Array<{ key: QualifierKey, entity: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null }>, standing: { signed: { edtf: string, earliest: string | null, latest: string | null } | null, inForce: { edtf: string, earliest: string | null, latest: string | null } | null } | null } }> } } | {} | null } };

export type MomentPartsFragment = { edtf: string, earliest: string | null, latest: string | null };

export type SpellPartsFragment = { certainty: Certainty, id: string, since: { edtf: string, earliest: string | null, latest: string | null } | null, until: { edtf: string, earliest: string | null, latest: string | null } | null, lastSeen: { edtf: string, earliest: string | null, latest: string | null } | null, qualifiers: Array<{ key: QualifierKey, entity: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null }>, standing: { signed: { edtf: string, earliest: string | null, latest: string | null } | null, inForce: { edtf: string, earliest: string | null, latest: string | null } | null } | null };

export type OwnSpellsQueryVariables = Exact<{
  lens?: InputMaybe<LensInput>;
  id: Scalars['ID']['input'];
}>;


export type OwnSpellsQuery = { graph: { node: { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string, holdersConnection: { nodes: Array<{ holder: { name: string, kind: EntityKind, id: string } | null, relationship: { certainty: Certainty, id: string, since: { edtf: string, earliest: string | null, latest: string | null } | null, until: { edtf: string, earliest: string | null, latest: string | null } | null, lastSeen: { edtf: string, earliest: string | null, latest: string | null } | null, qualifiers: Array<{ key: QualifierKey, entity: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null }>, standing: { signed: { edtf: string, earliest: string | null, latest: string | null } | null, inForce: { edtf: string, earliest: string | null, latest: string | null } | null } | null } }> } } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string, stageHistory: Array<{ stage: Stage, since: { edtf: string, earliest: string | null, latest: string | null } | null }> } | { name: string, kind: EntityKind, id: string } | {} | null } };

export type MomentsQueryVariables = Exact<{
  lens?: InputMaybe<LensInput>;
  of?: InputMaybe<Array<Scalars['ID']['input']> | Scalars['ID']['input']>;
  kinds?: InputMaybe<Array<MomentKind> | MomentKind>;
  last: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type MomentsQuery = { graph: { timeline: { totalCount: number, pageInfo: { hasPreviousPage: boolean, startCursor: string | null }, nodes: Array<{ kind: MomentKind, what: string, time: { edtf: string, earliest: string | null, latest: string | null }, relationship: { certainty: Certainty, step: { status: PartyStatus | null } | null } | null, entities: Array<{ name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string }>, claims: Array<{ summary: string, stance: Stance, rank: Rank, clearance: Clearance, compartments: Array<string>, reason: string | null, dating: string | null, id: string, time: { edtf: string } | null, speakers: Array<{ name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string }>, document: { title: string, publisher: string | null, url: string | null, clearance: Clearance, compartments: Array<string>, id: string, published: { edtf: string } | null } | null, passages: Array<{ paragraph: number, id: string }> }> }> } } };

export type NameQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type NameQuery = { node: { summary: string, id: string } | { title: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { label: string, id: string, source: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null, target: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null } | {} | null };

export type AcceptMutationVariables = Exact<{
  claims: Array<Scalars['ID']['input']> | Scalars['ID']['input'];
  reason?: InputMaybe<Scalars['String']['input']>;
  expectedRevision: Scalars['Int']['input'];
  key: Scalars['String']['input'];
  preview?: InputMaybe<Scalars['Boolean']['input']>;
}>;


export type AcceptMutation = { done: { change: { kind: ChangeKind, revision: number }, entities: Array<{ name: string, aliases: Array<string>, id: string, names: Array<{ language: string, text: string }> } | { name: string, aliases: Array<string>, id: string, names: Array<{ language: string, text: string }> } | { name: string, aliases: Array<string>, id: string, names: Array<{ language: string, text: string }> } | { name: string, aliases: Array<string>, id: string, names: Array<{ language: string, text: string }> } | { name: string, aliases: Array<string>, id: string, names: Array<{ language: string, text: string }> } | { name: string, aliases: Array<string>, id: string, names: Array<{ language: string, text: string }> } | { name: string, aliases: Array<string>, id: string, names: Array<{ language: string, text: string }> }>, documents: Array<{ id: string }>, altered: { entitiesAdded: { totalCount: number, nodes: Array<{ name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string }> }, entitiesGone: { totalCount: number, nodes: Array<{ name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string }> }, entitiesChanged: { totalCount: number, nodes: Array<{ entity: { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | null, changes: Array<{ attribute: string, before: string | null, after: string | null }> }> }, relationshipsAdded: { totalCount: number, nodes: Array<{ label: string, stance: Stance, id: string, source: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null, target: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null }> }, relationshipsGone: { totalCount: number, nodes: Array<{ label: string, stance: Stance, id: string, source: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null, target: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null }> }, relationshipsChanged: { totalCount: number, nodes: Array<{ after: { label: string, stance: Stance, id: string, source: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null, target: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null }, changes: Array<{ attribute: string, before: string | null, after: string | null }> }> } } } };

export type RejectMutationVariables = Exact<{
  claims: Array<Scalars['ID']['input']> | Scalars['ID']['input'];
  reason: Scalars['String']['input'];
  expectedRevision: Scalars['Int']['input'];
  key: Scalars['String']['input'];
  preview?: InputMaybe<Scalars['Boolean']['input']>;
}>;


export type RejectMutation = { done: { change: { kind: ChangeKind, revision: number }, entities: Array<{ name: string, aliases: Array<string>, id: string, names: Array<{ language: string, text: string }> } | { name: string, aliases: Array<string>, id: string, names: Array<{ language: string, text: string }> } | { name: string, aliases: Array<string>, id: string, names: Array<{ language: string, text: string }> } | { name: string, aliases: Array<string>, id: string, names: Array<{ language: string, text: string }> } | { name: string, aliases: Array<string>, id: string, names: Array<{ language: string, text: string }> } | { name: string, aliases: Array<string>, id: string, names: Array<{ language: string, text: string }> } | { name: string, aliases: Array<string>, id: string, names: Array<{ language: string, text: string }> }>, documents: Array<{ id: string }>, altered: { entitiesAdded: { totalCount: number, nodes: Array<{ name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string }> }, entitiesGone: { totalCount: number, nodes: Array<{ name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string }> }, entitiesChanged: { totalCount: number, nodes: Array<{ entity: { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | null, changes: Array<{ attribute: string, before: string | null, after: string | null }> }> }, relationshipsAdded: { totalCount: number, nodes: Array<{ label: string, stance: Stance, id: string, source: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null, target: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null }> }, relationshipsGone: { totalCount: number, nodes: Array<{ label: string, stance: Stance, id: string, source: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null, target: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null }> }, relationshipsChanged: { totalCount: number, nodes: Array<{ after: { label: string, stance: Stance, id: string, source: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null, target: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null }, changes: Array<{ attribute: string, before: string | null, after: string | null }> }> } } } };

export type AskForChangeMutationVariables = Exact<{
  claims: Array<Scalars['ID']['input']> | Scalars['ID']['input'];
  reason: Scalars['String']['input'];
  expectedRevision: Scalars['Int']['input'];
  key: Scalars['String']['input'];
  preview?: InputMaybe<Scalars['Boolean']['input']>;
}>;


export type AskForChangeMutation = { done: { change: { kind: ChangeKind, revision: number }, entities: Array<{ name: string, aliases: Array<string>, id: string, names: Array<{ language: string, text: string }> } | { name: string, aliases: Array<string>, id: string, names: Array<{ language: string, text: string }> } | { name: string, aliases: Array<string>, id: string, names: Array<{ language: string, text: string }> } | { name: string, aliases: Array<string>, id: string, names: Array<{ language: string, text: string }> } | { name: string, aliases: Array<string>, id: string, names: Array<{ language: string, text: string }> } | { name: string, aliases: Array<string>, id: string, names: Array<{ language: string, text: string }> } | { name: string, aliases: Array<string>, id: string, names: Array<{ language: string, text: string }> }>, documents: Array<{ id: string }>, altered: { entitiesAdded: { totalCount: number, nodes: Array<{ name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string }> }, entitiesGone: { totalCount: number, nodes: Array<{ name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string }> }, entitiesChanged: { totalCount: number, nodes: Array<{ entity: { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | null, changes: Array<{ attribute: string, before: string | null, after: string | null }> }> }, relationshipsAdded: { totalCount: number, nodes: Array<{ label: string, stance: Stance, id: string, source: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null, target: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null }> }, relationshipsGone: { totalCount: number, nodes: Array<{ label: string, stance: Stance, id: string, source: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null, target: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null }> }, relationshipsChanged: { totalCount: number, nodes: Array<{ after: { label: string, stance: Stance, id: string, source: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null, target: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null }, changes: Array<{ attribute: string, before: string | null, after: string | null }> }> } } } };

export type RetractMutationVariables = Exact<{
  claims: Array<Scalars['ID']['input']> | Scalars['ID']['input'];
  reason: Scalars['String']['input'];
  expectedRevision: Scalars['Int']['input'];
  key: Scalars['String']['input'];
  preview?: InputMaybe<Scalars['Boolean']['input']>;
}>;


export type RetractMutation = { done: { change: { kind: ChangeKind, revision: number }, entities: Array<{ name: string, aliases: Array<string>, id: string, names: Array<{ language: string, text: string }> } | { name: string, aliases: Array<string>, id: string, names: Array<{ language: string, text: string }> } | { name: string, aliases: Array<string>, id: string, names: Array<{ language: string, text: string }> } | { name: string, aliases: Array<string>, id: string, names: Array<{ language: string, text: string }> } | { name: string, aliases: Array<string>, id: string, names: Array<{ language: string, text: string }> } | { name: string, aliases: Array<string>, id: string, names: Array<{ language: string, text: string }> } | { name: string, aliases: Array<string>, id: string, names: Array<{ language: string, text: string }> }>, documents: Array<{ id: string }>, altered: { entitiesAdded: { totalCount: number, nodes: Array<{ name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string }> }, entitiesGone: { totalCount: number, nodes: Array<{ name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string }> }, entitiesChanged: { totalCount: number, nodes: Array<{ entity: { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | null, changes: Array<{ attribute: string, before: string | null, after: string | null }> }> }, relationshipsAdded: { totalCount: number, nodes: Array<{ label: string, stance: Stance, id: string, source: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null, target: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null }> }, relationshipsGone: { totalCount: number, nodes: Array<{ label: string, stance: Stance, id: string, source: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null, target: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null }> }, relationshipsChanged: { totalCount: number, nodes: Array<{ after: { label: string, stance: Stance, id: string, source: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null, target: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null }, changes: Array<{ attribute: string, before: string | null, after: string | null }> }> } } } };

export type RestoreMutationVariables = Exact<{
  claims: Array<Scalars['ID']['input']> | Scalars['ID']['input'];
  reason: Scalars['String']['input'];
  expectedRevision: Scalars['Int']['input'];
  key: Scalars['String']['input'];
  preview?: InputMaybe<Scalars['Boolean']['input']>;
}>;


export type RestoreMutation = { done: { change: { kind: ChangeKind, revision: number }, entities: Array<{ name: string, aliases: Array<string>, id: string, names: Array<{ language: string, text: string }> } | { name: string, aliases: Array<string>, id: string, names: Array<{ language: string, text: string }> } | { name: string, aliases: Array<string>, id: string, names: Array<{ language: string, text: string }> } | { name: string, aliases: Array<string>, id: string, names: Array<{ language: string, text: string }> } | { name: string, aliases: Array<string>, id: string, names: Array<{ language: string, text: string }> } | { name: string, aliases: Array<string>, id: string, names: Array<{ language: string, text: string }> } | { name: string, aliases: Array<string>, id: string, names: Array<{ language: string, text: string }> }>, documents: Array<{ id: string }>, altered: { entitiesAdded: { totalCount: number, nodes: Array<{ name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string }> }, entitiesGone: { totalCount: number, nodes: Array<{ name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string }> }, entitiesChanged: { totalCount: number, nodes: Array<{ entity: { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | null, changes: Array<{ attribute: string, before: string | null, after: string | null }> }> }, relationshipsAdded: { totalCount: number, nodes: Array<{ label: string, stance: Stance, id: string, source: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null, target: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null }> }, relationshipsGone: { totalCount: number, nodes: Array<{ label: string, stance: Stance, id: string, source: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null, target: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null }> }, relationshipsChanged: { totalCount: number, nodes: Array<{ after: { label: string, stance: Stance, id: string, source: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null, target: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null }, changes: Array<{ attribute: string, before: string | null, after: string | null }> }> } } } };

export type UndoChangeMutationVariables = Exact<{
  change: Scalars['Int']['input'];
  reason?: InputMaybe<Scalars['String']['input']>;
  expectedRevision: Scalars['Int']['input'];
  key: Scalars['String']['input'];
  preview?: InputMaybe<Scalars['Boolean']['input']>;
}>;


export type UndoChangeMutation = { done: { change: { kind: ChangeKind, revision: number }, entities: Array<{ name: string, aliases: Array<string>, id: string, names: Array<{ language: string, text: string }> } | { name: string, aliases: Array<string>, id: string, names: Array<{ language: string, text: string }> } | { name: string, aliases: Array<string>, id: string, names: Array<{ language: string, text: string }> } | { name: string, aliases: Array<string>, id: string, names: Array<{ language: string, text: string }> } | { name: string, aliases: Array<string>, id: string, names: Array<{ language: string, text: string }> } | { name: string, aliases: Array<string>, id: string, names: Array<{ language: string, text: string }> } | { name: string, aliases: Array<string>, id: string, names: Array<{ language: string, text: string }> }>, documents: Array<{ id: string }>, altered: { entitiesAdded: { totalCount: number, nodes: Array<{ name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string }> }, entitiesGone: { totalCount: number, nodes: Array<{ name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string }> }, entitiesChanged: { totalCount: number, nodes: Array<{ entity: { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | null, changes: Array<{ attribute: string, before: string | null, after: string | null }> }> }, relationshipsAdded: { totalCount: number, nodes: Array<{ label: string, stance: Stance, id: string, source: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null, target: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null }> }, relationshipsGone: { totalCount: number, nodes: Array<{ label: string, stance: Stance, id: string, source: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null, target: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null }> }, relationshipsChanged: { totalCount: number, nodes: Array<{ after: { label: string, stance: Stance, id: string, source: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null, target: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null }, changes: Array<{ attribute: string, before: string | null, after: string | null }> }> } } } };

export type TakeApartMutationVariables = Exact<{
  entity: Scalars['ID']['input'];
  reason?: InputMaybe<Scalars['String']['input']>;
  expectedRevision: Scalars['Int']['input'];
  key: Scalars['String']['input'];
  preview?: InputMaybe<Scalars['Boolean']['input']>;
}>;


export type TakeApartMutation = { done: { change: { kind: ChangeKind, revision: number }, entities: Array<{ name: string, aliases: Array<string>, id: string, names: Array<{ language: string, text: string }> } | { name: string, aliases: Array<string>, id: string, names: Array<{ language: string, text: string }> } | { name: string, aliases: Array<string>, id: string, names: Array<{ language: string, text: string }> } | { name: string, aliases: Array<string>, id: string, names: Array<{ language: string, text: string }> } | { name: string, aliases: Array<string>, id: string, names: Array<{ language: string, text: string }> } | { name: string, aliases: Array<string>, id: string, names: Array<{ language: string, text: string }> } | { name: string, aliases: Array<string>, id: string, names: Array<{ language: string, text: string }> }>, documents: Array<{ id: string }>, altered: { entitiesAdded: { totalCount: number, nodes: Array<{ name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string }> }, entitiesGone: { totalCount: number, nodes: Array<{ name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string }> }, entitiesChanged: { totalCount: number, nodes: Array<{ entity: { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | null, changes: Array<{ attribute: string, before: string | null, after: string | null }> }> }, relationshipsAdded: { totalCount: number, nodes: Array<{ label: string, stance: Stance, id: string, source: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null, target: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null }> }, relationshipsGone: { totalCount: number, nodes: Array<{ label: string, stance: Stance, id: string, source: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null, target: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null }> }, relationshipsChanged: { totalCount: number, nodes: Array<{ after: { label: string, stance: Stance, id: string, source: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null, target: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null }, changes: Array<{ attribute: string, before: string | null, after: string | null }> }> } } } };

export type KindOfQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type KindOfQuery = { node: { __typename: 'Claim' } | { __typename: 'Document' } | { __typename: 'Event' } | { __typename: 'Graph' } | { __typename: 'Leader' } | { __typename: 'Nation' } | { __typename: 'Office' } | { __typename: 'Organization' } | { __typename: 'Pact' } | { __typename: 'Passage' } | { __typename: 'Person' } | { __typename: 'Relationship' } | null };

type AmendParts_Event_Fragment = { eventKind: EventKind, kind: EntityKind, name: string, aliases: Array<string>, description: string | null, wikidata: string | null, id: string, names: Array<{ language: string, text: string }> };

type AmendParts_Leader_Fragment = { kind: EntityKind, name: string, aliases: Array<string>, description: string | null, wikidata: string | null, id: string, names: Array<{ language: string, text: string }> };

type AmendParts_Nation_Fragment = { alpha2: string | null, alpha3: string | null, numeric: string | null, kind: EntityKind, name: string, aliases: Array<string>, description: string | null, wikidata: string | null, id: string, codes: Array<{ scheme: CodeScheme, code: string, during: { edtf: string } | null }>, names: Array<{ language: string, text: string }> };

type AmendParts_Office_Fragment = { kind: EntityKind, name: string, aliases: Array<string>, description: string | null, wikidata: string | null, id: string, of: { id: string } | { id: string } | { id: string } | { id: string } | { id: string } | { id: string } | { id: string } | null, names: Array<{ language: string, text: string }> };

type AmendParts_Organization_Fragment = { organizationKind: OrganizationKind, kind: EntityKind, name: string, aliases: Array<string>, description: string | null, wikidata: string | null, id: string, names: Array<{ language: string, text: string }> };

type AmendParts_Pact_Fragment = { pactKinds: Array<PactKind>, kind: EntityKind, name: string, aliases: Array<string>, description: string | null, wikidata: string | null, id: string, names: Array<{ language: string, text: string }> };

type AmendParts_Person_Fragment = { kind: EntityKind, name: string, aliases: Array<string>, description: string | null, wikidata: string | null, id: string, names: Array<{ language: string, text: string }> };

export type AmendPartsFragment = AmendParts_Event_Fragment | AmendParts_Leader_Fragment | AmendParts_Nation_Fragment | AmendParts_Office_Fragment | AmendParts_Organization_Fragment | AmendParts_Pact_Fragment | AmendParts_Person_Fragment;

export type ToAmendQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type ToAmendQuery = { node: { eventKind: EventKind, kind: EntityKind, name: string, aliases: Array<string>, description: string | null, wikidata: string | null, id: string, names: Array<{ language: string, text: string }> } | { kind: EntityKind, name: string, aliases: Array<string>, description: string | null, wikidata: string | null, id: string, names: Array<{ language: string, text: string }> } | { alpha2: string | null, alpha3: string | null, numeric: string | null, kind: EntityKind, name: string, aliases: Array<string>, description: string | null, wikidata: string | null, id: string, codes: Array<{ scheme: CodeScheme, code: string, during: { edtf: string } | null }>, names: Array<{ language: string, text: string }> } | { kind: EntityKind, name: string, aliases: Array<string>, description: string | null, wikidata: string | null, id: string, of: { id: string } | { id: string } | { id: string } | { id: string } | { id: string } | { id: string } | { id: string } | null, names: Array<{ language: string, text: string }> } | { organizationKind: OrganizationKind, kind: EntityKind, name: string, aliases: Array<string>, description: string | null, wikidata: string | null, id: string, names: Array<{ language: string, text: string }> } | { pactKinds: Array<PactKind>, kind: EntityKind, name: string, aliases: Array<string>, description: string | null, wikidata: string | null, id: string, names: Array<{ language: string, text: string }> } | { kind: EntityKind, name: string, aliases: Array<string>, description: string | null, wikidata: string | null, id: string, names: Array<{ language: string, text: string }> } | {} | null, record: { merged: { nodes: Array<{ names: Array<string> }> } } | null };

export type RecordStateQueryVariables = Exact<{ [key: string]: never; }>;


export type RecordStateQuery = { record: { author: string | null, refusal: string | null, review: Review, revision: number } | null, viewer: { role: Role, may: Array<ChangeKind>, isKnown: boolean, clearance: Clearance, compartments: Array<string> } };

export type DoneFragment = { change: { kind: ChangeKind, revision: number }, entities: Array<{ name: string, aliases: Array<string>, id: string, names: Array<{ language: string, text: string }> } | { name: string, aliases: Array<string>, id: string, names: Array<{ language: string, text: string }> } | { name: string, aliases: Array<string>, id: string, names: Array<{ language: string, text: string }> } | { name: string, aliases: Array<string>, id: string, names: Array<{ language: string, text: string }> } | { name: string, aliases: Array<string>, id: string, names: Array<{ language: string, text: string }> } | { name: string, aliases: Array<string>, id: string, names: Array<{ language: string, text: string }> } | { name: string, aliases: Array<string>, id: string, names: Array<{ language: string, text: string }> }>, documents: Array<{ id: string }>, altered: { entitiesAdded: { totalCount: number, nodes: Array<{ name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string }> }, entitiesGone: { totalCount: number, nodes: Array<{ name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string }> }, entitiesChanged: { totalCount: number, nodes: Array<{ entity: { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | null, changes: Array<{ attribute: string, before: string | null, after: string | null }> }> }, relationshipsAdded: { totalCount: number, nodes: Array<{ label: string, stance: Stance, id: string, source: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null, target: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null }> }, relationshipsGone: { totalCount: number, nodes: Array<{ label: string, stance: Stance, id: string, source: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null, target: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null }> }, relationshipsChanged: { totalCount: number, nodes: Array<{ after: { label: string, stance: Stance, id: string, source: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null, target: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null }, changes: Array<{ attribute: string, before: string | null, after: string | null }> }> } } };

export type ChangePartsFragment = { revision: number, kind: ChangeKind, recordedAt: string, author: string, reason: string | null, claimKeys: Array<string>, entityKeys: Array<string>, undoes: { revision: number } | null, claims: Array<{ summary: string, rank: Rank, id: string }>, entities: Array<{ name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string }>, documents: Array<{ title: string, id: string }> };

export type HistoryOfQueryVariables = Exact<{
  lens?: InputMaybe<LensInput>;
  id: Scalars['ID']['input'];
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type HistoryOfQuery = { graph: { node: { history: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ revision: number, kind: ChangeKind, recordedAt: string, author: string, reason: string | null, claimKeys: Array<string>, entityKeys: Array<string>, undoes: { revision: number } | null, claims: Array<{ summary: string, rank: Rank, id: string }>, entities: Array<{ name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string }>, documents: Array<{ title: string, id: string }> }> } } | { history: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ revision: number, kind: ChangeKind, recordedAt: string, author: string, reason: string | null, claimKeys: Array<string>, entityKeys: Array<string>, undoes: { revision: number } | null, claims: Array<{ summary: string, rank: Rank, id: string }>, entities: Array<{ name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string }>, documents: Array<{ title: string, id: string }> }> } } | { history: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ revision: number, kind: ChangeKind, recordedAt: string, author: string, reason: string | null, claimKeys: Array<string>, entityKeys: Array<string>, undoes: { revision: number } | null, claims: Array<{ summary: string, rank: Rank, id: string }>, entities: Array<{ name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string }>, documents: Array<{ title: string, id: string }> }> } } | { history: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ revision: number, kind: ChangeKind, recordedAt: string, author: string, reason: string | null, claimKeys: Array<string>, entityKeys: Array<string>, undoes: { revision: number } | null, claims: Array<{ summary: string, rank: Rank, id: string }>, entities: Array<{ name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string }>, documents: Array<{ title: string, id: string }> }> } } | { history: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ revision: number, kind: ChangeKind, recordedAt: string, author: string, reason: string | null, claimKeys: Array<string>, entityKeys: Array<string>, undoes: { revision: number } | null, claims: Array<{ summary: string, rank: Rank, id: string }>, entities: Array<{ name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string }>, documents: Array<{ title: string, id: string }> }> } } | { history: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ revision: number, kind: ChangeKind, recordedAt: string, author: string, reason: string | null, claimKeys: Array<string>, entityKeys: Array<string>, undoes: { revision: number } | null, claims: Array<{ summary: string, rank: Rank, id: string }>, entities: Array<{ name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string }>, documents: Array<{ title: string, id: string }> }> } } | { history: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ revision: number, kind: ChangeKind, recordedAt: string, author: string, reason: string | null, claimKeys: Array<string>, entityKeys: Array<string>, undoes: { revision: number } | null, claims: Array<{ summary: string, rank: Rank, id: string }>, entities: Array<{ name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string }>, documents: Array<{ title: string, id: string }> }> } } | { history: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ revision: number, kind: ChangeKind, recordedAt: string, author: string, reason: string | null, claimKeys: Array<string>, entityKeys: Array<string>, undoes: { revision: number } | null, claims: Array<{ summary: string, rank: Rank, id: string }>, entities: Array<{ name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string }>, documents: Array<{ title: string, id: string }> }> } } | { history: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ revision: number, kind: ChangeKind, recordedAt: string, author: string, reason: string | null, claimKeys: Array<string>, entityKeys: Array<string>, undoes: { revision: number } | null, claims: Array<{ summary: string, rank: Rank, id: string }>, entities: Array<{ name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string }>, documents: Array<{ title: string, id: string }> }> } } | {} | null } };

export type HistoryPageFragment = { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ revision: number, kind: ChangeKind, recordedAt: string, author: string, reason: string | null, claimKeys: Array<string>, entityKeys: Array<string>, undoes: { revision: number } | null, claims: Array<{ summary: string, rank: Rank, id: string }>, entities: Array<{ name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string }>, documents: Array<{ title: string, id: string }> }> };

export type PredicateWordsQueryVariables = Exact<{ [key: string]: never; }>;


export type PredicateWordsQuery = { vocabulary: { relationshipKinds: Array<{ kind: RelationshipKind, label: string, derived: boolean }>, properties: Array<{ property: Property, label: string, valueKind: ValueKind }>, stages: Array<{ stage: Stage, label: string }> } };

export type PassagesOfQueryVariables = Exact<{
  lens?: InputMaybe<LensInput>;
  id: Scalars['ID']['input'];
}>;


export type PassagesOfQuery = { graph: { document: { passages: Array<{ paragraph: number, summary: string, id: string }> } | null } };

export type ProposeMutationVariables = Exact<{
  document: Scalars['ID']['input'];
  claims: Array<ClaimInput> | ClaimInput;
  passages?: InputMaybe<Array<PassageInput> | PassageInput>;
  reason?: InputMaybe<Scalars['String']['input']>;
  expectedRevision: Scalars['Int']['input'];
  key: Scalars['String']['input'];
  preview?: InputMaybe<Scalars['Boolean']['input']>;
}>;


export type ProposeMutation = { done: { change: { kind: ChangeKind, revision: number }, entities: Array<{ name: string, aliases: Array<string>, id: string, names: Array<{ language: string, text: string }> } | { name: string, aliases: Array<string>, id: string, names: Array<{ language: string, text: string }> } | { name: string, aliases: Array<string>, id: string, names: Array<{ language: string, text: string }> } | { name: string, aliases: Array<string>, id: string, names: Array<{ language: string, text: string }> } | { name: string, aliases: Array<string>, id: string, names: Array<{ language: string, text: string }> } | { name: string, aliases: Array<string>, id: string, names: Array<{ language: string, text: string }> } | { name: string, aliases: Array<string>, id: string, names: Array<{ language: string, text: string }> }>, documents: Array<{ id: string }>, altered: { entitiesAdded: { totalCount: number, nodes: Array<{ name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string }> }, entitiesGone: { totalCount: number, nodes: Array<{ name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string }> }, entitiesChanged: { totalCount: number, nodes: Array<{ entity: { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | null, changes: Array<{ attribute: string, before: string | null, after: string | null }> }> }, relationshipsAdded: { totalCount: number, nodes: Array<{ label: string, stance: Stance, id: string, source: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null, target: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null }> }, relationshipsGone: { totalCount: number, nodes: Array<{ label: string, stance: Stance, id: string, source: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null, target: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null }> }, relationshipsChanged: { totalCount: number, nodes: Array<{ after: { label: string, stance: Stance, id: string, source: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null, target: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null }, changes: Array<{ attribute: string, before: string | null, after: string | null }> }> } } } };

type ClaimValueParts_AmountValue_Fragment = { __typename: 'AmountValue', amount: { text: string } };

type ClaimValueParts_CountValue_Fragment = { __typename: 'CountValue', count: number };

type ClaimValueParts_EntityValue_Fragment = { __typename: 'EntityValue', entity: { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | null };

type ClaimValueParts_LanguageValue_Fragment = { __typename: 'LanguageValue', language: string };

type ClaimValueParts_LevelValue_Fragment = { __typename: 'LevelValue', level: ClassificationLevel };

type ClaimValueParts_PactKindValue_Fragment = { __typename: 'PactKindValue', pactKind: PactKind };

type ClaimValueParts_StageValue_Fragment = { __typename: 'StageValue', stage: Stage };

type ClaimValueParts_TextValue_Fragment = { __typename: 'TextValue', text: string };

type ClaimValueParts_TimeValue_Fragment = { __typename: 'TimeValue', time: { edtf: string } };

export type ClaimValuePartsFragment = ClaimValueParts_AmountValue_Fragment | ClaimValueParts_CountValue_Fragment | ClaimValueParts_EntityValue_Fragment | ClaimValueParts_LanguageValue_Fragment | ClaimValueParts_LevelValue_Fragment | ClaimValueParts_PactKindValue_Fragment | ClaimValueParts_StageValue_Fragment | ClaimValueParts_TextValue_Fragment | ClaimValueParts_TimeValue_Fragment;

export type ToCorrectQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type ToCorrectQuery = { node: { summary: string, stance: Stance, predicate: Predicate, clearance: Clearance, compartments: Array<string>, id: string, subject: { id: string } | { id: string } | { id: string } | { id: string } | { id: string } | { id: string } | { id: string } | null, object: { id: string } | { id: string } | { id: string } | { id: string } | { id: string } | { id: string } | { id: string } | null, value: { __typename: 'AmountValue', amount: { text: string } } | { __typename: 'CountValue', count: number } | { __typename: 'EntityValue', entity: { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | null } | { __typename: 'LanguageValue', language: string } | { __typename: 'LevelValue', level: ClassificationLevel } | { __typename: 'PactKindValue', pactKind: PactKind } | { __typename: 'StageValue', stage: Stage } | { __typename: 'TextValue', text: string } | { __typename: 'TimeValue', time: { edtf: string } } | null, time: { edtf: string } | null, speakers: Array<{ id: string } | { id: string } | { id: string } | { id: string } | { id: string } | { id: string } | { id: string }>, document: { clearance: Clearance, compartments: Array<string>, id: string } | null, passages: Array<{ paragraph: number, id: string }> } | {} | null };

export type ToCorrectPartsFragment = { summary: string, stance: Stance, predicate: Predicate, clearance: Clearance, compartments: Array<string>, id: string, subject: { id: string } | { id: string } | { id: string } | { id: string } | { id: string } | { id: string } | { id: string } | null, object: { id: string } | { id: string } | { id: string } | { id: string } | { id: string } | { id: string } | { id: string } | null, value: { __typename: 'AmountValue', amount: { text: string } } | { __typename: 'CountValue', count: number } | { __typename: 'EntityValue', entity: { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | null } | { __typename: 'LanguageValue', language: string } | { __typename: 'LevelValue', level: ClassificationLevel } | { __typename: 'PactKindValue', pactKind: PactKind } | { __typename: 'StageValue', stage: Stage } | { __typename: 'TextValue', text: string } | { __typename: 'TimeValue', time: { edtf: string } } | null, time: { edtf: string } | null, speakers: Array<{ id: string } | { id: string } | { id: string } | { id: string } | { id: string } | { id: string } | { id: string }>, document: { clearance: Clearance, compartments: Array<string>, id: string } | null, passages: Array<{ paragraph: number, id: string }> };

export type AddDocumentMutationVariables = Exact<{
  document: DocumentInput;
  passages?: InputMaybe<Array<PassageInput> | PassageInput>;
  reason?: InputMaybe<Scalars['String']['input']>;
  expectedRevision: Scalars['Int']['input'];
  key: Scalars['String']['input'];
  preview?: InputMaybe<Scalars['Boolean']['input']>;
}>;


export type AddDocumentMutation = { done: { change: { kind: ChangeKind, revision: number }, entities: Array<{ name: string, aliases: Array<string>, id: string, names: Array<{ language: string, text: string }> } | { name: string, aliases: Array<string>, id: string, names: Array<{ language: string, text: string }> } | { name: string, aliases: Array<string>, id: string, names: Array<{ language: string, text: string }> } | { name: string, aliases: Array<string>, id: string, names: Array<{ language: string, text: string }> } | { name: string, aliases: Array<string>, id: string, names: Array<{ language: string, text: string }> } | { name: string, aliases: Array<string>, id: string, names: Array<{ language: string, text: string }> } | { name: string, aliases: Array<string>, id: string, names: Array<{ language: string, text: string }> }>, documents: Array<{ id: string }>, altered: { entitiesAdded: { totalCount: number, nodes: Array<{ name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string }> }, entitiesGone: { totalCount: number, nodes: Array<{ name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string }> }, entitiesChanged: { totalCount: number, nodes: Array<{ entity: { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | null, changes: Array<{ attribute: string, before: string | null, after: string | null }> }> }, relationshipsAdded: { totalCount: number, nodes: Array<{ label: string, stance: Stance, id: string, source: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null, target: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null }> }, relationshipsGone: { totalCount: number, nodes: Array<{ label: string, stance: Stance, id: string, source: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null, target: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null }> }, relationshipsChanged: { totalCount: number, nodes: Array<{ after: { label: string, stance: Stance, id: string, source: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null, target: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null }, changes: Array<{ attribute: string, before: string | null, after: string | null }> }> } } } };

export type AlteredFragment = { entitiesAdded: { totalCount: number, nodes: Array<{ name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string }> }, entitiesGone: { totalCount: number, nodes: Array<{ name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string }> }, entitiesChanged: { totalCount: number, nodes: Array<{ entity: { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | null, changes: Array<{ attribute: string, before: string | null, after: string | null }> }> }, relationshipsAdded: { totalCount: number, nodes: Array<{ label: string, stance: Stance, id: string, source: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null, target: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null }> }, relationshipsGone: { totalCount: number, nodes: Array<{ label: string, stance: Stance, id: string, source: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null, target: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null }> }, relationshipsChanged: { totalCount: number, nodes: Array<{ after: { label: string, stance: Stance, id: string, source: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null, target: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null }, changes: Array<{ attribute: string, before: string | null, after: string | null }> }> } };

export type AlteredRelationshipFragment = { label: string, stance: Stance, id: string, source: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null, target: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null };

export type AddEntityMutationVariables = Exact<{
  entity: EntityInput;
  reason?: InputMaybe<Scalars['String']['input']>;
  expectedRevision: Scalars['Int']['input'];
  key: Scalars['String']['input'];
  preview?: InputMaybe<Scalars['Boolean']['input']>;
}>;


export type AddEntityMutation = { done: { change: { kind: ChangeKind, revision: number }, entities: Array<{ name: string, aliases: Array<string>, id: string, names: Array<{ language: string, text: string }> } | { name: string, aliases: Array<string>, id: string, names: Array<{ language: string, text: string }> } | { name: string, aliases: Array<string>, id: string, names: Array<{ language: string, text: string }> } | { name: string, aliases: Array<string>, id: string, names: Array<{ language: string, text: string }> } | { name: string, aliases: Array<string>, id: string, names: Array<{ language: string, text: string }> } | { name: string, aliases: Array<string>, id: string, names: Array<{ language: string, text: string }> } | { name: string, aliases: Array<string>, id: string, names: Array<{ language: string, text: string }> }>, documents: Array<{ id: string }>, altered: { entitiesAdded: { totalCount: number, nodes: Array<{ name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string }> }, entitiesGone: { totalCount: number, nodes: Array<{ name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string }> }, entitiesChanged: { totalCount: number, nodes: Array<{ entity: { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | null, changes: Array<{ attribute: string, before: string | null, after: string | null }> }> }, relationshipsAdded: { totalCount: number, nodes: Array<{ label: string, stance: Stance, id: string, source: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null, target: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null }> }, relationshipsGone: { totalCount: number, nodes: Array<{ label: string, stance: Stance, id: string, source: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null, target: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null }> }, relationshipsChanged: { totalCount: number, nodes: Array<{ after: { label: string, stance: Stance, id: string, source: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null, target: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null }, changes: Array<{ attribute: string, before: string | null, after: string | null }> }> } } } };

export type AmendEntityMutationVariables = Exact<{
  entity: Scalars['ID']['input'];
  set: EntityChangesInput;
  reason?: InputMaybe<Scalars['String']['input']>;
  expectedRevision: Scalars['Int']['input'];
  key: Scalars['String']['input'];
  preview?: InputMaybe<Scalars['Boolean']['input']>;
}>;


export type AmendEntityMutation = { done: { change: { kind: ChangeKind, revision: number }, entities: Array<{ name: string, aliases: Array<string>, id: string, names: Array<{ language: string, text: string }> } | { name: string, aliases: Array<string>, id: string, names: Array<{ language: string, text: string }> } | { name: string, aliases: Array<string>, id: string, names: Array<{ language: string, text: string }> } | { name: string, aliases: Array<string>, id: string, names: Array<{ language: string, text: string }> } | { name: string, aliases: Array<string>, id: string, names: Array<{ language: string, text: string }> } | { name: string, aliases: Array<string>, id: string, names: Array<{ language: string, text: string }> } | { name: string, aliases: Array<string>, id: string, names: Array<{ language: string, text: string }> }>, documents: Array<{ id: string }>, altered: { entitiesAdded: { totalCount: number, nodes: Array<{ name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string }> }, entitiesGone: { totalCount: number, nodes: Array<{ name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string }> }, entitiesChanged: { totalCount: number, nodes: Array<{ entity: { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | null, changes: Array<{ attribute: string, before: string | null, after: string | null }> }> }, relationshipsAdded: { totalCount: number, nodes: Array<{ label: string, stance: Stance, id: string, source: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null, target: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null }> }, relationshipsGone: { totalCount: number, nodes: Array<{ label: string, stance: Stance, id: string, source: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null, target: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null }> }, relationshipsChanged: { totalCount: number, nodes: Array<{ after: { label: string, stance: Stance, id: string, source: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null, target: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null }, changes: Array<{ attribute: string, before: string | null, after: string | null }> }> } } } };

export type KindWordsQueryVariables = Exact<{ [key: string]: never; }>;


export type KindWordsQuery = { vocabulary: { entityKinds: Array<{ kind: EntityKind, label: string }>, pactKinds: Array<{ kind: PactKind, label: string }> }, organizationKinds: { enumValues: Array<{ name: string }> | null } | null, eventKinds: { enumValues: Array<{ name: string }> | null } | null };

export type GoneClaimQueryVariables = Exact<{
  lens?: InputMaybe<LensInput>;
  id: Scalars['ID']['input'];
}>;


export type GoneClaimQuery = { graph: { node: { summary: string, rank: Rank, reason: string | null, id: string } | {} | null } };

export type MergeMutationVariables = Exact<{
  entity: Scalars['ID']['input'];
  into: Scalars['ID']['input'];
  reason?: InputMaybe<Scalars['String']['input']>;
  expectedRevision: Scalars['Int']['input'];
  key: Scalars['String']['input'];
  preview?: InputMaybe<Scalars['Boolean']['input']>;
}>;


export type MergeMutation = { done: { change: { kind: ChangeKind, revision: number }, entities: Array<{ name: string, aliases: Array<string>, id: string, names: Array<{ language: string, text: string }> } | { name: string, aliases: Array<string>, id: string, names: Array<{ language: string, text: string }> } | { name: string, aliases: Array<string>, id: string, names: Array<{ language: string, text: string }> } | { name: string, aliases: Array<string>, id: string, names: Array<{ language: string, text: string }> } | { name: string, aliases: Array<string>, id: string, names: Array<{ language: string, text: string }> } | { name: string, aliases: Array<string>, id: string, names: Array<{ language: string, text: string }> } | { name: string, aliases: Array<string>, id: string, names: Array<{ language: string, text: string }> }>, documents: Array<{ id: string }>, altered: { entitiesAdded: { totalCount: number, nodes: Array<{ name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string }> }, entitiesGone: { totalCount: number, nodes: Array<{ name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string }> }, entitiesChanged: { totalCount: number, nodes: Array<{ entity: { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | null, changes: Array<{ attribute: string, before: string | null, after: string | null }> }> }, relationshipsAdded: { totalCount: number, nodes: Array<{ label: string, stance: Stance, id: string, source: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null, target: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null }> }, relationshipsGone: { totalCount: number, nodes: Array<{ label: string, stance: Stance, id: string, source: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null, target: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null }> }, relationshipsChanged: { totalCount: number, nodes: Array<{ after: { label: string, stance: Stance, id: string, source: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null, target: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null }, changes: Array<{ attribute: string, before: string | null, after: string | null }> }> } } } };

export type JudgeMutationVariables = Exact<{
  entities: Array<Scalars['ID']['input']> | Scalars['ID']['input'];
  verdict: Verdict;
  reason?: InputMaybe<Scalars['String']['input']>;
  expectedRevision: Scalars['Int']['input'];
  key: Scalars['String']['input'];
}>;


export type JudgeMutation = { done: { change: { kind: ChangeKind, revision: number }, entities: Array<{ name: string, aliases: Array<string>, id: string, names: Array<{ language: string, text: string }> } | { name: string, aliases: Array<string>, id: string, names: Array<{ language: string, text: string }> } | { name: string, aliases: Array<string>, id: string, names: Array<{ language: string, text: string }> } | { name: string, aliases: Array<string>, id: string, names: Array<{ language: string, text: string }> } | { name: string, aliases: Array<string>, id: string, names: Array<{ language: string, text: string }> } | { name: string, aliases: Array<string>, id: string, names: Array<{ language: string, text: string }> } | { name: string, aliases: Array<string>, id: string, names: Array<{ language: string, text: string }> }>, documents: Array<{ id: string }>, altered: { entitiesAdded: { totalCount: number, nodes: Array<{ name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string }> }, entitiesGone: { totalCount: number, nodes: Array<{ name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string }> }, entitiesChanged: { totalCount: number, nodes: Array<{ entity: { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | null, changes: Array<{ attribute: string, before: string | null, after: string | null }> }> }, relationshipsAdded: { totalCount: number, nodes: Array<{ label: string, stance: Stance, id: string, source: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null, target: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null }> }, relationshipsGone: { totalCount: number, nodes: Array<{ label: string, stance: Stance, id: string, source: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null, target: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null }> }, relationshipsChanged: { totalCount: number, nodes: Array<{ after: { label: string, stance: Stance, id: string, source: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null, target: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null }, changes: Array<{ attribute: string, before: string | null, after: string | null }> }> } } } };

export type ToMergeQueryVariables = Exact<{
  ids: Array<Scalars['ID']['input']> | Scalars['ID']['input'];
}>;


export type ToMergeQuery = { nodes: Array<{ name: string, aliases: Array<string>, id: string, names: Array<{ text: string }>, claims: { totalCount: number } } | { name: string, aliases: Array<string>, id: string, names: Array<{ text: string }>, claims: { totalCount: number } } | { name: string, aliases: Array<string>, id: string, names: Array<{ text: string }>, claims: { totalCount: number } } | { name: string, aliases: Array<string>, id: string, names: Array<{ text: string }>, claims: { totalCount: number } } | { name: string, aliases: Array<string>, id: string, names: Array<{ text: string }>, claims: { totalCount: number } } | { name: string, aliases: Array<string>, id: string, names: Array<{ text: string }>, claims: { totalCount: number } } | { name: string, aliases: Array<string>, id: string, names: Array<{ text: string }>, claims: { totalCount: number } } | {} | null> };

export type MergedIntoQueryVariables = Exact<{
  into: Scalars['ID']['input'];
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type MergedIntoQuery = { record: { merged: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ entityKey: string, name: string, revision: number }> } } | null };

export type ProposalsQueryVariables = Exact<{
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  status: ProposalStatus;
}>;


export type ProposalsQuery = { record: { proposals: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ revision: number, claimKey: string, documentKey: string, summary: string, subjectKey: string, predicate: Predicate, objectKey: string | null, author: string, acceptedBy: Array<string>, needed: number, corrects: Array<{ summary: string, id: string }>, claim: { summary: string, stance: Stance, predicate: Predicate, clearance: Clearance, compartments: Array<string>, id: string, speakers: Array<{ name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string }>, document: { title: string, publisher: string | null, url: string | null, clearance: Clearance, compartments: Array<string>, id: string, published: { edtf: string } | null } | null, passages: Array<{ paragraph: number, summary: string, id: string }>, subject: { id: string } | { id: string } | { id: string } | { id: string } | { id: string } | { id: string } | { id: string } | null, object: { id: string } | { id: string } | { id: string } | { id: string } | { id: string } | { id: string } | { id: string } | null, value: { __typename: 'AmountValue', amount: { text: string } } | { __typename: 'CountValue', count: number } | { __typename: 'EntityValue', entity: { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | null } | { __typename: 'LanguageValue', language: string } | { __typename: 'LevelValue', level: ClassificationLevel } | { __typename: 'PactKindValue', pactKind: PactKind } | { __typename: 'StageValue', stage: Stage } | { __typename: 'TextValue', text: string } | { __typename: 'TimeValue', time: { edtf: string } } | null, time: { edtf: string } | null } | null, altered: { entitiesAdded: { totalCount: number, nodes: Array<{ name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string }> }, entitiesGone: { totalCount: number, nodes: Array<{ name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string }> }, entitiesChanged: { totalCount: number, nodes: Array<{ entity: { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | null, changes: Array<{ attribute: string, before: string | null, after: string | null }> }> }, relationshipsAdded: { totalCount: number, nodes: Array<{ label: string, stance: Stance, id: string, source: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null, target: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null }> }, relationshipsGone: { totalCount: number, nodes: Array<{ label: string, stance: Stance, id: string, source: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null, target: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null }> }, relationshipsChanged: { totalCount: number, nodes: Array<{ after: { label: string, stance: Stance, id: string, source: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null, target: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null }, changes: Array<{ attribute: string, before: string | null, after: string | null }> }> } } | null }> } } | null };

export type ProposalPartsFragment = { revision: number, claimKey: string, documentKey: string, summary: string, subjectKey: string, predicate: Predicate, objectKey: string | null, author: string, acceptedBy: Array<string>, needed: number, corrects: Array<{ summary: string, id: string }>, claim: { summary: string, stance: Stance, predicate: Predicate, clearance: Clearance, compartments: Array<string>, id: string, speakers: Array<{ name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string } | { name: string, kind: EntityKind, id: string }>, document: { title: string, publisher: string | null, url: string | null, clearance: Clearance, compartments: Array<string>, id: string, published: { edtf: string } | null } | null, passages: Array<{ paragraph: number, summary: string, id: string }>, subject: { id: string } | { id: string } | { id: string } | { id: string } | { id: string } | { id: string } | { id: string } | null, object: { id: string } | { id: string } | { id: string } | { id: string } | { id: string } | { id: string } | { id: string } | null, value: { __typename: 'AmountValue', amount: { text: string } } | { __typename: 'CountValue', count: number } | { __typename: 'EntityValue', entity: { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | null } | { __typename: 'LanguageValue', language: string } | { __typename: 'LevelValue', level: ClassificationLevel } | { __typename: 'PactKindValue', pactKind: PactKind } | { __typename: 'StageValue', stage: Stage } | { __typename: 'TextValue', text: string } | { __typename: 'TimeValue', time: { edtf: string } } | null, time: { edtf: string } | null } | null, altered: { entitiesAdded: { totalCount: number, nodes: Array<{ name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string }> }, entitiesGone: { totalCount: number, nodes: Array<{ name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string }> }, entitiesChanged: { totalCount: number, nodes: Array<{ entity: { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | null, changes: Array<{ attribute: string, before: string | null, after: string | null }> }> }, relationshipsAdded: { totalCount: number, nodes: Array<{ label: string, stance: Stance, id: string, source: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null, target: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null }> }, relationshipsGone: { totalCount: number, nodes: Array<{ label: string, stance: Stance, id: string, source: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null, target: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null }> }, relationshipsChanged: { totalCount: number, nodes: Array<{ after: { label: string, stance: Stance, id: string, source: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null, target: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null }, changes: Array<{ attribute: string, before: string | null, after: string | null }> }> } } | null };

export type SetClearanceMutationVariables = Exact<{
  claims: Array<Scalars['ID']['input']> | Scalars['ID']['input'];
  clearance: Clearance;
  compartments?: InputMaybe<Array<Scalars['String']['input']> | Scalars['String']['input']>;
  reason: Scalars['String']['input'];
  expectedRevision: Scalars['Int']['input'];
  key: Scalars['String']['input'];
  preview?: InputMaybe<Scalars['Boolean']['input']>;
}>;


export type SetClearanceMutation = { done: { change: { kind: ChangeKind, revision: number }, entities: Array<{ name: string, aliases: Array<string>, id: string, names: Array<{ language: string, text: string }> } | { name: string, aliases: Array<string>, id: string, names: Array<{ language: string, text: string }> } | { name: string, aliases: Array<string>, id: string, names: Array<{ language: string, text: string }> } | { name: string, aliases: Array<string>, id: string, names: Array<{ language: string, text: string }> } | { name: string, aliases: Array<string>, id: string, names: Array<{ language: string, text: string }> } | { name: string, aliases: Array<string>, id: string, names: Array<{ language: string, text: string }> } | { name: string, aliases: Array<string>, id: string, names: Array<{ language: string, text: string }> }>, documents: Array<{ id: string }>, altered: { entitiesAdded: { totalCount: number, nodes: Array<{ name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string }> }, entitiesGone: { totalCount: number, nodes: Array<{ name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string }> }, entitiesChanged: { totalCount: number, nodes: Array<{ entity: { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | null, changes: Array<{ attribute: string, before: string | null, after: string | null }> }> }, relationshipsAdded: { totalCount: number, nodes: Array<{ label: string, stance: Stance, id: string, source: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null, target: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null }> }, relationshipsGone: { totalCount: number, nodes: Array<{ label: string, stance: Stance, id: string, source: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null, target: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null }> }, relationshipsChanged: { totalCount: number, nodes: Array<{ after: { label: string, stance: Stance, id: string, source: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null, target: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null }, changes: Array<{ attribute: string, before: string | null, after: string | null }> }> } } } };

export type SearchQueryVariables = Exact<{
  lens?: InputMaybe<LensInput>;
  text: Scalars['String']['input'];
  kinds: Array<SearchKind> | SearchKind;
}>;


export type SearchQuery = { graph: { search: { edges: Array<{ node: { kind: SearchKind, text: string, found: { summary: string, id: string, document: { title: string } | null, subject: { id: string } | { id: string } | { id: string } | { id: string } | { id: string } | { id: string } | { id: string } | null, relationship: { id: string } | null } | { title: string, publisher: string | null, id: string } | { name: string, id: string } | { id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { id: string } | { name: string, id: string } | { id: string } } }> } } };

export type SourcesQueryVariables = Exact<{
  lens?: InputMaybe<LensInput>;
}>;


export type SourcesQuery = { graph: { revision: string, documents: { totalCount: number } } };

export type TitleQueryVariables = Exact<{
  ids: Array<Scalars['ID']['input']> | Scalars['ID']['input'];
}>;


export type TitleQuery = { nodes: Array<{ summary: string, id: string } | { title: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { label: string, id: string, source: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null, target: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | null } | {} | null> };

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { viewer: { name: string, person: string, role: Role, clearance: Clearance, compartments: Array<string>, isKnown: boolean } };

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
export const ClaimPartsFragmentDoc = new TypedDocumentString(`
    fragment ClaimParts on Claim {
  id: key
  summary
  stance
  rank
  clearance
  compartments
  reason
  dating
  time {
    edtf
  }
  speakers {
    id: key
    name
    kind
  }
  document {
    id: key
    title
    publisher
    url
    clearance
    compartments
    published {
      edtf
    }
  }
  passages {
    id: key
    paragraph
  }
}
    `, {"fragmentName":"ClaimParts"}) as unknown as TypedDocumentString<ClaimPartsFragment, unknown>;
export const RelationshipLinkPartsFragmentDoc = new TypedDocumentString(`
    fragment RelationshipLinkParts on Relationship {
  id: key
  label
  stance
  derived
  source {
    id: key
    name
    kind
  }
  target {
    id: key
    name
    kind
  }
}
    `, {"fragmentName":"RelationshipLinkParts"}) as unknown as TypedDocumentString<RelationshipLinkPartsFragment, unknown>;
export const OneClaimFragmentDoc = new TypedDocumentString(`
    fragment OneClaim on Claim {
  ...ClaimParts
  about {
    id: key
    name
    kind
  }
  relationship {
    ...RelationshipLinkParts
  }
}
    fragment RelationshipLinkParts on Relationship {
  id: key
  label
  stance
  derived
  source {
    id: key
    name
    kind
  }
  target {
    id: key
    name
    kind
  }
}
fragment ClaimParts on Claim {
  id: key
  summary
  stance
  rank
  clearance
  compartments
  reason
  dating
  time {
    edtf
  }
  speakers {
    id: key
    name
    kind
  }
  document {
    id: key
    title
    publisher
    url
    clearance
    compartments
    published {
      edtf
    }
  }
  passages {
    id: key
    paragraph
  }
}`, {"fragmentName":"OneClaim"}) as unknown as TypedDocumentString<OneClaimFragment, unknown>;
export const DocumentPartsFragmentDoc = new TypedDocumentString(`
    fragment DocumentParts on Document {
  id: key
  title
  publisher
  authors
  url
  language
  license
  primary
  wire
  note
  clearance
  compartments
  published {
    edtf
  }
  read {
    edtf
  }
  mentions: mentionsConnection(first: 40) {
    totalCount
    nodes {
      id: key
      name
      kind
    }
  }
}
    `, {"fragmentName":"DocumentParts"}) as unknown as TypedDocumentString<DocumentPartsFragment, unknown>;
export const StepPartsFragmentDoc = new TypedDocumentString(`
    fragment StepParts on StageStep {
  stage
  since {
    edtf
  }
  episode
  instrument
  corroboration
  disputed
  undecided
  reason
  claims {
    id: key
  }
}
    `, {"fragmentName":"StepParts"}) as unknown as TypedDocumentString<StepPartsFragment, unknown>;
export const PlannedPartsFragmentDoc = new TypedDocumentString(`
    fragment PlannedParts on PlannedStage {
  stage
  time {
    edtf
  }
  claims {
    id: key
    summary
  }
}
    `, {"fragmentName":"PlannedParts"}) as unknown as TypedDocumentString<PlannedPartsFragment, unknown>;
export const PartiesOfPactFragmentDoc = new TypedDocumentString(`
    fragment PartiesOfPact on Pact {
  parties(first: 60) {
    totalCount
    edges {
      node {
        id: key
        name
        kind
      }
      status
      statusSince {
        edtf
      }
      standing {
        documents {
          id: key
          title
        }
      }
    }
  }
}
    `, {"fragmentName":"PartiesOfPact"}) as unknown as TypedDocumentString<PartiesOfPactFragment, unknown>;
export const EntityPartsFragmentDoc = new TypedDocumentString(`
    fragment EntityParts on Entity {
  id: key
  name
  kind
  description
  aliases
  names {
    language
    text
  }
  properties {
    property
    label
    qualifiers {
      value
      entity {
        name
      }
    }
    time {
      edtf
    }
    reason
    undecided
    valueCount
    values(first: 3) {
      text
      value {
        ... on EntityValue {
          entity {
            id: key
            name
            kind
          }
        }
        ... on LevelValue {
          level
        }
      }
    }
  }
  ... on Pact {
    pactKinds
    stage
    stageHistory {
      ...StepParts
    }
    plannedStages {
      ...PlannedParts
    }
    possibleStages {
      ...PlannedParts
    }
    ...PartiesOfPact
  }
  ... on Leader {
    offices {
      title
      in {
        id: key
        name
        kind
      }
    }
  }
  ... on Event {
    date {
      edtf
    }
    places
  }
}
    fragment PlannedParts on PlannedStage {
  stage
  time {
    edtf
  }
  claims {
    id: key
    summary
  }
}
fragment StepParts on StageStep {
  stage
  since {
    edtf
  }
  episode
  instrument
  corroboration
  disputed
  undecided
  reason
  claims {
    id: key
  }
}
fragment PartiesOfPact on Pact {
  parties(first: 60) {
    totalCount
    edges {
      node {
        id: key
        name
        kind
      }
      status
      statusSince {
        edtf
      }
      standing {
        documents {
          id: key
          title
        }
      }
    }
  }
}`, {"fragmentName":"EntityParts"}) as unknown as TypedDocumentString<EntityPartsFragment, unknown>;
export const SourcePartsFragmentDoc = new TypedDocumentString(`
    fragment SourceParts on Document {
  id: key
  title
  publisher
  url
  clearance
  compartments
  published {
    edtf
  }
}
    `, {"fragmentName":"SourceParts"}) as unknown as TypedDocumentString<SourcePartsFragment, unknown>;
export const DisagreementPartsFragmentDoc = new TypedDocumentString(`
    fragment DisagreementParts on Disagreement {
  topic
  reason
  undecided
  subject {
    id: key
    name
  }
  relationship {
    id: key
    label
    source {
      name
    }
    target {
      name
    }
  }
  values {
    value
    claims {
      ...ClaimParts
    }
    documents {
      id: key
    }
  }
}
    fragment ClaimParts on Claim {
  id: key
  summary
  stance
  rank
  clearance
  compartments
  reason
  dating
  time {
    edtf
  }
  speakers {
    id: key
    name
    kind
  }
  document {
    id: key
    title
    publisher
    url
    clearance
    compartments
    published {
      edtf
    }
  }
  passages {
    id: key
    paragraph
  }
}`, {"fragmentName":"DisagreementParts"}) as unknown as TypedDocumentString<DisagreementPartsFragment, unknown>;
export const RelationshipPartsFragmentDoc = new TypedDocumentString(`
    fragment RelationshipParts on Relationship {
  id: key
  label
  stage
  stageSince {
    edtf
  }
  stance
  certainty
  derived
  corroboration
  since {
    edtf
  }
  until {
    edtf
  }
  firstSeen {
    edtf
  }
  lastSeen {
    edtf
  }
  source {
    id: key
    name
    kind
  }
  target {
    id: key
    name
    kind
  }
  pact {
    id: key
    name
    kind
  }
  qualifiers {
    key
    value
    entity {
      id: key
      name
      kind
    }
  }
  claims {
    ...ClaimParts
  }
  disagreements {
    ...DisagreementParts
  }
  explanation {
    sentence
    stage {
      ...StepParts
    }
    premises {
      sentence
      relationship {
        id: key
        label
      }
      claims {
        ...ClaimParts
      }
    }
  }
}
    fragment ClaimParts on Claim {
  id: key
  summary
  stance
  rank
  clearance
  compartments
  reason
  dating
  time {
    edtf
  }
  speakers {
    id: key
    name
    kind
  }
  document {
    id: key
    title
    publisher
    url
    clearance
    compartments
    published {
      edtf
    }
  }
  passages {
    id: key
    paragraph
  }
}
fragment DisagreementParts on Disagreement {
  topic
  reason
  undecided
  subject {
    id: key
    name
  }
  relationship {
    id: key
    label
    source {
      name
    }
    target {
      name
    }
  }
  values {
    value
    claims {
      ...ClaimParts
    }
    documents {
      id: key
    }
  }
}
fragment StepParts on StageStep {
  stage
  since {
    edtf
  }
  episode
  instrument
  corroboration
  disputed
  undecided
  reason
  claims {
    id: key
  }
}`, {"fragmentName":"RelationshipParts"}) as unknown as TypedDocumentString<RelationshipPartsFragment, unknown>;
export const KindCountsFragmentDoc = new TypedDocumentString(`
    fragment KindCounts on EntityRelationshipConnection {
  aggregate(by: [KIND], limit: 100) {
    counts {
      value
      count
    }
  }
}
    `, {"fragmentName":"KindCounts"}) as unknown as TypedDocumentString<KindCountsFragment, unknown>;
export const MomentPartsFragmentDoc = new TypedDocumentString(`
    fragment MomentParts on Time {
  edtf
  earliest
  latest
}
    `, {"fragmentName":"MomentParts"}) as unknown as TypedDocumentString<MomentPartsFragment, unknown>;
export const SpellPartsFragmentDoc = new TypedDocumentString(`
    fragment SpellParts on Relationship {
  id: key
  certainty
  since {
    ...MomentParts
  }
  until {
    ...MomentParts
  }
  lastSeen {
    ...MomentParts
  }
  qualifiers {
    key
    entity {
      name
    }
  }
  standing {
    signed {
      ...MomentParts
    }
    inForce {
      ...MomentParts
    }
  }
}
    fragment MomentParts on Time {
  edtf
  earliest
  latest
}`, {"fragmentName":"SpellParts"}) as unknown as TypedDocumentString<SpellPartsFragment, unknown>;
export const AmendPartsFragmentDoc = new TypedDocumentString(`
    fragment AmendParts on Entity {
  id: key
  kind
  name
  names {
    language
    text
  }
  aliases
  description
  wikidata
  ... on Nation {
    alpha2
    alpha3
    numeric
    codes {
      scheme
      code
      during {
        edtf
      }
    }
  }
  ... on Office {
    of {
      id: key
    }
  }
  ... on Organization {
    organizationKind
  }
  ... on Pact {
    pactKinds
  }
  ... on Event {
    eventKind
  }
}
    `, {"fragmentName":"AmendParts"}) as unknown as TypedDocumentString<AmendPartsFragment, unknown>;
export const AlteredRelationshipFragmentDoc = new TypedDocumentString(`
    fragment AlteredRelationship on Relationship {
  id: key
  label
  stance
  source {
    name
  }
  target {
    name
  }
}
    `, {"fragmentName":"AlteredRelationship"}) as unknown as TypedDocumentString<AlteredRelationshipFragment, unknown>;
export const AlteredFragmentDoc = new TypedDocumentString(`
    fragment Altered on Comparison {
  entitiesAdded: entitiesAddedConnection(first: 5) {
    totalCount
    nodes {
      id: key
      name
    }
  }
  entitiesGone: entitiesGoneConnection(first: 5) {
    totalCount
    nodes {
      id: key
      name
    }
  }
  entitiesChanged: entitiesChangedConnection(first: 5) {
    totalCount
    nodes {
      entity {
        id: key
        name
      }
      changes {
        attribute
        before
        after
      }
    }
  }
  relationshipsAdded: relationshipsAddedConnection(first: 5) {
    totalCount
    nodes {
      ...AlteredRelationship
    }
  }
  relationshipsGone: relationshipsGoneConnection(first: 5) {
    totalCount
    nodes {
      ...AlteredRelationship
    }
  }
  relationshipsChanged: relationshipsChangedConnection(first: 5) {
    totalCount
    nodes {
      after {
        ...AlteredRelationship
      }
      changes {
        attribute
        before
        after
      }
    }
  }
}
    fragment AlteredRelationship on Relationship {
  id: key
  label
  stance
  source {
    name
  }
  target {
    name
  }
}`, {"fragmentName":"Altered"}) as unknown as TypedDocumentString<AlteredFragment, unknown>;
export const DoneFragmentDoc = new TypedDocumentString(`
    fragment Done on ChangePayload {
  change {
    kind
    revision
  }
  entities {
    id: key
    name
    aliases
    names {
      language
      text
    }
  }
  documents {
    id: key
  }
  altered {
    ...Altered
  }
}
    fragment Altered on Comparison {
  entitiesAdded: entitiesAddedConnection(first: 5) {
    totalCount
    nodes {
      id: key
      name
    }
  }
  entitiesGone: entitiesGoneConnection(first: 5) {
    totalCount
    nodes {
      id: key
      name
    }
  }
  entitiesChanged: entitiesChangedConnection(first: 5) {
    totalCount
    nodes {
      entity {
        id: key
        name
      }
      changes {
        attribute
        before
        after
      }
    }
  }
  relationshipsAdded: relationshipsAddedConnection(first: 5) {
    totalCount
    nodes {
      ...AlteredRelationship
    }
  }
  relationshipsGone: relationshipsGoneConnection(first: 5) {
    totalCount
    nodes {
      ...AlteredRelationship
    }
  }
  relationshipsChanged: relationshipsChangedConnection(first: 5) {
    totalCount
    nodes {
      after {
        ...AlteredRelationship
      }
      changes {
        attribute
        before
        after
      }
    }
  }
}
fragment AlteredRelationship on Relationship {
  id: key
  label
  stance
  source {
    name
  }
  target {
    name
  }
}`, {"fragmentName":"Done"}) as unknown as TypedDocumentString<DoneFragment, unknown>;
export const ChangePartsFragmentDoc = new TypedDocumentString(`
    fragment ChangeParts on Change {
  revision
  kind
  recordedAt
  author
  reason
  undoes {
    revision
  }
  claims {
    id: key
    summary
    rank
  }
  claimKeys
  entityKeys
  entities {
    id: key
    name
    kind
  }
  documents {
    id: key
    title
  }
}
    `, {"fragmentName":"ChangeParts"}) as unknown as TypedDocumentString<ChangePartsFragment, unknown>;
export const HistoryPageFragmentDoc = new TypedDocumentString(`
    fragment HistoryPage on ChangeConnection {
  totalCount
  pageInfo {
    hasNextPage
    endCursor
  }
  nodes {
    ...ChangeParts
  }
}
    fragment ChangeParts on Change {
  revision
  kind
  recordedAt
  author
  reason
  undoes {
    revision
  }
  claims {
    id: key
    summary
    rank
  }
  claimKeys
  entityKeys
  entities {
    id: key
    name
    kind
  }
  documents {
    id: key
    title
  }
}`, {"fragmentName":"HistoryPage"}) as unknown as TypedDocumentString<HistoryPageFragment, unknown>;
export const ClaimValuePartsFragmentDoc = new TypedDocumentString(`
    fragment ClaimValueParts on ClaimValue {
  __typename
  ... on AmountValue {
    amount {
      text
    }
  }
  ... on CountValue {
    count
  }
  ... on EntityValue {
    entity {
      id: key
      name
    }
  }
  ... on LanguageValue {
    language
  }
  ... on LevelValue {
    level
  }
  ... on PactKindValue {
    pactKind
  }
  ... on StageValue {
    stage
  }
  ... on TextValue {
    text
  }
  ... on TimeValue {
    time {
      edtf
    }
  }
}
    `, {"fragmentName":"ClaimValueParts"}) as unknown as TypedDocumentString<ClaimValuePartsFragment, unknown>;
export const ToCorrectPartsFragmentDoc = new TypedDocumentString(`
    fragment ToCorrectParts on Claim {
  id: key
  summary
  stance
  predicate
  subject {
    id: key
  }
  object {
    id: key
  }
  value {
    ...ClaimValueParts
  }
  time {
    edtf
  }
  speakers {
    id: key
  }
  clearance
  compartments
  document {
    id: key
    clearance
    compartments
  }
  passages {
    id: key
    paragraph
  }
}
    fragment ClaimValueParts on ClaimValue {
  __typename
  ... on AmountValue {
    amount {
      text
    }
  }
  ... on CountValue {
    count
  }
  ... on EntityValue {
    entity {
      id: key
      name
    }
  }
  ... on LanguageValue {
    language
  }
  ... on LevelValue {
    level
  }
  ... on PactKindValue {
    pactKind
  }
  ... on StageValue {
    stage
  }
  ... on TextValue {
    text
  }
  ... on TimeValue {
    time {
      edtf
    }
  }
}`, {"fragmentName":"ToCorrectParts"}) as unknown as TypedDocumentString<ToCorrectPartsFragment, unknown>;
export const ProposalPartsFragmentDoc = new TypedDocumentString(`
    fragment ProposalParts on Proposal {
  revision
  claimKey
  documentKey
  summary
  subjectKey
  predicate
  objectKey
  author
  acceptedBy
  needed
  corrects {
    id: key
    summary
  }
  claim {
    ...ToCorrectParts
    speakers {
      id: key
      name
      kind
    }
    document {
      id: key
      title
      publisher
      url
      clearance
      compartments
      published {
        edtf
      }
    }
    passages {
      id: key
      paragraph
      summary
    }
  }
  altered {
    ...Altered
  }
}
    fragment ClaimValueParts on ClaimValue {
  __typename
  ... on AmountValue {
    amount {
      text
    }
  }
  ... on CountValue {
    count
  }
  ... on EntityValue {
    entity {
      id: key
      name
    }
  }
  ... on LanguageValue {
    language
  }
  ... on LevelValue {
    level
  }
  ... on PactKindValue {
    pactKind
  }
  ... on StageValue {
    stage
  }
  ... on TextValue {
    text
  }
  ... on TimeValue {
    time {
      edtf
    }
  }
}
fragment ToCorrectParts on Claim {
  id: key
  summary
  stance
  predicate
  subject {
    id: key
  }
  object {
    id: key
  }
  value {
    ...ClaimValueParts
  }
  time {
    edtf
  }
  speakers {
    id: key
  }
  clearance
  compartments
  document {
    id: key
    clearance
    compartments
  }
  passages {
    id: key
    paragraph
  }
}
fragment Altered on Comparison {
  entitiesAdded: entitiesAddedConnection(first: 5) {
    totalCount
    nodes {
      id: key
      name
    }
  }
  entitiesGone: entitiesGoneConnection(first: 5) {
    totalCount
    nodes {
      id: key
      name
    }
  }
  entitiesChanged: entitiesChangedConnection(first: 5) {
    totalCount
    nodes {
      entity {
        id: key
        name
      }
      changes {
        attribute
        before
        after
      }
    }
  }
  relationshipsAdded: relationshipsAddedConnection(first: 5) {
    totalCount
    nodes {
      ...AlteredRelationship
    }
  }
  relationshipsGone: relationshipsGoneConnection(first: 5) {
    totalCount
    nodes {
      ...AlteredRelationship
    }
  }
  relationshipsChanged: relationshipsChangedConnection(first: 5) {
    totalCount
    nodes {
      after {
        ...AlteredRelationship
      }
      changes {
        attribute
        before
        after
      }
    }
  }
}
fragment AlteredRelationship on Relationship {
  id: key
  label
  stance
  source {
    name
  }
  target {
    name
  }
}`, {"fragmentName":"ProposalParts"}) as unknown as TypedDocumentString<ProposalPartsFragment, unknown>;
export const LegendDocument = new TypedDocumentString(`
    query Legend {
  vocabulary {
    entityKinds {
      kind
      label
      color
      description
    }
    stages {
      stage
      label
      color
      description
    }
    pactKinds {
      kind
      label
      description
    }
    relationshipKinds {
      kind
      label
      color
      description
      derived
      leadsTo
    }
  }
}
    `) as unknown as TypedDocumentString<LegendQuery, LegendQueryVariables>;
export const DocumentPageDocument = new TypedDocumentString(`
    query DocumentPage($first: Int!, $after: String, $where: DocumentWhere) {
  graph {
    documents(
      first: $first
      after: $after
      where: $where
      orderBy: {field: PUBLISHED}
    ) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id: key
        title
        publisher
        clearance
        compartments
        published {
          edtf
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<DocumentPageQuery, DocumentPageQueryVariables>;
export const PublishersDocument = new TypedDocumentString(`
    query Publishers {
  graph {
    documents(first: 0) {
      aggregate(by: [PUBLISHER], limit: 200) {
        counts {
          value
          count
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PublishersQuery, PublishersQueryVariables>;
export const DatesDocument = new TypedDocumentString(`
    query Dates {
  graph {
    documents(first: 1) {
      totalCount
    }
    earliest: timeline(first: 1, kinds: [STAGE, EVENT]) {
      nodes {
        time {
          latest
        }
      }
    }
    timeline(last: 200, kinds: [STAGE, EVENT]) {
      nodes {
        what
        time {
          latest
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<DatesQuery, DatesQueryVariables>;
export const NetworkDocument = new TypedDocumentString(`
    query Network($lens: LensInput, $around: [ID!], $steps: Int, $limit: Int, $edgeLimit: Int, $fold: FoldInput, $relationships: RelationshipWhere) {
  graph(lens: $lens) {
    revision
    subgraph(
      around: $around
      steps: $steps
      limit: $limit
      edgeLimit: $edgeLimit
      fold: $fold
      relationships: $relationships
    ) {
      truncated
      totalNodes
      foldedEdgesTruncated
      totalFoldedEdges
      nodes {
        id: key
        label
        kind
        color
        size
        x
        y
      }
      edges {
        id: key
        source: sourceKey
        target: targetKey
        label
        kind
        color
        stage
        certainty
        directed
      }
      foldedEdges {
        id: key
        source: sourceKey
        target: targetKey
        pactCount
        relationshipCount
        eventCount
        strength
        stage
        color
        certainty
        stages {
          stage
          count
        }
        pactKinds {
          kind
        }
        earliest {
          edtf
        }
        latest {
          edtf
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<NetworkQuery, NetworkQueryVariables>;
export const CommunitiesDocument = new TypedDocumentString(`
    query Communities($lens: LensInput, $kinds: [RelationshipKind!]) {
  graph(lens: $lens) {
    communities(kinds: $kinds) {
      communities(first: 60) {
        edges {
          node {
            number
            color
            nations(first: 200) {
              edges {
                node {
                  id: key
                }
              }
            }
            organizations(first: 200) {
              edges {
                node {
                  id: key
                }
              }
            }
            members(first: 200) {
              edges {
                node {
                  id: key
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
export const SizesDocument = new TypedDocumentString(`
    query Sizes($lens: LensInput, $by: Measure!) {
  graph(lens: $lens) {
    ranking(by: $by, first: 200) {
      edges {
        node {
          score
          entity {
            id: key
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SizesQuery, SizesQueryVariables>;
export const NationCodesDocument = new TypedDocumentString(`
    query NationCodes($after: String) {
  graph {
    nations(first: 200, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id: key
        numeric
      }
    }
  }
}
    `) as unknown as TypedDocumentString<NationCodesQuery, NationCodesQueryVariables>;
export const RecordHeadDocument = new TypedDocumentString(`
    query RecordHead {
  record {
    revision
  }
}
    `) as unknown as TypedDocumentString<RecordHeadQuery, RecordHeadQueryVariables>;
export const GraphChangedDocument = new TypedDocumentString(`
    subscription GraphChanged($lens: LensInput, $after: Int) {
  graphChanged(lens: $lens, after: $after) {
    revision
    changes {
      ...ChangeParts
    }
  }
}
    fragment ChangeParts on Change {
  revision
  kind
  recordedAt
  author
  reason
  undoes {
    revision
  }
  claims {
    id: key
    summary
    rank
  }
  claimKeys
  entityKeys
  entities {
    id: key
    name
    kind
  }
  documents {
    id: key
    title
  }
}`) as unknown as TypedDocumentString<GraphChangedSubscription, GraphChangedSubscriptionVariables>;
export const RecordedDocument = new TypedDocumentString(`
    subscription Recorded($after: Int) {
  changes(after: $after) {
    ...ChangeParts
  }
}
    fragment ChangeParts on Change {
  revision
  kind
  recordedAt
  author
  reason
  undoes {
    revision
  }
  claims {
    id: key
    summary
    rank
  }
  claimKeys
  entityKeys
  entities {
    id: key
    name
    kind
  }
  documents {
    id: key
    title
  }
}`) as unknown as TypedDocumentString<RecordedSubscription, RecordedSubscriptionVariables>;
export const BriefAroundDocument = new TypedDocumentString(`
    query BriefAround($lens: LensInput, $ids: [ID!]!, $format: ExportFormat!) {
  graph(lens: $lens) {
    subgraph(around: $ids, steps: 1, limit: 1500) {
      export(format: $format) {
        text
      }
    }
  }
}
    `) as unknown as TypedDocumentString<BriefAroundQuery, BriefAroundQueryVariables>;
export const BriefOfDocument = new TypedDocumentString(`
    query BriefOf($lens: LensInput, $entities: EntityWhere, $format: ExportFormat!) {
  graph(lens: $lens) {
    export(format: $format, entities: $entities) {
      text
    }
  }
}
    `) as unknown as TypedDocumentString<BriefOfQuery, BriefOfQueryVariables>;
export const CaseNamesDocument = new TypedDocumentString(`
    query CaseNames($ids: [ID!]!) {
  nodes(ids: $ids) {
    __typename
    ... on Entity {
      id: key
      name
    }
    ... on Relationship {
      id: key
      label
      source {
        name
      }
      target {
        name
      }
    }
    ... on Claim {
      id: key
      summary
    }
    ... on Document {
      id: key
      title
    }
  }
}
    `) as unknown as TypedDocumentString<CaseNamesQuery, CaseNamesQueryVariables>;
export const ChangesDocument = new TypedDocumentString(`
    query Changes($from: LensInput, $to: LensInput!, $first: Int!, $after: String, $stages: Boolean = true, $newEntities: Boolean = true, $goneEntities: Boolean = true, $newRelationships: Boolean = true, $gone: Boolean = true, $changed: Boolean = true) {
  graph(lens: $from) {
    compare(to: $to) {
      stages: stagesMovedConnection(first: $first, after: $after) @include(if: $stages) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          pact {
            id: key
            name
            kind
          }
          before
          after
          claims {
            ...ClaimParts
          }
        }
      }
      newEntities: entitiesAddedConnection(first: $first, after: $after) @include(if: $newEntities) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          id: key
          name
          kind
        }
      }
      goneEntities: entitiesGoneConnection(first: $first, after: $after) @include(if: $goneEntities) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          id: key
          name
          kind
        }
      }
      newRelationships: relationshipsAddedConnection(first: $first, after: $after) @include(if: $newRelationships) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          ...RelationshipLinkParts
        }
      }
      gone: relationshipsGoneConnection(first: $first, after: $after) @include(if: $gone) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          ...RelationshipLinkParts
        }
      }
      changed: relationshipsChangedConnection(first: $first, after: $after) @include(if: $changed) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          after {
            ...RelationshipLinkParts
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
}
    fragment RelationshipLinkParts on Relationship {
  id: key
  label
  stance
  derived
  source {
    id: key
    name
    kind
  }
  target {
    id: key
    name
    kind
  }
}
fragment ClaimParts on Claim {
  id: key
  summary
  stance
  rank
  clearance
  compartments
  reason
  dating
  time {
    edtf
  }
  speakers {
    id: key
    name
    kind
  }
  document {
    id: key
    title
    publisher
    url
    clearance
    compartments
    published {
      edtf
    }
  }
  passages {
    id: key
    paragraph
  }
}`) as unknown as TypedDocumentString<ChangesQuery, ChangesQueryVariables>;
export const ClaimsOfDocument = new TypedDocumentString(`
    query ClaimsOf($lens: LensInput, $id: ID!, $where: ClaimWhere, $first: Int!, $after: String) {
  graph(lens: $lens) {
    node(id: $id) {
      ... on Entity {
        claims(where: $where, first: $first, after: $after, orderBy: {field: TIME}) {
          totalCount
          pageInfo {
            hasNextPage
            endCursor
          }
          nodes {
            ...ClaimParts
          }
        }
      }
    }
  }
}
    fragment ClaimParts on Claim {
  id: key
  summary
  stance
  rank
  clearance
  compartments
  reason
  dating
  time {
    edtf
  }
  speakers {
    id: key
    name
    kind
  }
  document {
    id: key
    title
    publisher
    url
    clearance
    compartments
    published {
      edtf
    }
  }
  passages {
    id: key
    paragraph
  }
}`) as unknown as TypedDocumentString<ClaimsOfQuery, ClaimsOfQueryVariables>;
export const DisagreementsOfDocument = new TypedDocumentString(`
    query DisagreementsOf($lens: LensInput, $id: ID!, $first: Int!, $after: String) {
  graph(lens: $lens) {
    disagreementsConnection(of: $id, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...DisagreementParts
      }
    }
  }
}
    fragment ClaimParts on Claim {
  id: key
  summary
  stance
  rank
  clearance
  compartments
  reason
  dating
  time {
    edtf
  }
  speakers {
    id: key
    name
    kind
  }
  document {
    id: key
    title
    publisher
    url
    clearance
    compartments
    published {
      edtf
    }
  }
  passages {
    id: key
    paragraph
  }
}
fragment DisagreementParts on Disagreement {
  topic
  reason
  undecided
  subject {
    id: key
    name
  }
  relationship {
    id: key
    label
    source {
      name
    }
    target {
      name
    }
  }
  values {
    value
    claims {
      ...ClaimParts
    }
    documents {
      id: key
    }
  }
}`) as unknown as TypedDocumentString<DisagreementsOfQuery, DisagreementsOfQueryVariables>;
export const CoverageKindsDocument = new TypedDocumentString(`
    query CoverageKinds {
  vocabulary {
    pactKinds {
      kind
      label
    }
  }
}
    `) as unknown as TypedDocumentString<CoverageKindsQuery, CoverageKindsQueryVariables>;
export const CoverageOrganizationsDocument = new TypedDocumentString(`
    query CoverageOrganizations($after: String) {
  graph {
    organizations(first: 200, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id: key
        name
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CoverageOrganizationsQuery, CoverageOrganizationsQueryVariables>;
export const CoverageNationsDocument = new TypedDocumentString(`
    query CoverageNations($after: String) {
  graph {
    nations(first: 200, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id: key
        name
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CoverageNationsQuery, CoverageNationsQueryVariables>;
export const CoverageMatrixDocument = new TypedDocumentString(`
    query CoverageMatrix($lens: LensInput, $membersOf: ID!, $partners: [ID!]!, $pactKinds: [PactKind!]!) {
  graph(lens: $lens) {
    coverage(
      rows: {membersOf: $membersOf}
      columns: {in: $partners}
      pactKinds: $pactKinds
    ) {
      rows {
        nation {
          id: key
          name
          kind
        }
        cells {
          blank
          ended
          pactKind
          stage
          since {
            edtf
          }
          certainty
          status
          partnerStatus
          pact {
            id: key
            name
          }
          documents {
            id: key
          }
        }
      }
      lacking(atLeast: SIGNED) {
        nation {
          id: key
          name
          kind
        }
        pactKind
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CoverageMatrixQuery, CoverageMatrixQueryVariables>;
export const SaidInDocument = new TypedDocumentString(`
    query SaidIn($lens: LensInput, $id: ID!, $first: Int!, $after: String) {
  graph(lens: $lens) {
    document(id: $id) {
      claims(first: $first, after: $after, orderBy: {field: DOCUMENT}) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          ...ClaimParts
        }
      }
    }
  }
}
    fragment ClaimParts on Claim {
  id: key
  summary
  stance
  rank
  clearance
  compartments
  reason
  dating
  time {
    edtf
  }
  speakers {
    id: key
    name
    kind
  }
  document {
    id: key
    title
    publisher
    url
    clearance
    compartments
    published {
      edtf
    }
  }
  passages {
    id: key
    paragraph
  }
}`) as unknown as TypedDocumentString<SaidInQuery, SaidInQueryVariables>;
export const EvidenceDocument = new TypedDocumentString(`
    query Evidence($lens: LensInput, $id: ID!) {
  graph(lens: $lens) {
    node(id: $id) {
      __typename
      ...EntityParts
      ...RelationshipParts
      ...DocumentParts
      ...OneClaim
    }
  }
}
    fragment RelationshipLinkParts on Relationship {
  id: key
  label
  stance
  derived
  source {
    id: key
    name
    kind
  }
  target {
    id: key
    name
    kind
  }
}
fragment OneClaim on Claim {
  ...ClaimParts
  about {
    id: key
    name
    kind
  }
  relationship {
    ...RelationshipLinkParts
  }
}
fragment ClaimParts on Claim {
  id: key
  summary
  stance
  rank
  clearance
  compartments
  reason
  dating
  time {
    edtf
  }
  speakers {
    id: key
    name
    kind
  }
  document {
    id: key
    title
    publisher
    url
    clearance
    compartments
    published {
      edtf
    }
  }
  passages {
    id: key
    paragraph
  }
}
fragment DisagreementParts on Disagreement {
  topic
  reason
  undecided
  subject {
    id: key
    name
  }
  relationship {
    id: key
    label
    source {
      name
    }
    target {
      name
    }
  }
  values {
    value
    claims {
      ...ClaimParts
    }
    documents {
      id: key
    }
  }
}
fragment PlannedParts on PlannedStage {
  stage
  time {
    edtf
  }
  claims {
    id: key
    summary
  }
}
fragment StepParts on StageStep {
  stage
  since {
    edtf
  }
  episode
  instrument
  corroboration
  disputed
  undecided
  reason
  claims {
    id: key
  }
}
fragment DocumentParts on Document {
  id: key
  title
  publisher
  authors
  url
  language
  license
  primary
  wire
  note
  clearance
  compartments
  published {
    edtf
  }
  read {
    edtf
  }
  mentions: mentionsConnection(first: 40) {
    totalCount
    nodes {
      id: key
      name
      kind
    }
  }
}
fragment EntityParts on Entity {
  id: key
  name
  kind
  description
  aliases
  names {
    language
    text
  }
  properties {
    property
    label
    qualifiers {
      value
      entity {
        name
      }
    }
    time {
      edtf
    }
    reason
    undecided
    valueCount
    values(first: 3) {
      text
      value {
        ... on EntityValue {
          entity {
            id: key
            name
            kind
          }
        }
        ... on LevelValue {
          level
        }
      }
    }
  }
  ... on Pact {
    pactKinds
    stage
    stageHistory {
      ...StepParts
    }
    plannedStages {
      ...PlannedParts
    }
    possibleStages {
      ...PlannedParts
    }
    ...PartiesOfPact
  }
  ... on Leader {
    offices {
      title
      in {
        id: key
        name
        kind
      }
    }
  }
  ... on Event {
    date {
      edtf
    }
    places
  }
}
fragment PartiesOfPact on Pact {
  parties(first: 60) {
    totalCount
    edges {
      node {
        id: key
        name
        kind
      }
      status
      statusSince {
        edtf
      }
      standing {
        documents {
          id: key
          title
        }
      }
    }
  }
}
fragment RelationshipParts on Relationship {
  id: key
  label
  stage
  stageSince {
    edtf
  }
  stance
  certainty
  derived
  corroboration
  since {
    edtf
  }
  until {
    edtf
  }
  firstSeen {
    edtf
  }
  lastSeen {
    edtf
  }
  source {
    id: key
    name
    kind
  }
  target {
    id: key
    name
    kind
  }
  pact {
    id: key
    name
    kind
  }
  qualifiers {
    key
    value
    entity {
      id: key
      name
      kind
    }
  }
  claims {
    ...ClaimParts
  }
  disagreements {
    ...DisagreementParts
  }
  explanation {
    sentence
    stage {
      ...StepParts
    }
    premises {
      sentence
      relationship {
        id: key
        label
      }
      claims {
        ...ClaimParts
      }
    }
  }
}`) as unknown as TypedDocumentString<EvidenceQuery, EvidenceQueryVariables>;
export const StartDocument = new TypedDocumentString(`
    query Start($lens: LensInput) {
  graph(lens: $lens) {
    disagreements: disagreementsConnection(first: 30) {
      totalCount
      nodes {
        topic
        subject {
          id: key
          name
          kind
        }
        relationship {
          label
          target {
            name
          }
        }
        values {
          value
        }
      }
    }
    ranking(by: DEGREE, first: 8) {
      edges {
        node {
          score
          entity {
            id: key
            name
            kind
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<StartQuery, StartQueryVariables>;
export const ListedEntitiesDocument = new TypedDocumentString(`
    query ListedEntities($lens: LensInput, $where: EntityWhere, $first: Int!, $after: String) {
  graph(lens: $lens) {
    entities(where: $where, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id: key
        name
        kind
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ListedEntitiesQuery, ListedEntitiesQueryVariables>;
export const ListedRelationshipsDocument = new TypedDocumentString(`
    query ListedRelationships($lens: LensInput, $where: RelationshipWhere, $first: Int!, $after: String) {
  graph(lens: $lens) {
    relationships(where: $where, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        stage
        certainty
        ...RelationshipLinkParts
      }
    }
  }
}
    fragment RelationshipLinkParts on Relationship {
  id: key
  label
  stance
  derived
  source {
    id: key
    name
    kind
  }
  target {
    id: key
    name
    kind
  }
}`) as unknown as TypedDocumentString<ListedRelationshipsQuery, ListedRelationshipsQueryVariables>;
export const ListedKindsDocument = new TypedDocumentString(`
    query ListedKinds($lens: LensInput) {
  graph(lens: $lens) {
    relationships(first: 0) {
      aggregate(by: [KIND], limit: 100) {
        counts {
          value
          label
          count
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ListedKindsQuery, ListedKindsQueryVariables>;
export const PactsOfDocument = new TypedDocumentString(`
    query PactsOf($lens: LensInput, $id: ID!, $where: EntityRelationshipWhere!, $field: EntityRelationshipOrderBy!, $direction: Sort!, $first: Int!, $after: String, $partners: Int!) {
  graph(lens: $lens) {
    node(id: $id) {
      ... on Entity {
        relationships(
          where: $where
          orderBy: {field: $field, direction: $direction}
          first: $first
          after: $after
        ) {
          totalCount
          pageInfo {
            hasNextPage
            endCursor
          }
          nodes {
            id: key
            stage
            certainty
            corroboration
            standing {
              status
              since {
                edtf
              }
              signed {
                edtf
              }
              inForce {
                edtf
              }
              documents {
                ...SourceParts
              }
            }
            documents {
              ...SourceParts
            }
            pact {
              id: key
              name
              kind
              parties(first: $partners, where: {NOT: {node: {id: {eq: $id}}}}) {
                totalCount
                nodes {
                  id: key
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
    fragment SourceParts on Document {
  id: key
  title
  publisher
  url
  clearance
  compartments
  published {
    edtf
  }
}`) as unknown as TypedDocumentString<PactsOfQuery, PactsOfQueryVariables>;
export const PactStatusesDocument = new TypedDocumentString(`
    query PactStatuses($lens: LensInput, $id: ID!) {
  graph(lens: $lens) {
    node(id: $id) {
      ... on Entity {
        relationships(first: 0, where: {kind: {eq: PARTY_TO}}) {
          totalCount
          aggregate(by: [STATUS, STAGE]) {
            attribute
            counts {
              value
              count
            }
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PactStatusesQuery, PactStatusesQueryVariables>;
export const PairDocument = new TypedDocumentString(`
    query Pair($lens: LensInput, $ends: [ID!], $fold: FoldInput, $relationships: RelationshipWhere, $first: Int) {
  graph(lens: $lens) {
    subgraph(
      around: $ends
      limit: 2
      edgeLimit: 1
      fold: $fold
      relationships: $relationships
    ) {
      nodes {
        id: key
        label
        kind
      }
      foldedEdges {
        pactCount
        relationshipCount
        eventCount
        stage
        certainty
        earliest {
          edtf
        }
        latest {
          edtf
        }
        pactsConnection(first: $first) {
          totalCount
          nodes {
            stage
            certainty
            since {
              edtf
            }
            pact {
              id: key
              name
              kind
            }
            memberships {
              id: key
              corroboration
              claims {
                id: key
                document {
                  id: key
                  title
                }
              }
            }
          }
        }
        relationships {
          id: key
          label
          certainty
          source {
            id: key
            name
            kind
          }
          target {
            id: key
            name
            kind
          }
        }
        events {
          id: key
          name
          kind
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PairQuery, PairQueryVariables>;
export const PathsDocument = new TypedDocumentString(`
    query Paths($lens: LensInput, $from: ID!, $to: ID!) {
  graph(lens: $lens) {
    paths(from: [$from], to: [$to], count: 6) {
      outcome
      hubs {
        id: key
        name
        kind
      }
      paths {
        length
        steps {
          from {
            id: key
            name
            kind
          }
          to {
            id: key
            name
            kind
          }
          relationships {
            id: key
            label
            certainty
            source {
              id: key
            }
            claims {
              ...ClaimParts
            }
            derivedFrom {
              id: key
              claims {
                ...ClaimParts
              }
            }
          }
        }
      }
    }
  }
}
    fragment ClaimParts on Claim {
  id: key
  summary
  stance
  rank
  clearance
  compartments
  reason
  dating
  time {
    edtf
  }
  speakers {
    id: key
    name
    kind
  }
  document {
    id: key
    title
    publisher
    url
    clearance
    compartments
    published {
      edtf
    }
  }
  passages {
    id: key
    paragraph
  }
}`) as unknown as TypedDocumentString<PathsQuery, PathsQueryVariables>;
export const RankingsDocument = new TypedDocumentString(`
    query Rankings($lens: LensInput, $by: Measure!, $first: Int!, $after: String) {
  graph(lens: $lens) {
    ranking(by: $by, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        rank
        score
        entity {
          id: key
          name
          kind
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<RankingsQuery, RankingsQueryVariables>;
export const RankingWhyDocument = new TypedDocumentString(`
    query RankingWhy($lens: LensInput, $by: Measure!, $id: ID!) {
  graph(lens: $lens) {
    ranking(by: $by, where: {id: {eq: $id}}, first: 1) {
      nodes {
        ties(first: 10) {
          weight
          contribution
          entity {
            id: key
            name
            kind
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<RankingWhyQuery, RankingWhyQueryVariables>;
export const RecordedChangesDocument = new TypedDocumentString(`
    query RecordedChanges($lens: LensInput, $first: Int!, $after: String) {
  graph(lens: $lens) {
    changes(
      first: $first
      after: $after
      orderBy: {field: REVISION, direction: DESC}
    ) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...ChangeParts
      }
    }
  }
}
    fragment ChangeParts on Change {
  revision
  kind
  recordedAt
  author
  reason
  undoes {
    revision
  }
  claims {
    id: key
    summary
    rank
  }
  claimKeys
  entityKeys
  entities {
    id: key
    name
    kind
  }
  documents {
    id: key
    title
  }
}`) as unknown as TypedDocumentString<RecordedChangesQuery, RecordedChangesQueryVariables>;
export const TiesDocument = new TypedDocumentString(`
    query Ties($lens: LensInput, $id: ID!) {
  vocabulary {
    relationshipKinds {
      kind
      label
      inverseLabel
      derived
      leadsTo
    }
  }
  graph(lens: $lens) {
    node(id: $id) {
      ... on Entity {
        relationships(first: 0) {
          totalCount
        }
        out: relationships(first: 0, where: {direction: {eq: OUT}}) {
          ...KindCounts
        }
        in: relationships(first: 0, where: {direction: {eq: IN}}) {
          ...KindCounts
        }
        both: relationships(first: 0, where: {direction: {eq: BOTH}}) {
          ...KindCounts
        }
      }
    }
  }
}
    fragment KindCounts on EntityRelationshipConnection {
  aggregate(by: [KIND], limit: 100) {
    counts {
      value
      count
    }
  }
}`) as unknown as TypedDocumentString<TiesQuery, TiesQueryVariables>;
export const RelationshipsOfDocument = new TypedDocumentString(`
    query RelationshipsOf($lens: LensInput, $id: ID!, $where: EntityRelationshipWhere!, $first: Int!, $after: String) {
  graph(lens: $lens) {
    node(id: $id) {
      ... on Entity {
        relationships(
          where: $where
          first: $first
          after: $after
          orderBy: {field: OTHER}
        ) {
          totalCount
          pageInfo {
            hasNextPage
            endCursor
          }
          edges {
            other {
              id: key
              name
              kind
            }
            node {
              id: key
              stage
              stageSince {
                edtf
              }
              certainty
              since {
                edtf
              }
              until {
                edtf
              }
              lastSeen {
                edtf
              }
            }
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<RelationshipsOfQuery, RelationshipsOfQueryVariables>;
export const SpellsOfDocument = new TypedDocumentString(`
    query SpellsOf($lens: LensInput, $id: ID!, $kind: RelationshipKind!, $first: Int!, $after: String) {
  graph(lens: $lens) {
    node(id: $id) {
      ... on Entity {
        id: key
        name
        kind
        relationships(
          where: {kind: {eq: $kind}}
          ended: true
          orderBy: {field: SINCE}
          first: $first
          after: $after
        ) {
          totalCount
          pageInfo {
            hasNextPage
            endCursor
          }
          nodes: edges {
            other {
              id: key
              name
              kind
            }
            node {
              ...SpellParts
            }
          }
        }
      }
    }
  }
}
    fragment MomentParts on Time {
  edtf
  earliest
  latest
}
fragment SpellParts on Relationship {
  id: key
  certainty
  since {
    ...MomentParts
  }
  until {
    ...MomentParts
  }
  lastSeen {
    ...MomentParts
  }
  qualifiers {
    key
    entity {
      name
    }
  }
  standing {
    signed {
      ...MomentParts
    }
    inForce {
      ...MomentParts
    }
  }
}`) as unknown as TypedDocumentString<SpellsOfQuery, SpellsOfQueryVariables>;
export const OwnSpellsDocument = new TypedDocumentString(`
    query OwnSpells($lens: LensInput, $id: ID!) {
  graph(lens: $lens) {
    node(id: $id) {
      ... on Entity {
        id: key
        name
        kind
      }
      ... on Pact {
        stageHistory {
          stage
          since {
            ...MomentParts
          }
        }
      }
      ... on Office {
        holdersConnection(first: 200) {
          nodes {
            holder {
              id: key
              name
              kind
            }
            relationship {
              ...SpellParts
            }
          }
        }
      }
    }
  }
}
    fragment MomentParts on Time {
  edtf
  earliest
  latest
}
fragment SpellParts on Relationship {
  id: key
  certainty
  since {
    ...MomentParts
  }
  until {
    ...MomentParts
  }
  lastSeen {
    ...MomentParts
  }
  qualifiers {
    key
    entity {
      name
    }
  }
  standing {
    signed {
      ...MomentParts
    }
    inForce {
      ...MomentParts
    }
  }
}`) as unknown as TypedDocumentString<OwnSpellsQuery, OwnSpellsQueryVariables>;
export const MomentsDocument = new TypedDocumentString(`
    query Moments($lens: LensInput, $of: [ID!], $kinds: [MomentKind!], $last: Int!, $after: String) {
  graph(lens: $lens) {
    timeline(of: $of, kinds: $kinds, last: $last, before: $after) {
      totalCount
      pageInfo {
        hasPreviousPage
        startCursor
      }
      nodes {
        kind
        what
        time {
          edtf
          earliest
          latest
        }
        relationship {
          certainty
          step {
            status
          }
        }
        entities {
          id: key
          name
          kind
        }
        claims {
          ...ClaimParts
        }
      }
    }
  }
}
    fragment ClaimParts on Claim {
  id: key
  summary
  stance
  rank
  clearance
  compartments
  reason
  dating
  time {
    edtf
  }
  speakers {
    id: key
    name
    kind
  }
  document {
    id: key
    title
    publisher
    url
    clearance
    compartments
    published {
      edtf
    }
  }
  passages {
    id: key
    paragraph
  }
}`) as unknown as TypedDocumentString<MomentsQuery, MomentsQueryVariables>;
export const NameDocument = new TypedDocumentString(`
    query Name($id: ID!) {
  node(id: $id) {
    ... on Entity {
      id: key
      name
    }
    ... on Document {
      id: key
      title
    }
    ... on Claim {
      id: key
      summary
    }
    ... on Relationship {
      id: key
      label
      source {
        name
      }
      target {
        name
      }
    }
  }
}
    `) as unknown as TypedDocumentString<NameQuery, NameQueryVariables>;
export const AcceptDocument = new TypedDocumentString(`
    mutation Accept($claims: [ID!]!, $reason: String, $expectedRevision: Int!, $key: String!, $preview: Boolean) {
  done: accept(
    claims: $claims
    reason: $reason
    expectedRevision: $expectedRevision
    key: $key
    preview: $preview
  ) {
    ...Done
  }
}
    fragment Done on ChangePayload {
  change {
    kind
    revision
  }
  entities {
    id: key
    name
    aliases
    names {
      language
      text
    }
  }
  documents {
    id: key
  }
  altered {
    ...Altered
  }
}
fragment Altered on Comparison {
  entitiesAdded: entitiesAddedConnection(first: 5) {
    totalCount
    nodes {
      id: key
      name
    }
  }
  entitiesGone: entitiesGoneConnection(first: 5) {
    totalCount
    nodes {
      id: key
      name
    }
  }
  entitiesChanged: entitiesChangedConnection(first: 5) {
    totalCount
    nodes {
      entity {
        id: key
        name
      }
      changes {
        attribute
        before
        after
      }
    }
  }
  relationshipsAdded: relationshipsAddedConnection(first: 5) {
    totalCount
    nodes {
      ...AlteredRelationship
    }
  }
  relationshipsGone: relationshipsGoneConnection(first: 5) {
    totalCount
    nodes {
      ...AlteredRelationship
    }
  }
  relationshipsChanged: relationshipsChangedConnection(first: 5) {
    totalCount
    nodes {
      after {
        ...AlteredRelationship
      }
      changes {
        attribute
        before
        after
      }
    }
  }
}
fragment AlteredRelationship on Relationship {
  id: key
  label
  stance
  source {
    name
  }
  target {
    name
  }
}`) as unknown as TypedDocumentString<AcceptMutation, AcceptMutationVariables>;
export const RejectDocument = new TypedDocumentString(`
    mutation Reject($claims: [ID!]!, $reason: String!, $expectedRevision: Int!, $key: String!, $preview: Boolean) {
  done: reject(
    claims: $claims
    reason: $reason
    expectedRevision: $expectedRevision
    key: $key
    preview: $preview
  ) {
    ...Done
  }
}
    fragment Done on ChangePayload {
  change {
    kind
    revision
  }
  entities {
    id: key
    name
    aliases
    names {
      language
      text
    }
  }
  documents {
    id: key
  }
  altered {
    ...Altered
  }
}
fragment Altered on Comparison {
  entitiesAdded: entitiesAddedConnection(first: 5) {
    totalCount
    nodes {
      id: key
      name
    }
  }
  entitiesGone: entitiesGoneConnection(first: 5) {
    totalCount
    nodes {
      id: key
      name
    }
  }
  entitiesChanged: entitiesChangedConnection(first: 5) {
    totalCount
    nodes {
      entity {
        id: key
        name
      }
      changes {
        attribute
        before
        after
      }
    }
  }
  relationshipsAdded: relationshipsAddedConnection(first: 5) {
    totalCount
    nodes {
      ...AlteredRelationship
    }
  }
  relationshipsGone: relationshipsGoneConnection(first: 5) {
    totalCount
    nodes {
      ...AlteredRelationship
    }
  }
  relationshipsChanged: relationshipsChangedConnection(first: 5) {
    totalCount
    nodes {
      after {
        ...AlteredRelationship
      }
      changes {
        attribute
        before
        after
      }
    }
  }
}
fragment AlteredRelationship on Relationship {
  id: key
  label
  stance
  source {
    name
  }
  target {
    name
  }
}`) as unknown as TypedDocumentString<RejectMutation, RejectMutationVariables>;
export const AskForChangeDocument = new TypedDocumentString(`
    mutation AskForChange($claims: [ID!]!, $reason: String!, $expectedRevision: Int!, $key: String!, $preview: Boolean) {
  done: askForChange(
    claims: $claims
    reason: $reason
    expectedRevision: $expectedRevision
    key: $key
    preview: $preview
  ) {
    ...Done
  }
}
    fragment Done on ChangePayload {
  change {
    kind
    revision
  }
  entities {
    id: key
    name
    aliases
    names {
      language
      text
    }
  }
  documents {
    id: key
  }
  altered {
    ...Altered
  }
}
fragment Altered on Comparison {
  entitiesAdded: entitiesAddedConnection(first: 5) {
    totalCount
    nodes {
      id: key
      name
    }
  }
  entitiesGone: entitiesGoneConnection(first: 5) {
    totalCount
    nodes {
      id: key
      name
    }
  }
  entitiesChanged: entitiesChangedConnection(first: 5) {
    totalCount
    nodes {
      entity {
        id: key
        name
      }
      changes {
        attribute
        before
        after
      }
    }
  }
  relationshipsAdded: relationshipsAddedConnection(first: 5) {
    totalCount
    nodes {
      ...AlteredRelationship
    }
  }
  relationshipsGone: relationshipsGoneConnection(first: 5) {
    totalCount
    nodes {
      ...AlteredRelationship
    }
  }
  relationshipsChanged: relationshipsChangedConnection(first: 5) {
    totalCount
    nodes {
      after {
        ...AlteredRelationship
      }
      changes {
        attribute
        before
        after
      }
    }
  }
}
fragment AlteredRelationship on Relationship {
  id: key
  label
  stance
  source {
    name
  }
  target {
    name
  }
}`) as unknown as TypedDocumentString<AskForChangeMutation, AskForChangeMutationVariables>;
export const RetractDocument = new TypedDocumentString(`
    mutation Retract($claims: [ID!]!, $reason: String!, $expectedRevision: Int!, $key: String!, $preview: Boolean) {
  done: retract(
    claims: $claims
    reason: $reason
    expectedRevision: $expectedRevision
    key: $key
    preview: $preview
  ) {
    ...Done
  }
}
    fragment Done on ChangePayload {
  change {
    kind
    revision
  }
  entities {
    id: key
    name
    aliases
    names {
      language
      text
    }
  }
  documents {
    id: key
  }
  altered {
    ...Altered
  }
}
fragment Altered on Comparison {
  entitiesAdded: entitiesAddedConnection(first: 5) {
    totalCount
    nodes {
      id: key
      name
    }
  }
  entitiesGone: entitiesGoneConnection(first: 5) {
    totalCount
    nodes {
      id: key
      name
    }
  }
  entitiesChanged: entitiesChangedConnection(first: 5) {
    totalCount
    nodes {
      entity {
        id: key
        name
      }
      changes {
        attribute
        before
        after
      }
    }
  }
  relationshipsAdded: relationshipsAddedConnection(first: 5) {
    totalCount
    nodes {
      ...AlteredRelationship
    }
  }
  relationshipsGone: relationshipsGoneConnection(first: 5) {
    totalCount
    nodes {
      ...AlteredRelationship
    }
  }
  relationshipsChanged: relationshipsChangedConnection(first: 5) {
    totalCount
    nodes {
      after {
        ...AlteredRelationship
      }
      changes {
        attribute
        before
        after
      }
    }
  }
}
fragment AlteredRelationship on Relationship {
  id: key
  label
  stance
  source {
    name
  }
  target {
    name
  }
}`) as unknown as TypedDocumentString<RetractMutation, RetractMutationVariables>;
export const RestoreDocument = new TypedDocumentString(`
    mutation Restore($claims: [ID!]!, $reason: String!, $expectedRevision: Int!, $key: String!, $preview: Boolean) {
  done: restore(
    claims: $claims
    reason: $reason
    expectedRevision: $expectedRevision
    key: $key
    preview: $preview
  ) {
    ...Done
  }
}
    fragment Done on ChangePayload {
  change {
    kind
    revision
  }
  entities {
    id: key
    name
    aliases
    names {
      language
      text
    }
  }
  documents {
    id: key
  }
  altered {
    ...Altered
  }
}
fragment Altered on Comparison {
  entitiesAdded: entitiesAddedConnection(first: 5) {
    totalCount
    nodes {
      id: key
      name
    }
  }
  entitiesGone: entitiesGoneConnection(first: 5) {
    totalCount
    nodes {
      id: key
      name
    }
  }
  entitiesChanged: entitiesChangedConnection(first: 5) {
    totalCount
    nodes {
      entity {
        id: key
        name
      }
      changes {
        attribute
        before
        after
      }
    }
  }
  relationshipsAdded: relationshipsAddedConnection(first: 5) {
    totalCount
    nodes {
      ...AlteredRelationship
    }
  }
  relationshipsGone: relationshipsGoneConnection(first: 5) {
    totalCount
    nodes {
      ...AlteredRelationship
    }
  }
  relationshipsChanged: relationshipsChangedConnection(first: 5) {
    totalCount
    nodes {
      after {
        ...AlteredRelationship
      }
      changes {
        attribute
        before
        after
      }
    }
  }
}
fragment AlteredRelationship on Relationship {
  id: key
  label
  stance
  source {
    name
  }
  target {
    name
  }
}`) as unknown as TypedDocumentString<RestoreMutation, RestoreMutationVariables>;
export const UndoChangeDocument = new TypedDocumentString(`
    mutation UndoChange($change: Int!, $reason: String, $expectedRevision: Int!, $key: String!, $preview: Boolean) {
  done: undo(
    change: $change
    reason: $reason
    expectedRevision: $expectedRevision
    key: $key
    preview: $preview
  ) {
    ...Done
  }
}
    fragment Done on ChangePayload {
  change {
    kind
    revision
  }
  entities {
    id: key
    name
    aliases
    names {
      language
      text
    }
  }
  documents {
    id: key
  }
  altered {
    ...Altered
  }
}
fragment Altered on Comparison {
  entitiesAdded: entitiesAddedConnection(first: 5) {
    totalCount
    nodes {
      id: key
      name
    }
  }
  entitiesGone: entitiesGoneConnection(first: 5) {
    totalCount
    nodes {
      id: key
      name
    }
  }
  entitiesChanged: entitiesChangedConnection(first: 5) {
    totalCount
    nodes {
      entity {
        id: key
        name
      }
      changes {
        attribute
        before
        after
      }
    }
  }
  relationshipsAdded: relationshipsAddedConnection(first: 5) {
    totalCount
    nodes {
      ...AlteredRelationship
    }
  }
  relationshipsGone: relationshipsGoneConnection(first: 5) {
    totalCount
    nodes {
      ...AlteredRelationship
    }
  }
  relationshipsChanged: relationshipsChangedConnection(first: 5) {
    totalCount
    nodes {
      after {
        ...AlteredRelationship
      }
      changes {
        attribute
        before
        after
      }
    }
  }
}
fragment AlteredRelationship on Relationship {
  id: key
  label
  stance
  source {
    name
  }
  target {
    name
  }
}`) as unknown as TypedDocumentString<UndoChangeMutation, UndoChangeMutationVariables>;
export const TakeApartDocument = new TypedDocumentString(`
    mutation TakeApart($entity: ID!, $reason: String, $expectedRevision: Int!, $key: String!, $preview: Boolean) {
  done: takeApart(
    entity: $entity
    reason: $reason
    expectedRevision: $expectedRevision
    key: $key
    preview: $preview
  ) {
    ...Done
  }
}
    fragment Done on ChangePayload {
  change {
    kind
    revision
  }
  entities {
    id: key
    name
    aliases
    names {
      language
      text
    }
  }
  documents {
    id: key
  }
  altered {
    ...Altered
  }
}
fragment Altered on Comparison {
  entitiesAdded: entitiesAddedConnection(first: 5) {
    totalCount
    nodes {
      id: key
      name
    }
  }
  entitiesGone: entitiesGoneConnection(first: 5) {
    totalCount
    nodes {
      id: key
      name
    }
  }
  entitiesChanged: entitiesChangedConnection(first: 5) {
    totalCount
    nodes {
      entity {
        id: key
        name
      }
      changes {
        attribute
        before
        after
      }
    }
  }
  relationshipsAdded: relationshipsAddedConnection(first: 5) {
    totalCount
    nodes {
      ...AlteredRelationship
    }
  }
  relationshipsGone: relationshipsGoneConnection(first: 5) {
    totalCount
    nodes {
      ...AlteredRelationship
    }
  }
  relationshipsChanged: relationshipsChangedConnection(first: 5) {
    totalCount
    nodes {
      after {
        ...AlteredRelationship
      }
      changes {
        attribute
        before
        after
      }
    }
  }
}
fragment AlteredRelationship on Relationship {
  id: key
  label
  stance
  source {
    name
  }
  target {
    name
  }
}`) as unknown as TypedDocumentString<TakeApartMutation, TakeApartMutationVariables>;
export const KindOfDocument = new TypedDocumentString(`
    query KindOf($id: ID!) {
  node(id: $id) {
    __typename
  }
}
    `) as unknown as TypedDocumentString<KindOfQuery, KindOfQueryVariables>;
export const ToAmendDocument = new TypedDocumentString(`
    query ToAmend($id: ID!) {
  node(id: $id) {
    ...AmendParts
  }
  record {
    merged(into: $id, first: 200) {
      nodes {
        names
      }
    }
  }
}
    fragment AmendParts on Entity {
  id: key
  kind
  name
  names {
    language
    text
  }
  aliases
  description
  wikidata
  ... on Nation {
    alpha2
    alpha3
    numeric
    codes {
      scheme
      code
      during {
        edtf
      }
    }
  }
  ... on Office {
    of {
      id: key
    }
  }
  ... on Organization {
    organizationKind
  }
  ... on Pact {
    pactKinds
  }
  ... on Event {
    eventKind
  }
}`) as unknown as TypedDocumentString<ToAmendQuery, ToAmendQueryVariables>;
export const RecordStateDocument = new TypedDocumentString(`
    query RecordState {
  record {
    author
    refusal
    review
    revision
  }
  viewer {
    role
    may
    isKnown
    clearance
    compartments
  }
}
    `) as unknown as TypedDocumentString<RecordStateQuery, RecordStateQueryVariables>;
export const HistoryOfDocument = new TypedDocumentString(`
    query HistoryOf($lens: LensInput, $id: ID!, $first: Int!, $after: String) {
  graph(lens: $lens) {
    node(id: $id) {
      ... on Entity {
        history(first: $first, after: $after, orderBy: {direction: DESC}) {
          ...HistoryPage
        }
      }
      ... on Claim {
        history(first: $first, after: $after, orderBy: {direction: DESC}) {
          ...HistoryPage
        }
      }
      ... on Document {
        history(first: $first, after: $after, orderBy: {direction: DESC}) {
          ...HistoryPage
        }
      }
    }
  }
}
    fragment ChangeParts on Change {
  revision
  kind
  recordedAt
  author
  reason
  undoes {
    revision
  }
  claims {
    id: key
    summary
    rank
  }
  claimKeys
  entityKeys
  entities {
    id: key
    name
    kind
  }
  documents {
    id: key
    title
  }
}
fragment HistoryPage on ChangeConnection {
  totalCount
  pageInfo {
    hasNextPage
    endCursor
  }
  nodes {
    ...ChangeParts
  }
}`) as unknown as TypedDocumentString<HistoryOfQuery, HistoryOfQueryVariables>;
export const PredicateWordsDocument = new TypedDocumentString(`
    query PredicateWords {
  vocabulary {
    relationshipKinds {
      kind
      label
      derived
    }
    properties {
      property
      label
      valueKind
    }
    stages {
      stage
      label
    }
  }
}
    `) as unknown as TypedDocumentString<PredicateWordsQuery, PredicateWordsQueryVariables>;
export const PassagesOfDocument = new TypedDocumentString(`
    query PassagesOf($lens: LensInput, $id: ID!) {
  graph(lens: $lens) {
    document(id: $id) {
      passages {
        id: key
        paragraph
        summary
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PassagesOfQuery, PassagesOfQueryVariables>;
export const ProposeDocument = new TypedDocumentString(`
    mutation Propose($document: ID!, $claims: [ClaimInput!]!, $passages: [PassageInput!], $reason: String, $expectedRevision: Int!, $key: String!, $preview: Boolean) {
  done: propose(
    document: $document
    claims: $claims
    passages: $passages
    reason: $reason
    expectedRevision: $expectedRevision
    key: $key
    preview: $preview
  ) {
    ...Done
  }
}
    fragment Done on ChangePayload {
  change {
    kind
    revision
  }
  entities {
    id: key
    name
    aliases
    names {
      language
      text
    }
  }
  documents {
    id: key
  }
  altered {
    ...Altered
  }
}
fragment Altered on Comparison {
  entitiesAdded: entitiesAddedConnection(first: 5) {
    totalCount
    nodes {
      id: key
      name
    }
  }
  entitiesGone: entitiesGoneConnection(first: 5) {
    totalCount
    nodes {
      id: key
      name
    }
  }
  entitiesChanged: entitiesChangedConnection(first: 5) {
    totalCount
    nodes {
      entity {
        id: key
        name
      }
      changes {
        attribute
        before
        after
      }
    }
  }
  relationshipsAdded: relationshipsAddedConnection(first: 5) {
    totalCount
    nodes {
      ...AlteredRelationship
    }
  }
  relationshipsGone: relationshipsGoneConnection(first: 5) {
    totalCount
    nodes {
      ...AlteredRelationship
    }
  }
  relationshipsChanged: relationshipsChangedConnection(first: 5) {
    totalCount
    nodes {
      after {
        ...AlteredRelationship
      }
      changes {
        attribute
        before
        after
      }
    }
  }
}
fragment AlteredRelationship on Relationship {
  id: key
  label
  stance
  source {
    name
  }
  target {
    name
  }
}`) as unknown as TypedDocumentString<ProposeMutation, ProposeMutationVariables>;
export const ToCorrectDocument = new TypedDocumentString(`
    query ToCorrect($id: ID!) {
  node(id: $id) {
    ...ToCorrectParts
  }
}
    fragment ClaimValueParts on ClaimValue {
  __typename
  ... on AmountValue {
    amount {
      text
    }
  }
  ... on CountValue {
    count
  }
  ... on EntityValue {
    entity {
      id: key
      name
    }
  }
  ... on LanguageValue {
    language
  }
  ... on LevelValue {
    level
  }
  ... on PactKindValue {
    pactKind
  }
  ... on StageValue {
    stage
  }
  ... on TextValue {
    text
  }
  ... on TimeValue {
    time {
      edtf
    }
  }
}
fragment ToCorrectParts on Claim {
  id: key
  summary
  stance
  predicate
  subject {
    id: key
  }
  object {
    id: key
  }
  value {
    ...ClaimValueParts
  }
  time {
    edtf
  }
  speakers {
    id: key
  }
  clearance
  compartments
  document {
    id: key
    clearance
    compartments
  }
  passages {
    id: key
    paragraph
  }
}`) as unknown as TypedDocumentString<ToCorrectQuery, ToCorrectQueryVariables>;
export const AddDocumentDocument = new TypedDocumentString(`
    mutation AddDocument($document: DocumentInput!, $passages: [PassageInput!], $reason: String, $expectedRevision: Int!, $key: String!, $preview: Boolean) {
  done: addDocument(
    document: $document
    passages: $passages
    reason: $reason
    expectedRevision: $expectedRevision
    key: $key
    preview: $preview
  ) {
    ...Done
  }
}
    fragment Done on ChangePayload {
  change {
    kind
    revision
  }
  entities {
    id: key
    name
    aliases
    names {
      language
      text
    }
  }
  documents {
    id: key
  }
  altered {
    ...Altered
  }
}
fragment Altered on Comparison {
  entitiesAdded: entitiesAddedConnection(first: 5) {
    totalCount
    nodes {
      id: key
      name
    }
  }
  entitiesGone: entitiesGoneConnection(first: 5) {
    totalCount
    nodes {
      id: key
      name
    }
  }
  entitiesChanged: entitiesChangedConnection(first: 5) {
    totalCount
    nodes {
      entity {
        id: key
        name
      }
      changes {
        attribute
        before
        after
      }
    }
  }
  relationshipsAdded: relationshipsAddedConnection(first: 5) {
    totalCount
    nodes {
      ...AlteredRelationship
    }
  }
  relationshipsGone: relationshipsGoneConnection(first: 5) {
    totalCount
    nodes {
      ...AlteredRelationship
    }
  }
  relationshipsChanged: relationshipsChangedConnection(first: 5) {
    totalCount
    nodes {
      after {
        ...AlteredRelationship
      }
      changes {
        attribute
        before
        after
      }
    }
  }
}
fragment AlteredRelationship on Relationship {
  id: key
  label
  stance
  source {
    name
  }
  target {
    name
  }
}`) as unknown as TypedDocumentString<AddDocumentMutation, AddDocumentMutationVariables>;
export const AddEntityDocument = new TypedDocumentString(`
    mutation AddEntity($entity: EntityInput!, $reason: String, $expectedRevision: Int!, $key: String!, $preview: Boolean) {
  done: addEntity(
    entity: $entity
    reason: $reason
    expectedRevision: $expectedRevision
    key: $key
    preview: $preview
  ) {
    ...Done
  }
}
    fragment Done on ChangePayload {
  change {
    kind
    revision
  }
  entities {
    id: key
    name
    aliases
    names {
      language
      text
    }
  }
  documents {
    id: key
  }
  altered {
    ...Altered
  }
}
fragment Altered on Comparison {
  entitiesAdded: entitiesAddedConnection(first: 5) {
    totalCount
    nodes {
      id: key
      name
    }
  }
  entitiesGone: entitiesGoneConnection(first: 5) {
    totalCount
    nodes {
      id: key
      name
    }
  }
  entitiesChanged: entitiesChangedConnection(first: 5) {
    totalCount
    nodes {
      entity {
        id: key
        name
      }
      changes {
        attribute
        before
        after
      }
    }
  }
  relationshipsAdded: relationshipsAddedConnection(first: 5) {
    totalCount
    nodes {
      ...AlteredRelationship
    }
  }
  relationshipsGone: relationshipsGoneConnection(first: 5) {
    totalCount
    nodes {
      ...AlteredRelationship
    }
  }
  relationshipsChanged: relationshipsChangedConnection(first: 5) {
    totalCount
    nodes {
      after {
        ...AlteredRelationship
      }
      changes {
        attribute
        before
        after
      }
    }
  }
}
fragment AlteredRelationship on Relationship {
  id: key
  label
  stance
  source {
    name
  }
  target {
    name
  }
}`) as unknown as TypedDocumentString<AddEntityMutation, AddEntityMutationVariables>;
export const AmendEntityDocument = new TypedDocumentString(`
    mutation AmendEntity($entity: ID!, $set: EntityChangesInput!, $reason: String, $expectedRevision: Int!, $key: String!, $preview: Boolean) {
  done: amendEntity(
    entity: $entity
    set: $set
    reason: $reason
    expectedRevision: $expectedRevision
    key: $key
    preview: $preview
  ) {
    ...Done
  }
}
    fragment Done on ChangePayload {
  change {
    kind
    revision
  }
  entities {
    id: key
    name
    aliases
    names {
      language
      text
    }
  }
  documents {
    id: key
  }
  altered {
    ...Altered
  }
}
fragment Altered on Comparison {
  entitiesAdded: entitiesAddedConnection(first: 5) {
    totalCount
    nodes {
      id: key
      name
    }
  }
  entitiesGone: entitiesGoneConnection(first: 5) {
    totalCount
    nodes {
      id: key
      name
    }
  }
  entitiesChanged: entitiesChangedConnection(first: 5) {
    totalCount
    nodes {
      entity {
        id: key
        name
      }
      changes {
        attribute
        before
        after
      }
    }
  }
  relationshipsAdded: relationshipsAddedConnection(first: 5) {
    totalCount
    nodes {
      ...AlteredRelationship
    }
  }
  relationshipsGone: relationshipsGoneConnection(first: 5) {
    totalCount
    nodes {
      ...AlteredRelationship
    }
  }
  relationshipsChanged: relationshipsChangedConnection(first: 5) {
    totalCount
    nodes {
      after {
        ...AlteredRelationship
      }
      changes {
        attribute
        before
        after
      }
    }
  }
}
fragment AlteredRelationship on Relationship {
  id: key
  label
  stance
  source {
    name
  }
  target {
    name
  }
}`) as unknown as TypedDocumentString<AmendEntityMutation, AmendEntityMutationVariables>;
export const KindWordsDocument = new TypedDocumentString(`
    query KindWords {
  vocabulary {
    entityKinds {
      kind
      label
    }
    pactKinds {
      kind
      label
    }
  }
  organizationKinds: __type(name: "OrganizationKind") {
    enumValues {
      name
    }
  }
  eventKinds: __type(name: "EventKind") {
    enumValues {
      name
    }
  }
}
    `) as unknown as TypedDocumentString<KindWordsQuery, KindWordsQueryVariables>;
export const GoneClaimDocument = new TypedDocumentString(`
    query GoneClaim($lens: LensInput, $id: ID!) {
  graph(lens: $lens) {
    node(id: $id) {
      ... on Claim {
        id: key
        summary
        rank
        reason
      }
    }
  }
}
    `) as unknown as TypedDocumentString<GoneClaimQuery, GoneClaimQueryVariables>;
export const MergeDocument = new TypedDocumentString(`
    mutation Merge($entity: ID!, $into: ID!, $reason: String, $expectedRevision: Int!, $key: String!, $preview: Boolean) {
  done: merge(
    entity: $entity
    into: $into
    reason: $reason
    expectedRevision: $expectedRevision
    key: $key
    preview: $preview
  ) {
    ...Done
  }
}
    fragment Done on ChangePayload {
  change {
    kind
    revision
  }
  entities {
    id: key
    name
    aliases
    names {
      language
      text
    }
  }
  documents {
    id: key
  }
  altered {
    ...Altered
  }
}
fragment Altered on Comparison {
  entitiesAdded: entitiesAddedConnection(first: 5) {
    totalCount
    nodes {
      id: key
      name
    }
  }
  entitiesGone: entitiesGoneConnection(first: 5) {
    totalCount
    nodes {
      id: key
      name
    }
  }
  entitiesChanged: entitiesChangedConnection(first: 5) {
    totalCount
    nodes {
      entity {
        id: key
        name
      }
      changes {
        attribute
        before
        after
      }
    }
  }
  relationshipsAdded: relationshipsAddedConnection(first: 5) {
    totalCount
    nodes {
      ...AlteredRelationship
    }
  }
  relationshipsGone: relationshipsGoneConnection(first: 5) {
    totalCount
    nodes {
      ...AlteredRelationship
    }
  }
  relationshipsChanged: relationshipsChangedConnection(first: 5) {
    totalCount
    nodes {
      after {
        ...AlteredRelationship
      }
      changes {
        attribute
        before
        after
      }
    }
  }
}
fragment AlteredRelationship on Relationship {
  id: key
  label
  stance
  source {
    name
  }
  target {
    name
  }
}`) as unknown as TypedDocumentString<MergeMutation, MergeMutationVariables>;
export const JudgeDocument = new TypedDocumentString(`
    mutation Judge($entities: [ID!]!, $verdict: Verdict!, $reason: String, $expectedRevision: Int!, $key: String!) {
  done: judge(
    entities: $entities
    verdict: $verdict
    reason: $reason
    expectedRevision: $expectedRevision
    key: $key
  ) {
    ...Done
  }
}
    fragment Done on ChangePayload {
  change {
    kind
    revision
  }
  entities {
    id: key
    name
    aliases
    names {
      language
      text
    }
  }
  documents {
    id: key
  }
  altered {
    ...Altered
  }
}
fragment Altered on Comparison {
  entitiesAdded: entitiesAddedConnection(first: 5) {
    totalCount
    nodes {
      id: key
      name
    }
  }
  entitiesGone: entitiesGoneConnection(first: 5) {
    totalCount
    nodes {
      id: key
      name
    }
  }
  entitiesChanged: entitiesChangedConnection(first: 5) {
    totalCount
    nodes {
      entity {
        id: key
        name
      }
      changes {
        attribute
        before
        after
      }
    }
  }
  relationshipsAdded: relationshipsAddedConnection(first: 5) {
    totalCount
    nodes {
      ...AlteredRelationship
    }
  }
  relationshipsGone: relationshipsGoneConnection(first: 5) {
    totalCount
    nodes {
      ...AlteredRelationship
    }
  }
  relationshipsChanged: relationshipsChangedConnection(first: 5) {
    totalCount
    nodes {
      after {
        ...AlteredRelationship
      }
      changes {
        attribute
        before
        after
      }
    }
  }
}
fragment AlteredRelationship on Relationship {
  id: key
  label
  stance
  source {
    name
  }
  target {
    name
  }
}`) as unknown as TypedDocumentString<JudgeMutation, JudgeMutationVariables>;
export const ToMergeDocument = new TypedDocumentString(`
    query ToMerge($ids: [ID!]!) {
  nodes(ids: $ids) {
    ... on Entity {
      id: key
      name
      aliases
      names {
        text
      }
      claims(first: 0) {
        totalCount
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ToMergeQuery, ToMergeQueryVariables>;
export const MergedIntoDocument = new TypedDocumentString(`
    query MergedInto($into: ID!, $first: Int!, $after: String) {
  record {
    merged(into: $into, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        entityKey
        name
        revision
      }
    }
  }
}
    `) as unknown as TypedDocumentString<MergedIntoQuery, MergedIntoQueryVariables>;
export const ProposalsDocument = new TypedDocumentString(`
    query Proposals($first: Int!, $after: String, $status: ProposalStatus!) {
  record {
    proposals(first: $first, after: $after, status: $status) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...ProposalParts
      }
    }
  }
}
    fragment ClaimValueParts on ClaimValue {
  __typename
  ... on AmountValue {
    amount {
      text
    }
  }
  ... on CountValue {
    count
  }
  ... on EntityValue {
    entity {
      id: key
      name
    }
  }
  ... on LanguageValue {
    language
  }
  ... on LevelValue {
    level
  }
  ... on PactKindValue {
    pactKind
  }
  ... on StageValue {
    stage
  }
  ... on TextValue {
    text
  }
  ... on TimeValue {
    time {
      edtf
    }
  }
}
fragment ToCorrectParts on Claim {
  id: key
  summary
  stance
  predicate
  subject {
    id: key
  }
  object {
    id: key
  }
  value {
    ...ClaimValueParts
  }
  time {
    edtf
  }
  speakers {
    id: key
  }
  clearance
  compartments
  document {
    id: key
    clearance
    compartments
  }
  passages {
    id: key
    paragraph
  }
}
fragment Altered on Comparison {
  entitiesAdded: entitiesAddedConnection(first: 5) {
    totalCount
    nodes {
      id: key
      name
    }
  }
  entitiesGone: entitiesGoneConnection(first: 5) {
    totalCount
    nodes {
      id: key
      name
    }
  }
  entitiesChanged: entitiesChangedConnection(first: 5) {
    totalCount
    nodes {
      entity {
        id: key
        name
      }
      changes {
        attribute
        before
        after
      }
    }
  }
  relationshipsAdded: relationshipsAddedConnection(first: 5) {
    totalCount
    nodes {
      ...AlteredRelationship
    }
  }
  relationshipsGone: relationshipsGoneConnection(first: 5) {
    totalCount
    nodes {
      ...AlteredRelationship
    }
  }
  relationshipsChanged: relationshipsChangedConnection(first: 5) {
    totalCount
    nodes {
      after {
        ...AlteredRelationship
      }
      changes {
        attribute
        before
        after
      }
    }
  }
}
fragment AlteredRelationship on Relationship {
  id: key
  label
  stance
  source {
    name
  }
  target {
    name
  }
}
fragment ProposalParts on Proposal {
  revision
  claimKey
  documentKey
  summary
  subjectKey
  predicate
  objectKey
  author
  acceptedBy
  needed
  corrects {
    id: key
    summary
  }
  claim {
    ...ToCorrectParts
    speakers {
      id: key
      name
      kind
    }
    document {
      id: key
      title
      publisher
      url
      clearance
      compartments
      published {
        edtf
      }
    }
    passages {
      id: key
      paragraph
      summary
    }
  }
  altered {
    ...Altered
  }
}`) as unknown as TypedDocumentString<ProposalsQuery, ProposalsQueryVariables>;
export const SetClearanceDocument = new TypedDocumentString(`
    mutation SetClearance($claims: [ID!]!, $clearance: Clearance!, $compartments: [String!], $reason: String!, $expectedRevision: Int!, $key: String!, $preview: Boolean) {
  done: setClearance(
    claims: $claims
    clearance: $clearance
    compartments: $compartments
    reason: $reason
    expectedRevision: $expectedRevision
    key: $key
    preview: $preview
  ) {
    ...Done
  }
}
    fragment Done on ChangePayload {
  change {
    kind
    revision
  }
  entities {
    id: key
    name
    aliases
    names {
      language
      text
    }
  }
  documents {
    id: key
  }
  altered {
    ...Altered
  }
}
fragment Altered on Comparison {
  entitiesAdded: entitiesAddedConnection(first: 5) {
    totalCount
    nodes {
      id: key
      name
    }
  }
  entitiesGone: entitiesGoneConnection(first: 5) {
    totalCount
    nodes {
      id: key
      name
    }
  }
  entitiesChanged: entitiesChangedConnection(first: 5) {
    totalCount
    nodes {
      entity {
        id: key
        name
      }
      changes {
        attribute
        before
        after
      }
    }
  }
  relationshipsAdded: relationshipsAddedConnection(first: 5) {
    totalCount
    nodes {
      ...AlteredRelationship
    }
  }
  relationshipsGone: relationshipsGoneConnection(first: 5) {
    totalCount
    nodes {
      ...AlteredRelationship
    }
  }
  relationshipsChanged: relationshipsChangedConnection(first: 5) {
    totalCount
    nodes {
      after {
        ...AlteredRelationship
      }
      changes {
        attribute
        before
        after
      }
    }
  }
}
fragment AlteredRelationship on Relationship {
  id: key
  label
  stance
  source {
    name
  }
  target {
    name
  }
}`) as unknown as TypedDocumentString<SetClearanceMutation, SetClearanceMutationVariables>;
export const SearchDocument = new TypedDocumentString(`
    query Search($lens: LensInput, $text: String!, $kinds: [SearchKind!]!) {
  graph(lens: $lens) {
    search(text: $text, first: 8, kinds: $kinds) {
      edges {
        node {
          kind
          text
          found {
            id: key
            ... on Entity {
              name
            }
            ... on Document {
              title
              publisher
            }
            ... on Claim {
              summary
              document {
                title
              }
              subject {
                id: key
              }
              relationship {
                id: key
              }
            }
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SearchQuery, SearchQueryVariables>;
export const SourcesDocument = new TypedDocumentString(`
    query Sources($lens: LensInput) {
  graph(lens: $lens) {
    revision
    documents {
      totalCount
    }
  }
}
    `) as unknown as TypedDocumentString<SourcesQuery, SourcesQueryVariables>;
export const TitleDocument = new TypedDocumentString(`
    query Title($ids: [ID!]!) {
  nodes(ids: $ids) {
    ... on Entity {
      id: key
      name
    }
    ... on Relationship {
      id: key
      label
      source {
        name
      }
      target {
        name
      }
    }
    ... on Claim {
      id: key
      summary
    }
    ... on Document {
      id: key
      title
    }
  }
}
    `) as unknown as TypedDocumentString<TitleQuery, TitleQueryVariables>;
export const ViewerDocument = new TypedDocumentString(`
    query Viewer {
  viewer {
    name
    person
    role
    clearance
    compartments
    isKnown
  }
}
    `) as unknown as TypedDocumentString<ViewerQuery, ViewerQueryVariables>;