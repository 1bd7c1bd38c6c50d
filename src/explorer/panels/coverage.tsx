import { useQuery } from '@tanstack/react-query'
import { ask, askAll, useAnswer } from '../api.ts'
import { Mark } from '../chosen.tsx'
import { Popup } from '../focus.tsx'
import { graphql } from '../generated/gql.ts'
import type { CoverageMatrixQuery, PartyStatus } from '../generated/graphql.ts'
import { Answer, EntityLink, InDoubt, OpenInGraphiQL, statusWords, words } from '../parts.tsx'
import { useExplorer } from '../state/explorer.ts'
import { lensOf } from '../state/state.ts'
import { dateWords } from '../texts/dates.ts'
import { text } from '../texts/text.ts'

const kindsDocument = graphql(`
  query CoverageKinds { vocabulary { pactKinds { kind label } } }
`)
const organizationsDocument = graphql(`
  query CoverageOrganizations($after: String) {
    graph {
      organizations(first: 200, after: $after) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes { id: key name }
      }
    }
  }
`)
const nationsDocument = graphql(`
  query CoverageNations($after: String) {
    graph {
      nations(first: 200, after: $after) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes { id: key name }
      }
    }
  }
`)
/** All that can be chosen, from every page. */
const choicesOf = async () => ({
  ...(await ask(kindsDocument, {})),
  organizations: await askAll(organizationsDocument, {}, ({ graph }) => graph.organizations),
  nations: await askAll(nationsDocument, {}, ({ graph }) => graph.nations),
})
const coverageDocument = graphql(`
  query CoverageMatrix($lens: LensInput, $membersOf: ID!, $partners: [ID!]!, $pactKinds: [PactKind!]!) {
    graph(lens: $lens) {
      coverage(rows: { membersOf: $membersOf }, columns: { in: $partners }, pactKinds: $pactKinds) {
        rows {
          nation { id: key name kind }
          cells {
            blank
            ended
            pactKind
            stage
            since { edtf }
            certainty
            status
            partnerStatus
            pact { id: key name }
            documents { id: key }
          }
        }
        lacking(atLeast: SIGNED) { nation { id: key name kind } pactKind }
      }
    }
  }
`)

/** The shade of a cell by the stage of its pact, from no pact (0) to in force (4). */
const firmness = (stage: string | null | undefined) =>
  stage === 'IN_FORCE' || stage === 'RATIFIED'
    ? 4
    : stage === 'SIGNED'
      ? 3
      : stage === 'CONCLUDED' || stage === 'AGREED_IN_PRINCIPLE'
        ? 2
        : stage
          ? 1
          : 0

/**
 * A matrix of the members of an organization and the kinds of pact: the stage of the pact with one partner. An empty
 * cell means that there is none.
 */
export function Coverage() {
  const { state, set } = useExplorer()
  const lens = lensOf(state)
  const choices = useQuery({ queryKey: ['coverage'], queryFn: choicesOf })
  const of = among(state.of, choices.data?.organizations)
  const partner = among(state.partner, choices.data?.nations)
  const only = (choices.data?.vocabulary.pactKinds ?? [])
    .map(({ kind }) => kind)
    .filter((kind) => state.kinds.includes(kind))
  const variables = { lens, membersOf: of, partners: [partner], pactKinds: only }
  const answer = useAnswer(coverageDocument, variables, only.length > 0 && of !== '' && partner !== '')
  return (
    <Answer of={choices}>
      {({ vocabulary, organizations, nations }) => (
        <>
          <div className="fields">
            <Pick label={text.coverage.rows} value={of} choose={(id) => set({ of: id })} options={organizations} />
            <Pick
              label={text.coverage.partner}
              value={partner}
              choose={(id) => set({ partner: id })}
              options={nations}
            />
            <Popup className="choice">
              <summary>{text.coverage.kinds(only.length)}</summary>
              <div>
                {' '}
                {vocabulary.pactKinds.map(({ kind, label }) => (
                  <label key={kind}>
                    <input
                      type="checkbox"
                      checked={only.includes(kind)}
                      onChange={({ target }) =>
                        set({ kinds: target.checked ? [...only, kind] : only.filter((one) => one !== kind) })
                      }
                    />
                    {label}
                  </label>
                ))}
              </div>
            </Popup>
          </div>
          {only.length === 0 ? (
            <p className="empty">{text.coverage.noKind}</p>
          ) : (
            <Answer of={answer}>
              {({ graph: { coverage } }) =>
                coverage.rows.length === 0 ? (
                  <p className="empty">{text.coverage.noMembers}</p>
                ) : (
                  <div className="scroll">
                    <table className="matrix">
                      <caption>{text.coverage.caption(nameOf(partner, nations), nameOf(of, organizations))}</caption>
                      <thead>
                        <tr>
                          <th scope="col">{text.coverage.nation}</th>
                          {(coverage.rows[0]?.cells ?? []).map(({ pactKind }) => (
                            <th key={pactKind} scope="col">
                              {words(pactKind)}
                            </th>
                          ))}
                        </tr>
                      </thead>
                      <tbody>
                        {coverage.rows.map(({ nation, cells }) => (
                          <tr key={nation?.id}>
                            <th scope="row">
                              {nation && <EntityLink {...nation} />}
                              <Mark
                                entities={[
                                  ...(nation ? [nation] : []),
                                  { id: partner, kind: 'NATION' },
                                  ...cells.flatMap(({ pact }) => (pact ? [{ id: pact.id, kind: 'PACT' }] : [])),
                                ]}
                                name={nation?.name ?? ''}
                              />
                            </th>
                            {cells.map((cell) => (
                              <td key={cell.pactKind} className={`heat${firmness(cell.stage)}`}>
                                <OfCell cell={cell} nation={nation?.name ?? ''} partner={nameOf(partner, nations)} />
                              </td>
                            ))}
                          </tr>
                        ))}
                      </tbody>
                    </table>
                    <p className="note">
                      {text.coverage.lacking(coverage.lacking.length)}{' '}
                      {coverage.lacking
                        .map(({ nation, pactKind }) => nation && `${nation.name} (${words(pactKind)})`)
                        .join(', ')}
                    </p>
                  </div>
                )
              }
            </Answer>
          )}
          <OpenInGraphiQL document={coverageDocument} variables={variables} />
        </>
      )}
    </Answer>
  )
}

type Cell = CoverageMatrixQuery['graph']['coverage']['rows'][number]['cells'][number]

/** The pact of a cell: the stage that both have reached, its date, and the status of each. */
function OfCell({ cell, nation, partner }: { cell: Cell; nation: string; partner: string }) {
  const { select } = useExplorer()
  const { blank, ended, stage, since, certainty, pact, documents } = cell
  if (blank || !pact) return <span className="blank">{text.coverage.blank}</span>
  const statuses = statusesOf(cell, nation, partner)
  return (
    <button type="button" className="link" title={pact.name} onClick={() => select(pact.id)}>
      {stage ? words(stage) : text.coverage.there}
      {ended && ` (${text.coverage.ended})`}
      <InDoubt certainty={certainty} />
      <small>
        {since && `${dateWords(since.edtf)} · `}
        {text.coverage.documents(documents.length)}
      </small>
      {statuses && <small>{statuses}</small>}
    </button>
  )
}

/** The statuses of the two, unless their stage already shows them. */
function statusesOf({ status, partnerStatus, stage }: Cell, nation: string, partner: string): string | undefined {
  if (!status && !partnerStatus) return undefined
  if (status && status === partnerStatus)
    return status === stage && status !== 'SIGNED' ? undefined : text.coverage.both(statusWords(status))
  const of = (one: PartyStatus | null) => (one ? statusWords(one) : text.evidence.noStatus)
  return `${nation}: ${of(status)}; ${partner}: ${of(partnerStatus)}`
}

type Named = { readonly id: string; readonly name: string }
/** The chosen id or, if the data does not have it, the first; empty while the data loads. */
const among = (id: string, named: readonly Named[] = []) =>
  named.some((one) => one.id === id) ? id : (named[0]?.id ?? '')

const nameOf = (id: string, named: readonly Named[]) => named.find((one) => one.id === id)?.name ?? id

function Pick({
  label,
  value,
  choose,
  options,
}: {
  label: string
  value: string
  choose: (id: string) => void
  options: readonly Named[]
}) {
  return (
    <label>
      {label}
      <select value={value} onChange={({ target }) => choose(target.value)}>
        {options.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}
