import { pick, randomOf } from './random.ts'
import type { DataRecord } from './records.ts'

const [NATIONS, MEMBERS] = [200, 40]

/**
 * A network as dense as GGO, without its data: 200 nations and, by default, 4,600 pacts. Most pacts have two parties,
 * and some have nearly all nations, so that a nation is in hundreds of pacts.
 */
export function* dense(pacts = 4_600, seed = 'dense'): Generator<DataRecord> {
  const random = randomOf(seed)
  const below = (limit: number) => Math.floor(random() * limit)
  yield {
    record: 'document',
    id: 'register',
    title: 'A register of pacts',
    publisher: 'A generator',
    published: '2024-06-30',
    language: 'en',
    primary: false,
  }
  const nations = Array.from({ length: NATIONS }, (_, at) => `nation-${at}`)
  for (const [at, id] of nations.entries())
    yield { record: 'entity', id, kind: 'nation', name: `${nameOf(at)} ${at}`, description: 'A generated nation.' }
  yield {
    record: 'entity',
    id: 'union',
    kind: 'organization',
    name: 'The union',
    organizationKind: 'union',
  }
  let claims = 0
  const claim = (subject: string, predicate: 'member-of' | 'party-to' | 'stage', rest: object): DataRecord => {
    const id = `register#c${claims++}`
    return {
      record: 'claim',
      id,
      document: 'register',
      summary: `${subject} ${predicate}.`,
      subject,
      predicate,
      ...rest,
    }
  }
  for (const id of nations.slice(0, MEMBERS)) yield claim(id, 'member-of', { object: 'union', time: '1960' })
  for (let at = 0; at < pacts; at++) {
    const id = `pact-${at}`
    const pactKind = pick(
      ['trade', 'defense', 'nonaggression', 'environment', 'development-cooperation'] as const,
      random,
    )
    yield { record: 'entity', id, kind: 'pact', pactKind, name: `Pact ${at} of ${nameOf(at)}` }
    const [year, month, day] = [1950 + below(70), 1 + below(12), 1 + below(28)]
    const time = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
    yield claim(id, 'stage', { value: 'signed', time })
    yield claim(id, 'stage', { value: 'in-force', time })
    const first = below(NATIONS)
    const parties = random() < 0.55 ? 2 : Math.min(NATIONS, Math.floor(3 + 190 * random() ** 2.2))
    // A step that shares no divisor with the number of nations, so that none comes twice.
    for (let party = 0; party < parties; party++)
      yield claim(nations[(first + party * 37) % NATIONS] ?? '', 'party-to', { object: id, time })
  }
}

const syllables = ['ba', 'do', 'ke', 'li', 'mu', 'na', 'ro', 'sa', 'te', 'vi']
const nameOf = (at: number) => {
  const word = [at, at >> 3, at >> 6].map((part) => syllables[part % syllables.length]).join('')
  return word.charAt(0).toUpperCase() + word.slice(1)
}
