import type { ComponentChildren } from 'preact'
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { openTab } from '../../browser/tabs'
import { t } from '../../browser/words'
import type { SavedTalk } from '../../note/saved'
import { type StorageError, storageError } from '../../storage/errors'
import { createWriter } from '../../storage/note-writer'
import type { TalkLink } from '../../talk/talk'
import { Icon } from '../Icon'
import { Problem } from '../Problem'
import { storageWords } from '../storageWords'
import { conferenceTime } from '../when'
import { attachable } from './attachable'
import './RecentTalks.css'
import type { Session } from './session'

interface RecentTalksProps {
  session: Session
  /** The page that can be attached to one of them, or `null`. */
  attach: TalkLink | null
  /** What the page itself links of the talk, such as the file that it plays: attached with it. */
  more?: readonly TalkLink[]
  /** How it is attached, shown above the list. */
  chooser?: ComponentChildren
}

const MOST_RECENT = 12

/** Where someone who never saved a talk can try it on. */
const TRY_IT_ON = 'https://fosdem.org/2026/schedule/tracks/'

/** The talks saved or written to last: to open, or to attach the page in front to. */
export function RecentTalks({ session, attach, more = [], chooser }: RecentTalksProps) {
  const [talks, setTalks] = useState<SavedTalk[] | null>(null)
  const [fault, setFault] = useState<StorageError | null>(null)
  const writer = useMemo(() => createWriter(() => {}), [])

  const page = useRef(attach)

  useEffect(() => {
    attachable(page.current, MOST_RECENT).then(setTalks, (cause) => setFault(storageError(cause)))
    return () => writer.close()
  }, [writer])

  if (fault) {
    return <Problem role="alert">{storageWords(fault)}</Problem>
  }
  if (!talks) return <div class="recent" aria-busy="true" />
  if (talks.length === 0) return <FirstRun />

  const attachTo = (saved: SavedTalk, link: TalkLink) => {
    const known = new Set([link, ...saved.talk.links].map(({ url }) => url))
    const links = [...more.filter(({ url }) => !known.has(url)), link]
    const written = links.map((one) => writer.write(saved.talk.id, { type: 'attach', link: one }))
    Promise.all(written).then(
      (notes) => session.show({ ...saved, note: notes.at(-1) ?? saved.note }),
      (cause) => setFault(storageError(cause)),
    )
  }

  return (
    <section class="recent" aria-label={t('recentTalks')}>
      <h2 class="recent-title">{attach ? t('attachToRecent') : t('recentTalks')}</h2>
      {attach && chooser}
      <ul>
        {talks.map((saved) => (
          <li key={saved.talk.id} class="recent-row">
            <button
              type="button"
              class="recent-open"
              data-testid="recent-open"
              onClick={() => session.show(saved)}
            >
              <span class="recent-name foreign" dir="auto">
                {saved.talk.title}
              </span>
              <span class="recent-when">
                {[saved.talk.speakers[0], conferenceTime(saved.talk)].filter(Boolean).join(' · ')}
              </span>
            </button>
            {attach && (
              <button
                type="button"
                class="button"
                data-testid="attach"
                aria-label={t('attachTo', saved.talk.title)}
                title={t('attachTo', saved.talk.title)}
                onClick={() => attachTo(saved, attach)}
              >
                <Icon name="attach" />
                {t('attach')}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function FirstRun() {
  return (
    <section class="first-run">
      <img src="/icons/128.png" width={64} height={64} alt="" />
      <p>{t('firstRun')}</p>
      <button
        type="button"
        class="textlink"
        data-testid="try-it"
        onClick={() => openTab(TRY_IT_ON)}
      >
        {t('tryItOn')}
      </button>
    </section>
  )
}
