import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { edgeRow, nodeRow, type Row } from '../../../src/exchange/columns.ts'
import type { FormatName } from '../../../src/exchange/formats.ts'
import { importFile } from '../../../src/exchange/import/import.ts'
import { readMapping } from '../../../src/exchange/import/mapping.ts'
import { labelOfRelationship } from '../../../src/exchange/labels.ts'
import { Selection } from '../../../src/exchange/selection.ts'
import type { Claim, Entity, Facts } from '../../../src/facts/facts.ts'
import { isSameLabel, sees } from '../../../src/facts/label.ts'
import { readData } from '../../../src/store/folder.ts'
import { inCompartments, oddFacts, partOf, viewOf, written } from '../../fixtures/exported.ts'
import { facts } from '../../fixtures/random.ts'
import { runs } from '../../fixtures/runs.ts'

/** The files of each form of network, with the mapping for each, in the order of import. */
const forms: readonly (readonly (readonly [FormatName, mapping: string])[])[] = [
  ...(['gexf', 'graphml', 'node-link', 'cytoscape', 'graphology'] as const).map(
    (name) => [[name, 'network'] as const] as const,
  ),
  [
    ['csv-nodes', 'csv-nodes'],
    ['csv-edges', 'csv-edges'],
  ],
]

/** The selection that the files give after an import into an empty folder. */
async function through(files: (typeof forms)[number], part: Selection): Promise<Selection> {
  const folder = await mkdtemp(join(tmpdir(), 'entente-network-'))
  try {
    const into = join(folder, 'into')
    for (const [format, name] of files) {
      const file = join(folder, `file.${format}`)
      await writeFile(file, written(format, part))
      const mapping = await readMapping(`src/exchange/mappings/${name}.yaml`)
      const report = await importFile({ file, mapping, name, into })
      expect(report.reasons).toEqual(new Map())
    }
    return new Selection(viewOf(await readData([into])), { ended: true })
  } finally {
    await rm(folder, { recursive: true })
  }
}

const ofNode = 'label kind subkind subkinds stage stageSince description names alpha2 alpha3 numeric codes wikidata of'
const ofEdge = 'source target kind since until stance certainty symmetric qualifiers'
const only = (row: Row, columns: string) => columns.split(' ').map((name) => [name, row[name]])
/** An alias that is the name, or another alias, says nothing more. */
const aliasesOf = ({ name, aliases }: Entity) => [...new Set(aliases)].filter((alias) => alias !== name)
/** XML has no control characters, and no white space at the ends of a text is kept. */
const plain = (value: unknown) =>
  JSON.parse(
    JSON.stringify(value ?? null, (_, one) =>
      typeof one === 'string'
        ? one.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
        : one,
    ),
  )

/** A view lists the entities that a claim names; those that none names are in the data too. */
const nodes = (part: Selection, ids: readonly string[]) =>
  ids
    .flatMap((id) => part.view.graph.facts.entities.get(id) ?? [])
    .map((entity) => plain([entity.id, only(nodeRow(part, entity), ofNode), aliasesOf(entity)]))
const stated = (part: Selection) => [...part.relationships].filter(({ derivedFrom }) => !derivedFrom)
const edges = (part: Selection) =>
  stated(part).map((one) =>
    plain([one.id, only({ ...edgeRow(part, one), source: one.source, target: one.target }, ofEdge)]),
  )
const ends = (part: Selection) => new Set(stated(part).map(({ source, kind, target }) => `${source} ${kind} ${target}`))

/** The same facts with one claim for each relationship and office, which no other contradicts. */
function undisputed(all: Facts): Facts {
  const seen = new Set<string>()
  const isFirst = ([, { subject, predicate, object = '', rank, stance }]: [string, Claim]) => {
    const key = predicate === 'holds-office' ? predicate : [predicate, ...[subject, object].sort()].join()
    if (rank !== 'normal' || stance !== 'asserted' || seen.has(key)) return false
    seen.add(key)
    return true
  }
  return { ...all, claims: new Map([...all.claims].filter(isFirst)) }
}

describe.each(forms.map((files) => [files.map(([format]) => format).join(' and '), files] as const))(
  '%s',
  (_, files) => {
    test('brings back every entity, the stages of pacts, and who is related to whom', async () => {
      await fc.assert(
        fc.asyncProperty(oddFacts, async (all) => {
          const part = partOf(all)
          fc.pre(part.entities.length > 0)
          const ids = part.entities.map(({ id }) => id)
          const back = await through(files, part)
          expect(nodes(back, ids)).toEqual(nodes(part, ids))
          expect(ends(back)).toEqual(ends(part))
        }),
        { numRuns: runs(2) },
      )
    })

    test('brings nothing back that needs less to be seen, and most as it was', async () => {
      let equal = 0
      await fc.assert(
        fc.asyncProperty(inCompartments(facts.map(undisputed)), async (all) => {
          const part = partOf(all)
          fc.pre(part.entities.length > 0)
          const before = new Map(stated(part).map((one) => [one.id, labelOfRelationship(part.view, one)]))
          const back = await through(files, part)
          for (const one of stated(back)) {
            const needed = before.get(one.id)
            const now = labelOfRelationship(back.view, one)
            expect(needed && sees(now, needed), one.id).toBe(true)
            // A membership also needs what one must be in to see the stage of its pact.
            if (needed && isSameLabel(now, needed)) equal += 1
            else expect(one.kind).toMatch(/^party-to$/)
          }
        }),
        { numRuns: runs(3) },
      )
      expect(equal).toBeGreaterThan(0)
    })

    test('brings back dates, stances and qualifiers of a relationship that documents agree on', async () => {
      await fc.assert(
        fc.asyncProperty(facts.map(undisputed), async (all) => {
          const part = partOf(all)
          fc.pre(part.entities.length > 0)
          expect(edges(await through(files, part))).toEqual(edges(part))
        }),
        { numRuns: runs(2) },
      )
    })
  },
)

describe('follow-the-money', () => {
  const files = [['follow-the-money', 'follow-the-money']] as const
  const ofNode = 'label kind subkind subkinds stage stageSince description alpha2 wikidata of'
  /** It has names without their languages, so they come back as aliases. */
  const known = (part: Selection, ids: readonly string[]) =>
    ids
      .flatMap((id) => part.view.graph.facts.entities.get(id) ?? [])
      .map((one) => [
        one.id,
        plain(only(nodeRow(part, one), ofNode)),
        aliasesOf({ ...one, aliases: [...one.names.map(({ text }) => text), ...one.aliases] }).sort(),
      ])

  test('brings back entities, stages, and who is related to whom', async () => {
    await fc.assert(
      fc.asyncProperty(oddFacts, async (all) => {
        const part = partOf(all)
        fc.pre(part.entities.length > 0)
        const ids = part.entities.map(({ id }) => id)
        const back = await through(files, part)
        expect(known(back, ids)).toEqual(known(part, ids))
        expect(ends(back)).toEqual(ends(part))
      }),
      { numRuns: runs(2) },
    )
  })

  test('brings back the dates of a relationship that documents agree on', async () => {
    const dates = (part: Selection) =>
      stated(part).map((one) => plain([one.id, only(edgeRow(part, one), 'kind since until')]))
    await fc.assert(
      fc.asyncProperty(facts.map(undisputed), async (all) => {
        const part = partOf(all)
        fc.pre(part.entities.length > 0)
        expect(dates(await through(files, part))).toEqual(dates(part))
      }),
      { numRuns: runs(2) },
    )
  })
})
