import { type ReactNode, useState } from 'react'
import { type PageOf, useAnswer, usePages } from '../api.ts'
import { graphql } from '../generated/gql.ts'
import type { ChangesQuery, ChangesQueryVariables, LensInput } from '../generated/graphql.ts'
import { DateField } from '../lens.tsx'
import { More } from '../more.tsx'
import { Answer, EntityLink, OpenInGraphiQL, RelationshipLink, valueWords, words } from '../parts.tsx'
import { useExplorer } from '../state/explorer.ts'
import { comparedWith, lensOf } from '../state/state.ts'
import { text } from '../texts/text.ts'
import { Claims } from './claims.tsx'

// One list can be asked for alone, so that its next page does not cost those of the others.
const changesDocument = graphql(`
  query Changes(
    $from: LensInput
    $to: LensInput!
    $first: Int!
    $after: String
    $stages: Boolean = true
    $newEntities: Boolean = true
    $goneEntities: Boolean = true
    $newRelationships: Boolean = true
    $gone: Boolean = true
    $changed: Boolean = true
  ) {
    graph(lens: $from) {
      compare(to: $to) {
        stages: stagesMovedConnection(first: $first, after: $after) @include(if: $stages) {
          totalCount
          pageInfo { hasNextPage endCursor }
          nodes { pact { id: key name kind } before after claims { ...ClaimParts } }
        }
        newEntities: entitiesAddedConnection(first: $first, after: $after) @include(if: $newEntities) {
          totalCount
          pageInfo { hasNextPage endCursor }
          nodes { id: key name kind }
        }
        goneEntities: entitiesGoneConnection(first: $first, after: $after) @include(if: $goneEntities) {
          totalCount
          pageInfo { hasNextPage endCursor }
          nodes { id: key name kind }
        }
        newRelationships: relationshipsAddedConnection(first: $first, after: $after) @include(if: $newRelationships) {
          totalCount
          pageInfo { hasNextPage endCursor }
          nodes { ...RelationshipLinkParts }
        }
        gone: relationshipsGoneConnection(first: $first, after: $after) @include(if: $gone) {
          totalCount
          pageInfo { hasNextPage endCursor }
          nodes { ...RelationshipLinkParts }
        }
        changed: relationshipsChangedConnection(first: $first, after: $after) @include(if: $changed) {
          totalCount
          pageInfo { hasNextPage endCursor }
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
    stance
    derived
    source { id: key name kind }
    target { id: key name kind }
  }
`)
const PAGE = 30

/**
 * The panel of changes between two dates: entities and relationships that were added, removed or changed. The other
 * fields of the lens apply to both dates.
 */
export function Changes() {
  const { state, set } = useExplorer()
  const lens = lensOf(state)
  const since = comparedWith(state)
  const variables = { from: { ...lens, asOf: since }, to: lens, first: PAGE }
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
      <Answer of={answer}>
        {({ graph: { compare } }) => <Compared compare={compare} lenses={{ from: variables.from, to: lens }} />}
      </Answer>
      <OpenInGraphiQL document={changesDocument} variables={variables} />
    </>
  )
}

type Comparison = ChangesQuery['graph']['compare']
type Lenses = { readonly from: LensInput; readonly to: LensInput }

function Compared({ compare, lenses }: { compare: Comparison; lenses: Lenses }) {
  if (Object.values(compare).every((list) => !list || list.totalCount === 0))
    return <p className="empty">{text.changes.none}</p>
  const lists = { compare, lenses }
  return (
    <>
      <Listed {...lists} name="stages">
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
      <Listed {...lists} name="newEntities">
        {(entity) => <EntityLink {...entity} />}
      </Listed>
      <Listed {...lists} name="newRelationships">
        {(relationship) => <RelationshipLink {...relationship} />}
      </Listed>
      <Listed {...lists} name="changed">
        {({ after, changes }) => (
          <>
            <RelationshipLink {...after} />
            {changes.map(({ attribute, before, after: now }) => (
              <small key={attribute}>
                {' '}
                {words(attribute)}: {before ? valueWords(before) : text.changes.nothing} →{' '}
                {now ? valueWords(now) : text.changes.nothing}
              </small>
            ))}
          </>
        )}
      </Listed>
      <Listed {...lists} name="gone">
        {(relationship) => <RelationshipLink {...relationship} />}
      </Listed>
      <Listed {...lists} name="goneEntities">
        {(entity) => <EntityLink {...entity} />}
      </Listed>
    </>
  )
}

type Name = Exclude<keyof Comparison, '__typename'>
type Item<N extends Name> = NonNullable<Comparison[N]>['nodes'][number]
const none = {
  stages: false,
  newEntities: false,
  goneEntities: false,
  newRelationships: false,
  gone: false,
  changed: false,
} satisfies Record<Name, boolean>

/** One of the lists: its first page came with the others, further pages are asked for alone. */
function Listed<N extends Name>({
  name,
  compare,
  lenses,
  children,
}: {
  name: N
  compare: Comparison
  lenses: Lenses
  children: (item: Item<N>) => ReactNode
}) {
  const first = compare[name] as PageOf<Item<N>> | undefined
  const [isMore, setMore] = useState(false)
  const variables: Omit<ChangesQueryVariables, 'after'> = { ...lenses, first: PAGE, ...none, [name]: true }
  const more = usePages(changesDocument, variables, ({ graph }) => graph.compare[name] as PageOf<Item<N>> | undefined, {
    enabled: isMore,
    from: first?.pageInfo.endCursor ?? null,
  })
  if (!first || first.totalCount === 0) return null
  const items = [...first.nodes, ...(isMore ? (more.data?.items ?? []) : [])]
  return (
    <section>
      <h3>{text.changes[name](first.totalCount)}</h3>
      <ul className="plain">
        {items.map((item, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: items are only added, or replaced as a whole
          <li key={index}>{children(item)}</li>
        ))}
      </ul>
      <More
        of={{
          data: { items, totalCount: first.totalCount },
          hasNextPage: isMore ? more.hasNextPage || more.isPending : first.pageInfo.hasNextPage,
          isFetchingNextPage: isMore && more.isFetching,
          fetchNextPage: async () => {
            if (isMore) return more.fetchNextPage()
            setMore(true)
            return { hasNextPage: true }
          },
        }}
      />
    </section>
  )
}
