import fc from 'fast-check'
import {
  type GraphQLArgument,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
  isUnionType,
} from 'graphql'

/** An operation that is valid, made at random, and values for its variables. */
export interface Made {
  readonly query: string
  readonly variables: Readonly<Record<string, unknown>>
}

/** Values of leaves: some occur in the facts of the test, and some do not. */
export interface Words {
  readonly ids: readonly string[]
  readonly texts: readonly string[]
  readonly dates: readonly string[]
}

/**
 * Valid queries over a schema. They have arguments, aliases, fragments inline and named, merged fields and
 * `__typename`. `@include`, `@skip` and arguments have literals or variables. Some values lead to errors and nulls.
 */
export function operations(schema: GraphQLSchema, words: Words): fc.Arbitrary<Made> {
  return fc.infiniteStream(fc.nat({ max: 1_000_000 })).map((stream) => new Maker(schema, words, stream).make())
}

/** The same of the field `graph`, at the date of a variable `date`. */
export function operationsAtDates(schema: GraphQLSchema, words: Words): fc.Arbitrary<Made> {
  return fc
    .infiniteStream(fc.nat({ max: 1_000_000 }))
    .map((stream) => new Maker(schema, words, stream).make('Graph', ['$date: EDTF!', 'graph(lens: { asOf: $date })']))
}

class Maker {
  readonly #schema: GraphQLSchema
  readonly #words: Words
  readonly #numbers: Iterator<number>
  readonly #variables = new Map<string, { type: string; value: unknown }>()
  readonly #fragments: string[] = []
  #budget = 40

  constructor(schema: GraphQLSchema, words: Words, numbers: Iterator<number>) {
    this.#schema = schema
    this.#words = words
    this.#numbers = numbers
  }

  /** @param within the declaration of a further variable, and the field within which to select, of the named type */
  make(root = 'Query', [variable, within]: readonly string[] = []): Made {
    const type = this.#schema.getType(root)
    if (!type) throw new Error('a schema without queries')
    const inner = this.#selection(type, 0)
    const selection = within === undefined ? inner : `{ ${within} ${inner} }`
    const declared = [...this.#variables].map(([name, one]) => `$${name}: ${one.type}`)
    if (variable !== undefined) declared.push(variable)
    return {
      query:
        `query Made${declared.length > 0 ? `(${declared.join(', ')})` : ''} ${selection}\n` +
        `${this.#fragments.join('\n')}`,
      variables: Object.fromEntries(
        [...this.#variables].flatMap(([name, { value }]) => (value === undefined ? [] : [[name, value]])),
      ),
    }
  }

  #below(most: number): number {
    return Number(this.#numbers.next().value) % most
  }
  #pick<T>(some: readonly T[]): T {
    const one = some[this.#below(some.length)]
    if (one === undefined) throw new Error('nothing to pick from')
    return one
  }
  #chance(percent: number): boolean {
    return this.#below(100) < percent
  }

  #selection(type: GraphQLNamedType, depth: number): string {
    const parts: string[] = []
    const count = 1 + this.#below(4)
    for (let index = 0; index < count && this.#budget > 0; index += 1) parts.push(this.#part(type, depth))
    return `{ ${[...parts, ...(parts.length === 0 || isUnionType(type) ? ['__typename'] : [])].join(' ')} }`
  }

  #part(type: GraphQLNamedType, depth: number): string {
    this.#budget -= 1
    if (this.#chance(8)) return `${this.#chance(30) ? 'kind_: ' : ''}__typename${this.#directive()}`
    if (isAbstractType(type) && (isUnionType(type) || this.#chance(50))) {
      const inner = this.#pick(this.#schema.getPossibleTypes(type))
      return this.#fragment(inner, depth)
    }
    if (this.#chance(12)) return this.#fragment(type, depth)
    return this.#field(type, depth)
  }

  #fragment(type: GraphQLNamedType, depth: number): string {
    if (this.#chance(50))
      return (
        `... ${this.#chance(80) ? `on ${type.name} ` : `on ${type.name}`}${this.#directive()} ` +
        `${this.#selection(type, depth)}`
      )
    const name = `F${this.#fragments.length}`
    this.#fragments.push('')
    this.#fragments[Number(name.slice(1))] = `fragment ${name} on ${type.name} ${this.#selection(type, depth)}`
    return `...${name}${this.#directive()}`
  }

  #field(type: GraphQLNamedType, depth: number): string {
    if (!isObjectType(type) && !isInterfaceType(type)) return '__typename'
    const all = Object.values(type.getFields()).filter((field) => depth < 6 || isLeafType(getNamedType(field.type)))
    const field = all.length > 0 ? this.#pick(all) : undefined
    if (!field) return '__typename'
    const args = this.#args(field.args)
    const inner = getNamedType(field.type)
    // Each field with arguments gets an alias, since two fields of one name must have the same arguments.
    const alias = args !== '' || this.#chance(15) ? `a${this.#budget}_${field.name}: ` : ''
    return (
      `${alias}${field.name}${args}${this.#directive()}` +
      `${isLeafType(inner) ? '' : ` ${this.#selection(inner, depth + 1)}`}`
    )
  }

  #args(args: readonly GraphQLArgument[]): string {
    const given = args.flatMap((arg) =>
      isNonNullType(arg.type) || this.#chance(25) ? [`${arg.name}: ${this.#value(arg.type, 0)}`] : [],
    )
    return given.length > 0 ? `(${given.join(', ')})` : ''
  }

  /** A literal, or a variable of the type. */
  #value(type: GraphQLInputType, depth: number): string {
    if (depth === 0 && this.#chance(35)) {
      const name = `v${this.#variables.size}`
      const value =
        isNonNullType(type) || this.#chance(85)
          ? this.#plain(isNonNullType(type) ? type.ofType : type, 0)
          : this.#chance(50)
            ? null
            : undefined
      this.#variables.set(name, { type: String(type), value })
      return `$${name}`
    }
    if (!isNonNullType(type) && this.#chance(5)) return 'null'
    return literal(this.#plain(isNonNullType(type) ? type.ofType : type, depth))
  }

  #plain(type: GraphQLInputType, depth: number): unknown {
    if (isNonNullType(type)) return this.#plain(type.ofType, depth)
    if (isListType(type)) return Array.from({ length: this.#below(3) }, () => this.#plain(type.ofType, depth + 1))
    if (isEnumType(type)) return new Enum(this.#pick(type.getValues()).name)
    if (isInputObjectType(type) && type.isOneOf) {
      const field = this.#pick(Object.values(type.getFields()))
      return { [field.name]: this.#plain(field.type, depth + 1) }
    }
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields()).filter(
        (field) => isNonNullType(field.type) || (depth < 3 && this.#chance(20)),
      )
      return Object.fromEntries(fields.map((field) => [field.name, this.#plain(field.type, depth + 1)]))
    }
    if (!isScalarType(type)) return null
    if (type.name === 'Int') return this.#pick([1, 2, 3, 5, 20, 0, -1, 201])
    if (type.name === 'Float') return this.#pick([0.5, 1])
    if (type.name === 'Boolean') return this.#chance(50)
    if (type.name === 'EDTF') return this.#pick(this.#words.dates)
    return this.#pick(type.name === 'ID' ? this.#words.ids : this.#words.texts)
  }

  #directive(): string {
    if (!this.#chance(12)) return ''
    const word = this.#pick(['include', 'skip'])
    return ` @${word}(if: ${this.#chance(50) ? this.#flag() : this.#chance(50)})`
  }

  #flag(): string {
    const name = `f${this.#below(3)}`
    if (!this.#variables.has(name)) this.#variables.set(name, { type: 'Boolean!', value: this.#chance(50) })
    return `$${name}`
  }
}

/** A name that stands without quotes in a literal, and with them among variables. */
class Enum {
  readonly name: string
  constructor(name: string) {
    this.name = name
  }
  toJSON(): string {
    return this.name
  }
}

function literal(value: unknown): string {
  if (value instanceof Enum) return value.name
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`
  if (typeof value === 'object' && value !== null)
    return `{ ${Object.entries(value)
      .map(([key, inner]) => `${key}: ${literal(inner)}`)
      .join(', ')} }`
  return JSON.stringify(value)
}
