/** The part of edtf.js (which ships no types) that Entente uses. */
declare module 'edtf' {
  interface Parsed {
    readonly type: string
    readonly edtf: string
    readonly min: number
    readonly max: number
    readonly precision: number
    readonly uncertain?: { readonly value: number }
    readonly approximate?: { readonly value: number }
    /** The ends of an interval: a date, null where unknown, Infinity where open. */
    readonly lower?: Parsed | number | null
    readonly upper?: Parsed | number | null
  }
  export default function edtf(text: string): Parsed
}
