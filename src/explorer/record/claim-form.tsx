import { useAnswer } from '../api.ts'
import { useExplorer } from '../explorer.ts'
import { graphql } from '../generated/gql.ts'
import type { Predicate, Stance } from '../generated/graphql.ts'
import { words } from '../parts.tsx'
import { lensOf } from '../state.ts'
import { text } from '../text.ts'
import { useChange, useMay, useRecord } from './change.ts'
import { useDraft } from './draft.ts'
import { fingerprintOf } from './fingerprint.ts'
import { DateInput, edtfOf, PickField, RecordForm, SelectField, TextField } from './form.tsx'
import { keyOf } from './key.ts'
import { type Label, LabelFields, useLabels } from './label-fields.tsx'
import { itself } from './outcome.tsx'

const wordsDocument = graphql(`
  query PredicateWords {
    vocabulary {
      relationshipKinds { kind label derived }
      properties { property label valueKind }
      stages { stage label }
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
    $preview: Boolean
  ) {
    done: propose(
      document: $document
      claims: $claims
      passages: $passages
      reason: $reason
      expectedRevision: $expectedRevision
      key: $key
      preview: $preview
    ) { ...Done }
  }
`)
const stances = ['ASSERTED', 'REPORTED', 'PLANNED', 'POSSIBLE', 'DENIED'] as const satisfies readonly Stance[]
const NEW = 'new'

export const emptyClaim = {
  document: '',
  subject: '',
  predicate: '',
  object: '',
  value: '',
  summary: '',
  key: '',
  time: '',
  stance: 'ASSERTED',
  speakers: [] as string[],
  passage: '',
  paragraph: '',
  passageSummary: '',
  pasted: '',
  clearance: '' as Label['clearance'],
  compartments: [] as readonly string[],
  reason: '',
  isRetracting: true,
}
type ClaimFields = typeof emptyClaim

/**
 * A form for a claim. Nothing of it is lost if the change is refused or the page is loaded again.
 * @param corrects the key of the claim that the new one stands for
 */
export function ClaimForm({ name, start, corrects }: { name: string; start: ClaimFields; corrects?: string }) {
  const { state } = useExplorer()
  const { fields, take, clear } = useDraft(name, start)
  const { data } = useAnswer(wordsDocument, {})
  const { document, subject, predicate } = fields
  const { data: known } = useAnswer(passagesDocument, { lens: lensOf(state), id: document }, document !== '')
  const change = useChange()
  const labels = useLabels()
  const passages = document === '' ? [] : (known?.graph.document?.passages ?? [])
  const isNew = fields.passage === NEW || passages.length === 0
  const property = data?.vocabulary.properties.find(({ property }) => property === predicate)
  const isReviewed = useRecord().data?.record?.review !== 'NONE'
  const canRetract = useMay().includes('RETRACT') || isReviewed
  const isRetracting = corrects !== undefined && canRetract && fields.isRetracting
  const submit = async () => {
    const paragraph = Number(isNew ? fields.paragraph : fields.passage)
    const added = isNew
      ? [{ paragraph, summary: fields.passageSummary.trim(), fingerprint: await fingerprintOf(fields.pasted) }]
      : null
    const key = fields.key.trim() || keyOf(fields.summary)
    const claim = {
      key,
      summary: fields.summary.trim(),
      subject,
      predicate: predicate as Predicate,
      stance: fields.stance as Stance,
      ...(property ? { value: fields.value.trim() } : { object: fields.object }),
      ...(fields.time.trim() === '' ? {} : { time: edtfOf(fields.time) }),
      ...(fields.speakers.length > 0 ? { speakers: fields.speakers } : {}),
      passages: Number.isInteger(paragraph) && paragraph > 0 ? [paragraph] : [],
      ...labels.inputOf(fields),
      ...(isRetracting ? { corrects: [corrects] } : {}),
    }
    const ownReason = isRetracting ? text.record.correctedBy(`${document}#${key}`) : null
    const reason = fields.reason.trim() || ownReason
    if (await change.send(proposeDocument, { document, claims: [claim], passages: added, reason })) clear()
  }
  const field = (
    name: 'value' | 'summary' | 'key' | 'paragraph' | 'passageSummary' | 'pasted' | 'reason' | 'time',
  ) => ({
    value: fields[name],
    change: (value: string) => take({ [name]: value }),
  })
  return (
    <RecordForm
      name={corrects === undefined ? text.record.propose : text.record.acts.correct}
      submit={submit}
      outcome={change}
      isReady={predicate !== '' && subject !== '' && document !== ''}
      label={text.record.send}
      clear={clear}
    >
      <PickField
        label={text.record.document}
        at={['document']}
        value={document}
        change={(document) => take({ document, passage: '' })}
        documents
      />
      <PickField
        label={text.record.subject}
        at={['claims.0.subject']}
        value={subject}
        change={(subject) => take({ subject })}
      />
      <SelectField
        label={text.record.predicate}
        at={['claims.0.predicate']}
        value={predicate}
        change={(predicate) => take({ predicate, value: '' })}
      >
        <option value="">{text.record.notChosen}</option>
        <optgroup label={text.record.relationships}>
          {data?.vocabulary.relationshipKinds
            .filter(({ derived }) => !derived)
            .map(({ kind, label }) => (
              <option key={kind} value={kind}>
                {label}
              </option>
            ))}
        </optgroup>
        <optgroup label={text.record.properties}>
          {data?.vocabulary.properties.map(({ property, label }) => (
            <option key={property} value={property}>
              {label}
            </option>
          ))}
        </optgroup>
      </SelectField>
      {!property ? (
        <PickField
          label={text.record.object}
          at={['claims.0.object']}
          value={fields.object}
          change={(object) => take({ object })}
        />
      ) : property.valueKind === 'ENTITY' ? (
        <PickField label={text.record.value} at={['claims.0.value']} {...field('value')} />
      ) : property.valueKind === 'STAGE' ? (
        <SelectField label={text.record.value} at={['claims.0.value']} {...field('value')}>
          <option value="">{text.record.notChosen}</option>
          {data?.vocabulary.stages.map(({ stage, label }) => (
            <option key={stage} value={stage.toLowerCase().replaceAll('_', '-')}>
              {label}
            </option>
          ))}
        </SelectField>
      ) : (
        <TextField label={text.record.value} at={['claims.0.value']} {...field('value')} />
      )}
      <TextField label={text.record.summary} at={['claims.0.summary']} {...field('summary')} />
      <DateInput label={text.record.time} at={['claims.0.time']} {...field('time')} />
      <SelectField
        label={text.record.stance}
        at={['claims.0.stance']}
        value={fields.stance}
        change={(stance) => take({ stance })}
      >
        {stances.map((stance) => (
          <option key={stance} value={stance}>
            {words(stance)}
          </option>
        ))}
      </SelectField>
      {fields.speakers.map((speaker, index) => (
        <PickField
          key={speaker}
          label={text.record.speaker}
          at={[`claims.0.speakers.${index}`]}
          value={speaker}
          change={(id) =>
            take({ speakers: fields.speakers.flatMap((one) => (one !== speaker ? one : id === '' ? [] : id)) })
          }
        />
      ))}
      <PickField
        label={fields.speakers.length === 0 ? text.record.speaker : text.record.anotherSpeaker}
        at={['claims.0.speakers']}
        value=""
        change={(id) => take({ speakers: [...new Set([...fields.speakers, id])].filter(Boolean) })}
      />
      {passages.length > 0 && (
        <SelectField
          label={text.record.passage}
          at={['claims.0.passages']}
          value={fields.passage}
          change={(passage) => take({ passage })}
        >
          <option value="">{text.record.notChosen}</option>
          {passages.map(({ id, paragraph, summary }) => (
            <option key={id} value={String(paragraph)}>
              {paragraph}: {summary}
            </option>
          ))}
          <option value={NEW}>{text.record.newPassage}</option>
        </SelectField>
      )}
      {isNew && document !== '' && (
        <fieldset>
          <legend>{text.record.newPassage}</legend>
          <TextField
            label={text.record.paragraph}
            at={passages.length > 0 ? ['passages.0.paragraph'] : ['claims.0.passages', 'passages.0.paragraph']}
            isNumber
            {...field('paragraph')}
          />
          <TextField label={text.record.passageSummary} at={['passages.0.summary']} {...field('passageSummary')} />
          <TextField
            label={text.record.pasted}
            at={['passages.0.fingerprint']}
            lines={3}
            help={text.record.pastedHelp}
            {...field('pasted')}
          />
        </fieldset>
      )}
      <LabelFields
        at={{
          clearance: ['claims.0.clearance'],
          // A correction is in the compartments of what it corrects.
          compartments: ['claims.0.compartments', 'claims.0.corrects'],
        }}
        label={fields}
        change={take}
        none={text.record.asDocument}
        help={text.record.compartmentsOfClaim}
      />
      <TextField
        label={text.record.key}
        at={['claims.0.key', itself('claims.0')]}
        value={fields.key || keyOf(fields.summary)}
        change={(key) => take({ key })}
      />
      <TextField label={text.record.reasonOrNone} at={['reason']} {...field('reason')} />
      {corrects !== undefined && canRetract && (
        <label className="check">
          <input
            type="checkbox"
            checked={fields.isRetracting}
            onChange={({ target }) => take({ isRetracting: target.checked })}
          />
          {text.record.retractOld}
        </label>
      )}
    </RecordForm>
  )
}
