import type * as facts from '../facts/facts.ts'
import type { InView } from './builder.ts'
import { clearance } from './enum-filters.ts'
import type { OwnDocumentShape } from './filter-shapes.ts'
import { existingDocuments } from './related.ts'
import * as on from './scalars.ts'
import { oneText, text } from './text-filters.ts'
import type { FiltersOf } from './where.ts'

/** The filters on a document itself; those on its claims refer to other types (filters.ts). */
export const documentFilters = (): FiltersOf<OwnDocumentShape, InView<facts.Document>> => ({
  id: on.id('document', existingDocuments, ({ record }) => record.id),
  title: oneText('Its title.', ({ record }) => record.title),
  publisher: oneText('Its publisher.', ({ record }) => record.publisher),
  wire: oneText('The news agency whose report it reprints.', ({ record }) => record.wire),
  authors: text('One of its authors.', ({ record }) => record.authors),
  language: oneText('Its language, as a BCP 47 tag.', ({ record }) => record.language),
  license: oneText('The license under which it may be used.', ({ record }) => record.license),
  url: oneText('Its web address.', ({ record }) => record.url),
  published: on.date('Its publication date.', ({ record }) => record.published),
  read: on.date('The day on which it was read, if its publication date is unknown.', ({ record }) => record.read),
  primary: on.flag('True if a party to the matter speaks in it.', ({ record }) => record.primary),
  clearance: clearance('The clearance needed to see it.', ({ record }) => record.clearance),
})
