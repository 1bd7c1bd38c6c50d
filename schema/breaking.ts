import { execFileSync } from 'node:child_process'
import { buildSchema, findBreakingChanges } from 'graphql'

/** What the schema no longer allows that the old one did, a sentence each: operations written against the old one would fail. */
export const breakingChanges = (old: string, present: string): string[] =>
  findBreakingChanges(buildSchema(old), buildSchema(present)).map(({ description }) => description)

/**
 * The schema file at the last landed commit: `origin/main`, or the commit before this one where there is no such branch or where this
 * commit already is that branch, as in a clone that CI made. Nothing when git, the commit or the file in it is missing.
 */
export function landedSchema(
  path: string,
  folder = '.',
): { readonly revision: string; readonly sdl: string } | undefined {
  const git = (...words: string[]) => {
    try {
      return execFileSync('git', words, {
        cwd: folder,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
        maxBuffer: 64 * 2 ** 20,
      })
    } catch {
      return undefined
    }
  }
  const main = git('rev-parse', '--verify', 'origin/main')
  const revision = main !== undefined && main !== git('rev-parse', '--verify', 'HEAD') ? 'origin/main' : 'HEAD~1'
  const sdl = git('show', `${revision}:${path}`)
  return sdl === undefined ? undefined : { revision, sdl }
}
