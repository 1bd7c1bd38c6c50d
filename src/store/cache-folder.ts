import { homedir } from 'node:os'
import { isAbsolute, join } from 'node:path'

/**
 * The folder for files that can be made again: `$XDG_CACHE_HOME/entente`, else the one of the operating system. It is
 * neither in the package, which may be read-only, nor in the current folder, which belongs to the user.
 */
export function cacheFolder(
  { XDG_CACHE_HOME: named = '', LOCALAPPDATA: local }: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
  home: string = homedir(),
): string {
  // The XDG specification says to ignore relative paths.
  if (isAbsolute(named)) return join(named, 'entente')
  if (platform === 'darwin') return join(home, 'Library', 'Caches', 'entente')
  if (platform === 'win32') return join(local ?? join(home, 'AppData', 'Local'), 'entente', 'cache')
  return join(home, '.cache', 'entente')
}
