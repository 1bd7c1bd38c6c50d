import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'

const read = (path: string) => readFileSync(path, 'utf8')

test('the image has the newest version of Node that the workflow tests', () => {
  const { matrix } = parse(read('.github/workflows/ci.yml')).jobs.check.strategy
  const versions = [...read('Dockerfile').matchAll(/^FROM node:(\d+)-slim/gm)].map(([, version]) => Number(version))
  expect(versions).toEqual([Math.max(...matrix.node), Math.max(...matrix.node)])
})

test('the image is built from all folders and files that the build reads', () => {
  const ignored = read('.dockerignore').split('\n')
  const [, folders = ''] = /= \[(.*)\]\.flatMap\(\(folder\)/.exec(read('src/build.js')) ?? []
  const files = JSON.parse(read('package.json')).files.map((path: string) => path.split('/')[0])
  const needed = [...folders.matchAll(/'([^']+)'/g)].map(([, folder]) => folder)
  expect(needed).toContain('src')
  const all = [...needed, ...files.filter((path: string) => path !== 'dist'), 'package.json', 'package-lock.json']
  for (const path of all) expect(ignored).toContain(`!${path}`)
})
