import type { Plugin } from 'graphql-yoga'

/** What every answer tells the browser: trust the content type, and tell other hosts nothing of where the reader comes from. */
export function useHeaders(): Plugin {
  return {
    onResponse({ response }) {
      response.headers.set('x-content-type-options', 'nosniff')
      response.headers.set('referrer-policy', 'no-referrer')
    },
  }
}
