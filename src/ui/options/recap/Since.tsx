import { useMemo, useState } from 'preact/hooks'
import { t, type WordKey } from '../../../browser/words'
import type { SavedTalk } from '../../../note/saved'
import type { Article } from '../../../recap/article'
import { type ArticleChange, changesSince } from '../../../recap/changes-since'
import type { Recap } from '../../../recap/recap'
import { staleLines } from '../../../recap/stale'
import { Icon } from '../Icon'
import { counted, dated } from '../numbers'

interface SinceProps {
  recap: Recap
  article: Article
  saved: ReadonlyMap<string, SavedTalk>
  onShow: (id: string) => void
  onNote: (id: string) => void
}

/** What has become of the article since it was exported, and lines that are no longer true. */
export function Since({ recap, article, saved, onShow, onNote }: SinceProps) {
  // The rest of the recap has no part in it, and changes at each key.
  const changes = useMemo(() => changesSince(recap, article), [recap.exported, article])
  const stale = useMemo(() => staleLines(article), [article])
  const key = JSON.stringify([recap.exported?.at, changes, stale])
  const [dismissed, setDismissed] = useState<string | null>(null)
  if ((changes.length === 0 && stale.length === 0) || dismissed === key) return null

  return (
    <section class="since" data-testid="since" aria-label={t('recapSince')}>
      <div class="since-head">
        {changes.length > 0 && recap.exported ? (
          <details class="since-changes">
            <summary data-testid="since-count">
              {counted(changes.length, 'recapChangeOne', 'recapChanges')}
              <span class="since-when"> · {dated(recap.exported.at)}</span>
            </summary>
            <ul class="since-list">
              {changes.map((change) => (
                <li key={change.id}>
                  <Changed change={change} saved={saved} onShow={onShow} />
                </li>
              ))}
            </ul>
          </details>
        ) : (
          <p class="since-changes">{t('recapStale')}</p>
        )}
        <button
          type="button"
          class="button button--quiet button--icon"
          data-testid="dismiss-since"
          aria-label={t('dismiss')}
          title={t('dismiss')}
          onClick={() => setDismissed(key)}
        >
          <Icon name="skip" size={14} />
        </button>
      </div>
      {stale.length > 0 && (
        <ul class="since-list">
          {stale.map(({ id, line }) => (
            <li key={`${id} ${line}`} class="since-stale">
              <Icon name="warning" size={14} />
              <span>
                {t('recapStaleLine', line)}{' '}
                <button
                  type="button"
                  class="textlink"
                  data-testid="stale-note"
                  onClick={() => onNote(id)}
                >
                  {saved.get(id)?.talk.title ?? t('recapEditNote')}
                </button>
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function Changed({
  change,
  saved,
  onShow,
}: {
  change: ArticleChange
  saved: ReadonlyMap<string, SavedTalk>
  onShow: (id: string) => void
}) {
  const { id, kind, what } = change
  const title = saved.get(id)?.talk.title
  const words =
    kind === 'changed'
      ? what.map((part) => t(`recapChange_${part}` as WordKey)).join(', ')
      : t(kind === 'new' ? 'recapChangeNew' : 'recapChangeGone')
  if (id === '') return <>{t('recapOwnWords', words)}</>
  if (title === undefined || kind === 'gone')
    return (
      <>
        <bdi>{title ?? id}</bdi>: {words}
      </>
    )
  return (
    <>
      <button type="button" class="textlink" onClick={() => onShow(id)}>
        <bdi>{title}</bdi>
      </button>
      : {words}
    </>
  )
}
