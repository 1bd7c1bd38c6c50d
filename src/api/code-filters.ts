import type * as facts from '../facts/facts.ts'
import type { InView } from './builder.ts'
import * as word from './enum-filters.ts'
import type { CodedShape, NationCodeShape } from './filter-shapes.ts'
import { listWhere } from './list-where.ts'
import { oneText } from './text-filters.ts'
import { type FiltersOf, Where } from './where.ts'

const NationCodeWhere = new Where<NationCodeShape, facts.NationCode>('NationCodeWhere', 'codes of nations', () => ({
  scheme: word.codeScheme('The code list.', ({ scheme }) => scheme),
  code: oneText('The code, in digits.', ({ code }) => code),
}))
const codes = listWhere('NationCodeListWhere', 'the codes of a nation', () => NationCodeWhere)

/** The filters on each code of a nation. */
export const codeFilters = (): FiltersOf<CodedShape, InView<facts.Nation>> => ({
  alpha2: oneText('Its ISO 3166-1 alpha-2 code.', ({ record }) => record.alpha2),
  alpha3: oneText('Its ISO 3166-1 alpha-3 code.', ({ record }) => record.alpha3),
  numeric: oneText('Its ISO 3166-1 numeric code, in three digits.', ({ record }) => record.numeric),
  codes: codes('Its codes in other code lists of states.', ({ record }) => record.codes ?? []),
})
