import { Conflicting, EntenteError, shortened } from '../../errors.ts'
import { digest } from '../../facts/digest.ts'
import { isCleared, type Label, sees } from '../../facts/label.ts'
import { clearanceOrder } from '../../facts/vocabulary.ts'
import { toLens } from '../../graph/lens.ts'
import { type View, viewThrough } from '../../graph/view.ts'
import { knownTo } from '../../graph/visible/known-to.ts'
import { canonical, type JsonObject } from '../../store/record/canonical.ts'
import type { Entry } from '../../store/record/entry.ts'
import type { ChangeKind, TokenKind } from '../../store/record/kinds.ts'
import { givenAs } from '../../store/record/labels.ts'
import type { Draft } from '../../store/record/open-record.ts'
import type { Appended, Conflict } from '../../store/record/record.ts'
import type { RecordedGraph } from '../../store/record/recorded-graph.ts'
import { includes, roleFor } from '../../store/record/roles.ts'
import type { ShownChanges } from '../../store/record/shown-changes.ts'
import type { Context, ContextRecord } from '../context.ts'
import { labelOf, seenBy, shownTo, type Viewer } from '../viewer.ts'
import { HALF, illFormed, type Places, wellFormed } from './places.ts'

/** A change to the record as a mutation asks for it. */
interface Asked {
  readonly kind: ChangeKind
  readonly fields: JsonObject
  readonly places: Places
  readonly expectedRevision: number
  readonly key: string
  readonly reason?: string | null | undefined
  /** True if the change is only looked at, and not recorded. */
  readonly preview?: boolean | null | undefined
}

/** A change that was written, and the graph as it now is; or one that is previewed, and the graph as it would be. */
export interface Written {
  readonly entry: Entry
  readonly view: View
  readonly context: Context
  readonly isPreview: boolean
}

const MORE = 'change: without that change, a claim would need more than you may see'
// A claim and those that it corrects are in the same compartments, and some may be hidden from the author.
const OTHERS = 'compartments: to change those of claims takes an author who may see everything; leave them out'
/** The most changes that a conflict lists. */
const LISTED = 50

/**
 * Writes a change, or previews it. One that was written before under its key is found, and not written again.
 * @throws Problems, EntenteError READ_ONLY, FORBIDDEN, CONFLICT or RECORD_UNWRITABLE
 */
export async function write(context: Context, asked: Asked): Promise<Written> {
  const { record, author } = writable(context, asked.kind)
  const { recorded, writing } = record
  const { kind, fields, places, key } = asked
  const label = labelOf(context)
  const expected = asked.expectedRevision
  const shownNow = () => shownTo(label, recorded)
  // Another server has answered with this number.
  if (expected > shownNow().numberAt(recorded.seq)) await recorded.catchUp()
  const shown = shownNow()
  const reason = asked.reason?.trim() || undefined
  // Reviewed, a correction is the decision of two people.
  if (fields.corrects !== undefined && writing.review === 'none' && context.viewer) checkRole(context.viewer, 'retract')
  const { as } = writing
  const content: JsonObject = {
    kind,
    ...(as && { as: givenAs(as) as JsonObject[string] }),
    ...inRecord(kind, fields, shown, as),
    ...(kind === 'propose' && { review: writing.review }),
  }
  const problems = [
    ...places.problems,
    ...labelProblems(fields, label, places),
    ...textProblems({ ...fields, key, ...(reason && { reason }) }, places),
  ]
  if (as && kind === 'undo' && shown.wouldHide({ key, author, content, seq: recorded.seq + 1, recordedAt: '' }))
    problems.push(new EntenteError('BAD_DATA', MORE, places.locate(['change'])))
  if (as && kind === 'set-clearance' && fields.compartments !== undefined)
    problems.push(new EntenteError('BAD_DATA', OTHERS, places.locate(['compartments'])))
  const numberOf = (seq: number) => (seq === NONE ? Number(fields.change) : shown.numberOf(seq))
  const at = { locate: places.locate, numberOf }
  const draft: Draft = {
    key: as ? ownKey(as, author, key) : key,
    author,
    ...(reason && { reason }),
    ...{ content: allWellFormed(content), at, problems },
    // The numbers of the record must not be in what a preview is called.
    ...(as && { sight: shown.sight, name: canonical(allWellFormed({ kind, ...fields })) }),
  }
  const isLast = () => expected === shownNow().numberAt(recorded.seq)
  if (asked.preview) {
    if (!isLast()) throw conflict(shown, expected, recorded.seq)
    const { graph: whole, entry } = recorded.preview(draft)
    const graph = knownTo(whole, label.compartments)
    const view = viewThrough(graph, toLens({}, label, graph.facts))
    return { entry: shown.preview(entry, label), view, context, isPreview: true }
  }
  let result: Appended | Conflict
  // Again if all changes since are hidden from the author.
  do result = await append(recorded, isLast() ? recorded.seq : shownNow().seqAt(expected), draft, key)
  while ('conflict' in result && isLast())
  if ('conflict' in result) throw conflict(shownNow(), expected, result.conflict)
  const made = recorded.history.at(result.seq)
  const entry = made && shownNow().see(made)
  if (!entry) throw new Error(`change ${result.seq} is not in the record`)
  const seen = seenBy(label, recorded.graph)
  const view = viewThrough(seen.graph, toLens({}, seen, seen.graph.facts))
  const now = {
    ...seen,
    viewer: context.viewer,
    record: { ...record, seq: recorded.seq, shown: shownNow().numberAt(recorded.seq) },
  }
  return { entry, view, context: now, isPreview: false }
}

/** Writes a change. A problem names the key that its author gave. */
async function append(recorded: RecordedGraph, expected: number, draft: Draft, key: string) {
  try {
    return await recorded.append(expected, [draft])
  } catch (error) {
    if (!(error instanceof EntenteError) || key === draft.key || !error.message.includes(draft.key)) throw error
    throw new EntenteError(error.code, error.message.replace(draft.key, key), error.location)
  }
}

/** The key in the record of the change of an author who may not see all others: no other author can have it. */
const ownKey = (as: Label, author: string, key: string) => digest(JSON.stringify([givenAs(as), author, key]), 32)

/**
 * The id of a new thing. That of an author who may not see everything ends with digits which follow from the key of the
 * change. So it is never that of a hidden thing, and does not tell whether there is one.
 */
export function ownId(context: Context, id: string, key: string, document?: string): string {
  const { record } = context
  const { author, as } = record?.writing ?? {}
  if (!record || author === undefined || !as) return id
  const claim = record.recorded.state.proposals.get(`${document}#${id}`)
  const isFree = claim?.status === 'rejected' || claim?.status === 'change-asked'
  if (isFree && shownTo(labelOf(context), record.recorded).sight.claim(claim.claim.id)) return id
  return `${id}-x${ownKey(as, author, key).slice(0, 8)}`
}

function writable(context: Context, kind: ChangeKind): { readonly record: ContextRecord; readonly author: string } {
  const { record, viewer } = context
  const refuse = (sentence: string) => new EntenteError('READ_ONLY', sentence)
  if (!record) throw refuse('this server has no record; start it with --author NAME, and with --record FILE')
  const { writing, recorded } = record
  if (viewer?.isKnown) checkRole(viewer, kind)
  if (writing.author === undefined) throw refuse(writing.refusal)
  if (viewer) checkRole(viewer, kind)
  if (!writing.as && !sees(labelOf(context), recorded.history.highest))
    throw refuse(
      'only someone who may see everything can write; start the server with a higher --clearance, and with all ' +
        '--compartments',
    )
  return { record, author: writing.author }
}

/** @throws EntenteError FORBIDDEN */
export function checkRole({ role }: Viewer, kind: ChangeKind | TokenKind): void {
  const needed = roleFor(kind)
  if (!includes(role, needed))
    throw new EntenteError('FORBIDDEN', `to ${kind.replaceAll('-', ' ')} takes the role ${needed}; yours is ${role}`)
}

function textProblems(texts: JsonObject, places: Places): EntenteError[] {
  const problem = (path: readonly PropertyKey[], sentence: string) =>
    new EntenteError('BAD_DATA', `${path.map(String).join('.')}: ${sentence}`, places.locate(path))
  const problems = [...illFormed(texts)].map((path) => problem(path, HALF))
  if (!/^[^\p{Cc}]{1,200}$/u.test(String(texts.key)))
    problems.push(problem(['key'], 'give 1 to 200 characters, and no line breaks'))
  return problems
}

/**
 * The fields of a change, with the number of another change as the record has it. An author who may not see everything
 * undoes only what another change did to the claims that show.
 */
function inRecord(kind: ChangeKind, fields: JsonObject, shown: ShownChanges, as: Label | undefined): JsonObject {
  if (kind !== 'undo') return fields
  const number = Number(fields.change)
  if (!as) return { ...fields, change: shown.seqOf(number) ?? NONE }
  const { claims } = shown.at(number) ?? {}
  if (!claims) return { ...fields, change: NONE }
  return { ...fields, change: shown.seqOf(number) ?? NONE, ...(claims.length > 0 && { claims: [...claims] }) }
}
/** The number of no change: higher than any, and in the range of GraphQL. */
const NONE = 2 ** 31 - 1

/** The halves of surrogate pairs have their problems already. */
const allWellFormed = (content: JsonObject): JsonObject =>
  JSON.parse(JSON.stringify(content), (_, value) => (typeof value === 'string' ? wellFormed(value) : value))

/** Nobody writes what they may not see. */
function labelProblems(fields: JsonObject, held: Label, places: Places): EntenteError[] {
  const { document, claims = {} } = fields
  const given = [
    ...[[fields], ['document', document]],
    ...Object.entries(claims ?? {}).map(([key, claim]) => ['claims', key, claim]),
  ]
  return given.flatMap((parts) => {
    const { clearance, compartments } = Object(parts.at(-1))
    const problem = (field: string, sentence: string) => {
      const path = [...parts.slice(0, -1).map(String), field]
      return new EntenteError('BAD_DATA', `${path.join('.')}: ${sentence}`, places.locate(path))
    }
    const needed = clearanceOrder.find((one) => one === clearance)
    const others = [compartments ?? []].flat().filter((one) => !held.compartments?.includes(one))
    return [
      ...(needed && !isCleared(needed, held.clearance)
        ? [problem('clearance', `'${needed}' is more than you may see`)]
        : []),
      ...others.map((one) => problem('compartments', `you are not in '${shortened(String(one))}'; name some of yours`)),
    ]
  })
}

function conflict(shown: ShownChanges, expected: number, seq: number): Conflicting {
  const now = shown.numberAt(seq)
  const since = shown
    .upTo(now)
    .filter(({ change }) => change.seq > expected)
    .slice(0, LISTED)
  const sentence =
    expected > now
      ? `the record is at revision ${now}, and ${expected} is still to come; read it again`
      : `the record has gone on from revision ${expected} to ${now}; look at the changes since, and send yours again`
  return new Conflicting(sentence, {
    revision: now,
    changes: since.map(({ change, kind, claims, entities, documents }) => {
      const { seq, recordedAt, author, reason } = change
      return {
        revision: seq,
        recordedAt,
        author,
        kind,
        reason: reason && shortened(reason),
        claims,
        entities,
        documents,
      }
    }),
  })
}
