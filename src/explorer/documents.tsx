import { useState } from 'react'
import { askAll, useAnswer, usePages } from './api.ts'
import { Popup } from './focus.tsx'
import { graphql } from './generated/gql.ts'
import type { DocumentPageQuery, DocumentWhere } from './generated/graphql.ts'
import { More } from './more.tsx'
import { Answer, ClearanceTag } from './parts.tsx'
import { useExplorer } from './state/explorer.ts'
import { noLens, type State } from './state/state.ts'
import { dateWords } from './texts/dates.ts'
import { text } from './texts/text.ts'

const [PAGE, MOST] = [100, 200]

const pageDocument = graphql(`
  query DocumentPage($first: Int!, $after: String, $where: DocumentWhere) {
    graph {
      documents(first: $first, after: $after, where: $where, orderBy: { field: PUBLISHED }) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes { id: key title publisher clearance compartments published { edtf } }
      }
    }
  }
`)
export const publishersDocument = graphql(`
  query Publishers {
    graph { documents(first: 0) { aggregate(by: [PUBLISHER], limit: 200) { counts { value count } } } }
  }
`)

/** True if a document counts. */
const isIn = ({ only, without }: State, id: string) => (only === null ? !without.includes(id) : only.includes(id))

/** The fields of the lens with these documents put in or out. */
function withDocuments({ only, without }: State, ids: readonly string[], isCounted: boolean): Partial<State> {
  const less = (some: readonly string[]) => some.filter((one) => !ids.includes(one))
  if (only !== null) return { only: isCounted ? [...less(only), ...ids] : less(only) }
  return { without: isCounted ? less(without) : [...less(without), ...ids] }
}

/** The fields of the lens by which only these documents count. */
export const onlyDocuments = (ids: readonly string[]): Partial<State> => ({ without: noLens.without, only: ids })

/** The documents that count, each with a box. The list is searched and paged, so that it can be of any length. */
export function DocumentMenu({ all }: { all: number | undefined }) {
  const { state } = useExplorer()
  const [isOpen, setOpen] = useState(false)
  const count = state.only === null ? (all ?? 0) - state.without.length : state.only.length
  return (
    <Popup className="documents" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{text.lens.documents(count, all)}</summary>
      {isOpen && <Menu />}
    </Popup>
  )
}

function Menu() {
  const { set } = useExplorer()
  const [typed, setTyped] = useState('')
  const [publisher, setPublisher] = useState('')
  const { data } = useAnswer(publishersDocument, {})
  const words = typed.trim()
  const where: DocumentWhere = {
    ...(words === '' ? {} : { OR: [{ title: { contains: words } }, { publisher: { contains: words } }] }),
    ...(publisher === '' ? {} : { publisher: { eq: publisher } }),
  }
  return (
    <div>
      <div className="fields">
        <input
          type="search"
          aria-label={text.lens.find}
          placeholder={text.lens.find}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
        <select
          aria-label={text.lens.publisher}
          value={publisher}
          onChange={({ target }) => setPublisher(target.value)}
        >
          <option value="">{text.lens.anyPublisher}</option>
          {data?.graph.documents.aggregate[0]?.counts.map(({ value, count }) => (
            <option key={value} value={value}>
              {value} ({count})
            </option>
          ))}
        </select>
        <button type="button" onClick={() => set({ without: [], only: null })}>
          {text.lens.all}
        </button>
        <button type="button" onClick={() => set(onlyDocuments([]))}>
          {text.lens.none}
        </button>
      </div>
      <Listed where={where} isNarrowed={words !== '' || publisher !== ''} />
    </div>
  )
}

const pageOf = ({ graph }: DocumentPageQuery) => graph.documents

function Listed({ where, isNarrowed }: { where: DocumentWhere; isNarrowed: boolean }) {
  const { state, set } = useExplorer()
  const answer = usePages(pageDocument, { first: PAGE, where }, pageOf)
  const idsOf = async () => (await askAll(pageDocument, { first: MOST, where }, pageOf)).map(({ id }) => id)
  return (
    <Answer of={answer}>
      {({ items, totalCount }) => (
        <>
          {isNarrowed && totalCount > 0 && (
            <p className="actions">
              <button type="button" onClick={() => void idsOf().then((ids) => set(onlyDocuments(ids)))}>
                {text.lens.onlyThese(totalCount)}
              </button>
              <button type="button" onClick={() => void idsOf().then((ids) => set(withDocuments(state, ids, false)))}>
                {text.lens.notThese(totalCount)}
              </button>
            </p>
          )}
          <ul>
            {items.map(({ id, title, publisher, published, ...needs }) => (
              <li key={id}>
                <label>
                  <input
                    type="checkbox"
                    checked={isIn(state, id)}
                    onChange={({ target }) => set(withDocuments(state, [id], target.checked))}
                  />
                  <span>
                    {title}
                    <ClearanceTag of={needs} />
                    <small>
                      {publisher ? `${publisher}, ` : ''}
                      {published ? dateWords(published.edtf) : text.lens.published}
                    </small>
                  </span>
                </label>
                <button
                  type="button"
                  className="link"
                  aria-label={text.lens.onlyOf(title)}
                  onClick={() => set(onlyDocuments([id]))}
                >
                  {text.lens.only}
                </button>
              </li>
            ))}
          </ul>
          <More of={answer} />
        </>
      )}
    </Answer>
  )
}
