import type { ReactNode } from 'react'
import { ApiError, graphiql, OFFLINE, useAnswer } from './api.ts'
import { graphql } from './generated/gql.ts'
import type { Certainty, Clearance, PartyStatus, Stance, TypedDocumentString } from './generated/graphql.ts'
import { isInDoubt } from './network/drawing.ts'
import { toSearch } from './state/address.ts'
import { useExplorer } from './state/explorer.ts'
import { initial, type State } from './state/state.ts'
import { dateWords } from './texts/dates.ts'
import { text } from './texts/text.ts'
import { nameOf } from './texts/title.ts'

/** The name of an entity, which selects it when clicked. */
export function EntityLink({ id, name, kind }: { id: string; name: string; kind?: string | undefined }) {
  const { state, select } = useExplorer()
  return (
    <button type="button" className="link" aria-current={state.selected === id} onClick={() => select(id)}>
      {kind && <i className={`dot ${kind.toLowerCase()}`} aria-hidden="true" />}
      {name}
    </button>
  )
}

type End = { readonly id: string; readonly name: string; readonly kind: string }

/** Two names and the relationship between them, which is selected when clicked; marked if it is not asserted. */
export function RelationshipLink({
  id,
  label,
  stance = 'ASSERTED',
  source,
  target,
}: {
  id: string
  label: string
  stance?: Stance
  source: End | null
  target: End | null
}) {
  const { state, select } = useExplorer()
  return (
    <span className="relationship">
      {source && <EntityLink {...source} />}
      <button
        type="button"
        className="link why"
        title={text.evidence.why}
        aria-current={state.selected === id}
        onClick={() => select(id)}
      >
        {label}
      </button>
      {target && <EntityLink {...target} />}
      {stance !== 'ASSERTED' && <em className="tag">{text.stances[stance]}</em>}
    </span>
  )
}

const nameDocument = graphql(`
  query Name($id: ID!) {
    node(id: $id) {
      ... on Entity { id: key name }
      ... on Document { id: key title }
      ... on Claim { id: key summary }
      ... on Relationship { id: key label source { name } target { name } }
    }
  }
`)

/** Marks what is neither certain nor over. */
export function InDoubt({ certainty }: { certainty: Certainty | null | undefined }) {
  return certainty && isInDoubt(certainty) ? <em className="tag">{text.certainties[certainty]}</em> : null
}

/** The name of anything that can be selected. */
function useName(id: string | null): string | null {
  const { data, isPlaceholderData } = useAnswer(nameDocument, { id: id ?? '' }, id !== null)
  const node = data?.node
  return id === null || !node || !('id' in node) || isPlaceholderData ? id : nameOf(node)
}

/** The name of what only the id is at hand of. */
export const Named = ({ id }: { id: string }) => <span>{useName(id)}</span>

/** True if an id is that of an entity; undefined until that is known. */
export function useIsEntity(id: string | null): boolean | undefined {
  const { data, isPlaceholderData } = useAnswer(nameDocument, { id: id ?? '' }, id !== null)
  if (id === null) return false
  return data === undefined || isPlaceholderData ? undefined : data.node !== null && 'name' in data.node
}

/** A heading: the kind above the name. */
export const Heading = ({ kind, kindOf, name }: { kind: string; kindOf: string; name: string }) => (
  <header className="entity">
    <small>
      <i className={`dot ${kind.toLowerCase()}`} aria-hidden="true" />
      {kindOf}
    </small>
    <h2>{name}</h2>
  </header>
)

/**
 * A date in words if its notation is not plain: `[..2018-03-08]` is "by 2018-03-08". Its tooltip is the EDTF notation.
 */
export const When = ({ edtf }: { edtf: string | undefined }) => (
  <time title={edtf}>{edtf === undefined ? text.evidence.undated : dateWords(edtf)}</time>
)

/** Marks what not everybody may see. */
export const ClearanceTag = ({ of: { clearance, compartments } }: { of: Needs }) => (
  <>
    {clearance !== 'PUBLIC' && <em className="tag warn">{words(clearance)}</em>}
    {compartments.length > 0 && <em className="tag warn">{text.inCompartments(compartments)}</em>}
  </>
)
interface Needs {
  readonly clearance: Clearance
  readonly compartments: readonly string[]
}

/** A link to another state of the page, which can be copied or opened in another tab. */
export function StateLink({
  change,
  label,
  children = '#',
}: {
  change: Partial<State>
  label: string
  children?: ReactNode
}) {
  const { state, set } = useExplorer()
  return (
    <a
      className="quiet"
      href={toSearch({ ...state, ...change }) || '?'}
      aria-label={label}
      title={label}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return
        event.preventDefault()
        set(change)
      }}
    >
      {children}
    </a>
  )
}

/** A document by its title, publisher and date. It links to its source if the URL is known, and to its own page. */
export function SourceLink({
  document,
  hasPage = false,
}: {
  hasPage?: boolean
  document: {
    id: string
    title: string
    publisher?: string | null
    url?: string | null
    published?: { edtf: string } | null
  } & Needs
}) {
  const { title, publisher, url, published } = document
  return (
    <cite>
      {url && /^https?:/.test(url) ? (
        <a href={url} target="_blank" rel="noreferrer noopener">
          {title}
        </a>
      ) : (
        title
      )}
      {publisher ? `, ${publisher}` : ''}, {published ? <When edtf={published.edtf} /> : text.lens.published}
      <ClearanceTag of={document} />
      {hasPage && (
        <>
          {' '}
          <StateLink change={{ selected: document.id, panel: 'evidence' }} label={text.document.pageOf(document.title)}>
            {text.document.page}
          </StateLink>
        </>
      )}
    </cite>
  )
}

/** A link that opens the operation of a panel in GraphiQL. */
export const OpenInGraphiQL = <Result, Variables>({
  document,
  variables,
  label = text.openInGraphiQL,
}: {
  label?: string
  document: TypedDocumentString<Result, Variables>
  variables: Variables
}) => (
  <a
    className="quiet"
    href={graphiql(document as TypedDocumentString<unknown, never>, variables)}
    target="_blank"
    rel="noreferrer"
  >
    {label}
  </a>
)

/** An error and a button that helps. */
export function Failure({ error, retry }: { error: Error; retry: () => void }) {
  const { set } = useExplorer()
  const isOffline = error instanceof ApiError && error.code === OFFLINE
  return (
    <div className="failure" role="alert">
      {!isOffline && <strong>{error instanceof ApiError ? text.failed : text.broken}</strong>}
      <p>{error.message}</p>
      <button type="button" onClick={retry}>
        {text.retry}
      </button>
      {!isOffline && (
        <button type="button" onClick={() => set({ ...initial })}>
          {text.reset}
        </button>
      )}
    </div>
  )
}

interface Asked<Data> {
  readonly data: Data | undefined
  readonly error: Error | null
  readonly isPlaceholderData: boolean
  readonly refetch: () => unknown
}

/** The content for an answer, or the state of the request until it arrives. */
export function Answer<Data>({ of, children }: { of: Asked<Data>; children: (data: Data) => ReactNode }) {
  if (of.error && (!of.data || of.isPlaceholderData))
    return <Failure error={of.error} retry={() => void of.refetch()} />
  if (!of.data)
    return (
      <p className="empty" role="status">
        {text.loading}
      </p>
    )
  return <div aria-busy={of.isPlaceholderData}>{children(of.data)}</div>
}

/** A line that says what is being asked for, or that there was no answer; nothing once there is one. */
export function Progress({ of, what }: { of: Asked<unknown>; what: string }) {
  if (of.error)
    return (
      <p className="progress" role="alert">
        {text.lacking(what)} {of.error.message}{' '}
        <button type="button" className="link" onClick={() => void of.refetch()}>
          {text.retry}
        </button>
      </p>
    )
  if (of.data && !of.isPlaceholderData) return null
  return (
    <p className="progress" role="status">
      {text.loadingOf(what)}
    </p>
  )
}

/** A constant in words: AGREED_IN_PRINCIPLE becomes "agreed in principle". The hyphens of dates stay. */
export const words = (constant: string): string => constant.toLowerCase().replaceAll(/(?<=[a-z])[-_](?=[a-z])/g, ' ')

/** A word of the vocabulary as words; a text of a document, such as the name of a register, as it is. */
export const inWords = (value: string): string => (value === value.toLowerCase() ? words(value) : value)

/** A value that documents disagree on or that changed: a date, a word of the vocabulary, or a text as it is. */
export const valueWords = (value: string): string => {
  const [, stage, date] = /^([a-z-]+): (.+)$/.exec(value) ?? []
  if (stage !== undefined && date !== undefined) return `${words(stage)}: ${valueWords(date)}`
  return /^[[\d.-]/.test(value) ? dateWords(value) : inWords(value)
}

/** The status of a party to a pact; “signed” alone would hide that it is not bound yet. */
export const statusWords = (status: PartyStatus): string =>
  status === 'SIGNED' ? text.evidence.signedOnly : words(status)

/** A term and its description, in a description list. */
export const Fact = ({ name, tag, children }: { name: string; tag?: ReactNode; children: ReactNode }) => (
  <div>
    <dt>
      {name} {tag}
    </dt>
    <dd>{children}</dd>
  </div>
)

/** Beside the matter that is undecided, because it is true of no single value. */
export const Undecided = ({ reason }: { reason: string }) => (
  <em className="tag" title={reason}>
    {text.evidence.undecided}
  </em>
)
