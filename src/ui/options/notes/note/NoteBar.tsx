import type { ComponentChild } from 'preact'
import { t } from '../../../../browser/words'
import type { SavedTalk } from '../../../../note/saved'
import { CopyButton } from '../../../CopyButton'
import { ActMenu, type MenuAct } from '../../menu/ActMenu'
import { useSettings } from '../../useSettings'
import { PageLink } from '../PageLink'
import { talkMarkdown } from './talk-markdown'
import './NoteBar.css'
import { NoteTabs } from './NoteTabs'
import type { NoteTab } from './useNoteTab'

interface NoteBarProps {
  saved: SavedTalk
  /** What leads back to the list. */
  back: ComponentChild
  tab: NoteTab
  /** Begins the ids of tabs and panels. */
  id: string
  onTab: (tab: NoteTab) => void
  more: MenuAct[]
}

/** What can be done with the open note, above it. */
export function NoteBar({ saved, back, tab, id, onTab, more }: NoteBarProps) {
  const { settings } = useSettings()
  return (
    <div class="note-bar">
      {back}
      <NoteTabs tab={tab} id={id} onTab={onTab} />
      <span class="note-bar-gap" />
      <PageLink url={saved.talk.url} />
      <CopyButton
        label={t('copyMarkdown')}
        testid="copy-markdown"
        look="quiet"
        text={() => talkMarkdown(saved, { format: settings.exportFormat })}
      />
      <ActMenu label={t('moreActions')} testid="note-more" look="icon" acts={more} />
    </div>
  )
}
