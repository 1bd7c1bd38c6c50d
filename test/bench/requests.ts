import {
  type GraphQLArgument,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
} from 'graphql'
import { schema } from '../../src/api/schema.ts'
import { formatNames } from '../../src/exchange/formats.ts'
import { pick, type Random } from './random.ts'

/** Requests that cost as much as the schema allows: any of its fields, with the greatest arguments, nested deeply. */

/** Keys of entities of each kind, those with many relationships first, and of documents and claims. */
export type Names = Readonly<Record<string, readonly string[]>>

/** The greatest value of each argument that is a number; 200 is the largest page. */
const greatest: Readonly<Record<string, number>> = {
  steps: 6,
  limit: 2_000,
  edgeLimit: 10_000,
  count: 20,
  maxLength: 8,
  hubDegree: 10_000,
  minCorroboration: 1,
  leastCorroboration: 1,
}
/** Texts that match much, or that are compared with everything. */
const texts = ['a', 'agreement', 'defense cooperation', 'japann', 'e']
/** The deepest nesting of fields, and of filters. */
const LEVELS = 9
const FILTER_LEVELS = 3

export class Requests {
  readonly #random: Random
  readonly #names: Names
  #aliases = 0

  constructor(random: Random, names: Names) {
    this.#random = random
    this.#names = names
  }

  /** An operation on a field of `Graph`: alone, many times with other arguments, or through many lenses. */
  operation(field: string): string {
    const graph = schema.getType('Graph') as GraphQLObjectType
    const one = () => this.#field(graph, field, this.#below(LEVELS - 2))
    const way = this.#below(4)
    const times = [1, 1, 2, 5, 20][this.#below(5)] ?? 1
    const many = (part: () => string) => Array.from({ length: times }, part).join(' ')
    if (way === 3) return `{ ${many(() => `${this.#alias()}: graph(lens: ${this.#lens()}) { ${one()} }`)} }`
    return `{ graph(lens: ${this.#lens()}) { ${many(one)} } }`
  }

  /** The address of a whole export, or of a part. */
  export(): string {
    const words = [`asOf=${this.#date()}`, `ended=${this.#chance(0.7)}`]
    if (this.#chance(0.3)) words.push('presumed=true')
    const ids = () => (JSON.parse(`[${this.#ids('nation', 3)}]`) as string[]).join()
    const part = this.#below(6)
    if (part === 0) words.push(`around=${ids()}`, 'depth=3')
    if (part === 1) words.push(`from=${ids()}`, `to=${ids()}`, 'paths=20')
    return `/export/${pick(formatNames, this.#random)}?${words.join('&')}`
  }

  #alias = () => `a${this.#aliases++}`
  #below = (count: number) => Math.floor(this.#random() * count)
  #chance = (share: number) => this.#random() < share

  #lens(): string {
    return `{ asOf: "${this.#date()}"${this.#chance(0.1) ? ', presumed: true' : ''} }`
  }
  #date(): string {
    const two = (most: number) => String(1 + this.#below(most)).padStart(2, '0')
    // Late dates show the most.
    return `${2015 + this.#below(11)}-${two(12)}-${two(28)}`
  }

  #field(parent: GraphQLObjectType, name: string, levels: number): string {
    const field = parent.getFields()[name]
    if (!field) throw new Error(`${parent.name} has no field ${name}`)
    const args = field.args.flatMap((arg) => this.#argument(arg, name))
    const below = this.#selection(field.type, levels)
    return `${this.#alias()}: ${name}${args.length > 0 ? `(${args.join(', ')})` : ''}${below}`
  }

  #selection(output: GraphQLOutputType, levels: number): string {
    const type = getNamedType(output)
    if (isLeafType(type)) return ''
    if (isUnionType(type)) {
      const member = pick(type.getTypes(), this.#random)
      return ` { ... on ${member.name} ${this.#selection(member, levels)} }`
    }
    if (!isObjectType(type) && !isInterfaceType(type)) return ' { __typename }'
    const fields = Object.values(type.getFields())
    const leaves = fields.filter(({ type, args }) => isLeafType(getNamedType(type)) && args.length === 0)
    const inner = fields.filter(({ type }) => !isLeafType(getNamedType(type)))
    const chosen = new Set<string>()
    for (let more = 0; more < 3 && leaves.length > 0; more += 1) chosen.add(pick(leaves, this.#random).name)
    if (type.name.endsWith('Connection')) for (const name of ['nodes', 'totalCount']) chosen.add(name)
    else if (levels > 0 && inner.length > 0) chosen.add(pick(inner, this.#random).name)
    if (chosen.size === 0) return ' { __typename }'
    const next = type.name.endsWith('Connection') ? levels : levels - 1
    return ` { ${[...chosen].map((name) => this.#field(type as GraphQLObjectType, name, next)).join(' ')} }`
  }

  #argument({ name, type }: GraphQLArgument, field: string): string[] {
    // Pages are as large as they may be, from the start.
    if (['last', 'after', 'before'].includes(name)) return []
    if (name === 'orderBy') return this.#byDegree(type)
    if (name === 'first') return ['first: 200']
    const isFormer = ['nations', 'membersOf', 'partners'].includes(name)
    if (!isNonNullType(type) && (isFormer || this.#chance(isInputObjectType(getNamedType(type)) ? 0.5 : 0.4))) return []
    const value = this.#value(type, name, field, FILTER_LEVELS)
    // Most filters match little, so that their opposite makes a longer list.
    const isFilter = getNamedType(type).name.endsWith('Where') && this.#chance(0.8)
    return [`${name}: ${isFilter ? `{ NOT: ${value} }` : value}`]
  }

  /** The order that asks most of each item, for lists that have it. */
  #byDegree(type: GraphQLInputType): string[] {
    const named = getNamedType(type)
    const field = isInputObjectType(named) ? getNamedType(named.getFields().field?.type ?? type) : named
    const isOffered = isEnumType(field) && field.getValue('DEGREE') !== undefined
    return isOffered && this.#chance(0.2) ? ['orderBy: { field: DEGREE }'] : []
  }

  #value(input: GraphQLInputType, name: string, field: string, levels: number): string {
    const type = getNullableType(input)
    if (isListType(type)) {
      const most = name === 'by' || name === 'kinds' || name === 'pactKinds' ? 3 : name === 'of' ? 3 : 2
      const items = Array.from({ length: most }, () => this.#value(type.ofType, name, field, levels))
      return `[${[...new Set(items)].join(', ')}]`
    }
    if (isEnumType(type)) return pick(type.getValues(), this.#random).name
    if (isInputObjectType(type)) {
      if (type.name === 'LensInput') return this.#lens()
      if (type.name === 'EntityChoice') return `{ in: [${this.#ids('nation', 6)}] }`
      const present = Object.values(type.getFields()).filter(({ deprecationReason }) => !deprecationReason)
      const shallow = present.filter(({ type }) => isShallow(getNamedType(type)))
      const others = present.filter(({ name }) => !['AND', 'OR', 'NOT'].includes(name))
      const fields = levels > 0 ? present : shallow.length > 0 ? shallow : others
      const chosen = pick(fields, this.#random)
      const kind = type.name.endsWith('Where') ? (kinds[type.name] ?? field) : field
      return `{ ${chosen.name}: ${this.#value(chosen.type, chosen.name, kind, levels - 1)} }`
    }
    switch (type.name) {
      case 'Int':
        return String(greatest[name] ?? this.#below(3))
      case 'Float':
        return '1'
      case 'Boolean':
        return this.#chance(0.7) ? 'true' : 'false'
      case 'EDTF':
        return `"${this.#date()}"`
      case 'ID':
        return this.#ids(name === 'id' || name === 'eq' || name === 'in' ? field : name)
      default:
        return JSON.stringify(pick(texts, this.#random))
    }
  }

  #ids(field: string, count = 1): string {
    const own = this.#names[field]
    // Generated data has no entities of some kinds.
    const names = own?.length ? own : (this.#names.nation ?? [])
    return Array.from({ length: count }, () => JSON.stringify(pick(names, this.#random))).join(', ')
  }
}

/** The kind of record whose id a filter of this type compares. */
const kinds: Readonly<Record<string, string>> = {
  EntityWhere: 'nation',
  NationWhere: 'nation',
  OrganizationWhere: 'organization',
  LeaderWhere: 'leader',
  PersonWhere: 'person',
  OfficeWhere: 'office',
  PactWhere: 'pact',
  EventWhere: 'event',
  DocumentWhere: 'document',
  ClaimWhere: 'claim',
}

/** True if a filter of this type leads to no further filter. */
const isShallow = (type: GraphQLInputType) =>
  !isInputObjectType(type) ||
  Object.values(type.getFields()).every((field) => !isInputObjectType(getNamedType(field.type)))
