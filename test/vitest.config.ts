import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { Counts } from './counts.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

// The explorer page and the command are tested as users have them: built, once for a run.
const globalSetup = ['test/global-setup.ts']

// Vite would load graphql's ES modules, while Node and every package that it loads take the CommonJS ones. All must use
// the same classes.
const resolve = { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] }

export default defineConfig({
  root,
  test: {
    reporters: ['default', new Counts()],
    maxWorkers: '100%',
    coverage: {
      include: ['src/**/*.{ts,tsx}'],
      // Generated, or run only as built: in the browser, or as a process of its own.
      exclude: [
        '**/*.d.ts',
        'src/explorer/{generated,panels}/**',
        'src/explorer/*.tsx',
        'src/cli/**',
        '**/*.worker.ts',
      ],
      reporter: ['text', 'json'],
      reportOnFailure: true,
    },
    projects: [
      {
        root,
        resolve,
        test: {
          name: 'node',
          globalSetup: [...globalSetup, 'test/postgres-setup.ts'],
          setupFiles: ['test/fixtures/runs.ts'],
          include: ['test/**/*.test.ts'],
          exclude: ['test/browser/**', 'test/bench/**'],
          // For tests that hang: on a busy machine the slowest takes ten times as long as on an idle one.
          testTimeout: 60_000,
          hookTimeout: 60_000,
          expect: { poll: { timeout: 30_000 } },
          // Files share their modules, because loading them took half of the time. None changes global state.
          isolate: false,
        },
      },
      {
        root,
        resolve,
        test: {
          name: 'browser',
          globalSetup: [...globalSetup, 'test/browser/global-setup.ts'],
          include: ['test/browser/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // A browser can fail for reasons of its own. What passed only when repeated is named at the end of the run.
          retry: 1,
          // A busy machine takes seconds to draw.
          expect: { poll: { timeout: 30_000 } },
          isolate: false,
        },
      },
    ],
  },
})
