import { useState } from 'react'
import { usePages } from '../api.ts'
import { Note } from '../cases/note.tsx'
import { graphql } from '../generated/gql.ts'
import type {
  ClaimPartsFragment,
  DisagreementPartsFragment,
  PlannedPartsFragment,
  StepPartsFragment,
} from '../generated/graphql.ts'
import { More } from '../more.tsx'
import {
  Answer,
  ClearanceTag,
  EntityLink,
  SourceLink,
  StateLink,
  Undecided,
  valueWords,
  When,
  words,
} from '../parts.tsx'
import { Passage } from '../passage.tsx'
import { ClaimActs } from '../record/correct.tsx'
import { useExplorer } from '../state/explorer.ts'
import { lensOf } from '../state/state.ts'
import { text } from '../texts/text.ts'
import { nameOf } from '../texts/title.ts'

graphql(`
  fragment ClaimParts on Claim {
    id: key
    summary
    stance
    rank
    clearance
    compartments
    reason
    dating
    time { edtf }
    speakers { id: key name kind }
    document { id: key title publisher url clearance compartments published { edtf } }
    passages { id: key paragraph }
  }
`)
graphql(`
  fragment DisagreementParts on Disagreement {
    topic
    reason
    undecided
    subject { id: key name }
    relationship { id: key label source { name } target { name } }
    values { value claims { ...ClaimParts } documents { id: key } }
  }
`)
graphql(`
  fragment PlannedParts on PlannedStage { stage time { edtf } claims { id: key summary } }
`)
graphql(`
  fragment StepParts on StageStep {
    stage
    since { edtf }
    episode
    instrument
    corroboration
    disputed
    undecided
    reason
    claims { id: key }
  }
`)

const claimsDocument = graphql(`
  query ClaimsOf($lens: LensInput, $id: ID!, $where: ClaimWhere, $first: Int!, $after: String) {
    graph(lens: $lens) {
      node(id: $id) {
        ... on Entity {
          claims(where: $where, first: $first, after: $after, orderBy: { field: TIME }) {
            totalCount
            pageInfo { hasNextPage endCursor }
            nodes { ...ClaimParts }
          }
        }
      }
    }
  }
`)

/** All claims that name an entity, in order of time, page by page. Words narrow them. */
export function ClaimsOf({ id }: { id: string }) {
  const { state } = useExplorer()
  const [typed, setTyped] = useState('')
  const find = typed.trim()
  const where = find === '' ? null : { summary: { contains: find } }
  const answer = usePages(claimsDocument, { lens: lensOf(state), id, where, first: 30 }, ({ graph: { node } }) =>
    node && 'claims' in node ? node.claims : undefined,
  )
  return (
    <section>
      <h3>{text.evidence.claims(answer.data?.totalCount ?? 0)}</h3>
      <div className="fields">
        <input
          type="search"
          aria-label={text.evidence.findClaim}
          placeholder={text.evidence.findClaim}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
      </div>
      <Answer of={answer}>{({ items }) => <Claims claims={items} />}</Answer>
      <More of={answer} />
    </section>
  )
}

/** A list of claims, each with its document and passages. */
export function Claims({
  claims,
  isInDocument = false,
}: {
  claims: readonly ClaimPartsFragment[]
  /** True on the page of the document, where its title need not be repeated. */
  isInDocument?: boolean
}) {
  return (
    <ol className="claims">
      {claims.map((claim) => (
        <li key={claim.id} className={claim.stance.toLowerCase()}>
          <p>
            {claim.summary}
            {claim.stance !== 'ASSERTED' && <em className="tag">{text.stances[claim.stance]}</em>}
            {claim.rank !== 'NORMAL' && <em className="tag">{words(claim.rank)}</em>}
            <ClearanceTag of={claim} />
          </p>
          <div className="origin">
            {claim.document && !isInDocument && <SourceLink document={claim.document} hasPage />}
            {claim.passages.map(({ id, paragraph }) => (
              <Passage key={id} id={id} paragraph={paragraph} />
            ))}
            {claim.speakers.length > 0 && (
              <span>
                {' · '}
                {text.evidence.saidBy}{' '}
                {claim.speakers.map(({ id, name, kind }) => (
                  <EntityLink key={id} id={id} name={name} kind={kind} />
                ))}
              </span>
            )}
            {claim.time && (
              <span>
                {' · '}
                <When edtf={claim.time.edtf} />
              </span>
            )}{' '}
            <StateLink change={{ selected: claim.id, panel: 'evidence' }} label={text.claim.link} />
          </div>
          {claim.dating && <p className="note">{claim.dating}</p>}
          {claim.reason && <p className="note">{claim.reason}</p>}
          <Note on={claim.id} />
          <ClaimActs claim={claim} />
        </li>
      ))}
    </ol>
  )
}

/** The stages of a pact in order, each with its number of documents, divided by episode. */
export function Steps({ steps }: { steps: readonly StepPartsFragment[] }) {
  const last = Math.max(...steps.map(({ episode }) => episode), 1)
  return (
    <ol className="steps">
      {steps.map(({ stage, since, episode, instrument, corroboration, disputed, undecided, reason }) => (
        <li key={`${episode} ${stage} ${since?.edtf} ${instrument}`}>
          <When edtf={since?.edtf} />
          <strong>{words(stage)}</strong>
          <small title={reason}>
            {text.evidence.corroboration(corroboration)}
            {last > 1 && `, ${text.evidence.episode(episode)}`}
            {disputed && <em className="tag warn">{text.evidence.disputed}</em>}
            {undecided && <Undecided reason={reason} />}
          </small>
        </li>
      ))}
    </ol>
  )
}

/** Stages that are not in the history, because they are only announced or possible, each with its claims. */
export function PlannedStages({ stages }: { stages: readonly PlannedPartsFragment[] }) {
  return (
    <ul className="plain">
      {stages.map(({ stage, time, claims }) => (
        <li key={`${stage} ${time?.edtf}`}>
          <When edtf={time?.edtf} /> <strong>{words(stage)}</strong>{' '}
          <small>{claims.map(({ summary }) => summary).join(' ')}</small>
        </li>
      ))}
    </ul>
  )
}

const disagreementsDocument = graphql(`
  query DisagreementsOf($lens: LensInput, $id: ID!, $first: Int!, $after: String) {
    graph(lens: $lens) {
      disagreementsConnection(of: $id, first: $first, after: $after) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes { ...DisagreementParts }
      }
    }
  }
`)

/** The disagreements on an entity and on its relationships, page by page. */
export function DisagreementsOf({ id }: { id: string }) {
  const { state } = useExplorer()
  const answer = usePages(
    disagreementsDocument,
    { lens: lensOf(state), id, first: 10 },
    ({ graph }) => graph.disagreementsConnection,
  )
  if (answer.data?.totalCount === 0) return null
  return (
    <section>
      <h3>{text.evidence.disagreements}</h3>
      <Answer of={answer}>{({ items }) => <Disagreements disagreements={items} of={id} />}</Answer>
      <More of={answer} />
    </section>
  )
}

/** Disagreements, with their values side by side. The best value is first, with the reason. */
export function Disagreements({
  disagreements,
  of,
}: {
  disagreements: readonly DisagreementPartsFragment[]
  of?: string
}) {
  return disagreements.map(({ topic, reason, undecided, subject, relationship, values }) => (
    <div
      key={`${topic} ${relationship?.id ?? subject?.id} ${values.map(({ value }) => value).join()}`}
      className="disagreement"
    >
      <h4>
        {words(topic)}
        {relationship ? `: ${nameOf(relationship)}` : subject && subject.id !== of && `: ${subject.name}`}
        {undecided && <Undecided reason={reason} />}
      </h4>
      <div className="sides">
        {values.map(({ value, claims }, index) => (
          <div key={value} className={index === 0 && !undecided ? 'best' : ''}>
            <p>
              <strong>{valueWords(value)}</strong>
              {index === 0 && !undecided && <em className="tag">{text.evidence.best}</em>}
            </p>
            {index === 0 && !undecided && <p className="note">{reason}</p>}
            <Claims claims={claims} />
          </div>
        ))}
      </div>
    </div>
  ))
}
