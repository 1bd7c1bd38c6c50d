import { mentions } from '../../facts/facts.ts'
import { builder, seenAll, seenOne } from '../builder.ts'
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
      resolve: ({ it }) => it.title,
    }),
    publisher: t.string({
      nullable: true,
      description: 'Who published it; null where the document does not say.',
      resolve: ({ it }) => it.publisher,
    }),
    wire: t.string({
      nullable: true,
      description:
        'The agency whose report it carries. Documents of one agency are not independent, and corroborate as one.',
      resolve: ({ it }) => it.wire,
    }),
    authors: t.stringList({ description: 'Who wrote it.', resolve: ({ it }) => it.authors }),
    published: t.field({
      type: Time,
      nullable: true,
      description:
        'When it was published; it is known from the last day that this can mean. Null where nobody knows: each of its claims then counts as known from the date that it carries (`Claim.knownFrom`).',
      resolve: ({ it }) => it.published,
    }),
    language: t.string({ description: 'Its language, as a BCP 47 tag.', resolve: ({ it }) => it.language }),
    url: t.string({ nullable: true, description: 'Its address.', resolve: ({ it }) => it.url }),
    file: t.string({
      nullable: true,
      description: 'The name of the local copy that `entente verify` looks for.',
      resolve: ({ it }) => it.file,
    }),
    primary: t.boolean({ description: 'Whether a party to the matter speaks in it.', resolve: ({ it }) => it.primary }),
    license: t.string({
      nullable: true,
      description: 'The terms under which it may be used; null where nobody says.',
      resolve: ({ it }) => it.license,
    }),
    note: t.string({
      nullable: true,
      description: 'What a reader should know of it, such as how its date was found.',
      resolve: ({ it }) => it.note,
    }),
    passages: t.field({
      type: [Passage],
      complexity: { field: 1, multiplier: 20 },
      description: 'The places in it that claims cite, in order.',
      resolve: ({ view, it }) => seenAll(view, view.passagesIn(it.id)),
    }),
    claims: t.connection(
      {
        type: Claim,
        args: claims.args,
        complexity: pageCost,
        description: 'What it says.',
        resolve: ({ view, it }, args) => claims.page(view, seenAll(view, view.claimsIn(it.id)), args),
      },
      ClaimConnection,
    ),
    mentions: t.field({
      type: [Entity],
      complexity: { field: 1, multiplier: 20 },
      description: 'Everyone and everything that its claims name.',
      resolve: ({ view, it }) => {
        const ids = new Set(view.claimsIn(it.id).flatMap((claim) => mentions(claim)))
        return seenAll(
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
      resolve: ({ view, it }) => seenOne(view, view.document(it.document)),
    }),
    paragraph: t.int({
      description: 'Which of the lines that are not blank it is, counted from 1.',
      resolve: ({ it }) => it.paragraph,
    }),
    summary: t.string({ description: 'What it says, in our words.', resolve: ({ it }) => it.summary }),
    fingerprint: t.string({
      description:
        'SHA-256 of the paragraph in Unicode NFC, white space folded; `entente verify` checks it against a copy.',
      resolve: ({ it }) => it.fingerprint,
    }),
    claims: t.field({
      type: [Claim],
      description: 'The claims that cite it.',
      resolve: ({ view, it }) => seenAll(view, view.claimsCiting(it.id)),
    }),
  }),
})
