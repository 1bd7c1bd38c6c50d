import { type FormEvent, useState } from 'react'
import { ApiError, useAnswer } from './api.ts'
import { graphql } from './generated/gql.ts'
import { words } from './parts.tsx'
import { forgetAll } from './record/draft.ts'
import { text } from './texts/text.ts'

const said = text.who

const viewerDocument = graphql(`
  query Viewer { viewer { name person role clearance compartments isKnown } }
`)

/** True for an answer that only people with a credential get. */
export const needsLogin = (error: unknown): boolean => error instanceof ApiError && error.code === 'UNAUTHENTICATED'

async function logOut(): Promise<void> {
  await fetch('logout', { method: 'POST' })
  forgetAll()
  location.reload()
}

/** The viewer's name, role and clearance, on a server that tells people apart. */
export function Who() {
  const { data } = useAnswer(viewerDocument, {})
  if (!data?.viewer.isKnown) return null
  const { name, person, role, clearance, compartments } = data.viewer
  return (
    <span className="who">
      <strong title={person === name ? undefined : `${said.person} ${person}`}>{name}</strong>
      {` · ${words(role)} · ${[words(clearance), ...compartments].join(', ')} `}
      <button type="button" onClick={() => void logOut()}>
        {said.logOut}
      </button>
    </span>
  )
}

/** A form that exchanges a token for a session; the address keeps the state of the page meanwhile. */
export function Login() {
  const [problem, setProblem] = useState('')
  const [isSending, setSending] = useState(false)
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (isSending) return
    setSending(true)
    const token = String(new FormData(event.currentTarget).get('token'))
    const answer = await fetch('login', { method: 'POST', body: new URLSearchParams({ token }) }).catch(() => undefined)
    if (answer?.ok) return location.reload()
    const refusal = await answer?.json().catch(() => undefined)
    setProblem(refusal?.errors?.[0]?.message ?? text.offline)
    setSending(false)
  }
  return (
    <div className="login">
      <main>
        <h1>{text.name}</h1>
        <p>{said.needed}</p>
        <form onSubmit={(event) => void submit(event)}>
          <label>
            {said.token} <input name="token" type="password" autoComplete="current-password" required />
          </label>{' '}
          <button type="submit" aria-disabled={isSending}>
            {said.logIn}
          </button>
        </form>
        {problem !== '' && <p role="alert">{problem}</p>}
      </main>
    </div>
  )
}
