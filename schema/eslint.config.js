import graphql from '@graphql-eslint/eslint-plugin'

/** Rules for the printed schema (`npm run lint`): two presets of graphql-eslint. Each departure says why. */

const presets = {
  ...graphql.configs['flat/schema-recommended'].rules,
  ...graphql.configs['flat/schema-relay'].rules,
}
const namingConvention = '@graphql-eslint/naming-convention'
const [severity, names] = presets[namingConvention]

export default [
  {
    files: ['**/*.graphql'],
    languageOptions: {
      parser: graphql.parser,
      parserOptions: { graphQLConfig: { schema: 'schema/schema.graphql' } },
    },
    plugins: { '@graphql-eslint': graphql },
    rules: {
      ...presets,
      // Filters combine by AND, OR and NOT, in capitals which sets them apart from fields.
      [namingConvention]: [
        severity,
        { ...names, InputValueDefinition: { style: 'camelCase', ignorePattern: '^(AND|OR|NOT)$' } },
      ],
      // Relay lets any item be a node of an edge, and lists that cannot grow with the graph are plain.
      // Each of these lists is named, with its reason, in test/api/growing.test.ts.
      '@graphql-eslint/relay-edge-types': [
        'error',
        { withEdgeSuffix: true, shouldImplementNode: false, listTypeCanWrapOnlyEdgeType: false },
      ],
      // Values without an identity of their own have no id on purpose, so that caches keep them with their owner.
      '@graphql-eslint/strict-id-in-types': 'off',
      // Published names: `kind` of every entity is its kind of entity, so that of a pact is `pactKind`.
      '@graphql-eslint/no-typename-prefix': 'off',
      // Every field of a choice is nullable, because only one of them is given.
      '@graphql-eslint/require-nullable-fields-with-oneof': 'error',
    },
  },
]
