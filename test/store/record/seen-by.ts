import { Problems } from '../../../src/errors.ts'
import { type Claim, type Facts, mentions } from '../../../src/facts/facts.ts'
import { type Clearance, clearanceOrder } from '../../../src/facts/vocabulary.ts'
import { isCleared } from '../../../src/graph/lens.ts'
import type { JsonObject } from '../../../src/store/record/canonical.ts'
import type { Change } from '../../../src/store/record/change.ts'
import { RecordState } from '../../../src/store/record/state.ts'

/** A record without anything that a viewer may not see. It is found the slow way: each step looks at all changes. */

/** The facts without documents and claims that a clearance hides, and what only hidden claims name or cite. */
export function factsSeenBy(held: Clearance, facts: Facts): Facts {
  const documents = new Map([...facts.documents].filter(([, { clearance }]) => isCleared(clearance, held)))
  const shows = ({ clearance, document }: { clearance: Clearance; document: string }) =>
    isCleared(clearance, held) && documents.has(document)
  const claims = new Map([...facts.claims].filter(([, claim]) => shows(claim)))
  const left = <T>(records: ReadonlyMap<string, T>, of: (claim: Claim) => readonly string[]) => {
    const [all, seen] = [facts.claims, claims].map((some) => new Set([...some.values()].flatMap(of)))
    return new Map([...records].filter(([id]) => seen?.has(id) || !all?.has(id)))
  }
  const passages = left(facts.passages, (claim) => claim.passages)
  return { documents, claims, entities: left(facts.entities, mentions), passages }
}

// biome-ignore lint/suspicious/noExplicitAny: the contents of changes, which the record has checked
type Any = any
const placeOf = (clearance: Clearance = 'public') => clearanceOrder.indexOf(clearance)

export function recordSeenBy(held: Clearance, base: Facts, changes: readonly Change[]): Change[] {
  const viewer = placeOf(held)
  const contents = changes.map(({ content }) => content as Any)
  const documents = new Map([...base.documents].map(([id, { clearance }]) => [id, placeOf(clearance)]))
  let names = new Map([...base.claims].map(([id, claim]) => [id, mentions(claim)]))
  let levels = new Map(
    [...base.claims].map(([id, { clearance, document }]) => [
      id,
      Math.max(placeOf(clearance), documents.get(document) ?? 0),
    ]),
  )
  /** The levels of all claims before each change, and after the last. */
  const levelsAt = [levels]
  const most = () => Math.max(0, ...documents.values(), ...[...levelsAt].flatMap((one) => [...one.values()]))
  const highest: number[] = []
  /** The entities that all claims name after each change. */
  const namesAfter: (typeof names)[] = []
  /** The levels that changes give claims, and those of the data. */
  const given = [...levels].map(([id, level]) => ({ at: -1, id, level }))
  const undoneBy = (last: number) => {
    const undone = new Set<number>()
    for (let at = last; at >= 0; at -= 1)
      if (contents[at].kind === 'undo' && !undone.has(at)) undone.add(contents[at].change - 1)
    return undone
  }
  for (const [at, content] of contents.entries()) {
    levels = new Map(levels)
    if (content.kind === 'set-clearance')
      for (const id of content.claims) given.push({ at, id, level: placeOf(content.clearance) })
    names = new Map(names)
    if (content.kind === 'add-document') documents.set(content.document.id, placeOf(content.document.clearance))
    if (content.kind === 'propose')
      for (const [key, claim] of Object.entries<Any>(content.claims)) {
        const id = `${content.document}#${key}`
        given.push({ at, id, level: Math.max(placeOf(claim.clearance), documents.get(content.document) ?? 0) })
        names.set(id, [claim.subject, claim.object, ...(claim.about ?? [])].filter(Boolean))
      }
    const undone = undoneBy(at)
    for (const id of new Set(given.map((one) => one.id))) {
      const all = given.filter((one) => one.id === id)
      levels.set(id, (all.findLast((one) => !undone.has(one.at)) ?? all.at(-1))?.level ?? 0)
    }
    levelsAt.push(levels)
    namesAfter.push(names)
    highest.push(Math.max(highest.at(-1) ?? 0, most()))
  }
  const claimsOf = (content: Any): string[] =>
    content.kind === 'propose' ? Object.keys(content.claims).map((key) => `${content.document}#${key}`) : content.claims
  /** True if a claim showed just before a change, or at any time after it, up to another. */
  const showed = (id: string, from: number, to: number) =>
    levelsAt.slice(from, to + 2).some((one) => (one.get(id) ?? Infinity) <= viewer)
  const mergeOf = (entity: string, at: number) =>
    contents.slice(0, at).findLast(({ kind, ...content }) => kind === 'merge' && content.entity === entity)
  const entitiesOf = (content: Any, at: number): string[] => {
    if (content.kind === 'add-entity') return [content.entity.id]
    if (content.kind === 'amend-entity') return [content.entity]
    if (content.kind === 'judge') return content.entities
    const merge = content.kind === 'take-apart' ? mergeOf(content.entity, at) : content
    return merge ? [merge.entity, merge.into] : [content.entity]
  }
  const isOfClaims = (content: Any) => content.kind === 'propose' || Array.isArray(content.claims)

  /** The content that an undo takes away or brings back. */
  const rootOf = (content: Any): Any => (content.kind === 'undo' ? rootOf(contents[content.change - 1]) : content)
  const shown: { readonly at: number; readonly since: number }[] = []
  const known = new Set<string>()
  for (const [id, claim] of base.claims)
    if ((levelsAt[0]?.get(id) ?? 9) <= viewer) for (const name of mentions(claim)) known.add(name)
  const shows = (at: number, now: number, as = contents[at].kind): boolean => {
    const content = contents[at]
    if (content.kind === 'undo') {
      const undone = rootOf(content)
      if (isOfClaims(undone)) return claimsOf(undone).some((id) => showed(id, at, now))
      return shows(content.change - 1, now, 'undo')
    }
    if (isOfClaims(content)) return claimsOf(content).some((id) => showed(id, at, now))
    if (content.kind === 'add-document') return placeOf(content.document.clearance) <= viewer
    if (viewer >= (highest[at] ?? 0)) return true
    const entities = entitiesOf(content, at)
    return as === 'merge' ? entities.some((id) => known.has(id)) : entities.every((id) => known.has(id))
  }
  for (const now of changes.keys()) {
    const fresh = new Set<number>()
    for (let before = -1; before < fresh.size; ) {
      before = fresh.size
      for (let at = 0; at <= now; at += 1) {
        if (fresh.has(at) || shown.some((one) => one.at === at) || !shows(at, now)) continue
        fresh.add(at)
        let made = at
        while (contents[made].kind === 'undo') made = contents[made].change - 1
        const content = contents[made]
        const named = isOfClaims(content)
          ? claimsOf(content).flatMap((id) => (showed(id, at, now) ? (namesAfter[made]?.get(id) ?? []) : []))
          : content.kind === 'add-document'
            ? []
            : entitiesOf(content, at)
        for (const name of named) known.add(name)
      }
      if (before === fresh.size) break
    }
    shown.push(...[...fresh].sort((a, b) => a - b).map((at) => ({ at, since: now })))
  }
  const last = changes.length - 1
  return shown.map(({ at, since }, place): Change => {
    const content: Any = contents[at]
    const left = (claims: readonly string[]) => claims.filter((id) => showed(id, at, last))
    let seen: JsonObject = content
    if (content.kind === 'undo') {
      const number = 1 + shown.findIndex((one) => one.at === content.change - 1)
      const undone = rootOf(content)
      const all = isOfClaims(undone) ? [...claimsOf(undone), ...Object.values<Any>(undone.corrects ?? {}).flat()] : []
      const some = left(all)
      // Claims that are hidden before and after it are none of its business.
      const isPart = some.length < all.filter((id) => showed(id, contents.indexOf(undone), last)).length
      seen = { ...content, change: number, ...(isPart && { claims: some }) }
    }
    if (content.kind === 'propose') {
      const kept = new Set(left(claimsOf(content)))
      const claims = Object.entries<Any>(content.claims).filter(([key]) => kept.has(`${content.document}#${key}`))
      const corrects = Object.entries<Any>(content.corrects ?? {}).flatMap(([key, ids]) => {
        const visible = kept.has(`${content.document}#${key}`) ? left(ids) : []
        return visible.length > 0 ? [[key, visible]] : []
      })
      const { corrects: _, ...rest } = content
      seen = { ...rest, claims: Object.fromEntries(claims) }
      if (corrects.length > 0) seen = { ...seen, corrects: Object.fromEntries(corrects) }
    } else if (Array.isArray(content.claims)) seen = { ...content, claims: left(content.claims) }
    const change = changes[at] as Change
    return { ...change, seq: place + 1, recordedAt: changes[since]?.recordedAt ?? '', content: seen }
  })
}

/**
 * The record without what a viewer may not see. No server can have had it if its changes do not fit each other in the
 * order in which they began to show. Then it is undefined.
 */
export function fittingRecordSeenBy(held: Clearance, base: Facts, changes: readonly Change[]): Change[] | undefined {
  const seen = recordSeenBy(held, base, changes)
  try {
    RecordState.of(factsSeenBy(held, base), seen)
    return seen
  } catch (error) {
    if (error instanceof Problems) return undefined
    throw error
  }
}
