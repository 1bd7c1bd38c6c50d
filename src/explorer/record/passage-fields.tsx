import { text } from '../texts/text.ts'
import { fingerprintOf } from './fingerprint.ts'
import { TextField } from './form.tsx'

/** A passage as it is typed. Its text stays in the browser. */
export interface TypedPassage {
  readonly paragraph: string
  readonly summary: string
  readonly pasted: string
}
export const emptyPassage: TypedPassage = { paragraph: '', summary: '', pasted: '' }

/** The passage as a mutation takes it. */
export const passageInput = async ({ paragraph, summary, pasted }: TypedPassage) => ({
  paragraph: Number.parseInt(paragraph, 10) || 0,
  summary: summary.trim(),
  fingerprint: await fingerprintOf(pasted),
})

/** The fields for a passage. */
export function PassageFields({
  index,
  before = [],
  passage,
  change,
}: {
  /** Its place among the passages of the input. */
  index: number
  /** Places of the input that also lead to the number of the paragraph. */
  before?: readonly string[]
  passage: TypedPassage
  change: (part: Partial<TypedPassage>) => void
}) {
  const at = (name: string) => `passages.${index}.${name}`
  return (
    <>
      <TextField
        label={text.record.paragraph}
        at={[...before, at('paragraph')]}
        isNumber
        value={passage.paragraph}
        change={(paragraph) => change({ paragraph })}
      />
      <TextField
        label={text.record.passageSummary}
        at={[at('summary')]}
        value={passage.summary}
        change={(summary) => change({ summary })}
      />
      <TextField
        label={text.record.pasted}
        at={[at('fingerprint')]}
        lines={3}
        help={text.record.pastedHelp}
        value={passage.pasted}
        change={(pasted) => change({ pasted })}
      />
    </>
  )
}
