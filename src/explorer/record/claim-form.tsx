import { useAnswer } from '../api.ts'
import { graphql } from '../generated/gql.ts'
import type { Predicate, Stance } from '../generated/graphql.ts'
import { words } from '../parts.tsx'
import { useExplorer } from '../state/explorer.ts'
import { lensOf } from '../state/state.ts'
import { text } from '../texts/text.ts'
import { useChange, useMay, useRecord } from './change.ts'
import {
  type ClaimFields,
  isNew,
  PassageChoice,
  PredicateFields,
  passagesDocument,
  propertyIn,
  SpeakerFields,
  wordsDocument,
} from './claim-fields.tsx'
import { useDraft } from './draft.ts'
import { CheckField, DateInput, edtfOf, PickField, RecordForm, SelectField, TextField } from './form.tsx'
import { keyOf } from './key.ts'
import { LabelFields, useLabels } from './label-fields.tsx'
import { itself } from './outcome.tsx'
import { passageInput } from './passage-fields.tsx'

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
/**
 * A form for a claim. Nothing of it is lost if the change is refused or the page is loaded again.
 * @param corrects the key of the claim that the new one stands for
 */
export function ClaimForm({ name, start, corrects }: { name: string; start: ClaimFields; corrects?: string }) {
  const { state } = useExplorer()
  const { fields, take, clear } = useDraft(name, start)
  const vocabulary = useAnswer(wordsDocument, {}).data?.vocabulary
  const { document, subject, predicate } = fields
  const { data: known } = useAnswer(passagesDocument, { lens: lensOf(state), id: document }, document !== '')
  const change = useChange()
  const labels = useLabels()
  const passages = document === '' ? [] : (known?.graph.document?.passages ?? [])
  const isReviewed = useRecord().data?.record?.review !== 'NONE'
  const canRetract = useMay().includes('RETRACT') || isReviewed
  const isRetracting = corrects !== undefined && canRetract && fields.isRetracting
  const submit = async () => {
    const added = isNew(fields, passages) ? await passageInput(fields.typed) : undefined
    const paragraph = added?.paragraph ?? Number(fields.passage)
    const claim = {
      key: fields.key.trim() || keyOf(fields.summary),
      summary: fields.summary.trim(),
      subject,
      predicate: predicate as Predicate,
      stance: fields.stance as Stance,
      ...(propertyIn(vocabulary, predicate) ? { value: fields.value.trim() } : { object: fields.object }),
      ...(fields.time.trim() === '' ? {} : { time: edtfOf(fields.time) }),
      ...(fields.speakers.length > 0 ? { speakers: fields.speakers } : {}),
      passages: Number.isInteger(paragraph) && paragraph > 0 ? [paragraph] : [],
      ...labels.inputOf(fields),
      ...(isRetracting ? { corrects: [corrects] } : {}),
    }
    const ownReason = isRetracting ? text.record.correctedBy(`${document}#${claim.key}`) : null
    const reason = fields.reason.trim() || ownReason
    const sent = { document, claims: [claim], passages: added ? [added] : null, reason }
    if (await change.send(proposeDocument, sent)) clear()
  }
  const field = (name: 'summary' | 'reason' | 'time') => ({
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
      <PredicateFields vocabulary={vocabulary} fields={fields} take={take} />
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
      <SpeakerFields fields={fields} take={take} />
      <PassageChoice passages={passages} fields={fields} take={take} />
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
        <CheckField
          label={text.record.retractOld}
          value={fields.isRetracting}
          change={(isRetracting) => take({ isRetracting })}
        />
      )}
    </RecordForm>
  )
}
