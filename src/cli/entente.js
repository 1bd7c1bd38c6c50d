#!/usr/bin/env node
import { bundle } from './bundle.js'

// Unless told otherwise the command runs for real: graphql-js then leaves out the checks, at every value, that help who develops with it.
process.env.NODE_ENV ??= 'production'

const program = await bundle()
if (program !== undefined) await import(program)
else {
  const { register } = await import('tsx/esm/api')
  // Node 20 does not run TypeScript by itself; from here on it does.
  register()
  await import('./main.ts')
}
