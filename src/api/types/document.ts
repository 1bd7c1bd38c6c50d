import { mentions } from '../../facts/facts.ts'
import { allInView, builder, oneInView } from '../builder.ts'
import { pageCost } from '../connection.ts'
import { ClaimConnection, claims } from '../lists.ts'
import { Claim, Document, Entity, Node, Passage } from '../refs.ts'
import { Time } from './time.ts'

builder.objectType(Document, {
  description:
    'A source: an article, a press release, a treaty text. What it says is in its claims; its text is not here.',
  interfaces: [Node],
  fields: (t) => ({
    title: t.string({
      description: 'Its title, or what it can be told by where it has none.',
      resolve: ({ record }) => record.title,
    }),
    publisher: t.string({
      nullable: true,
      description: 'Who published it; null where the document does not say.',
      resolve: ({ record }) => record.publisher,
    }),
    wire: t.string({
      nullable: true,
      description:
        'The agency whose report it carries. Documents of one agency are not independent, and corroborate as one.',
      resolve: ({ record }) => record.wire,
    }),
    authors: t.stringList({ description: 'Who wrote it.', resolve: ({ record }) => record.authors }),
    published: t.field({
      type: Time,
      nullable: true,
      description:
        'When it was published; it is known from the last day that this can mean. Null where nobody knows: each of its claims then counts as known from the date that it carries (`Claim.knownFrom`).',
      resolve: ({ record }) => record.published,
    }),
    language: t.string({ description: 'Its language, as a BCP 47 tag.', resolve: ({ record }) => record.language }),
    url: t.string({ nullable: true, description: 'Its address.', resolve: ({ record }) => record.url }),
    file: t.string({
      nullable: true,
      description: 'The name of the local copy that `entente verify` looks for.',
      resolve: ({ record }) => record.file,
    }),
    primary: t.boolean({
      description: 'Whether a party to the matter speaks in it.',
      resolve: ({ record }) => record.primary,
    }),
    license: t.string({
      nullable: true,
      description: 'The terms under which it may be used; null where nobody says.',
      resolve: ({ record }) => record.license,
    }),
    note: t.string({
      nullable: true,
      description: 'What a reader should know of it, such as how its date was found.',
      resolve: ({ record }) => record.note,
    }),
    passages: t.field({
      type: [Passage],
      complexity: { field: 1, multiplier: 20 },
      description: 'The places in it that claims cite, in order.',
      resolve: ({ view, record }) => allInView(view, view.passagesIn(record.id)),
    }),
    claims: t.connection(
      {
        type: Claim,
        args: claims.args,
        complexity: pageCost,
        description: 'What it says.',
        resolve: ({ view, record }, args) => claims.page(view, allInView(view, view.claimsIn(record.id)), args),
      },
      ClaimConnection,
    ),
    mentions: t.field({
      type: [Entity],
      complexity: { field: 1, multiplier: 20 },
      description: 'Everyone and everything that its claims name.',
      resolve: ({ view, record }) => {
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
  description: 'A place in a document: which paragraph, and what it says in our words.',
  interfaces: [Node],
  fields: (t) => ({
    document: t.field({
      type: Document,
      nullable: true,
      description: 'The document.',
      resolve: ({ view, record }) => oneInView(view, view.document(record.document)),
    }),
    paragraph: t.int({
      description: 'Which of the lines that are not blank it is, counted from 1.',
      resolve: ({ record }) => record.paragraph,
    }),
    summary: t.string({ description: 'What it says, in our words.', resolve: ({ record }) => record.summary }),
    fingerprint: t.string({
      description:
        'SHA-256 of the paragraph in Unicode NFC, white space folded; `entente verify` checks it against a copy.',
      resolve: ({ record }) => record.fingerprint,
    }),
    claims: t.field({
      type: [Claim],
      description: 'The claims that cite it.',
      resolve: ({ view, record }) => allInView(view, view.claimsCiting(record.id)),
    }),
  }),
})
