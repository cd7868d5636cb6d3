import type { RefObject } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { insertInto } from './field-edit'
import { insertionFor, type Named } from './insertion'

export interface InsertAtCursor {
  field: RefObject<HTMLTextAreaElement | null>
  /** Offset in the text. */
  cursor: number
  onCursor: (at: number) => void
  insert: (named: Named) => void
}

/** Where the cursor is in the template's text, and a way to put a name there. */
export function useInsert(): InsertAtCursor {
  const field = useRef<HTMLTextAreaElement>(null)
  const [cursor, setCursor] = useState(0)

  const insert = (named: Named) => {
    const area = field.current
    if (area) insertInto(area, insertionFor(area.value, area.selectionEnd, named))
  }

  return { field, cursor, onCursor: setCursor, insert }
}
