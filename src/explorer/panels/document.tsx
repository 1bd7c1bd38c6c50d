import { usePages } from '../api.ts'
import { onlyDocuments } from '../documents.tsx'
import { graphql } from '../generated/gql.ts'
import type { DocumentPartsFragment } from '../generated/graphql.ts'
import { More } from '../more.tsx'
import { Answer, ClearanceTag, EntityLink, Fact, Heading, When } from '../parts.tsx'
import { HistoryOf } from '../record/changes.tsx'
import { useExplorer } from '../state/explorer.ts'
import { lensOf } from '../state/state.ts'
import { text } from '../texts/text.ts'
import { Claims } from './claims.tsx'

graphql(`
  fragment DocumentParts on Document {
    id: key
    title
    publisher
    authors
    url
    language
    license
    primary
    wire
    note
    clearance
    compartments
    published { edtf }
    read { edtf }
    mentions: mentionsConnection(first: 40) { totalCount nodes { id: key name kind } }
  }
`)
const claimsDocument = graphql(`
  query SaidIn($lens: LensInput, $id: ID!, $first: Int!, $after: String) {
    graph(lens: $lens) {
      document(id: $id) {
        claims(first: $first, after: $after, orderBy: { field: DOCUMENT }) {
          totalCount
          pageInfo { hasNextPage endCursor }
          nodes { ...ClaimParts }
        }
      }
    }
  }
`)

/** A document: what it is, whom it names, and all that it says. */
export function DocumentEvidence({ document }: { document: DocumentPartsFragment }) {
  const { state, set } = useExplorer()
  const { id, title, url, publisher, authors, published, read, language, license, primary, wire, note } = document
  const { mentions } = document
  const answer = usePages(claimsDocument, { lens: lensOf(state), id, first: 50 }, ({ graph }) => graph.document?.claims)
  const leaveOut = () =>
    set(
      state.only === null
        ? { without: [...new Set([...state.without, id])] }
        : { only: state.only.filter((one) => one !== id) },
    )
  return (
    <>
      <Heading kind="document" kindOf={text.document.kind} name={title} />
      <ClearanceTag of={document} />
      <dl>
        {publisher && <Fact name={text.document.publisher}>{publisher}</Fact>}
        {authors.length > 0 && <Fact name={text.document.authors}>{authors.join(', ')}</Fact>}
        <Fact name={text.document.published}>{published ? <When edtf={published.edtf} /> : text.lens.published}</Fact>
        {read && (
          <Fact name={text.document.read}>
            <When edtf={read.edtf} />
          </Fact>
        )}
        <Fact name={text.document.standing}>{primary ? text.document.primary : text.document.secondary}</Fact>
        <Fact name={text.document.language}>{languageName(language)}</Fact>
        {wire && <Fact name={text.document.wire}>{wire}</Fact>}
        {license && <Fact name={text.document.license}>{license}</Fact>}
        {note && <Fact name={text.document.note}>{note}</Fact>}
      </dl>
      <p className="actions">
        {url && /^https?:/.test(url) && (
          <a className="button" href={url} target="_blank" rel="noreferrer noopener">
            {text.document.open}
          </a>
        )}
        <button type="button" onClick={() => set(onlyDocuments([id]))}>
          {text.document.only}
        </button>
        <button type="button" onClick={leaveOut}>
          {text.document.leaveOut}
        </button>
      </p>
      {mentions.nodes.length > 0 && (
        <section>
          <h3>{text.document.mentions(mentions.totalCount)}</h3>
          <p className="some">
            {mentions.nodes.map((entity) => (
              <EntityLink key={entity.id} {...entity} />
            ))}
            {mentions.totalCount > mentions.nodes.length && (
              <small>{text.pacts.others(mentions.totalCount - mentions.nodes.length)}</small>
            )}
          </p>
        </section>
      )}
      <section>
        <h3>{text.document.claims(answer.data?.totalCount ?? 0)}</h3>
        <Answer of={answer}>{({ items }) => <Claims claims={items} isInDocument />}</Answer>
        <More of={answer} />
      </section>
      <HistoryOf id={id} />
    </>
  )
}

/** The English name of a language; its tag if there is none. */
function languageName(tag: string): string {
  try {
    return new Intl.DisplayNames('en', { type: 'language' }).of(tag) ?? tag
  } catch {
    return tag
  }
}
