import type { RefObject } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { t } from '../../../browser/words'
import type { SavedTalk } from '../../../note/saved'
import type { RecapChange } from '../../../recap/change'
import type { OutlineSection as Section } from '../../../recap/outline'
import type { Recap } from '../../../recap/recap'
import './Outline.css'
import type { Step } from './moves'
import { movedBefore, steppedBy, wholeOrder } from './moves'
import { OutlineSection } from './OutlineSection'
import type { Act } from './useActs'
import { useLatest } from './useLatest'

interface OutlineProps {
  /** What is chosen for each talk. */
  talks: Recap['talks']
  sections: readonly Section[]
  saved: ReadonlyMap<string, SavedTalk>
  /** Headings of talks as they come, by id; of those in the article. */
  usual: ReadonlyMap<string, string>
  write: (change: RecapChange) => void
  /** Does what can be undone, and says it. */
  act: (one: Act) => void
  /** Shows a place of the article. */
  onShow: (place: OutlinePlace) => void
}

/** What of the article the outline can lead to. */
export type OutlinePlace = { at: 'talk' | 'note'; id: string } | { at: 'words'; key: string }

/** The sections with their talks, to be put in order; those left out are greyed. */
export function Outline({ talks, sections, saved, usual, write, act, onShow }: OutlineProps) {
  const root = useRef<HTMLDivElement>(null)
  const [active, setActive] = useState<string | null>(null)
  const refocus = useFocusKept(root, sections)

  const reorder = (key: string, id: string, order: (ids: string[]) => string[]) => {
    const section = sections.find((one) => one.key === key)
    if (!section) return
    const before = section.talks.map((talk) => talk.id)
    const ids = order(before)
    const place = ids.indexOf(id) + 1
    if (place === 0 || before.join() === ids.join()) return
    const title = saved.get(id)?.talk.title ?? id
    refocus()
    act({
      changes: [{ type: 'hand', ids: wholeOrder(sections, section.key, ids) }],
      words: t('recapMoved', title, place, ids.length),
    })
  }

  const onDrop = useLatest((key: string, id: string, place: number) =>
    reorder(key, id, (ids) => movedBefore(ids, id, place)),
  )
  const onStep = useLatest((key: string, id: string, step: Step) =>
    reorder(key, id, (ids) => steppedBy(ids, id, step)),
  )

  return (
    <div ref={root} class="outline">
      {sections.map((section) => {
        const ids = section.talks.map((talk) => talk.id)
        return (
          <OutlineSection
            key={section.key}
            section={section}
            talks={talks}
            saved={saved}
            usual={usual}
            active={active !== null && ids.includes(active) ? active : (ids[0] ?? null)}
            write={write}
            act={act}
            onShow={onShow}
            onActive={setActive}
            onDrop={onDrop}
            onStep={onStep}
          />
        )
      })}
    </div>
  )
}

/** A row that moves takes the focus along: the browser drops it where an element changes its place. */
function useFocusKept(
  root: RefObject<HTMLElement | null>,
  sections: readonly Section[],
): () => void {
  const kept = useRef<HTMLElement | null>(null)

  useLayoutEffect(() => {
    const element = kept.current
    kept.current = null
    if (element?.isConnected && document.activeElement !== element) element.focus()
    element?.scrollIntoView({ block: 'nearest' })
  }, [sections])

  return () => {
    const { activeElement } = document
    kept.current =
      activeElement instanceof HTMLElement && root.current?.contains(activeElement)
        ? activeElement
        : null
  }
}
