import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { run } from './cli/run.ts'

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

test('every file that the README links to exists', () => {
  const links = [...readme.matchAll(/\]\((?!http)([^)#]+)/g)].map(([, path]) => path ?? '')
  expect(links.length).toBeGreaterThan(3)
  for (const path of links) expect(existsSync(path), path).toBe(true)
})

test('the README names exactly the existing commands', async () => {
  const { out } = await run(['--help'])
  const named = new Set([...readme.matchAll(/npx entente (\w+)/g)].map(([, command]) => command))
  const listed = [...out.matchAll(/^ {2}(\w+) .*/gm)]
    .map(([, command]) => command)
    .filter((command) => command !== 'help')
  expect([...named].sort()).toEqual(listed.sort())
})
