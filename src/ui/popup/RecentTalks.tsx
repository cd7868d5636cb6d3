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
import { attachable, MOST_OFFERED, type Offered } from './attachable'
import { TalkFinder } from './find/TalkFinder'
import { TalkLine } from './find/TalkLine'
import { NOTHING_SOUGHT, type Search } from './find/useFinding'
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

/** Where someone who never saved a talk can try it on. */
const TRY_IT_ON = 'https://fosdem.org/2026/schedule/tracks/'

/** What was looked for, for when the user comes back from a talk. */
const searches = new WeakMap<Session, Search>()

/** Saved talks, at first those saved or written to last: to open, or to attach the page in front to. */
export function RecentTalks({ session, attach, more = [], chooser }: RecentTalksProps) {
  const [offered, setOffered] = useState<Offered | null>(null)
  const [fault, setFault] = useState<StorageError | null>(null)
  const writer = useMemo(() => createWriter(() => {}), [])
  const page = useRef(attach)

  useEffect(() => {
    const named = page.current && { title: page.current.label ?? '', url: page.current.url }
    attachable(named, MOST_OFFERED).then(setOffered, (cause) => setFault(storageError(cause)))
    return () => writer.close()
  }, [writer])

  const problem = fault && <Problem role="alert">{storageWords(fault)}</Problem>
  if (!offered) return problem ?? <div class="recent" aria-busy="true" />
  if (offered.talks.length === 0) return <FirstRun />

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
    <section class="recent" aria-label={t(TITLES[offered.more].open)}>
      <h2 class="recent-title">{t(TITLES[offered.more][attach ? 'attach' : 'open'])}</h2>
      {attach && chooser}
      {problem}
      <TalkFinder
        offered={offered}
        kept={searchOf(session)}
        row={(saved) => (
          <>
            <TalkLine saved={saved} testid="recent-open" onClick={() => session.show(saved)} />
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
          </>
        )}
      />
    </section>
  )
}

/** Those that are no recent ones can be found. */
const TITLES = {
  some: { open: 'savedTalks', attach: 'attachToTalk' },
  none: { open: 'recentTalks', attach: 'attachToRecent' },
} as const

function searchOf(session: Session): Search {
  const kept = searches.get(session) ?? { words: '', answer: NOTHING_SOUGHT }
  searches.set(session, kept)
  return kept
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
