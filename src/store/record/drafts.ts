import { readFile } from 'node:fs/promises'
import { EntenteError, Problems } from '../../errors.ts'
import { digest } from '../../facts/digest.ts'
import type { Located } from '../../facts/shape.ts'
import { readYaml } from '../../facts/yaml.ts'
import type { JsonObject } from './canonical.ts'
import type { Review } from './kinds.ts'
import type { Draft } from './open-record.ts'

/**
 * The changes of a YAML file: a list, each with its kind and fields, and a reason. The key of a change is given or
 * follows from the whole file, so that a file that is read twice is written once.
 * @throws Problems with file, line and column
 */
export async function readDrafts(
  path: string,
  { author, review }: { readonly author: string; readonly review: Review },
): Promise<Draft[]> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new EntenteError('UNREADABLE', `'${path}' cannot be read; name a YAML file with a list of changes`)
  })
  const yaml = readYaml({ path, name: path, text })
  if (yaml.problems.length > 0) throw new Problems(yaml.problems, 'the changes')
  const problems: EntenteError[] = []
  const refuse = (index: number, field: string, sentence: string) =>
    problems.push(new EntenteError('BAD_DATA', sentence, yaml.locate(field === '' ? [index] : [index, field])))
  const items: unknown = yaml.data
  if (!Array.isArray(items) || items.length === 0)
    throw new Problems([new EntenteError('BAD_DATA', 'give a list of changes', yaml.locate([]))], 'the changes')
  const drafts = items.flatMap((item: unknown, index): Draft[] => {
    if (!isTable(item)) {
      refuse(index, '', 'a change has fields, such as its kind')
      return []
    }
    const { key = digest(`${index} ${author} ${text}`, 32), reason, ...fields } = item
    if (typeof key !== 'string' || key === '') refuse(index, 'key', 'key: expected a text')
    if (reason !== undefined && typeof reason !== 'string') refuse(index, 'reason', 'reason: expected a text')
    if ('review' in fields) refuse(index, 'review', 'review: the option --review gives the rule of review')
    const content: JsonObject = fields.kind === 'propose' ? { ...fields, review } : fields
    const at: Located = { locate: (path, key) => yaml.locate([index, ...path], key) }
    return [{ key: String(key), author, ...(typeof reason === 'string' && { reason }), content, at }]
  })
  if (problems.length > 0) throw new Problems(problems, 'the changes')
  return drafts
}

const isTable = (item: unknown): item is JsonObject => typeof item === 'object' && item !== null && !Array.isArray(item)
