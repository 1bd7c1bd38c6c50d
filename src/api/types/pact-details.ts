import type { Pact as PactRecord } from '../../facts/facts.ts'
import { type Property, property, type RelationshipKind } from '../../facts/vocabulary.ts'
import type { Candidate } from '../../graph/relationships/preferred-value.ts'
import { bestValue, type EntityProperty, propertiesOf } from '../../graph/relationships/property.ts'
import { allInView, builder, type InView, oneInView } from '../builder.ts'
import { growingClaims, growingPacts } from '../lists/growing.ts'
import { Entity, edgesOf, Pact } from '../refs.ts'
import { Amount } from './amount.ts'
import { LanguageValue } from './claim.ts'
import { Time } from './time.ts'

/** The attributes of a pact that its record or its register gives: the values of properties, each with its type. */

type Value = EntityProperty['values'][number]

/** The preferred value of each property of a name, or all values if it can have several or no criterion decides. */
function valuesOf(pact: InView<PactRecord>, name: Property): { readonly one: EntityProperty; readonly best: Value }[] {
  const { single } = property(name)
  return propertiesOf(pact.view, pact.record.id, [name]).flatMap((one) =>
    (single && !one.undecided ? one.values.slice(0, 1) : one.values).map((best) => ({ one, best })),
  )
}

const textsOf = (pact: InView<PactRecord>, name: Property) => [
  ...new Set(valuesOf(pact, name).flatMap(({ best: { value } }) => (value.type === 'text' ? [value.text] : []))),
]

/** The pacts at the other end of relationships of these kinds. */
function pactsBy(pact: InView<PactRecord>, kinds: readonly RelationshipKind[], end: 'source' | 'target') {
  const others = edgesOf(pact)
    .items.filter(({ record }) => kinds.includes(record.kind) && record[end] === pact.record.id)
    .flatMap(({ other }) => (other.kind === 'pact' ? [other] : []))
  return allInView(pact.view, [...new Set(others)])
}

interface RegistrationRecord {
  readonly number: string
  readonly register: string | undefined
  readonly claims: Candidate<unknown>['claims']
}
const Registration = builder.objectRef<InView<RegistrationRecord>>('Registration').implement({
  description: 'The entry of a pact in a register of treaties.',
  fields: (t) => ({
    number: t.string({
      description: 'The number; the preferred one if documents disagree.',
      resolve: ({ record }) => record.number,
    }),
    register: t.string({
      nullable: true,
      description: 'The register, such as that of the United Nations; null if no document names it.',
      resolve: ({ record }) => record.register,
    }),
    time: t.field({
      type: Time,
      nullable: true,
      description: 'The date of the registration; null if no document gives it.',
      resolve: ({ record }) => record.claims.find(({ time }) => time)?.time,
    }),
    by: t.field({
      type: [Entity],
      description: 'The parties that had it registered, often the depositary; empty if no document says.',
      resolve: ({ view, record }) => {
        const ids = new Set(record.claims.map(({ qualifiers }) => qualifiers.party))
        return allInView(
          view,
          [...ids].flatMap((id) => (id === undefined ? [] : (view.entity(id) ?? []))),
        )
      },
    }),
    ...growingClaims(t, 'claims', {
      description: 'The claims that give the number.',
      items: ({ view, record }) => allInView(view, record.claims),
    }),
  }),
})

builder.objectFields(Pact, (t) => ({
  depositary: t.field({
    type: Entity,
    nullable: true,
    description:
      'The nation or organization that keeps the original and the ratifications, the preferred one if documents ' +
      'disagree; null if no document names one, or if no criterion decides.',
    resolve: ({ view, record }) => {
      const value = bestValue(view, record.id, 'depositary')
      return value?.type === 'entity' ? oneInView(view, view.entity(value.entity)) : undefined
    },
  }),
  registrations: t.field({
    type: [Registration],
    description: 'The numbers under which registers have the pact.',
    resolve: (pact) =>
      allInView(
        pact.view,
        valuesOf(pact, 'registration-number').flatMap(({ one, best: { value, claims } }) =>
          value.type === 'text' ? [{ number: value.text, register: one.qualifiers.register, claims }] : [],
        ),
      ),
  }),
  treatySeries: t.stringList({
    description: 'The places of the pact in treaty series, such as 2083 UNTS 3.',
    resolve: (pact) => textsOf(pact, 'treaty-series'),
  }),
  subjects: t.stringList({
    description: 'The subjects of the pact as the documents name them, such as fisheries.',
    resolve: (pact) => textsOf(pact, 'subject'),
  }),
  signedAt: t.stringList({
    description: 'The places of signature as the documents name them, one for each instrument.',
    resolve: (pact) => textsOf(pact, 'signed-at'),
  }),
  authenticLanguages: t.field({
    type: [LanguageValue],
    description: 'The languages in which the text is authentic.',
    resolve: (pact) =>
      valuesOf(pact, 'authentic-language').flatMap(({ best: { value } }) =>
        value.type === 'language' ? [{ view: pact.view, record: value }] : [],
      ),
  }),
  ...growingPacts(t, 'parents', {
    description: 'The pacts to which it is a protocol, and those that it amends.',
    items: (pact) => pactsBy(pact, ['protocol-to', 'amends'], 'source'),
  }),
  ...growingPacts(t, 'protocols', {
    description: 'Its protocols, annexes and implementing arrangements.',
    items: (pact) => pactsBy(pact, ['protocol-to'], 'target'),
  }),
  ...growingPacts(t, 'amendments', {
    description: 'The pacts that amend it.',
    items: (pact) => pactsBy(pact, ['amends'], 'target'),
  }),
  terminationCauses: t.stringList({
    description: 'The reasons for which it ended, or for which a party gave notice.',
    resolve: (pact) => textsOf(pact, 'termination-cause'),
  }),
  amounts: t.field({
    type: [Amount],
    description: 'The amounts that it grants, one for each item; the preferred ones if documents disagree.',
    resolve: (pact) =>
      valuesOf(pact, 'amount').flatMap(({ best: { value } }) => (value.type === 'amount' ? [value.amount] : [])),
  }),
}))
