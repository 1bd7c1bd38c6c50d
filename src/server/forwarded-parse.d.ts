/** The library has no types of its own. */
declare module 'forwarded-parse' {
  /** The elements of a Forwarded header (RFC 7239). @throws Error if it cannot be read */
  export default function parse(header: string): Readonly<Record<string, string>>[]
}
