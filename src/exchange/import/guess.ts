import { stringify } from 'yaml'
import { EntenteError } from '../../errors.ts'
import type { Registry } from './codes.ts'
import {
  type Column,
  cell,
  columnsOf,
  type DateColumns,
  datesOf,
  numberedAs,
  partiesOf,
  readingOf,
} from './guess-columns.ts'
import { flagOf, isOfPact, pactOf } from './guess-pacts.ts'
import { stepsOf } from './guess-steps.ts'

const headings = {
  since: /since|start|begin|from|join|acced|access|(?:^|[_ -])st(?:$|[_ -])/i,
  signed: /sign/i,
  ratified: /ratif/i,
  inForce: /force|effect|entry[ _-]?in|eif/i,
  until: /until|end|term|expir|withdr|to$/i,
  year: /^(?:year|date)$/i,
} as const
const isNamed = (name: string) => Object.values(headings).some((heading) => heading.test(name))

/**
 * A first mapping for a file, as YAML, by its headings and values; a person corrects it.
 * @throws EntenteError BAD_DATA if no column holds nations or organizations
 */
export async function guessMapping(path: string, name: string, registry: Registry): Promise<string> {
  const { columns, marks } = await columnsOf(path)
  const { found, again } = partiesOf(columns, registry)
  const list = found[0] ? numberedAs(found[0].column, columns) : undefined
  const parties = list ? found.slice(0, 1) : found
  if (parties.length === 0)
    throw new EntenteError(
      'BAD_DATA',
      `no column of '${path}' holds known nations or organizations; import a list of countries first, or give --data`,
    )
  const isParty = (column: Column) =>
    parties.some((party) => party.column === column) || (list && numberOf(column, list.pattern) <= list.to)
  const dates = datesOf(
    columns.filter((column) => !isParty(column)),
    isNamed,
  )
  const at = (heading: RegExp) => dates.find(({ name }) => heading.test(name))
  const [signed, ratified, inForce, until] = (['signed', 'ratified', 'inForce', 'until'] as const).map((key) =>
    at(headings[key]),
  )
  const steps = stepsOf(
    columns.filter((column) => !isParty(column)),
    dates.filter((date) => ![signed, inForce, until].includes(date)),
  )
  const since = at(headings.since)
  const began = since ?? signed ?? at(headings.year) ?? inForce ?? dates.find((date) => date !== until)
  const inDates = new Set(dates.flatMap((date) => date.columns))
  const flags = columns.flatMap((column) => flagOf(column) ?? [])
  const texts = columns.filter(
    (column) =>
      !isParty(column) &&
      !again.includes(column) &&
      !inDates.has(column) &&
      column !== steps?.column &&
      !flags.some((flag) => flag.column === column),
  )
  const pact = pactOf(texts, parties, path)
  // If a column tells the steps of each party, these make it a party.
  const from = steps ? since : began
  const time = {
    ...(from ? { since: from.moment } : {}),
    ...(until ? { until: until.moment } : {}),
  }
  const ofEach = (rest: object) =>
    parties.map((_, index) => ({ subject: partyName(index), ...rest, object: 'agreement' }))
  /** A date is the stage of an agreement, if all its parties have the same; else it is a step of each party. */
  const dated = (value: string, step: string, date: DateColumns | undefined) => {
    if (!date) return []
    if (isOfPact(date, pact)) return [{ subject: 'agreement', predicate: 'stage', value, time: date.moment }]
    return ofEach({ predicate: step, time: date.moment })
  }
  const used = new Set([
    ...[began, signed, ratified, inForce, until, steps?.date].flatMap((date) => date?.columns ?? []),
    ...parties.map(({ column }) => column),
    ...flags.map(({ column }) => column),
    ...pact.columns,
    ...(steps ? [steps.column] : []),
  ])
  const unused = columns.filter((column) => !used.has(column) && !isParty(column)).map(({ name }) => name)
  const lists = parties.flatMap(({ column, separator }) => (separator === undefined ? [] : [[column.name, separator]]))
  const read = {
    ...(marks.length > 0 ? { missing: marks } : {}),
    ...(lists.length > 0 ? { lists: Object.fromEntries(lists) } : {}),
  }
  const on = onOf(began, steps?.date)
  const mapping = {
    about: `The agreements in ${name}.`,
    ...(Object.keys(read).length > 0 ? { read } : {}),
    ...readingOf(dates),
    ...(flags.length > 0
      ? { cells: Object.fromEntries(flags.map(({ column, values }) => [column.name, { values }])) }
      : {}),
    document: { id: 'my-list', title: name, publisher: 'unknown', published: 'unknown', read: today(), language: 'en' },
    ...(list ? { each: { columns: { code: list.pattern }, from: 1, to: list.to } } : {}),
    entities: {
      agreement: {
        kind: 'pact',
        id: pact.id,
        name: pact.name,
        pactKind: flags.length > 0 ? flags.map(({ column }) => ({ column: column.name })) : 'other',
      },
      ...Object.fromEntries(
        parties.map(({ column, schemes }, index) => [
          partyName(index),
          { kind: 'party', code: list ? '{code}' : cell(column), schemes, ...(on ? { on } : {}) },
        ]),
      ),
    },
    claims: [
      ...(steps && Object.keys(time).length === 0
        ? []
        : ofEach({ predicate: 'party-to', ...(Object.keys(time).length > 0 ? { time } : {}) })),
      ...(steps
        ? ofEach({
            predicate: { column: steps.column.name, values: steps.values },
            time: steps.date.moment,
            given: [steps.column.name],
          })
        : []),
      ...(ratified ? ofEach({ predicate: 'ratified', time: ratified.moment }) : []),
      ...dated('signed', 'signed', signed),
      ...dated('in-force', 'bound-by', inForce),
    ],
  }
  return [
    '# A guess by headings and values. Correct the document, the kind of pact and all that is wrong; then try it with',
    '# entente import FILE --mapping THIS --dry-run.',
    ...(unused.length > 0 ? inComment(`Columns that it does not use: ${unused.join(', ')}.`) : []),
    stringify(mapping, { lineWidth: 110, aliasDuplicateObjects: false }),
  ].join('\n')
}

/** A text as lines of a comment. */
function inComment(text: string): string[] {
  const lines = ['#']
  for (const word of text.split(' ')) {
    const last = `${lines.at(-1)} ${word}`
    if (last.length > WIDTH && lines.at(-1) !== '#') lines.push(`# ${word}`)
    else lines[lines.length - 1] = last
  }
  return lines
}
const WIDTH = 110

/** The date on which a party is looked up; the second, if a row lacks the first. */
function onOf(first: DateColumns | undefined, second: DateColumns | undefined): DateColumns['moment'] | undefined {
  const moments = [first, second].flatMap((date) => date?.moment ?? [])
  const texts = [...new Set(moments.flatMap((moment) => (typeof moment === 'string' ? moment.slice(1, -1) : [])))]
  return texts.length > 1 ? `{${texts.join('|')}}` : moments[0]
}

/** The number of one of the columns of a list; Infinity for another column. */
const numberOf = ({ name }: Column, pattern: string) =>
  name.startsWith(pattern.slice(0, -1)) ? Number(name.slice(pattern.length - 1) || Infinity) : Infinity
const today = () => new Date().toISOString().slice(0, 10)
const partyName = (index: number) => (index === 0 ? 'party' : `party${index + 1}`)
