import { useAnswer } from '../api.ts'
import { graphql } from '../generated/gql.ts'
import { lineWords } from '../network/line-words.ts'
import { networkVariables } from '../network/network-data.ts'
import { Answer, EntityLink, InDoubt, OpenInGraphiQL, RelationshipLink, When, words } from '../parts.tsx'
import { useExplorer } from '../state/explorer.ts'
import { text } from '../texts/text.ts'

const pairDocument = graphql(`
  query Pair($lens: LensInput, $ends: [ID!], $fold: FoldInput, $relationships: RelationshipWhere, $first: Int) {
    graph(lens: $lens) {
      subgraph(around: $ends, limit: 2, edgeLimit: 1, fold: $fold, relationships: $relationships) {
        nodes { id: key label kind }
        foldedEdges {
          pactCount
          relationshipCount
          eventCount
          stage
          certainty
          earliest { edtf }
          latest { edtf }
          pactsConnection(first: $first) {
            totalCount
            nodes {
              stage
              certainty
              since { edtf }
              pact { id: key name kind }
              memberships { id: key corroboration claims { id: key document { id: key title } } }
            }
          }
          relationships {
            id: key
            label
            certainty
            source { id: key name kind }
            target { id: key name kind }
          }
          events { id: key name kind }
        }
      }
    }
  }
`)

const PAGE = 100

/** The pacts, relationships and events behind a line of the drawing, and the documents that name both parties. */
export function PairEvidence({ id }: { id: string }) {
  const { state, act } = useExplorer()
  const { lens, fold, relationships } = networkVariables(state)
  const kept = fold?.keep ? { keep: fold.keep } : {}
  const ends = id.split('.')
  const variables = { lens: lens ?? {}, ends, fold: kept, ...(relationships ? { relationships } : {}), first: PAGE }
  const answer = useAnswer(pairDocument, variables)
  const isOpen = state.opened.includes(id)
  return (
    <Answer of={answer}>
      {({ graph: { subgraph } }) => {
        const [edge] = subgraph.foldedEdges
        const names = ends.map((end) => subgraph.nodes.find((node) => node.id === end))
        return (
          <article>
            <header className="entity">
              <small>{text.pair.title}</small>
              <h2>
                {names.map((node, index) =>
                  node ? (
                    <span key={node.id}>
                      {index > 0 && ' – '}
                      <EntityLink id={node.id} name={node.label} kind={node.kind} />
                    </span>
                  ) : null,
                )}
              </h2>
            </header>
            {!edge ? (
              <p className="empty">{text.pair.none}</p>
            ) : (
              <>
                <p className="lead">
                  {lineWords({ ...edge, pacts: edge.pactCount, labels: [], folded: edge })}.{' '}
                  <button
                    type="button"
                    onClick={() => act({ type: isOpen ? 'close' : 'open', ids: [id] })}
                    aria-pressed={isOpen}
                  >
                    {isOpen ? text.pair.close : text.pair.open}
                  </button>
                </p>
                <ul className="plain">
                  {edge.pactsConnection.nodes.map(({ pact, stage, since, certainty, memberships }) => (
                    <li key={pact.id}>
                      <EntityLink {...pact} /> <small>{stage ? words(stage) : text.pair.unknown}</small>{' '}
                      <When edtf={since?.edtf} /> <InDoubt certainty={certainty} />{' '}
                      <small>{documentsOf(memberships)}</small>
                    </li>
                  ))}
                </ul>
                {edge.pactsConnection.totalCount > edge.pactsConnection.nodes.length && (
                  <p>{text.evidence.more(edge.pactsConnection.totalCount - edge.pactsConnection.nodes.length)}</p>
                )}
                {edge.relationships.length > 0 && <h3>{text.network.relationships(edge.relationships.length)}</h3>}
                <ul className="plain">
                  {edge.relationships.map(({ id: key, label, source, target }) => (
                    <li key={key}>
                      <RelationshipLink id={key} label={label} source={source} target={target} />
                    </li>
                  ))}
                </ul>
                {edge.events.length > 0 && <h3>{text.network.events(edge.events.length)}</h3>}
                <ul className="plain">
                  {edge.events.map((event) => (
                    <li key={event.id}>
                      <EntityLink {...event} />
                    </li>
                  ))}
                </ul>
              </>
            )}
            <OpenInGraphiQL document={pairDocument} variables={variables} />
          </article>
        )
      }}
    </Answer>
  )
}

type Member = { readonly claims: readonly { readonly document: { readonly title: string } | null }[] }

/** The titles of the documents behind two memberships. */
const documentsOf = (memberships: readonly Member[]) =>
  [...new Set(memberships.flatMap(({ claims }) => claims.flatMap(({ document }) => document?.title ?? [])))].join('; ')
