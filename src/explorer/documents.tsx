import { useEffect, useRef, useState } from 'react'
import { useAnswer } from './api.ts'
import { useExplorer } from './explorer.ts'
import { graphql } from './generated/gql.ts'
import { ClearanceTag } from './parts.tsx'
import { dateWords, text } from './text.ts'

const PAGE = 100

const pageDocument = graphql(`
  query DocumentPage($first: Int!, $after: String, $where: DocumentWhere) {
    graph {
      documents(first: $first, after: $after, where: $where, orderBy: { field: PUBLISHED }) {
        totalCount
        pageInfo { hasNextPage endCursor }
        edges { node { id: key title publisher clearance published { edtf } } }
      }
    }
  }
`)

/** The documents that count, each with a box. The list is searched and paged, so that it can be of any length. */
export function DocumentMenu({ all }: { all: number }) {
  const { state, set } = useExplorer()
  const [isOpen, setOpen] = useState(false)
  const [typed, setTyped] = useState('')
  const words = typed.trim()
  return (
    <details className="documents" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{text.lens.documents(all - state.without.length, all)}</summary>
      {isOpen && (
        <div>
          <input
            type="search"
            aria-label={text.lens.find}
            placeholder={text.lens.find}
            value={typed}
            onChange={({ target }) => setTyped(target.value)}
          />{' '}
          <button type="button" onClick={() => set({ without: [] })}>
            {text.lens.all}
          </button>
          <Page key={words} words={words} after={null} before={0} />
        </div>
      )}
    </details>
  )
}

/** @param before the number of documents on the pages before it */
function Page({ words, after, before }: { words: string; after: string | null; before: number }) {
  const { state, set } = useExplorer()
  const [isMore, showMore] = useState(false)
  const list = useRef<HTMLUListElement>(null)
  const where = words === '' ? null : { OR: [{ title: { contains: words } }, { publisher: { contains: words } }] }
  const { data } = useAnswer(pageDocument, { first: PAGE, after, where })
  const isLoaded = data !== undefined
  // The button that asked for this page is gone, so its first box takes the focus.
  useEffect(() => {
    if (isLoaded && after !== null) list.current?.querySelector('input')?.focus()
  }, [isLoaded, after])
  if (!data) return <p role="status">{text.loading}</p>
  const { edges, pageInfo, totalCount } = data.graph.documents
  const listed = before + edges.length
  return (
    <>
      <ul ref={list}>
        {edges.map(({ node: { id, title, publisher, published, clearance } }) => (
          <li key={id}>
            <label>
              <input
                type="checkbox"
                checked={!state.without.includes(id)}
                onChange={({ target }) =>
                  set({ without: target.checked ? state.without.filter((one) => one !== id) : [...state.without, id] })
                }
              />
              <span>
                {title}
                <ClearanceTag of={{ clearance }} />
                <small>
                  {publisher ? `${publisher}, ` : ''}
                  {published ? dateWords(published.edtf) : text.lens.published}
                </small>
              </span>
            </label>
          </li>
        ))}
      </ul>
      {isMore && pageInfo.endCursor ? (
        <Page words={words} after={pageInfo.endCursor} before={listed} />
      ) : (
        <>
          <p role="status">{text.lens.listed(listed, totalCount)}</p>
          {pageInfo.hasNextPage && (
            <button type="button" onClick={() => showMore(true)}>
              {text.lens.more(Math.min(PAGE, totalCount - listed))}
            </button>
          )}
        </>
      )}
    </>
  )
}
