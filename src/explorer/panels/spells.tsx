import { useCallback, useEffect, useMemo, useState } from 'react'
import { useAnswer, usePages } from '../api.ts'
import { dayOf } from '../days.ts'
import { graphql } from '../generated/gql.ts'
import type { SpellsOfQuery } from '../generated/graphql.ts'
import { More } from '../more.tsx'
import { Answer, EntityLink, InDoubt, OpenInGraphiQL, When } from '../parts.tsx'
import { barOf, type Moment, type Spell, spellsOf, spellsOfPact } from '../spells.ts'
import { useExplorer } from '../state/explorer.ts'
import { isRelationship, lensOf } from '../state/state.ts'
import { lastDay } from '../texts/dates.ts'
import { text } from '../texts/text.ts'
import { Axis, Bars, type Range } from './spell-bars.tsx'

const spellsDocument = graphql(`
  query SpellsOf($lens: LensInput, $id: ID!, $kind: RelationshipKind!, $first: Int!, $after: String) {
    graph(lens: $lens) {
      node(id: $id) {
        ... on Entity {
          id: key
          name
          kind
          relationships(
            where: { kind: { eq: $kind } }, ended: true, orderBy: { field: SINCE }, first: $first, after: $after
          ) {
            totalCount
            pageInfo { hasNextPage endCursor }
            nodes: edges { other { id: key name kind } node { ...SpellParts } }
          }
        }
      }
    }
  }
`)
graphql(`
  fragment MomentParts on Time { edtf earliest latest }
`)
graphql(`
  fragment SpellParts on Relationship {
    id: key
    certainty
    since { ...MomentParts }
    until { ...MomentParts }
    lastSeen { ...MomentParts }
    qualifiers { key entity { name } }
    standing { signed { ...MomentParts } inForce { ...MomentParts } }
  }
`)
const ownSpellsDocument = graphql(`
  query OwnSpells($lens: LensInput, $id: ID!) {
    graph(lens: $lens) {
      node(id: $id) {
        ... on Entity { id: key name kind }
        ... on Pact { stageHistory { stage since { ...MomentParts } } }
        ... on Office {
          holdersConnection(first: 200) { nodes { holder { id: key name kind } relationship { ...SpellParts } } }
        }
      }
    }
  }
`)
const [FIRST, MOST] = [40, 12]
const kinds = ['PARTY_TO', 'HOLDS_OFFICE'] as const

const pageOf = ({ graph: { node } }: SpellsOfQuery) =>
  node && 'relationships' in node ? node.relationships : undefined

interface Row {
  readonly id: string
  readonly name: { readonly id: string; readonly name: string; readonly kind: string } | null
  readonly office: string | undefined
  readonly certainty: SpellsOfQueryCertainty
  readonly spells: readonly Spell[]
}
type SpellsOfQueryCertainty = Parameters<typeof InDoubt>[0]['certainty']

/** The spells of the pacts and offices of each entity that is given. */
export function Spells({ of }: { of: readonly string[] }) {
  const { state } = useExplorer()
  const today = dayOf(state.asOf ? lastDay(state.asOf) : new Date().toISOString().slice(0, 10))
  const [range, setRange] = useState<Range>()
  // One axis for all tables, so that they can be compared.
  const widen = useCallback(
    (first: number, last: number) =>
      setRange((known) =>
        known && known[0] <= first && known[1] >= last
          ? known
          : [Math.min(first, known?.[0] ?? first), Math.max(last, known?.[1] ?? last)],
      ),
    [],
  )
  const shared = { today, range: range ?? ([today - 366, today] as const), widen }
  return (
    <div className="spells">
      <p className="note">{text.spells.help}</p>
      {of.slice(0, MOST).map((id) => (
        <OwnSpells key={id} id={id} {...shared} />
      ))}
      {of.length > MOST && <p>{text.evidence.more(of.length - MOST)}</p>}
    </div>
  )
}

interface Shared {
  readonly today: number
  readonly range: Range
  readonly widen: (first: number, last: number) => void
}

function OwnSpells({ id, ...shared }: { id: string } & Shared) {
  const { state } = useExplorer()
  const answer = useAnswer(ownSpellsDocument, { lens: lensOf(state), id })
  return (
    <Answer of={answer}>
      {({ graph: { node } }) => {
        if (!node || !('name' in node)) return <p className="empty">{text.spells.none}</p>
        const own: Row[] =
          'stageHistory' in node
            ? [{ id, name: node, office: undefined, certainty: undefined, spells: spellsOfPact(node.stageHistory) }]
            : 'holdersConnection' in node
              ? node.holdersConnection.nodes.map(({ holder, relationship }) => rowOf(holder, relationship))
              : []
        return (
          <section>
            <h3>{node.name}</h3>
            <Table rows={own} label={text.spells.own} {...shared} />
            {kinds.map((kind) => (
              <Listed key={kind} id={id} kind={kind} isPact={'stageHistory' in node} {...shared} />
            ))}
          </section>
        )
      }}
    </Answer>
  )
}

function Listed({
  id,
  kind,
  isPact,
  ...shared
}: { id: string; kind: (typeof kinds)[number]; isPact: boolean } & Shared) {
  const { state } = useExplorer()
  const variables = { lens: lensOf(state), id, kind, first: FIRST }
  const answer = usePages(spellsDocument, variables, pageOf)
  const rows = useMemo(
    () => (answer.data?.items ?? []).map(({ other, node }) => rowOf(other, node)),
    [answer.data?.items],
  )
  if (answer.data?.totalCount === 0) return null
  // One sign that pacts and offices are loading is enough.
  if (!answer.data && !answer.error && kind !== kinds[0]) return null
  return (
    <Answer of={answer}>
      {({ totalCount }) => (
        <>
          <Table
            rows={rows}
            label={isPact ? text.evidence.parties(totalCount) : text.spells.titles[kind](totalCount)}
            {...shared}
          />
          <More of={answer} />
          <OpenInGraphiQL document={spellsDocument} variables={variables} />
        </>
      )}
    </Answer>
  )
}

type Held = NonNullable<ReturnType<typeof pageOf>>['nodes'][number]['node']

const rowOf = (name: Row['name'], held: Held): Row => ({
  id: held.id,
  name,
  office: held.qualifiers.find(({ key }) => key === 'OFFICE')?.entity?.name,
  certainty: held.certainty,
  spells: spellsOf(held),
})

/** A table of spells: a row of dates, and below it the same as bars, which a reader of the dates can pass over. */
function Table({ rows, label, today, range, widen }: { rows: readonly Row[]; label: string } & Shared) {
  const { select } = useExplorer()
  const barred = useMemo(
    () =>
      rows.map((row) => ({
        row,
        bars: row.spells.map((spell) => barOf(spell, today)).filter((bar) => bar !== undefined),
      })),
    [rows, today],
  )
  useEffect(() => {
    const bars = barred.flatMap((one) => one.bars)
    if (bars.length > 0)
      widen(Math.min(...bars.map(({ start }) => start)), Math.max(today, ...bars.map(({ end }) => end)))
  }, [barred, today, widen])
  if (rows.length === 0) return null
  return (
    <table className="pacts">
      <caption>{label}</caption>
      <thead>
        <tr>
          <th scope="col">{text.pacts.signed}</th>
          <th scope="col">{text.spells.since}</th>
          <th scope="col">{text.spells.until}</th>
          <th scope="col">
            <span className="unseen">{text.pacts.evidence}</span>
          </th>
        </tr>
        <tr>
          <td colSpan={4}>
            <Axis range={range} />
          </td>
        </tr>
      </thead>
      {barred.map(({ row: { id, name, office, certainty, spells }, bars }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an entity can have several spells of one relationship
        <tbody key={`${id} ${index}`}>
          <tr>
            <th scope="rowgroup" colSpan={4}>
              {name && <EntityLink {...name} />} {office && <small>{office}</small>}
              <InDoubt certainty={certainty} />
            </th>
          </tr>
          <tr>
            <td>
              <Dated of={spells.find(({ phase }) => phase === 'signed')?.from} />
            </td>
            <td>
              <Dated of={spells.find(({ phase }) => phase === 'force' || phase === 'held')?.from} />
            </td>
            <td>
              <Dated of={spells.at(-1)?.to} />
            </td>
            <td>
              {isRelationship(id) && (
                <button type="button" className="link why" title={text.evidence.why} onClick={() => select(id)}>
                  {text.pacts.evidence}
                </button>
              )}
            </td>
          </tr>
          <tr>
            <td colSpan={4}>
              {bars.length > 0 ? <Bars bars={bars} range={range} /> : <small>{text.spells.undated}</small>}
            </td>
          </tr>
        </tbody>
      ))}
    </table>
  )
}

const Dated = ({ of }: { of: Moment | null | undefined }) => (of ? <When edtf={of.edtf} /> : null)
