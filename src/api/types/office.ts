import { EntenteError, shortened } from '../../errors.ts'
import type { Entity as EntityRecord } from '../../facts/facts.ts'
import { atDate } from '../../graph/lens.ts'
import type { Relationship as RelationshipRecord } from '../../graph/relationships/relationship.ts'
import { type View, viewThrough } from '../../graph/view.ts'
import { allInView, builder, connectionOf, type InView, oneInView } from '../builder.ts'
import { sizesFor } from '../context.ts'
import { keyThrough } from '../identity.ts'
import { growing } from '../lists/growing.ts'
import { Entity, Leader, Node, Office, Relationship, StageStep } from '../refs.ts'
import { holderAt, officeAt, termsIn } from '../terms.ts'

/** A relationship of the kind `holds-office`. */
type Term = InView<RelationshipRecord>

export const OfficeTerm = builder.objectRef<Term>('OfficeTerm').implement({
  description: 'One term of a leader in an office.',
  fields: (t) => ({
    title: t.string({
      nullable: true,
      description: 'Name of the office.',
      resolve: ({ view, record }) => view.entity(record.qualifiers.office ?? '')?.name,
    }),
    office: t.field({
      type: Office,
      nullable: true,
      description: 'The office; null if no document names one.',
      resolve: officeAt,
    }),
    holder: t.field({
      type: Leader,
      nullable: true,
      description: 'The leader who holds or held it.',
      resolve: holderAt,
    }),
    in: t.field({
      type: Entity,
      description: 'The nation or organization whose office it is.',
      resolve: ({ view, record }) => ({ view, record: endOf(view, record.target) }),
    }),
    relationship: t.field({
      type: Relationship,
      description: 'First and last day of the term, its certainty, and its claims.',
      resolve: (term) => term,
    }),
  }),
})

/** The types of a list of terms. */
export const terms = {
  type: OfficeTerm,
  connection: connectionOf(OfficeTerm, 'terms'),
  idOf: ({ id }: RelationshipRecord) => id,
}

builder.objectType(Office, {
  description: 'A position in a nation or an organization that one person holds at a time.',
  interfaces: [Node, Entity],
  fields: (t) => ({
    of: t.field({
      type: Entity,
      nullable: true,
      description: 'The nation or organization whose office it is.',
      resolve: ({ view, record }) => oneInView(view, view.entity(record.of)),
    }),
    holder: t.field({
      type: OfficeTerm,
      nullable: true,
      description:
        'The term that certainly holds at the date of the lens, on a day of handover the later; null if none does.',
      resolve: ({ view, record }) => oneInView(view, termsAt(view, record.id).at(-1)),
    }),
    ...growing(t, 'holders', {
      ...terms,
      description:
        'All terms up to the date of the lens, in chronological order; `relationship.certainty` says which one holds.',
      items: ({ view, record }) => allInView(view, termsIn(view, record.id)),
    }),
  }),
})

const officeArgs = builder.args((t) => ({
  office: t.id({ description: 'Limits the list to this office. Default: all offices.' }),
  of: t.id({ description: 'Limits the list to offices of this nation or organization. Default: all.' }),
}))
builder.objectFields(StageStep, (t) =>
  growing(t, 'officeholders', {
    ...terms,
    args: officeArgs,
    // Each step is looked at through a lens of its own day.
    complexity: (_, context) => ({ field: 20 + 0.15 * sizesFor(context).entities }),
    description:
      'Terms that certainly cover the day of the step, or the last day of a vague date. Empty if the step has no date.',
    items: ({ view, record: { since } }, args: OfficeArgs) => {
      const [office, of] = [args.office, args.of].map((id) => (id == null ? id : keyThrough(view, id)))
      for (const id of [office, of]) if (id != null && !view.widest().entity(id)) throw unknown(id)
      if (!since || !Number.isFinite(since.latest)) return []
      const then = viewThrough(view.graph, atDate(view.lens, since))
      const offices = then
        .entitiesOf('office')
        .filter((one) => (office == null || one.id === office) && (of == null || one.of === of))
      return offices.flatMap(({ id }) => termsAt(then, id).map((record) => ({ view: then, record })))
    },
  }),
)
interface OfficeArgs {
  readonly office?: string | null | undefined
  readonly of?: string | null | undefined
}

/** An end of a visible relationship is visible, too. */
function endOf(view: View, id: string): EntityRecord {
  const entity = view.entity(id)
  if (!entity) throw new Error(`the end '${id}' of a term does not show`)
  return entity
}

const unknown = (id: string) =>
  new EntenteError('NOT_FOUND', `no entity '${shortened(id)}' that you may see; give the id of one`)

const termsAt = (view: View, office: string) => termsIn(view, office).filter(({ certainty }) => certainty === 'certain')
