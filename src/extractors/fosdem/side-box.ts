import { isoTime } from '../iso-time'
import { all, oneLine, textOf } from '../page'

/** The box of facts beside a talk: a list of `label: value`. */
export interface SideBox {
  track: string | null
  room: string | null
  start: string | null
  end: string | null
  /** Links of every line, with the line's label in lower case. */
  links: { label: string; link: Element }[]
}

/**
 * Reads the box by its labels, which hardly changed since 2013: since 2026 they say
 * `Start (UTC+1)`. A page without such a box gives one with nothing in it.
 */
export function readSideBox(doc: Document): SideBox {
  const lines = all(doc, '#main .side-box > li').map((line) => ({ label: labelOf(line), line }))
  const lineOf = (label: string) => lines.find((candidate) => candidate.label === label)?.line
  const times = all(doc, '#main .value-title[title]')
  return {
    track: wordsOf(lineOf('track')),
    room: wordsOf(lineOf('room')),
    start: timeOf(lineOf('start') ?? times[0]),
    end: timeOf(lineOf('end') ?? times[1]),
    links: lines.flatMap(({ label, line }) =>
      [...line.querySelectorAll('a[href]')].map((link) => ({ label, link })),
    ),
  }
}

function labelOf(line: Element): string {
  const label = textOf(line.querySelector('strong')) ?? ''
  return label
    .replace(/\(.*\)|:/g, '')
    .trim()
    .toLowerCase()
}

/** The link's words, or where nothing is linked what stands behind the colon. */
function wordsOf(line: Element | undefined): string | null {
  if (!line) return null
  return (
    textOf(line.querySelector('a')) ?? oneLine((line.textContent ?? '').replace(/^[^:]*:?/s, ''))
  )
}

function timeOf(place: Element | undefined): string | null {
  const time = place?.matches('.value-title') ? place : place?.querySelector('.value-title')
  return isoTime(time?.getAttribute('title'))
}
