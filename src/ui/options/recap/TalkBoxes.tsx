import { useId, useMemo, useState } from 'preact/hooks'
import { t } from '../../../browser/words'
import type { SavedTalk } from '../../../note/saved'
import { fold } from '../../../text/fold'
import { conferenceTime } from '../../when'
import type { ReadyLibrary } from '../library'
import { counted, numbered } from '../numbers'

interface TalkBoxesProps {
  library: ReadyLibrary
  chosen: readonly string[]
  onChosen: (chosen: string[]) => void
}

/** As many can be looked through; more are narrowed by typing. */
const MOST_SHOWN = 200

/** Talks one by one: a checklist with a filter. Those chosen already stand first. */
export function TalkBoxes({ library, chosen, onChosen }: TalkBoxesProps) {
  const id = useId()
  const [filter, setFilter] = useState('')
  // What was chosen when the list appeared: a row must not jump away from the hand that ticks it.
  const [first] = useState(() => new Set(chosen))
  const all = useMemo(() => {
    const ids = library.days.flatMap((day) => day.talks)
    const order = [...ids.filter((one) => first.has(one)), ...ids.filter((one) => !first.has(one))]
    return order.flatMap((one) => library.saved.get(one) ?? [])
  }, [library, first])
  const found = useMemo(() => narrowed(all, filter), [all, filter])
  const ticked = new Set(chosen)

  return (
    <fieldset class="choice">
      <legend class="choice-label">{t('recapOfTalks')}</legend>
      <label class="unseen" for={id}>
        {t('recapTalkFilter')}
      </label>
      <input
        id={id}
        type="search"
        class="text-input"
        data-testid="recap-talk-filter"
        placeholder={t('recapTalkFilter')}
        value={filter}
        onInput={(event) => setFilter(event.currentTarget.value)}
      />
      <p class="choice-effect" role="status" data-testid="recap-talk-count">
        {t('recapChosen', counted(chosen.length, 'oneTalk', 'manyTalks'))}
      </p>
      <ul class="recap-boxes">
        {found.slice(0, MOST_SHOWN).map(({ talk }) => (
          <li key={talk.id}>
            <label class="choice-option">
              <input
                type="checkbox"
                data-testid={`recap-talk-${talk.id}`}
                checked={ticked.has(talk.id)}
                onChange={(event) =>
                  onChosen(
                    event.currentTarget.checked
                      ? [...chosen, talk.id]
                      : chosen.filter((one) => one !== talk.id),
                  )
                }
              />
              <span>
                <bdi>{talk.title}</bdi> <span class="choice-effect">{factsOf(talk)}</span>
              </span>
            </label>
          </li>
        ))}
      </ul>
      {found.length === 0 && <p class="choice-effect">{t('recapNoneFound')}</p>}
      {found.length > MOST_SHOWN && (
        <p class="choice-effect">{t('recapMoreFound', numbered(found.length - MOST_SHOWN))}</p>
      )}
    </fieldset>
  )
}

function factsOf({ conferenceTitle, start, speakers }: SavedTalk['talk']): string {
  const when = start === null ? '' : (conferenceTime({ start, end: null }) ?? '')
  return [speakers.join(', '), conferenceTitle ?? '', when].filter((one) => one !== '').join(' · ')
}

/** Those that have every word somewhere, whatever the accents. */
function narrowed(all: readonly SavedTalk[], filter: string): readonly SavedTalk[] {
  const words = fold(filter).split(/\s+/).filter(Boolean)
  if (words.length === 0) return all
  return all.filter(({ talk, note }) => {
    const { title, subtitle, speakers, track, conferenceTitle } = talk
    const parts = [title, subtitle, ...speakers, track, conferenceTitle, ...note.tags]
    const text = fold(parts.join(' '))
    return words.every((word) => text.includes(word))
  })
}
