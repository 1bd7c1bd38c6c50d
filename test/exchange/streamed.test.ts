import { expect, test } from 'vitest'
import { chunksOf } from '../../src/exchange/chunks.ts'
import { format, formatNames } from '../../src/exchange/formats.ts'
import { Selection } from '../../src/exchange/selection.ts'
import { parseFacts } from '../../src/facts/parse.ts'
import { buildGraph } from '../../src/graph/graph.ts'
import { toLens } from '../../src/graph/lens.ts'
import { viewThrough } from '../../src/graph/view.ts'
import { generate } from '../bench/generate.ts'

/**
 * Formats without a line for each relationship, or that sort and group them. That their pieces are short is tested with
 * all formats.
 */
const others = new Set(['csv-nodes', 'csv-claims', 'claims-ndjson', 'markdown', 'csl-json', 'bibtex', 'csv-status'])

const text = [...generate(800)].map((record) => JSON.stringify(record)).join('\n')
const facts = parseFacts([{ path: 'all.ndjson', name: 'all.ndjson', text }])
const view = viewThrough(buildGraph(facts), toLens({ asOf: '2024' }, 'public', facts))

/** Counts the relationships that were read so far in the latest reading of all of them. */
class Counted extends Selection {
  readings = 0
  read = 0
  override get relationships() {
    const all = super.relationships
    const count = () => this.#counted(all)
    return { [Symbol.iterator]: count }
  }

  *#counted(all: Selection['relationships']) {
    this.readings += 1
    this.read = 0
    for (const one of all) {
      this.read += 1
      yield one
    }
  }
}

test.each(formatNames.filter((name) => !others.has(name)))('%s holds little of its output at any time', (name) => {
  const part = new Counted(view, { ended: true })
  const pieces: { readings: number; read: number }[] = []
  for (const _ of format(name).write(part)) pieces.push({ readings: part.readings, read: part.read })
  // In the last reading, in which they are written, so many relationships at most come before the next piece.
  const steps = pieces
    .filter(({ readings }) => readings === part.readings)
    .map(({ read }, at, all) => read - (all[at - 1]?.read ?? 0))
  expect(Math.max(...steps)).toBeLessThan(20)
})

test('pieces are read only as a chunk needs them', () => {
  let read = 0
  function* pieces() {
    for (; read < 1_000_000; read++) yield 'x'.repeat(1_000)
  }
  const chunks = chunksOf(pieces())
  for (let taken = 1; taken <= 5; taken++) {
    expect(chunks.next().value).toHaveLength(66_000)
    expect(read).toBeLessThanOrEqual(taken * 66)
  }
  chunks.return()
})
