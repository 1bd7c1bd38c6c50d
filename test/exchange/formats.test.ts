import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { edgeColumns, edgeRow, nodeColumns, nodeRow, present, type Row } from '../../src/exchange/columns.ts'
import { type FormatName, fileNameOf, formatNamed, formatNames, formats } from '../../src/exchange/formats.ts'
import { Selection } from '../../src/exchange/selection.ts'
import { parseDate, soFrom } from '../../src/facts/date.ts'
import { type Claim, type Document, type Facts, knownFrom } from '../../src/facts/facts.ts'
import { type Compartments, isCleared, knows, together } from '../../src/facts/label.ts'
import { clearanceOrder } from '../../src/facts/vocabulary.ts'
import { buildGraph } from '../../src/graph/graph.ts'
import { toLens } from '../../src/graph/lens.ts'
import { View } from '../../src/graph/view.ts'
import { knownTo } from '../../src/graph/visible/known-to.ts'
import { revisionOf } from '../../src/graph/visible/revision.ts'
import { compartmentNames, oddFacts, partOf, viewOf, written } from '../fixtures/exported.ts'
import { runs } from '../fixtures/runs.ts'
import { document, says, world } from '../fixtures/world.ts'

/** Every format of a view, without the revision and the lens, by which equal selections may differ. */
const everything = (part: Selection) =>
  formatNames.map((name) =>
    written(name, part)
      .replaceAll(`as of ${part.about.split('as of ')[1]}`, '')
      .replaceAll(revisionOf(part.view), ''),
  )

const namesIn = (row: Row) => present(row).map(([name]) => name)

function without(
  all: Facts,
  keeps: (document: Document) => boolean,
  keepsClaim: (claim: Claim) => boolean = () => true,
): Facts {
  const documents = new Map([...all.documents].filter(([, document]) => keeps(document)))
  return {
    ...all,
    documents,
    claims: new Map([...all.claims].filter(([, claim]) => documents.has(claim.document) && keepsClaim(claim))),
  }
}

describe('an export', () => {
  test('under a lens that excludes documents equals that of a graph built without them', () => {
    fc.assert(
      fc.property(oddFacts, fc.subarray(['d1', 'd2', 'd3', 'd4']), fc.boolean(), (all, out, ended) => {
        const kept = without(all, ({ id }) => !out.includes(id))
        expect(everything(new Selection(viewOf(all, { documents: { notIn: out } }), { ended }))).toEqual(
          everything(new Selection(viewOf(kept), { ended })),
        )
      }),
      { numRuns: runs(20) },
    )
  })

  test('under a lens with knownAt equals that of a graph built from what was known by then', () => {
    fc.assert(
      fc.property(oddFacts, fc.constantFrom('2020-12', '2021-03-05', '2022-06-15'), (all, knownAt) => {
        const day = parseDate(knownAt).latest
        const isKnown = (claim: Claim) => {
          const document = all.documents.get(claim.document)
          const since = document && knownFrom(claim, document)
          return since !== undefined && soFrom(since) <= day
        }
        const kept = without(all, ({ published, read }) => ((published ?? read)?.latest ?? Infinity) <= day, isKnown)
        expect(everything(new Selection(viewOf(all, { knownAt }), { ended: true }))).toEqual(everything(partOf(kept)))
      }),
      { numRuns: runs(20) },
    )
  })

  test('without clearance equals that of a graph built without the hidden facts', () => {
    fc.assert(
      fc.property(oddFacts, (all) => {
        const cleared = ({ clearance }: { clearance: Claim['clearance'] }) => isCleared(clearance, 'public')
        const [seen, kept] = [all, without(all, cleared, cleared)].map((facts) => {
          const part = new Selection(viewOf(facts, {}, 'public'), { ended: true })
          return formatNames.map((name) => written(name, part))
        })
        expect(seen).toEqual(kept)
      }),
      { numRuns: runs(20) },
    )
  })

  test('for somebody in some compartments equals that of a graph built without what is in others', () => {
    let hidden = 0
    fc.assert(
      fc.property(
        oddFacts,
        fc.subarray([...compartmentNames]),
        fc.constantFrom(...clearanceOrder),
        (all, some, clearance) => {
          const label = { clearance, compartments: together(some) }
          const known = ({ compartments }: { compartments?: Compartments | undefined }) => knows(some, compartments)
          const kept = without(all, known, known)
          if (kept.claims.size < all.claims.size) hidden += 1
          const [seen, never] = [knownTo(buildGraph(all), some), buildGraph(kept)].map((graph) => {
            const view = new View(graph, toLens({ asOf: '2030' }, label, graph.facts))
            return formatNames.map((name) => written(name, new Selection(view, { ended: true })))
          })
          expect(seen).toEqual(never)
        },
      ),
      { numRuns: runs(20) },
    )
    expect(hidden).toBeGreaterThan(runs(20) / 2)
  })

  test('ignores a retraction before its day', () => {
    const retracted = (all: Facts): Facts => ({
      ...all,
      claims: new Map(
        [...all.claims].map(([id, claim]) => [
          id,
          { ...claim, retracted: { on: parseDate('2024'), reason: 'RETRACTED' } },
        ]),
      ),
    })
    fc.assert(
      fc.property(oddFacts, (all) => {
        for (const text of everything(
          new Selection(viewOf(retracted(all), { knownAt: '2023', minRank: 'deprecated' })),
        ))
          expect(text).not.toContain('RETRACTED')
      }),
      { numRuns: runs(20) },
    )
  })

  test('has only the documented columns', () => {
    fc.assert(
      fc.property(oddFacts, (all) => {
        const part = partOf(all)
        for (const entity of part.entities)
          expect(Object.keys(nodeColumns(part))).toEqual(expect.arrayContaining(namesIn(nodeRow(part, entity))))
        for (const one of part.relationships)
          expect(Object.keys(edgeColumns(part))).toEqual(expect.arrayContaining(namesIn(edgeRow(part, one))))
      }),
      { numRuns: runs(20) },
    )
  })

  test('is written in pieces, for documents of any size', () => {
    const claims = Array.from({ length: 600 }, (_, index) =>
      says('one', `n${index % 30}`, 'trades-with', '2020', { object: `m${index}` }),
    )
    const view = world([document('one', '2020')], claims)()
    for (const name of formatNames) {
      const longest = Math.max(...[...formats[name].write(new Selection(view))].map(({ length }) => length))
      expect(longest, name).toBeLessThan(6_000)
    }
  })

  test('of an empty selection is a valid file', () => {
    for (const name of formatNames)
      expect(() => written(name, partOf({ ...emptied(), claims: new Map() }))).not.toThrow()
  })
})

describe('a presumed relationship', () => {
  const look = world(
    [document('one', '2020-06-01'), document('two', '2021-06-01')],
    [
      says('one', 'ada', 'holds-office', '2020-05-01', { object: 'atlantis' }),
      says('two', 'ada', 'holds-office', '2021-05-01', { object: 'atlantis' }),
    ],
  )
  const part = (presumed: boolean) => new Selection(look({ asOf: '2023', presumed }))

  test('is in no format without the lens that shows it', () => {
    expect([...part(false).relationships]).toEqual([])
    for (const name of ['csv-edges', 'dot', 'n-quads', 'json-ld', 'graphml'] as const)
      expect(written(name, part(false)), name).not.toContain('ada.holds-office.atlantis')
  })

  test('has its certainty and its first and last sighting in the columns of network formats', () => {
    const [one] = part(true).relationships
    expect(one && edgeRow(part(true), one)).toMatchObject({
      firstSeen: '2020-05-01',
      lastSeen: '2021-05-01',
      certainty: 'presumed',
    })
    expect(written('csv-edges', part(true))).toContain(
      ',2020-05-01,2020-05-01,2020-05-01,2021-05-01,2021-05-01,2021-05-01,presumed,',
    )
  })

  test('is dashed in DOT and marked in a briefing', () => {
    expect(written('dot', part(true))).toContain('style=dashed')
    expect(written('markdown', part(true))).toMatch(/^- ada .*presumed; last seen 2021-05-01\)\[\^1\]\[\^2\]$/m)
  })

  test('is in RDF a statement with its certainty, and no plain triple', () => {
    const plain = '<urn:entente:entity:ada> <urn:entente:vocabulary:holds-office> <urn:entente:entity:atlantis>'
    const quads = written('n-quads', part(true))
    expect(quads).toContain('<urn:entente:vocabulary:certainty> "presumed"')
    expect(quads).toContain('<urn:entente:vocabulary:last-seen> "2021-05-01"')
    expect(quads).not.toContain(plain)
    expect(written('n-quads', new Selection(look({ asOf: '2021-05-01' })))).toContain(plain)
  })
})

const emptied = (): Facts => ({
  documents: new Map(),
  entities: new Map(),
  passages: new Map(),
  claims: new Map(),
})

describe('the table of formats', () => {
  test('matches the README', () => {
    const rows = [
      ...readFileSync('README.md', 'utf8').matchAll(/^\| `([\w-]+)` \| ([^|]+) \| ([^|]+) \| ([^|]+) \|$/gm),
    ].map(([, ...cells]) => cells)
    expect(rows).toEqual(
      formatNames.map((name) => [name, formats[name].label, formats[name].opens, formats[name].description]),
    )
  })

  test('suggests a format for a misspelled one', () => {
    expect(() => formatNamed('gexff')).toThrow("no format 'gexff'; did you mean 'gexf'?")
    expect(() => formatNamed('xyzzy')).toThrow('there are gexf, graphml')
  })

  test('gives every format a file name of its own', () => {
    for (const focus of [[], ['japan']])
      expect(new Set(formatNames.map((name) => fileNameOf(name, focus))).size).toBe(formatNames.length)
  })

  test.each<[FormatName, readonly string[], string]>([
    ['gexf', [], 'entente.gexf'],
    ['csv-edges', ['japan', 'new-zealand'], 'japan-new-zealand-edges.csv'],
    ['follow-the-money', ['japan'], 'japan.ftm.ndjson'],
    ['node-link', [], 'entente-node-link.json'],
    ['graphology', [], 'entente-graphology.json'],
  ])('names the file of %s on %s: %s', (name, focus, file) => expect(fileNameOf(name, focus)).toBe(file))
})
