import { useAnswer } from '../api.ts'
import { graphql } from '../generated/gql.ts'
import type { EntityInput, EntityKind, EventKind, OrganizationKind, PactKind } from '../generated/graphql.ts'
import { words } from '../parts.tsx'
import { text } from '../texts/text.ts'
import { useChange } from './change.ts'
import { useDraft } from './draft.ts'
import { PickField, RecordForm, SelectField, TextField } from './form.tsx'
import { keyOf } from './key.ts'

const addEntity = graphql(`
  mutation AddEntity(
    $entity: EntityInput!
    $reason: String
    $expectedRevision: Int!
    $key: String!
    $preview: Boolean
  ) {
    done: addEntity(
      entity: $entity, reason: $reason, expectedRevision: $expectedRevision, key: $key, preview: $preview
    ) { ...Done }
  }
`)
const amendEntity = graphql(`
  mutation AmendEntity(
    $entity: ID!
    $set: EntityChangesInput!
    $reason: String
    $expectedRevision: Int!
    $key: String!
    $preview: Boolean
  ) {
    done: amendEntity(
      entity: $entity, set: $set, reason: $reason, expectedRevision: $expectedRevision, key: $key, preview: $preview
    ) { ...Done }
  }
`)
const kindsDocument = graphql(`
  query KindWords {
    vocabulary { entityKinds { kind label } pactKinds { kind label } }
    organizationKinds: __type(name: "OrganizationKind") { enumValues { name } }
    eventKinds: __type(name: "EventKind") { enumValues { name } }
  }
`)

export const emptyEntity = {
  kind: '',
  name: '',
  key: '',
  names: '',
  aliases: '',
  description: '',
  wikidata: '',
  alpha2: '',
  alpha3: '',
  numeric: '',
  codes: '',
  of: '',
  organizationKind: '',
  pactKinds: '',
  eventKind: '',
  reason: '',
}
export type EntityFields = typeof emptyEntity

/** A form for an entity: a new one, or `amends` with its fields as they are. */
export function EntityForm({
  name,
  start = emptyEntity,
  amends,
  offers = [],
  use,
}: {
  name: string
  start?: EntityFields
  amends?: string
  /** Names by merged entities, which it can have itself. */
  offers?: readonly string[]
  use?: (id: string) => void
}) {
  const { fields, take, clear } = useDraft(name, start)
  const { data } = useAnswer(kindsDocument, {})
  const change = useChange()
  const at = amends === undefined ? 'entity' : 'set'
  const id = amends ?? (fields.key.trim() || keyOf(fields.name))
  const kind = fields.kind as EntityKind
  const submit = async () => {
    const reason = fields.reason.trim() === '' ? null : fields.reason.trim()
    const changed = (Object.keys(fields) as (keyof EntityFields)[]).filter((field) => fields[field] !== start[field])
    const done =
      amends === undefined
        ? await change.send(addEntity, { entity: { id, kind, name: fields.name.trim(), ...inputOf(fields) }, reason })
        : await change.send(amendEntity, { entity: amends, set: changesOf(fields, changed), reason })
    if (!done) return
    clear()
    // The id of somebody who may not see everything has digits after it.
    use?.(done.entities[0]?.id ?? id)
  }
  const field = (name: keyof EntityFields, places = [`${at}.${name}`]) => ({
    label: text.record.entity[name],
    at: places,
    value: fields[name],
    change: (value: string) => take({ [name]: value }),
  })
  return (
    <RecordForm
      name={amends === undefined ? text.record.addEntity : text.record.amend}
      submit={submit}
      outcome={change}
      isReady={fields.kind !== ''}
      label={amends === undefined ? text.record.sendEntity : text.record.sendChanges}
      clear={clear}
    >
      {amends === undefined && (
        <SelectField {...field('kind')}>
          <option value="">{text.record.notChosen}</option>
          {data?.vocabulary.entityKinds.map(({ kind, label }) => (
            <option key={kind} value={kind}>
              {label}
            </option>
          ))}
        </SelectField>
      )}
      <TextField {...field('name')} />
      {amends === undefined && <TextField {...field('key', ['entity.id'])} value={id} />}
      <TextField {...field('aliases')} lines={2} help={text.record.onePerLine} />
      {offers.length > 0 && (
        <p className="some">
          <small>{text.record.byMerged}</small>
          {offers.map((name) => (
            <button
              key={name}
              type="button"
              className="link"
              disabled={linesOf(fields.aliases).includes(name)}
              onClick={() => take({ aliases: [...linesOf(fields.aliases), name].join('\n') })}
            >
              {text.record.keepName(name)}
            </button>
          ))}
        </p>
      )}
      <TextField {...field('names')} lines={2} help={text.record.namesHelp} />
      <TextField {...field('description')} />
      <TextField {...field('wikidata')} />
      {kind === 'NATION' && (
        <>
          <TextField {...field('alpha2')} />
          <TextField {...field('alpha3')} />
          <TextField {...field('numeric')} />
          <TextField {...field('codes')} lines={2} help={text.record.codesHelp} />
        </>
      )}
      {kind === 'OFFICE' && <PickField {...field('of')} />}
      {kind === 'PACT' && (
        <SelectField {...field('pactKinds')}>
          <option value="">{text.record.notChosen}</option>
          {data?.vocabulary.pactKinds.map(({ kind, label }) => (
            <option key={kind} value={kind}>
              {label}
            </option>
          ))}
        </SelectField>
      )}
      {kind === 'ORGANIZATION' && <Kinds {...field('organizationKind')} of={data?.organizationKinds} />}
      {kind === 'EVENT' && <Kinds {...field('eventKind')} of={data?.eventKinds} />}
      <TextField {...field('reason', ['reason'])} />
    </RecordForm>
  )
}

function Kinds({
  of,
  ...field
}: Omit<Parameters<typeof SelectField>[0], 'children'> & {
  of: { readonly enumValues: readonly { readonly name: string }[] | null } | null | undefined
}) {
  return (
    <SelectField {...field}>
      <option value="">{text.record.notChosen}</option>
      {of?.enumValues?.map(({ name }) => (
        <option key={name} value={name}>
          {words(name)}
        </option>
      ))}
    </SelectField>
  )
}

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** The fields of a form as the API takes them; an empty one is null. */
const readers = {
  names: (text) =>
    linesOf(text).map((line) => {
      const [, language = '', name = line] = /^([A-Za-z-]+):\s*(.+)$/.exec(line) ?? []
      return { language, text: name }
    }),
  aliases: linesOf,
  codes: (text) =>
    linesOf(text).map((line) => {
      const [scheme = '', code = '', during] = line.split(/\s+/)
      return { scheme: scheme.toUpperCase() as 'COW', code, ...(during === undefined ? {} : { during }) }
    }),
  organizationKind: (text) => text as OrganizationKind,
  pactKinds: (text) => [text as PactKind],
  eventKind: (text) => text as EventKind,
  description: (text) => text.trim(),
  wikidata: (text) => text.trim(),
  alpha2: (text) => text.trim(),
  alpha3: (text) => text.trim(),
  numeric: (text) => text.trim(),
  of: (text) => text,
} satisfies { readonly [Field in keyof Partial<EntityInput>]: (text: string) => EntityInput[Field] }
const readable = Object.keys(readers) as (keyof typeof readers)[]

const inputOf = (fields: EntityFields): Partial<EntityInput> =>
  Object.fromEntries(
    readable.flatMap((field) => (fields[field].trim() === '' ? [] : [[field, readers[field](fields[field])]])),
  )

/** The fields that were changed; null removes one. */
const changesOf = (fields: EntityFields, changed: readonly (keyof EntityFields)[]) => ({
  ...(changed.includes('name') ? { name: fields.name.trim() } : {}),
  ...Object.fromEntries(
    readable
      .filter((field) => changed.includes(field))
      .map((field) => [field, fields[field].trim() === '' ? null : readers[field](fields[field])]),
  ),
})
