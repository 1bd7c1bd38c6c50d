import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import timeline, { type Moment, type MomentKind } from '../../src/analysis/timeline.ts'
import { compareTimes, parseDate, parseTime } from '../../src/facts/date.ts'
import { buildGraph } from '../../src/graph/graph.ts'
import { toLens } from '../../src/graph/lens.ts'
import { View } from '../../src/graph/view.ts'
import { facts } from '../fixtures/random.ts'
import { document, says, world } from '../fixtures/world.ts'

const look = world(
  [document('d', '2024')],
  [
    says('d', 'ayland', 'party-to', '2022-04-21', { object: 'pact-one' }), // seen to hold: no moment
    says('d', 'pact-one', 'stage', '2022-04', { value: { type: 'stage', stage: 'talks-agreed' } }),
    says('d', 'event-meeting', 'occurred-on', '2022-04-21'),
    says('d', 'leader-a', 'participant-in', '2022-04-21', { object: 'event-meeting' }),
    says('d', 'ayland', 'member-of', '1951/1986-08-12', { object: 'club-c' }),
    says('d', 'ayland', 'characterized-as', '2022', { value: { type: 'text', text: 'an island' } }),
    says('d', 'leader-a', 'visited', '2023', { object: 'ayland', stance: 'denied' }),
  ],
)
const moments = (parameters: Parameters<typeof timeline.fn>[1] = {}) =>
  timeline.fn(look(), parameters).map(({ time, kind, what }) => [time.edtf, kind, what])

/** With what a moment makes only when it is asked. */
const whole = (moment: Moment) => ({ ...moment, ...pick(moment) })
const pick = ({ what, entities, relationship }: Moment) => ({ what, entities, relationship })

describe('a timeline', () => {
  test('of stages and events reads no relationship', () => {
    const read = [
      vi.spyOn(View.prototype, 'withoutStanding'),
      vi.spyOn(View.prototype, 'episodesOf'),
      vi.spyOn(View.prototype, 'relationshipsOf'),
    ]
    expect(moments({ kinds: ['stage', 'event'] })).toHaveLength(2)
    for (const spy of read) {
      expect(spy).not.toHaveBeenCalled()
      spy.mockRestore()
    }
  })

  test('lists every change in order with its precision, and nothing that is denied', () => {
    expect(moments()).toEqual([
      ['1951', 'began', 'ayland is a member of club-c'],
      ['1986-08-12', 'ended', 'ayland is a member of club-c'],
      ['2022', 'said', 'ayland characterized-as'],
      ['2022-04', 'stage', 'pact-one: talks agreed'],
      ['2022-04-21', 'event', 'event-meeting'],
      ['2022-04-21', 'happened', 'leader-a took part in event-meeting'],
    ])
  })

  test('of an entity lists changes that involve it, also stages of its pacts', () => {
    expect(moments({ of: ['ayland'], kinds: ['stage', 'event'] })).toEqual([
      ['2022-04', 'stage', 'pact-one: talks agreed'],
    ])
    expect(moments({ of: ['leader-a'] }).map(([, kind]) => kind)).toEqual(['event', 'happened'])
    expect(moments({ of: ['ayland', 'club-c'] }).map(([, kind]) => kind)).toEqual(['began', 'ended'])
  })

  test('between two dates lists the changes that may fall between them', () => {
    expect(moments({ from: parseTime('1980'), to: parseTime('1990') })).toEqual([
      ['1986-08-12', 'ended', 'ayland is a member of club-c'],
    ])
  })

  test('is refused if from is after to', () => {
    expect(() => moments({ from: parseTime('2024'), to: parseTime('2020') })).toThrow('from 2024 comes after to 2020')
  })

  test('is in order, shows only visible claims, and is partitioned by kind and date', () => {
    fc.assert(
      fc.property(
        facts,
        fc.constantFrom('2021', '2022-06-15', '2030'),
        fc.subarray<MomentKind>(['stage', 'event', 'began', 'ended', 'happened']),
        (all, asOf, kinds) => {
          const view = new View(buildGraph(all), toLens({ asOf }, 'secret', all))
          const every = timeline.fn(view, {})
          every.forEach((moment, index) => {
            const next = every[index + 1]
            if (next) expect(compareTimes(moment.time, next.time)).toBeLessThanOrEqual(0)
            for (const claim of moment.claims) expect(view.shows(claim)).toBe(true)
          })
          const asked = every.filter(({ kind }) => kinds.includes(kind))
          expect(timeline.fn(view, { kinds }).map(whole)).toEqual(asked.map(whole))
          const day = parseDate('2021-03-05')
          const cut = [...timeline.fn(view, { to: day }), ...timeline.fn(view, { from: parseDate('2021-03-06') })]
          expect(new Set(cut.map(({ id }) => id))).toEqual(new Set(every.map(({ id }) => id)))
        },
      ),
    )
  })
})
