import { LANGUAGE } from './language.ts'
import type { ClaimsFile, LineRecord, RecordName } from './schema.ts'
import * as vocabulary from './vocabulary.ts'
import { type EntityKind, keysOf } from './vocabulary.ts'

type Test = (value: unknown) => boolean
/** A check for each field, the required fields, and a function that adds the defaults. */
interface CommonShape {
  readonly fields: ReadonlyMap<string, Test>
  readonly required: readonly string[]
  // Each writes out its object literal, because spreading a variable takes ten times as long.
  readonly make: (line: object) => object
}

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/
const FINGERPRINT = /^[0-9a-f]{64}$/

const is =
  (pattern: RegExp): Test =>
  (value) =>
    typeof value === 'string' && pattern.test(value)
const among = (words: Iterable<unknown>): Test => {
  const set: ReadonlySet<unknown> = new Set(words)
  return (value) => set.has(value)
}
const all =
  (test: Test): Test =>
  (value) =>
    Array.isArray(value) && value.every(test)
const isId = is(ID)
const isLineId = is(/^\P{Cc}+$/u)
const isString: Test = (value) => typeof value === 'string'
// A text with white space at its ends is left to the full validation, which trims it.
const isText: Test = (value) => typeof value === 'string' && value.length > 0 && value.trim().length === value.length
// A name with white space at its ends is left to the full validation, as texts are.
const isCompartment: Test = (value) => isText(value) && /^[^\p{Cc}\p{Surrogate},]{1,200}$/u.test(String(value))
const isParagraph: Test = (value) => typeof value === 'number' && Number.isSafeInteger(value) && value > 0

const valuesOf = {
  text: isText,
  amount: isText,
  entity: isId,
  pactKind: among(keysOf(vocabulary.pactKinds)),
  stage: among(keysOf(vocabulary.stages)),
  entityKind: among(keysOf(vocabulary.entityKinds)),
}
const qualifiers = new Map<string, Test>(
  Object.entries(vocabulary.qualifiers).map(([key, { type }]) => [key, valuesOf[type]]),
)
const areQualifiers: Test = (value) => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  for (const key in value) if (qualifiers.get(key)?.(Reflect.get(value, key)) !== true) return false
  return true
}

// A Map, because an object has inherited fields: `constructor`, `__proto__`.
const fieldsOf = (fields: Readonly<Record<string, Test>>): ReadonlyMap<string, Test> => new Map(Object.entries(fields))

/** Shared by all records that have none. */
const none: readonly never[] = Object.freeze([])
const nothing = Object.freeze({})

const claim: CommonShape = {
  fields: fieldsOf({
    id: isLineId,
    document: isId,
    summary: isText,
    subject: isId,
    predicate: among([...keysOf(vocabulary.properties), ...vocabulary.claimableKinds]),
    object: isId,
    value: (value) => isText(value) || Number.isSafeInteger(value),
    time: isString,
    dating: isText,
    stance: among(keysOf(vocabulary.stances)),
    speakers: all(isId),
    about: all(isId),
    qualifiers: areQualifiers,
    passages: all(isParagraph),
    rank: among(keysOf(vocabulary.ranks)),
    reason: isText,
    clearance: among(keysOf(vocabulary.clearances)),
    compartments: all(isCompartment),
  }),
  required: ['id', 'document', 'summary', 'subject', 'predicate'],
  make: (line) => ({
    stance: 'asserted',
    speakers: none,
    about: none,
    qualifiers: nothing,
    passages: none,
    rank: 'normal',
    ...line,
  }),
}

const passage: CommonShape = {
  fields: fieldsOf({
    id: isLineId,
    document: isId,
    paragraph: isParagraph,
    summary: isText,
    fingerprint: is(FINGERPRINT),
  }),
  required: ['id', 'document', 'paragraph', 'summary', 'fingerprint'],
  make: (line) => line,
}

const document: CommonShape = {
  fields: fieldsOf({
    id: isId,
    title: isText,
    publisher: isText,
    wire: isText,
    authors: all(isText),
    published: isString,
    read: isString,
    language: is(LANGUAGE),
    primary: (value) => typeof value === 'boolean',
    clearance: among(keysOf(vocabulary.clearances)),
    compartments: all(isCompartment),
    license: isText,
    note: isText,
  }),
  required: ['id', 'title', 'published', 'language'],
  make: (line) => ({ authors: none, primary: false, clearance: 'public', ...line }),
}

/** The fields of all entities, and those of one kind. */
const entity = (kind: EntityKind, fields: Readonly<Record<string, Test>> = {}): CommonShape => ({
  fields: fieldsOf({
    id: isId,
    kind: (value) => value === kind,
    name: isText,
    aliases: all(isText),
    description: isText,
    ...fields,
  }),
  required: ['id', 'name', ...Object.keys(fields)],
  make: (line) => ({ names: none, aliases: none, ...line }),
})
const pact: CommonShape = {
  ...entity('pact', { pactKind: among(keysOf(vocabulary.pactKinds)) }),
  make: ({ pactKind, ...line }: { readonly pactKind?: unknown }) => ({
    names: none,
    aliases: none,
    ...line,
    pactKinds: [pactKind],
  }),
}
const entities: ReadonlyMap<unknown, CommonShape> = new Map([
  ['nation', entity('nation')],
  ['organization', entity('organization', { organizationKind: among(keysOf(vocabulary.organizationKinds)) })],
  ['leader', entity('leader')],
  ['person', entity('person')],
  ['office', entity('office', { of: isId })],
  ['pact', pact],
  ['event', entity('event', { eventKind: among(keysOf(vocabulary.eventKinds)) })],
])

/**
 * Reads a line whose fields have common values, in a sixth of the time of the full validation and with the same result.
 * Undefined means only that the full validation decides.
 */
export function parseCommonRecord<R extends RecordName>(name: R, line: unknown): LineRecord<R> | undefined {
  if (typeof line !== 'object' || line === null || !('record' in line) || line.record !== name) return undefined
  const shape =
    name === 'claim'
      ? claim
      : name === 'passage'
        ? passage
        : name === 'document'
          ? document
          : 'kind' in line
            ? entities.get(line.kind)
            : undefined
  if (!shape) return undefined
  return fits(shape, line) ? (shape.make(line) as LineRecord<R>) : undefined
}

function fits({ fields, required }: CommonShape, line: object): boolean {
  for (const field in line)
    if (field !== 'record' && fields.get(field)?.(Reflect.get(line, field)) !== true) return false
  for (const field of required) if (!(field in line)) return false
  return true
}

/** The same without what a file of claims says once for all, or by keys. */
const without = (shape: CommonShape, ...names: readonly string[]): CommonShape => ({
  ...shape,
  fields: new Map([...shape.fields].filter(([field]) => field !== 'record' && !names.includes(field))),
  required: shape.required.filter((field) => !names.includes(field)),
})
// Fields are in the order of the full validation, because the revision depends on it.
const inOrder = (record: object, names: Iterable<string>) => {
  const ordered: Record<string, unknown> = {}
  for (const name of names) if (name in record) ordered[name] = Reflect.get(record, name)
  return ordered
}
const parts = {
  claims: {
    isKey: isId,
    shape: {
      ...without(claim, 'id', 'document'),
      make: ({ qualifiers: some = nothing, ...line }: { readonly qualifiers?: object }) =>
        claim.make({ ...line, qualifiers: inOrder(some, qualifiers.keys()) }),
    },
  },
  passages: {
    isKey: is(/^[1-9]\d*$/),
    shape: {
      ...without(passage, 'id', 'document', 'paragraph'),
      make: (line: object) => inOrder(line, ['summary', 'fingerprint']),
    },
  },
}

/** The same for a YAML file of claims. */
export function parseCommonClaims(data: unknown): ClaimsFile | undefined {
  if (!isTable(data)) return undefined
  const { document, passages = {}, claims, ...others } = data
  if (!isId(document) || Object.keys(others).length > 0) return undefined
  const [read, cited] = [allCommon('claims', claims), allCommon('passages', passages)]
  // A cast, because the tests of all fields together are the shape.
  return read && cited && ({ document, passages: cited, claims: read, retractions: [] } as unknown as ClaimsFile)
}

function allCommon(name: keyof typeof parts, records: unknown): Record<string, object> | undefined {
  if (!isTable(records)) return undefined
  const { isKey, shape } = parts[name]
  const common: Record<string, object> = {}
  for (const [key, record] of Object.entries(records)) {
    // `__proto__` is no key of these, so that a plain object is safe.
    if (!isKey(key) || !isTable(record) || 'record' in record || !fits(shape, record)) return undefined
    common[key] = shape.make(record)
  }
  return common
}

const isTable = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
