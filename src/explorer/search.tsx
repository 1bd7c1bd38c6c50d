import { type ComponentProps, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { useAnswer } from './api.ts'
import { graphql } from './generated/gql.ts'
import type { SearchQuery } from './generated/graphql.ts'
import { useExplorer } from './state/explorer.ts'
import { lensOf } from './state/state.ts'
import { text } from './texts/text.ts'

const searchDocument = graphql(`
  query Search($lens: LensInput, $text: String!, $kinds: [SearchKind!]!) {
    graph(lens: $lens) {
      search(text: $text, first: 8, kinds: $kinds) {
        edges {
          node {
            kind
            text
            found {
              id: key
              ... on Entity { name }
              ... on Document { title publisher }
              ... on Claim { summary document { title } subject { id: key } relationship { id: key } }
            }
          }
        }
      }
    }
  }
`)
const entityKinds = ['NATION', 'ORGANIZATION', 'LEADER', 'PERSON', 'PACT', 'EVENT'] as const
type Found = SearchQuery['graph']['search']['edges'][number]['node']['found']

/** The selection for a hit: the entity or document itself, or the relationship or subject of a claim. */
const selectionOf = (found: Found) => ('summary' in found ? (found.relationship?.id ?? found.subject?.id) : found.id)

/** A field with suggestions of entities, or claims too: the combobox pattern of the ARIA Authoring Practices. */
export function Search({
  choose,
  label = text.search.label,
  hint = text.search.hint,
  shortcut = false,
  claims = false,
  documents = false,
  byKey = false,
  input: ofInput = {},
}: {
  choose: (id: string) => void
  label?: string
  hint?: string
  shortcut?: boolean
  /** True if claims and documents are among the suggestions. */
  claims?: boolean
  /** True if only documents are among the suggestions. */
  documents?: boolean
  /** True if a key can be typed that is not found, such as that of an entity which no claim names yet. */
  byKey?: boolean
  /** Further attributes of the field. */
  input?: Pick<ComponentProps<'input'>, 'id' | 'aria-invalid' | 'aria-describedby'> & {
    'data-label'?: string
    'data-at'?: string
  }
}) {
  const { state } = useExplorer()
  const [typed, setTyped] = useState('')
  const [isOpen, setOpen] = useState(false)
  const [at, setAt] = useState(0)
  const input = useRef<HTMLInputElement>(null)
  const list = useId()
  const { data, isPlaceholderData } = useAnswer(
    searchDocument,
    {
      lens: lensOf(state),
      text: typed.trim(),
      kinds: documents ? ['DOCUMENT'] : claims ? [...entityKinds, 'CLAIM', 'DOCUMENT'] : [...entityKinds],
    },
    typed.trim() !== '',
  )
  const words = typed.trim().toLowerCase()
  // Of the suggestions for what was typed before, those that fit what is typed now stay until the answer.
  const hits = (data?.graph.search.edges ?? [])
    .map(({ node }) => node)
    .filter(({ text: matched }) => words !== '' && (!isPlaceholderData || matched.toLowerCase().includes(words)))
  const [isAwaited, setAwaited] = useState(false)

  useEffect(() => {
    if (!shortcut) return
    const focus = (event: globalThis.KeyboardEvent) => {
      const isTyping = event.target instanceof HTMLElement && /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName)
      if (event.key !== '/' || event.ctrlKey || event.metaKey || isTyping) return
      event.preventDefault()
      input.current?.focus()
    }
    addEventListener('keydown', focus)
    return () => removeEventListener('keydown', focus)
  }, [shortcut])

  const take = (id: string | undefined) => {
    if (id === undefined) return
    choose(id)
    setTyped('')
    setOpen(false)
  }
  const isReady = data !== undefined && !isPlaceholderData
  const key = byKey && hits.length === 0 && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(typed.trim()) ? typed.trim() : undefined
  const first = hits[at] ? selectionOf(hits[at].found) : key
  // Enter before the answer takes the first suggestion once it is there.
  useEffect(() => {
    if (!isAwaited || !isReady) return
    setAwaited(false)
    take(first)
  })
  const press = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      setOpen(true)
      setAt((hits.length + at + (event.key === 'ArrowDown' ? 1 : -1)) % Math.max(1, hits.length))
    } else if (event.key === 'Enter' && typed.trim() !== '') {
      // Else it would press the button, too, that takes the place of the field.
      event.preventDefault()
      if (isReady) take(first)
      else setAwaited(true)
    } else if (event.key === 'Escape') {
      setOpen(false)
      setTyped('')
    }
  }
  const isShown = isOpen && typed.trim() !== ''
  return (
    <div className="search">
      <input
        ref={input}
        {...ofInput}
        role="combobox"
        type="search"
        aria-label={label}
        aria-expanded={isShown}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={isShown && hits[at] ? `${list}-${at}` : undefined}
        placeholder={hint}
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value)
          setOpen(true)
          setAt(0)
          setAwaited(false)
        }}
        onKeyDown={press}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
      />
      <div id={list} role="listbox" aria-label={label} hidden={!isShown} tabIndex={-1}>
        {hits.map(({ kind, text: matched, found }, index) => (
          <div
            key={found.id}
            id={`${list}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            onPointerDown={(event) => {
              event.preventDefault()
              take(selectionOf(found))
            }}
          >
            <i className={`dot ${kind.toLowerCase()}`} aria-hidden="true" />
            {'name' in found ? found.name : 'title' in found ? found.title : matched}
            {'name' in found && matched !== found.name && <small>{matched}</small>}
            {'summary' in found && found.document && <small>{found.document.title}</small>}
            {'title' in found && <small>{[text.document.kind, found.publisher].filter(Boolean).join(', ')}</small>}
          </div>
        ))}
        {key !== undefined && isReady && (
          <div
            role="option"
            tabIndex={-1}
            aria-selected={true}
            onPointerDown={(event) => {
              event.preventDefault()
              take(key)
            }}
          >
            {text.search.byKey(key)}
          </div>
        )}
        {hits.length === 0 && !(key !== undefined && isReady) && (
          <div role="option" aria-selected={false} aria-disabled="true" tabIndex={-1}>
            {isReady ? text.search.none(typed) : text.loading}
          </div>
        )}
      </div>
    </div>
  )
}
