import { useState } from 'preact/hooks'
import { openOptions } from '../../browser/tabs'
import { t, type WordKey } from '../../browser/words'
import { addressKind } from '../../talk/address-kind'
import type { Talk, TalkLink } from '../../talk/talk'
import { Icon } from '../Icon'
import { attachableKinds } from './attachment'
import { BackButton } from './BackButton'
import './PageView.css'
import { RecentTalks } from './RecentTalks'
import type { PageShown, Session } from './session'

interface PageViewProps {
  page: Talk
  from: PageShown['from']
  session: Session
}

/** A page that is no talk: save it all the same, attach it to a talk, or go back to a recent one. */
export function PageView({ page, from, session }: PageViewProps) {
  const [kind, setKind] = useState(() => addressKind(page.url))
  const isWeb = /^https?:/.test(page.url)
  const link: TalkLink | null = isWeb ? { kind, url: page.url, label: page.title } : null

  return (
    <main class="popup">
      {from === 'schedule' && <BackButton session={session} />}
      <header>
        {from === 'tab' && <p class="page-kicker">{t('notATalk')}</p>}
        <h1 class="facts-title foreign" dir="auto" data-testid="title" title={page.title}>
          {page.title}
        </h1>
        {page.extractor === 'unread' && (
          <p class="popup-word">{t(isWeb ? 'unreadable' : 'browserPage')}</p>
        )}
      </header>
      {isWeb && (
        <div class="page-actions">
          <button
            type="button"
            class="button button--primary"
            data-testid="save-page"
            onClick={() => void session.save(page)}
          >
            <Icon name="saved" />
            {t('savePage')}
          </button>
        </div>
      )}
      <RecentTalks
        session={session}
        attach={link}
        more={page.links}
        chooser={
          <fieldset class="page-kinds">
            <legend class="unseen">{t('attachAs')}</legend>
            {attachableKinds.map((value) => (
              <label key={value}>
                <input
                  type="radio"
                  name="kind"
                  value={value}
                  checked={value === kind}
                  onChange={() => setKind(value)}
                />
                {t(`kind_${value}` as WordKey)}
              </label>
            ))}
          </fieldset>
        }
      />
      <footer class="popup-foot">
        <button
          type="button"
          class="button button--quiet"
          data-testid="open-library"
          onClick={() => openOptions().then(() => window.close())}
        >
          <Icon name="notes" />
          {t('openLibrary')}
        </button>
      </footer>
    </main>
  )
}
