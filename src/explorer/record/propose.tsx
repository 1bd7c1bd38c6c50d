import { useState } from 'react'
import { useAnswer } from '../api.ts'
import { dateWords, readDate } from '../dates.ts'
import { useExplorer } from '../explorer.ts'
import { graphql } from '../generated/gql.ts'
import type { Predicate, Stance } from '../generated/graphql.ts'
import { Named, words } from '../parts.tsx'
import { Search } from '../search.tsx'
import { isRelationship, lensOf } from '../state.ts'
import { text } from '../text.ts'
import { useChange } from './change.ts'
import { fingerprint } from './fingerprint.ts'
import { Outcome } from './outcome.tsx'

const wordsDocument = graphql(`
  query PredicateWords {
    vocabulary {
      relationshipKinds { kind label derived }
      properties { property label }
    }
  }
`)
const passagesDocument = graphql(`
  query PassagesOf($lens: LensInput, $id: ID!) {
    graph(lens: $lens) { document(id: $id) { passages { id: key paragraph summary } } }
  }
`)
const proposeDocument = graphql(`
  mutation Propose(
    $document: ID!
    $claims: [ClaimInput!]!
    $passages: [PassageInput!]
    $reason: String
    $expectedRevision: Int!
    $key: String!
  ) {
    done: propose(
      document: $document
      claims: $claims
      passages: $passages
      reason: $reason
      expectedRevision: $expectedRevision
      key: $key
    ) { ...Done }
  }
`)
const stances = ['ASSERTED', 'REPORTED', 'PLANNED', 'POSSIBLE', 'DENIED'] as const satisfies readonly Stance[]
const empty = {
  summary: '',
  predicate: '',
  object: '',
  value: '',
  time: '',
  stance: 'ASSERTED',
  paragraph: '',
  pasted: '',
}

/** A form for a claim about what is selected. Nothing of it is lost if the change is refused. */
export function Propose() {
  const { state } = useExplorer()
  const [isOpen, setOpen] = useState(false)
  const { selected } = state
  const isDocument = useIsDocument(selected)
  const isEntity = selected !== null && !isDocument && !isRelationship(selected) && !selected.includes('#')
  const [about, setAbout] = useState<{ subject?: string; document?: string }>({})
  const subject = about.subject ?? (isEntity ? selected : '')
  const document = about.document ?? (isDocument ? (selected ?? '') : '')
  const [fields, setFields] = useState(empty)
  const { data } = useAnswer(wordsDocument, {}, isOpen)
  const { data: known } = useAnswer(passagesDocument, { lens: lensOf(state), id: document }, isOpen && document !== '')
  const { send, ...outcome } = useChange()
  const take = (change: Partial<typeof empty>) => setFields({ ...fields, ...change })
  const time = fields.time.trim() === '' ? undefined : readDate(fields.time)
  const kinds = data?.vocabulary.relationshipKinds.filter(({ derived }) => !derived) ?? []
  const isProperty = data?.vocabulary.properties.some(({ property }) => property === fields.predicate) ?? false
  const problemAt = (field: string) => outcome.problem?.problems.find(({ path }) => path.join('.') === field)?.message
  const submit = async () => {
    const paragraph = Number(fields.paragraph)
    const isNew = fields.pasted.trim() !== ''
    const passages = isNew
      ? [{ paragraph, summary: fields.summary, fingerprint: await fingerprint(fields.pasted) }]
      : null
    const claim = {
      key: keyOf(fields.summary),
      summary: fields.summary.trim(),
      subject,
      predicate: fields.predicate as Predicate,
      stance: fields.stance as Stance,
      ...(isProperty ? { value: fields.value.trim() } : { object: fields.object }),
      ...(time ? { time: 'date' in time ? time.date : fields.time.trim() } : {}),
      ...(fields.paragraph === '' ? {} : { passages: [paragraph] }),
    }
    if (await send(proposeDocument, { document, claims: [claim], passages, reason: null })) setFields(empty)
  }
  const field = (name: 'summary' | 'value' | 'time' | 'paragraph', label: string, at = `claims.0.${name}`) => (
    <label>
      {label}
      <input
        value={fields[name]}
        aria-invalid={problemAt(at) !== undefined}
        inputMode={name === 'paragraph' ? 'numeric' : undefined}
        onChange={({ target }) => take({ [name]: target.value })}
      />
    </label>
  )
  const ends = (label: string, id: string, choose: (id: string) => void, onlyDocuments = false) => (
    <div>
      <span>
        {label}:{' '}
        {id === '' ? (
          text.record.notChosen
        ) : (
          <strong>
            <Named id={id} />
          </strong>
        )}
      </span>
      <Search
        choose={choose}
        label={text.record.choose(label)}
        hint={text.record.choose(label)}
        documents={onlyDocuments}
      />
    </div>
  )
  return (
    <section className="propose">
      <button type="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {text.record.propose}
      </button>
      {isOpen && (
        <form
          onSubmit={(event) => {
            event.preventDefault()
            void submit()
          }}
        >
          {ends(text.record.document, document, (id) => setAbout({ ...about, document: id }), true)}
          {ends(text.record.subject, subject, (id) => setAbout({ ...about, subject: id }))}
          <label>
            {text.record.predicate}
            <select value={fields.predicate} onChange={({ target }) => take({ predicate: target.value })}>
              <option value="">{text.record.notChosen}</option>
              {kinds.map(({ kind, label }) => (
                <option key={kind} value={kind}>
                  {label}
                </option>
              ))}
              {data?.vocabulary.properties.map(({ property, label }) => (
                <option key={property} value={property}>
                  {label}
                </option>
              ))}
            </select>
          </label>
          {isProperty
            ? field('value', text.record.value)
            : ends(text.record.object, fields.object, (id) => take({ object: id }))}
          {field('summary', text.record.summary)}
          {field('time', text.record.time)}
          {time && <small>{'date' in time ? text.record.reads(dateWords(time.date)) : time.problem}</small>}
          <label>
            {text.record.stance}
            <select value={fields.stance} onChange={({ target }) => take({ stance: target.value })}>
              {stances.map((stance) => (
                <option key={stance} value={stance}>
                  {words(stance)}
                </option>
              ))}
            </select>
          </label>
          {known?.graph.document && known.graph.document.passages.length > 0 && (
            <label>
              {text.record.passage}
              <select value={fields.paragraph} onChange={({ target }) => take({ paragraph: target.value, pasted: '' })}>
                <option value="">{text.record.notChosen}</option>
                {known.graph.document.passages.map(({ id, paragraph, summary }) => (
                  <option key={id} value={String(paragraph)}>
                    {paragraph}: {summary}
                  </option>
                ))}
              </select>
            </label>
          )}
          {field('paragraph', text.record.paragraph, 'claims.0.passages')}
          <label>
            {text.record.pasted}
            <textarea rows={3} value={fields.pasted} onChange={({ target }) => take({ pasted: target.value })} />
          </label>
          <button
            type="submit"
            disabled={outcome.isBusy || fields.predicate === '' || subject === '' || document === ''}
          >
            {text.record.send}
          </button>
          <Outcome {...outcome} />
        </form>
      )}
    </section>
  )
}

/** True if the id is that of a document. */
function useIsDocument(id: string | null): boolean {
  const { data } = useAnswer(isDocumentDocument, { id: id ?? '' }, id !== null)
  return data?.node?.__typename === 'Document'
}
const isDocumentDocument = graphql(`
  query IsDocument($id: ID!) { node(id: $id) { __typename } }
`)

/** A key for a claim from the words of its summary. */
const keyOf = (summary: string): string =>
  summary
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 60)
    .replace(/-$/, '') || 'claim'
