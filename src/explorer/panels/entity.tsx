import { Note } from '../cases/note.tsx'
import { graphql } from '../generated/gql.ts'
import type { EntityPartsFragment } from '../generated/graphql.ts'
import { EntityLink, Fact, Heading, InDoubt, inWords, Undecided, When, words } from '../parts.tsx'
import { EntityActs } from '../record/entity-acts.tsx'
import { useExplorer } from '../state/explorer.ts'
import { dateWords } from '../texts/dates.ts'
import { text } from '../texts/text.ts'
import { ClaimsOf, DisagreementsOf, PlannedStages, Steps } from './claims.tsx'
import { Pacts } from './pacts.tsx'
import { Parties } from './parties.tsx'
import { Relationships } from './relationships.tsx'

graphql(`
  fragment EntityParts on Entity {
    id: key
    name
    kind
    description
    aliases
    names { language text }
    properties {
      property
      label
      qualifiers { value entity { name } }
      time { edtf }
      reason
      undecided
      valueCount
      values(first: 3) {
        text
        value {
          ... on EntityValue { entity { id: key name kind } }
          ... on LevelValue { level }
        }
      }
    }
    ... on Pact {
      pactKinds
      stage
      stageHistory { ...StepParts }
      plannedStages { ...PlannedParts }
      possibleStages { ...PlannedParts }
      ...PartiesOfPact
    }
    ... on Leader { offices { title in { id: key name kind } } }
    ... on Event { date { edtf } places }
  }
`)

/** An entity: its names, the stages of a pact, the pacts of a party, its relationships, and its claims. */
export function EntityEvidence({ entity }: { entity: EntityPartsFragment }) {
  const { set, select } = useExplorer()
  const { id, name, kind, description, aliases, names, properties } = entity
  return (
    <>
      <Heading
        kind={kind}
        kindOf={'pactKinds' in entity ? `${entity.pactKinds.map(words).join(', ')} pact` : words(kind)}
        name={name}
      />
      {names.length + aliases.length > 0 && (
        <p className="names">
          {names.map(({ language, text: local }) => (
            <span key={language + local} lang={language}>
              {local}
            </span>
          ))}
          {aliases.map((alias) => (
            <span key={alias}>{alias}</span>
          ))}
        </p>
      )}
      {description && <p>{description}</p>}
      {'date' in entity && entity.date && (
        <p>
          <When edtf={entity.date.edtf} />
          {entity.places.length > 0 && `, ${entity.places.join(', ')}`}
        </p>
      )}
      {'offices' in entity &&
        entity.offices.map(({ title, in: within }) => (
          <p key={`${title} ${within.id}`}>
            {title && `${title}, `}
            <EntityLink {...within} />
          </p>
        ))}
      <p className="actions">
        <button type="button" onClick={() => set({ around: id, steps: 1 })}>
          {text.network.focus}
        </button>
        <button type="button" onClick={() => set({ panel: 'paths', from: id, to: null })}>
          {text.evidence.pathFrom}
        </button>
        <button type="button" onClick={() => set({ panel: 'timeline', times: 'changes' })}>
          {text.panel.timeline}
        </button>
        <button type="button" onClick={() => set({ panel: 'timeline', times: 'spells', chosen: [] })}>
          {text.spells.open}
        </button>
        <button type="button" onClick={() => select(null)}>
          {text.evidence.close}
        </button>
      </p>
      <Note on={id} />
      {'stageHistory' in entity && (
        <section>
          {entity.stageHistory.length > 0 && (
            <>
              <h3>
                {text.evidence.stages}
                {entity.stage && <em className="tag stage">{words(entity.stage)}</em>}
              </h3>
              <Steps steps={entity.stageHistory} />
            </>
          )}
          {entity.possibleStages.length > 0 && (
            <>
              <h3>
                {text.evidence.possible}
                <InDoubt certainty="POSSIBLE" />
              </h3>
              <p className="note">{text.evidence.possibleHelp}</p>
              <PlannedStages stages={entity.possibleStages} />
            </>
          )}
          {entity.plannedStages.length > 0 && (
            <>
              <h3>{text.evidence.planned}</h3>
              <PlannedStages stages={entity.plannedStages} />
            </>
          )}
        </section>
      )}
      {(kind === 'NATION' || kind === 'ORGANIZATION') && <Pacts id={id} name={name} />}
      {'parties' in entity && <Parties parties={entity.parties} />}
      <Properties properties={properties} />
      <DisagreementsOf id={id} />
      <Relationships id={id} />
      <ClaimsOf id={id} />
      <EntityActs id={id} />
    </>
  )
}

/** Every property with its values, by the labels of the vocabulary; the stage of a pact has its own section. */
function Properties({ properties }: { properties: EntityPartsFragment['properties'] }) {
  const told = properties.filter(({ property }) => property !== 'STAGE')
  if (told.length === 0) return null
  return (
    <section>
      <h3>{text.evidence.properties}</h3>
      <dl>
        {told.map(({ property, label, qualifiers, time, values, valueCount, reason, undecided }) => {
          const details = qualifiers.map(({ value, entity }) => entity?.name ?? inWords(value))
          if (time) details.push(dateWords(time.edtf))
          return (
            <Fact
              key={`${property} ${details.join()}`}
              name={label}
              tag={undecided && reason !== null && <Undecided reason={reason} />}
            >
              {values.map(({ text: told, value }, index) => (
                <p key={('entity' in value && value.entity?.id) || told}>
                  {'entity' in value && value.entity ? (
                    <EntityLink {...value.entity} />
                  ) : 'level' in value ? (
                    words(value.level)
                  ) : (
                    told
                  )}
                  {index === 0 && values.length > 1 && reason !== null && !undecided && (
                    <em className="tag" title={reason}>
                      {text.evidence.best}
                    </em>
                  )}
                </p>
              ))}
              {details.length > 0 && <small>{details.join(', ')}</small>}
              {valueCount > values.length && <p className="note">{text.evidence.more(valueCount - values.length)}</p>}
            </Fact>
          )
        })}
      </dl>
    </section>
  )
}
