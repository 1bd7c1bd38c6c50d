import { describe, expect, test } from 'vitest'
import { toProxies } from '../../src/cli/values.ts'

describe('--trust-proxy', () => {
  test.each([
    ['1', ['1']],
    ['12', ['12']],
    ['127.0.0.1, 10.0.0.0/8', ['127.0.0.1', '10.0.0.0/8']],
    ['fd00::/8', ['fd00::/8']],
  ])('takes %s', (text, proxies) => {
    expect(toProxies(text, undefined)).toEqual(proxies)
  })

  test.each(['0', '-1', '100', '1,2', '1,10.0.0.1', 'proxy', '10.0.0.0/33', '10.0.0.0/8/8', '10.0.0.1/', ''])(
    'refuses %j',
    (text) => {
      expect(() => toProxies(text, undefined)).toThrow('their number, like 1, or their addresses')
    },
  )

  test('adds the addresses of several flags, but no number', () => {
    expect(toProxies('10.0.0.2', ['10.0.0.1'])).toEqual(['10.0.0.1', '10.0.0.2'])
    expect(() => toProxies('1', ['10.0.0.1'])).toThrow('their number')
  })
})
