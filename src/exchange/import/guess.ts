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
  const found = foundIn(columns, registry, path)
  const { parties, list, flags, pact, time, steps } = found
  const lists = parties.flatMap(({ column, separator }) => (separator === undefined ? [] : [[column.name, separator]]))
  const read = {
    ...(marks.length > 0 ? { missing: marks } : {}),
    ...(lists.length > 0 ? { lists: Object.fromEntries(lists) } : {}),
  }
  const on = onOf(time.began, steps?.date)
  const mapping = {
    about: `The agreements in ${name}.`,
    ...(Object.keys(read).length > 0 ? { read } : {}),
    ...readingOf(time.all),
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
    claims: claimsOf(found),
  }
  return [
    '# A guess by headings and values. Correct the document, the kind of pact and all that is wrong; then try it with',
    '# entente import FILE --mapping THIS --dry-run.',
    ...(found.unused.length > 0 ? inComment(`Columns that it does not use: ${found.unused.join(', ')}.`) : []),
    stringify(mapping, { lineWidth: 110, aliasDuplicateObjects: false }),
  ].join('\n')
}

type Found = ReturnType<typeof foundIn>

/** The columns of parties, dates, steps, kinds and names, and those that are none of these. */
function foundIn(columns: readonly Column[], registry: Registry, path: string) {
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
  const others = columns.filter((column) => !isParty(column))
  const time = timeIn(others)
  const steps = stepsOf(
    others,
    time.all.filter((date) => ![time.signed, time.inForce, time.until].includes(date)),
  )
  const flags = columns.flatMap((column) => flagOf(column) ?? [])
  const taken = new Set([
    ...time.all.flatMap((date) => date.columns),
    ...flags.map(({ column }) => column),
    ...(steps ? [steps.column] : []),
  ])
  const pact = pactOf(
    others.filter((column) => !again.includes(column) && !taken.has(column)),
    parties,
    path,
  )
  const { began, signed, ratified, inForce, until } = time
  const used = new Set([
    ...[began, signed, ratified, inForce, until, steps?.date].flatMap((date) => date?.columns ?? []),
    ...flags.map(({ column }) => column),
    ...pact.columns,
    ...(steps ? [steps.column] : []),
  ])
  const unused = others.filter((column) => !used.has(column)).map(({ name }) => name)
  return { parties, list, time, steps, flags, pact, unused }
}

/** The dates by their headings. */
function timeIn(columns: readonly Column[]) {
  const all = datesOf(columns, isNamed)
  const at = (heading: RegExp) => all.find(({ name }) => heading.test(name))
  const [signed, inForce, until] = [at(headings.signed), at(headings.inForce), at(headings.until)]
  const since = at(headings.since)
  const began = since ?? signed ?? at(headings.year) ?? inForce ?? all.find((date) => date !== until)
  return { all, since, began, signed, ratified: at(headings.ratified), inForce, until }
}

function claimsOf({ parties, time, steps, pact }: Found): object[] {
  const ofEach = (rest: object) =>
    parties.map((_, index) => ({ subject: partyName(index), ...rest, object: 'agreement' }))
  /** A date is the stage of an agreement, if all its parties have the same; else it is a step of each party. */
  const dated = (value: string, step: string, date: DateColumns | undefined) => {
    if (!date) return []
    if (isOfPact(date, pact)) return [{ subject: 'agreement', predicate: 'stage', value, time: date.moment }]
    return ofEach({ predicate: step, time: date.moment })
  }
  // If a column tells the steps of each party, these make it a party.
  const from = steps ? time.since : time.began
  const held = {
    ...(from ? { since: from.moment } : {}),
    ...(time.until ? { until: time.until.moment } : {}),
  }
  const isHeld = Object.keys(held).length > 0
  return [
    ...(steps && !isHeld ? [] : ofEach({ predicate: 'party-to', ...(isHeld ? { time: held } : {}) })),
    ...(steps
      ? ofEach({
          predicate: { column: steps.column.name, values: steps.values },
          time: steps.date.moment,
          given: [steps.column.name],
        })
      : []),
    ...(time.ratified ? ofEach({ predicate: 'ratified', time: time.ratified.moment }) : []),
    ...dated('signed', 'signed', time.signed),
    ...dated('in-force', 'bound-by', time.inForce),
  ]
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
