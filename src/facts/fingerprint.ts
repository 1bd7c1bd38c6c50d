import { digest } from './digest.ts'

/** The paragraphs of a text: its lines that are not blank. Paragraph numbers count from 1. */
export function paragraphs(text: string): string[] {
  return text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '')
}

/**
 * The SHA-256, in hexadecimal, of a paragraph in Unicode NFC. Each run of white space becomes one space, and the ends
 * are trimmed.
 */
export function fingerprint(paragraph: string): string {
  return digest(paragraph.normalize('NFC').replace(/\s+/gu, ' ').trim())
}
