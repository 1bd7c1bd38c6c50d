import { useAnswer } from './api.ts'
import { isInDoubt, kindsIn, type Network } from './drawing.ts'
import { graphql } from './generated/gql.ts'
import { text } from './text.ts'

export const vocabularyDocument = graphql(`
  query Legend { vocabulary { entityKinds { kind label color description } } }
`)

/** The meaning of colors, sizes and lines in the network, in the words of the vocabulary. */
export function Legend({
  all,
  network,
  isByKind,
  isNarrowed,
}: {
  /** The network without a lens, whose nodes stay in the drawing. */
  all: Network | undefined
  network: Network | undefined
  isByKind: boolean
  isNarrowed: boolean
}) {
  const { data } = useAnswer(vocabularyDocument, {})
  if (!network) return null
  const kinds = kindsIn(all ?? network, network)
  return (
    <div className="legend" role="note" aria-label={text.network.legend}>
      {isByKind ? (
        <ul>
          {data?.vocabulary.entityKinds
            .filter(({ kind }) => kinds.has(kind))
            .map(({ kind, label, color, description }) => (
              <li key={kind} title={description}>
                <i style={{ background: color }} />
                {label}
              </li>
            ))}
        </ul>
      ) : (
        <p>{text.network.communities}</p>
      )}
      <p className={network.truncated ? 'cut' : undefined}>
        {network.truncated
          ? text.network.cut(network.nodes.length, network.totalNodes)
          : text.network.count(network.nodes.length, network.edges.length)}
      </p>
      {network.edgesTruncated && (
        <p className="cut">{text.network.cutEdges(network.edges.length, network.totalEdges)}</p>
      )}
      <p>{text.network.stages}</p>
      {network.edges.some(({ certainty }) => isInDoubt(certainty)) && <p>{text.network.inDoubt}</p>}
      {isNarrowed && (
        <p>
          {text.network.faded}. {text.network.added}.
        </p>
      )}
    </div>
  )
}
