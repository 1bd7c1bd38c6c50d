import { expect, test, vi } from 'vitest'
import { termsIn } from '../../src/api/terms.ts'
import { toLens } from '../../src/graph/lens.ts'
import { holds } from '../../src/graph/relationships/episodes.ts'
import { viewThrough } from '../../src/graph/view.ts'
import { curated as graph } from '../fixtures/curated.ts'

test('the terms in an office are among the relationships of its nation, of which it makes no others', () => {
  for (const asOf of ['2016-09-26', '2024-07-08']) {
    const view = viewThrough(graph, toLens({ asOf }, 'public', graph.facts)).fresh()
    const others = vi.spyOn(view, 'relationshipsOf')
    const made = vi.spyOn(view, 'everOf')
    const offices = view.entitiesOf('office')
    const terms = offices.map(({ id }) => termsIn(view, id).map((one) => one.id))
    expect(others).not.toHaveBeenCalled()
    expect(new Set(made.mock.calls.map(([{ kind }]) => kind))).toEqual(new Set(['holds-office']))
    const all = offices.map((office) =>
      view
        .relationshipsOf(office.of, { ended: true })
        .filter((one) => one.kind === 'holds-office' && one.qualifiers.office === office.id && holds(one))
        .map(({ id }) => id),
    )
    expect(terms.map((ids) => ids.toSorted())).toEqual(all.map((ids) => ids.toSorted()))
    expect(terms.flat().length).toBeGreaterThan(10)
  }
})
