import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { Counts } from './counts.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

// The explorer page and the command are tested as users have them: built, once for a run.
const globalSetup = ['test/global-setup.ts']

// Vite would load graphql's ES modules, while Node and every package that it loads take the CommonJS ones. All must use
// the same classes.
const resolve = { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] }

// Tests of the whole: of the repository, the commands, the server and its clients. The others run in less than half of
// the time, as `npm run test:unit`.
const whole = ['test/*.test.ts', 'test/{cli,clients,examples,server}/**/*.test.ts']
const inNode = (name: string, include: string[], exclude: string[]) => ({
  root,
  resolve,
  test: {
    name,
    globalSetup: [...globalSetup, 'test/postgres-setup.ts'],
    setupFiles: ['test/fixtures/runs.ts'],
    include,
    exclude,
    // For tests that hang: on a busy machine the slowest takes ten times as long as on an idle one.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 30_000 } },
    // Files share their modules, because loading them took half of the time. None changes global state.
    isolate: false,
  },
})

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
        'src/explorer/**/*.tsx',
        'src/cli/**',
        '**/*.worker.ts',
      ],
      reporter: ['text', 'json'],
      reportOnFailure: true,
    },
    projects: [
      inNode('unit', ['test/**/*.test.ts'], ['test/browser/**', 'test/bench/**', ...whole]),
      inNode('node', whole, []),
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
