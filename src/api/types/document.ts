import { mentions, type Passage as PassageRecord } from '../../facts/facts.ts'
import { allInView, builder, connectionOf, listInView, oneInView } from '../builder.ts'
import { ClearanceEnum } from '../enums.ts'
import { growing, growingClaims, growingEntities } from '../lists/growing.ts'
import { ClaimConnection, claims } from '../lists/lists.ts'
import { Claim, Document, Node, Passage } from '../refs.ts'
import { Time } from './time.ts'

builder.objectType(Document, {
  description:
    'A source: an article, a press release, a treaty text. Its claims hold what it says; its full text is not ' +
    'included.',
  interfaces: [Node],
  fields: (t) => ({
    title: t.string({
      description: 'The title, or another label if the document has no title.',
      resolve: ({ record }) => record.title,
    }),
    publisher: t.string({
      nullable: true,
      description: 'The publisher; null if the document does not name one.',
      resolve: ({ record }) => record.publisher,
    }),
    wire: t.string({
      nullable: true,
      description:
        'The news agency whose report it reprints; null if none. Documents from one agency count as one for ' +
        'corroboration.',
      resolve: ({ record }) => record.wire,
    }),
    authors: t.stringList({
      description: 'The authors; empty if the document names none.',
      resolve: ({ record }) => record.authors,
    }),
    read: t.field({
      type: Time,
      nullable: true,
      description: 'The day on which the page was read; null if it has a date.',
      resolve: ({ record }) => record.read,
    }),
    published: t.field({
      type: Time,
      nullable: true,
      description:
        'The publication date; null if unknown. `knownAt` counts a document from the last day that this date can ' +
        'mean, and a page without a date from the day on which it was read.',
      resolve: ({ record }) => record.published,
    }),
    language: t.string({ description: 'The language, as a BCP 47 tag.', resolve: ({ record }) => record.language }),
    url: t.string({
      nullable: true,
      description: 'The web address; null if none is recorded.',
      resolve: ({ record }) => record.url,
    }),
    file: t.string({
      nullable: true,
      description: 'The file name of the local copy that `entente verify` checks; null if none is recorded.',
      resolve: ({ record }) => record.file,
    }),
    primary: t.boolean({
      description: 'True if a party to the matter speaks in it.',
      resolve: ({ record }) => record.primary,
    }),
    clearance: t.field({
      type: ClearanceEnum,
      description: 'The clearance needed to see it; no claim of it needs less.',
      resolve: ({ record }) => record.clearance,
    }),
    compartments: t.stringList({
      description: 'The compartments that it is in, with all of its claims. Only people in all of them see it.',
      resolve: ({ record }) => record.compartments ?? [],
    }),
    license: t.string({
      nullable: true,
      description: 'The license under which it may be used; null if unknown.',
      resolve: ({ record }) => record.license,
    }),
    note: t.string({
      nullable: true,
      description: 'A note for readers, such as the origin of its date; null if there is none.',
      resolve: ({ record }) => record.note,
    }),
    ...growing(t, 'passages', {
      type: Passage,
      connection: connectionOf(Passage, 'passages'),
      idOf: ({ id }: PassageRecord) => id,
      description: 'The passages that its claims cite, in order.',
      items: ({ view, record }) => allInView(view, view.passagesIn(record.id)),
    }),
    claims: t.connection(
      {
        type: Claim,
        args: claims.args,
        description: 'The claims that it makes.',
        resolve: ({ view, record }, args) =>
          claims.page(view, `${record.id} claims`, listInView(view, view.claimsIn(record.id)), args),
      },
      ClaimConnection,
    ),
    ...growingEntities(t, 'mentions', {
      description: 'All entities that its claims name.',
      items: ({ view, record }) => {
        const ids = new Set(view.claimsIn(record.id).flatMap((claim) => mentions(claim)))
        return allInView(
          view,
          [...ids].sort().flatMap((id) => view.entity(id) ?? []),
        )
      },
    }),
  }),
})

builder.objectType(Passage, {
  description: 'A place in a document: its paragraph number and a summary in our own words.',
  interfaces: [Node],
  fields: (t) => ({
    document: t.field({
      type: Document,
      nullable: true,
      description: 'The document that contains it.',
      resolve: ({ view, record }) => oneInView(view, view.document(record.document)),
    }),
    paragraph: t.int({
      description: 'The number of the paragraph, counting non-blank lines from 1.',
      resolve: ({ record }) => record.paragraph,
    }),
    summary: t.string({ description: 'A summary in our own words.', resolve: ({ record }) => record.summary }),
    fingerprint: t.string({
      description:
        'SHA-256 of the paragraph in Unicode NFC with white space collapsed. `entente verify` checks it against a ' +
        'local copy.',
      resolve: ({ record }) => record.fingerprint,
    }),
    ...growingClaims(t, 'claims', {
      description: 'The claims that cite it.',
      items: ({ view, record }) => allInView(view, view.claimsCiting(record.id)),
    }),
  }),
})
