import type { NewChange, Sealed } from '../../../src/store/record/change.ts'

export const change = (key: string, content: NewChange['content'] = { kind: 'test', of: key }): NewChange => ({
  key,
  author: 'akira',
  reason: 'a test',
  content,
})

export async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = []
  for await (const one of items) list.push(one)
  return list
}

export const keysOf = (sealed: readonly Sealed[]): string[] => sealed.map(({ key }) => key)
