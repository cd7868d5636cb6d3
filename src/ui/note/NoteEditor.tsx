import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { BodyField } from './BodyField'
import { JotField } from './JotField'
import { Marks, markForKey } from './Marks'
import './NoteEditor.css'
import { TagsField } from './TagsField'
import { useKnownTags } from './useKnownTags'
import type { OpenNote } from './useNote'

interface NoteEditorProps {
  /** Shown above the marks, and scrolls with them: the jot field alone never scrolls away. */
  top?: ComponentChildren
  /** Shown beside the tags: whether the note is saved. */
  status?: ComponentChildren
  /** Shown below the note, where what comes late moves nothing that is above it. */
  below?: ComponentChildren
  open: OpenNote
  /** Where the cursor is when the editor appears. */
  focus?: 'jot' | 'none'
}

/**
 * Everything the user says of a talk: marks, tags, the note as Markdown and the jot field below it.
 * Alt with a letter reaches each by keyboard: H G S verdict, L R attended, T tags, N note, J jot.
 */
export function NoteEditor({ open, top, status, below, focus = 'none' }: NoteEditorProps) {
  const root = useRef<HTMLDivElement>(null)
  const { note, write } = open
  const [knownTags, loadTags] = useKnownTags()
  const latest = useRef(open)
  latest.current = open

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!isAltLetter(event)) return
      const letter = event.code.slice(3)
      const change = markForKey(latest.current.note, letter)
      const target = FOCUS_KEYS[letter]
      if (!change && !target) return
      event.preventDefault()
      if (change) latest.current.write(change)
      if (target) root.current?.querySelector<HTMLElement>(target)?.focus()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])

  return (
    <div ref={root} class="note-editor">
      <div class="note-editor-scroll">
        {top}
        <Marks note={note} write={write} />
        <div class="note-editor-row">
          <TagsField
            tags={note.tags}
            known={knownTags}
            onFocus={loadTags}
            onTags={(value) => write({ type: 'tags', base: note.tags, value })}
          />
          {status}
        </div>
        <BodyField body={note.body} onEdit={(base, text) => write({ type: 'body', base, text })} />
        {below}
      </div>
      <JotField
        body={note.body}
        draft={note.draft}
        focus={focus === 'jot' ? 'first' : 'none'}
        onDraft={(base, text) => write({ type: 'draft', base, text })}
        onPoints={(lines, draft) => write({ type: 'points', lines, draft })}
      />
    </div>
  )
}

const FOCUS_KEYS: Record<string, string> = {
  T: '[data-testid="tags-input"]',
  N: '[data-testid="note-body"]',
  J: '[data-testid="jot"]',
}

/** By the key's place (`code`), since Option with a letter types a sign on a Mac; never AltGr. */
function isAltLetter(event: KeyboardEvent): boolean {
  return (
    event.altKey &&
    !event.ctrlKey &&
    !event.metaKey &&
    !event.shiftKey &&
    !event.getModifierState('AltGraph') &&
    /^Key[A-Z]$/.test(event.code)
  )
}
