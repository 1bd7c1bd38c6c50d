import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { text } from './texts/text.ts'

interface Copied {
  readonly text: string | null
  readonly problem: string | null
}

/** An answer of the server about its copies of documents. */
async function read<T>(path: string): Promise<T> {
  const response = await fetch(path)
  const answer = await response.json()
  if (!response.ok) throw new Error(answer.errors?.[0]?.message ?? response.statusText)
  return answer
}

/** A cited paragraph by its number. Where the server has copies of documents, it opens and can be read. */
export function Passage({ id, paragraph }: { id: string; paragraph: number }) {
  const [isOpen, setOpen] = useState(false)
  const server = useQuery({ queryKey: ['passages'], queryFn: () => read<{ available: boolean }>('passages') })
  const copy = useQuery({
    queryKey: ['passages', id],
    queryFn: () => read<Copied>(`passages/${encodeURIComponent(id)}`),
    enabled: isOpen,
  })
  const number = text.evidence.paragraph(paragraph)
  if (!server.data?.available) return <span> {number}</span>
  const problem = copy.error?.message ?? copy.data?.problem
  return (
    <>
      {' '}
      <button
        type="button"
        className="link"
        aria-expanded={isOpen}
        title={text.evidence.readParagraph}
        onClick={() => setOpen(!isOpen)}
      >
        {number}
      </button>
      {isOpen && copy.data?.text && (
        <blockquote>
          {copy.data.text}
          {!problem && <em className="tag">{text.evidence.checked}</em>}
        </blockquote>
      )}
      {isOpen && problem && (
        <span className="problem" role="status">
          {problem}
        </span>
      )}
    </>
  )
}
