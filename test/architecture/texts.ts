import { parseSync } from 'vite'

/** The most characters of a line. */
export const MOST = 120

/** Texts that nobody breaks by hand, each with the reason. */
const unbroken: readonly (readonly [path: RegExp, reason: string])[] = [
  [/(^|\/)package-lock\.json$/, 'npm writes it'],
  [/^schema\/(schema\.graphql|graph-data\.schema\.json)$/, 'npm run generate prints it'],
  [/\/generated\//, 'npm run generate prints it'],
  [/^test\/examples\/[^/]+\.json$/, 'a recorded answer: JSON has no line breaks in texts'],
]

/** The lines of a text that are too long, as `file:line`. Rows of tables in Markdown and URLs cannot be broken. */
export function longLines(path: string, text: string): string[] {
  if (unbroken.some(([pattern]) => pattern.test(path))) return []
  let isPrinted = false
  return text.split('\n').flatMap((line, index) => {
    if (path.endsWith('.md') && line.startsWith('|')) return []
    // The figures in its code blocks are the output of `npm run bench`, as printed.
    if (path === 'test/bench/README.md' && line.startsWith('```')) isPrinted = !isPrinted
    if (isPrinted) return []
    const { length } = line.replace(/https?:\/\/[^\s)>'"`]+|"data:[^"]+"/g, '').trimEnd()
    return length > MOST ? [`${path}:${index + 1} has ${length} characters; the limit is ${MOST}`] : []
  })
}

const bare = /^(What|Who|Whom|Whose|How|Where|When|Whether|Which|Why|Those|That)\b/

/** The comments of a module that begin with a bare question word, as `file:line`. */
export function questionComments(path: string, text: string): string[] {
  const { comments, errors } = parseSync(path, text)
  if (errors[0]) throw new Error(`${path} does not parse: ${errors[0].message}`)
  const lineOf = (offset: number) => text.slice(0, offset).split('\n').length
  return comments.flatMap(({ type, value, start }, index) => {
    const before = comments[index - 1]
    // A comment of several `//` lines begins with the first of them.
    if (type === 'Line' && before?.type === 'Line' && /^\n[ \t]*$/.test(text.slice(before.end, start))) return []
    const [word] = bare.exec(value.replace(/^[\s*]+/, '')) ?? []
    return word === undefined ? [] : [`${path}:${lineOf(start)}: a comment begins with '${word}'`]
  })
}
