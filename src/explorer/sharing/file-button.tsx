import { useState } from 'react'
import { text } from '../texts/text.ts'

/** A button for a file that takes time to make. It says so until the file is there, and says why there is none. */
export function FileButton({ label, title, make }: { label: string; title?: string; make: () => Promise<void> }) {
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  const work = async () => {
    if (isBusy) return
    setBusy(true)
    setProblem(undefined)
    await make().catch((error: Error) => setProblem(error.message))
    setBusy(false)
  }
  return (
    <>
      <button type="button" title={title} aria-disabled={isBusy} onClick={() => void work()}>
        {isBusy ? `${label}…` : label}
      </button>
      <output className="unseen">{isBusy ? text.making(label) : ''}</output>
      {problem !== undefined && (
        <span className="progress" role="alert">
          {text.notMade(label)} {problem}
        </span>
      )}
    </>
  )
}
