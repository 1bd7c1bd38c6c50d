#!/usr/bin/env node
import { tooOld } from './node-version.ts'

// The program is imported late, because an old version of Node cannot even load its libraries.
const problem = tooOld(process.versions.node)
if (problem === undefined) await (await import('./main.ts')).main()
else {
  console.error(`BAD_USAGE ${problem}`)
  process.exitCode = 2
}
