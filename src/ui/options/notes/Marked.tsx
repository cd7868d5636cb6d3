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
  // Between words: what is read out has a space where the parts meet.
  const start = text.lastIndexOf(' ', first[0]) + 1
  const space = text.indexOf(' ', first[1])
  const end = space < 0 ? text.length : space
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
