import { formatNames, formats } from '../src/exchange/formats.ts'

/** The head of the table of formats, and its rows. */
const table = /^(\| format \|.*\n\| --- .*\n)(?:\|.*\n)*/m

/** The README with a row for each format that there is. */
export function withFormats(readme: string): string {
  if (!table.test(readme)) throw new Error('README.md has no table of formats')
  const rows = formatNames.map((name) => {
    const { label, opens, description } = formats[name]
    return `| \`${name}\` | ${label} | ${opens} | ${description} |\n`
  })
  return readme.replace(table, (_, head) => head + rows.join(''))
}
