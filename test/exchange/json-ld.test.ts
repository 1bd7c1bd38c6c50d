import fc from 'fast-check'
import jsonld from 'jsonld'
import { Parser, type Quad } from 'n3'
import { describe, expect, test } from 'vitest'
import { Selection } from '../../src/exchange/selection.ts'
import { toLens } from '../../src/graph/lens.ts'
import { viewThrough } from '../../src/graph/view.ts'
import { graphOf, tiny } from '../fixtures/data.ts'
import { oddFacts, partOf, written } from '../fixtures/exported.ts'
import { runs } from '../fixtures/runs.ts'

const offline = () => Promise.reject(new Error('a context was fetched'))
const textOf = (quads: readonly Quad[]) => new Set(quads.map((quad) => JSON.stringify(quad)))
const nQuads = (text: string) => new Parser({ format: 'N-Quads' }).parse(text)
const fromJsonLd = async (text: string) =>
  nQuads(
    String(
      await jsonld.toRDF(JSON.parse(text), { format: 'application/n-quads', documentLoader: offline, safe: true }),
    ),
  )

describe('JSON-LD and N-Quads', () => {
  test('hold the same statements, read by jsonld and n3 without fetching anything', async () => {
    await fc.assert(
      fc.asyncProperty(oddFacts, async (all) => {
        const part = partOf(all)
        const quads = textOf(nQuads(written('n-quads', part)))
        // There are no blank nodes, so equal statements are equal graphs.
        expect(textOf(await fromJsonLd(written('json-ld', part)))).toEqual(quads)
        expect(quads.size).toBeGreaterThan(0)
      }),
      { numRuns: runs(40) },
    )
  })

  const graph = graphOf(tiny)
  const quads = nQuads(
    written('n-quads', new Selection(viewThrough(graph, toLens({ asOf: '2030' }, 'public', graph.facts)))),
  )
  const said = (subject: string, predicate: string) =>
    quads
      .filter((quad) => quad.subject.value === `urn:entente:${subject}` && quad.predicate.value.endsWith(predicate))
      .map(({ object }) => object.value)

  test('link a relationship to its claims, passages and documents', () => {
    expect(said('relationship:arden.party-to.cove-treaty', 'prov#wasDerivedFrom')).toEqual([
      'urn:entente:claim:cove-report%23arden-party',
      'urn:entente:claim:ministry-note%23arden-party',
    ])
    expect(said('claim:cove-report%23brisk-party', 'prov#wasDerivedFrom')).toEqual([
      'urn:entente:passage:cove-report%3A1',
      'urn:entente:passage:cove-report%3A2',
    ])
    expect(said('passage:cove-report%3A1', 'prov#wasDerivedFrom')).toEqual(['urn:entente:document:cove-report'])
  })

  test('name the relationships that a derived one is based on', () => {
    expect(said('relationship:arden.signed-with.brisk.cove-treaty', 'prov#wasDerivedFrom')).toEqual(
      expect.arrayContaining([
        'urn:entente:relationship:arden.party-to.cove-treaty',
        'urn:entente:relationship:brisk.party-to.cove-treaty',
      ]),
    )
  })

  test('put the claims of a document into a graph named after it', () => {
    const claims = quads.filter(({ subject }) => subject.value === 'urn:entente:claim:ministry-note%23level')
    expect(new Set(claims.map((quad) => quad.graph.value))).toEqual(new Set(['urn:entente:document:ministry-note']))
  })

  test('give dates a type by precision, or EDTF', () => {
    const type = (subject: string, predicate: string) =>
      quads.flatMap(({ subject: of, predicate: by, object }) =>
        of.value === `urn:entente:${subject}` && by.value.endsWith(predicate) && object.termType === 'Literal'
          ? [object.datatype.value]
          : [],
      )
    expect(type('document:cove-report', 'datePublished')).toEqual(['http://www.w3.org/2001/XMLSchema#date'])
    expect(type('document:ministry-note', 'datePublished')).toEqual(['http://www.w3.org/2001/XMLSchema#gYearMonth'])
    expect(type('claim:ministry-note%23member', ':time')).toEqual(['http://id.loc.gov/datatypes/edtf/EDTF'])
  })
})
