import type { ComponentChildren } from 'preact'
import { useId, useState } from 'preact/hooks'
import { t, type WordKey } from '../../../browser/words'
import type { RecapChoices } from '../../../recap/change'
import type { Recap, RecapOrder, TrackBrackets } from '../../../recap/recap'
import { useGroup } from '../group/useGroup'
import type { ReadyLibrary } from '../library'
import { ConferenceBoxes } from './ConferenceBoxes'
import type { ConferenceChoice } from './conferences'
import { TalkBoxes } from './TalkBoxes'
import type { Act } from './useActs'

interface ChoicesProps {
  recap: Recap
  library: ReadyLibrary
  /** Those of the library. */
  conferences: readonly ConferenceChoice[]
  /** Ids of those that the recap has talks of. */
  present: readonly string[]
  act: (one: Act) => void
}

/** What is chosen for the recap as a whole: the order at hand, the rest below it. */
export function Choices({ recap, library, conferences, present, act }: ChoicesProps) {
  const id = useId()
  const group = useGroup()
  const choose = (value: RecapChoices) =>
    act({ changes: [{ type: 'choices', value }], words: t('recapChanged') })
  const { source, wholeConferences } = recap

  return (
    <div class="recap-choices">
      <div class="recap-choice-line">
        <label for={`${id}-order`}>{t('recapOrder')}</label>
        <select
          id={`${id}-order`}
          class="select"
          data-testid="recap-order"
          value={recap.order}
          onChange={(event) => choose({ order: event.currentTarget.value as RecapOrder })}
        >
          {ORDERS.map((one) => (
            <option key={one} value={one}>
              {t(`recapOrder_${one}` as WordKey)}
            </option>
          ))}
        </select>
      </div>
      {group?.choices(recap, choose)}
      <details class="recap-more" data-testid="recap-choices">
        <summary>{t('recapMoreChoices')}</summary>
        <div class="recap-choice-line">
          <label for={`${id}-tracks`}>{t('recapTracks')}</label>
          <select
            id={`${id}-tracks`}
            class="select"
            data-testid="recap-tracks"
            value={recap.tracks}
            onChange={(event) => choose({ tracks: event.currentTarget.value as TrackBrackets })}
          >
            {TRACKS.map((one) => (
              <option key={one} value={one}>
                {t(`recapTracks_${one}` as WordKey)}
              </option>
            ))}
          </select>
        </div>
        <label class="choice-option">
          <input
            type="checkbox"
            data-testid="recap-skipped"
            checked={recap.skipped === 'in'}
            onChange={(event) => choose({ skipped: event.currentTarget.checked ? 'in' : 'out' })}
          />
          {t('recapSkippedIn')}
        </label>
        <label class="choice-option">
          <input
            type="checkbox"
            data-testid="recap-links"
            checked={recap.linkList === 'end'}
            onChange={(event) => choose({ linkList: event.currentTarget.checked ? 'end' : 'none' })}
          />
          {t('recapLinkList')}
        </label>
        {conferences
          .filter((one) => one.id !== '' && present.includes(one.id))
          .map((one) => (
            <label key={one.id} class="choice-option">
              <input
                type="checkbox"
                data-testid={`recap-whole-${one.id}`}
                checked={wholeConferences.includes(one.id)}
                onChange={(event) => {
                  const rest = wholeConferences.filter((other) => other !== one.id)
                  const { checked } = event.currentTarget
                  choose({ wholeConferences: checked ? [...rest, one.id] : rest })
                }}
              />
              <span>{t('recapWhole', one.name)}</span>
            </label>
          ))}
        <Folded label={t('recapOf')} testid="recap-source">
          {() =>
            source.kind === 'conferences' ? (
              <ConferenceBoxes
                conferences={conferences}
                chosen={source.conferences}
                onChosen={(chosen) =>
                  choose({ source: { kind: 'conferences', conferences: chosen } })
                }
              />
            ) : (
              <TalkBoxes
                library={library}
                chosen={source.ids}
                onChosen={(ids) => choose({ source: { kind: 'talks', ids } })}
              />
            )
          }
        </Folded>
      </details>
    </div>
  )
}

interface FoldedProps {
  label: string
  testid: string
  children: () => ComponentChildren
}

/** What is made only where it is seen: it may be a list of all talks. */
function Folded({ label, testid, children }: FoldedProps) {
  const [isOpen, setOpen] = useState(false)
  return (
    <details
      class="recap-more"
      data-testid={testid}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>{label}</summary>
      {isOpen && children()}
    </details>
  )
}

const ORDERS: readonly RecapOrder[] = ['time', 'track', 'hand']
const TRACKS: readonly TrackBrackets[] = ['first', 'every', 'none']
