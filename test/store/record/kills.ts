import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { build } from 'esbuild'
import { expect } from 'vitest'
import { openEmbedded } from '../../../src/store/record/embedded.ts'
import { verifyRecord } from '../../../src/store/record/record.ts'
import { all, keysOf } from './changes.ts'

/** A script as one file of JavaScript, which starts ten times as fast as its sources. */
export async function bundle(script: string, folder: string): Promise<string> {
  const outfile = join(folder, `${script.replace(/\W/g, '-')}.mjs`)
  const banner = `import { createRequire } from 'node:module'; const require = createRequire('${process.cwd()}/x.js')`
  await build({
    entryPoints: [script],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    banner: { js: banner },
    alias: { libsql: join(process.cwd(), 'node_modules/libsql/index.js') },
    external: ['@libsql/*'],
  })
  return outfile
}

/** Kills a writer again and again while it writes, and checks the record after each time. */
export async function killWriters(
  path: string,
  { folder, kills }: { readonly folder: string; readonly kills: number },
): Promise<{ acknowledged: number }> {
  const script = await bundle('test/store/record/write.ts', folder)
  let acknowledged = 0
  for (let kill = 0; kill < kills; kill++) {
    acknowledged = await killOne(script, path, acknowledged, 1 + ((kill * 7) % 40))
    const store = await openEmbedded(path)
    expect(await verifyRecord(store)).toEqual([])
    const { seq } = await store.head()
    expect(seq).toBeGreaterThanOrEqual(acknowledged)
    // At most the one append in flight is there without an acknowledgement.
    expect(seq).toBeLessThanOrEqual(acknowledged + 3)
    if (kill === kills - 1)
      expect(keysOf(await all(store.read(0)))).toEqual(Array.from({ length: seq }, (_, index) => `k${index}`))
    await store.close()
  }
  return { acknowledged }
}

/** Kills a writer in the middle of something, after some acknowledgements. Returns the last that it gave. */
function killOne(script: string, path: string, from: number, acknowledgements: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const writer = spawn(process.execPath, [script, path, String(from)], { stdio: ['ignore', 'pipe', 'pipe'] })
    let said = ''
    let failure = ''
    writer.stderr.on('data', (chunk) => {
      failure += chunk
    })
    writer.stdout.on('data', (chunk) => {
      said += chunk
      if (said.split('\n').length > acknowledgements) setTimeout(() => writer.kill('SIGKILL'), Math.random() * 3)
    })
    writer.on('close', (_, signal) => {
      if (signal !== 'SIGKILL') reject(new Error(`the writer ended: ${failure}`))
      else resolve(Number(said.slice(0, said.lastIndexOf('\n')).split('\n').at(-1)))
    })
  })
}
