import { type DocumentNode, parse } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import { EntenteError } from '../../errors.ts'
import type { Limits } from '../limits.ts'

/**
 * Refuses operations that are too long and variables that nest too deep, before they are parsed. cost.ts checks the
 * rest.
 */
export function useSize({ tokens, variableDepth }: Pick<Limits, 'tokens' | 'variableDepth'>): Plugin {
  return {
    onParams({ params }) {
      if (nestsDeeper(params.variables, variableDepth)) {
        throw new EntenteError(
          'TOO_DEEP',
          `the variables nest deeper than ${variableDepth} levels; give flatter variables`,
        )
      }
    },
    onParse({ setParseFn }) {
      setParseFn((source, options) => parseUpTo(tokens, () => parse(source, { ...options, maxTokens: tokens })))
    },
  }
}

function parseUpTo(tokens: number, read: () => DocumentNode): DocumentNode {
  try {
    return read()
  } catch (error) {
    // Lists within lists take more of the stack than it has before they have too many tokens.
    if (error instanceof RangeError)
      throw new EntenteError('TOO_DEEP', 'the operation nests too deep to be read; give flatter values and fields')
    // graphql-js marks this error only by its message.
    if (!(error instanceof Error && /more tha[nt] \d+ tokens/.test(error.message))) throw error
    throw new EntenteError(
      'TOO_LARGE',
      `the operation has more than ${tokens} tokens; send its values as variables, or split it into several operations`,
    )
  }
}

// Recurses only as deep as the limit, which protects the recursions that follow.
export function nestsDeeper(value: unknown, limit: number): boolean {
  if (typeof value !== 'object' || value === null) return false
  // Without a list of the values, because each request passes here. What comes from JSON inherits no values.
  const values = value as Readonly<Record<string, unknown>>
  for (const key in values) if (limit === 0 || nestsDeeper(values[key], limit - 1)) return true
  return false
}
