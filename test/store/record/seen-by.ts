import { Problems } from '../../../src/errors.ts'
import { type Claim, type Facts, mentions } from '../../../src/facts/facts.ts'
import { joined, type Label, PUBLIC, sees } from '../../../src/facts/label.ts'
import type { JsonObject } from '../../../src/store/record/canonical.ts'
import type { Change } from '../../../src/store/record/change.ts'
import { RecordState } from '../../../src/store/record/state.ts'

/** A record without anything that a viewer may not see. It is found the slow way: each step looks at all changes. */

/** The facts without documents and claims that a label hides, and what only hidden claims name or cite. */
export function factsSeenBy(held: Label, facts: Facts): Facts {
  const documents = new Map([...facts.documents].filter(([, document]) => sees(held, document)))
  const claims = new Map([...facts.claims].filter(([, claim]) => sees(held, claim) && documents.has(claim.document)))
  const left = <T>(records: ReadonlyMap<string, T>, of: (claim: Claim) => readonly string[]) => {
    const [all, seen] = [facts.claims, claims].map((some) => new Set([...some.values()].flatMap(of)))
    return new Map([...records].filter(([id]) => seen?.has(id) || !all?.has(id)))
  }
  const passages = left(facts.passages, (claim) => claim.passages)
  return { documents, claims, entities: left(facts.entities, mentions), passages }
}

// biome-ignore lint/suspicious/noExplicitAny: the contents of changes, which the record has checked
type Any = any
const labelIn = ({ clearance = 'public', compartments }: Any): Label => ({ clearance, compartments })

export function recordSeenBy(viewer: Label, base: Facts, changes: readonly Change[]): Change[] {
  const contents = changes.map(({ content }) => content as Any)
  const documents = new Map([...base.documents].map(([id, document]) => [id, labelIn(document)]))
  const inDocument = (claim: Any, document: string) => joined(labelIn(claim), documents.get(document) ?? PUBLIC)
  let names = new Map([...base.claims].map(([id, claim]) => [id, mentions(claim)]))
  let labels = new Map([...base.claims].map(([id, claim]) => [id, inDocument(claim, claim.document)]))
  /** The labels of all claims before each change, and after the last. */
  const labelsAt = [labels]
  const most = () => [...documents.values(), ...labelsAt.flatMap((one) => [...one.values()])].reduce(joined, PUBLIC)
  const highest: Label[] = []
  /** The entities that all claims name after each change. */
  const namesAfter: (typeof names)[] = []
  /** The labels that changes give claims, and those of the data. A change may leave compartments as they are. */
  const given = [...labels].map(([id, label]) => ({ at: -1, id, label, isOfAll: true }))
  const undoneBy = (last: number) => {
    const undone = new Set<number>()
    for (let at = last; at >= 0; at -= 1)
      if (contents[at].kind === 'undo' && !undone.has(at)) undone.add(contents[at].change - 1)
    return undone
  }
  for (const [at, content] of contents.entries()) {
    labels = new Map(labels)
    if (content.kind === 'set-clearance')
      for (const id of content.claims)
        given.push({ at, id, label: labelIn(content), isOfAll: content.compartments !== undefined })
    names = new Map(names)
    if (content.kind === 'add-document') documents.set(content.document.id, labelIn(content.document))
    if (content.kind === 'propose')
      for (const [key, claim] of Object.entries<Any>(content.claims)) {
        const id = `${content.document}#${key}`
        given.push({ at, id, label: inDocument(claim, content.document), isOfAll: true })
        names.set(id, [claim.subject, claim.object, ...(claim.about ?? [])].filter(Boolean))
      }
    const undone = undoneBy(at)
    for (const id of new Set(given.map((one) => one.id))) {
      const counted = given.filter((one) => one.id === id && !undone.has(one.at))
      const compartments = counted.findLast(({ isOfAll }) => isOfAll)?.label.compartments
      const last = counted.at(-1)
      if (last) labels.set(id, { clearance: last.label.clearance, compartments })
    }
    labelsAt.push(labels)
    namesAfter.push(names)
    highest.push(joined(highest.at(-1) ?? PUBLIC, most()))
  }
  const claimsOf = (content: Any): string[] =>
    content.kind === 'propose' ? Object.keys(content.claims).map((key) => `${content.document}#${key}`) : content.claims
  const allows = (label: Label | undefined) => label !== undefined && sees(viewer, label)
  /** True if a claim showed just before a change, or at any time after it, up to another. */
  const showed = (id: string, from: number, to: number) =>
    labelsAt.slice(from, to + 2).some((one) => allows(one.get(id)))
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
    if (allows(labelsAt[0]?.get(id))) for (const name of mentions(claim)) known.add(name)
  const shows = (at: number, now: number, as = contents[at].kind): boolean => {
    const content = contents[at]
    if (content.kind === 'undo') {
      const undone = rootOf(content)
      if (isOfClaims(undone)) return claimsOf(undone).some((id) => showed(id, at, now))
      return shows(content.change - 1, now, 'undo')
    }
    if (isOfClaims(content)) return claimsOf(content).some((id) => showed(id, at, now))
    if (content.kind === 'add-document') return allows(labelIn(content.document))
    if (allows(highest[at])) return true
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
export function fittingRecordSeenBy(held: Label, base: Facts, changes: readonly Change[]): Change[] | undefined {
  const seen = recordSeenBy(held, base, changes)
  try {
    RecordState.of(factsSeenBy(held, base), seen)
    return seen
  } catch (error) {
    if (error instanceof Problems) return undefined
    throw error
  }
}
