import { execFileSync } from 'node:child_process'
import {
  buildASTSchema,
  buildSchema,
  type DirectiveNode,
  type DocumentNode,
  findBreakingChanges,
  type GraphQLNamedType,
  GraphQLSchema,
  isInterfaceType,
  Kind,
  parse,
  visit,
} from 'graphql'

/**
 * Sentences on what the new schema no longer allows: operations written against the old one would fail.
 * Deprecated parts may be removed from the day that their reason names: `Use pactKind. Removal: 2027-06-01.`
 */
export function breakingChanges(old: string, present: string, today: string, asked: readonly string[] = []): string[] {
  const promised = reachable(buildASTSchema(withoutExpired(parse(old), today)))
  return findBreakingChanges(promised, buildSchema(present))
    .map(({ description }) => description)
    .filter((description) => !asked.includes(description))
}

/** Deprecations whose reason does not end in the date of removal, in that one form. */
export function undatedDeprecations(sdl: string): string[] {
  const undated: string[] = []
  visit(parse(sdl), {
    Directive: (directive) => {
      if (directive.name.value !== 'deprecated' || removal(directive) !== undefined) return
      const reason = reasonOf(directive)
      undated.push(`@deprecated(reason: ${JSON.stringify(reason)}) names no date; end it with 'Removal: YYYY-MM-DD.'`)
    },
  })
  return undated
}

function reasonOf({ arguments: given }: DirectiveNode): string {
  const value = given?.find(({ name }) => name.value === 'reason')?.value
  return value?.kind === Kind.STRING ? value.value : ''
}

/** The day that a deprecation names; undefined where it names none that the calendar has. */
function removal(directive: DirectiveNode): string | undefined {
  const day = /(?:^|\s)Removal: (\d{4}-\d{2}-\d{2})\.$/.exec(reasonOf(directive))?.[1]
  const time = Date.parse(`${day}T00:00:00Z`)
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== day ? undefined : day
}

/** A schema without the fields, arguments, input fields and enum values whose time is over. */
function withoutExpired(document: DocumentNode, today: string): DocumentNode {
  const isExpired = (directives: readonly DirectiveNode[] = []) =>
    directives.some((directive) => {
      const day = directive.name.value === 'deprecated' ? removal(directive) : undefined
      return day !== undefined && day <= today
    })
  const drop = ({ directives }: { readonly directives?: readonly DirectiveNode[] | undefined }) =>
    isExpired(directives) ? null : undefined
  return visit(document, { FieldDefinition: drop, InputValueDefinition: drop, EnumValueDefinition: drop })
}

/** Only the types that operations can still reach: one that served expired fields alone may go with them. */
function reachable(schema: GraphQLSchema, types: readonly GraphQLNamedType[] = []): GraphQLSchema {
  const { query, mutation, subscription, directives } = schema.toConfig()
  const found = new GraphQLSchema({ query, mutation, subscription, directives, types })
  const implementations = Object.values(found.getTypeMap())
    .filter(isInterfaceType)
    .flatMap((type) => Object.values(schema.getImplementations(type)).flat())
    .filter(({ name }) => found.getType(name) === undefined)
  return implementations.length === 0 ? found : reachable(schema, [...types, ...implementations])
}

/**
 * The schema file at the last landed commit. That is `origin/main`, or the commit before this one if `origin/main` is
 * missing or is this commit, as in CI. Undefined if git, the commit or the file is missing.
 */
export function landedSchema(
  path: string,
  folder = '.',
): { readonly revision: string; readonly sdl: string } | undefined {
  const git = (...words: string[]) => {
    try {
      return execFileSync('git', words, {
        cwd: folder,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
        maxBuffer: 64 * 2 ** 20,
      })
    } catch {
      return undefined
    }
  }
  const main = git('rev-parse', '--verify', 'origin/main')
  const revision = main !== undefined && main !== git('rev-parse', '--verify', 'HEAD') ? 'origin/main' : 'HEAD~1'
  const sdl = git('show', `${revision}:${path}`)
  return sdl === undefined ? undefined : { revision, sdl }
}

/**
 * Breaking changes that an issue asked for, in the words of graphql-js. `Office` became an entity: what it was, the
 * term of a leader, is `OfficeTerm`.
 */
export const askedFor: readonly string[] = [
  'Leader.offices changed type from [Office!]! to [OfficeTerm!]!.',
  'Office.in was removed.',
  'Office.relationship was removed.',
  'Office.title was removed.',
]
