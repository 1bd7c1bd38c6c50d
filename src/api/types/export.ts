import { exportCost } from '../../analysis/prices.ts'
import { EntenteError } from '../../errors.ts'
import { type FormatName, fileNameOf, format, formatNames, formats } from '../../exchange/formats.ts'
import { Selection } from '../../exchange/selection.ts'
import { builder, enumOf } from '../builder.ts'
import { sizesFor } from '../context.ts'
import { EntityWhere, RelationshipWhere } from '../filters/filters.ts'
import { recordTest } from '../filters/where.ts'
import { foldedPart, foldedRelationships } from '../folded-export.ts'
import { Graph } from '../refs.ts'
import { Paths } from './paths.ts'
import { Subgraph } from './subgraph.ts'

/**
 * The most entities, relationships and claims in an export by GraphQL, whose answer is in memory as a whole. The GET
 * endpoint streams any number.
 */
const MOST_RECORDS = 10_000

const ExportFormatEnum = enumOf(
  'ExportFormat',
  'Export formats. `Query.exportFormats` describes what each of them keeps.',
  formats,
)

const Export = builder.objectRef<ExportRecord>('Export').implement({
  description: 'A part of the graph as a file for another program.',
  fields: (t) => ({
    format: t.field({ type: ExportFormatEnum, description: 'The format.', resolve: ({ name }) => name }),
    mediaType: t.string({ description: 'The media type of the file.', resolve: ({ name }) => format(name).mediaType }),
    fileName: t.exposeString('fileName', { description: 'A suggested file name.' }),
    text: t.exposeString('text', { description: 'The content of the file.' }),
    size: t.int({ description: 'The size in bytes, in UTF-8.', resolve: ({ text }) => Buffer.byteLength(text) }),
  }),
})

/** Writes the selection once for all requested fields. */
class ExportRecord {
  readonly name: FormatName
  readonly #part: Selection
  #text: string | undefined

  /** @throws EntenteError TOO_COSTLY */
  constructor(name: FormatName, part: Selection) {
    const records = part.entities.length + [...part.relationships].length
    const all = records > MOST_RECORDS ? records : records + part.claims.length
    if (all > MOST_RECORDS) {
      throw new EntenteError(
        'TOO_COSTLY',
        `the export holds ${all} entities, relationships and claims; the limit is ${MOST_RECORDS}, so export ` +
          `a part of it, or stream it: GET ${addressOf(name, part)}`,
      )
    }
    this.name = name
    this.#part = part
  }

  get fileName(): string {
    return fileNameOf(this.name, this.#part.focus)
  }

  get text(): string {
    this.#text ??= [...format(this.name).write(this.#part)].join('')
    return this.#text
  }
}

function addressOf(name: FormatName, { view, focus }: Selection): string {
  const { asOf, knownAt } = view.lens
  const words = new URLSearchParams({
    asOf: asOf.edtf,
    ...(knownAt && { knownAt: knownAt.edtf }),
    ...(focus.length > 0 && { around: focus.join() }),
  })
  return `/export/${name}?${words}`
}

const formatArg = builder.args((t) => ({
  format: t.field({ type: ExportFormatEnum, required: true, description: 'The format of the file.' }),
}))

builder.objectField(Graph, 'export', (t) =>
  t.field({
    type: Export,
    args: {
      ...formatArg,
      entities: t.arg({
        type: EntityWhere.ref,
        description: 'Filter on the entities. Default: all entities or, if `relationships` is given, their ends.',
      }),
      relationships: t.arg({
        type: RelationshipWhere.ref,
        description: 'Filter on the relationships. Default: all that hold between the entities.',
      }),
      fold: t.arg.boolean({
        description:
          'If true, folds pacts, leaders and events into one edge for each pair of nations and organizations. The ' +
          'filters then choose what counts. Default: false.',
      }),
      ended: t.arg.boolean({
        description:
          'If true, includes relationships that ended before the lens date. Default: true for formats that store ' +
          'dates of relationships.',
      }),
    },
    complexity: (args, context) => exportCost(sizesFor(context), MOST_RECORDS, args.ended ?? format(args.format).timed),
    description:
      'Exports the graph through this lens, or the part that the filters select, as a file. More than ' +
      `${MOST_RECORDS.toLocaleString('en-US')} entities, relationships and claims are TOO_COSTLY; GET ` +
      '/export/<format> streams any number.',
    resolve: (view, args) => {
      const ended = args.ended ?? format(args.format).timed
      const entity = recordTest(EntityWhere, args.entities, { view, path: 'entities' })
      const relationship = recordTest(RelationshipWhere, args.relationships, { view, path: 'relationships' })
      if (args.fold) {
        const filters = {
          ...(args.entities && { entity }),
          ...(args.relationships && { relationship }),
        }
        return new ExportRecord(args.format, foldedPart(view, { ended, ...filters }))
      }
      const entities = args.entities && view.entities().filter(entity)
      const part = new Selection(view, { entities: entities?.map(({ id }) => id), ended })
      const chosen = args.relationships && [...part.relationships].filter(relationship)
      return new ExportRecord(args.format, chosen ? part.with(chosen) : part)
    },
  }),
)

builder.objectField(Subgraph, 'export', (t) =>
  t.field({
    type: Export,
    args: formatArg,
    // The field above already multiplies the cost by its limit of entities.
    complexity: { field: 10, multiplier: 1 },
    description: 'Exports the same entities and relationships or folded edges, at the same positions, as a file.',
    resolve: ({ view, record: { nodes, edges, folded, around } }, args) => {
      const places = new Map(nodes.map(({ entity, x, y }) => [entity.id, { x, y }]))
      return new ExportRecord(
        args.format,
        new Selection(view, {
          entities: places.keys(),
          relationships: edges.map(({ id }) => id),
          ...(folded.total > 0 && { folded: foldedRelationships(view, folded.edges) }),
          places,
          focus: around,
        }),
      )
    },
  }),
)

builder.objectField(Paths, 'export', (t) =>
  t.field({
    type: Export,
    args: formatArg,
    complexity: { field: 100, multiplier: 1 },
    description:
      'Exports the entities and relationships on the paths as a file; without entities if there are no paths.',
    resolve: ({ view, record: { paths } }, args) => {
      const steps = paths.flat()
      const ends = paths.flatMap((path) => [path.at(0)?.from, path.at(-1)?.to].flatMap((id) => id ?? []))
      const part = new Selection(view, {
        entities: steps.flatMap(({ from, to }) => [from, to]),
        relationships: steps.flatMap(({ relationships }) => relationships.map(({ id }) => id)),
        focus: [...new Set(ends)],
      })
      return new ExportRecord(args.format, part)
    },
  }),
)

const ExportFormatInfo = builder.objectRef<FormatName>('ExportFormatInfo').implement({
  description: 'An export format.',
  fields: (t) => ({
    format: t.field({
      type: ExportFormatEnum,
      description: 'The format as a value of the enum.',
      resolve: (name) => name,
    }),
    name: t.string({
      description: 'The name of the format in `entente export --format` and in `/export/<format>`.',
      resolve: (name) => name,
    }),
    label: t.string({ description: 'A label for people.', resolve: (name) => formats[name].label }),
    extension: t.string({
      description: 'The file name extension, without the dot.',
      resolve: (name) => formats[name].extension,
    }),
    mediaType: t.string({ description: 'The media type.', resolve: (name) => formats[name].mediaType }),
    keeps: t.string({
      description: 'The parts of the graph that the format keeps.',
      resolve: (name) => formats[name].description,
    }),
    opens: t.string({ description: 'Programs that open it.', resolve: (name) => formats[name].opens }),
  }),
})

builder.queryField('exportFormats', (t) =>
  t.field({
    type: [ExportFormatInfo],
    complexity: { field: 1, multiplier: formatNames.length },
    description: 'All export formats.',
    resolve: () => formatNames,
  }),
)
