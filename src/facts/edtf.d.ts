/** The part of edtf.js (which ships no types) that Entente uses. */
declare module 'edtf' {
  interface Parsed {
    readonly type: string
    readonly min: number
    readonly max: number
    readonly precision: number
    readonly uncertain?: { readonly value: number }
    readonly approximate?: { readonly value: number }
  }
  export default function edtf(text: string): Parsed
}
