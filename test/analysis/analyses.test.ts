import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { analyses } from '../../src/analysis/analyses.ts'
import { textOf } from '../../src/analysis/analysis.ts'

test('every analysis is listed', () => {
  const files = readdirSync('src/analysis').filter((file) =>
    /^export default analysis\(/m.test(readFileSync(`src/analysis/${file}`, 'utf8')),
  )
  const listed = [...readFileSync('src/analysis/analyses.ts', 'utf8').matchAll(/^import \w+ from '\.\/(.*)'/gm)].map(
    ([, file]) => file,
  )
  expect(listed.sort()).toEqual(files.sort())
  expect(analyses).toHaveLength(files.length)
})

test('ids are unique, and every analysis describes its question, parameters and result', () => {
  expect(new Set(analyses.map(({ id }) => id)).size).toBe(analyses.length)
  for (const { id, description, result, parameters, bounds } of analyses) {
    expect(description, id).toMatch(/\?$/)
    expect(textOf(result), id).toMatch(/\.$/)
    for (const parameter of Object.values(parameters)) expect(textOf(parameter), id).toMatch(/\.$/)
    for (const most of Object.values(bounds)) expect(most, id).toBeGreaterThan(0)
  }
})
