import { usePages } from '../api.ts'
import { graphql } from '../generated/gql.ts'
import type { ProposalPartsFragment } from '../generated/graphql.ts'
import { More } from '../more.tsx'
import { Answer, ClearanceTag, EntityLink, Named, SourceLink, When, words } from '../parts.tsx'
import { text } from '../texts/text.ts'
import { Acts, actOnClaim } from './act.tsx'
import { useRecord } from './change.ts'
import { valueText } from './claim-value.ts'
import { ProposeAgain } from './correct.tsx'
import { Effect } from './effect.tsx'

const proposalsDocument = graphql(`
  query Proposals($first: Int!, $after: String, $status: ProposalStatus!) {
    record {
      proposals(first: $first, after: $after, status: $status) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes { ...ProposalParts }
      }
    }
  }
`)
graphql(`
  fragment ProposalParts on Proposal {
    revision
    claimKey
    documentKey
    summary
    subjectKey
    predicate
    objectKey
    author
    acceptedBy
    needed
    corrects { id: key summary }
    claim {
      ...ToCorrectParts
      speakers { id: key name kind }
      document { id: key title publisher url clearance compartments published { edtf } }
      passages { id: key paragraph summary }
    }
    altered { ...Altered }
  }
`)

/** The claims that wait for review, and those whose authors were asked for a change. */
export function Review() {
  return (
    <>
      <Queue status="PROPOSED" />
      <Queue status="CHANGE_ASKED" />
    </>
  )
}

function Queue({ status }: { status: 'PROPOSED' | 'CHANGE_ASKED' }) {
  const answer = usePages(proposalsDocument, { first: 10, status }, ({ record }) => record?.proposals)
  if (status === 'CHANGE_ASKED' && answer.data?.totalCount === 0) return null
  return (
    <section>
      <h3>{text.record.queue[status](answer.data?.totalCount ?? 0)}</h3>
      <Answer of={answer}>
        {({ items }) => (
          <ul className="changes">
            {items.map((proposal) => (
              <Proposal key={proposal.claimKey} of={proposal} isOpen={status === 'PROPOSED'} />
            ))}
          </ul>
        )}
      </Answer>
      <More of={answer} />
    </section>
  )
}

/** A proposal: what it says, on which passage it rests, and what it would change in the graph. */
function Proposal({ of, isOpen }: { of: ProposalPartsFragment; isOpen: boolean }) {
  const { claimKey, summary, subjectKey, predicate, objectKey, author, acceptedBy, needed, corrects, claim, altered } =
    of
  const isOwn = useRecord().data?.record?.author === author
  return (
    <li>
      <p>
        {summary}
        {claim && claim.stance !== 'ASSERTED' && <em className="tag">{text.stances[claim.stance]}</em>}
        {claim && <ClearanceTag of={claim} />}
      </p>
      <p className="some">
        <Named id={subjectKey} /> {words(predicate)} {objectKey && <Named id={objectKey} />}
        {claim?.value && valueText(claim.value)} {claim?.time && <When edtf={claim.time.edtf} />}
      </p>
      {claim && (
        <div className="origin">
          {claim.document && <SourceLink document={claim.document} hasPage />}
          {claim.passages.map(({ id, paragraph, summary }) => (
            <blockquote key={id}>
              {text.evidence.paragraph(paragraph)}: {summary}
            </blockquote>
          ))}
          {claim.speakers.length > 0 && (
            <span>
              {text.evidence.saidBy}{' '}
              {claim.speakers.map((speaker) => (
                <EntityLink key={speaker.id} {...speaker} />
              ))}
            </span>
          )}
        </div>
      )}
      <small>{text.record.proposed(author, acceptedBy, needed)}</small>
      {corrects.map(({ id, summary }) => (
        <small key={id}> {text.record.corrects(summary)}</small>
      ))}
      {altered && <Effect of={altered} title={text.record.would} />}
      {isOpen && isOwn && <small> {text.record.own}</small>}
      {isOpen && !altered && <p className="problem">{text.record.cannotHold}</p>}
      {!isOpen && isOwn && claim && <ProposeAgain claim={claim} />}
      {isOpen && (
        <Acts
          of={[
            ...(isOwn ? [] : [actOnClaim('accept', claimKey)]),
            actOnClaim('askForChange', claimKey),
            actOnClaim('reject', claimKey),
          ]}
        />
      )}
    </li>
  )
}
