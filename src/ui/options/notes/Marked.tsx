import type { Marks } from '../../../search/marks'
import type { Field } from '../../../search/query'
import { placesIn } from './found-in'
import './Marked.css'

interface MarkedProps {
  text: string
  marks: Marks | null
  /** What the text is, where a search can be narrowed to it. */
  field?: Field | undefined
}

/**
 * A text of one line with what was sought in it marked. Where there is too little room, what stands
 * behind the first hit gives way, and then what stands before it: the hit is always to be seen.
 */
export function Marked({ text, marks, field }: MarkedProps) {
  const found = marks ? placesIn(text, marks, field) : []
  const [first] = found
  if (!first) return <>{text}</>
  const [start, end] = wordsAround(text, first)
  return (
    <span class="marked">
      {start > 0 && <span class="marked-before">{text.slice(0, start)}</span>}
      <span class="marked-hit">{parts(text, found, start, end)}</span>
      {end < text.length && (
        <span class="marked-after">{parts(text, found, end, text.length)}</span>
      )}
    </span>
  )
}

/**
 * From the beginning of the first word of the hit to the end of its last: what is read out has a space
 * where the parts meet. Of an address, which is longer than the line, the hit alone.
 */
function wordsAround(text: string, [from, to]: [number, number]): [number, number] {
  const start = text.lastIndexOf(' ', from) + 1
  const space = text.indexOf(' ', to)
  const end = space < 0 ? text.length : space
  return [from - start > MOST_BESIDE ? from : start, end - to > MOST_BESIDE ? to : end]
}

/** Letters of a word on one side of a hit. */
const MOST_BESIDE = 14

/** The text from one place to another with the hits in it marked. */
function parts(text: string, found: readonly [number, number][], from: number, to: number) {
  let at = from
  const marked = found.flatMap(([hitFrom, hitTo]) => {
    const [start, end] = [Math.max(hitFrom, at), Math.min(hitTo, to)]
    if (start >= end) return []
    const before = text.slice(at, start)
    at = end
    return [before, <mark class="hit">{text.slice(start, end)}</mark>]
  })
  return [...marked, text.slice(at, to)]
}
