import { expect, test } from 'vitest'
import { onRelationship } from '../../../src/graph/relationships/disagreement.ts'
import { importing, nation } from './world.ts'

/** A row for each term, as data sets of memberships have them. */
const mapping = `about: Terms of membership.
document: { id: terms, title: Terms, published: 2020-01-01, language: en }
things:
  pact: { kind: pact, id: "p-{pact}", name: "{pact}" }
  party: { kind: party, code: "{party}", schemes: [name] }
claims:
  - subject: party
    predicate: party-to
    object: pact
    time: { since: "{since}", until: "{until}", blank: open }
`
const table = `pact,party,since,until
one-day-shared,Arden,2000-01-01,2005-01-01
one-day-shared,Arden,2005-01-01,2010-01-01
next-day,Arden,2000-01-01,2004-12-31
next-day,Arden,2005-01-01,2010-01-01
gap,Arden,2000-01-01,2004-01-01
gap,Arden,2005-01-01,2010-01-01
overlap,Arden,2000-01-01,2006-01-01
overlap,Arden,2004-01-01,2010-01-01
contained,Arden,2000-01-01,2010-01-01
contained,Arden,2000-01-01,2005-01-01
then-open,Arden,2000-01-01,2005-01-01
then-open,Arden,2005-01-01,
open-or-ended,Arden,2000-01-01,
open-or-ended,Arden,2000-01-01,2005-01-01
`

test('terms of one table that touch, overlap or contain each other are one membership, and a gap is two', async () => {
  const world = await importing([nation('arden', 'Arden')])
  expect(await world.take('terms.csv', table, mapping)).toMatchObject({ rows: 14, added: 14, rejected: 0 })
  const view = await world.view()
  const terms = view.relationshipsOf('arden', { ended: true })
  expect(
    terms
      .toSorted((one, other) => (one.id < other.id ? -1 : 1))
      .map((one) => [
        one.id.replace('arden.party-to.p-', ''),
        `${one.since?.edtf}/${one.until?.edtf ?? '..'}`,
        onRelationship(view, one).map(({ topic }) => topic),
      ]),
  ).toEqual([
    ['contained', '2000-01-01/2010-01-01', []],
    ['gap', '2000-01-01/2004-01-01', []],
    ['gap~2', '2005-01-01/2010-01-01', []],
    ['next-day', '2000-01-01/2010-01-01', []],
    ['one-day-shared', '2000-01-01/2010-01-01', []],
    ['open-or-ended', '2000-01-01/..', ['end']],
    ['overlap', '2000-01-01/2010-01-01', []],
    ['then-open', '2000-01-01/..', []],
  ])
})
