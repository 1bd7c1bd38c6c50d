import { useAnswer } from '../api.ts'
import { graphql } from '../generated/gql.ts'
import type { EvidenceQuery, StartQuery } from '../generated/graphql.ts'
import { isPair } from '../network/network-data.ts'
import { Answer, EntityLink, OpenInGraphiQL, valueWords, words } from '../parts.tsx'
import { GoneClaim } from '../record/gone-claim.tsx'
import { useExplorer } from '../state/explorer.ts'
import { lensOf } from '../state/state.ts'
import { text } from '../texts/text.ts'
import { ClaimEvidence } from './claim.tsx'
import { DocumentEvidence } from './document.tsx'
import { EntityEvidence } from './entity.tsx'
import { PairEvidence } from './pair.tsx'
import { RelationshipEvidence } from './relationship.tsx'

const evidenceDocument = graphql(`
  query Evidence($lens: LensInput, $id: ID!) {
    graph(lens: $lens) {
      node(id: $id) {
        __typename
        ...EntityParts
        ...RelationshipParts
        ...DocumentParts
        ...OneClaim
      }
    }
  }
`)

/** The panel of claims on the selected entity or relationship. */
export function Evidence() {
  const { state } = useExplorer()
  const { selected } = state
  const variables = { lens: lensOf(state), id: selected ?? '' }
  const answer = useAnswer(evidenceDocument, variables, selected !== null && !isPair(selected))
  if (selected === null) return <Start />
  if (isPair(selected)) return <PairEvidence id={selected} />
  return (
    <Answer of={answer}>
      {({ graph: { node } }) => (
        <article>
          <Of node={node} id={selected} />
          <OpenInGraphiQL document={evidenceDocument} variables={variables} />
        </article>
      )}
    </Answer>
  )
}

function Of({ node, id }: { node: EvidenceQuery['graph']['node']; id: string }) {
  const { state } = useExplorer()
  if (node === null && id.includes('#')) return <GoneClaim id={id} />
  if (node === null) {
    const isNarrowed = Object.keys(lensOf(state)).length > 0
    return <p className="empty">{isNarrowed ? text.evidence.hidden : text.evidence.unknown(id)}</p>
  }
  switch (node.__typename) {
    case 'Relationship':
      return <RelationshipEvidence relationship={node} />
    case 'Document':
      return <DocumentEvidence document={node} />
    case 'Claim':
      return <ClaimEvidence claim={node} />
    default:
      return 'name' in node && <EntityEvidence entity={node} />
  }
}

const startDocument = graphql(`
  query Start($lens: LensInput) {
    graph(lens: $lens) {
      disagreements: disagreementsConnection(first: 30) {
        totalCount
        nodes {
          topic
          subject { id: key name kind }
          relationship { label target { name } }
          values { value }
        }
      }
      ranking(by: DEGREE, first: 8) { edges { node { score entity { id: key name kind } } } }
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
            <MostConnected ranked={ranking.edges} />
            {disagreements.nodes.length > 0 && (
              <section>
                <h3>{text.evidence.disagreements}</h3>
                <ul className="plain">
                  {disagreements.nodes.map(({ topic, subject, relationship, values }) => (
                    <li key={`${topic} ${subject?.id} ${values.map(({ value }) => value).join()}`}>
                      {subject && <EntityLink {...subject} />}
                      <small>
                        {relationship && `${relationship.label} ${relationship.target?.name ?? ''}, `}
                        {sidesOf(
                          topic,
                          values.map(({ value }) => value),
                        )}
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

type Ranked = StartQuery['graph']['ranking']['edges']

/** At a date before all relationships, a ranking has entities that none connects. */
function MostConnected({ ranked }: { ranked: Ranked }) {
  const connected = ranked.flatMap(({ node: { score, entity } }) => (entity && score > 0 ? [entity] : []))
  if (connected.length === 0) return null
  return (
    <section>
      <h3>{text.evidence.most}</h3>
      <p className="some">
        {connected.map((entity) => (
          <EntityLink key={entity.id} {...entity} />
        ))}
      </p>
    </section>
  )
}

/** The topic of a disagreement and its values; a beginning that all share is said once: “signed: 2021-11-22 / 2022”. */
function sidesOf(topic: string, values: readonly string[]): string {
  const sides = values.map(valueWords)
  const [, prefix] = /^([a-z ]+: )/.exec(sides[0] ?? '') ?? []
  if (prefix && sides.every((side) => side.startsWith(prefix)))
    return prefix + sides.map((side) => side.slice(prefix.length)).join(' / ')
  return `${words(topic)}: ${sides.join(' / ')}`
}
