import { useEffect, useRef } from 'react'
import type { ApiError } from '../api.ts'
import type { DoneFragment } from '../generated/graphql.ts'
import { text } from '../texts/text.ts'
import { Effect } from './effect.tsx'

/**
 * The effect of a change on the graph, or the reasons why it was refused; these take the focus.
 * @param form the id of the form whose fields these reasons are of
 */
export function Outcome({
  problem,
  done,
  form,
}: {
  problem: ApiError | undefined
  done: DoneFragment | undefined
  form?: string
}) {
  const summary = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (problem) summary.current?.focus()
  }, [problem])
  if (problem)
    return (
      <div ref={summary} className="problem" role="alert" tabIndex={-1}>
        <p>{problem.message}</p>
        <ul>
          {problem.problems.map(({ path, message }) => (
            <Listed key={`${path.join('.')} ${message}`} message={message} field={fieldAt(form, path)} />
          ))}
        </ul>
        {problem.code === 'CONFLICT' && <p>{text.record.again}</p>}
      </div>
    )
  if (!done) return null
  const { altered, change } = done
  return (
    <div role="status">
      <p>{text.record.done(change.revision)}</p>
      <Effect of={altered} />
    </div>
  )
}

/** A problem; one at a field has the label of the field, to which it leads. */
function Listed({ message, field }: { message: string; field: HTMLElement | null }) {
  const name =
    field?.dataset.label ??
    (field && 'labels' in field ? (field as HTMLInputElement).labels?.[0]?.textContent : undefined)
  return (
    <li>
      {field ? (
        <button type="button" className="link" onClick={() => field.focus()}>
          {name ? `${name}: ${sentenceOf(message)}` : message}
        </button>
      ) : (
        sentenceOf(message)
      )}
    </li>
  )
}

/** A problem without the place that the server names before it. */
export const sentenceOf = (message: string): string => message.replace(/^[a-z][\w-]*(\.[\w-]*)*: /i, '')

/** The place of a part of the input itself, for a field that is for nothing else in it. */
export const itself = (place: string): string => `${place}.*`

/** The field for a place of the input, or for the part of it that has one. */
function fieldAt(form: string | undefined, path: readonly (string | number)[]): HTMLElement | null {
  const of = form === undefined ? null : document.getElementById(form)
  const places = path.map((_, index) => path.slice(0, index + 1).join('.'))
  for (const place of [...places, itself(places.at(-1) ?? '')].toReversed()) {
    const found = of?.querySelector<HTMLElement>(`[data-at~="${CSS.escape(place)}"]`)
    if (found) return found
  }
  return null
}
