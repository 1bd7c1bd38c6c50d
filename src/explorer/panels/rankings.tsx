import { usePages } from '../api.ts'
import { useExplorer } from '../explorer.ts'
import { graphql } from '../generated/gql.ts'
import { More } from '../more.tsx'
import { Answer, EntityLink, OpenInGraphiQL } from '../parts.tsx'
import { lensOf, measures } from '../state.ts'
import { text } from '../text.ts'

const rankingDocument = graphql(`
  query Rankings($lens: LensInput, $by: Measure!, $first: Int!, $after: String) {
    graph(lens: $lens) {
      ranking(by: $by, first: $first, after: $after) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes { rank score entity { id: key name kind } }
      }
    }
  }
`)

/** Entities by a centrality measure, each with a bar for its share of the highest score. */
export function Rankings() {
  const { state, set } = useExplorer()
  const { by } = state
  const variables = { lens: lensOf(state), by, first: 50 }
  const answer = usePages(rankingDocument, variables, ({ graph }) => graph.ranking)
  return (
    <>
      <div className="fields">
        <label>
          {text.rankings.by}
          <select
            value={by}
            onChange={({ target }) => set({ by: measures.find((measure) => measure === target.value) ?? by })}
          >
            {measures.map((measure) => (
              <option key={measure} value={measure}>
                {text.measures[measure]}
              </option>
            ))}
          </select>
        </label>
      </div>
      <Answer of={answer}>
        {({ items }) => {
          const most = Math.max(...items.map(({ score }) => score), 1e-9)
          return (
            <table className="ranking">
              <thead>
                <tr>
                  <th scope="col">{text.rankings.rank}</th>
                  <th scope="col">{text.rankings.entity}</th>
                  <th scope="col">{text.rankings.score}</th>
                </tr>
              </thead>
              <tbody>
                {items.map(({ rank, score, entity }) => (
                  <tr key={entity?.id}>
                    <td>{rank}</td>
                    <th scope="row">{entity && <EntityLink {...entity} />}</th>
                    <td>
                      <meter min={0} max={most} value={score} aria-hidden="true" />
                      {Number.isInteger(score) ? score : score.toPrecision(3)}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )
        }}
      </Answer>
      <More of={answer} />
      <OpenInGraphiQL document={rankingDocument} variables={variables} />
    </>
  )
}
