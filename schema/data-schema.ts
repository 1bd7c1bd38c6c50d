import { z } from 'zod'

/**
 * One JSON Schema for all files of a data folder, with a definition for each kind of file. The whole accepts any of
 * them, so an editor can use either the schema file or one definition.
 */
export function dataSchema(shapes: Readonly<Record<string, z.ZodType>>) {
  const patterns = Object.keys(shapes)
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'A file of graph-data',
    description:
      'Printed from src/facts/schema.ts by `npm run generate`. What only the whole folder can tell, ' +
      '`entente check` does.',
    anyOf: patterns.map((pattern) => ({ $ref: `#/$defs/${pointer(pattern)}` })),
    $defs: Object.fromEntries(patterns.map((pattern) => [pattern, definition(pattern, shapes[pattern] as z.ZodType)])),
  }
}

/** The schema of the input, before defaults and transformations. Rules that JSON Schema cannot express are left out. */
function definition(pattern: string, shape: z.ZodType) {
  const { $schema: _, ...rest } = z.toJSONSchema(shape, { io: 'input', unrepresentable: 'any' })
  return { title: pattern, ...rest }
}

/** A key as a JSON Pointer writes it. */
const pointer = (key: string) => key.replaceAll('~', '~0').replaceAll('/', '~1')
