import type { ComponentChildren } from 'preact'
import { t } from '../../../browser/words'
import type { SavedTalk } from '../../../note/saved'
import { Icon } from '../../Icon'
import { TalkNote } from './TalkNote'

interface ArticleTalkProps {
  saved: SavedTalk
  isOpen: 'yes' | 'no'
  /** Opens this talk's note here, or none. */
  onNote: (id: string | null) => void
  onSaved: (id: string) => void
  /** The talk as the template makes it. */
  children: ComponentChildren
}

/** A talk in the article; its note can be opened above it and is seen below as it is written. */
export function ArticleTalk({ saved, isOpen, onNote, onSaved, children }: ArticleTalkProps) {
  const { talk } = saved
  return (
    <section
      class="article-talk"
      data-talk={talk.id}
      data-testid="article-talk"
      data-open={isOpen}
      tabIndex={-1}
      aria-label={talk.title}
    >
      {isOpen === 'yes' ? (
        <TalkNote saved={saved} onClose={() => onNote(null)} onSaved={onSaved} />
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
    </section>
  )
}
