import { useAnswer } from '../api.ts'
import { useExplorer } from '../explorer.ts'
import { graphql } from '../generated/gql.ts'
import { Answer, EntityLink, inWords, OpenInGraphiQL, words } from '../parts.tsx'
import { lensOf } from '../state.ts'
import { text } from '../text.ts'
import { EntityEvidence } from './entity.tsx'
import { RelationshipEvidence } from './relationship.tsx'

const evidenceDocument = graphql(`
  query Evidence($lens: LensInput, $id: ID!) {
    graph(lens: $lens) {
      node(id: $id) {
        __typename
        ...EntityParts
        ...RelationshipParts
      }
      disagreements(of: $id) { ...DisagreementParts }
    }
  }
`)

/** The panel of claims on the selected entity or relationship. */
export function Evidence() {
  const { state } = useExplorer()
  const { selected } = state
  const variables = { lens: lensOf(state), id: selected ?? '' }
  const answer = useAnswer(evidenceDocument, variables, selected !== null)
  if (selected === null) return <Start />
  return (
    <Answer of={answer}>
      {({ graph: { node, disagreements } }) => (
        <article>
          {node === null ? (
            <p className="empty">
              {Object.keys(variables.lens).length > 0 ? text.evidence.hidden : text.evidence.unknown(selected)}
            </p>
          ) : node.__typename === 'Relationship' ? (
            <RelationshipEvidence relationship={node} />
          ) : (
            'name' in node && <EntityEvidence entity={node} disagreements={disagreements} />
          )}
          <OpenInGraphiQL document={evidenceDocument} variables={variables} />
        </article>
      )}
    </Answer>
  )
}

const startDocument = graphql(`
  query Start($lens: LensInput) {
    graph(lens: $lens) {
      disagreements { topic subject { id: key name kind } values { value } }
      ranking(by: DEGREE, first: 8) { edges { node { entity { id: key name kind } } } }
    }
  }
`)

/** Suggestions for a reader who has selected nothing yet. */
function Start() {
  const { state } = useExplorer()
  const variables = { lens: lensOf(state) }
  const answer = useAnswer(startDocument, variables)
  return (
    <>
      <p className="lead">{text.evidence.none}</p>
      <Answer of={answer}>
        {({ graph: { disagreements, ranking } }) => (
          <>
            <section>
              <h3>{text.evidence.most}</h3>
              <p className="some">
                {ranking.edges.map(({ node: { entity } }) => entity && <EntityLink key={entity.id} {...entity} />)}
              </p>
            </section>
            {disagreements.length > 0 && (
              <section>
                <h3>{text.evidence.disagreements}</h3>
                <ul className="plain">
                  {disagreements.slice(0, 30).map(({ topic, subject, values }) => (
                    <li key={`${topic} ${subject?.id} ${values.map(({ value }) => value).join()}`}>
                      {subject && <EntityLink {...subject} />}
                      <small>
                        {words(topic)}: {values.map(({ value }) => inWords(value)).join(' / ')}
                      </small>
                    </li>
                  ))}
                </ul>
              </section>
            )}
          </>
        )}
      </Answer>
      <OpenInGraphiQL document={startDocument} variables={variables} />
    </>
  )
}
