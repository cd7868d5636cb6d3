import type { RefObject } from 'preact'
import { useLayoutEffect, useReducer, useRef } from 'preact/hooks'

/** A text that changes elsewhere too, as the area that it is written in shows it. */
export interface HeldText {
  /** What the area shows. */
  text: string
  /** Whether there is more than that. */
  isHeld: boolean
  /** The user made it this; returns what they saw before. */
  typed: (now: string) => string
  /** The user wants to see all of it. */
  show: () => void
  /** The user has left the area. */
  left: () => void
}

/**
 * Nothing changes under the hands of someone who writes: what was changed elsewhere is shown when they
 * leave the area, or ask for it. Nothing is lost where each edit is joined to what is stored.
 */
export function useHeldText(
  field: RefObject<HTMLTextAreaElement | null>,
  stored: string,
): HeldText {
  const shown = useRef(stored)
  const [, draw] = useReducer((count: number) => count + 1, 0)
  const isWriting = field.current !== null && document.activeElement === field.current
  const isHeld = isWriting && stored !== shown.current
  const text = isHeld ? shown.current : stored

  // In the same breath as the text appears: a key may come right after it.
  useLayoutEffect(() => {
    shown.current = text
  }, [text])

  return {
    text,
    isHeld,
    typed(now) {
      const base = shown.current
      shown.current = now
      return base
    },
    show() {
      shown.current = stored
      draw(null)
    },
    left: () => draw(null),
  }
}
