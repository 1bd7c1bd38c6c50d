import { fold } from '../../facts/fold.ts'

/** The conditions of the filters on one value. */
interface Conditions {
  readonly [key: string]: unknown
  readonly eq?: unknown
  readonly in?: readonly unknown[] | null
}

/**
 * True if all values that fit one filter fit another. It may miss a case: it compares conditions one by one, without
 * dates, orders or numbers.
 */
export function impliesConditions(one: unknown, other: unknown): boolean {
  if (!isConditions(one) || !isConditions(other)) return one === other
  const values = one.eq != null ? [one.eq] : one.in
  const texts = [one.contains, one.startsWith].filter((text) => typeof text === 'string')
  return Object.entries(other).every(([key, wanted]) => {
    if (wanted == null || wanted === '') return true
    if (JSON.stringify(one[key]) === JSON.stringify(wanted)) return true
    if (key === 'eq') return values?.length === 1 && values[0] === wanted
    if (key === 'in') return Array.isArray(wanted) && (values?.every((value) => wanted.includes(value)) ?? false)
    if (typeof wanted !== 'string' || (key !== 'contains' && key !== 'startsWith')) return false
    const holds = (text: unknown) =>
      key === 'contains' ? fold(String(text)).includes(fold(wanted)) : fold(String(text)).startsWith(fold(wanted))
    const given = key === 'contains' ? texts : texts.filter((text) => text === one.startsWith)
    return (values?.every(holds) ?? false) || given.some(holds)
  })
}

const isConditions = (value: unknown): value is Conditions =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
