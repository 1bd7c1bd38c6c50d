import { expect, test } from 'vitest'
import { rowsOf } from '../../../src/exchange/import/rows.ts'
import { importing } from './world.ts'

/** The rows of a file, as other programs write it. */
async function rows(name: string, text: string): Promise<unknown[]> {
  const path = await (await importing()).write(name, text)
  const all: unknown[] = []
  const read = { sparse: true, lists: {}, missing: [] }
  for await (const row of rowsOf(path, { read, columns: () => {}, note: () => {} }))
    all.push('data' in row ? row.data : row.reason)
  return all
}

test('GEXF: an attribute that has several values in time is a row for each time', async () => {
  const text = `<gexf xmlns="http://www.gexf.net/1.2draft" version="1.2"><graph mode="dynamic" timeformat="date">
<attributes class="node" mode="static"><attribute id="0" title="url" type="string"/></attributes>
<attributes class="node" mode="dynamic"><attribute id="2" title="indegree" type="float"/></attributes>
<attributes class="edge" mode="dynamic"><attribute id="s" title="status" type="string"/></attributes>
<nodes><node id="0" label="Gephi" start="2009-03-01"><attvalues><attvalue for="0" value="http://gephi.org"/>
<attvalue for="2" value="1" end="2009-03-01"/><attvalue for="2" value="2" start="2009-03-01" end="2009-03-10"/>
</attvalues></node><node id="1" label="Network"/></nodes>
<edges><edge id="e" source="0" target="1"><attvalues><attvalue for="s" value="signed" start="2001" end="2004"/>
<attvalue for="s" value="ratified" start="2004"/></attvalues>
<spells><spell start="2001" end="2004"/><spell start="2009"/></spells></edge></edges></graph></gexf>`
  const node = { id: '0', label: 'Gephi', start: '2009-03-01', url: 'http://gephi.org' }
  const ends = { from: { ...node }, to: { id: '1', label: 'Network' } }
  const edge = { id: 'e', source: '0', target: '1', element: 'edge', ...ends }
  expect(await rows('dynamics.gexf', text)).toEqual([
    { ...node, element: 'node' },
    { ...node, element: 'node', indegree: '1', end: '2009-03-01' },
    { ...node, element: 'node', indegree: '2', start: '2009-03-01', end: '2009-03-10' },
    { id: '1', label: 'Network', element: 'node' },
    { ...edge, start: '2001', end: '2004', status: 'signed' },
    { ...edge, start: '2009' },
    { ...edge, start: '2004', status: 'ratified' },
  ])
})

test('GEXF 1.3 of Gephi: timestamps, drawing, and nodes in nodes', async () => {
  const text = `<gexf xmlns="http://gexf.net/1.3" version="1.3" xmlns:viz="http://gexf.net/1.3/viz">
<graph defaultedgetype="directed" timerepresentation="timestamp" timeformat="date"><nodes><node id="a" label="A">
<viz:size value="4.5"/><viz:position x="1" y="-2" z="0"/><viz:color r="255" g="0" b="10"/><viz:shape value="disc"/>
<spells><spell timestamp="2007"/><spell timestamp="2009"/></spells>
<nodes><node id="b" label="B"/></nodes></node>
<node id="c"><parents><parent for="a"/><parent for="b"/></parents></node></nodes></graph></gexf>`
  const drawn = { id: 'a', label: 'A', size: '4.5', x: '1', y: '-2', z: '0', color: '#ff000a', shape: 'disc' }
  expect(await rows('gephi.gexf', text)).toEqual([
    { id: 'b', label: 'B', pid: 'a', element: 'node' },
    { ...drawn, element: 'node', timestamp: '2007' },
    { ...drawn, element: 'node', timestamp: '2009' },
    { id: 'c', pid: ['a', 'b'], element: 'node' },
  ])
})

test('GraphML of yEd: labels, which it draws only', async () => {
  const text = `<graphml xmlns:y="http://www.yworks.com/xml/graphml"><key for="node" id="d6" yfiles.type="nodegraphics"/>
<graph><node id="n0"><data key="d6"><y:ShapeNode><y:NodeLabel visible="true">Japan<y:LabelModel/></y:NodeLabel>
</y:ShapeNode></data></node></graph></graphml>`
  expect(await rows('yed.graphml', text)).toMatchObject([{ id: 'n0', label: 'Japan' }])
})

test('JSON of NetworkX: adjacency; nodes without ids; an edge with one end', async () => {
  const adjacency = { directed: true, multigraph: false, graph: [], nodes: [{ id: 'j', iso: 'JPN' }, { id: 'f' }] }
  const ends = { source: 'j', target: 'f', from: { id: 'j', iso: 'JPN' }, to: { id: 'f' } }
  expect(
    await rows('a.json.cyjs', JSON.stringify({ ...adjacency, adjacency: [[{ weight: 2, id: 'f' }], []] })),
  ).toEqual([
    { id: 'j', iso: 'JPN', element: 'node' },
    { id: 'f', element: 'node' },
    { weight: 2, ...ends, element: 'edge' },
  ])
  const places = { nodes: [{ name: 'Japan' }, { name: 'France' }], links: [{ source: 1, target: 0 }, { source: 1 }] }
  expect(await rows('d3.cyjs', JSON.stringify(places))).toEqual([
    { name: 'Japan', id: 0, element: 'node' },
    { name: 'France', id: 1, element: 'node' },
    { source: 1, target: 0, from: { name: 'France', id: 1 }, to: { name: 'Japan', id: 0 }, element: 'edge' },
    'an edge with one end only',
  ])
})

test.each([
  [
    'old.cx2',
    '[{"numberVerification":[{"longNumber":1}]},{"nodes":[{"@id":1,"n":"A"}]}]',
    /first version of CX; export/,
  ],
  [
    'h.graphml',
    '<graphml><graph><hyperedge><endpoint node="a"/></hyperedge></graph></graphml>',
    /a hyperedge in line 1/,
  ],
])('what cannot be read is said: %s', async (name, text, message) => {
  await expect(rows(name, text)).rejects.toThrow(message)
})
