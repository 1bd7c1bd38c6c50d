import { useEffect } from 'react'
import { useAnswer } from '../api.ts'
import { openCase } from '../cases/cases.ts'
import { graphql } from '../generated/gql.ts'
import { isPair } from '../network/network-data.ts'
import { useExplorer } from '../state/explorer.ts'
import type { State } from '../state/state.ts'
import { text } from './text.ts'

const titleDocument = graphql(`
  query Title($ids: [ID!]!) {
    nodes(ids: $ids) {
      ... on Entity { id: key name }
      ... on Relationship { id: key label source { name } target { name } }
      ... on Claim { id: key summary }
      ... on Document { id: key title }
    }
  }
`)

/** The lens of a state in words: "as of 2024, known by 2022". */
export const lensWords = ({ asOf, knownAt, without, only, minCorroboration, presumed }: State, today: string): string =>
  [
    text.share.asOf(asOf ?? today),
    knownAt !== null && text.share.knownBy(knownAt),
    only !== null && text.share.only(only.length),
    only === null && without.length > 0 && text.share.without(without.length),
    minCorroboration > 1 && text.share.sources(minCorroboration),
    presumed && text.share.presumed,
  ]
    .filter(Boolean)
    .join(', ')

/** The subject of the page in a few words: the case, or what is selected, or what the network is drawn around. */
export function useTitle(): string {
  const { state } = useExplorer()
  const kept = state.case === null ? undefined : openCase(state.case)?.name
  const pair = state.selected !== null && isPair(state.selected) ? state.selected.split('.') : []
  const ids = [...pair, state.selected, state.around].filter((id) => id !== null)
  const { data } = useAnswer(titleDocument, { ids: ids.filter((id) => !isPair(id)) }, ids.length > 0)
  const names = new Map(data?.nodes.flatMap((node) => (node && 'id' in node ? [[node.id, nameOf(node)] as const] : [])))
  const both = pair.flatMap((id) => names.get(id) ?? []).join(' – ')
  const subject = both || ids.map((id) => names.get(id)).find((name) => name !== undefined)
  return kept ?? subject ?? text.tagline
}

type Named = { id: string } & (
  | { name: string }
  | { label: string; source: { name: string } | null; target: { name: string } | null }
  | { summary: string }
  | { title: string }
)
/** The name of an entity, the title of a document, or a relationship or a claim in words. */
export const nameOf = (node: Named): string => {
  if ('name' in node) return node.name
  if ('summary' in node) return node.summary
  if ('title' in node) return node.title
  return `${node.source?.name ?? ''} ${node.label} ${node.target?.name ?? ''}`.trim()
}

/** Shows in the title of the page what is seen: "Japan, as of 2024 · Timeline · Entente". */
export function usePageTitle(): void {
  const { state } = useExplorer()
  const title = useTitle()
  useEffect(() => {
    const subject = title === text.tagline ? [] : [state.asOf === null ? title : `${title}, ${lensWords(state, '')}`]
    const panel = state.panel === 'evidence' ? [] : [text.panel[state.panel]]
    document.title = [...subject, ...panel, text.name].join(' · ')
  }, [title, state])
}
