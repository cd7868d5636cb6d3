import { useState } from 'preact/hooks'
import { t } from '../../../browser/words'
import { TagsField } from '../../note/TagsField'
import { Icon } from '../Icon'

interface BulkTagsProps {
  /** Tags that some of the talks have, the most used first. */
  own: string[]
  /** All tags in use, the most used first. */
  known: string[]
  onTag: (tag: string, how: 'add' | 'remove') => void
  onDone: () => void
}

/** As many tags to take away can be looked at without searching. */
const MOST = 24

/** Adds a tag to all chosen talks, or takes one from those that have it. */
export function BulkTags({ own, known, onTag, onDone }: BulkTagsProps) {
  const [typed] = useState<string[]>([])
  return (
    <>
      <div class="menu-group">
        <p class="menu-head">{t('bulkTagAdd')}</p>
        <TagsField
          tags={typed}
          known={known}
          onFocus={() => {}}
          onTags={(tags) => {
            onDone()
            for (const tag of tags) onTag(tag, 'add')
          }}
        />
      </div>
      {own.length > 0 && (
        <div class="menu-group">
          <p class="menu-head">{t('bulkTagRemove')}</p>
          <div class="menu-choices">
            {own.slice(0, MOST).map((tag) => (
              <button
                key={tag}
                type="button"
                class="menu-choice"
                aria-label={t('tagRemove', tag)}
                data-testid="bulk-untag"
                onClick={() => {
                  onDone()
                  onTag(tag, 'remove')
                }}
              >
                <span class="foreign">{tag}</span>
                <Icon name="skip" size={12} />
              </button>
            ))}
          </div>
        </div>
      )}
    </>
  )
}
