import { useEffect } from 'react'
import { text } from '../texts/text.ts'
import { goBack, goForward, useExplorer } from './explorer.ts'

/** The buttons to undo and redo, which Ctrl+Z and Ctrl+Shift+Z do too. With nothing to undo, they keep the focus. */
export function Undo() {
  const { canUndo, canRedo } = useExplorer()
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      // A field undoes its own typing.
      const isTyping = event.target instanceof Element && event.target.matches('input:not([type=range]), textarea')
      if (!(event.ctrlKey || event.metaKey) || event.altKey || isTyping) return
      const key = event.key.toLowerCase()
      if (key !== 'z' && key !== 'y') return
      event.preventDefault()
      if (key === 'y' || event.shiftKey) goForward()
      else goBack()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [])
  return (
    <span className="undo">
      <button type="button" aria-disabled={!canUndo} title={`${text.undo.undo} (Ctrl+Z)`} onClick={goBack}>
        <span aria-hidden="true">↶</span>
        <span className="unseen">{text.undo.undo}</span>
      </button>
      <button type="button" aria-disabled={!canRedo} title={`${text.undo.redo} (Ctrl+Shift+Z)`} onClick={goForward}>
        <span aria-hidden="true">↷</span>
        <span className="unseen">{text.undo.redo}</span>
      </button>
    </span>
  )
}
