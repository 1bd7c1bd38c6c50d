import { parse } from 'graphql'
import { enumName } from '../../src/api/builder.ts'
import { ofChange } from './seen-of.ts'

/** The mutations that make changes of each kind, with everything that they answer. */

// biome-ignore lint/suspicious/noExplicitAny: the contents of random changes
type Any = any

const payload = `{ revision isPreview change { ${ofChange} } entities { id key name aliases }
  claims { id key rank clearance compartments passages { key summary } } documents { id key } graph { revision }
  altered { entitiesAdded { id } entitiesGone { id } relationshipsAdded { id } relationshipsGone { id } } }`
const common = 'expectedRevision: $at, key: $key, preview: $preview, reason: $reason'
const mutation = (parameters: string, call: string) =>
  parse(`mutation ($at: Int!, $key: String!, $preview: Boolean, $reason: String, ${parameters}) {
    done: ${call.replace(/\)$/, `, ${common})`)} ${payload} }`)
const ofClaims = (kind: string) =>
  parse(`mutation ($at: Int!, $key: String!, $preview: Boolean, $reason: String!, $claims: [ID!]!) {
    done: ${kind}(claims: $claims, ${common}) ${payload} }`)
export const mutations: Record<string, ReturnType<typeof parse>> = {
  'add-document': mutation(
    '$document: DocumentInput!, $passages: [PassageInput!]',
    'addDocument(document: $document, passages: $passages)',
  ),
  propose: mutation(
    '$document: ID!, $passages: [PassageInput!], $claims: [ClaimInput!]!',
    'propose(document: $document, passages: $passages, claims: $claims)',
  ),
  'add-entity': mutation('$entity: EntityInput!', 'addEntity(entity: $entity)'),
  'amend-entity': mutation('$entity: ID!, $set: EntityChangesInput!', 'amendEntity(entity: $entity, set: $set)'),
  merge: mutation('$entity: ID!, $into: ID!', 'merge(entity: $entity, into: $into)'),
  'take-apart': mutation('$entity: ID!', 'takeApart(entity: $entity)'),
  judge: mutation('$entities: [ID!]!, $verdict: Verdict!', 'judge(entities: $entities, verdict: $verdict)'),
  undo: mutation('$change: Int!', 'undo(change: $change)'),
  accept: ofClaims('accept'),
  reject: ofClaims('reject'),
  'ask-for-change': ofClaims('askForChange'),
  retract: ofClaims('retract'),
  restore: ofClaims('restore'),
  'set-clearance': parse(`mutation ($at: Int!, $key: String!, $preview: Boolean, $reason: String!, $claims: [ID!]!,
    $clearance: Clearance!, $compartments: [String!]) {
    done: setClearance(claims: $claims, clearance: $clearance, compartments: $compartments, ${common}) ${payload} }`),
}

const passagesOf = (passages: Any) =>
  Object.entries<Any>(passages).map(([paragraph, passage]) => ({ paragraph: Number(paragraph), ...passage }))
/** The variables of a mutation that makes a content. */
export function variablesOf({ kind, review: _, ...content }: Any): Any {
  if (kind === 'add-document') {
    const { clearance = 'public', ...document } = content.document
    return { document: { ...document, clearance: enumName(clearance) }, passages: passagesOf(content.passages) }
  }
  if (kind === 'propose') {
    const claims = Object.entries<Any>(content.claims).map(([key, { clearance = 'public', ...claim }]) => ({
      ...{ key, ...claim, predicate: enumName(claim.predicate), clearance: enumName(clearance) },
      corrects: content.corrects?.[key],
    }))
    return { document: content.document, claims, passages: passagesOf(content.passages ?? {}) }
  }
  if (kind === 'add-entity') {
    const { pactKind, ...entity } = content.entity
    const pactKinds = pactKind && [pactKind].flat().map(enumName)
    return { entity: { ...entity, kind: enumName(entity.kind), pactKinds } }
  }
  if (kind === 'amend-entity') {
    const { names, ...set } = content.set
    const given = names && { names: Object.entries(names).map(([language, text]) => ({ language, text })) }
    return { ...content, set: { ...set, ...given } }
  }
  if (kind === 'judge') return { ...content, verdict: enumName(content.verdict) }
  if (kind === 'set-clearance') return { ...content, clearance: enumName(content.clearance) }
  return content
}
