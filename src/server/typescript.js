import { register } from 'tsx/esm/api'

// Registers tsx, because a worker thread starts without the main thread's loader. JavaScript, because Node 20 runs no
// TypeScript by itself.
register()
