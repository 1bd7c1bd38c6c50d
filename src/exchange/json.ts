/** `"name": [ … ]` with one record per line, written one by one. */
export function* listOf<T>(records: Iterable<T>, write: (record: T) => object): Generator<string> {
  let before = '[\n'
  for (const record of records) {
    yield before + JSON.stringify(write(record))
    before = ',\n'
  }
  yield before === '[\n' ? '[]' : '\n]'
}
