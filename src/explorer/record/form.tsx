import { createContext, type ReactNode, useContext, useEffect, useId, useRef } from 'react'
import type { ApiError } from '../api.ts'
import type { DoneFragment } from '../generated/graphql.ts'
import { Named } from '../parts.tsx'
import { Search } from '../search.tsx'
import { dateWords, readDate } from '../texts/dates.ts'
import { text } from '../texts/text.ts'
import { itself, Outcome, sentenceOf } from './outcome.tsx'

interface Problems {
  readonly form: string
  readonly of: ApiError['problems']
}
const problemsContext = createContext<Problems>({ form: '', of: [] })

/** The attributes of the field for some places of the input, and the problems that the server found there. */
function useField(places: readonly string[]) {
  const { form, of } = useContext(problemsContext)
  const isHere = (path: readonly (string | number)[]) =>
    places.some((place) => `${path.join('.')}.`.startsWith(`${place}.`) || place === itself(path.join('.')))
  const problems = of.filter(({ path }) => isHere(path)).map(({ message }) => sentenceOf(message))
  const id = `${form}-${places[0]}`
  return {
    id,
    problems,
    describedBy: problems.length > 0 ? `${id}-problem` : undefined,
    // The list of problems leads to the field by any of its places.
    field: { id, 'data-at': places.join(' '), 'aria-invalid': problems.length > 0 },
  }
}

/** A form whose problems stand at their fields, and together at its end. */
export function RecordForm({
  name,
  submit,
  outcome,
  isReady = true,
  label,
  clear,
  children,
}: {
  name: string
  submit: () => Promise<unknown>
  outcome: { readonly problem: ApiError | undefined; readonly done: DoneFragment | undefined; readonly isBusy: boolean }
  isReady?: boolean
  label: string
  clear: () => void
  children: ReactNode
}) {
  const form = useId()
  const element = useRef<HTMLFormElement>(null)
  // The reader has just asked for the form.
  useEffect(() => element.current?.querySelector<HTMLElement>('input, select, textarea')?.focus(), [])
  const { problem, done, isBusy } = outcome
  return (
    <form
      ref={element}
      id={form}
      className="record-form"
      aria-label={name}
      onSubmit={(event) => {
        event.preventDefault()
        if (!isBusy) void submit()
      }}
    >
      <problemsContext.Provider value={{ form, of: problem?.problems ?? [] }}>{children}</problemsContext.Provider>
      <button type="submit" disabled={!isReady} aria-disabled={isBusy}>
        {label}
      </button>
      <button type="button" className="link" onClick={clear}>
        {text.record.clear}
      </button>
      <Outcome problem={problem} done={done} form={form} />
    </form>
  )
}

const Problem = ({ id, problems }: { id: string; problems: readonly string[] }) =>
  problems.length > 0 && (
    <small id={`${id}-problem`} className="problem">
      {problems.join(' ')}
    </small>
  )

interface FieldOptions {
  readonly label: string
  /** The places of the input that it is for. */
  readonly at: readonly string[]
  readonly value: string
  readonly change: (value: string) => void
}

/** A field for a text. */
export function TextField({
  label,
  at,
  value,
  change,
  lines = 1,
  help,
  isNumber = false,
}: FieldOptions & { readonly lines?: number; readonly help?: string | undefined; readonly isNumber?: boolean }) {
  const { id, problems, describedBy, field } = useField(at)
  const common = {
    ...field,
    value,
    'aria-describedby':
      [describedBy, help === undefined ? undefined : `${id}-help`].filter(Boolean).join(' ') || undefined,
  }
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {lines > 1 ? (
        <textarea rows={lines} {...common} onChange={({ target }) => change(target.value)} />
      ) : (
        <input
          {...common}
          inputMode={isNumber ? 'numeric' : undefined}
          autoComplete="off"
          onChange={({ target }) => change(target.value)}
        />
      )}
      {help !== undefined && <small id={`${id}-help`}>{help}</small>}
      <Problem id={id} problems={problems} />
    </div>
  )
}

/** A field for a date, with its reading below; other notations of EDTF go to the server as they are. */
export const DateInput = ({ value, ...field }: FieldOptions) => (
  <TextField {...field} value={value} help={value.trim() === '' ? undefined : readingOf(value)} />
)

/** The date in EDTF as it is sent. */
export function edtfOf(typed: string): string {
  const read = readDate(typed)
  return 'date' in read ? read.date : typed.trim()
}

function readingOf(typed: string): string {
  const read = readDate(typed)
  if ('date' in read) return text.record.readsAs(dateWords(read.date), read.date)
  return isNotation(typed.trim()) ? text.record.readsAs(dateWords(typed.trim()), typed.trim()) : read.problem
}
/** True for an interval, an open end, an approximate date, a season or a decade. */
const isNotation = (typed: string) => /^[[.\d][\d.,/\-~?%X[\]]*$/.test(typed) && /[./~?%X]|-2[1-4]$/.test(typed)

/** A field with a few words to choose from. */
export function SelectField({ label, at, value, change, children }: FieldOptions & { readonly children: ReactNode }) {
  const { id, problems, describedBy, field } = useField(at)
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select {...field} value={value} aria-describedby={describedBy} onChange={({ target }) => change(target.value)}>
        {children}
      </select>
      <Problem id={id} problems={problems} />
    </div>
  )
}

/** A box that is ticked or not. */
export const CheckField = ({
  label,
  value,
  change,
}: {
  label: string
  value: boolean
  change: (value: boolean) => void
}) => (
  <label className="check">
    <input type="checkbox" checked={value} onChange={({ target }) => change(target.checked)} />
    {label}
  </label>
)

/** A field with boxes, any of which can be ticked. */
export function BoxesField({
  label,
  at,
  options,
  value,
  change,
  help,
}: Pick<FieldOptions, 'label' | 'at'> & {
  readonly options: readonly string[]
  readonly value: readonly string[]
  readonly change: (value: string[]) => void
  readonly help: string
}) {
  const { id, problems, describedBy, field } = useField(at)
  return (
    <fieldset className="boxes" aria-describedby={[describedBy, `${id}-help`].filter(Boolean).join(' ')}>
      <legend>{label}</legend>
      {options.map((option, index) => (
        <label key={option} className="check">
          <input
            // The list of problems leads to the first one.
            {...(index === 0 ? { ...field, 'data-label': label } : {})}
            type="checkbox"
            checked={value.includes(option)}
            aria-invalid={problems.length > 0}
            onChange={({ target }) =>
              change(options.filter((one) => (one === option ? target.checked : value.includes(one))))
            }
          />
          {option}
        </label>
      ))}
      <small id={`${id}-help`}>{help}</small>
      <Problem id={id} problems={problems} />
    </fieldset>
  )
}

/** A field that takes an entity or a document, by search. */
export function PickField({
  label,
  at,
  value,
  change,
  documents = false,
}: FieldOptions & { readonly documents?: boolean }) {
  const { id, problems, describedBy, field } = useField(at)
  return (
    <div className="field">
      <span>
        {label}:{' '}
        {value === '' ? (
          text.record.notChosen
        ) : (
          <>
            <strong>
              <Named id={value} />
            </strong>{' '}
            <button type="button" className="link" onClick={() => change('')}>
              {text.record.remove(label)}
            </button>
          </>
        )}
      </span>
      <Search
        choose={change}
        label={text.record.choose(label)}
        hint={text.record.choose(label)}
        documents={documents}
        input={{ ...field, 'data-label': label, 'aria-describedby': describedBy }}
        byKey
      />
      <Problem id={id} problems={problems} />
    </div>
  )
}
