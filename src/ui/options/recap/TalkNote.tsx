import { useEffect, useRef } from 'preact/hooks'
import { t } from '../../../browser/words'
import type { SavedTalk } from '../../../note/saved'
import { NoteEditor } from '../../note/NoteEditor'
import { useNote } from '../../note/useNote'
import { SaveMark } from '../../SaveMark'
import { Icon } from '../Icon'
import { WHOLE_LIBRARY } from '../notes/notes-search'
import { hashOf } from '../route'

interface TalkNoteProps {
  saved: SavedTalk
  onClose: () => void
  onLive: (one: SavedTalk) => void
  onLeft: (id: string) => void
}

/** The note of one talk, to be finished where the article needs it. */
export function TalkNote({ saved, onClose, onLive, onLeft }: TalkNoteProps) {
  const { talk } = saved
  const root = useRef<HTMLDivElement>(null)
  const open = useNote(talk.id, saved.note)
  const { note, settled } = open
  const latest = useRef(note)
  latest.current = note
  // Each drawing makes the note anew; only other words or marks are news.
  const shown = JSON.stringify({ ...note, updatedAt: '' })

  useEffect(() => onLive({ talk, note: latest.current }), [shown, talk, onLive])
  useEffect(() => () => void settled().then(() => onLeft(talk.id)), [settled, onLeft, talk.id])

  useEffect(() => {
    root.current?.querySelector<HTMLElement>('[data-testid="note-body"]')?.focus()
    root.current?.scrollIntoView({ block: 'nearest' })
  }, [])

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape, from every field in it
    <div
      ref={root}
      class="talk-note"
      data-testid="talk-note-editor"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented) return
        event.preventDefault()
        onClose()
      }}
    >
      <NoteEditor
        open={open}
        top={
          <div class="talk-note-bar">
            <strong class="talk-note-title foreign">{talk.title}</strong>
            <a
              class="button button--quiet"
              data-testid="whole-note"
              href={hashOf({ view: 'notes', talkId: talk.id, search: WHOLE_LIBRARY })}
            >
              <Icon name="notes" />
              {t('recapWholeNote')}
            </a>
            <button type="button" class="button" data-testid="close-note" onClick={onClose}>
              {t('recapNoteDone')}
            </button>
          </div>
        }
        status={<SaveMark save={open.save} note={open.note} onRetry={open.retry} />}
      />
    </div>
  )
}
