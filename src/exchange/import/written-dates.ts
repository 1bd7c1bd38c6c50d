import type { Mapping } from './mapping.ts'
import { RowFault } from './template.ts'
import { readUntcDate } from './untc.ts'

/**
 * A date as sources write it, in EDTF. What one text can mean in two ways needs the word of the mapping, `dates`. EDTF
 * stays as it is, whether it is valid or not.
 * @throws RowFault if the text can mean several dates
 */
export function toEdtf(text: string, order: Mapping['dates']): string {
  const said = wholeNumber(text.replace(/\s+/g, ' '))
  for (const { form, read } of forms) {
    const match = form.exec(said)
    const edtf = match && read(match, order)
    if (edtf) return edtf
  }
  return said
}

/** A number without the .0 that spreadsheets and R add, as in 1952.0. */
export const wholeNumber = (text: string): string => text.replace(/^(-?\d+)\.0+$/, '$1')

interface Form {
  readonly form: RegExp
  /** Undefined if it is another form after all. */
  readonly read: (match: RegExpExecArray, order: Mapping['dates']) => string | undefined
}

const two = (number: string) => number.padStart(2, '0')
const year = (number: string) => number.replace(/\d+/, (digits) => digits.padStart(4, '0'))
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const names =
  '(january|february|march|april|may|june|july|august|september|october|november|december|' +
  'jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\.?'
/** A year, month or day of EDTF, as a part of a longer form. */
const date = '\\d{4}(?:-\\d{2}){0,2}'
const monthOf = (name: string) => two(String(months.indexOf(name.slice(0, 3).toLowerCase()) + 1))

const forms: readonly Form[] = [
  // 1951-09-08T00:00:00Z, 1951-09-08 00:00:00.000+02:00, 19510908T000000Z: the day as written.
  {
    form: /^(-?\d{4,}-\d{2}-\d{2})[T ]\d{2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?: ?(?:Z|UTC|[+-]\d{2}:?\d{2}))?$/,
    read: ([, day]) => day,
  },
  {
    form: /^(\d{4})(\d{2})(\d{2})T\d{2}(?:\d{2}(?:\d{2}(?:[.,]\d+)?)?)?(?:Z|[+-]\d{2}(?::?\d{2})?)?$/,
    read: ([, y, m, d]) => `${y}-${m}-${d}`,
  },
  // 19510908, but not 1951, and no serial number.
  { form: /^(1\d{3}|20\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/, read: ([, y, m, d]) => `${y}-${m}-${d}` },
  // 1951-9-8, 1951/09/08, 1951.9.8
  { form: /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/, read: ([, y, , m = '', d = '']) => `${y}-${two(m)}-${two(d)}` },
  // 1951-9
  { form: /^(\d{4})-(\d)$/, read: ([, y, m = '']) => `${y}-${two(m)}` },
  // 8/9/1951, 08.09.1951
  {
    form: /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/,
    read: ([text, one = '', , other = '', y], order) => `${y}-${ordered(text, one, other, order)}`,
  },
  // 8 September 1951, 8-Sep-1951, 08/Sep/1951, 8th of September 1951
  {
    form: new RegExp(`^(\\d{1,2})(?:st|nd|rd|th|\\.)?(?: of)?[ /.-]${names},?[ /.-](\\d{4})$`, 'i'),
    read: ([, d = '', m = '', y]) => `${y}-${monthOf(m)}-${two(d)}`,
  },
  // September 8, 1951, Sep-08-1951
  {
    form: new RegExp(`^${names}[ /-](\\d{1,2})(?:st|nd|rd|th)?(?:, ?|[ /-])(\\d{4})$`, 'i'),
    read: ([, m = '', d = '', y]) => `${y}-${monthOf(m)}-${two(d)}`,
  },
  // 1951 September 8, 1951-Sep-08, 1951 September
  {
    form: new RegExp(`^(\\d{4}),?[ /.-]${names}(?:[ /.-](\\d{1,2})(?:st|nd|rd|th)?)?$`, 'i'),
    read: ([, y, m = '', d]) => `${y}-${monthOf(m)}${d === undefined ? '' : `-${two(d)}`}`,
  },
  // 1951年9月8日, 1951년 9월 8일
  {
    form: /^(\d{4})[年년](?: ?(\d{1,2})[月월](?: ?(\d{1,2})[日일])?)?$/,
    read: ([, ...parts]) => parts.flatMap((part) => (part === undefined ? [] : two(part))).join('-'),
  },
  // September 1951, Sep-1951
  { form: new RegExp(`^${names},?[ -](\\d{4})$`, 'i'), read: ([, m = '', y]) => `${y}-${monthOf(m)}` },
  // 8-Sep-51, 8/9/51
  {
    form: new RegExp(`^\\d{1,2}[-/. ](?:\\d{1,2}|${names})[-/. ]\\d{2}$`, 'i'),
    read: ([text]) => unclear(text, 'write its year with four digits'),
  },
  // c. 1902, circa 1902
  { form: /^(?:c|ca|circa|about|approx)\.? ?(-?\d{3,4})$/i, read: ([, y = '']) => `${year(y)}~` },
  // 44 BCE is the year -43, because there is a year 0 in EDTF.
  { form: /^(\d{1,4}) ?(?:BCE?|B\.C\.(?:E\.)?)$/i, read: ([, y = '']) => beforeChrist(Number(y)) },
  { form: /^(?:AD ?(\d{1,4})|(\d{1,4}) ?(?:AD|CE))$/i, read: ([, before, after]) => year(before ?? after ?? '') },
  // 622, -44; a year of two digits could be one of several centuries.
  { form: /^\d{1,2}$/, read: ([text]) => unclear(text, 'write a year with four digits') },
  { form: /^-?\d{1,4}$/, read: ([y]) => year(y) },
  // 1950s, 19th century
  { form: /^(\d{3})0s$/, read: ([, y]) => `${y}X` },
  { form: /^(\d{1,2})(?:st|nd|rd|th) c(?:\.|entury)$/i, read: ([, c = '']) => `${two(String(Number(c) - 1))}XX` },
  // 1902/03 is a month of 1902 or the years 1902 and 1903.
  {
    form: /^\d{4}[/–]\d{2}$/,
    read: ([text]) => unclear(text, 'write 1902-03 for a month, or 1902/1903 for one of two years'),
  },
  // Ranges, 1902/1903 or 1902–1903 or 1997-01..1997-02 or ..1951: some day between the two.
  { form: new RegExp(`^(${date}) ?[/–—] ?(${date})$`), read: ([, from, to]) => `[${from}..${to}]` },
  { form: /^(\d{4})-(\d{4})$/, read: ([, from, to]) => `[${from}..${to}]` },
  // 1902-.., 1902/.., ../1902
  { form: new RegExp(`^(${date}) ?[-/–—] ?\\.\\.$`), read: ([, from]) => `[${from}..]` },
  { form: new RegExp(`^\\.\\. ?[-/–—] ?(${date})$`), read: ([, to]) => `[..${to}]` },
  // Before 1902, after 1902: with that year, because texts differ in whether they mean it.
  {
    form: /^(before|after) (.+)$/i,
    read: ([, word = '', said = ''], order) => {
      const edtf = toEdtf(said, order)
      if (!new RegExp(`^${date}$`).test(edtf)) return undefined
      return /before/i.test(word) ? `[..${edtf}]` : `[${edtf}..]`
    },
  },
  { form: /^[^[\]]*\.\.[^[\]]*$/, read: ([text]) => (/[^.\s]/.test(text) ? `[${text.replace(/ /g, '')}]` : undefined) },
  { form: /^.*\p{L}{3}.*$/u, read: ([text]) => readUntcDate(text)?.edtf },
]

function ordered(text: string, one: string, other: string, order: Mapping['dates']): string {
  const isDayFirst = order === 'dmy' || (order === 'iso' && Number(one) > 12)
  if (order === 'iso' && one !== other && Number(one) <= 12 && Number(other) <= 12)
    unclear(text, 'write dates: dmy or dates: mdy in the mapping')
  const [day, month] = isDayFirst ? [one, other] : [other, one]
  return `${two(month)}-${two(day)}`
}

/** Astronomical numbering, as in EDTF: 1 BCE is the year 0000. */
const beforeChrist = (number: number) => (number === 1 ? '0000' : `-${String(number - 1).padStart(4, '0')}`)

function unclear(text: string, advice: string): never {
  throw new RowFault(`not a clear date: '${text}' can mean several; ${advice}`)
}
