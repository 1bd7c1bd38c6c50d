import { useState } from 'react'
import { useExplorer } from '../state/explorer.ts'
import { text } from '../texts/text.ts'

/** The reader's note on an entity, a relationship or a claim, which is kept in the case. */
export function Note({ on }: { on: string }) {
  const { state, act } = useExplorer()
  const [draft, setDraft] = useState<{ on: string; text: string } | undefined>()
  const note = state.notes[on]
  if (draft?.on === on)
    return (
      <form
        className="own-note"
        onSubmit={(event) => {
          event.preventDefault()
          act({ type: 'note', on, text: draft.text })
          setDraft(undefined)
        }}
      >
        <label>
          {text.case.note}
          <textarea
            rows={3}
            maxLength={20_000}
            // biome-ignore lint/a11y/noAutofocus: the reader has just asked to write here
            autoFocus
            value={draft.text}
            onChange={({ target }) => setDraft({ on, text: target.value })}
            onKeyDown={({ key }) => key === 'Escape' && setDraft(undefined)}
          />
        </label>
        <button type="submit">{text.case.saveNote}</button>
        <button type="button" onClick={() => setDraft(undefined)}>
          {text.case.cancel}
        </button>
      </form>
    )
  return (
    <div className="own-note">
      {note !== undefined && <blockquote aria-label={text.case.note}>{note}</blockquote>}
      <button type="button" className="link" onClick={() => setDraft({ on, text: note ?? '' })}>
        {note === undefined ? text.case.addNote : text.case.editNote}
      </button>
    </div>
  )
}
