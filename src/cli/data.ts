import { existsSync } from 'node:fs'
import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Option } from 'commander'
import type { Facts } from '../facts/facts.ts'
import { repeatable } from './settings.ts'

/** The folder of the curated facts, relative to the working directory. */
export const ownData = relative('.', fileURLToPath(new URL('../../graph-data', import.meta.url))) || '.'

/** The record that is used if none is named, in the working directory. */
export const ownRecord = '.entente/record.db'

/** `--data DIR`, repeated for each folder. */
export const dataOption = () =>
  repeatable(
    new Option('--data <dir>', `a data folder; repeat the option for more folders (default: ${ownData})`).argParser(
      (folder: string, before: string[] | undefined) => [...(before ?? []), folder],
    ),
  )

/** `--record PLACE`, of commands that answer with a record. */
export const withRecordOption = () =>
  new Option(
    '--record <place>',
    `the record of changes that count beside the data, a file or postgres:// (default: ${ownRecord}, if it exists)`,
  )

export const withoutRecordOption = () => new Option('--no-record', 'the data without a record')

/** The file or address of the record that these options choose; undefined for none. */
export function recordFile(record: string | boolean | undefined): string | undefined {
  if (record === false) return undefined
  return typeof record === 'string' ? record : existsSync(ownRecord) ? ownRecord : undefined
}

/** `5 documents, 83 entities, 120 passages, 170 claims` */
export const countsOf = ({ documents, entities, passages, claims }: Facts): string =>
  [
    count(documents.size, 'document'),
    count(entities.size, 'entity', 'entities'),
    count(passages.size, 'passage'),
    count(claims.size, 'claim'),
  ].join(', ')

export const count = (number: number, one: string, many = `${one}s`): string => `${number} ${number === 1 ? one : many}`
