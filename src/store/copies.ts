import { readFile, realpath, stat } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { EntenteError } from '../errors.ts'
import type { Document, Passage } from '../facts/facts.ts'
import { fingerprint, paragraphs } from '../facts/fingerprint.ts'

/** A folder of local copies of documents. */
export class Copies {
  readonly #folder: string

  private constructor(folder: string) {
    this.#folder = folder
  }

  /** @throws EntenteError UNREADABLE if there is no such folder */
  static async in(folder: string): Promise<Copies> {
    const isFolder = await stat(folder).then(
      (found) => found.isDirectory(),
      () => false,
    )
    if (!isFolder)
      throw new EntenteError(
        'UNREADABLE',
        `'${folder}' cannot be read as a folder; name the folder with the copies of the documents`,
      )
    return new Copies(await realpath(folder))
  }

  /** The paragraphs of the copy of a document; undefined if the folder, with no way out of it, has none. */
  async paragraphsOf({ file }: Pick<Document, 'file'>): Promise<readonly string[] | undefined> {
    if (!file) return undefined
    // A link or a name with dots may lead out of the folder.
    const path = await realpath(join(this.#folder, file)).catch(() => undefined)
    if (!path?.startsWith(this.#folder + sep)) return undefined
    const text = await readFile(path, 'utf8').catch(() => undefined)
    return text === undefined ? undefined : paragraphs(text)
  }
}

/** A cited paragraph in a copy, or a sentence on why the copy does not match. */
interface CopiedPassage {
  readonly text: string | null
  readonly problem: string | null
}

/** Looks for a passage in the paragraphs of a copy; a text is given only if its fingerprint is that of the passage. */
export function passageIn(
  { paragraph, fingerprint: wanted }: Pick<Passage, 'paragraph' | 'fingerprint'>,
  copy: readonly string[] | undefined,
  file: string,
): CopiedPassage {
  if (!copy) return { text: null, problem: `the copy ${file} is missing or unreadable` }
  const there = copy[paragraph - 1]
  if (there !== undefined && fingerprint(there) === wanted) return { text: there, problem: null }
  const moved = copy.findIndex((text) => fingerprint(text) === wanted)
  if (moved >= 0)
    return {
      text: copy[moved] ?? null,
      problem: `the paragraph has moved: it is now paragraph ${moved + 1} of ${file}`,
    }
  const problem =
    there === undefined
      ? `the paragraph is missing: ${file} has only ${copy.length}`
      : `the paragraph has changed: paragraph ${paragraph} of ${file} differs from the cited text`
  return { text: null, problem }
}
