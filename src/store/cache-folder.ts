import { homedir } from 'node:os'
import { isAbsolute, join } from 'node:path'

/**
 * Where this user's programs keep what they can make again: `$XDG_CACHE_HOME/entente`, else the system's folder for
 * that. An installed package may be read-only, and the folder that a command runs in belongs to the user.
 */
export function cacheFolder(
  { XDG_CACHE_HOME: named = '', LOCALAPPDATA: local }: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
  home: string = homedir(),
): string {
  // The specification has relative paths ignored.
  if (isAbsolute(named)) return join(named, 'entente')
  if (platform === 'darwin') return join(home, 'Library', 'Caches', 'entente')
  if (platform === 'win32') return join(local ?? join(home, 'AppData', 'Local'), 'entente', 'cache')
  return join(home, '.cache', 'entente')
}
