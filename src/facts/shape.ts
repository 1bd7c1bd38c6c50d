import type { z } from 'zod'
import { didYouMean, EntenteError } from '../errors.ts'
import { parseCommonClaims } from './common-record.ts'
import { type FilePattern, fileShapes } from './schema.ts'
import { entityKinds, keysOf } from './vocabulary.ts'
import { type ReadYaml, readYaml, type TextFile } from './yaml.ts'

/** The positions of the parts of a record. */
export interface Located extends Pick<ReadYaml, 'locate'> {
  /** The line of all parts, if they are in one. */
  readonly line?: number
}

/** The valid records of a file of a data folder; undefined if none of it can be read. */
export type ShapedFile = {
  [P in FilePattern]: {
    readonly pattern: P
    readonly data: z.output<(typeof fileShapes)[P]> | undefined
    /** False if some records were left out. */
    readonly isWhole: boolean
    readonly yaml: ReadYaml
    readonly file: TextFile
  }
}[FilePattern]

/** Reads one file and checks it against the shape for its path; problems go into `problems`. */
export function readShape(file: TextFile, problems: EntenteError[]): ShapedFile | undefined {
  const pattern = keysOf(fileShapes).find((pattern) => matches(pattern, file.path))
  if (!pattern) {
    const right =
      didYouMean(file.path, keysOf(fileShapes)) ||
      `; a data folder holds ${keysOf(fileShapes).join(', ')} and any *.ndjson`
    problems.push(
      new EntenteError('BAD_DATA', `files with this name are not read${right}`, {
        file: file.name,
        line: 1,
        column: 1,
      }),
    )
    return undefined
  }
  const yaml = readYaml(file)
  problems.push(...yaml.problems)
  return checkShape(pattern, yaml, file, problems)
}

function checkShape<P extends FilePattern>(
  pattern: P,
  yaml: ReadYaml,
  file: TextFile,
  problems: EntenteError[],
): ShapedFile {
  const shaped = (data: unknown, isWhole: boolean) => ({ pattern, data, isWhole, yaml, file }) as ShapedFile
  if (yaml.data === undefined) return shaped(undefined, false)
  // An empty file is an empty table, so that a new folder can start with empty files.
  const data = yaml.data ?? (pattern === 'claims/*.yaml' ? null : {})
  const common = pattern === 'claims/*.yaml' ? parseCommonClaims(data) : undefined
  if (common) return shaped(common, true)
  const checked = fileShapes[pattern].safeParse(data, { reportInput: true })
  if (checked.success) return shaped(checked.data, true)
  const { issues } = checked.error
  problems.push(...issues.flatMap((issue) => shapeProblems(issue, yaml)))
  return shaped(fileShapes[pattern].safeParse(without(data, issues.flatMap(recordsOf))).data, false)
}

const matches = (pattern: string, path: string) =>
  new RegExp(`^${pattern.replaceAll('.', '\\.').replace('*', '[^/]+')}$`).test(path)

/**
 * The paths of the records that an issue is in; in a claims file they are one level deeper, under `claims` and
 * `passages`.
 */
function recordsOf({ path, ...issue }: z.core.$ZodIssue): (readonly PropertyKey[])[] {
  if (path.length === 0) return issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [key]) : []
  return [path.slice(0, path[0] === 'claims' || path[0] === 'passages' ? 2 : 1)]
}

function without(data: unknown, paths: readonly (readonly PropertyKey[])[]): unknown {
  const rest: unknown = structuredClone(data)
  for (const path of paths) {
    const holder = path.slice(0, -1).reduce(partOf, rest)
    const last = path.at(-1)
    if (isTable(holder) && last !== undefined) Reflect.deleteProperty(holder, last)
  }
  return rest
}

const isTable = (value: unknown): value is object => typeof value === 'object' && value !== null
const partOf = (value: unknown, step: PropertyKey): unknown => (isTable(value) ? Reflect.get(value, step) : undefined)

/** For a value with alternative shapes, the problems with the nearest of them. */
export function nearestIssue(issue: z.core.$ZodIssue): z.core.$ZodIssue {
  if (issue.code !== 'invalid_union' || issue.discriminator) return issue
  const deepest = issue.errors
    .flat()
    .toSorted(
      (a, b) => b.path.length - a.path.length || Number(a.code === 'invalid_type') - Number(b.code === 'invalid_type'),
    )[0]
  return deepest ? nearestIssue({ ...deepest, path: [...issue.path, ...deepest.path] }) : issue
}

/** The sentences for one of zod's issues, each with its position in the file. */
export function shapeProblems(issue: z.core.$ZodIssue, yaml: Located): EntenteError[] {
  const path = issue.path
  const prefix = path.length > 0 ? `${path.map(String).join('.')}: ` : ''
  const problem = (sentence: string, key?: PropertyKey) =>
    new EntenteError('BAD_DATA', prefix + sentence, yaml.locate(path, key))
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => problem(`unknown field '${key}'`, key))
  if (issue.code === 'invalid_key')
    return [new EntenteError('BAD_DATA', `${prefix}${issue.message}`, yaml.locate(path.slice(0, -1), path.at(-1)))]
  // Of a word or a list of words, the word that is wrong tells more than the two shapes.
  if (issue.code === 'invalid_union' && issue.input !== undefined) {
    if (issue.discriminator) return [problem(`expected one of ${keysOf(entityKinds).join(', ')}`)]
    if (issue.errors.flat().some(({ code }) => code === 'invalid_value'))
      return shapeProblems(nearestIssue(issue), yaml)
  }
  return [problem(issue.message)]
}
