// Measures how fast the explorer draws a generated network in the shape of real data:
// `npm run bench:explorer [nodes] [lines a node]`. The API gives at most 600 entities and 10,000 lines, the strongest.
// It needs a browser, and no network.
import { chromium } from 'playwright-core'
import { explorerPage } from '../../src/server/built-files.ts'
import { startServer } from '../../src/server/server.ts'
import { launchBrowser } from '../browser/launch.ts'

const count = Number(process.argv[2] ?? 600)
const perNode = Number(process.argv[3] ?? 34)
const MOST_LINES = 10_000
const kinds = ['NATION', 'ORGANIZATION', 'LEADER', 'PACT', 'EVENT']
const colors = ['#0072B2', '#009E73', '#E69F00', '#CC79A7', '#56B4E9']

/**
 * A network that grows by preferential attachment, as by Barabási and Albert (1999), with so many lines for each node.
 */
function generate() {
  let state = 1
  const random = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 4_294_967_296
  }
  const ends: number[] = [0]
  const pairs = new Map<string, object>()
  for (let node = 1; node < count; node += 1)
    for (let edge = 0; edge < perNode && pairs.size < MOST_LINES; edge += 1) {
      const other = ends[Math.floor(random() * ends.length)] ?? 0
      if (other === node) continue
      ends.push(node, other)
      const [source, target] = [`n${Math.min(node, other)}`, `n${Math.max(node, other)}`]
      const pactCount = 1 + Math.floor(200 * random() ** 3)
      pairs.set(`${source}.${target}`, {
        ...{ id: `${source}.${target}`, source, target, pactCount, relationshipCount: 0, eventCount: 0 },
        ...{ strength: pactCount / 10, stage: 'IN_FORCE', color: '#00665C', certainty: 'CERTAIN' },
        stages: [{ stage: 'IN_FORCE', count: pactCount }],
        ...{ pactKinds: [{ kind: 'TRADE' }], earliest: { edtf: '1990' }, latest: { edtf: '2020' } },
      })
    }
  const foldedEdges = [...pairs.values()]
  const nodes = Array.from({ length: count }, (_, node) => ({
    id: `n${node}`,
    label: `Node ${node}`,
    kind: kinds[node % 5],
    color: colors[node % 5],
    size: 1 + 8 / (1 + node / 20),
    x: 1000 * Math.sqrt(random()) * Math.cos(node),
    y: 1000 * Math.sqrt(random()) * Math.sin(node),
  }))
  const totals = { totalNodes: count, totalFoldedEdges: count * perNode, foldedEdgesTruncated: false }
  const subgraph = { truncated: false, ...totals, nodes, edges: [], foldedEdges }
  return { data: { graph: { revision: 'generated', subgraph } } }
}

/**
 * A script that runs first in the page. It notes the times at which the data arrived and were drawn. It is text,
 * because a compiled function would lack its helpers there.
 */
const watch = `
  window.times = {}
  window.tasks = []
  new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration)))
    .observe({ type: 'longtask' })
  const plain = window.fetch
  window.fetch = async (...asked) => {
    const response = await plain(...asked)
    if (String(asked[1]?.body).includes('query Network')) times.data ??= performance.now()
    return response
  }
  const look = () => {
    if (Number(document.querySelector('.canvas')?.dataset.nodes) >= ${count})
      requestAnimationFrame(() => { times.drawn ??= performance.now() })
    else requestAnimationFrame(look)
  }
  look()
  window.framesFor = (time) => new Promise((done) => {
    const times = []
    const tick = (now) => {
      times.push(now)
      if (now - times[0] < time) requestAnimationFrame(tick)
      else done(times)
    }
    requestAnimationFrame(tick)
  })
`

const answer = generate()
const server = await startServer({ data: ['graph-data'], host: '127.0.0.1', port: 0 })
await explorerPage()
const launched = await launchBrowser()
const browser = await chromium.connect(launched.wsEndpoint())
const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
await page.addInitScript(watch)
await page.route('**/graphql', (route) =>
  route.request().postData()?.includes('query Network') ? route.fulfill({ json: answer }) : route.continue(),
)

await page.goto(server.url)
while (!(await page.evaluate<boolean>('times.drawn !== undefined'))) await page.waitForTimeout(100)
const first = await page.evaluate<number>('times.drawn - times.data')
await page.waitForTimeout(15_000)

await page.evaluate('tasks.length = 0')
const frames = page.evaluate<number[]>('framesFor(3000)')
await page.mouse.move(400, 450)
await page.mouse.down()
for (let step = 0; step < 150; step += 1)
  await page.mouse.move(400 + 150 * Math.sin(step / 12), 450 + 100 * Math.cos(step / 9))
await page.mouse.up()
const times = await frames
const longest = await page.evaluate<number>('Math.max(0, ...tasks)')
const gaps = times
  .slice(1)
  .map((time, index) => time - (times[index] ?? time))
  .sort((a, b) => a - b)
const median = gaps[Math.floor(gaps.length / 2)] ?? 0
const gl = await page.evaluate<string>(`(() => {
  const context = document.createElement('canvas').getContext('webgl2')
  return context.getParameter(context.getExtension('WEBGL_debug_renderer_info').UNMASKED_RENDERER_WEBGL)
})()`)
console.log(`${count} nodes, ${answer.data.graph.subgraph.foldedEdges.length} lines; WebGL by ${gl}`)
console.log(`first draw ${Math.round(first)} ms after the data came`)
console.log(
  `${(1000 / median).toFixed(0)} frames a second while dragging (median; 95th percentile of a frame ` +
    `${(gaps[Math.floor(gaps.length * 0.95)] ?? 0).toFixed(0)} ms)`,
)
console.log(`longest task while dragging ${Math.round(longest)} ms`)
await page.screenshot({ path: process.argv[4] ?? '/tmp/entente-explorer.png' })
await browser.close()
await launched.close()
await server.close()
