import { graphql } from '../generated/gql.ts'
import type { OneClaimFragment } from '../generated/graphql.ts'
import { EntityLink, Heading, RelationshipLink } from '../parts.tsx'
import { HistoryOf } from '../record/changes.tsx'
import { text } from '../texts/text.ts'
import { Claims } from './claims.tsx'

graphql(`
  fragment OneClaim on Claim {
    ...ClaimParts
    about { id: key name kind }
    relationship { ...RelationshipLinkParts }
  }
`)

/** One claim, with what it is about and the relationship that it is evidence for. */
export function ClaimEvidence({ claim }: { claim: OneClaimFragment }) {
  const { about, relationship } = claim
  return (
    <>
      <Heading kind="claim" kindOf={text.claim.kind} name={claim.summary} />
      <Claims claims={[claim]} />
      {relationship && (
        <section>
          <h3>{text.claim.relationship}</h3>
          <RelationshipLink {...relationship} />
        </section>
      )}
      <section>
        <h3>{text.claim.about}</h3>
        <p className="some">
          {about.map((entity) => (
            <EntityLink key={entity.id} {...entity} />
          ))}
        </p>
      </section>
      <HistoryOf id={claim.id} />
    </>
  )
}
