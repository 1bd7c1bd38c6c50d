import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { lexicographicSortSchema, printSchema } from 'graphql'
import { schema } from '../src/api/schema.ts'
import { fileShapes, lineShape } from '../src/facts/schema.ts'
import { askedFor, breakingChanges, landedSchema, undatedDeprecations } from './breaking.ts'
import { dataSchema } from './data-schema.ts'
import { exampleTypes } from './example-types.ts'
import { possibleTypes } from './possible-types.ts'
import { withFormats } from './readme.ts'
import { worldMap } from './world.ts'

/**
 * Writes every generated file of the repository (`npm run generate`). With `--check` (`npm run stale`) it writes
 * nothing. It then fails if a file is out of date, or if the schema breaks operations of the last landed one.
 */

const contract = 'schema/schema.graphql'
const typesFolders = ['test/examples/generated', 'src/explorer/generated']

try {
  if (process.argv.includes('--check')) await check()
  else await write()
} catch (error) {
  fail(error instanceof Error ? error.message : String(error))
}

async function generated(): Promise<{ sdl: string; files: Map<string, string>; leftOver: string[] }> {
  const sdl = `${printSchema(lexicographicSortSchema(schema))}\n`
  const files = new Map(await exampleTypes(sdl))
  files.set(contract, sdl)
  files.set('schema/possible-types.json', `${JSON.stringify(possibleTypes(schema), null, 2)}\n`)
  files.set('src/explorer/generated/world.json', await worldMap())
  files.set('README.md', withFormats(await readFile('README.md', 'utf8')))
  files.set(
    'schema/graph-data.schema.json',
    `${JSON.stringify(dataSchema({ ...fileShapes, '*.ndjson': lineShape }), null, 2)}\n`,
  )
  // Types that are no longer made stay behind when what they were made from goes.
  const present = (
    await Promise.all(
      typesFolders.map(async (folder) => (await readdir(folder).catch(() => [])).map((name) => `${folder}/${name}`)),
    )
  ).flat()
  return { sdl, files, leftOver: present.filter((path) => !files.has(path)) }
}

async function write() {
  const { files, leftOver } = await generated()
  for (const [path, text] of files) {
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, text)
  }
  for (const path of leftOver) await rm(path)
  console.log(`Wrote ${[...files.keys()].join(', ')}.`)
}

async function check() {
  const { sdl, files, leftOver } = await generated()
  const stale = [...leftOver]
  for (const [path, text] of files) if ((await readFile(path, 'utf8').catch(() => undefined)) !== text) stale.push(path)
  if (stale.length > 0) fail(`Stale: ${stale.join(', ')}. Run \`npm run generate\` and commit what it writes.`)
  else console.log(`Up to date: ${[...files.keys()].join(', ')}.`)

  const undated = undatedDeprecations(sdl)
  if (undated.length > 0) fail(undated.join('\n'))

  const landed = landedSchema(contract)
  if (landed === undefined) return console.log('No landed schema to compare with, so nothing can break yet.')
  const breaks = breakingChanges(landed.sdl, sdl, new Date().toISOString().slice(0, 10), askedFor)
  if (breaks.length > 0)
    fail([`Breaking: operations that the schema of ${landed.revision} answers would fail.`, ...breaks].join('\n  '))
  else console.log(`Nothing breaks that the schema of ${landed.revision} answers.`)
}

function fail(sentence: string) {
  console.error(sentence)
  process.exitCode = 1
}
