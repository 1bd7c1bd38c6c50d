import { graphql } from '../generated/gql.ts'
import type { PartiesOfPactFragment } from '../generated/graphql.ts'
import { EntityLink, statusWords, When } from '../parts.tsx'
import { text } from '../texts/text.ts'

graphql(`
  fragment PartiesOfPact on Pact {
    parties(first: 60) {
      totalCount
      edges {
        node { id: key name kind }
        status
        statusSince { edtf }
        standing { documents { id: key title } }
      }
    }
  }
`)

/** The parties of a pact: the status of each, its date, and its sources. */
export function Parties({ parties }: { parties: PartiesOfPactFragment['parties'] }) {
  if (parties.edges.length === 0) return null
  return (
    <section>
      <h3>{text.evidence.parties(parties.totalCount)}</h3>
      <table className="parties">
        <thead>
          <tr>
            <th scope="col">{text.evidence.party}</th>
            <th scope="col">{text.evidence.status}</th>
            <th scope="col">{text.evidence.statusSince}</th>
            <th scope="col">{text.evidence.sources}</th>
          </tr>
        </thead>
        <tbody>
          {parties.edges.map(({ node, status, statusSince, standing }) => (
            <tr key={node.id}>
              <th scope="row">
                <EntityLink {...node} />
              </th>
              <td>{status ? statusWords(status) : text.evidence.noStatus}</td>
              <td>{statusSince && <When edtf={statusSince.edtf} />}</td>
              <td title={standing?.documents.map(({ title }) => title).join('\n')}>
                {standing?.documents.length ?? 0}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
