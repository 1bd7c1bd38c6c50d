import type { CodegenConfig } from '@graphql-codegen/cli'
import { preset } from '@graphql-codegen/client-preset'

/**
 * Typed documents for the example operations, made from the committed schema: an example that no longer fits it does not compile.
 * Run through `npm run generate`, which prints the schema first.
 */
const config: CodegenConfig = {
  schema: 'schema/schema.graphql',
  documents: 'test/examples/*.graphql',
  ignoreNoDocuments: true,
  // Imports inside the generated code get an extension, as ESM asks.
  emitLegacyCommonJSImports: false,
  generates: {
    'test/examples/generated/': {
      preset: {
        ...preset,
        // Of the preset's files only the typed documents: the `graphql()` tag beside them is for operations written inside code.
        buildGeneratesSection: async (options) => (await preset.buildGeneratesSection(options)).filter(({ filename }) => filename.endsWith('/graphql.ts')),
      },
      presetConfig: { fragmentMasking: false },
      config: {
        documentMode: 'string',
        enumsAsTypes: true,
        useTypeImports: true,
        skipTypename: true,
        strictScalars: true,
        scalars: { EDTF: 'string', Date: 'string', DateTime: 'string' },
      },
    },
  },
}

export default config
