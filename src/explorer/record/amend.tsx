import { useAnswer } from '../api.ts'
import { graphql } from '../generated/gql.ts'
import type { AmendPartsFragment } from '../generated/graphql.ts'
import { Answer } from '../parts.tsx'
import { type EntityFields, EntityForm, emptyEntity } from './entity-form.tsx'

graphql(`
  fragment AmendParts on Entity {
    id: key
    kind
    name
    names { language text }
    aliases
    description
    wikidata
    ... on Nation { alpha2 alpha3 numeric codes { scheme code during { edtf } } }
    ... on Office { of { id: key } }
    ... on Organization { organizationKind }
    ... on Pact { pactKinds }
    ... on Event { eventKind }
  }
`)
const amendDocument = graphql(`
  query ToAmend($id: ID!) {
    node(id: $id) { ...AmendParts }
    record { merged(into: $id, first: 200) { nodes { names } } }
  }
`)

/** A form with the own names, aliases, codes and the description of an entity; it offers the names of merged ones. */
export function Amend({ id }: { id: string }) {
  const answer = useAnswer(amendDocument, { id })
  return (
    <Answer of={answer}>
      {({ node, record }) => {
        const given = new Set(record?.merged.nodes.flatMap(({ names }) => names))
        return node && 'aliases' in node ? (
          <EntityForm name={`amend ${id}`} start={fieldsOf(node, given)} amends={id} offers={[...given]} />
        ) : null
      }}
    </Answer>
  )
}

function fieldsOf(node: AmendPartsFragment, given: ReadonlySet<string>): EntityFields {
  const { kind, name, names, aliases, description, wikidata } = node
  return {
    ...emptyEntity,
    kind,
    name,
    names: names
      .filter(({ text }) => !given.has(text))
      .map(({ language, text }) => `${language}: ${text}`)
      .join('\n'),
    aliases: aliases.filter((alias) => !given.has(alias)).join('\n'),
    description: description ?? '',
    wikidata: wikidata ?? '',
    ...('codes' in node
      ? {
          alpha2: node.alpha2 ?? '',
          alpha3: node.alpha3 ?? '',
          numeric: node.numeric ?? '',
          codes: node.codes
            .map(({ scheme, code, during }) => [scheme, code, during?.edtf].filter(Boolean).join(' '))
            .join('\n'),
        }
      : {}),
    ...('of' in node ? { of: node.of?.id ?? '' } : {}),
    ...('organizationKind' in node ? { organizationKind: node.organizationKind } : {}),
    ...('pactKinds' in node ? { pactKinds: node.pactKinds[0] ?? '' } : {}),
    ...('eventKind' in node ? { eventKind: node.eventKind } : {}),
  }
}
