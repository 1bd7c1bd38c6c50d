import { didYouMean, EntenteError, shortened } from '../errors.ts'
import { maxConnectedParties } from '../facts/vocabulary.ts'
import { bibtex } from './bibtex.ts'
import { cslJson } from './csl-json.ts'
import { csvClaims, csvEdges, csvNodes } from './csv.ts'
import { csvStatus } from './csv-status.ts'
import { cytoscape } from './cytoscape.ts'
import { dot } from './dot.ts'
import { followTheMoney } from './follow-the-money.ts'
import { gexf } from './gexf.ts'
import { graphml } from './graphml.ts'
import { graphology } from './graphology.ts'
import { jsonLd } from './json-ld.ts'
import { markdown } from './markdown.ts'
import { nQuads } from './n-quads.ts'
import { ndjson } from './ndjson.ts'
import { nodeLink } from './node-link.ts'
import type { Selection } from './selection.ts'

interface FormatEntry {
  readonly label: string
  /** Without the dot. */
  readonly extension: string
  readonly mediaType: string
  /** A description of its content. */
  readonly description: string
  /** Programs that open it. */
  readonly opens: string
  /** True if it can say when relationships held. Past relationships are then included by default. */
  readonly timed: boolean
  /** The text in pieces, so that a large one is never in memory as a whole. */
  readonly write: (part: Selection) => Iterable<string>
}

const network = 'Entities and relationships with all their columns'
const beside = 'dates in EDTF with their first and last possible day, ids with their names'

/**
 * Every export format by its name. A new one is a file and a row here; the command line, HTTP and GraphQL then offer
 * it.
 */
export const formats = {
  gexf: {
    label: 'GEXF 1.3',
    extension: 'gexf',
    mediaType: 'application/gexf+xml',
    description:
      `${network}; colors, positions and sizes; start and end dates for a time slider. A pact that has come to have ` +
      `more than ${maxConnectedParties} parties connects none of them, not even in its first years.`,
    opens: 'Gephi, Gephi Lite, graphology, NetworkX',
    timed: true,
    write: gexf,
  },
  graphml: {
    label: 'GraphML',
    extension: 'graphml',
    mediaType: 'application/graphml+xml',
    description: `${network}; ${beside}.`,
    opens: 'NetworkX, igraph, yEd, Gephi, Cytoscape',
    timed: false,
    write: graphml,
  },
  cytoscape: {
    label: 'Cytoscape JSON',
    extension: 'cyjs',
    mediaType: 'application/json',
    description: `${network}; ${beside}; positions.`,
    opens: 'Cytoscape, Cytoscape.js',
    timed: false,
    write: cytoscape,
  },
  graphology: {
    label: 'graphology JSON',
    extension: 'json',
    mediaType: 'application/json',
    description: `${network}; ${beside}; positions.`,
    opens: 'graphology, sigma.js',
    timed: false,
    write: graphology,
  },
  'node-link': {
    label: 'D3 node-link JSON',
    extension: 'json',
    mediaType: 'application/json',
    description: `${network}; ${beside}; positions.`,
    opens: 'd3-force, NetworkX (as it is: 2.8 to 3.6)',
    timed: false,
    write: nodeLink,
  },
  'csv-nodes': {
    label: 'CSV of the entities',
    extension: 'csv',
    mediaType: 'text/csv; charset=utf-8; header=present',
    description: `Entities with all their columns; ${beside}.`,
    opens: 'spreadsheets, pandas, R',
    timed: false,
    write: csvNodes,
  },
  'csv-edges': {
    label: 'CSV of the relationships',
    extension: 'csv',
    mediaType: 'text/csv; charset=utf-8; header=present',
    description: `Relationships with all their columns; ${beside}.`,
    opens: 'spreadsheets, pandas, R',
    timed: false,
    write: csvEdges,
  },
  'csv-claims': {
    label: 'CSV of the claims',
    extension: 'csv',
    mediaType: 'text/csv; charset=utf-8; header=present',
    description: `Claims of every stance, with document, passages, speakers and rank; ${beside}.`,
    opens: 'spreadsheets, pandas, R',
    timed: false,
    write: csvClaims,
  },
  'csv-status': {
    label: 'CSV of the statuses by year',
    extension: 'csv',
    mediaType: 'text/csv; charset=utf-8; header=present',
    description:
      'A row for each pact, party or applicant, and year: the status at the end of the year, its date, the last ' +
      'step, and codes. No year is more than a hundred after the last date that the claims name.',
    opens: 'spreadsheets, pandas, R, Stata',
    timed: true,
    write: csvStatus,
  },
  'claims-ndjson': {
    label: 'claims NDJSON',
    extension: 'ndjson',
    mediaType: 'application/x-ndjson',
    description: 'Documents, entities, passages and claims in full. The file can be used in a data folder as it is.',
    opens: 'Entente, jq',
    timed: false,
    write: ndjson,
  },
  'json-ld': {
    label: 'JSON-LD 1.1',
    extension: 'jsonld',
    mediaType: 'application/ld+json',
    description:
      'Entities (schema.org), relationships, claims, passages and documents, with their provenance (PROV-O).',
    opens: 'jsonld.js, RDFLib, Apache Jena',
    timed: true,
    write: jsonLd,
  },
  'n-quads': {
    label: 'N-Quads',
    extension: 'nq',
    mediaType: 'application/n-quads',
    description: 'The same statements as JSON-LD, with a named graph for each document.',
    opens: 'Oxigraph, Apache Jena, RDFLib',
    timed: true,
    write: nQuads,
  },
  'follow-the-money': {
    label: 'FollowTheMoney',
    extension: 'ftm.ndjson',
    mediaType: 'application/x-ndjson',
    description:
      'Entities, relationships as links with plain dates and sources, and documents as proof. The ' +
      'description of a link states its certainty, unless it is certain.',
    opens: 'Aleph, OpenSanctions tools',
    timed: true,
    write: followTheMoney,
  },
  dot: {
    label: 'Graphviz DOT',
    extension: 'gv',
    mediaType: 'text/vnd.graphviz',
    description: 'Names, labels, dates and colors.',
    opens: 'Graphviz, igraph',
    timed: false,
    write: dot,
  },
  markdown: {
    label: 'Markdown briefing',
    extension: 'md',
    mediaType: 'text/markdown; charset=utf-8',
    description:
      'A readable briefing: pacts, their stages and dates, and disagreements, with a footnote for each claim.',
    opens: 'people',
    timed: false,
    write: markdown,
  },
  'csl-json': {
    label: 'CSL-JSON citations',
    extension: 'json',
    mediaType: 'application/vnd.citationstyles.csl+json',
    description: 'The documents behind the claims: title, authors, publisher, dates, address and language.',
    opens: 'Zotero, Pandoc, citeproc-js',
    timed: true,
    write: cslJson,
  },
  bibtex: {
    label: 'BibTeX citations',
    extension: 'bib',
    mediaType: 'application/x-bibtex; charset=utf-8',
    description: 'The documents behind the claims, with the dates of BibLaTeX.',
    opens: 'LaTeX, BibLaTeX, JabRef, Zotero',
    timed: true,
    write: bibtex,
  },
} as const satisfies Record<string, FormatEntry>
export type FormatName = keyof typeof formats
export const formatNames = Object.keys(formats) as FormatName[]

/** The entry of any format. */
export const format = (name: FormatName): FormatEntry => formats[name]

/** @throws EntenteError NOT_FOUND */
export function formatNamed(name: string): FormatName {
  const existing = formatNames.find((known) => known === name)
  if (existing === undefined)
    throw new EntenteError(
      'NOT_FOUND',
      `no format '${shortened(name)}'${didYouMean(name, formatNames) || `; there are ${formatNames.join(', ')}`}`,
    )
  return existing
}

/**
 * `japan-new-zealand.gexf` for a focus of up to three entities, else `entente.gexf`. Where formats share an extension,
 * the name of the format is in front of it, so that no file replaces another: `entente-node-link.json`.
 */
export const fileNameOf = (name: FormatName, focus: readonly string[]): string => {
  const subject = focus.length > 0 && focus.length < 4 ? focus.join('-') : 'entente'
  const { extension } = formats[name]
  const isShared = formatNames.some((other) => other !== name && formats[other].extension === extension)
  const part = name.startsWith('csv-') ? name.slice(4) : name
  return `${subject}${isShared ? `-${part}` : ''}.${extension}`
}
