import type * as vocabulary from '../../facts/vocabulary.ts'
import type * as on from '../scalars.ts'
import type { ListInput } from './list-where.ts'
import type { StringInput } from './text-filters.ts'
import type { Connected } from './where.ts'

/** The inputs of the filters of the schema. They refer to each other in a circle. */

export type Maybe<T> = T | null | undefined
export type Words<T> = Maybe<on.RangeInput<T>>
type Text = Maybe<StringInput>
type Id = Maybe<on.EqualInput<string>>
type Day = Maybe<on.DateInput>
type List<S> = Maybe<ListInput<S>>
export type Sub<S> = Maybe<Connected<S>>

/** The filter fields of every kind of entity. */
export interface AnyEntityShape {
  readonly id?: Id
  readonly name?: Text
  readonly wikidata?: Text
  readonly relationships?: List<EntityRelationshipShape>
  readonly documents?: List<DocumentShape>
  readonly claims?: List<ClaimShape>
  readonly properties?: List<PropertyShape>
}

export interface EntityShape extends AnyEntityShape {
  readonly kind?: Words<vocabulary.EntityKind>
}

export interface NationCodeShape {
  readonly scheme?: Words<vocabulary.CodeScheme>
  readonly code?: Text
}

export interface CodedShape {
  readonly alpha2?: Text
  readonly alpha3?: Text
  readonly numeric?: Text
  readonly codes?: List<NationCodeShape>
}

export type NationShape = AnyEntityShape & CodedShape

export interface LeaderShape extends AnyEntityShape {
  readonly offices?: List<OfficeTermShape>
}

export interface OfficeTermShape {
  readonly office?: Sub<OfficeShape>
  readonly holder?: Sub<LeaderShape>
  readonly in?: Sub<EntityShape>
  readonly relationship?: Sub<AnyRelationshipShape>
}

export interface OrganizationShape extends AnyEntityShape {
  readonly organizationKind?: Words<vocabulary.OrganizationKind>
}

export interface OfficeShape extends AnyEntityShape {
  readonly of?: Sub<EntityShape>
  readonly holders?: List<OfficeTermShape>
}

export interface PactShape extends AnyEntityShape {
  readonly pactKind?: Words<vocabulary.PactKind>
  readonly stage?: Words<vocabulary.Stage>
  readonly classificationLevel?: Words<vocabulary.ClassificationLevel>
  readonly signedAt?: Text
  readonly parties?: List<EndShape>
}

export interface EventShape extends AnyEntityShape {
  readonly eventKind?: Words<vocabulary.EventKind>
  readonly date?: Day
  readonly places?: Text
  readonly participants?: List<EndShape>
}

export interface PartyStepShape {
  readonly kind?: Words<vocabulary.RelationshipKind>
  readonly leadsTo?: Words<vocabulary.PartyStatus>
  readonly stance?: Words<vocabulary.Stance>
  readonly since?: Day
}

/** The filter fields of every relationship, whichever end it is seen from. */
export interface AnyRelationshipShape {
  readonly kind?: Words<vocabulary.RelationshipKind>
  readonly stance?: Words<vocabulary.Stance>
  readonly certainty?: Words<vocabulary.Certainty>
  readonly derived?: Maybe<boolean>
  readonly stage?: Words<vocabulary.Stage>
  readonly status?: Words<vocabulary.PartyStatus>
  readonly steps?: List<PartyStepShape>
  readonly corroboration?: Maybe<on.RangeInput<number>>
  readonly since?: Day
  readonly until?: Day
  readonly pact?: Sub<PactShape>
  readonly qualifiers?: Sub<QualifierShape>
  readonly claims?: List<ClaimShape>
}

export interface RelationshipShape extends AnyRelationshipShape {
  readonly source?: Sub<EntityShape>
  readonly target?: Sub<EntityShape>
}

export interface EntityRelationshipShape extends AnyRelationshipShape {
  readonly direction?: Words<'out' | 'in' | 'both'>
  readonly other?: Sub<EntityShape>
}

export interface EndShape {
  readonly node?: Sub<EntityShape>
  readonly edge?: Sub<AnyRelationshipShape>
}

/** The filter fields of a document itself. */
export interface OwnDocumentShape {
  readonly id?: Id
  readonly title?: Text
  readonly publisher?: Text
  readonly wire?: Text
  readonly authors?: Text
  readonly language?: Text
  readonly license?: Text
  readonly url?: Text
  readonly published?: Day
  readonly read?: Day
  readonly primary?: Maybe<boolean>
  readonly clearance?: Words<vocabulary.Clearance>
}

export interface DocumentShape extends OwnDocumentShape {
  readonly mentions?: List<EntityShape>
  readonly claims?: List<ClaimShape>
}

export interface ClaimShape {
  readonly id?: Id
  readonly summary?: Text
  readonly passageSummary?: Text
  readonly value?: Sub<ValueShape>
  readonly qualifiers?: Sub<QualifierShape>
  readonly predicate?: Words<vocabulary.Predicate>
  readonly stance?: Words<vocabulary.Stance>
  readonly rank?: Words<vocabulary.Rank>
  readonly clearance?: Words<vocabulary.Clearance>
  readonly time?: Day
  readonly document?: Sub<DocumentShape>
  readonly subject?: Sub<EntityShape>
  readonly object?: Sub<EntityShape>
  readonly speakers?: List<EntityShape>
  readonly mentions?: List<EntityShape>
}

export interface ValueShape {
  readonly text?: Text
  readonly count?: Words<number>
  readonly stage?: Words<vocabulary.Stage>
  readonly level?: Words<vocabulary.ClassificationLevel>
  readonly time?: Day
  readonly entity?: Sub<EntityShape>
  readonly pactKind?: Words<vocabulary.PactKind>
  readonly language?: Text
  readonly amount?: Sub<AmountShape>
}

export interface AmountShape {
  readonly value?: Words<number>
  readonly currency?: Text
  readonly unit?: Text
  readonly text?: Text
}

export interface PropertyShape {
  readonly property?: Words<vocabulary.Property>
  readonly value?: Sub<ValueShape>
  readonly qualifiers?: Sub<QualifierShape>
}

/** The input for each type of qualifier. */
interface QualifierInputs {
  readonly text: StringInput
  readonly entity: Connected<EntityShape>
  readonly amount: Connected<AmountShape>
  readonly pactKind: on.RangeInput<vocabulary.PactKind>
  readonly stage: on.RangeInput<vocabulary.Stage>
  readonly entityKind: on.RangeInput<vocabulary.EntityKind>
}
type Keys = typeof vocabulary.qualifiers
export type QualifierShape = {
  readonly [K in vocabulary.QualifierKey]?: Maybe<QualifierInputs[Keys[K]['type']]>
}
