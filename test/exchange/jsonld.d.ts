/** The part of jsonld that the tests use; it has no types of its own. */
declare module 'jsonld' {
  interface Options {
    readonly format: 'application/n-quads'
    readonly documentLoader: (url: string) => Promise<never>
    readonly safe: boolean
  }
  const jsonld: { toRDF(document: object, options: Options): Promise<string> }
  export default jsonld
}
