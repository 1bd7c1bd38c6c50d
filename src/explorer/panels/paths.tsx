import { useRef } from 'react'
import { useAnswer } from '../api.ts'
import { Mark } from '../chosen.tsx'
import { useKeptFocus } from '../focus.tsx'
import { graphql } from '../generated/gql.ts'
import { Answer, EntityLink, InDoubt, Named, OpenInGraphiQL } from '../parts.tsx'
import { Search } from '../search.tsx'
import { useExplorer } from '../state/explorer.ts'
import { lensOf } from '../state/state.ts'
import { text } from '../texts/text.ts'
import { Claims } from './claims.tsx'

const pathsDocument = graphql(`
  query Paths($lens: LensInput, $from: ID!, $to: ID!) {
    graph(lens: $lens) {
      paths(from: [$from], to: [$to], count: 6) {
        outcome
        hubs { id: key name kind }
        paths {
          length
          steps {
            from { id: key name kind }
            to { id: key name kind }
            relationships {
              id: key label certainty source { id: key } claims { ...ClaimParts }
              derivedFrom { id: key claims { ...ClaimParts } }
            }
          }
        }
      }
    }
  }
`)

/** The shortest paths from one entity to another, each step with its documents. */
export function Paths() {
  const { state, set, select } = useExplorer()
  const { from, to } = state
  const variables = { lens: lensOf(state), from: from ?? '', to: to ?? '' }
  const answer = useAnswer(pathsDocument, variables, from !== null && to !== null)
  return (
    <>
      <div className="fields">
        <End label={text.paths.from} id={from} choose={(id) => set({ from: id })} />
        <button type="button" disabled={from === null && to === null} onClick={() => set({ from: to, to: from })}>
          {text.paths.swap}
        </button>
        <End label={text.paths.to} id={to} choose={(id) => set({ to: id })} />
      </div>
      {from === null || to === null ? (
        <p className="empty">{text.paths.choose}</p>
      ) : (
        <Answer of={answer}>
          {({ graph: { paths } }) =>
            paths.paths.length === 0 ? (
              <p className="empty">{paths.outcome === 'BOUND_REACHED' ? text.paths.bound : text.paths.none}</p>
            ) : (
              <>
                {paths.hubs.length > 0 && (
                  <p className="note">
                    {text.paths.hubs}{' '}
                    {paths.hubs.map((hub) => (
                      <EntityLink key={hub.id} {...hub} />
                    ))}
                  </p>
                )}
                {paths.paths.map(({ length, steps }, index) => (
                  <details
                    key={steps.flatMap(({ relationships }) => relationships.map(({ id }) => id)).join(' ')}
                    className="path"
                    open={index === 0}
                  >
                    <summary>
                      <strong>{text.paths.length(length)}</strong>{' '}
                      <span className="way">
                        {[steps[0]?.from?.name, ...steps.map((step) => step.to?.name)].join(' → ')}
                      </span>
                    </summary>
                    <Mark
                      entities={steps.flatMap(({ from: start, to: end }) => [start, end]).filter((one) => one !== null)}
                    />
                    <ol className="way">
                      {steps.map(({ from: start, to: end, relationships }) => (
                        <li key={`${start?.id} ${end?.id}`}>
                          {start && <EntityLink {...start} />}
                          {relationships.map((edge) => (
                            <div key={edge.id} className="step">
                              <button
                                type="button"
                                className="link why"
                                title={text.evidence.why}
                                onClick={() => select(edge.id)}
                              >
                                {edge.source?.id === start?.id ? '↓' : '↑'} {edge.label}
                              </button>
                              <InDoubt certainty={edge.certainty} />
                              <Claims
                                claims={[
                                  ...edge.claims,
                                  ...edge.derivedFrom.flatMap((premise) => premise.claims),
                                ].slice(0, 3)}
                              />
                            </div>
                          ))}
                          {end && end.id === steps.at(-1)?.to?.id && <EntityLink {...end} />}
                        </li>
                      ))}
                    </ol>
                  </details>
                ))}
              </>
            )
          }
        </Answer>
      )}
      {from !== null && to !== null && <OpenInGraphiQL document={pathsDocument} variables={variables} />}
    </>
  )
}

function End({ label, id, choose }: { label: string; id: string | null; choose: (id: string | null) => void }) {
  const place = useRef<HTMLDivElement>(null)
  useKeptFocus(() => place.current?.querySelector<HTMLElement>('input, button'), id)
  return (
    <div ref={place} className="end">
      <span>{label}</span>
      {id === null ? (
        <Search choose={choose} label={label} hint={text.paths.hint} />
      ) : (
        <button type="button" aria-label={`${label}: ${text.paths.change}`} onClick={() => choose(null)}>
          <Named id={id} /> ×
        </button>
      )}
    </div>
  )
}
