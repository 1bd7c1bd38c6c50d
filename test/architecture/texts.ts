import { parseSync } from 'vite'

/** The most characters of a line. */
export const MOST = 120

/** Texts with lines of any length, each with the reason. */
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

interface Comment {
  readonly line: number
  readonly text: string
}

/** The comments of a module; several `//` lines in a row are one. */
function commentsOf(path: string, text: string): Comment[] {
  const { comments, errors } = parseSync(path, text)
  if (errors[0]) throw new Error(`${path} does not parse: ${errors[0].message}`)
  const found: { line: number; text: string }[] = []
  for (const [index, { type, value, start }] of comments.entries()) {
    const before = comments[index - 1]
    const last = found.at(-1)
    const goesOn = type === 'Line' && before?.type === 'Line' && /^\n[ \t]*$/.test(text.slice(before.end, start))
    if (goesOn && last) last.text += `\n${value}`
    else found.push({ line: text.slice(0, start).split('\n').length, text: value.replace(/^[ \t]*\*[ \t]?/gm, '') })
  }
  return found
}

const bare = /^(What|Who|Whom|Whose|How|Where|When|Whether|Which|Why|Those|That)\b/

/** The comments of a module that begin with a bare question word, as `file:line`. */
export const questionComments = (path: string, text: string): string[] =>
  commentsOf(path, text).flatMap(({ line, text }) => {
    const [word] = bare.exec(text.trimStart()) ?? []
    return word === undefined ? [] : [`${path}:${line}: a comment begins with '${word}'`]
  })

/** The most words of a sentence in a comment, and in a paper. */
const MOST_WORDS = { comment: 24, paper: 29 } as const

/** The sentences of a text that are too long, and how long. Code counts as one word. */
const tooLong = (text: string, most: number): { readonly sentence: string; readonly problem: string }[] =>
  text
    .replace(/`[^`]*`/g, 'Code')
    .split(/\n(?=\s*(?:@|- |\d+\. |\n))|(?<=[.!?]["')]?)\s+(?=["'([*]*[\p{Lu}\d])/u)
    .map((sentence) => ({
      sentence: sentence.trim().replace(/\s+/g, ' '),
      words: sentence.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length,
    }))
    .filter(({ words }) => words > most)
    .map(({ sentence, words }) => ({ sentence, problem: `a sentence has ${words} words; the limit is ${most}` }))

/** The sentences in comments of a module that are too long, as `file:line`. */
export const longSentences = (path: string, text: string): string[] =>
  commentsOf(path, text).flatMap(({ line, text }) =>
    tooLong(text, MOST_WORDS.comment).map(({ problem }) => `${path}:${line}: ${problem}`),
  )

/** The sentences of a paper in Markdown that are too long, without its code, tables, headings and addresses. */
export function longProse(path: string, text: string): string[] {
  const prose = text
    .replace(/^[ \t]*```[\s\S]*?^[ \t]*```/gm, '')
    .replace(/^[ \t]*[|#].*$/gm, '')
    .replace(/\]\([^)]*\)/g, ']')
  return tooLong(prose, MOST_WORDS.paper).map(
    ({ sentence, problem }) => `${path}: ${problem}: '${sentence.slice(0, 30)}'`,
  )
}
