/**
 * Escapes a text for XML 1.0, in an attribute or between tags. White space that a reader would normalize becomes a
 * character reference. Control characters and lone surrogates, which XML cannot represent, become U+FFFD.
 */
export const xml = (text: string): string =>
  text.replace(/[&<>"'\u2028\p{Cc}\p{Surrogate}\uFFFE\uFFFF]/gu, (sign) => named[sign] ?? numbered(sign))

const named: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' }

function numbered(sign: string): string {
  const code = sign.codePointAt(0) ?? 0
  const isHeld = '\t\n\r'.includes(sign) || (code >= 0x7f && code < 0xd800) || code === 0x2028
  return isHeld ? `&#${code};` : '\uFFFD'
}

/** ` name="value"` for each attribute with a value. */
export const attributes = (values: Readonly<Record<string, string | number | undefined>>): string =>
  Object.entries(values)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${xml(String(value))}"`))
    .join('')
