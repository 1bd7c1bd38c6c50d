import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { importing, nation } from './world.ts'

/** Networks as other programs write them, imported by the mapping in the README. */
const readme = await readFile('src/exchange/import/README.md', 'utf8')
const mapping = /```yaml\n([^`]*format: network[^`]*)```/.exec(readme)?.[1] ?? ''
const known = [nation('japan', 'Japan', { alpha3: 'JPN' }), nation('france', 'France', { alpha3: 'FRA' })]

const files: Readonly<Record<string, readonly [name: string, text: string]>> = {
  'Gephi, GEXF 1.3 with attvalues and spells': [
    'gephi.gexf',
    `<?xml version='1.0' encoding='UTF-8'?>
<gexf xmlns="http://gexf.net/1.3" version="1.3" xmlns:viz="http://gexf.net/1.3/viz">
  <meta lastmodifieddate="2026-11-26"><creator>Gephi 0.10</creator></meta>
  <graph defaultedgetype="undirected" idtype="string" mode="dynamic" timeformat="date"
    timerepresentation="interval">
    <attributes class="node" mode="static">
      <attribute id="iso" title="ISO" type="string"><default>???</default></attribute>
    </attributes>
    <attributes class="edge" mode="static"><attribute id="0" title="treaty" type="string"/></attributes>
    <nodes>
      <node id="n0" label="Japan"><attvalues><attvalue for="iso" value="JPN"/></attvalues>
        <viz:size value="10.0"/><viz:position x="1.5" y="-3"/><viz:color r="0" g="1" b="2"/></node>
      <node id="n1" label="France"/>
      <node id="n2" label="Atlantis"/>
    </nodes>
    <edges>
      <edge id="0" source="n0" target="n1" weight="2.0">
        <attvalues><attvalue for="0" value="Accord &amp; more"/></attvalues>
        <spells><spell start="2001-01-01" end="2004-12-31"/><spell start="2010-03-01"/></spells></edge>
      <edge id="1" source="n1" target="n2">
        <attvalues><attvalue for="0" value="Third"/></attvalues></edge>
    </edges>
  </graph>
</gexf>`,
  ],
  'Gephi, GEXF 1.2 with dates of its own': [
    'old.gexf',
    `<gexf xmlns="http://www.gexf.net/1.2draft" version="1.2"><graph mode="dynamic" timeformat="date">
<attributes class="edge"><attribute id="7" title="treaty" type="string"/></attributes>
<edges><edge id="0" source="a" target="b" start="2001-01-01" end="2004-12-31"><attvalues><attvalue id="7" for="7"
 value="Accord &#38; more"/></attvalues></edge>
<edge id="9" source="a" target="b" start="2010-03-01"><attvalues>
<attvalue for="7" value="Accord &amp; more"/></attvalues>
</edge><edge id="1" source="b" target="c">
<attvalues><attvalue for="7" value="Third"/></attvalues></edge></edges>
<nodes><node id="a" label="Japan"/>
<node id="b" label="France"><nodes><node id="c" label="Atlantis"/></nodes></node></nodes>
</graph></gexf>`,
  ],
  'NetworkX, GraphML with its keys': [
    'nx.graphml',
    `<?xml version='1.0' encoding='utf-8'?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns"><key id="d3" for="edge" attr.name="end" attr.type="string"/>
<key id="d2" for="edge" attr.name="start" attr.type="string"/>
<key id="d1" for="edge" attr.name="treaty" attr.type="string"><default>Accord &amp; more</default></key>
<key id="d0" for="node" attr.name="label" attr.type="string"/>
<graph edgedefault="undirected"><node id="0"><data key="d0">Japan</data></node>
<node id="1"><data key="d0"><![CDATA[France]]></data></node><node id="2"><data key="d0">Atlantis</data></node>
<edge source="0" target="1"><data key="d2">2001-01-01</data><data key="d3">2004-12-31</data></edge>
<edge source="0" target="1"><data key="d2">2010-03-01</data></edge>
<edge source="1" target="2"><data key="d1">Third</data></edge></graph></graphml>`,
  ],
  'NetworkX, node-link with links': ['links.json', nodeLink('links')],
  'NetworkX 3.6, node-link with edges': ['edges.json', nodeLink('edges')],
  'Cytoscape, .cyjs': [
    'net.cyjs',
    JSON.stringify({
      format_version: '1.0',
      generated_by: 'cytoscape-3.10.2',
      target_cytoscapejs_version: '~2.1',
      data: { shared_name: 'net', name: 'net', SUID: 52 },
      elements: {
        nodes: parts(([id, label]) => ({
          data: { id, shared_name: label, name: label, label, SUID: Number(id), selected: false },
          position: { x: 1.5, y: 2 },
          selected: false,
        })),
        edges: lines(({ id, ...rest }) => ({
          data: { id, ...rest, interaction: 'treaty', SUID: 90 },
          selected: false,
        })),
      },
    }),
  ],
  'Cytoscape.js, one list of elements': [
    'list.json',
    JSON.stringify([
      ...lines((edge) => ({ group: 'edges', data: edge })),
      ...parts(([id, label]) => ({ group: 'nodes', data: { id, label } })),
    ]),
  ],
  'Cytoscape, CX2': [
    'net.cx2',
    JSON.stringify([
      { CXVersion: '2.0', hasFragments: false },
      { metaData: [{ elementCount: 3, name: 'nodes' }] },
      {
        attributeDeclarations: [
          { nodes: { label: { d: 'string', a: 'l' } }, edges: { treaty: { v: 'Accord & more' }, start: {}, end: {} } },
        ],
      },
      { nodes: parts(([id, label]) => ({ id: Number(id), x: 1, y: 2, v: { l: label } })) },
      { edges: lines(({ id, source, target, ...v }) => ({ id, s: Number(source), t: Number(target), v })) },
      { status: [{ success: true }] },
    ]),
  ],
}

function parts<T>(make: (part: readonly [id: string, label: string]) => T): T[] {
  return (
    [
      ['0', 'Japan'],
      ['1', 'France'],
      ['2', 'Atlantis'],
    ] as const
  ).map(make)
}

function lines<T>(make: (edge: Readonly<Record<string, string>>) => T): T[] {
  const treaty = { source: '0', target: '1', treaty: 'Accord & more' }
  return [
    { id: '3', ...treaty, start: '2001-01-01', end: '2004-12-31' },
    { id: '4', ...treaty, start: '2010-03-01' },
    { id: '5', source: '1', target: '2', treaty: 'Third' },
  ].map(make)
}

function nodeLink(name: string): string {
  const nodes = parts(([id, label]) => ({ label, id: Number(id) }))
  const edges = lines(({ source, target, id: _, ...rest }) => ({
    ...rest,
    source: Number(source),
    target: Number(target),
    key: 0,
  }))
  return JSON.stringify({ directed: false, multigraph: true, graph: {}, nodes, [name]: edges })
}

describe('a network as other programs write it', () => {
  test.each(Object.entries(files))('%s', async (_, [name, text]) => {
    const world = await importing(known)
    const report = await world.take(name, text, mapping)
    expect(report).toMatchObject({ rows: 6, added: 2, leftOut: 3, inPart: 1 })
    expect((await world.rejected()).map(({ reasons }) => reasons)).toEqual([
      ["no known entity has 'Atlantis' as name or alpha3"],
    ])
    const memberships = [...(await world.view()).graph.facts.claims.values()].map(
      ({ subject, predicate, object, time }) => `${subject} ${predicate} ${object} ${time?.edtf}`,
    )
    expect(memberships.sort()).toEqual([
      'france party-to net-accord-more 2001-01-01/2004-12-31',
      'france party-to net-accord-more 2010-03-01/',
      'france party-to net-third undefined',
      'japan party-to net-accord-more 2001-01-01/2004-12-31',
      'japan party-to net-accord-more 2010-03-01/',
    ])
  })

  test.each([
    ['a.gexf', '<gexf><graph><nodes><node id="1"></graph></gexf>', /not well-formed XML/],
    ['a.graphml', '<html><body/></html>', /neither GEXF nor GraphML; its root is <html>/],
    ['a.json', '{"rows": [1, 2]}', /has no nodes or edges/],
    ['a.json', '{"nodes": [{"id": 1}, ', /not readable JSON after 1 nodes and edges/],
  ])('says what is wrong with %s: %s', async (name, text, message) => {
    await expect((await importing(known)).take(name, text, mapping)).rejects.toThrow(message)
  })
})
