import { type AxeResults, type RunOptions, source } from 'axe-core'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** The marks of all elements that axe found right, in the pages of this process. */
const right = new Set<string>()

/** Axe finds no problem on the page. */
export const isAccessible = async (page: Page): Promise<void> => expect(await problemsOf(page)).toEqual([])

/**
 * The problems that axe finds on a page. It takes long for each element, and most look as they did at a check before.
 * Those are left out, unless something in them is new.
 */
export async function problemsOf(page: Page): Promise<readonly string[]> {
  // Axe is read once for each page.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source)
  const { found, marks } = await page.evaluate(check, [...right])
  if (found.length === 0) for (const mark of marks) right.add(mark)
  return found
}

/** Runs in the page, on all elements without a mark that is known; tells the other marks. */
async function check(known: readonly string[]): Promise<{ found: string[]; marks: string[] }> {
  const before = new Set(known)
  const marks = new Set<string>()
  /** The greatest elements that hold nothing new. */
  const same: Element[] = []
  const heading = { level: '' }

  const digest = (text: string): string => {
    let [one, other] = [7, 31]
    for (let at = 0; at < text.length; at++) {
      one = Math.imul(one ^ text.charCodeAt(at), 2_654_435_761)
      other = Math.imul(other ^ text.charCodeAt(at), 1_597_334_677)
    }
    return `${(one >>> 0).toString(36)}.${(other >>> 0).toString(36)}`
  }
  const isThere = (ids: string) => ids.split(' ').every((id) => document.getElementById(id))
  /** Names of classes and states count; of words, only that there are any; of an id, that it leads to something. */
  const stateOf = ({ name, value }: Attr): string => {
    if (value === '') return 'empty'
    if (/^(for|list|aria-(controls|owns|details|flowto|activedescendant|labelledby|describedby))$/.test(name))
      return isThere(value) ? 'there' : 'missing'
    if (/^(class|role|type|lang|dir|scope|tabindex|aria-(?!label$|description$|valuetext$|placeholder$).*)$/.test(name))
      return value.replaceAll(/\d+/g, '0')
    return 'some'
  }
  /** All that axe reads of an element, but its words: where it stands, how it looks, and in which state it is. */
  const markOf = (element: Element, parent: string): string => {
    const { color, backgroundColor, backgroundImage, fontSize, fontWeight, opacity, overflow } =
      getComputedStyle(element)
    const after = /^H\d$/.test(element.tagName) ? heading.level : ''
    if (after !== '' || /^H\d$/.test(element.tagName)) heading.level = element.tagName
    return digest(
      [
        parent,
        element.tagName,
        after,
        ...[...element.attributes].map((attribute) => `${attribute.name}=${stateOf(attribute)}`),
        [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()),
        element.checkVisibility({ opacityProperty: true, visibilityProperty: true }),
        [color, backgroundColor, backgroundImage, fontSize, fontWeight, opacity, overflow],
        overflow !== 'visible' && element.scrollHeight > element.clientHeight,
      ].join('|'),
    )
  }
  const isSame = (element: Element, parent: string): boolean => {
    const mark = markOf(element, parent)
    let all = before.has(mark) || marks.has(mark)
    marks.add(mark)
    const apart: Element[] = []
    for (const child of element.children)
      if (isSame(child, mark)) apart.push(child)
      else all = false
    if (!all) same.push(...apart)
    return all
  }
  if (isSame(document.documentElement, String(innerWidth))) return { found: [], marks: [] }

  const options: RunOptions = { resultTypes: ['violations'], selectors: false, preload: false }
  const { axe } = window as unknown as { axe: { run(where: object, how: RunOptions): Promise<AxeResults> } }
  const { violations } = await axe.run({ exclude: same }, options)
  return {
    found: violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
    marks: [...marks].filter((mark) => !before.has(mark)),
  }
}
