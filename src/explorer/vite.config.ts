import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const entente = `http://127.0.0.1:${process.env.PORT ?? 4000}`

/**
 * The build of the page (`src/build.js`), which contains everything that it needs and asks no other host. `npm run
 * dev:page` serves the sources of the page and reloads on changes. It forwards requests to the server of `npm start` or
 * `npm run dev`.
 */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  // Relative, so that the page works under any path prefix.
  base: './',
  plugins: [react()],
  publicDir: false,
  logLevel: 'warn',
  worker: { format: 'es' },
  server: { proxy: { '/graphql': entente, '/export': entente } },
  build: {
    target: 'es2022',
    emptyOutDir: true,
    modulePreload: { polyfill: false },
    outDir: fileURLToPath(new URL('../../dist/explorer', import.meta.url)),
    rolldownOptions: { checks: { pluginTimings: false } },
    license: { fileName: 'LICENSES.md' },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1000,
  },
})
