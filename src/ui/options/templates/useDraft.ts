import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import type { StorageError } from '../../../storage/errors'
import type { SaveState } from '../../../storage/journaled-writer'
import type { Template } from '../../../template/template'

export interface TemplateDraft {
  draft: Template
  save: SaveState
  change: (part: Partial<Template>) => void
  retry: () => void
}

/**
 * An own template as it stands on the screen: each change is stored at once. What another window
 * stored later takes its place.
 */
export function useDraft(
  stored: Template,
  store: (template: Template) => Promise<void>,
): TemplateDraft {
  const [draft, setDraft] = useState(stored)
  const [save, setSave] = useState<SaveState>({ state: 'saved' })
  const latest = useRef(stored)
  const turn = useRef(0)

  const write = useCallback(() => {
    const mine = ++turn.current
    setSave({ state: 'saving' })
    store(latest.current).then(
      () => mine === turn.current && setSave({ state: 'saved' }),
      (error: StorageError) =>
        mine === turn.current && setSave({ state: 'failed', error, journaled: false }),
    )
  }, [store])

  const change = useCallback(
    (part: Partial<Template>) => {
      latest.current = { ...latest.current, ...part, updatedAt: new Date().toISOString() }
      setDraft(latest.current)
      write()
    },
    [write],
  )

  useEffect(() => {
    if (stored.updatedAt <= latest.current.updatedAt) return
    latest.current = stored
    setDraft(stored)
  }, [stored])

  return { draft, save, change, retry: write }
}
