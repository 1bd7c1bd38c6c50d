import { type ReactNode, useState } from 'react'
import { graphql } from '../generated/gql.ts'
import { text } from '../text.ts'
import { useCanWrite, useChange } from './change.ts'
import { Outcome } from './outcome.tsx'

const acts = {
  accept: graphql(`
    mutation Accept($claims: [ID!]!, $reason: String, $expectedRevision: Int!, $key: String!) {
      done: accept(claims: $claims, reason: $reason, expectedRevision: $expectedRevision, key: $key) { ...Done }
    }
  `),
  reject: graphql(`
    mutation Reject($claims: [ID!]!, $reason: String!, $expectedRevision: Int!, $key: String!) {
      done: reject(claims: $claims, reason: $reason, expectedRevision: $expectedRevision, key: $key) { ...Done }
    }
  `),
  askForChange: graphql(`
    mutation AskForChange($claims: [ID!]!, $reason: String!, $expectedRevision: Int!, $key: String!) {
      done: askForChange(claims: $claims, reason: $reason, expectedRevision: $expectedRevision, key: $key) { ...Done }
    }
  `),
  retract: graphql(`
    mutation Retract($claims: [ID!]!, $reason: String!, $expectedRevision: Int!, $key: String!) {
      done: retract(claims: $claims, reason: $reason, expectedRevision: $expectedRevision, key: $key) { ...Done }
    }
  `),
  restore: graphql(`
    mutation Restore($claims: [ID!]!, $reason: String!, $expectedRevision: Int!, $key: String!) {
      done: restore(claims: $claims, reason: $reason, expectedRevision: $expectedRevision, key: $key) { ...Done }
    }
  `),
}
const undoDocument = graphql(`
  mutation UndoChange($change: Int!, $reason: String, $expectedRevision: Int!, $key: String!) {
    done: undo(change: $change, reason: $reason, expectedRevision: $expectedRevision, key: $key) { ...Done }
  }
`)

/** Buttons for what can be done with a claim. The one that is pressed asks for the reason. */
export function Acts({ names, claim }: { names: readonly (keyof typeof acts)[]; claim: string }) {
  const { send, ...outcome } = useChange()
  return (
    <Reasons
      names={names}
      outcome={<Outcome {...outcome} />}
      isBusy={outcome.isBusy}
      act={(name, reason) => send(acts[name], { claims: [claim], reason })}
    />
  )
}

/** The button that undoes a change. */
export function UndoChange({ revision }: { revision: number }) {
  const { send, ...outcome } = useChange()
  return (
    <Reasons
      names={['undo']}
      outcome={<Outcome {...outcome} />}
      isBusy={outcome.isBusy}
      act={(_, reason) => send(undoDocument, { change: revision, reason: reason === '' ? null : reason })}
    />
  )
}

function Reasons<Name extends keyof typeof acts | 'undo'>({
  names,
  act,
  outcome,
  isBusy,
}: {
  names: readonly Name[]
  act: (name: Name, reason: string) => Promise<boolean>
  outcome: ReactNode
  isBusy: boolean
}) {
  const canWrite = useCanWrite()
  const [chosen, setChosen] = useState<Name>()
  const [reason, setReason] = useState('')
  if (!canWrite) return null
  return (
    <div className="acts">
      {names.map((name) => (
        <button
          key={name}
          type="button"
          className="link"
          aria-expanded={chosen === name}
          onClick={() => setChosen(chosen === name ? undefined : name)}
        >
          {text.record.acts[name]}
        </button>
      ))}
      {chosen !== undefined && (
        <form
          className="own-note"
          onSubmit={async (event) => {
            event.preventDefault()
            if (!(await act(chosen, reason.trim()))) return
            setChosen(undefined)
            setReason('')
          }}
        >
          <label>
            {text.record.reason}
            <textarea
              rows={2}
              // biome-ignore lint/a11y/noAutofocus: the reader has just asked to write here
              autoFocus
              required={chosen !== 'accept' && chosen !== 'undo'}
              value={reason}
              onChange={({ target }) => setReason(target.value)}
            />
          </label>
          <button type="submit" disabled={isBusy}>
            {text.record.confirm(text.record.acts[chosen])}
          </button>
        </form>
      )}
      {outcome}
    </div>
  )
}
