/** The oldest version of Node that runs Entente, as in `engines` of package.json. */
const needed = [20, 19] as const

/** A sentence for a version of Node that is too old; undefined for any other. */
export function tooOld(version: string): string | undefined {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const isOld = major < needed[0] || (major === needed[0] && minor < needed[1])
  return isOld ? `entente needs Node ${needed.join('.')} or later; this is Node ${version}` : undefined
}
