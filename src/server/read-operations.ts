import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { GraphQLError, type GraphQLSchema, getOperationAST, parse, validate } from 'graphql'
import { z } from 'zod'
import { EntenteError, Problems } from '../errors.ts'
import { readable } from '../facts/pieces.ts'

/** One operation of a folder, and the file that holds it. */
interface Entry {
  readonly id: string
  readonly text: string
  readonly file: string
}

/**
 * The persisted operations of a folder, by their ids. A file `NAME.graphql` holds the operation `NAME`. A JSON file
 * holds texts by ids, as GraphQL Code Generator and Relay write them, or is a manifest of Apollo.
 * @throws EntenteError UNREADABLE, or Problems that list every operation that does not fit the schema
 */
export async function readOperations(folder: string, schema: GraphQLSchema): Promise<ReadonlyMap<string, string>> {
  const paths = await readdir(folder, { recursive: true }).catch((error: unknown) => {
    throw readable(error, folder)
  })
  const files = paths.filter((path) => /\.(graphql|gql|json)$/.test(path)).sort()
  const entries = (await Promise.all(files.map((path) => readEntries(folder, path)))).flat()
  if (entries.length === 0)
    throw new EntenteError('UNREADABLE', `'${folder}' holds no operations; put a .graphql or .json file into it`)
  const problems = entries.flatMap((entry) => problemsOf(entry, schema))
  const operations = new Map<string, string>()
  for (const { id, text, file } of entries) {
    if ((operations.get(id) ?? text) !== text)
      problems.push(new EntenteError('BAD_DATA', `another operation has the id '${id}', too`, at(file)))
    operations.set(id, text)
  }
  if (problems.length > 0) throw new Problems(problems)
  return operations
}

const manifest = z.object({
  format: z.literal('apollo-persisted-query-manifest'),
  operations: z.array(z.object({ id: z.string(), body: z.string() })),
})
const textsById = z.record(z.string(), z.string())

async function readEntries(folder: string, path: string): Promise<Entry[]> {
  const file = join(folder, path)
  const text = await readFile(file, 'utf8')
  if (!path.endsWith('.json')) return [{ id: path.replaceAll('\\', '/').replace(/\.\w+$/, ''), text, file }]
  const json = parseJson(text, file)
  const ofApollo = manifest.safeParse(json)
  if (ofApollo.success) return ofApollo.data.operations.map(({ id, body }) => ({ id, text: body, file }))
  const texts = textsById.safeParse(json)
  if (texts.success) return Object.entries(texts.data).map(([id, text]) => ({ id, text, file }))
  const sentence = 'the file is neither an object of texts by ids nor a persisted query manifest of Apollo'
  throw new Problems([new EntenteError('BAD_DATA', sentence, at(file))])
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new Problems([new EntenteError('BAD_DATA', `the file is not JSON: ${String(error)}`, at(file))])
  }
}

function problemsOf({ id, text, file }: Entry, schema: GraphQLSchema): EntenteError[] {
  try {
    const document = parse(text)
    const errors = validate(schema, document).map((error) => problem(error, id, file))
    if (errors.length > 0 || getOperationAST(document)) return errors
    const holds = document.definitions.some(({ kind }) => kind === 'OperationDefinition')
    return holds ? [] : [new EntenteError('BAD_DATA', `'${id}' holds no operation, only fragments`, at(file))]
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error
    return [problem(error, id, file)]
  }
}

/** In a JSON file the text of an operation has no lines of its own. */
const problem = ({ message, locations }: GraphQLError, id: string, file: string) =>
  new EntenteError(
    'BAD_DATA',
    `operation '${id}': ${message}`,
    at(file, file.endsWith('.json') ? undefined : locations?.[0]),
  )
const at = (file: string, { line, column } = { line: 1, column: 1 }) => ({ file, line, column })
