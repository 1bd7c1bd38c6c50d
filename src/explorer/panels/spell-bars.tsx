import { firstDayOf } from '../days.ts'
import { type Bar, yearsOf } from '../spells.ts'
import { text } from '../texts/text.ts'

/** The first and the last day of an axis. */
export type Range = readonly [first: number, last: number]

const [WIDTH, EDGE, HEIGHT] = [400, 10, 12]
/** The years that fit on the axis. */
const MARKS = 8

/** Half of the room of a year in figures. */
const LABEL = 13

const scaleOf =
  ([first, last]: Range) =>
  (day: number): number =>
    EDGE + ((day - first) / Math.max(1, last - first)) * (WIDTH - 2 * EDGE)

/** The years of the axis. */
export function Axis({ range }: { range: Range }) {
  const at = scaleOf(range)
  return (
    <svg className="chart" aria-hidden="true" viewBox={`0 0 ${WIDTH} 14`}>
      {yearsOf(...range, MARKS).map((year) => (
        <text key={year} x={Math.min(WIDTH - LABEL, Math.max(LABEL, at(firstDayOf(year))))} y={11} textAnchor="middle">
          {year}
        </text>
      ))}
    </svg>
  )
}

/**
 * The spells of a row as bars: thick where they are certain, thin where the sources leave the date open. An arrow shows
 * that one goes on.
 */
export function Bars({ bars, range }: { bars: readonly Bar[]; range: Range }) {
  const at = scaleOf(range)
  return (
    <svg className="chart bars" aria-hidden="true" viewBox={`0 0 ${WIDTH} ${HEIGHT}`}>
      {yearsOf(...range, MARKS).map((year) => {
        const x = at(firstDayOf(year))
        return <line key={year} x1={x} x2={x} y1={0} y2={HEIGHT} />
      })}
      {bars.map((bar) => {
        const { phase, start, end, sure, isOpenStart, isOpenEnd, goesOn } = bar
        const [left, right] = [at(start) - (isOpenStart ? EDGE : 0), at(end) + (isOpenEnd ? EDGE : 0)]
        return (
          <g key={`${phase} ${start}`} className={phase}>
            <title>{text.spells.phases[phase]}</title>
            <rect x={left} y={5} width={Math.max(2, right - left)} height={2} className={isOpenStart ? 'open' : ''} />
            {sure && <rect x={at(sure[0])} y={2} width={Math.max(2, at(sure[1]) - at(sure[0]))} height={8} />}
            {goesOn && <path d={`M${at(end)} 1l8 5l-8 5z`} />}
          </g>
        )
      })}
    </svg>
  )
}
