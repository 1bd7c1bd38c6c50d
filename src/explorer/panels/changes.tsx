import { useAnswer } from '../api.ts'
import { useExplorer } from '../explorer.ts'
import { graphql } from '../generated/gql.ts'
import type { ChangesQuery } from '../generated/graphql.ts'
import { DateField } from '../lens.tsx'
import { Answer, EntityLink, OpenInGraphiQL, RelationshipLink, words } from '../parts.tsx'
import { lensOf } from '../state.ts'
import { text } from '../text.ts'
import { Claims } from './claims.tsx'

const changesDocument = graphql(`
  query Changes($before: LensInput, $after: LensInput!) {
    graph(lens: $before) {
      compare(to: $after) {
        stagesMoved: stagesMovedConnection(first: 200) {
          totalCount
          nodes { pact { id: key name kind } before after claims { ...ClaimParts } }
        }
        entitiesAdded: entitiesAddedConnection(first: 200) { totalCount nodes { id: key name kind } }
        entitiesGone: entitiesGoneConnection(first: 200) { totalCount nodes { id: key name kind } }
        relationshipsAdded: relationshipsAddedConnection(first: 200) {
          totalCount
          nodes { ...RelationshipLinkParts }
        }
        relationshipsGone: relationshipsGoneConnection(first: 200) {
          totalCount
          nodes { ...RelationshipLinkParts }
        }
        relationshipsChanged: relationshipsChangedConnection(first: 200) {
          totalCount
          nodes { after { ...RelationshipLinkParts } changes { attribute before after } }
        }
      }
    }
  }
`)
graphql(`
  fragment RelationshipLinkParts on Relationship {
    id: key
    label
    derived
    source { id: key name kind }
    target { id: key name kind }
  }
`)

/** The date that changes are compared with by default: a year before. */
const YEAR_AGO = new Date(Date.now() - 365 * 86_400_000).toISOString().slice(0, 10)

/**
 * The panel of changes between two dates: entities and relationships that were added, removed or changed. The other
 * fields of the lens apply to both dates.
 */
export function Changes() {
  const { state, set } = useExplorer()
  const lens = lensOf(state)
  const since = state.since ?? YEAR_AGO
  const variables = { before: { ...lens, asOf: since }, after: lens }
  const answer = useAnswer(changesDocument, variables)
  return (
    <>
      <div className="fields">
        <DateField
          label={text.changes.from}
          value={since}
          placeholder="2022-05-01"
          change={(date) => set({ since: date })}
        />
        <DateField
          label={text.changes.to}
          value={state.asOf}
          placeholder={text.lens.today}
          change={(asOf) => set({ asOf })}
        />
      </div>
      <Answer of={answer}>{({ graph: { compare } }) => <Compared compare={compare} />}</Answer>
      <OpenInGraphiQL document={changesDocument} variables={variables} />
    </>
  )
}

type Comparison = ChangesQuery['graph']['compare']

function Compared({ compare }: { compare: Comparison }) {
  const { stagesMoved, entitiesAdded, entitiesGone, relationshipsAdded, relationshipsGone, relationshipsChanged } =
    compare
  if (Object.values(compare).every(({ totalCount }) => totalCount === 0))
    return <p className="empty">{text.changes.none}</p>
  return (
    <>
      <Listed title={text.changes.stages} of={stagesMoved}>
        {({ pact, before, after, claims }) => (
          <>
            {pact && <EntityLink {...pact} />}
            <details>
              <summary>
                <span>
                  {before ? words(before) : text.changes.nothing} →{' '}
                  <strong>{after ? words(after) : text.changes.nothing}</strong>
                </span>
              </summary>
              <Claims claims={claims} />
            </details>
          </>
        )}
      </Listed>
      <Listed title={text.changes.newEntities} of={entitiesAdded}>
        {(entity) => <EntityLink {...entity} />}
      </Listed>
      <Listed title={text.changes.newRelationships} of={relationshipsAdded}>
        {(relationship) => <RelationshipLink {...relationship} />}
      </Listed>
      <Listed title={text.changes.changed} of={relationshipsChanged}>
        {({ after, changes }) => (
          <>
            <RelationshipLink {...after} />
            {changes.map(({ attribute, before, after: now }) => (
              <small key={attribute}>
                {' '}
                {attribute}: {before ?? text.changes.nothing} → {now ?? text.changes.nothing}
              </small>
            ))}
          </>
        )}
      </Listed>
      <Listed title={text.changes.gone} of={relationshipsGone}>
        {(relationship) => <RelationshipLink {...relationship} />}
      </Listed>
      <Listed title={text.changes.goneEntities} of={entitiesGone}>
        {(entity) => <EntityLink {...entity} />}
      </Listed>
    </>
  )
}

/** The length of a list before its button shows the rest, as far as one page of the API goes. */
const SHOWN = 40

function Listed<T>({
  title,
  of: { totalCount, nodes },
  children,
}: {
  title: string
  of: { readonly totalCount: number; readonly nodes: readonly T[] }
  children: (item: T) => React.ReactNode
}) {
  if (totalCount === 0) return null
  const items = (from: number, to?: number) => (
    <ul className="plain">
      {nodes.slice(from, to).map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list is replaced as a whole
        <li key={index}>{children(item)}</li>
      ))}
    </ul>
  )
  return (
    <section>
      <h3>
        {title} ({totalCount})
      </h3>
      {items(0, SHOWN)}
      {nodes.length > SHOWN && (
        <details>
          <summary>{text.changes.more(nodes.length - SHOWN)}</summary>
          {items(SHOWN)}
        </details>
      )}
      {totalCount > nodes.length && <p className="note">{text.changes.left(totalCount - nodes.length)}</p>}
    </section>
  )
}
