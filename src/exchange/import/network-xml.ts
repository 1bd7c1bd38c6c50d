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

type Said = Record<string, string | readonly string[]>

/** A node or an edge that is being read. Nodes can hold further ones. */
interface Open {
  readonly line: number
  readonly of: 'node' | 'edge'
  readonly own: Said
  readonly said: Said
  readonly spells: Attributes[]
  /** The values that an attribute has for a time only. */
  readonly timed: { readonly time: Attributes; readonly name: string; readonly value: string }[]
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
  /** The text of each open element, without that of the elements in it. */
  readonly #texts: string[] = []
  #key: string | undefined

  constructor(path: string) {
    this.#path = path
    this.#parser.on('error', (error) => {
      throw new EntenteError('BAD_DATA', `'${path}' is not well-formed XML: ${error.message}`)
    })
    this.#parser.on('opentag', (tag) => this.#begin(tag))
    this.#parser.on('text', (text) => this.#write(text))
    this.#parser.on('cdata', (text) => this.#write(text))
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

  #write(text: string): void {
    const inner = this.#texts.length - 1
    if (inner >= 0) this.#texts[inner] += text
  }

  #begin({ name: prefixed, attributes: given }: SaxesTagPlain): void {
    const name = withoutPrefix(prefixed)
    const attributes = given as Record<string, SaxesAttributePlain['value']>
    this.#texts.push('')
    if (this.#root === undefined) {
      this.#root = name
      if (name !== 'gexf' && name !== 'graphml')
        throw new EntenteError('BAD_DATA', `'${this.#path}' is neither GEXF nor GraphML; its root is <${name}>`)
    }
    if (name === 'node' || name === 'edge') this.#start(name, attributes)
    else if (name === 'attributes') this.#declares = { of: attributes.class ?? '', id: '', name: '' }
    else if (name === 'attribute') this.#declare(this.#declares?.of ?? '', attributes.id, attributes.title)
    else if (name === 'key') this.#declare(attributes.for ?? 'all', attributes.id, attributes['attr.name'])
    else if (name === 'attvalue') this.#say(attributes.for ?? attributes.id ?? '', attributes.value ?? '', attributes)
    else if (name === 'data') this.#key = attributes.key
    else if (name === 'spell') this.#open.at(-1)?.spells.push(attributes)
    else if (name === 'parent') this.#within(attributes.for)
    else if (name === 'hyperedge')
      throw new EntenteError(
        'BAD_DATA',
        `'${this.#path}' has a hyperedge in line ${this.#parser.line}, which joins any number of nodes; ` +
          'make it a node with an edge to each of them',
      )
    else this.#draw(name, attributes)
  }

  #start(of: 'node' | 'edge', own: Attributes): void {
    const outer = this.#open.at(-1)
    this.#open.push({ line: this.#parser.line, of, own: { ...own }, said: {}, spells: [], timed: [] })
    if (of === 'node' && outer?.of === 'node') this.#within(own.pid ?? outer.own.id?.toString())
  }

  /** A node can be in others, which the column `pid` names. */
  #within(id: string | undefined): void {
    const open = this.#open.at(-1)
    if (!open || id === undefined) return
    const before = [open.own.pid ?? []].flat()
    const all = [...new Set([...before, id])]
    open.own.pid = all.length > 1 ? all : id
  }

  /** The drawing of a node or an edge, as Gephi has it in GEXF. */
  #draw(name: string, attributes: Attributes): void {
    const { hex, r, g, b, x, y, z, value } = attributes
    if (name === 'color') this.#own('color', hex ?? (r && g && b && hexOf([r, g, b])))
    else if (name === 'size' || name === 'thickness' || name === 'shape') this.#own(name, value)
    else if (name === 'position') for (const [axis, at] of Object.entries({ x, y, z })) this.#own(axis, at)
  }

  #declare(of: string, id = '', name = id): void {
    this.#declares = { of, id, name }
    this.#columns.set(`${of} ${id}`, { name, default: undefined })
  }

  #finish({ name: prefixed }: SaxesTagPlain): void {
    const name = withoutPrefix(prefixed)
    const text = this.#texts.pop() ?? ''
    if (name === 'default' && this.#declares) {
      const { of, id, name } = this.#declares
      this.#columns.set(`${of} ${id}`, { name, default: text })
    } else if (name === 'data' && this.#key !== undefined) {
      this.#say(this.#key, text)
      this.#key = undefined
    } else if (name === 'NodeLabel' || name === 'EdgeLabel') {
      // yEd draws labels, and has no column for them.
      if (this.#open.at(-1)?.own.label === undefined) this.#own('label', text.trim())
    } else if (name === 'node' || name === 'edge') {
      const open = this.#open.pop()
      if (open) this.#parts.push(...this.#partsOf(open))
    }
  }

  #own(key: string, value: string | undefined): void {
    const open = this.#open.at(-1)
    if (open && value !== undefined) open.own[key] = value
  }

  #say(id: string, value: string, attributes: Attributes = {}): void {
    const open = this.#open.at(-1)
    if (!open) return
    const name = this.#column(open.of, id)?.name ?? id
    const { for: _, id: __, value: ___, ...time } = attributes
    if (Object.keys(time).length > 0) open.timed.push({ time, name, value })
    else open.said[name] = value
  }

  #column(of: string, id: string): Column | undefined {
    return this.#columns.get(`${of} ${id}`) ?? this.#columns.get(`all ${id}`)
  }

  /**
   * One part for each spell, so that each becomes an episode, and one for each time in which an attribute has a value.
   * What the file declares counts before GEXF's own.
   */
  #partsOf({ line, of, own, said, spells, timed }: Open): Row[] {
    const defaults = [...this.#columns].flatMap(([key, { name, default: value }]) =>
      value !== undefined && (key.startsWith(`${of} `) || key.startsWith('all ')) ? [[name, value] as const] : [],
    )
    const { id, source, target } = own
    const ends = of === 'edge' ? { source, target } : {}
    const data = { ...own, ...Object.fromEntries(defaults), ...said, ...(id !== undefined && { id }), ...ends }
    const parts = new Map((spells.length > 0 ? spells : [{}]).map((spell) => [timeOf(spell), { ...data, ...spell }]))
    for (const { time, name, value } of timed)
      parts.set(timeOf(time), { ...(parts.get(timeOf(time)) ?? { ...data, ...time }), [name]: value })
    return [...parts.values()].map((data) => ({ line, data }))
  }
}

const timeOf = (time: Attributes) => JSON.stringify(Object.entries(time).sort())
const hexOf = (parts: readonly string[]) =>
  `#${parts.map((part) => Math.round(Number(part)).toString(16).padStart(2, '0')).join('')}`

const withoutPrefix = (name: string) => name.slice(name.indexOf(':') + 1)
