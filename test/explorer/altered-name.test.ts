import { expect, test } from 'vitest'
import { alteredName } from '../../src/explorer/record/altered-name.ts'

test('a relationship that does not hold, or that others are said to tell of, is named with its stance', () => {
  const one = { id: 'cove.party-to.pact', label: 'is a party to', source: { name: 'Cove' }, target: { name: 'Pact' } }
  expect(alteredName({ id: 'cove', name: 'Cove' })).toBe('Cove')
  expect(alteredName({ ...one, stance: 'ASSERTED' })).toBe('Cove is a party to Pact')
  expect(alteredName({ ...one, stance: 'DENIED' })).toBe('Cove is a party to Pact (denied)')
  expect(alteredName({ ...one, stance: 'POSSIBLE', source: null })).toBe('is a party to Pact (possible)')
})
