import { isDeepStrictEqual } from 'node:util'
import type { z } from 'zod'

/** The text of every deprecation. `npm run stale` reads the date, and lets nothing published be removed before it. */
export const useInstead = (name: string, removal = '2027-06-01'): string => `Use ${name}. Removal: ${removal}.`

/** Checks a renamed field: a required one is present under either name, and both names together have the same value. */
export function checkRenamed<S extends z.ZodObject>(
  shape: S,
  { from, to, isRequired }: { readonly from: string; readonly to: string; readonly isRequired: boolean },
): S {
  const checked = shape.superRefine(
    (record, context) => {
      const [old, present] = [Reflect.get(record, from), Reflect.get(record, to)]
      const problem = (name: string, message: string) => context.addIssue({ code: 'custom', path: [name], message })
      if (old === undefined && present === undefined && isRequired) problem(to, 'the field is missing')
      if (old !== undefined && present !== undefined && !isDeepStrictEqual(old, present))
        problem(from, `'${from}' is the old name of '${to}', which has another value; leave '${from}' out`)
    },
    // Otherwise this check would wait until all other fields are right, and the problems of a file would come in two
    // runs.
    { when: ({ value }) => typeof value === 'object' && value !== null && !Array.isArray(value) },
  )
  return isRequired ? checked.meta({ anyOf: [{ required: [to] }, { required: [from] }] }) : checked
}
