import { type ReactNode, useState } from 'react'
import { graphql } from '../generated/gql.ts'
import type { ChangeKind } from '../generated/graphql.ts'
import { text } from '../texts/text.ts'
import { type Mutation, useChange, useMay, usePreview } from './change.ts'
import { Effect } from './effect.tsx'
import { Outcome, sentenceOf } from './outcome.tsx'

const ofClaims = {
  accept: graphql(`
    mutation Accept($claims: [ID!]!, $reason: String, $expectedRevision: Int!, $key: String!, $preview: Boolean) {
      done: accept(
        claims: $claims, reason: $reason, expectedRevision: $expectedRevision, key: $key, preview: $preview
      ) { ...Done }
    }
  `),
  reject: graphql(`
    mutation Reject($claims: [ID!]!, $reason: String!, $expectedRevision: Int!, $key: String!, $preview: Boolean) {
      done: reject(
        claims: $claims, reason: $reason, expectedRevision: $expectedRevision, key: $key, preview: $preview
      ) { ...Done }
    }
  `),
  askForChange: graphql(`
    mutation AskForChange(
      $claims: [ID!]!, $reason: String!, $expectedRevision: Int!, $key: String!, $preview: Boolean
    ) {
      done: askForChange(
        claims: $claims, reason: $reason, expectedRevision: $expectedRevision, key: $key, preview: $preview
      ) { ...Done }
    }
  `),
  retract: graphql(`
    mutation Retract($claims: [ID!]!, $reason: String!, $expectedRevision: Int!, $key: String!, $preview: Boolean) {
      done: retract(
        claims: $claims, reason: $reason, expectedRevision: $expectedRevision, key: $key, preview: $preview
      ) { ...Done }
    }
  `),
  restore: graphql(`
    mutation Restore($claims: [ID!]!, $reason: String!, $expectedRevision: Int!, $key: String!, $preview: Boolean) {
      done: restore(
        claims: $claims, reason: $reason, expectedRevision: $expectedRevision, key: $key, preview: $preview
      ) { ...Done }
    }
  `),
}
const undoDocument = graphql(`
  mutation UndoChange($change: Int!, $reason: String, $expectedRevision: Int!, $key: String!, $preview: Boolean) {
    done: undo(
      change: $change, reason: $reason, expectedRevision: $expectedRevision, key: $key, preview: $preview
    ) { ...Done }
  }
`)
const takeApartDocument = graphql(`
  mutation TakeApart($entity: ID!, $reason: String, $expectedRevision: Int!, $key: String!, $preview: Boolean) {
    done: takeApart(
      entity: $entity, reason: $reason, expectedRevision: $expectedRevision, key: $key, preview: $preview
    ) { ...Done }
  }
`)

type Name = Exclude<keyof typeof text.record.acts, 'correct' | 'again' | 'setClearance'>
const kinds: Readonly<Record<Name, ChangeKind>> = {
  accept: 'ACCEPT',
  reject: 'REJECT',
  askForChange: 'ASK_FOR_CHANGE',
  retract: 'RETRACT',
  restore: 'RESTORE',
  undo: 'UNDO',
  takeApart: 'TAKE_APART',
}
/** The acts that say why. */
const needReason: readonly Name[] = ['reject', 'askForChange', 'retract', 'restore']
/** The acts whose effect is shown before they are confirmed; a review shows that of the claim itself. */
const previewed: readonly Name[] = ['retract', 'restore', 'undo', 'takeApart']

type Way = Mutation<{
  readonly reason: string
  readonly expectedRevision: number
  readonly key: string
  readonly preview?: boolean | null
}>
/** One thing that can be done: its mutation, and the variables of this without a reason. */
interface Act {
  readonly name: Name
  readonly document: Way
  readonly variables: Readonly<Record<string, unknown>>
}

export const actOnClaim = (name: keyof typeof ofClaims, claim: string): Act => ({
  name,
  document: ofClaims[name] as unknown as Way,
  variables: { claims: [claim] },
})
export const undoOf = (change: number): Act => ({
  name: 'undo',
  document: undoDocument as unknown as Way,
  variables: { change },
})
export const takeApartOf = (entity: string): Act => ({
  name: 'takeApart',
  document: takeApartDocument as unknown as Way,
  variables: { entity },
})

/** Buttons for what the viewer may do. The one that is pressed shows what it would change, and asks for the reason. */
export function Acts({ of, children }: { of: readonly Act[]; children?: ReactNode }) {
  const may = useMay()
  const { send, ...outcome } = useChange()
  const [chosen, setChosen] = useState<Name>()
  const [reason, setReason] = useState('')
  const allowed = of.filter(({ name }) => may.includes(kinds[name]))
  const act = allowed.find(({ name }) => name === chosen)
  return (
    <div className="acts">
      {allowed.map(({ name }) => (
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
      {children}
      {act && (
        <form
          className="own-note"
          onSubmit={async (event) => {
            event.preventDefault()
            if (outcome.isBusy) return
            const said = reason.trim()
            if (!(await send(act.document, { ...act.variables, reason: said === '' ? null : said } as never))) return
            setChosen(undefined)
            setReason('')
          }}
        >
          {previewed.includes(act.name) && <Preview of={act} />}
          <label>
            {needReason.includes(act.name) ? text.record.reason : text.record.reasonOrNone}
            <textarea
              rows={2}
              // biome-ignore lint/a11y/noAutofocus: the reader has just asked to write here
              autoFocus
              required={needReason.includes(act.name)}
              value={reason}
              onChange={({ target }) => setReason(target.value)}
            />
          </label>
          <button type="submit" aria-disabled={outcome.isBusy}>
            {text.record.confirm(text.record.acts[act.name])}
          </button>
        </form>
      )}
      <Outcome {...outcome} />
    </div>
  )
}

/** The effect that an act would have, or the problems that stand against it. */
function Preview({ of: { document, variables } }: { of: Act }) {
  // A preview is checked like the change itself, so it has a reason, too.
  const { data, error } = usePreview(document, { ...variables, reason: 'preview' } as never)
  return <Previewed data={data} error={error} />
}

export function Previewed({
  data,
  error,
  title = text.record.would,
  nothing,
  children,
}: {
  data: { readonly done: { readonly altered: Parameters<typeof Effect>[0]['of'] } } | undefined
  error: Error | null
  title?: string
  nothing?: string
  children?: ReactNode
}) {
  const problems = error && 'problems' in error ? (error.problems as readonly { readonly message: string }[]) : []
  return (
    <div aria-live="polite" aria-busy={!data && !error}>
      {error && (
        <div className="problem">
          {problems.length === 0 && <p>{error.message}</p>}
          {problems.map(({ message }) => (
            <p key={message}>{sentenceOf(message)}</p>
          ))}
        </div>
      )}
      {data && !error && (
        <Effect of={data.done.altered} title={title} nothing={nothing}>
          {children}
        </Effect>
      )}
      {!data && !error && <p>{text.loading}</p>}
    </div>
  )
}
