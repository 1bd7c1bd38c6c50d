import { posix } from 'node:path'
import { generate } from '@graphql-codegen/cli'
import codegen from '../codegen.ts'

/**
 * The files that `codegen.ts` makes, as paths with their text, from a schema in memory: the one on disk may be the
 * stale one.
 */
export async function exampleTypes(sdl: string): Promise<[path: string, text: string][]> {
  try {
    const outputs: { filename: string; content: string }[] = await generate(
      { ...codegen, schema: sdl, silent: true },
      false,
    )
    return outputs.map(({ filename, content }) => [posix.normalize(filename), content])
  } catch (error) {
    // Codegen throws what it found wrong with the examples as a sum of errors, whose stacks would bury the sentences.
    if (error instanceof AggregateError)
      throw new Error(error.errors.map((one) => (one instanceof Error ? one.message : String(one))).join('\n'))
    throw error
  }
}
