import { isDeepStrictEqual } from 'node:util'
import { didYouMean, EntenteError } from '../../errors.ts'
import { parseDate } from '../../facts/date.ts'
import type { Passage } from '../../facts/facts.ts'
import { areSame, isCleared } from '../../facts/label.ts'
import type { Located } from '../../facts/shape.ts'
import { clearanceProblem, labelOf } from './clearances.ts'
import type { Content, ContentKind, ContentOf } from './content.ts'
import { amended, mergeProblems, unknownEntity } from './entities.ts'
import { reviews } from './kinds.ts'
import { passagesOf, readClaims, readDocument, readEntity } from './reading.ts'
import { type Proposal, pairOf, type Tables } from './tables.ts'

/** The change that a content is of. */
export interface Said {
  readonly author: string
  readonly reason?: string | undefined
  readonly recordedAt: string
  /** True if the change counts even where it does not fit. */
  readonly isHeld?: boolean
}

/** The problems of a change, and what it does to the tables if there are none. */
interface Outcome {
  readonly problems: readonly EntenteError[]
  readonly write: () => void
}
const refused = (problems: readonly EntenteError[]): Outcome => ({ problems, write: () => {} })

type Apply<K extends ContentKind> = (tables: Tables, content: ContentOf<K>, said: Said, at: Located) => Outcome

/** The contents that alter tables by themselves; an undo takes another change away. */
export type Applied = Exclude<Content, ContentOf<'undo'>>

/**
 * Applies the content of a change to the tables. If it has problems, it returns all of them, and the tables stay
 * as they are.
 */
export function apply(tables: Tables, content: Applied, said: Said, at: Located): readonly EntenteError[] {
  const { problems, write } = outcomeOf(tables, content, said, at)
  if (problems.length > 0 && !said.isHeld) return problems
  write()
  return []
}

/** The problems that a content has by the rules; the tables stay as they are. */
export const problemsOf = (tables: Tables, content: Applied, said: Said, at: Located): readonly EntenteError[] =>
  outcomeOf(tables, content, said, at).problems

const outcomeOf = (tables: Tables, content: Applied, said: Said, at: Located): Outcome =>
  (appliers[content.kind] as Apply<ContentKind>)(tables, content, said, at)

const appliers: { readonly [K in Applied['kind']]: Apply<K> } = {
  'add-document': (tables, content, _, at) => {
    const { id } = content.document
    const { record, problems } = readDocument(tables, content, at)
    return {
      problems: [...taken(tables, id, at, 'document', 'id'), ...problems],
      write: () => {
        if (!record) return
        tables.set('documents', id, record)
        for (const passage of passagesOf(id, content.passages)) tables.set('passages', passage.id, passage)
      },
    }
  },

  propose: (tables, content, said, at) => {
    const { document, review } = content
    const { author, reason = '' } = said
    const corrects = new Map(Object.entries(content.corrects ?? {}))
    const { claims, problems } = readClaims(tables, content, at)
    const passages = passagesOf(document, content.passages)
    return {
      problems: [
        ...Object.keys(content.claims).flatMap((key) => takenClaim(tables, `${document}#${key}`, at, 'claims', key)),
        ...(content.as ? [] : passages.flatMap((one) => otherPassage(tables, one, Object.keys(content.claims), at))),
        ...correctionProblems(tables, content, said, at),
        ...problems,
      ],
      write: () => {
        // Of a change that counts though it does not fit, another's text stays: its author may not see this one.
        for (const passage of passages)
          if (!said.isHeld || otherPassage(tables, passage, Object.keys(content.claims), at).length === 0)
            tables.set('passages', passage.id, passage)
        const needed = reviews[review]
        for (const claim of claims) {
          const corrected = corrects.get(claim.id.slice(document.length + 1))
          const proposal: Proposal = {
            ...{ claim, author, needed, acceptedBy: [], status: needed === 0 ? 'accepted' : 'proposed' },
            ...(corrected && { corrects: { claims: corrected, reason } }),
          }
          tables.set('proposals', claim.id, proposal)
          retractCorrected(tables, proposal, said)
        }
      },
    }
  },

  accept: (tables, { claims }, said, at) =>
    judgeAll(tables, claims, said, at, (proposal) => {
      const { claim, acceptedBy, needed } = proposal
      const { author } = said
      if (proposal.author === author) return `'${claim.id}' is your own proposal; another person accepts it`
      if (acceptedBy.includes(author)) return `you have accepted '${claim.id}' already; another person must, too`
      const ends = [claim.subject, claim.object ?? ''].map((id) => tables.resolve(id))
      if (ends[0] === ends[1] && !said.isHeld)
        return `'${claim.id}' relates '${ends[0]}' to itself since a merge; take that apart first`
      const all = [...acceptedBy, author]
      return { ...proposal, acceptedBy: all, status: all.length >= needed ? 'accepted' : 'proposed' }
    }),

  reject: (tables, { claims }, said, at) =>
    judgeAll(tables, claims, said, at, (proposal) => ({ ...proposal, status: 'rejected' })),

  'ask-for-change': (tables, { claims }, said, at) =>
    judgeAll(tables, claims, said, at, (proposal) => ({ ...proposal, status: 'change-asked' })),

  retract: (tables, { claims }, { reason = '', recordedAt }, at) => {
    const on = dayOf(recordedAt)
    return forEachClaim(tables, claims, at, (id) =>
      tables.retraction(id) ? isRetracted(id) : () => tables.set('retractions', id, { on, reason }),
    )
  },

  restore: (tables, { claims }, _, at) =>
    forEachClaim(tables, claims, at, (id) =>
      tables.retraction(id) ? () => tables.set('retractions', id, null) : `the claim '${id}' is not retracted`,
    ),

  'set-clearance': (tables, content, _, at) =>
    forEachClaim(tables, content.claims, at, (id) => {
      const { clearance, compartments } = content
      const give = () => {
        tables.set('clearances', id, clearance)
        if (compartments) tables.set('compartments', id, compartments)
      }
      return clearanceProblem(tables, id, content) ?? give
    }),

  'add-entity': (tables, { entity: { record: _, ...entity } }, _said, at) => {
    const { record, problems } = readEntity(tables, entity, at, 'entity')
    return {
      problems: [...taken(tables, entity.id, at, 'entity', 'id'), ...problems],
      write: () => {
        if (record) tables.set('entities', entity.id, record)
      },
    }
  },

  'amend-entity': (tables, content, _, at) => {
    const { record, problems } = amended(tables, content, at)
    return { problems, write: () => record && tables.set('entities', content.entity, record) }
  },

  merge: (tables, content, _, at) => ({
    problems: mergeProblems(tables, content, at),
    write: () => {
      tables.set('merged', content.entity, content.into)
    },
  }),

  'take-apart': (tables, { entity }, _, at) => ({
    problems: tables.merged.has(entity) ? [] : [problem(`'${entity}' is not merged into another`, at, 'entity')],
    write: () => {
      tables.set('merged', entity, undefined)
    },
  }),

  judge: (tables, { entities: [one, other], verdict }, _, at) => {
    const unknown = [one, other].flatMap((id, index) =>
      tables.entity(id) ? [] : [unknownEntity(tables, id, at, 'entities', index)],
    )
    if (unknown.length > 0) return refused(unknown)
    if (one === other) return refused([problem(`'${one}' is one entity; judge two`, at, 'entities', 1)])
    return { problems: [], write: () => tables.set('judged', pairOf(one, other), verdict) }
  },

  // Tokens alter no facts; tokens.ts reads them.
  'create-token': () => refused([]),

  'revoke-token': () => refused([]),
}

const problem = (sentence: string, at: Located, ...path: PropertyKey[]) =>
  new EntenteError('BAD_DATA', `${path.map(String).join('.')}: ${sentence}`, at.locate(path))

/** All ids of documents and entities share one space. */
function taken(tables: Tables, id: string, at: Located, ...path: PropertyKey[]): EntenteError[] {
  const isTaken = tables.document(id) !== undefined || tables.ownEntity(id) !== undefined
  return isTaken ? [problem(`the id '${id}' is taken; choose another`, at, ...path)] : []
}

/** A key of a claim can be used again if its proposal was rejected or is to be changed. */
function takenClaim(tables: Tables, id: string, at: Located, ...path: PropertyKey[]): EntenteError[] {
  const status = tables.proposals.get(id)?.status
  const isFree = !tables.base.claims.has(id) && (status === undefined || !isLive(status))
  return isFree ? [] : [problem(`the claim '${id}' exists; choose another key`, at, ...path)]
}

/** A claim that is corrected holds now, and is corrected once. */
function correctionProblems(
  tables: Tables,
  { document, claims, corrects = {} }: ContentOf<'propose'>,
  { reason = '' }: Said,
  at: Located,
): EntenteError[] {
  const seen = new Set<string>()
  const wrong = (key: string, id: string): string | undefined => {
    if (seen.has(id)) return `'${id}' is named twice`
    seen.add(id)
    const old = tables.claim(id)
    if (!old) return noClaim(tables, id)
    if (tables.retraction(id)) return isRetracted(id)
    // Whoever sees that a claim is corrected also sees by which.
    const [needed, own] = [labelOf(tables, old.document, tables.labelled(old)), labelOf(tables, document, claims[key])]
    if (!isCleared(own.clearance, needed.clearance))
      return `'${id}' is less hidden than the claim that corrects it; retract it by itself`
    if (areSame(own.compartments, needed.compartments)) return undefined
    return `'${id}' is in other compartments than the claim that corrects it; name the same ones`
  }
  const problems = Object.entries(corrects).flatMap(([key, ids]) => [
    ...(Object.hasOwn(claims, key) ? [] : [problem(`the change proposes no claim '${key}'`, at, 'corrects', key)]),
    ...ids.flatMap((id, index) => {
      const sentence = wrong(key, id)
      return sentence ? [problem(sentence, at, 'corrects', key, index)] : []
    }),
  ])
  const lacksReason = Object.keys(corrects).length > 0 && reason.trim() === ''
  return lacksReason ? [...problems, problem('to correct a claim takes a reason', at, 'reason')] : problems
}

/** Retracts what a claim corrects, once it holds. What was retracted meanwhile stays as it is. */
function retractCorrected(tables: Tables, { status, corrects }: Proposal, { recordedAt }: Said): void {
  if (status !== 'accepted' || !corrects) return
  const { claims, reason } = corrects
  for (const id of claims)
    if (tables.claim(id) && !tables.retraction(id)) tables.set('retractions', id, { on: dayOf(recordedAt), reason })
}

const isLive = (status: Proposal['status']) => status === 'proposed' || status === 'accepted'

/** A passage says the same each time, unless no claim cites it that is left. */
function otherPassage(tables: Tables, passage: Passage, keys: readonly string[], at: Located): EntenteError[] {
  const before = tables.passage(passage.id)
  if (!before || isDeepStrictEqual(before, passage)) return []
  const isCited = ({ claim, status }: Proposal) => isLive(status) && !keys.includes(claim.id)
  if (!tables.base.passages.has(passage.id) && !tables.citing(passage.id).some(isCited)) return []
  return [problem(`the passage '${passage.id}' has another text; leave it out`, at, 'passages', passage.paragraph)]
}

/** Replaces proposals under review, or says the problem of each that cannot be. */
function judgeAll(
  tables: Tables,
  claims: readonly string[],
  said: Said,
  at: Located,
  judge: (proposal: Proposal) => Proposal | string,
): Outcome {
  const known = () => [...tables.proposals.keys()]
  return forEach(claims, at, (id) => {
    const proposal = tables.proposals.get(id)
    if (!proposal) return `no claim '${id}' was proposed${didYouMean(id, known())}`
    if (proposal.status !== 'proposed') return `the claim '${id}' is not under review; it is ${proposal.status}`
    const judged = judge(proposal)
    if (typeof judged === 'string') return judged
    return () => {
      tables.set('proposals', id, judged)
      retractCorrected(tables, judged, said)
    }
  })
}

const forEachClaim = (
  tables: Tables,
  claims: readonly string[],
  at: Located,
  of: (id: string) => string | (() => void),
) => forEach(claims, at, (id) => (tables.claim(id) ? of(id) : noClaim(tables, id)))

const isRetracted = (id: string) => `the claim '${id}' is retracted already`
const noClaim = (tables: Tables, id: string) =>
  `no claim '${id}'${didYouMean(
    id,
    [...tables.claims()].map((claim) => claim.id),
  )}`
const dayOf = (recordedAt: string) => parseDate(recordedAt.slice(0, 10))

/** Does something for each claim, or for none if one of them has a problem. */
function forEach(claims: readonly string[], at: Located, of: (id: string) => string | (() => void)): Outcome {
  const results = claims.map((id, index) => (claims.indexOf(id) < index ? `'${id}' is named twice` : of(id)))
  const problems = results.flatMap((result, index) =>
    typeof result === 'string' ? [problem(result, at, 'claims', index)] : [],
  )
  return {
    problems,
    write: () => {
      for (const result of results) if (typeof result === 'function') result()
    },
  }
}
