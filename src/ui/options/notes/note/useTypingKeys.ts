import { useEffect, useRef } from 'preact/hooks'

/** Alt with one of these letters (`KeyboardEvent.code`) leads to a field of the editor. */
const FIELDS: Readonly<Record<string, string>> = {
  KeyT: '[data-testid="tags-input"]',
  KeyN: '[data-testid="note-body"]',
  KeyJ: '[data-testid="jot"]',
}

/**
 * The editor's own keys work where the editor is hidden, too: they bring it back first. Where it is
 * shown, it takes them itself.
 */
export function useTypingKeys(editor: 'shown' | 'hidden', bringBack: () => void): void {
  const wanted = useRef<string | null>(null)
  const latest = useRef(bringBack)
  latest.current = bringBack

  useEffect(() => {
    if (editor === 'shown') {
      const field = wanted.current && document.querySelector<HTMLElement>(wanted.current)
      if (field) field.focus()
      wanted.current = null
      return
    }
    const onKey = (event: KeyboardEvent) => {
      const field = FIELDS[event.code]
      if (!field || !event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
      event.preventDefault()
      wanted.current = field
      latest.current()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [editor])
}
