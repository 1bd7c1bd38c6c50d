import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/**
 * Runs a built program up to its first answers, and writes what V8 compiled for them: `node compile.js DIST DATA`. The
 * program starts with this code (load.js).
 */
const [dist = '', data = ''] = process.argv.splice(2)
const { modules, compiled, codePath } = await import(pathToFileURL(join(dist, 'load.js')).href)
const { main } = await modules['cli/main']()
const address = new Promise((resolve) => {
  process.stdout.write = (said) => {
    const [url] = /http:\S+\/graphql/.exec(String(said)) ?? []
    if (url) resolve(url)
    return true
  }
})
process.argv.push('serve', '--port', '0', '--no-record', '--no-snapshots', '--data', data)
const ended = main().then(() => {
  if (process.exitCode) process.exit()
})
const url = await address
await ended
for (const query of ['{ graph { nation(id: "japan") { name } } }', '{ graph { nations { nodes { name } } } }'])
  await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query }) })
writeFileSync(codePath, compiled())
process.exit()
