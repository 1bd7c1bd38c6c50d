import { createHash } from 'node:crypto'
import type { PactKind, Stage, Stance } from '../../src/facts/vocabulary.ts'
import { keysOf, organizationKinds, pactKinds } from '../../src/facts/vocabulary.ts'
import { pick, type Random, randomOf, skewed, weighted } from './random.ts'
import type { ClaimRecord, DataRecord, EntityRecord } from './records.ts'
import {
  agencies,
  capital,
  courses,
  DAYS,
  dateOf,
  different,
  event,
  eventKinds,
  fields,
  idOf,
  leader,
  levels,
  nameOf,
  offices,
  ofPact,
  ofWorld,
} from './words.ts'

/**
 * Generates facts with the shape of the curated ones. The same number of claims and seed give the same records.
 *
 * - Entities of each kind, documents, passages and predicates are in the same proportion to claims.
 * - Most pacts have two parties, and a few have many. Stages follow each other.
 * - Mentions of the k-th nation are in proportion to 1/sqrt(k), so a small graph has a hub like Japan in ours.
 * - Claims on one thing agree on stance, and each pact is one instrument, so a plain program gives the same answers.
 *   A pact binds its parties on the day of its entry into force. Documents disagree on levels and counts.
 */
export function* generate(claims: number, seed = 1): Generator<DataRecord> {
  const world = new World(claims, seed)
  yield* world.entities()
  let left = claims
  for (let index = 0; left > 0; index++) {
    const written = world.document(index, left)
    yield* written.records
    left -= written.claims
  }
}

interface Course {
  readonly name: string
  readonly id: string
  readonly kind: PactKind
  readonly parties: readonly string[]
  /** Each stage with its day, at least 90 days apart. */
  readonly steps: readonly { readonly stage: Stage; readonly day: number }[]
}

type Saying = Omit<ClaimRecord, 'record' | 'id' | 'document' | 'passages'>

class World {
  readonly #seed: number
  readonly #counts: Record<'nation' | 'organization' | 'leader' | 'pact' | 'event', number>

  constructor(claims: number, seed: number) {
    this.#seed = seed
    const share = (part: number) => Math.max(4, Math.round(claims * part))
    this.#counts = {
      nation: share(0.04),
      organization: share(0.027),
      leader: share(0.068),
      pact: share(0.055),
      event: share(0.031),
    }
  }

  *entities(): Generator<EntityRecord> {
    for (let index = 0; index < this.#counts.nation; index++) {
      const name = nameOf(index)
      yield {
        record: 'entity',
        id: idOf(name),
        kind: 'nation',
        name,
        aliases: [`Republic of ${name}`],
        description: `${name} is nation ${index + 1}.`,
      }
    }
    for (let index = 0; index < this.#counts.nation; index++)
      for (const title of offices) {
        const nation = idOf(nameOf(index))
        yield {
          record: 'entity',
          id: officeId(title, nation),
          kind: 'office',
          of: nation,
          name: `${title} of ${nameOf(index)}`,
        }
      }
    for (let index = 0; index < this.#counts.organization; index++) {
      const name = this.#organization(index)
      yield {
        record: 'entity',
        id: idOf(name),
        kind: 'organization',
        organizationKind: pick(keysOf(organizationKinds), this.#random('organization', index)),
        name,
      }
    }
    for (let index = 0; index < this.#counts.leader; index++)
      yield { record: 'entity', id: idOf(leader(index)), kind: 'leader', name: leader(index) }
    for (let index = 0; index < this.#counts.pact; index++) {
      const { id, name, kind, parties } = this.#pact(index)
      yield {
        record: 'entity',
        id,
        kind: 'pact',
        pactKind: kind,
        name,
        aliases: [`Pact ${index + 1}`],
        description: `Between ${parties.length} parties.`,
      }
    }
    for (let index = 0; index < this.#counts.event; index++) {
      yield {
        record: 'entity',
        id: idOf(event(index)),
        kind: 'event',
        eventKind: pick(eventKinds, this.#random('event', index)),
        name: event(index),
      }
    }
  }

  /** A document with its passages and claims, at most so many. */
  document(index: number, most: number): { readonly records: DataRecord[]; readonly claims: number } {
    const random = this.#random('document', index)
    const published = Math.floor(400 + (DAYS - 400) * Math.sqrt(random()))
    const agency = pick(agencies, random)
    const id = `${agency}-${dateOf(published)}-${index + 1}`
    // Most documents have a few claims, some a hundred; ten on average.
    const claims = Math.min(most, 1 + Math.floor(5 * (-Math.log(1 - random())) ** 1.6))
    const paragraphs = random() < 0.5 ? Math.ceil(claims / 3) : 0
    const wire = random() < 0.3 ? { wire: agency } : {}
    const records: DataRecord[] = [
      {
        record: 'document',
        id,
        title: `What ${nameOf(index)} reads, ${index + 1}`,
        publisher: agency,
        ...wire,
        published: dateOf(published),
        language: 'en',
        primary: random() < 0.2,
      },
    ]
    for (let paragraph = 1; paragraph <= paragraphs; paragraph++) {
      const summary = `Paragraph ${paragraph} tells of agreements.`
      records.push({
        record: 'passage',
        id: `${id}:${paragraph}`,
        document: id,
        paragraph,
        summary,
        fingerprint: createHash('sha256').update(`${id} ${paragraph}`).digest('hex'),
      })
    }
    for (let key = 1; key <= claims; key++) {
      // Each paragraph is cited.
      const passages =
        paragraphs > 0 ? { passages: [key <= paragraphs ? key : 1 + Math.floor(random() * paragraphs)] } : {}
      records.push({ record: 'claim', id: `${id}#c${key}`, document: id, ...this.#say(random, published), ...passages })
    }
    return { records, claims }
  }

  #say(random: Random, published: number): Saying {
    // A document cannot speak of later pacts, so one of the early years may need several attempts.
    for (let attempt = 0; attempt < 4 && random() < 0.6; attempt++) {
      const pact = this.#pact(skewed(random, this.#counts.pact))
      const first = pact.steps[0]
      if (first && first.day <= published) return this.#sayOfPact(random, published, pact, first.day)
    }
    return this.#sayOfWorld(random, published)
  }

  #sayOfPact(random: Random, published: number, { id, name, parties, steps }: Course, start: number): Saying {
    const reached = steps.filter(({ day }) => day <= published)
    const time = dateOf(random() < 0.7 ? start : published)
    const inForce = reached.find(({ stage }) => stage === 'in-force')
    const drawn = weighted(ofPact, random)
    const predicate = drawn === 'bound-by' && !inForce ? 'party-to' : drawn
    const party = pick(parties, random)
    switch (predicate) {
      case 'party-to':
        return {
          summary: `${party} is one of the parties to the ${name}.`,
          subject: party,
          predicate,
          object: id,
          time,
        }
      case 'bound-by':
        return {
          summary: `The ${name} came to bind ${party}.`,
          subject: party,
          predicate,
          object: id,
          time: dateOf(inForce?.day ?? start),
        }
      case 'signatory-of': {
        const who = skewed(random, this.#counts.leader)
        const title = pick(offices, random)
        const isNation = !party.includes('-of-')
        const qualifiers = { ...(isNation ? { office: officeId(title, party) } : {}), representing: party }
        return {
          summary: `${leader(who)} put a name to the ${name}.`,
          subject: idOf(leader(who)),
          predicate,
          object: id,
          time: dateOf(start),
          qualifiers,
        }
      }
      case 'stage': {
        const { stage, day } = pick(reached, random)
        // One in ten gives only the month.
        const vague = random() < 0.1
        return {
          summary: `The ${name} reached the stage "${stage}".`,
          subject: id,
          predicate,
          value: stage,
          time: vague ? dateOf(day).slice(0, 7) : dateOf(day),
        }
      }
      case 'classification-level':
        return {
          summary: `Information passes under the ${name}.`,
          subject: id,
          predicate,
          value: pick(levels, random),
          time,
        }
      default:
        return {
          summary: `What is told of the ${name} besides.`,
          subject: id,
          predicate,
          value: `The ${name}, as told on ${dateOf(published)}`,
          time,
        }
    }
  }

  #sayOfWorld(random: Random, published: number): Saying {
    const predicate = weighted(ofWorld, random)
    const time = dateOf(published)
    const nation = skewed(random, this.#counts.nation)
    const other = different(skewed(random, this.#counts.nation), nation, this.#counts.nation)
    const [subject, object] = [idOf(nameOf(nation)), idOf(nameOf(other))]
    const happening = skewed(random, this.#counts.event)
    const who = idOf(leader(skewed(random, this.#counts.leader)))
    const said = {
      predicate,
      time,
      ...(random() < 0.03 ? { stance: pick(['reported', 'planned', 'denied'] as const, random) } : {}),
    }
    switch (predicate) {
      case 'holds-office':
        return {
          summary: `${who} speaks as an officer of ${subject}.`,
          subject: who,
          ...said,
          object: subject,
          qualifiers: { office: officeId(pick(offices, random), subject) },
        }
      case 'participant-in':
        return {
          summary: `${subject} took part in ${event(happening)}.`,
          subject,
          ...said,
          object: idOf(event(happening)),
        }
      case 'occurred-on':
        return { summary: `${event(happening)} took place.`, subject: idOf(event(happening)), ...said }
      case 'took-place-in':
      case 'discussed':
        return {
          summary: `${event(happening)} concerned ${subject}.`,
          subject: idOf(event(happening)),
          ...said,
          object: subject,
        }
      case 'similar-to': {
        const [one, two] = [skewed(random, this.#counts.pact), skewed(random, this.#counts.pact)]
        const alike = this.#pact(different(two, one, this.#counts.pact))
        return {
          summary: `The pact is likened to the ${alike.name}.`,
          subject: this.#pact(one).id,
          ...said,
          object: alike.id,
        }
      }
      case 'announced':
        return {
          summary: `${who} made a pact known.`,
          subject: who,
          ...said,
          object: this.#pact(skewed(random, this.#counts.pact)).id,
        }
      case 'visited':
        return { summary: `${who} traveled to ${subject}.`, subject: who, ...said, object: subject }
      case 'stated':
        return { summary: `${who} voiced a view on ${time}.`, subject: who, ...said, value: `A view of ${subject}` }
      case 'characterized-as':
        return {
          summary: `${subject} is spoken of on ${time}.`,
          subject,
          ...said,
          value: `A nation that borders on ${object}`,
        }
      case 'reported-count':
        return { summary: `${subject} has partners.`, subject, ...said, value: Math.floor(random() * 30) }
      case 'member-of': {
        const body = skewed(random, this.#counts.organization)
        const summary = `${subject} belongs to ${this.#organization(body)}.`
        return {
          summary,
          subject,
          predicate,
          time,
          ...this.#stance(predicate, nation, body),
          object: idOf(this.#organization(body)),
        }
      }
      case 'cooperates-with':
        return random() < 0.2 ? this.#program(random) : this.#cooperation(random, predicate, time, nation, other)
      default:
        return this.#cooperation(random, predicate, time, nation, other)
    }
  }

  #cooperation(
    random: Random,
    predicate: 'cooperates-with' | 'seeks-cooperation-with' | 'trades-with',
    time: string,
    a: number,
    b: number,
  ): Saying {
    const field = Math.floor(random() * fields.length)
    const [one, two] = predicate === 'seeks-cooperation-with' ? [a, b] : [Math.min(a, b), Math.max(a, b)]
    const qualifiers = predicate === 'trades-with' ? {} : { qualifiers: { field: fields[field] ?? '' } }
    const [subject, object] = [idOf(nameOf(one)), idOf(nameOf(two))]
    const stance = this.#stance(predicate, one * 8 + (predicate === 'trades-with' ? 0 : field), two)
    return {
      summary: `${subject} and ${object} work together.`,
      subject,
      predicate,
      object,
      time,
      ...stance,
      ...qualifiers,
    }
  }

  /** All documents on a program agree on its beginning and its end. */
  #program(random: Random): Saying {
    const index = skewed(random, Math.ceil(this.#counts.pact / 4))
    const own = this.#random('program', index)
    const begin = Math.floor(own() * DAYS * 0.8)
    const a = skewed(own, this.#counts.nation)
    const b = different(skewed(own, this.#counts.nation), a, this.#counts.nation)
    const time = `${dateOf(begin)}/${dateOf(begin + 200 + Math.floor(own() * 6_000))}`
    const [subject, object] = [idOf(nameOf(a)), idOf(nameOf(b))]
    return {
      summary: `${subject} and ${object} ran program ${index}.`,
      subject,
      predicate: 'cooperates-with',
      object,
      time,
      qualifiers: { field: `program ${index}` },
    }
  }

  /** All claims on one thing have the same stance. */
  #stance(predicate: string, a: number, b: number): { readonly stance?: Stance } {
    const random = this.#random(predicate, a * 1_000_003 + b)
    return random() < 0.03 ? { stance: pick(['reported', 'planned', 'denied'] as const, random) } : {}
  }

  #pact(index: number): Course {
    const random = this.#random('pact', index)
    const many = random()
    const count = many < 0.9 ? 2 : many < 0.97 ? 3 + Math.floor(random() * 3) : 8 + Math.floor(random() * 8)
    const parties = new Set<string>()
    for (let attempt = 0; parties.size < count && attempt < 100; attempt++) {
      parties.add(
        random() < 0.93
          ? idOf(nameOf(skewed(random, this.#counts.nation)))
          : idOf(this.#organization(skewed(random, this.#counts.organization))),
      )
    }
    const kind = pick(keysOf(pactKinds), random)
    let day = Math.floor(random() * (DAYS - 3_000))
    const steps: { stage: Stage; day: number }[] = []
    for (const stage of pick(courses, random)) {
      day += 90 + Math.floor(random() * 500)
      steps.push({ stage, day })
    }
    const [first = '', second = ''] = parties
    const name = `${capital(first)}–${capital(second)} ${kind.replaceAll('-', ' ')} pact ${index + 1}`
    return { name, id: `${first}-${second}-${kind}-${index + 1}`, kind, parties: [...parties], steps }
  }

  #organization(index: number): string {
    return `${pick(['Council', 'League', 'Union', 'Office'], this.#random('body', index))} of ${nameOf(index + 7)}`
  }

  #random(what: string, index: number): Random {
    return randomOf(`${this.#seed} ${what} ${index}`)
  }
}

const officeId = (title: string, nation: string) => `${idOf(title)}-of-${nation}`
