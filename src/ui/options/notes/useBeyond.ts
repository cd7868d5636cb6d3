import { useEffect, useState } from 'preact/hooks'
import type { Marks } from '../../../search/marks'

/** In CSS pixels. */
const BEYOND = 400

/**
 * How much of the list is built beyond both edges of what is on screen, in CSS pixels, so that
 * scrolling shows no gaps. Other marks stand for another search, whose rows on screen come first.
 */
export function useBeyond(marks: Marks | null): number {
  const [drawn, setDrawn] = useState(marks)
  useEffect(() => {
    // Typing goes on: what is not seen waits for a pause.
    const timer = setTimeout(() => setDrawn(marks), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [marks])
  return drawn === marks ? BEYOND : 0
}

const PAUSE_MS = 100
