import { useState } from 'react'
import { useAnswer } from '../api.ts'
import { useExplorer } from '../explorer.ts'
import { graphql } from '../generated/gql.ts'
import { Answer, EntityLink, InDoubt, OpenInGraphiQL, RelationshipLink, words } from '../parts.tsx'
import { lensOf } from '../state.ts'
import { text } from '../text.ts'

const listDocument = graphql(`
  query List($lens: LensInput, $around: [ID!], $steps: Int) {
    graph(lens: $lens) {
      subgraph(around: $around, steps: $steps, limit: 1500) {
        nodes { entity { id: key name kind } }
        edges { stage certainty relationship { ...RelationshipLinkParts } }
      }
    }
  }
`)
/** The most rows that are shown at once; a filter finds the others. */
const SHOWN = 200

/** The network as text: every entity and every line drawn, for keyboards and screen readers. */
export function List() {
  const { state } = useExplorer()
  const [typed, setTyped] = useState('')
  const variables = { lens: lensOf(state), around: state.around === null ? null : [state.around], steps: state.steps }
  const answer = useAnswer(listDocument, variables)
  const fits = (...names: (string | undefined)[]) =>
    names.some((name) => name?.toLowerCase().includes(typed.trim().toLowerCase()))
  return (
    <>
      <div className="fields">
        <label>
          {text.list.filter}
          <input type="search" value={typed} onChange={({ target }) => setTyped(target.value)} />
        </label>
      </div>
      <Answer of={answer}>
        {({ graph: { subgraph } }) => {
          const entities = subgraph.nodes.map(({ entity }) => entity).filter(({ name }) => fits(name))
          const edges = subgraph.edges.filter(({ relationship: { source, target, label } }) =>
            fits(source?.name, target?.name, label),
          )
          return (
            <>
              <h3>
                {text.list.entities} ({entities.length})
              </h3>
              <ul className="plain">
                {entities.slice(0, SHOWN).map((entity) => (
                  <li key={entity.id}>
                    <EntityLink {...entity} />
                  </li>
                ))}
              </ul>
              {entities.length > SHOWN && <p className="note">{text.evidence.more(entities.length - SHOWN)}</p>}
              <h3>
                {text.list.relationships} ({edges.length})
              </h3>
              <ul className="plain">
                {edges.slice(0, SHOWN).map(({ relationship, stage, certainty }) => (
                  <li key={relationship.id}>
                    <RelationshipLink {...relationship} /> {stage && <small>{words(stage)}</small>}{' '}
                    <InDoubt certainty={certainty} />
                  </li>
                ))}
              </ul>
              {edges.length > SHOWN && <p className="note">{text.evidence.more(edges.length - SHOWN)}</p>}
            </>
          )
        }}
      </Answer>
      <OpenInGraphiQL document={listDocument} variables={variables} />
    </>
  )
}
