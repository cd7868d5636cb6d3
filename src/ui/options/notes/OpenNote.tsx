import type { ComponentChild } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { t } from '../../../browser/words'
import { talkMarkdown } from '../../../export/markdown'
import type { SavedTalk } from '../../../note/saved'
import { CopyButton } from '../../CopyButton'
import { Icon } from '../../Icon'
import { NoteEditor } from '../../note/NoteEditor'
import { useNote } from '../../note/useNote'
import { SaveMark } from '../../SaveMark'
import { TalkFacts } from '../../TalkFacts'
import { useSettings } from '../useSettings'
import { PageLink } from './PageLink'

interface OpenNoteProps {
  saved: SavedTalk
  level: 1 | 2
  /** What leads back to the list. */
  back: ComponentChild
  onDelete: () => void
  onSaved: () => void
}

/** One talk with its note, edited in place. */
export function OpenNote({ saved, level, back, onDelete, onSaved }: OpenNoteProps) {
  const { talk } = saved
  const open = useNote(talk.id, saved.note)
  const { settings } = useSettings()
  const [leaving, setLeaving] = useState<'no' | 'deleting'>('no')
  const { state } = open.save
  const { updatedAt } = open.note

  // The list shows what is stored; it is told when that is newer than what it has.
  const listed = useRef(saved.note.updatedAt)
  useEffect(() => {
    if (state !== 'saved' || updatedAt === listed.current) return
    listed.current = updatedAt
    onSaved()
  }, [state, updatedAt, onSaved])

  // A change that is still on its way would begin the deleted note anew.
  useEffect(() => {
    if (leaving === 'no' || state === 'saving') return
    setLeaving('no')
    onDelete()
  }, [leaving, state, onDelete])

  return (
    <>
      <div class="note-pane-bar">
        {back}
        <span class="note-pane-gap" />
        <PageLink url={talk.url} />
        <CopyButton
          label={t('copyMarkdown')}
          testid="copy-markdown"
          text={() => talkMarkdown({ talk, note: open.note }, { format: settings.exportFormat })}
        />
        <button
          type="button"
          class="button button--quiet button--icon"
          data-testid="delete-talk"
          aria-label={t('deleteTalk')}
          title={t('deleteTalk')}
          onClick={() => setLeaving('deleting')}
        >
          <Icon name="trash" />
        </button>
      </div>
      <NoteEditor
        open={open}
        top={
          <TalkFacts
            talk={talk}
            level={level}
            attached={open.note.links}
            onDetach={(url) => open.write({ type: 'detach', url })}
          />
        }
        status={<SaveMark save={open.save} note={open.note} onRetry={open.retry} />}
      />
    </>
  )
}
