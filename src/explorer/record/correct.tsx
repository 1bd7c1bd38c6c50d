import { useState } from 'react'
import { useAnswer } from '../api.ts'
import { graphql } from '../generated/gql.ts'
import type { ToCorrectPartsFragment } from '../generated/graphql.ts'
import { Answer } from '../parts.tsx'
import { text } from '../texts/text.ts'
import { Acts, actOnClaim } from './act.tsx'
import { useMay } from './change.ts'
import { emptyClaim } from './claim-fields.tsx'
import { ClaimForm } from './claim-form.tsx'
import { valueText } from './claim-value.ts'
import { kept } from './draft.ts'
import { ownLabel, useLabels } from './label-fields.tsx'
import { type LabelledClaim, SetClearance } from './set-clearance.tsx'

const correctDocument = graphql(`
  query ToCorrect($id: ID!) { node(id: $id) { ...ToCorrectParts } }
`)
graphql(`
  fragment ToCorrectParts on Claim {
    id: key
    summary
    stance
    predicate
    subject { id: key }
    object { id: key }
    value { ...ClaimValueParts }
    time { edtf }
    speakers { id: key }
    clearance
    compartments
    document { id: key clearance compartments }
    passages { id: key paragraph }
  }
`)

/** The buttons of a claim: to retract it, to correct it in a form with its fields, and to change its clearance. */
export function ClaimActs({ claim }: { claim: LabelledClaim }) {
  const { id } = claim
  const name = `correct ${id}`
  const may = useMay()
  const canPropose = may.includes('PROPOSE')
  const { canChoose } = useLabels()
  const canSetClearance = may.includes('SET_CLEARANCE') && canChoose
  const [open, setOpen] = useState(() => (kept(name) === undefined ? undefined : 'correct'))
  const toggle = (form: 'correct' | 'setClearance') => setOpen(open === form ? undefined : form)
  return (
    <>
      <Acts of={[actOnClaim('retract', id)]}>
        {canPropose && (
          <button type="button" className="link" aria-expanded={open === 'correct'} onClick={() => toggle('correct')}>
            {text.record.acts.correct}
          </button>
        )}
        {canSetClearance && (
          <button
            type="button"
            className="link"
            aria-expanded={open === 'setClearance'}
            onClick={() => toggle('setClearance')}
          >
            {text.record.acts.setClearance}
          </button>
        )}
      </Acts>
      {canPropose && open === 'correct' && <Correct id={id} name={name} />}
      {canSetClearance && open === 'setClearance' && <SetClearance claim={claim} />}
    </>
  )
}

function Correct({ id, name }: { id: string; name: string }) {
  const answer = useAnswer(correctDocument, { id })
  return (
    <Answer of={answer}>
      {({ node }) => {
        if (!node || !('predicate' in node)) return <p>{text.record.gone}</p>
        const start = fieldsOf(node)
        return <ClaimForm name={name} start={{ ...start, key: `${start.key}-2` }} corrects={id} />
      }}
    </Answer>
  )
}

/** A form for a claim whose author was asked for a change; under its key, it is proposed again. */
export function ProposeAgain({ claim }: { claim: ToCorrectPartsFragment }) {
  const name = `again ${claim.id}`
  const canPropose = useMay().includes('PROPOSE')
  const [isOpen, setOpen] = useState(() => kept(name) !== undefined)
  if (!canPropose) return null
  return (
    <div className="acts">
      <button type="button" className="link" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {text.record.acts.again}
      </button>
      {isOpen && <ClaimForm name={name} start={fieldsOf(claim)} />}
    </div>
  )
}

function fieldsOf({
  id,
  document,
  subject,
  object,
  value,
  time,
  speakers,
  passages,
  clearance,
  compartments,
  ...claim
}: ToCorrectPartsFragment) {
  const { predicate, summary, stance } = claim
  return {
    ...emptyClaim,
    document: document?.id ?? '',
    subject: subject?.id ?? '',
    object: object?.id ?? '',
    value: value ? valueText(value) : '',
    predicate,
    summary,
    stance,
    time: time?.edtf ?? '',
    speakers: speakers.map((speaker) => speaker.id),
    passage: String(passages[0]?.paragraph ?? ''),
    key: id.slice(id.indexOf('#') + 1),
    ...ownLabel({ clearance, compartments }, document),
  }
}
