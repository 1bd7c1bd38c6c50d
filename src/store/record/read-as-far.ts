import { z } from 'zod'
import type { EntenteError } from '../../errors.ts'
import { type Located, nearestIssue, shapeProblems } from '../../facts/shape.ts'

/** Stands in for a text that is faulty. It is nobody's id. */
const STAND_IN = 'stands-in-for-a-faulty-part'
/** The first that fits stands in: a text, the default or a number. */
const standIns = [STAND_IN, undefined, 1]

interface Shaped<T> {
  readonly data: T | undefined
  readonly problems: readonly EntenteError[]
  /** Names the parts of the content to the rules. */
  readonly at: Located
  /** The problems of the rules that are not about a faulty part, which has its problem already. */
  readonly others: (problems: readonly EntenteError[]) => readonly EntenteError[]
}

/**
 * Checks an input against a shape. If it has problems, the data has something in the place of each faulty part. So the
 * rules find all other problems in the same run. Undefined if nothing can be read.
 * @param above the path of the input within the content
 */
export function readAsFar<S extends z.ZodType>(
  shape: S,
  input: unknown,
  at: Located,
  above: readonly PropertyKey[] = [],
): Shaped<z.output<S>> {
  const checked = shape.safeParse(input, { reportInput: true })
  if (checked.success) return { data: checked.data, problems: [], at, others: (problems) => problems }
  const issues = checked.error.issues.map(nearestIssue).map((issue) => ({ ...issue, path: [...above, ...issue.path] }))
  const faulty = issues.flatMap(pathsOf).map(nameOf)
  const isFaulty = (path: string) => faulty.some((one) => path === one || path.startsWith(one + SEPARATOR))
  const locate: Located['locate'] = (path, key) =>
    isFaulty(nameOf(key === undefined ? path : [...path, key])) ? nowhere : at.locate(path, key)
  return {
    data: partsOf(shape, input) as z.output<S> | undefined,
    problems: issues.flatMap((issue) => shapeProblems(issue, at)),
    at: { locate },
    others: (problems) => problems.filter(({ location }) => location !== nowhere),
  }
}

const nowhere = { file: '', line: 0, column: 0 }
const SEPARATOR = '\n'
const nameOf = (path: readonly PropertyKey[]) => path.map(String).join(SEPARATOR)

/** The parts that an issue is about; none if only the name of a part is wrong. */
function pathsOf(issue: z.core.$ZodIssue): (readonly PropertyKey[])[] {
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => [...issue.path, key])
  return issue.code === 'invalid_key' ? [] : [issue.path]
}

/** The value of a shape, each part of it read by itself. */
function partsOf(shape: z.core.$ZodType, input: unknown): unknown {
  const whole = z.safeParse(shape, input)
  if (whole.success) return whole.data
  if (shape instanceof z.ZodOptional || shape instanceof z.ZodDefault) return partsOf(shape.unwrap(), input)
  if (shape instanceof z.ZodPipe) return partsOf(shape.in instanceof z.ZodTransform ? shape.out : shape.in, input)
  if (Array.isArray(input)) {
    if (shape instanceof z.ZodArray) return input.map((item) => partsOf(shape.element, item))
    if (shape instanceof z.ZodTuple) return shape.def.items.map((item, index) => partsOf(item, input[index]))
  } else if (isTable(input)) {
    if (shape instanceof z.ZodObject) return fieldsOf(shape, input)
    if (shape instanceof z.ZodRecord) return Object.fromEntries(entriesOf(shape, input))
    if (shape instanceof z.ZodDiscriminatedUnion) return partsOf(optionFor(shape, input), input)
  }
  return standIns.map((value) => z.safeParse(shape, value)).find(({ success }) => success)?.data
}

const isTable = (input: unknown): input is Readonly<Record<string, unknown>> =>
  typeof input === 'object' && input !== null

/** Without entries that are nothing of their kind. */
const entriesOf = ({ valueType }: z.ZodRecord, input: Readonly<Record<string, unknown>>) =>
  Object.entries(input)
    .map(([key, value]) => [key, partsOf(valueType, value)])
    .filter(([, value]) => value !== undefined)

const fieldsOf = ({ shape }: z.ZodObject, input: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(shape).map(([name, field]) => [name, partsOf(field, input[name])]))

/** The kind of record that an input says it is; without one, nothing can be read. */
function optionFor({ options, def }: z.ZodDiscriminatedUnion, input: Readonly<Record<string, unknown>>) {
  const name = def.discriminator
  const objectOf = (option: z.core.$ZodType) => (option instanceof z.ZodPipe ? option.in : option)
  const isOf = (option: z.core.$ZodType) => {
    const object = objectOf(option)
    return object instanceof z.ZodObject && z.safeParse(object.shape[name], input[name]).success
  }
  return options.find(isOf) ?? z.undefined()
}
