import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

const first = `# Which nations are there, and what is each related to?
{
  graph {
    nations(first: 5) {
      edges {
        node {
          id
          name
        }
      }
    }
  }
}
`

/** The example operations of a folder by name, each with its question as the comment above it; a first query where there is no such folder. */
export async function readExamples(folder: string): Promise<string[]> {
  const files = await readdir(folder).catch(() => [])
  const examples = files.filter((file) => file.endsWith('.graphql')).sort()
  if (examples.length === 0) return [first]
  return Promise.all(examples.map((file) => readFile(join(folder, file), 'utf8')))
}
