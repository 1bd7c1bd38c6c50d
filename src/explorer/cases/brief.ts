import { micromark } from 'micromark'
import { gfmFootnote, gfmFootnoteHtml } from 'micromark-extension-gfm-footnote'
import { text } from '../texts/text.ts'

/** A note of the reader, with the name of the thing that it is on. */
interface NoteOn {
  readonly id: string
  readonly name: string
  readonly text: string
}
export interface Brief {
  readonly name: string
  /** The lines of the caption: lens, sources and day, which are in the picture too, and the address. */
  readonly caption: readonly string[]
  /** The address of the page, at which each claim can be read. */
  readonly page: string
  /** The briefing of the API, in Markdown. */
  readonly briefing: string
  readonly notes: readonly NoteOn[]
  /** The picture as SVG, if something is drawn. */
  readonly picture?: string | undefined
}

/** A brief in Markdown. Its picture is part of the file. */
export const briefInMarkdown = (brief: Brief): string => {
  const address = brief.picture && `data:image/svg+xml;base64,${inBase64(brief.picture)}`
  return `# ${written(brief.name)}\n\n${address ? `![${written(brief.name)}](${address})\n\n` : ''}${bodyOf(brief)}`
}

/** A brief as a page to print. Nothing in it is run or loaded from elsewhere. */
export function briefInHtml(brief: Brief): string {
  const body = micromark(bodyOf(brief), {
    extensions: [gfmFootnote()],
    htmlExtensions: [gfmFootnoteHtml({ label: text.brief.sources, clobberPrefix: '' })],
  })
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(brief.name)}</title>
<style>${style}</style>
</head>
<body>
<h1>${escaped(brief.name)}</h1>
${brief.picture ? `<figure>${brief.picture}</figure>\n` : ''}${body}
</body>
</html>
`
}

/** Everything after title and picture, in Markdown: the caption, the notes, and the briefing with its sources. */
function bodyOf({ caption, page, briefing, notes, picture }: Brief): string {
  const link = (id: string) => `${page}?selected=${encodeURIComponent(id)}`
  const own = notes.map(({ id, name, text: note }) => `- [${written(name)}](<${link(id)}>): ${written(note)}\n`)
  const linked = briefing
    // The title is that of the brief.
    .replace(/^# .*\n+/, '')
    .replace(/^## Sources$/m, '')
    .replaceAll(/^(\[\^\d+\]: .*Claim )`(.*?)`/gm, (_, before, id) => `${before}[${written(id)}](<${link(id)}>)`)
  return [
    ...(picture ? caption.slice(1) : caption).map((line) => `${written(line)}\n\n`),
    own.length > 0 ? `## ${text.brief.notes}\n\n${own.join('')}\n` : '',
    linked,
  ].join('')
}

/** A text in one line of Markdown, in which nothing is markup. */
const written = (words: string): string =>
  words
    .replace(/[\p{Cc}\p{Cs}\u2028\u2029]+/gu, ' ')
    .replace(/[\\`*_{}[\]<>#|~^!]/g, '\\$&')
    .replaceAll('&', '&amp;')

const escaped = (words: string): string => words.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)

function inBase64(words: string): string {
  const bytes = new TextEncoder().encode(words)
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
}

const style = `
body { font: 11pt/1.45 system-ui, sans-serif; max-width: 48em; margin: 2em auto; padding: 0 1em; color: #1c2127; }
h1 { font-size: 20pt; } h2 { font-size: 14pt; border-bottom: 1px solid #dcdad5; } h3 { font-size: 11.5pt; }
figure { margin: 1em 0; } figure svg { width: 100%; height: auto; }
a { color: #14597f; } sup { line-height: 0; } sup + sup { margin-left: 0.35em; } li, p { overflow-wrap: anywhere; }
.footnotes { font-size: 9pt; }
h2, h3 { break-after: avoid; } li, figure { break-inside: avoid; }
@page { margin: 18mm; }
`
