import type { ComponentChildren } from 'preact'
import { t } from '../../../browser/words'
import type { SavedTalk } from '../../../note/saved'
import { Icon } from '../Icon'
import { TalkNote } from './TalkNote'

interface ArticleTalkProps {
  saved: SavedTalk
  isOpen: 'yes' | 'no'
  /** Opens this talk's note here, or none. */
  onNote: (id: string | null) => void
  onLive: (one: SavedTalk) => void
  onLeft: (id: string) => void
  /** The talk as the template makes it. */
  children: ComponentChildren
}

/** A talk in the article; its note can be opened above it and is seen below as it is written. */
export function ArticleTalk({ saved, isOpen, onNote, onLive, onLeft, children }: ArticleTalkProps) {
  const { talk } = saved
  return (
    // biome-ignore lint/a11y/useSemanticElements: two hundred regions would be of no use as landmarks
    <div
      role="group"
      class="article-talk"
      data-talk={talk.id}
      data-testid="article-talk"
      data-open={isOpen}
      tabIndex={-1}
      aria-label={talk.title}
    >
      {isOpen === 'yes' ? (
        <TalkNote saved={saved} onClose={() => onNote(null)} onLive={onLive} onLeft={onLeft} />
      ) : (
        <button
          type="button"
          class="button button--quiet article-edit"
          data-testid="edit-note"
          aria-label={t('recapEditNoteOf', talk.title)}
          onClick={() => onNote(talk.id)}
        >
          <Icon name="edit" />
          {t('recapEdit')}
        </button>
      )}
      {children}
    </div>
  )
}
