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

/** A text with what was sought in it marked. */
export function Marked({ text, marks, field }: MarkedProps) {
  const found = marks ? placesIn(text, marks, field) : []
  if (found.length === 0) return <>{text}</>
  let at = 0
  const parts = found.flatMap(([start, end]) => {
    const before = text.slice(at, start)
    at = end
    return [before, <mark class="hit">{text.slice(start, end)}</mark>]
  })
  return (
    <>
      {parts}
      {text.slice(at)}
    </>
  )
}
