import { expect, test, vi } from 'vitest'
import { report } from '../../src/cli/report.ts'

test.each([
  ['ENOSPC', 'the disk is full'],
  ['EROFS', 'the disk cannot be written to'],
  ['EACCES', 'the permission to write is denied'],
])('%s is one sentence, without a path or a stack', (code, cause) => {
  const printed = vi.spyOn(console, 'error').mockImplementation(() => {})
  expect(report(Object.assign(new Error(`${code}: write '/secret/path'`), { code }))).toBe(1)
  expect(printed.mock.calls).toEqual([[`BAD_USAGE ${cause}; nothing was changed, so mend it and try again`]])
  printed.mockRestore()
})
