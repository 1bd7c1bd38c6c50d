import { createReadStream } from 'node:fs'
import { parse } from 'csv-parse'
import { expect, test } from 'vitest'
import { registryOf } from '../../../src/exchange/import/import.ts'
import { RowFault } from '../../../src/exchange/import/template.ts'
import { nation } from './world.ts'

/** Nations of today, each with the name that the Unicode CLDR has for it. */
const nations: Readonly<Record<string, string>> = {
  'american-samoa': 'AS ASM',
  australia: 'AU AUS',
  austria: 'AT AUT',
  bangladesh: 'BD BGD',
  belarus: 'BY BLR',
  belize: 'BZ BLZ',
  benin: 'BJ BEN',
  bolivia: 'BO BOL',
  'bosnia-and-herzegovina': 'BA BIH',
  botswana: 'BW BWA',
  brunei: 'BN BRN',
  'burkina-faso': 'BF BFA',
  cambodia: 'KH KHM',
  'cape-verde': 'CV CPV',
  'central-african-republic': 'CF CAF',
  china: 'CN CHN',
  congo: 'CG COG',
  curacao: 'CW CUW',
  czechia: 'CZ CZE',
  djibouti: 'DJ DJI',
  dominica: 'DM DMA',
  'dominican-republic': 'DO DOM',
  'dr-congo': 'CD COD',
  ecuador: 'EC ECU',
  egypt: 'EG EGY',
  'equatorial-guinea': 'GQ GNQ',
  eswatini: 'SZ SWZ',
  ethiopia: 'ET ETH',
  'french-polynesia': 'PF PYF',
  gambia: 'GM GMB',
  germany: 'DE DEU',
  ghana: 'GH GHA',
  greece: 'GR GRC',
  guinea: 'GN GIN',
  'guinea-bissau': 'GW GNB',
  guyana: 'GY GUY',
  'hong-kong': 'HK HKG',
  hungary: 'HU HUN',
  india: 'IN IND',
  indonesia: 'ID IDN',
  iran: 'IR IRN',
  iraq: 'IQ IRQ',
  ireland: 'IE IRL',
  italy: 'IT ITA',
  'ivory-coast': 'CI CIV',
  jordan: 'JO JOR',
  kosovo: 'XK',
  kyrgyzstan: 'KG KGZ',
  laos: 'LA LAO',
  lesotho: 'LS LSO',
  libya: 'LY LBY',
  macau: 'MO MAC',
  madagascar: 'MG MDG',
  malawi: 'MW MWI',
  malaysia: 'MY MYS',
  mali: 'ML MLI',
  micronesia: 'FM FSM',
  moldova: 'MD MDA',
  mongolia: 'MN MNG',
  myanmar: 'MM MMR',
  namibia: 'NA NAM',
  nepal: 'NP NPL',
  netherlands: 'NL NLD',
  niger: 'NE NER',
  nigeria: 'NG NGA',
  'north-korea': 'KP PRK',
  'north-macedonia': 'MK MKD',
  palestine: 'PS PSE',
  'papua-new-guinea': 'PG PNG',
  romania: 'RO ROU',
  russia: 'RU RUS',
  'saint-kitts-and-nevis': 'KN KNA',
  'saint-martin': 'MF MAF',
  'saint-vincent-and-the-grenadines': 'VC VCT',
  samoa: 'WS WSM',
  'sao-tome-and-principe': 'ST STP',
  serbia: 'RS SRB',
  'sint-maarten': 'SX SXM',
  slovakia: 'SK SVK',
  'south-africa': 'ZA ZAF',
  'south-korea': 'KR KOR',
  'south-sudan': 'SS SSD',
  'sri-lanka': 'LK LKA',
  sudan: 'SD SDN',
  suriname: 'SR SUR',
  syria: 'SY SYR',
  taiwan: 'TW TWN',
  tanzania: 'TZ TZA',
  thailand: 'TH THA',
  'timor-leste': 'TL TLS',
  turkiye: 'TR TUR',
  tuvalu: 'TV TUV',
  ukraine: 'UA UKR',
  'united-arab-emirates': 'AE ARE',
  'united-kingdom': 'GB GBR',
  'united-states': 'US USA',
  vanuatu: 'VU VUT',
  'vatican-city': 'VA VAT',
  venezuela: 'VE VEN',
  vietnam: 'VN VNM',
  'western-sahara': 'EH ESH',
  yemen: 'YE YEM',
  zambia: 'ZM ZMB',
  zimbabwe: 'ZW ZWE',
}
const labels = new Intl.DisplayNames('en', { type: 'region' })

test('names of lists of nations are found, each at its time, or can mean several', async () => {
  const known = Object.entries(nations).map(([id, codes]) => {
    const [alpha2 = '', alpha3] = codes.split(' ')
    return nation(id, labels.of(alpha2) ?? id, { alpha2, ...(alpha3 ? { alpha3 } : {}) })
  })
  const registry = await registryOf(new Map(), known, [])
  const wrong: string[] = []
  let rows = 0
  const file = createReadStream('test/fixtures/tables/names.csv').pipe(parse({ columns: true }))
  for await (const { name, on, nation } of file as AsyncIterable<Record<'name' | 'on' | 'nation', string>>) {
    rows += 1
    const found = find(() => registry.find(name, ['name'], on || undefined).id)
    // Without a nation in the table, the name can mean several.
    if (nation === '' ? !/ can mean | is unassigned /.test(found) : found !== nation)
      wrong.push(`${name} on ${on}: ${found}, not ${nation}`)
  }
  expect(wrong).toEqual([])
  expect(rows).toBeGreaterThan(300)
})

function find(make: () => string): string {
  try {
    return make()
  } catch (error) {
    if (error instanceof RowFault) return error.message
    throw error
  }
}
