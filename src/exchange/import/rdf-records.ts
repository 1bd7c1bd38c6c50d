import { StreamParser } from 'n3'
import { EntenteError } from '../../errors.ts'
import {
  codeSchemes,
  entityKinds,
  isProperty,
  keysOf,
  type Predicate,
  property,
  qualifiers,
} from '../../facts/vocabulary.ts'
import { prefixes } from '../rdf-terms.ts'
import { faultIn } from './json-items.ts'
import type { Reader, ReadRow } from './reader.ts'

/**
 * The records of RDF that Entente exported: documents, entities, passages and claims, as rows. What follows from them,
 * such as relationships, is left out. Statements can come in any order, so they are held in memory.
 */

interface Term {
  readonly termType: string
  readonly value: string
  readonly language?: string
}
interface Statement {
  readonly subject: Term
  readonly predicate: Term
  readonly object: Term
}

/** @throws EntenteError BAD_DATA if it is no N-Quads */
export async function* nQuadsRows(text: AsyncIterable<string>, path: string, _: Reader): AsyncGenerator<ReadRow> {
  const parser = new StreamParser({ format: 'N-Quads' })
  const found: Statement[] = []
  parser.on('data', (quad: Statement) => found.push(quad))
  let wrong: Error | undefined
  parser.on('error', (error: Error) => {
    wrong ??= error
  })
  const resources = new Resources()
  for await (const chunk of text) {
    parser.write(chunk)
    for (const statement of found.splice(0)) resources.add(statement)
    if (wrong) break
  }
  await new Promise<void>((resolve) => {
    if (wrong) return resolve()
    parser.on('end', resolve).on('error', () => resolve())
    parser.end()
  })
  if (wrong) throw new EntenteError('BAD_DATA', `'${path}' is not readable N-Quads: ${wrong.message}`)
  for (const statement of found) resources.add(statement)
  yield* resources.rows()
}

/** @throws EntenteError BAD_DATA if it is no JSON-LD, or refers to a context that it does not have */
export async function* jsonLdRows(text: AsyncIterable<string>, path: string, _: Reader): AsyncGenerator<ReadRow> {
  const { default: jsonld } = await import('jsonld/dist/jsonld.esm.min.js')
  let whole = ''
  for await (const chunk of text) whole += chunk
  const resources = new Resources()
  try {
    const read = JSON.parse(whole)
    const fault = faultIn(whole, read)
    if (fault !== undefined) throw new Error(fault)
    for (const statement of await jsonld.toRDF(read, { documentLoader: offline })) resources.add(statement)
  } catch (error) {
    const why = error instanceof Error ? (causeOf(error) ?? error.message) : String(error)
    throw new EntenteError('BAD_DATA', `'${path}' is not readable JSON-LD: ${why}`)
  }
  yield* resources.rows()
}

const offline = (url: string): Promise<never> =>
  Promise.reject(new Error(`it refers to the context ${url}, and Entente is offline; write the context into the file`))

const causeOf = (error: Error): string | undefined => {
  const cause: unknown =
    'details' in error && typeof error.details === 'object' ? Reflect.get(error.details ?? {}, 'cause') : undefined
  return cause instanceof Error ? cause.message : undefined
}

/** The statements on each resource, by property. */
class Resources {
  readonly #all = new Map<string, Map<string, Term[]>>()

  add({ subject, predicate, object }: Statement): void {
    if (!kinds.some((kind) => subject.value.startsWith(prefixes[kind]))) return
    const properties = this.#all.get(subject.value) ?? new Map<string, Term[]>()
    this.#all.set(subject.value, properties)
    const values = properties.get(predicate.value) ?? []
    properties.set(predicate.value, values)
    // Lists that came in twice say no more.
    if (!values.some(({ value, language }) => value === object.value && language === object.language))
      values.push(object)
  }

  /** The records, documents and entities first, because claims name them. */
  *rows(): Generator<ReadRow> {
    let line = 0
    for (const kind of kinds)
      for (const [iri, properties] of this.#all) {
        const id = idIn(iri, kind)
        const data =
          id === undefined ? undefined : { record: kind, id, ...recordOf[kind](id, new Resource(properties)) }
        if (data)
          yield {
            line: ++line,
            data: Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined)),
          }
      }
  }
}

const kinds = ['document', 'entity', 'passage', 'claim'] as const
type Kind = (typeof kinds)[number]

const idIn = (iri: string, kind: Kind): string | undefined =>
  iri.startsWith(prefixes[kind]) ? decodeURIComponent(iri.slice(prefixes[kind].length)) : undefined

type Property = `${keyof typeof prefixes}:${string}`

/** The properties of one resource, by names with prefixes. */
class Resource {
  readonly #properties: ReadonlyMap<string, readonly Term[]>

  constructor(properties: ReadonlyMap<string, readonly Term[]>) {
    this.#properties = properties
  }

  terms(name: Property): readonly Term[] {
    const at = name.indexOf(':')
    return this.#properties.get(prefixes[name.slice(0, at) as keyof typeof prefixes] + name.slice(at + 1)) ?? []
  }

  text(name: Property): string | undefined {
    return this.terms(name)[0]?.value
  }

  texts(name: Property): string[] {
    return this.terms(name).map(({ value }) => value)
  }

  /** The ids of the records of a kind that it refers to. */
  ids(name: Property, kind: Kind): string[] {
    return this.texts(name).flatMap((iri) => idIn(iri, kind) ?? [])
  }

  /** The words of the vocabulary that it refers to. */
  words(name: Property): string[] {
    return this.texts(name).flatMap((iri) =>
      iri.startsWith(prefixes.vocabulary) ? [iri.slice(prefixes.vocabulary.length)] : [],
    )
  }
}

const some = <T>(list: readonly T[]) => (list.length > 0 ? list : undefined)

const recordOf: Readonly<Record<Kind, (id: string, said: Resource) => object>> = {
  document: (_, said) => ({
    title: said.text('schema:name'),
    publisher: said.text('schema:publisher'),
    wire: said.text('schema:sourceOrganization'),
    authors: some(said.texts('schema:author')),
    published: said.text('schema:datePublished') ?? 'unknown',
    read: said.text('vocabulary:read'),
    language: said.text('schema:inLanguage'),
    url: said.text('schema:url'),
    file: said.text('vocabulary:file'),
    primary: said.text('vocabulary:primary') === 'true',
    clearance: said.text('vocabulary:clearance'),
    compartments: some(said.texts('vocabulary:compartment')),
    license: said.text('schema:license'),
    note: said.text('vocabulary:note'),
  }),
  entity: (_, said) => {
    const kind = said.words('rdf:type').find((word) => Object.hasOwn(entityKinds, word))
    const name = said.text('rdfs:label')
    const others = said.terms('schema:name').filter(({ value, language }) => value !== name || language !== 'en')
    const codes = said.texts('schema:identifier')
    const subkinds = said.words('schema:additionalType')
    const listed = keysOf(codeSchemes).flatMap((scheme) =>
      said.texts(`vocabulary:${scheme}`).map((text) => {
        const [code = '', during] = text.split(' ')
        return { scheme, code, ...(during && { during }) }
      }),
    )
    return {
      kind,
      name,
      names:
        others.length > 0
          ? Object.fromEntries(others.map(({ language = '', value }) => [tagOf(language), value]))
          : undefined,
      aliases: some(said.texts('schema:alternateName')),
      description: said.text('schema:description'),
      wikidata: said.text('schema:sameAs')?.slice(prefixes.wikidata.length),
      of: said.ids('vocabulary:of', 'entity')[0],
      ...(kind === 'nation' && {
        alpha2: codes.find((code) => /^[A-Z]{2}$/.test(code)),
        alpha3: codes.find((code) => /^[A-Z]{3}$/.test(code)),
        numeric: codes.find((code) => /^\d{3}$/.test(code)),
        codes: some(listed),
      }),
      ...(kind === 'pact' && { pactKind: said.texts('vocabulary:own-kind') }),
      ...((kind === 'organization' || kind === 'event') && { [`${kind}Kind`]: subkinds[0] }),
    }
  },
  passage: (_, said) => ({
    document: said.ids('schema:isPartOf', 'document')[0],
    paragraph: Number(said.text('schema:position')),
    summary: said.text('schema:abstract'),
    fingerprint: said.text('vocabulary:fingerprint'),
  }),
  claim: (id, said) => {
    const predicate = said.words('rdf:predicate')[0] as Predicate | undefined
    const on = said.text('vocabulary:retracted')
    const reason = said.text('vocabulary:reason')
    const passages = said.ids('prov:wasDerivedFrom', 'passage').map((id) => Number(id.slice(id.lastIndexOf(':') + 1)))
    const filled = keysOf(qualifiers).flatMap((key) => {
      const isEntity = qualifiers[key].type === 'entity'
      const text = isEntity ? said.ids(`vocabulary:${key}`, 'entity')[0] : said.text(`vocabulary:${key}`)
      return text === undefined ? [] : [[key, text] as const]
    })
    return {
      document: id.slice(0, id.lastIndexOf('#')),
      summary: said.text('schema:text'),
      subject: said.ids('rdf:subject', 'entity')[0],
      predicate,
      ...endOf(predicate, said),
      time: said.text('vocabulary:time'),
      dating: said.text('vocabulary:dating'),
      stance: said.text('vocabulary:stance'),
      speakers: some(said.ids('prov:wasAttributedTo', 'entity')),
      about: some(said.ids('schema:about', 'entity')),
      qualifiers: filled.length > 0 ? Object.fromEntries(filled) : undefined,
      passages: some(passages),
      // A retracted claim counts as deprecated for that reason.
      ...(on === undefined ? { rank: said.text('vocabulary:rank'), reason } : { retracted: { on, reason } }),
      clearance: said.text('vocabulary:clearance'),
      compartments: some(said.texts('vocabulary:compartment')),
    }
  },
}

/** The object of a relationship, or the value of a property; a date is in the time. */
function endOf(predicate: Predicate | undefined, said: Resource): object {
  if (predicate === undefined) return {}
  if (!isProperty(predicate)) return { object: said.ids('rdf:object', 'entity')[0] }
  const kind = property(predicate).value
  if (kind === 'time') return {}
  if (kind === 'entity') return { value: said.ids('rdf:object', 'entity')[0] }
  const text = said.text('rdf:object')
  return { value: kind === 'count' ? Number(text) : text }
}

/** RDF has tags in lower case, and a data folder as BCP 47 writes them. */
const tagOf = (language: string): string => Intl.getCanonicalLocales(language)[0] ?? language
