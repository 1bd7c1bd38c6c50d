import type { Clearance } from '../generated/graphql.ts'
import { words } from '../parts.tsx'
import { text } from '../texts/text.ts'
import { useRecord } from './change.ts'
import { BoxesField, SelectField } from './form.tsx'

const clearances = ['PUBLIC', 'RESTRICTED', 'SECRET'] as const satisfies readonly Clearance[]

/** The clearance and compartments that someone needs to see a record. An empty clearance is none of its own. */
export interface Label {
  readonly clearance: Clearance | ''
  readonly compartments: readonly string[]
}
interface Needed {
  readonly clearance: Clearance
  readonly compartments: readonly string[]
}

export const isSame = (some: readonly string[], others: readonly string[]): boolean =>
  some.length === others.length && some.every((one) => others.includes(one))

/** The label that a claim has besides that of its document. */
export const ownLabel = ({ clearance, compartments }: Needed, document: Needed | null | undefined): Label => ({
  clearance: clearance === document?.clearance ? '' : clearance,
  compartments: compartments.filter((one) => !document?.compartments.includes(one)),
})

/** The clearances and compartments that the viewer can give, which are those that the viewer has. */
export function useLabels() {
  const { data } = useRecord()
  const { clearance = 'PUBLIC', compartments = [] } = data?.viewer ?? {}
  const levels = clearances.slice(0, clearances.indexOf(clearance) + 1)
  return {
    levels,
    compartments,
    /** False where all that the viewer sees shows to everybody, so that there is nothing to choose. */
    canChoose: levels.length > 1 || compartments.length > 0,
    /** The fields of a document or of a claim. A draft can have a compartment that its author has left. */
    inputOf: (label: Label) => {
      const own = label.compartments.filter((one) => compartments.includes(one))
      return {
        ...(label.clearance === '' ? {} : { clearance: label.clearance }),
        ...(own.length > 0 ? { compartments: own } : {}),
      }
    },
  }
}

/** Fields for who may see a record; none where the viewer has nothing to choose. */
export function LabelFields({
  at,
  label,
  change,
  none,
  help,
}: {
  /** The places of the input that has the two, such as `claims.0.`; the first is that of the fields. */
  at: { readonly clearance: readonly string[]; readonly compartments: readonly string[] }
  label: Label
  change: (label: Partial<Label>) => void
  /** The choice of no clearance of its own, if there is one. */
  none?: string
  help: string
}) {
  const { levels, compartments } = useLabels()
  return (
    <>
      {levels.length > 1 && (
        <SelectField
          label={text.record.clearance}
          at={at.clearance}
          value={label.clearance}
          change={(clearance) => change({ clearance: clearance as Label['clearance'] })}
        >
          {none !== undefined && <option value="">{none}</option>}
          {levels.map((level) =>
            // The least is what a record has that names none.
            none !== undefined && level === 'PUBLIC' ? null : (
              <option key={level} value={level}>
                {words(level)}
              </option>
            ),
          )}
        </SelectField>
      )}
      {compartments.length > 0 && (
        <BoxesField
          label={text.record.compartments}
          at={at.compartments}
          options={compartments}
          value={label.compartments}
          change={(compartments) => change({ compartments })}
          help={help}
        />
      )}
    </>
  )
}
