import fc from 'fast-check'
import { MultiDirectedGraph } from 'graphology'
import gexf from 'graphology-gexf'
import { describe, expect, test } from 'vitest'
import { edgeRow, nodeRow } from '../../src/exchange/columns.ts'
import { Selection } from '../../src/exchange/selection.ts'
import { spellsOf } from '../../src/exchange/spells.ts'
import { heldByXml, oddFacts, partOf, written } from '../fixtures/exported.ts'
import { runs } from '../fixtures/runs.ts'
import { document, says, world } from '../fixtures/world.ts'

describe('GEXF', () => {
  test('read by graphology-gexf, has every entity and relationship with every column', () => {
    fc.assert(
      fc.property(oddFacts, (all) => {
        const part = partOf(all)
        const read = gexf.parse(MultiDirectedGraph, written('gexf', part), { respectInputGraphType: true })
        expect(read.mapNodes((id, attributes) => [id, attributes])).toEqual(
          part.entities.map((entity) => [entity.id, heldByXml(nodeRow(part, entity))]),
        )
        expect(read.mapEdges((id, attributes, source, target) => [id, source, target, attributes])).toEqual(
          // One that no date shows has no spell, and is left out.
          [...part.relationships]
            .filter((one) => spellsOf(part.view, one).length > 0)
            .map((one) => [one.id, one.source, one.target, heldByXml(edgeRow(part, one))]),
        )
      }),
      { numRuns: runs(20) },
    )
  })

  const look = world(
    [document('one', '2020')],
    [
      says('one', 'a', 'member-of', '2001/2005-06', { object: 'club-x' }),
      says('one', 'a', 'member-of', '2010-03-01/..', { object: 'club-x' }),
      says('one', 'b', 'member-of', '[..2012-05-05]', { object: 'club-x' }),
      says('one', 'c', 'member-of', undefined, { object: 'club-x' }),
      says('one', 'leader-d', 'visited', '2015-07', { object: 'b' }),
    ],
  )
  const text = written('gexf', new Selection(look(), { ended: true }))
  const spells = (id: string) =>
    [...(new RegExp(` id="${id}"[^]*?</(?:node|edge)>`).exec(text)?.[0].matchAll(/<spell ([^/]*)\/>/g) ?? [])].map(
      ([, dates]) => dates,
    )

  test('is dynamic with dates, so that Gephi opens its time slider', () => {
    expect(text).toContain('mode="dynamic" timeformat="date" timerepresentation="interval"')
  })

  test('has a spell for each episode, from its first certain day to its last', () => {
    expect(spells('a.member-of.club-x')).toEqual(['start="2001-12-31" end="2005-06-01"'])
    expect(spells('a.member-of.club-x~2')).toEqual(['start="2010-03-01"'])
    expect(spells('b.member-of.club-x')).toEqual(['start="2012-05-05"'])
  })

  test('gives a moment the days from which it has happened, and an undated state the day of its document', () => {
    expect(spells('leader-d.visited.b')).toEqual(['start="2015-07-31"'])
    expect(spells('c.member-of.club-x')).toEqual(['start="2020-12-31"'])
  })

  test('shows an entity from the first claim on that names it', () => {
    expect(spells('a')).toEqual(['start="2001-12-31"'])
    expect(spells('leader-d')).toEqual(['start="2015-07-31"'])
    expect(spells('club-x')).toEqual(['start="2001-12-31"'])
  })
})
