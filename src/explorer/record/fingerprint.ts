/**
 * The fingerprint of a paragraph, as the server makes it: the SHA-256 of its text in Unicode NFC. Each run of white
 * space is one space. The text stays in the browser. Without a text there is none.
 */
export async function fingerprintOf(paragraph: string): Promise<string> {
  const text = paragraph.normalize('NFC').replace(/\s+/gu, ' ').trim()
  if (text === '') return ''
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
