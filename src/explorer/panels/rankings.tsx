import { useState } from 'react'
import { useAnswer, usePages } from '../api.ts'
import { Mark } from '../chosen.tsx'
import { graphql } from '../generated/gql.ts'
import { More } from '../more.tsx'
import { Answer, EntityLink, OpenInGraphiQL } from '../parts.tsx'
import { useExplorer } from '../state/explorer.ts'
import { lensOf, measures, type State } from '../state/state.ts'
import { text } from '../texts/text.ts'

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

const whyDocument = graphql(`
  query RankingWhy($lens: LensInput, $by: Measure!, $id: ID!) {
    graph(lens: $lens) {
      ranking(by: $by, where: { id: { eq: $id } }, first: 1) {
        nodes { ties(first: 10) { weight contribution entity { id: key name kind } } }
      }
    }
  }
`)

/** Entities by a centrality measure, each with a bar for its share of the highest score. */
export function Rankings() {
  const { state, set } = useExplorer()
  const { by } = state
  const variables = { lens: lensOf(state), by, first: 50 }
  const [open, setOpen] = useState<string>()
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
                    <th scope="row">
                      {entity && <EntityLink {...entity} />}{' '}
                      {entity && (
                        <button
                          type="button"
                          className="link why"
                          aria-label={text.rankings.whyOf(entity.name)}
                          aria-expanded={open === entity.id}
                          onClick={() => setOpen(open === entity.id ? undefined : entity.id)}
                        >
                          {text.rankings.why}
                        </button>
                      )}
                      {entity && open === entity.id && <Why by={by} entity={entity} />}
                    </th>
                    <td>
                      <meter min={0} max={most} value={score} aria-hidden="true" />
                      {inFigures(score)}
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

const inFigures = (score: number) => (Number.isInteger(score) ? score : score.toPrecision(3))

/** The neighbors that make the score of an entity, each with its part in it. */
function Why({ by, entity }: { by: State['by']; entity: { id: string; name: string; kind: string } }) {
  const { state } = useExplorer()
  const answer = useAnswer(whyDocument, { lens: lensOf(state), by, id: entity.id })
  return (
    <Answer of={answer}>
      {({ graph: { ranking } }) => {
        const ties = ranking.nodes.flatMap((entry) => entry.ties)
        return (
          <>
            <p className="note">
              {ties.some(({ contribution }) => contribution === null) ? text.rankings.noSum : text.rankings.sum}
            </p>
            <ul className="plain">
              {ties.map(({ entity: neighbor, weight, contribution }) => (
                <li key={neighbor?.id}>
                  {neighbor && <EntityLink {...neighbor} />}{' '}
                  <small>{contribution === null ? text.rankings.weight(weight) : inFigures(contribution)}</small>
                </li>
              ))}
            </ul>
            <Mark entities={[entity, ...ties.flatMap(({ entity: neighbor }) => neighbor ?? [])]} />
          </>
        )
      }}
    </Answer>
  )
}
