import './Marked.css'

interface MarkedProps {
  text: string
  /** What is to be marked, as `marksIn` gives it. */
  places: readonly [number, number][]
  /** The part of the text that is shown. */
  from?: number
  to?: number
}

/** A text, or a part of it, with what was sought in it marked. */
export function Marked({ text, places, from = 0, to = text.length }: MarkedProps) {
  let at = from
  const parts = places.flatMap(([start, end]) => {
    if (end <= from || start >= to) return []
    const before = text.slice(at, start)
    at = Math.min(end, to)
    return [before, <mark class="hit">{text.slice(Math.max(start, from), at)}</mark>]
  })
  return (
    <>
      {parts}
      {text.slice(at, to)}
    </>
  )
}
