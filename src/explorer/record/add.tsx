import { useState } from 'react'
import { useAnswer } from '../api.ts'
import { graphql } from '../generated/gql.ts'
import { useExplorer } from '../state/explorer.ts'
import { isRelationship } from '../state/state.ts'
import { text } from '../texts/text.ts'
import { useMay } from './change.ts'
import { emptyClaim } from './claim-fields.tsx'
import { ClaimForm } from './claim-form.tsx'
import { DocumentForm } from './document-form.tsx'
import { keep, kept } from './draft.ts'
import { EntityForm } from './entity-form.tsx'
import { emptyPassage } from './passage-fields.tsx'

const kindDocument = graphql(`
  query KindOf($id: ID!) { node(id: $id) { __typename } }
`)
const forms = ['claim', 'entity', 'document'] as const
const kinds = { claim: 'PROPOSE', entity: 'ADD_ENTITY', document: 'ADD_DOCUMENT' } as const

/** The forms for a claim, an entity and a document. What was typed before is there again. */
export function Add() {
  const { state } = useExplorer()
  const { selected } = state
  const [open, setOpen] = useState(() => forms.find((form) => kept(form) !== undefined))
  const may = useMay()
  const [used, setUsed] = useState(0)
  const isEnd = selected !== null && !isRelationship(selected) && !selected.includes('#')
  const { data, isPlaceholderData } = useAnswer(kindDocument, { id: selected ?? '' }, isEnd)
  const isKnown = !isEnd || (data !== undefined && !isPlaceholderData)
  const kind = isEnd && isKnown ? data?.node?.__typename : undefined
  const id = selected ?? ''
  const start = { ...emptyClaim, ...(kind === 'Document' ? { document: id } : kind ? { subject: id } : {}) }
  /** Puts an added thing into the form for a claim, which is next. */
  const use = (part: Partial<typeof emptyClaim>) => {
    keep('claim', { ...start, ...kept('claim'), ...part })
    setUsed(used + 1)
  }
  const labels = { claim: text.record.propose, entity: text.record.addEntity, document: text.record.addDocument }
  return (
    <section className="add">
      <p className="actions">
        {forms
          .filter((form) => may.includes(kinds[form]))
          .map((form) => (
            <button
              key={form}
              type="button"
              aria-expanded={open === form}
              onClick={() => setOpen(open === form ? undefined : form)}
            >
              {labels[form]}
            </button>
          ))}
      </p>
      {open === 'claim' && isKnown && <ClaimForm key={`${id} ${kind} ${used}`} name="claim" start={start} />}
      {open === 'entity' && <EntityForm name="entity" use={(subject) => use({ subject })} />}
      {open === 'document' && (
        <DocumentForm use={(document, typed = emptyPassage) => use({ document, passage: '', typed })} />
      )}
    </section>
  )
}
