import { useState } from 'react'
import { useAnswer } from '../api.ts'
import { graphql } from '../generated/gql.ts'
import { Answer } from '../parts.tsx'
import { text } from '../text.ts'
import { Acts, actOnClaim } from './act.tsx'
import { useMay } from './change.ts'
import { ClaimForm, emptyClaim } from './claim-form.tsx'
import { valueText } from './claim-value.ts'
import { kept } from './draft.ts'

const correctDocument = graphql(`
  query ToCorrect($id: ID!) {
    node(id: $id) {
      ... on Claim {
        id: key
        summary
        stance
        predicate
        subject { id: key }
        object { id: key }
        value { ...ClaimValueParts }
        time { edtf }
        speakers { id: key }
        document { id: key }
        passages { id: key paragraph }
      }
    }
  }
`)

/** The buttons of a claim: to retract it, and to propose a correction in a form with its fields. */
export function ClaimActs({ id }: { id: string }) {
  const name = `correct ${id}`
  const canPropose = useMay().includes('PROPOSE')
  const [isOpen, setOpen] = useState(() => kept(name) !== undefined)
  return (
    <>
      <Acts of={[actOnClaim('retract', id)]}>
        {canPropose && (
          <button type="button" className="link" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {text.record.acts.correct}
          </button>
        )}
      </Acts>
      {canPropose && isOpen && <Correct id={id} name={name} />}
    </>
  )
}

function Correct({ id, name }: { id: string; name: string }) {
  const answer = useAnswer(correctDocument, { id })
  return (
    <Answer of={answer}>
      {({ node }) => {
        if (!node || !('predicate' in node)) return <p>{text.record.gone}</p>
        const { document, subject, object, value, predicate, summary, stance, time, speakers, passages } = node
        const start = {
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
          key: `${id.slice(id.indexOf('#') + 1)}-2`,
        }
        return <ClaimForm name={name} start={start} corrects={id} />
      }}
    </Answer>
  )
}
