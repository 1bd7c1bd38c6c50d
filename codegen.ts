import type { CodegenConfig } from '@graphql-codegen/cli'
import { preset } from '@graphql-codegen/client-preset'

/**
 * Typed documents made from the committed schema: for the example operations, and for those written in the explorer. An
 * operation that no longer fits the schema does not compile. Run through `npm run generate`, which prints the schema
 * first.
 */
const options = {
  documentMode: 'string',
  enumsAsTypes: true,
  useTypeImports: true,
  skipTypename: true,
  strictScalars: true,
  scalars: { EDTF: 'string', Date: 'string', DateTime: 'string' },
}

const config: CodegenConfig = {
  schema: 'schema/schema.graphql',
  ignoreNoDocuments: true,
  // Imports inside the generated code get an extension, as ESM asks.
  emitLegacyCommonJSImports: false,
  generates: {
    'test/examples/generated/': {
      documents: 'test/examples/*.graphql',
      preset: {
        ...preset,
        // Of the preset's files only the typed documents: the `graphql()` tag beside them is for operations written
        // inside code.
        buildGeneratesSection: async (options) =>
          (await preset.buildGeneratesSection(options)).filter(({ filename }) => filename.endsWith('/graphql.ts')),
      },
      presetConfig: { fragmentMasking: false },
      config: options,
    },
    'src/explorer/generated/': {
      documents: 'src/explorer/**/*.{ts,tsx}',
      preset: {
        ...preset,
        buildGeneratesSection: async (options) =>
          (await preset.buildGeneratesSection(options)).filter(({ filename }) => /\/(graphql|gql)\.ts$/.test(filename)),
      },
      presetConfig: { fragmentMasking: false },
      // Every field that the page asks for is in the answer, possibly as null.
      config: {
        ...options,
        onlyOperationTypes: true,
        avoidOptionals: { field: true, inputValue: false, object: false, defaultValue: false },
      },
    },
  },
}

export default config
