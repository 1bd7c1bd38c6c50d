import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { type Postgres, startForTests } from './fixtures/postgres.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** A socket that tells where PostgreSQL is. */
    postgres: string
  }
}

/** One server of PostgreSQL for a run, started when a test first asks for it. */
export default function setUp(project: TestProject) {
  const folder = mkdtempSync(join(tmpdir(), 'entente-pg-'))
  const path = join(folder, 'where')
  let started: Promise<Postgres> | undefined
  const door = createServer((socket) => {
    started ??= startForTests()
    started.then(
      (server) => socket.end(server.socket),
      (error: Error) => socket.destroy(error),
    )
    socket.on('error', (error) => console.error(error))
  }).listen(path)
  project.provide('postgres', path)
  return () => {
    door.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
