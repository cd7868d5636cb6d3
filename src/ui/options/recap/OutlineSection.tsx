import { useRef } from 'preact/hooks'
import { t } from '../../../browser/words'
import { headingText } from '../../../export/heading-text'
import type { SavedTalk } from '../../../note/saved'
import type { RecapChange } from '../../../recap/change'
import type { OutlineSection as Section } from '../../../recap/outline'
import type { Recap } from '../../../recap/recap'
import { Icon } from '../../Icon'
import { counted } from '../numbers'
import { useDragOrder } from './drag/useDragOrder'
import { changeOf, type Field, textOf } from './fields'
import { HeadingText } from './HeadingText'
import type { Step } from './moves'
import type { OutlinePlace } from './Outline'
import { OutlineRow } from './OutlineRow'
import type { Act } from './useActs'

interface OutlineSectionProps {
  section: Section
  recap: Recap
  saved: ReadonlyMap<string, SavedTalk>
  /** Headings of talks as they come, by id; of those in the article. */
  usual: ReadonlyMap<string, string>
  /** The row whose controls Tab reaches. */
  active: string | null
  write: (change: RecapChange) => void
  act: (one: Act) => void
  onShow: (place: OutlinePlace) => void
  onActive: (id: string) => void
  onDrop: (id: string, place: number) => void
  onStep: (id: string, step: Step) => void
}

/** One section: its heading, what stands before its talks, and the talks. */
export function OutlineSection(props: OutlineSectionProps) {
  const { section, recap, saved, usual, active } = props
  const { write, act, onShow, onActive, onDrop, onStep } = props
  const list = useRef<HTMLUListElement>(null)
  const ids = section.talks.map((talk) => talk.id)
  useDragOrder(list, ids, onDrop)

  const heading: Field = { at: 'heading', key: section.key }
  const words = textOf(recap, { at: 'words', key: section.key })
  const count = section.talks.filter((talk) => talk.state === 'in').length
  return (
    <section class="outline-section" aria-label={section.heading}>
      <header class="outline-head">
        <h2 class="outline-heading">
          <HeadingText
            own={textOf(recap, heading)}
            usual={section.usualHeading}
            label={t('recapHeading')}
            testid="section-heading"
            onEdit={(base, text) => write(changeOf(heading, base, text))}
          />
        </h2>
        <button
          type="button"
          class="outline-words"
          data-testid="section-words-link"
          onClick={() => onShow({ at: 'words', key: section.key })}
        >
          <Icon name="edit" size={14} />
          <span class="outline-words-text" dir="auto">
            {firstLine(words) || t('recapWordsAdd')}
          </span>
          <span class="outline-count">
            {count === ids.length
              ? counted(count, 'oneTalk', 'manyTalks')
              : t('recapCountOf', count, ids.length)}
          </span>
        </button>
      </header>
      <ul ref={list} class="outline-list">
        {section.talks.map(({ id, state }, at) => {
          const one = saved.get(id)
          return (
            one && (
              <OutlineRow
                key={id}
                saved={one}
                state={state}
                choice={Object.hasOwn(recap.talks, id) ? (recap.talks[id] ?? {}) : {}}
                usual={usual.get(id) ?? headingText(one.talk, 'none')}
                place={{ at, of: ids.length }}
                isActive={id === active ? 'yes' : 'no'}
                write={write}
                act={act}
                onShow={onShow}
                onActive={onActive}
                onStep={onStep}
              />
            )
          )
        })}
      </ul>
    </section>
  )
}

function firstLine(words: string): string {
  return words.trim().split('\n', 1)[0] ?? ''
}
