/** The things that an author may see and name. An id that nothing has yet may be either. */
export interface Sight {
  claim(id: string): boolean
  document(id: string): boolean
  entity(id: string): boolean
  /** True for a passage that came with its document, or that a claim of the data folders cites which shows. */
  passage(id: string): boolean
}
