import { EntenteError } from '../errors.ts'

/** A number of an argument. @throws EntenteError BAD_FILTER below 1, TOO_COSTLY above the limit */
export function bounded(name: string, value: number, most: number): number {
  if (value < 1 || value > most)
    throw new EntenteError(value < 1 ? 'BAD_FILTER' : 'TOO_COSTLY', `${name} is ${value}; give 1 to ${most}`)
  return value
}

/** @throws EntenteError BAD_FILTER below 0 */
export function notNegative(name: string, value: number): number {
  if (value < 0) throw new EntenteError('BAD_FILTER', `${name} is ${value}; give 0 or more`)
  return value
}
