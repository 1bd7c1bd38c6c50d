import { useState } from 'react'
import { graphql } from '../generated/gql.ts'
import type { Clearance } from '../generated/graphql.ts'
import { words } from '../parts.tsx'
import { text } from '../texts/text.ts'
import { Previewed } from './act.tsx'
import { useChange, usePreview } from './change.ts'
import { RecordForm, TextField } from './form.tsx'
import { isSame, type Label, LabelFields } from './label-fields.tsx'

const setClearanceDocument = graphql(`
  mutation SetClearance(
    $claims: [ID!]!
    $clearance: Clearance!
    $compartments: [String!]
    $reason: String!
    $expectedRevision: Int!
    $key: String!
    $preview: Boolean
  ) {
    done: setClearance(
      claims: $claims
      clearance: $clearance
      compartments: $compartments
      reason: $reason
      expectedRevision: $expectedRevision
      key: $key
      preview: $preview
    ) { ...Done }
  }
`)

export interface LabelledClaim {
  readonly id: string
  readonly clearance: Clearance
  readonly compartments: readonly string[]
}

/** A form that gives a claim another clearance or other compartments, and says before what would then hold. */
export function SetClearance({ claim }: { claim: LabelledClaim }) {
  const [chosen, setChosen] = useState<Partial<Label>>({})
  const [reason, setReason] = useState('')
  const change = useChange()
  const clearance = chosen.clearance || claim.clearance
  const compartments = chosen.compartments ?? claim.compartments
  const isOther = clearance !== claim.clearance || !isSame(compartments, claim.compartments)
  const variables = {
    claims: [claim.id],
    clearance,
    // To name compartments takes somebody who may see everything.
    compartments: isSame(compartments, claim.compartments) ? null : [...compartments],
  }
  // A preview is checked like the change itself, so it has a reason, too.
  const preview = usePreview(setClearanceDocument, { ...variables, reason: 'preview' }, isOther)
  const clear = () => {
    setChosen({})
    setReason('')
  }
  return (
    <RecordForm
      name={text.record.acts.setClearance}
      submit={async () => {
        if (await change.send(setClearanceDocument, { ...variables, reason: reason.trim() })) clear()
      }}
      outcome={change}
      label={text.record.confirm(text.record.acts.setClearance)}
      clear={clear}
    >
      <LabelFields
        at={{ clearance: ['clearance', 'claims'], compartments: ['compartments'] }}
        label={{ clearance, compartments }}
        change={(label) => setChosen({ ...chosen, ...label })}
        help={text.record.compartmentsToSet}
      />
      {isOther && (
        <Previewed
          data={preview.data}
          error={preview.error}
          title={text.record.wouldShow(clearance === 'PUBLIC' ? undefined : words(clearance), compartments)}
          nothing=""
        />
      )}
      <TextField label={text.record.reason} at={['reason']} lines={2} value={reason} change={setReason} />
    </RecordForm>
  )
}
