import { register } from 'tsx/esm/api'

// A worker thread starts without the loader that the main thread registered, and Node 20 runs no TypeScript by itself.
register()
