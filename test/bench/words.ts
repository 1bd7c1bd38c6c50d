import type { Stage } from '../../src/facts/vocabulary.ts'

/** The words and names of generated facts; how often each is used, generate.ts decides. */

const FIRST_DAY = Date.UTC(1950, 0, 1)
const DAY = 86_400_000
/** Documents are published up to the end of 2024. */
export const DAYS = Math.floor((Date.UTC(2024, 11, 31) - FIRST_DAY) / DAY)
export const dateOf = (day: number) => new Date(FIRST_DAY + day * DAY).toISOString().slice(0, 10)

export const agencies = ['harbor-press', 'north-wire', 'union-news', 'meridian', 'the-courier'] as const
export const offices = ['President', 'Prime Minister', 'Foreign Minister', 'Defense Minister', 'Ambassador'] as const
export const fields = ['defense', 'trade', 'energy', 'space', 'cyber security', 'fisheries'] as const
export const eventKinds = ['meeting', 'visit', 'statement', 'decision', 'tension'] as const
export const levels = ['restricted', 'confidential', 'secret', 'top-secret'] as const
export const courses: readonly (readonly Stage[])[] = [
  ['negotiating'],
  ['negotiating', 'agreed-in-principle'],
  ['negotiating', 'signed'],
  ['talks-agreed', 'negotiating', 'signed', 'in-force'],
  ['negotiating', 'agreed-in-principle', 'signed', 'ratified', 'in-force'],
  ['signed', 'in-force', 'terminated'],
  ['signed', 'in-force'],
]

/** The counts of each predicate in the curated claims, by kind of subject. */
export const ofPact = {
  'party-to': 168,
  stage: 101,
  'signatory-of': 57,
  title: 30,
  'signed-at': 24,
  'bound-by': 14,
  purpose: 13,
  'classification-level': 6,
} as const
export const ofWorld = {
  'holds-office': 76,
  'participant-in': 54,
  'characterized-as': 47,
  'occurred-on': 21,
  discussed: 18,
  'took-place-in': 16,
  'seeks-cooperation-with': 16,
  stated: 15,
  announced: 11,
  'similar-to': 11,
  visited: 9,
  'member-of': 14,
  'cooperates-with': 24,
  'trades-with': 6,
  'reported-count': 5,
} as const

const syllables = 'ka lo mi ru ten vas dor el bri an so qui har ze pol gan ti mu rek sha'.split(' ')

/** A name for each number, of two syllables at least. */
export function nameOf(index: number): string {
  let name = ''
  for (let rest = index + syllables.length; rest > 0; rest = Math.floor(rest / syllables.length))
    name = `${syllables[rest % syllables.length]}${name}`
  return capital(name)
}

export const leader = (index: number) => `${nameOf(index % 97)} ${nameOf(index + 400)}`
export const event = (index: number) => `${nameOf(index)} gathering ${index + 1}`
export const capital = (text: string) => text.replace(/^./, (letter) => letter.toUpperCase())
export const idOf = (name: string) => name.toLowerCase().replace(/[^a-z0-9]+/g, '-')
export const different = (a: number, b: number, count: number) => (a === b ? (a + 1) % count : a)
