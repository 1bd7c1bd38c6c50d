/** The part of jsonld that imports use, in its build without network access; it has no types of its own. */
declare module 'jsonld/dist/jsonld.esm.min.js' {
  interface Term {
    readonly termType: string
    readonly value: string
    readonly language?: string
  }
  type Statement = Readonly<Record<'subject' | 'predicate' | 'object', Term>>
  const jsonld: {
    toRDF(document: unknown, options: { documentLoader: (url: string) => Promise<never> }): Promise<Statement[]>
  }
  export default jsonld
}
