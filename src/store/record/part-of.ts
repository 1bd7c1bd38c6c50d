import type { Applied } from './apply.ts'

/** The claims that a content is about; undefined for one that is about no claims. */
export function claimsOf(content: Applied): readonly string[] | undefined {
  if (content.kind === 'propose') return Object.keys(content.claims).map((key) => `${content.document}#${key}`)
  return 'claims' in content ? content.claims : undefined
}

/** The part of a content that is about some claims only; undefined if none is left. */
export function partOf<C extends Applied>(content: C, isLeft: (claim: string) => boolean): C | undefined {
  const claims = claimsOf(content)
  if (!claims || claims.every(isLeft)) return content
  if (!claims.some(isLeft)) return undefined
  if (content.kind !== 'propose') return { ...content, claims: claims.filter(isLeft) }
  const has = (key: string) => isLeft(`${content.document}#${key}`)
  const proposed = Object.entries(content.claims).filter(([key]) => has(key))
  const cited = new Set(proposed.flatMap(([, { passages }]) => passages.map(String)))
  return {
    ...content,
    claims: Object.fromEntries(proposed),
    passages: Object.fromEntries(Object.entries(content.passages).filter(([paragraph]) => cited.has(paragraph))),
    ...(content.corrects && {
      corrects: Object.fromEntries(Object.entries(content.corrects).filter(([key]) => has(key))),
    }),
  }
}
