import { useQuery } from '@tanstack/react-query'
import { ask } from '../api.ts'
import { type Case, type Difference, differences } from '../cases/case.ts'
import { Mark } from '../chosen.tsx'
import type { NetworkQueryVariables } from '../generated/graphql.ts'
import { networkDocument } from '../network/network-data.ts'
import { words } from '../parts.tsx'
import { useExplorer } from '../state/explorer.ts'
import { text } from '../texts/text.ts'

const MOST = 200

/** The things that the graph now says differently from the picture of a case. */
function useDifferences(of: Case) {
  return useQuery({
    queryKey: ['differences', of.id, of.kept],
    queryFn: async () => {
      const found = new Map<string, Difference>()
      for (const { operation, variables, data } of of.answers) {
        if (operation !== 'Network') continue
        const now = await ask(networkDocument, variables as NetworkQueryVariables)
        for (const one of differences(data, now)) found.set(one.id, one)
      }
      return [...found.values()]
    },
  })
}

/** The entities that differ, and the ends of lines that do. All are drawn, so none has to be unfolded. */
const endsOf = (found: readonly Difference[]) =>
  found.flatMap(({ id }) => {
    const [source = id, ...others] = id.split('.')
    return [source, ...others.slice(-1)].map((end) => ({ id: end, kind: 'NATION' }))
  })

/** The differences between a case and the graph, and the choice of which of them to draw. */
export function Differences({ of }: { of: Case }) {
  const { state, act } = useExplorer()
  const { data, error } = useDifferences(of)
  return (
    <section>
      <h3>{text.case.since(of.kept.slice(0, 10))}</h3>
      {error && <p role="alert">{error.message}</p>}
      {data && <p role="status">{data.length === 0 ? text.case.same : text.case.different(data.length)}</p>}
      <label>
        <input
          type="checkbox"
          checked={state.asKept}
          onChange={({ target }) => act({ type: 'set', change: { asKept: target.checked } })}
        />
        {text.case.asKept}
      </label>
      {data && data.length > 0 && <Mark entities={endsOf(data)} />}
      {data && data.length > 0 && (
        <ul className="plain">
          {data.slice(0, MOST).map(({ id, name, kind, fields }) => (
            <li key={id}>
              <em className="tag warn">{text.case.differs[kind]}</em>{' '}
              <button type="button" className="link" onClick={() => act({ type: 'select', id })}>
                {name}
              </button>
              {fields.map(({ field, was, is }) => (
                <small key={field}>
                  {' '}
                  {words(field)}: {words(was) || text.case.none} → {words(is) || text.case.none}
                </small>
              ))}
            </li>
          ))}
        </ul>
      )}
      {data && data.length > MOST && <p>{text.evidence.more(data.length - MOST)}</p>}
    </section>
  )
}
