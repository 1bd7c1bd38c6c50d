import { expect, test } from 'vitest'
import { cacheFolder } from '../../src/store/cache-folder.ts'

test.each([
  ['linux', {}, '/home/ada/.cache/entente'],
  ['linux', { XDG_CACHE_HOME: '/var/cache/ada' }, '/var/cache/ada/entente'],
  ['linux', { XDG_CACHE_HOME: 'cache' }, '/home/ada/.cache/entente'],
  ['darwin', {}, '/home/ada/Library/Caches/entente'],
  ['win32', { LOCALAPPDATA: '/home/ada/Local' }, '/home/ada/Local/entente/cache'],
  ['win32', {}, '/home/ada/AppData/Local/entente/cache'],
] as const)('on %s with %j caches go to %s', (platform, env, folder) => {
  expect(cacheFolder(env, platform, '/home/ada')).toBe(folder)
})
