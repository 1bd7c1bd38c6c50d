import { builder } from '../builder.ts'
import {
  ClearanceEnum,
  CodeSchemeEnum,
  EntityKindEnum,
  EventKindEnum,
  OrganizationKindEnum,
  PactKindEnum,
  PredicateEnum,
  QualifierKeyEnum,
  RankEnum,
  StanceEnum,
} from '../enums.ts'

/** The inputs of mutations. They have the fields of a data folder, by the same rules. */

const digits = 'Digits are added to that of an author who may not see everything; the answer has the whole key.'

export const DocumentInput = builder.inputType('DocumentInput', {
  description: 'A document to add.',
  fields: (t) => ({
    id: t.id({ required: true, description: `Its key: lower-case words joined by hyphens. ${digits}` }),
    title: t.string({ required: true, description: 'The title, or a text that identifies it.' }),
    published: t.string({
      required: true,
      description: 'The publication date in EDTF, or `unknown`; then `read` is required.',
    }),
    read: t.string({ description: 'The day on which an undated page was read.' }),
    language: t.string({ required: true, description: 'The language, as a BCP 47 tag.' }),
    publisher: t.string({ description: 'The publisher.' }),
    wire: t.string({ description: 'The news agency whose report it reprints.' }),
    authors: t.stringList({ description: 'The authors. Default: none.' }),
    url: t.string({ description: 'The address of the page.' }),
    file: t.string({ description: 'The name of the local copy.' }),
    primary: t.boolean({ description: 'True if a party to the matter speaks in it. Default: false.' }),
    clearance: t.field({ type: ClearanceEnum, description: 'The clearance needed to see it. Default: PUBLIC.' }),
    compartments: t.stringList({
      description: 'The compartments that one must be in to see it; the author is in all of them. Default: none.',
    }),
    license: t.string({ description: 'The license: an SPDX identifier or a sentence.' }),
    note: t.string({ description: 'A note for readers.' }),
  }),
})

export const PassageInput = builder.inputType('PassageInput', {
  description: 'A passage to add.',
  fields: (t) => ({
    paragraph: t.int({ required: true, description: 'The number of the paragraph, from 1.' }),
    summary: t.string({ required: true, description: 'A summary in our own words.' }),
    fingerprint: t.string({ required: true, description: 'The SHA-256 of the normalized paragraph.' }),
  }),
})

const QualifierInput = builder.inputType('QualifierInput', {
  description: 'A detail that a claim adds to subject, predicate and object.',
  fields: (t) => ({
    key: t.field({ type: QualifierKeyEnum, required: true, description: 'The key of the detail.' }),
    value: t.string({ required: true, description: 'The detail as text.' }),
  }),
})

export const ClaimInput = builder.inputType('ClaimInput', {
  description: 'A claim to propose.',
  fields: (t) => ({
    key: t.string({
      required: true,
      description: `Its key within the document: lower-case words joined by hyphens. ${digits}`,
    }),
    summary: t.string({ required: true, description: 'The statement of the document in our own words.' }),
    subject: t.id({ required: true, description: 'The key of the entity that it is about.' }),
    predicate: t.field({
      type: PredicateEnum,
      required: true,
      description: 'A property or a kind of relationship; no derived kind.',
    }),
    object: t.id({ description: 'The key of the entity at the other end of a relationship.' }),
    value: t.string({ description: 'The value of a property, as text; a word of the vocabulary as in a data folder.' }),
    time: t.string({
      description: 'A date or an interval in EDTF: of a moment, of an observation, or in which a state held.',
    }),
    dating: t.string({ description: 'The origin of the time, if the passage does not state it.' }),
    stance: t.field({ type: StanceEnum, description: 'The stance of the document. Default: ASSERTED.' }),
    speakers: t.idList({ description: 'The entities to whom the document attributes it. Default: none.' }),
    about: t.idList({ description: 'Further entities that it mentions. Default: none.' }),
    qualifiers: t.field({ type: [QualifierInput], description: 'Further details. Default: none.' }),
    passages: t.intList({ description: 'The numbers of the paragraphs that it rests on. Default: none.' }),
    rank: t.field({ type: RankEnum, description: 'Its rank. Default: NORMAL.' }),
    reason: t.string({ description: 'The reason for a rank other than NORMAL.' }),
    clearance: t.field({ type: ClearanceEnum, description: 'Its clearance, if stricter than that of the document.' }),
    compartments: t.stringList({
      description:
        'The compartments that it is in besides those of the document. A claim that corrects others is in ' +
        'the same ones as these. Default: none.',
    }),
    corrects: t.idList({
      description:
        'The keys of claims that it corrects. They are retracted as soon as it holds, by the same change, with the ' +
        'reason of the proposal, which is required then. Without review, this takes the role CURATOR. Default: none.',
    }),
  }),
})

const NameInput = builder.inputType('NameInput', {
  description: 'A name in a language.',
  fields: (t) => ({
    language: t.string({ required: true, description: 'The language, as a BCP 47 tag.' }),
    text: t.string({ required: true, description: 'The name.' }),
  }),
})
const CodeInput = builder.inputType('CodeInput', {
  description: 'A code of a nation in another list of states.',
  fields: (t) => ({
    scheme: t.field({ type: CodeSchemeEnum, required: true, description: 'The list.' }),
    code: t.string({ required: true, description: 'The digits of the code.' }),
    during: t.string({ description: 'The period in which it was assigned, in EDTF. Default: always.' }),
  }),
})

/** Shared by the two inputs of entities. */
const fieldsOfEntity = (t: PothosSchemaTypes.InputFieldBuilder<typeof builder.$inferSchemaTypes, 'InputObject'>) => ({
  names: t.field({ type: [NameInput], description: 'Names in other languages and scripts.' }),
  aliases: t.stringList({ description: 'Other names and acronyms for look-ups.' }),
  description: t.string({ description: 'A short description.' }),
  wikidata: t.string({ description: 'The Wikidata id.' }),
  alpha2: t.string({ description: 'Of a nation: the ISO 3166-1 alpha-2 code.' }),
  alpha3: t.string({ description: 'Of a nation: the ISO 3166-1 alpha-3 code.' }),
  numeric: t.string({ description: 'Of a nation: the ISO 3166-1 numeric code.' }),
  codes: t.field({ type: [CodeInput], description: 'Of a nation: codes in other lists of states.' }),
  of: t.id({ description: 'Of an office: the key of its nation or organization.' }),
  organizationKind: t.field({ type: OrganizationKindEnum, description: 'Of an organization: its kind.' }),
  pactKinds: t.field({ type: [PactKindEnum], description: 'Of a pact: its kinds, the main one first.' }),
  eventKind: t.field({ type: EventKindEnum, description: 'Of an event: its kind.' }),
})

export const EntityInput = builder.inputType('EntityInput', {
  description: 'An entity to add.',
  fields: (t) => ({
    id: t.id({ required: true, description: `Its key: lower-case words joined by hyphens. ${digits}` }),
    kind: t.field({ type: EntityKindEnum, required: true, description: 'Its kind.' }),
    name: t.string({ required: true, description: 'The common English name.' }),
    ...fieldsOfEntity(t),
  }),
})

export const EntityChangesInput = builder.inputType('EntityChangesInput', {
  description: 'Fields of an entity with new values; null removes a field, and one that is left out stays as it is.',
  fields: (t) => ({
    name: t.string({ description: 'The common English name.' }),
    ...fieldsOfEntity(t),
  }),
})
