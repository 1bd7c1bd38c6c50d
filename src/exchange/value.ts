import { type Amount, readAmount } from '../facts/amount.ts'
import type { EdtfTime } from '../facts/date.ts'
import { type Claim, type ClaimValue, type Entity, plainValue } from '../facts/facts.ts'

/** The value of a claim as one text or number; undefined for a time, which the claim has in `time`. */
export const valueText = (value: ClaimValue | undefined): string | number | undefined =>
  value && value.type !== 'time' ? plainValue(value) : undefined

/** The amount of a claim: its value or its qualifier; undefined if neither has a number. */
export const amountOf = ({ value, qualifiers }: Claim): Amount | undefined =>
  value?.type === 'amount' ? value.amount : qualifiers.amount === undefined ? undefined : readAmount(qualifiers.amount)

/** The fields of an entity as in a data folder, in one order: one kind of pact is a word, several are a list. */
export function entityFields({ names, aliases, ...rest }: Entity): object {
  const { pactKinds = [], ...fields } = rest.kind === 'pact' ? rest : { ...rest, pactKinds: undefined }
  const { id, kind, name } = rest
  return {
    ...{ id, kind, name },
    ...fields,
    ...(pactKinds.length > 0 && { pactKind: pactKinds.length === 1 ? pactKinds[0] : pactKinds }),
    ...(names.length > 0 && { names: Object.fromEntries(names.map(({ language, text }) => [language, text])) }),
    ...(aliases.length > 0 && { aliases }),
  }
}

/**
 * A day, month or year that is neither uncertain nor approximate: `2024-06-19`, `2022-04`, `2022`; undefined for any
 * other date.
 */
export const plainDate = (time: EdtfTime | undefined): string | undefined =>
  time && ['day', 'month', 'year'].includes(time.precision) && /^\d{4}(-\d\d){0,2}$/.test(time.edtf)
    ? time.edtf
    : undefined
