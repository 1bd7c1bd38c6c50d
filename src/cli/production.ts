// Unless told otherwise the command runs for real: graphql-js then leaves out the checks, at every value, that help who develops with it.
process.env.NODE_ENV ??= 'production'
