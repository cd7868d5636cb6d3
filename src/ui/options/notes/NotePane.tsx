import type { RefObject } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { t } from '../../../browser/words'
import { Icon } from '../Icon'
import { OpenNote } from './OpenNote'
import './NotePane.css'
import type { Opened } from './useOpened'

interface NotePaneProps {
  openId: string | null
  opened: Opened
  level: 1 | 2
  /** Whether the pane takes the focus when it appears; used up by that. */
  focus: RefObject<'yes' | 'no'>
  onBack: () => void
  /** Escape was pressed, and nothing in the note had a use for it. */
  onLeave: () => void
  onDelete: (id: string) => void
  onSaved: (id: string) => void
}

/** The right side: the open note, or what stands there while none is open. */
export function NotePane(props: NotePaneProps) {
  const { openId, opened, level, focus, onBack, onLeave, onDelete, onSaved } = props
  const pane = useRef<HTMLElement>(null)

  useEffect(() => {
    if (openId === null || focus.current !== 'yes') return
    focus.current = 'no'
    pane.current?.focus()
  }, [openId, focus])

  const leave = useRef(onLeave)
  leave.current = onLeave
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented) return
      event.preventDefault()
      leave.current()
    }
    const element = pane.current
    element?.addEventListener('keydown', onKey)
    return () => element?.removeEventListener('keydown', onKey)
  }, [])

  const back = (
    <button
      type="button"
      class="button button--quiet note-pane-back"
      data-testid="back-to-list"
      onClick={onBack}
    >
      <Icon name="back" />
      {t('allNotes')}
    </button>
  )
  return (
    <article
      ref={pane}
      class="note-pane"
      tabIndex={-1}
      aria-label={t('notePane')}
      aria-busy={openId !== null && opened === 'loading'}
      data-testid="note-pane"
    >
      {openId === null && <p class="note-pane-word">{t('noNoteOpen')}</p>}
      {openId !== null && typeof opened !== 'object' && back}
      {openId !== null && opened === 'gone' && <p class="note-pane-word">{t('noteGone')}</p>}
      {typeof opened === 'object' && (
        <OpenNote
          saved={opened}
          level={level}
          back={back}
          onDelete={() => onDelete(opened.talk.id)}
          onSaved={onSaved}
        />
      )}
    </article>
  )
}
