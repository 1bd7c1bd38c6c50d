/**
 * A text as XML 1.0 holds it, in an attribute or between tags. White space that a reader would normalize is written by
 * number; control characters and halves of surrogate pairs, which XML cannot hold in any way, become U+FFFD.
 */
export const xml = (text: string): string =>
  text.replace(/[&<>"'\u2028\p{Cc}\p{Surrogate}\uFFFE\uFFFF]/gu, (sign) => named[sign] ?? numbered(sign))

const named: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' }

function numbered(sign: string): string {
  const code = sign.codePointAt(0) ?? 0
  const isHeld = '\t\n\r'.includes(sign) || (code >= 0x7f && code < 0xd800) || code === 0x2028
  return isHeld ? `&#${code};` : '\uFFFD'
}

/** ` name="value"` for each that has one. */
export const attributes = (values: Readonly<Record<string, string | number | undefined>>): string =>
  Object.entries(values)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${xml(String(value))}"`))
    .join('')
