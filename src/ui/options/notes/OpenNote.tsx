import type { ComponentChild } from 'preact'
import { useEffect, useId, useRef, useState } from 'preact/hooks'
import { t } from '../../../browser/words'
import type { SavedTalk } from '../../../note/saved'
import { late } from '../../late'
import { useNote } from '../../note/useNote'
import type { MenuAct } from '../menu/ActMenu'
import { MergeNotice } from './note/merge/MergeNotice'
import { useMerging } from './note/merge/useMerging'
import { NoteBar } from './note/NoteBar'
import { NoteViews } from './note/NoteViews'
import { useNoteTab } from './note/useNoteTab'
import { useTypingKeys } from './note/useTypingKeys'
import { useWide } from './note/useWide'

const MergePanel = late(() => import('./note/merge/MergePanel').then((m) => m.MergePanel))

interface OpenNoteProps {
  saved: SavedTalk
  level: 1 | 2
  /** What leads back to the list. */
  back: ComponentChild
  onDelete: () => void
  /** The talk of that id was changed on this page. */
  onSaved: (id: string) => void
}

/** One talk with its note: edited in place, as it will read, and as it was. */
export function OpenNote({ saved, level, back, onDelete, onSaved }: OpenNoteProps) {
  const { talk } = saved
  const id = useId()
  const open = useNote(talk.id, saved.note)
  const merging = useMerging(saved, open, onSaved)
  const [tab, chooseTab] = useNoteTab()
  const wide = useWide()
  const [panel, setPanel] = useState<'note' | 'merge'>('note')
  const [leaving, setLeaving] = useState<'no' | 'deleting'>('no')
  const { state } = open.save
  const { updatedAt } = open.note

  // The list shows what is stored; it is told when that is newer than what it has.
  const listed = useRef(saved.note.updatedAt)
  useEffect(() => {
    if (state !== 'saved' || updatedAt === listed.current) return
    listed.current = updatedAt
    onSaved(talk.id)
  }, [state, updatedAt, talk.id, onSaved])

  // A change that is still on its way would begin the deleted note anew.
  useEffect(() => {
    if (leaving === 'no' || state === 'saving') return
    setLeaving('no')
    onDelete()
  }, [leaving, state, onDelete])

  const show = (next: typeof tab) => {
    setPanel('note')
    chooseTab(next)
  }
  const isBeside = wide && tab === 'preview'
  const isTyping = panel === 'note' && (tab === 'edit' || isBeside)
  useTypingKeys(isTyping ? 'shown' : 'hidden', () => show('edit'))

  const more: (MenuAct | null)[] = [
    {
      testid: 'merge-with',
      icon: 'merge',
      words: t('mergeWith'),
      onChoose: () => setPanel('merge'),
    },
    merging.merged.length === 0
      ? null
      : {
          testid: 'split-apart',
          icon: 'split',
          words: t('splitApart'),
          onChoose: () => {
            show('edit')
            requestAnimationFrame(() => focusOn(SPLIT))
          },
        },
    {
      testid: 'delete-talk',
      icon: 'trash',
      words: t('deleteTalk'),
      onChoose: () => setLeaving('deleting'),
    },
  ]
  return (
    <>
      <NoteBar
        saved={{ talk, note: open.note }}
        back={back}
        tab={tab}
        id={id}
        onTab={show}
        more={more.filter((action) => action !== null)}
      />
      <MergeNotice merging={merging} />
      {panel === 'merge' && (
        <MergePanel
          saved={{ talk, note: open.note }}
          merging={merging}
          onClose={(how) => {
            setPanel('note')
            if (how === 'cancelled') focusOn(MORE)
          }}
        />
      )}
      <NoteViews
        saved={saved}
        open={open}
        merging={merging}
        tab={tab}
        beside={isBeside ? 'preview' : 'nothing'}
        id={id}
        level={level}
        state={panel === 'note' ? 'shown' : 'hidden'}
        onSaved={onSaved}
      />
    </>
  )
}

/** Where each of the merged notes is named, with what splitting does. */
const SPLIT = '[data-testid="split"]'
/** Where merging is chosen. */
const MORE = '[data-testid="note-more"]'

function focusOn(selector: string): void {
  document.querySelector<HTMLElement>(selector)?.focus()
}
