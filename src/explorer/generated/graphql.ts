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
  /** A day of the calendar, ISO 8601: `2024-06-19`. */
  Date: { input: string; output: string; }
  /** A date or an interval in EDTF (ISO 8601-2), as precise as its source: `2024-06-19`, `2022-04`, `2022`, `2022-04?`, `2019/2021`, `2022/..`, `[..2024-06-19]` (on some day up to then). */
  EDTF: { input: string; output: string; }
};

/** The order of a list. */
export type ClaimOrder = {
  /** Left out: TIME. */
  by?: InputMaybe<ClaimOrderBy>;
  /** Left out: ASC. */
  sort?: InputMaybe<Sort>;
};

/** What a list is ordered by; equal ones by id. */
export type ClaimOrderBy =
  /** By document, and within it by paragraph. */
  | 'DOCUMENT'
  /** By when what it says came about; what has no date last. */
  | 'TIME';

/** Which claims. */
export type ClaimWhere = {
  /** All of these hold. */
  AND?: InputMaybe<Array<ClaimWhere>>;
  /** This does not hold. */
  NOT?: InputMaybe<ClaimWhere>;
  /** At least one of these holds. */
  OR?: InputMaybe<Array<ClaimWhere>>;
  /** The document that says it. */
  document?: InputMaybe<DocumentWhere>;
  /** The id of the claim. */
  id?: InputMaybe<IdWhere>;
  /** Everyone and everything that it names. */
  mentions?: InputMaybe<EntityListWhere>;
  /** The other end, where it says a relationship. */
  object?: InputMaybe<EntityWhere>;
  /** What it says. */
  predicate?: InputMaybe<PredicateWhere>;
  /** How much it counts. */
  rank?: InputMaybe<RankWhere>;
  /** To whom the document attributes it. */
  speakers?: InputMaybe<EntityListWhere>;
  /** How the document stands to it. */
  stance?: InputMaybe<StanceWhere>;
  /** Of whom or what it is said. */
  subject?: InputMaybe<EntityWhere>;
  /** When what it says came about, was observed or lasted. */
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

/** Conditions on a word of a closed set. All that are given hold. */
export type ClassificationLevelWhere = {
  /** Is this or comes after it. */
  atLeast?: InputMaybe<ClassificationLevel>;
  /** Is this or comes before it. */
  atMost?: InputMaybe<ClassificationLevel>;
  /** Is this. */
  eq?: InputMaybe<ClassificationLevel>;
  /** Is one of these. */
  in?: InputMaybe<Array<ClassificationLevel>>;
};

/** A list of states, besides ISO 3166-1, whose codes nations have. */
export type CodeScheme =
  /** The number of a member of the state system (COW). */
  | 'COW'
  /** The number in the list of independent states (GW), which differs from COW in Germany, Serbia, Yemen and others. */
  | 'GW';

/** How precise a date is. */
export type DatePrecision =
  /** A day. */
  | 'DAY'
  /** All the time between two dates. */
  | 'INTERVAL'
  /** Some day of a month. */
  | 'MONTH'
  /** Some day between two dates, or up to or from one. */
  | 'RANGE'
  /** Some day of a year. */
  | 'YEAR';

/** Conditions on a date of any precision. What has no date fits none. All that are given hold. */
export type DateWhere = {
  /** Every day it can mean comes after every day of this. */
  after?: InputMaybe<Scalars['EDTF']['input']>;
  /** Every day it can mean comes before every day of this. */
  before?: InputMaybe<Scalars['EDTF']['input']>;
  /** Every day it can mean lies in this day, month, year or interval. */
  within?: InputMaybe<Scalars['EDTF']['input']>;
};

/** The direction of an edge, from where one stands. */
export type Direction =
  /** The relationship is symmetric. */
  | 'BOTH'
  /** From the other end to here. */
  | 'IN'
  /** From here to the other end. */
  | 'OUT';

/** Conditions on a word of a closed set. All that are given hold. */
export type DirectionWhere = {
  /** Is this. */
  eq?: InputMaybe<Direction>;
  /** Is one of these. */
  in?: InputMaybe<Array<Direction>>;
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

/** Which documents count. */
export type DocumentChoice = {
  /** Only these. */
  in?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Not these. */
  notIn?: InputMaybe<Array<Scalars['ID']['input']>>;
};

/** What a filter asks of documents. */
export type DocumentListWhere = {
  /** Every one is so; none at all also counts. */
  all?: InputMaybe<DocumentWhere>;
  /** Not one is so. */
  none?: InputMaybe<DocumentWhere>;
  /** Exactly one is so. */
  single?: InputMaybe<DocumentWhere>;
  /** At least one is so. */
  some?: InputMaybe<DocumentWhere>;
};

/** The order of a list. */
export type DocumentOrder = {
  /** Left out: PUBLISHED. */
  by?: InputMaybe<DocumentOrderBy>;
  /** Left out: ASC. */
  sort?: InputMaybe<Sort>;
};

/** What a list is ordered by; equal ones by id. */
export type DocumentOrderBy =
  /** By when it was published. */
  | 'PUBLISHED'
  /** By title. */
  | 'TITLE';

/** Which documents. */
export type DocumentWhere = {
  /** All of these hold. */
  AND?: InputMaybe<Array<DocumentWhere>>;
  /** This does not hold. */
  NOT?: InputMaybe<DocumentWhere>;
  /** At least one of these holds. */
  OR?: InputMaybe<Array<DocumentWhere>>;
  /** The id of the document. */
  id?: InputMaybe<IdWhere>;
  /** Its language, as a BCP 47 tag. */
  language?: InputMaybe<StringWhere>;
  /** The entities that its claims name. */
  mentions?: InputMaybe<EntityListWhere>;
  /** Whether a party to the matter speaks in it. */
  primary?: InputMaybe<Scalars['Boolean']['input']>;
  /** When it was published. */
  published?: InputMaybe<DateWhere>;
  /** Who published it. */
  publisher?: InputMaybe<StringWhere>;
  /** Its title. */
  title?: InputMaybe<StringWhere>;
};

/** Which relationships, apart from their ends. */
export type EdgeWhere = {
  /** All of these hold. */
  AND?: InputMaybe<Array<EdgeWhere>>;
  /** This does not hold. */
  NOT?: InputMaybe<EdgeWhere>;
  /** At least one of these holds. */
  OR?: InputMaybe<Array<EdgeWhere>>;
  /** How many independent documents say so. */
  corroboration?: InputMaybe<IntWhere>;
  /** Whether a rule made it. */
  derived?: InputMaybe<Scalars['Boolean']['input']>;
  /** What kind of relationship it is. */
  kind?: InputMaybe<RelationshipKindWhere>;
  /** The pact that it goes to or is derived from. */
  pact?: InputMaybe<PactWhere>;
  /** When it came about. */
  since?: InputMaybe<DateWhere>;
  /** The stage of the pact that it goes to or is derived from. */
  stage?: InputMaybe<StageWhere>;
  /** Whether it holds, is planned or is denied. Left out, it is one that holds: asserted or reported. */
  stance?: InputMaybe<StanceWhere>;
  /** When it ended. */
  until?: InputMaybe<DateWhere>;
};

/** The order of a list. */
export type EndOrder = {
  /** Left out: NAME. */
  by?: InputMaybe<EndOrderBy>;
  /** Left out: ASC. */
  sort?: InputMaybe<Sort>;
};

/** What a list is ordered by; equal ones by id. */
export type EndOrderBy =
  /** By the name of the entity at the other end. */
  | 'NAME'
  /** By when it came about; what has no date last. */
  | 'SINCE';

/** The kinds of entity. */
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

/** Conditions on a word of a closed set. All that are given hold. */
export type EntityKindWhere = {
  /** Is this. */
  eq?: InputMaybe<EntityKind>;
  /** Is one of these. */
  in?: InputMaybe<Array<EntityKind>>;
};

/** What a filter asks of entities. */
export type EntityListWhere = {
  /** Every one is so; none at all also counts. */
  all?: InputMaybe<EntityWhere>;
  /** Not one is so. */
  none?: InputMaybe<EntityWhere>;
  /** Exactly one is so. */
  single?: InputMaybe<EntityWhere>;
  /** At least one is so. */
  some?: InputMaybe<EntityWhere>;
};

/** The order of a list. */
export type EntityOrder = {
  /** Left out: NAME. */
  by?: InputMaybe<EntityOrderBy>;
  /** Left out: ASC. */
  sort?: InputMaybe<Sort>;
};

/** What a list is ordered by; equal ones by id. */
export type EntityOrderBy =
  /** By name. */
  | 'NAME';

/** What a filter asks of the relationships of an entity. */
export type EntityRelationshipListWhere = {
  /** Every one is so; none at all also counts. */
  all?: InputMaybe<EntityRelationshipWhere>;
  /** Not one is so. */
  none?: InputMaybe<EntityRelationshipWhere>;
  /** Exactly one is so. */
  single?: InputMaybe<EntityRelationshipWhere>;
  /** At least one is so. */
  some?: InputMaybe<EntityRelationshipWhere>;
};

/** The order of a list. */
export type EntityRelationshipOrder = {
  /** Left out: SINCE. */
  by?: InputMaybe<EntityRelationshipOrderBy>;
  /** Left out: ASC. */
  sort?: InputMaybe<Sort>;
};

/** What a list is ordered by; equal ones by id. */
export type EntityRelationshipOrderBy =
  /** By how many independent documents say so. */
  | 'CORROBORATION'
  /** By kind. */
  | 'KIND'
  /** By the name of the entity at the other end. */
  | 'OTHER'
  /** By when it came about; what has no date last. */
  | 'SINCE';

/** Which relationships of an entity. */
export type EntityRelationshipWhere = {
  /** All of these hold. */
  AND?: InputMaybe<Array<EntityRelationshipWhere>>;
  /** This does not hold. */
  NOT?: InputMaybe<EntityRelationshipWhere>;
  /** At least one of these holds. */
  OR?: InputMaybe<Array<EntityRelationshipWhere>>;
  /** How many independent documents say so. */
  corroboration?: InputMaybe<IntWhere>;
  /** Whether a rule made it. */
  derived?: InputMaybe<Scalars['Boolean']['input']>;
  /** Which way it goes, from the entity. */
  direction?: InputMaybe<DirectionWhere>;
  /** What kind of relationship it is. */
  kind?: InputMaybe<RelationshipKindWhere>;
  /** The entity at the other end. */
  other?: InputMaybe<EntityWhere>;
  /** The pact that it goes to or is derived from. */
  pact?: InputMaybe<PactWhere>;
  /** When it came about. */
  since?: InputMaybe<DateWhere>;
  /** The stage of the pact that it goes to or is derived from. */
  stage?: InputMaybe<StageWhere>;
  /** Whether it holds, is planned or is denied. Left out, it is one that holds: asserted or reported. */
  stance?: InputMaybe<StanceWhere>;
  /** When it ended. */
  until?: InputMaybe<DateWhere>;
};

/** Which entities. */
export type EntityWhere = {
  /** All of these hold. */
  AND?: InputMaybe<Array<EntityWhere>>;
  /** This does not hold. */
  NOT?: InputMaybe<EntityWhere>;
  /** At least one of these holds. */
  OR?: InputMaybe<Array<EntityWhere>>;
  /** The documents that name it. */
  documents?: InputMaybe<DocumentListWhere>;
  /** The id of the entity. */
  id?: InputMaybe<IdWhere>;
  /** What it is. */
  kind?: InputMaybe<EntityKindWhere>;
  /** Its name, in any language, or an alias. */
  name?: InputMaybe<StringWhere>;
  /** Its relationships at the date of the lens. */
  relationships?: InputMaybe<EntityRelationshipListWhere>;
};

/** The kinds of event. */
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

/** Conditions on a word of a closed set. All that are given hold. */
export type EventKindWhere = {
  /** Is this. */
  eq?: InputMaybe<EventKind>;
  /** Is one of these. */
  in?: InputMaybe<Array<EventKind>>;
};

/** The order of a list. */
export type EventOrder = {
  /** Left out: DATE. */
  by?: InputMaybe<EventOrderBy>;
  /** Left out: ASC. */
  sort?: InputMaybe<Sort>;
};

/** What a list is ordered by; equal ones by id. */
export type EventOrderBy =
  /** By when it took place; what has no date last. */
  | 'DATE'
  /** By name. */
  | 'NAME';

/** Which events. */
export type EventWhere = {
  /** All of these hold. */
  AND?: InputMaybe<Array<EventWhere>>;
  /** This does not hold. */
  NOT?: InputMaybe<EventWhere>;
  /** At least one of these holds. */
  OR?: InputMaybe<Array<EventWhere>>;
  /** When it took place. */
  date?: InputMaybe<DateWhere>;
  /** The documents that name it. */
  documents?: InputMaybe<DocumentListWhere>;
  /** The id of the event. */
  id?: InputMaybe<IdWhere>;
  /** What kind of event it is. */
  kind?: InputMaybe<EventKindWhere>;
  /** Its name, in any language, or an alias. */
  name?: InputMaybe<StringWhere>;
  /** Who took part. */
  participants?: InputMaybe<ParticipantListWhere>;
  /** Its relationships at the date of the lens. */
  relationships?: InputMaybe<EntityRelationshipListWhere>;
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

/** Conditions on an id. An id that does not exist is an error. */
export type IdWhere = {
  /** Is this. */
  eq?: InputMaybe<Scalars['ID']['input']>;
  /** Is one of these. */
  in?: InputMaybe<Array<Scalars['ID']['input']>>;
};

/** Conditions on a whole number. All that are given hold. */
export type IntWhere = {
  /** Is this or more. */
  atLeast?: InputMaybe<Scalars['Int']['input']>;
  /** Is this or less. */
  atMost?: InputMaybe<Scalars['Int']['input']>;
  /** Is this. */
  eq?: InputMaybe<Scalars['Int']['input']>;
  /** Is one of these. */
  in?: InputMaybe<Array<Scalars['Int']['input']>>;
};

/** Which leaders. */
export type LeaderWhere = {
  /** All of these hold. */
  AND?: InputMaybe<Array<LeaderWhere>>;
  /** This does not hold. */
  NOT?: InputMaybe<LeaderWhere>;
  /** At least one of these holds. */
  OR?: InputMaybe<Array<LeaderWhere>>;
  /** The documents that name it. */
  documents?: InputMaybe<DocumentListWhere>;
  /** The id of the leader. */
  id?: InputMaybe<IdWhere>;
  /** Its name, in any language, or an alias. */
  name?: InputMaybe<StringWhere>;
  /** Its relationships at the date of the lens. */
  relationships?: InputMaybe<EntityRelationshipListWhere>;
};

/** How to look at the graph. What is left out does not narrow the view; everything that hangs under the graph is seen through the same lens. */
export type LensInput = {
  /** The world at the end of this date: what had come about, and had not ended. Left out: today. */
  asOf?: InputMaybe<Scalars['EDTF']['input']>;
  /** Which documents count. Left out: all. */
  documents?: InputMaybe<DocumentChoice>;
  /** Only documents published by the end of this date. One published "2022-04" is known from the last day of April; what a document of unknown date says is known from the date that the claim itself carries. */
  knownAt?: InputMaybe<Scalars['EDTF']['input']>;
  /** Only what at least so many independent documents say. Left out: 1. */
  leastCorroboration?: InputMaybe<Scalars['Int']['input']>;
  /** Only claims of at least this rank. Left out: NORMAL. */
  leastRank?: InputMaybe<Rank>;
  /** Only claims of these stances. Left out: all. */
  stances?: InputMaybe<Array<Stance>>;
};

/** What makes an entity central. Relationships between the same two entities count as one tie, whichever way they go. */
export type Measure =
  /** The share of the shortest paths between two others that lead through it, from 0 to 1; every tie is one step long (Freeman 1977; Brandes 2001). Refused with TOO_COSTLY in networks where entities times (entities plus tied pairs) is over 1,000,000,000. */
  | 'BETWEENNESS'
  /** The inverse of its mean distance to those it can reach, times the share of the network that it can reach, from 0 to 1 (Wasserman and Faust 1994, page 201). Refused like betweenness. */
  | 'CLOSENESS'
  /** How many entities it is tied to (Freeman 1978). */
  | 'DEGREE'
  /** How strongly it is tied to those that are themselves strongly tied: its entry in the first eigenvector of the weights, whose squares add up to 1 (Bonacich 1987). */
  | 'EIGENVECTOR'
  /** How often a walk along ties, by their weights, that jumps anywhere in 15 of 100 steps, is found there; all add up to 1 (Page and Brin 1998). */
  | 'PAGERANK'
  /** The weights of its ties, added up (Barrat et al. 2004). */
  | 'WEIGHTED_DEGREE';

/** What can change at a moment. */
export type MomentKind =
  /** A relationship that lasts began. One that is only seen to hold on a day has no such moment. */
  | 'BEGAN'
  /** A relationship ended. */
  | 'ENDED'
  /** An event took place. */
  | 'EVENT'
  /** A relationship of a moment came about: a visit, a signature, a condemnation. */
  | 'HAPPENED'
  /** Something was said of it, in words. */
  | 'SAID'
  /** A pact reached a stage. */
  | 'STAGE';

/** Which nations. */
export type NationWhere = {
  /** All of these hold. */
  AND?: InputMaybe<Array<NationWhere>>;
  /** This does not hold. */
  NOT?: InputMaybe<NationWhere>;
  /** At least one of these holds. */
  OR?: InputMaybe<Array<NationWhere>>;
  /** Its ISO 3166-1 alpha-3 code. */
  alpha3?: InputMaybe<StringWhere>;
  /** The documents that name it. */
  documents?: InputMaybe<DocumentListWhere>;
  /** The id of the nation. */
  id?: InputMaybe<IdWhere>;
  /** Its name, in any language, or an alias. */
  name?: InputMaybe<StringWhere>;
  /** Its relationships at the date of the lens. */
  relationships?: InputMaybe<EntityRelationshipListWhere>;
};

/** The kinds of organization. */
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

/** Conditions on a word of a closed set. All that are given hold. */
export type OrganizationKindWhere = {
  /** Is this. */
  eq?: InputMaybe<OrganizationKind>;
  /** Is one of these. */
  in?: InputMaybe<Array<OrganizationKind>>;
};

/** Which organizations. */
export type OrganizationWhere = {
  /** All of these hold. */
  AND?: InputMaybe<Array<OrganizationWhere>>;
  /** This does not hold. */
  NOT?: InputMaybe<OrganizationWhere>;
  /** At least one of these holds. */
  OR?: InputMaybe<Array<OrganizationWhere>>;
  /** The documents that name it. */
  documents?: InputMaybe<DocumentListWhere>;
  /** The id of the organization. */
  id?: InputMaybe<IdWhere>;
  /** What kind of organization it is. */
  kind?: InputMaybe<OrganizationKindWhere>;
  /** Its name, in any language, or an alias. */
  name?: InputMaybe<StringWhere>;
  /** Its relationships at the date of the lens. */
  relationships?: InputMaybe<EntityRelationshipListWhere>;
};

/** The kinds of pact. */
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

/** Conditions on a word of a closed set. All that are given hold. */
export type PactKindWhere = {
  /** Is this. */
  eq?: InputMaybe<PactKind>;
  /** Is one of these. */
  in?: InputMaybe<Array<PactKind>>;
};

/** The order of a list. */
export type PactOrder = {
  /** Left out: NAME. */
  by?: InputMaybe<PactOrderBy>;
  /** Left out: ASC. */
  sort?: InputMaybe<Sort>;
};

/** What a list is ordered by; equal ones by id. */
export type PactOrderBy =
  /** By name. */
  | 'NAME'
  /** By how far it has come; what has no stage first. */
  | 'STAGE';

/** Which pacts. */
export type PactWhere = {
  /** All of these hold. */
  AND?: InputMaybe<Array<PactWhere>>;
  /** This does not hold. */
  NOT?: InputMaybe<PactWhere>;
  /** At least one of these holds. */
  OR?: InputMaybe<Array<PactWhere>>;
  /** The highest level of information that may pass under it. */
  classificationLevel?: InputMaybe<ClassificationLevelWhere>;
  /** The documents that name it. */
  documents?: InputMaybe<DocumentListWhere>;
  /** The id of the pact. */
  id?: InputMaybe<IdWhere>;
  /** What kind of pact it is. */
  kind?: InputMaybe<PactKindWhere>;
  /** Its name, in any language, or an alias. */
  name?: InputMaybe<StringWhere>;
  /** Its parties. */
  parties?: InputMaybe<PartyListWhere>;
  /** Its relationships at the date of the lens. */
  relationships?: InputMaybe<EntityRelationshipListWhere>;
  /** The stage it stands at, at the date of the lens. */
  stage?: InputMaybe<StageWhere>;
};

/** What a filter asks of the participants of an event. */
export type ParticipantListWhere = {
  /** Every one is so; none at all also counts. */
  all?: InputMaybe<ParticipantWhere>;
  /** Not one is so. */
  none?: InputMaybe<ParticipantWhere>;
  /** Exactly one is so. */
  single?: InputMaybe<ParticipantWhere>;
  /** At least one is so. */
  some?: InputMaybe<ParticipantWhere>;
};

/** Which participants. */
export type ParticipantWhere = {
  /** All of these hold. */
  AND?: InputMaybe<Array<ParticipantWhere>>;
  /** This does not hold. */
  NOT?: InputMaybe<ParticipantWhere>;
  /** At least one of these holds. */
  OR?: InputMaybe<Array<ParticipantWhere>>;
  /** The relationship that ties them. */
  edge?: InputMaybe<EdgeWhere>;
  /** Who the participants are. */
  node?: InputMaybe<EntityWhere>;
};

/** What a filter asks of the parties of a pact. */
export type PartyListWhere = {
  /** Every one is so; none at all also counts. */
  all?: InputMaybe<PartyWhere>;
  /** Not one is so. */
  none?: InputMaybe<PartyWhere>;
  /** Exactly one is so. */
  single?: InputMaybe<PartyWhere>;
  /** At least one is so. */
  some?: InputMaybe<PartyWhere>;
};

/** Which parties. */
export type PartyWhere = {
  /** All of these hold. */
  AND?: InputMaybe<Array<PartyWhere>>;
  /** This does not hold. */
  NOT?: InputMaybe<PartyWhere>;
  /** At least one of these holds. */
  OR?: InputMaybe<Array<PartyWhere>>;
  /** The relationship that ties them. */
  edge?: InputMaybe<EdgeWhere>;
  /** Who the parties are. */
  node?: InputMaybe<EntityWhere>;
};

/** What became of the search for a path. */
export type PathOutcome =
  /** None was found within the bounds; a longer one may exist. */
  | 'BOUND_REACHED'
  /** There are such paths; the shortest are given. */
  | 'FOUND'
  /** There is no such path, of whatever length. */
  | 'NONE_EXISTS';

/** What a claim can say: a property with a value, or a kind of relationship with an object. */
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

/** Conditions on a word of a closed set. All that are given hold. */
export type PredicateWhere = {
  /** Is this. */
  eq?: InputMaybe<Predicate>;
  /** Is one of these. */
  in?: InputMaybe<Array<Predicate>>;
};

/** What a claim may say besides subject, predicate and object. */
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

/** How much a claim counts. In order: DEPRECATED, NORMAL, PREFERRED. */
export type Rank =
  /** Known to be wrong or withdrawn; kept, with the reason, and not counted unless a lens asks for it. */
  | 'DEPRECATED'
  /** Counts. */
  | 'NORMAL'
  /** Counts before other claims on the same thing, with the reason. */
  | 'PREFERRED';

/** Conditions on a word of a closed set. All that are given hold. */
export type RankWhere = {
  /** Is this or comes after it. */
  atLeast?: InputMaybe<Rank>;
  /** Is this or comes before it. */
  atMost?: InputMaybe<Rank>;
  /** Is this. */
  eq?: InputMaybe<Rank>;
  /** Is one of these. */
  in?: InputMaybe<Array<Rank>>;
};

/** The kinds of relationship; the vocabulary tells which a rule derives, and their labels and colors. */
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

/** Conditions on a word of a closed set. All that are given hold. */
export type RelationshipKindWhere = {
  /** Is this. */
  eq?: InputMaybe<RelationshipKind>;
  /** Is one of these. */
  in?: InputMaybe<Array<RelationshipKind>>;
};

/** The order of a list. */
export type RelationshipOrder = {
  /** Left out: SINCE. */
  by?: InputMaybe<RelationshipOrderBy>;
  /** Left out: ASC. */
  sort?: InputMaybe<Sort>;
};

/** What a list is ordered by; equal ones by id. */
export type RelationshipOrderBy =
  /** By how many independent documents say so. */
  | 'CORROBORATION'
  /** By kind. */
  | 'KIND'
  /** By when it came about; what has no date last. */
  | 'SINCE';

/** Which relationships. */
export type RelationshipWhere = {
  /** All of these hold. */
  AND?: InputMaybe<Array<RelationshipWhere>>;
  /** This does not hold. */
  NOT?: InputMaybe<RelationshipWhere>;
  /** At least one of these holds. */
  OR?: InputMaybe<Array<RelationshipWhere>>;
  /** How many independent documents say so. */
  corroboration?: InputMaybe<IntWhere>;
  /** Whether a rule made it. */
  derived?: InputMaybe<Scalars['Boolean']['input']>;
  /** What kind of relationship it is. */
  kind?: InputMaybe<RelationshipKindWhere>;
  /** The pact that it goes to or is derived from. */
  pact?: InputMaybe<PactWhere>;
  /** When it came about. */
  since?: InputMaybe<DateWhere>;
  /** The end it goes from. */
  source?: InputMaybe<EntityWhere>;
  /** The stage of the pact that it goes to or is derived from. */
  stage?: InputMaybe<StageWhere>;
  /** Whether it holds, is planned or is denied. Left out, it is one that holds: asserted or reported. */
  stance?: InputMaybe<StanceWhere>;
  /** The end it goes to. */
  target?: InputMaybe<EntityWhere>;
  /** When it ended. */
  until?: InputMaybe<DateWhere>;
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
  /** The query is one of its aliases, an acronym or an ISO 3166 code. */
  | 'ALIAS'
  /** The query is its name, in some language. */
  | 'NAME'
  /** Every word of the query is like one of its words, but for a slip or two of the hand. */
  | 'SIMILAR'
  /** Its name or an alias begins with the query. */
  | 'START'
  /** Every word of the query is, or begins, a word of its name, an alias or a title. */
  | 'WORDS';

/** The direction of an order. */
export type Sort =
  /** Least or first first. */
  | 'ASC'
  /** Most or last first. */
  | 'DESC';

/** How far a pact has come. In order: EXPLORATORY, TALKS_AGREED, NEGOTIATING, AGREED_IN_PRINCIPLE, CONCLUDED, SIGNED, RATIFIED, IN_FORCE, SUSPENDED, REPLACED, TERMINATED, EXPIRED. */
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

/** Conditions on a stage. All that are given hold. */
export type StageWhere = {
  /** Is this or comes after it. */
  atLeast?: InputMaybe<Stage>;
  /** Is this or comes before it. */
  atMost?: InputMaybe<Stage>;
  /** Is this. */
  eq?: InputMaybe<Stage>;
  /** Is one of these. */
  in?: InputMaybe<Array<Stage>>;
};

/** How a document stands to what it says. */
export type Stance =
  /** The document says that it is so, in its own voice or a speaker's. */
  | 'ASSERTED'
  /** The document says that it is not so. */
  | 'DENIED'
  /** It is intended or announced for later; it is not so yet. */
  | 'PLANNED'
  /** The document passes on what others say or expect, and does not vouch for it. */
  | 'REPORTED';

/** Conditions on a word of a closed set. All that are given hold. */
export type StanceWhere = {
  /** Is this. */
  eq?: InputMaybe<Stance>;
  /** Is one of these. */
  in?: InputMaybe<Array<Stance>>;
};

/** Conditions on a text; case and accents do not matter. All that are given hold. */
export type StringWhere = {
  /** Has this in it. */
  contains?: InputMaybe<Scalars['String']['input']>;
  /** Is this. */
  eq?: InputMaybe<Scalars['String']['input']>;
  /** Is one of these. */
  in?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Begins with this. */
  startsWith?: InputMaybe<Scalars['String']['input']>;
};

/** What makes the tie between two entities strong, in the network that metrics are computed on. */
export type TieWeight =
  /** By how many independent documents say each relationship between the two, added up. */
  | 'CORROBORATION'
  /** Every pair that is tied counts the same. */
  | 'EQUAL'
  /** By how many relationships there are between the two. */
  | 'RELATIONSHIPS';

export type LegendQueryVariables = Exact<{ [key: string]: never; }>;


export type LegendQuery = { vocabulary: { entityKinds: Array<{ kind: EntityKind, label: string, color: string, description: string }> } };

export type DatesQueryVariables = Exact<{ [key: string]: never; }>;


export type DatesQuery = { graph: { documents: { totalCount: number, edges: Array<{ node: { id: string, title: string, publisher: string | null, published: { edtf: string, latest: string | null } | null } }> }, timeline: { edges: Array<{ node: { what: string, time: { latest: string | null } } }> } } };

export type NetworkQueryVariables = Exact<{
  lens?: InputMaybe<LensInput>;
  around?: InputMaybe<Array<Scalars['ID']['input']> | Scalars['ID']['input']>;
  steps?: InputMaybe<Scalars['Int']['input']>;
  limit?: InputMaybe<Scalars['Int']['input']>;
}>;


export type NetworkQuery = { graph: { revision: string, subgraph: { truncated: boolean, totalNodes: number, nodes: Array<{ id: string, label: string, kind: EntityKind, color: string, size: number, x: number, y: number }>, edges: Array<{ id: string, source: string, target: string, label: string, color: string, stage: Stage | null, directed: boolean }> } } };

export type CommunitiesQueryVariables = Exact<{
  lens?: InputMaybe<LensInput>;
}>;


export type CommunitiesQuery = { graph: { communities: { communities: { edges: Array<{ node: { number: number, color: string, members: { edges: Array<{ node: { id: string } | { id: string } | { id: string } | { id: string } | { id: string } }> } } }> } } } };

export type SizesQueryVariables = Exact<{
  lens?: InputMaybe<LensInput>;
  by: Measure;
}>;


export type SizesQuery = { graph: { ranking: { edges: Array<{ node: { score: number, entity: { id: string } | { id: string } | { id: string } | { id: string } | { id: string } | null } }> } } };

export type ChangesQueryVariables = Exact<{
  before?: InputMaybe<LensInput>;
  after: LensInput;
}>;


export type ChangesQuery = { graph: { compare: { stagesMoved: Array<{ before: Stage | null, after: Stage | null, pact: { id: string, name: string, kind: EntityKind } | null, claims: Array<{ id: string, summary: string, stance: Stance, rank: Rank, reason: string | null, dating: string | null, time: { edtf: string } | null, speakers: Array<{ id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind }>, document: { id: string, title: string, publisher: string | null, url: string | null, published: { edtf: string } | null } | null, passages: Array<{ id: string, paragraph: number }> }> }>, entitiesAdded: Array<{ id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind }>, entitiesGone: Array<{ id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind }>, relationshipsAdded: Array<{ id: string, label: string, derived: boolean, source: { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | null, target: { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | null }>, relationshipsGone: Array<{ id: string, label: string, derived: boolean, source: { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | null, target: { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | null }>, relationshipsChanged: Array<{ after: { id: string, label: string, derived: boolean, source: { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | null, target: { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | null }, changes: Array<{ attribute: string, before: string | null, after: string | null }> }> } } };

export type TiePartsFragment = { id: string, label: string, derived: boolean, source: { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | null, target: { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | null };

export type ClaimPartsFragment = { id: string, summary: string, stance: Stance, rank: Rank, reason: string | null, dating: string | null, time: { edtf: string } | null, speakers: Array<{ id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind }>, document: { id: string, title: string, publisher: string | null, url: string | null, published: { edtf: string } | null } | null, passages: Array<{ id: string, paragraph: number }> };

export type DisagreementPartsFragment = { topic: DisagreementTopic, reason: string, subject: { id: string, name: string } | { id: string, name: string } | { id: string, name: string } | { id: string, name: string } | { id: string, name: string } | null, values: Array<{ value: string, claims: Array<{ id: string, summary: string, stance: Stance, rank: Rank, reason: string | null, dating: string | null, time: { edtf: string } | null, speakers: Array<{ id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind }>, document: { id: string, title: string, publisher: string | null, url: string | null, published: { edtf: string } | null } | null, passages: Array<{ id: string, paragraph: number }> }>, documents: Array<{ id: string }> }> };

export type StepPartsFragment = { stage: Stage, episode: number, instrument: string | null, corroboration: number, disputed: boolean, reason: string, since: { edtf: string } | null, claims: Array<{ id: string }> };

export type CoverageChoicesQueryVariables = Exact<{
  lens?: InputMaybe<LensInput>;
}>;


export type CoverageChoicesQuery = { vocabulary: { pactKinds: Array<{ kind: PactKind, label: string }> }, graph: { organizations: { edges: Array<{ node: { id: string, name: string } }> }, nations: { edges: Array<{ node: { id: string, name: string } }> } } };

export type CoverageMatrixQueryVariables = Exact<{
  lens?: InputMaybe<LensInput>;
  membersOf: Scalars['ID']['input'];
  partners: Array<Scalars['ID']['input']> | Scalars['ID']['input'];
  pactKinds: Array<PactKind> | PactKind;
}>;


export type CoverageMatrixQuery = { graph: { coverage: { rows: Array<{ nation: { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | null, cells: Array<{ blank: boolean, ended: boolean, pactKind: PactKind, stage: Stage | null, since: { edtf: string } | null, pact: { id: string, name: string } | null, documents: Array<{ id: string }> }> }>, lacking: Array<{ pactKind: PactKind, nation: { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | null }> } } };

type EntityParts_Event_Fragment = { places: Array<string>, id: string, name: string, kind: EntityKind, description: string | null, aliases: Array<string>, date: { edtf: string } | null, names: Array<{ language: string, text: string }>, relationships: { totalCount: number, edges: Array<{ direction: Direction, label: string, other: { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind }, node: { id: string, kind: RelationshipKind, stage: Stage | null, derived: boolean, corroboration: number, since: { edtf: string } | null, until: { edtf: string } | null } }> }, said: { totalCount: number, edges: Array<{ node: { id: string, summary: string, stance: Stance, rank: Rank, reason: string | null, dating: string | null, time: { edtf: string } | null, speakers: Array<{ id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind }>, document: { id: string, title: string, publisher: string | null, url: string | null, published: { edtf: string } | null } | null, passages: Array<{ id: string, paragraph: number }> } }> } };

type EntityParts_Leader_Fragment = { id: string, name: string, kind: EntityKind, description: string | null, aliases: Array<string>, offices: Array<{ title: string | null, in: { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } }>, names: Array<{ language: string, text: string }>, relationships: { totalCount: number, edges: Array<{ direction: Direction, label: string, other: { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind }, node: { id: string, kind: RelationshipKind, stage: Stage | null, derived: boolean, corroboration: number, since: { edtf: string } | null, until: { edtf: string } | null } }> }, said: { totalCount: number, edges: Array<{ node: { id: string, summary: string, stance: Stance, rank: Rank, reason: string | null, dating: string | null, time: { edtf: string } | null, speakers: Array<{ id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind }>, document: { id: string, title: string, publisher: string | null, url: string | null, published: { edtf: string } | null } | null, passages: Array<{ id: string, paragraph: number }> } }> } };

type EntityParts_Nation_Fragment = { id: string, name: string, kind: EntityKind, description: string | null, aliases: Array<string>, names: Array<{ language: string, text: string }>, relationships: { totalCount: number, edges: Array<{ direction: Direction, label: string, other: { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind }, node: { id: string, kind: RelationshipKind, stage: Stage | null, derived: boolean, corroboration: number, since: { edtf: string } | null, until: { edtf: string } | null } }> }, said: { totalCount: number, edges: Array<{ node: { id: string, summary: string, stance: Stance, rank: Rank, reason: string | null, dating: string | null, time: { edtf: string } | null, speakers: Array<{ id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind }>, document: { id: string, title: string, publisher: string | null, url: string | null, published: { edtf: string } | null } | null, passages: Array<{ id: string, paragraph: number }> } }> } };

type EntityParts_Organization_Fragment = { id: string, name: string, kind: EntityKind, description: string | null, aliases: Array<string>, names: Array<{ language: string, text: string }>, relationships: { totalCount: number, edges: Array<{ direction: Direction, label: string, other: { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind }, node: { id: string, kind: RelationshipKind, stage: Stage | null, derived: boolean, corroboration: number, since: { edtf: string } | null, until: { edtf: string } | null } }> }, said: { totalCount: number, edges: Array<{ node: { id: string, summary: string, stance: Stance, rank: Rank, reason: string | null, dating: string | null, time: { edtf: string } | null, speakers: Array<{ id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind }>, document: { id: string, title: string, publisher: string | null, url: string | null, published: { edtf: string } | null } | null, passages: Array<{ id: string, paragraph: number }> } }> } };

type EntityParts_Pact_Fragment = { pactKind: PactKind, stage: Stage | null, id: string, name: string, kind: EntityKind, description: string | null, aliases: Array<string>, stageHistory: Array<{ stage: Stage, episode: number, instrument: string | null, corroboration: number, disputed: boolean, reason: string, since: { edtf: string } | null, claims: Array<{ id: string }> }>, plannedStages: Array<{ stage: Stage, time: { edtf: string } | null, claims: Array<{ id: string, summary: string }> }>, names: Array<{ language: string, text: string }>, relationships: { totalCount: number, edges: Array<{ direction: Direction, label: string, other: { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind }, node: { id: string, kind: RelationshipKind, stage: Stage | null, derived: boolean, corroboration: number, since: { edtf: string } | null, until: { edtf: string } | null } }> }, said: { totalCount: number, edges: Array<{ node: { id: string, summary: string, stance: Stance, rank: Rank, reason: string | null, dating: string | null, time: { edtf: string } | null, speakers: Array<{ id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind }>, document: { id: string, title: string, publisher: string | null, url: string | null, published: { edtf: string } | null } | null, passages: Array<{ id: string, paragraph: number }> } }> } };

export type EntityPartsFragment = EntityParts_Event_Fragment | EntityParts_Leader_Fragment | EntityParts_Nation_Fragment | EntityParts_Organization_Fragment | EntityParts_Pact_Fragment;

export type EvidenceQueryVariables = Exact<{
  lens?: InputMaybe<LensInput>;
  id: Scalars['ID']['input'];
}>;


export type EvidenceQuery = { graph: { node: { __typename: 'Claim' } | { __typename: 'Document' } | { __typename: 'Event', places: Array<string>, id: string, name: string, kind: EntityKind, description: string | null, aliases: Array<string>, date: { edtf: string } | null, names: Array<{ language: string, text: string }>, relationships: { totalCount: number, edges: Array<{ direction: Direction, label: string, other: { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind }, node: { id: string, kind: RelationshipKind, stage: Stage | null, derived: boolean, corroboration: number, since: { edtf: string } | null, until: { edtf: string } | null } }> }, said: { totalCount: number, edges: Array<{ node: { id: string, summary: string, stance: Stance, rank: Rank, reason: string | null, dating: string | null, time: { edtf: string } | null, speakers: Array<{ id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind }>, document: { id: string, title: string, publisher: string | null, url: string | null, published: { edtf: string } | null } | null, passages: Array<{ id: string, paragraph: number }> } }> } } | { __typename: 'Leader', id: string, name: string, kind: EntityKind, description: string | null, aliases: Array<string>, offices: Array<{ title: string | null, in: { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } }>, names: Array<{ language: string, text: string }>, relationships: { totalCount: number, edges: Array<{ direction: Direction, label: string, other: { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind }, node: { id: string, kind: RelationshipKind, stage: Stage | null, derived: boolean, corroboration: number, since: { edtf: string } | null, until: { edtf: string } | null } }> }, said: { totalCount: number, edges: Array<{ node: { id: string, summary: string, stance: Stance, rank: Rank, reason: string | null, dating: string | null, time: { edtf: string } | null, speakers: Array<{ id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind }>, document: { id: string, title: string, publisher: string | null, url: string | null, published: { edtf: string } | null } | null, passages: Array<{ id: string, paragraph: number }> } }> } } | { __typename: 'Nation', id: string, name: string, kind: EntityKind, description: string | null, aliases: Array<string>, names: Array<{ language: string, text: string }>, relationships: { totalCount: number, edges: Array<{ direction: Direction, label: string, other: { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind }, node: { id: string, kind: RelationshipKind, stage: Stage | null, derived: boolean, corroboration: number, since: { edtf: string } | null, until: { edtf: string } | null } }> }, said: { totalCount: number, edges: Array<{ node: { id: string, summary: string, stance: Stance, rank: Rank, reason: string | null, dating: string | null, time: { edtf: string } | null, speakers: Array<{ id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind }>, document: { id: string, title: string, publisher: string | null, url: string | null, published: { edtf: string } | null } | null, passages: Array<{ id: string, paragraph: number }> } }> } } | { __typename: 'Organization', id: string, name: string, kind: EntityKind, description: string | null, aliases: Array<string>, names: Array<{ language: string, text: string }>, relationships: { totalCount: number, edges: Array<{ direction: Direction, label: string, other: { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind }, node: { id: string, kind: RelationshipKind, stage: Stage | null, derived: boolean, corroboration: number, since: { edtf: string } | null, until: { edtf: string } | null } }> }, said: { totalCount: number, edges: Array<{ node: { id: string, summary: string, stance: Stance, rank: Rank, reason: string | null, dating: string | null, time: { edtf: string } | null, speakers: Array<{ id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind }>, document: { id: string, title: string, publisher: string | null, url: string | null, published: { edtf: string } | null } | null, passages: Array<{ id: string, paragraph: number }> } }> } } | { __typename: 'Pact', pactKind: PactKind, stage: Stage | null, id: string, name: string, kind: EntityKind, description: string | null, aliases: Array<string>, stageHistory: Array<{ stage: Stage, episode: number, instrument: string | null, corroboration: number, disputed: boolean, reason: string, since: { edtf: string } | null, claims: Array<{ id: string }> }>, plannedStages: Array<{ stage: Stage, time: { edtf: string } | null, claims: Array<{ id: string, summary: string }> }>, names: Array<{ language: string, text: string }>, relationships: { totalCount: number, edges: Array<{ direction: Direction, label: string, other: { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind }, node: { id: string, kind: RelationshipKind, stage: Stage | null, derived: boolean, corroboration: number, since: { edtf: string } | null, until: { edtf: string } | null } }> }, said: { totalCount: number, edges: Array<{ node: { id: string, summary: string, stance: Stance, rank: Rank, reason: string | null, dating: string | null, time: { edtf: string } | null, speakers: Array<{ id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind }>, document: { id: string, title: string, publisher: string | null, url: string | null, published: { edtf: string } | null } | null, passages: Array<{ id: string, paragraph: number }> } }> } } | { __typename: 'Passage' } | { __typename: 'Relationship', id: string, label: string, stage: Stage | null, stance: Stance, derived: boolean, corroboration: number, since: { edtf: string } | null, until: { edtf: string } | null, source: { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | null, target: { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | null, pact: { id: string, name: string, kind: EntityKind } | null, qualifiers: Array<{ key: QualifierKey, value: string, entity: { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | null }>, claims: Array<{ id: string, summary: string, stance: Stance, rank: Rank, reason: string | null, dating: string | null, time: { edtf: string } | null, speakers: Array<{ id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind }>, document: { id: string, title: string, publisher: string | null, url: string | null, published: { edtf: string } | null } | null, passages: Array<{ id: string, paragraph: number }> }>, disagreements: Array<{ topic: DisagreementTopic, reason: string, subject: { id: string, name: string } | { id: string, name: string } | { id: string, name: string } | { id: string, name: string } | { id: string, name: string } | null, values: Array<{ value: string, claims: Array<{ id: string, summary: string, stance: Stance, rank: Rank, reason: string | null, dating: string | null, time: { edtf: string } | null, speakers: Array<{ id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind }>, document: { id: string, title: string, publisher: string | null, url: string | null, published: { edtf: string } | null } | null, passages: Array<{ id: string, paragraph: number }> }>, documents: Array<{ id: string }> }> }>, explanation: { sentence: string, stage: { stage: Stage, episode: number, instrument: string | null, corroboration: number, disputed: boolean, reason: string, since: { edtf: string } | null, claims: Array<{ id: string }> } | null, premises: Array<{ sentence: string, relationship: { id: string, label: string }, claims: Array<{ id: string, summary: string, stance: Stance, rank: Rank, reason: string | null, dating: string | null, time: { edtf: string } | null, speakers: Array<{ id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind }>, document: { id: string, title: string, publisher: string | null, url: string | null, published: { edtf: string } | null } | null, passages: Array<{ id: string, paragraph: number }> }> }> } } | null, disagreements: Array<{ topic: DisagreementTopic, reason: string, subject: { id: string, name: string } | { id: string, name: string } | { id: string, name: string } | { id: string, name: string } | { id: string, name: string } | null, values: Array<{ value: string, claims: Array<{ id: string, summary: string, stance: Stance, rank: Rank, reason: string | null, dating: string | null, time: { edtf: string } | null, speakers: Array<{ id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind }>, document: { id: string, title: string, publisher: string | null, url: string | null, published: { edtf: string } | null } | null, passages: Array<{ id: string, paragraph: number }> }>, documents: Array<{ id: string }> }> }> } };

export type StartQueryVariables = Exact<{
  lens?: InputMaybe<LensInput>;
}>;


export type StartQuery = { graph: { disagreements: Array<{ topic: DisagreementTopic, subject: { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | null, values: Array<{ value: string }> }>, ranking: { edges: Array<{ node: { entity: { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | null } }> } } };

export type ListQueryVariables = Exact<{
  lens?: InputMaybe<LensInput>;
  around?: InputMaybe<Array<Scalars['ID']['input']> | Scalars['ID']['input']>;
  steps?: InputMaybe<Scalars['Int']['input']>;
}>;


export type ListQuery = { graph: { subgraph: { nodes: Array<{ entity: { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } }>, edges: Array<{ stage: Stage | null, relationship: { id: string, label: string, derived: boolean, source: { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | null, target: { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | null } }> } } };

export type PathsQueryVariables = Exact<{
  lens?: InputMaybe<LensInput>;
  from: Scalars['ID']['input'];
  to: Scalars['ID']['input'];
}>;


export type PathsQuery = { graph: { paths: { outcome: PathOutcome, paths: Array<{ length: number, steps: Array<{ from: { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | null, to: { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | null, relationships: Array<{ id: string, label: string, source: { id: string } | { id: string } | { id: string } | { id: string } | { id: string } | null, claims: Array<{ id: string, summary: string, stance: Stance, rank: Rank, reason: string | null, dating: string | null, time: { edtf: string } | null, speakers: Array<{ id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind }>, document: { id: string, title: string, publisher: string | null, url: string | null, published: { edtf: string } | null } | null, passages: Array<{ id: string, paragraph: number }> }>, derivedFrom: Array<{ id: string, claims: Array<{ id: string, summary: string, stance: Stance, rank: Rank, reason: string | null, dating: string | null, time: { edtf: string } | null, speakers: Array<{ id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind }>, document: { id: string, title: string, publisher: string | null, url: string | null, published: { edtf: string } | null } | null, passages: Array<{ id: string, paragraph: number }> }> }> }> }> }> } } };

export type RankingsQueryVariables = Exact<{
  lens?: InputMaybe<LensInput>;
  by: Measure;
}>;


export type RankingsQuery = { graph: { ranking: { totalCount: number, edges: Array<{ node: { rank: number, score: number, entity: { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | null } }> } } };

export type RelationshipPartsFragment = { id: string, label: string, stage: Stage | null, stance: Stance, derived: boolean, corroboration: number, since: { edtf: string } | null, until: { edtf: string } | null, source: { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | null, target: { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | null, pact: { id: string, name: string, kind: EntityKind } | null, qualifiers: Array<{ key: QualifierKey, value: string, entity: { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | null }>, claims: Array<{ id: string, summary: string, stance: Stance, rank: Rank, reason: string | null, dating: string | null, time: { edtf: string } | null, speakers: Array<{ id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind }>, document: { id: string, title: string, publisher: string | null, url: string | null, published: { edtf: string } | null } | null, passages: Array<{ id: string, paragraph: number }> }>, disagreements: Array<{ topic: DisagreementTopic, reason: string, subject: { id: string, name: string } | { id: string, name: string } | { id: string, name: string } | { id: string, name: string } | { id: string, name: string } | null, values: Array<{ value: string, claims: Array<{ id: string, summary: string, stance: Stance, rank: Rank, reason: string | null, dating: string | null, time: { edtf: string } | null, speakers: Array<{ id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind }>, document: { id: string, title: string, publisher: string | null, url: string | null, published: { edtf: string } | null } | null, passages: Array<{ id: string, paragraph: number }> }>, documents: Array<{ id: string }> }> }>, explanation: { sentence: string, stage: { stage: Stage, episode: number, instrument: string | null, corroboration: number, disputed: boolean, reason: string, since: { edtf: string } | null, claims: Array<{ id: string }> } | null, premises: Array<{ sentence: string, relationship: { id: string, label: string }, claims: Array<{ id: string, summary: string, stance: Stance, rank: Rank, reason: string | null, dating: string | null, time: { edtf: string } | null, speakers: Array<{ id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind }>, document: { id: string, title: string, publisher: string | null, url: string | null, published: { edtf: string } | null } | null, passages: Array<{ id: string, paragraph: number }> }> }> } };

export type MomentsQueryVariables = Exact<{
  lens?: InputMaybe<LensInput>;
  of?: InputMaybe<Array<Scalars['ID']['input']> | Scalars['ID']['input']>;
  kinds?: InputMaybe<Array<MomentKind> | MomentKind>;
}>;


export type MomentsQuery = { graph: { timeline: { totalCount: number, edges: Array<{ node: { kind: MomentKind, what: string, time: { edtf: string, earliest: string | null, latest: string | null }, entities: Array<{ id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind }>, claims: Array<{ id: string, summary: string, stance: Stance, rank: Rank, reason: string | null, dating: string | null, time: { edtf: string } | null, speakers: Array<{ id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind } | { id: string, name: string, kind: EntityKind }>, document: { id: string, title: string, publisher: string | null, url: string | null, published: { edtf: string } | null } | null, passages: Array<{ id: string, paragraph: number }> }> } }> } } };

export type NameQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type NameQuery = { node: { name: string } | { name: string } | { name: string } | { name: string } | { name: string } | {} | null };

export type SearchQueryVariables = Exact<{
  lens?: InputMaybe<LensInput>;
  text: Scalars['String']['input'];
}>;


export type SearchQuery = { graph: { search: { edges: Array<{ node: { kind: SearchKind, text: string, found: { id: string } | { id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { name: string, id: string } | { id: string } | { id: string } } }> } } };

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
export const TiePartsFragmentDoc = new TypedDocumentString(`
    fragment TieParts on Relationship {
  id
  label
  derived
  source {
    id
    name
    kind
  }
  target {
    id
    name
    kind
  }
}
    `, {"fragmentName":"TieParts"}) as unknown as TypedDocumentString<TiePartsFragment, unknown>;
export const ClaimPartsFragmentDoc = new TypedDocumentString(`
    fragment ClaimParts on Claim {
  id
  summary
  stance
  rank
  reason
  dating
  time {
    edtf
  }
  speakers {
    id
    name
    kind
  }
  document {
    id
    title
    publisher
    url
    published {
      edtf
    }
  }
  passages {
    id
    paragraph
  }
}
    `, {"fragmentName":"ClaimParts"}) as unknown as TypedDocumentString<ClaimPartsFragment, unknown>;
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
  reason
  claims {
    id
  }
}
    `, {"fragmentName":"StepParts"}) as unknown as TypedDocumentString<StepPartsFragment, unknown>;
export const EntityPartsFragmentDoc = new TypedDocumentString(`
    fragment EntityParts on Entity {
  id
  name
  kind
  description
  aliases
  names {
    language
    text
  }
  relationships(first: 200, orderBy: {by: SINCE}) {
    totalCount
    edges {
      direction
      label
      other {
        id
        name
        kind
      }
      node {
        id
        kind
        stage
        derived
        corroboration
        since {
          edtf
        }
        until {
          edtf
        }
      }
    }
  }
  said: claims(first: 60) {
    totalCount
    edges {
      node {
        ...ClaimParts
      }
    }
  }
  ... on Pact {
    pactKind
    stage
    stageHistory {
      ...StepParts
    }
    plannedStages {
      stage
      time {
        edtf
      }
      claims {
        id
        summary
      }
    }
  }
  ... on Leader {
    offices {
      title
      in {
        id
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
    fragment ClaimParts on Claim {
  id
  summary
  stance
  rank
  reason
  dating
  time {
    edtf
  }
  speakers {
    id
    name
    kind
  }
  document {
    id
    title
    publisher
    url
    published {
      edtf
    }
  }
  passages {
    id
    paragraph
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
  reason
  claims {
    id
  }
}`, {"fragmentName":"EntityParts"}) as unknown as TypedDocumentString<EntityPartsFragment, unknown>;
export const DisagreementPartsFragmentDoc = new TypedDocumentString(`
    fragment DisagreementParts on Disagreement {
  topic
  reason
  subject {
    id
    name
  }
  values {
    value
    claims {
      ...ClaimParts
    }
    documents {
      id
    }
  }
}
    fragment ClaimParts on Claim {
  id
  summary
  stance
  rank
  reason
  dating
  time {
    edtf
  }
  speakers {
    id
    name
    kind
  }
  document {
    id
    title
    publisher
    url
    published {
      edtf
    }
  }
  passages {
    id
    paragraph
  }
}`, {"fragmentName":"DisagreementParts"}) as unknown as TypedDocumentString<DisagreementPartsFragment, unknown>;
export const RelationshipPartsFragmentDoc = new TypedDocumentString(`
    fragment RelationshipParts on Relationship {
  id
  label
  stage
  stance
  derived
  corroboration
  since {
    edtf
  }
  until {
    edtf
  }
  source {
    id
    name
    kind
  }
  target {
    id
    name
    kind
  }
  pact {
    id
    name
    kind
  }
  qualifiers {
    key
    value
    entity {
      id
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
        id
        label
      }
      claims {
        ...ClaimParts
      }
    }
  }
}
    fragment ClaimParts on Claim {
  id
  summary
  stance
  rank
  reason
  dating
  time {
    edtf
  }
  speakers {
    id
    name
    kind
  }
  document {
    id
    title
    publisher
    url
    published {
      edtf
    }
  }
  passages {
    id
    paragraph
  }
}
fragment DisagreementParts on Disagreement {
  topic
  reason
  subject {
    id
    name
  }
  values {
    value
    claims {
      ...ClaimParts
    }
    documents {
      id
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
  reason
  claims {
    id
  }
}`, {"fragmentName":"RelationshipParts"}) as unknown as TypedDocumentString<RelationshipPartsFragment, unknown>;
export const LegendDocument = new TypedDocumentString(`
    query Legend {
  vocabulary {
    entityKinds {
      kind
      label
      color
      description
    }
  }
}
    `) as unknown as TypedDocumentString<LegendQuery, LegendQueryVariables>;
export const DatesDocument = new TypedDocumentString(`
    query Dates {
  graph {
    documents(first: 200, orderBy: {by: PUBLISHED}) {
      totalCount
      edges {
        node {
          id
          title
          publisher
          published {
            edtf
            latest
          }
        }
      }
    }
    timeline(last: 200, kinds: [STAGE, EVENT]) {
      edges {
        node {
          what
          time {
            latest
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<DatesQuery, DatesQueryVariables>;
export const NetworkDocument = new TypedDocumentString(`
    query Network($lens: LensInput, $around: [ID!], $steps: Int, $limit: Int) {
  graph(lens: $lens) {
    revision
    subgraph(around: $around, steps: $steps, limit: $limit) {
      truncated
      totalNodes
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
        color
        stage
        directed
      }
    }
  }
}
    `) as unknown as TypedDocumentString<NetworkQuery, NetworkQueryVariables>;
export const CommunitiesDocument = new TypedDocumentString(`
    query Communities($lens: LensInput) {
  graph(lens: $lens) {
    communities {
      communities(first: 60) {
        edges {
          node {
            number
            color
            members(first: 200) {
              edges {
                node {
                  id
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
            id
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SizesQuery, SizesQueryVariables>;
export const ChangesDocument = new TypedDocumentString(`
    query Changes($before: LensInput, $after: LensInput!) {
  graph(lens: $before) {
    compare(to: $after) {
      stagesMoved {
        pact {
          id
          name
          kind
        }
        before
        after
        claims {
          ...ClaimParts
        }
      }
      entitiesAdded {
        id
        name
        kind
      }
      entitiesGone {
        id
        name
        kind
      }
      relationshipsAdded {
        ...TieParts
      }
      relationshipsGone {
        ...TieParts
      }
      relationshipsChanged {
        after {
          ...TieParts
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
    fragment TieParts on Relationship {
  id
  label
  derived
  source {
    id
    name
    kind
  }
  target {
    id
    name
    kind
  }
}
fragment ClaimParts on Claim {
  id
  summary
  stance
  rank
  reason
  dating
  time {
    edtf
  }
  speakers {
    id
    name
    kind
  }
  document {
    id
    title
    publisher
    url
    published {
      edtf
    }
  }
  passages {
    id
    paragraph
  }
}`) as unknown as TypedDocumentString<ChangesQuery, ChangesQueryVariables>;
export const CoverageChoicesDocument = new TypedDocumentString(`
    query CoverageChoices($lens: LensInput) {
  vocabulary {
    pactKinds {
      kind
      label
    }
  }
  graph(lens: $lens) {
    organizations(first: 100) {
      edges {
        node {
          id
          name
        }
      }
    }
    nations(first: 200) {
      edges {
        node {
          id
          name
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CoverageChoicesQuery, CoverageChoicesQueryVariables>;
export const CoverageMatrixDocument = new TypedDocumentString(`
    query CoverageMatrix($lens: LensInput, $membersOf: ID!, $partners: [ID!]!, $pactKinds: [PactKind!]!) {
  graph(lens: $lens) {
    coverage(membersOf: $membersOf, partners: $partners, pactKinds: $pactKinds) {
      rows {
        nation {
          id
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
          pact {
            id
            name
          }
          documents {
            id
          }
        }
      }
      lacking(atLeast: SIGNED) {
        nation {
          id
          name
          kind
        }
        pactKind
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CoverageMatrixQuery, CoverageMatrixQueryVariables>;
export const EvidenceDocument = new TypedDocumentString(`
    query Evidence($lens: LensInput, $id: ID!) {
  graph(lens: $lens) {
    node(id: $id) {
      __typename
      ...EntityParts
      ...RelationshipParts
    }
    disagreements(of: $id) {
      ...DisagreementParts
    }
  }
}
    fragment ClaimParts on Claim {
  id
  summary
  stance
  rank
  reason
  dating
  time {
    edtf
  }
  speakers {
    id
    name
    kind
  }
  document {
    id
    title
    publisher
    url
    published {
      edtf
    }
  }
  passages {
    id
    paragraph
  }
}
fragment DisagreementParts on Disagreement {
  topic
  reason
  subject {
    id
    name
  }
  values {
    value
    claims {
      ...ClaimParts
    }
    documents {
      id
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
  reason
  claims {
    id
  }
}
fragment EntityParts on Entity {
  id
  name
  kind
  description
  aliases
  names {
    language
    text
  }
  relationships(first: 200, orderBy: {by: SINCE}) {
    totalCount
    edges {
      direction
      label
      other {
        id
        name
        kind
      }
      node {
        id
        kind
        stage
        derived
        corroboration
        since {
          edtf
        }
        until {
          edtf
        }
      }
    }
  }
  said: claims(first: 60) {
    totalCount
    edges {
      node {
        ...ClaimParts
      }
    }
  }
  ... on Pact {
    pactKind
    stage
    stageHistory {
      ...StepParts
    }
    plannedStages {
      stage
      time {
        edtf
      }
      claims {
        id
        summary
      }
    }
  }
  ... on Leader {
    offices {
      title
      in {
        id
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
fragment RelationshipParts on Relationship {
  id
  label
  stage
  stance
  derived
  corroboration
  since {
    edtf
  }
  until {
    edtf
  }
  source {
    id
    name
    kind
  }
  target {
    id
    name
    kind
  }
  pact {
    id
    name
    kind
  }
  qualifiers {
    key
    value
    entity {
      id
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
        id
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
    disagreements {
      topic
      subject {
        id
        name
        kind
      }
      values {
        value
      }
    }
    ranking(by: DEGREE, first: 8) {
      edges {
        node {
          entity {
            id
            name
            kind
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<StartQuery, StartQueryVariables>;
export const ListDocument = new TypedDocumentString(`
    query List($lens: LensInput, $around: [ID!], $steps: Int) {
  graph(lens: $lens) {
    subgraph(around: $around, steps: $steps, limit: 1500) {
      nodes {
        entity {
          id
          name
          kind
        }
      }
      edges {
        stage
        relationship {
          ...TieParts
        }
      }
    }
  }
}
    fragment TieParts on Relationship {
  id
  label
  derived
  source {
    id
    name
    kind
  }
  target {
    id
    name
    kind
  }
}`) as unknown as TypedDocumentString<ListQuery, ListQueryVariables>;
export const PathsDocument = new TypedDocumentString(`
    query Paths($lens: LensInput, $from: ID!, $to: ID!) {
  graph(lens: $lens) {
    paths(from: [$from], to: [$to], count: 6) {
      outcome
      paths {
        length
        steps {
          from {
            id
            name
            kind
          }
          to {
            id
            name
            kind
          }
          relationships {
            id
            label
            source {
              id
            }
            claims {
              ...ClaimParts
            }
            derivedFrom {
              id
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
  id
  summary
  stance
  rank
  reason
  dating
  time {
    edtf
  }
  speakers {
    id
    name
    kind
  }
  document {
    id
    title
    publisher
    url
    published {
      edtf
    }
  }
  passages {
    id
    paragraph
  }
}`) as unknown as TypedDocumentString<PathsQuery, PathsQueryVariables>;
export const RankingsDocument = new TypedDocumentString(`
    query Rankings($lens: LensInput, $by: Measure!) {
  graph(lens: $lens) {
    ranking(by: $by, first: 50) {
      totalCount
      edges {
        node {
          rank
          score
          entity {
            id
            name
            kind
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<RankingsQuery, RankingsQueryVariables>;
export const MomentsDocument = new TypedDocumentString(`
    query Moments($lens: LensInput, $of: [ID!], $kinds: [MomentKind!]) {
  graph(lens: $lens) {
    timeline(of: $of, kinds: $kinds, first: 200) {
      totalCount
      edges {
        node {
          kind
          what
          time {
            edtf
            earliest
            latest
          }
          entities {
            id
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
}
    fragment ClaimParts on Claim {
  id
  summary
  stance
  rank
  reason
  dating
  time {
    edtf
  }
  speakers {
    id
    name
    kind
  }
  document {
    id
    title
    publisher
    url
    published {
      edtf
    }
  }
  passages {
    id
    paragraph
  }
}`) as unknown as TypedDocumentString<MomentsQuery, MomentsQueryVariables>;
export const NameDocument = new TypedDocumentString(`
    query Name($id: ID!) {
  node(id: $id) {
    ... on Entity {
      name
    }
  }
}
    `) as unknown as TypedDocumentString<NameQuery, NameQueryVariables>;
export const SearchDocument = new TypedDocumentString(`
    query Search($lens: LensInput, $text: String!) {
  graph(lens: $lens) {
    search(
      text: $text
      first: 8
      kinds: [NATION, ORGANIZATION, LEADER, PACT, EVENT]
    ) {
      edges {
        node {
          kind
          text
          found {
            id
            ... on Entity {
              name
            }
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SearchQuery, SearchQueryVariables>;