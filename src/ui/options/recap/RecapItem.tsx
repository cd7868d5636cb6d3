import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { t } from '../../../browser/words'
import { outlineOf } from '../../../recap/outline'
import type { Recap } from '../../../recap/recap'
import { createRecapWriter } from '../../../storage/recap-writer'
import { Icon } from '../Icon'
import type { ReadyLibrary } from '../library'
import { counted, dated } from '../numbers'
import { hashOf } from '../route'

interface RecapItemProps {
  recap: Recap
  library: ReadyLibrary
  /** In its article since it was exported. */
  changes: number
  onRenamed: () => void
  onDuplicate: () => void
  onDelete: () => void
}

/** One recap in the list: what it is called, what it is of, and what can be done with it. */
export function RecapItem(props: RecapItemProps) {
  const { recap, library, changes, onRenamed, onDuplicate, onDelete } = props
  const [isRenamed, setRenamed] = useState<'yes' | 'no'>('no')
  const title = recap.title.trim() || t('recapUntitled')
  const facts = useMemo(() => factsOf(recap, library), [recap, library])
  const actions = [
    { id: 'rename', icon: 'edit', word: 'recapRename', run: () => setRenamed('yes') },
    { id: 'duplicate', icon: 'copy', word: 'recapDuplicate', run: onDuplicate },
    { id: 'delete', icon: 'trash', word: 'recapDelete', run: onDelete },
  ] as const

  return (
    <li class="recap-item" data-testid="recap-item">
      <div class="recap-item-words">
        {isRenamed === 'yes' ? (
          <Rename
            recap={recap}
            onDone={() => {
              setRenamed('no')
              onRenamed()
            }}
          />
        ) : (
          <a
            class="recap-item-title"
            data-testid="recap-link"
            dir="auto"
            href={hashOf({ view: 'recap', recapId: recap.id })}
          >
            {title}
          </a>
        )}
        <span class="recap-item-facts foreign">{facts}</span>
        <span class="recap-item-facts">
          {t('recapChangedAt', dated(recap.updatedAt))}
          {recap.exported &&
            ` · ${changes === 0 ? t('recapExportedAt', dated(recap.exported.at)) : ''}`}
          {changes > 0 && (
            <strong class="recap-item-changes" data-testid="recap-changes">
              {counted(changes, 'recapChangeOne', 'recapChanges')}
            </strong>
          )}
        </span>
      </div>
      <div class="recap-item-bar">
        {actions.map(({ id, icon, word, run }) => (
          <button
            key={id}
            type="button"
            class="button button--quiet button--icon"
            data-testid={`${id}-recap`}
            aria-label={`${t(word)}: ${title}`}
            title={t(word)}
            onClick={run}
          >
            <Icon name={icon} />
          </button>
        ))}
      </div>
    </li>
  )
}

/** The title as a field: written at each key, as everywhere. */
function Rename({ recap, onDone }: { recap: Recap; onDone: () => void }) {
  const [title, setTitle] = useState(recap.title)
  const field = useRef<HTMLInputElement>(null)
  const writer = useMemo(() => createRecapWriter(() => {}), [])
  useEffect(() => {
    field.current?.select()
    return () => writer.close()
  }, [writer])

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        field.current?.blur()
      }}
    >
      <input
        ref={field}
        type="text"
        dir="auto"
        class="text-input"
        data-testid="recap-rename"
        aria-label={t('recapTitle')}
        value={title}
        onInput={(event) => {
          const text = event.currentTarget.value
          // A failure shows where the recap is open; the words are in the journal.
          writer
            .write(recap.id, { type: 'text', field: 'title', base: title, text })
            .catch(() => {})
          setTitle(text)
        }}
        onKeyDown={(event) => event.key === 'Escape' && field.current?.blur()}
        onBlur={() => writer.settled().then(onDone)}
      />
    </form>
  )
}

/** `FOSDEM 2023, Config Management Camp 2023 · 25 talks` */
function factsOf(recap: Recap, library: ReadyLibrary): string {
  const sections = outlineOf(recap, library.saved)
  const ids = new Set(sections.map(({ conference }) => conference))
  const titles = library.days
    .filter(({ conference }) => ids.has(conference))
    .map(({ conferenceTitle }) => conferenceTitle ?? t('noConference'))
  const count = sections.flatMap((section) => section.talks.filter(({ state }) => state === 'in'))
  const names = [...new Set(titles)].reverse().join(', ')
  const talks = counted(count.length, 'oneTalk', 'manyTalks')
  return names === '' ? talks : `${names} · ${talks}`
}
