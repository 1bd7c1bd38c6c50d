import { readFileSync } from 'node:fs'
import { isEnumType, isObjectType } from 'graphql'
import { expect, test } from 'vitest'
import { enumName } from '../../../src/api/builder.ts'
import { checkRole } from '../../../src/api/changes/write.ts'
import { schema } from '../../../src/api/schema.ts'
import { anonymous } from '../../../src/api/viewer.ts'
import { keysOf } from '../../../src/facts/vocabulary.ts'
import { contentShapes } from '../../../src/store/record/content.ts'
import { changeKinds } from '../../../src/store/record/kinds.ts'
import { changesOf, includes, roleFor, roleOrder, roles } from '../../../src/store/record/roles.ts'

test('every kind of change takes one role, and higher roles make it, too', () => {
  for (const kind of keysOf(contentShapes)) {
    const having = roleOrder.filter((role) => (roles[role].changes as readonly string[]).includes(kind))
    expect([kind, having]).toEqual([kind, [roleFor(kind)]])
  }
  for (const kind of keysOf(changeKinds))
    for (const role of roleOrder) expect(changesOf(role).includes(kind)).toBe(includes(role, roleFor(kind)))
})

test('a refusal of each kind of change names the role that it takes', () => {
  for (const kind of keysOf(contentShapes))
    for (const role of roleOrder) {
      const check = () => checkRole({ ...anonymous({ clearance: 'public' }), role }, kind)
      if (includes(role, roleFor(kind))) expect(check).not.toThrow()
      else expect(check).toThrow(`takes the role ${roleFor(kind)}; yours is ${role}`)
    }
})

test('the documentation has the table', () => {
  const text = readFileSync(new URL('../../../src/server/auth/README.md', import.meta.url), 'utf8')
  const rows = roleOrder.map((role) => {
    const { description, changes } = roles[role]
    return `| ${role} | ${description} | ${changes.length > 0 ? `${changes.join(', ')} ` : ''}|`
  })
  expect(text).toContain(`| --- | --- | --- |\n${rows.join('\n')}\n\n`)
})

test('the schema has the table', () => {
  const type = schema.getType('Role')
  const values = isEnumType(type) ? type.getValues().map(({ name, description }) => [name, description]) : []
  expect(values).toEqual(roleOrder.map((role) => [enumName(role), roles[role].description]))
  const mutation = schema.getType('Mutation')
  const fields = isObjectType(mutation) ? Object.values(mutation.getFields()) : []
  for (const { name, description } of fields) {
    const kind = keysOf(contentShapes).find((one) => one.replace(/-(.)/g, (_, letter) => letter.toUpperCase()) === name)
    if (kind) expect(description).toContain(`It takes the role ${enumName(roleFor(kind))}.`)
  }
})
