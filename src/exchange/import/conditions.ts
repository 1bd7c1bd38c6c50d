import type { ClaimTemplate, EntityTemplate } from './mapping.ts'
import type { Condition } from './mapping-parts.ts'
import type { Cells } from './template.ts'

/** True for rows under the condition of the entity; without claims, every row lists its nations. */
export const isListed = (template: EntityTemplate, cells: Cells, claims: number): boolean =>
  'listed' in template && template.listed !== undefined
    ? holds(template.listed, cells)
    : claims === 0 && template.kind === 'nation'

const holds = (condition: Condition, cells: Cells): boolean =>
  Object.entries(condition).every(([column, values]) => [values].flat().includes(cells.text(column) ?? ''))

/** True if the conditions of a claim hold in a row. */
export function applies(template: ClaimTemplate, cells: Cells): boolean {
  return (
    holds(template.if, cells) &&
    template.given.every((columns) => isFilled(columns, cells)) &&
    !template.blank.some((columns) => isFilled(columns, cells))
  )
}

/** True if one of the columns is filled: `since|until`. */
const isFilled = (columns: string, cells: Cells) => columns.split('|').some((column) => !cells.isEmpty(column))
