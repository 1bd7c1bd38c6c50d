import { graphql } from '../generated/gql.ts'
import { text } from '../texts/text.ts'
import { useChange } from './change.ts'
import { useDraft } from './draft.ts'
import { CheckField, DateInput, edtfOf, RecordForm, TextField } from './form.tsx'
import { keyOf } from './key.ts'
import { type Label, LabelFields, useLabels } from './label-fields.tsx'
import { emptyPassage, PassageFields, passageInput, type TypedPassage } from './passage-fields.tsx'

const addDocument = graphql(`
  mutation AddDocument(
    $document: DocumentInput!
    $passages: [PassageInput!]
    $reason: String
    $expectedRevision: Int!
    $key: String!
    $preview: Boolean
  ) {
    done: addDocument(
      document: $document
      passages: $passages
      reason: $reason
      expectedRevision: $expectedRevision
      key: $key
      preview: $preview
    ) { ...Done }
  }
`)
const empty = {
  title: '',
  key: '',
  published: '',
  read: '',
  language: 'en',
  publisher: '',
  url: '',
  isPrimary: false,
  clearance: 'PUBLIC' as Label['clearance'],
  compartments: [] as readonly string[],
  passages: [] as TypedPassage[],
  reason: '',
}

/** A form for a document and passages of it. The text of a passage stays in the browser. */
export function DocumentForm({ use }: { use: (id: string, passage: TypedPassage | undefined) => void }) {
  const { fields, take, clear } = useDraft('document', empty)
  const change = useChange()
  const labels = useLabels()
  const { passages } = fields
  const given = (name: 'read' | 'publisher' | 'url') => {
    const value = fields[name].trim()
    return value === '' ? {} : { [name]: name === 'read' ? edtfOf(value) : value }
  }
  const id = fields.key.trim() || keyOf(`${fields.publisher} ${fields.published} ${fields.title}`)
  const submit = async () => {
    const document = {
      id,
      title: fields.title.trim(),
      published: fields.published.trim() === '' ? 'unknown' : edtfOf(fields.published),
      language: fields.language.trim(),
      ...given('read'),
      ...given('publisher'),
      ...given('url'),
      primary: fields.isPrimary,
      ...labels.inputOf(fields),
    }
    const added = await Promise.all(passages.map(passageInput))
    const reason = fields.reason.trim() === '' ? null : fields.reason.trim()
    const done = await change.send(addDocument, { document, passages: added, reason })
    if (!done) return
    clear()
    // A passage is in the graph once a claim cites it, so its text goes on into the form for that claim.
    // The id of somebody who may not see everything has digits after it.
    use(done.documents[0]?.id ?? id, passages[0])
  }
  const field = (name: 'title' | 'published' | 'read' | 'language' | 'publisher' | 'url' | 'reason') => ({
    at: [name === 'reason' ? name : `document.${name}`],
    value: fields[name],
    change: (value: string) => take({ [name]: value }),
  })
  return (
    <RecordForm
      name={text.record.addDocument}
      submit={submit}
      outcome={change}
      label={text.record.sendDocument}
      clear={clear}
    >
      <TextField label={text.record.title} {...field('title')} />
      <DateInput label={text.record.published} {...field('published')} />
      {fields.published.trim() === '' && <DateInput label={text.record.read} {...field('read')} />}
      <TextField label={text.record.publisher} {...field('publisher')} />
      <TextField label={text.record.url} {...field('url')} />
      <TextField label={text.record.language} {...field('language')} />
      <CheckField label={text.record.primary} value={fields.isPrimary} change={(isPrimary) => take({ isPrimary })} />
      <LabelFields
        at={{ clearance: ['document.clearance'], compartments: ['document.compartments'] }}
        label={fields}
        change={take}
        help={text.record.compartmentsOfDocument}
      />
      <TextField label={text.record.key} at={['document.id']} value={id} change={(key) => take({ key })} />
      <Passages passages={passages} change={(passages) => take({ passages })} />
      <TextField label={text.record.reasonOrNone} {...field('reason')} />
    </RecordForm>
  )
}

function Passages({
  passages,
  change,
}: {
  passages: readonly TypedPassage[]
  change: (passages: TypedPassage[]) => void
}) {
  return (
    <>
      {passages.map((passage, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a passage has no other name while it is typed
        <fieldset key={index}>
          <legend>{text.record.passageOf(index + 1)}</legend>
          <PassageFields
            index={index}
            passage={passage}
            change={(part) => change(passages.map((one, at) => (at === index ? { ...one, ...part } : one)))}
          />
          <button type="button" className="link" onClick={() => change(passages.filter((_, at) => at !== index))}>
            {text.record.remove(text.record.passageOf(index + 1))}
          </button>
        </fieldset>
      ))}
      <button type="button" onClick={() => change([...passages, emptyPassage])}>
        {text.record.addPassage}
      </button>
    </>
  )
}
