import { type SaxesAttributePlain, SaxesParser, type SaxesTagPlain } from 'saxes'
import { EntenteError } from '../../errors.ts'
import type { Row } from './template.ts'

type Attributes = Readonly<Record<string, string>>
interface Column {
  readonly name: string
  readonly default: string | undefined
}

/**
 * The nodes and edges of a file in GEXF or GraphML, as a stream.
 * @throws EntenteError BAD_DATA if it is neither, or not well-formed
 */
export async function* networkXml(text: AsyncIterable<string>, path: string): AsyncGenerator<Row> {
  const reading = new Reading(path)
  for await (const chunk of text) yield* reading.take(chunk)
  yield* reading.end()
}

/** A node or an edge that is being read. Nodes can hold further ones. */
interface Open {
  readonly line: number
  readonly of: 'node' | 'edge'
  readonly own: Record<string, string>
  readonly said: Record<string, string>
  readonly spells: Attributes[]
}

class Reading {
  readonly #path: string
  readonly #parser = new SaxesParser()
  readonly #parts: Row[] = []
  /** The columns that the file declares, by what they are of and their id. */
  readonly #columns = new Map<string, Column>()
  readonly #open: Open[] = []
  #root: string | undefined
  #declares: { of: string; id: string; name: string } | undefined
  #text = ''
  #key: string | undefined

  constructor(path: string) {
    this.#path = path
    this.#parser.on('error', (error) => {
      throw new EntenteError('BAD_DATA', `'${path}' is not well-formed XML: ${error.message}`)
    })
    this.#parser.on('opentag', (tag) => this.#begin(tag))
    this.#parser.on('text', (text) => {
      this.#text += text
    })
    this.#parser.on('cdata', (text) => {
      this.#text += text
    })
    this.#parser.on('closetag', (tag) => this.#finish(tag))
  }

  take(chunk: string): Row[] {
    this.#parser.write(chunk)
    return this.#parts.splice(0)
  }

  end(): Row[] {
    this.#parser.close()
    return this.#parts.splice(0)
  }

  #begin({ name: prefixed, attributes: given }: SaxesTagPlain): void {
    const name = withoutPrefix(prefixed)
    const attributes = given as Record<string, SaxesAttributePlain['value']>
    this.#text = ''
    if (this.#root === undefined) {
      this.#root = name
      if (name !== 'gexf' && name !== 'graphml')
        throw new EntenteError('BAD_DATA', `'${this.#path}' is neither GEXF nor GraphML; its root is <${name}>`)
    }
    if (name === 'node' || name === 'edge') this.#start(name, attributes)
    else if (name === 'attributes') this.#declares = { of: attributes.class ?? '', id: '', name: '' }
    else if (name === 'attribute') this.#declare(this.#declares?.of ?? '', attributes.id, attributes.title)
    else if (name === 'key') this.#declare(attributes.for ?? 'all', attributes.id, attributes['attr.name'])
    else if (name === 'attvalue') this.#say(attributes.for ?? attributes.id ?? '', attributes.value ?? '')
    else if (name === 'data') this.#key = attributes.key
    else if (name === 'spell') this.#open.at(-1)?.spells.push(attributes)
    else if (name === 'color') this.#own('color', attributes.hex)
  }

  #start(of: 'node' | 'edge', own: Attributes): void {
    this.#open.push({ line: this.#parser.line, of, own: { ...own }, said: {}, spells: [] })
  }

  #declare(of: string, id = '', name = id): void {
    this.#declares = { of, id, name }
    this.#columns.set(`${of} ${id}`, { name, default: undefined })
  }

  #finish({ name: prefixed }: SaxesTagPlain): void {
    const name = withoutPrefix(prefixed)
    if (name === 'default' && this.#declares) {
      const { of, id, name } = this.#declares
      this.#columns.set(`${of} ${id}`, { name, default: this.#text })
    } else if (name === 'data' && this.#key !== undefined) {
      this.#say(this.#key, this.#text)
      this.#key = undefined
    } else if (name === 'node' || name === 'edge') {
      const open = this.#open.pop()
      if (open) this.#parts.push(...this.#partsOf(open))
    }
  }

  #own(key: string, value: string | undefined): void {
    const open = this.#open.at(-1)
    if (open && value !== undefined) open.own[key] = value
  }

  #say(id: string, value: string): void {
    const open = this.#open.at(-1)
    if (open) open.said[this.#column(open.of, id)?.name ?? id] = value
  }

  #column(of: string, id: string): Column | undefined {
    return this.#columns.get(`${of} ${id}`) ?? this.#columns.get(`all ${id}`)
  }

  /** One part for each spell, so that each becomes an episode. What the file declares counts before GEXF's own. */
  #partsOf({ line, of, own, said, spells }: Open): Row[] {
    const defaults = [...this.#columns].flatMap(([key, { name, default: value }]) =>
      value !== undefined && (key.startsWith(`${of} `) || key.startsWith('all ')) ? [[name, value] as const] : [],
    )
    const { id, source, target } = own
    const ends = of === 'edge' ? { source, target } : {}
    const data = { ...own, ...Object.fromEntries(defaults), ...said, ...(id !== undefined && { id }), ...ends }
    return spells.length === 0 ? [{ line, data }] : spells.map((spell) => ({ line, data: { ...data, ...spell } }))
  }
}

const withoutPrefix = (name: string) => name.slice(name.indexOf(':') + 1)
