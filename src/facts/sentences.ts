import { z } from 'zod'
import { didYouMean } from '../errors.ts'

/** The sentences that zod gives where a shape has none of its own, so that its own words reach no user. */
z.config({ customError: sentenceOf })

function sentenceOf(issue: z.core.$ZodRawIssue): string | undefined {
  const { input } = issue
  if (input === undefined) return 'the field is missing'
  switch (issue.code) {
    case 'invalid_value':
      return `'${String(input)}' is not ${oneOf(issue.values.map(String), String(input))}`
    case 'invalid_type':
      return (
        `expected ${expectedKinds[issue.expected] ?? issue.expected}` +
        `${issue.expected === 'string' ? quoted(input) : ''}`
      )
    case 'invalid_union':
      return 'expected a text or a whole number'
    case 'invalid_key':
      return issue.issues[0]?.message
    case 'unrecognized_keys':
      return `unknown field ${issue.keys.map((key) => `'${key}'`).join(', ')}`
    case 'too_small':
      return missed(issue.origin, input, issue.inclusive ? `${issue.minimum} or more` : `more than ${issue.minimum}`)
    case 'too_big':
      return missed(issue.origin, input, issue.inclusive ? `at most ${issue.maximum}` : `less than ${issue.maximum}`)
    case 'invalid_format':
      return issue.format === 'datetime' ? `'${input}' is not a time; write it as 2024-06-19T09:00:00Z` : undefined
    default:
      return undefined
  }
}

const expectedKinds: Record<string, string> = {
  record: 'fields',
  object: 'fields',
  array: 'a list',
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
}

/** YAML reads 036 as a number and true as a boolean; quotes make them texts. */
const quoted = (input: unknown) => (typeof input === 'number' || typeof input === 'boolean' ? '; put it in quotes' : '')

const oneOf = (words: readonly string[], word: string) => {
  const meant = didYouMean(word, words)
  // A long list is given only if there is no suggestion.
  return words.length > 12 && meant ? `among the words that fit here${meant}` : `one of ${words.join(', ')}${meant}`
}

/** The bound that a number, or the length of a list or a text, has missed. */
function missed(origin: string, input: unknown, limit: string): string {
  if (origin === 'array') return `a list with ${limit} items is needed`
  if (origin === 'string') return `a text with ${limit} characters is needed`
  return `${String(input)} is out of range; give ${limit}`
}
