import { useId, useMemo, useState } from 'preact/hooks'
import { t } from '../../../browser/words'
import { newRecap, type Recap, type RecapSource } from '../../../recap/recap'
import type { ReadyLibrary } from '../library'
import { ConferenceBoxes } from './ConferenceBoxes'
import { conferencesIn, newestTrip, titleFor } from './conferences'
import { TalkBoxes } from './TalkBoxes'

interface NewRecapProps {
  library: ReadyLibrary
  onMake: (recap: Recap) => void
}

/** What a new recap is of, and its title: the newest trip, unless something else is chosen. */
export function NewRecap({ library, onMake }: NewRecapProps) {
  const id = useId()
  const conferences = useMemo(() => conferencesIn(library.days), [library.days])
  const [kind, setKind] = useState<RecapSource['kind']>('conferences')
  const [trip, setTrip] = useState(() => newestTrip(conferences))
  const [picked, setPicked] = useState<string[]>([])
  const [typed, setTyped] = useState<string | null>(null)
  const chosen = conferences.filter((one) => trip.includes(one.id))
  const title = typed ?? titleFor(kind === 'conferences' ? chosen : [])
  const isEmpty = kind === 'conferences' ? chosen.length === 0 : picked.length === 0

  const make = () => {
    if (isEmpty) return
    const source: RecapSource =
      kind === 'conferences' ? { kind, conferences: trip } : { kind, ids: picked }
    onMake(newRecap(crypto.randomUUID(), source, title.trim(), new Date().toISOString()))
  }

  return (
    <form
      class="new-recap"
      data-testid="new-recap-form"
      onSubmit={(event) => {
        event.preventDefault()
        make()
      }}
    >
      <fieldset class="choice">
        <legend class="unseen">{t('recapOf')}</legend>
        <div class="choice-row">
          {KINDS.map((one) => (
            <label key={one} class="choice-option">
              <input
                type="radio"
                name={`${id}-kind`}
                value={one}
                data-testid={`recap-kind-${one}`}
                checked={kind === one}
                onChange={() => setKind(one)}
              />
              {t(one === 'conferences' ? 'recapWholeConferences' : 'recapSingleTalks')}
            </label>
          ))}
        </div>
      </fieldset>
      {kind === 'conferences' ? (
        <ConferenceBoxes conferences={conferences} chosen={trip} onChosen={setTrip} />
      ) : (
        <TalkBoxes library={library} chosen={picked} onChosen={setPicked} />
      )}
      <div class="choice">
        <label for={`${id}-title`} class="choice-label">
          {t('recapTitle')}
        </label>
        <input
          id={`${id}-title`}
          class="text-input"
          data-testid="new-recap-title"
          type="text"
          dir="auto"
          value={title}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
      </div>
      <div class="new-recap-bar">
        <button
          type="submit"
          class="button button--primary"
          data-testid="make-recap"
          disabled={isEmpty}
        >
          {t('recapBegin')}
        </button>
        {isEmpty && <span class="choice-effect">{t('recapChooseFirst')}</span>}
      </div>
    </form>
  )
}

const KINDS: readonly RecapSource['kind'][] = ['conferences', 'talks']
