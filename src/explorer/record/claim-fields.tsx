import { graphql } from '../generated/gql.ts'
import type { PassagesOfQuery, PredicateWordsQuery } from '../generated/graphql.ts'
import { text } from '../texts/text.ts'
import { PickField, SelectField, TextField } from './form.tsx'
import type { Label } from './label-fields.tsx'
import { emptyPassage, PassageFields } from './passage-fields.tsx'

export const wordsDocument = graphql(`
  query PredicateWords {
    vocabulary {
      relationshipKinds { kind label derived }
      properties { property label valueKind }
      stages { stage label }
    }
  }
`)
export const passagesDocument = graphql(`
  query PassagesOf($lens: LensInput, $id: ID!) {
    graph(lens: $lens) { document(id: $id) { passages { id: key paragraph summary } } }
  }
`)
/** The choice of a passage that is not there yet. */
const NEW = 'new'

type Words = PredicateWordsQuery['vocabulary'] | undefined
type Passages = NonNullable<PassagesOfQuery['graph']['document']>['passages']

export const emptyClaim = {
  document: '',
  subject: '',
  predicate: '',
  object: '',
  value: '',
  summary: '',
  key: '',
  time: '',
  stance: 'ASSERTED',
  speakers: [] as string[],
  passage: '',
  typed: emptyPassage,
  clearance: '' as Label['clearance'],
  compartments: [] as readonly string[],
  reason: '',
  isRetracting: true,
}
export type ClaimFields = typeof emptyClaim

/** The fields of a claim as they are typed, and what changes them. */
interface Typed {
  readonly fields: ClaimFields
  readonly take: (change: Partial<ClaimFields>) => void
}

export const propertyIn = (vocabulary: Words, predicate: string) =>
  vocabulary?.properties.find(({ property }) => property === predicate)

/** True if the claim cites a passage that is typed with it. */
export const isNew = ({ passage }: ClaimFields, passages: Passages) => passage === NEW || passages.length === 0

/** The predicate, and the value or the object that it takes. */
export function PredicateFields({ vocabulary, fields, take }: Typed & { vocabulary: Words }) {
  const property = propertyIn(vocabulary, fields.predicate)
  const value = {
    label: text.record.value,
    at: ['claims.0.value'],
    value: fields.value,
    change: (value: string) => take({ value }),
  }
  return (
    <>
      <SelectField
        label={text.record.predicate}
        at={['claims.0.predicate']}
        value={fields.predicate}
        change={(predicate) => take({ predicate, value: '' })}
      >
        <option value="">{text.record.notChosen}</option>
        <optgroup label={text.record.relationships}>
          {vocabulary?.relationshipKinds
            .filter(({ derived }) => !derived)
            .map(({ kind, label }) => (
              <option key={kind} value={kind}>
                {label}
              </option>
            ))}
        </optgroup>
        <optgroup label={text.record.properties}>
          {vocabulary?.properties.map(({ property, label }) => (
            <option key={property} value={property}>
              {label}
            </option>
          ))}
        </optgroup>
      </SelectField>
      {!property ? (
        <PickField
          label={text.record.object}
          at={['claims.0.object']}
          value={fields.object}
          change={(object) => take({ object })}
        />
      ) : property.valueKind === 'ENTITY' ? (
        <PickField {...value} />
      ) : property.valueKind === 'STAGE' ? (
        <SelectField {...value}>
          <option value="">{text.record.notChosen}</option>
          {vocabulary?.stages.map(({ stage, label }) => (
            <option key={stage} value={stage.toLowerCase().replaceAll('_', '-')}>
              {label}
            </option>
          ))}
        </SelectField>
      ) : (
        <TextField {...value} />
      )}
    </>
  )
}

/** A field for each speaker, and one for another. */
export function SpeakerFields({ fields: { speakers }, take }: Typed) {
  return (
    <>
      {speakers.map((speaker, index) => (
        <PickField
          key={speaker}
          label={text.record.speaker}
          at={[`claims.0.speakers.${index}`]}
          value={speaker}
          change={(id) => take({ speakers: speakers.flatMap((one) => (one !== speaker ? one : id === '' ? [] : id)) })}
        />
      ))}
      <PickField
        label={speakers.length === 0 ? text.record.speaker : text.record.anotherSpeaker}
        at={['claims.0.speakers']}
        value=""
        change={(id) => take({ speakers: [...new Set([...speakers, id])].filter(Boolean) })}
      />
    </>
  )
}

/** The passage that the claim cites: one of its document, or a new one. */
export function PassageChoice({ passages, fields, take }: Typed & { passages: Passages }) {
  return (
    <>
      {passages.length > 0 && (
        <SelectField
          label={text.record.passage}
          at={['claims.0.passages']}
          value={fields.passage}
          change={(passage) => take({ passage })}
        >
          <option value="">{text.record.notChosen}</option>
          {passages.map(({ id, paragraph, summary }) => (
            <option key={id} value={String(paragraph)}>
              {paragraph}: {summary}
            </option>
          ))}
          <option value={NEW}>{text.record.newPassage}</option>
        </SelectField>
      )}
      {isNew(fields, passages) && fields.document !== '' && (
        <fieldset>
          <legend>{text.record.newPassage}</legend>
          <PassageFields
            index={0}
            before={passages.length > 0 ? [] : ['claims.0.passages']}
            passage={fields.typed}
            change={(part) => take({ typed: { ...fields.typed, ...part } })}
          />
        </fieldset>
      )}
    </>
  )
}
