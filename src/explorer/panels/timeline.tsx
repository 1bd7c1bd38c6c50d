import { useAnswer } from '../api.ts'
import { useExplorer } from '../explorer.ts'
import { graphql } from '../generated/gql.ts'
import type { MomentKind, MomentsQuery } from '../generated/graphql.ts'
import { Answer, EntityLink, InDoubt, Named, OpenInGraphiQL, statusWords, When, words } from '../parts.tsx'
import { isRelationship, lensOf } from '../state.ts'
import { dateWords, text } from '../text.ts'
import { Claims } from './claims.tsx'

const momentsDocument = graphql(`
  query Moments($lens: LensInput, $of: [ID!], $kinds: [MomentKind!]) {
    graph(lens: $lens) {
      timeline(of: $of, kinds: $kinds, first: 200) {
        totalCount
        edges { node {
          kind what time { edtf earliest latest } relationship { certainty step { status } }
          entities { id: key name kind }
          claims { ...ClaimParts }
        } }
      }
    }
  }
`)
const kinds: readonly MomentKind[] = ['STAGE', 'EVENT', 'HAPPENED', 'BEGAN', 'ENDED']
type Moment = MomentsQuery['graph']['timeline']['edges'][number]['node']

/** The panel of moments: a chart of years with a mark for every moment, and a list of them. */
export function Timeline() {
  const { state, set } = useExplorer()
  const of = state.selected !== null && !isRelationship(state.selected) ? state.selected : null
  const variables = {
    lens: lensOf(state),
    of: of === null ? null : [of],
    kinds: of === null ? (['STAGE', 'EVENT'] as MomentKind[]) : [...kinds],
  }
  const answer = useAnswer(momentsDocument, variables)
  return (
    <>
      <p className="about">
        {of === null ? text.timeline.all : text.timeline.of} {of !== null && <Named id={of} />}
        {of !== null && (
          <button type="button" onClick={() => set({ selected: null })}>
            {text.timeline.all}
          </button>
        )}
      </p>
      <Answer of={answer}>
        {({ graph: { timeline } }) => {
          const moments = timeline.edges.map(({ node }) => node)
          if (moments.length === 0) return <p className="empty">{text.timeline.none}</p>
          return (
            <>
              <Chart moments={moments} />
              <ol className="moments">
                {moments.map((moment, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: no ids, and the list is replaced as a whole
                  <li key={index} id={`moment-${index}`} className={moment.kind.toLowerCase()}>
                    <button
                      type="button"
                      className="link"
                      title={text.timeline.show}
                      onClick={() => set({ asOf: moment.time.latest ?? null })}
                    >
                      <When edtf={moment.time.edtf} />
                    </button>
                    <details>
                      <summary>
                        {moment.what} <Kind of={moment} />
                        <InDoubt certainty={moment.relationship?.certainty} />
                      </summary>
                      <p>
                        {moment.entities.map((entity) => (
                          <EntityLink key={entity.id} {...entity} />
                        ))}
                      </p>
                      <Claims claims={moment.claims} />
                    </details>
                  </li>
                ))}
              </ol>
              {timeline.totalCount > moments.length && (
                <p className="note">{text.evidence.more(timeline.totalCount - moments.length)}</p>
              )}
            </>
          )
        }}
      </Answer>
      <OpenInGraphiQL document={momentsDocument} variables={variables} />
    </>
  )
}

/** The kind of change or, after a step of a party, the status to which it led. */
function Kind({ of: { kind, relationship } }: { of: Moment }) {
  const status = relationship?.step?.status
  return status ? <em className="tag">{statusWords(status)}</em> : <small>{words(kind)}</small>
}

const WIDTH = 400
const LANE = 16
const dayOf = (date: string) => Date.parse(date.length === 4 ? `${date}-01-01` : date)

/** Moments over time, in lanes by kind; a vague moment is as wide as the days that it can mean. */
function Chart({ moments }: { moments: readonly Moment[] }) {
  const dated = moments.flatMap((moment, index) => {
    const { earliest, latest } = moment.time
    const [from, to] = [earliest ?? latest, latest ?? earliest]
    return from && to ? [{ moment, index, from: dayOf(from), to: dayOf(to) }] : []
  })
  const lanes = kinds.filter((kind) => dated.some(({ moment }) => moment.kind === kind))
  const [first, last] = [Math.min(...dated.map(({ from }) => from)), Math.max(...dated.map(({ to }) => to))]
  const [start, end] = [new Date(first).getUTCFullYear(), new Date(last).getUTCFullYear() + 1]
  const span = dayOf(`${String(end).padStart(4, '0')}-01-01`) - dayOf(`${String(start).padStart(4, '0')}-01-01`)
  const at = (day: number) => (WIDTH * (day - dayOf(`${String(start).padStart(4, '0')}-01-01`))) / span
  const every = Math.max(1, Math.ceil((end - start) / 7))
  const years = Array.from({ length: end - start + 1 }, (_, index) => start + index).filter(
    (year) => (year - start) % every === 0,
  )
  const height = lanes.length * LANE + 18
  return (
    <svg
      className="chart"
      viewBox={`-4 0 ${WIDTH + 8} ${height}`}
      role="img"
      aria-label={text.timeline.chart(moments.length, start, end)}
    >
      {years.map((year) => {
        const x = at(dayOf(`${String(year).padStart(4, '0')}-01-01`))
        return (
          <g key={year}>
            <line x1={x} x2={x} y1={0} y2={height - 14} />
            <text x={x} y={height - 2}>
              {year}
            </text>
          </g>
        )
      })}
      {dated.map(({ moment, index, from, to }) => {
        const y = lanes.indexOf(moment.kind) * LANE + 3
        return (
          // biome-ignore lint/a11y/noStaticElementInteractions: the list below is the way by keyboard
          <g
            key={index}
            className={`mark ${moment.kind.toLowerCase()}`}
            onClick={() => document.getElementById(`moment-${index}`)?.scrollIntoView({ block: 'center' })}
          >
            <title>{`${dateWords(moment.time.edtf)}: ${moment.what}`}</title>
            <rect x={at(from) - 3} y={y} width={Math.max(6, at(to) - at(from) + 6)} height={10} rx={5} />
          </g>
        )
      })}
    </svg>
  )
}
