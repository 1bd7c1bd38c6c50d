import type { ApiError } from '../api.ts'
import type { DoneFragment } from '../generated/graphql.ts'
import { words } from '../parts.tsx'
import { text } from '../text.ts'

/** The effect of a change on the graph, or the reason why it was refused. */
export function Outcome({ problem, done }: { problem: ApiError | undefined; done: DoneFragment | undefined }) {
  if (problem)
    return (
      <div className="problem" role="alert">
        <p>{problem.message}</p>
        {problem.problems.length > 1 && (
          <ul>
            {problem.problems.map(({ path, message }) => (
              <li key={path.join('.')}>{message}</li>
            ))}
          </ul>
        )}
        {problem.code === 'CONFLICT' && <p>{text.record.again}</p>}
      </div>
    )
  if (!done) return null
  const { altered, change } = done
  const counts = Object.entries(altered).flatMap(([name, { totalCount }]) =>
    totalCount === 0 ? [] : [`${totalCount} ${text.record.altered[name as keyof typeof text.record.altered]}`],
  )
  return (
    <p role="status">
      {text.record.done(words(change.kind), change.revision)} {counts.join(', ') || text.record.nothingAltered}
    </p>
  )
}
