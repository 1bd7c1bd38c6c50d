import { digest } from './digest.ts'

/** The paragraphs of a text: its lines that are not blank, counted from 1. */
export function paragraphs(text: string): string[] {
  return text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '')
}

/**
 * SHA-256, in hexadecimal, of a paragraph in Unicode NFC with each run of white space made one space and the ends
 * trimmed.
 */
export function fingerprint(paragraph: string): string {
  return digest(paragraph.normalize('NFC').replace(/\s+/gu, ' ').trim())
}
