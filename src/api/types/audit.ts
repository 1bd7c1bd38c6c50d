import { EntenteError } from '../../errors.ts'
import { sees } from '../../facts/label.ts'
import { includes } from '../../store/record/roles.ts'
import { builder, connectionOf } from '../builder.ts'
import type { Audit, AuditRow } from '../changes/audit.ts'
import type { Context } from '../context.ts'
import { pageSize } from '../lists/connection.ts'

const AuditEntry = builder.objectRef<AuditRow>('AuditEntry').implement({
  description: 'A line of the audit: who asked what, and how much was shown.',
  fields: (t) => ({
    number: t.exposeInt('n', { description: 'Its number. A gap shows lines that could not be written.' }),
    time: t.field({ type: 'DateTime', description: 'The time of the answer.', resolve: ({ time }) => time }),
    request: t.exposeString('request', { description: 'The id of the request, as in the log.' }),
    person: t.exposeString('person', { description: 'The person who asked.' }),
    name: t.exposeString('name', { description: 'The name of the credential.' }),
    role: t.exposeString('role', { description: 'The role of the viewer.' }),
    clearance: t.exposeString('clearance', { description: 'The clearance of the viewer.' }),
    compartments: t.stringList({
      description: 'The compartments of the viewer.',
      resolve: ({ compartments }) => [...(compartments ?? [])],
    }),
    address: t.exposeString('address', { description: 'The address from which the request came.' }),
    way: t.exposeString('way', { nullable: true, description: 'The way in which it was answered; null for a change.' }),
    type: t.exposeString('type', { nullable: true, description: 'The type of the operation; null for a file.' }),
    operation: t.exposeString('operation', {
      nullable: true,
      description: 'The name of the operation, if it has one.',
    }),
    text: t.exposeString('text', { nullable: true, description: 'The SHA-256 of the text of the operation.' }),
    lenses: t.stringList({
      description: 'The lenses that it looked through, as JSON.',
      resolve: ({ lenses }) => lenses.map((lens) => JSON.stringify(lens)),
    }),
    predicted: t.exposeInt('predicted', { nullable: true, description: 'The predicted cost, in points.' }),
    paid: t.exposeInt('paid', { nullable: true, description: 'The cost in the thread of the server, in points.' }),
    seen: t.exposeInt('seen', {
      nullable: true,
      description:
        'The number of objects in the answer, or of entities in a file; null for a change, and for an answer in parts.',
    }),
    status: t.exposeInt('status', { nullable: true, description: 'The HTTP status of the answer; null for a change.' }),
  }),
})

async function pageOfAudit(audit: Audit, first: number, after: string | undefined) {
  const { edges, hasNextPage, totalCount } = await audit.page(first, after)
  const [startCursor = null, endCursor = null] = [edges[0]?.cursor, edges.at(-1)?.cursor]
  return {
    edges: [...edges],
    pageInfo: { hasNextPage, hasPreviousPage: after !== undefined, startCursor, endCursor },
    totalCount,
  }
}

const AuditConnection = connectionOf(AuditEntry, 'lines of the audit')

builder.queryField('audit', (t) =>
  t.connection(
    {
      type: AuditEntry,
      complexity: { field: 300 },
      description:
        'The audit: who asked what, the last request first, for administrators of a server with `--audit` who see ' +
        'everything. Pages go on with `first` and `after`.',
      resolve: (_, { first, after, last, before }, { viewer, audit }: Context) => {
        if (!viewer || !includes(viewer.role, 'administrator'))
          throw new EntenteError(
            'FORBIDDEN',
            `to read the audit takes the role administrator; yours is ${viewer?.role ?? 'none'}`,
          )
        if (audit && !sees(viewer, audit.label))
          throw new EntenteError(
            'FORBIDDEN',
            'to read the audit takes an administrator who sees everything, because it tells how much others saw; ' +
              `your clearance is ${viewer.clearance}, in ${viewer.compartments.length} compartments`,
          )
        if (!audit) throw new EntenteError('NOT_FOUND', 'this server writes no audit; start it with --audit reads')
        if (last != null || before != null || (first ?? 1) < 0 || (first ?? 1) > pageSize.max)
          throw new EntenteError(
            'BAD_PAGE',
            `the audit is read from its end: give first, up to ${pageSize.max}, and after`,
          )
        return pageOfAudit(audit, first ?? pageSize.default, after ?? undefined)
      },
    },
    AuditConnection,
  ),
)
