import type { ComponentChild } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { emptyNote } from '../../../note/note'
import type { SavedTalk } from '../../../note/saved'
import { DayHead } from './DayHead'
import type { Heights } from './layout'
import { TalkRow } from './TalkRow'

/**
 * Heights of a head and a row as they really are: measured on one of each that is not seen, since
 * they follow the pointer's kind and the text size that the user set. All zero until measured.
 */
export function useRowHeights(): { probes: ComponentChild; heights: Heights } {
  const head = useRef<HTMLDivElement>(null)
  const row = useRef<HTMLDivElement>(null)
  const [heights, setHeights] = useState<Heights>({ head: 0, row: 0 })

  useLayoutEffect(() => {
    const measure = () => {
      const now = { head: heightOf(head.current), row: heightOf(row.current) }
      setHeights((known) => (known.head === now.head && known.row === now.row ? known : now))
    }
    measure()
    const resized = new ResizeObserver(measure)
    if (head.current) resized.observe(head.current)
    if (row.current) resized.observe(row.current)
    return () => resized.disconnect()
  }, [])

  const probes = (
    <div class="talk-list-probes" aria-hidden="true">
      <div ref={head}>
        <DayHead day={PROBE_DAY} />
      </div>
      <div ref={row} class="talk-row-probe">
        <TalkRow saved={PROBE} />
      </div>
    </div>
  )
  return { probes, heights }
}

const PROBE_DAY = { key: '', conference: 'x', conferenceTitle: 'Xg', day: '2000-01-01', talks: [] }

const PROBE: SavedTalk = {
  talk: {
    id: '',
    conference: null,
    conferenceTitle: null,
    title: 'Xg',
    subtitle: null,
    speakers: ['Xg'],
    track: null,
    room: 'Xg',
    start: '2000-01-01T00:00:00Z',
    end: null,
    timeZone: null,
    status: null,
    abstract: null,
    language: null,
    url: '',
    links: [],
    extractor: '',
    capturedAt: '',
  },
  note: { ...emptyNote('', ''), body: '- Xg', verdict: 'highlight' },
}

/** Whole pixels: thousands of fractions would add up to rows that drift from their places. */
function heightOf(element: HTMLElement | null): number {
  return element ? Math.ceil(element.getBoundingClientRect().height) : 0
}
