import { afterAll, expect, test } from 'vitest'
import { schema } from '../../src/api/schema.ts'
import { format, formatNames } from '../../src/exchange/formats.ts'
import { Selection } from '../../src/exchange/selection.ts'
import { type Claim, type Document, type Facts, mentions } from '../../src/facts/facts.ts'
import { isCleared } from '../../src/facts/label.ts'
import { parseFacts } from '../../src/facts/parse.ts'
import { type Clearance, clearanceOrder, keysOf } from '../../src/facts/vocabulary.ts'
import { Budget } from '../../src/graph/caches/budget.ts'
import { buildGraph } from '../../src/graph/graph.ts'
import { toLens } from '../../src/graph/lens.ts'
import { viewThrough } from '../../src/graph/view.ts'
import { Allowances } from '../../src/server/allowances.ts'
import { Answers } from '../../src/server/fast/answers.ts'
import { Turns } from '../../src/server/heavy/turns.ts'
import { viewerLimits } from '../../src/server/hooks/viewer-limits.ts'
import { pick, type Random, randomOf } from '../bench/random.ts'
import { curated } from '../fixtures/curated.ts'
import { dataFolder, tiny } from '../fixtures/data.ts'
import { RandomOperations } from '../fixtures/operations.ts'
import { runs } from '../fixtures/runs.ts'
import { serve } from './serve.ts'

/**
 * The law against leaks: a server over hidden records answers, to the byte, as one that never had them. It does so
 * whatever is asked, in whatever order.
 */

/** Raises the clearance of some documents and claims, and adds hidden twins whose names are close to visible ones. */
function withSecrets(all: Facts, random: Random): Facts {
  const raised = (clearance: Clearance) => {
    const at = random()
    return at < 0.6 ? clearance : at < 0.8 ? 'restricted' : 'secret'
  }
  const documents = new Map<string, Document>()
  const claims = new Map<string, Claim>()
  const entities = new Map(all.entities)
  const passages = new Map(all.passages)
  for (const [id, document] of all.documents) {
    if (random() < 0.1) {
      const twin = `${id}-annex`
      documents.set(twin, { ...document, id: twin, title: `${document.title} annex`, clearance: raised('secret') })
    }
    documents.set(id, { ...document, clearance: raised(document.clearance) })
  }
  for (const [id, claim] of all.claims) {
    const of = documents.get(claim.document)?.clearance ?? 'public'
    const needed = clearanceOrder[Math.max(...[of, raised('public')].map((one) => clearanceOrder.indexOf(one)))]
    const clearance = needed ?? 'secret'
    if (random() < 0.15) {
      // The subject of a twin is often a hidden entity with nearly the name of a visible one.
      const entity = entities.get(claim.subject)
      const subject = random() < 0.5 ? claim.subject : `${claim.subject}-x`
      if (entity && !entities.has(subject)) entities.set(subject, { ...entity, id: subject, name: `${entity.name}s` })
      const twin = { ...claim, id: `${id}-twin`, subject, summary: `${claim.summary} Hidden words.` }
      claims.set(twin.id, { ...twin, clearance: raised('secret') === 'restricted' ? 'restricted' : 'secret' })
    }
    claims.set(id, { ...claim, clearance })
  }
  return { ...all, documents, claims, entities, passages }
}

/** A share of the documents, with their claims and whatever these name. */
function some({ documents, ...all }: Facts, share: number, random: Random): Facts {
  return without({ ...all, documents: new Map([...documents].filter(() => random() < share)) }, 'secret')
}

/** The facts without the documents and claims that a clearance hides, and what only these name. */
function without(all: Facts, held: Clearance): Facts {
  const documents = new Map([...all.documents].filter(([, { clearance }]) => isCleared(clearance, held)))
  const claims = new Map(
    [...all.claims].filter(([, claim]) => isCleared(claim.clearance, held) && documents.has(claim.document)),
  )
  const named = new Set([...claims.values()].flatMap(mentions))
  const cited = new Set([...claims.values()].flatMap(({ passages }) => passages))
  const entities = new Map([...all.entities].filter(([id]) => named.has(id)))
  return { documents, claims, entities, passages: new Map([...all.passages].filter(([id]) => cited.has(id))) }
}

const dates = ['2010', '2020-06-15', '2022', '2023-12-31', '2024-06', '2026-01-31', '2030', 'x', '..']

/** Ids, names and words of visible and of hidden records, whole, cut short and misspelled. */
function poolsOf(all: Facts, kept: Facts, random: Random) {
  const any = <T>(items: Iterable<T>, count: number) => {
    const list = [...items]
    return list.length > 0 ? Array.from({ length: count }, () => pick(list, random)) : []
  }
  const hidden = (map: keyof Facts) => [...all[map].keys()].filter((id) => !kept[map].has(id))
  const tables = keysOf(kept)
  const ids = tables.flatMap((map) => [...any(kept[map].keys(), 25), ...any(hidden(map), 15)])
  const names = any(all.entities.values(), 30).map(({ name }) => name)
  const words = any(all.claims.values(), 20).flatMap(({ summary }) => any(summary.split(' '), 2))
  const near = [...names, ...ids].flatMap((text) => (random() < 0.3 ? [text.slice(0, -1), `${text}s`] : []))
  return {
    ids: [...ids, ...any([...near, ...hidden('entities')], 20)],
    texts: [...names, ...words, ...any(near, 30), 'Hidden', 'annex', 'e', ...dates],
    dates,
    cursors: [],
  }
}

/** Both answers of a pair of servers, as far as a viewer can tell them apart. */
async function seenBy(url: string, path: string, init: RequestInit) {
  const response = await fetch(url + path, init)
  const text = (await response.text()).replace(/"paid":(\d+)/, '"paid":0')
  // The processor time that an answer took, which its cost tells, is another each time.
  const left = text.includes('"paid":') ? ['date', 'connection', 'content-length'] : ['date', 'connection']
  const headers = [...response.headers].filter(([name]) => !left.includes(name)).sort()
  return { status: response.status, headers, text }
}

const allowances = { points: 2_000_000_000, requests: 16, subscriptions: 100 }
const open: { close(): Promise<void> }[] = []
afterAll(() => Promise.all(open.map((server) => server.close())))

interface Pair {
  readonly ask: (path: string, init?: RequestInit) => Promise<string>
  readonly random: Random
  readonly operations: RandomOperations
  readonly pools: ReturnType<typeof poolsOf>
}

/** A server over a world with hidden records, and one that never had them; each answer is compared. */
async function pairOf(seed: string, clearance: Clearance, share: number): Promise<Pair> {
  const random = randomOf(seed)
  const all = withSecrets(some(curated.facts, share, random), random)
  const kept = without(all, clearance)
  const servers = await Promise.all(
    [all, kept].map((facts) => {
      const log = (reference: string, fault: unknown) => console.error(reference, fault)
      return serve({
        context: { graph: buildGraph(facts), clearance },
        answers: new Answers(new Budget(4_000_000)),
        // Each answer tells in a header how many points are left.
        viewerLimits: viewerLimits(new Allowances(allowances, () => 0), new Turns()),
        log,
      })
    }),
  )
  open.push(...servers)
  const pools = poolsOf(all, kept, random)
  const ask = async (path: string, init: RequestInit = {}) => {
    const [seen, never] = await Promise.all(servers.map(({ url }) => seenBy(url, path, init)))
    expect(seen, `${seed} ${path} ${init.body}`).toEqual(never)
    expect(seen?.text, `${seed} ${path} ${init.body}`).not.toContain('INTERNAL')
    return seen?.text ?? ''
  }
  return { ask, random, operations: new RandomOperations(schema, pools, random), pools }
}

async function askOperation({ ask, random, operations, pools }: Pair): Promise<string> {
  const query = operations.next()
  const text = await (random() < 0.3
    ? ask(`/graphql?query=${encodeURIComponent(query)}`)
    : ask('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query }),
      }))
  for (const [, cursor] of text.matchAll(/"(?:a\d+)":"(WyI[\w-]{8,})"/g))
    if (cursor && pools.cursors.length < 200) (pools.cursors as string[]).push(cursor)
  return text
}

async function search({ ask, random, pools }: Pair): Promise<void> {
  const words = Array.from({ length: 1 + Math.floor(random() * 2) }, () => pick(pools.texts, random))
  const text = words.join(' ').slice(0, Math.floor(4 + random() * 40))
  const query = `{ graph { search(text: ${JSON.stringify(text)}, first: 20) { totalCount edges { cursor
    node { kind reason part text ranges { start end } found { __typename id } } } } } }`
  await ask('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  })
}

async function askExport({ ask, random, pools }: Pair): Promise<void> {
  const words = new URLSearchParams({ asOf: pick(dates, random) })
  if (random() < 0.6) words.set('around', pick(pools.ids, random))
  if (random() < 0.2) words.set('documents', pick(pools.ids, random))
  if (random() < 0.3) words.set('ended', 'true')
  await ask(`/export/${pick(formatNames, random)}?${words}`, random() < 0.1 ? { method: 'HEAD' } : {})
}

/** In the suite 300 in all: 200 operations, 70 searches and 30 exports; with TEST_RUNS=22400 there are 15,000. */
test('law: no answer tells a hidden record from one that never was', async () => {
  const total = runs(300)
  const worlds = Math.max(2, Math.ceil(total / 1_500))
  let [answered, refused] = [0, 0]
  for (let world = 0; world < worlds; world++) {
    // One of ten worlds of a long run is large.
    const share = world % 10 === 9 ? 0.5 : 0.06
    const pair = await pairOf(`world ${world}`, world % 2 ? 'restricted' : 'public', share)
    for (let at = 0; at < total / worlds; at++) {
      const which = pair.random()
      if (which < 0.23) await search(pair)
      else if (which < 0.33) await askExport(pair)
      else if ((await askOperation(pair)).includes('"errors"')) refused += 1
      else answered += 1
    }
  }
  expect([answered, refused].map((count) => count > total / 10)).toEqual([true, true])
}, 3_600_000)

test('a folder of secrets that repeats documents and entities changes nothing for others', () => {
  const secrets = dataFolder({
    ...tiny,
    nations: { ...tiny.nations, dorne: { name: 'Dorne' } },
    claims: { 'cove-report': { dorne: { subject: 'dorne', predicate: 'stated', value: 'No', clearance: 'secret' } } },
  })
  const open = dataFolder(tiny)
  const [alone, ...beside] = [[open], [open, secrets], [secrets, open]].map((all) => {
    const folders = all.flatMap((files, at) => files.map((file) => ({ ...file, folder: `${at}` })))
    const graph = buildGraph(parseFacts(folders))
    const part = new Selection(viewThrough(graph, toLens({ asOf: '2030' }, 'public', graph.facts)), { ended: true })
    return [graph.revisions.public, ...formatNames.map((name) => [...format(name).write(part)].join(''))]
  })
  for (const one of beside) expect(one).toEqual(alone)
})
