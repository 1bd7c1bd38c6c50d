import { Note } from '../cases/note.tsx'
import { graphql } from '../generated/gql.ts'
import type { RelationshipPartsFragment } from '../generated/graphql.ts'
import { EntityLink, Fact, When, words } from '../parts.tsx'
import { useExplorer } from '../state/explorer.ts'
import { dateWords } from '../texts/dates.ts'
import { text } from '../texts/text.ts'
import { Claims, Disagreements, Steps } from './claims.tsx'

graphql(`
  fragment RelationshipParts on Relationship {
    id: key
    label
    stage
    stageSince { edtf }
    stance
    certainty
    derived
    corroboration
    since { edtf }
    until { edtf }
    firstSeen { edtf }
    lastSeen { edtf }
    source { id: key name kind }
    target { id: key name kind }
    pact { id: key name kind }
    qualifiers { key value entity { id: key name kind } }
    claims { ...ClaimParts }
    disagreements { ...DisagreementParts }
    explanation {
      sentence
      stage { ...StepParts }
      premises { sentence relationship { id: key label } claims { ...ClaimParts } }
    }
  }
`)

/** The reason for a relationship: one sentence, its premises if it is derived, and its claims. */
export function RelationshipEvidence({ relationship }: { relationship: RelationshipPartsFragment }) {
  const { select } = useExplorer()
  const {
    label,
    source,
    target,
    pact,
    stage,
    stageSince,
    stance,
    certainty,
    since,
    until,
    firstSeen,
    lastSeen,
    corroboration,
    claims,
    disagreements,
    explanation,
    qualifiers,
  } = relationship
  return (
    <>
      <header className="entity">
        <small>{text.evidence.why}</small>
        <h2>
          {source && <EntityLink {...source} />} <span className="verb">{label}</span>{' '}
          {target && <EntityLink {...target} />}
        </h2>
      </header>
      <p className="lead">{explanation.sentence}</p>
      <dl>
        {stage && (
          <Fact name={text.evidence.stage}>
            {[words(stage), stageSince && text.evidence.sinceOr(dateWords(stageSince.edtf))].filter(Boolean).join(', ')}
          </Fact>
        )}
        {since && !stage && (
          <Fact name={text.evidence.since}>
            <When edtf={since.edtf} />
          </Fact>
        )}
        {until && (
          <Fact name={text.evidence.until}>
            <When edtf={until.edtf} />
          </Fact>
        )}
        <Fact name={text.evidence.certainty}>{text.certainties[certainty]}</Fact>
        {firstSeen && (
          <Fact name={text.evidence.firstSeen}>
            <When edtf={firstSeen.edtf} />
          </Fact>
        )}
        {lastSeen && (
          <Fact name={text.evidence.lastSeen}>
            <When edtf={lastSeen.edtf} />
          </Fact>
        )}
        {pact && (
          <Fact name={text.evidence.pact}>
            <EntityLink {...pact} />
          </Fact>
        )}
        {stance !== 'ASSERTED' && <Fact name={text.evidence.stance}>{text.stances[stance]}</Fact>}
        <Fact name={text.evidence.saidIn}>{text.evidence.corroboration(corroboration)}</Fact>
        {qualifiers.map(({ key, value, entity }) => (
          <Fact key={key + value} name={words(key)}>
            {entity ? <EntityLink {...entity} /> : value}
          </Fact>
        ))}
      </dl>
      <p className="actions">
        <button type="button" onClick={() => select(null)}>
          {text.evidence.close}
        </button>
      </p>
      <Note on={relationship.id} />
      {explanation.stage && (
        <section>
          <h3>{text.evidence.reached}</h3>
          <Steps steps={[explanation.stage]} />
          <p className="note">{explanation.stage.reason}</p>
        </section>
      )}
      {disagreements.length > 0 && (
        <section>
          <h3>{text.evidence.disagreements}</h3>
          <Disagreements disagreements={disagreements} of={source?.id ?? ''} />
        </section>
      )}
      {explanation.premises.length > 0 && (
        <section>
          <h3>{text.evidence.restsOn}</h3>
          {explanation.premises.map((premise) => (
            <div key={premise.relationship.id} className="premise">
              <button type="button" className="link" onClick={() => select(premise.relationship.id)}>
                {premise.sentence}
              </button>
              <Claims claims={premise.claims} />
            </div>
          ))}
        </section>
      )}
      {claims.length > 0 && (
        <section>
          <h3>{text.evidence.claims(claims.length)}</h3>
          <Claims claims={claims} />
        </section>
      )}
    </>
  )
}
