import { execFileSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { importsOf } from './architecture/imports.ts'
import { problemsOf } from './architecture/rules.ts'
import { longLines, longProse, longSentences, questionComments } from './architecture/texts.ts'

/** The files that are committed, or would be by `git add`; ignored files do not count. */
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '--deduplicate'], {
  encoding: 'utf8',
})
  .split('\n')
  .filter((path) => path !== '')
const modules = files.filter((path) => /^src\/.*\.[cm]?[jt]sx?$/.test(path))
const scripts = files.filter((path) => /\.[cm]?[jt]sx?$/.test(path) && !path.includes('/generated/'))

/** Git still lists a file that was deleted without a commit; it counts as empty. */
const textOf = (path: string) => readFile(path, 'utf8').catch(() => '')

describe('the repository', () => {
  test('imports in src go in one direction', async () => {
    expect(modules).toContain('src/errors.ts')
    // The build is in no layer, because it loads its own output.
    const layered = modules.filter((path) => !/^src\/[^/]+\.js$/.test(path))
    const texts = await Promise.all(layered.map(async (path) => [path, await textOf(path)] as const))
    expect(problemsOf(new Map(texts))).toEqual([])
  })

  test('the top level holds only known files', () => {
    const words = 'src graph-data schema test package.json package-lock.json tsconfig.json codegen.ts'
    const papers = 'README.md CHANGELOG.md CONTRIBUTING.md SECURITY.md LICENSE Dockerfile'
    const dots = '.ci .github .biome.json .dockerignore .editorconfig .gitattributes .gitignore'
    const allowed = new Set(`${words} ${papers} ${dots}`.split(' '))
    expect([...new Set(files.map((path) => path.replace(/\/.*/, '')))].filter((name) => !allowed.has(name))).toEqual([])
  })

  test('src and each of its folders have a README', () => {
    const folders = new Set(
      files.filter((path) => path.startsWith('src/')).map((path) => /^src\/[^/]+(?=\/)/.exec(path)?.[0] ?? 'src'),
    )
    expect([...folders].filter((folder) => !files.includes(`${folder}/README.md`))).toEqual([])
  })

  test('no module is longer than 300 lines', async () => {
    // src/DESIGN.md requires the vocabulary in one file.
    const written = modules.filter((path) => !path.includes('/generated/') && path !== 'src/facts/vocabulary.ts')
    const lengths = await Promise.all(
      written.map(async (path) => ({ path, lines: (await textOf(path)).trimEnd().split('\n').length })),
    )
    expect(lengths.filter(({ lines }) => lines > 300)).toEqual([])
  })

  test('no line is longer than 120 characters', async () => {
    const texts = files.filter((path) => !/\.(png|ico)$/.test(path))
    const found = await Promise.all(texts.map(async (path) => longLines(path, await textOf(path))))
    expect(found.flat()).toEqual([])
  })

  test('no comment begins with a bare question word', async () => {
    const found = await Promise.all(scripts.map(async (path) => questionComments(path, await textOf(path))))
    expect(found.flat()).toEqual([])
  })

  test('no sentence in a comment has 25 words or more', async () => {
    const found = await Promise.all(scripts.map(async (path) => longSentences(path, await textOf(path))))
    expect(found.flat()).toEqual([])
  })
})

describe('the papers', () => {
  test('have no sentence of 30 words or more', async () => {
    // A line of the list of changes names all that a change adds.
    const papers = files.filter((path) => path.endsWith('.md') && path !== 'CHANGELOG.md')
    expect(papers).toContain('README.md')
    const found = await Promise.all(papers.map(async (path) => longProse(path, await textOf(path))))
    expect(found.flat()).toEqual([])
  })
})

describe('the check of texts', () => {
  const long = 'word '.repeat(25)

  test('finds a long line, with its file and number', () => {
    expect(longLines('src/a.ts', `short\n// ${long}\n`)).toEqual(['src/a.ts:2 has 127 characters; the limit is 120'])
    expect(longLines('README.md', long)).toHaveLength(1)
    expect(longLines('graph-data/claims/a.yaml', `    summary: ${long}`)).toHaveLength(1)
  })

  test('allows tables, URLs, and texts that are printed', () => {
    expect(longLines('README.md', `| ${long} |`)).toEqual([])
    expect(longLines('graph-data/documents.yaml', `  url: https://example.org/${'a'.repeat(120)}`)).toEqual([])
    expect(longLines('schema/schema.graphql', long)).toEqual([])
    expect(longLines('test/examples/Q01.json', long)).toEqual([])
    expect(longLines('test/bench/README.md', `\`\`\`\n${long}\n\`\`\`\n${long}`)).toHaveLength(1)
    expect(longLines('src/a.ts', `| ${long} |`)).toHaveLength(1)
  })

  test('finds comments that begin with a bare question word', () => {
    const text =
      '/** What it is. */\nexport const a = 1 // how many\n/**\n * Whether so.\n */\n  // Where to.\nlet b = 2'
    expect(questionComments('src/a.ts', text)).toEqual([
      "src/a.ts:1: a comment begins with 'What'",
      "src/a.ts:3: a comment begins with 'Whether'",
      "src/a.ts:6: a comment begins with 'Where'",
    ])
  })

  test('allows other comments, the later lines of one, and texts that only look like comments', () => {
    const text = '/** True if so. */\n// The sum, of which nobody knows\n// What it counts.\nexport const a = `// What`'
    expect(questionComments('src/a.ts', text)).toEqual([])
  })
})

describe('the check of sentences', () => {
  const long = `Word ${'word '.repeat(24)}`

  test('finds a long sentence in each kind of comment', () => {
    const text = `/** Short. ${long} */\n/**\n * ${long}\n */\n// Short\n// ${long}\nexport const a = 1`
    expect(longSentences('src/a.ts', text)).toEqual([
      'src/a.ts:1: a sentence has 25 words; the limit is 24',
      'src/a.ts:2: a sentence has 25 words; the limit is 24',
      'src/a.ts:5: a sentence has 26 words; the limit is 24',
    ])
  })

  test('counts the words of each sentence, tag and item, and code as one word', () => {
    const short = 'Word '.repeat(20)
    const text = `/**\n * ${short.trim()}. ${short}\n * @param a ${short}\n * - ${short}\n * \`${long}\`\n */`
    expect(longSentences('src/a.ts', `${text}\nexport const a = '// ${long}'`)).toEqual([])
  })
})

describe('the check of papers', () => {
  const long = `Word ${'word '.repeat(29)}`

  test('finds a long sentence in a paragraph and in an item of a list', () => {
    const found = ["README.md: a sentence has 30 words; the limit is 29: 'Word word word word word word '"]
    expect(longProse('README.md', `# Title\n\nShort. ${long}`)).toEqual(found)
    expect(longProse('README.md', `Short.\n\n- one\n\n${long}\n2. two`)).toEqual(found)
    expect(longProse('README.md', `- ${long}`)).toHaveLength(1)
    expect(longProse('README.md', `| a table |\n${long}`)).toEqual(found)
  })

  test('leaves out code, tables, headings and the addresses of links', () => {
    const short = 'word '.repeat(28).trim()
    const other = `# ${long}\n| ${long} |\n\n\`\`\`sh\n${long}\n\`\`\`\n`
    const prose = `Word ${short}.\n- Word ${short}\n1. Word ${short}\n\n[${short}](https://example.org/a b c d)`
    expect(longProse('README.md', other + prose)).toEqual([])
  })
})

describe('the check of imports', () => {
  const problems = (made: Record<string, string>) => problemsOf(new Map(Object.entries(made)))

  test('allows imports downwards, within a layer, of packages and of package.json', () => {
    expect(
      problems({
        'src/errors.ts': "import { distance } from 'fastest-levenshtein'",
        'src/facts/date.ts': "import { EntenteError } from '../errors.ts'\nimport './shape.ts'",
        'src/analysis/paths.ts': "import type { View } from '../graph/view.ts'",
        'src/api/types/pact.ts':
          "import '../builder.ts'\nimport '../../analysis/paths.ts'\nimport '../../store/folder.ts'",
        'src/cli/version.ts':
          "import about from '../../package.json' with { type: 'json' }\nimport '../server/server.ts'",
        'src/explorer/page.tsx':
          "import { Q01Document } from './generated/graphql.ts'\nexport const page = <p>{Q01Document}</p>",
      }),
    ).toEqual([])
  })

  test.each([
    ['import', "import { schema } from '../api/schema.ts'"],
    ['type-only import', "import type { Context } from '../api/schema.ts'"],
    ['re-export', "export { schema } from '../api/schema.ts'"],
    ['type-only re-export', "export type * from '../api/schema.ts'"],
    ['dynamic import', "export const late = () => import('../api/schema.ts')"],
    ['dynamic import of a template', 'export const late = () => import(`../api/schema.ts`)'],
    ['import in a type', "export type Schema = import('../api/schema.ts').Schema"],
    ['import for its effects', "import '../api/schema.ts'"],
  ])('finds an import upwards: %s', (_, text) => {
    expect(problems({ 'src/graph/view.ts': text })).toEqual([
      'src/graph/view.ts imports src/api/schema.ts: graph may import only errors, facts, itself',
    ])
  })

  test('ignores text and comments that look like imports', () => {
    expect(
      problems({ 'src/graph/view.ts': "// import '../api/a.ts'\nexport const text = `import '../api/b.ts'`" }),
    ).toEqual([])
  })

  test.each([
    ['src/analysis/paths.ts', '../store/folder.ts', 'src/store/folder.ts'],
    ['src/store/folder.ts', '../exchange/csv.ts', 'src/exchange/csv.ts'],
    ['src/exchange/csv.ts', '../analysis/paths.ts', 'src/analysis/paths.ts'],
    ['src/explorer/page.ts', '../facts/vocabulary.ts', 'src/facts/vocabulary.ts'],
    ['src/server/server.ts', '../explorer/page.ts', 'src/explorer/page.ts'],
    ['src/errors.ts', './facts/date.ts', 'src/facts/date.ts'],
    ['src/api/schema.ts', '../../test/fixtures/facts.ts', 'test/fixtures/facts.ts'],
  ])('names both files: %s imports %s', (from, specifier, to) => {
    expect(problems({ [from]: `import '${specifier}'` })).toEqual([expect.stringContaining(`${from} imports ${to}: `)])
  })

  test('finds a cycle of any length once, also of type-only imports', () => {
    expect(
      problems({
        'src/graph/a.ts': "import './b.ts'",
        'src/graph/b.ts': "import type { C } from './c.ts'",
        'src/graph/c.ts': "import './a.ts'\nimport './d.ts'",
        'src/graph/d.ts': "import './d.ts'",
      }),
    ).toEqual([
      'import cycle: src/graph/a.ts -> src/graph/b.ts -> src/graph/c.ts -> src/graph/a.ts',
      'import cycle: src/graph/d.ts -> src/graph/d.ts',
    ])
  })

  test('finds a file outside the layers', () => {
    expect(problems({ 'src/util/misc.ts': '', 'src/helpers.ts': '' })).toEqual([
      expect.stringContaining('src/util/misc.ts is in no layer'),
      expect.stringContaining('src/helpers.ts is in no layer'),
    ])
  })

  test('refuses computed imports and files that do not parse', () => {
    expect(() => importsOf('src/api/late.ts', 'export const late = (name: string) => import(name)')).toThrow(
      'src/api/late.ts imports a path put together',
    )
    expect(() => importsOf('src/api/broken.ts', 'import {')).toThrow('src/api/broken.ts does not parse')
  })
})
