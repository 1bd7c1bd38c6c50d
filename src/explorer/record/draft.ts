import { useRef, useState } from 'react'

const PREFIX = 'entente form '
const nameOf = (name: string) => `${PREFIX}${name}`

/** The fields that the browser kept of a form; undefined without any. */
export function kept<Fields>(name: string): Fields | undefined {
  try {
    const text = sessionStorage.getItem(nameOf(name))
    return text === null ? undefined : (JSON.parse(text) as Fields)
  } catch {
    return undefined
  }
}

/** Keeps the fields of a form in this tab of the browser; undefined forgets them. */
export function keep(name: string, fields: object | undefined): void {
  try {
    if (fields === undefined) sessionStorage.removeItem(nameOf(name))
    else sessionStorage.setItem(nameOf(name), JSON.stringify(fields))
  } catch {
    // Without storage, a reload loses what was typed.
  }
}

/** Forgets the fields of all forms, so that the next person in this tab does not see them. */
export function forgetAll(): void {
  try {
    for (const name of Object.keys(sessionStorage)) if (name.startsWith(PREFIX)) sessionStorage.removeItem(name)
  } catch {
    // Without storage, nothing was kept.
  }
}

/** The fields of a form as they are typed, which a reload does not lose. */
export function useDraft<Fields extends object>(name: string, empty: Fields) {
  const [fields, setFields] = useState<Fields>(() => ({ ...empty, ...kept<Fields>(name) }))
  // Two fields can change before the form is drawn again.
  const now = useRef(fields)
  const put = (next: Fields) => {
    now.current = next
    setFields(next)
  }
  return {
    fields,
    take: (change: Partial<Fields>) => {
      put({ ...now.current, ...change })
      keep(name, now.current)
    },
    clear: () => {
      put(empty)
      keep(name, undefined)
    },
  }
}
