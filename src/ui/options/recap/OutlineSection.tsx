import { useRef } from 'preact/hooks'
import { headingText } from '../../../export/heading-text'
import type { SavedTalk } from '../../../note/saved'
import type { RecapChange } from '../../../recap/change'
import type { OutlineSection as Section } from '../../../recap/outline'
import type { Recap } from '../../../recap/recap'
import { useDragOrder } from './drag/useDragOrder'
import { Kept } from './Kept'
import type { Step } from './moves'
import type { OutlinePlace } from './Outline'
import { OutlineRow } from './OutlineRow'
import { SectionHead } from './SectionHead'
import type { Act } from './useActs'

interface OutlineSectionProps {
  section: Section
  talks: Recap['talks']
  saved: ReadonlyMap<string, SavedTalk>
  /** Headings of talks as they come, by id; of those in the article. */
  usual: ReadonlyMap<string, string>
  /** The row whose controls Tab reaches. */
  active: string | null
  write: (change: RecapChange) => void
  act: (one: Act) => void
  onShow: (place: OutlinePlace) => void
  onActive: (id: string) => void
  onDrop: (key: string, id: string, place: number) => void
  onStep: (key: string, id: string, step: Step) => void
}

/** One section: its heading, what stands before its talks, and the talks. */
export function OutlineSection(props: OutlineSectionProps) {
  const { section, talks, saved, usual, active } = props
  const { write, act, onShow, onActive, onDrop, onStep } = props
  const list = useRef<HTMLUListElement>(null)
  const ids = section.talks.map((talk) => talk.id)
  useDragOrder(list, ids, (id, place) => onDrop(section.key, id, place))

  return (
    <section class="outline-section" aria-label={section.heading}>
      <SectionHead
        section={section}
        write={write}
        onWords={() => onShow({ at: 'words', key: section.key })}
      />
      <ul ref={list} class="outline-list">
        {section.talks.map(({ id, state }, at) => {
          const one = saved.get(id)
          if (!one) return null
          const choice = Object.hasOwn(talks, id) ? talks[id] : undefined
          const heading = usual.get(id) ?? headingText(one.talk, 'none')
          const isActive = id === active ? 'yes' : 'no'
          const { talk, note } = one
          const shown = [talk, note.verdict, state, choice, heading, isActive]
          return (
            <Kept key={id} of={[...shown, at, ids.length, section.key, write, act, onShow]}>
              {() => (
                <OutlineRow
                  saved={one}
                  state={state}
                  choice={choice ?? {}}
                  usual={heading}
                  place={{ at, of: ids.length }}
                  isActive={isActive}
                  write={write}
                  act={act}
                  onShow={onShow}
                  onActive={onActive}
                  onStep={(step) => onStep(section.key, id, step)}
                />
              )}
            </Kept>
          )
        })}
      </ul>
    </section>
  )
}
