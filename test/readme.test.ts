import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { call } from './cli/run.ts'

const readme = readFileSync('README.md', 'utf8')
const block = (language: string) => new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(readme)?.[1]

test('the first query of the README is an example with its recorded answer', () => {
  const examples = readdirSync('test/examples').filter((file) => file.endsWith('.graphql'))
  const shown = examples.find((file) => readFileSync(`test/examples/${file}`, 'utf8').endsWith(`\n${block('graphql')}`))
  expect(shown).toBeDefined()
  expect(block('json')).toBe(readFileSync(`test/examples/${shown?.replace('.graphql', '.json')}`, 'utf8'))
})

test('hosted CI runs the two commands of the README on every supported version of Node', () => {
  const workflow = readFileSync('.github/workflows/ci.yml', 'utf8')
  const commands = [...(block('sh') ?? '').matchAll(/^npm ci && npm \w+/gm)].map(([command]) => command)
  expect(commands).toHaveLength(2)
  for (const command of commands) expect(workflow).toMatch(new RegExp(`run: (\\|\n\\s+)?${command}`))
  expect(workflow).toContain('node: [20, 22, 24]')
})

const papers = execFileSync('git', ['ls-files', '*.md'], { encoding: 'utf8' }).trim().split('\n')

test.each(papers)('every file that %s links to exists', (paper) => {
  const links = [...readFileSync(paper, 'utf8').matchAll(/\]\((?!http)([^)#]+)/g)].map(([, path]) => path ?? '')
  if (paper === 'README.md') expect(links.length).toBeGreaterThan(3)
  expect(links.filter((path) => !existsSync(join(dirname(paper), path)))).toEqual([])
})

test('every test that SECURITY.md names for a promise exists', () => {
  const rows = readFileSync('SECURITY.md', 'utf8').matchAll(/^\|.*\|([^|]*`[^|]*)\|$/gm)
  const named = [...rows].flatMap(([, last = '']) => [...last.matchAll(/`([a-z][\w/-]*)`/g)].map(([, name]) => name))
  expect(named.length).toBeGreaterThan(90)
  expect(named.filter((name) => !existsSync(`test/${name}.test.ts`))).toEqual([])
})

const inSrc = (name: string) => join('src', name)

test.each(papers)('every module that %s names exists', (paper) => {
  const prose = readFileSync(paper, 'utf8').replace(/^[ \t]*```[\s\S]*?^[ \t]*```/gm, '')
  const named = [...prose.matchAll(/`([\w./-]+\.(?:ts|tsx))`/g)].map(([, path]) => path ?? '')
  // The maps of the whole repository name modules of any folder. In that of a layer, headings name its folders.
  const isMap = /^(src\/)?[A-Z]+\.md$/.test(paper)
  const below = readdirSync(dirname(paper)).map((name) => join(dirname(paper), name))
  const folders = [dirname(paper), '.', 'src', 'test', 'src/api', ...(isMap ? readdirSync('src').map(inSrc) : below)]
  expect(named.filter((path) => !folders.some((folder) => existsSync(join(folder, path))))).toEqual([])
})

test('the README names exactly the existing commands', async () => {
  const { out } = await call(['--help'])
  const named = new Set([...readme.matchAll(/npx entente (\w+)/g)].map(([, command]) => command))
  const listed = [...out.matchAll(/^ {2}(\w+) .*/gm)]
    .map(([, command]) => command)
    .filter((command) => command !== 'help')
  expect([...named].sort()).toEqual(listed.sort())
})
