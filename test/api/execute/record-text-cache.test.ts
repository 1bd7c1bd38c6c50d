import { beforeAll, describe, expect, test } from 'vitest'
import { keep, RecordTextCache, type Texts } from '../../../src/api/execute/record-text-cache.ts'
import { buildGraph } from '../../../src/graph/graph.ts'
import { toLens } from '../../../src/graph/lens.ts'
import { View } from '../../../src/graph/view.ts'
import { readData } from '../../../src/store/folder.ts'

let view: View
beforeAll(async () => {
  const graph = buildGraph(await readData(['graph-data']))
  view = new View(graph, toLens({}, 'public', graph.facts))
})

/** Texts are kept from the second time on that values are met. */
function met(of: RecordTextCache, values: string): Texts {
  of.of(values)
  const texts = of.of(values)
  if (!texts) throw new Error('not kept')
  return texts
}

describe('texts of records', () => {
  test('are kept from the second time on that the values of the variables are met, for each apart', () => {
    const texts = new RecordTextCache()
    expect(texts.of('[1]')).toBeUndefined()
    const record = {}
    keep(met(texts, '[1]'), view, record, 'one')
    keep(met(texts, '[2]'), view, record, 'two')
    expect([texts.of('[1]')?.get(view)?.get(record), texts.of('[2]')?.get(view)?.get(record)]).toEqual(['one', 'two'])
  })

  test('are kept for the values met last, and for none that are long', () => {
    const texts = new RecordTextCache()
    met(texts, 'first')
    for (let index = 0; index < 100; index += 1) texts.of(String(index))
    expect(texts.of('first')).toBeUndefined()
    const long = 'x'.repeat(1_001)
    expect([texts.of(long), texts.of(long)]).toEqual([undefined, undefined])
  })

  test('are all forgotten when they are too many, those of selections that nobody asks for any more, too', () => {
    const [one, other] = [new RecordTextCache(), new RecordTextCache()]
    const texts = met(one, '')
    keep(met(other, ''), view, {}, 'small')
    for (let index = 0; index < 3; index += 1) keep(texts, view, {}, 'x'.repeat(30_000_000))
    expect([one.of(''), other.of('')]).toEqual([undefined, undefined])
  })
})
