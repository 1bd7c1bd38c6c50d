import { expect } from 'vitest'
import { test } from './browser.ts'

const pageOf = (html: string) => `data:text/html,${encodeURIComponent(`<link rel="icon" href="data:,">${html}`)}`

test('a page without problems has an empty record', async ({ open }) => {
  const { strangers, errors } = await open(pageOf('<p>Nothing to see</p>'))
  expect({ strangers, errors }).toEqual({ strangers: [], errors: [] })
})

test('a request to another host is blocked and recorded', async ({ open }) => {
  const { strangers } = await open(pageOf('<script src="https://cdn.example.org/chart.js"></script>'))
  expect(strangers).toEqual(['https://cdn.example.org/chart.js'])
})

test('console messages and errors of a page are recorded', async ({ open }) => {
  const { errors } = await open(pageOf('<script>console.error("said"); throw new Error("thrown")</script>'))
  expect(errors).toEqual(['said', 'thrown'])
})
