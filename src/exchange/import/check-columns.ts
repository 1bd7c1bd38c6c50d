import { didYouMean, EntenteError } from '../../errors.ts'
import type { ReadMapping } from './mapping.ts'
import { usedIn } from './used-columns.ts'

/** @throws EntenteError at the place in the mapping that names a column which the file does not have */
export function checkColumns(
  names: readonly string[],
  doubled: ReadonlySet<string>,
  { mapping, at }: ReadMapping,
  file: string,
): void {
  const repeated = [...Object.keys(mapping.each?.columns ?? {}), mapping.each?.number]
  const numbered = mapping.each
    ? Object.values(mapping.each.columns).flatMap((column) =>
        [mapping.each?.from, mapping.each?.to].map((n) => column.replaceAll('#', String(n))),
      )
    : []
  const known = new Set(names)
  // A cell of JSON can be a table, of which a mapping names the fields.
  const has = (column: string) =>
    known.has(column) || (mapping.cells[column.split('.')[0] ?? '']?.json && known.has(column.split('.')[0] ?? ''))
  const check = (columns: readonly string[], path: readonly PropertyKey[]) => {
    // A sparse file leaves out whole columns.
    const missing = mapping.read.sparse
      ? undefined
      : columns.find((column) => !has(column) && !repeated.includes(column))
    if (missing !== undefined) {
      const sentence =
        `no column '${missing}' in '${file}', which has ${names.slice(0, 30).join(', ')}` +
        `${names.length > 30 ? ', …' : ''}`
      throw new EntenteError('BAD_DATA', sentence + didYouMean(missing, names), at(path))
    }
    const twice = columns.find((column) => doubled.has(column))
    if (twice !== undefined)
      throw new EntenteError('BAD_DATA', `the first line of '${file}' names the column '${twice}' twice`, at(path))
  }
  check(numbered, ['each', 'columns'])
  check(usedIn(mapping.documentOfRow), ['documentOfRow'])
  for (const column of Object.keys(mapping.cells)) check([column], ['cells', column])
  for (const column of Object.keys(mapping.read.lists)) check([column], ['read', 'lists', column])
  for (const [name, template] of Object.entries(mapping.entities))
    for (const [field, part] of Object.entries(template)) check(usedIn({ [field]: part }), ['entities', name, field])
  for (const [index, claim] of mapping.claims.entries())
    for (const [field, part] of Object.entries(claim)) check(usedIn({ [field]: part }), ['claims', index, field])
}
