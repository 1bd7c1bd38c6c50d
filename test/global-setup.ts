import { execFileSync } from 'node:child_process'

/** Builds dist/ before the tests run, where it is missing or stale. */
export default function build() {
  execFileSync(process.execPath, ['src/build.js', '--stale'], { stdio: 'inherit' })
}
