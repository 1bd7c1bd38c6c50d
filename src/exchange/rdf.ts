import type { Claim, Document, Entity, Passage } from '../facts/facts.ts'
import type { Label } from '../facts/label.ts'
import { isInDoubt, keysOf, properties, property, qualifiers, relationshipKinds } from '../facts/vocabulary.ts'
import { type EntityProperty, propertiesOf } from '../graph/relationships/property.ts'
import type { Relationship } from '../graph/relationships/relationship.ts'
import { revisionOf } from '../graph/visible/revision.ts'
import { subkindsOf } from './columns.ts'
import { labelOfClaims, labelOfEntity, labelOfRelationship } from './labels.ts'
import {
  dated,
  decimal,
  type Name,
  name,
  plain,
  type Said,
  said,
  type Term,
  tagged,
  valued,
  word,
} from './rdf-terms.ts'
import { retractionOf, type Selection } from './selection.ts'
import { amountOf } from './value.ts'

/**
 * The selection as RDF: facts in the terms of schema.org, provenance in those of PROV-O. A claim is a statement about
 * its subject, derived from passages, and these from a document. A relationship is derived from claims, or from
 * relationships by a rule. Claims and passages are in a graph named after their document. Both RDF formats are written
 * from these resources.
 */

/** The statements on one resource, in the default graph or in that of a document. */
export interface Resource {
  readonly id: Name
  readonly types: readonly Name[]
  readonly properties: readonly (readonly [Name, Term])[]
}
interface NamedGraph {
  readonly graph: Name | undefined
  readonly resources: Iterable<Resource>
}

export function* graphsOf(part: Selection): Generator<NamedGraph> {
  yield { graph: undefined, resources: defaultGraph(part) }
  const passages = byDocument(part.passages)
  for (const [document, claims] of byDocument(part.claims)) {
    yield { graph: name('document', document), resources: graphOfDocument(passages.get(document) ?? [], claims, part) }
  }
}

function* graphOfDocument(
  passages: readonly Passage[],
  claims: readonly Claim[],
  part: Selection,
): Generator<Resource> {
  for (const passage of passages) yield passageResource(passage)
  for (const claim of claims) yield claimResource(claim, part)
}

function byDocument<T extends { readonly document: string }>(records: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const record of records) {
    const group = groups.get(record.document)
    if (group) group.push(record)
    else groups.set(record.document, [record])
  }
  return groups
}

function* defaultGraph(part: Selection): Generator<Resource> {
  yield {
    id: name('revision', revisionOf(part.view)),
    types: ['schema:Dataset', 'prov:Entity'],
    properties: [
      ['schema:name', { text: 'Entente' }],
      ['schema:description', { text: part.about }],
    ],
  }
  for (const [key, { label, description }] of Object.entries({ ...properties, ...relationshipKinds })) {
    const words = [tagged(label, 'rdfs:label', 'en'), tagged(description, 'rdfs:comment', 'en')]
    yield { id: word(key), types: ['rdf:Property'], properties: words }
  }
  for (const document of part.documents) yield documentResource(document)
  for (const entity of part.mentionedEntities) yield entityResource(entity, part)
  for (const relationship of part.relationships) yield* relationshipResources(relationship, part)
}

const organizations: Readonly<Record<string, Name>> = {
  government: 'schema:GovernmentOrganization',
  ministry: 'schema:GovernmentOrganization',
  'armed-forces': 'schema:GovernmentOrganization',
  'intelligence-agency': 'schema:GovernmentOrganization',
  court: 'schema:GovernmentOrganization',
  company: 'schema:Corporation',
}
const typesOf = (entity: Entity): Name[] => {
  switch (entity.kind) {
    case 'nation':
      return ['schema:Country', 'prov:Agent']
    case 'organization':
      return [organizations[entity.organizationKind] ?? 'schema:Organization', 'prov:Organization']
    case 'leader':
    case 'person':
      return ['schema:Person', 'prov:Person']
    case 'office':
      return ['schema:Role']
    case 'pact':
      return ['schema:Legislation']
    case 'event':
      return ['schema:Event']
  }
}

function entityResource(entity: Entity, { view }: Selection): Resource {
  const nation = entity.kind === 'nation' ? entity : undefined
  return {
    id: name('entity', entity.id),
    types: [...typesOf(entity), word(entity.kind)],
    properties: said(
      tagged(entity.name, 'rdfs:label', 'en'),
      tagged(entity.name, 'schema:name', 'en'),
      ...entity.names.map(({ language, text }) => tagged(text, 'schema:name', language)),
      ...entity.aliases.map((text) => plain('schema:alternateName', text)),
      entity.description !== undefined && tagged(entity.description, 'schema:description', 'en'),
      ...subkindsOf(view, entity).map((subkind) => ['schema:additionalType', { id: word(subkind) }] as const),
      // The kinds in the record itself; documents can name others, which the additional types are.
      ...(entity.kind === 'pact' ? entity.pactKinds : []).map((kind) => plain('vocabulary:own-kind', kind)),
      ...[nation?.alpha2, nation?.alpha3, nation?.numeric].map((code) => plain('schema:identifier', code)),
      ...(nation?.codes ?? []).map(({ scheme, code, during = '' }) => plain(word(scheme), `${code} ${during}`.trim())),
      entity.kind === 'office' && (['vocabulary:of', { id: name('entity', entity.of) }] as const),
      entity.wikidata !== undefined && (['schema:sameAs', { id: name('wikidata', entity.wikidata) }] as const),
      ...propertiesOf(view, entity.id).flatMap(statedOf),
      ...needed(labelOfEntity(view, entity)),
    ),
  }
}

/** The statements of what one needs to see something. */
const needed = ({ clearance, compartments = [] }: Label): Said[] => [
  plain('vocabulary:clearance', clearance),
  ...compartments.map((name) => plain('vocabulary:compartment', name)),
]

/** Statements on an entity. A value that needs its qualifiers, such as a count, is only in its claims. */
function statedOf({ property: name, qualifiers, reason, values }: EntityProperty): Said[] {
  if (Object.keys(qualifiers).length > 0) return []
  const holding = reason === undefined ? values : values.slice(0, 1)
  return holding.map(({ value }) => valued(property(name).rdf ?? word(name), value))
}

const documentResource = ({
  id,
  title,
  publisher,
  authors,
  published,
  language,
  url,
  primary,
  wire,
  clearance,
  compartments,
  read,
  file,
  license,
  note,
}: Document): Resource => ({
  id: name('document', id),
  types: ['schema:CreativeWork', 'prov:Entity'],
  properties: said(
    tagged(title, 'schema:name', language),
    plain('schema:publisher', publisher),
    plain('schema:sourceOrganization', wire),
    ...authors.map((author) => plain('schema:author', author)),
    dated('schema:datePublished', published),
    plain('schema:inLanguage', language),
    plain('schema:url', url, 'xsd:anyURI'),
    plain('vocabulary:primary', String(primary), 'xsd:boolean'),
    ...needed({ clearance, compartments }),
    dated('vocabulary:read', read),
    plain('vocabulary:file', file),
    plain('schema:license', license),
    plain('vocabulary:note', note),
  ),
})

const passageResource = ({ id, document, paragraph, summary, fingerprint }: Passage): Resource => ({
  id: name('passage', id),
  types: ['schema:CreativeWork', 'prov:Entity'],
  properties: said(
    ['schema:isPartOf', { id: name('document', document) }],
    ['prov:wasDerivedFrom', { id: name('document', document) }],
    plain('schema:position', String(paragraph), 'xsd:integer'),
    tagged(summary, 'schema:abstract', 'en'),
    plain('vocabulary:fingerprint', fingerprint),
  ),
})

function claimResource(claim: Claim, { view }: Selection): Resource {
  const { id, document, passages, summary, subject, predicate, object, value, time, dating, stance, speakers, about } =
    claim
  const retracted = retractionOf(view, claim)
  const amount = amountOf(claim)
  const sources =
    passages.length > 0 ? passages.map((passage) => name('passage', passage)) : [name('document', document)]
  return {
    id: name('claim', id),
    types: ['schema:Claim', 'rdf:Statement', 'prov:Entity'],
    properties: said(
      tagged(summary, 'schema:text', 'en'),
      ['rdf:subject', { id: name('entity', subject) }],
      ['rdf:predicate', { id: word(predicate) }],
      object !== undefined && (['rdf:object', { id: name('entity', object) }] as const),
      value !== undefined && valued('rdf:object', value),
      dated('vocabulary:time', time),
      plain('vocabulary:dating', dating),
      plain('vocabulary:stance', stance),
      plain('vocabulary:rank', view.rankOf(claim)),
      plain('vocabulary:reason', retracted?.reason ?? claim.reason),
      dated('vocabulary:retracted', retracted?.on),
      ...sources.map((source) => ['prov:wasDerivedFrom', { id: source }] as const),
      ...speakers.map((speaker) => ['prov:wasAttributedTo', { id: name('entity', speaker) }] as const),
      ...about.map((other) => ['schema:about', { id: name('entity', other) }] as const),
      ...keysOf(qualifiers).map((key) => qualifierOf(claim, key)),
      plain('schema:value', amount && decimal(amount.value), 'xsd:decimal'),
      plain('schema:currency', amount?.currency),
      ...needed(labelOfClaims(view, [claim])),
    ),
  }
}

function qualifierOf({ qualifiers: said }: Claim, key: keyof typeof qualifiers): Said {
  const text = said[key]
  if (text === undefined) return false
  return qualifiers[key].type === 'entity' ? [word(key), { id: name('entity', text) }] : plain(word(key), text)
}

/** The edge as a plain triple, for simple queries, and as a resource with its details. */
function* relationshipResources(relationship: Relationship, { view }: Selection): Generator<Resource> {
  const { id, kind, source, target, certainty, standing, claims, derivedFrom } = relationship
  // Left out if in doubt, because a plain triple cannot say so.
  if (!isInDoubt(certainty))
    yield { id: name('entity', source), types: [], properties: [[word(kind), { id: name('entity', target) }]] }
  yield {
    id: name('relationship', id),
    types: [word('relationship'), 'rdf:Statement', 'prov:Entity'],
    properties: said(
      ['rdf:subject', { id: name('entity', source) }],
      ['rdf:predicate', { id: word(kind) }],
      ['rdf:object', { id: name('entity', target) }],
      dated('schema:startDate', relationship.since),
      dated('schema:endDate', relationship.until),
      dated('vocabulary:first-seen', relationship.firstSeen),
      dated('vocabulary:last-seen', relationship.lastSeen),
      plain('vocabulary:certainty', certainty),
      plain('vocabulary:stage', relationship.stage),
      dated('vocabulary:stage-since', relationship.stageSince),
      plain('vocabulary:status', standing?.status),
      dated('vocabulary:status-since', standing?.since),
      plain('vocabulary:stance', relationship.stance),
      plain('vocabulary:corroboration', String(relationship.corroboration), 'xsd:integer'),
      ...needed(labelOfRelationship(view, relationship)),
      ...claims.map((claim) => ['prov:wasDerivedFrom', { id: name('claim', claim.id) }] as const),
      ...(derivedFrom?.relationships ?? []).map(
        (other) => ['prov:wasDerivedFrom', { id: name('relationship', other.id) }] as const,
      ),
      derivedFrom !== undefined && (['vocabulary:pact', { id: name('entity', derivedFrom.pact) }] as const),
    ),
  }
}
