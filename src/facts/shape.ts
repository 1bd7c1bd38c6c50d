import type { z } from 'zod'
import { didYouMean, EntenteError } from '../errors.ts'
import { type FilePattern, fileShapes } from './schema.ts'
import { keysOf } from './vocabulary.ts'
import { type ReadYaml, readYaml, type TextFile } from './yaml.ts'

/** A file of a data folder whose shape is right: its records are whole, though what they name may not exist. */
export type ShapedFile = { [P in FilePattern]: { readonly pattern: P; readonly data: z.output<(typeof fileShapes)[P]>; readonly yaml: ReadYaml } }[FilePattern]

/** Reads one file and holds it against the shape for its place; puts what is wrong into `problems`. */
export function readShape(file: TextFile, problems: EntenteError[]): ShapedFile | undefined {
  const pattern = keysOf(fileShapes).find((pattern) => matches(pattern, file.path))
  if (!pattern) {
    const right = didYouMean(file.path, keysOf(fileShapes)) || `; a data folder holds ${keysOf(fileShapes).join(', ')}`
    problems.push(new EntenteError('BAD_DATA', `no file of this name is read${right}`, { file: file.name, line: 1, column: 1 }))
    return undefined
  }
  const yaml = readYaml(file)
  problems.push(...yaml.problems)
  if (yaml.problems.length > 0) return undefined
  return hold(pattern, yaml, problems)
}

function hold<P extends FilePattern>(pattern: P, yaml: ReadYaml, problems: EntenteError[]): ShapedFile | undefined {
  // An empty file is an empty table, so that a folder can start from nothing.
  const held = fileShapes[pattern].safeParse(yaml.data ?? (pattern === 'claims/*.yaml' ? yaml.data : {}), { reportInput: true })
  if (held.success) return { pattern, data: held.data, yaml } as ShapedFile
  for (const issue of held.error.issues) problems.push(...toProblems(issue, yaml))
  return undefined
}

const matches = (pattern: string, path: string) => new RegExp(`^${pattern.replaceAll('.', '\\.').replace('*', '[^/]+')}$`).test(path)

/** One of zod's issues, as a sentence at its place in the file. */
function toProblems(issue: z.core.$ZodIssue, yaml: ReadYaml): EntenteError[] {
  const path = issue.path
  const where = path.length > 0 ? `${path.map(String).join('.')}: ` : ''
  const problem = (sentence: string, key?: PropertyKey) => new EntenteError('BAD_DATA', where + sentence, yaml.at(path, key))
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => problem(`there is no field '${key}' here`, key))
    case 'invalid_value':
      return [
        problem(
          issue.input === undefined ? 'the field is missing' : `'${String(issue.input)}' is not one of ${list(issue.values.map(String), String(issue.input))}`,
        ),
      ]
    case 'invalid_type':
      return [
        problem(
          issue.input === undefined
            ? 'the field is missing'
            : `${issue.expected === 'record' || issue.expected === 'object' ? 'fields' : `a ${issue.expected}`} should stand here`,
        ),
      ]
    case 'invalid_key':
      return [new EntenteError('BAD_DATA', `${where}${issue.issues[0]?.message ?? 'not a key'}`, yaml.at(path.slice(0, -1), path.at(-1)))]
    case 'invalid_union':
      return [problem('a text or a whole number should stand here')]
    default:
      return [problem(issue.message)]
  }
}

const list = (values: readonly string[], word: string) => `${values.join(', ')}${didYouMean(word, values)}`
