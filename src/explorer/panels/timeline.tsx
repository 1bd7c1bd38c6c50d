import { type PageOf, usePages } from '../api.ts'
import { dayOf, firstDayOf, yearOf, yearsWithRoom } from '../days.ts'
import { graphql } from '../generated/gql.ts'
import type { MomentKind, MomentsQuery } from '../generated/graphql.ts'
import { More } from '../more.tsx'
import { Answer, EntityLink, InDoubt, Named, OpenInGraphiQL, statusWords, useIsEntity, When, words } from '../parts.tsx'
import { useExplorer } from '../state/explorer.ts'
import { isRelationship, lensOf, timelines } from '../state/state.ts'
import { dateWords } from '../texts/dates.ts'
import { text } from '../texts/text.ts'
import { Claims } from './claims.tsx'
import { Spells } from './spells.tsx'

const momentsDocument = graphql(`
  query Moments($lens: LensInput, $of: [ID!], $kinds: [MomentKind!], $last: Int!, $after: String) {
    graph(lens: $lens) {
      timeline(of: $of, kinds: $kinds, last: $last, before: $after) {
        totalCount
        pageInfo { hasPreviousPage startCursor }
        nodes {
          kind what time { edtf earliest latest } relationship { certainty step { status } }
          entities { id: key name kind }
          claims { ...ClaimParts }
        }
      }
    }
  }
`)
const kinds: readonly MomentKind[] = ['STAGE', 'EVENT', 'HAPPENED', 'BEGAN', 'ENDED']
type Moment = MomentsQuery['graph']['timeline']['nodes'][number]

/** A page back in time: its next page is the one before it, and its latest moment comes first. */
const pageOf = ({ graph: { timeline } }: MomentsQuery): PageOf<Moment> => ({
  totalCount: timeline.totalCount,
  pageInfo: { hasNextPage: timeline.pageInfo.hasPreviousPage, endCursor: timeline.pageInfo.startCursor },
  nodes: timeline.nodes.toReversed(),
})

/** The panel of time: changes in their order, or the spells of what is chosen. */
export function Timeline() {
  const { state, set } = useExplorer()
  const { chosen, selected, times } = state
  const of = chosen.length > 0 ? chosen : selected !== null && !isRelationship(selected) ? [selected] : []
  return (
    <>
      <div className="fields">
        <select
          aria-label={text.timeline.times}
          value={times}
          onChange={({ target }) => set({ times: timelines.find((one) => one === target.value) ?? times })}
        >
          {timelines.map((one) => (
            <option key={one} value={one}>
              {text.timeline.kinds[one]}
            </option>
          ))}
        </select>
      </div>
      {times === 'changes' ? (
        <Moments />
      ) : of.length === 0 ? (
        <p className="empty">{text.spells.choose}</p>
      ) : (
        <Spells of={of} />
      )}
    </>
  )
}

/** The moments: a chart of years with a mark for every moment, and a list of them. */
function Moments() {
  const { state, set } = useExplorer()
  const isEntity = useIsEntity(state.selected)
  const of = isEntity ? state.selected : null
  const variables = {
    lens: lensOf(state),
    of: of === null ? null : [of],
    kinds: of === null ? (['STAGE', 'EVENT'] as MomentKind[]) : [...kinds],
    last: 100,
  }
  const answer = usePages(momentsDocument, variables, pageOf, { enabled: isEntity !== undefined })
  return (
    <>
      <p className="about">
        {of === null ? text.timeline.all : text.timeline.of} {of !== null && <Named id={of} />}{' '}
        {of !== null && (
          <button type="button" onClick={() => set({ selected: null })}>
            {text.timeline.all}
          </button>
        )}
      </p>
      <Answer of={answer}>
        {({ items }) => {
          const moments = items.toReversed()
          if (moments.length === 0) return <p className="empty">{text.timeline.none}</p>
          return (
            <>
              <Chart moments={moments} />
              <More of={answer} label={text.timeline.earlier} />
              <ol className="moments">
                {moments.map((moment, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: no ids, and the list is replaced as a whole
                  <li key={index} id={`moment-${index}`}>
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
/** The least room for a year in figures. */
const LABEL = 30

/** The place of a day: a year with many moments is wider than one with few, so that they do not cover each other. */
function scaleOf(start: number, end: number, years: readonly number[]): (day: number) => number {
  const edges = [0]
  for (let year = start; year < end; year += 1) {
    const count = years.filter((one) => one === year).length
    edges.push((edges.at(-1) ?? 0) + 0.2 + Math.sqrt(count))
  }
  const all = edges.at(-1) || 1
  return (day) => {
    const year = Math.min(end - 1, Math.max(start, yearOf(day)))
    const [from = 0, to = from] = edges.slice(year - start)
    const part = (day - firstDayOf(year)) / (firstDayOf(year + 1) - firstDayOf(year))
    return (WIDTH * (from + Math.min(1, Math.max(0, part)) * (to - from))) / all
  }
}

/** Moments over time, in lanes by kind; a vague moment is as wide as the days that it can mean. */
function Chart({ moments }: { moments: readonly Moment[] }) {
  const dated = moments.flatMap((moment, index) => {
    const { earliest, latest } = moment.time
    const [from, to] = [earliest ?? latest, latest ?? earliest]
    return from && to ? [{ moment, index, from: dayOf(from), to: dayOf(to) }] : []
  })
  const lanes = kinds.filter((kind) => dated.some(({ moment }) => moment.kind === kind))
  const [first, last] = [Math.min(...dated.map(({ from }) => from)), Math.max(...dated.map(({ to }) => to))]
  const [start, end] = [yearOf(first), yearOf(last) + 1]
  const at = scaleOf(
    start,
    end,
    dated.map(({ from }) => yearOf(from)),
  )
  const years = yearsWithRoom(start, end, (year) => at(firstDayOf(year)), LABEL)
  const height = lanes.length * LANE + 18
  return (
    <svg
      className="chart"
      viewBox={`-4 0 ${WIDTH + 8} ${height}`}
      role="img"
      aria-label={text.timeline.chart(moments.length, start, end)}
    >
      {years.map((year) => {
        const x = at(firstDayOf(year))
        return (
          <g key={year}>
            <line x1={x} x2={x} y1={0} y2={height - 14} />
            <text x={x} y={height - 2} textAnchor={year === end ? 'end' : 'start'}>
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
