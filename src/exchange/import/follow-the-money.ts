import { claimableKinds, derivedKinds, entityKinds } from '../../facts/vocabulary.ts'
import { ndjsonRows } from './ndjson.ts'
import { nodesFirst } from './network.ts'
import type { Reader, ReadRow } from './reader.ts'
import type { Row } from './template.ts'

/**
 * Entities of FollowTheMoney, one per line, as the nodes and edges of a network. Each property is a column: one value
 * as a text, several as a list. Further names are in `otherNames`.
 */
export async function* followTheMoneyRows(
  text: AsyncIterable<string>,
  path: string,
  reader: Reader,
): AsyncGenerator<ReadRow> {
  const bad: ReadRow[] = []
  async function* parts(): AsyncGenerator<Row> {
    for await (const row of ndjsonRows(text, path, reader))
      if ('reason' in row) bad.push(row)
      else yield { line: row.line, data: partOf(row.data) }
  }
  yield* nodesFirst(parts())
  yield* bad
}

/** The schemas of links that have a kind of relationship, with the properties of their two ends. */
const links: Readonly<Record<string, readonly [source: string, target: string, kind?: string]>> = {
  ProjectParticipant: ['participant', 'project', 'party-to'],
  Membership: ['member', 'organization', 'member-of'],
  Employment: ['employee', 'employer', 'holds-office'],
  UnknownLink: ['subject', 'object'],
  Ownership: ['owner', 'asset'],
  Directorship: ['director', 'organization'],
  Representation: ['agent', 'client'],
  Family: ['person', 'relative'],
  Associate: ['person', 'associate'],
}

/** The kinds of entity that schemas have; a file of Entente says more by its classification and keywords. */
const schemas: Readonly<Record<string, readonly [kind: string, subkind?: string]>> = {
  PublicBody: ['organization', 'government'],
  Company: ['organization', 'company'],
  Organization: ['organization'],
  LegalEntity: ['organization'],
  Person: ['person'],
  Position: ['office'],
  Project: ['pact'],
  Event: ['event'],
  Country: ['nation'],
}

function partOf({ id, schema, properties }: Row['data']): Row['data'] {
  const all = typeof properties === 'object' && properties !== null ? Object.entries(properties) : []
  const lists = new Map(all.map(([name, value]) => [name, [value].flat().map(String)]))
  const first = (name: string) => lists.get(name)?.[0]
  const columns = Object.fromEntries([...lists].map(([name, list]) => [name, list.length === 1 ? list[0] : list]))
  const common = { ...columns, id, schema, ...vagueDates(lists.get('description') ?? []) }
  const [source, target, kind] = links[String(schema)] ?? []
  if (source !== undefined && target !== undefined)
    return {
      ...common,
      ...link(first('recordId'), kind ?? String(schema)),
      source: first(source),
      target: first(target),
    }
  const [own, subkind] = schemas[String(schema)] ?? []
  const said = first('classification') ?? first('keywords')
  const isKind = said !== undefined && Object.hasOwn(entityKinds, said)
  const [name, ...otherNames] = lists.get('name') ?? []
  return {
    ...common,
    name,
    otherNames,
    kind: isKind ? said : own,
    subkind: isKind ? undefined : (said ?? subkind),
    alpha2: first('country')?.toUpperCase(),
  }
}

/** The kind of a link, and the office: a record id of Entente has them after its source and its target. */
function link(recordId: string | undefined, otherwise: string): Row['data'] {
  const [, said, , office] = recordId?.replace(/~\d+$/, '').split('.') ?? []
  const derived = derivedKinds.find((kind) => kind === said)
  const kind = derived ?? claimableKinds.find((kind) => kind === said) ?? otherwise
  return { kind, derived: derived !== undefined, ...(kind === 'holds-office' && { office }) }
}

/** Dates that FollowTheMoney has no property for, as Entente writes them into descriptions: `since 2020~ (EDTF)`. */
const vagueDates = (descriptions: readonly string[]): Row['data'] =>
  Object.fromEntries(
    descriptions.flatMap((text) => {
      const [, word, edtf] = /^(since|until|on) (.*) \(EDTF\)$/.exec(text) ?? []
      return word === undefined ? [] : [[`${word}Edtf`, edtf]]
    }),
  )
